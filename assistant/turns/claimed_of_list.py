"""What a turn claims of the tasks told: that something is among them, or that there is more besides them."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.claims import in_role
from assistant.turns.turn import Turn, asks_list

# 'trong đó có cả | việc nhà ở', '(việc nhà ở) | có nằm trong đó'
AMONG = phrasing("among_claimed")
# '| còn (cả) việc | … nữa'
MORE = phrasing("more_claimed")
# A task is claimed, not what the plan says of its matter.
TASK = Slot(SlotKind.TASK, "task", 0, 0, 0, 0)
# Fewer words may as well be those of a column, or of a body.
ENOUGH_TOPIC = 2
# Beside these something else is claimed, or asked for.
OTHERWISE = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.WHO, SlotKind.SECTION, SlotKind.FIELD),
    *(SlotKind.NEGATION, SlotKind.COMPARE, SlotKind.PART, SlotKind.FACET, SlotKind.CLAIM),
)
# What points to the tasks told; 'có nằm trong' is of no time here.
POINTING = (SlotKind.FOLLOW, SlotKind.QUANTITY, SlotKind.WHEN)


def among_claimed(turn: Turn) -> Query | None:
    """'Trong mấy việc đó có cả chính sách tín dụng, phải không?': that it is one of the tasks told.

    Whatever they were asked for by, the list that was told is known.
    """
    query, state = turn.query, turn.state
    other = query.times or query.slots.of(*OTHERWISE, SlotKind.CELL, SlotKind.SHARE)
    # 'Trong đó có cả việc V.3' states as much without asking.
    states = query.yes_no or (query.task_refs and not query.topic and not asks_list(query))
    if state is None or not states or other or not asks_list(state.query):
        return None
    named = len(query.task_refs) == 1 or (len(query.topic) >= ENOUGH_TOPIC and not query.task_refs)
    if not named or AMONG.search(query.words) is None:
        return None
    slots = query.slots.without(*query.slots.of(*POINTING)).plus([TASK])
    plain = replace(query, slots=slots, nodes=(), within=state.subjects, carried=("among",))
    return plain if state.subjects else None


def more_claimed(turn: Turn) -> Query | None:
    """Return 'Nghe nói còn việc nước sạch nữa?' after the tasks of one agency as a claim of one more."""
    query, state = turn.query, turn.state
    before = [a for a in state.query.agencies if not a.negated] if state else []
    if state is None or len(before) != 1 or not asks_list(state.query):
        return None
    other = query.slots.of(*OTHERWISE, SlotKind.TASK_REF, SlotKind.YEAR, SlotKind.PERIOD)
    if not (query.yes_no and query.topic) or asks_list(query) or other:
        return None
    role = before[0].role or (state.query.roles[0] if len(state.query.roles) == 1 else None)
    if role is None or not MORE.search(query.words):
        return None
    claimed = replace(query, roles=(role,), slots=query.slots.plus([TASK]))
    return replace(claimed, agencies=in_role((before[0],), claimed), carried=("agency",))
