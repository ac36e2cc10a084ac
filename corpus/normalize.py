"""Named str -> str steps that bring Vietnamese text to one form, and a tokenizer with offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

Step = Callable[[str], str]

# White space of any kind: blanks, tabs, newlines, no-break spaces.
SPACES = re.compile(r"\s+")
# Emoji, dingbats, arrows-as-pictures, their variation selectors and key caps, tag letters.
EMOJI = re.compile(
    "[\u2600-\u27bf\u2b00-\u2bff\ufe00-\ufe0f\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)
# A syllable or number: letters and digits, with the combining marks of text in NFD.
SYLLABLE = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")

# A run of combining marks is kept up to this length; marks are no word characters.
MOST_MARKS = 30
UNWORDED = re.compile(rf"[^\w\s]{{{MOST_MARKS + 1},}}")

# One character for each look-alike, so that offsets stay as they are.
PUNCTUATION = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
    }
)

# No syllable in NFC is longer, 'nghiêng' not by far.
MOST_LETTERS = 24
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
VOWELS = frozenset("aăâeêioôơuưy")
# Vowels that carry a tone whenever they are present (of 'ươ', the second).
MODIFIED_VOWELS = frozenset("ăâêôơư")


class Token(NamedTuple):
    """A syllable or number: `text` lies at [start, end) of the tokenized text."""

    text: str
    folded: str
    start: int
    end: int


def nfc(text: str) -> str:
    """Compose every letter with its marks into one character."""
    return unicodedata.normalize("NFC", text)


def strip_controls(text: str) -> str:
    """Drop invisible characters; put a space for controls, emoji and broken bytes.

    Line ends and tabs stay: they carry structure.
    """
    return EMOJI.sub(" ", text).translate(_CONTROLS)


def limit_marks(text: str) -> str:
    """Keep so many combining marks of a run as Unicode's stream-safe form does.

    To put a run in order costs the square of its length, and no writing has longer ones.
    """
    return UNWORDED.sub(_limited, text)


def _limited(match: re.Match[str]) -> str:
    kept: list[str] = []
    run = 0
    for char in match[0]:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def collapse_spaces(text: str) -> str:
    """Put one space for any run of white space and none at the ends."""
    return SPACES.sub(" ", text).strip()


def unify_punctuation(text: str) -> str:
    """Put plain quotes and hyphens for their typographic look-alikes, one for one."""
    return text.translate(PUNCTUATION)


def normalize_tone_placement(text: str) -> str:
    """Put each tone mark on its traditional vowel: 'hoà' -> 'hòa', 'uỷ' -> 'ủy'."""
    return SYLLABLE.sub(_placed, nfc(text))


STEPS: tuple[Step, ...] = (
    nfc,
    strip_controls,
    unify_punctuation,
    normalize_tone_placement,
    collapse_spaces,
)


def normalize(text: str) -> str:
    """Apply all steps in order."""
    for step in STEPS:
        text = step(text)
    return text


def fold(text: str) -> str:
    """Return lower-case letters without marks: 'Đề án' -> 'de an'.

    The length stays the same for Vietnamese text in NFC, so that offsets map one to one.
    """
    return text.translate(_FOLDS)


def syllables(text: str) -> list[Token]:
    """Return the runs of letters and digits of `text`, with their places.

    A short form in capitals that is typed against a word stands apart: 'Bộ|XD', 'UBND|tỉnh'.
    """
    return [
        Token(text[start:end], fold(text[start:end]), start, end)
        for match in SYLLABLE.finditer(text)
        for start, end in _apart(match[0], match.start())
    ]


# So many capitals are a short form; 'MoET' is one whole, in English: 'Ministry of …'.
SHORT_FORM, MINISTRY_OF = 2, "Mo"
# Capitals that but open a syllable are a slip of the shift key, or Telex: 'NHiệm vụ', 'DDề án'.
ONSETS = frozenset({"CH", "DD", "GH", "GI", "KH", "NG", "NGH", "NH", "PH", "QU", "TH", "TR"})


def _apart(run: str, start: int) -> list[tuple[int, int]]:
    """Return where the parts [start, end) of a run of letters stand that begins at `start` of a text."""
    whole = [(start, start + len(run))]
    if run.islower() or run.isupper() or run.istitle():
        return whole
    # Marks that stand by themselves, in decomposed text, are no letters.
    places = [place for place, char in enumerate(run) if not unicodedata.combining(char)]
    letters = "".join(run[place] for place in places)
    for cut in range(SHORT_FORM, len(letters) - 1) if letters.isalpha() else ():
        one, two = letters[:cut], letters[cut:]
        after = one[1:].islower() and two.isupper() and one != MINISTRY_OF
        before = one.isupper() and two.islower() and one not in ONSETS and len(two) > SHORT_FORM
        if after or before:
            return [(start, start + places[cut]), (start + places[cut], start + len(run))]
    return whole


def words_of(text: str) -> list[str]:
    """Return the runs of letters and digits of `text` as they are written."""
    return SYLLABLE.findall(text)


@lru_cache(maxsize=65536)
def folded_word(word: str) -> str:
    """Return one word folded, from memory: for the texts of our own, whose words come again and again."""
    return fold(word)


class _FoldTable(dict[int, str]):
    """Folded form of each character, worked out on first use; `str.translate` reads it in C."""

    def __missing__(self, code: int) -> str:
        # Decomposing before lowering makes composed and decomposed text fold alike.
        letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", chr(code)).lower())
        folded = "".join(c for c in letters if not unicodedata.category(c).startswith("M"))
        self[code] = folded = folded.replace("đ", "d")
        return folded


class _ControlTable(dict[int, str]):
    """What `strip_controls` puts for each character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if category == "Cf":
            self[code] = ""
        elif char not in "\n\t\r" and (category in {"Cc", "Cs", "Co"} or char == "\ufffd"):
            self[code] = " "
        else:
            self[code] = char
        return self[code]


