"""Sentences that go on with a statement: 'Bộ A chủ trì việc nhà ở. Hạn là năm 2023. Ghi như vậy có đúng không?'"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

# What names a column, where a sentence begins with it.
COLUMNS = (SlotKind.FIELD, SlotKind.WHEN, SlotKind.ROLE)


def gone_on(clauses: Sequence[Sequence[Word]], build: Build) -> tuple[Word, ...]:
    """Return the words of the first of `clauses` that go on with the statement before them.

    Such a clause begins with a column, and says whom or what time that holds, of nothing else.
    """
    said: tuple[Word, ...] = ()
    for words in clauses:
        query = build(words)
        opens = any(s.end and not s.first for s in query.slots.of(*COLUMNS))
        other = query.topic or query.task_refs or query.sections or query.nodes
        if not opens or other or not (query.times or query.agencies):
            break
        said = (*said, *words)
    return said
