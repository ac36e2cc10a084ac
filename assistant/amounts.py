"""Readings of how many, which is extreme, how often, and whose name: each Slots -> Slots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Last syllables of the nouns for agencies.
AGENCY_NOUNS = frozenset({"bo", "quan", "vi", "nganh", "ben", "ministries", "agencies", "bodies"})
# How many words a superlative spans at most, and a comparison.
MOST_REACH, MORE_REACH = 14, 8
NUMBERS = {"mot": 1, "1": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8}
# '35 nhiệm vụ', 'năm đầu việc': a number of tasks.
CLAIMED = re.compile(
    r"\b(\d{1,2}|hai|ba|bon|nam|sau|bay|tam) (?:nhiem vu|dau viec|cong viec|muc viec|viec|tasks)\b"
    r"(?! (?:nay|do|ay|kia|tren|duoi)\b)"
)
# 'đúng hai cơ quan', 'chỉ 3 bộ': no more and no fewer. One is another matter (alone).
_N = r"(?P<n>[2-9]|hai|ba|bon|nam|sau|bay|tam)"
_AGENCIES = r"(?:co quan|bo nganh|bo|don vi|ben|noi|dau moi|lead agencies|agencies|ministries)"
EXACTLY = re.compile(
    r"\b(?:(?:co|ghi|gom|neu|do) )?(?:dung|chi(?: co)?|vua dung|chinh xac|exactly) "
    rf"{_N} {_AGENCIES}\b(?! (?:\w+ ){{0,4}}tro len)"
    # 'có hai bộ cùng đứng tên'
    rf"|\bco (?P<k>[2-9]|hai|ba|bon|nam|sau|bay|tam) {_AGENCIES} (?=cung|dong)"
)
# 'từ ba cơ quan (chủ trì) trở lên', 'ít nhất 2 bộ', 'hơn hai đơn vị'.
AT_LEAST = re.compile(
    rf"\b(?:it nhat|toi thieu|khong duoi|hon|tren|nhieu hon|at least|more than) {_N} {_AGENCIES}\b"
    rf"|\b(?:hon|tren|nhieu hon|more than) (?P<o>1|mot) {_AGENCIES}\b"
    rf"|\b(?:tu )?(?P<m>[2-9]|hai|ba|bon|nam|sau|bay|tam) {_AGENCIES} (?:\w+ ){{0,6}}tro len\b"
    # 'từ ba cơ quan như thế cùng chủ trì'
    rf"|\btu (?P<j>[2-9]|hai|ba|bon|nam|sau|bay|tam) {_AGENCIES} (?=(?:\w+ ){{0,3}}(?:cung|dong)\b)"
)
MORE_THAN = re.compile(r"(?:hon|tren|nhieu hon|more than)\b")
# 'không có cơ quan nào được nêu đích danh'.
NONE_NAMED = re.compile(
    r"\bkhong (?:co )?(?:co quan|bo|don vi|bo nganh) nao (?:\w+ ){0,3}(?:dich danh|neu ten|goi ten|ghi ten)\b"
)
NUMBERED_AGENCIES = (EXACTLY, AT_LEAST, NONE_NAMED)
# 'số bộ bị gọi tên', 'tổng số cơ quan đứng tên'; a 'sơ bộ' is none.
NUMBER_OF_BODIES = re.compile(
    r"\b(?:tong )?so (?:luong )?(?:bo|co quan|don vi)\b"
    r"(?= (?:khac nhau |trung uong )?(?:bi|duoc|dung|co|neu|chu|phoi|cung|cu|lam|tham|ghi))"
)
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
        asks = start and folded[start - 1] == "bao"
        end = _most_end(folded, start) if _amounts(words[start]) and not asks else None
        if end is not None:
            value = "least" if word == "it" else "most"
            counted = AGENCY_NOUNS & set(folded[start : start + 3])
            value = "most_agencies" if counted and value == "most" else value
            slot = Slot(
                SlotKind.QUANTITY, value, start, start + 1, words[start].start, words[start].end
            )
            return slots.plus([slot, replace(slot, first=end - 1, last=end)])
    return slots


def _amounts(word: Word) -> bool:
    """Whether a superlative or a comparison of numbers may begin with the word: 'nhiều', 'ít', 'đông'."""
    if word.folded == "dong":
        return word.marked in (None, "đông")
    if word.folded == "nhieu":
        return word.marked != "nhiêu"
    return word.folded == "it" or word.marked == "nhìu"


def spread_more(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A hay B … nhiều nhiệm vụ hơn' as comparing the two."""
    two = len({slot.value for slot in slots.of(SlotKind.AGENCY)}) > 1
    compares = slots.has(SlotKind.COMPARE)
    if not (two or compares):
        return slots
    covered = {i for slot in slots.items for i in range(slot.first, slot.last)}
    for start, word in enumerate(words):
        near = [w.folded for w in words[start + 1 : start + MORE_REACH]]
        if _amounts(word) and "hon" in near and compares:
            # 'đông cơ quan hơn': no matter of its own.
            amount = Slot(SlotKind.FILLER, "amount", start, start + 1, word.start, word.end)
            return slots if start in covered else slots.plus([amount])
        if _amounts(word) and "hon" in near:
            slot = Slot(SlotKind.COMPARE, "more", start, start + 1, word.start, word.end)
            kept = [s for s in slots.items if not s.first <= start < s.last]
            return Slots(tuple(kept)).plus([slot])
    return slots


