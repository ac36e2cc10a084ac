"""Route for two tasks described side by side: 'A và B, hai việc này do ai chủ trì'."""

from __future__ import annotations

from assistant.evidence.pick import choose_each
from assistant.grammar import phrasing
from assistant.read import beside
from assistant.read.base import Draft, Reading
from assistant.routes.aggregates import PAIR
from assistant.routes.lookups import DESCRIBED
from assistant.slots import SlotKind

THESE_TWO = phrasing("paired_these_two")


def paired(reading: Reading) -> Draft | None:
    """Two tasks described side by side, both of which are asked about."""
    query = reading.query
    if query.slots.has(SlotKind.COMPARE) or query.within or query.task_refs:
        return None
    if not THESE_TWO.search(query.words) or len(query.topic) < PAIR * DESCRIBED:
        return None
    described = choose_each(reading)
    return beside.compare_tasks(reading, described) if len(described) == PAIR else None
