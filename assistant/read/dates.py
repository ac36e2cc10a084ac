"""Dates in folded text, whole or in part: '22/12/2021', 'tháng 6 năm 2021', 'June 2021', 'năm 2020'."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A day, a month and a year; 0 where nothing is said.
Date = tuple[int, int, int]

# '22/12/2021', 'ngày 22 tháng 12 năm 2021'; the year may be left out.
WHOLE = re.compile(
    r"\b(?:ngay )?(\d{1,2}) ?(?:/|-|\.|thang) ?(\d{1,2})(?: ?(?:/|-|\.|,? nam) ?(\d{4}))?\b"
)
MONTH = re.compile(r"\bthang (\d{1,2})(?: ?(?:/|-|,? nam)? ?(\d{4}))\b")
# 'đến năm 2030' belongs to a title.
YEAR = re.compile(r"(?<!den )\b(?:nam|in|from|dated|year) (\d{4})\b")
NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(NAMES.split(), 1)}
ENGLISH = "|".join(MONTHS)
DAY_FIRST = re.compile(rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?({ENGLISH}),? (\d{{4}})\b")
DAY_SECOND = re.compile(rf"\b({ENGLISH}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b")


def dates_in(line: str, years: bool = False) -> set[Date]:
    """Return the dates of a folded line: the whole ones, else months, else (if asked for) years."""
    line = _in_vietnamese(line)
    found = {_date(match) for match in WHOLE.findall(line)}
    found = {date for date in found if 0 < date[0] <= 31 and 0 < date[1] <= 12}
    found = found or {(0, int(month), int(year)) for month, year in MONTH.findall(line)}
    if found or not years:
        return found
    return {(0, 0, int(year)) for year in YEAR.findall(line)}


def _date(parts: Iterable[str]) -> Date:
    day, month, year = (int(part or 0) for part in parts)
    return day, month, year


def _in_vietnamese(line: str) -> str:
    line = DAY_SECOND.sub(lambda m: f"{m[2]} thang {MONTHS[m[1]]} nam {m[3]}", line)
    return DAY_FIRST.sub(lambda m: f"{m[1] or ''} thang {MONTHS[m[2]]} nam {m[3]}", line)


# 'in 2014', 'dated 2014', and the kinds of papers that a text dates.
ENGLISH_YEAR = re.compile(r"\b(?:in|from|dated|of|year) (\d{4})\b", re.IGNORECASE)
PAPER = re.compile(r"\b(directive|conclusion)\b", re.IGNORECASE)
PAPERS = {"directive": "Chỉ thị", "conclusion": "Kết luận"}


def papers_in_vietnamese(sentence: str) -> str:
    """Return an English sentence with its dates, and the papers that it may date, in Vietnamese."""
    line = PAPER.sub(lambda m: PAPERS[m[1].lower()], _in_vietnamese(sentence.lower()))
    return ENGLISH_YEAR.sub(
        r"năm \1", re.sub(r"\bthang\b", "tháng", re.sub(r"\bnam\b", "năm", line))
    )


def same(one: Date, other: Date) -> bool:
    """Whether two dates agree in all that both say."""
    return all(a == b for a, b in zip(one, other, strict=True) if a and b)
