"""The very words by which a column calls all ministries: 'cột chủ trì ghi "các bộ, ngành có liên quan"'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import AgencyRef
from assistant.quoted import quoted_words
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# 'ghi | cụm từ | "các bộ, ngành …"', 'cột chủ trì | ghi | "các bộ, ngành …"'
WORDS, WRITTEN = phrasing("wording_for_words"), phrasing("wording_for_written")
CONCERNED = phrasing("wording_for_concerned")
CONCERNED_SHORT, CONCERNED_LONG = "các bộ, ngành liên quan", "các bộ, ngành có liên quan"


def as_worded(
    references: Sequence[AgencyRef], slots: Slots, words: Sequence[Word], question: str
) -> tuple[AgencyRef, ...]:
    """Return the agencies; 'các bộ, ngành có liên quan' as these words where a column is said to have them.

    'Các bộ, ngành' without more is in all of them, and who leaves out 'có' means either.
    """
    if len(references) != 1 or not _may_be(references[0], slots):
        return tuple(references)
    reference = references[0]
    slot = reference.slot
    if slot is None or not _looked_for(slot, words, question):
        return (reference,)
    return (replace(reference, worded=_wordings(words[slot.first : slot.last], question)),)


def _may_be(reference: AgencyRef, slots: Slots) -> bool:
    """Whether somebody is asked for by a role who may stand for these words, whoever stands beside them."""
    group = reference.agency == COLLECTIVE_GROUP and reference.role is not None
    return group and not (reference.negated or slots.of(SlotKind.SHARE))


def _looked_for(slot: Slot, words: Sequence[Word], question: str) -> bool:
    """Whether the words themselves are looked for."""
    before, name = words[: slot.first], words[slot.first : slot.last]
    if CONCERNED.search(name) is None:
        return False
    quoted = range(slot.first, slot.last)
    return WORDS.search(before) is not None or (
        WRITTEN.search(before) is not None and quoted_words(question, words).issuperset(quoted)
    )


def _wordings(name: Sequence[Word], question: str) -> tuple[str, ...]:
    """Return the wordings that are meant by words as typed: 'các bộ, ngành (có) liên quan' are two."""
    typed = question[name[0].start : name[-1].end]
    long = any(word.folded == "co" for word in name) and "(" not in typed
    return (CONCERNED_LONG,) if long else (CONCERNED_SHORT, CONCERNED_LONG)
