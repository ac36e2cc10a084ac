"""One task that is told of and then asked for: 'Bộ A chỉ chủ trì đúng một việc, việc đó là việc gì'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'đúng một việc', 'một nhiệm vụ duy nhất'
ONE = phrasing("sole_told_one")
# 'việc đó là việc gì': what is told of is asked for.
ASKED = phrasing("sole_told_asked")
# What tells which task it is.
TOLD = (
    *(SlotKind.AGENCY, SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.SECTION, SlotKind.CELL, SlotKind.SHARE),
)


@needs_word("mot", "1", "duy", "only", "one")
def sole_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc đó là việc gì' as asking for the tasks told before it, which are said to be one."""
    one = ONE.search(words)
    asked = next((f for f in ASKED.each(words) if one and one.first < f.first), None)
    if one is None or asked is None or slots.of(SlotKind.TASK_REF):
        return slots
    if not any(s.first < asked.first for s in slots.of(*TOLD)):
        return slots
    inside = range(one.first, one.last)
    # 'một việc | duy nhất | Bộ A chủ trì' says that there is one task, not that Bộ A is alone.
    plain = Slots(
        tuple(_plain(s) if _is_alone(s) and s.first in inside else s for s in slots.items)
    )
    return read_as(plain, words, (asked.first, asked.last), SlotKind.QUANTITY, "list")


def _is_alone(slot: Slot) -> bool:
    return slot.kind is SlotKind.SHARE and slot.value in ("alone", "only")


def _plain(slot: Slot) -> Slot:
    return replace(slot, kind=SlotKind.FILLER, value="common")
