"""Yes/no questions about who does a task, when, with what product, checked against the data.

All that is claimed together gets one verdict; what the text says of each part follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.message.side_by_side import SHARED_OR_NOT
from assistant.query import Query
from assistant.read.as_written import new_names_noted
from assistant.read.base import Draft, Reading, ids
from assistant.read.notes import local_notes
from assistant.read.only_these import scope_borne
from assistant.read.sole_task import sole_borne
from assistant.read.verdict import Finding, alternatives, cells, findings
from assistant.read.which_role import asks_which
from assistant.slots import SlotKind
from structured.types import Role, Task


def read_premise(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Confirm or correct what the question claims of `tasks`."""
    return _checked(reading, {task: findings(reading, task) for task in tasks})


def read_apart(reading: Reading, claims: Sequence[tuple[Reading, Task]]) -> Draft:
    """Confirm or correct claims set side by side, each of its own task; all have to hold."""
    found: dict[Task, list[Finding]] = {}
    for part, task in claims:
        found.setdefault(task, []).extend(findings(part, task))
    return _checked(reading, found)


def _checked(reading: Reading, found: Mapping[Task, Sequence[Finding]]) -> Draft:
    tasks = tuple(found)
    scope = list(_scope(reading, tasks))
    everything = [*scope, *(finding for parts in found.values() for finding in parts)]
    verdict = _verdict(reading, everything)
    texts = [_told(reading, task, parts) for task, parts in found.items()]
    text = "\n\n".join([" ".join(filter(None, [verdict, texts[0]])), *texts[1:]])
    agencies = tuple(a.agency for a in reading.query.agencies)
    told = (finding.text for finding in scope if finding.text)
    text = "\n\n".join([text, *told, *local_notes(reading), *new_names_noted(reading)])
    others = {task.id for finding in scope if finding.holds is False for task in finding.others}
    told_of = tuple(t.id for t in reading.library.tasks if t in found or t.id in others)
    shown = told_of if others else ids(tasks)
    draft = Draft(Status.ANSWERED, text, shown, subjects=ids(tasks), agencies=agencies)
    return replace(draft, open=not verdict and any(finding.open for finding in everything))


def _scope(reading: Reading, tasks: Sequence[Task]) -> Iterator[Finding]:
    """Yield whether an agency has a role in `tasks` only, where that is claimed."""
    scope = sole_borne(reading, tasks) or scope_borne(reading, tasks)
    if scope is not None:
        holds, told, others = scope
        yield Finding(holds, told, open=holds is None, others=tuple(others))
    sections = {s.value for s in reading.query.slots.of(SlotKind.SECTION)}
    if len(sections) == 1 and not sections & {task.section for task in tasks}:
        # '(III.9 là nhiệm vụ) trong mục I (hạn năm 2022)': the plan's may be meant.
        yield Finding(None, "", open=True)


def _verdict(reading: Reading, everything: Sequence[Finding]) -> str:
    """Return 'Đúng', or 'Không đúng' when any part is wrong; nothing where code can't tell."""
    borne = [finding.holds for finding in everything]
    if _asks_which(reading.query):
        return ""
    if False not in borne:
        return "" if None in borne else reading.say("yes")
    either = alternatives(reading) and True in borne
    return "" if either else reading.say("no")


def _asks_which(query: Query) -> bool:
    """Whether it is asked which of the roles an agency has, or whether alone: 'chủ trì hay phối hợp III.10'."""
    # 'chỉ phối hợp thôi chớ đâu có chủ trì' leaves no choice.
    both = len(query.roles) == len(Role) and not any(a.negated for a in query.agencies)
    choice = both or asks_which(query) or SHARED_OR_NOT.search(query.words)
    return not query.yes_no and bool(choice)


def _told(reading: Reading, task: Task, parts: Sequence[Finding]) -> str:
    """Return what the text says of `task`: what is wrong first, then its columns."""
    ordered = sorted(parts, key=lambda finding: finding.holds is True)
    sentences = [part.text for part in ordered if not part.text.startswith("- ")]
    lines = [part.text for part in ordered if part.text.startswith("- ")]
    if not sentences:
        mark = reading.cite_task(task)
        head = reading.say("task_head", id=task.id, content=task.content.value, mark=mark)
        return "\n".join([head, *lines])
    shown = cells(reading, task, "lead", "coordinate", "product", "deadline")
    return "\n".join(["\n\n".join(sentences), shown])
