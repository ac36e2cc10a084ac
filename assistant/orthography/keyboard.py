"""Keyboard leftovers: Telex letters and VNI digits that an input method did not turn into marks."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.orthography.syllables import is_syllable
from corpus.normalize import fold, nfc

# Telex: tone letters after a vowel; doubled vowels, 'dd' and 'w' for the shapes.
TELEX_TONE = re.compile(r"(?<=[aeiouyw])([a-z]*?)[sfrxj]")
TELEX_SHAPE = re.compile(r"(aa|ee|oo|dd)")
# VNI: digits after letters.
VNI = re.compile(r"^[a-z]+\d[a-z\d]*$")


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


def toneless(token: str) -> str | None:
    """Return a token without the Telex tone key behind its vowel: 'chih' of 'chihs'; None without one."""
    letters = TELEX_TONE.sub(r"\1", token, count=1)
    return letters if letters != token else None


def _joined_shape(token: str) -> str:
    """Drop a shape letter typed at the end of the syllable: 'dongo' (dôngo), 'bod' (bođ)."""
    if len(token) > 2 and token[-1] in token[:-1] and token[-1] in "aeod":
        return token[:-1]
    return token


# What Telex types for a letter with its shape, longest first.
SHAPES = (
    ("uow", "ươ"),
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
VOWELS = "aăâeêioôơuưy"
SHAPED = "ăâêôơư"
# 'qu', 'gi': their vowel belongs to the consonant when another follows.
GLIDES = re.compile(r"^(?:qu|gi)(?=[aăâeêioôơuưy])")


@lru_cache(maxsize=4096)
def telex_form(token: str) -> str | None:
    """Return the syllable with its marks that a Telex leftover stands for ('nghieejp'); None when it is none."""
    syllable = telex_letters(token)
    return syllable if is_syllable(fold(syllable)) and fold(syllable) != token else None


@lru_cache(maxsize=4096)
def telex_letters(token: str) -> str:
    """Return what Telex makes of the keys of `token`, be it a syllable or not."""
    letters, tone = token.lower(), ""
    found = [place for place, letter in enumerate(letters) if place and letter in TONES]
    if found and any(vowel in letters[: found[-1]] for vowel in "aeiouyw"):
        tone = TONES[letters[found[-1]]]
        letters = letters[: found[-1]] + letters[found[-1] + 1 :]
    for typed, shape in SHAPES:
        letters = letters.replace(typed, shape)
    return toned(letters, tone) if tone else letters


def toned(letters: str, tone: str) -> str:
    """Return the syllable with its tone on the vowel that bears it."""
    glide = GLIDES.match(letters)
    first = glide.end() if glide else 0
    places = [i for i in range(first, len(letters)) if letters[i] in VOWELS]
    if not places:
        return letters
    shaped = [i for i in places if letters[i] in SHAPED]
    closed = places[-1] + 1 < len(letters)
    bearer = shaped[-1] if shaped else places[-1 if closed or len(places) < 2 else len(places) - 2]
    return nfc(letters[: bearer + 1] + tone + letters[bearer + 1 :])
