"""A turn that claims something of another matter than the task told: 'nước sạch cũng do bộ đó chủ trì à'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.turn import Turn
from assistant.words import Word

# A claim is about a task when its row holds this much of what is claimed.
HELD = 0.6
# Another is meant where the row of the one told holds less than this share of what another row holds,
# or less than that of what a passage beside the rows holds.
AS_MUCH, HARDLY = 0.9, 0.4


def other_matter(turn: Turn) -> bool:
    """Whether another task than the one told, or a passage, holds the turn's words; those expected count last."""
    query, topics = turn.query, turn.library.topics
    matter = _matter(query)
    if not matter or query.slots.has(SlotKind.FOLLOW, "that"):
        return False
    rows = {task.key for task in turn.library.tasks}
    told = turn.library.task_by_id[turn.subject or ""].key
    units = topics.units(matter)
    for verbatim in (True, False):
        held = topics.coverages(units, frozenset(rows), verbatim=verbatim)
        best = max((held.get(key, 0.0) for key in rows), default=0.0)
        if best >= HELD:
            return held.get(told, 0.0) < AS_MUCH * best
    return _of_passage(held, told)


def _of_passage(held: Mapping[str, float], told: str) -> bool:
    """Whether a passage beside the rows holds what the row of the task told hardly does."""
    best = max(held.values(), default=0.0)
    return best >= HELD and held.get(told, 0.0) < HARDLY * best


def _matter(query: Query) -> Sequence[Word]:
    """Return the words of a matter: those known to name one, or all if they are more than one."""
    known = [w for s in query.slots.of(SlotKind.TOPIC) for w in query.words[s.first : s.last]]
    return known or (query.topic if len(query.topic) > SHORT_TOPIC else ())
