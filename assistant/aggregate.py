"""Readings of questions that count over groups: places in a rank, bounds on numbers, comparisons.

An aggregate question tallies tasks (or agencies) by agency, section, role or task, among those that its
conditions leave, and asks for the most, the n-th, those within a bound, or how named ones compare.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.amounts import line_of
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

NUMBERS = {"mot": 1, "hai": 2, "nhi": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7}
NUMBERS |= {"tam": 8, "chin": 9, "muoi": 10, "once": 1, "one": 1, "two": 2, "three": 3}
NUMBERS |= {"four": 4, "five": 5}
NUMBERS |= {"second": 2, "third": 3, "fourth": 4}
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
# 'ba cơ quan chủ trì nhiều nhất', 'top 3'.
TOP = re.compile(
    r"\btop (\d)\b|\b(two|three|four|five) (?:agencies|ministries|bodies|sections)"
    r"(?= (?:\w+ ){0,5}(?:most|fewest)\b)"
    r"|(?<!trong )\b(hai|ba|bon|nam|[2-5]) (?:co quan|bo nganh|bo|don vi|nganh|muc|nhom|phan)"
    r" (?=(?:\w+ ){0,8}nhat\b)"
)
# Words without which no such phrase stands.
OF_PLACES = frozenset({"thu", "hang", "so", "nhi", "sau", "second", "third", "fourth"})
OF_DIFFERENCE = frozenset({"thua", "kem", "vuot", "hon"})
OF_ORDER = frozenset({"truoc", "sau", "som", "muon", "lau", "nhanh"})
OR = frozenset({"hay", "hoac"})
AMOUNTS = frozenset({"nhieu", "it"})
# 'So A với B …' as a verb: at the start of a sentence, or after who is to compare.
ASKS_TO = frozenset({"toi", "hay", "muon", "phai", "can", "thu", "em", "minh", "giup", "dem", "ho"})


def number_of(match: re.Match[str]) -> int:
    said = next(group for group in match.groups() if group)
    return int(said) if said.isdigit() else NUMBERS[said]


# What a bound or a place stands over stays when it says who is asked for, and in which role.
KEPT = (SlotKind.ROLE, SlotKind.WHO, SlotKind.AGENCY, SlotKind.FIELD)


def put(
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


def _holds_time(slots: Slots, word: Word) -> bool:
    return any(slot.start <= word.start < slot.end for slot in slots.of(SlotKind.WHEN))


def nth_place(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều thứ hai', 'đứng thứ ba' of agencies or sections as a place in a rank."""
    if not any(word.folded in OF_PLACES for word in words):
        return slots
    line, places = line_of(words)
    match = NTH.search(line)
    groups = slots.has(SlotKind.WHO) or slots.has(SlotKind.FIELD, "section")
    groups = groups or (slots.has(SlotKind.AGENCY) and slots.has(SlotKind.ROLE))
    if match and _holds_time(slots, words[places[match.end() - 1]]):
        # 'báo cáo hằng năm' is not 'cao hạng năm'.
        match = None
    following = NEXT.search(line) if match is None else None
    if following and slots.has(SlotKind.WHO) and not slots.has(SlotKind.QUANTITY, "most"):
        return put(slots, words, places, following, SlotKind.QUANTITY, "most")
    if match is None or not groups or slots.of(SlotKind.TASK_REF):
        return slots
    if slots.has(SlotKind.COMPARE) and number_of(match) == 2 and slots.has(SlotKind.ROLE):
        # 'Bộ đứng đầu hơn bộ đứng nhì mấy việc': the first two, with what lies between them.
        return put(slots, words, places, match, SlotKind.QUANTITY, "top:2")
    sign = "-" if FEW.search(match[0]) else ""
    return put(slots, words, places, match, SlotKind.QUANTITY, f"nth:{sign}{number_of(match)}")


