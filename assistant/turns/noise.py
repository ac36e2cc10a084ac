"""Words of the turn before that were about none of the tasks it told: nothing of them is meant afterwards.

'Tối nay cơ quan bốc thăm, tôi trúng Bộ A. Bộ A chủ trì việc nào?' lists what Bộ A leads; 'còn Bộ B thì sao' asks
for no lots of Bộ B.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.read.matter import ABOUT
from assistant.turns.turn import Turn


def without_noise(before: Query, turn: Turn) -> Query:
    """Return the query before without its topic, where it lists tasks of agencies that are not about it."""
    told = turn.state.subjects if turn.state else ()
    lists = before.lists or before.counts or before.which_tasks
    if not (told and lists and before.topic and before.agencies) or before.topic_announced:
        return before
    return before if _about(before, turn, told) else replace(before, topic=())


def _about(query: Query, turn: Turn, told: tuple[str, ...]) -> bool:
    """Whether one of the tasks told is about the topic of a query."""
    library = turn.library
    units = library.topics.units(query.topic)
    telling = library.topics.telling(units, [task.key for task in library.tasks])
    keys = [task.key for task in library.tasks if task.id in told]
    ways = ((key, verbatim) for key in keys for verbatim in (True, False))
    return any(library.topics.coverage(telling, key, verbatim=v) >= ABOUT for key, v in ways)
