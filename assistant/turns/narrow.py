"""Narrowing: some of the tasks just listed."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import says_something
from assistant.query import AgencyRef, Query
from assistant.readings.amounts import NUMBERS
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import in_role, meant_agencies
from assistant.turns.inherit import SHORT_TOPIC, of_whole, wanted, widens
from assistant.turns.jointly import shared_by_words
from assistant.turns.lists import nearest
from assistant.turns.other_time import of_other_time
from assistant.turns.set_aside import EXCEPTING, in_role_of_turn, in_role_told, one_named
from assistant.turns.turn import Turn, asks_list, depends, one_of_them, opens_with_follow
from assistant.turns.whole import beside_other_sections
from assistant.words import words_typed
from structured.types import Role

# 'trong các việc trên': of those, and of no others, be there none.
INSIDE = phrasing("narrow_inside")


def some_of_them(turn: Turn) -> Query | None:
    """'trong đó cái nào hạn 2022', 'cái nào làm chung với Bộ A': some of the tasks listed."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects:
        return None
    those = query.slots.has(SlotKind.FOLLOW, "those")
    if those and query.superlative and _excepts(query):
        # 'Trừ những việc đó ra, việc nào sớm nhất': among all the others.
        others = tuple(t.id for t in turn.library.tasks if t.id not in state.subjects)
        return replace(query, within=others, carried=("within",))
    if turn.several and _only_sets_aside(query):
        return _of_list(turn, turn.several)
    inside = INSIDE.search(query.words) is not None
    if of_whole(query) or ((widens(query) or of_other_time(turn)) and not inside):
        return None
    if beside_other_sections(turn):
        return None
    # 'còn phối hợp thì sao, chỉ cần mục I' asks of the other role, and of none of those told.
    other_role = not those and _other_role(query, state.query)
    in_place = other_role or (those and _puts_in_place(query, state.query))
    if those and not in_place:
        return _of_list(turn, nearest(turn) or turn.several or state.recent)
    if query.slots.has(SlotKind.COMPARE) or (query.sections and query.times and query.about_tasks):
        # 'ở mục V có bao nhiêu nhiệm vụ chỉ ghi giai đoạn …' says by itself among which.
        return None
    told = nearest(turn) if turn.several else ()
    if told and not in_place and _keeps_to(query) and says_something(query):
        return _of_list(turn, told)
    if told and _adds_condition(query):
        return _of_list(turn, told)
    only = query.slots.has(SlotKind.SHARE, "only") and not query.agencies
    if only and (query.sections or query.times):
        return _of_list(turn, told) if told else None
    return _described(turn)


def some_of_theirs(turn: Turn) -> Query | None:
    """'trong đó việc nào bộ này chủ trì một mình': of the list told, those of the agency spoken of.

    So is what is claimed of all of them: 'bộ này chủ trì cả 4 nhiệm vụ đó, đúng không'.
    """
    query = turn.query
    pointed = all(query.slots.has(SlotKind.FOLLOW, one) for one in ("those", "that_agency"))
    named = query.agencies or query.who or query.superlative or _excepts(query)
    left = REST.search(query.words) is not None
    every = query.yes_no and ALL_OF_THEM.search(query.words) is not None
    if turn.state is None or named or left or not (pointed and (asks_list(query) or every)):
        return None
    spoken = meant_agencies(turn)
    meant = in_role(spoken, query)
    if not query.slots.has(SlotKind.ROLE):
        # 'trong đó việc nào bộ này làm chung với bộ khác': in the role of the list.
        meant = tuple(replace(a, role=before.role) for a, before in zip(meant, spoken, strict=True))
    theirs = replace(turn, query=replace(query, agencies=meant))
    told = nearest(theirs) or turn.several
    return _of_list(theirs, told) if told and theirs.query.agencies else None


def _only_sets_aside(query: Query) -> bool:
    """Whether no more is said than which tasks are left out: 'gạt hết việc Bộ A chủ trì thì sót lại việc gì'."""
    said = query.limits or query.also or query.fields or query.who or query.superlative
    return bool(query.aside) and not (said or query.topic or says_something(query) or query.yes_no)


KEEPS_TO, REST = phrasing("narrow_keeps_to"), phrasing("held_tasks_rest")


def _keeps_to(query: Query) -> bool:
    """Whether a message says anywhere that only some of the list are wanted: 'siết thêm, phải là việc …'."""
    corrects = query.slots.has(SlotKind.FOLLOW, "correction")
    return not corrects and KEEPS_TO.search(words_typed(query.question)) is not None


def _of_list(turn: Turn, told: tuple[str, ...]) -> Query:
    """Return the query for those of a list told that the turn describes."""
    query = turn.query
    agencies = in_role_told(turn) or in_role_of_turn(turn)
    # 'chỉ tính nhóm X' asks again what was asked, of a part of the tasks, not for the plan's text.
    if query.sections and not query.who and not query.fields and turn.state:
        slots = wanted(query, turn.state.query)
        query = replace(query, slots=slots, nodes=(), topic=())
    query = replace(query, slots=_as_list(query, turn.state.query if turn.state else query))
    return replace(query, agencies=agencies, within=told, carried=("within",))


