"""A turn that leaves something out, and takes it from the one task or list just spoken of."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind
from assistant.turns.claims import meant_agencies
from assistant.turns.inherit import SHORT_TOPIC, fact_of_document, inherit
from assistant.turns.lists import asks_anew, counted_before
from assistant.turns.noise import without_noise
from assistant.turns.product_claimed import claims_product
from assistant.turns.replaced import of_wider
from assistant.turns.state import State
from assistant.turns.turn import POINTED_TOPIC, Turn, asks_list

# What else a turn may name, or be put to.
NAMED = (
    *(SlotKind.AGENCY, SlotKind.TOPIC, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.NODE),
    *(SlotKind.FACET, SlotKind.CELL, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.ASKED),
    *(SlotKind.ORDINAL, SlotKind.NEGATION, SlotKind.YES_NO, SlotKind.SHARE, SlotKind.TASK),
    *(SlotKind.COMPARE, SlotKind.PART, SlotKind.NEIGHBOUR, SlotKind.CLAIM, SlotKind.SOCIAL),
)


def columns_of_list(turn: Turn) -> Query | None:
    """'Do ai chủ trì?' after the tasks of a matter: of all that were told, and not of the likeliest of them.

    Nor of those that were set aside.
    """
    query, state = turn.query, turn.state
    if state is None or not turn.several or query.topic or query.superlative:
        return None
    before = state.query
    described = before.topic or before.cells or before.aside or before.limits
    told = asks_list(before) and described and not before.yes_no
    asks = query.fields or query.who or query.roles
    pointed = {*query.slots.values(SlotKind.FOLLOW)} - {"what_about", "then_what"}
    if not (told and asks) or pointed or query.slots.of(*NAMED) or query.counts:
        return None
    return replace(query, within=turn.several, carried=("within",))


def _time_of_another(query: Query, before: Query) -> bool:
    """Whether the time of a matter is asked for after the tasks of one time, among which nobody asks for it."""
    named = len(query.topic) > SHORT_TOPIC and not query.slots.has(SlotKind.FOLLOW, "those")
    return bool(before.times and named and "deadline" in query.fields and not query.times)


def left_out(turn: Turn) -> Query | None:
    """Take over the one task or passage just spoken of, else what is left out, slot by slot."""
    query, state = turn.query, turn.state
    if state is None:
        return None
    pointed = query.slots.has(SlotKind.FOLLOW, "that")
    if asks_anew(turn) or _of_document(query) or fact_of_document(query) or _of_nobody(turn):
        return None
    if query.agencies and len(query.topic) > SHORT_TOPIC and state.passages and not state.subjects:
        # After a part of the plan, who and what are both named: how the part was asked for says no more.
        return None
    if not pointed and _other_role_of_agency(query, state):
        return inherit(query, state.query)
    if not pointed and _time_of_another(query, state.query):
        return None
    if query.slots.has(SlotKind.CLAIM) and query.agencies and not pointed:
        # 'Bộ A không chủ trì việc gì, đúng không' claims a number of tasks, not a part in the one told.
        return None
    asks = query.fields or query.who or query.roles or query.yes_no
    # 'thế Bộ A có chủ trì việc nào không' asks for its tasks, whatever the one told is.
    checked = query.agencies and ((query.yes_no and not asks_list(query)) or pointed)
    if (asks or pointed) and not _named(query, pointed) and (checked or not query.agencies):
        if turn.subject:
            topic = query.topic if claims_product(query) else ()
            return replace(query, task_refs=(turn.subject,), topic=topic, carried=("subject",))
        if not state.subjects and state.passages and (query.who or query.roles):
            nodes = query.nodes if state.query.topic else state.query.nodes
            return replace(query, topic=state.query.topic, nodes=nodes, carried=("topic",))
    if query.claimed and not (state.subjects or query.roles or query.agencies):
        # 'vậy là chỉ có một việc thôi à' after none was found in one role: in either.
        agencies = tuple(map(_in_any_role, state.query.agencies))
        return inherit(query, replace(state.query, roles=(), agencies=agencies))
    asked = counted_before(query, state)
    return of_wider(turn, inherit(query, without_noise(asked, turn))) if asked else None


def _of_nobody(turn: Turn) -> bool:
    """Whether 'bộ đó chủ trì việc nào' points to a body where none was spoken of: it is asked back which.

    So is it of 'bộ đó còn làm gì nữa' after several tasks, each with others.
    """
    works = turn.query.slots.has(SlotKind.ROLE, "any") and len(turn.several) > 1
    points = turn.query.slots.has(SlotKind.FOLLOW, "that_agency")
    points = points and (asks_list(turn.query) or works)
    return points and not (turn.query.agencies or meant_agencies(turn))


def _in_any_role(one: AgencyRef) -> AgencyRef:
    return replace(one, role=None)


def _of_document(query: Query) -> bool:
    """Whether something is to be confirmed of the document, no more being said: '… theo nghị quyết này không'."""
    asked = query.fields or query.who or query.roles or query.slots.of(SlotKind.FOLLOW)
    named = query.agencies or query.times or query.topic or query.slots.of(SlotKind.ASKED)
    bare = query.yes_no and not (asked or named)
    return bare and query.slots.has(SlotKind.FILLER, "document")


def _named(query: Query, pointed: bool) -> bool:
    """Whether the turn names a subject other than the one that it may point to."""
    most = POINTED_TOPIC if pointed else SHORT_TOPIC
    named = query.task_refs or query.sections or query.nodes or query.facets
    return bool(named or (query.times and not pointed) or len(query.topic) > most)


def _other_role_of_agency(query: Query, state: State) -> bool:
    """Whether 'còn phối hợp?' after an agency's list asks for its other role, not for a task's agencies."""
    roles = query.slots.of(SlotKind.ROLE)
    nouns = {word.folded for slot in roles for word in query.words[slot.first : slot.last]}
    asks_who = query.who or query.fields or nouns & {"quan", "vi", "agency", "agencies"}
    listed = any(a.role for a in state.query.agencies) or query.slots.has(
        SlotKind.FOLLOW, "correction"
    )
    listed = listed and bool(state.query.agencies) and not state.query.task_refs
    return bool(query.roles and not query.agencies and listed and not asks_who and not query.yes_no)
