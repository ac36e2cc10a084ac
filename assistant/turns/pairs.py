"""Things told one a turn and now spoken of together: two tasks compared, sections added up, both roles."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import TASK_NOUNS, AgencyRef, Query
from assistant.readings.negations import denies_both, words_of_naming
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import both_bodies, in_role, meant_agencies
from assistant.turns.inherit import SHORT_TOPIC, wanted, widens
from assistant.turns.picks import other_told
from assistant.turns.turn import BOTH as BOTH_SAID
from assistant.turns.turn import Turn, one_of_them, said
from assistant.words import paused
from structured.filters import last_year, recurring
from structured.types import Role

PAIR = 2
# 'hai nhiệm vụ này', 'cả hai', '2 cái đó'.
BOTH = phrasing("pairs_both")
# 'cả hai', 'đều'.
EVERY = phrasing("narrow_all_of_them")
SOONER, LATER = folded("pairs_sooner"), folded("pairs_later")
WHICH_OF_TWO = phrasing("pairs_which")
# 'trong đó', 'trong các việc trên'.
INSIDE = phrasing("narrow_inside")
# 'cộng cả hai vai', 'gộp luôn cả vai phối hợp', 'bất kể vai trò'.
BOTH_ROLES = phrasing("pairs_both_roles")


def both_tasks(turn: Turn) -> Query | None:
    """'hai nhiệm vụ này cùng thời hạn không', 'cái nào xong trước': the two tasks told last, compared."""
    query = turn.query
    pair = _told_last(turn)
    compares = query.slots.has(SlotKind.COMPARE)
    named = query.task_refs or query.agencies or query.nodes or query.facets or query.times
    # 'hai bộ này bằng nhau không' compares agencies, 'vai của bộ này ở hai việc đó' tasks.
    bodies = query.slots.has(SlotKind.FOLLOW, "that_agency") and not _says_tasks(query)
    bodies = bodies or both_bodies(query)
    if not (compares or named or bodies) and _asks_both(turn, pair):
        return turn.about("subject", task_refs=pair)
    if (
        len(pair) != PAIR
        or named
        or bodies
        or not (compares or query.slots.has(SlotKind.SHARE, "together"))
    ):
        return None
    # 'hai việc vừa nói, việc nào xong trước' of two told one by one speaks of both, so both are told.
    both = BOTH.search(query.words) and not turn.several
    first = None if both else _first_of(turn, pair)
    if first is not None:
        return first
    if not (BOTH.search(query.words) or (compares and one_of_them(query)) or _bare(query)):
        return None
    slots = tuple(s for s in query.slots.items if s.kind is not SlotKind.CLAIM)
    added = () if compares else (Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0),)
    meant = replace(query, slots=Slots((*slots, *added)), topic=(), agencies=_whose_roles(turn))
    return replace(meant, task_refs=pair, carried=("subject",))


def _whose_roles(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the agency whose parts in two tasks are compared: 'vai của bộ này ở hai việc đó'."""
    if not turn.query.slots.has(SlotKind.FOLLOW, "that_agency"):
        return ()
    # The one that was asked about, not one that only an answer named.
    state, named = turn.state, meant_agencies(turn)
    while state is not None and not state.query.agencies:
        state = state.before
    spoken = state.query.agencies if state else named
    return tuple(replace(a, role=None, partner=False, slot=None) for a in spoken[:1])


def _says_tasks(query: Query) -> bool:
    """Whether two things are spoken of as tasks: 'hai việc đó', not 'hai bộ đó'."""
    found = BOTH.search(query.words)
    inside = query.words[found.first : found.last + 1] if found else ()
    ends = found and (found.last == len(query.words) or paused(query.words, found.last))
    # 'có ở cả hai | đúng không'
    asked = query.slots.of(SlotKind.YES_NO)
    ends = ends or bool(found and any(s.end and s.first == found.last for s in asked))
    every = bool(found) and bool(inside) and inside[-1].folded == "deu"
    return bool(ends) or every or bool(TASK_NOUNS & {word.folded for word in inside})


def both_claimed(turn: Turn) -> Query | None:
    """'Bộ A phối hợp ở cả hai việc đó phải không': a claim on both of the tasks told last."""
    query = turn.query
    pair = _told_last(turn)
    other = query.times or query.sections or query.task_refs or query.nodes or query.who
    if len(pair) != PAIR or not (query.yes_no and query.agencies and _says_tasks(query)):
        return None
    asks = query.lists or query.counts or query.slots.has(SlotKind.COMPARE)
    if other or asks or EVERY.search(query.words) is None:
        return None
    return replace(query, task_refs=pair, topic=(), carried=("subject",))


