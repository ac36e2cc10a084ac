"""From the slots of a question to its query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.query import Query
from assistant.readings.asked_by_mark import asked_by_mark
from assistant.readings.cells import cell_refs
from assistant.readings.doing import doing
from assistant.readings.english import READINGS as ENGLISH
from assistant.readings.order import READINGS
from assistant.readings.relations import attach_roles
from assistant.readings.taking_part import taking_part
from assistant.readings.times import find_times
from assistant.readings.titles import Setting
from assistant.readings.topic_words import topic_words
from assistant.readings.whole_cells import quoted_product
from assistant.readings.wording_exact import as_worded
from assistant.slots import SlotKind, Slots
from assistant.words import Row, Word
from structured.types import Role

# English, and Vietnamese 'nó' without its mark.
ENGLISH_NO = "no"


def without_pronouns(slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots of a Vietnamese message, in which 'no' stands for somebody and denies nothing."""
    return Slots(
        tuple(
            replace(slot, kind=SlotKind.FILLER, value="function")
            if slot.kind is SlotKind.NEGATION
            and [w.folded for w in words[slot.first : slot.last]] == [ENGLISH_NO]
            else slot
            for slot in slots.items
        )
    )


def build_query(
    question: str, words: tuple[Word, ...], slots: Slots, english: bool, setting: Setting
) -> Query:
    """Return the query that `slots` make up after all readings."""
    words = Row(words)
    slots = ENGLISH(slots, words) if english else without_pronouns(slots, words)
    slots = quoted_product(slots, words, question, setting.cells)
    slots = asked_by_mark(slots, words, question)
    slots = READINGS(slots, words, setting)
    agencies = doing(taking_part(attach_roles(slots, words), slots, words), slots, words)
    agencies = as_worded(agencies, slots, words, question)
    return Query(
        question=question,
        words=words,
        slots=slots,
        agencies=agencies,
        roles=_roles(slots),
        fields=slots.values(SlotKind.FIELD),
        times=find_times(slots, words),
        sections=slots.values(SlotKind.SECTION),
        task_refs=slots.values(SlotKind.TASK_REF),
        nodes=slots.values(SlotKind.NODE),
        facets=slots.values(SlotKind.FACET),
        cells=cell_refs(slots, words),
        topic=topic_words(slots, words, setting, english),
        english=english,
    )


def _roles(slots: Slots) -> tuple[Role, ...]:
    values = slots.values(SlotKind.ROLE)
    return tuple(role for role in Role if role.value in values)
