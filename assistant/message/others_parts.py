"""What of all that a message sets aside is left out of what it asks for.

Another body's part takes none of the tasks away that are asked for with all that is shared:
'Phần của Bộ A phòng khác lo. Bộ B chủ trì việc nào, kể cả việc chung với bộ khác?'
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.query import Query
from assistant.readings.included_shares import includes_shared
from assistant.slots import SlotKind

# What ends the sentence in which something is told before the question.
ENDS = frozenset(".!?\n")


def _of_others_before(one: Query, query: Query) -> bool:
    """Whether a sentence before sets but another body's part aside: '(Phần Bộ A có rồi.) Bộ B …, kể cả chung'."""
    bodies = {a.agency for a in query.agencies}
    more = one.sections or one.times or one.cells or one.task_refs or one.topic
    if more or not (bodies and one.agencies and one.words and query.words):
        return False
    between = query.question[one.words[-1].end : query.words[0].start]
    return bodies.isdisjoint(a.agency for a in one.agencies) and not ENDS.isdisjoint(between)


def _only_says(described: Query) -> bool:
    """Whether tasks are described by a matter that alone is told in them: 'việc chỉ nói hộ nghèo'."""
    named = described.agencies or described.times or described.sections
    return described.slots.has(SlotKind.SCOPE, "in") and not named


def left_out_of(query: Query, aside: Sequence[Query]) -> list[Query]:
    """Return what of all that is set aside is left out of the tasks that a question asks for."""
    some = [one for one in aside if not (query.cells and _only_says(one))]
    if not (some and includes_shared(query)):
        return some
    return [one for one in some if not _of_others_before(one, query)]
