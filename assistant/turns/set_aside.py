"""What remains of the tasks just listed when a turn sets some aside."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import says_something
from assistant.query import AgencyRef, Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.picks import listed_tasks
from assistant.turns.turn import Turn, asks_list
from structured.filters import involves
from structured.types import Role

# Words that set tasks of a list aside ('bỏ những việc …'); 'ngoài', 'sau' rather compare.
SETS_ASIDE = folded("narrow_sets_aside")
# 'giờ bỏ hết …', 'vậy bỏ …'
NOW = folded("narrow_now")
KEEPS = folded("narrow_keeps")
MARKED = ("bỏ", "trừ", "loại", "gạt", "tính", "kể", "lấy")
EXCEPTING = SETS_ASIDE | {"ngoai", "khong"}
# 'chỉ lấy việc hằng năm, còn lại bỏ hết': what is not described is left out.
LEFT_OUT = phrasing("others_left_out")
# Kinds of slots that may stand before them.
BEFORE = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW, SlotKind.AGENCY)


def without_some(turn: Turn) -> Query | None:
    """'bỏ những việc làm chung ra': the tasks listed but for those that the turn describes."""
    query = turn.query
    if query.slots.has(SlotKind.FOLLOW, "that_agency") or not query.agencies:
        query = replace(query, agencies=in_role_of_turn(turn))
    # 'trừ Bộ A ra thì ai chủ trì nhiều nhất' ranks all the others.
    ranks = query.who and query.agencies and all(a.slot for a in query.agencies)
    extreme = query.superlative and (ranks or query.slots.has(SlotKind.FOLLOW, "those"))
    if not turn.several or not sets_aside(query) or extreme:
        return None
    matter = query.topic and not query.slots.has(SlotKind.SHARE)
    if matter and not says_something(replace(query, topic=())):
        return _without_matter(turn)
    slots = tuple(slot for slot in query.slots.items if slot.kind is not SlotKind.NEGATION)
    agencies = tuple(replace(a, negated=False) for a in query.agencies)
    before = turn.state.query.roles if turn.state else ()
    if not agencies and query.slots.has(SlotKind.SHARE, "together"):
        agencies = one_named(turn)
        slots = (*slots, *(with_others() if agencies else more_than_named(turn)))
    return replace(
        query,
        slots=replace(query.slots, items=slots),
        agencies=agencies,
        times=tuple(replace(time, negated=False) for time in query.times),
        roles=query.roles or before or tuple({a.role for a in agencies if a.role}),
        nodes=() if query.sections else query.nodes,
        topic=tuple(word for word in query.topic if word.folded not in SETS_ASIDE),
        within=turn.several,
        carried=("without",),
    )


def _without_matter(turn: Turn) -> Query:
    """'bỏ cái về nhà ở ra thì còn mấy việc': the tasks listed but for those on a matter."""
    query = turn.query
    matter = tuple(word for word in query.topic if word.folded not in SETS_ASIDE)
    aside = replace(query, slots=Slots(), topic=matter)
    wanted = "count" if query.counts and not query.lists else "list"
    plain = replace(query, slots=Slots((Slot(SlotKind.QUANTITY, wanted, 0, 0, 0, 0),)), topic=())
    return replace(plain, nodes=(), within=turn.several, aside=(aside,), carried=("within",))


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
    # 'ngoài nó ra còn việc nào … không' asks which there are.
    kept = [slot for slot in kept if slot.kind is not SlotKind.YES_NO or not query.which_tasks]
    excluded = replace(pointer, kind=SlotKind.EXCLUDED, value=turn.subject)
    return replace(query, slots=Slots(tuple(kept)).plus([excluded]), carried=("subject",))


def besides_its_agency(turn: Turn) -> Query | None:
    """'Ngoài Bộ A ra còn ai chủ trì?' after a task of Bộ A: of that task."""
    query = turn.query
    asks = query.who and query.slots.has(SlotKind.NEGATION, "except") and not asks_list(query)
    if turn.subject is None or not asks or not query.agencies or query.topic or query.times:
        return None
    task = turn.library.task_by_id[turn.subject]
    if not all(a.negated and involves(a.agency)(task) for a in query.agencies):
        return None
    return replace(turn.about("subject", task_refs=(turn.subject,)), agencies=())


def one_named(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the agency, where there is but one, whose tasks in one role were listed before."""
    named = [a for a in turn.state.query.agencies if not a.negated] if turn.state else []
    return (replace(named[0], slot=None),) if len(named) == 1 and named[0].role else ()


