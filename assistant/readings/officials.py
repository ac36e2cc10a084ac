"""Whether the name of an office-holder is asked for: 'bộ trưởng … tên là gì', 'thủ tướng lúc đó là ai'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Titles of office: with 'ai' or 'tên' a person's name is asked for.
OFFICIALS, PERSON_WORDS = phrasing("amounts_officials"), phrasing("amounts_person")
# 'thủ tướng lúc đó là ai'; 'Thủ tướng | giao ai | làm' asks for no name.
PREMIER, ASSIGNS = phrasing("amounts_premier"), phrasing("amounts_assigns")
# Facts by whose words the Prime Minister's deputy may be asked for.
SIGNS = {"signatory", "issuer"}


def asked_person(slots: Slots, words: Sequence[Word]) -> Slots:
    """Find that the name of an office-holder is asked for: 'bộ trưởng … tên là gì'.

    Facts about the document ask for the signatory; who proposed it is told by office only.
    """
    facets = set(slots.values(SlotKind.FACET)) - {"proposer"}
    premier = not facets & SIGNS and PREMIER.search(words)
    official = not facets and OFFICIALS.search(words) and PERSON_WORDS.search(words)
    if not (premier or official) or ASSIGNS.search(words):
        return slots
    # Of him who signed for the Prime Minister the name stands there, of the Prime Minister none does.
    kind = "officeholder" if premier or slots.has(SlotKind.FACET) else "person"
    return slots.plus([Slot(SlotKind.ASKED, kind, 0, 0, 0, 0)])
