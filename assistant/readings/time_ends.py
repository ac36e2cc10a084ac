"""Whether a year is that in which work ends, or by which it is over, and not one that it goes on in."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind
from assistant.words import Word

FINISH_REACH = 5
# '… 2025 | Bộ Lao động - Thương binh và Xã hội phải hoàn thành'
LATER_REACH = 14
# 'thời gian kết thúc vào năm 2030', 'mốc cuối cùng là năm 2030', 'có hạn hoàn thành trong năm 2022'.
ENDING = phrasing("times_ending")
# 'đến năm 2030 là hết hạn', 'năm 2022 là xong', 'lấy năm 2030 làm mốc cuối'; '… những việc nào kết thúc'.
OVER, OVER_LATER = phrasing("times_over"), phrasing("times_over_later")
# 'sang (đến) năm 2026 là đã xong': over before that year.
ENTERED = phrasing("times_entered")
# 'đến hết năm 2025', 'cuối năm 2025'.
AT_END = phrasing("times_at_end")
# 'chậm nhất hết năm', 'đến hết năm': what 'hết năm' does not mean 'after' in.
LATEST, UP_TO = phrasing("times_latest"), phrasing("times_up_to")
# '… mới xong': in that year and no earlier.
NOT_EARLIER = phrasing("times_not_earlier")
# What may turn out to be the end of the work once more of the words is read.
ENDABLE = frozenset({"covers", "year", "overdue", "start", "after"})


def at_end(slot: Slot, relation: str, words: Sequence[Word]) -> str:
    """Return the relation of a year that is said to be the end: what ends in it, or by it."""
    if slot.kind is not SlotKind.YEAR or relation not in ENDABLE:
        return relation
    before = words[max(0, slot.first - FINISH_REACH) : slot.first]
    after = words[slot.last : slot.last + FINISH_REACH]
    if relation in ("start", "after"):
        return _until(relation, before, after)
    if OVER.opens(after) and ENTERED.search(before):
        return "before"
    if OVER.opens(after) or _ends_later(relation, words[slot.last : slot.last + LATER_REACH]):
        by_then = AT_END.search(before) and not NOT_EARLIER.opens(after)
        return "over_by" if by_then else "by"
    return "by" if ENDING.search(before) else relation


def _until(relation: str, before: Sequence[Word], after: Sequence[Word]) -> str:
    """Return what 'hết năm …', 'mãi tới năm …' means: the end of the work where it is over by then."""
    if LATEST.search(before):
        return "over_by"
    if UP_TO.search(before):
        return "by"
    ended = OVER.opens(after)
    if relation == "after" and not AT_END.search(before):
        return relation
    if ended:
        return "by" if relation == "start" or NOT_EARLIER.opens(after) else "over_by"
    return relation


def _ends_later(relation: str, after: Sequence[Word]) -> bool:
    """Whether what is asked behind a year is what ends: '2025 | những nhiệm vụ nào kết thúc'."""
    return relation in ("covers", "year") and OVER_LATER.opens(after) is not None
