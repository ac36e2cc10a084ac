"""Words of a turn that mean nothing of what is asked: a name taken back, a task that is wanted as well."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.message.described import says_something
from assistant.query import Query
from assistant.slots import SlotKind, Slots
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list, said
from assistant.words import words_typed
from corpus.normalize import syllables
from structured.types import Role

# 'kể luôn việc vừa rồi': the task spoken of is wanted too, and nothing is asked of it.
INCLUDED = phrasing("included_before")
# So far after a 'không phải' the name stands that it takes back.
NEAR = 1


def plainly(query: Query, state: State, library: Library) -> Query:
    """Return a turn without words that mean nothing of what is asked, and with what others stand for."""
    kept = without_taken_back(without_here(without_included(query), state), state, library)
    return part_of_plan(aside_in_role(kept, state), state, library)


def without_included(query: Query) -> Query:
    """Return a turn that asks for tasks without the pointer in 'kể luôn việc vừa rồi'."""
    found = INCLUDED.search(query.words)
    if found is None or not (query.lists or query.counts):
        return query
    inside = range(found.first, found.last)
    kept = (s for s in query.slots.items if s.kind is not SlotKind.FOLLOW or s.first not in inside)
    return replace(query, slots=Slots(tuple(kept)))


# 'Bộ A làm gì trong đây' after one task: in this document.
HERE = phrasing("taken_back_here")


def without_here(query: Query, state: State) -> Query:
    """Return a turn that asks what a body does 'trong đây' without that, where no list was told to keep to."""
    found = HERE.search(query.words) if query.agencies and len(state.subjects) == 1 else None
    if found is None:
        return query
    inside = range(found.first, found.last)
    kept = (s for s in query.slots.items if s.kind is not SlotKind.FOLLOW or s.first not in inside)
    return replace(query, slots=Slots(tuple(kept)))


def aside_in_role(query: Query, state: State) -> Query:
    """Return a turn in which 'bỏ việc đứng chung với Bộ A' sets aside what is shared in the role of the list."""
    before = state.query.roles
    if query.roles or len(before) != 1 or not query.aside:
        return query
    return replace(query, aside=tuple(_shared_in(one, before[0]) for one in query.aside))


def _shared_in(aside: Query, role: Role) -> Query:
    shared = aside.slots.has(SlotKind.SHARE, "together") and not aside.roles
    if not shared or any(a.role or a.any_role for a in aside.agencies):
        return aside
    agencies = tuple(replace(a, role=role) for a in aside.agencies)
    return replace(aside, agencies=agencies, roles=(role,))


# 'phần III', said of the plan; tasks stand in a 'mục'.
PART = "phan"


def part_of_plan(query: Query, state: State, library: Library) -> Query:
    """Return a turn in which 'phần III' is a part of the plan spoken of, and no section of the appendix."""
    slots = query.slots.of(SlotKind.SECTION)
    nodes = {f"ke-hoach/{slot.value}" for slot in slots}
    before = state.query
    of_plan = "plan" in before.parts and not (before.about_tasks or before.agencies)
    if of_plan and any(PART in said(query, slot) for slot in slots):
        nodes = {node for node in nodes if library.node(node)}
    else:
        nodes &= set(before.nodes)
    of_tasks = query.about_tasks or query.roles or query.times or "appendix" in query.parts
    if not nodes or len(slots) != 1 or query.nodes or of_tasks:
        return query
    node = replace(slots[0], kind=SlotKind.NODE, value=nodes.pop())
    items = tuple(node if slot is slots[0] else slot for slot in query.slots.items)
    return replace(query, slots=Slots(items), sections=(), nodes=(node.value,))


def without_taken_back(query: Query, state: State, library: Library) -> Query:
    """Return 'nhầm, Bộ A cơ, không phải B' without B where it is the bare name of one spoken of before."""
    denied = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not"]
    if not (query.agencies and query.topic and denied) or any(a.negated for a in query.agencies):
        return query
    first = denied[-1].last
    # What a topic is carried over from an earlier turn has no place in this one.
    last = next(
        (n for n, word in enumerate(query.words) if word == query.topic[0]), first + NEAR + 1
    )
    before = (library.agencies[a.agency].name for a in state.named)
    names = [{token.folded for token in syllables(name)} for name in before]
    topic = {word.folded for word in query.topic}
    if not 0 <= last - first <= NEAR or not any(topic <= name for name in names):
        return query
    kept = (s for s in query.slots.items if s is not denied[-1])
    return replace(query, slots=Slots(tuple(kept)), topic=())


# 'bỏ yêu cầu đó đi', 'coi như tôi chưa hỏi', 'làm lại từ đầu'.
WITHDRAWN = phrasing("taken_back_question")
SECTION_DROPPED = phrasing("taken_back_section")


def withdrawn(turn: Turn) -> Query | None:
    """'Bỏ câu đó đi, tôi cần việc …': what was asked before is taken back, so nothing of it is meant."""
    query = turn.query
    if turn.state is None or not (says_something(query) or query.limits or query.also):
        return None
    back = WITHDRAWN.search(words_typed(query.question)) or (
        # 'thôi bỏ mục đó, mục X có mấy việc'
        query.sections and asks_list(query) and SECTION_DROPPED.search(query.words)
    )
    return replace(query, carried=("anew",)) if back else None
