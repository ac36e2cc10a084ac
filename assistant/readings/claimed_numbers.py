"""Numbers of tasks that a question claims, or takes for known: '35 nhiệm vụ', 'cả hai nhiệm vụ đều'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.amounts import NUMBERS
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '35 nhiệm vụ', 'năm đầu việc'; 'chỉ chủ trì đúng một việc', 'more than five annual tasks'.
CLAIMED, ONE = phrasing("amounts_claimed"), phrasing("claimed_one")
# 'cả hai nhiệm vụ … đều': how many there are is taken for known.
ALL_OF = phrasing("claimed_all_of")


def claimed_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read '35 nhiệm vụ, đúng không' as a number claimed of tasks."""
    if not slots.has(SlotKind.YES_NO):
        return slots
    known = {found.start("n") for found in ALL_OF.each(words)}
    for found in _numbers(words):
        place = found.start("n")
        covered = slots.of(SlotKind.TASK_REF, SlotKind.SHARE)
        if place in known or any(s.first <= place < s.last for s in covered):
            continue
        kept = [s for s in slots.items if not s.first <= place < s.last]
        word = words[place]
        claim = Slot(SlotKind.CLAIM, str(_number(found)), place, place + 1, word.start, word.end)
        return Slots(tuple(kept)).plus([claim])
    return slots


def _numbers(words: Sequence[Word]) -> Iterator[Found]:
    yield from (found for found in CLAIMED.each(words) if not _points(found, words))
    yield from ONE.each(words)


def _points(found: Found, words: Sequence[Word]) -> bool:
    """Whether 'đó' follows: 'ba nhiệm vụ đó'; 'ba nhiệm vụ do Bộ A', typed with marks, claims three."""
    if found.last >= len(words) or words[found.last].folded != "do":
        return False
    marked = words[found.last].marked
    return marked == "đó" or (marked is None and not any(word.marked for word in words))


def says_number(words: Sequence[Word]) -> bool:
    """Whether words say how many tasks there are: 'section V has five tasks'."""
    return any(True for _ in _numbers(words))


def _number(found: Found) -> int:
    return int(NUMBERS.get(found["n"]) or found["n"])


def set_size(words: Sequence[Word]) -> int | None:
    """Return how many there are said to be of something: 'cả hai nhiệm vụ'; None when nothing says it."""
    found = ALL_OF.search(words)
    return _number(found) if found else None
