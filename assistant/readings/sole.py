"""Readings of who is alone in a role, told by that nobody else is in it.

'Bộ A chủ trì, không có cơ quan nào đồng chủ trì', 'không có ai ngoài Bộ A', 'ngoài Bộ A ra không còn ai chủ trì'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.readings.negations import NOT_WITH
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

NOBODY, NOBODY_LEFT = phrasing("sole_nobody"), phrasing("sole_nobody_left")
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})
# 'cơ quan chủ trì chỉ gồm | Bộ A'
ONLY, ONLY_REACH = phrasing("sole_only"), 4
# 'chỉ do | Bộ A và Bộ B chủ trì': said of several in a row.
ONLY_THESE = phrasing("sole_only_these")
OUTSIDE = folded("sole_outside")
# 'Bộ A | và | Bộ B'
TOGETHER = folded("sole_together")
# What a run of such words takes the place of.
TAKEN = (
    SlotKind.NEGATION,
    SlotKind.WHO,
    SlotKind.QUANTITY,
    SlotKind.SHARE,
    SlotKind.ROLE,
    SlotKind.FILLER,
    SlotKind.COMPARE,
    SlotKind.FOLLOW,
)


@needs(SlotKind.SHARE)
def given_tasks(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'chỉ giao' of 'tôi chỉ giao những nhiệm vụ …' as saying nothing of who is alone."""
    tasks = {s.first for s in slots.of(SlotKind.TASK)}

    def given(slot: Slot) -> bool:
        alone = slot.kind is SlotKind.SHARE and slot.value == "alone" and bool(slot.end)
        return (
            alone and words[slot.first].folded == "chi" and bool({slot.last, slot.last + 1} & tasks)
        )

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if given(s) else s for s in slots.items))


