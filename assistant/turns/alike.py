"""Tasks whose cell is that of one task, or not that of most: 'việc nào có sản phẩm y hệt', 'cái nào khác hạn'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.grammar import folded, meanings, phrasing
from assistant.query import CellRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.besides import INCLUDED
from assistant.turns.claims import OTHERS
from assistant.turns.turn import Turn
from corpus.normalize import fold, syllables
from structured.types import Task

ALIKE = phrasing("alike")
# 'việc nào nữa y như thế', 'cũng cho ra cái đó': in the column asked about before.
BARE = phrasing("alike_bare")
# 'còn việc nào khác …', but not 'tất cả những việc ghi sản phẩm như vậy'.
ALIKE_OTHERS = phrasing("alike_others")
COLUMNS = meanings("alike_columns")
# 'năm đó', 'giai đoạn ấy'.
OF_TIME = folded("alike_times")
# What is said beside the comparison of which tasks are wanted.
KEPT = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.NEGATION, SlotKind.SHARE)


def alike(turn: Turn) -> Query | None:
    """'Còn nhiệm vụ nào khác có sản phẩm giống vậy?': the other tasks with the cell of the one spoken of."""
    query = turn.query
    column = _column(turn)
    like = query.task_refs[0] if len(query.task_refs) == 1 else None
    like = like or (None if query.task_refs else turn.subject)
    task = turn.library.task_by_id.get(like or "")
    asks = query.which_tasks or query.lists or (query.counts and query.slots.has(SlotKind.TASK))
    asks = asks or OTHERS.search(query.words) is not None
    if column is None or task is None or not asks:
        return None
    cell = _same_cell(column, task, turn.library.tasks)
    kept = (*query.slots.of(*KEPT), *query.slots.of(SlotKind.TASK))
    asked = "count" if query.counts and not query.which_tasks else "list"
    more = [Slot(SlotKind.QUANTITY, asked, 0, 0, 0, 0)]
    if not INCLUDED.search(query.words) and (query.task_refs or ALIKE_OTHERS.search(query.words)):
        more += [Slot(SlotKind.EXCLUDED, task.id, 0, 0, 0, 0)]
    plain = replace(query, slots=Slots((*more, *kept)), task_refs=(), fields=(), topic=())
    carried = () if query.task_refs else ("subject",)
    return replace(plain, cells=(cell,), times=(), nodes=(), carried=carried)


# 'việc nào có | thời gian | khác mấy việc còn lại'
ODD = phrasing("alike_odd")


def odd_one(turn: Turn) -> Query | None:
    """'Cái nào có thời gian khác mấy cái còn lại?': those of the tasks told whose cell is not that of most."""
    query, found = turn.query, ODD.search(turn.query.words)
    named = query.agencies or query.times or query.cells or query.task_refs or query.superlative
    if found is None or named or _leaves_out(query):
        return None
    tasks, column = _spoken_of(turn), COLUMNS[fold(found["column"])]
    kinds = Counter(map(partial(_kind, column), tasks))
    most, size = kinds.most_common(1)[0] if kinds else ("", 0)
    if len(kinds) == 1 or 2 * size <= len(tasks):
        return None
    usual = next(task for task in tasks if _kind(column, task) == most)
    cell = replace(_same_cell(column, usual, turn.library.tasks), negated=True)
    slots = Slots((Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0), *query.slots.of(SlotKind.TASK)))
    plain = replace(query, slots=slots, fields=(), topic=(), nodes=(), sections=())
    told = tuple(task.id for task in tasks)
    return replace(plain, cells=(cell,), within=told, carried=("within",))


def _leaves_out(query: Query) -> bool:
    """Whether some are left out first, without which another may be the odd one: 'trừ V.1 ra, việc nào …'."""
    out = query.slots.has(SlotKind.NEGATION, "except") or query.slots.has(SlotKind.EXCLUDED)
    return bool(out or query.aside or query.limits)


def _spoken_of(turn: Turn) -> Sequence[Task]:
    """Return the tasks of the one section that is named, else those told last."""
    if len(turn.query.sections) == 1:
        return [task for task in turn.library.tasks if task.section == turn.query.sections[0]]
    return [turn.library.task_by_id[one] for one in turn.several]


def _kind(column: str, task: Task) -> str:
    """Return what makes cells of a column the same: of times, the years that they name."""
    same = column == "deadline" and task.periods
    return repr(task.periods) if same else fold(getattr(task, column).value)


def _column(turn: Turn) -> str | None:
    """Return the column that is to be the same: the one that is named, else the one asked about before."""
    query = turn.query
    found = ALIKE.search(query.words)
    if found is not None:
        column = fold(found["column"])
        # 'cũng làm giai đoạn 2021 - 2025 như thế' says which one.
        return None if query.times and column in OF_TIME else COLUMNS[column]
    before = turn.state.query.fields if turn.state else ()
    named = (
        set(query.fields) - set(before)
        or query.roles
        or query.agencies
        or query.times
        or query.cells
    )
    bare = not (named or query.sections) and BARE.search(query.words) is not None
    return before[0] if bare and len(before) == 1 and before[0] in COLUMNS.values() else None


def _same_cell(column: str, task: Task, tasks: tuple[Task, ...]) -> CellRef:
    """Return the condition that a cell is that of `task`; of times, that they are the same however written."""
    like = [one for one in tasks if column == "deadline" and one.periods == task.periods]
    texts = {getattr(one, column).value for one in (task, *like)}
    words = tuple(tuple(token.folded for token in syllables(text)) for text in sorted(texts))
    return CellRef(column, words, getattr(task, column).value, whole=True)


# In the order in which they are tried.
ALIKENESS = (alike, odd_one)
