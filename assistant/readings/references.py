"""Numbers in a question: task references, articles and sections, years and periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.grammar import folded, phrasing
from assistant.query import TASK_NOUNS
from assistant.readings.numbers_joined import joined
from assistant.readings.numerals import Line
from assistant.readings.reference_patterns import (
    NEEDLES,
    NUMBERS,
    OF,
    OF_DIGITS,
    OF_FIGURES,
    OF_ROMAN,
    PART_THEN_ITEM,
    PATTERNS,
    WORDED,
    Pattern,
    Reading,
)
from assistant.slots import Slot, SlotKind
from assistant.words import Word, paused

# One of these stands in every reference.
TOLD_BY = re.compile(rf"\b(?:\d|(?:[ivx]+|[a-d]|cuoi|dau|{'|'.join({**NUMBERS, **WORDED})})\b)")
DIGIT, NUMERAL = re.compile(r"\d"), re.compile(r"\b[ivx]+\b")
# 'mục I | có | 6, mục II …'
COUNTING = folded("references_counting")
# 'mục III | 7 việc', 'ở phần V | 3 nhiệm vụ'
SECTION_COUNTED = phrasing("references_section_counted")
# The folded title of each part of a plan, with its node.
Parts = tuple[tuple[str, str], ...]


def find_references(words: Sequence[Word], parts: Parts = ()) -> tuple[Slot, ...]:
    """Return the references and years in `words`, none over another; dates and codes are left out.

    `parts` are the titles of a plan's parts, by which one of their items may be told.
    """
    line = Line.of(words)
    if not TOLD_BY.search(line.text):
        return ()
    taken = [False] * len(words)
    found = [slot for slot in _readings(line, words, taken, parts) if slot is not None]
    return (*found, *joined(words, found, taken))


@lru_cache(maxsize=4)
def _of_titles(parts: Parts) -> tuple[Pattern, ...]:
    """Return the patterns of 'mục 5 phần Nhiệm vụ, giải pháp', 'phần tổ chức thực hiện, mục 4'."""
    nodes = dict(parts)
    if not nodes:
        return ()
    title = rf"(?:phan |muc )?({'|'.join(map(re.escape, nodes))})"
    item = rf"\b(?:muc|khoan|diem|y|nhom) (?:so |thu )?(\d) {OF}{title}\b"
    after = (
        rf"\b{title} {OF}(?:cua ke hoach |trong ke hoach |ke hoach )?"
        r"(?:muc|khoan|diem|nhom) (?:so |thu )?(\d)\b"
    )
    return (
        (re.compile(item), SlotKind.NODE, lambda m: f"{nodes[m[2]]}/{m[1]}"),
        (re.compile(after), SlotKind.NODE, lambda m: f"{nodes[m[1]]}/{m[2]}"),
    )


class _Tried(NamedTuple):
    """A pattern with what it reads, and words of which one stands in it, if known."""

    pattern: re.Pattern[str]
    kind: SlotKind | None
    reading: Reading
    needles: tuple[str, ...]

    def may_stand_in(self, text: str) -> bool:
        """Whether `text` may hold what it reads."""
        for needle in self.needles:
            if needle in text:
                return True
        return not self.needles


@lru_cache(maxsize=16)
def _tried(parts: Parts, digits: bool, roman: bool) -> tuple[_Tried, ...]:
    """Return the patterns in their order, for a text with or without `digits` and `roman` numerals."""
    place = next(i for i, (pattern, _, _) in enumerate(PATTERNS) if pattern is PART_THEN_ITEM)
    titles = _of_titles(parts) if digits else ()
    lacking = frozenset[re.Pattern[str]]().union(
        () if digits else OF_DIGITS,
        () if roman else OF_ROMAN,
        () if digits or roman else OF_FIGURES,
    )
    return tuple(
        _Tried(pattern, kind, reading, NEEDLES.get(pattern, ()))
        for pattern, kind, reading in (*PATTERNS[:place], *titles, *PATTERNS[place:])
        if pattern not in lacking
    )


def _readings(
    line: Line, words: Sequence[Word], taken: list[bool], parts: Parts
) -> Iterator[Slot | None]:
    digits, roman = (told.search(line.text) is not None for told in (DIGIT, NUMERAL))
    for one in _tried(parts, digits, roman):
        found = one.pattern.finditer(line.text) if one.may_stand_in(line.text) else ()
        for match in found:
            first, last = line.word_at[match.start()], line.word_at[match.end() - 1] + 1
            if any(taken[first:last]) or (
                one.kind is SlotKind.TASK_REF and _counts(words, first, last)
            ):
                continue
            taken[first:last] = [True] * (last - first)
            if one.kind is None:
                yield None
            else:
                place = (first, last, words[first].start, words[last - 1].end)
                yield Slot(one.kind, one.reading(match), *place)


def _counts(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether what seems a task's number counts what follows, or tasks: '…, 29 nhiệm vụ', 'có 6, mục II'.

    So does the number behind a section's: 'mục III | 7 việc'; 'mục III.7 | việc này' is a task.
    """
    if SECTION_COUNTED.opens(words[first:]):
        return True
    if not any(paused(words, place) for place in range(first + 1, last)):
        return False
    before = words[first - 1].folded if first else ""
    counted = words[first].folded.isdigit() and before in COUNTING
    return counted or any(word.folded in TASK_NOUNS for word in words[last : last + 2])
