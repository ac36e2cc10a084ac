"""The 'bây giờ' that says when something is asked, and not when tasks are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import marked, phrasing
from assistant.readings.claims import says
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'bây giờ | lọc lại …', 'đến nay | phụ lục có mấy nhiệm vụ'
NOW = phrasing("now_opening")
# 'hiện nay | … | theo nghị quyết |'
TODAY, BY_TEXT = phrasing("now_today"), phrasing("now_by_text")
# With these the tasks of today are meant: 'bây giờ | còn | việc nào', 'đến nay việc nào | xong'.
RUNNING = marked("now_running")
# 'bây giờ | cho tôi các việc phải làm', 'bây giờ | đến Bộ A': with fewer of them after it.
REQUEST, REQUEST_RUNNING = phrasing("now_request"), marked("now_request_running")


@needs(SlotKind.WHEN)
def now_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bây giờ' that opens a sentence as no condition on time, unless what goes on now is asked for.

    'Bây giờ cho tôi các nhiệm vụ của Bộ A' asks for all of them, 'bây giờ còn nhiệm vụ nào' does not. A turn
    that narrows a list ('giờ chỉ lấy …') never asks for what goes on.
    """
    pointers = [s.first for s in slots.of(SlotKind.FOLLOW) if s.value == "those"]
    times = slots.of(SlotKind.WHEN)
    now = [s for s in times if s.value == "this_year" and s.end and _opens(s, words)]
    other = len(times) > len(now)

    def of_asking(slot: Slot) -> bool:
        return slot in now and (slot.last in pointers or not (_goes_on(slot, words) or other))

    return Slots(
        tuple(replace(s, kind=SlotKind.FILLER) if of_asking(s) else s for s in slots.items)
    )


def _goes_on(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether what goes on now is asked for; a request after 'bây giờ' asks so only within its clause."""
    after = words[slot.last :]
    if REQUEST.opens(after) is None:
        return any(says(word, RUNNING) for word in after)
    end = next((i for i in range(1, len(after)) if parted(after, i)), len(after))
    return any(says(word, REQUEST_RUNNING) for word in after[:end])


def _opens(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether 'bây giờ' opens a sentence, or follows one word of it."""
    said = words[slot.first : slot.last]
    opens = slot.first <= 1 or words[slot.first].starts
    by_text = TODAY.opens(said) is not None and BY_TEXT.search(words) is not None
    return opens and (by_text or NOW.opens(said) is not None)
