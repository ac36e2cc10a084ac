"""How a word comes to be typed as it is: what each slip of the fingers costs, in nats.

A slip swaps, drops, doubles or replaces one letter; on a phone it replaces by a neighbour's key far
more often than by any other, and it seldom hits the first letter (Kernighan, Church and Gale 1990
counted the like for English).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from corpus.normalize import folded_word, nfc

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Beside what every slip costs: a letter that no key beside the right one bears, a slip of the first
# letter, a tone that was left out, one that is another, a shape ('ơ' for 'ô') that is another.
FAR, FIRST, NO_TONE, OTHER_TONE, OTHER_SHAPE = 4.0, 3.0, 0.0, 4.0, 2.0
# Consonants that many pronounce alike and so type one for the other; it costs less than a slip.
SOUNDS = (("ch", "tr"), ("s", "x"), ("d", "gi"), ("r", "gi"), ("d", "r"), ("l", "n"))
# The same by the letter that such a consonant begins with, with the one that it may be heard as.
HEARD = {
    letter: [pair for both in SOUNDS for pair in (both, both[::-1]) if pair[0][0] == letter]
    for letter in {one[0] for both in SOUNDS for one in both}
}
ALIKE = -2.5
# A slip that costs no more is an ordinary one.
ORDINARY = 0.5


def _beside() -> frozenset[tuple[str, str]]:
    """Return the pairs of letters whose keys lie side by side, in a row or one above the other."""
    places = {
        letter: (row, place + row / 2)
        for row, keys in enumerate(ROWS)
        for place, letter in enumerate(keys)
    }
    return frozenset(
        (one, two)
        for one, (row, place) in places.items()
        for two, (other, where) in places.items()
        if one != two and abs(row - other) <= 1 and abs(place - where) <= 1
    )


BESIDE = _beside()


@lru_cache(maxsize=65536)
def slip_cost(typed: str, meant: str) -> float | None:
    """Return what it costs to type `meant` so, beside the cost of any slip; None when it is no single slip."""
    (letters, tone), (written, its_tone) = tone_apart(typed), tone_apart(meant)
    plain, meant_plain = folded_word(letters), folded_word(written)
    cost = 0.0
    if not edits_one(letters, written):
        if not edits_one(plain, meant_plain):
            return None
        cost = OTHER_SHAPE
    if tone != its_tone:
        cost += OTHER_TONE if tone else NO_TONE
    elif sounds_alike(plain, meant_plain):
        return cost + ALIKE
    return cost + _letters_cost(plain, meant_plain)


def ordinary(typed: str, meant: str) -> bool:
    """Whether one ordinary slip makes `typed` of `meant`, both without marks."""
    return typed != meant and edits_one(typed, meant) and _letters_cost(typed, meant) <= ORDINARY


def _letters_cost(typed: str, meant: str) -> float:
    """Return what one edit of the letters costs."""
    if typed == meant:
        return 0.0
    place = next(
        (i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(map(len, (typed, meant))),
    )
    first = FIRST if place == 0 else 0.0
    if len(typed) == len(meant):
        swapped = typed[place + 1 :] != meant[place + 1 :]
        return first + (0.0 if swapped or (typed[place], meant[place]) in BESIDE else FAR)
    if len(typed) < len(meant):
        return first
    doubled = place > 0 and typed[place] == typed[place - 1]
    return first + (0.0 if doubled else FAR)


def sounds_alike(typed: str, meant: str) -> bool:
    """Whether two syllables differ in a first consonant that many pronounce alike: 'chuyền' and 'truyền'."""
    return any(
        typed.startswith(one) and meant == two + typed[len(one) :]
        for one, two in HEARD.get(typed[:1], ())
    )


def edits_one(first: str, second: str) -> bool:
    """Whether the two strings differ by one insertion, deletion, substitution or swap of neighbours."""
    return OSA.distance(first, second, score_cutoff=1) <= 1


TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=16384)
def tone_apart(marked: str) -> tuple[str, str]:
    """Return a syllable without its tone, and the tone: where a slip puts it tells nothing."""
    letters = unicodedata.normalize("NFD", marked)
    bare = "".join(letter for letter in letters if letter not in TONES)
    # A letter typed twice shows its tone twice.
    return nfc(bare), "".join(dict.fromkeys(letter for letter in letters if letter in TONES))
