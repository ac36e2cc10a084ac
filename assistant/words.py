"""The words of a question as typed, each with its place, and repairs of how it was typed.

The parser reads folded syllables, so most typing styles (NFD, capitals, no or half diacritics, old
and new tone placement) need no repair at all. What remains are keyboard leftovers (Telex, VNI),
missing spaces, and slips; they are repaired only where a token is no Vietnamese syllable.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Protocol

from rapidfuzz.distance import OSA

from assistant.syllables import is_syllable
from corpus.normalize import Token, nfc, normalize_tone_placement, syllables

# Ends a sentence or a list item: no phrase runs over it.
BREAK = re.compile(r"[?!;:\n]|\.(?=\s)")
# Parts clauses, whose words are no neighbours.
CLAUSE = re.compile(r"[?!;:\n]|\.(?=\s)")
# Ends a sentence.
STOP = re.compile(r"[?!\n]|\.(?=\s)")
# Telex: tone letters after a vowel; doubled vowels, 'dd' and 'w' for the shapes.
TELEX_TONE = re.compile(r"(?<=[aeiouyw])([a-z]*?)[sfrxj]")
TELEX_SHAPE = re.compile(r"(aa|ee|oo|dd)")
# VNI: digits after letters.
VNI = re.compile(r"^[a-z]+\d[a-z\d]*$")
# 'dieu2', 'muc3', 'nam2022': a number typed against its word.
GLUED_NUMBER = re.compile(r"^([a-z]+?)(\d+)$")
NUMBERED = frozenset(
    {"dieu", "muc", "phan", "nam", "vu", "so", "khoan", "diem", "nhom", "luc", "viec", "doan"}
)
MAX_TOKEN = 60
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


@dataclass(frozen=True, slots=True)
class Word:
    """One syllable or number of a question.

    `folded` is what the parser reads; `marked` is what was typed when it carries marks, else None;
    [start, end) is its place in the question as typed; `opens` says that a clause starts here,
    `starts` that a sentence does.
    """

    folded: str
    marked: str | None
    start: int
    end: int
    opens: bool = False
    starts: bool = False


class Vocabulary(Protocol):
    """What is known of the language: syllables and which of them stand side by side."""

    def known(self, folded: str) -> bool:
        """Whether the syllable was seen in the texts."""
        ...

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        ...

    def near(self, folded: str) -> Sequence[str]:
        """Return seen syllables one edit away from `folded`."""
        ...


def split_words(question: str, most: int | None = None) -> list[Word]:
    """Return the words of `question` as typed, unrepaired; of more than `most`, its start and its end."""
    tokens = syllables(question)
    places: Iterable[int] = range(len(tokens))
    if most is not None and len(tokens) > most:
        places = (*range(most // 4), *range(len(tokens) - 3 * most // 4, len(tokens)))
    return [_word(tokens[i], _gap(question, tokens, i), first=i == 0) for i in places]


def _gap(question: str, tokens: Sequence[Token], place: int) -> str:
    """Return what stands before a token; the point of 'i.e.' ends nothing."""
    if not place:
        return question[: tokens[0].start]
    before = tokens[place - 1]
    gap = question[before.end : tokens[place].start]
    letter = len(before.text) == 1 and before.text.islower() and before.text.isascii()
    return gap.removeprefix(".") if letter else gap


def _word(token: Token, gap: str, first: bool) -> Word:
    marked = normalize_tone_placement(nfc(token.text)).lower()
    return Word(
        folded=token.folded,
        marked=marked if marked != token.folded else None,
        start=token.start,
        end=token.end,
        opens=first or (gap != " " and bool(BREAK.search(gap))),
        starts=first or (gap != " " and bool(STOP.search(gap))),
    )


def repair(
    words: Sequence[Word], vocabulary: Vocabulary, protected: Callable[[str], bool]
) -> list[Word]:
    """Return `words` with keyboard leftovers, glued words and slips repaired.

    Tokens that are Vietnamese syllables, numbers, or `protected` (abbreviations) stay as they are.
    """
    repaired: list[Word] = []
    for index, word in enumerate(words):
        before = repaired[-1].folded if repaired else ""
        after = words[index + 1].folded if index + 1 < len(words) else ""
        repaired += _repair_word(word, before, after, vocabulary, protected)
    return repaired


def _repair_word(
    word: Word, before: str, after: str, vocabulary: Vocabulary, protected: Callable[[str], bool]
) -> list[Word]:
    token = word.folded
    if len(token) > MAX_TOKEN or token.isdigit() or is_syllable(token):
        return [word]
    if protected(token) and not vocabulary.adjacent(before, keyboard_form(token) or ""):
        return [word]
    number = GLUED_NUMBER.match(token)
    if number and (number[1] in NUMBERED or (word.marked and is_syllable(number[1]))):
        return _cut(word, [number[1], number[2]])
    pieces = segment(token, vocabulary)
    if pieces:
        return _cut(word, pieces)
    best = _best_form(token, before, after, vocabulary)
    return [replace(word, folded=best, marked=None)] if best else [word]


def _cut(word: Word, pieces: Sequence[str]) -> list[Word]:
    cuts, start = [], word.start
    for index, piece in enumerate(pieces):
        end = word.end if index == len(pieces) - 1 else min(start + len(piece), word.end)
        first = index == 0
        cuts.append(Word(piece, None, start, end, word.opens and first, word.starts and first))
        start = end
    return cuts


@lru_cache(maxsize=4096)
def keyboard_form(token: str) -> str | None:
    """Return the syllable that a Telex or VNI leftover stands for, folded; None when it is none."""
    if VNI.match(token):
        plain = re.sub(r"\d", "", token)
        token = plain if is_syllable(plain) else TELEX_SHAPE.sub(lambda m: m[0][0], plain)
        return token if is_syllable(token) else None
    if not token.isalpha() or len(token) > 9:
        return None
    shaped = TELEX_SHAPE.sub(lambda match: match[0][0], token)
    shaped = re.sub(r"(?<=[aou])w", "", shaped).replace("w", "u")
    bare = token.replace("w", "")
    for candidate in (
        shaped,
        TELEX_TONE.sub(r"\1", shaped, count=1),
        TELEX_TONE.sub(r"\1", bare, count=1),
    ):
        for form in (
            candidate,
            TELEX_SHAPE.sub(lambda m: m[0][0], candidate),
            _joined_shape(candidate),
        ):
            if form != token and is_syllable(form):
                return form
    return None


def _joined_shape(token: str) -> str:
    """Drop a shape letter typed at the end of the syllable: 'dongo' (dôngo), 'bod' (bođ)."""
    if len(token) > 2 and token[-1] in token[:-1] and token[-1] in "aeod":
        return token[:-1]
    return token


def segment(token: str, vocabulary: Vocabulary) -> list[str]:
    """Return `token` cut into known syllables that stand side by side in the texts; [] when it can't be."""
    best: dict[int, list[str]] = {0: []}
    for end in range(2, len(token) + 1):
        options = [
            [*best[start], token[start:end]]
            for start in range(max(0, end - 7), end)
            if start in best and _fits(best[start], token[start:end], vocabulary)
        ]
        if options:
            best[end] = min(options, key=len)
    pieces = best.get(len(token), [])
    return pieces if len(pieces) > 1 else []