_FOLDS = _FoldTable()
_CONTROLS = _ControlTable()


def _placed(match: re.Match[str]) -> str:
    # A longer word is no syllable, and thousands of such would fill the memory of the cache.
    return _place_tone(match[0]) if len(match[0]) <= MOST_LETTERS else match[0]


@lru_cache(maxsize=65536)
def _place_tone(syllable: str) -> str:
    """Move the tone mark of one syllable to its traditional vowel; leave anything else alone."""
    letters, tones = _split_tone(syllable)
    place = _tone_vowel([letter.lower() for letter in letters])
    if len(tones) != 1 or place is None:
        return syllable
    letters[place] += tones[0]
    return nfc("".join(letters))


def _split_tone(syllable: str) -> tuple[list[str], list[str]]:
    """Return the letters with their shape marks (â, ơ) but no tone, and the tone marks."""
    letters: list[str] = []
    tones: list[str] = []
    for char in unicodedata.normalize("NFD", syllable):
        if char in TONES:
            tones.append(char)
        elif letters and unicodedata.combining(char):
            letters[-1] += char
        else:
            letters.append(char)
    return [nfc(letter) for letter in letters], tones


def _tone_vowel(letters: list[str]) -> int | None:
    """Return which letter carries the tone; None when this is no Vietnamese syllable."""
    start = _onset_length(letters)
    nucleus = [i for i in range(start, len(letters)) if letters[i] in VOWELS]
    if not nucleus or nucleus != list(range(nucleus[0], nucleus[0] + len(nucleus))):
        return None
    modified = [i for i in nucleus if letters[i] in MODIFIED_VOWELS]
    if modified:
        return modified[-1]
    if nucleus[-1] + 1 < len(letters):
        return nucleus[-1]
    return nucleus[0] if len(nucleus) < 3 else nucleus[1]


def _onset_length(letters: list[str]) -> int:
    """Return 2 for 'qu' and for 'gi' before a vowel, whose second letter is no vowel; else 0."""
    onset = "".join(letters[:2])
    followed = len(letters) > 2 and letters[2] in VOWELS
    return 2 if followed and onset in {"qu", "gi"} else 0


# The cells of a table are held against every reading of a question.
@lru_cache(maxsize=512)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without their marks."""
    return tuple(token.folded for token in syllables(text))