def agency_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đúng hai cơ quan', 'từ ba bộ trở lên', 'không cơ quan nào' as how many a task must name."""
    line, places = line_of(words)
    matches = (pattern.search(line) for pattern in NUMBERED_AGENCIES)
    found = next((match for match in matches if match), None)
    if found is None or not slots.has(SlotKind.ROLE):
        return slots
    value = _bound(found)
    first, last = places[found.start()], places[found.end() - 1] + 1
    if any(word.folded == "sau" and _after(word, words) for word in words[first:last]):
        return slots
    slot = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    kept = [s for s in slots.items if s.kind is SlotKind.ROLE or s.last <= first or last <= s.first]
    # 'ngoài ra không còn ai khác' says it again.
    again = (SlotKind.SHARE, SlotKind.YES_NO, SlotKind.WHO)
    return _unsaid(Slots(tuple(kept)), again).plus([slot])


def _after(word: Word, words: Sequence[Word]) -> bool:
    """Whether 'sau' is 'after' ('chỉ sau Bộ A'), not 'sáu': it bears no mark in a question that has some."""
    return word.marked is None and any(other.marked for other in words)


def _bound(found: re.Match[str]) -> str:
    """Return '2' for just two, '>=3' for three or more, '0' for none."""
    number = next(filter(None, map(found.groupdict().get, ("n", "m", "k", "j", "o"))), None)
    if number is None:
        return "0"
    size = NUMBERS.get(number) or int(number)
    if found.re is EXACTLY:
        return str(size)
    return f">={size + 1}" if MORE_THAN.match(found[0]) else f">={size}"


def _unsaid(slots: Slots, kinds: Sequence[SlotKind]) -> Slots:
    """Return the slots with those of `kinds` read as words that say nothing."""
    return Slots(
        tuple(replace(s, kind=SlotKind.FILLER) if s.kind in kinds else s for s in slots.items)
    )


def claimed_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read '35 nhiệm vụ, đúng không' as a number claimed of tasks."""
    if not slots.has(SlotKind.YES_NO):
        return slots
    line, places = line_of(words)
    for match in CLAIMED.finditer(line):
        place = places[match.start()]
        if any(s.first <= place < s.last for s in slots.of(SlotKind.TASK_REF, SlotKind.SHARE)):
            continue
        number = NUMBERS.get(match[1]) or int(match[1])
        kept = [s for s in slots.items if not s.first <= place < s.last]
        word = words[place]
        claim = Slot(SlotKind.CLAIM, str(number), place, place + 1, word.start, word.end)
        return Slots(tuple(kept)).plus([claim])
    return slots


def line_of(words: Sequence[Word]) -> tuple[str, list[int]]:
    """Return the folded words on one line, and the word at each character."""
    places = [i for i, word in enumerate(words) for _ in range(len(word.folded) + 1)]
    return " ".join(word.folded for word in words), places


def either_share(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'một mình hoặc cùng bộ khác' as no condition."""
    for alone in slots.of(SlotKind.SHARE):
        for other in slots.of(SlotKind.SHARE):
            between = {word.folded for word in words[alone.last : other.first]}
            apart = alone.value == "alone" and other.value in ("together", "others")
            if apart and alone.before(other) and between & {"hoac", "hay", "or"}:
                return _unsaid(slots, (SlotKind.SHARE,))
    return slots


