"""Agencies of a query of which any will do: 'Bộ A hoặc Bộ B chủ trì', 'chung với B, hoặc với C'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.conditions import Condition
from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind
from structured import filters as f
from structured.types import Task

# Conditions on one agency that are worded together where there are several.
JOINTLY = ("d_any", "d_coordinate", "d_lead")
# Of these either may do, but no two hold of one task: 'do riêng Bộ A hoặc riêng Bộ B chủ trì'.
CHOSEN = (*JOINTLY, "d_alone_lead", "d_alone_coordinate")
# Between two agencies, words that make either of them do.
OR = folded("either_or")
PREPOSITIONS = folded("select_prepositions")
# One agency, and at least two with either of which it works.
ALONGSIDE = 3
# 'một trong hai bộ A, B', 'ít nhất một trong các cơ quan: A và B'.
ONE_OF = phrasing("select_one_of")
ONE_OF_REACH = 16
# 'Bộ A, Bộ B: ít nhất một trong hai bộ chủ trì'
ONE_OF_THOSE = phrasing("select_one_of_those")

# 'cả | Bộ A | lẫn | Bộ B', 'vừa có | Bộ A | vừa có | Bộ B'; so many words before the first name.
BOTH, AS_WELL, BOTH_REACH = phrasing("all_told_both"), phrasing("all_told_as_well"), 4
JOINING = folded("all_told_joining")


def alternatives(
    query: Query, pool: Sequence[Task], conditions: Sequence[Condition], loosely: bool
) -> Sequence[Condition]:
    """Return the conditions on agencies of which any will do; none when all must hold."""
    named = [a for a in query.agencies if not a.negated]
    partners = [a for a in named if a.partner] or _joined_in_turn(query, named)
    wanted = _of_one_role(query, partners if len(partners) > 1 else named)
    if len(wanted) < 2:
        return ()
    shares = query.slots.values(SlotKind.SHARE)
    together = "together" in shares and "each" not in shares
    must = together or not loosely or _all_told(query, wanted)
    found = must or f.select(pool, *(c.holds for c in conditions))
    apart = "each" in shares or query.slots.has(SlotKind.FILLER, "gathered")
    if found and not (apart or _alternative(query)):
        return ()
    roles = {a.role for a in query.agencies if not (a.negated or a.partner)}
    if len(roles) > 1 and not _alternative(replace(query, agencies=tuple(wanted))):
        # 'Bộ A và Bộ B chủ trì, Bộ C phối hợp' is about tasks that all three have.
        return ()
    worded = zip(query.agencies, conditions, strict=False)
    return [c for reference, c in worded if reference in wanted and c.key in CHOSEN]


def _all_told(query: Query, named: Sequence[AgencyRef]) -> bool:
    """Whether 'cả A lẫn B', 'vừa A vừa B' is said of agencies: of work that only one has nothing is asked."""
    slots = [a.slot for a in named if a.slot is not None]
    if len(slots) < len(named) or not slots:
        return False
    before = query.words[max(0, slots[0].first - BOTH_REACH) : slots[0].first]
    gaps = [query.words[one.last : two.first] for one, two in pairwise(slots)]
    if BOTH.search(before):
        return all(JOINING.issuperset(w.folded for w in gap) for gap in gaps)
    return AS_WELL.search(before) is not None and all(AS_WELL.search(gap) for gap in gaps)


def _joined_in_turn(query: Query, named: Sequence[AgencyRef]) -> list[AgencyRef]:
    """Return B and C of 'A chủ trì chung với B, hoặc với C': with either of them A shares its role."""
    slots = [a.slot for a in named if a.slot is not None]
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value == "together" and s.end]
    if len(slots) < ALONGSIDE or not any(slots[0].before(s) and s.before(slots[1]) for s in shares):
        return []
    others = [a for a in named if a.slot is not None and a.slot is not slots[0]]
    return others if _alternative(replace(query, agencies=tuple(others))) else []


def _of_one_role(query: Query, agencies: Sequence[AgencyRef]) -> Sequence[AgencyRef]:
    """Return the agencies that have one role: all, or the several beside others that have another.

    'Bộ A hoặc Bộ B chủ trì, Bộ C phối hợp' names two that may lead.
    """
    # One without a role of its own has the question's: 'riêng Bộ A hoặc riêng Bộ B chủ trì'.
    only = query.roles[0] if len(query.roles) == 1 and _of_all(query, agencies) else None
    roles = {a.role or only for a in agencies}
    alike = [[a for a in agencies if (a.role or only) is role] for role in roles]
    several = [group for group in alike if len(group) > 1]
    return several[0] if len(several) == 1 else ()


def _of_all(query: Query, agencies: Sequence[AgencyRef]) -> bool:
    """Whether the only role of a question is that of all who are named, and not of one of them alone."""
    if any(a.any_role for a in agencies) or len({a.partner for a in agencies}) > 1:
        return False
    return _alternative(query) or not any(a.role for a in agencies)


def _alternative(query: Query) -> bool:
    """Whether 'hoặc' stands between two agencies of a question."""
    slots = [a.slot for a in query.agencies if a.slot is not None and not a.negated]
    between = (query.words[one.last : two.first] for one, two in pairwise(slots))
    said = [{word.folded for word in words} for words in between]
    first = min((slot.first for slot in slots), default=0)
    before = query.words[max(0, first - ONE_OF_REACH) : first]
    last = max((slot.last for slot in slots), default=0)
    after = query.words[last : last + ONE_OF_REACH]
    if len(slots) > 1 and (ONE_OF.search(before) or ONE_OF_THOSE.search(after)):
        return True
    return any(words & OR and words <= OR | PREPOSITIONS for words in said)
