"""What a sentence states that can be right or wrong to the letter: numbers, dates, places in a text.

Each kind is read by its own pattern from the plain form of a text, most telling first; what one
pattern took, the next does not see ('22/12/2021' is a date and no three numbers).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.model.text import plain


class FactKind(StrEnum):
    """The kinds of facts; also the reasons for which a sentence is dropped."""

    DOCUMENT = "document"
    TASK = "task"
    PART = "part"
    DATE = "date"
    PERIOD = "period"
    RECURRENCE = "recurrence"
    YEAR = "year"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its kind and its value, in a form that does not depend on the wording."""

    kind: FactKind
    value: tuple[str | int | None, ...]


# '160/NQ-CP', '160 /NQ-CP', '05-CT/TW', '176/2025/QH15', '160/nq-cp'.
DOCUMENT = re.compile(
    r"(?<![\w/])(\d{1,5})\s*[/-]\s*((?:\d{4}\s*/\s*)?"
    r"(?:[A-ZĐ]{2,}\d*(?:[-/][A-ZĐ]+\d*)*|[a-zđ]{2,}\d*[-/][a-zđ]{2,}\d*))(?!\w)"
)
TYPES = "nghị quyết|chỉ thị|kết luận|quyết định|nghị định|thông tư|công văn|thông báo|hướng dẫn|luật|văn bản"
# 'Chỉ thị số 05', 'Nghị quyết 160'.
NAMED_DOCUMENT = re.compile(rf"\b({TYPES})\s+(?:số\s+)?(\d{{1,5}})(?![\w/])", re.IGNORECASE)
# 'Chỉ thị số 06-KL/TW'; codes of laws and letters do not hold their type.
CODED = TYPES.replace("|luật", "").replace("|công văn", "")
TYPED_DOCUMENT = re.compile(rf"\b({CODED})\s+(?:số\s+)?(\d{{1,5}})(?=\s*[/-]\s*\S)", re.IGNORECASE)
# 'III.10', 'mục II.3'.
REFERENCE = re.compile(r"(?<![\w.])([IVX]{1,4})\s?[.\-/]\s?(\d{1,3})(?![\w/])", re.IGNORECASE)
# 'nhiệm vụ 10', 'nhiệm vụ số 10', 'nhiệm vụ thứ 3'.
TASK = re.compile(r"\bnhiệm vụ\s+(?:số\s+|thứ\s+)?(\d{1,3})(?!\d|[./]\d)\b", re.IGNORECASE)
# 'mục III', 'phần II', 'nhiệm vụ IV'.
SECTION = re.compile(r"\b(?i:mục|phần|nhóm|nhiệm vụ)\s+([IVX]{1,4})(?!\w)")
# 'Điều 2', 'khoản 1', 'điểm a', 'gạch đầu dòng thứ 4'.
PART = re.compile(
    r"\b(điều|khoản|chương|mục|đoạn thứ|dòng thứ)\s+(\d{1,3})\b|\b(điểm)\s+([a-zđ])(?!\w)",
    re.IGNORECASE,
)
NUMERIC_DATE = re.compile(r"(?<![\d/])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
# 'ngày 22 tháng 12 năm 2021', '22 tháng 12, 2021', 'ngày 22 tháng 12'.
WORDED_DATE = re.compile(
    r"\b(\d{1,2})\s+tháng\s+(\d{1,2})(?:(?:\s*,)?\s*(?:năm\s+)?(\d{4}))?\b", re.IGNORECASE
)
# The word before a date.
DAY = re.compile(r"\bngày (?=\d)", re.IGNORECASE)
# 'ngày 22/12'.
SHORT_DATE = re.compile(r"\bngày\s+(\d{1,2})\s?[/-]\s?(\d{1,2})\b", re.IGNORECASE)
# 'tháng 6 năm 2021', 'tháng 6/2021', 'tháng 6'.
MONTH = re.compile(r"\btháng\s+(\d{1,2})(?:\s*(?:/|-|năm)\s*(\d{4}))?\b", re.IGNORECASE)
# 'quý II năm 2022', 'quý 3/2022'.
QUARTER = re.compile(r"\bquý\s+(\d|I{1,3}|IV)(?:\s*(?:/|-|năm)\s*(\d{4}))?\b", re.IGNORECASE)
# '2021 - 2025', 'từ năm 2021 đến hết năm 2030', '2021-25'.
PERIOD = re.compile(
    r"\b(\d{4})\s*(?:-|(?:cho\s+)?(?:đến|tới)(?:\s+hết)?)\s*(?:năm\s+)?(\d{4}|\d{2})\b(?![/.]\d)",
    re.IGNORECASE,
)
# '5 năm 2021 - 2025': the length belongs to that period.
LENGTH = re.compile(r"\b(\d{1,2})\s+năm\s+(\d{4})\s*-\s*(\d{4})\b", re.IGNORECASE)
RECURRENT = "năm|tháng|quý|tuần|ngày"
# 'hằng năm', 'mỗi quý', 'định kỳ 02 năm', '2 năm một lần', 'thường niên', 'kế hoạch 5 năm'.
EACH = re.compile(rf"\b(?:hằng|hàng|mỗi|từng)\s+({RECURRENT})\b|\bthường niên\b", re.IGNORECASE)
EVERY = re.compile(
    rf"\b(?:định kỳ|mỗi|cứ)\s+(\d+)\s+({RECURRENT})\b(?:\s+(?:một|1)\s+lần\b)?"
    rf"|\b(\d+)\s+({RECURRENT})\s+(?:một|1)\s+lần\b|\bkế hoạch\s+(\d+)\s+(năm)\b(?!\s+\d{{4}})",
    re.IGNORECASE,
)
# 'đến hết năm 2025', 'từ 2021', 'trước năm 2030', 'năm 2022'.
YEAR = re.compile(
    r"(?:\b(đến hết|đến cuối|đến|tới|hết|kể từ|bắt đầu từ|từ|trước|sau|cuối|đầu|giữa)\s+)?"
    r"(?:\bnăm\s+)?(?<![\d.,/])((?:19|20|21)\d{2})(?![\d/]|[.,]\d)",
    re.IGNORECASE,
)
ENDS, STARTS = ("đến", "tới", "hết", "đến hết", "đến cuối"), ("từ", "kể từ", "bắt đầu từ")
# '5 năm', '1.000 tỷ đồng', '30 phần trăm', '2,5 triệu'.
NUMBER = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)*)(?:\s*([^\W\d_]+))?")


