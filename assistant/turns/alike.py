"""Tasks whose cell is that of one task: 'việc nào nữa có sản phẩm y hệt', 'cùng thời hạn với III.9'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.query import CellRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn
from corpus.normalize import fold, syllables
from structured.types import Task

ALIKE = phrasing("alike")
COLUMNS = meanings("alike_columns")
# What is said beside the comparison of which tasks are wanted.
KEPT = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.NEGATION, SlotKind.SHARE)


def alike(turn: Turn) -> Query | None:
    """'Còn nhiệm vụ nào khác có sản phẩm giống vậy?': the other tasks with the cell of the one spoken of."""
    query = turn.query
    found = ALIKE.search(query.words)
    like = query.task_refs[0] if len(query.task_refs) == 1 else None
    like = like or (None if query.task_refs else turn.subject)
    task = turn.library.task_by_id.get(like or "")
    asks = query.which_tasks or (query.counts and query.slots.has(SlotKind.TASK))
    if found is None or task is None or not asks:
        return None
    cell = _same_cell(COLUMNS[fold(found["column"])], task, turn.library.tasks)
    kept = (*query.slots.of(*KEPT), *query.slots.of(SlotKind.TASK))
    asked = "count" if query.counts and not query.lists else "list"
    more = [
        Slot(SlotKind.QUANTITY, asked, 0, 0, 0, 0),
        Slot(SlotKind.EXCLUDED, task.id, 0, 0, 0, 0),
    ]
    plain = replace(query, slots=Slots((*more, *kept)), task_refs=(), fields=(), topic=())
    carried = () if query.task_refs else ("subject",)
    return replace(plain, cells=(cell,), times=(), nodes=(), carried=carried)


def _same_cell(column: str, task: Task, tasks: tuple[Task, ...]) -> CellRef:
    """Return the condition that a cell is that of `task`; of times, that they are the same however written."""
    like = [one for one in tasks if column == "deadline" and one.periods == task.periods]
    texts = {getattr(one, column).value for one in (task, *like)}
    words = tuple(tuple(token.folded for token in syllables(text)) for text in sorted(texts))
    return CellRef(column, words, getattr(task, column).value, whole=True)
