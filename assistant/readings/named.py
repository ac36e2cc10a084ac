"""Readings of what a cell holds: nobody's name, the name of one ministry, names of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.readings.sized import ranks_bodies
from assistant.readings.sole import in_row
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# Values of a share: only wording for the provinces or for all ministries; what is counted as a name.
UNNAMED, MINISTRIES, COUNTED = "unnamed", ":ministries", ":named"
NO_BODY = phrasing("named_no_body")
NOBODY, MINISTRY_NOUN = phrasing("named_nobody"), phrasing("named_ministry")
# '(không có bộ nào) | phối hợp cùng'
ALONG = phrasing("named_along")
ONLY, WORDING = folded("named_only"), phrasing("named_wording")
ONE_MINISTRY, NO_MINISTRY = phrasing("named_one"), phrasing("named_none")
# '(không bộ nào chủ trì) | quá 10 việc'
BOUND_AFTER = phrasing("named_bound_after")
# 'một bộ khác chủ trì một mình'
LONE_MINISTRY = phrasing("named_lone")
# 'các bộ, ngành | hoặc (ghi) | UBND các tỉnh'
EITHER, MOST_BETWEEN = folded("named_either"), 4
EACH_MINISTRY = phrasing("named_each")
ROLES = meanings("role_names")
# Nouns of bodies that are no ministries, set aside: 'ngân hàng, ủy ban không tính'.
OTHER_BODIES, NOT_COUNTED = phrasing("named_others"), phrasing("named_not_counted")


@needs(SlotKind.ROLE)
def nobody_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ ghi chung các bộ, ngành, không gọi tên ai' as a cell with that wording alone."""
    if slots.of(SlotKind.TASK_REF):
        return slots
    named = {slot.value for slot in slots.of(SlotKind.AGENCY) if not _another_denied(slot, slots)}
    if not named and slots.has(SlotKind.SHARE, "alone"):
        return _wording(slots, words)
    bodies = NO_BODY.search(words)
    found = bodies or NOBODY.search(words)
    if found is None or not named <= {COLLECTIVE_GROUP, PROVINCIAL}:
        return slots
    if BOUND_AFTER.search(words[found.last :]):
        return slots
    if again := _alone_again(found, named, slots, words):
        along = ALONG.opens(words[found.last :])
        last = found.last + (along.last if along else 0)
        return read_as(slots, words, (found.first, last), *again)
    ministry = MINISTRY_NOUN.search(words[found.first : found.last])
    if not (bodies or COLLECTIVE_GROUP in named or (ministry and not named)):
        return slots
    return _with_nobody(found, bool(bodies), named, slots, words)


def _alone_again(
    found: Found, named: set[str], slots: Slots, words: Sequence[Word]
) -> tuple[SlotKind, str] | None:
    """Return what is meant where the provinces are said twice to be alone: 'chỉ có tỉnh, không kể tên bộ nào'.

    So it is in 'tỉnh tự mình chủ trì, không có bộ nào đứng tên chung'.
    """
    apart = _outside(found.first, found.last, slots)
    names = [s for s in apart.of(SlotKind.AGENCY) if s.value == PROVINCIAL]
    # 'chỉ có UBND các tỉnh, không kèm | bộ, ngành | hay tổ chức nào khác'
    named = named & {s.value for s in apart.of(SlotKind.AGENCY)}
    if names and named == {PROVINCIAL} and not apart.has(SlotKind.SHARE, "alone"):
        only = any(w.folded in ONLY for w in words[max(0, names[0].first - 2) : names[0].first])
        return (SlotKind.SHARE, "alone") if only else None
    alone = named == {PROVINCIAL} or _by_itself(apart, words)
    return (SlotKind.FILLER, "common") if names and alone else None


def _outside(first: int, last: int, slots: Slots) -> Slots:
    """Return the slots that no word from `first` to before `last` is of."""
    return Slots(tuple(s for s in slots.items if s.last <= first or last <= s.first))


