"""What the plan gives to all ministries at once, claimed of one of them by its name."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.find import rank
from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.sent import receivers
from assistant.readings.claims import alone_beside
from assistant.slots import SlotKind
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP

# A duty of all that holds so much of what is claimed, and hardly less than what is told, may be what is meant.
HELD, LESS = 0.5, 0.15
NAMED = phrasing("every_ministry_named")
# 'các bộ gửi kết quả về | Bộ A': somebody else does it, for that ministry.
TOWARDS = phrasing("every_ministry_towards")


def of_every_ministry(reading: Reading, found: Draft, borne: bool | None) -> bool | None:
    """Return a verdict on what one ministry has to do, without that it is wrong where every one may have to."""
    if borne is not False or not _of_ministry(reading):
        return borne
    duties = _duties(reading)
    shown = (reading.library.node(name) for name in found.passages)
    told = _held(reading, [passage for passage in shown if passage])
    return None if _held(reading, duties) >= max(HELD, told - LESS) else borne


def _held(reading: Reading, passages: Sequence[Passage]) -> float:
    """Return how much of what is claimed the one of some passages holds that holds the most."""
    keys = {passage.key for passage in passages}
    near = rank(reading.query, reading.library, lambda p: p.key in keys, "bm25")
    return max((evidence.coverage for evidence in near), default=0.0)


def _of_ministry(reading: Reading) -> bool:
    """Whether a duty is claimed of one ministry, and not of it alone."""
    query, agencies = reading.query, reading.library.agencies
    if len(query.agencies) != 1 or query.roles or query.task_refs or query.english:
        return False
    reference = query.agencies[0]
    before = query.words[: reference.slot.first] if reference.slot else ()
    if receivers(reading) or TOWARDS.search(before):
        return False
    alone = reference.slot and alone_beside(query, reference.slot.first)
    if reference.negated or alone or query.slots.of(SlotKind.SHARE):
        return False
    return all(map(agencies.reached_collectively, agencies.meant(reference.agency)))


def _duties(reading: Reading) -> tuple[Passage, ...]:
    """Return what the plan gives to all ministries, point by point."""
    library = reading.library
    nodes = library.duties.get(COLLECTIVE_GROUP, ())
    return tuple(point for node in nodes for point in library.children(node.id))


def duties_elsewhere(reading: Reading) -> bool:
    """Whether somebody who is named in no task is claimed to have nothing to do at all.

    The plan speaks to all ministries and to others too, and so do tasks given to many together.
    """
    query = reading.query
    # The plan itself speaks to all ministries.
    parts = {*query.parts} - {"plan"}
    narrowed = query.roles or parts or query.sections or query.times or query.topic
    return bool(query.agencies) and not narrowed and NAMED.search(query.words) is None
