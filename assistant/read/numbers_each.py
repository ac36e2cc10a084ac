"""Numbers claimed each of a section or an agency: 'mục II có 2 nhiệm vụ, mục V có 4 nhiệm vụ'."""

from __future__ import annotations

from assistant.conditions import roles_of
from assistant.query import Query
from assistant.read.base import Reading
from assistant.readings.claimed_numbers import stated_numbers
from assistant.slots import Slot, SlotKind
from structured import filters as f

# Of so many numbers each is of something else.
SEVERAL = 2
# Beside any of these, or a matter, a number is of fewer tasks than all of a section or an agency.
NARROWER = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.NEGATION)


def claims_several(query: Query) -> bool:
    """Whether several numbers are claimed, of several sections or agencies."""
    names = {s.value for s in query.slots.of(SlotKind.SECTION, SlotKind.AGENCY)}
    return len(stated_numbers(query.words)) >= SEVERAL and len(names) >= SEVERAL


def each_borne(reading: Reading) -> bool | None:
    """Whether every number is that of what is named right before it; None when code can't tell."""
    query = reading.query
    pairs = _pairs(query)
    bounded = any(not v.isdigit() for v in query.slots.values(SlotKind.CLAIM))
    if not pairs or bounded or _matter(query) or query.slots.of(*NARROWER):
        return None
    if len({slot.kind for slot, _ in pairs}) > 1:
        return None
    return all(_size(reading, slot) == number for slot, number in pairs)


def _matter(query: Query) -> bool:
    """Whether the tasks counted are of a matter; a number read as a word of the topic is none."""
    numbers = {query.words[place].start for place, _ in stated_numbers(query.words)}
    return any(word.start not in numbers for word in query.topic)


def _pairs(query: Query) -> list[tuple[Slot, int]]:
    """Return each number with the one name that stands between the number before and it; () if not so."""
    names = query.slots.of(SlotKind.SECTION, SlotKind.AGENCY)
    numbers, before, found = stated_numbers(query.words), -1, []
    for place, number in numbers:
        near = [s for s in names if before < s.first < place]
        if len(near) != 1:
            return []
        found.append((near[0], number))
        before = place
    return found if len(found) == len(names) else []


def _size(reading: Reading, slot: Slot) -> int:
    """Return how many tasks a section holds, or an agency has in the role said of it."""
    tasks = reading.library.tasks
    if slot.kind is SlotKind.SECTION:
        return sum(task.section == slot.value for task in tasks)
    named = [a for a in reading.query.agencies if a.slot and a.slot.first == slot.first]
    return len(f.select(tasks, *(f.involves(a.agency, roles_of(a, reading.query)) for a in named)))
