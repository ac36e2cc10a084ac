"""Tests of structured.periods and of what a period covers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from structured.periods import parse_periods
from structured.types import Period, PeriodKind

HORIZON = (2021, 2030)
ANNUAL = Period(PeriodKind.ANNUAL, every=1)
YEARS = st.integers(1900, 2999)


def span(start: int, end: int) -> Period:
    return Period(PeriodKind.RANGE, start, end)


def year(value: int) -> Period:
    return Period(PeriodKind.YEAR, value, value)


def every(years: int) -> Period:
    return Period(PeriodKind.EVERY, every=years)


@pytest.mark.parametrize(
    ("wording", "periods"),
    [
        # the six wordings of the appendix
        ("Hằng năm", (ANNUAL,)),
        ("Định kỳ 02 năm", (every(2),)),
        ("Năm 2022", (year(2022),)),
        ("Giai đoạn 2021 - 2030", (span(2021, 2030),)),
        ("Giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030", (span(2021, 2025), span(2026, 2030))),
        ("Giai đoạn 2021 - 2025, giai đoạn 2026 - 2030", (span(2021, 2025), span(2026, 2030))),
        # two that overlap stay two
        ("Giai đoạn 2021 - 2025 và giai đoạn 2021 - 2030", (span(2021, 2025), span(2021, 2030))),
        # the other spelling, other dashes, no blanks
        ("Hàng năm", (ANNUAL,)),
        ("giai đoạn 2026–2030", (span(2026, 2030),)),
        ("2021-2025", (span(2021, 2025),)),
        ("mỗi 2 năm", (every(2),)),
        ("cứ 05 năm một lần", (every(5),)),
        # recurring work with a year of its own
        ("Năm 2023 và hằng năm", (ANNUAL, year(2023))),
        ("Năm 2022, năm 2024", (year(2022), year(2024))),
        # the years of a range are no years of their own
        ("Từ năm 2021 - 2025", (span(2021, 2025),)),
        # nothing that can be computed with
        ("Thường xuyên", ()),
        ("", ()),
        # a document number is no year
        ("Theo Chỉ thị 05-CT/TW", ()),
    ],
)
def test_wordings(wording: str, periods: tuple[Period, ...]) -> None:
    assert parse_periods(wording) == periods


@pytest.mark.parametrize(
    ("period", "asked", "covered"),
    [
        # both ends belong to a range
        (span(2021, 2025), 2021, True),
        (span(2021, 2025), 2025, True),
        (span(2021, 2025), 2026, False),
        (span(2021, 2025), 2020, False),
        (year(2022), 2022, True),
        (year(2022), 2023, False),
        # recurring work runs through the plan, not beyond it
        (ANNUAL, 2021, True),
        (ANNUAL, 2030, True),
        (ANNUAL, 2031, False),
        # which of the two years is not stated, so any may be
        (every(2), 2024, True),
        (every(2), 2025, True),
        (every(2), 2020, False),
    ],
)
def test_does_it_cover_the_year(period: Period, asked: int, covered: bool) -> None:
    assert period.covers(asked, HORIZON) is covered


@given(YEARS, st.integers(0, 50), st.sampled_from([" - ", "-", " – ", "–"]))
def test_any_range_is_read_back(start: int, length: int, dash: str) -> None:
    assert parse_periods(f"Giai đoạn {start}{dash}{start + length}") == (
        span(start, start + length),
    )


@given(YEARS, YEARS, YEARS)
def test_a_range_covers_what_lies_between_its_ends(a: int, b: int, asked: int) -> None:
    start, end = sorted((a, b))
    assert span(start, end).covers(asked, HORIZON) is (start <= asked <= end)


@given(st.text("hằngnăm định kỳ0123456789-–,;", max_size=40))
def test_whatever_is_read_makes_sense(wording: str) -> None:
    for period in parse_periods(wording):
        assert period.recurring is (period.start is None)
        assert period.recurring is (period.every is not None)
