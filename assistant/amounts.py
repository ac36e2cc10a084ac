"""Readings of how many, which is extreme, how often, and whose name: each Slots -> Slots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Last syllables of the nouns for agencies.
AGENCY_NOUNS = frozenset({"bo", "quan", "vi", "nganh", "ben"})
# How many words a superlative spans at most.
MOST_REACH = 14
# Titles of office: with 'ai' or 'tên' a person's name is asked for.
OFFICIALS = re.compile(
    r"\b(bo truong|thu truong|chu tich|giam doc|thu tuong|thong doc|truong ban|bi thu|vu truong"
    r"|cuc truong|minister)\b"
)
PERSON_WORDS = re.compile(
    r"\b(ten (?:gi|la|cua|ong|ba|day du)|la ai|ai la|ai dang|ai lam|ho ten|who is|name)\b"
)
# '2 năm mới làm 1 lần', 'hai năm tổ chức một lần'.
EVERY_TWO = re.compile(r"\b(?:0?2|hai) nam (?:\w+ ){0,3}(?:0?1|mot) lan\b")


def spread_most(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều … nhất' as one superlative; `most_agencies` when agencies are counted."""
    if any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "least")):
        return slots
    folded = [word.folded for word in words]
    for start, word in enumerate(folded):
        end = _most_end(folded, start) if word in ("nhieu", "it") else None
        if end is not None:
            value = "most" if word == "nhieu" else "least"
            counted = AGENCY_NOUNS & set(folded[start : start + 3])
            value = "most_agencies" if counted and value == "most" else value
            slot = Slot(
                SlotKind.QUANTITY, value, start, start + 1, words[start].start, words[start].end
            )
            return slots.plus([slot, replace(slot, first=end - 1, last=end)])
    return slots


def _most_end(folded: Sequence[str], start: int) -> int | None:
    """Return where 'nhiều … nhất' or 'nhiều … hơn cả' ends that starts at `start`."""
    for place in range(start + 1, min(start + MOST_REACH, len(folded))):
        if folded[place] == "nhat":
            return place + 1
        if folded[place : place + 2] in (["hon", "ca"], ["hon", "het"]):
            return place + 2
    return None


def asked_person(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that the name of an office-holder is asked for: 'bộ trưởng … tên là gì'."""
    line = " ".join(word.folded for word in words)
    match = OFFICIALS.search(line)
    facets = slots.has(SlotKind.FACET)
    if not match or facets or not (PERSON_WORDS.search(line)):
        return slots
    return slots.plus([Slot(SlotKind.ASKED, "person", 0, 0, 0, 0)])


def biennial(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hai năm … một lần' as work every two years."""
    line = " ".join(word.folded for word in words)
    if slots.has(SlotKind.WHEN, "every") or not EVERY_TWO.search(line):
        return slots
    return slots.plus([Slot(SlotKind.WHEN, "every", 0, 0, 0, 0)])


def number_of(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số nhiệm vụ mà …' as asking how many."""
    for task in slots.of(SlotKind.TASK):
        before = words[task.first - 1] if task.first else None
        if before and before.folded == "so" and not slots.has(SlotKind.QUANTITY, "count"):
            place = replace(task, kind=SlotKind.QUANTITY, value="count")
            first = task.first - 1
            return slots.plus([replace(place, first=first, last=task.first, start=before.start)])
    return slots


def counted_agencies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that agencies are counted, not tasks: 'mấy cơ quan cùng chủ trì'."""
    for count in slots.of(SlotKind.QUANTITY):
        following = words[count.last : count.last + 2]
        if (
            count.value != "count"
            or not count.end
            or not {w.folded for w in following} & AGENCY_NOUNS
        ):
            continue
        if any(
            a.first <= count.last + 1 and count.last <= a.first for a in slots.of(SlotKind.AGENCY)
        ):
            continue
        return slots.plus([replace(count, value="count_agencies")])
    return slots
