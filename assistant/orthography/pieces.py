"""The words that were typed: those glued together parted, those typed in Telex with their marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.orthography.channel import ORDINARY
from assistant.orthography.keyboard import keyboard_form, telex_form, telex_letters
from assistant.orthography.syllables import is_syllable
from assistant.orthography.vocabulary import SeenVocabulary
from assistant.words import Word, as_marked
from corpus.normalize import fold

# 'dieu2', 'muc3', 'nam2022': a number typed against its word.
GLUED_NUMBER = re.compile(r"^([a-z]+?)(\d+)$")
NUMBERED = frozenset(
    {"dieu", "muc", "phan", "nam", "vu", "so", "khoan", "diem", "nhom", "luc", "viec", "doan"}
)
# 'mụcV', 'phầnIII': the number of a section typed against its word.
GLUED_ROMAN = re.compile(r"^(muc|phan|nhom)(i{1,3}|iv|v)$")
MAX_TOKEN = 60
# From this share of Telex leftovers on, a question is typed in Telex.
TELEX_SHARE = 0.3


def decoded(words: Sequence[Word], vocabulary: SeenVocabulary) -> Sequence[Word]:
    """Return the words of a question typed in Telex with its marks; any other's as they are."""
    if (
        TELEX_SHARE * len(words) > sum(_is_leftover(word, vocabulary) for word in words)
        or not words
    ):
        return words
    return [_with_telex_marks(word, vocabulary) for word in words]


def _is_leftover(word: Word, vocabulary: SeenVocabulary) -> bool:
    """Whether the keys of a word are those of another in Telex."""
    token = word.folded
    if word.marked or len(token) > MAX_TOKEN or is_syllable(token) or not token.isalpha():
        return False
    typed = telex_form(token)
    return typed is not None and vocabulary.is_word(as_marked(typed))


def _with_telex_marks(word: Word, vocabulary: SeenVocabulary) -> Word:
    token = word.folded
    if word.marked or len(token) > MAX_TOKEN or is_syllable(token) or not token.isalpha():
        return word
    typed = as_marked(telex_letters(token))
    if not is_syllable(fold(typed)) and not vocabulary.near(fold(typed)):
        return word
    return replace(word, folded=fold(typed), marked=typed if typed != fold(typed) else None)


def pieces_of(
    word: Word, vocabulary: SeenVocabulary, protected: Callable[[str], bool]
) -> Sequence[Word]:
    """Return the words that were typed as one: 'nam2022', 'giamngheo'."""
    token = word.folded
    if len(token) > MAX_TOKEN or token.isdigit() or is_syllable(token) or protected(token):
        return [word]
    number = GLUED_NUMBER.match(token)
    if number and (number[1] in NUMBERED or (word.marked and is_syllable(number[1]))):
        return _cut(word, [number[1], number[2]])
    if roman := GLUED_ROMAN.match(token):
        return _cut(word, [roman[1], roman[2]])
    pieces = segment(token, vocabulary)
    # 'vaan' is rather 'văn' with a letter doubled than 'va an'.
    if not pieces or keyboard_form(token) or _slipped(word, vocabulary):
        return [word]
    return _cut(word, pieces)


def _slipped(word: Word, vocabulary: SeenVocabulary) -> bool:
    """Whether an ordinary slip makes the word as typed of a known one."""
    meant = vocabulary.meant(word.marked, word.folded, word.marked is not None)
    return any(cost <= ORDINARY for _, _, cost in meant)


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
