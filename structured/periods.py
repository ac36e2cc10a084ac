"""Typed periods from the wording of a deadline cell."""

from __future__ import annotations

import re

from structured.types import Period, PeriodKind

# 'Giai đoạn 2021 - 2025', 'giai đoạn 2026 – 2030'.
RANGE = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
# 'Hằng năm', 'Hàng năm'.
ANNUAL = re.compile(r"h[ằà]ng năm", re.IGNORECASE)
# 'Định kỳ 02 năm', 'mỗi 2 năm'.
EVERY = re.compile(r"(?:định kỳ|mỗi|cứ)\s*0*(\d+)\s*năm", re.IGNORECASE)
# 'Năm 2022'.
YEAR = re.compile(r"năm\s+(\d{4})", re.IGNORECASE)


def parse_periods(wording: str) -> tuple[Period, ...]:
    """Return the periods that a deadline's wording states; empty when none is known."""
    ranges = [Period(PeriodKind.RANGE, int(m[1]), int(m[2])) for m in RANGE.finditer(wording)]
    rest = RANGE.sub("", wording)
    years = [Period(PeriodKind.YEAR, int(m[1]), int(m[1])) for m in YEAR.finditer(rest)]
    every = [Period(PeriodKind.EVERY, every=int(m[1])) for m in EVERY.finditer(rest)]
    annual = [Period(PeriodKind.ANNUAL, every=1)] if ANNUAL.search(rest) else []
    return (*annual, *every, *years, *ranges)
