"""Readings of questions that count over groups: places in a rank, bounds on numbers, comparisons.

An aggregate question tallies tasks (or agencies) by agency, section, role or task, among those that its
conditions leave, and asks for the most, the n-th, those within a bound, or how named ones compare.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, marked, meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.query import AT_PLACE, Query
from assistant.readings.claims import says
from assistant.readings.needs import needs, needs_said, needs_word
from assistant.readings.often import often, sections_sized, wordings_ranked
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

NUMBERS = meanings("numbers")
# 'bộ nào đứng sau Bộ A': the next one.
NEXT = phrasing("aggregate_next")
# 'nhiều thứ hai', 'đứng thứ ba', 'xếp hạng nhì', 'đứng nhì', 'second most'.
NTH, FEW = phrasing("aggregate_nth"), phrasing("aggregate_few")
# 'cái nào phải hoàn thiện trước' at the end of a clause.
FIRST = phrasing("aggregate_first")
# 'A xong trước hay B xong trước'.
EITHER = phrasing("aggregate_either")
# 'ba cơ quan chủ trì nhiều nhất', 'top 3'.
TOP, SECTIONS = phrasing("aggregate_top"), folded("aggregate_sections")
OR, AMOUNTS = folded("aggregate_or"), folded("aggregate_amounts")
# 'So A với B …' as a verb: at the start of a sentence, or after who is to compare.
ASKS_TO = folded("aggregate_asks_to")


def number_of(found: Found) -> int:
    """Return the number that is said, in digits or in words."""
    said = found["n"]
    return int(said) if said.isdigit() else NUMBERS[said]


# What a bound or a place stands over stays when it says who is asked for, and in which role.
KEPT = (SlotKind.ROLE, SlotKind.WHO, SlotKind.AGENCY, SlotKind.FIELD)


def put(slots: Slots, words: Sequence[Word], found: Found, kind: SlotKind, value: str) -> Slots:
    """Return the slots with the words that were `found` read as `value`."""
    first, last = found.first, found.last
    kept = [s for s in slots.items if s.kind in KEPT or s.last <= first or last <= s.first]
    slot = Slot(kind, value, first, last, words[first].start, words[last - 1].end)
    return Slots(tuple(kept)).plus([slot])


def _holds_time(slots: Slots, word: Word) -> bool:
    return any(slot.start <= word.start < slot.end for slot in slots.of(SlotKind.WHEN))


@needs_said(NTH, NEXT)
def nth_place(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nhiều thứ hai', 'đứng thứ ba' of agencies or sections as a place in a rank."""
    found = NTH.search(words)
    groups = slots.has(SlotKind.WHO) or slots.has(SlotKind.FIELD, "section")
    groups = groups or (slots.has(SlotKind.AGENCY) and slots.has(SlotKind.ROLE))
    # 'sản phẩm nào lặp lại nhiều thứ hai'
    amounts = slots.has(SlotKind.SECTION) or slots.has(SlotKind.FIELD, "product")
    groups = groups or (amounts and _of_numbers(found, words))
    if found and _holds_time(slots, words[found.last - 1]):
        # 'báo cáo hằng năm' is not 'cao hạng năm'.
        found = None
    if found:
        # 'nhiều | nhiệm vụ thứ 2 |' is no task.
        inside = (s for s in slots.of(SlotKind.TASK_REF) if found.first < s.first < found.last)
        slots = slots.without(*inside)
    following = NEXT.search(words) if found is None else None
    if following and slots.has(SlotKind.WHO) and not slots.has(SlotKind.QUANTITY, "most"):
        return put(slots, words, following, SlotKind.QUANTITY, "most")
    if found is None or not groups or slots.of(SlotKind.TASK_REF):
        return slots
    if slots.has(SlotKind.COMPARE) and number_of(found) == 2 and slots.has(SlotKind.ROLE):
        # 'Bộ đứng đầu hơn bộ đứng nhì mấy việc': the first two, with what lies between them.
        return put(slots, words, found, SlotKind.QUANTITY, "top:2")
    sign = "-" if FEW.search(words[found.first : found.last]) else ""
    return put(slots, words, found, SlotKind.QUANTITY, f"{AT_PLACE}{sign}{number_of(found)}")


