"""Readings of a body that is alone in its column: 'duy nhất Bộ A', 'chỉ Bộ A chủ trì', 'mình Bộ A thôi'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.limits import ONLY, ONLY_MARKED, REACH
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'duy nhất Bộ A', 'Bộ A duy nhất'; 'giao riêng (cho) Bộ A'; 'phối hợp chỉ có Bộ A', 'vỏn vẹn Bộ A'.
SINGLE = ["duy", "nhat"]
SEPARATE = phrasing("limits_separate")
SEPARATE_REACH = 7
# Of how work is shared, so much leaves open whether another agency is alone in its column.
ELSEWHERE = frozenset({"alone", "only", "together", "others", "each"})


def _singled_out(slots: Slots, words: Sequence[Word]) -> Iterator[Slot]:
    """Yield 'duy nhất' right before or after the name of an agency, or 'giao riêng', as a share."""
    shares = set(slots.values(SlotKind.SHARE))
    # 'chỉ do Bộ A và Bộ B chủ trì' was read as just two.
    if ELSEWHERE & shares or any(map(str.isdigit, shares)):
        return
    for agency in slots.of(SlotKind.AGENCY):
        first, last = max(0, agency.first - SEPARATE_REACH), min(agency.last + 2, len(words))
        said = words[first : agency.first]
        before = [word.folded for word in said]
        after = [word.folded for word in words[agency.last : last]]
        if before[-2:] == SINGLE or SEPARATE.search(said) or _only(agency, slots, words):
            place = (agency.first - 1, agency.first)
        elif after == SINGLE:
            place = (agency.last, last)
        else:
            continue
        ends = (words[place[0]].start, words[place[1] - 1].end)
        yield Slot(SlotKind.SHARE, "alone", *place, *ends)
        return


def _only(agency: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'chỉ' stands right before an agency that has its role right after it."""
    word = words[agency.first - 1] if agency.first else None
    only = word is not None and word.folded == ONLY and word.marked in ONLY_MARKED
    return only and any(
        r.first == agency.last and r.value != "any" for r in slots.of(SlotKind.ROLE)
    )


# '(có) mỗi Bộ A (chủ trì) thôi', 'mình Bộ A chủ trì thôi'; '| theo mình | Bộ A …' says whose words these are.
EACH, WHOSE = {"moi": "mỗi", "minh": "mình"}, folded("limits_whose")
NO_MORE, NO_MORE_REACH = "thoi", 4


def _no_more_than(slots: Slots, words: Sequence[Word]) -> list[Slot]:
    """Return that an agency is alone where 'mỗi' stands before its name and 'thôi' after it."""
    if slots.has(SlotKind.SHARE):
        return []
    for agency in slots.of(SlotKind.AGENCY):
        after = {word.folded for word in words[agency.last : agency.last + NO_MORE_REACH]}
        if NO_MORE in after and _each(words[: agency.first]):
            place = (agency.first, agency.first, agency.start, agency.start)
            return [Slot(SlotKind.SHARE, "alone", *place)]
    return []


def _each(before: Sequence[Word]) -> bool:
    """Whether words end with 'mỗi', or with 'mình' that is nobody's."""
    if not before or before[-1].marked not in (None, EACH.get(before[-1].folded)):
        return False
    return before[-1].folded in EACH and not (len(before) > 1 and before[-2].folded in WHOSE)


@needs(SlotKind.AGENCY, SlotKind.SHARE)
def alone_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ ghi (duy nhất) Bộ A', '… bộ này' as Bộ A alone, 'chỉ ghi mỗi giai đoạn …' as that time alone."""
    pointers = (s for s in slots.of(SlotKind.FOLLOW) if s.value == "that_agency")
    agencies = (*slots.of(SlotKind.AGENCY), *pointers)
    times = slots.of(SlotKind.PERIOD, SlotKind.YEAR)

    def dated(slot: Slot) -> bool:
        alone = slot.kind is SlotKind.SHARE and slot.value == "alone" and bool(slot.end)
        return alone and any(0 <= t.first - slot.last <= REACH for t in times)

    slots = Slots(tuple(replace(s, value="only") if dated(s) else s for s in slots.items))
    slots = slots.plus(_singled_out(slots, words)).plus(_no_more_than(slots, words))

    def names(slot: Slot) -> bool:
        only = slot.kind is SlotKind.SHARE and slot.value == "only"
        return only and any(0 <= a.first - slot.last <= REACH for a in agencies)

    return Slots(tuple(replace(s, value="alone") if names(s) else s for s in slots.items))
