"""Who is left out of a rank: set aside by name, or those after whom a place is asked for."""

from __future__ import annotations

from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.groups import joined, roles_asked
from assistant.readings.aggregate import place_of
from structured.tally import agencies_in

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
