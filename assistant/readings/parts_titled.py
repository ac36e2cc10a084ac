"""Parts of the plan by number and content: 'các yêu cầu ở phần I', 'nhóm thứ tư trong phần giải pháp'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.readings.numerals import ROMAN
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words

# 'phần II' is one of the plan beside its title; so is 'mục I' beside the title of what stands in it.
PART, SECTION = folded("text_parts_of_plan"), folded("section_nouns")
# Columns, tasks and the appendix itself are those of its sections.
OF_APPENDIX = (SlotKind.TASK, SlotKind.TASK_REF, SlotKind.WHO, SlotKind.AGENCY)
COLUMNS = frozenset({"lead", "coordinate"})
# 'nói gì' asks for what is said, in whatever part.
SAID = "content"


@needs(SlotKind.SECTION)
def titled_parts(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read a section as the part of the plan with its number where the title of that part, or in it, is said."""
    sections, nodes = slots.of(SlotKind.SECTION), slots.of(SlotKind.NODE)
    if len(sections) != 1 or not nodes or _of_rows(slots):
        return slots
    section = sections[0]
    part = f"ke-hoach/{section.value}"
    apart = [node for node in nodes if node.last <= section.first or section.last <= node.first]
    noun = words[section.first].folded
    if noun in PART and any(_titles(node, part, setting) for node in apart):
        return _without(slots, section)
    if noun in SECTION and any(_within(node, part, setting) for node in apart):
        return _without(slots, section)
    return slots


def _of_rows(slots: Slots) -> bool:
    """Whether tasks, bodies or columns of the appendix are asked for."""
    columns = COLUMNS & set(slots.values(SlotKind.ROLE)) or {*slots.values(SlotKind.FIELD)} - {SAID}
    return bool(columns or slots.of(*OF_APPENDIX) or slots.has(SlotKind.PART, "appendix"))


def _without(slots: Slots, section: Slot) -> Slots:
    plain = replace(section, kind=SlotKind.FILLER, value="part")
    return Slots(tuple(plain if slot is section else slot for slot in slots.items))


def _titles(node: Slot, part: str, setting: Setting) -> bool:
    """Whether a title is that of the part."""
    return (" ".join(folded_words(node.value)), part) in setting.parts


def _within(node: Slot, part: str, setting: Setting) -> bool:
    """Whether a title is that of something in the part: 'mục đích' in part I."""
    title = folded_words(node.value)
    headings = ((words, value) for words, _, value in setting.headings)
    return any(words == title and value.startswith(f"{part}/") for words, value in headings)


# 'nhóm | thứ tư', 'nhóm giải pháp | cuối cùng'
GROUP, BETWEEN = folded("plan_group"), folded("plan_group_measures")


@needs(SlotKind.ORDINAL)
def placed_groups(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'nhóm thứ tư' beside the part of the plan that has groups as the group in that place."""
    parts = {part for slot in slots.items for part in _parts_of(slot, words, setting)}
    places = slots.of(SlotKind.ORDINAL)
    if len(parts) != 1 or len(places) != 1 or _of_rows(slots):
        return slots
    first = _group_at(places[0], words)
    node = _placed(parts.pop(), int(places[0].value), setting)
    if first is None or node is None:
        return slots
    place = (first, places[0].last, words[first].start, places[0].end)
    named = Slot(SlotKind.NODE, node, *place)
    kept = (s for s in slots.items if s.last <= first or s.first >= named.last)
    whole = (s for s in kept if s.kind is not SlotKind.NODE)
    return Slots(tuple(whole)).plus([named])


# 'nhóm 1 về tuyên truyền | ở | phần II'
WITHIN = folded("parts_titled_within")
PLACES = {numeral: place for place, numeral in enumerate(ROMAN.values(), 1)}


@needs(SlotKind.SECTION)
def numbered_groups(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'nhóm 1 về tuyên truyền ở phần II' as the group of that number in that part of the plan."""
    for group in slots.of(SlotKind.SECTION):
        inside = [s for s in slots.items if s.first - 1 == group.last < len(words)]
        part = next((p for s in inside for p in _part_within(s, words, setting)), "")
        joined = part and words[group.last].folded in WITHIN and words[group.first].folded in GROUP
        node = _placed(part, PLACES[group.value], setting) if joined else None
        if node is not None:
            whole = replace(group, kind=SlotKind.NODE, value=node, last=inside[0].last)
            rest = (s for s in slots.items if s is not group and s not in inside)
            return Slots(tuple(rest)).plus([replace(whole, end=inside[0].end)])
    return slots


def _part_within(slot: Slot, words: Sequence[Word], setting: Setting) -> list[str]:
    """Return the part of the plan that has groups where a slot names it: 'phần II'."""
    if slot.kind is SlotKind.SECTION and words[slot.first].folded in PART:
        return [f"ke-hoach/{slot.value}"]
    return _parts_of(slot, words, setting)


def _parts_of(slot: Slot, words: Sequence[Word], setting: Setting) -> list[str]:
    """Return the part of the plan that a slot names: 'phần II', 'nhóm giải pháp', 'phần giải pháp'."""
    said = [word.folded for word in words[slot.first : slot.last]]
    if slot.kind is SlotKind.PART and slot.value == "plan":
        told = " ".join(word for word in said if word in BETWEEN)
        return [part for title, part in setting.parts if told and told in title]
    if slot.kind is SlotKind.NODE:
        title = " ".join(folded_words(slot.value))
        return [part for known, part in setting.parts if title == known or slot.value == part]
    return []


def _group_at(place: Slot, words: Sequence[Word]) -> int | None:
    """Return where a group in a place begins: at 'nhóm', before 'giải pháp'."""
    first = place.first - 1
    while first > 0 and words[first].folded in BETWEEN:
        first -= 1
    return first if first >= 0 and words[first].folded in GROUP else None


def _placed(part: str, place: int, setting: Setting) -> str | None:
    groups = [value for _, _, value in setting.headings if value.startswith(f"{part}/")]
    known = 0 < place <= len(groups) or -len(groups) <= place < 0
    return groups[place - 1 if place > 0 else place] if known else None


# In the order in which they are made.
GROUPS = (titled_parts, placed_groups)
