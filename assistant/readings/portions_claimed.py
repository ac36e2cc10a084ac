"""How many of how many tasks a question claims: 'có mặt ở 23/29 nhiệm vụ', 'chủ trì 2 trên 29 việc'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.amounts import number_said
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

PORTION = phrasing("claimed_portion")
# 'chủ trì 2 trong 4 việc đó'
OF_THOSE = phrasing("claimed_of_those")
# '23/29' has but a stroke between its numbers.
STROKE = 1


def claimed_portion(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read '23/29 nhiệm vụ, đúng không' as 23 claimed of all 29; of a part whose size is not known, no number.

    '2 trong 4 việc đó' are two of those told before.
    """
    those = OF_THOSE.search(words) if slots.has(SlotKind.YES_NO) else None
    if those is not None:
        return _of_those(slots, words, those)
    found = PORTION.search(words) if slots.has(SlotKind.YES_NO) else None
    if found is None or not _is_portion(found, words):
        return slots
    first, whole, noun = found.start("n"), found.start("whole"), found.start("noun")
    size = number_said(found["whole"])
    if size > len(setting.tasks) or number_said(found["n"]) > size:
        # No tasks are so many, whichever they are.
        return slots
    taken = [s for s in slots.items if s.end and s.first < found.last and first < s.last]
    claim = _slot(SlotKind.CLAIM, found["n"], first, first + 1, words)
    among = _slot(SlotKind.FILLER, "whole", first + 1, whole + 1, words)
    tasks = _slot(SlotKind.TASK, "task", noun, found.last, words)
    if size not in _sizes(slots, setting):
        among = _slot(SlotKind.FILLER, "whole", first, whole + 1, words)
        return slots.without(*taken).plus([among, tasks])
    return slots.without(*taken).plus([claim, among, tasks])


def _of_those(slots: Slots, words: Sequence[Word], found: Found) -> Slots:
    """Return the slots with a number claimed of those told before."""
    place, first = found.start("n"), found.start("those")
    taken = [s for s in slots.items if s.end and s.first < found.last and place < s.last]
    claim = _slot(SlotKind.CLAIM, str(number_said(found["n"])), place, place + 1, words)
    told = _slot(SlotKind.FOLLOW, "those", first, found.last, words)
    return slots.without(*taken).plus([claim, told])


def set_size_of(found: Found) -> int | None:
    """Return of how many that were told some are claimed: '2 trong 5 việc đó'; None where it is not said."""
    return number_said(found["size"]) if found["size"] else None


def _is_portion(found: Found, words: Sequence[Word]) -> bool:
    """Whether two numbers are joined by a word or by a stroke alone."""
    one, two = found.start("n"), found.start("whole")
    return two > one + 1 or words[two].start - words[one].end == STROKE


def _sizes(slots: Slots, setting: Setting) -> set[int]:
    """Return how many tasks there are, and how many in the one section that is named."""
    named = slots.values(SlotKind.SECTION)
    inside = [t for t in setting.tasks if named == (t.partition(".")[0],)]
    return {len(setting.tasks), *([len(inside)] if inside else [])}


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)
