"""Route for bodies of a kind: 'cơ quan nào không phải bộ mà chủ trì', 'ngân hàng nào có tên trong phụ lục'."""

from __future__ import annotations

from assistant.query import Query
from assistant.read import bounded
from assistant.read.base import Draft, Reading
from assistant.read.groups import roles_asked
from assistant.read.kind_asked import NO_MINISTRY, OF_KIND, kind_asked
from assistant.slots import SlotKind
from structured.tally import Bound

ONE_OR_MORE = "1-"
# Another matter is spoken of beside the kind of bodies.
MOST_BESIDE = 2


def bodies(reading: Reading) -> Draft | None:
    """Which bodies of a kind have tasks, in the role that is asked about."""
    kind = kind_asked(reading)
    if kind is None or _of_some_tasks(reading.query):
        return None
    return bounded.read_agencies(reading, [Bound(roles_asked(reading))], kind)


def _of_rows(query: Query) -> bool:
    return query.about_tasks or "appendix" in query.parts or query.slots.has(SlotKind.ROLE)


def _of_some_tasks(query: Query) -> bool:
    told = query.agencies or query.task_refs or query.superlative or query.cells or query.nodes
    elsewhere = query.facets or query.carried or not (query.roles or _of_rows(query))
    # 'at least one task' is what having tasks means.
    bounds = set(query.slots.values(SlotKind.BOUND)) - {ONE_OR_MORE}
    narrower = query.times or query.yes_no or bounds
    said = (OF_KIND.search(query.words), NO_MINISTRY.search(query.words))
    starts = {w.start for found in said if found for w in query.words[found.first : found.last]}
    beside = [word for word in query.topic if word.start not in starts]
    return bool(told or elsewhere or narrower) or len(beside) >= MOST_BESIDE