@needs(SlotKind.SHARE)
def apart_from(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'không chung với' of 'Bộ A chủ trì, không chung với Bộ B' as denying B, not as A or B alone."""
    starts = {s.first for s in slots.of(SlotKind.AGENCY)}

    def denies(slot: Slot) -> bool:
        alone = slot.kind is SlotKind.SHARE and slot.value == "alone" and slot.last in starts
        return alone and NOT_WITH.opens(words[slot.first : slot.last]) is not None

    no = [replace(s, kind=SlotKind.NEGATION, value="not") for s in slots.items if denies(s)]
    return Slots(tuple(s for s in slots.items if not denies(s))).plus(no) if no else slots


# 'chỉ có tên | trong III.7', '| ở một nhiệm vụ'
NAMED_IN = phrasing("sole_named_in")


@needs(SlotKind.SHARE)
def named_only_in(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'chỉ có tên' of 'Bộ A chỉ có tên trong III.7' as where A is named, not as who is alone there."""

    def placed(slot: Slot) -> bool:
        alone = slot.kind is SlotKind.SHARE and slot.value == "alone" and bool(slot.end)
        return alone and NAMED_IN.opens(words[slot.first :]) is not None

    return Slots(
        tuple(replace(s, kind=SlotKind.ROLE, value="any") if placed(s) else s for s in slots.items)
    )


ONE_TASK, ONE_OF_THEM = folded("sole_one"), phrasing("sole_one_task")


@needs(SlotKind.SHARE)
def sole_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'duy nhất một' of 'duy nhất một nhiệm vụ, đúng không' as a number of tasks, not of agencies."""
    if not slots.has(SlotKind.YES_NO):
        return slots
    tasks = {s.first for s in slots.of(SlotKind.TASK)}
    # 'chỉ có mỗi | 1 việc'
    one = {found.first: found.last for found in ONE_OF_THEM.each(words)}

    def counts(slot: Slot) -> bool:
        inside = slot.last in tasks and words[slot.last - 1].folded in ONE_TASK
        return _alone(slot, words) and (inside or slot.last in one)

    found = [s for s in slots.of(SlotKind.SHARE) if counts(s)]
    nouns = [range(s.last + 1, one[s.last]) for s in found if s.last in one]
    kept = (s for s in slots.items if not any(_inside(s, noun) for noun in nouns))
    tasked = [
        Slot(SlotKind.TASK, "task", n[0], n[-1] + 1, words[n[0]].start, words[n[-1]].end)
        for n in nouns
    ]
    return Slots(tuple(_uncounted(s, words) if s in found else s for s in kept)).plus(tasked)


ITSELF = folded("sole_itself")


def _alone(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether a slot says that there is one alone, not that somebody is alone: 'một mình'."""
    said = {word.folded for word in words[slot.first : slot.last]}
    return slot.value == "alone" and bool(slot.end) and not said & ITSELF


def _uncounted(slot: Slot, words: Sequence[Word]) -> Slot:
    """Return a slot as one that says nothing, without the number that it ends in."""
    ends = words[slot.last - 1].folded in ONE_TASK
    last = max(slot.last - ends, slot.first + 1)
    return replace(slot, kind=SlotKind.FILLER, last=last, end=words[last - 1].end)


# 'ghi chung các bộ, ngành'
WRITTEN = phrasing("sole_written")


@needs(SlotKind.AGENCY)
@needs(SlotKind.SHARE)
def written_for_all(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'chung' of 'ghi chung các bộ, ngành' as how these are written, not as what is done jointly."""
    for group in (s for s in slots.of(SlotKind.AGENCY) if s.value == COLLECTIVE_GROUP):
        if found := WRITTEN.search(words[: group.first]):
            first, last = found.start("said"), found.start("said") + len(found["said"].split())
            shares = [s for s in slots.of(SlotKind.SHARE) if first <= s.first < last]
            slots = Slots(
                tuple(replace(s, kind=SlotKind.FILLER) if s in shares else s for s in slots.items)
            )
    return slots


@needs(SlotKind.AGENCY)
def nobody_else(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không có ai khác cùng chủ trì' as that the agency spoken of is alone."""
    if not slots.has(SlotKind.AGENCY):
        return slots
    if unnamed := _unnamed(slots, words):
        return _replaced(slots, words, unnamed, "unnamed")
    runs = list(_runs(slots, words)) or list(_only(slots, words))
    # 'cột chủ trì có đúng Bộ A và Bộ B, không thêm bộ nào khác': just two are in it.
    several = _named_together(slots, words)
    return _replaced(slots, words, runs, str(several) if several else "alone")


def _replaced(slots: Slots, words: Sequence[Word], runs: Sequence[range], value: str) -> Slots:
    """Return the slots with a share of that value in the place of each run."""
    alone = [
        Slot(SlotKind.SHARE, value, r.start, r.stop, words[r.start].start, words[r.stop - 1].end)
        for r in runs
    ]
    if not alone:
        return slots
    kept = [s for s in slots.items if not any(_inside(s, run) for run in runs)]
    return Slots(tuple(kept)).plus(alone)


def _unnamed(slots: Slots, words: Sequence[Word]) -> list[range]:
    """Return the 'chỉ ghi' before the wording for all ministries and for the provinces: no name is beside."""
    names = {name.agency for name in _there(slots)}
    return list(_only(slots, words)) if names == GROUPS else []


def _there(slots: Slots) -> tuple[Slot, ...]:
    """Return the agencies without who is denied: 'chỉ có cụm các bộ, ngành, không | UBND |'."""
    denied = {s.last for s in slots.of(SlotKind.NEGATION)}
    return tuple(name for name in slots.of(SlotKind.AGENCY) if name.first not in denied)


def in_row(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether the agencies stand in one row, nothing but 'và' or a comma between them."""
    gaps = (words[a.last : b.first] for a, b in pairwise(slots.of(SlotKind.AGENCY)))
    return all(word.folded in TOGETHER for gap in gaps for word in gap)


def _named_together(slots: Slots, words: Sequence[Word]) -> int:
    """Return how many agencies a question names in one row, 'và' or a comma between them; 0 for one, or apart."""
    names = {name.value for name in slots.of(SlotKind.AGENCY)}
    alike = len(names) > 1 and not names & GROUPS and slots.has(SlotKind.ROLE)
    return len(names) if alike and in_row(slots, words) else 0


def _runs(slots: Slots, words: Sequence[Word]) -> Iterator[range]:
    """Yield the runs of words that say so, with the 'ngoài' before the agency; none over other slots."""
    outside = [s.first - 1 for s in slots.of(SlotKind.AGENCY) if _set_apart(s, words)]
    for how in (NOBODY, NOBODY_LEFT) if outside else (NOBODY,):
        for found in how.each(words):
            run = range(found.first, _before_tag(slots, found.last))
            if not any(_inside(s, run) and _stays(s) for s in slots.items):
                yield run
                yield from (range(place, place + 1) for place in outside if place not in run)
                return


def _before_tag(slots: Slots, last: int) -> int:
    """Return where words end, without the 'đúng' of 'đúng không' behind them, which reads like 'đứng'."""
    return next((s.first for s in slots.of(SlotKind.YES_NO) if s.first < last < s.last), last)


def _stays(slot: Slot) -> bool:
    """Whether a slot keeps its words: 'có hoặc không có bộ khác cùng làm' says nothing of who is alone."""
    return slot.kind not in TAKEN or slot.value == "inclusive"


def _only(slots: Slots, words: Sequence[Word]) -> Iterator[range]:
    """Yield the 'chỉ gồm' after a role and right before the one agency named, or before several in a row."""
    names = _there(slots)
    several = len({name.value for name in names}) > 1
    if several and not in_row(slots, words):
        return
    for agency in names[:1] if several or len(names) == 1 else ():
        first = max(0, agency.first - ONLY_REACH)
        before = words[first : agency.first]
        found = (several and ONLY_THESE.search(before)) or ONLY.search(before)
        start = first + found.first if found else 0
        if found and (several or _follows_role(slots, start)):
            yield range(start, agency.first)


def _follows_role(slots: Slots, place: int) -> bool:
    """Whether a role stands right before a place."""
    return any(0 <= place - s.last <= 1 for s in slots.of(SlotKind.ROLE))


def _set_apart(agency: Slot, words: Sequence[Word]) -> bool:
    return agency.first > 0 and words[agency.first - 1].folded in OUTSIDE


def _inside(slot: Slot, run: range) -> bool:
    return slot.first < run.stop and run.start < slot.last
