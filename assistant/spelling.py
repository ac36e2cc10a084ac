"""Repair of how words were typed: keyboard leftovers, glued words, and slips that their neighbours show.

A noisy channel (Kernighan, Church and Gale 1990): each typed word may stand for itself, for a
keyboard leftover's syllable, or for a syllable one edit away; the likeliest sequence under the
bigrams of texts, vocabulary and expected questions is taken (Viterbi 1967). A word is only doubted
where something speaks against it: it is no syllable, was never seen, bears marks never seen, or
stands beside neighbours that it was never seen with.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from assistant.keyboard import keyboard_form, telex_form
from assistant.syllables import is_syllable
from assistant.vocabulary import SeenVocabulary
from assistant.words import LINKS, Word, as_marked, typed_with_marks
from corpus.normalize import fold

# 'dieu2', 'muc3', 'nam2022': a number typed against its word.
GLUED_NUMBER = re.compile(r"^([a-z]+?)(\d+)$")
NUMBERED = frozenset(
    {"dieu", "muc", "phan", "nam", "vu", "so", "khoan", "diem", "nhom", "luc", "viec", "doan"}
)
MAX_TOKEN = 60
# What it costs (in nats) to read a word as another, by what speaks against the word as typed.
LEFTOVER, ODD, STRANGE, LONE, PLAIN = 1.0, 3.0, 6.0, 9.5, 9.0
# Consonants that many pronounce alike and so type one for the other.
SOUNDS = (("ch", "tr"), ("s", "x"), ("d", "gi"), ("r", "gi"), ("d", "r"), ("l", "n"))
ALIKE = 5.0
# A leftover that is a syllable by itself ('bo' for 'boj') is none; a word that stays odd costs this.
STAYS = 6.0
FUNCTION_WORDS = LINKS | {"ma", "thi", "bi", "hay", "lan", "con", "de", "vi", "neu"}
# So many syllables one edit away are weighed.
MOST_NEAR = 24
LEAST_ODD = 3


@dataclass(frozen=True, slots=True)
class _Reading:
    """A syllable that a typed word may stand for, and what it costs to read it so."""

    folded: str
    cost: float


def repair(
    words: Sequence[Word], vocabulary: SeenVocabulary, protected: Callable[[str], bool]
) -> list[Word]:
    """Return `words` with keyboard leftovers, glued words and slips repaired.

    Numbers, `protected` tokens (abbreviations) and words that fit their neighbours stay as they are.
    """
    whole = [piece for word in words for piece in _pieces(word, vocabulary, protected)]
    accented = typed_with_marks(whole)
    readings = [
        list(_readings(whole, place, vocabulary, protected, accented))
        for place in range(len(whole))
    ]
    likeliest = _likeliest(whole, readings, vocabulary)
    return [_repaired(word, folded) for word, folded in zip(whole, likeliest, strict=True)]


def _repaired(word: Word, folded: str) -> Word:
    """Return the word read as `folded`; a Telex leftover tells its marks, a slip does not."""
    if folded == word.folded:
        return word
    typed = None if word.marked else telex_form(word.folded)
    if typed and fold(typed) == folded:
        return replace(word, folded=folded, marked=as_marked(typed))
    return replace(word, folded=folded, marked=None, repaired=True)


def _pieces(
    word: Word, vocabulary: SeenVocabulary, protected: Callable[[str], bool]
) -> Sequence[Word]:
    """Return the words that were typed as one: 'nam2022', 'giamngheo'."""
    token = word.folded
    if len(token) > MAX_TOKEN or token.isdigit() or is_syllable(token) or protected(token):
        return [word]
    number = GLUED_NUMBER.match(token)
    if number and (number[1] in NUMBERED or (word.marked and is_syllable(number[1]))):
        return _cut(word, [number[1], number[2]])
    pieces = segment(token, vocabulary)
    return _cut(word, pieces) if pieces else [word]


def _readings(
    words: Sequence[Word],
    place: int,
    vocabulary: SeenVocabulary,
    protected: Callable[[str], bool],
    accented: bool,
) -> Iterator[_Reading]:
    """Yield what the word at `place` may stand for, itself first."""
    word, beside = words[place], _Neighbours.of(words, place)
    price = _doubt(word, beside, vocabulary, protected, accented)
    # Two letters that are no syllable are rather an abbreviation than a slip.
    short = price == ODD and len(word.folded) < LEAST_ODD
    yield _Reading(word.folded, STAYS if price == ODD and not short else 0.0)
    if price is None:
        return
    typed = keyboard_form(word.folded) if price == ODD else None
    if typed and vocabulary.known(typed):
        yield _Reading(typed, LEFTOVER)
    # In a question typed with marks a slip leaves the other marks as they are.
    shown = (word.marked or word.folded) if accented and price != ODD else None
    near = vocabulary.near(word.folded, shown)
    fitting = sorted(near, key=lambda n: not beside.fit(n, vocabulary))
    for folded in fitting[:MOST_NEAR]:
        cost = PLAIN if short else price
        yield _Reading(folded, min(cost, ALIKE) if _sounds_alike(word.folded, folded) else cost)


def _sounds_alike(typed: str, meant: str) -> bool:
    """Whether two syllables differ in a first consonant that many pronounce alike: 'chuyền' and 'truyền'."""
    for pair in SOUNDS:
        for one, two in (pair, pair[::-1]):
            if typed.startswith(one) and meant == two + typed.removeprefix(one):
                return True
    return False


def _doubt(
    word: Word,
    beside: _Neighbours,
    vocabulary: SeenVocabulary,
    protected: Callable[[str], bool],
    accented: bool,
) -> float | None:
    """Return what it costs to read a word as one near to it; None when nothing speaks against it."""
    token = word.folded
    if len(token) > MAX_TOKEN or not token.isalpha() or word.capitals or len(token) < 2:
        return None
    if not is_syllable(token):
        typed = keyboard_form(token)
        leftover = typed is not None and beside.fit(typed, vocabulary)
        return ODD if leftover or not protected(token) else None
    exactly = accented or word.marked is not None
    if not vocabulary.is_word(word.marked or token, exactly=exactly) and not (
        # 'côt' for 'cột': a mark is missing, no other word is meant.
        word.marked and vocabulary.one_slip(word.marked, token)
    ):
        return STRANGE
    if token in FUNCTION_WORDS and accented:
        # These stand beside any word at all.
        return None
    if beside.fit(token, vocabulary):
        return None
    return PLAIN if beside.before and beside.after else LONE


class _Neighbours(NamedTuple):
    """What the neighbours of a word in its clause may be; numbers tell nothing."""

    before: frozenset[str]
    after: frozenset[str]

    @classmethod
    def of(cls, words: Sequence[Word], place: int) -> _Neighbours:
        """Read the words beside the one at `place`."""
        before = words[place - 1].folded if place and not words[place].opens else ""
        following = words[place + 1] if place + 1 < len(words) else None
        return cls(
            _forms(before), _forms(following.folded if following and not following.opens else "")
        )

    def fit(self, token: str, vocabulary: SeenVocabulary) -> bool:
        """Whether `token` was seen beside one of them; true when there is none."""
        if not self.before and not self.after:
            return True
        adjacent = vocabulary.adjacent
        return any(adjacent(word, token) for word in self.before) or any(
            adjacent(token, word) for word in self.after
        )


@lru_cache(maxsize=8192)
def _forms(folded: str) -> frozenset[str]:
    if not folded or folded.isdigit():
        return frozenset()
    typed = None if is_syllable(folded) else keyboard_form(folded)
    return frozenset({folded, typed or folded})


def _likeliest(
    words: Sequence[Word], readings: Sequence[Sequence[_Reading]], vocabulary: SeenVocabulary
) -> list[str]:
    """Return the likeliest sequence of readings (Viterbi)."""
    best = [_Path(0.0, "", None)]
    for word, options in zip(words, readings, strict=True):
        best = [_step(option, word.opens, best, vocabulary) for option in options]
    path: _Path | None = max(best, key=lambda path: path.score)
    found = []
    while path is not None:
        found.append(path.last)
        path = path.before
    return found[-2::-1]


class _Path(NamedTuple):
    """The likeliest readings up to one of a word's, and how likely they are."""

    score: float
    last: str
    before: _Path | None


def _step(
    option: _Reading, opens: bool, paths: Sequence[_Path], vocabulary: SeenVocabulary
) -> _Path:
    """Return the best path that ends with `option`."""
    chance, folded = vocabulary.chance, option.folded
    scores = [path.score + chance("" if opens else path.last, folded) for path in paths]
    best = max(scores)
    return _Path(best - option.cost, folded, paths[scores.index(best)])


def _cut(word: Word, pieces: Sequence[str]) -> list[Word]:
    cuts, start = [], word.start
    for index, piece in enumerate(pieces):
        end = word.end if index == len(pieces) - 1 else min(start + len(piece), word.end)
        first = index == 0
        cuts.append(Word(piece, None, start, end, word.opens and first, word.starts and first))
        start = end
    return cuts


def segment(token: str, vocabulary: SeenVocabulary) -> list[str]:
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


def _fits(before: Sequence[str], piece: str, vocabulary: SeenVocabulary) -> bool:
    if not (is_syllable(piece) and vocabulary.known(piece)):
        return False
    return not before or vocabulary.adjacent(before[-1], piece)