def _asks_both(turn: Turn, pair: tuple[str, ...]) -> bool:
    """Whether 'cả hai hạn khi nào' asks for a column of the two tasks told last."""
    query = turn.query
    both = len(pair) == PAIR and BOTH.search(query.words)
    asks = bool(query.fields) and not (
        query.counts or query.lists or query.yes_no or query.sections
    )
    pointed = query.slots.has(SlotKind.FOLLOW, "those") or query.slots.has(SlotKind.SHARE)
    # 'việc thứ hai trong hai việc đó' is one of them.
    pointed = pointed or bool(query.slots.of(SlotKind.ORDINAL, SlotKind.NEIGHBOUR))
    return bool(both) and asks and not pointed and len(query.topic) <= SHORT_TOPIC


def found_of_two(turn: Turn) -> Query | None:
    """'Việc đó ai chủ trì' after 'III.1 với III.9 việc nào muộn hơn': of the one that it was."""
    query, state = turn.query, turn.state
    pointed = query.slots.has(SlotKind.FOLLOW, "that") and not query.slots.has(SlotKind.COMPARE)
    pair = turn.several
    if state is None or not pointed or len(pair) != PAIR or query.task_refs or query.agencies:
        return None
    before = state.query
    asked = before.slots.has(SlotKind.COMPARE, "more") and not before.yes_no
    first = _first_of(replace(turn, query=before), pair) if asked else None
    tasks = [turn.library.task_by_id[task] for task in pair]
    years = [last_year(task) for task in tasks]
    if first is None or years[0] == years[1]:
        return None
    end = min(years) if first.superlative == "least" else max(years)
    return turn.about("subject", task_refs=(pair[years.index(end)],))


def with_another(turn: Turn) -> Query | None:
    """'so với việc nhà ở của Bộ A': the one task spoken of beside another that the turn describes."""
    query = turn.query
    compares = query.slots.has(SlotKind.COMPARE, "compare")
    # 'bên nào đông hơn' asks which of the two, not for an agency.
    who = query.who and not WHICH_OF_TWO.search(query.words)
    if turn.subject is None or not compares or who or len(query.topic) < PAIR:
        return None
    if query.task_refs or query.nodes or len(query.sections) > 1 or len(query.agencies) > 1:
        return None
    # 'so với việc nước sinh hoạt ở mục III': where it stands is said besides.
    plain = replace(query, agencies=(), sections=())
    return replace(plain, task_refs=(turn.subject,), carried=("subject",))


def _first_of(turn: Turn, pair: tuple[str, ...]) -> Query | None:
    """'cái nào xong trước' of two tasks: the one whose time ends first (or last)."""
    query, tasks = turn.query, [turn.library.task_by_id[task] for task in pair]
    words = {word.folded for word in query.words}
    order = "least" if words & SOONER else "most" if words & LATER else None
    more = query.slots.has(SlotKind.COMPARE, "more") and not query.who
    if not more or order is None or any(recurring()(task) for task in tasks):
        return None
    slots = tuple(s for s in query.slots.items if s.kind is not SlotKind.COMPARE)
    added = Slot(SlotKind.QUANTITY, order, 0, 0, 0, 0)
    meant = replace(query, slots=Slots((*slots, added)), fields=("deadline",), topic=())
    return replace(meant, within=pair, carried=("within",))


def _told_last(turn: Turn) -> tuple[str, ...]:
    """Return the two tasks spoken of last, in one turn or in two."""
    if turn.several:
        return turn.several
    return turn.state.recent[-PAIR:] if turn.state else ()


def _bare(query: Query) -> bool:
    """Whether nothing but a comparison is said: 'cái nào xong trước', 'khác nhau chỗ nào'."""
    return query.slots.has(SlotKind.COMPARE) and not query.topic and not query.sections


