"""Which wording of a column comes back most, after a turn on that column: 'kiểu nào xuất hiện nhiều nhất'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.turns.turn import Turn

KIND = phrasing("column_ranked_kind")
# Columns whose wordings are ranked.
COLUMNS = (("deadline",), ("product",))


def column_ranked(turn: Turn) -> Query | None:
    """'Kiểu nào nhiều nhất?' after which kinds of times there are: the one that most tasks state."""
    query, state = turn.query, turn.state
    if state is None or query.superlative is None or state.query.fields not in COLUMNS:
        return None
    named = query.fields or query.agencies or query.who or query.task_refs or query.which_tasks
    if named or query.topic or not KIND.search(query.words):
        return None
    before = state.query
    return replace(
        query,
        fields=before.fields,
        roles=before.roles,
        agencies=before.agencies,
        sections=query.sections or before.sections,
        within=before.within,
        carried=("fields",),
    )
