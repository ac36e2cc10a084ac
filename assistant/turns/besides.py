"""What there is besides the tasks just told: 'còn việc gì nữa', 'ngoài ra còn việc nào khác không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.excepted import ANY
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import OTHERS
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list
from structured.types import Role, Task

# 'còn việc gì nữa', 'hết chưa, có việc nào nữa không'.
MORE = phrasing("besides_more")
# 'kể cả việc vừa rồi': the one told as well.
INCLUDED = phrasing("besides_included")
# What another turn asked for, and what it asked to confirm.
ASKED = (SlotKind.QUANTITY, SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.EXCLUDED)


def besides_told(turn: Turn) -> Query | None:
    """'Còn việc gì nữa?' after the tasks of a condition, or one of an agency: the others that fit."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects or _says_more(query) or not MORE.search(query.words):
        return None
    before = state.query
    if _listed(before):
        return but(turn, _without_places(before), state.subjects)
    reference = _of_row(turn, state)
    return but(turn, replace(query, agencies=(reference,)), state.subjects) if reference else None


# 'ngoài | việc | nhà ở': so many words stand between.
ASIDE_REACH = 3


def besides_matter(turn: Turn) -> Query | None:
    """'Còn việc nào nữa ngoài nhà ở?' after the tasks of a condition: those of another matter."""
    query, state = turn.query, turn.state
    plain = replace(query, topic=())
    if state is None or not query.topic or _says_more(plain):
        return None
    if not (_listed(state.query) or _of_one(state.query)):
        return None
    first = query.words.index(query.topic[0]) if query.topic[0] in query.words else 0
    out = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"]
    asks = asks_list(query) or ANY.search(query.words)
    if not any(0 <= first - s.last <= ASIDE_REACH for s in out) or not asks:
        return None
    matter = Query(query.question, words=query.words, topic=query.topic)
    before = _without_places(state.query)
    if len(query.roles) == 1:
        named = tuple(replace(a, role=query.roles[0]) for a in before.agencies)
        before = replace(before, roles=query.roles, agencies=named)
    return replace(but(turn, before, ()), aside=(matter,))


def besides_its_task(turn: Turn) -> Query | None:
    """'Bộ A còn phối hợp việc nào khác?' after a task of Bộ A: its others."""
    query = turn.query
    known = turn.subject and turn.library.task_by_id[turn.subject]
    other = query.topic or query.task_refs or query.times or query.who or query.fields
    asks = OTHERS.search(query.words) and len(query.agencies) == 1
    asks = asks and not INCLUDED.search(query.words)
    if not known or other or not asks or query.agencies[0].negated:
        return None
    if not _involves(turn, known, query.agencies[0]):
        return None
    if query.yes_no and query.slots.has(SlotKind.CLAIM):
        # 'không còn việc gì khác, đúng không' claims that there are none.
        aside = Slot(SlotKind.EXCLUDED, known.id, 0, 0, 0, 0)
        return replace(query, slots=query.slots.plus([aside]), carried=("agency",))
    asked = query.slots.of(SlotKind.YES_NO)
    return but(turn, replace(query, slots=query.slots.without(*asked)), (known.id,))


def _says_more(query: Query) -> bool:
    named = query.agencies or query.task_refs or query.sections or query.times or query.cells
    asks = query.who or query.fields or query.superlative or query.nodes or query.facets
    return bool(named or asks or query.topic or query.limits or query.aside or len(query.roles) > 1)


def _listed(before: Query) -> bool:
    """Whether all tasks of some condition were asked for, found by no words of theirs."""
    described = before.agencies or before.times or before.sections or before.cells
    asks = before.who or before.yes_no or before.superlative or before.task_refs or before.topic
    return bool(asks_list(before) and described and not asks)


def _of_one(before: Query) -> bool:
    """Whether all that one agency has was asked for: 'Bộ A có việc gì'."""
    other = before.topic or before.task_refs or before.who or before.fields or before.facets
    given = before.slots.has(SlotKind.ROLE, "any") and not before.nodes
    return given and len(before.agencies) == 1 and not other


def _of_row(turn: Turn, state: State) -> AgencyRef | None:
    """Return the one agency asked about, or told, of the one task told, in its part there."""
    before, query = state.query, turn.query
    asked = bool({*before.fields} & {role.value for role in Role}) or before.roles
    named = [a for a in before.agencies if not a.negated] or (state.agencies if asked else ())
    if turn.subject is None or len(named) != 1:
        return None
    task = turn.library.task_by_id[turn.subject]
    roles = query.roles or tuple(
        r for r in Role if _involves(turn, task, replace(named[0], role=r))
    )
    return replace(named[0], role=roles[0], partner=False, slot=None) if roles else None


def _involves(turn: Turn, task: Task, reference: AgencyRef) -> bool:
    """Whether a row names an agency in its role, or in either."""
    roles = (reference.role,) if reference.role else tuple(Role)
    named = {mention.agency for role in roles for mention in task.mentions(role)}
    return bool(named & set(turn.library.agencies.meant(reference.agency)))


def _without_places(query: Query) -> Query:
    """Return the query before, whose slots and agencies have no place in this turn."""
    slots = tuple(replace(s, first=0, last=0, start=0, end=0) for s in query.slots.items)
    agencies = tuple(replace(a, slot=None) for a in query.agencies)
    return replace(query, slots=Slots(slots), agencies=agencies)


def but(turn: Turn, query: Query, told: tuple[str, ...]) -> Query:
    """Return a query as one for all tasks but those `told`."""
    kept = tuple(s for s in query.slots.items if s.kind not in ASKED)
    wanted = "count" if turn.query.counts and not turn.query.lists else "list"
    more = [Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0)]
    more += [Slot(SlotKind.EXCLUDED, task, 0, 0, 0, 0) for task in told]
    roles = query.roles or tuple(dict.fromkeys(a.role for a in query.agencies if a.role))
    said = replace(query, question=turn.query.question, words=turn.query.words, nodes=())
    return replace(said, slots=Slots((*kept, *more)), roles=roles, carried=("agency",))