def _with_nobody(
    found: Found, bodies: bool, named: set[str], slots: Slots, words: Sequence[Word]
) -> Slots:
    """Return the slots with what `found` says of a cell; `bodies`: of any body, and not of ministries alone."""
    first, last = found.first, found.last
    spared = () if _of_either(slots, words) else _outside(first, last, slots).of(SlotKind.AGENCY)
    provinces = [s for s in slots.items if s.value in (PROVINCIAL, "named_places")]
    if denied := [s for s in provinces if _denied(s, slots) or _denied_too(s, found, words)]:
        # '…, không nêu tên ai, cũng không có tỉnh': the wording for all ministries stands alone.
        named = named - {PROVINCIAL}
        slots = _silenced(slots, denied)
    alone = named == {COLLECTIVE_GROUP} and bool(denied or not bodies)
    value = "alone" if alone else UNNAMED
    only = bool(denied) or any(word.folded in ONLY for word in words)
    if bodies:
        # '…, chỉ ghi các bộ, ngành hoặc UBND các tỉnh' says the same again.
        last = max(last, *(s.last for s in slots.of(SlotKind.AGENCY)), 0)
    kept = _outside(first, last, slots)
    both = {COLLECTIVE_GROUP, PROVINCIAL} <= named and in_row(kept, words)
    plain = not (bodies or only) and (alone or both)
    if MINISTRY_NOUN.search(words[first:last]) and (not (bodies or named) or plain):
        # 'ghi "các bộ, ngành" (và UBND các tỉnh), không nêu tên bộ nào': the provinces may stand beside it.
        value = f"0{MINISTRIES}"
    said = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    names = _told_again(kept, spared) if value == UNNAMED and not both else []
    return _silenced(kept, (*names, *kept.of(SlotKind.SHARE))).plus([said])


def _told_again(slots: Slots, spared: Sequence[Slot]) -> list[Slot]:
    """Return the names that only say again how a cell is worded that names nobody.

    'chỉ ghi chung "các bộ, ngành" (có thể kèm tỉnh)' keeps that wording, which is `spared`, though the provinces
    may stand beside it.
    """
    group = [s for s in spared if s.value == COLLECTIVE_GROUP]
    return [s for s in slots.of(SlotKind.AGENCY) if s not in group]


def _denied_too(slot: Slot, found: Found, words: Sequence[Word]) -> bool:
    """Whether a name is one more that is not written: '| không kèm cơ quan cụ thể | hay địa phương'."""
    near = slot.kind is SlotKind.AGENCY and 0 <= slot.first - found.last <= 1
    return near and words[slot.first - 1].folded in EITHER


def _of_either(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether one wording or the other will do: 'chỉ ghi các bộ, ngành hoặc UBND các tỉnh'."""
    return any(
        one.value == COLLECTIVE_GROUP and two.value == PROVINCIAL and _joined(one, two, words)
        for one in slots.of(SlotKind.AGENCY)
        for two in slots.of(SlotKind.AGENCY)
    )


def _joined(one: Slot, two: Slot, words: Sequence[Word]) -> bool:
    """Whether a word of choice stands between two names, and little else."""
    first, last = sorted((one, two), key=lambda slot: slot.first)
    between = [word.folded for word in words[first.last : last.first]]
    return len(between) <= MOST_BETWEEN and bool(EITHER & {*between})


def _by_itself(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'tự mình', 'một mình' says who does it, not 'chỉ' what is written."""
    alone = (s for s in slots.of(SlotKind.SHARE) if s.value == "alone")
    return any(word.folded == "minh" for s in alone for word in words[s.first : s.last])


def _silenced(slots: Slots, said: Sequence[Slot]) -> Slots:
    """Return the slots, of which some are no more than small words."""
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if s in said else s for s in slots.items))


def _denied(slot: Slot, slots: Slots) -> bool:
    """Whether a negation stands right before a name: 'cũng không có tỉnh'."""
    return any(_denies(negation, [slot]) for negation in slots.of(SlotKind.NEGATION))


def _another_denied(slot: Slot, slots: Slots) -> bool:
    """Whether a name that is no wording for many is one more that is not there: 'không có cơ quan báo chí'."""
    return slot.value not in (COLLECTIVE_GROUP, PROVINCIAL) and _denied(slot, slots)


def _denies(negation: Slot, names: Sequence[Slot]) -> bool:
    """Whether a negation stands right before one of the agencies."""
    said = negation.kind is SlotKind.NEGATION
    return said and any(0 <= name.first - negation.last <= 1 for name in names)