def in_front(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'dẫn đầu về số việc', 'bộ nào dẫn đầu, hay ngang nhau' as the most, not as leading a task."""
    ranked = slots.has(SlotKind.COMPARE, "equal") or slots.has(SlotKind.QUANTITY, "count")

    def most(slot: Slot) -> bool:
        said = [word.folded for word in words[slot.first : slot.last]]
        return slot.kind is SlotKind.ROLE and said == ["dan", "dau"] and ranked

    kind = SlotKind.QUANTITY
    return Slots(tuple(replace(s, kind=kind, value="most") if most(s) else s for s in slots.items))


def often(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'which agency coordinates most often' as the most tasks, not as what recurs most."""
    groups = slots.has(SlotKind.WHO) or slots.has(SlotKind.FIELD, "section")
    if not (groups and slots.has(SlotKind.ROLE)) or slots.of(SlotKind.WHEN):
        return slots
    ways = {"most_often": "most", "rarest": "least"}
    meant = (
        replace(s, value=ways[s.value]) if s.kind is SlotKind.QUANTITY and s.value in ways else s
        for s in slots.items
    )
    return Slots(tuple(meant))


# 'mỗi mục có bao nhiêu nhiệm vụ', 'số việc của từng bộ'.
EACH_SECTION = re.compile(r"\b(?:moi|tung) (?:mot )?(?:muc|phan|nhom|mang)\b(?! tieu)")
EACH_AGENCY = re.compile(r"\b(?:moi|tung) (?:mot )?(?:bo|co quan|don vi|nganh)\b")


def tally_of_each(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mỗi mục có bao nhiêu nhiệm vụ', 'từng bộ chủ trì mấy việc' as asking for the whole rank."""
    counts = slots.has(SlotKind.QUANTITY, "count") or any(w.folded == "so" for w in words)
    named = slots.of(SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.COMPARE)
    tasks = any(w.folded in ("viec", "vu", "task", "tasks") for w in words)
    if named or not counts or slots.has(SlotKind.ASKED) or not tasks:
        return slots
    line, places = line_of(words)
    agency = EACH_AGENCY.search(line) if slots.has(SlotKind.ROLE) else None
    match = EACH_SECTION.search(line) or agency
    if match is None:
        return slots
    found = put(slots, words, places, match, SlotKind.QUANTITY, "rank")
    rank = next(s for s in found.items if s.value == "rank")
    kind, value = (SlotKind.WHO, "who") if match is agency else (SlotKind.FIELD, "section")
    return found.plus([replace(rank, kind=kind, value=value)])


# 'để lâu nhất mới bắt đầu', 'đợi lâu nhất mới tới lúc triển khai'.
WAITS = re.compile(
    r"\b(?:lau|xa|muon|tre) nhat (?:\w+ ){0,2}?moi (?:\w+ ){0,3}?"
    r"(?:bat dau|khoi dong|khoi su|trien khai|bat tay|vao viec|toi luot|den luot)\b"
)


def waits_longest(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'để lâu nhất mới bắt đầu' as the latest start."""
    line, places = line_of(words)
    match = WAITS.search(line)
    if match is None:
        return slots
    slots = put(slots, words, places, match, SlotKind.QUANTITY, "most")
    most = next(s for s in slots.items if s.value == "most" and s.first == places[match.start()])
    return slots.plus([replace(most, kind=SlotKind.WHEN, value="start")])


def top_places(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ba cơ quan chủ trì nhiều nhất', 'top 3' as the first places of a rank."""
    if not any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "least", "rank")):
        return slots
    line, places = line_of(words)
    match = TOP.search(line)
    if match is None or len(slots.values(SlotKind.AGENCY)) > 1:
        return slots
    slots = put(slots, words, places, match, SlotKind.QUANTITY, f"top:{number_of(match)}")
    top = next(s for s in slots.items if s.value.startswith("top:"))
    group = words[places[match.end() - 1]].folded
    sections = group in ("muc", "nhom", "phan", "sections")
    kind, value = (SlotKind.FIELD, "section") if sections else (SlotKind.WHO, "who")
    return slots if slots.has(kind) else slots.plus([replace(top, kind=kind, value=value)])


def differing(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A thua B bao nhiêu việc' as asking for the difference of two that are named."""
    if not any(word.folded in OF_DIFFERENCE for word in words):
        return slots
    line, places = line_of(words)
    named = (slots.values(SlotKind.AGENCY), slots.values(SlotKind.SECTION))
    match = DIFFERS.search(line)
    if match is None or slots.has(SlotKind.COMPARE) or max(map(len, named)) < 2:
        return slots
    return put(slots, words, places, match, SlotKind.COMPARE, "difference")


def either_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chủ trì nhiều hay phối hợp nhiều', 'cầm trịch nhiều hay đi phụ nhiều' as comparing the roles."""
    roles = [slot for slot in slots.of(SlotKind.ROLE) if slot.value != "any"]
    if slots.has(SlotKind.COMPARE) or len(roles) != 2 or roles[0].value == roles[1].value:
        return slots
    one, two = roles
    between = [word.folded for word in words[one.last : two.first]]
    after = {word.folded for word in words[two.last : two.last + 2]}
    joints = [place for place, word in enumerate(between) if word in OR]
    if not joints or not AMOUNTS & set(between) or not (AMOUNTS & after or two.last == len(words)):
        return slots
    place = one.last + joints[0]
    word = words[place]
    kept = [s for s in slots.items if not s.first <= place < s.last]
    more = Slot(SlotKind.COMPARE, "more", place, place + 1, word.start, word.end)
    return Slots(tuple(kept)).plus([more])


def either_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A xong trước hay B xong trước' as comparing the two."""
    if not any(word.folded in OR for word in words):
        return slots
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
    if not any(word.folded in OF_ORDER for word in words):
        return slots
    line, places = line_of(words)
    match = FIRST.search(line)
    if match is None or not match.start() or slots.has(SlotKind.COMPARE):
        return slots
    last = places[match.end() - 1] + 1
    if last < len(words) and not words[last].opens:
        return slots
    return put(slots, words, places, match, SlotKind.COMPARE, "more")


def told_to_compare(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'So số việc chủ trì của A với B' as comparing."""
    if slots.has(SlotKind.COMPARE) or not any(word.folded == "so" for word in words):
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


def top_of(query: Query) -> int:
    """Return how many first places of a rank are asked for; 1 when only the extreme is."""
    top = next((q for q in query.quantities if q.startswith("top:")), "top:1")
    return int(top.removeprefix("top:"))


def place_of(query: Query) -> tuple[int, bool]:
    """Return which place in a rank is asked for, from 1, and whether it is counted from the least."""
    nth = next((q for q in query.quantities if q.startswith("nth:")), None)
    if nth is None:
        least = top_of(query) > 1 and "least" in query.quantities
        return 1, least or query.superlative in ("least", "least_agencies")
    number = int(nth.removeprefix("nth:"))
    return abs(number), number < 0


# In the order in which they are made.
COMPARED = (told_to_compare, which_first, either_first, either_role, differing)
PLACED = (nth_place, top_places, in_front, often)