def _described(turn: Turn) -> Query | None:
    """Return the query for some of the tasks listed that are meant by what is said of them alone."""
    query = turn.query
    before = turn.state.query if turn.state else query
    shared = query.slots.has(SlotKind.SHARE) and not query.agencies
    extreme = query.superlative in ("most", "least") and not query.who
    if extreme and "section" in query.fields:
        # 'mục nào ít nhất' asks for a section among all, not for one of the tasks told.
        return None
    described = query.agencies or query.times or query.sections or shared or extreme
    open_ended = (shared or extreme) and depends(query)
    again = _shared_again(query, before)
    described = described or again
    pronoun = one_of_them(query)
    chosen = pronoun or open_ended or again or _which_of_them(query) or _shared_with(query)
    if before.roles and query.roles and not query.agencies:
        # 'còn phối hợp thì mấy cái' asks for the tasks of the other role, none of which was listed.
        chosen = chosen and not set(before.roles).isdisjoint(query.roles)
    if before.sections and query.sections:
        # '(mục I có mấy nhiệm vụ) còn mục III mấy cái'
        chosen = chosen and not set(before.sections).isdisjoint(query.sections)
    told = nearest(turn) or (turn.several if pronoun or extreme else ())
    if not (turn.several and told and described and chosen):
        return None
    roles = query.roles or (before.roles or (Role.LEAD,) if shared else ())
    # 'bao nhiêu việc chủ trì một mình' after those of Bộ A: by itself.
    alone = query.slots.has(SlotKind.SHARE, "alone") and not query.agencies
    agencies = one_named(turn) if alone else query.agencies
    return replace(query, agencies=agencies, roles=roles, within=told, carried=("within",))


def _puts_in_place(query: Query, before: Query) -> bool:
    """Whether 'rồi còn Bộ A, chỉ tính chủ trì' puts another agency in the place of the one before.

    So do a list of its own, 'cho danh mục việc Bộ A chủ trì, chỉ lấy hạn 2022', and another role: 'còn chủ trì thì
    sao, cũng chỉ tính mục III'.
    """
    pointed = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"]
    only = all(query.words[slot.first].folded in ONLY for slot in pointed)
    first = _first_slot(query)
    told = {one.agency for one in before.agencies}
    places = (a.slot.first for a in query.agencies if a.slot and a.agency not in told and told)
    named = (first is not None and first.kind is SlotKind.AGENCY) or any(
        place < slot.first for place in places for slot in pointed
    )
    return only and (named or _other_role(query, before))


def _first_slot(query: Query) -> Slot | None:
    """Return the first slot that says something of tasks."""
    plain = (SlotKind.FILLER, SlotKind.SOCIAL)
    slots = (s for s in query.slots.items if s.kind not in plain and s.value != "what_about")
    return next(slots, None)


def _other_role(query: Query, before: Query) -> bool:
    """Whether a follow-up opens with a role in which nobody was asked about: 'còn phối hợp thì sao, …'."""
    first = _first_slot(query)
    opens = first is not None and first.kind is SlotKind.ROLE and opens_with_follow(query)
    return opens and set(query.roles).isdisjoint(a.role for a in before.agencies)


ONLY = folded("narrow_only")
# 'việc nào | có | Bộ A cùng chủ trì'
HAVING = folded("narrow_having")


def _adds_condition(query: Query) -> bool:
    """Whether a turn says no more than a condition: 'có tỉnh phối hợp', 'phải có Bộ A cùng làm'."""
    asks = asks_list(query) or query.about_tasks or query.yes_no or query.who or query.fields
    named = query.slots.of(SlotKind.AGENCY)
    before = query.words[named[0].first - 1].folded if named and named[0].first else ""
    more = query.topic or query.sections or query.times or opens_with_follow(query)
    return len(named) == len(query.roles) == 1 and before in HAVING and not (asks or more)


def _shared_with(query: Query) -> bool:
    """Whether an agency is denied a part beside the one spoken of: 'việc nào không có Bộ A cùng chủ trì'."""
    denied = bool(query.agencies) and all(a.negated for a in query.agencies)
    beside = shared_by_words(query)
    return (((denied or _has_one(query)) and beside) or _with_one(query)) and (
        asks_list(query) or query.about_tasks
    )


def _has_one(query: Query) -> bool:
    """Whether tasks are asked for that have one agency: 'việc nào có Bộ A cùng chủ trì'."""
    named = query.slots.of(SlotKind.AGENCY)
    before = query.words[named[0].first - 1].folded if named and named[0].first else ""
    return len(named) == len(query.agencies) == 1 and before in HAVING and not query.topic


