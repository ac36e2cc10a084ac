"""Whether a claim on the document is itself a denial: 'nghị quyết không do Thủ tướng ký, đúng không'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.signed import denies_signatory
from assistant.read.worded import claimed_words
from assistant.slots import Slot, SlotKind
from assistant.words import parted


def negated(reading: Reading) -> bool:
    """Whether the claim itself is a denial, beside anything that it only sets against."""
    query = reading.query
    document = next(iter(reading.library.documents.values()))
    if "signatory" in query.facets and denies_signatory(query, document):
        # What is claimed is that somebody else signed.
        return False
    words = {word.start for word in claimed_words(query)}
    said = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not"]
    return any(
        query.words[s.first].start in words and not (_of_aside(s, query) or _judges(s, query))
        for s in said
    )


# What a clause that claims something of a document names.
CLAIMED = (
    *(SlotKind.FACET, SlotKind.AGENCY, SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.SECTION, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.PART),
    *(SlotKind.NODE, SlotKind.FIELD, SlotKind.CLAIM, SlotKind.TOPIC),
)


# '… sau 45 ngày, nên ghi sớm là | không ổn': what somebody thinks of what follows from it.
JUDGED = phrasing("denied_judged")


def _judges(negation: Slot, query: Query) -> bool:
    """Whether a negation behind a fact of the document says what to think of what follows from it."""
    facts = query.slots.of(SlotKind.FACET)
    behind = any(slot.end and slot.last <= negation.first for slot in facts)
    return behind and JUDGED.opens(query.words[negation.first :]) is not None


def _of_aside(negation: Slot, query: Query) -> bool:
    """Whether a negation stands in a clause before the claim that names nothing: 'bản giấy chưa trả, …'."""
    words = query.words
    start = next((n for n in range(negation.first, 0, -1) if parted(words, n)), 0)
    end = next((n for n in range(negation.last, len(words)) if parted(words, n)), len(words))
    named = query.slots.of(*CLAIMED)
    inside = any(start <= slot.first < end for slot in named if slot.end)
    return not inside and any(slot.first >= end for slot in named)
