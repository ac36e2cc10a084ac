"""What a turn claims besides the tasks told of one agency: 'nghe nói còn việc nước sạch nữa phải không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.claims import in_role
from assistant.turns.turn import Turn, asks_list

# '| còn (cả) việc | … nữa'
MORE = phrasing("more_claimed")
# Beside these something else is claimed, or asked for.
OTHERWISE = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.WHO, SlotKind.TASK_REF, SlotKind.SECTION),
    *(SlotKind.FIELD, SlotKind.NEGATION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.COMPARE),
    *(SlotKind.PART, SlotKind.FACET, SlotKind.CLAIM),
)


def more_claimed(turn: Turn) -> Query | None:
    """Return 'Nghe nói còn việc nước sạch nữa?' after the tasks of one agency as a claim of one more."""
    query, state = turn.query, turn.state
    before = [a for a in state.query.agencies if not a.negated] if state else []
    if state is None or len(before) != 1 or not asks_list(state.query):
        return None
    if not (query.yes_no and query.topic) or asks_list(query) or query.slots.of(*OTHERWISE):
        return None
    role = before[0].role or (state.query.roles[0] if len(state.query.roles) == 1 else None)
    if role is None or not MORE.search(query.words):
        return None
    # A task is claimed, not what the plan says of its matter.
    slots = query.slots.plus([Slot(SlotKind.TASK, "task", 0, 0, 0, 0)])
    claimed = replace(query, roles=(role,), slots=slots)
    return replace(claimed, agencies=in_role((before[0],), claimed), carried=("agency",))
