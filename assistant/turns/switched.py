"""A turn that says that it asks about another matter: 'cho hỏi qua chuyện khác: …'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import says_something
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.turn import Turn
from assistant.words import parted

# 'đổi sang | mục II'
OPENS = phrasing("switched_opens")
# 'trong đó', 'của nó'
IN_IT = frozenset({"those", "that"})


def switched(turn: Turn) -> Query | None:
    """'Thôi chuyển sang chuyện khác, mục V có gì': a question by itself, of which nothing is left out."""
    query = turn.query
    if turn.state is None or not query.slots.has(SlotKind.FILLER, "switch"):
        return None
    pointed = query.slots.of(SlotKind.FOLLOW)
    return replace(query, carried=("anew",)) if says_something(query) and not pointed else None


def switched_to_part(turn: Turn) -> Query | None:
    """'Đổi sang mục II, trong đó có những việc gì?': a section that is asked about by itself, in what it names.

    'Chuyển sang mục III thì sao?', 'sang mục III còn việc nào?' ask of it what was asked before.
    """
    query = turn.query
    found = OPENS.opens(query.words) if turn.state is not None else None
    sections = query.slots.of(SlotKind.SECTION)
    if found is None or not sections or sections[0].first != found.last:
        return None
    end = sections[0].last
    if end == len(query.words) or not parted(query.words, end):
        return None
    # What points in it, points to that section.
    pointed = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value in IN_IT]
    asks = query.lists or query.counts or query.who or query.fields or query.superlative
    if not asks or query.slots.has(SlotKind.FOLLOW, "then_what") or _before(pointed, sections[0]):
        return None
    return replace(query, slots=query.slots.without(*pointed), within=(), carried=("anew",))


def _before(pointed: list[Slot], section: Slot) -> bool:
    return any(slot.first < section.first for slot in pointed)
