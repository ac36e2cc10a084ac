"""Follow-ups: the state that the turns before leave, and a turn read in its light.

The state is a plain value made from the turns alone, so a client that sends the history gets the
same answers as one that keeps a session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.query import AgencyRef, Query
from assistant.read.base import Draft
from assistant.slots import Slot, SlotKind, Slots

# A turn with at most this many topic words may still hang on the turn before.
SHORT_TOPIC = 1
# Kinds of slots that say what is wanted, not what about.
WANTED = (SlotKind.FIELD, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.SHARE, SlotKind.ASKED)


@dataclass(frozen=True)
class State:
    """What the last answered turn was about: its query, and the tasks and passages of its answer."""

    query: Query
    subjects: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()


def after(query: Query, draft: Draft, before: State | None) -> State | None:
    """Return the state after a turn; small talk and refusals without a subject leave it as it was."""
    if draft.status.value == "chitchat":
        return before
    return State(query, draft.subjects, draft.passages)


def resolve(query: Query, state: State | None) -> Query:
    """Return `query` with what it leaves out taken from `state`; unchanged when it stands alone."""
    if state is None or not depends(query):
        return query
    ordinal = query.slots.values(SlotKind.ORDINAL)
    if ordinal and not query.topic:
        picked = _pick(query, state, int(ordinal[0]))
        if picked is not None:
            return picked
    if query.slots.has(SlotKind.FOLLOW, "those") and state.subjects:
        return replace(query, within=state.subjects, carried=("within",))
    return _inherit(query, state)


def depends(query: Query) -> bool:
    """Whether the turn leaves something to the turns before."""
    if query.slots.has(SlotKind.FOLLOW, "that") or query.slots.has(SlotKind.FOLLOW, "those"):
        return True
    if query.slots.has(SlotKind.FOLLOW, "correction") or _opens_with_follow(query):
        return True
    subject = query.agencies or query.task_refs or query.nodes or query.facets
    return not subject and len(query.topic) <= SHORT_TOPIC


def _opens_with_follow(query: Query) -> bool:
    slots = [s for s in query.slots.items if s.kind is not SlotKind.FILLER]
    follows = query.slots.of(SlotKind.FOLLOW)
    return bool(follows) and (slots[0].kind is SlotKind.FOLLOW or follows[-1].last == len(query.words))


def _pick(query: Query, state: State, ordinal: int) -> Query | None:
    """Return the query about the item of the last answer that an ordinal names."""
    place = ordinal - 1 if ordinal > 0 else ordinal
    for items, name in ((state.subjects, "task_refs"), (state.passages, "nodes")):
        if len(items) >= max(ordinal, 2):
            picked = {name: (items[place],)}
            return replace(query, topic=(), carried=("ordinal",), **picked)  # type: ignore[arg-type]
    return None


def _inherit(query: Query, state: State) -> Query:
    """Fill what the turn leaves out from the turn before, slot by slot."""
    before = state.query
    asks = query.fields or query.who or query.roles
    names_subject = bool(query.agencies or query.task_refs or query.times or query.sections or query.topic)
    if asks and not names_subject and len(state.subjects) == 1:
        return replace(query, task_refs=state.subjects, carried=("subject",))
    if asks and not names_subject and not state.subjects and state.passages:
        return replace(query, topic=before.topic, carried=("topic",))
    return replace(
        query,
        slots=_wanted(query, before),
        agencies=_agencies(query, before),
        roles=query.roles or _roles_unless_new(query, before),
        fields=query.fields or (before.fields if not query.who else ()),
        times=query.times or before.times,
        sections=query.sections or before.sections,
        task_refs=query.task_refs or (() if query.topic or query.agencies else before.task_refs),
        facets=query.facets or (before.facets if not names_subject else ()),
        nodes=query.nodes or (before.nodes if not names_subject else ()),
        topic=query.topic or (() if query.task_refs else before.topic),
        within=before.within,
        carried=("slots",),
    )


def _roles_unless_new(query: Query, before: Query) -> tuple:  # type: ignore[type-arg]
    return () if query.fields else before.roles


def _agencies(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies: new ones in the old role, or old ones in the new role."""
    if query.agencies:
        role = next((a.role for a in before.agencies if a.role), None)
        fresh = query.roles or query.who or query.fields
        return tuple(replace(a, role=a.role or (None if fresh else role)) for a in query.agencies)
    if query.topic or query.task_refs:
        return ()
    role = query.roles[0] if len(query.roles) == 1 else None
    return tuple(replace(a, role=role or a.role, partner=a.partner and not role) for a in before.agencies)


def _wanted(query: Query, before: Query) -> Slots:
    """Return the turn's slots with the wanted kinds of the turn before when it has none of its own."""
    if any(query.slots.has(kind) for kind in WANTED):
        return query.slots
    carried: list[Slot] = list(before.slots.of(*WANTED, SlotKind.TASK))
    return Slots((*query.slots.items, *carried))
