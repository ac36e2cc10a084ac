"""Conditions on the section of the appendix, wanted or set aside."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.conditions import Condition
from assistant.grammar import folded
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from structured import filters as f

# So many words may stand between an exclusion and the section that it excludes: 'trừ nhiệm vụ thuộc mục I'.
EXCLUSION_REACH, DENIAL_REACH = 4, 2
# More may where they only place a thing: 'chẳng phải của cái mục III'.
PLACING = folded("conditions_placing")
# What is said to be done with is no longer set aside: 'bỏ xong thì mục V còn việc nào'.
DONE = folded("conditions_done")
NAMING = folded("conditions_naming")


def excluded_sections(query: Query) -> set[str]:
    """Return the sections that an exclusion names, with those joined to them: 'trừ mục I và mục II'."""
    excluded: set[str] = set()
    before: Slot | None = None
    for section in query.slots.of(SlotKind.SECTION):
        negations = query.slots.of(SlotKind.NEGATION)
        named = any(_shuts_out(negation, section, query) for negation in negations)
        joined = before is not None and section.first - before.last <= 1
        if named or (joined and before is not None and before.value in excluded):
            excluded.add(section.value)
        before = section
    return excluded


def _shuts_out(negation: Slot, section: Slot, query: Query) -> bool:
    """Whether a negation stands before a section with no more between than belongs to them."""
    gap = query.words[negation.last : section.first]
    said = {word.folded for word in query.words[negation.first : negation.last]}
    if negation.value == "not" and NAMING & said:
        # 'Bộ A không có tên | thuộc mục III', 'không đứng vai nào | ở mục III' deny but the agency.
        return False
    if any(s.first == negation.first for s in query.slots.of(SlotKind.ROLE) if s.end):
        # 'không chủ trì, không phối hợp | ở mục V' denies the roles.
        return False
    placing = all(word.folded in PLACING for word in gap)
    reach = EXCLUSION_REACH if negation.value == "except" or placing else DENIAL_REACH
    inner = [s for s in query.slots.items if negation.before(s) and s.before(section)]
    plain = (SlotKind.TASK, SlotKind.FILLER)
    within = negation.before(section) and len(gap) <= reach
    within = within and not any(word.folded in DONE for word in gap)
    return within and (placing or all(s.kind in plain for s in inner))


def section_conditions(query: Query) -> Iterator[Condition]:
    """Yield the conditions on the section of the appendix."""
    excluded = excluded_sections(query)
    wanted = [section for section in query.sections if section not in excluded]
    if wanted:
        predicate = f.any_of(*map(f.in_section, wanted))
        yield Condition(predicate, "d_section", (("section", ", ".join(wanted)),))
    for section in sorted(excluded):
        yield Condition(f.negate(f.in_section(section)), "d_not_section", (("section", section),))
