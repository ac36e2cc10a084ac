"""A task by its place in the part of the table that a turn points to: 'việc thứ hai của mục đó'."""

from __future__ import annotations

from assistant.query import TASK_NOUNS, Query
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import PARTS
from assistant.turns.picks import items_at, places_named
from assistant.turns.turn import Turn, said

# So few words stand between a place and the part: 'việc cuối | trong cái | mục đó'.
REACH = 3
# 'mục đó', which may have been read as the section asked about before.
POINTERS = (SlotKind.FOLLOW, SlotKind.SECTION)


def item_in_part(turn: Turn) -> Query | None:
    """'Việc thứ hai của mục đó thì sao?' after III.1, or after what is asked of mục III: III.2."""
    query = turn.query
    ordinals, pointer = query.slots.of(SlotKind.ORDINAL), _pointer(query)
    other = query.agencies or query.times or query.task_refs or query.superlative
    if turn.state is None or len(ordinals) != 1 or pointer is None or other:
        return None
    place = ordinals[0]
    near = -REACH <= pointer.first - place.last <= REACH
    near = near or 0 <= place.first - pointer.last <= REACH
    if not near or not _of_task(query, place):
        return None
    section = _section(turn, pointer)
    told = tuple(task.id for task in turn.library.tasks if task.section == section)
    tasks = items_at(told, places_named(query))
    return turn.about("ordinal", task_refs=tasks) if tasks else None


def _pointer(query: Query) -> Slot | None:
    """Return what points to a part, where nothing else names one: 'mục đó', and not 'mục V'."""
    found = [s for s in query.slots.of(*POINTERS) if said(query, s) & PARTS]
    return found[0] if len(found) == 1 and found[0].last - found[0].first > 1 else None


def _of_task(query: Query, place: Slot) -> bool:
    """Whether a place is that of a task: '| việc | thứ hai', 'việc đầu tiên'."""
    words = query.words[max(0, place.first - 1) : place.last]
    return bool(TASK_NOUNS & {word.folded for word in words})


def _section(turn: Turn, pointer: Slot) -> str:
    """Return the section that is pointed to: that of the task spoken of last, else the one asked about last."""
    if turn.subject:
        return turn.subject.partition(".")[0]
    told = turn.state.sections[-1:] if turn.state else ()
    return pointer.value if pointer.kind is SlotKind.SECTION else "".join(told)
