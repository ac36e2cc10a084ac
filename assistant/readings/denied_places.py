"""Where a body is denied a place: 'Bộ A không có trong III.15', 'Bộ A không có tên ở mục V, đúng không'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

# 'không có | trong', 'không nằm | ở'; 'không có | trong đó': one spoken of before.
NOWHERE, WITHIN = phrasing("denied_places_nowhere"), phrasing("denied_places_within")
THERE = phrasing("denied_places_there")
# What makes of it a claim of another kind, or asks for more.
OTHERWISE = (
    *(SlotKind.TASK, SlotKind.QUANTITY, SlotKind.CLAIM, SlotKind.WHO, SlotKind.FIELD),
    *(SlotKind.TASK_REF, SlotKind.COMPARE, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
)  # fmt: skip


def out_of_task(negation: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a body is denied a place in one task, or in what was told: 'không có trong III.15', '… trong đó'."""
    last = _placed(negation, words)
    if last is None:
        return False
    tasks = any(s.first == last for s in slots.of(SlotKind.TASK_REF) if s.end)
    return tasks or THERE.opens(words[last:]) is not None


@needs(SlotKind.YES_NO)
def out_of_section(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A không có tên ở mục V, đúng không' as the claim that none of its tasks is in that section."""
    agencies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    named = [s for s in slots.of(*OTHERWISE) if s.end]
    named += [s for s in slots.of(SlotKind.ROLE) if s.end and s.value != "any"]
    if len(agencies) != 1 or named or not slots.has(SlotKind.YES_NO):
        return slots
    for negation in slots.of(SlotKind.NEGATION):
        last = _placed(negation, words) if agencies[0].before(negation) else None
        sections = [s for s in slots.of(SlotKind.SECTION) if s.end and s.first == last]
        if sections and not any(
            paused(words, n) for n in range(agencies[0].last, sections[0].first)
        ):
            before = [s for s in slots.of(SlotKind.ROLE) if s.end and s.before(sections[0])]
            return _none_of_it(negation, slots.without(*before))
    return slots


def _none_of_it(negation: Slot, slots: Slots) -> Slots:
    """Return the slots with a denial as the claim that there are none."""
    none = replace(negation, kind=SlotKind.CLAIM, value="0")
    task = Slot(SlotKind.TASK, "task", negation.last, negation.last, 0, 0)
    return slots.without(negation).plus([none, task])


def _placed(negation: Slot, words: Sequence[Word]) -> int | None:
    """Return where the place begins that is denied; None where no place follows the denial."""
    if not (negation.end and negation.value == "not"):
        return None
    if not NOWHERE.opens(words[negation.first : negation.last]):
        return None
    found = WITHIN.opens(words[negation.last :])
    if found:
        return negation.last + found.last
    return negation.last if words[negation.last - 1].folded in BELONGS else None


# 'không thuộc | mục V'
BELONGS = frozenset({"thuoc"})