# A claim is held against many passages, and a passage against many claims.
@lru_cache(maxsize=2048)
def facts_of(text: str) -> frozenset[Fact]:
    """Return the facts that `text` states, in whatever wording."""
    rest = plain(text)
    found = [_length(match) for match in LENGTH.finditer(rest)]
    for pattern, read in READERS:
        for match in pattern.finditer(rest):
            found += read(match)
        rest = pattern.sub(" ¦ ", rest)
    return frozenset(found)


def mistyped(text: str) -> bool:
    """Whether a document is called what its own number says that it is not."""
    text = plain(text)
    given = facts_of(text)
    typed = [fact for match in TYPED_DOCUMENT.finditer(text) for fact in _named_document(match)]
    return not all(stands(fact, given) for fact in typed)


def full_dates(text: str) -> list[tuple[int, int, Fact]]:
    """Return where the full dates of a plain text stand, in order, with what they are."""
    found = [
        (*match.span(), next(iter(read(match))))
        for pattern, read in ((NUMERIC_DATE, _numeric_date), (WORDED_DATE, _worded_date))
        for match in pattern.finditer(text)
    ]
    return sorted((d for d in found if None not in d[2].value), key=lambda date: date[0])


def document_numbers(text: str) -> list[tuple[int, int]]:
    """Return where the documents named in a plain text stand, in order, with their numbers."""
    found = [(m.start(), int(m[1])) for m in DOCUMENT.finditer(text)]
    return sorted(found + [(m.start(), int(m[2])) for m in NAMED_DOCUMENT.finditer(text)])


def label_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where in a plain text numbers of documents and parts stand: 'NQ' and 'III' are no names."""
    return _spans(text, DOCUMENT, REFERENCE, SECTION, QUARTER)


def time_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where in a plain text its times stand, whose words are checked as facts."""
    return _spans(text, EVERY, EACH, DAY, NUMERIC_DATE, WORDED_DATE, MONTH, PERIOD, YEAR)


def _spans(text: str, *patterns: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for pattern in patterns for match in pattern.finditer(text))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _document(match: re.Match[str]) -> Iterator[Fact]:
    code = re.sub(r"\s", "", match[2]).upper()
    yield Fact(FactKind.DOCUMENT, (int(match[1]), code))


