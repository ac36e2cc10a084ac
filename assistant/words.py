"""The words of a question as typed, each with its place.

The parser reads folded syllables, so most typing styles (NFD, capitals, no or half diacritics, old
and new tone placement) need no repair at all. What remains are keyboard leftovers (Telex, VNI),
missing spaces, and slips, is the matter of `assistant.orthography.spelling`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from corpus.normalize import MOST_LETTERS, Token, nfc, normalize_tone_placement, syllables

# Ends a sentence or a list item: no phrase runs over it.
BREAK = re.compile(r"[?!;:\n]|\.(?=\s|[\"”’»)]+\s)")
# Parts clauses, whose words are no neighbours.
CLAUSE = re.compile(r"[?!;:\n]|\.(?=\s)")
# Ends a sentence; a quotation after a colon begins one.
STOP = re.compile(r"[?!\n]|\.(?=\s|[\"”’»)]+\s)|:\s*[\"“«]")
# 'TP. Hồ Chí Minh', 'Mr. Minh'; 'Directive No. 05', 'Art. 2': words whose point ends no sentence, some of
# them only before a number.
POINTED = re.compile(r"(?:tp|tx|tt|mr|mrs|ms|dr|ths|ts|pgs|gs)\Z", re.IGNORECASE)
NUMBERING = re.compile(r"(?:no|nos|art|sec|para|pt|s)\Z", re.IGNORECASE)
YEAR_TOLD = re.compile(r"20\d\d$")
# Function words that never belong to a compound.
LINKS = frozenset(
    [
        "va",
        "cua",
        "cac",
        "cho",
        "la",
        "tai",
        "trong",
        "voi",
        "co",
        "duoc",
        "nhung",
        "nay",
        "do",
        "ve",
        "theo",
        "tu",
        "den",
        "khi",
        "o",
    ]
)


@dataclass(slots=True)
class Word:
    """One syllable or number of a question; nothing of it is ever changed.

    `folded` is what the parser reads; `marked` is what was typed when it carries marks, else None;
    [start, end) is its place in the question as typed; `opens` says that a clause starts here,
    `starts` that a sentence does; `repaired` that `folded` is not what was typed, so that nothing
    is known of its marks; `capitals` that it was typed as an abbreviation is.
    """

    # Final, and not a frozen class, which takes four times as long to make.
    folded: Final[str]
    marked: Final[str | None]
    start: Final[int]
    end: Final[int]
    opens: Final[bool] = False
    starts: Final[bool] = False
    repaired: Final[bool] = False
    capitals: Final[bool] = False

    def __hash__(self) -> int:
        """Return its place, which few words share: stretches of words are looked up some thousand times."""
        return self.start


class Row(tuple[Word, ...]):
    """Words that are searched many times, with what stands among them found out but once."""

    @cached_property
    def grams(self) -> frozenset[str]:
        """The words without their marks, and each two side by side."""
        said = [word.folded for word in self]
        return frozenset([*said, *[f"{one} {two}" for one, two in pairwise(said)]])

    @cached_property
    def pieces(self) -> list[str]:
        """The words without their marks, a blank after each."""
        return [f"{word.folded} " for word in self]

    @cached_property
    def line(self) -> str:
        """The same on one line."""
        return "".join(self.pieces)

    @cached_property
    def marks(self) -> dict[str, dict[str, list[int]]]:
        """The words that were typed with marks: without them, with them, and at which places."""
        found: dict[str, dict[str, list[int]]] = {}
        for place, word in enumerate(self):
            if word.marked is not None:
                found.setdefault(word.folded, {}).setdefault(word.marked, []).append(place)
        return found


def holds_any(words: Sequence[Word], grams: frozenset[str]) -> bool:
    """Whether one of `grams` stands among the words: a word, or two side by side, without their marks."""
    if isinstance(words, Row):
        return not grams.isdisjoint(words.grams)
    said = [word.folded for word in words]
    if not grams.isdisjoint(said):
        return True
    return _are_pairs(grams) and not grams.isdisjoint([f"{a} {b}" for a, b in pairwise(said)])


@lru_cache(maxsize=4096)
def _are_pairs(grams: frozenset[str]) -> bool:
    """Whether some of `grams` are of two words."""
    return any(" " in gram for gram in grams)


# From this share of marked words on, a question is typed with diacritics: an unmarked word is meant so.
ACCENTED = 0.6


def paused(words: Sequence[Word], place: int) -> bool:
    """Whether a comma or the like stands before the word at `place`."""
    return 0 < place < len(words) and words[place].start - words[place - 1].end > 1


def parted(words: Sequence[Word], place: int) -> bool:
    """Whether a clause opens at a place, or a comma or the like stands before it."""
    return words[place].opens or paused(words, place)


def opened(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words as those of a sentence of their own: the first opens it."""
    return (replace(words[0], opens=True, starts=True), *words[1:]) if words else ()


def typed_with_marks(words: Sequence[Word]) -> bool:
    """Whether the question is typed with diacritics."""
    letters = [word.marked for word in words if word.folded.isalpha() and not word.repaired]
    marked = len(letters) - letters.count(None)
    return bool(letters) and marked / len(letters) >= ACCENTED


# So many words without marks, one after the other, are no chance: they were typed, or pasted, without.
UNMARKED_RUN = 6


