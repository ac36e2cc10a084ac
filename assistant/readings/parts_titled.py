"""Parts of the plan told by a number and by what they hold: 'các yêu cầu ở phần I', 'phần II có những nhóm giải pháp nào'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words

# 'phần II' is one of the plan beside its title; so is 'mục I' beside the title of what stands in it.
PART, SECTION = folded("text_parts_of_plan"), folded("section_nouns")
# Columns, tasks and the appendix itself are those of its sections.
OF_APPENDIX = (SlotKind.TASK, SlotKind.TASK_REF, SlotKind.FIELD, SlotKind.WHO, SlotKind.AGENCY)
COLUMNS = frozenset({"lead", "coordinate"})


@needs(SlotKind.SECTION)
def titled_parts(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read a section as the part of the plan with its number where the title of that part, or in it, is said."""
    sections, nodes = slots.of(SlotKind.SECTION), slots.of(SlotKind.NODE)
    rows = slots.of(*OF_APPENDIX) or slots.has(SlotKind.PART, "appendix")
    if len(sections) != 1 or not nodes or rows or COLUMNS & set(slots.values(SlotKind.ROLE)):
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
