"""The kind of bodies that a question asks about: no ministries, banks, commissions."""

from __future__ import annotations

from collections.abc import Callable

from assistant.grammar import phrasing
from assistant.read.base import Reading
from assistant.read.groups import is_ministry
from corpus.normalize import fold

NO_MINISTRY, OF_KIND = phrasing("bodies_no_ministry"), phrasing("bodies_of_kind")


def kind_asked(reading: Reading) -> Callable[[str], bool] | None:
    """Return what tells the agencies of the kind that is asked for; None when none is."""
    query = reading.query
    if (query.who or query.superlative or query.counts_agencies) and NO_MINISTRY.search(
        query.words
    ):
        return lambda agency: not is_ministry(reading, agency)
    named = OF_KIND.search(query.words)
    if named is None:
        return None
    return lambda agency: fold(reading.name(agency)).startswith(f"{named['kind']} ")
