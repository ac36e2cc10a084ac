"""Months of a year and years that something is of: 'tháng 6 năm 2021', 'là văn bản năm 2014'."""

from __future__ import annotations

import re

from assistant.model.facts import (
    MONTH,
    NUMERIC_DATE,
    PERIOD,
    WORDED_DATE,
    YEAR,
    Fact,
    FactKind,
    facts_of,
)

# 'là từ năm 2014', 'có từ năm 2014': of that year.
OF_YEAR = re.compile(r"\b(là|có|ra đời|ban hành) từ(?= (?:năm )?\d{4}\b)", re.IGNORECASE)


def partial_dates(text: str) -> list[tuple[int, int, Fact]]:
    """Return where months of a year and years stand in a plain text that are no part of a longer time."""
    rest, found = OF_YEAR.sub(lambda m: m[1].ljust(len(m[0])), text), []
    for pattern in (NUMERIC_DATE, WORDED_DATE, PERIOD):
        rest = pattern.sub(_blank, rest)
    for pattern in (MONTH, YEAR):
        for match in pattern.finditer(rest):
            found += [(*match.span(), fact) for fact in facts_of(match[0]) if _is_in(fact)]
        rest = pattern.sub(_blank, rest)
    return sorted(found, key=lambda date: date[0])


def _blank(match: re.Match[str]) -> str:
    return "¦" * len(match[0])


def _is_in(fact: Fact) -> bool:
    """Whether something is told to be of that month or year, not to begin or to end then."""
    if fact.kind is FactKind.YEAR:
        return fact.value[0] == "in"
    return fact.kind is FactKind.DATE and fact.value[2] is not None
