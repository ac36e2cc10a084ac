"""Sentences that go on with a statement: 'Bộ A chủ trì việc nhà ở. Hạn là năm 2023. Ghi như vậy có đúng không?'"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

THAT, CELL, PRODUCT, OTHER = "that", "cell", "product", "kia"
# What names a column, or somebody in one, where a sentence begins with it.
COLUMNS = (SlotKind.FIELD, SlotKind.WHEN, SlotKind.ROLE, SlotKind.AGENCY)


def gone_on(clauses: Sequence[Sequence[Word]], build: Build) -> tuple[Word, ...]:
    """Return the words of the first of `clauses` that go on with the statement before them."""
    said = takewhile(bool, (goes_on(words, build) for words in clauses))
    return tuple(word for words in said for word in words)


def goes_on(words: Sequence[Word], build: Build) -> tuple[Word, ...]:
    """Return the words of a clause that go on with the statement before it; () where it does not.

    Such a clause begins with a column, with somebody or with words that point to the task, and says who or what
    product is in it or what time it holds, of nothing else.
    """
    query = build(words)
    those = (s for s in query.slots.of(SlotKind.FOLLOW) if s.value == THAT and not s.first)
    # 'Việc kia …' is another one.
    points = [s.last for s in those if words[s.last - 1].folded != OTHER]
    opens = bool(points) or any(s.end and not s.first for s in query.slots.of(*COLUMNS))
    named = any(s.value == CELL and not s.first for s in query.slots.of(SlotKind.FILLER))
    produced = named and query.slots.has(SlotKind.CELL, PRODUCT)
    other = query.task_refs or query.sections or query.nodes or (query.topic and not produced)
    held = query.times or produced or any(a.role for a in query.agencies)
    goes = (opens or produced) and held and not other
    return tuple(words[max(points, default=0) :]) if goes else ()
