"""Several sections by their numbers: 'các mục II, III và V', 'từ mục III trở đi', 'mục I đến V'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs, needs_word
from assistant.readings.read_as import read_as
from assistant.readings.titles import JOINERS, Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

ROMANS = {"i": "I", "ii": "II", "iii": "III", "iv": "IV", "v": "V"}
ARABIC = {str(n): value for n, value in enumerate(ROMANS.values(), 1)}
# 'mục I với II'
ALONG = folded("sections_along")
# 'từ mục III trở đi', 'từ phần hai trở về sau'; 'mục I đến mục III'.
ONWARDS = folded("titles_onwards")
TO = folded("titles_to")


@needs(SlotKind.SECTION)
def ranged_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'từ mục III trở đi', 'mục I đến (mục) III' as all the sections from one to the other.

    From the first to the last are all there are, which is no condition: 'trong các mục từ I đến V'.
    """
    known = [value for _, kind, value in setting.headings if kind is SlotKind.SECTION]
    found: list[Slot] = []
    named = slots.of(SlotKind.SECTION)
    for section, following in zip_longest(named, named[1:]):
        last = _last_of_range(section, following, words, known)
        if last not in known or section.value not in known:
            continue
        between = known[known.index(section.value) + 1 : known.index(last) + 1]
        if len(between) + 1 == len(known) and words[section.last].folded in TO:
            end = following.last if following and following.value == last else section.last + 2
            return _without_range(slots, section, end, words)
        found += [replace(section, value=value) for value in between]
    return slots.plus(found) if found else slots


def _last_of_range(
    section: Slot, following: Slot | None, words: Sequence[Word], known: Sequence[str]
) -> str | None:
    """Return the section at which a range ends that begins with one."""
    after = [word.folded for word in words[section.last : section.last + 2]]
    if after[:1] == ["tro"] and set(after[1:]) & ONWARDS:
        return known[-1]
    if not set(after[:1]) & TO:
        return None
    if following and following.first - section.last == 1:
        return following.value
    return ROMANS.get(after[-1]) if len(after) > 1 else None


def _without_range(slots: Slots, section: Slot, end: int, words: Sequence[Word]) -> Slots:
    """Return the slots with all sections, up to `end`, as words that choose none."""
    # In 'mấy mục, từ mục I đến V' 'mục từ' is no section four.
    before = (s for s in slots.items if s.last < section.first or s.kind is not SlotKind.SECTION)
    kept = [s for s in before if s.first >= end or s.last <= section.first]
    place = (section.first, end, words[section.first].start, words[end - 1].end)
    return Slots(tuple(kept)).plus([Slot(SlotKind.FILLER, "every", *place)])


# 'ở mấy mục trong năm mục I-V'
ALL_FIVE = phrasing("sections_all_five")


@needs(SlotKind.SECTION)
@needs_word("v")
def all_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'trong năm mục I-V' as all there are, which chooses none."""
    found = ALL_FIVE.search(words)
    if found is None:
        return slots
    return read_as(slots, words, (found.first, found.last), SlotKind.FILLER, "every")


@needs(SlotKind.SECTION)
def numbered_sections(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'các mục II, III và V', 'mục I với II' as so many sections."""
    found: list[Slot] = []
    for section in slots.of(SlotKind.SECTION):
        found += _beside(section, words) if section.end else ()
    taken = {slot.first for slot in found}
    # Of sections joined by 'với' none has tasks together with another.
    taken |= {slot.first - 1 for slot in found if words[slot.first - 1].folded in ALONG}
    taken |= {s.last for s in slots.of(SlotKind.SECTION) if _along(s, slots, words)}
    kept = [s for s in slots.items if s.first not in taken]
    return Slots(tuple(kept)).plus(found) if taken else slots


def _beside(section: Slot, words: Sequence[Word]) -> Iterator[Slot]:
    """Yield the sections named by their numbers alone right after one."""
    figures = ARABIC if words[section.last - 1].folded in ARABIC else ROMANS
    place = section.last
    while place < len(words):
        joined = words[place].folded in JOINERS | ALONG
        place += joined
        if place >= len(words) or words[place].folded not in figures:
            return
        if figures is ARABIC and not (joined and _ends(words, place + 1)):
            return
        word = words[place]
        yield Slot(SlotKind.SECTION, figures[word.folded], place, place + 1, word.start, word.end)
        place += 1


def _ends(words: Sequence[Word], place: int) -> bool:
    """Whether nothing follows that a number may count: 'mục 1 và 2 | bộ'."""
    return place >= len(words) or words[place].opens or paused(words, place)


def _along(section: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'với' alone stands between a section and the next that is named as such."""
    after = section.last + 1
    beside = any(s.first == after for s in slots.of(SlotKind.SECTION))
    return beside and words[section.last].folded in ALONG


# 'mỗi phần | một đầu mối', 'từng mục một'
EACH, ONE = frozenset({"moi", "tung"}), frozenset({"mot", "1"})


@needs(SlotKind.SECTION)
@needs_word("moi", "tung")
def one_in_each(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'một' of 'mỗi phần một đầu mối' as no number of a section."""

    def each(slot: Slot) -> bool:
        before = words[slot.first - 1].folded if slot.first else ""
        return (
            slot.kind is SlotKind.SECTION and before in EACH and words[slot.last - 1].folded in ONE
        )

    return Slots(tuple(slot for slot in slots.items if not each(slot)))