def _with_one(query: Query) -> bool:
    """Whether work is shared with one agency, and it is not said whose: 'việc nào làm chung với Bộ A'."""
    shared = query.slots.of(SlotKind.SHARE)
    named = query.slots.of(SlotKind.AGENCY)
    ends = any(s.value == "together" and s.last == named[0].first for s in shared if named)
    return len(named) == 1 and ends and not query.topic


def _shared_again(query: Query, before: Query) -> bool:
    """Whether it is told how the agency of the list, by a pronoun, shares its role: 'việc nào bộ làm một mình'."""
    same = {a.agency for a in query.agencies} == {a.agency for a in before.agencies}
    slots = [a.slot for a in query.agencies if a.slot in query.slots.of(SlotKind.AGENCY) and a.slot]
    # A name put in the place of a pronoun has but one place in the message.
    pronouns = all(query.words[s.first].start == query.words[s.last - 1].start for s in slots)
    shared = SHARED & set(query.slots.values(SlotKind.SHARE))
    named = query.sections or query.times or len(query.topic) > SHORT_TOPIC
    return bool(slots and same and pronouns and shared and asks_list(query) and not named)


SHARED = frozenset({"alone", "others"})
# 'chỉ lấy việc có từ ba cơ quan trở lên': how a number of agencies begins.
SIZES = frozenset(">0123456789")
# 'chỉ đếm việc hạn 2022': a number is asked for, whatever was before.
NUMBER = "dem"


def _as_list(query: Query, before: Query) -> Slots:
    """Return the slots with a list asked for, where a turn only describes: 'chỉ lấy việc nhà ở'.

    Their number is, where it was before: 'chỉ tính việc hạn 2022', 'ý mình là chỉ tính chủ trì'.
    """
    asks = query.lists or query.counts or query.who or query.yes_no or query.superlative
    named = (query.roles and before.counts) or query.cells or query.times
    sized = any(value[:1] in SIZES for value in query.slots.values(SlotKind.SHARE))
    described = named or query.sections or query.agencies or sized
    if asks or not described or set(query.fields) - {"deadline", "product", "content"}:
        return query.slots
    counts = before.counts or any(word.folded == NUMBER for word in query.words)
    every = Slot(SlotKind.QUANTITY, "count" if counts else "list", 0, 0, 0, 0)
    return query.slots.plus([every, replace(every, kind=SlotKind.TASK, value="task")])


# 'đều ở mục I', 'toàn mục I'.
ALL_IN = phrasing("narrow_all_in")


def in_role_of_list(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the one agency whose tasks were told, in the role that the turn names."""
    before = turn.state.query.agencies if turn.state else ()
    told = [a for a in before if not a.negated]
    role = turn.query.roles[0] if len(turn.query.roles) == 1 else None
    return tuple(replace(a, role=role, partner=False, slot=None) for a in told if len(told) == 1)


# 'tất cả đều …', 'cả hai đều …', 'có việc nào cũng …': said of all the tasks listed.
ALL_OF_THEM = phrasing("narrow_all_of_them")


def all_of_them(turn: Turn) -> Query | None:
    """'có phải tất cả đều do Bộ A chủ trì': a claim on every task listed."""
    query = turn.query
    every = ALL_OF_THEM.search(query.words)
    topic = [word for word in query.topic if word.folded not in NUMBERS]
    named = query.task_refs or topic or query.facets
    placed = query.sections or query.nodes
    if not (turn.several and query.yes_no and every) or named or query.who:
        return None
    if placed and not ALL_IN.search(query.words):
        return None
    # 'việc nào cũng' keeps what divides it; 'tất cả' asks for no list.
    listed = (s for s in query.slots.of(SlotKind.QUANTITY) if not asks_whichever(s, query))
    of_all = replace(query, slots=query.slots.without(*listed), topic=(), nodes=())
    if query.roles and not query.agencies:
        # 'toàn là phối hợp à' is claimed of the agency whose tasks were told.
        of_all = replace(of_all, agencies=in_role_of_list(turn))
    return replace(of_all, within=turn.several, carried=("within",))


def asks_whichever(slot: Slot, query: Query) -> bool:
    """Whether a slot ends with 'nào': 'việc nào cũng …'."""
    return bool(slot.end) and query.words[slot.last - 1].folded == "nao"


def _excepts(query: Query) -> bool:
    """Whether 'trừ', 'ngoài' is said of 'những việc đó', before it or in the same phrase."""
    pointing = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"]
    near = (query.words[max(0, slot.first - 2) : slot.last] for slot in pointing)
    return any(EXCEPTING & {word.folded for word in words} for words in near)


def _which_of_them(query: Query) -> bool:
    """Whether 'vậy việc nào có Bộ A phối hợp' asks for tasks first, and then says which."""
    if not (opens_with_follow(query) and asks_list(query) and query.agencies):
        return False
    named = query.slots.of(SlotKind.AGENCY)
    asked = query.slots.of(SlotKind.QUANTITY, SlotKind.TASK)
    return bool(asked) and bool(named) and asked[0].before(named[0])
