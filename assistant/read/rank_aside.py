"""Who is left out of a rank: set aside by name, those after whom a place is asked for, work not shared so."""

from __future__ import annotations

from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.groups import joined, roles_asked
from assistant.read.select import describe
from assistant.readings.aggregate import place_of
from assistant.share_conditions import share_condition
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.tally import agencies_in
from structured.types import Task

AFTER = "sau"


def set_aside(query: Query) -> list[AgencyRef]:
    """Return the agencies left out of the rank; 'đứng thứ hai sau Bộ A' counts Bộ A among the places."""
    after = place_of(query)[0] > 1 and any(word.folded == AFTER for word in query.words)
    return [a for a in query.agencies if a.negated and not after]


def aside_said(reading: Reading) -> str:
    """Say who is left out of the rank, and after whom a place is asked for."""
    above = ranked_above(reading)
    aside = [a for a in set_aside(reading.query) if a not in above]
    told = (("rank_aside", aside), ("rank_after", above))
    return "".join(
        reading.say(key, names=joined(reading, [reading.name(a.agency) for a in some]))
        for key, some in told
        if some
    )


def ranked_above(reading: Reading) -> list[AgencyRef]:
    """Return those after which a place is asked for: 'ngay sau Bộ A, bộ nào chủ trì nhiều nhất'.

    One that has no task in the role asked for has no place.
    """
    query = reading.query
    if query.superlative != "most":
        return []
    placed = agencies_in(reading.library.tasks, roles_asked(reading))
    after = {place + 1 for place, word in enumerate(query.words) if word.folded == AFTER}
    aside = (a for a in set_aside(query) if a.agency in placed)
    return [a for a in aside if a.slot and a.slot.first in after]


def shared_so(reading: Reading, tasks: tuple[Task, ...]) -> tuple[str, tuple[Task, ...]]:
    """Return what keeps a rank to work done alone, or by so many, in words, with those of the tasks.

    'Bộ nào chủ trì một mình nhiều nhất' ranks the tasks that one agency leads.
    """
    query = reading.query
    if not any(_keeps_to(share, query) for share in query.slots.of(SlotKind.SHARE)):
        return "", tasks
    conditions = list(share_condition(query))
    kept = f.select(tasks, *(c.holds for c in conditions))
    if not conditions:
        return "", tasks
    return reading.say("rank_among", n=len(kept), what=describe(reading, conditions)), kept


def _keeps_to(share: Slot, query: Query) -> bool:
    """Whether words say how the work is shared; 'chỉ nêu một bộ thôi' says how many are to be told."""
    bound = share.value.lstrip("<>=").partition(":")[0]
    tasks = query.slots.of(SlotKind.TASK, SlotKind.EXCLUDED)
    described = any(task.last <= share.first for task in tasks)
    return share.value == "alone" or (bound.isdigit() and (bound != "1" or described))