def _named_document(match: re.Match[str]) -> Iterator[Fact]:
    initials = "".join(word[0] for word in match[1].upper().split())
    yield Fact(FactKind.DOCUMENT, (int(match[2]), f"~{initials}"))


def _reference(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.TASK, (match[1].upper(), int(match[2])))


def _task(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.TASK, (None, int(match[1])))


def _section(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.TASK, (match[1], None))


def _part(match: re.Match[str]) -> Iterator[Fact]:
    name, label = match[1] or match[3], match[2] or match[4]
    yield Fact(FactKind.PART, (name.lower(), label.lower()))


def _numeric_date(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.DATE, (int(match[1]), int(match[3]), int(match[4])))


def _worded_date(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.DATE, (int(match[1]), int(match[2]), _number(match[3])))


def _short_date(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.DATE, (int(match[1]), int(match[2]), None))


def _month(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.DATE, (None, int(match[1]), _number(match[2])))


def _quarter(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.DATE, (f"quý {match[1].upper()}", None, _number(match[2])))


def _period(match: re.Match[str]) -> Iterator[Fact]:
    end = match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
    yield Fact(FactKind.PERIOD, (int(match[1]), int(end)))


def _length(match: re.Match[str]) -> Fact:
    return Fact(FactKind.PERIOD, (int(match[2]), int(match[3]), int(match[1])))


def _each(match: re.Match[str]) -> Iterator[Fact]:
    yield Fact(FactKind.RECURRENCE, (1, (match[1] or "năm").lower()))


def _every(match: re.Match[str]) -> Iterator[Fact]:
    number, unit = match[1] or match[3] or match[5], match[2] or match[4] or match[6]
    yield Fact(FactKind.RECURRENCE, (int(number), unit.lower()))


def _year(match: re.Match[str]) -> Iterator[Fact]:
    word = (match[1] or "").lower()
    relation = "end" if word in ENDS else "start" if word in STARTS else word or "in"
    yield Fact(FactKind.YEAR, (relation, int(match[2])))


def _plain_number(match: re.Match[str]) -> Iterator[Fact]:
    digits = match[1]
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        digits = re.sub(r"[.,]", "", digits)
    value = digits.replace(",", ".").lstrip("0") or "0"
    yield Fact(FactKind.NUMBER, (value, (match[2] or "").lower()))


READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterable[Fact]]], ...] = (
    (DOCUMENT, _document),
    (NUMERIC_DATE, _numeric_date),
    (WORDED_DATE, _worded_date),
    (SHORT_DATE, _short_date),
    (QUARTER, _quarter),
    (MONTH, _month),
    (PERIOD, _period),
    (NAMED_DOCUMENT, _named_document),
    (REFERENCE, _reference),
    (TASK, _task),
    (SECTION, _section),
    (PART, _part),
    (EVERY, _every),
    (EACH, _each),
    (YEAR, _year),
    (NUMBER, _plain_number),
)


def stands(fact: Fact, given: Iterable[Fact]) -> bool:
    """Whether `fact` follows from one of the `given` facts."""
    return any(_follows(fact, other) for other in given)


def _follows(fact: Fact, given: Fact) -> bool:
    if fact == given:
        return True
    if fact.kind is FactKind.YEAR:
        return _year_follows(fact.value, given)
    if fact.kind is not given.kind:
        return False
    if fact.kind is FactKind.DATE or fact.kind is FactKind.TASK:
        # '6/2021' follows from '23/6/2021', 'mục III' from 'III.10'; never the other way round.
        pairs = zip(fact.value, given.value, strict=True)
        return all(said is None or said == known for said, known in pairs)
    if fact.kind is FactKind.DOCUMENT:
        return _same_document(fact.value, given.value)
    return False


def _year_follows(value: tuple[str | int | None, ...], given: Fact) -> bool:
    relation, year = value
    if given.kind is FactKind.DATE:
        return relation == "in" and given.value[2] == year
    if given.kind is FactKind.PERIOD:
        return (relation, year) in (("start", given.value[0]), ("end", given.value[1]))
    return False


def _same_document(said: tuple[str | int | None, ...], known: tuple[str | int | None, ...]) -> bool:
    """Whether a document named by type and number ('Chỉ thị 05') is the one with that number and code."""
    code, whole = str(said[1]), str(known[1])
    if said[0] != known[0] or not code.startswith("~"):
        return False
    return code == "~VB" or whole.startswith(code[1:]) or f"/{code[1:]}" in whole
