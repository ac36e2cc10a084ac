"""Administrative abbreviations and chat shorthand, expanded from `abbreviations.yaml`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import yaml

from corpus.data import LOADER
from corpus.errors import AssistantError
from corpus.normalize import Token, fold, nfc, syllables

PATH = Path(__file__).with_name("abbreviations.yaml")
# What may stand between the letters of one abbreviation.
JOINT = re.compile(r"\s*+[&\-.,/]?\s*+")
# Document numbers and their ends, which are names: '160/NQ-CP', '05-CT/TW', 'NQ-CP', 'QĐ-TTg'.
# A number is tried from its first digit only, else a long one costs the square of its length.
DOCUMENT_CODE = re.compile(
    r"(?<!\d)\d+ ?[-/] ?[^\W\d_][\w/-]*|\b(?:NQ|NĐ|ND|QĐ|QD|CT|KL|TT|TB|KH)[-/][\w/-]+",
    re.IGNORECASE,
)
# A number or 'số' and a number, unless it counts: 'CT 1 mình', 'CT 2 NV'.
NUMBER_NEXT = re.compile(
    r"\.?\s*(?:(?:số|so)\s*)?\d++(?!\s*(?:mình|minh|nv|nhiệm vụ|nhiem vu|việc|viec|đầu việc|dau viec|cái|cai)\b)",
    re.IGNORECASE,
)
# A form and its number in one: 'nq160'.
GLUED = re.compile(r"([a-z]+)(\d{1,4})")
# The consonants that a syllable begins with, and what stands for the rest of it: 'ph/hợp', 't.hạn'.
ONSET, HALVING = re.compile(r"[^aeiouy]+"), "/."
# Shorter forms are not gathered over blanks: 'c q' may be anything.
LEAST_SPACED = 4


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One entry of the YAML file, which describes its fields."""

    to: str
    forms: tuple[str, ...]
    before_number: bool = False
    as_written: bool = False
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    only_before: frozenset[str] = frozenset()
    stands_out: bool = False
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An abbreviation met in a text: tokens [first, last], the last with a `number` glued to it or not."""

    entry: Abbreviation
    first: int
    last: int
    number: str = ""


@dataclass(frozen=True)
class Abbreviations:
    """All entries by key: the letters of a form, folded, without marks between them.

    Those that go as written only are also known by their forms: 'đ/c' beside 'đc'.
    """

    entries: tuple[Abbreviation, ...]
    by_key: Mapping[str, Abbreviation]
    written: Mapping[str, Abbreviation]
    prefixes: frozenset[str]

    @classmethod
    def of(cls, entries: Sequence[Abbreviation]) -> Abbreviations:
        """Index the entries by their forms."""
        ranked = sorted(entries, key=lambda entry: not entry.as_written)
        by_key = {_key(form): entry for entry in ranked for form in entry.forms}
        written = {form: e for e in entries for form in e.forms if e.as_written}
        prefixes = frozenset(key[:i] for key in by_key for i in range(1, len(key) + 1))
        return cls(tuple(entries), by_key, written, prefixes)

    def replacements(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield (start, end, words) of every abbreviation in `text`, which is in NFC."""
        tokens = syllables(text)
        for found in self._find_all(text, tokens):
            first, last = tokens[found.first], tokens[found.last]
            words = _without_overlap(found.entry.to, tokens[: found.first])
            yield first.start, last.end, f"{words} {found.number}".rstrip()

    def expand(self, text: str) -> str:
        """Return the text with every abbreviation written out; the rest stays as it is."""
        text = nfc(text)
        pieces, end = [], 0
        for start, stop, words in self.replacements(text):
            pieces += [text[end:start], words]
            end = stop
        return "".join([*pieces, text[end:]])

    def _find_all(self, text: str, tokens: Sequence[Token]) -> Iterator[Found]:
        """Yield the abbreviations from left to right, each the longest at its place."""
        coded = {
            place
            for match in DOCUMENT_CODE.finditer(text)
            for place in range(
                bisect_left(tokens, match.start(), key=_start),
                bisect_left(tokens, match.end(), key=_start),
            )
        }
        index = 0
        while index < len(tokens):
            found = None if index in coded else self._find(text, tokens, index)
            found = found or self._glued(tokens, index)
            if found:
                yield found
            index = found.last + 1 if found else index + 1

    def _glued(self, tokens: Sequence[Token], place: int) -> Found | None:
        """Return the abbreviation of a token that ends in a number, where it stands before numbers only."""
        parts = GLUED.fullmatch(tokens[place].folded)
        entry = self.by_key.get(parts[1]) if parts else None
        return (
            Found(entry, place, place, parts[2])
            if parts and entry and entry.before_number
            else None
        )

    def _find(self, text: str, tokens: Sequence[Token], first: int) -> Found | None:
        """Return the longest abbreviation that starts at a token and fits its surroundings."""
        best, key = None, ""
        for last in range(first, len(tokens)):
            token = tokens[last]
            if last > first and not JOINT.fullmatch(text, tokens[last - 1].end, token.start):
                break
            if token.folded != "va" or last == first:
                key += token.folded
            if key not in self.prefixes:
                break
            typed = text[tokens[first].start : token.end]
            as_written = self.written.get(typed) or self.written.get(typed.lower())
            entry = as_written or self.by_key.get(key)
            if entry and token.folded != "va" and _fits(entry, key, text, tokens, first, last):
                best = Found(entry, first, last)
        return best


