"""Whether work is done by now, or due: 'Bộ A đã làm xong việc nhà ở chưa', 'việc nào còn hạn'. Slots -> Slots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.readings.needs import needs_said, needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

DONE = phrasing("done_yet")
# 'việc báo cáo kết quả thực hiện | được giao thế nào'
TOLD = phrasing("done_told")
# What else may be asked for.
COLUMNS = (SlotKind.WHO, SlotKind.FIELD, SlotKind.QUANTITY)


@needs_said(DONE)
def done_yet(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what has been achieved as what is asked, however far 'đã' and 'chưa' stand apart."""
    found = None if slots.has(SlotKind.ASKED) else next(_done(words), None)
    if found is None:
        return slots
    first, last = found
    if any(slot.first == first for slot in slots.of(SlotKind.FIELD)):
        # 'kết quả đầu ra của việc đó ghi ra sao' asks for a column.
        return slots
    beside = any(s.last <= first or last <= s.first for s in slots.of(*COLUMNS) if s.end)
    if beside and any(paused(words, place) for place in range(last, len(words))):
        # 'không rõ đã làm xong chưa, cho hỏi ai chủ trì' asks for what the text says.
        return slots
    asked = Slot(SlotKind.ASKED, "progress", first, last, words[first].start, words[last - 1].end)
    return slots.plus([asked])


def _done(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where a clause asks what has been achieved: 'đã làm xong việc nhà ở chưa, kết quả thế nào'."""
    ends = [place for place in range(1, len(words)) if paused(words, place)]
    for first, last in pairwise((0, *ends, len(words))):
        found = DONE.search(words[first:last])
        if found and not TOLD.search(words[first : first + found.last]):
            yield first + found.first, first + found.last


STILL_DUE = phrasing("still_due")
# What asks for tasks, which a year or one of them named narrows otherwise.
ASKING, NARROWER = (
    (SlotKind.QUANTITY, SlotKind.TASK),
    (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF),
)


def still_due(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read what is not due yet, of no year that is told, as what goes on this year."""
    if not slots.of(*ASKING) or slots.of(*NARROWER):
        return slots
    found = STILL_DUE.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.WHEN, "this_year")


COME_DUE = phrasing("come_due")


@needs_word("han")
def come_due(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read '(bây giờ) đã đến hạn (chưa)' as that the time is over: within it nothing is due yet."""
    if not slots.of(SlotKind.YES_NO, *ASKING) or slots.of(SlotKind.YEAR, SlotKind.PERIOD):
        return slots
    found = COME_DUE.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.WHEN, "overdue")


# In the order in which they are made.
DUE_OR_DONE = (still_due, come_due, done_yet)
