"""What was told, once more and shorter: 'nói ngắn gọn thôi', 'tóm gọn lại giúp tôi'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slots
from assistant.turns.turn import Turn
from assistant.words import words_typed

# A turn that says no more than that.
BRIEFLY = phrasing("briefly_asked")


def briefly(turn: Turn) -> Query | None:
    """'Tóm gọn lại giúp tôi' after passages or tasks: the same in short, whatever route reads 'tóm gọn' alone."""
    query, state = turn.query, turn.state
    told = state.subjects or state.passages if state else ()
    if state is None or not told or not BRIEFLY.search(words_typed(query.question)):
        return None
    plain = replace(query, topic=(), slots=Slots(), facets=(), fields=(), carried=("brief",))
    nodes = (*state.passages, *_duties(turn)) if state.subjects else state.passages
    return replace(plain, nodes=nodes, task_refs=state.subjects)


def _duties(turn: Turn) -> Iterator[str]:
    """Yield the points of part III for the one body that was asked about, which were told beside its tasks."""
    before = turn.state.query if turn.state else turn.query
    other = before.roles or before.times or before.topic or before.counts or before.task_refs
    if len(before.agencies) != 1 or other:
        return
    library, agency = turn.library, before.agencies[0].agency
    for node in library.duties.get(agency, ()):
        if agency in library.understanding.agencies_in(node.value):
            yield from (child.id for child in library.children(node.id))