@cache
def load_abbreviations(path: Path = PATH) -> Abbreviations:
    """Read the abbreviations from their file."""
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
        return Abbreviations.of([entry for row in rows for entry in _entries(row)])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise AssistantError(
            f"Không đọc được tệp từ viết tắt {path.name}: tệp bị thiếu hoặc bị hỏng. "
            "Hãy khôi phục tệp này từ bản cài đặt rồi chạy lại."
        ) from error


def expand(text: str) -> str:
    """Return the text with the known abbreviations written out."""
    return load_abbreviations().expand(text)


def _entries(row: Mapping[str, Any]) -> Iterator[Abbreviation]:
    """Yield the entries of a row of the YAML file: its own, or one for each word with half of it left out."""
    examples = tuple((typed, expanded) for typed, expanded in row.get("examples", ()))
    if "halved" not in row:
        yield _entry(row)
    for word in row.get("halved", ()):
        forms = tuple(dict.fromkeys(_halved(word)))
        own = tuple(example for example in examples if word in example[1])
        yield Abbreviation(word, forms, as_written=True, examples=own or ((forms[0], word),))


def _halved(word: str) -> Iterator[str]:
    """Yield a word of two syllables with letters of the first and a mark: 'p/hợp', 'ph.hop'."""
    first, second = word.split()
    onset = ONSET.match(fold(first))
    for length in range(1, onset.end() + 1 if onset else 1):
        for mark in HALVING:
            yield f"{first[:length]}{mark}{second}"
            yield fold(f"{first[:length]}{mark}{second}")


def _entry(row: Mapping[str, Any]) -> Abbreviation:
    """Build an entry from its row in the YAML file."""
    return Abbreviation(
        to=row["to"],
        forms=tuple(row["forms"]),
        before_number=row.get("before") == "number",
        as_written=bool(row.get("as_written")),
        not_after=frozenset(fold(word) for word in row.get("not_after", ())),
        not_before=frozenset(fold(word) for word in row.get("not_before", ())),
        only_before=frozenset(fold(words) for words in row.get("only_before", ())),
        stands_out=bool(row.get("stands_out")),
        examples=tuple((typed, expanded) for typed, expanded in row.get("examples", ())),
    )


_start = attrgetter("start")


def _key(form: str) -> str:
    """Return the folded letters of a form, run together."""
    return "".join(token.folded for token in syllables(form))


def _fits(
    entry: Abbreviation, key: str, text: str, tokens: Sequence[Token], first: int, last: int
) -> bool:
    """Say whether the spelling and the surroundings allow the entry at tokens [first, last]."""
    typed = text[tokens[first].start : tokens[last].end]
    if len(key) < LEAST_SPACED and any(char.isspace() for char in typed):
        return False
    if first and tokens[first - 1].folded in entry.not_after:
        return False
    if last + 1 < len(tokens) and tokens[last + 1].folded in entry.not_before:
        return False
    if entry.only_before and not _follows(entry, text, tokens[last : last + 3]):
        return False
    if entry.only_before and first and tokens[first - 1].folded.isdigit():
        # 'mục 1 b kế hoạch'
        return False
    if entry.stands_out and text.isupper() and len(tokens) > last - first + 1:
        return False
    if entry.before_number and not NUMBER_NEXT.match(text, tokens[last].end):
        return False
    return _spelled(typed, entry)


def _follows(entry: Abbreviation, text: str, tokens: Sequence[Token]) -> bool:
    """Say whether one of an entry's pairs follows its last token; 'b.', 'b)' number a list."""
    following = " ".join(token.folded for token in tokens[1:])
    apart = text[tokens[0].end : tokens[1].start].isspace() if len(tokens) > 1 else False
    return apart and following in entry.only_before


def _spelled(typed: str, entry: Abbreviation) -> bool:
    """Say whether the letters are written without any marks or as in one of the forms.

    'hok' and 'HOK' are forms of 'không'; 'học' or 'hók' are not. An entry that goes as written
    only ('nớ', 'KH') is not met without its marks or in small letters ('no', 'kh').
    """
    if entry.as_written:
        return typed in entry.forms or typed.lower() in entry.forms
    letters = [token.text.lower() for token in syllables(typed) if token.folded != "va"]
    written = "".join(letters)
    forms = ("".join(t.text.lower() for t in syllables(nfc(form))) for form in entry.forms)
    return written == fold(written) or written in forms


def _without_overlap(expansion: str, before: Sequence[Token]) -> str:
    """Drop the first words of the expansion that were typed just before it: 'bộ BTC'."""
    words = syllables(expansion)
    for count in range(min(len(words) - 1, len(before)), 0, -1):
        typed = [token.folded for token in before[-count:]]
        if typed == [word.folded for word in words[:count]]:
            return expansion[words[count].start :]
    return expansion
