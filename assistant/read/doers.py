"""Who is claimed to do a described task, without a word for a role: 'cơ sở dữ liệu là (việc) của Bộ A'."""

from __future__ import annotations

from assistant.evidence.find import rank
from assistant.grammar import phrasing
from assistant.grammar.phrasing import Phrasing
from assistant.model.evidence import evidence_of
from assistant.query import AgencyRef, Query
from assistant.read.base import Draft, Reading
from assistant.slots import SlotKind
from structured.types import MentionKind, Role, Task

# Right before the agency: 'do', 'là việc của'; so many words are looked at.
DOING = phrasing("doers_before")
REACH = 3
# A row that holds so much of what is said to be done is that task.
HELD = 0.6


def done_by(reading: Reading, found: Draft) -> bool | None:
    """Whether the one agency named does the one task shown; None when code can't tell."""
    reference = doer(reading.query, DOING)
    if reference is None or len(found.tasks) != 1:
        return None
    task = reading.library.task_by_id[found.tasks[0]]
    meant = set(reading.library.agencies.meant(reference.agency))
    leads = task.mentions(Role.LEAD)
    if any(m.kind is not MentionKind.NAMED for m in leads) or not _described(reading, task):
        return None
    if meant & {m.agency for m in leads}:
        return True
    return None if _named_beside(reading, task, found, meant) else False


def doer(query: Query, before: Phrasing) -> AgencyRef | None:
    """Return the agency that something is said to be done by, in the words right before it."""
    if len(query.agencies) != 1 or query.roles or query.slots.has(SlotKind.NEGATION, "not"):
        return None
    reference = query.agencies[0]
    if reference.negated or reference.slot is None or not reference.slot.end:
        return None
    first = reference.slot.first
    return reference if before.search(query.words[max(0, first - REACH) : first]) else None


def _described(reading: Reading, task: Task) -> bool:
    row = reading.library.row(task)
    near = rank(
        reading.query, reading.library, lambda p: row is not None and p.key == row.key, "bm25"
    )
    return bool(near) and near[0].coverage >= HELD


def _named_beside(reading: Reading, task: Task, found: Draft, meant: set[str]) -> bool:
    """Whether the task or a passage shown beside it names the agency in another part."""
    others = {m.agency for m in task.mentions(Role.COORDINATE)}
    nodes = [reading.library.node(p) for p in found.passages]
    named = {n for p in nodes if p for n in evidence_of(p, reading.library).names}
    return bool(meant & (others | named))
