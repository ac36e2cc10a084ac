"""Narrowing: some of the tasks just listed, or those that remain when some are set aside."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import says_something
from assistant.message.wanted import is_bare
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import wanted
from assistant.turns.lists import nearest
from assistant.turns.picks import listed_tasks
from assistant.turns.turn import Turn, asks_list, depends, one_of_them, opens_with_follow, said
from structured.types import Role

# Words that set tasks of a list aside ('bỏ những việc …'); 'ngoài', 'sau' rather compare.
SETS_ASIDE = folded("narrow_sets_aside")
# 'giờ bỏ hết …', 'vậy bỏ …'
NOW = folded("narrow_now")
KEEPS = folded("narrow_keeps")
MARKED = ("bỏ", "trừ", "loại", "gạt", "tính", "kể", "lấy")
EXCEPTING = SETS_ASIDE | {"ngoai", "khong"}
# Kinds of slots that may stand before them.
BEFORE = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW, SlotKind.AGENCY)


def without_some(turn: Turn) -> Query | None:
    """'bỏ những việc làm chung ra': the tasks listed but for those that the turn describes."""
    query = turn.query
    if query.slots.has(SlotKind.FOLLOW, "that_agency") or not query.agencies:
        query = replace(query, agencies=_in_role_of_turn(turn))
    extreme = query.superlative and query.slots.has(SlotKind.FOLLOW, "those")
    if not turn.several or not sets_aside(query) or extreme:
        return None
    slots = tuple(slot for slot in query.slots.items if slot.kind is not SlotKind.NEGATION)
    agencies = tuple(replace(a, negated=False) for a in query.agencies)
    before = turn.state.query.roles if turn.state else ()
    if not agencies and query.slots.has(SlotKind.SHARE, "together"):
        slots = (*slots, *more_than_named(turn))
    return replace(
        query,
        slots=replace(query.slots, items=slots),
        agencies=agencies,
        times=tuple(replace(time, negated=False) for time in query.times),
        roles=query.roles
        or _any_role(query)
        or before
        or tuple({a.role for a in agencies if a.role}),
        nodes=() if query.sections else query.nodes,
        topic=tuple(word for word in query.topic if word.folded not in SETS_ASIDE),
        within=turn.several,
        carried=("without",),
    )


def _any_role(query: Query) -> tuple[Role, ...]:
    """Return both roles for 'bỏ việc dính tới Bộ A', which leaves the role open."""
    return (Role.LEAD, Role.COORDINATE) if query.slots.has(SlotKind.ROLE, "any") else ()


def what_remains(turn: Turn) -> Query | None:
    """'Bỏ luôn mục II. Còn gì?': what remains of the tasks listed, which the question itself names not."""
    query = turn.query
    if not (turn.several and query.aside and is_bare(query)) or says_something(query):
        return None
    return replace(query, within=turn.several, carried=("within",))


def without_subject(turn: Turn) -> Query | None:
    """'ngoài nó ra, Bộ A còn việc nào': all that fit but for the one task just spoken of."""
    query = turn.query
    pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that"]
    negations = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"]
    pairs = [(n, p) for n in negations for p in pointers if 0 <= p.first - n.last <= 1]
    if turn.subject is None or not pairs or not asks_list(query):
        return None
    negation, pointer = pairs[0]
    kept = [slot for slot in query.slots.items if slot not in (negation, pointer)]
    excluded = replace(pointer, kind=SlotKind.EXCLUDED, value=turn.subject)
    return replace(query, slots=Slots(tuple(kept)).plus([excluded]), carried=("subject",))


def more_than_named(turn: Turn) -> list[Slot]:
    """'bỏ việc có thêm bộ khác' after what A and B do together: tasks with more agencies than these."""
    named = [a for a in turn.state.query.agencies if not a.negated] if turn.state else []
    number = f">={len(named) + 1}"
    return [Slot(SlotKind.SHARE, number, 0, 0, 0, 0)] if len(named) > 1 else []


def without_named(turn: Turn) -> Query | None:
    """'không tính III.15': the tasks listed but for those that are named."""
    query = turn.query
    excluded = set(query.slots.values(SlotKind.EXCLUDED))
    named = excluded or set(query.task_refs) or set(listed_tasks(turn))
    aside = named & set(turn.several)
    negated = excluded or query.slots.has(SlotKind.NEGATION)
    if not aside or not negated or not sets_aside(query):
        return None
    left = tuple(task for task in turn.several if task not in aside)
    kept = [s for s in query.slots.items if s.kind in (SlotKind.QUANTITY, SlotKind.FOLLOW)]
    everything = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
    slots = Slots((*kept, everything))
    plain = replace(query, slots=slots, task_refs=(), sections=(), nodes=(), topic=())
    return replace(plain, within=left, carried=("within",))


def sets_aside(query: Query) -> bool:
    """Whether the turn opens with a word that sets aside, and asks for no other agency's tasks."""
    covered = {i for s in query.slots.of(*BEFORE) for i in range(s.first, s.last)}
    left = [w for i, w in enumerate(query.words) if i not in covered and w.folded not in NOW]
    # 'việc nào … thì bỏ ra' says at its end what 'bỏ việc …' says at its start.
    closing = [s for s in query.slots.of(SlotKind.NEGATION) if s.last >= len(query.words) - 1]
    opening = query.words[closing[-1].first : closing[-1].last] if closing else left[:2]
    denied = query.slots.has(SlotKind.NEGATION)
    # 'chỉ lấy', 'tính riêng' keep what 'không lấy', 'không tính' set aside.
    words = SETS_ASIDE if denied else SETS_ASIDE - KEEPS
    aside = any(w.folded in words and w.marked in (None, *MARKED) for w in opening)
    shared = query.slots.has(SlotKind.SHARE, "together")
    return aside and all(a.negated or a.partner or a.role or shared for a in query.agencies)


