"""What is denied of all tasks beside what is claimed of them: '…, không việc nào chia hai giai đoạn'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.conditions import Condition
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids
from assistant.read.notes import notes
from assistant.read.proven import unproven_draft
from assistant.slots import SlotKind
from structured.types import Role, Task


def with_denied(reading: Reading, denied: Query, pool: Sequence[Task], draft: Draft) -> Draft:
    """Return a verdict on all of a kind with what is denied of them weighed too.

    'cả bốn việc mục V đều hạn 2030, không việc nào do Bộ Y tế chủ trì'; without the verdict where it is not
    clear what is denied.
    """
    condition = _condition(reading, denied)
    if condition is None:
        return unproven_draft(reading, draft)
    some = tuple(task for task in pool if condition.holds(task))
    what = select.describe(reading, [condition])
    marks = reading.marks(some or pool)
    values = {"n": len(some), "what": what, "ids": ", ".join(ids(some)), "marks": marks}
    told = reading.say("each_some" if some else "each_none", **values)
    head, *rest = draft.text.split("\n\n")
    yes, no = reading.say("yes"), reading.say("no")
    if some and head.startswith(yes):
        head = no + head.removeprefix(yes)
    # Before what is noted of whom it names, which stands last.
    end = len(rest) - len(tuple(notes(reading)))
    text = "\n\n".join([head, *rest[:end], told, *rest[end:]])
    tasks = tuple(dict.fromkeys((*draft.tasks, *ids(some))))
    return replace(draft, text=text, tasks=tasks)


def _condition(reading: Reading, denied: Query) -> Condition | None:
    """Return the one condition that no task is claimed to meet; None where more is said, or nothing."""
    again = any(s.value == "not" for s in denied.slots.of(SlotKind.NEGATION))
    found = select.conditions_of(replace(reading, query=_as_named(reading.query, denied)))
    return found[0] if len(found) == 1 and not (again or denied.topic) else None


def _as_named(query: Query, denied: Query) -> Query:
    """Return what is denied with whom it names, who may be one that was named before in another role."""
    slots = [s for s in denied.slots.of(SlotKind.AGENCY) if s.end]
    roles = [Role(s.value) for s in denied.slots.of(SlotKind.ROLE) if s.value in list(Role)]
    if denied.agencies or len(slots) != 1 or len(roles) > 1:
        return denied
    known = next((a for a in query.agencies if a.agency == slots[0].value), None)
    role = roles[0] if roles else None
    again = () if known is None else (replace(known, role=role, negated=False, slot=slots[0]),)
    return replace(denied, agencies=again)
