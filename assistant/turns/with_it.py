"""Another agency in a role that it shares with the one spoken of: 'việc nào tỉnh cùng chủ trì' after Bộ A's."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import widens
from assistant.turns.jointly import shared_by_words
from assistant.turns.turn import Turn, asks_list

TOGETHER = Slot(SlotKind.SHARE, "together", 0, 0, 0, 0)
# What tells more of whom the agency shares its role with, or of other tasks.
OTHERWISE = (
    SlotKind.SHARE,
    SlotKind.FOLLOW,
    SlotKind.NEGATION,
    SlotKind.COMPARE,
    SlotKind.TASK_REF,
)


def together_with_it(turn: Turn) -> Query | None:
    """'Việc nào tỉnh cùng chủ trì?' after what Bộ A leads, or coordinates: what they lead together."""
    query, state = turn.query, turn.state
    if state is None or len(query.agencies) != 1 or len(query.roles) != 1 or widens(query):
        return None
    named, spoken = query.agencies[0], [a for a in state.query.agencies if not a.negated]
    more = query.topic or query.who or query.fields or query.yes_no or query.slots.of(*OTHERWISE)
    if more or not (asks_list(query) and shared_by_words(query)) or named.negated or named.partner:
        return None
    if len(spoken) != 1 or spoken[0].agency == named.agency or len(state.query.agencies) > 1:
        return None
    role, before = query.roles[0], state.query
    both = (replace(spoken[0], role=role, partner=False, slot=None), replace(named, role=role))
    return replace(
        query,
        slots=query.slots.plus([TOGETHER]),
        agencies=both,
        sections=query.sections or before.sections,
        times=query.times or before.times,
        within=before.within,
        carried=("agency",),
    )
