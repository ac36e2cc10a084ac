"""Claims that a closing word puts: 'mục IV có 2 nhiệm vụ nhỉ', 'hai việc này cùng hạn à'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, marked, phrasing
from assistant.readings.claimed_numbers import says_number
from assistant.readings.claims import OPEN, places, says
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Particles that close a claim ('… tới 2030 nhỉ?'), as typed with marks.
TAGS = marked("claims_tags")
VALUES = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
ASKING = (SlotKind.WHO, SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.ASKED, SlotKind.COMPARE)


# '… chủ trì | chớ gì nữa'
PHRASES, FOR = phrasing("claims_closing"), "cho"


@needs_word("chu", "cho", "con")
def closing_phrase(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chớ gì nữa', 'chứ còn gì nữa' that closes a claim as asking to confirm it: nothing more is asked."""
    found = PHRASES.search(words)
    if found is None or not found.start("tag"):
        return slots
    place = found.start("tag")
    if words[place].folded == FOR and words[place].marked is None and not found["more"]:
        # 'viec nay danh cho ai', typed without marks
        return slots
    kept = [replace(s, last=min(s.last, place)) for s in slots.items if s.first < place]
    asked = Slot(
        SlotKind.YES_NO, "ask", place, found.last, words[place].start, words[found.last - 1].end
    )
    return Slots(tuple(kept)).plus([asked])


@needs_word(*TAGS)
def closing_tag(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a closing 'nhỉ', 'hả', 'à' after words that ask nothing else as asking to confirm them."""
    if not tagged(words) or slots.has(SlotKind.YES_NO):
        return slots
    if any(_asks(kind, slots, words) for kind in ASKING):
        return slots
    denying = [s for s in slots.of(SlotKind.FOLLOW) if s.value == "correction"]
    denied = places([*slots.of(SlotKind.NEGATION), *denying])
    whichever = {n for n, word in enumerate(words[:-1]) if words[n + 1].folded == "cung"}
    none = places([s for s in slots.of(SlotKind.QUANTITY) if _of_none(s, slots, words)])
    others = (word for n, word in enumerate(words) if n not in denied | whichever | none)
    # 'báo cáo' asks nothing, 'bao nhiêu' does.
    if any(says(word, OPEN) for word in others):
        return slots
    place, last = len(words) - 1, words[-1]
    asked = Slot(SlotKind.YES_NO, "ask", place, place + 1, last.start, last.end)
    before = (s for s in slots.items if s.first < place)
    # 'cùng hạn | à'
    cut = (
        replace(s, last=min(s.last, place), end=min(s.end, words[place - 1].end)) for s in before
    )
    return Slots(tuple(cut)).plus([asked])


def tagged(words: Sequence[Word]) -> bool:
    """Whether words close with 'nhỉ', 'hả', 'à'."""
    if not words:
        return False
    last, marked = words[-1], TAGS.get(words[-1].folded)
    # Without its mark 'à' reads like the polite 'ạ'.
    said = last.marked == marked or (last.marked is None and last.folded != "a")
    return marked is not None and said


# 'cùng hạn', 'khác cơ quan chủ trì'
SAME = phrasing("claims_same")


def _asks(kind: SlotKind, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a slot asks; a column of which something is said ('đầu ra … là nghị định à') does not."""
    found = slots.of(kind)
    if kind is SlotKind.QUANTITY and found:
        # '(phụ lục) gồm 29 việc nhỉ' states how many.
        return not says_number(words) and not all(
            _of_all(s, words)
            or _all_done(s, slots, words)
            or _of_none(s, slots, words)
            or _extreme_of(s, slots)
            for s in found
        )
    if kind is SlotKind.COMPARE:
        # 'III.1 với III.2 cùng một hạn à', 'A nhiều việc bằng B nhỉ' state that it is so.
        return not all(
            s.value == "equal" or SAME.opens(words[s.first : s.last]) or _between(s, slots)
            for s in found
        )
    if kind is not SlotKind.FIELD or not found or not found[-1].end:
        return bool(found)
    if SAME.opens(words[max(0, found[0].first - 1) :]):
        # 'hai việc này | cùng hạn | nhỉ'
        return False
    # 'báo cáo ấy gửi về Bộ A à': the value is claimed.
    valued = any(found[-1].before(s) for s in slots.of(*VALUES))
    return not valued and all(word.folded != "la" for word in words[found[-1].last :])


# What is put beside another of its kind: 'mục III | nhiều hơn | mục I', 'chủ trì | ít hơn | phối hợp'.
SIDES = (SlotKind.SECTION, SlotKind.AGENCY, SlotKind.ROLE, SlotKind.TASK_REF)


def _between(slot: Slot, slots: Slots) -> bool:
    """Whether of two of a kind that are named one is said to have more: 'mục III nhiều hơn mục I à'."""
    sides = ([s for s in slots.of(kind) if s.end] for kind in SIDES)
    named = (any(s.before(slot) for s in of) and any(slot.before(s) for s in of) for of in sides)
    return slot.value == "more" and any(named)


# 'tất cả', 'toàn bộ' before 'đều'.
EVERYTHING = folded("claims_all")


def _of_all(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether something is claimed of all of a kind, so that none is asked for: 'việc nào cũng', 'tất cả đều'."""
    if slot.last < len(words) and words[slot.last].folded == "cung":
        return True
    said = " ".join(word.folded for word in words[slot.first : slot.last])
    return said in EVERYTHING and any(word.folded == "deu" for word in words[slot.last :])


def _all_done(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether somebody named before is said to do all of a kind: 'Bộ A chủ trì tất cả việc mục I à'."""
    said = " ".join(word.folded for word in words[slot.first : slot.last])
    does = (slots.of(kind) for kind in (SlotKind.AGENCY, SlotKind.ROLE))
    return said in EVERYTHING and all(any(s.end and s.before(slot) for s in of) for of in does)


# 'mục V | toàn bộ | do Bộ A chủ trì'
WHOLE = phrasing("claims_of_section")


@needs(SlotKind.SECTION)
@needs_word("bo", "ca", "tat")
def whole_section(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'toàn bộ' of 'mục V toàn bộ do Bộ A chủ trì à' as that it is all so: no list is asked for."""
    if not (slots.has(SlotKind.YES_NO) or tagged(words)):
        return slots
    ends = {s.last for s in slots.of(SlotKind.SECTION) if s.end and WHOLE.opens(words[s.last :])}
    said = [s for s in slots.of(SlotKind.QUANTITY) if s.value == "list" and s.first in ends]
    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if s in said else s for s in slots.items))


# Of whom an extreme is told: 'Bộ A chủ trì nhiều nhất à'.
EXTREMES, NAMED = ("most", "least"), (SlotKind.AGENCY, SlotKind.SECTION)


def _extreme_of(slot: Slot, slots: Slots) -> bool:
    """Whether a body or a section named before is said to be the extreme one: 'mục V nhiều việc nhất à'."""
    return slot.value in EXTREMES and any(s.end and s.before(slot) for s in slots.of(*NAMED))


# 'nào', 'gì' of what is denied: 'không chủ trì việc nào'.
NONE, NONE_AFTER = folded("claims_none"), 8


def _of_none(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a listing slot says that there is none: 'không chủ trì nhiệm vụ nào cả'."""
    inside = {word.folded for word in words[slot.first : slot.last]}
    near = [s for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.before(slot)]
    if not NONE & inside or not near or slot.first - near[-1].last > NONE_AFTER:
        return False
    return not any(word.opens for word in words[near[-1].last : slot.first])
