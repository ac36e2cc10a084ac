"""Readings of slots in the light of their neighbours, each a named step Slots -> Slots, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from assistant.grammar import folded
from assistant.readings.aggregate import COMPARED, PLACED, tally_of_each
from assistant.readings.amounts import COUNTED, SHARED, SPREAD, counted_tasks, number_of
from assistant.readings.around import told_around
from assistant.readings.askers import askers_body
from assistant.readings.bare import BARE, same_ministry, spoken_ministry
from assistant.readings.besides import besides
from assistant.readings.bounds import task_bounds
from assistant.readings.cells import cells_told
from assistant.readings.claimed_numbers import claimed_number
from assistant.readings.claimed_parts import claimed_part
from assistant.readings.claims import CLAIMED, closing_tag, denied
from assistant.readings.clauses import (
    for_whom,
    parts_shut_out,
    sections_of_part,
    verbs_not_parts,
    without_purpose,
)
from assistant.readings.company import GOING_ALONG
from assistant.readings.contests import READINGS as CONTESTS
from assistant.readings.document_claims import claims_of_document
from assistant.readings.every_one import every_one
from assistant.readings.exclusions import (
    both_roles,
    closing_a,
    closing_no,
    closing_sure,
    closing_tone,
    excluded_tasks,
    inner_not,
    one_of_roles,
    role_not_counted,
    standing_not,
)
from assistant.readings.gathered import GATHERING
from assistant.readings.helping import helping, helping_body, helping_too
from assistant.readings.idle_years import idle_years
from assistant.readings.inclusive import INCLUSIVE
from assistant.readings.kinds_out import KINDS_OUT
from assistant.readings.left_out import left_out
from assistant.readings.limits import LIMITING, after_year, alone_named, confined, only_then
from assistant.readings.lists_told import lists_told
from assistant.readings.loaded import loaded
from assistant.readings.misread import MISREAD
from assistant.readings.named import NAMED
from assistant.readings.needs import needs, needs_word
from assistant.readings.none_claimed import none_claimed
from assistant.readings.onwards import onward_years, over_in_year, spanning_years
from assistant.readings.plan_named import numbered_part, plan_named
from assistant.readings.progress import DUE_OR_DONE
from assistant.readings.reasons import reason_told
from assistant.readings.related import tasks_related
from assistant.readings.requests import REQUESTS
from assistant.readings.rows_placed import placed_rows
from assistant.readings.run_out import run_out
from assistant.readings.section_ranges import numbered_sections, ranged_sections
from assistant.readings.sections_again import other_sections, section_again
from assistant.readings.shares import SHARES
from assistant.readings.short_columns import short_columns
from assistant.readings.sized import agency_number
from assistant.readings.sole import given_tasks, nobody_else, sole_number
from assistant.readings.times import RECURRENCE
from assistant.readings.titles import (
    Setting,
    placed_sections,
    titled_sections,
    told_sections,
)
from assistant.readings.turned import turned_shares
from assistant.readings.whole_appendix import whole_appendix
from assistant.readings.works import named_work
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import syllables
from structured.agencies import PROVINCIAL

TITLE_GRAM = 5
# The year of the document, right after its number.
ISSUED = folded("document_year")
OFFICE = "so"
# 'bộ xây dựng', 'bộ kế hoạch': of so many words a ministry's name may be what ministries do.
LONGEST_VERB = 3
Reading = Callable[[Slots, Sequence[Word], Setting], Slots]


@needs(SlotKind.YEAR)
def title_years(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Drop years that only belong to a title ('… giảm nghèo bền vững đến năm 2030')."""
    documents = {s.last for s in slots.of(SlotKind.FILLER) if s.value == "document"}

    def of_title(slot: Slot) -> bool:
        if slot.kind is SlotKind.YEAR and {slot.first, slot.first - 1} & documents:
            # 'nghị quyết 160 năm 2021'
            return words[slot.last - 1].folded in ISSUED
        gram = tuple(word.folded for word in words[max(0, slot.last - TITLE_GRAM) : slot.last])
        return slot.kind is SlotKind.YEAR and gram in setting.titles

    return Slots(tuple(slot for slot in slots.items if not of_title(slot)))


# 'kinh tế - xã hội | hằng năm': so many words before a time tell that it is part of what a cell says.
CELL_GRAM = 3


