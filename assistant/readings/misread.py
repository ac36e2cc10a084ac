"""Readings of words that look like others: 'khỏi chủ trì', 'mấy ủy ban', 'thưa đồng chí'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'khỏi phải chủ trì', 'miễn phối hợp': who is let off does not do it.
LET_OFF = {"khoi": "khỏi", "mien": "miễn"}
NEEDS = folded("misread_needs")
# 'ra khỏi', 'thoát khỏi'
AWAY = folded("misread_away")
ROLES = frozenset({"lead", "coordinate"})


def let_off(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'khỏi' before a role, or before an agency with its role, as 'không'."""
    kept = [s for s in slots.items if s.kind is not SlotKind.FILLER]
    covered = {i for s in kept for i in range(s.first, s.last)}
    starts = {s.first for s in slots.of(SlotKind.ROLE) if s.value in ROLES}
    starts |= {s.first for s in slots.of(SlotKind.AGENCY)} if starts else set()
    found = []
    for place, word in enumerate(words):
        if place in covered or word.marked not in (None, LET_OFF.get(word.folded)):
            continue
        after = place + 1
        while after < len(words) and words[after].folded in NEEDS and after not in starts:
            after += 1
        before = words[place - 1].folded if place else ""
        if word.folded in LET_OFF and after in starts and before not in AWAY:
            found.append(_slot(SlotKind.NEGATION, "not", place, place + 1, words))
    taken = {s.first for s in found}
    return Slots(tuple(s for s in slots.items if s.first not in taken)).plus(found)


def several_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'mấy' of 'việc nào mấy ủy ban tỉnh làm' as 'những': no number is asked for."""
    starts = {s.first for s in slots.of(SlotKind.AGENCY)}
    asked = [s for s in slots.of(SlotKind.QUANTITY) if s.value in ("list", "count")]

    def plural(slot: Slot) -> bool:
        bare = slot.value == "count" and slot.last - slot.first == 1
        several = bare and words[slot.first].folded == "may" and slot.last in starts
        tasks = any(s.last <= slot.first for s in slots.of(SlotKind.TASK))
        return several and (len(asked) > 1 or tasks)

    return Slots(
        tuple(
            replace(s, kind=SlotKind.FILLER, value="common") if s in asked and plural(s) else s
            for s in slots.items
        )
    )


def holds(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cot phoi hop chua UBND' as what the column holds ('chứa'), not as a negation ('chưa')."""
    roles = {s.last for s in slots.of(SlotKind.ROLE) if words[s.first].folded in COLUMNS}
    names = {s.first for s in slots.of(SlotKind.AGENCY)}

    def held(slot: Slot) -> bool:
        bare = slot.last - slot.first == 1 and words[slot.first].folded == "chua"
        there = bare and slot.first in roles and slot.last in names
        return there and words[slot.first].marked is None

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if held(s) else s for s in slots.items))


# 'cột phối hợp', 'cơ quan phối hợp'
COLUMNS = folded("misread_columns")
BODIES = folded("misread_bodies")
BOTH = (("ca", "hai"), ("ca", "2"), ("hai",), ("2",), ("ca", "ba"), ("ba",))
BODY_WORDS = 2


def both_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cả hai bộ' right before the names of both as words that add nothing."""
    names = slots.of(SlotKind.AGENCY)
    if len(names) < 2:
        return slots
    first = names[0].first
    if not first or words[first - 1].folded not in BODIES:
        return slots
    for size in range(1, BODY_WORDS + 1):
        said = [w.folded for w in words[max(0, first - size - 2) : first - size]]
        count = next((c for c in BOTH if tuple(said[-len(c) :]) == c), None)
        if count:
            start = first - size - len(count)
            kept = [s for s in slots.items if s.last <= start or first <= s.first]
            return Slots(tuple(kept)).plus([_slot(SlotKind.FILLER, "both", start, first, words)])
    return slots


# 'Thưa đồng chí', 'thua anh' typed without marks.
PERSONS = folded("misread_persons")