def both_roles(turn: Turn) -> Query | None:
    """'cộng cả hai vai': the tasks of an agency in either role, the one spoken of or the one named."""
    query, state = turn.query, turn.state
    widened = _widened_to_both(turn)
    if not (widened or BOTH_ROLES.search(query.words) or _other_role_too(turn)) or query.who:
        return None
    if query.slots.has(SlotKind.COMPARE, "compare") and _names_another(turn):
        # 'so với Bộ B, cũng cộng cả hai vai'.
        return None
    if query.agencies and query.slots.has(SlotKind.FOLLOW, "those") and not widened:
        # 'trong danh sách ấy, việc Bộ A tham gia bất kể vai gì': of the tasks listed.
        return None
    agencies = query.agencies or (state.agencies if state else ())
    if len({a.agency for a in agencies}) != 1 or query.task_refs:
        return None
    either = replace(agencies[0], role=None, partner=False, negated=_nowhere(query))
    of_before = widened or not query.agencies
    asked = wanted(query, state.query) if state and of_before else query.slots
    slots = tuple(s for s in asked.items if s.kind is not SlotKind.ROLE)
    before = state.query if state and not (query.agencies or widens(query)) else query
    return replace(
        query,
        sections=query.sections or before.sections,
        times=query.times or before.times,
        slots=Slots(slots),
        agencies=(either,),
        roles=(Role.LEAD, Role.COORDINATE),
        topic=(),
        carried=("agency",),
    )


# 'không xuất hiện', 'không có tên', which the words for both roles then tell of.
NOWHERE = phrasing("pairs_nowhere")


def _nowhere(query: Query) -> bool:
    """Whether it is neither column that is said to name the agency: 'không xuất hiện, cả hai vai'."""
    roles = query.slots.of(SlotKind.ROLE)
    if denies_both(roles, query.slots, query.words):
        return True
    denials = [n for n in query.slots.of(SlotKind.NEGATION) if n.value == "not"]
    named = any(s.end and s.value != "any" for s in roles)
    if denials and not named and NOWHERE.search(query.words):
        return True
    negated = any(a.negated and a.role is None for a in query.agencies)
    return negated if query.agencies else any(map(words_of_naming, denials))


def _names_another(turn: Turn) -> bool:
    """Whether the turn names an agency beside the one spoken of before."""
    before = {a.agency for a in turn.state.agencies} if turn.state else set()
    return bool(before) and not {a.agency for a in turn.query.agencies} <= before


# 'cộng luôn phần chủ trì', 'mở rộng ra cả chủ trì'.
OTHER_ROLE = phrasing("pairs_other_role")


def _other_role_too(turn: Turn) -> bool:
    """Whether the agency asked about in one role is asked about in the other as well."""
    query, state = turn.query, turn.state
    found = OTHER_ROLE.search(query.words)
    if state is None or found is None:
        return False
    if any(role.first < found.first for role in query.slots.of(SlotKind.ROLE)):
        # 'tỉnh | chủ trì | mấy việc, kể cả việc chủ trì chung' asks for that role itself.
        return False
    roles = {a.role for a in state.agencies if a.role}
    same = {a.agency for a in query.agencies} <= {a.agency for a in state.agencies}
    return same and len(roles) == 1 and roles.isdisjoint(query.roles)


# '| vừa | chủ trì | vừa | phối hợp': of the same task.
BOTH_AT_ONCE = phrasing("pairs_at_once")


def _widened_to_both(turn: Turn) -> bool:
    """Whether a turn says 'cả chủ trì lẫn phối hợp' of the agency that was asked about in one role.

    Both roles narrow no list of one: 'ý em là cả chủ trì lẫn phối hợp, chỉ lấy việc ghi tên Bộ A'.
    """
    query, state = turn.query, turn.state
    told = [a for a in state.query.agencies if not a.negated] if state else []
    roles = query.slots.of(SlotKind.ROLE)
    if BOTH_AT_ONCE.search(query.words):
        return False
    both = {role.value for role in Role} <= {s.value for s in roles}
    both = both or any(s.value == "any" and BOTH_SAID & said(query, s) for s in roles)
    if not both or len(told) != 1 or told[0].role is None or INSIDE.search(query.words):
        return False
    same = {a.agency for a in query.agencies} <= {told[0].agency}
    corrects = query.slots.has(SlotKind.FOLLOW, "correction")
    # 'chỉ lấy việc …' of another body may as well be one of the list.
    keeps = bool(query.agencies) and query.slots.has(SlotKind.FOLLOW, "those")
    return same and (corrects or keeps) and not query.slots.has(SlotKind.COMPARE)


def claimed_of_other(turn: Turn) -> Query | None:
    """'cái còn lại cũng do bộ đó chủ trì luôn hả': a body's part in the other of two tasks."""
    query, others = turn.query, other_told(turn)
    elsewhere = query.task_refs or query.sections or query.topic or query.times
    if not (others and query.yes_no and query.roles) or elsewhere or query.counts or query.who:
        return None
    pointed = query.slots.has(SlotKind.FOLLOW, "that_agency")
    agencies = query.agencies or (in_role(meant_agencies(turn), query) if pointed else ())
    return replace(turn.about("ordinal", task_refs=others), agencies=agencies) if agencies else None
