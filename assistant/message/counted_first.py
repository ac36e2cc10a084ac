"""A number asked, then more of what was counted: 'Bộ A chủ trì mấy việc, việc nào một mình', '…, phối hợp mấy'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.words import words_typed

# 'mấy' is asked after a part or 'có'; 'mấy việc Bộ A chủ trì' but names several.
FEW, THERE_ARE = "may", folded("counted_first_there_are")
# 'chủ trì mấy việc, phối hợp mấy việc, cả thảy mấy' is one question on three numbers.
TOTAL = phrasing("counted_first_total")
# So many words may stand before what is asked second: '…, trong đó | việc nào hạn 2022'.
BEFORE = 3
# By these the tasks asked for second are told apart from those counted.
TELLING = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.SHARE,
    SlotKind.CELL,
    SlotKind.WHEN,
    SlotKind.YEAR,
    SlotKind.PERIOD,
)


def counted_then(first: Query, second: Query) -> bool:
    """Whether tasks are counted and then some of them asked for, or those in the other role counted as well."""
    named = first.agencies or first.sections
    if TOTAL.search(words_typed(first.question)):
        return False
    if not (named and _counts(first)) or second.superlative or second.slots.has(SlotKind.COMPARE):
        return False
    return _which(second) or _other_role(first, second)


def in_its_section(questions: Iterable[Query]) -> tuple[Query, ...]:
    """Return the questions; of tasks counted in a section more is asked: 'mục II có mấy việc, việc nào …'."""
    asked = tuple(questions)
    return asked[:1] + tuple(
        replace(two, sections=one.sections) if _of_its_section(one, two) else two
        for one, two in pairwise(asked)
    )


def _of_its_section(first: Query, second: Query) -> bool:
    elsewhere = second.sections or second.parts or (first.agencies and second.agencies)
    # What a sentence of its own asks may be of all there is.
    between = first.question[first.words[-1].end : second.words[0].start]
    return (
        bool(first.sections) and not (elsewhere or "?" in between) and counted_then(first, second)
    )


def _counts(query: Query) -> bool:
    """Whether a number is asked: 'bao nhiêu việc', 'có mấy việc', 'chủ trì mấy việc'."""
    asked = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "count" and s.end]
    return query.claimed is None and not query.lists and any(_asked(s, query) for s in asked)


def _asked(slot: Slot, query: Query) -> bool:
    if query.words[slot.first].folded != FEW:
        return True
    before = query.words[slot.first - 1 : slot.first] if slot.first else ()
    parts = [role.last for role in query.slots.of(SlotKind.ROLE)]
    return slot.first in parts or any(word.folded in THERE_ARE for word in before)


def _which(query: Query) -> bool:
    """Whether tasks are asked for that something tells apart: 'việc nào chủ trì một mình'."""
    opening = [s for s in query.slots.of(SlotKind.QUANTITY) if s.end and s.first < BEFORE]
    listed = query.which_tasks and any(s.value == "list" for s in opening)
    return listed and bool(query.slots.of(*TELLING))


def _other_role(first: Query, second: Query) -> bool:
    """Whether the tasks of the same agency in its other role are counted: '…, phối hợp bao nhiêu'."""
    only = len(first.roles) == 1 and len(second.roles) == 1 and first.roles != second.roles
    return bool(only and first.agencies and second.counts and not second.agencies)
