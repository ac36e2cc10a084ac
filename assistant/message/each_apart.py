"""Two that are asked in one sentence with one head: 'Bộ A phối hợp | mấy việc hằng năm, mấy việc ở mục III'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.grammar import folded
from assistant.message.other_tasks import ASKS, CONDITIONS, NAMES, OPENS, TIMES
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened

JOINING = folded("joint_joining")
# A condition on tasks, and what it says.
Said = set[tuple[SlotKind, str]]


def each_apart(sentences: Sequence[Sentence], build: Build) -> tuple[Query, ...]:
    """Return what a message of one sentence asks, where that asks for two with one head; () if not so.

    'Mục III có mấy việc do một bộ chủ trì và mấy việc do nhiều bộ' → 'mục III có mấy việc do một bộ chủ trì',
    'mục III mấy việc do nhiều bộ'.
    """
    parts = _apart(sentences[0].words, sentences[0].pauses, build) if len(sentences) == 1 else []
    return tuple(map(build, parts)) if len(parts) > 1 else ()


def _apart(words: Sequence[Word], pauses: frozenset[int], build: Build) -> list[Sequence[Word]]:
    asked = [found.first for found in ASKS.each(words)]
    for place in asked[1:]:
        start = place - (words[place - 1].folded in JOINING)
        if start == place and words[place - 1].end not in pauses:
            continue
        first, second = build(words[:start]), build(opened(words[place:]))
        if head := _head_of_both(first, second):
            return [words[:start], *_apart(opened((*head, *words[place:])), pauses, build)]
    return [words]


def _head_of_both(first: Query, second: Query) -> Sequence[Word]:
    """Return the words before two that are asked in the same way, each told by something of its own; () if not so.

    The second is a part of the first where that asks for all: 'Bộ A chủ trì mấy việc, mấy việc ở mục III'.
    """
    found = ASKS.search(first.words)
    if found is None or not OPENS.opens(second.words) or first.counts != second.counts:
        return ()
    told = [s for s in first.slots.of(*CONDITIONS) if s.end]
    head = [s for s in told if s.last <= found.first]
    one, two = _said(s for s in told if s.first >= found.last), _said(second.slots.of(*CONDITIONS))
    kinds = [{TIMES.get(kind, kind) for kind, _ in each} for each in (one, two)]
    # 'do một bộ chủ trì', 'do nhiều bộ chủ trì'
    other = first.counts and kinds[0] == kinds[1] and one != two
    apart = other or kinds[0].isdisjoint(kinds[1])
    kept = {s.kind for s in head}
    if not (one and two and apart and kept & {*NAMES} and kept.isdisjoint(kinds[1])):
        return ()
    return [word for s in head for word in first.words[s.first : s.last]]


def _said(slots: Iterable[Slot]) -> Said:
    return {(slot.kind, slot.value) for slot in slots if slot.end}
