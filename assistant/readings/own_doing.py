"""What the writer does: 'tôi chỉ lo phần Nghị quyết 160' gives no agency a role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.readings.tellings import asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'tôi chỉ | lo', 'em được giao | phụ trách'; after 'bộ', 'tỉnh' it is the office that does.
DOING = phrasing("own_doing")
OFFICES = folded("own_doing_offices")


@needs(SlotKind.ROLE)
def own_doing(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'lo', 'phụ trách' right after 'tôi', where the clause asks for nothing, as no role."""
    found = [place for place in DOING.each(words) if not _of_office(slots, words, place.first)]
    verbs = {place.last - 1: place.last for place in found}
    said = [s for s in slots.of(SlotKind.ROLE) if s.value == "lead" and _is_own(s, words, verbs)]
    plain = (
        replace(s, kind=SlotKind.FILLER, value="common") if s in said else s for s in slots.items
    )
    return Slots(tuple(plain)) if said else slots


def _of_office(slots: Slots, words: Sequence[Word], place: int) -> bool:
    """Whether 'tôi' stands after the office that does it: 'tỉnh tôi lo', 'Bộ A chúng tôi lo'."""
    before = words[place - 1].folded if place else ""
    return before in OFFICES or any(s.last == place for s in slots.of(SlotKind.AGENCY))


def _is_own(slot: Slot, words: Sequence[Word], verbs: dict[int, int]) -> bool:
    last = verbs.get(slot.last - 1)
    if last is None:
        return False
    end = next((n for n in range(last, len(words)) if words[n].opens), len(words))
    return not asks(words[last:end])
