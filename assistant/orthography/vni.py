"""VNI keys that an input method did not turn into marks: 'Bo65 na2o chu3 tri2'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.orthography.keyboard import toned
from assistant.orthography.syllables import is_syllable
from assistant.words import Word, as_marked
from corpus.normalize import fold

TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
# Each key with the letters that it shapes.
SHAPES = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"u": "ư", "o": "ơ"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
KEYED = re.compile(r"[a-z]+[1-9][a-z1-9]*$")
# 'na2o', 'bo65': no code and no number glued to a word ('muc5', 'nam2022') looks like this.
CERTAIN = re.compile(r"[a-z]+[1-9]+[a-z]+|[a-z]+[6-9][1-5]$|[a-z]+[1-5][6-9]$|d9")
# One such token may be a code.
LEAST = 2


def from_vni(words: Sequence[Word]) -> list[Word]:
    """Return the words with their marks when they were typed by VNI keys, else as they are."""
    keyed = [word for word in words if KEYED.match(word.folded)]
    certain = [w for w in keyed if CERTAIN.match(w.folded) and vni_form(w.folded)]
    return [_read(word) for word in words] if len(certain) >= LEAST else list(words)


def _read(word: Word) -> Word:
    """Return a word as its keys spell it; without its digits when these spell nothing."""
    if not KEYED.match(word.folded):
        return word
    marked = vni_form(word.folded)
    if marked is None:
        plain = re.sub(r"\d", "", word.folded)
        return replace(word, folded=plain, marked=None) if is_syllable(plain) else word
    return replace(word, folded=fold(marked), marked=as_marked(marked))


@lru_cache(maxsize=4096)
def vni_form(token: str) -> str | None:
    """Return the syllable with its marks that VNI keys spell ('nghie65p'); None when they spell none."""
    letters, tone = "", ""
    for key in token:
        if key in TONES:
            tone = tone or TONES[key]
        elif key in SHAPES:
            letters = _shaped(letters, SHAPES[key])
        else:
            letters += key
    syllable = toned(letters, tone) if tone else letters
    return syllable if KEYED.match(token) and is_syllable(fold(syllable)) else None


def _shaped(letters: str, shapes: dict[str, str]) -> str:
    """Return the letters, the last that the key can shape with its shape; 'uo' takes both: 'ươ'."""
    place = max((letters.rfind(letter) for letter in shapes), default=-1)
    if place < 0:
        return letters
    whole = letters[:place] + shapes[letters[place]] + letters[place + 1 :]
    return whole.replace("uơ", "ươ") if not whole.startswith("quơ") else whole
