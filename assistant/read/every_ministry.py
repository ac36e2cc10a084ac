"""What the plan gives to all ministries at once, claimed of one of them by its name."""

from __future__ import annotations

from assistant.evidence.find import rank
from assistant.grammar import phrasing
from assistant.read.base import Draft, Reading
from assistant.read.sent import receivers
from assistant.read.weighed import bears
from assistant.read.worded import statements
from assistant.readings.claims import alone_beside
from assistant.slots import SlotKind
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP

# A duty of all that holds so much of what is claimed may be what is meant.
HELD = 0.5
NAMED = phrasing("every_ministry_named")
# 'các bộ gửi kết quả về | Bộ A': somebody else does it, for that ministry.
TOWARDS = phrasing("every_ministry_towards")


def of_every_ministry(reading: Reading, found: Draft, borne: bool | None) -> bool | None:
    """Return a verdict on what one ministry has to do: right where every one has to, open where it may."""
    name = _ministry(reading)
    if borne is not False or not name:
        return borne
    duties = _duties(reading)
    group = reading.name(COLLECTIVE_GROUP)
    claims = [claim.replace(name, group) for claim in statements(reading)]
    told = [p for p in duties if p.id in found.passages]
    if claims and all(any(bears(one, p, reading.library) for p in told) for one in claims):
        return True
    keys = {passage.key for passage in duties}
    near = rank(reading.query, reading.library, lambda p: p.key in keys, "bm25")
    return None if any(e.coverage >= HELD for e in near) else borne


def _ministry(reading: Reading) -> str:
    """Return the name of the one ministry of which a duty is claimed, and not of it alone; '' for none."""
    query, agencies = reading.query, reading.library.agencies
    if len(query.agencies) != 1 or query.roles or query.task_refs or query.english:
        return ""
    reference = query.agencies[0]
    before = query.words[: reference.slot.first] if reference.slot else ()
    if receivers(reading) or TOWARDS.search(before):
        return ""
    alone = reference.slot and alone_beside(query, reference.slot.first)
    if reference.negated or alone or query.slots.of(SlotKind.SHARE):
        return ""
    ministry = all(map(agencies.reached_collectively, agencies.meant(reference.agency)))
    return reading.name(reference.agency) if ministry else ""


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
    narrowed = query.roles or query.parts or query.sections or query.times or query.topic
    return bool(query.agencies) and not narrowed and NAMED.search(query.words) is None
