"""The same question typed differently, by code; what a form costs against the clean one: its loss.

Every variant is deterministic (seeded by question and variant) and keeps task ids, document
numbers, dates and other numbers as they are, so that the gold answer stays the gold answer.
"""

from __future__ import annotations

import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from eval.questions import Question

CLEAN = "clean"
WORDS_PER_TYPO = 6
WORDS_PER_FORGOTTEN = 8
VOCABULARY = Path(__file__).with_name("variants.yaml")

# Words, and whatever stands between them.
TOKEN = re.compile(r"\s+|[^\s]+")
# '160/NQ-CP', 'III.10', '05-CT/TW', '2021-2030', 'III', '5': never typed differently.
FIXED = re.compile(r"\W*(?:\S*\d\S*|\S*/\S*|[IVX]+)\W*")
LETTERS = re.compile(r"[^\W\d_]+")

TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
# â, ê and ô double the letter; ă, ơ and ư take w.
TELEX_SHAPES = {"\u0302": "", "\u0306": "w", "\u031b": "w"}

# Neighbours on a keyboard, letters only.
NEIGHBOURS = {
    "a": "s", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "g": "fh", "h": "gj", "i": "uo",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "x": "zc", "y": "tu",
}  # fmt: skip

Variant = Callable[[str, random.Random], str]


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Any]:
    """Return the abbreviations, paddings, noises and protected words of the variants."""
    import yaml

    loaded: dict[str, Any] = yaml.safe_load(VOCABULARY.read_text(encoding="utf-8"))
    return loaded


def decompose(text: str, _: random.Random) -> str:
    """Unicode NFD: letters and marks apart, as macOS file names and some keyboards give them."""
    return unicodedata.normalize("NFD", text)