def one_of_those_named(turn: Turn) -> Query | None:
    """'III.1 và III.2, cái nào có Bộ A': of the tasks that are named."""
    query = turn.query
    described = query.agencies or query.times
    if not (len(query.task_refs) > 1 and described and one_of_them(query)):
        return None
    known = [ref for ref in query.task_refs if ref in turn.library.task_by_id]
    return replace(query, within=tuple(known), task_refs=(), carried=("within",))


def some_of_them(turn: Turn) -> Query | None:
    """'trong đó cái nào hạn 2022', 'cái nào làm chung với Bộ A': some of the tasks listed."""
    query, state = turn.query, turn.state
    if state is None or not state.subjects or _corrects_role(query, state.query):
        return None
    those = query.slots.has(SlotKind.FOLLOW, "those")
    if those and (_excepts(query) if query.superlative else _others_than(query)):
        # 'Trừ những việc đó ra, việc nào sớm nhất': among all the others.
        others = tuple(t.id for t in turn.library.tasks if t.id not in state.subjects)
        return replace(query, within=others, carried=("within",))
    if those and not _puts_in_place(query):
        return _of_list(turn, nearest(turn) or turn.several or state.recent)
    if query.slots.has(SlotKind.COMPARE) or (query.sections and query.times and query.about_tasks):
        # 'ở mục V có bao nhiêu nhiệm vụ chỉ ghi giai đoạn …' says by itself among which.
        return None
    keeps = query.slots.has(SlotKind.SHARE, "only") or _limits(query)
    if keeps and (query.sections or query.times) and not query.agencies:
        return _of_list(turn, nearest(turn)) if turn.several and nearest(turn) else None
    return _described(turn)


def _of_list(turn: Turn, told: tuple[str, ...]) -> Query:
    """Return the query for those of a list told that the turn describes."""
    query = turn.query
    agencies = query.agencies or _in_role_of_turn(turn)
    # 'chỉ tính nhóm X' asks again what was asked, of a part of the tasks, not for the plan's text.
    if query.sections and not query.who and not query.fields and turn.state:
        slots = wanted(query, turn.state.query)
        query = replace(query, slots=slots, nodes=(), topic=())
    query = replace(query, slots=_as_list(query))
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
    pronoun = one_of_them(query)
    chosen = pronoun or open_ended or _which_of_them(query) or _shared_with(query)
    if before.roles and query.roles and not query.agencies:
        # 'còn phối hợp thì mấy cái' asks for the tasks of the other role, none of which was listed.
        chosen = chosen and not set(before.roles).isdisjoint(query.roles)
    told = nearest(turn) or (turn.several if pronoun or extreme else ())
    if not (turn.several and told and described and chosen):
        return None
    roles = query.roles or (before.roles or (Role.LEAD,) if shared else ())
    return replace(query, roles=roles, within=told, carried=("within",))


def _puts_in_place(query: Query) -> bool:
    """Whether 'rồi còn Bộ A, chỉ tính chủ trì' puts another agency in the place of the one before."""
    named = [s for s in query.slots.of(SlotKind.AGENCY) if s.end]
    opening = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "what_about"]
    pointed = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"]
    first = named and opening and opening[0].last == named[0].first
    return bool(first) and all(named[0].before(slot) for slot in pointed)