# 'mục V đứng thứ ba | về số nhiệm vụ'
BY_NUMBER = phrasing("aggregate_by_number")


def _of_numbers(found: Found | None, words: Sequence[Word]) -> bool:
    """Whether a place is one by numbers: 'mục I nhiều việc thứ hai', not 'mục II, nhiệm vụ thứ hai'."""
    if found is None:
        return False
    amount = any(word.folded in AMOUNTS for word in words[found.first : found.last])
    return amount or BY_NUMBER.opens(words[found.last :]) is not None


# 'mỗi mục có bao nhiêu nhiệm vụ', 'số việc của từng bộ'.
EACH_SECTION, EACH_AGENCY = phrasing("aggregate_each_section"), phrasing("aggregate_each_agency")
TASKS, STATISTICS = folded("aggregate_tasks"), phrasing("aggregate_statistics")
WHICH = "nao"


@needs_said(EACH_SECTION, EACH_AGENCY)
def tally_of_each(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'mỗi mục có bao nhiêu nhiệm vụ', 'từng bộ chủ trì mấy việc' as asking for the whole rank."""
    of_all = STATISTICS.search(words) is not None
    counts = of_all or slots.has(SlotKind.QUANTITY, "count") or any(w.folded == "so" for w in words)
    named = slots.of(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.COMPARE)
    tasks = of_all or any(w.folded in TASKS for w in words)
    if named or not counts or slots.has(SlotKind.ASKED) or not tasks:
        return slots
    # 'mỗi bộ vẽ một ô; có bao nhiêu bộ …' counts agencies.
    ranks = slots.has(SlotKind.ROLE) and not slots.has(SlotKind.QUANTITY, "count_agencies")
    agency = EACH_AGENCY.search(words) if ranks else None
    # 'trong mục III mỗi bộ chủ trì mấy việc' ranks bodies within it; 'mục III và IV mỗi mục …' is no rank.
    section = None if slots.has(SlotKind.SECTION) else EACH_SECTION.search(words)
    found = section or agency
    if found is None or (
        words[found.last - 1].folded == WHICH and _asks_which(found, slots, words)
    ):
        return slots
    slots = put(slots, words, found, SlotKind.QUANTITY, "rank")
    rank = next(s for s in slots.items if s.value == "rank")
    kind, value = (SlotKind.WHO, "who") if found is agency else (SlotKind.FIELD, "section")
    return slots.plus([replace(rank, kind=kind, value=value)])


def _asks_which(found: Found, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'bộ nào' asks for one and not for each: 'bộ nào nhiều nhất, mấy việc', 'bộ nào lo, mấy việc'."""
    extreme = any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "least"))
    count = next(
        (s.first for s in slots.of(SlotKind.QUANTITY) if s.first >= found.last), found.last
    )
    return extreme or any(parted(words, n) for n in range(found.last, count + 1))


def _one_asked(found: Found, words: Sequence[Word]) -> bool:
    """Whether the number says how many there are, of which one is asked for: 'có năm mục, mục nào … nhất'."""
    after = [word.folded for word in words[found.last :]]
    most = after.index("nhat") if "nhat" in after else len(after)
    return (words[found.last - 1].folded, WHICH) in pairwise(after[:most])


def _over_pause(found: Found, words: Sequence[Word]) -> bool:
    """Whether a clause begins inside: 'việc hằng | năm; bộ | nào nhiều nhất' counts no bodies."""
    return any(parted(words, place) for place in range(found.first + 1, found.last))