def strip_marks(text: str) -> str:
    """Return `text` without Vietnamese diacritics: 'Bộ Xây dựng' → 'Bo Xay dung'."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    marks_off = (c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(marks_off))


def stripped(text: str, _: random.Random) -> str:
    """No diacritics at all."""
    return strip_marks(text)


def half_stripped(text: str, rng: random.Random) -> str:
    """Each word loses its diacritics with probability one half."""
    return per_word(text, lambda word: strip_marks(word) if rng.random() < 0.5 else word)


def capitals(text: str, _: random.Random) -> str:
    """ALL CAPS."""
    return text.upper()


def telex(text: str, _: random.Random) -> str:
    """Typed in Telex with the input method off: 'Bộ' → 'Booj'."""
    return per_word(text, lambda word: LETTERS.sub(lambda match: telex_keys(match[0]), word))


def telex_keys(syllable: str) -> str:
    """Return the keys that type one syllable in Telex, its tone last: 'được' → 'dduwowcj'."""
    keys: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFD", syllable):
        if char in TELEX_TONES:
            tone = TELEX_TONES[char]
        elif char in TELEX_SHAPES:
            keys.append(TELEX_SHAPES[char] or keys[-1].lower())
        else:
            keys.append({"đ": "dd", "Đ": "Dd"}.get(char, char))
    return "".join(keys) + tone


def typos(text: str, rng: random.Random) -> str:
    """One slip for every six words, at least one: a letter swapped, lost, doubled or beside."""
    words = TOKEN.findall(text)
    places = [i for i, word in enumerate(words) if _slippable(word)]
    wanted = max(1, round(len(places) / WORDS_PER_TYPO))
    for place in rng.sample(places, min(wanted, len(places))):
        words[place] = LETTERS.sub(lambda match: slip(match[0], rng), words[place])
    return "".join(words)


def slip(word: str, rng: random.Random) -> str:
    """Return `word` with one typing slip after its first letter."""
    place = rng.randrange(1, len(word) - 1)
    here, after = word[place], word[place + 1]
    beside = rng.choice(NEIGHBOURS.get(strip_marks(here).lower(), "n"))
    middle = rng.choice([after + here, after, here + here + after, beside + after])
    return word[:place] + middle + word[place + 2 :]


def abbreviate(text: str, rng: random.Random) -> str:
    """Full names and common words become their abbreviations."""
    for full, short in sorted(vocabulary()["abbreviations"].items(), key=_longest_first):
        text = _swap(text, full, rng.choice(short))
    return text


def expand(text: str, _: random.Random) -> str:
    """Abbreviations become full names."""
    pairs = [(s, full) for full, short in vocabulary()["abbreviations"].items() for s in short]
    for short, full in sorted(pairs, key=_longest_first):
        text = _swap(text, short, full)
    return text


def polite(text: str, rng: random.Random) -> str:
    """Greeting before, thanks after."""
    english = text.isascii() and re.search(r"\b(the|which|what|who|how|is|of|to)\b", text.lower())
    before, after = rng.choice(vocabulary()["polite_english" if english else "polite"])
    # Nobody writes 'nào? ạ'.
    return f"{before}{text.rstrip(' ?.!') if after.startswith(' ạ') else text}{after}"


def noise(text: str, rng: random.Random) -> str:
    """Emoji, white space, quotation marks and forwarding lines around the question."""
    before, after = rng.choice(vocabulary()["noise"])
    return f"{before}{text}{after}"


def forgotten(text: str, rng: random.Random) -> str:
    """One word of eight without its marks, at least one of those that have some."""
    words = TOKEN.findall(text)
    places = [i for i, word in enumerate(words) if strip_marks(word) != word]
    wanted = max(1, round(len(words) / 2 / WORDS_PER_FORGOTTEN))
    for place in rng.sample(places, min(wanted, len(places))):
        words[place] = strip_marks(words[place])
    return "".join(words)


def letter(text: str, rng: random.Random) -> str:
    """A letter around the question: who it is sent to, and who signs it."""
    before, after = rng.choice(vocabulary()["letter"])
    return f"{before}{text}{after}"


def wrapped(text: str, rng: random.Random) -> str:
    """Lines broken by a program, as mail and PDF break them."""
    return textwrap.fill(text, rng.randint(30, 70), break_long_words=False, break_on_hyphens=False)


VARIANTS: Mapping[str, Variant] = {
    "nfd": decompose,
    "stripped": stripped,
    "half_stripped": half_stripped,
    "capitals": capitals,
    "telex": telex,
    "typos": typos,
    "abbreviated": abbreviate,
    "expanded": expand,
    "polite": polite,
    "noise": noise,
    "forgotten": forgotten,
    "letter": letter,
    "wrapped": wrapped,
}
# The variant in which a question of one turn is put after another one, with which it has nothing to do.
AFTER_ANOTHER = "after_another"
NAMES = (*VARIANTS, AFTER_ANOTHER)


def vary(question: Question, name: str) -> Question | None:
    """Return the question in the variant `name`; None when that changes nothing."""
    if name == CLEAN:
        return question
    rng = random.Random(f"{question.id}/{name}")
    if name == AFTER_ANOTHER:
        single = len(question.turns) == 1
        return (
            question.asked((rng.choice(vocabulary()["others"]), *question.turns))
            if single
            else None
        )
    turns = tuple(VARIANTS[name](turn, rng) for turn in question.turns)
    return question.asked(turns) if turns != question.turns else None


def per_word(text: str, change: Callable[[str], str]) -> str:
    """Apply `change` to every word that is not a number, a task id or a document number."""
    words = TOKEN.findall(text)
    return "".join(word if FIXED.fullmatch(word) else change(word) for word in words)


def _slippable(word: str) -> bool:
    letters = word.strip('.,?!:;"')
    if len(letters) < 3 or not LETTERS.fullmatch(letters) or FIXED.fullmatch(word):
        return False
    return letters.lower() not in vocabulary()["number_words"]


def _swap(text: str, old: str, new: str) -> str:
    # '160/NQ-CP' is a document's number: the 'NQ' and 'CP' in it stay.
    return re.sub(rf"(?<![\w/-]){re.escape(old)}(?![\w/-])", new, text, flags=re.IGNORECASE)


def _longest_first(pair: tuple[str, object]) -> int:
    return -len(pair[0])