# 'không có Bộ A cùng chủ trì', 'không chung với Bộ A': beside the agency of the list.
TOGETHER = folded("narrow_together")


def _shared_with(query: Query) -> bool:
    """Whether an agency is denied a part beside the one spoken of: 'việc nào không có Bộ A cùng chủ trì'."""
    denied = bool(query.agencies) and all(a.negated for a in query.agencies)
    slots = query.slots.of(SlotKind.ROLE, SlotKind.SHARE)
    beside = any(TOGETHER & said(query, slot) for slot in slots)
    return denied and beside and (asks_list(query) or query.about_tasks)


def _corrects_role(query: Query, before: Query) -> bool:
    """Whether 'tôi nhầm, chỉ cần vai phối hợp' puts another role in the place of the one before."""
    other = query.roles and before.roles and set(query.roles).isdisjoint(before.roles)
    return bool(other) and query.slots.has(SlotKind.FOLLOW, "correction")


def _as_list(query: Query) -> Slots:
    """Return the slots with a list asked for, where a turn only describes: 'chỉ lấy việc nhắc đến nhà ở'."""
    asks = query.lists or query.counts or query.who or query.yes_no or query.superlative
    described = query.cells or query.times or query.sections or query.agencies
    if asks or not described or set(query.fields) - {"deadline", "product", "content"}:
        return query.slots
    everything = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
    return query.slots.plus([everything, replace(everything, kind=SlotKind.TASK, value="task")])


# 'tất cả đều …', 'cả hai đều …', 'có việc nào cũng …': said of all the tasks listed.
ALL_OF_THEM = phrasing("narrow_all_of_them")


def all_of_them(turn: Turn) -> Query | None:
    """'có phải tất cả đều do Bộ A chủ trì': a claim on every task listed."""
    query = turn.query
    every = ALL_OF_THEM.search(query.words)
    named = query.task_refs or query.sections or query.topic or query.nodes or query.facets
    if not (turn.several and query.yes_no and every) or named or query.who:
        return None
    # 'việc nào cũng' keeps what divides it; 'tất cả' asks for no list.
    kept = (
        s for s in query.slots.items if s.kind is not SlotKind.QUANTITY or asks_whichever(s, query)
    )
    return replace(query, slots=Slots(tuple(kept)), within=turn.several, carried=("within",))


def asks_whichever(slot: Slot, query: Query) -> bool:
    """Whether a slot ends with 'nào': 'việc nào cũng …'."""
    return bool(slot.end) and query.words[slot.last - 1].folded == "nao"


def _limits(query: Query) -> bool:
    """Whether a turn opens by saying that only some are wanted: 'tôi chỉ cần phần thuộc mục III'."""
    scopes = [s for s in query.slots.of(SlotKind.SCOPE) if s.value == "in"]
    before = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW)
    first = next((s for s in query.slots.items if s.kind not in before), None)
    return bool(scopes) and first in scopes and not (query.who or query.facets or query.task_refs)


def _excepts(query: Query) -> bool:
    """Whether 'trừ', 'ngoài' is said of 'những việc đó', before it or in the same phrase."""
    pointing = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"]
    near = (query.words[max(0, slot.first - 2) : slot.last] for slot in pointing)
    return any(EXCEPTING & {word.folded for word in words} for words in near)


# 'việc không thuộc số đó mà có sản phẩm …'.
OTHERS_THAN = phrasing("narrow_others_than")


def _others_than(query: Query) -> bool:
    """Whether tasks are described that are none of those listed."""
    return says_something(query) and OTHERS_THAN.search(query.words) is not None


def _in_role_of_turn(turn: Turn) -> tuple[AgencyRef, ...]:
    """'chỉ lấy những việc chủ trì': the agencies listed before, in the role of this turn."""
    query = turn.query
    asks = query.who or query.fields or query.yes_no or query.superlative or query.topic
    before = turn.state.query.agencies if turn.state else ()
    if len(query.roles) != 1 or asks:
        return ()
    return tuple(replace(a, role=query.roles[0], partner=False, slot=None) for a in before)


def _which_of_them(query: Query) -> bool:
    """Whether 'vậy việc nào có Bộ A phối hợp' asks for tasks first, and then says which."""
    if not (opens_with_follow(query) and asks_list(query) and query.agencies):
        return False
    named = query.slots.of(SlotKind.AGENCY)
    asked = query.slots.of(SlotKind.QUANTITY, SlotKind.TASK)
    return bool(asked) and bool(named) and asked[0].before(named[0])
