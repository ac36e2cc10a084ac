"""Readings of how a question is put: a request that ends like a question, what is counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.readings.times import RECURRENCE
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused
from structured.types import Role

NAMED_ROLES, LISTED = {role.value for role in Role}, SlotKind.QUANTITY
LIST = phrasing("requests_list")
ONCE, DISTINCT = phrasing("requests_once"), phrasing("requests_distinct")


@needs(SlotKind.YES_NO)
def asked_to_list(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bạn có thể cho tôi xem tất cả … không' as a request, not as a claim of all of them."""
    found = LIST.search(words)
    if found is None:
        return slots
    start = found.first

    def closes(slot: Slot) -> bool:
        return slot.kind is SlotKind.YES_NO and (slot.first > start or slot.last > start)

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if closes(s) else s for s in slots.items))


@needs(SlotKind.QUANTITY)
def counted_once(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bao nhiêu bộ khác nhau', 'mỗi bộ tính một lần' as how agencies are counted, no comparison."""
    if not slots.has(SlotKind.QUANTITY, "count"):
        return slots
    once, distinct = ONCE.search(words), DISTINCT.search(words)
    runs = [(once.first, once.last)] if once else []
    runs += [(distinct.start("word"), distinct.last)] if distinct else []
    for place in runs:
        slots = read_as(slots, words, place, SlotKind.FILLER, "once")
    return slots


# '…, năm nào cũng có hay thế nào': a guess after what is asked, at the end.
GUESSED = phrasing("requests_guessed")


@needs(SlotKind.WHEN)
def guessed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bao lâu một lần, hằng năm hay sao' as asking how often, and the time named as but a guess."""
    asked = [s for s in slots.of(SlotKind.FIELD) if s.value == "deadline"]
    for time in slots.of(SlotKind.WHEN):
        follows = any(s.before(time) for s in asked) and paused(words, time.first)
        if any(s.last == time.first and not _asks(s, words) for s in asked):
            # 'đều ghi thời gian "hằng năm", đúng không': what the column says.
            continue
        if time.value in RECURRENCE and follows and GUESSED.opens(words[time.last :]):
            kept = tuple(s for s in slots.items if s.last <= time.first)
            last, ends = len(words), (words[time.first].start, words[-1].end)
            return Slots(kept).plus([Slot(SlotKind.FILLER, "guess", time.first, last, *ends)])
    return slots


# 'bao lâu', 'khi nào', and not 'thời gian'
ASKING = folded("requests_asking")


def _asks(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether the words for a column ask for it."""
    return any(word.folded in ASKING for word in words[slot.first : slot.last])


# 'Bộ A có chủ trì | việc gì | không'
WORK = phrasing("requests_work")


def work_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'việc gì' right after a role as asking for the tasks in it: 'Bộ A có chủ trì việc gì không'."""
    roles = {s.last for s in slots.of(SlotKind.ROLE) if s.value in NAMED_ROLES}

    def asks(slot: Slot) -> bool:
        bare = slot.kind is SlotKind.ROLE and slot.value == "any" and slot.first in roles
        return bare and WORK.opens(words[slot.first : slot.last]) is not None

    return Slots(
        tuple(replace(s, kind=LISTED, value="list") if asks(s) else s for s in slots.items)
    )


# 'hình như có đoạn nói gì đó, … đọc cho tôi nghe đoạn ấy'
TELL = phrasing("requests_told")


@needs(SlotKind.YES_NO)
def asked_to_tell(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'hình như' before 'đọc cho tôi nghe đoạn ấy' as what is guessed, not as a claim to confirm."""
    found = TELL.search(words)
    if found is None:
        return slots
    asked = [s for s in slots.of(SlotKind.YES_NO) if s.end and s.last <= found.first]
    plain = [replace(s, kind=SlotKind.FILLER) if s in asked else s for s in slots.items]
    return Slots(tuple(plain))


# 'phụ lục giao việc ấy | cho bộ nào'
GIVES, TO = folded("requests_gives"), "cho"


@needs(SlotKind.WHO)
@needs(SlotKind.PART)
def given_to_whom(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'phụ lục giao việc ấy cho bộ nào' as asking who leads it."""
    named = slots.of(SlotKind.AGENCY, SlotKind.QUANTITY) or not slots.has(SlotKind.PART, "appendix")
    whom = [s for s in slots.of(SlotKind.WHO) if s.first and words[s.first - 1].folded == TO]
    roles = slots.of(SlotKind.ROLE)
    given = [s for s in roles if s.value == "any" and words[s.first].folded in GIVES]
    if named or not whom or len(roles) != 1 or not given or not given[0].before(whom[0]):
        return slots
    return slots.without(*given).plus([replace(given[0], value="lead")])


# In the order in which they are made.
REQUESTS = (asked_to_list, asked_to_tell, counted_once, guessed, work_asked, given_to_whom)
