"""Sentences that go on with a statement: 'Bộ A chủ trì việc nhà ở. Hạn là năm 2023. Ghi như vậy có đúng không?'"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

THAT, CELL, PRODUCT = "that", "cell", "product"
# What names a column, or somebody in one, where a sentence begins with it.
COLUMNS = (SlotKind.FIELD, SlotKind.WHEN, SlotKind.ROLE, SlotKind.AGENCY)


def gone_on(clauses: Sequence[Sequence[Word]], build: Build) -> tuple[Word, ...]:
    """Return the words of the first of `clauses` that go on with the statement before them.

    Such a clause begins with a column, with somebody or with words that point to the task, and says who or what
    product is in it or what time it holds, of nothing else.
    """
    said: tuple[Word, ...] = ()
    for words in clauses:
        query = build(words)
        points = [
            s.last for s in query.slots.of(SlotKind.FOLLOW) if s.value == THAT and not s.first
        ]
        opens = bool(points) or any(s.end and not s.first for s in query.slots.of(*COLUMNS))
        named = any(s.value == CELL and not s.first for s in query.slots.of(SlotKind.FILLER))
        produced = named and query.slots.has(SlotKind.CELL, PRODUCT)
        opens = opens or produced
        other = query.task_refs or query.sections or query.nodes or (query.topic and not produced)
        held = query.times or produced or any(a.role for a in query.agencies)
        if not opens or other or not held:
            break
        said = (*said, *words[max(points, default=0) :])
    return said
