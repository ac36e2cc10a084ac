"""Routes for two tasks described side by side: 'A và B, hai việc này do ai chủ trì', 'A và B: việc nào của X'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.pick import choose_each
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import beside, lists
from assistant.read.base import Draft, Reading, ids
from assistant.readings.matters import matters
from assistant.routes.aggregates import PAIR, told_apart
from assistant.routes.lookups import DESCRIBED
from assistant.slots import SlotKind
from assistant.words import Word

THESE_TWO, WHICH_NOT = phrasing("paired_these_two"), phrasing("paired_which_not")


def paired(reading: Reading) -> Draft | None:
    """Two tasks described side by side, both of which are asked about, or which of them an agency has."""
    query = reading.query
    if query.slots.has(SlotKind.COMPARE) or query.within or query.task_refs:
        return None
    if query.lists and query.agencies:
        return _which_of_two(reading)
    if not THESE_TWO.search(query.words) or len(query.topic) < PAIR * DESCRIBED:
        return None
    described = choose_each(reading)
    return beside.compare_tasks(reading, described) if len(described) == PAIR else None


def _which_of_two(reading: Reading) -> Draft | None:
    """Return which of two tasks an agency has; both, where it is asked which it has not, too."""
    query = reading.query
    which_not = WHICH_NOT.search(query.words)
    topic = _beside(query) or (query.topic if which_not else ())
    topics = matters(replace(query, topic=tuple(topic)))
    found = told_apart(reading, topics) if len(topics) == PAIR else ()
    if len(found) != PAIR:
        return None
    if which_not:
        return beside.compare_tasks(reading, found)
    return lists.read_list(replace(reading, query=replace(query, within=ids(found), topic=())))


def _beside(query: Query) -> Sequence[Word]:
    """Return the words beside a request that say nothing of the tasks that it asks for."""
    around = [s for s in query.slots.of(SlotKind.FILLER) if s.value == "around"]
    return [word for slot in around for word in query.words[slot.first : slot.last]]