def _most_end(folded: Sequence[str], start: int) -> int | None:
    """Return where 'nhiều … nhất' or 'nhiều … hơn cả' ends that starts at `start`."""
    # 'ít nhất hai cơ quan' is a phrase by itself.
    first = start + 1 + (folded[start] == "it")
    for place in range(first, min(start + MOST_REACH, len(folded))):
        # 'chỉ có duy nhất Bộ A', 'ít nhất hai cơ quan': no extreme of what is said before.
        if folded[place] == "nhat" and folded[place - 1] not in ("duy", "thong"):
            return place + 1
        if folded[place : place + 2] in (["hon", "ca"], ["hon", "het"]):
            return place + 2
    return None


def asked_person(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that the name of an office-holder is asked for: 'bộ trưởng … tên là gì'.

    Facts about the document ask for the signatory; who proposed it is told by office only.
    """
    line = " ".join(word.folded for word in words)
    match = OFFICIALS.search(line)
    facets = set(slots.values(SlotKind.FACET)) - {"proposer"}
    if not match or facets or not PERSON_WORDS.search(line):
        return slots
    kind = "officeholder" if slots.has(SlotKind.FACET) else "person"
    return slots.plus([Slot(SlotKind.ASKED, kind, 0, 0, 0, 0)])


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
        if before and before.folded in ("so", "sl") and not slots.has(SlotKind.QUANTITY, "count"):
            place = replace(task, kind=SlotKind.QUANTITY, value="count")
            first = task.first - 1
            return slots.plus([replace(place, first=first, last=task.first, start=before.start)])
    return slots


def number_of_agencies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'số bộ đứng tên chủ trì', 'số cơ quan phối hợp' as asking how many agencies."""
    asked = slots.has(SlotKind.QUANTITY, "count_agencies")
    if asked or not slots.has(SlotKind.ROLE) or slots.has(SlotKind.COMPARE):
        return slots
    line, places = line_of(words)
    match = NUMBER_OF_BODIES.search(line)
    if match is None or words[places[match.start()]].marked not in (None, "số"):
        return slots
    first, last = places[match.start()], places[match.end() - 1] + 1
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    # 'Cơ quan tôi đếm số bộ …' points to no agency that is asked about.
    kept = [
        replace(s, kind=SlotKind.FILLER)
        if s.kind is SlotKind.FOLLOW and s.value == "that_agency"
        else s
        for s in kept
    ]
    place = Slot(SlotKind.QUANTITY, "count", first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([place, replace(place, value="count_agencies")])


def counted_in_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bao nhiêu' that a short role takes in as asking how many: 'Bộ A CT bn NV'."""
    for role in slots.of(SlotKind.ROLE):
        said = {word.folded for word in words[role.first : role.last]}
        if {"bao", "nhieu"} <= said and not slots.has(SlotKind.QUANTITY, "count"):
            return slots.plus([replace(role, kind=SlotKind.QUANTITY, value="count")])
    return slots


def counted_agencies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that agencies are counted, not tasks: 'mấy cơ quan cùng chủ trì'."""
    for count in slots.of(SlotKind.QUANTITY):
        following = words[max(count.last - 2, count.first + 1) : count.last + 2]
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


# In the order in which they are made.
SPREAD = (spread_most, spread_more, agency_number, either_share)
COUNTED = (asked_person, biennial, counted_in_role, number_of_agencies, counted_agencies)
