"""A time in the place of the one before: 'còn việc hằng năm thì mấy cái' after those of 2022."""

from __future__ import annotations

from datetime import date

from assistant.conditions import time_condition
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.lists import nearest
from assistant.turns.turn import Turn, opens_with_follow


def of_other_time(turn: Turn) -> bool:
    """Whether a time is put in the place of the one before: 'còn việc hằng năm thì mấy cái' after those of 2022.

    None of the tasks told has it; or what was asked of one period is asked of another by 'còn … thì sao'.
    """
    query, state = turn.query, turn.state
    if state is not None and _same_of_other_period(query, state.query):
        return True
    told = [
        turn.library.task_by_id[one] for one in (nearest(turn) or (state.recent if state else ()))
    ]
    if state is None or not (query.times and state.query.times and told):
        return False
    held = (time_condition(time, turn.library.tasks, date.today()) for time in query.times)
    conditions = [one for one in held if one is not None]
    return bool(conditions) and not any(c.holds(task) for task in told for c in conditions)


def _same_of_other_period(query: Query, before: Query) -> bool:
    """Whether 'còn cái nào có 2026 - 2030 thì sao' asks of this period what was asked of another."""
    one, two = (
        {(t.start, t.end) for t in q.times if t.relation == "period"} for q in (before, query)
    )
    again = query.slots.has(SlotKind.FOLLOW, "then_what") and opens_with_follow(query)
    told = (
        query.agencies or query.sections or query.cells or query.slots.has(SlotKind.FOLLOW, "those")
    )
    return bool(again and one and two and one.isdisjoint(two) and not told)
