"""Conditions on the words that a cell begins with: 'nội dung mở đầu bằng từ "Rà soát"'.

How far such words reach is told by the table: the longest run with which a cell of the column begins, else the
longest that one holds, with which then none begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.grammar import folded, phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import folded_words

OPENS = phrasing("opening_cells")
# What stands before the words of an alternative: 'hoặc | chữ | "Nghiên cứu"'.
OR, UNITS = folded("either_or"), folded("opening_cells_units")
# 'sản phẩm | ghi là | bắt đầu bằng'
PRODUCT_REACH = 5
LEAST, MOST = 2, 8
Grams = tuple[str, ...]
# What is asked for where the words are a condition on tasks.
ASKING = (SlotKind.TASK, SlotKind.QUANTITY, SlotKind.FIELD)


@dataclass(frozen=True)
class _Said:
    """Words [first, held) that name a condition, and [held, last) which a cell begins with."""

    first: int
    held: int
    last: int
    column: str
    denied: bool


def opening_cells(
    slots: Slots, words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]
) -> Slots:
    """Return the slots with the words that cells are said to begin with, and what says so as grammar."""
    if not slots.of(*ASKING) or slots.has(SlotKind.TASK_REF):
        return slots
    for said in _said(words, cells):
        kept = [
            s
            for s in slots.items
            if not {*range(s.first, s.last)} & {*range(said.first, said.last)}
        ]
        value = f"not opens {said.column}" if said.denied else f"opens {said.column}"
        told = (
            _slot(SlotKind.FILLER, "cell", said.first, said.held, words),
            _slot(SlotKind.CELL, value, said.held, said.last, words),
        )
        slots = Slots(tuple(kept)).plus(told)
    return slots


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


def _said(words: Sequence[Word], cells: Mapping[str, tuple[str, ...]]) -> Iterator[_Said]:
    for found in OPENS.each(words):
        before = {word.folded for word in words[max(0, found.first - PRODUCT_REACH) : found.last]}
        product = {"san", "pham"} <= before or "sp" in before or "product" in before
        column = "product" if product else "content"
        texts = [folded_words(text) for text in cells[column]]
        last = _end(words, found.last, texts)
        while last and (further := _alternative(words, last, texts)):
            last = further
        if last:
            yield _Said(found.first, found.last, last, column, bool(found["denied"]))


def _alternative(words: Sequence[Word], place: int, texts: Sequence[Grams]) -> int:
    """Return where another alternative ends that begins at a place; 0 for none."""
    if place >= len(words) or words[place].folded not in OR:
        return 0
    first = place + 1
    while first < len(words) and words[first].folded in UNITS:
        first += 1
    return _end(words, first, texts)


def _end(words: Sequence[Word], first: int, texts: Sequence[Grams]) -> int:
    """Return where the words end that a cell begins with, or holds; 0 where no cell does."""
    stops = (i for i in range(first + 1, min(first + MOST, len(words))) if words[i].opens)
    end = next(stops, min(first + MOST, len(words)))
    runs = [
        tuple(w.folded for w in words[first:last]) for last in range(end, first + LEAST - 1, -1)
    ]
    opening = (run for run in runs if any(text[: len(run)] == run for text in texts))
    inside = (run for run in runs if any(_holds(text, run) for text in texts))
    run = next(opening, ()) or next(inside, ())
    return first + len(run) if run else 0


def _holds(text: Grams, run: Grams) -> bool:
    return any(text[i : i + len(run)] == run for i in range(len(text) - len(run) + 1))


def begun_with(words: Sequence[Word]) -> tuple[Grams, ...]:
    """Return the alternatives with one of which a cell begins: '"Rà soát" hoặc chữ "Nghiên cứu"'."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word.folded in OR:
            runs.append([])
        elif runs[-1] or word.folded not in UNITS:
            runs[-1].append(word.folded)
    return tuple(tuple(run) for run in runs)


def begins(text: str, options: Sequence[Grams]) -> bool:
    """Whether a cell begins with one of `options` (folded words)."""
    grams = folded_words(text)
    return any(grams[: len(words)] == words for words in options)
