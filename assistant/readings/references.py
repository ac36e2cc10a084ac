"""Numbers in a question: task references, articles and sections, years and periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.readings.numbers_joined import joined
from assistant.readings.numerals import Line
from assistant.readings.reference_patterns import (
    NEEDLES,
    NUMBERS,
    OF,
    OF_DIGITS,
    PART_THEN_ITEM,
    PATTERNS,
    WORDED,
    Pattern,
    Reading,
)
from assistant.slots import Slot, SlotKind
from assistant.words import Word

# One of these stands in every reference.
TOLD_BY = re.compile(rf"\b(?:\d|(?:[ivx]+|[a-d]|{'|'.join({**NUMBERS, **WORDED})})\b)")
DIGIT = re.compile(r"\d")
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
    """A pattern with what it reads, whether it holds a digit, and words of which one stands in it, if known."""

    pattern: re.Pattern[str]
    kind: SlotKind | None
    reading: Reading
    digits: bool
    needles: tuple[str, ...]

    def may_stand_in(self, text: str, digits: bool) -> bool:
        """Whether `text`, with or without `digits`, may hold what it reads."""
        if self.digits and not digits:
            return False
        return not self.needles or any(needle in text for needle in self.needles)


@lru_cache(maxsize=4)
def _tried(parts: Parts) -> tuple[_Tried, ...]:
    """Return the patterns in their order."""
    place = next(i for i, (pattern, _, _) in enumerate(PATTERNS) if pattern is PART_THEN_ITEM)
    return tuple(
        _Tried(pattern, kind, reading, pattern in OF_DIGITS, NEEDLES.get(pattern, ()))
        for pattern, kind, reading in (*PATTERNS[:place], *_of_titles(parts), *PATTERNS[place:])
    )


def _readings(
    line: Line, words: Sequence[Word], taken: list[bool], parts: Parts
) -> Iterator[Slot | None]:
    digits = DIGIT.search(line.text) is not None
    for one in _tried(parts):
        found = one.pattern.finditer(line.text) if one.may_stand_in(line.text, digits) else ()
        for match in found:
            first, last = line.word_at[match.start()], line.word_at[match.end() - 1] + 1
            if any(taken[first:last]):
                continue
            taken[first:last] = [True] * (last - first)
            if one.kind is None:
                yield None
            else:
                place = (first, last, words[first].start, words[last - 1].end)
                yield Slot(one.kind, one.reading(match), *place)
