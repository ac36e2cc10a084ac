"""Readings of how many agencies a task names: 'đúng hai cơ quan', 'từ ba bộ trở lên', 'không cơ quan nào'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.amounts import NUMBERS, line_of, unsaid
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'đúng hai cơ quan', 'chỉ 3 bộ': no more and no fewer. One is another matter (alone).
_N = r"(?P<n>[2-9]|hai|ba|bon|nam|sau|bay|tam|two|three|four)"
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
    # 'three or more ministries'
    rf"|\b(?P<e>[2-9]|two|three|four) or more {_AGENCIES}\b"
)
# 'chung với ít nhất một bộ khác': with the one that is spoken of, two.
ONE_MORE = re.compile(
    rf"\b(?:(?:chung|cung|voi|cung voi|together with|with) )*(?:it nhat|toi thieu|at least) (?:mot|1|one)"
    rf" (?:{_AGENCIES}(?: hoac| hay)? )*(?:\w+ )?(?:khac|(?<=other )(?:ministry|agency|body))\b"
)
# 'số cơ quan chủ trì lớn hơn một', 'số bộ phối hợp từ ba trở lên'.
SIZE_TOLD = re.compile(
    rf"(?<!trong )\bso (?:luong )?{_AGENCIES} (?:\w+ ){{0,4}}?"
    r"(?:(?P<more>(?:lon |nhieu )?hon|tren|vuot(?: qua)?|qua)|tu|it nhat|toi thieu|khong duoi)"
    r" (?P<p>[1-9]|mot|hai|ba|bon|nam|sau|bay|tam)\b(?: \w+)??(?: tro len)?"
)
MORE_THAN = re.compile(r"(?:hon|tren|nhieu hon|more than)\b")
# 'không có cơ quan nào được nêu đích danh'.
NONE_NAMED = re.compile(
    r"\bkhong (?:co )?(?:co quan|bo|don vi|bo nganh) nao (?:\w+ ){0,3}(?:dich danh|neu ten|goi ten|ghi ten)\b"
)
NUMBERED_AGENCIES = (SIZE_TOLD, EXACTLY, AT_LEAST, ONE_MORE, NONE_NAMED)
# 'từ hai bộ trở lên': ministries, and no bank or commission.
MINISTRIES_ONLY = re.compile(r"\b(?:bo|ministry|ministries)\b(?! (?:nganh|co quan|ban|hoac|hay)\b)")


def agency_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'đúng hai cơ quan', 'từ ba bộ trở lên', 'không cơ quan nào' as how many a task must name."""
    line, places = line_of(words)
    matches = (pattern.search(line) for pattern in NUMBERED_AGENCIES)
    found = next((match for match in matches if match), None)
    if found is None or not slots.has(SlotKind.ROLE):
        return slots
    value = _bound(found) + _kind(found)
    first, last = places[found.start()], places[found.end() - 1] + 1
    if any(word.folded == "sau" and _after(word, words) for word in words[first:last]):
        return slots
    slot = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    kept = [s for s in slots.items if s.kind is SlotKind.ROLE or s.last <= first or last <= s.first]
    # 'ngoài ra không còn ai khác' says it again.
    again = (SlotKind.SHARE, SlotKind.YES_NO, SlotKind.WHO)
    return unsaid(Slots(tuple(kept)), again).plus([slot])


def _after(word: Word, words: Sequence[Word]) -> bool:
    """Whether 'sau' is 'after' ('chỉ sau Bộ A'), not 'sáu': it bears no mark in a question that has some."""
    return word.marked is None and any(other.marked for other in words)


def _kind(found: re.Match[str]) -> str:
    """Return the ending for a number of ministries, or of names where one more is asked for by name."""
    if found.re is NONE_NAMED:
        return ""
    if MINISTRIES_ONLY.search(found[0]):
        return ":ministries"
    # 'hai cơ quan ở trung ương': the provinces are none.
    return ":named" if found.re is ONE_MORE or "trung uong" in found[0] else ""


def _bound(found: re.Match[str]) -> str:
    """Return '2' for just two, '>=3' for three or more, '0' for none."""
    if found.re is ONE_MORE:
        return ">=2"
    number = next(filter(None, map(found.groupdict().get, "nmkjope")), None)
    if number is None:
        return "0"
    size = NUMBERS.get(number) or int(number)
    if found.re is EXACTLY:
        return str(size)
    more = found["more"] if found.re is SIZE_TOLD else MORE_THAN.match(found[0])
    return f">={size + 1}" if more else f">={size}"
