"""'Mục II gồm hai nhiệm vụ. Ở cả hai nhiệm vụ đó Bộ A …': tasks pointed to that are all those of a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.readings.amounts import number_said
from assistant.readings.claimed_numbers import stated_numbers
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

# What is said of some tasks of a section.
NARROWING = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.SHARE,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
)
# 'cả | hai nhiệm vụ đó'
POINTED = phrasing("section_tasks_pointed")


def with_section(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with the name of a section where its tasks are pointed to by their number.

    That number is the last one that was said, with the section, in a sentence before: of 'mục V có bốn việc, hai
    của Bộ A' two are no section's.
    """
    if not any(POINTED.search(sentence.words) for sentence in sentences[1:]):
        return list(sentences)
    section: tuple[tuple[Word, ...], int] | None = None
    told = []
    for sentence in sentences:
        told.append(_named(sentence, *section) if section else sentence)
        section = _counted(sentence, build, section)
    return told


def _counted(
    sentence: Sentence, build: Build, before: tuple[tuple[Word, ...], int] | None
) -> tuple[tuple[Word, ...], int] | None:
    """Return the section that a sentence names and the number of its tasks, or what was `before` it.

    'Mục V có hai việc do Bộ A chủ trì' tells of some of them.
    """
    slots = build(sentence.words).slots
    sections = [s for s in slots.of(SlotKind.SECTION) if s.end]
    numbers = [number for _, number in stated_numbers(sentence.words)]
    if not (sections or numbers):
        return before
    if len(sections) != 1 or len(numbers) != 1 or slots.of(*NARROWING):
        return None
    return tuple(sentence.words[sections[0].first : sections[0].last]), numbers[0]


def _named(sentence: Sentence, name: tuple[Word, ...], number: int) -> Sentence:
    """Return a sentence with the section's name for 'đó': 'cả hai nhiệm vụ | mục II'."""
    words = sentence.words
    found = next((one for one in POINTED.each(words) if number_said(one["n"]) == number), None)
    if found is None:
        return sentence
    place = found.start("that")
    there = words[place]
    typed = [replace(w, start=there.start, end=there.end, opens=False, starts=False) for w in name]
    return replace(sentence, words=(*words[:place], *typed, *words[place + 1 :]))