def addressed(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Thưa đồng chí' at the start as whom one speaks to, and not as 'fewer' or a matter."""
    said = [word.folded for word in words[:4]]
    place = next((i for i, word in enumerate(said) if word == "thua"), None)
    if place is None or words[place].marked not in (None, "thưa"):
        return slots
    last = place + 1
    while last < len(words) and words[last].folded in PERSONS:
        last += 1
    named = any(place < s.first < last < s.last for s in slots.of(SlotKind.AGENCY))
    # 'Bộ A thua | Bộ B': a name, and no 'thưa bộ'.
    if last == place + 1 or named:
        return slots
    kept = [s for s in slots.items if s.last <= place or last <= s.first]
    return Slots(tuple(kept)).plus([_slot(SlotKind.FILLER, "addressed", place, last, words)])


SELF = folded("misread_self")


def over_a_pause(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave out what ends beyond a comma with who speaks: '… đều tính, | tôi phải …' names no 'tỉnh tôi'.

    Nor does 'hỏi tôi' speak of 'hội tôi'.
    """

    def broken(slot: Slot) -> bool:
        if slot.last - slot.first < 2 or words[slot.last - 1].folded not in SELF:
            return False
        asks = slot.kind is SlotKind.FOLLOW and words[slot.first].folded == "hoi"
        paused = words[slot.last - 1].start - words[slot.last - 2].end > 1
        return paused or (asks and words[slot.first].marked != "hội")

    return Slots(tuple(s for s in slots.items if not broken(s)))


def set_in_section(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không xếp vào' before a section, 'không bàn chỗ' before one of two roles, as a negation."""
    starts = {s.first for s in slots.of(SlotKind.SECTION)}
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ROLES and s.end]
    two = len(roles) > 1

    def negates(slot: Slot) -> bool:
        out = slot.kind is SlotKind.SCOPE and slot.value == "out"
        before = two and any(0 <= r.first - slot.last <= OUT_REACH for r in roles)
        said = out and (slot.last in starts or before)
        return said and words[slot.first].folded in DENIALS

    return Slots(
        tuple(
            replace(s, kind=SlotKind.NEGATION, value="not") if negates(s) else s
            for s in slots.items
        )
    )


DENIALS = folded("misread_denials")
# 'không bàn | chỗ đứng | chủ trì'
OUT_REACH = 2
# So near to a role a trade stands for its ministry: 'ngành giáo dục chủ trì'.
TRADE_REACH = 3


def trades(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave 'ngành giáo dục' to the matter where no role stands by it."""
    roles = [s for s in slots.of(SlotKind.ROLE) if s.value in ROLES]

    def matter(slot: Slot) -> bool:
        trade = slot.kind is SlotKind.AGENCY and words[slot.first].folded == "nganh"
        gaps = (min(abs(r.first - slot.last), abs(slot.first - r.last)) for r in roles)
        return trade and not any(gap <= TRADE_REACH for gap in gaps)

    return Slots(tuple(s for s in slots.items if not matter(s)))


# 'cơ quan khác Bộ A', 'ai khác ngoài Bộ A'
OTHERS, OTHERS_REACH = phrasing("misread_others"), 4


def other_body(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'cơ quan khác Bộ A chủ trì' as that Bộ A does not."""
    for agency in slots.of(SlotKind.AGENCY):
        start = max(0, agency.first - OTHERS_REACH)
        found = OTHERS.search(words[start : agency.first])
        paused = words[agency.first].start - words[max(0, agency.first - 1)].end > 1
        if found is None or paused:
            continue
        first = start + found.first
        kept = [s for s in slots.items if s.last <= first or agency.first <= s.first]
        return Slots(tuple(kept)).plus(
            [_slot(SlotKind.NEGATION, "not", first, agency.first, words)]
        )
    return slots


# 'bây giờ | lọc lại …', 'giờ chỉ lấy …': when the next is asked, and no time of tasks.
NOW = (["bay", "gio"], ["gio"])


def now_asked(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'bây giờ' that opens a turn which narrows a list as no condition on time."""
    pointers = [s.first for s in slots.of(SlotKind.FOLLOW) if s.value == "those"]

    def opens(slot: Slot) -> bool:
        said = [word.folded for word in words[slot.first : slot.last]]
        first = slot.kind is SlotKind.WHEN and slot.value == "this_year" and slot.first <= 1
        return first and said in NOW and slot.last in pointers

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if opens(s) else s for s in slots.items))


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


# 'va no duoc lam moi nam', typed without its mark: words that stand after a pronoun, not after English 'no'.
AFTER_PRONOUN = folded("misread_after_pronoun")


def pronoun_no(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'no' of 'no do bo nao lam' as 'nó', what was spoken of."""

    def pronoun(slot: Slot) -> bool:
        bare = slot.value == "not" and slot.last - slot.first == 1
        after = words[slot.last].folded if slot.last < len(words) else ""
        return bare and words[slot.first].folded == "no" and after in AFTER_PRONOUN

    return Slots(
        tuple(
            replace(s, kind=SlotKind.FOLLOW, value="that")
            if s.kind is SlotKind.NEGATION and pronoun(s)
            else s
            for s in slots.items
        )
    )


# 'lo việc | chính sách': 'chính' begins a word of its own.
MAIN, BEGUN = "chinh", folded("misread_begun")


def main_begun(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'lo việc chính sách nhà ở' as 'lo việc' and a matter, not as 'lo việc chính'."""

    def begins(slot: Slot) -> bool:
        following = words[slot.last].folded if slot.last < len(words) else ""
        ends = slot.kind is SlotKind.ROLE and bool(slot.end) and words[slot.last - 1].folded == MAIN
        return ends and following in BEGUN and slot.last - slot.first > 1

    return Slots(
        tuple(
            replace(s, last=s.last - 1, end=words[s.last - 2].end) if begins(s) else s
            for s in slots.items
        )
    )


# In the order in which they are made.
MISREAD = (
    pronoun_no,
    main_begun,
    over_a_pause,
    addressed,
    both_named,
    several_named,
    let_off,
    holds,
    set_in_section,
    trades,
    other_body,
    now_asked,
)
