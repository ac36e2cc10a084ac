"""Numbers in a question: task references, articles and sections, years and periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.readings.numbers_joined import joined
from assistant.readings.numerals import Line
from assistant.readings.reference_patterns import (
    NUMBERS,
    OF,
    OF_DIGITS,
    PART_THEN_ITEM,
    PATTERNS,
    WORDED,
    Pattern,
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


def _readings(
    line: Line, words: Sequence[Word], taken: list[bool], parts: Parts
) -> Iterator[Slot | None]:
    place = next(i for i, (pattern, _, _) in enumerate(PATTERNS) if pattern is PART_THEN_ITEM)
    digits = DIGIT.search(line.text) is not None
    for pattern, kind, reading in (*PATTERNS[:place], *_of_titles(parts), *PATTERNS[place:]):
        if pattern in OF_DIGITS and not digits:
            continue
        for match in pattern.finditer(line.text):
            first, last = line.word_at[match.start()], line.word_at[match.end() - 1] + 1
            if any(taken[first:last]):
                continue
            taken[first:last] = [True] * (last - first)
            if kind is None:
                yield None
            else:
                yield Slot(
                    kind, reading(match), first, last, words[first].start, words[last - 1].end
                )
