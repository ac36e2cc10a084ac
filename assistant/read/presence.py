"""What is claimed to be there or not: an agency named in the appendix, a column that is filled."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.confirming import confirming
from assistant.slots import SlotKind
from structured.filters import involves, involves_any

# 'không có tên trong phụ lục'
NAMED = phrasing("presence_named")
# 'đứng ngoài kế hoạch này'
OUTSIDE = "not_plan"
# 'không có cơ quan phối hợp'
NO_BODY = phrasing("presence_no_body")


def present(reading: Reading, found: Draft) -> bool | None:
    """Whether what is claimed to be there, or not to be, is so; None when nothing of the kind is claimed."""
    if _kept_out(reading):
        return False
    named = _named_somewhere(reading)
    return _column_empty(reading, found) if named is None else named


def _kept_out(reading: Reading) -> bool:
    """Whether an agency that tasks name is claimed to have nothing to do with the plan."""
    query = reading.query
    narrower = query.roles or query.times or query.sections or query.task_refs or query.within
    claimed = query.yes_no and OUTSIDE in query.parts and not query.slots.has(SlotKind.NEGATION)
    if narrower or query.topic or not claimed or len(query.agencies) != 1:
        return False
    meant = reading.library.agencies.meant(query.agencies[0].agency)
    return not query.agencies[0].negated and any(map(involves_any(meant), reading.library.tasks))


def _named_somewhere(reading: Reading) -> bool | None:
    query = reading.query
    said = NAMED.search(query.words) if confirming(query) else None
    narrower = query.roles or query.times or query.sections or query.task_refs or query.within
    if said is None or narrower or len(query.agencies) != 1:
        return None
    agency, agencies = query.agencies[0].agency, reading.library.agencies
    named = any(map(involves(agency), reading.library.tasks))
    if (
        said["bare"]
        and not named
        and any(map(agencies.reached_collectively, agencies.meant(agency)))
    ):
        # Wording such as 'các bộ, ngành' may have it there.
        return None
    return named != bool(said["denied"])


def _column_empty(reading: Reading, found: Draft) -> bool | None:
    query = reading.query
    claimed = confirming(query) and NO_BODY.search(query.words)
    if not claimed or query.agencies or len(query.roles) != 1 or len(found.tasks) != 1:
        return None
    return not reading.library.task_by_id[found.tasks[0]].mentions(query.roles[0])
