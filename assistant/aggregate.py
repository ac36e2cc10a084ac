"""Readings of questions that count over groups: places in a rank, bounds on numbers, comparisons.

An aggregate question tallies tasks (or agencies) by agency, section, role or task, among those that its
conditions leave, and asks for the most, the n-th, those within a bound, or how named ones compare.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.amounts import line_of
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.filters import BOTH
from structured.tally import Bound
from structured.types import Role

NUMBERS = {"mot": 1, "hai": 2, "nhi": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7}
NUMBERS |= {"tam": 8, "chin": 9, "muoi": 10, "once": 1, "one": 1, "two": 2, "three": 3}
NUMBERS |= {"second": 2, "third": 3, "fourth": 4}
_N = r"(\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|one|two|three)"
_TASKS = r"(?:nhiem vu|dau viec|cong viec|muc viec|dau muc|viec|nv|lan|dong|tasks?|times)\b"
# Each pattern with how far its number is from the lowest and the highest number meant (None: no limit).
BOUNDS: tuple[tuple[re.Pattern[str], int | None, int | None], ...] = (
    # 'từ 3 nhiệm vụ trở lên', '3 việc trở lên'
    (re.compile(rf"\b(?:tu )?{_N} {_TASKS} (?:\w+ ){{0,3}}tro len\b"), 0, None),
    # 'ít nhất một việc', 'không dưới 2 nhiệm vụ'
    (
        re.compile(rf"\b(?:it nhat|toi thieu|khong duoi|at least) (?:la )?{_N} {_TASKS}"),
        0,
        None,
    ),
    # 'hơn 2 việc', 'trên hai nhiệm vụ'
    (re.compile(rf"\b(?:nhieu hon|hon|tren|more than|over) {_N} {_TASKS}"), 1, None),
    # 'không quá 2 việc', 'nhiều nhất hai nhiệm vụ'
    (
        re.compile(rf"\b(?:khong qua|khong hon|nhieu nhat|toi da|at most) {_N} {_TASKS}"),
        None,
        0,
    ),
    # 'dưới 3 việc', 'ít hơn ba nhiệm vụ'
    (re.compile(rf"\b(?:duoi|it hon|chua den|chua toi|fewer than) {_N} {_TASKS}"), None, -1),
    # 'đúng 2 nhiệm vụ', 'chỉ chủ trì duy nhất một việc', 'chỉ xuất hiện một lần'
    (
        re.compile(
            rf"\b(?:dung|chi|duy nhat|vua dung|chinh xac|ven ven|exactly|only|just)"
            rf" (?:\w+ ){{0,4}}?{_N} {_TASKS}"
        ),
        0,
        0,
    ),
    # 'bộ nào chủ trì 2 nhiệm vụ'
    (
        re.compile(
            rf"(?<=chu tri )(?:co )?{_N} {_TASKS}(?! (?:nay|do|ay|kia|tren|duoi|sau|ve|[ivx]+)\b)"
        ),
        0,
        0,
    ),
)
# 'liệt kê những bộ chủ trì từ hai việc trở lên'.
LISTED = re.compile(
    r"\b(?:nhung|cac) (?:bo nganh|bo|co quan|don vi|nganh)(?= (?:co |chi |duoc )?(?:chu|phoi))"
)
# 'bộ nào đứng sau Bộ A': the next one.
NEXT = re.compile(
    r"\b(?:dung|xep|ngay|lien|ke)(?: (?:ngay|lien|ke))?(?= sau (?:bo|ubnd|uy ban|co quan)\b)"
)
# 'A thua B bao nhiêu việc', 'mục I vượt mục V mấy việc'.
DIFFERS = re.compile(r"\b(?:thua|kem|vuot|hon)\b(?=.*\b(?:bao nhieu|may)\b)")
# 'nhiều thứ hai', 'đứng thứ ba', 'xếp hạng nhì', 'đứng nhì', 'second most'.
_PLACE = r"(nhi|hai|ba|tu|bon|nam|[2-9])"
NTH = re.compile(
    rf"\b(?:nhieu|it|cao|dong|dai|ngan) (?:\w+ ){{0,2}}(?:thu|hang) {_PLACE}\b"
    rf"|\b(?:dung|xep|vi tri|o)(?: \w+)?? (?:thu|hang|so) {_PLACE}\b|\b(?:dung|ve|hang) (nhi)\b"
    r"|\b(?:the )?(second|third|fourth) (?:most|fewest|largest)\b"
)
FEW = re.compile(r"\b(?:it|ngan|fewest)\b")
# 'cái nào phải hoàn thiện trước' at the end of a clause.
FIRST = re.compile(
    r"\b(?:cai|viec|nhiem vu|chinh sach|dang|ben|ca[iy]) (?:nao|mo) (?:\w+ ){0,5}"
    r"(?:truoc|sau|som|muon|lau|nhanh)(?: hon)?\b"
)
# 'A xong trước hay B xong trước'.
EITHER = re.compile(r"\b(truoc|sau|som|muon|lau|nhanh)(?: hon)? (?:hay|hoac) (?:\w+ ){1,14}?\1\b")
# 'chủ trì nhiều hay phối hợp nhiều'.
EITHER_ROLE = re.compile(
    r"\b(?:chu tri|phoi hop) nhieu(?: hon)? (?:hay|hoac) (?:la )?(?:chu tri|phoi hop)\b(?: nhieu)?"
)
# 'ba cơ quan chủ trì nhiều nhất', 'top 3'.
TOP = re.compile(
    r"\btop (\d)\b|(?<!trong )\b(hai|ba|bon|nam|[2-5]) (?:co quan|bo nganh|bo|don vi|nganh|muc|nhom|phan)"
    r" (?=(?:\w+ ){0,8}nhat\b)"
)
# 'So A với B …' as a verb: at the start of a sentence, or after who is to compare.
ASKS_TO = frozenset({"toi", "hay", "muon", "phai", "can", "thu", "em", "minh", "giup", "dem", "ho"})


def task_bounds(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bộ nào chủ trì đúng 2 nhiệm vụ' as a bound on how many tasks an agency has."""
    line, places = line_of(words)
    listed = LISTED.search(line) if slots.has(SlotKind.QUANTITY, "list") else None
    asks = slots.has(SlotKind.WHO) or slots.has(SlotKind.QUANTITY, "count_agencies")
    if not (asks or listed) or slots.of(SlotKind.TASK_REF):
        return slots
    if listed and not asks:
        slots = _put(slots, words, places, listed, SlotKind.WHO, "who")
    for pattern, low, high in BOUNDS:
        match = pattern.search(line)
        if match:
            number = _number(match)
            least = "" if low is None else str(number + low)
            most = "" if high is None else str(number + high)
            return _put(slots, words, places, match, SlotKind.BOUND, f"{least}-{most}")
    return slots


