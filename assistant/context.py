"""Follow-ups: the state that the turns before leave, and a turn read in its light.

The state is a plain value made from the turns alone, so a client that sends the history gets the
same answers as one that keeps a session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from assistant.answer import Status
from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind, Slots
from structured.types import Role

# A turn with at most this many topic words may still hang on the turn before.
SHORT_TOPIC = 1
# With 'nhiệm vụ đó' and the like, a little more may be said of it.
POINTED_TOPIC = 3
# So many agencies named last are remembered.
MOST_NAMED = 3
# Kinds of slots that say what is wanted, not what about.
WANTED = (SlotKind.FIELD, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.SHARE, SlotKind.ASKED)


class Outcome(Protocol):
    """What the next turn may refer to in an answer."""

    @property
    def status(self) -> Status: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def passages(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class State:
    """What the last answered turn was about: its query, and the tasks and passages of its answer.

    `listed` is the last list of several; `recent` the tasks of the last turns, one by one or a list;
    `named` the agencies named last.
    """

    query: Query
    subjects: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    listed_passages: tuple[str, ...] = ()
    agencies: tuple[AgencyRef, ...] = ()
    recent: tuple[str, ...] = ()
    named: tuple[AgencyRef, ...] = ()


def after(query: Query, draft: Outcome, before: State | None) -> State | None:
    """Return the state after a turn; small talk and refusals without a subject leave it as it was."""
    if draft.status is Status.CHITCHAT:
        return before
    several = len(draft.subjects) > 1
    listed = draft.subjects if several or before is None else before.listed
    shown = draft.passages if len(draft.passages) > 1 or before is None else before.listed_passages
    agencies = query.agencies or (before.agencies if before else ())
    earlier = before.recent if before and not several else ()
    recent = tuple(dict.fromkeys((*earlier, *draft.subjects)))
    passages = () if several else shown
    named = _last_named(before.named if before else (), query.agencies)
    return State(query, draft.subjects, draft.passages, listed, passages, agencies, recent, named)


def _last_named(before: tuple[AgencyRef, ...], now: tuple[AgencyRef, ...]) -> tuple[AgencyRef, ...]:
    """Return the last agencies named over the turns, each once, the latest last."""
    latest = {reference.agency for reference in now}
    kept = tuple(reference for reference in before if reference.agency not in latest)
    return (*kept, *now)[-MOST_NAMED:]


def resolve(query: Query, state: State | None) -> Query:
    """Return `query` with what it leaves out taken from `state`; unchanged when it stands alone."""
    if state is None:
        return query
    if query.slots.has(SlotKind.FOLLOW, "that_agency") and not query.agencies and state.agencies:
        meant = state.named[-2:] if _speaks_of_two(query) else state.agencies
        query = replace(query, agencies=_in_role(meant, query), carried=("agency",))
        return (
            query
            if query.roles or query.nodes or query.topic or query.fields
            else _inherit(query, state)
        )
    if _checks_subject(query, state):
        return replace(query, task_refs=state.subjects, carried=("subject",))
    if not depends(query):
        return query
    ordinal = query.slots.values(SlotKind.ORDINAL)
    if ordinal and len(query.topic) <= POINTED_TOPIC:
        picked = _pick(query, state, int(ordinal[0]))
        if picked is not None:
            return picked
    if query.slots.has(SlotKind.FOLLOW, "those") and state.subjects:
        # 'trong hai nhiệm vụ ấy' after one task each in two turns: both are meant.
        within = state.subjects if len(state.subjects) > 1 else state.recent
        return replace(query, within=within, carried=("within",))
    return _inherit(query, state)


def _speaks_of_two(query: Query) -> bool:
    """Whether 'hai bộ này', '2 cơ quan đó' is said."""
    pointing = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    said = {word.folded for s in pointing for word in query.words[s.first : s.last]}
    return bool(said & {"hai", "2", "ca"})


def _in_role(agencies: tuple[AgencyRef, ...], query: Query) -> tuple[AgencyRef, ...]:
    """Return agencies spoken of before in the role of this turn, if it names one."""
    role = query.roles[0] if len(query.roles) == 1 else None
    negated = query.slots.has(SlotKind.NEGATION)
    return tuple(replace(a, role=role, negated=negated, partner=False, slot=None) for a in agencies)


def _checks_subject(query: Query, state: State) -> bool:
    """Whether the turn asks if an agency has a role in the one task just spoken of."""
    asks = query.agencies and query.yes_no and query.roles
    other = query.topic or query.lists or query.counts or query.task_refs or query.times
    return bool(asks and not other and len(state.subjects) == 1)


def depends(query: Query) -> bool:
    """Whether the turn leaves something to the turns before."""
    if query.slots.has(SlotKind.SOCIAL) and not query.requests:
        return query.slots.has(SlotKind.FOLLOW, "then_what")
    if query.slots.has(SlotKind.FOLLOW, "that") or query.slots.has(SlotKind.FOLLOW, "those"):
        return True
    if query.slots.has(SlotKind.FOLLOW, "correction") or _opens_with_follow(query):
        return True
    kinds = query.slots.of(SlotKind.ASKED)
    subject = query.agencies or query.task_refs or query.nodes or query.facets or kinds
    return not subject and len(query.topic) <= SHORT_TOPIC


def _opens_with_follow(query: Query) -> bool:
    slots = [s for s in query.slots.items if s.kind not in (SlotKind.FILLER, SlotKind.SOCIAL)]
    follows = query.slots.of(SlotKind.FOLLOW)
    return bool(follows) and (
        slots[0].kind is SlotKind.FOLLOW or query.slots.has(SlotKind.FOLLOW, "then_what")
    )


def _pick(query: Query, state: State, ordinal: int) -> Query | None:
    """Return the query about the item of the last answer that an ordinal names."""
    place = ordinal - 1 if ordinal > 0 else ordinal
    for items, name in ((state.listed_passages, "nodes"), (state.listed, "task_refs")):
        if len(items) >= max(ordinal, 2):
            picked = {name: (items[place],)}
            return replace(query, topic=(), carried=("ordinal",), **picked)  # type: ignore[arg-type]
    return None


def _inherit(query: Query, state: State) -> Query:
    """Take over the one task or passage just spoken of, else what the turn leaves out, slot by slot."""
    asks = query.fields or query.who or query.roles or query.yes_no
    pointed = query.slots.has(SlotKind.FOLLOW, "that")
    named = bool(
        query.task_refs
        or query.sections
        or (query.times and not pointed)
        or query.nodes
        or query.facets
        or len(query.topic) > (POINTED_TOPIC if pointed else SHORT_TOPIC)
    )
    if not pointed and _other_role_of_agency(query, state):
        return inherit(query, state.query)
    checked = query.agencies and (query.yes_no or pointed)
    if (asks or pointed) and not named and (checked or not query.agencies):
        if len(state.subjects) == 1:
            return replace(query, task_refs=state.subjects, topic=(), carried=("subject",))
        if not state.subjects and state.passages and (query.who or query.roles):
            return replace(query, topic=state.query.topic, carried=("topic",))
    return inherit(query, state.query)


def _other_role_of_agency(query: Query, state: State) -> bool:
    """Whether 'còn phối hợp?' after an agency's list asks for its other role, not for a task's agencies."""
    roles = query.slots.of(SlotKind.ROLE)
    nouns = {word.folded for slot in roles for word in query.words[slot.first : slot.last]}
    asks_who = query.who or query.fields or nouns & {"quan", "vi", "agency", "agencies"}
    listed = any(a.role for a in state.query.agencies) and not state.query.task_refs
    return bool(query.roles and not query.agencies and listed and not asks_who and not query.yes_no)


def inherit(query: Query, before: Query) -> Query:
    """Fill what `query` leaves out from the query `before` it, slot by slot."""
    named = query.agencies or query.task_refs or query.times or query.sections
    names_subject = bool(named or len(query.topic) > SHORT_TOPIC)
    topic = query.topic if len(query.topic) > SHORT_TOPIC or not before.topic else ()
    return replace(
        query,
        slots=_wanted(query, before),
        agencies=_agencies(query, before),
        roles=query.roles or _roles_unless_new(query, before),
        fields=query.fields or (before.fields if not query.who else ()),
        times=query.times or before.times,
        sections=query.sections or before.sections,
        task_refs=query.task_refs or (() if topic or query.agencies else before.task_refs),
        facets=query.facets or (before.facets if not names_subject else ()),
        nodes=query.nodes or (() if _new_matter(query) else before.nodes),
        topic=topic or (() if query.task_refs else before.topic),
        within=before.within,
        carried=("slots",),
    )


def _new_matter(query: Query) -> bool:
    """Whether the turn names a matter other than an agency, so that the part spoken of is left."""
    return bool(query.task_refs or query.times or query.sections or len(query.topic) > SHORT_TOPIC)


def _roles_unless_new(query: Query, before: Query) -> tuple[Role, ...]:
    return () if query.fields else before.roles


def _agencies(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies: new ones in the old role, or old ones in the new role."""
    if query.agencies:
        role = next((a.role for a in before.agencies if a.role), None)
        fresh = query.roles or query.who or query.fields
        return tuple(replace(a, role=a.role or (None if fresh else role)) for a in query.agencies)
    if len(query.topic) > SHORT_TOPIC or query.task_refs:
        return ()
    role = query.roles[0] if len(query.roles) == 1 else None
    negated = query.slots.has(SlotKind.NEGATION) and _points(query)
    return tuple(
        replace(
            a,
            role=None if len(query.roles) > 1 else role or a.role,
            partner=a.partner and not role,
            negated=a.negated or negated,
        )
        for a in before.agencies
    )


def _points(query: Query) -> bool:
    """Whether something spoken of before is meant: 'việc đó', 'bộ này'."""
    follow = query.slots.has
    return follow(SlotKind.FOLLOW, "that") or follow(SlotKind.FOLLOW, "that_agency")


def _wanted(query: Query, before: Query) -> Slots:
    """Return the turn's slots with the wanted kinds of the turn before when it has none of its own."""
    if any(query.slots.has(kind) for kind in (*WANTED, SlotKind.YES_NO)):
        return query.slots
    kept = before.slots.of(*WANTED, SlotKind.TASK)
    # Slots of another turn have no place in this one.
    carried = [replace(slot, first=0, last=0, start=0, end=0) for slot in kept]
    return Slots((*query.slots.items, *carried))
