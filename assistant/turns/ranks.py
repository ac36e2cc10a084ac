"""Turns that hang on a rank or a comparison: the next place, the other end, two agencies told one a turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.query import EXTREMES, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.pairs import PAIR
from assistant.turns.turn import Turn

ENDS = ("most", "least")


def next_place(turn: Turn) -> Query | None:
    """'Thứ nhì là ai?' after who has most: the second place of the same rank."""
    query, state = turn.query, turn.state
    places = [s.value for s in query.slots.of(SlotKind.ORDINAL) if s.value.isdigit()]
    if state is None or not state.query.superlative or not state.query.who or len(places) != 1:
        return None
    if _names(query) or query.fields or query.about_tasks:
        return None
    return _asked_again(query, state.query, f"nth:{places[0]}")


def other_end(turn: Turn) -> Query | None:
    """'Ít nhất thì sao?', 'bộ nào ít nhất' after what has most: the other end of the same rank."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or not state.query.superlative:
        return None
    if _names(query) or query.roles or query.fields or query.about_tasks:
        return None
    if query.who and not state.query.who:
        # 'Mục nào nhiều việc nhất? Bộ nào ít nhất?' asks for another rank.
        return None
    ranked = state.query.who or "section" in state.query.fields
    return _asked_again(query, state.query, query.superlative) if ranked else None


def another_extreme(turn: Turn) -> Query | None:
    """'Còn việc bắt đầu muộn nhất?' after which ends first: among the same tasks, not those of that answer."""
    query, state = turn.query, turn.state
    if state is None or query.superlative not in ENDS or state.query.superlative not in ENDS:
        return None
    before = state.query
    pointed = query.slots.has(SlotKind.FOLLOW, "those") or query.slots.has(SlotKind.FOLLOW, "that")
    if _names(query) or query.who or query.roles or before.who or pointed:
        return None
    if before.roles:
        return _asked_again(query, before, query.superlative)
    return replace(
        query,
        agencies=before.agencies,
        sections=before.sections,
        times=before.times,
        within=before.within,
        topic=(),
        carried=("rank",),
    )


def without_them(turn: Turn) -> Query | None:
    """'Không tính Bộ A thì ai đứng đầu?' after who has most: the same rank without these."""
    query, state = turn.query, turn.state
    if state is None or not state.query.superlative or not state.query.who:
        return None
    aside = [a for a in query.agencies if a.negated]
    more = query.sections or query.times or query.task_refs or query.which_tasks
    if not aside or len(aside) != len(query.agencies) or more or len(query.topic) > PAIR:
        return None
    kept = [a for a in state.query.agencies if a.agency not in {b.agency for b in aside}]
    out = [replace(a, role=None, slot=None) for a in aside]
    again = _asked_again(query, state.query, state.query.superlative)
    return replace(again, agencies=(*kept, *out))


# Either end of a rank, of tasks or of agencies.
MOST, LEAST, OF_AGENCIES = "most", "least", "_agencies"
# 'nhiều nhất và ít nhất': what may stand between the two where one question asks for both.
BETWEEN = folded("ranks_between")
ASKING = folded("ranks_asking")


def both_ends(query: Query) -> tuple[Query, ...]:
    """Return a query for what has most and what has least as one for each, in their order."""
    found = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value.startswith((MOST, LEAST))]
    ends = {s.value.removesuffix(OF_AGENCIES): s for s in reversed(found) if s.value in EXTREMES}
    if set(ends) != {MOST, LEAST} or not _asks_both(query, found):
        return (query,)
    suffix = OF_AGENCIES if any(s.value.endswith(OF_AGENCIES) for s in ends.values()) else ""
    order = sorted(ends, key=lambda end: ends[end].first)
    return tuple(replace(query, slots=_of_end(query.slots, end, suffix)) for end in order)


def _of_end(slots: Slots, end: str, suffix: str) -> Slots:
    """Return the slots with no other extreme than one end."""
    kept = (
        replace(s, value=f"{end}{suffix}") if _extreme(s) else s
        for s in slots.items
        if not _extreme(s) or s.value.removesuffix(OF_AGENCIES) == end
    )
    return Slots(tuple(kept))


def _extreme(slot: Slot) -> bool:
    return slot.kind is SlotKind.QUANTITY and slot.value in EXTREMES


def _asks_both(query: Query, found: Sequence[Slot]) -> bool:
    """Whether two words ask, one for each end, or the ends stand side by side."""
    asked = [w for w in query.words if w.folded in ASKING]
    one, two = found[0], next(s for s in found if s.value != found[0].value)
    between = query.words[one.last : two.first]
    return len(asked) > 1 or all(word.folded in BETWEEN for word in between)


def _asked_again(query: Query, before: Query, value: str) -> Query:
    """Return the rank asked for before with another place in it."""
    kept = [
        replace(slot, first=0, last=0, start=0, end=0)
        for slot in before.slots.items
        if slot.kind is not SlotKind.QUANTITY
    ]
    slots = Slots((*kept, Slot(SlotKind.QUANTITY, value, 0, 0, 0, 0)))
    return replace(
        before, question=query.question, words=query.words, slots=slots, carried=("rank",)
    )


def _names(query: Query) -> bool:
    named = query.agencies or query.task_refs or query.sections or query.nodes or query.times
    return bool(named) or len(query.topic) > PAIR
