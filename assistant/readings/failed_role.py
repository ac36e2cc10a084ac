"""Roles that fail: 'không chủ trì thì phối hợp việc nào' asks for the second alone."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import SlotKind, Slots
from assistant.words import Word

# '| không chủ trì thì | phối hợp việc nào'
FAILED = phrasing("failed_role")


@needs(SlotKind.ROLE)
def failed_role(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a role that is set aside for another as none; the other is asked for."""
    found = FAILED.search(words)
    if found is None:
        return slots
    start = found.start("role")
    role = "coordinate" if found["role"].startswith("phoi") else "lead"
    read = read_as(slots, words, (start, found.last), SlotKind.ROLE, role)
    return read_as(read, words, (found.first, start), SlotKind.FILLER, "common")
