"""Turns that claim of what was told that it has most tasks, or fewest: 'vậy mục II ít việc nhất à'.

An extreme is claimed among all there are, whatever was told before; 'trong đó' keeps to what was told.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import AT_PLACE, AgencyRef, Query
from assistant.readings.aggregate import FEW, NTH, number_of
from assistant.readings.closing_tags import tagged
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.ranks import ENDS
from assistant.turns.state import State
from assistant.turns.turn import Turn

# Words that point to the list told: 'trong đó Bộ A có nhiều nhất'.
INSIDE, WITHIN = frozenset({"those", "that"}), phrasing("narrow_inside")
# 'ít nhất', said of tasks, and not 'sớm nhất'; 'đó là mục ít việc nhất'.
AMOUNTS = folded("aggregate_amounts")
SECTION_WORDS = folded("rank_section_words")
# 'vậy đây là | mục nhiều việc nhất à'
IT = phrasing("ends_claimed_it")
# What says no more of a claim that something told before is the extreme.
PLAIN = (SlotKind.QUANTITY, SlotKind.YES_NO, SlotKind.FOLLOW, SlotKind.TASK, SlotKind.PART)


def end_claimed(turn: Turn) -> Query | None:
    """'Còn Bộ A chủ trì nhiều nhất, đúng không?' after another's tasks: its place among all is claimed."""
    query, state = _placed(turn.query), turn.state
    ends = query.superlative in ENDS or (query.superlative or "").startswith(AT_PLACE)
    if state is None or not ends or query.task_refs:
        return None
    if not query.yes_no and not (IT.search(query.words) and tagged(query.words)):
        return None
    if _names_body(query):
        if query.fields or INSIDE & set(query.slots.values(SlotKind.FOLLOW)):
            return None
        return replace(query, roles=query.roles or state.query.roles, carried=("anew",))
    if WITHIN.search(query.words):
        return None
    claimed = query if _names_section(query) or _names_time(query) else _of_it(query, state)
    return replace(claimed, carried=("anew",)) if claimed else None


def _placed(query: Query) -> Query:
    """Return a claim with its place in a rank, where it is not said whose: 'vậy là nhiều thứ hai đúng không'."""
    found = NTH.search(query.words) if query.superlative == "rank" and query.yes_no else None
    if found is None:
        return query
    value = f"{AT_PLACE}{'-' if FEW.search(query.words) else ''}{number_of(found)}"
    slots = (replace(s, value=value) if s.value == "rank" else s for s in query.slots.items)
    return replace(query, slots=Slots(tuple(slots)))


def _names_body(query: Query) -> bool:
    return any(a.slot and a.slot in query.slots.items for a in query.agencies)


def _names_section(query: Query) -> bool:
    """Whether a section is claimed to be the extreme one: 'mục II ít việc nhất', not 'ai nhiều nhất ở mục II'."""
    named = any(slot.end for slot in query.slots.of(SlotKind.SECTION))
    other = query.fields or query.who or query.roles or query.times
    return named and not other and _of_amount(query)


def _names_time(query: Query) -> bool:
    """Whether a time is claimed to be the commonest one: 'hằng năm là thời hạn được ghi nhiều nhất'."""
    return bool(query.times) and "deadline" in query.fields and _of_amount(query)


def _of_it(query: Query, state: State) -> Query | None:
    """Return the claim of the section, or the agency, whose tasks were told: 'vậy là ít nhất phải không'."""
    before = state.query
    other = [s for s in query.slots.items if s.end and s.kind not in (*PLAIN, SlotKind.FILLER)]
    said = [word for word in query.topic if word.folded not in SECTION_WORDS]
    kept = before.times or before.cells or before.topic or before.superlative or before.within
    if other or said or kept or not _of_amount(query):
        return None
    named = [a for a in before.agencies if not a.negated]
    if len(before.sections) == 1 and not named:
        return replace(query, sections=before.sections, slots=_asked(query), topic=())
    if len(named) == 1 and len(before.roles) == 1 and not (before.sections or query.topic):
        it = AgencyRef(named[0].agency, before.roles[0])
        return replace(query, agencies=(it,), roles=before.roles, slots=_asked(query))
    return None


def _asked(query: Query) -> Slots:
    """Return the slots with one that asks to confirm; a closing 'à' is none by itself."""
    asked = Slot(SlotKind.YES_NO, "ask", len(query.words) - 1, len(query.words), 0, 0)
    return query.slots if query.yes_no else query.slots.plus([asked])


def _of_amount(query: Query) -> bool:
    said = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.QUANTITY) if s.end)
    return any(word.folded in AMOUNTS for words in said for word in words)
