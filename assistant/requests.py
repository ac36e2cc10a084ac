"""Readings of how a question is put: a request that ends like a question, who asks it, what is counted once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.amounts import line_of
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'Bạn có thể cho tôi xem tất cả nhiệm vụ … không?': the list is asked for, nothing is to be confirmed.
REQUEST = re.compile(
    r"\b(?:co the |vui long |hay |nho |lam on |phien |xin |can you |could you )(?:\w+ ){0,3}?"
    r"(?:cho|gui|liet ke|ke|neu|dua|loc|trich|tim|cung cap|thong ke|tong hop|chi|doc|lay|list|show|give)"
    r" (?:(?:toi|em|minh|anh|chi|ad|xem|biet|xin|ra|ho|giup|lai|du|day|ten|me|us|coi|nghe|tat) ){0,4}?"
    r"(?:tat ca|toan bo|moi|cac|nhung|danh sach|danh muc|het|may|all|the list)\b"
)
# 'Nhà báo hỏi nhanh:', 'Sếp hỏi gấp,' before the question itself.
ASKER = re.compile(
    r"(?:\w+ ){1,5}(?:hoi|thac mac|nho hoi)"
    r"(?: (?:nhanh|gap|ti|chut|mot|1|cau|nho|them|nua|ne|rang|la|giup|ty|xiu|thang|ngan|gon|lai))*$"
)
MOST_ASKER = 9


def asked_to_list(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bạn có thể cho tôi xem tất cả … không' as a request, not as a claim of all of them."""
    line, places = line_of(words)
    found = REQUEST.search(line)
    if found is None:
        return slots
    start = places[found.start()]

    def closes(slot: Slot) -> bool:
        return slot.kind is SlotKind.YES_NO and (slot.first > start or slot.last > start)

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if closes(s) else s for s in slots.items))


def who_asks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Nhà báo hỏi nhanh:' as who asks, no matter of the question."""
    end = next((i for i, word in enumerate(words) if i and word.opens), None)
    if end is None or end > MOST_ASKER:
        return slots
    if not ASKER.match(" ".join(word.folded for word in words[:end])):
        return slots
    kept = [s for s in slots.items if s.first >= end or s.kind is SlotKind.AGENCY]
    if any(s.first < end for s in kept):
        return slots
    said = Slot(SlotKind.FILLER, "asker", 0, end, words[0].start, words[end - 1].end)
    return Slots(tuple(kept)).plus([said])


# 'mỗi bộ chỉ tính một lần', 'trùng thì đếm một', 'bao nhiêu bộ khác nhau': agencies are counted once anyhow.
ONCE = re.compile(
    r"\b(?:moi|tung) (?:bo|co quan|don vi|ben|noi|cai|ten)(?: \w+)? (?:chi )?(?:duoc )?(?:tinh|dem|ke) (?:mot|1)"
    r"(?: lan)?\b|\b(?:moi|tung) (?:bo|co quan|don vi) (?:mot|1) lan\b"
    r"|\b(?:tinh|dem|ke) (?:moi|tung) (?:bo|co quan|don vi|noi) (?:mot|1)(?: lan)?\b"
    r"|\b(?:trung|lap)(?: \w+){0,3} (?:chi )?(?:tinh|dem|ke) (?:mot|1)(?: lan)?\b"
    r"|\bcounting each(?: \w+){0,3} once\b|\beach counted once\b"
)
DISTINCT = re.compile(
    r"\b(?:bao nhieu|may|so|so luong) (?:bo nganh|bo|co quan|don vi|noi|dau moi)"
    r" (?P<word>khac nhau|rieng biet|different|phan biet)\b|\bhow many (?P<other>different|distinct)\b"
)


def counted_once(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bao nhiêu bộ khác nhau', 'mỗi bộ tính một lần' as how agencies are counted, no comparison."""
    if not slots.has(SlotKind.QUANTITY, "count"):
        return slots
    line, places = line_of(words)
    runs = [found.span() for found in (ONCE.search(line),) if found]
    distinct = DISTINCT.search(line)
    if distinct:
        runs.append(distinct.span("word" if distinct["word"] else "other"))
    for start, end in runs:
        first, last = places[start], places[end - 1] + 1
        kept = [s for s in slots.items if s.last <= first or last <= s.first]
        said = Slot(SlotKind.FILLER, "once", first, last, words[first].start, words[last - 1].end)
        slots = Slots(tuple(kept)).plus([said])
    return slots


# In the order in which they are made.
REQUESTS = (asked_to_list, who_asks, counted_once)
