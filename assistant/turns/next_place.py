"""Another place of a rank, asked in a later turn: 'thứ nhì là ai', 'sau bộ đó thì tới bộ nào'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import AT_PLACE, Query
from assistant.readings.aggregate import number_of
from assistant.slots import SlotKind, Slots
from assistant.turns.ranks import ENDS, OF_BODIES, asked_again, names_any
from assistant.turns.turn import Turn
from assistant.words import Word

# 'xếp ngay sau', 'kế đến là ai', 'sau bộ đó thì tới bộ nào': the place below the one told.
NEXT = phrasing("ranks_next")
# 'thế còn bộ thứ nhì': a place in a rank, whatever was told of its first since.
PLACE = phrasing("ranks_place")
# 'phần đông thứ nhì', 'mục xếp thứ ba': a place by the size, not by the order of the text.
SIZED = phrasing("ranks_sized")
# 'việc đứng thứ ba', 'nhiệm vụ thứ hai'
ROW_PLACED = phrasing("ranks_row_placed")
# What a rank of its own is told by.
SCOPES = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.TASK_REF),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
)


def next_place(turn: Turn) -> Query | None:
    """'Thứ nhì là ai?', 'ai đứng ngay sau?' after who has most: another place of the same rank."""
    query, before = turn.query, _ranked(turn)
    if before is None or before.superlative is None or not _is_rank(before):
        return None
    below = _below(before) if _asks_next(query) else None
    if below and set(query.roles) <= set(before.roles):
        return asked_again(query, before, below)
    if names_any(query):
        return None
    number = _sized(query, before) or _counted(query, before)
    return asked_again(query, before, _place(before, number)) if number else None


def ranked_otherwise(turn: Turn) -> Query | None:
    """'Còn chủ trì một mình thì bộ nào nhiều nhất' after who has most: all are ranked, not the tasks told."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or not (before.who and before.superlative):
        return None
    again = query.who and query.superlative in ENDS and query.slots.has(SlotKind.SHARE)
    if not again or names_any(query) or POINTS & set(query.slots.values(SlotKind.FOLLOW)):
        return None
    roles = query.roles or before.roles
    return replace(
        query, roles=roles, sections=before.sections, times=before.times, carried=("rank",)
    )


def bodies_among_all(turn: Turn) -> Query | None:
    """'Bộ nào chủ trì nhiều việc nhất?' after one task, or the tasks of one body: all bodies are ranked."""
    query, before = turn.query, turn.state.query if turn.state else None
    ranks = query.who and query.superlative in ENDS and bool(query.roles)
    if before is None or not ranks or names_any(query) or before.superlative:
        return None
    if POINTS & set(query.slots.values(SlotKind.FOLLOW)) or INSIDE.search(query.words):
        return None
    if query.slots.has(SlotKind.SHARE, "together"):
        # 'bộ nào chủ trì chung với họ nhiều nhất'
        return None
    # Of a section, a time or a matter what is asked next may be of these tasks still.
    limited = before.sections or before.times or before.topic or before.cells or before.within
    of_body = before.agencies and not limited
    return replace(query, carried=("rank",)) if turn.subject or of_body else None


# 'trong đó', 'trong các việc trên'
INSIDE = phrasing("narrow_inside")
# 'các bộ còn lại chủ trì mấy việc'
REST = phrasing("ranks_rest_bodies")
WHOLE_RANK = "rank"


def rest_of_rank(turn: Turn) -> Query | None:
    """'Các bộ còn lại chủ trì mấy việc?' after who has most: all others with their numbers, not the tasks told."""
    query, state = turn.query, turn.state
    if state is None or not state.query.who or state.query.superlative not in ENDS:
        return None
    found = REST.search(query.words)
    tasks = query.which_tasks or query.fields or query.slots.has(SlotKind.SHARE, "together")
    more = query.superlative or query.yes_no or query.counts_agencies or tasks
    if more or names_any(query) or not found or _points_beside(query, found.last):
        return None
    before = state.query
    out = [replace(a, role=None, negated=True, partner=False, slot=None) for a in state.agencies]
    again = asked_again(query, before, WHOLE_RANK)
    return replace(again, agencies=(*before.agencies, *out), roles=query.roles or before.roles)


