"""Readings of who is left out after another is named: 'việc Bộ A chủ trì còn Bộ B thì không'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '| còn | Bộ B', 'but | MOLISA'; how far before the name such a word may stand.
AGAINST, AGAINST_REACH = folded("left_out_against"), 2
# 'Bộ B | thì không', 'MOLISA | does not'; what may follow it.
NOT, AFTER = phrasing("left_out_not"), folded("left_out_after")


@needs(SlotKind.ROLE)
def left_out(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'A chủ trì còn B thì không' as that B has not the role that A has."""
    for agency in slots.of(SlotKind.AGENCY)[1:]:
        found, place = NOT.opens(words[agency.last :]), _against(agency, words)
        roles = [r for r in slots.of(SlotKind.ROLE) if r.before(agency) and r.value != "any"]
        if found is None or place is None or not roles:
            continue
        last = agency.last + found.last
        if last < len(words) and not (parted(words, last) or words[last].folded in AFTER):
            continue
        spans = (range(place, agency.first), range(agency.last, last))
        kept = [s for s in slots.items if not any(s.first in span and s.end for span in spans)]
        denial = (words[place].start, words[agency.first - 1].end)
        ends = (agency.last, agency.last, agency.end, agency.end)
        said = (agency.last, last, words[agency.last].start, words[last - 1].end)
        return Slots(tuple(kept)).plus(
            [
                Slot(SlotKind.NEGATION, "not", place, agency.first, *denial),
                Slot(SlotKind.FILLER, "not", *said),
                Slot(SlotKind.ROLE, roles[-1].value, *ends),
            ]
        )
    return slots


def _against(agency: Slot, words: Sequence[Word]) -> int | None:
    """Return the place of 'còn', 'nhưng', 'but' right before a name, or before its article."""
    places = range(agency.first - 1, max(-1, agency.first - 1 - AGAINST_REACH), -1)
    return next((place for place in places if words[place].folded in AGAINST), None)
