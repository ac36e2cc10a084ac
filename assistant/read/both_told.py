"""Claims that set two things about one body against each other: that it is sent the text, that tasks name it.

'Ngân hàng Phát triển được gửi văn bản nhưng không có tên trong bảng nhiệm vụ': both have to hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, ids
from assistant.read.enumerated import member
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.types import Role, Task

SECOND = phrasing("stated_second")
# 'có tên trong nơi nhận | và | phụ lục không'
BOTH_PLACES = phrasing("stated_both_places")
SENT = "recipients"
# What more the claim may be about is left open.
OTHER = (SlotKind.TOPIC, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
# What tells of the tasks: who leads, the table itself.
TASKS = (SlotKind.ROLE, SlotKind.TASK, SlotKind.PART, SlotKind.CLAIM)


def both_told(reading: Reading, found: Draft) -> Draft | None:
    """Return the recipients with a verdict on both parts; None when a claim has but one.

    No verdict where either part cannot be told.
    """
    query = reading.query
    if SENT not in query.facets:
        return None
    part = _other_part(query)
    if part is None:
        return None
    if len({a.agency for a in query.agencies}) != 1 or any(s.kind in OTHER for s in part):
        return found
    document = next(iter(reading.library.documents.values()))
    listed = member(reading, SENT, document)
    tasks, role = _tasks(reading, part)
    if listed is None:
        return found
    rest = [s for s in query.slots.items if s not in part]
    borne = listed != _denied(rest) and bool(tasks) != _denied(part)
    # Whether it is named among those who are sent the text may be open: the tasks are told all the same.
    verdict = "" if found.open else f"{reading.say('yes' if borne else 'no')} "
    return replace(found, text=f"{verdict}{found.text}\n\n{_said(reading, tasks, role)}")


def _other_part(query: Query) -> Sequence[Slot] | None:
    """Return the slots of the part that tells of tasks; None when there are not two parts."""
    if BOTH_PLACES.search(query.words):
        return [s for s in query.slots.of(SlotKind.PART) if s.end]
    for cut in SECOND.each(query.words):
        parts = (
            [s for s in query.slots.items if s.last <= cut.first],
            [s for s in query.slots.items if s.first >= cut.last],
        )
        sent = [any(s.kind is SlotKind.FACET and s.value == SENT for s in part) for part in parts]
        other = parts[sent.index(False)] if sum(sent) == 1 else ()
        if any(s.kind in TASKS for s in other):
            return other
    return None


def _denied(part: Sequence[Slot]) -> bool:
    return any(
        (s.kind is SlotKind.NEGATION and s.value == "not")
        or (s.kind is SlotKind.CLAIM and s.value == "0")
        # 'không có tên trong phụ lục'
        or (s.kind is SlotKind.PART and s.value.startswith("not_"))
        for s in part
    )


def _tasks(reading: Reading, part: Sequence[Slot]) -> tuple[Sequence[Task], str]:
    """Return the tasks that name the one agency in the role said there, and that role ('' for either)."""
    said = {s.value for s in part if s.kind is SlotKind.ROLE}
    roles = [role for role in Role if role.value in said] or list(Role)
    meant = reading.library.agencies.meant(reading.query.agencies[0].agency)
    named = f.involves_any(meant, roles)
    role = roles[0].value if len(roles) == 1 else ""
    return tuple(task for task in reading.library.tasks if named(task)), role


def _said(reading: Reading, tasks: Sequence[Task], role: str) -> str:
    """Return which tasks name the agency."""
    name = reading.names(reading.library.agencies.meant(reading.query.agencies[0].agency))
    if not tasks:
        suffix = reading.say(f"role_suffix_{role}") if role else ""
        return reading.say("none_named", agency=name, role=suffix)
    word = reading.say(f"role_{role or 'any'}")
    listed, marks = ", ".join(ids(tasks)), reading.marks(tasks, "content")
    return reading.say("other_role", agency=name, role=word, n=len(tasks), ids=listed, marks=marks)