def _points_beside(query: Query, last: int) -> bool:
    """Whether the tasks told are pointed to after these words: 'các bộ khác phối hợp những việc đó'."""
    return any(s.value in POINTS and s.first >= last for s in query.slots.of(SlotKind.FOLLOW))


# What points to the tasks told.
POINTS = frozenset({"those", "that"})


def asks_place(words: Sequence[Word], slots: Slots) -> bool:
    """Whether a place in the rank before is asked for: 'sau bộ đó thì tới bộ nào', 'phần đông thứ nhì'."""
    said = NEXT.search(words) or (SIZED.search(words) and not slots.of(*SCOPES))
    return bool(said)


def _is_rank(before: Query) -> bool:
    """Whether agencies, sections, or tasks by their agencies, were ranked."""
    return before.who or "section" in before.fields or before.superlative in OF_BODIES


def _ranked(turn: Turn) -> Query | None:
    """Return the rank asked for before; over a turn on its first where a place of agencies is named."""
    state = turn.state
    if state is None or state.query.superlative:
        return state.query if state else None
    back = state.before.query if state.before else None
    named = len({a.agency for a in state.query.agencies}) == 1
    return back if back and back.superlative and named and PLACE.search(turn.query.words) else None


def _asks_next(query: Query) -> bool:
    """Whether the place below is asked for, of agencies or sections, and nothing is named."""
    found = NEXT.search(query.words)
    inside = query.words[found.first : found.last] if found else ()
    asks = query.who or "section" in query.fields or not query.about_tasks
    said = found or query.slots.has(SlotKind.NEIGHBOUR, "next")
    own = tuple(word for word in query.topic if word not in inside)
    return bool(said and asks and not query.facets) and not names_any(replace(query, topic=own))


def _below(before: Query) -> str | None:
    """Return the place below the one told: of a rank from the fewest, the next fewest."""
    place = before.superlative or ""
    said = next((q for q in before.quantities if q.startswith(AT_PLACE)), place)
    if said in ENDS or said in OF_BODIES:
        return _place(before, 2)
    number = said.removeprefix(AT_PLACE)
    down = number.removeprefix("-")
    return _place(before, int(down) + 1) if said.startswith(AT_PLACE) and down.isdigit() else None


def _place(before: Query, number: int) -> str:
    """Return a place in a rank, counted from the end that was asked for before."""
    fewest = any(q.startswith((ENDS[1], f"{AT_PLACE}-")) for q in before.quantities)
    return f"{AT_PLACE}{'-' if fewest else ''}{number}"


def _sized(query: Query, before: Query) -> int:
    """Return the place that is asked for by the size: 'phần đông thứ nhì', 'nhiệm vụ đứng thứ hai'; 0 for none."""
    if ROW_PLACED.search(query.words) and (before.who or "section" in before.fields):
        # 'việc đứng thứ ba ở đó' is a row
        return 0
    found = SIZED.search(query.words)
    alike = (before.who, "section" in before.fields) == (query.who, "section" in query.fields)
    bare = not (query.fields or query.who)
    same = alike or bare or before.superlative in OF_BODIES
    roles = set(query.roles) <= set(before.roles)
    return number_of(found) if found and same and roles else 0


def _counted(query: Query, before: Query) -> int:
    """Return the place of agencies that is asked for by a bare number: 'thứ nhì là ai'; 0 for none."""
    places = [s.value for s in query.slots.of(SlotKind.ORDINAL) if s.value.isdigit()]
    if not before.who or len(places) != 1 or query.fields or query.about_tasks:
        return 0
    return int(places[0])
