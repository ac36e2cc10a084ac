"""Readings that know the documents: times of titles and cells, offices of a province, numbers of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.times import RECURRENCE
from assistant.readings.titles import Setting
from assistant.slots import OF_PLACE, Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import fold, syllables
from structured.agencies import PROVINCIAL

TITLE_GRAM = 5
# The part of the plan that tells each body what it has to do.
ADDRESSED = "tổ chức thực hiện"
# The year of the document, right after its number.
ISSUED = folded("document_year")
DOCUMENT, OFFICE = "document", "so"
# 'bộ xây dựng', 'bộ kế hoạch': of so many words a ministry's name may be what ministries do.
LONGEST_VERB = 3


@needs(SlotKind.YEAR)
def title_years(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Drop years that only belong to a title ('… giảm nghèo bền vững đến năm 2030').

    That in which a document was issued says no more than its name: 'nghị quyết 160 năm 2021'.
    """
    documents = {s.last for s in slots.of(SlotKind.FILLER) if s.value == DOCUMENT}

    def issued(slot: Slot) -> bool:
        beside = slot.kind is SlotKind.YEAR and {slot.first, slot.first - 1} & documents
        return bool(beside) and words[slot.last - 1].folded in ISSUED

    def of_title(slot: Slot) -> bool:
        gram = tuple(word.folded for word in words[max(0, slot.last - TITLE_GRAM) : slot.last])
        return slot.kind is SlotKind.YEAR and gram in setting.titles

    kept = (slot for slot in slots.items if issued(slot) or not of_title(slot))
    return Slots(
        tuple(
            replace(slot, kind=SlotKind.FILLER, value=DOCUMENT) if issued(slot) else slot
            for slot in kept
        )
    )


# 'kinh tế - xã hội | hằng năm': so many words before a time tell that it is part of what a cell says.
CELL_GRAM = 3
YEARLY_PLAN = phrasing("documents_yearly_plan")
# What its words say elsewhere: a time, the plan itself, who leads.
OF_PLAN = (SlotKind.WHEN, SlotKind.PART, SlotKind.ROLE)


@needs(SlotKind.WHEN)
def cell_times(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Drop what recurs by the words of a task alone ('kế hoạch kinh tế - xã hội hằng năm và 5 năm')."""
    if yearly := YEARLY_PLAN.search(words):
        # 'kế hoạch hằng năm | do cấp nào xây dựng' is a plan, whoever draws it up.
        inside = range(yearly.first, yearly.last)
        slots = Slots(
            tuple(s for s in slots.items if s.kind not in OF_PLAN or s.first not in inside)
        )
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
    return replace(
        slot, value=f"{PROVINCIAL}{OF_PLACE}Sở", first=slot.first - 1, start=before.start
    )


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


# 'trách nhiệm của tỉnh ở | phần III'
DUTIES, PART = phrasing("duties_told"), folded("text_parts_of_plan")


@needs(SlotKind.SECTION)
def part_of_duties(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'phần III' of which a responsibility is asked as the part of the plan that tells them."""
    nodes = {node for title, node in setting.parts if title == fold(ADDRESSED)}
    other = slots.of(SlotKind.PART, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.YEAR)
    counts = slots.has(SlotKind.QUANTITY, "count")
    if other or counts or not nodes or DUTIES.search(words) is None:
        return slots

    def meant(slot: Slot) -> Slot:
        node = f"ke-hoach/{slot.value}"
        told = slot.kind is SlotKind.SECTION and words[slot.first].folded in PART
        return replace(slot, kind=SlotKind.NODE, value=node) if told and node in nodes else slot

    return Slots(tuple(map(meant, slots.items)))
