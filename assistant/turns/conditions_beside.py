"""What other words of a turn keep to or set aside holds where a part or a time of its tasks is asked for next.

'Việc nào tỉnh phối hợp mà Bộ A không chủ trì? Ở mục III có mấy việc?'
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word


def conditions_beside(
    told: Sequence[Query], query: Query, topic: Sequence[Word]
) -> tuple[Query, ...]:
    """Return what other words of the turn before told of its tasks, unless the turn names others itself."""
    if topic or query.agencies or query.roles or query.task_refs or query.superlative:
        return ()
    return tuple(
        one
        for one in told
        if not (query.sections and one.sections) and not (query.times and one.times)
    )


def columns_kept(query: Query, before: Query) -> tuple[str, ...]:
    """Return the columns of the turn before, unless this one asks who, or weighs one against another itself.

    'Mục I hay mục III nhiều việc hơn? Vậy mục III hơn 10 việc đúng không' asks for no section any more.
    """
    weighs = query.yes_no and query.slots.has(SlotKind.COMPARE)
    return () if query.who or weighs else before.fields