def top_places(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ba cơ quan chủ trì nhiều nhất', 'top 3' as the first places of a rank."""
    if not any(slots.has(SlotKind.QUANTITY, value) for value in ("most", "least", "rank")):
        return slots
    found = next((f for f in TOP.each(words) if not _over_pause(f, words)), None)
    if found is None or len(slots.values(SlotKind.AGENCY)) > 1 or _one_asked(found, words):
        return slots
    slots = put(slots, words, found, SlotKind.QUANTITY, f"top:{number_of(found)}")
    top = next(s for s in slots.items if s.value.startswith("top:"))
    sections = words[found.last - 1].folded in SECTIONS
    kind, value = (SlotKind.FIELD, "section") if sections else (SlotKind.WHO, "who")
    return slots if slots.has(kind) else slots.plus([replace(top, kind=kind, value=value)])


@needs(SlotKind.ROLE)
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
    found = EITHER.search(words)
    if found is None or slots.of(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.COMPARE):
        return slots
    ends = (found.first, found.last - 1)
    kept = [s for s in slots.items if not any(s.first <= place < s.last for place in ends)]
    more = [
        Slot(kind, "more", place, place + 1, words[place].start, words[place].end)
        for kind, place in zip((SlotKind.FILLER, SlotKind.COMPARE), ends, strict=True)
    ]
    return Slots(tuple(kept)).plus(more)


def which_first(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A và B: cái nào phải hoàn thiện trước' as comparing the two."""
    found = FIRST.search(words)
    if found is None or not found.first or slots.has(SlotKind.COMPARE):
        return slots
    if found.last < len(words) and not words[found.last].opens:
        return slots
    return put(slots, words, found, SlotKind.COMPARE, "more")


# 'so nhiem vu …': what a number is told of.
COUNTED = folded("aggregate_counted")


@needs_word("so")
def told_to_compare(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'So số việc chủ trì của A với B' as comparing."""
    if slots.has(SlotKind.COMPARE) or not any(word.folded == "so" for word in words):
        return slots
    if slots.has(SlotKind.FILLER, "so"):
        # 'So the ministry leads it' in English
        return slots
    told = (*slots.of(*KEPT), *(s for s in slots.of(SlotKind.QUANTITY) if s.value == "count"))
    covered = {i for s in told for i in range(s.first, s.last)}
    for place, word in enumerate(words[:-1]):
        asked = word.opens or not place or words[place - 1].folded in ASKS_TO
        plain = word.folded == "so" and word.marked in (None, "so")
        written = any(w.marked for w in words) or not place
        # 'so nhiem vu Bo A chu tri la bao nhieu', typed without marks
        number = word.marked is None and words[place + 1].folded in COUNTED
        written = written and not number
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
    nth = next((q for q in query.quantities if q.startswith(AT_PLACE)), None)
    if nth is None:
        least = top_of(query) > 1 and "least" in query.quantities
        return 1, least or query.superlative in ("least", "least_agencies")
    number = int(nth.removeprefix(AT_PLACE))
    return abs(number), number < 0


# 'mục II | kém | mục V mấy việc', 'Bộ A | thua | Bộ B'
LESS = marked("aggregate_less")
PUT_BESIDE = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.FOLLOW)


@needs_word("kem", "thua")
def fewer_than(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'kém', 'thua' right before a name as comparing; 'kém chất lượng' compares nothing."""
    named = {s.first for s in slots.of(*PUT_BESIDE) if s.end}
    place = next((n for n, w in enumerate(words) if says(w, LESS) and n + 1 in named), None)
    if place is None:
        return slots
    return read_as(slots, words, (place, place + 1), SlotKind.COMPARE, "more")


# 'cộng lại bằng | mấy việc', 'cộng lại bằng | 10'
AMOUNT = phrasing("aggregate_amount")


@needs(SlotKind.COMPARE)
def sum_told(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'cộng lại bằng' before a number, or before what asks for one, as no comparison."""
    sums = [
        s
        for s in slots.of(SlotKind.COMPARE)
        if s.value == "equal" and s.last - s.first > 1 and AMOUNT.opens(words[s.last :])
    ]
    plain = (replace(s, kind=SlotKind.FILLER, value="common") for s in sums)
    return slots.without(*sums).plus(plain) if sums else slots


# In the order in which they are made.
COMPARED = (sum_told, fewer_than, told_to_compare, which_first, either_first, either_role)
PLACED = (nth_place, top_places, wordings_ranked, often, sections_sized)