def with_others() -> list[Slot]:
    """'bỏ việc còn ghi thêm bộ khác' after what A does: tasks that it shares."""
    return [Slot(SlotKind.SHARE, "others", 0, 0, 0, 0)]


def more_than_named(turn: Turn) -> list[Slot]:
    """'bỏ việc có thêm bộ khác' after what A and B do together: tasks with more agencies than these."""
    named = [a for a in turn.state.query.agencies if not a.negated] if turn.state else []
    number = f">={len(named) + 1}"
    return [Slot(SlotKind.SHARE, number, 0, 0, 0, 0)] if len(named) > 1 else []


def without_named(turn: Turn) -> Query | None:
    """'không tính III.15': the tasks listed but for those that are named; all, if it is none of these."""
    query = turn.query
    excluded = set(query.slots.values(SlotKind.EXCLUDED))
    named = excluded or set(query.task_refs) or set(listed_tasks(turn))
    aside = named & set(turn.several)
    negated = excluded or query.slots.has(SlotKind.NEGATION)
    known = aside or (excluded and turn.several)
    if not known or not negated or not sets_aside(query):
        return None
    left = tuple(task for task in turn.several if task not in aside)
    kept = [s for s in query.slots.items if s.kind in (SlotKind.QUANTITY, SlotKind.FOLLOW)]
    everything = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
    slots = Slots((*kept, everything))
    plain = replace(query, slots=slots, task_refs=(), sections=(), nodes=(), topic=())
    return replace(plain, within=left, carried=("within",))


def sets_aside(query: Query) -> bool:
    """Whether the turn opens with a word that sets aside, and asks for no other agency's tasks."""
    if LEFT_OUT.search(query.words):
        return False
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


def in_role_of_turn(turn: Turn) -> tuple[AgencyRef, ...]:
    """'chỉ lấy những việc chủ trì': the agencies listed before, in the role of this turn."""
    query = turn.query
    asks = query.who or query.fields or query.yes_no or query.superlative or query.topic
    before = turn.state.query.agencies if turn.state else ()
    if len(query.roles) != 1 or asks or _sized(query):
        return ()
    return tuple(replace(a, role=query.roles[0], partner=False, slot=None) for a in before)


# 'chỉ có một | cơ quan | chủ trì', 'từ hai | bộ | trở lên'
SIZED_NOUNS = folded("set_aside_sized_nouns")


def _sized(query: Query) -> bool:
    """Whether it is said how many agencies a task has, whichever they are."""
    shared = query.slots.of(SlotKind.SHARE)
    return any(w.folded in SIZED_NOUNS for s in shared for w in query.words[s.first : s.last])


def in_role_told(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the agencies named; the one of the list keeps its role: 'chỉ giữ việc có mỗi Bộ A'.

    Whoever is named as sharing with it has that role, too: 'trong đó việc nào chung với Bộ B'.
    """
    query = turn.query
    before = {a.agency: a.role for a in turn.state.query.agencies} if turn.state else {}
    alone = query.slots.has(SlotKind.SHARE, "alone") and not query.roles
    shared = {*before.values()} if not query.roles and _plainly_shared(query) else set()
    if shared == {Role.LEAD} and not before.keys() & {a.agency for a in query.agencies}:
        return tuple(a if a.role else replace(a, role=Role.LEAD) for a in query.agencies)
    return tuple(
        replace(a, role=before[a.agency]) if alone and not a.role and a.agency in before else a
        for a in query.agencies
    )


# 'việc nào | chung với | Bộ A': what is led is shared; 'làm chung với' may be said of any part.
SHARED = folded("set_aside_shared")


def _plainly_shared(query: Query) -> bool:
    """Whether the one agency named is told to share, and no more: 'việc nào chung với Bộ A'."""
    named, shares = query.slots.of(SlotKind.AGENCY), query.slots.of(SlotKind.SHARE)
    with_it = [s for s in shares if named and s.value == "together" and s.last == named[0].first]
    return len(named) == 1 and any(query.words[s.first].folded in SHARED for s in with_it)
