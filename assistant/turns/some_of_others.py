"""Some of the tasks that the list told before leaves out: 'trong số còn lại Bộ A chủ trì việc nào'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.turns.narrow import KEEPS_TO
from assistant.turns.others import rest_of, without_denied
from assistant.turns.set_aside import sets_aside
from assistant.turns.state import State
from assistant.turns.turn import Turn
from assistant.words import words_typed

# 'trong số còn lại | Bộ A chủ trì việc nào'
AMONG_OTHERS = phrasing("others_among")


def some_of_others(turn: Turn) -> Query | None:
    """'Trong số còn lại Bộ A chủ trì việc nào?' after some of a list: those of the list that were not told.

    After 'bỏ việc tỉnh chủ trì', 'chỉ lấy việc mục V' what is left are those that were told.
    """
    query, state = turn.query, turn.state
    if state is None or not state.subjects or AMONG_OTHERS.search(query.words) is None:
        return None
    query = without_denied(query, state)
    described = query.agencies or query.times or query.cells
    more = query.aside or query.limits or query.task_refs or query.superlative or sets_aside(query)
    asks = query.which_tasks or query.lists or query.counts
    if more or not (described and asks) or shortened(state):
        return None
    rest = rest_of(turn, state)
    return replace(query, within=rest.within, topic=(), carried=rest.carried) if rest else None


def shortened(state: State) -> bool:
    """Whether some were set aside, so that 'còn lại' are those that were told."""
    aside = {"edited", "without"} & {*state.query.carried} or state.query.aside
    return bool(aside) or KEEPS_TO.search(words_typed(state.query.question)) is not None
