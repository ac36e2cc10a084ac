"""A pronoun for whom an earlier clause of the same turn names: 'còn Bộ A, nhưng chỉ việc bộ này chủ trì'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.coreference import Build, in_place
from assistant.message.pointers import Kind, pointers_in
from assistant.message.sentences import pauses
from assistant.slots import SlotKind
from assistant.words import Word

# 'Bộ A báo cáo rồi | nên | bỏ việc bộ này chủ trì'
OPENS = phrasing("named_before_opens")
DASHES = ("-", "–", "—")


def with_named_before(text: str, words: Sequence[Word], build: Build) -> tuple[Word, ...]:
    """Return the words of a turn with 'bộ này' as the ministry that an earlier clause names last.

    Whoever is compared or left out there is another one: 'so với Bộ A, bộ này có nhiều việc hơn không'.
    """
    found = next((p for p in pointers_in(words) if p.one_body and p.kind is not Kind.BARE), None)
    place = clause_of(text, words, found.first) if found else 0
    query = build(words[:place]) if place else None
    if found is None or query is None or query.slots.of(SlotKind.COMPARE, SlotKind.NEGATION):
        return tuple(words)
    slots = [one.slot for one in query.agencies if one.slot is not None]
    # 'quay lại Ủy ban A: cơ quan này …': no name begins so, and what was named right before it is meant
    fitting = [
        name
        for slot in slots
        for name in [query.words[slot.first : slot.last]]
        if found.fits(name) or (not found.begins and slot.last == place)
    ]
    if not fitting:
        return tuple(words)
    named = in_place(fitting[-1], words, found)
    return (*words[: found.first], *named, *words[found.last :])


def clause_of(text: str, words: Sequence[Word], place: int) -> int:
    """Return where the clause of the word at `place` opens: 'họp với Bộ A | thì bộ này làm gì'."""
    opens = [i for i in range(1, place + 1) if words[i].opens or pauses(text, words[i - 1].end)]
    # 'Bộ A - | cơ quan này'
    opens += [place] if place and text[words[place - 1].end :].lstrip().startswith(DASHES) else []
    opens += [found.first for found in OPENS.each(words[:place])]
    return max(opens, default=0)
