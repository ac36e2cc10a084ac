"""One number claimed of each of the two roles of an agency: 'Bộ A có hai vai, mỗi vai hai nhiệm vụ'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Reading
from assistant.readings.amounts import number_said
from assistant.readings.claimed_numbers import stated_numbers
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Role

EACH_ROLE = phrasing("number_of_each_role")
# Beside any of these the tasks counted are not all that the agency has.
NARROWER = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.NEGATION)


def of_each_role(query: Query) -> bool:
    """Whether a number of tasks is claimed of each role: 'mỗi vai hai nhiệm vụ'."""
    return query.yes_no and EACH_ROLE.search(query.words) is not None


def each_role_borne(reading: Reading) -> bool | None:
    """Whether the number is that of either role, and a second one that of both; None when code can't tell."""
    query, found = reading.query, EACH_ROLE.search(reading.query.words)
    named = {a.agency for a in query.agencies if not a.negated}
    more = query.sections or query.cells or query.task_refs or query.slots.of(*NARROWER)
    if found is None or len(named) != 1 or more:
        return None
    meant, tasks = reading.library.agencies.meant(named.pop()), reading.library.tasks
    each = [len(f.select(tasks, f.involves_any(meant, [role]))) for role in Role]
    others = [n for place, n in stated_numbers(query.words) if place != found.start("n")]
    right = all(size == number_said(found["n"]) for size in each)
    return None if len(others) > 1 else right and others in ([], [sum(each)])
