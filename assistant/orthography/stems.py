"""What is left of an English word without its endings, so that 'relocating' is met by 'relocate'.

A light stemmer after Harman's S-stemmer (1991) with '-ed' and '-ing'. What it leaves is never a Vietnamese
syllable: 'home' stays 'home', for 'hom' is a word ('hôm') of the other language.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.orthography.syllables import is_syllable

# Endings, with what stands for them; the first that fits is taken.
PLURALS = (("ies", "y"), ("sses", "ss"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""))
VERBS = (("ied", "y"), ("ing", ""), ("ed", ""))
LAST = (("e", ""), ("y", "i"))
# American and British spelling.
SPELLINGS = (("isation", "ization"), ("iz", "is"), ("our", "or"), ("programm", "program"))
LEAST = 3


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the stem of a folded word; a Vietnamese syllable, a number or a short word as it is."""
    if len(word) <= LEAST or not word.isalpha() or is_syllable(word):
        return word
    for endings in (PLURALS, VERBS):
        word = _without(word, endings)
    if len(word) > LEAST and word[-1] == word[-2] and word[-1] not in "sle":
        word = _kept(word, word[:-1])
    for written, other in SPELLINGS:
        word = _kept(word, word.replace(written, other))
    return _without(word, LAST)


def _without(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    for ending, instead in endings:
        if word.endswith(ending):
            return _kept(word, word.removesuffix(ending) + instead)
    return word


def _kept(word: str, shorter: str) -> str:
    """Return the shorter form where it is long enough and no Vietnamese word, else the word."""
    return word if len(shorter) < LEAST or is_syllable(shorter) else shorter
