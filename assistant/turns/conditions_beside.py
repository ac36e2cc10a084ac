"""What other words of a turn keep to or set aside holds where a part or a time of its tasks is asked for next.

'Việc nào tỉnh phối hợp mà Bộ A không chủ trì? Ở mục III có mấy việc?'
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.query import Query
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
