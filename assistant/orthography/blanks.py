"""Blanks to be filled, put in words: 'tỉnh chủ trì … nhiệm vụ' asks how many, 'do … chủ trì' who."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.words import STOP, Word, split_words

# '…', '...', '____' between words.
BLANK = re.compile(r"(?<=[\s\"“:(])(?:…+|\.{3,}|_{2,})(?=[\s\"”).,;?]|$)")
QUOTED = re.compile(r"[\"“«][^\"“”«»]*[\"”»]")
# What a blank stands for, by the words after it or before it.
NUMBER, WHO = phrasing("blanks_number"), phrasing("blanks_who")
WHICH, WHAT = phrasing("blanks_which"), phrasing("blanks_what")
# 'dấu ba chấm là mấy', 'điền chỗ trống giúp em'
NAMED = phrasing("blanks_named")


def with_blanks(question: str, words: Sequence[Word]) -> list[Word]:
    """Return the words with those that blanks stand for, without the sentences that only ask to fill them."""
    found = list(words)
    if blanks := [match.span() for match in BLANK.finditer(question)]:
        named = NAMED.search(words) is not None
        quoted = [match.span() for match in QUOTED.finditer(question)]
        for blank in blanks:
            if named or any(first < blank[0] and blank[1] < last for first, last in quoted):
                found = _filled(question, found, blank)
    return _without_asking(found, blanks) if len(found) > len(words) else found


def _filled(question: str, words: list[Word], blank: tuple[int, int]) -> list[Word]:
    """Return the words with those that a blank stands for; it ends no sentence of which more follows."""
    start, end = blank
    place = sum(word.start < start for word in words)
    before, after = words[:place], words[place:]
    meant = _meant(before, after)
    if not (meant and before):
        return words
    put = [replace(w, start=start, end=end, opens=False, starts=False) for w in split_words(meant)]
    if after and not STOP.search(question[end : after[0].start]):
        after[0] = replace(after[0], opens=False, starts=False)
    return [*before, *put, *after]


def _meant(before: Sequence[Word], after: Sequence[Word]) -> str:
    """Return what a blank asks for between words; '' where nothing tells."""
    if NUMBER.opens(after):
        return "bao nhiêu"
    if WHO.search(before):
        return "cơ quan nào"
    if WHICH.search(before):
        return "nào"
    return "gì" if WHAT.search(before) else ""


def _without_asking(words: Sequence[Word], blanks: Sequence[tuple[int, int]]) -> list[Word]:
    """Return the words without the sentences that only name the blanks: 'Dấu ba chấm là mấy hả bạn?'."""
    starts = [n for n, word in enumerate(words) if word.starts or not n]
    sentences = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    filled = {start for start, _ in blanks}
    kept = [s for s in sentences if not NAMED.search(s) or any(w.start in filled for w in s)]
    return [word for sentence in kept for word in sentence]
