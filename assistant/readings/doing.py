"""Who helps an agency with a work of its own: 'khi tỉnh lập hợp tác xã thì những bộ nào phối hợp (với tỉnh)'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import AgencyRef
from assistant.slots import SlotKind, Slots
from assistant.words import Word, paused

# '… | thì bộ nào | phối hợp'
WHO = phrasing("doing_who")
THEN = "thi"
# So many words at least tell what is done.
LEAST_OBJECT = 2
# What may stand between an agency and who helps it: no role, nobody else.
APART = (SlotKind.ROLE, SlotKind.AGENCY, SlotKind.WHO, SlotKind.TASK, SlotKind.NEGATION)


def doing(
    agencies: Sequence[AgencyRef], slots: Slots, words: Sequence[Word]
) -> tuple[AgencyRef, ...]:
    """Return the agencies; one that does something with whose helpers are asked for does so in any role."""
    named = slots.of(SlotKind.AGENCY)
    if len(agencies) != 1 or not named or not _helped(named[0].last, slots, words):
        return tuple(agencies)
    return (replace(agencies[0], role=None, partner=False, any_role=True),)


def _helped(place: int, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether after an agency, up to `place`, its work is told and then it is asked who helps with it."""
    found = WHO.search(words[place:])
    if found is None or found.first < LEAST_OBJECT:
        return False
    who, role = place + found.first, place + found.last
    if words[who].folded != THEN and not paused(words, who):
        return False
    between = (s for s in slots.of(*APART) if place <= s.first < who)
    helps = any(
        s.value == "coordinate" and s.first <= role < s.last for s in slots.of(SlotKind.ROLE)
    )
    return helps and not any(between)
