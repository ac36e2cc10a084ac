"""A turn that says that it asks about another matter: 'cho hỏi qua chuyện khác: …'."""

from __future__ import annotations

from dataclasses import replace

from assistant.message.described import says_something
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.turn import Turn


def switched(turn: Turn) -> Query | None:
    """'Thôi chuyển sang chuyện khác, mục V có gì': a question by itself, of which nothing is left out."""
    query = turn.query
    if turn.state is None or not query.slots.has(SlotKind.FILLER, "switch"):
        return None
    pointed = query.slots.of(SlotKind.FOLLOW)
    return replace(query, carried=("anew",)) if says_something(query) and not pointed else None