def _fits(before: Sequence[str], piece: str, vocabulary: Vocabulary) -> bool:
    if not (is_syllable(piece) and vocabulary.known(piece)):
        return False
    return not before or vocabulary.adjacent(before[-1], piece)


def _best_form(token: str, before: str, after: str, vocabulary: Vocabulary) -> str | None:
    """Return the known syllable that the token stands for: a keyboard leftover, or one slip away.

    A leftover needs no neighbour to be believed; a slip needs one that it was seen beside.
    """

    def fits(form: str) -> int:
        return 2 * (vocabulary.adjacent(before, form) + vocabulary.adjacent(form, after))

    typed = keyboard_form(token)
    scored = [(fits(typed) + 1, typed)] if typed and vocabulary.known(typed) else []
    if len(token) > 2 and token.isalpha():
        scored += [(fits(near), near) for near in vocabulary.near(token)]
    best = max(scored, default=(0, ""))
    return best[1] if best[0] else None


def edits_one(first: str, second: str) -> bool:
    """Whether the two strings differ by one insertion, deletion, substitution or swap of neighbours."""
    return OSA.distance(first, second, score_cutoff=1) <= 1


class SeenVocabulary:
    """The vocabulary of given texts: their folded syllables and neighbours."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._pairs: set[tuple[str, str]] = set()
        self._words: set[str] = set()
        for clause in (clause for text in texts for clause in CLAUSE.split(text)):
            folded = [token.folded for token in syllables(clause)]
            self._words.update(folded)
            self._pairs.update(pairwise(folded))
        self.near = lru_cache(maxsize=8192)(self._near)

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The syllables that were seen side by side."""
        return frozenset(self._pairs)

    def known(self, folded: str) -> bool:
        """Whether the syllable was seen in the texts."""
        return folded in self._words

    def adjacent(self, first: str, second: str) -> bool:
        """Whether the two syllables were seen side by side."""
        return (first, second) in self._pairs

    @cached_property
    def _shortened(self) -> dict[str, list[str]]:
        """Each word under itself and under itself with any one letter left out."""
        found: dict[str, list[str]] = {}
        for word in sorted(self._words):
            for key in _shortenings(word):
                found.setdefault(key, []).append(word)
        return found

    def _near(self, folded: str) -> tuple[str, ...]:
        # Two strings one edit apart are equal once at most one letter is left out of each.
        candidates = {w for key in _shortenings(folded) for w in self._shortened.get(key, ())}
        return tuple(sorted(word for word in candidates if edits_one(folded, word)))


def _shortenings(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