def as_typed(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words; in a question typed with diacritics, unmarked words count as marked so.

    'vay' in an accented question is 'vay', never 'vậy'; in one without, it may be either.
    """
    if not typed_with_marks(words):
        return words
    pasted = without_marks(words)
    return [
        w if w.marked is not None or w.repaired or place in pasted else _bare_word(w)
        for place, w in enumerate(words)
    ]


def without_marks(words: Sequence[Word]) -> set[int]:
    """Return the places of words in runs so long without marks that they were typed without any."""
    places: set[int] = set()
    run: list[int] = []
    for place, word in enumerate(words):
        run = [] if word.marked is not None else [*run, place]
        if len(run) >= UNMARKED_RUN:
            places.update(run)
    return places


def _bare_word(word: Word) -> Word:
    """Return the word as one whose marks are known to be none."""
    marked = word.folded
    return Word(marked, marked, word.start, word.end, word.opens, word.starts, False, word.capitals)


# Beyond this many words a message is cut: what is asked stands at its start or its end.
MOST_WORDS = 160


@lru_cache(maxsize=16)
def words_typed(question: str) -> tuple[Word, ...]:
    """Return the words of a question as typed, of a long one its start and its end."""
    return tuple(split_words(question, MOST_WORDS))


def split_words(question: str, most: int | None = None) -> list[Word]:
    """Return the words of `question` as typed, unrepaired; of more than `most`, its start and its end."""
    tokens = syllables(question)
    places: Iterable[int] = range(len(tokens))
    if most is not None and len(tokens) > most:
        places = (*range(most // 4), *range(len(tokens) - 3 * most // 4, len(tokens)))
    words = [_word(tokens[i], _gap(question, tokens, i), first=i == 0) for i in places]
    # In a message all in capitals they mark nothing.
    shouted = 2 * sum(word.capitals for word in words) > len(words)
    return [replace(word, capitals=False) for word in words] if shouted else words


def _gap(question: str, tokens: Sequence[Token], place: int) -> str:
    """Return what stands before a token; the point of 'i.e.', 'No. 05' ends nothing."""
    if not place:
        return question[: tokens[0].start]
    before = tokens[place - 1]
    gap = question[before.end : tokens[place].start]
    if gap.strip() == ":" and YEAR_TOLD.match(tokens[place].text):
        # 'hai giai đoạn: 2021 - 2025 và 2026 - 2030'
        return " "
    # 'Bộ TT&TT. Hai bộ …': the last word of a name of two is no 'TT.'
    paired = question[: before.start].rstrip().endswith("&")
    short = not paired and _shortened(before.text, tokens[place].text)
    return gap.removeprefix(".") if short else gap


# 'phải k. Em cảm ơn': 'không', 'rồi', 'vậy' end a sentence.
SAID_SHORT = frozenset("kzrv")


def _shortened(text: str, following: str) -> bool:
    """Whether a word before a point is a short form: a letter, 'TP', 'No' before a number."""
    letter = len(text) == 1 and text.islower() and text.isascii() and text not in SAID_SHORT
    numbering = following[:1].isdigit() and NUMBERING.match(text)
    return letter or bool(POINTED.match(text) or numbering)


# More digits than any number that people put into a question.
MOST_DIGITS = 9


def whole_number(text: str) -> int | None:
    """Return the number that digits write; None when they are none, '²', or endless."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def as_marked(text: str) -> str:
    """Return a syllable in lower case with its marks in one form."""
    # A longer run is no syllable, and many such would fill the memory of the cache.
    return _as_marked(text) if len(text) <= MOST_LETTERS else _as_marked.__wrapped__(text)


@lru_cache(maxsize=16384)
def _as_marked(text: str) -> str:
    return normalize_tone_placement(nfc(text)).lower()


# Syllables that are written with 'i' by some and with 'y' by the texts: 'định kì', 'pháp lí'.
WITH_Y = {"kì": "kỳ", "kĩ": "kỹ", "kí": "ký", "lí": "lý"}


def _word(token: Token, gap: str, first: bool) -> Word:
    marked = as_marked(token.text)
    folded = token.folded
    if marked in WITH_Y:
        marked, folded = WITH_Y[marked], folded.replace("i", "y")
    return Word(
        capitals=len(token.text) > 1 and token.text.isupper(),
        folded=folded,
        marked=marked if marked != folded else None,
        start=token.start,
        end=token.end,
        opens=first or (gap != " " and bool(BREAK.search(gap))),
        starts=first or (gap != " " and bool(STOP.search(gap))),
    )


# '≥ 2 cơ quan', '> 1 bộ': signs before a small number, in words.
# So is '%/năm', of which 'mấy … năm' alone would be a time, and 'bao nhiêu %', which counts nothing.
SIGNS = {"≥": "ít nhất", ">=": "ít nhất", "=>": "ít nhất", ">": "hơn", "%": "phần trăm"}
SIGN = re.compile(
    r"(?:≥|>=|=>|>)(?=\s?\d{1,2}\b(?![/.-]\d))|%(?=\s?/)"
    r"|(?:(?<=nhiêu )|(?<=nhieu )|(?<=mấy )|(?<=may )|(?<=nhiêu)|(?<=mấy))%",
    re.IGNORECASE,
)


def with_signs(question: str, words: list[Word]) -> list[Word]:
    """Return the words with those that a sign before a number stands for."""
    signs = [
        replace(_word(token, " ", first=False), start=match.start(), end=match.end())
        for match in SIGN.finditer(question)
        for token in syllables(SIGNS[match[0]])
    ]
    return sorted([*words, *signs], key=lambda word: word.start) if signs else words
