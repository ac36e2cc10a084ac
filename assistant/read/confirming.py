"""Whether a question asks to confirm what is said before ('đúng không'), not whether somebody may."""

from __future__ import annotations

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.readings.claims import entitled
from assistant.slots import SlotKind

# By these words a claim is to be confirmed.
CONFIRMING = folded("stated_confirming")
# 'có việc chung', and not 'có nhiều việc chung'.
ANY_IN_COMMON = phrasing("stated_any_in_common")


# 'có trách nhiệm gì không', 'có tham gia việc gì không'
ASKS_WHAT = phrasing("stated_asks_what")


def confirming(query: Query) -> bool:
    """Whether 'đúng không', 'phải không' asks to confirm what is said before."""
    said = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.YES_NO))
    return any(word.folded in CONFIRMING for words in said for word in words)


def unknown_doer(query: Query) -> bool:
    """Whether a role is claimed of somebody whom code doesn't know, whose words a row may hold elsewhere."""
    return bool(query.roles) and not query.agencies


def asks_whether_any(query: Query) -> bool:
    """Whether it is asked if there are such tasks at all ('có việc nào không'), which the list says."""
    return query.which_tasks and not confirming(query)


def asks_what(query: Query) -> bool:
    """Whether it is asked what there is, if anything: 'Mặt trận có việc gì không' claims nothing."""
    return bool(query.lists or ASKS_WHAT.search(query.words)) and not confirming(query)


def claims_in_common(query: Query) -> bool:
    """Whether several are said to have tasks in common, in whatever roles: 'Bộ A và Bộ B có việc chung không'."""
    named = {a.agency for a in query.agencies if not a.negated}
    more = (
        query.topic or query.roles or query.claimed is not None or query.fields or query.task_refs
    )
    return len(named) > 1 and query.slots.has(SlotKind.SHARE, "together") and not more


def any_in_common(query: Query) -> bool:
    """Whether no more is said than that they have some: 'có việc chung không'."""
    bounded = query.quantities or ANY_IN_COMMON.search(query.words) is None
    return not bounded


def open_entitlement(query: Query) -> bool:
    """Whether it is asked if somebody may ('có được vay không'), not if a claim is right."""
    return entitled(query) and not confirming(query)


# 'phần | trách nhiệm của UBND tỉnh có quy định như vậy không'
SAYS_SO, PLACE = phrasing("said_so"), folded("confirming_place")


def says_so_only(query: Query) -> bool:
    """Whether it is but asked if a part of the text says so: 'phần của tỉnh có quy định như vậy không'."""
    found = SAYS_SO.search(query.words)
    if found is None or query.times or query.task_refs or query.facets or query.carried:
        return False
    start = query.words[found.first].start
    told = [w for w in query.topic if w.start < start and w.folded not in PLACE]
    return not told and not (query.roles or query.fields)


# A sentence before 'nó nói vậy đúng không' is itself what is claimed from so many words on, beside a part's name.
LEAST_TOLD = 6
NAMING_PARTS = (SlotKind.PART, SlotKind.NODE, SlotKind.SECTION)


def asks_so(query: Query) -> bool:
    """Whether but a part is named and 'có nói vậy không' asked; what was told in a sentence before is claimed."""
    found = SAYS_SO.search(query.words)
    if found is None:
        return False
    start = next((n for n in range(found.first, 0, -1) if query.words[n].starts), 0)
    named = {n for s in query.slots.of(*NAMING_PARTS) for n in range(s.first, s.last)}
    return len({*range(start)} - named) < LEAST_TOLD


def points_nowhere(query: Query) -> bool:
    """Whether but what 'cuộc thi này' points to is claimed of, and nothing told it; or but an agency or a time."""
    named = query.topic or query.task_refs or query.nodes or query.facets
    if named or query.carried or query.sections:
        return False
    told = query.roles or query.fields or query.about_tasks or query.counts or query.parts
    alone = bool(query.times) != bool(query.agencies) and not told and confirming(query)
    # 'the ministry coordinates more than it leads'
    itself = query.english and bool(query.agencies)
    return alone or (query.slots.has(SlotKind.FOLLOW, "that") and not itself)