def _wording(slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots with 'cách ghi chung ấy' as the wording for all ministries."""
    found = WORDING.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.AGENCY, COLLECTIVE_GROUP)


def _of_two(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether two matters are compared: 'nước sạch với di dời dân cư | có cùng một bộ | chủ trì không'."""
    alike = [s for s in slots.of(SlotKind.COMPARE) if words[s.last - 1].folded == "bo"]
    return any(sum(t.before(s) for t in slots.of(SlotKind.TOPIC)) > 1 for s in alike)


def counted_names(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read which names count where agencies of a cell are counted: 'từ hai bộ (ngân hàng không tính)'."""
    none = NO_MINISTRY.search(words)
    none = None if none and BOUND_AFTER.search(words[none.last :]) else none
    if none and not slots.of(SlotKind.AGENCY, SlotKind.TASK_REF):
        return _without_ministry(slots, words, none)
    if not slots.has(SlotKind.ROLE) or slots.of(SlotKind.TASK_REF) or _of_two(slots, words):
        return slots
    one = ONE_MINISTRY.search(words)
    if one and _compared(slots, one):
        return slots
    number = next((s for s in slots.of(SlotKind.SHARE) if _size(s)[-1:].isdigit()), None)
    wording = (PROVINCIAL, COLLECTIVE_GROUP)
    named = [slot for slot in slots.of(SlotKind.AGENCY) if slot.value not in wording]
    lone = LONE_MINISTRY.search(words) if number is None and not one else None
    if lone and slots.has(SlotKind.ROLE, "lead") and not _compared(slots, lone):
        return _ministries(slots, words, f"1{MINISTRIES}", lone)
    told = number is not None and one is not None and number.first <= one.first < number.last
    if one and not told and not _wanted(slots) and not slots.has(SlotKind.WHO, "which"):
        return _ministries(slots, words, f"1{MINISTRIES}", one)
    if number is not None and not named and (each := EACH_MINISTRY.search(words)):
        # 'đúng hai cơ quan, cả hai đều là bộ'
        kept = [s for s in slots.items if s.last <= each.first or each.last <= s.first]
        meant = replace(number, value=_size(number) + MINISTRIES)
        return Slots(tuple(meant if s == number else s for s in kept))
    if number is None or named or not NOT_COUNTED.search(words):
        return slots
    nouns = {word.folded for word in words[number.first : number.last]}
    only = "bo" in nouns and OTHER_BODIES.search(words) is not None
    meant = replace(number, value=_size(number) + (MINISTRIES if only else COUNTED))
    out = (SlotKind.AGENCY, SlotKind.NEGATION)
    rest = (replace(s, kind=SlotKind.FILLER) if s.kind in out else s for s in slots.items)
    return Slots(tuple(meant if s == number else s for s in rest))


def _without_ministry(slots: Slots, words: Sequence[Word], none: Found) -> Slots:
    """Return a question with the column in which no ministry is named: 'không bộ nào chủ trì'."""
    slots = _ministries(slots, words, f"0{MINISTRIES}", none)
    said = next(s for s in slots.items if s.value == f"0{MINISTRIES}")
    return slots.plus([replace(said, kind=SlotKind.ROLE, value=ROLES[none["role"]])])


def _compared(slots: Slots, found: Found) -> bool:
    """Whether 'một bộ' is said of what is compared: 'hai việc ấy do cùng | một bộ | chủ trì'."""
    return any(s.first < found.last and found.first < s.last for s in slots.of(SlotKind.COMPARE))


def _wanted(slots: Slots) -> list[Slot]:
    """Return the agencies that no negation sets aside: 'đúng một bộ chủ trì, trừ | Bộ A'."""
    return [agency for agency in slots.of(SlotKind.AGENCY) if not _denied(agency, slots)]


def _size(share: Slot) -> str:
    """Return how many agencies a share tells, without the kind that is counted."""
    return share.value.partition(":")[0]


def _ministries(slots: Slots, words: Sequence[Word], value: str, found: Found) -> Slots:
    """Return the slots with 'vỏn vẹn một bộ, chẳng kèm ai' as how many ministries a cell names."""
    first, last = found.first, found.last
    said = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    asked = () if ranks_bodies(slots) else (SlotKind.WHO,)
    again = (SlotKind.SHARE, SlotKind.NEGATION, SlotKind.FOLLOW, *asked)
    names = slots.of(SlotKind.AGENCY, SlotKind.SECTION)
    kept = [
        replace(s, kind=SlotKind.FILLER) if s.kind in again and not _denies(s, names) else s
        for s in slots.items
        if s.kind is SlotKind.ROLE or s.last <= first or last <= s.first
    ]
    return Slots(tuple(kept)).plus([said])


# What tells that names are ranked, and what else may be.
EXTREME, OTHERS = ("most", "least", "most_agencies", "least_agencies"), ("deadline", "product")


@needs(SlotKind.SHARE)
def nameless_aside(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không tính những dòng chỉ ghi chung các bộ, ngành' where names are ranked as setting nothing aside."""
    ranked = any(slots.has(SlotKind.QUANTITY, value) for value in EXTREME)
    if not ranked or any(slots.has(SlotKind.FIELD, column) for column in OTHERS):
        return slots
    out = {s.last: s for s in slots.of(SlotKind.NEGATION) if s.value == "except"}
    rows = {s.last: s for s in slots.of(SlotKind.TASK) if s.first in out}
    for share in slots.of(SlotKind.SHARE):
        row = next((rows[i] for i in (share.first, share.first - 1) if i in rows), None)
        if row is not None and share.value == UNNAMED:
            return _silenced(slots, (out[row.first], row, share))
    return slots


# In the order in which they are made.
NAMED = (nobody_named, nameless_aside, counted_names)
