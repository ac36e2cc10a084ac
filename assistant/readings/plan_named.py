"""Parts of the plan named by number and title, or by their title alone: 'phần giải pháp có mấy nhóm'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import fold

# 'phần III | là | tổ chức thực hiện': so many words may stand before the title.
REACH = 1


@needs(SlotKind.SECTION)
@needs(SlotKind.NODE)
def numbered_part(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'phần III tổ chức thực hiện' as that part of the plan, not as a section of the appendix."""
    numbers = {node.rpartition("/")[2]: fold(title) for title, node in setting.parts}
    for section in slots.of(SlotKind.SECTION):
        title = numbers.get(section.value)
        named = (n for n in slots.of(SlotKind.NODE) if 0 <= n.first - section.last <= REACH)
        node = next((n for n in named if fold(n.value) == title), None)
        if node is not None:
            whole = replace(node, first=section.first, start=section.start)
            rest = (s for s in slots.items if s not in (section, node))
            return Slots(tuple(rest)).plus([whole])
    return slots


# What else may be asked of a part, so that its name but tells where.
MATTER = (SlotKind.TOPIC, SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.FIELD)
NOUNS, COUNTED = folded("plan_named_nouns"), folded("plan_named_counted")
# 'phần giải pháp | gồm | những gì'
HOLDS = folded("plan_named_holds")


@needs(SlotKind.PART)
def part_by_title(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'phần giải pháp', of which nothing but what stands in it is asked, as that part of the plan."""
    if slots.of(*MATTER) or slots.has(SlotKind.PART, "appendix"):
        return slots
    told = {n for s in slots.items for n in range(s.first, s.last)}
    untold = [word.folded for n, word in enumerate(words) if n not in told]
    counts = slots.has(SlotKind.FACET, "sections") or slots.has(SlotKind.QUANTITY, "count")
    numbered = any(word.isdigit() for word in untold) or any(w.folded in HOLDS for w in words)
    if not (counts or numbered) or not all(word.isdigit() or word in COUNTED for word in untold):
        # 'về tuyên truyền, phần giải pháp viết gì'
        return slots
    for part in slots.of(SlotKind.PART):
        said = {word.folded for word in words[part.first : part.last]} - NOUNS
        nodes = (node for title, node in setting.parts if said and said <= {*fold(title).split()})
        if node := next(nodes, None):
            rest = (s for s in slots.items if s is not part)
            return Slots(tuple(rest)).plus([replace(part, kind=SlotKind.NODE, value=node)])
    return slots


# 'phần II | … mấy gạch đầu dòng', 'được đề nghị': what the table has none of.
HELD, PARTS_OF = phrasing("plan_named_held"), folded("text_parts_of_plan")


@needs(SlotKind.SECTION)
def part_by_what_it_holds(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'phần II' of which bullets, measures or addressees are asked as that part of the plan.

    A section of the appendix holds tasks alone; 'mục II' is one all the same.
    """
    if slots.has(SlotKind.PART, "appendix") or HELD.search(words) is None:
        return slots
    nodes = {node for _, node in setting.parts}

    def meant(slot: Slot) -> Slot:
        node = f"ke-hoach/{slot.value}"
        told = slot.kind is SlotKind.SECTION and words[slot.first].folded in PARTS_OF
        return replace(slot, kind=SlotKind.NODE, value=node) if told and node in nodes else slot

    return Slots(tuple(map(meant, slots.items)))
