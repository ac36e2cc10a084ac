"""A body's part in the one task spoken of last: 'Việc A do ai chủ trì? Còn UBND tỉnh có vai trò gì?'"""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.part_asked import AGAIN, asks_part, asks_part_alone, asks_part_in_it
from assistant.slots import SlotKind
from assistant.turns.turn import Turn, opens_with_follow
from assistant.words import words_typed

# 'trong nghị quyết', 'nói chung': of all that there is.
AT_LARGE = phrasing("part_in_it_at_large")


def part_in_it(turn: Turn) -> Query | None:
    """Return a question for a body's part as one of the task spoken of last, which was no body's own.

    After 'Bộ A chủ trì việc nào', which but one is, 'Bộ B có vai trò gì' is of all its tasks.
    """
    query, state = turn.query, turn.state
    if state is None or turn.subject is None:
        return None
    if _names_another(query) and (asks_part(state.query) or _asks_who(state.query)):
        return replace(query, task_refs=(turn.subject,), carried=("subject", AGAIN))
    if not asks_part_alone(query):
        return None
    pointed = query.slots.has(SlotKind.FOLLOW, "that")
    of_body = state.query.agencies and not (state.query.task_refs or state.query.topic)
    same = state.query.question == query.question
    hangs = asks_part_in_it(query) or same or opens_with_follow(query)
    if not pointed and (of_body or not hangs or AT_LARGE.search(words_typed(query.question))):
        return None
    return replace(query, task_refs=(turn.subject,), carried=("subject",))


def _asks_who(query: Query) -> bool:
    """Whether it was asked who has a part in a task named or described: 'Việc nhà ở ai chủ trì?'"""
    other = query.agencies or query.counts or query.superlative or query.yes_no
    return bool(query.who and query.roles and (query.task_refs or query.topic)) and not other


# What a turn may hold that but names another body: 'còn Bộ B thì sao'.
NAMING = (SlotKind.AGENCY, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW)


def _names_another(query: Query) -> bool:
    """Whether a turn but names somebody, of whom the same is asked."""
    bare = all(slot.kind in NAMING for slot in query.slots.items)
    return bool(query.agencies) and bare and not query.topic
