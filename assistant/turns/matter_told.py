"""Whether words of a turn tell of what a task is about: 'tôi đang lo mảng nhà ở', not 'tôi làm báo cáo'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.library import Library
from assistant.slots import SlotKind, Slots
from assistant.turns.background import held_of
from assistant.words import Word

# Words of which a task holds so much name that one.
OF_TASK = 2.5
# Words of these say nothing of a matter.
NO_MATTER = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW, SlotKind.PART, SlotKind.WHO)


def names_matter(words: Sequence[Word], slots: Slots, library: Library) -> bool:
    """Whether one task holds much of what `words`, with their `slots`, name clause by clause."""
    idle = {n for slot in slots.of(*NO_MATTER) for n in range(slot.first, slot.last)}
    clauses: list[list[Word]] = []
    for n, word in enumerate(words):
        if word.opens or not clauses:
            clauses.append([])
        if n not in idle:
            clauses[-1].append(word)
    return any(
        held_of(library, tuple(clause), task.key) >= OF_TASK
        for clause in clauses
        if clause
        for task in library.tasks
    )
