"""Several sections by their numbers: 'các mục II, III và V', 'từ mục III trở đi', 'mục I đến V'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.grammar import folded
from assistant.readings.titles import JOINERS, Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

ROMANS = {"i": "I", "ii": "II", "iii": "III", "iv": "IV", "v": "V"}
# 'từ mục III trở đi', 'từ phần hai trở về sau'; 'mục I đến mục III'.
ONWARDS = folded("titles_onwards")
TO = folded("titles_to")


def ranged_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'từ mục III trở đi', 'mục I đến mục III' as all the sections from one to the other."""
    known = [value for _, kind, value in setting.headings if kind is SlotKind.SECTION]
    found: list[Slot] = []
    named = slots.of(SlotKind.SECTION)
    for section, following in zip_longest(named, named[1:]):
        after = [word.folded for word in words[section.last : section.last + 2]]
        last = None
        if after[:1] == ["tro"] and set(after[1:]) & ONWARDS:
            last = known[-1]
        elif following and set(after[:1]) & TO and following.first - section.last == 1:
            last = following.value
        elif set(after[:1]) & TO and after[1:] and after[1] in ROMANS:
            # 'mục I đến V'
            last = ROMANS[after[1]]
        if last in known and section.value in known:
            between = known[known.index(section.value) + 1 : known.index(last) + 1]
            found += [replace(section, value=value) for value in between]
    if {one.value for one in found} >= set(known[1:]):
        # 'tính theo năm mục, I đến V': every section, so none is chosen.
        return Slots(tuple(_chooses_none(s, words) for s in slots.items))
    return slots.plus(found) if found else slots


def _chooses_none(slot: Slot, words: Sequence[Word]) -> Slot:
    """Return the first section of a range of them all as words that say nothing, up to the last one."""
    if slot.kind is not SlotKind.SECTION:
        return slot
    bare = slot.last + 1 < len(words) and words[slot.last].folded in TO
    last = slot.last + 2 if bare else slot.last
    return replace(slot, kind=SlotKind.FILLER, value="every", last=last)


def numbered_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'các mục II, III và V' as three sections."""
    found: list[Slot] = []
    for section in slots.of(SlotKind.SECTION):
        place = section.last
        while place < len(words):
            place += words[place].folded in JOINERS
            if place >= len(words) or words[place].folded not in ROMANS:
                break
            word = words[place]
            value = ROMANS[word.folded]
            found.append(Slot(SlotKind.SECTION, value, place, place + 1, word.start, word.end))
            place += 1
    taken = {slot.first for slot in found}
    kept = [s for s in slots.items if s.first not in taken]
    return Slots(tuple(kept)).plus(found) if found else slots