@needs(SlotKind.WHEN)
def cell_times(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Drop what recurs by the words of a task alone ('kế hoạch kinh tế - xã hội hằng năm và 5 năm')."""
    whole = [s for s in slots.of(SlotKind.WHEN) if s.value in RECURRENCE and s.first >= CELL_GRAM]
    if not whole:
        return slots
    texts = folded_texts(tuple(text for texts in setting.cells.values() for text in texts))
    grams = {s: " ".join(w.folded for w in words[s.first - CELL_GRAM : s.last]) for s in whole}
    told = [s for s in whole if any(f" {grams[s]} " in text for text in texts)]
    return Slots(tuple(s for s in slots.items if s not in told))


@lru_cache(maxsize=2)
def folded_texts(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return texts as their folded words, a blank around each."""
    return tuple(f" {' '.join(token.folded for token in syllables(text))} " for text in texts)


@needs(SlotKind.AGENCY)
@needs_word("so")
def provincial_offices(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'Sở Lao động …' as a provincial office, not as the ministry."""
    english = slots.has(SlotKind.FILLER, "so")
    return slots if english else Slots(tuple(_office(slot, words) for slot in slots.items))


def _office(slot: Slot, words: Sequence[Word]) -> Slot:
    before = words[slot.first - 1] if slot.kind is SlotKind.AGENCY and slot.first else None
    if before is None or before.folded != OFFICE or before.marked not in (None, "sở", "sơ"):
        return slot
    if before.marked is None and any(word.marked for word in words[slot.first : slot.last]):
        # 'So Bộ Y tế với …' in a question typed with diacritics compares.
        return slot
    return replace(slot, value=f"{PROVINCIAL}@Sở", first=slot.first - 1, start=before.start)


@needs(SlotKind.AGENCY)
@needs_word("cac", "nhung", "moi")
def plural_ministries(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'các bộ xây dựng kế hoạch' as what ministries do, not as one ministry's name."""

    def does(slot: Slot) -> bool:
        if slot.kind is not SlotKind.AGENCY or not slot.first or slot.last >= len(words):
            return False
        # A name in full is no verb: 'mỗi Bộ Lao động - Thương binh và Xã hội'.
        if slot.last - slot.first > LONGEST_VERB:
            return False
        # '(có) mỗi Bộ Quốc phòng chủ trì' is one.
        leads = any(role.first == slot.last for role in slots.of(SlotKind.ROLE))
        several = words[slot.first - 1].folded in ("cac", "nhung", "moi") and not leads
        object_follows = setting.adjacent(words[slot.last - 1], words[slot.last])
        return several and words[slot.first].folded == "bo" and object_follows

    return Slots(tuple(slot for slot in slots.items if not does(slot)))


BULLETS = folded("plan_bullets")  # of which tasks have none


@needs(SlotKind.TASK_REF)
def plan_nodes(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'mục II.3' as a node of the plan when no task bears that number, or of measures or bullets."""
    bullets = any(words[s.first].folded in BULLETS for s in slots.of(SlotKind.CHILD))
    measures = (
        bullets
        or slots.has(SlotKind.NODE)
        or any(w.folded == "phap" and v.folded in ("giai", "bien") for v, w in pairwise(words))
    )
    items = []
    for slot in slots.items:
        node = f"ke-hoach/{slot.value.replace('.', '/')}"
        named_task = (
            words[slot.first].folded in ("nhiem", "viec", "task", "cong", "dau") if words else False
        )
        if slot.kind is SlotKind.TASK_REF and node in setting.nodes and not named_task:
            absent = slot.value not in setting.tasks
            slot = replace(slot, kind=SlotKind.NODE, value=node) if absent or measures else slot
        items.append(slot)
    return Slots(tuple(items))


def _plain(reading: Callable[[Slots, Sequence[Word]], Slots]) -> Reading:
    """Return a reading that needs to know nothing of the documents as one that is given it."""
    return lambda slots, words, setting: reading(slots, words)


def told_cells(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find the conditions on what a column says."""
    return cells_told(slots, words, setting.cells)


def told_lists(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find the tasks that are told by a matter or a product, and not asked for."""
    return lists_told(slots, words, setting.cells)


READINGS: tuple[Reading, ...] = (
    # What the answer is wanted for is no part of a name.
    *map(_plain, (*KINDS_OUT, without_purpose, named_work)),
    *map(_plain, (*CONTESTS, onward_years, spanning_years, over_in_year)),
    *map(_plain, MISREAD),
    *map(
        _plain,
        (
            counted_tasks,
            helping,
            helping_too,
            helping_body,
            short_columns,
            inner_not,
            standing_not,
            *GOING_ALONG,
            only_then,
            after_year,
            idle_years,
        ),
    ),
    told_lists,
    _plain(run_out),
    told_cells,
    *map(_plain, INCLUSIVE),
    _plain(given_tasks),
    _plain(nobody_else),
    *map(_plain, SHARES),
    _plain(turned_shares),
    *map(_plain, (askers_body, reason_told)),
    told_around,
    _plain(without_purpose),
    _plain(parts_shut_out),
    _plain(for_whom),
    title_years,
    cell_times,
    provincial_offices,
    plural_ministries,
    _plain(closing_no),
    _plain(closing_sure),
    _plain(closing_a),
    _plain(closing_tone),
    *map(_plain, REQUESTS),
    *map(_plain, DUE_OR_DONE),
    plan_nodes,
    _plain(plan_named),
    titled_sections,
    placed_sections,
    numbered_sections,
    ranged_sections,
    told_sections,
    numbered_part,
    placed_rows,
    _plain(section_again),
    _plain(other_sections),
    _plain(verbs_not_parts),
    _plain(sections_of_part),
    # Before 'sau III.11' is read as setting that task aside.
    _plain(tasks_related),
    _plain(excluded_tasks),
    *map(_plain, LIMITING),
    _plain(one_of_roles),
    _plain(both_roles),
    _plain(role_not_counted),
    _plain(alone_named),
    _plain(confined),
    *map(_plain, COMPARED),
    *map(_plain, BARE),
    *map(_plain, GATHERING),
    *map(_plain, SPREAD),
    _plain(agency_number),
    *map(_plain, SHARED),
    *map(_plain, NAMED),
    _plain(left_out),
    _plain(loaded),
    _plain(every_one),
    # What is tagged as a claim may claim a number: 'mục IV có 2 nhiệm vụ nhỉ'.
    _plain(closing_tag),
    _plain(besides),
    _plain(sole_number),
    claimed_number,
    claimed_part,
    *map(_plain, CLAIMED),
    _plain(none_claimed),
    _plain(denied),
    _plain(claims_of_document),
    _plain(whole_appendix),
    *map(_plain, COUNTED),
    *map(_plain, PLACED),
    *map(_plain, (task_bounds, number_of, tally_of_each, same_ministry, spoken_ministry)),
)
