"""One agency asked for after a rank of them: 'của UBND tỉnh thì sao' after which ministry leads most."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.ranks import ENDS
from assistant.turns.turn import Turn
from assistant.turns.whole import OPENINGS

# What a turn says that but names agencies.
NAMING = (SlotKind.AGENCY, SlotKind.FOLLOW, SlotKind.FILLER, SlotKind.SOCIAL)
COUNTED = (
    Slot(SlotKind.QUANTITY, "count", 0, 0, 0, 0),
    Slot(SlotKind.TASK, "task", 0, 0, 0, 0),
)


def of_one_ranked(turn: Turn) -> Query | None:
    """'Còn Bộ A thì sao?' after who has most: what Bộ A has in that role, among the same tasks."""
    query, state = turn.query, turn.state
    if state is None or not (state.query.who and state.query.superlative in ENDS):
        return None
    before, pointed = state.query, {*query.slots.values(SlotKind.FOLLOW)}
    bare = not query.topic and all(s.kind in NAMING for s in query.slots.items)
    if not (bare and pointed and pointed <= OPENINGS) or len(query.agencies) != 1:
        return None
    role = before.roles[0] if len(before.roles) == 1 else None
    return replace(
        query,
        slots=query.slots.plus(COUNTED),
        agencies=(replace(query.agencies[0], role=role),),
        roles=before.roles,
        sections=before.sections,
        times=before.times,
        within=before.within,
        carried=("rank",),
    )
