"""A list narrowed, then asked of something else: 'việc hằng năm? Trong đó Bộ A? Còn cái hai năm một lần?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.turns.lists import fits
from assistant.turns.turn import Turn


def of_wider(turn: Turn, query: Query) -> Query:
    """Return `query` without the list that it keeps to, where the turn replaces what that list was told by.

    Nothing in the list is what the turn says; what else told the list and the narrower one holds on.
    """
    own, state = turn.query, turn.state
    asked = state.asked if state and len(state.asked) > 1 else ()
    if not (query.within and asked) or asked[0].within or _of_matter(asked[0]):
        return query
    wide = asked[0]
    if not _replaces(own, wide) or fits(turn, query.within, own):
        return query
    return replace(
        query,
        within=wide.within,
        times=query.times or wide.times,
        sections=query.sections or wide.sections,
        agencies=query.agencies or wide.agencies,
        cells=query.cells or wide.cells,
    )


def _of_matter(query: Query) -> bool:
    """Whether tasks were told by a matter that is in no column."""
    return bool(query.topic) and not query.cells


def _replaces(query: Query, wide: Query) -> bool:
    """Whether a turn says another of a kind by which the wide list was told."""
    new = (query.times, query.sections, query.agencies, query.cells)
    old = (wide.times, wide.sections, wide.agencies, wide.cells)
    return any(one and other for one, other in zip(new, old, strict=True))
