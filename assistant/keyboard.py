"""Keyboard leftovers: Telex letters and VNI digits that an input method did not turn into marks."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.syllables import is_syllable

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


def _joined_shape(token: str) -> str:
    """Drop a shape letter typed at the end of the syllable: 'dongo' (dôngo), 'bod' (bođ)."""
    if len(token) > 2 and token[-1] in token[:-1] and token[-1] in "aeod":
        return token[:-1]
    return token
