"""Sections named in English by their titles: 'the part on resources', 'section V (state management)'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from assistant.grammar import folded
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

ANNOUNCES, LINKS = folded("english_sections"), folded("english_section_links")
ANY = folded("english_title_any")
# So many words may stand between the announcing word and the title.
FAR = 6


@cache
def _telling(section: str) -> frozenset[str]:
    return folded(f"english_title_{section}")


def english_titles(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Find sections named by words of their titles, or by a number and such words."""
    sections = [value for _, kind, value in setting.headings if kind is SlotKind.SECTION]
    told = [_after(s, words) for s in slots.of(SlotKind.SECTION) if s.end and s.value in sections]
    places = {i for s in slots.of(SlotKind.SECTION, SlotKind.NODE) for i in range(s.first, s.last)}
    named = [] if places else list(_named(words, sections, setting))
    found = [slot for slot in told if slot] + named
    kept = [s for s in slots.items if not _inside(s, found)]
    return Slots(tuple(kept)).plus(found) if found else slots


def _inside(slot: Slot, found: Sequence[Slot]) -> bool:
    return slot.end > 0 and any(f.first < slot.last and slot.first < f.last for f in found)


def _after(slot: Slot, words: Sequence[Word]) -> Slot | None:
    """Return the rest of a title after a section's number as said for nothing; None when there is none."""
    first, last = slot.last, _title_end(words, slot.last, slot.value)
    if last == first:
        return None
    return Slot(SlotKind.FILLER, "title", first, last, words[first].start, words[last - 1].end)


def _named(words: Sequence[Word], sections: Sequence[str], setting: Setting) -> Iterator[Slot]:
    """Yield the section, and the group of the plan, that the first such name in the question means."""
    for place, word in enumerate(words):
        if word.folded not in ANNOUNCES:
            continue
        for section in sections:
            span = _span(words, place, section)
            if span is not None:
                yield from _slots(span, section, words, setting)
                return


def _slots(
    span: tuple[int, int], section: str, words: Sequence[Word], setting: Setting
) -> Iterator[Slot]:
    ends = (words[span[0]].start, words[span[1] - 1].end)
    titles = {
        t for t, kind, value in setting.headings if (kind, value) == (SlotKind.SECTION, section)
    }
    for title, kind, value in setting.headings:
        if title in titles:
            yield Slot(kind, value, *span, *ends)


def _span(words: Sequence[Word], place: int, section: str) -> tuple[int, int] | None:
    """Return from where to where a section is named around the announcing word: after it, or before."""
    first = place + 1
    while first < len(words) and first - place <= FAR and words[first].folded in LINKS:
        first += 1
    last = _title_end(words, first, section) if first > place + 1 else first
    if last > first:
        return place, last
    telling = _telling(section)
    before = place - 1
    if before >= 0 and words[before].folded in telling:
        return before, place + 1
    return None


# The matter of all titles.
MATTER = frozenset({"poverty", "reduction", "alleviation"})
# 'the part on policies for ethnic minorities' is about a matter: no title goes on so.
GOES_ON = frozenset({"of", "for"})


def _title_end(words: Sequence[Word], first: int, section: str) -> int:
    """Return where a run of words of the title ends; `first` when none of them tells it from others."""
    telling, last = _telling(section), first
    for place in range(first, len(words)):
        if words[place].folded in telling or (last > first and words[place].folded in MATTER):
            last = place + 1
        elif words[place].folded not in ANY:
            whole = last == first or words[last - 1].folded in MATTER
            goes_on = place > last and words[last].folded in GOES_ON
            return first if goes_on and not whole else last
    return last
