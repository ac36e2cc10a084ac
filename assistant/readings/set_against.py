"""Times that a claim only sets against the one that it claims: 'không làm hằng năm mà hai năm một lần'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded
from assistant.slots import SlotKind, Slots
from assistant.words import Word

TIMES = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)


def not_but(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave out the time that is set against the one claimed: 'không làm hằng năm mà hai năm một lần'."""
    denials = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not"]
    if not slots.has(SlotKind.YES_NO) or not denials:
        return slots
    for denial in denials:
        but = next((i for i in range(denial.last, len(words)) if words[i].folded in BUT), None)
        inside = [
            s for s in slots.of(*TIMES) if denial.last <= s.first and (but is None or s.last <= but)
        ]
        others = [s for s in slots.of(*TIMES) if s not in inside]
        claimed = [
            s for s in others if (but is None and s.before(denial)) or (but and s.first > but)
        ]
        if inside and claimed and (but is not None or words[denial.first].folded in NOT):
            return Slots(tuple(s for s in slots.items if s not in (*inside, denial)))
    return slots


# 'không … mà …', 'not … but …'; 'every two years, not every year'.
BUT, NOT = folded("set_against_but"), folded("set_against_not")
