"""Other words in the place of those that a cell was asked to hold: 'còn "hộ cận nghèo" thì sao?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import CellRef, Query
from assistant.readings.cell_words import options, says
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.turn import Turn, asks_list, opens_with_follow

# Beside the words that stand in the place of those before, a turn says nothing else.
PLAIN = (
    *(SlotKind.FOLLOW, SlotKind.FILLER, SlotKind.TOPIC, SlotKind.SOCIAL),
    *(SlotKind.QUANTITY, SlotKind.TASK),
)


def cell_in_place(turn: Turn) -> Query | None:
    """'Việc nào nêu huyện nghèo? Còn hộ cận nghèo?': the tasks whose cell holds the words of this turn."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or len(before.cells) != 1 or query.cells or not query.topic:
        return None
    plain = all(slot.kind in PLAIN for slot in query.slots.items)
    pointed = any(s.value != "what_about" for s in query.slots.of(SlotKind.FOLLOW))
    pointed = pointed and not query.slots.has(SlotKind.FOLLOW, "then_what")
    if not (plain and opens_with_follow(query) and asks_list(before)) or pointed:
        return None
    cell = _cell(turn, before.cells[0])
    if cell is None:
        return None
    meant = replace(before, question=query.question, words=query.words, english=query.english)
    own = query.slots.of(SlotKind.QUANTITY)
    kept = (s for s in before.slots.items if not (own and s.kind is SlotKind.QUANTITY))
    slots = Slots(tuple(_placeless(slot) for slot in (*own, *kept)))
    return replace(meant, slots=slots, cells=(cell,), topic=(), carried=("slots", "cell"))


def _placeless(slot: Slot) -> Slot:
    """Return a slot of another turn, which has no place in this one."""
    return replace(slot, first=0, last=0, start=0, end=0)


def _cell(turn: Turn, before: CellRef) -> CellRef | None:
    """Return the condition that the column of `before` holds the words of this turn; None where none does."""
    words, topic = turn.query.words, turn.query.topic
    if not {topic[0], topic[-1]} <= {*words}:
        # A topic that is carried over has no place in this turn.
        return None
    first, last = words.index(topic[0]), words.index(topic[-1]) + 1
    meant = options(words[first:last])
    if not any(
        says(before.column, getattr(t, before.column).value, meant) for t in turn.library.tasks
    ):
        return None
    shown = " ".join(word.marked or word.folded for word in words[first:last])
    return replace(before, options=meant, shown=shown, whole=False, opens=False)


def without_column(query: Query, before: Query) -> Query:
    """Return a turn without the column that only says once more where the words of a cell are to stand.

    'à ý mình là trong nội dung công việc của phụ lục, kể hết nhé'
    """
    told = {cell.column for cell in before.cells}
    again = bool(query.fields) and {*query.fields} <= told and query.lists and before.lists
    own = query.who or query.topic or query.task_refs or query.agencies or query.roles
    if not again or own or query.slots.has(SlotKind.FOLLOW, "that"):
        return query
    slots = query.slots.without(*query.slots.of(SlotKind.FIELD))
    return replace(query, slots=slots, fields=(), cells=before.cells)