def _number(match: re.Match[str]) -> int:
    said = next(group for group in match.groups() if group)
    return int(said) if said.isdigit() else NUMBERS[said]


# What a bound or a place stands over stays when it says who is asked for, and in which role.
KEPT = (SlotKind.ROLE, SlotKind.WHO, SlotKind.AGENCY, SlotKind.FIELD)


def _put(
    slots: Slots,
    words: Sequence[Word],
    places: Sequence[int],
    match: re.Match[str],
    kind: SlotKind,
    value: str,
) -> Slots:
    """Return the slots with the words of `match` read as `value`."""
    first, last = places[match.start()], places[match.end() - 1] + 1
    kept = [s for s in slots.items if s.kind in KEPT or s.last <= first or last <= s.first]
    slot = Slot(kind, value, first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([slot])


def nth_place(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều thứ hai', 'đứng thứ ba' of agencies or sections as a place in a rank."""
    line, places = line_of(words)
    match = NTH.search(line)
    groups = slots.has(SlotKind.WHO) or slots.has(SlotKind.FIELD, "section")
    groups = groups or (slots.has(SlotKind.AGENCY) and slots.has(SlotKind.ROLE))
    following = NEXT.search(line) if match is None else None
    if following and slots.has(SlotKind.WHO) and not slots.has(SlotKind.QUANTITY, "most"):
        return _put(slots, words, places, following, SlotKind.QUANTITY, "most")
    if match is None or not groups or slots.of(SlotKind.TASK_REF):
        return slots
    sign = "-" if FEW.search(match[0]) else ""
    return _put(slots, words, places, match, SlotKind.QUANTITY, f"nth:{sign}{_number(match)}")


def top_places(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ba cơ quan chủ trì nhiều nhất', 'top 3' as the first places of a rank."""
    line, places = line_of(words)
    match = TOP.search(line)
    extreme = any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "rank"))
    if match is None or not extreme or len(slots.values(SlotKind.AGENCY)) > 1:
        return slots
    return _put(slots, words, places, match, SlotKind.QUANTITY, f"top:{_number(match)}")


def differing(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A thua B bao nhiêu việc' as asking for the difference of two that are named."""
    line, places = line_of(words)
    named = (slots.values(SlotKind.AGENCY), slots.values(SlotKind.SECTION))
    match = DIFFERS.search(line)
    if match is None or slots.has(SlotKind.COMPARE) or max(map(len, named)) < 2:
        return slots
    return _put(slots, words, places, match, SlotKind.COMPARE, "difference")


def either_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chủ trì nhiều hay phối hợp nhiều' as comparing the two roles."""
    line, places = line_of(words)
    match = EITHER_ROLE.search(line)
    if match is None or slots.has(SlotKind.COMPARE):
        return slots
    return _put(slots, words, places, match, SlotKind.COMPARE, "more")


def either_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A xong trước hay B xong trước' as comparing the two."""
    line, places = line_of(words)
    match = EITHER.search(line)
    if match is None or slots.of(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.COMPARE):
        return slots
    found = [places[match.start()], places[match.end() - 1]]
    kept = [s for s in slots.items if not any(s.first <= place < s.last for place in found)]
    more = [
        Slot(kind, "more", place, place + 1, words[place].start, words[place].end)
        for kind, place in zip((SlotKind.FILLER, SlotKind.COMPARE), found, strict=True)
    ]
    return Slots(tuple(kept)).plus(more)


def which_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A và B: cái nào phải hoàn thiện trước' as comparing the two."""
    line, places = line_of(words)
    match = FIRST.search(line)
    if match is None or not match.start() or slots.has(SlotKind.COMPARE):
        return slots
    last = places[match.end() - 1] + 1
    if last < len(words) and not words[last].opens:
        return slots
    return _put(slots, words, places, match, SlotKind.COMPARE, "more")


def told_to_compare(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'So số việc chủ trì của A với B' as comparing."""
    if slots.has(SlotKind.COMPARE):
        return slots
    covered = {i for s in slots.items for i in range(s.first, s.last) if s.kind in KEPT}
    for place, word in enumerate(words[:-1]):
        asked = word.opens or not place or words[place - 1].folded in ASKS_TO
        plain = word.folded == "so" and word.marked in (None, "so")
        written = any(w.marked for w in words) or not place
        if plain and asked and written and place not in covered:
            slot = Slot(SlotKind.COMPARE, "compare", place, place + 1, word.start, word.end)
            kept = [s for s in slots.items if not s.first <= place < s.last]
            return Slots(tuple(kept)).plus([slot])
    return slots


def bounds_of(query: Query) -> tuple[Bound, ...]:
    """Return what is asked of agencies: how many tasks in which role; () when nothing is."""
    numbers = query.slots.values(SlotKind.BOUND)
    roles = query.roles or BOTH
    if numbers:
        low, _, high = numbers[0].partition("-")
        return (Bound(roles, int(low or 1), int(high) if high else None),)
    denied = [role for role in query.roles if _denied(query, role)]
    wanted = tuple(role for role in query.roles if role not in denied)
    if len(wanted) == 1 and _only(query, wanted[0]):
        denied = [role for role in BOTH if role not in wanted]
    if denied and not wanted:
        # 'ai chưa từng chủ trì': of those that the appendix names at all.
        wanted = tuple(role for role in BOTH if role not in denied)
    return (
        *(Bound((role,)) for role in wanted),
        *(Bound((role,), 0, 0) for role in denied),
    )


# How far (in words) before a role the word stands that denies or limits it.
REACH = 5


def _denied(query: Query, role: Role) -> bool:
    """Whether 'không', 'chưa bao giờ' stands before a role and no other role between."""
    for slot in _said(query, role):
        before = [s for s in query.slots.items if s.last <= slot.first]
        near = [s for s in before if s.last > slot.first - REACH]
        named = [s for s in near if s.kind is SlotKind.ROLE and s.value != "any"]
        negated = [s for s in near if s.kind is SlotKind.NEGATION and s.value == "not"]
        if negated and (not named or named[-1].last <= negated[-1].first):
            return True
    return False


def _said(query: Query, role: Role) -> list[Slot]:
    return [s for s in query.slots.of(SlotKind.ROLE) if s.value == role.value and s.end]


def _only(query: Query, role: Role) -> bool:
    """Whether 'chỉ phối hợp', 'chỉ đứng ở cột phối hợp' is said."""
    for slot in _said(query, role):
        near = query.words[max(0, slot.first - REACH) : slot.first]
        if any(word.folded in ("chi", "only") and word.marked in (None, "chỉ") for word in near):
            return True
    return False


def asks_agencies(query: Query) -> bool:
    """Whether agencies are asked for by what they do over all tasks, not those of one task."""
    if not (query.who or query.counts_agencies) or query.task_refs:
        return False
    bounds = bounds_of(query)
    limited = query.slots.has(SlotKind.BOUND) or any(bound.high == 0 for bound in bounds)
    return bool(bounds) and (limited or _both_said(query))


def _both_said(query: Query) -> bool:
    """Whether 'vừa chủ trì vừa phối hợp', 'cả chủ trì lẫn phối hợp' is said of agencies."""
    folded = [word.folded for word in query.words]
    joined = folded.count("vua") > 1 or ("ca" in folded and "lan" in folded)
    return len(query.roles) == len(BOTH) and joined


def top_of(query: Query) -> int:
    """Return how many first places of a rank are asked for; 1 when only the extreme is."""
    top = next((q for q in query.quantities if q.startswith("top:")), "top:1")
    return int(top.removeprefix("top:"))


def place_of(query: Query) -> tuple[int, bool]:
    """Return which place in a rank is asked for, from 1, and whether it is counted from the least."""
    nth = next((q for q in query.quantities if q.startswith("nth:")), None)
    if nth is None:
        return 1, query.superlative in ("least", "least_agencies")
    number = int(nth.removeprefix("nth:"))
    return abs(number), number < 0
