"""Tests of structured.filters: counts taken from the printed table by hand, and laws of sets."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.documents import load_documents
from structured.agencies import load_agencies
from structured.filters import (
    BOTH,
    Predicate,
    alone,
    any_of,
    by_deadline,
    collectively,
    count_by_agency,
    covers,
    ends_after,
    ends_by,
    first_year,
    has_period,
    in_section,
    involves,
    last_year,
    negate,
    recurring,
    select,
    shared,
    starts_from,
)
from structured.tasks import load_tasks
from structured.types import MentionKind, Period, PeriodKind, Role

TASKS = load_tasks(tuple((document.id, document.text) for document in load_documents()))
AGENCIES = load_agencies()
LEAD, COORDINATE = (Role.LEAD,), (Role.COORDINATE,)
YEAR_2022 = Period(PeriodKind.YEAR, 2022, 2022)


def ids(*predicates: Predicate) -> list[str]:
    return [task.id for task in select(TASKS, *predicates)]


@pytest.mark.parametrize(
    ("predicates", "expected"),
    [
        ([involves("bxd", LEAD)], ["III.10", "III.15"]),
        ([involves("bnv", LEAD)], ["V.1", "V.2"]),
        ([involves("bkhđt")], ["III.1", "III.6", "III.12", "III.13"]),
        ([involves("bkhđt", COORDINATE)], ["III.1", "III.12"]),
        # one of many leads, and the only one
        ([involves("btttt", LEAD)], ["I.3", "I.4", "I.5", "III.15", "V.4"]),
        ([alone("btttt", Role.LEAD)], ["I.5"]),
        # with collective wording beside it an agency is not alone
        ([alone("blđtbxh", Role.LEAD)], ["III.1", "III.2", "III.8", "IV", "V.3"]),
        # an agency that the appendix never names
        ([involves("bng")], []),
        # province-level wording, however it is spelled
        (
            [involves("ubnd-tỉnh", LEAD)],
            ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"],
        ),
        # two agencies in two roles
        ([involves("bnv", LEAD), involves("blđtbxh", COORDINATE)], ["V.2"]),
        # negation, alternatives
        ([in_section("V"), negate(involves("bnv", LEAD))], ["V.3", "V.4"]),
        ([any_of(involves("bqp"), involves("btp"))], ["III.3", "III.7"]),
        ([negate(any_of(involves("blđtbxh"), in_section("III")))], ["I.5"]),
        # two or more leads; collective wording counts as one
        ([in_section("V"), shared(Role.LEAD)], ["V.1", "V.4"]),
        # time
        ([has_period(YEAR_2022)], ["III.9", "III.10"]),
        ([recurring(1)], ["I.1", "I.2", "I.3", "I.5"]),
        ([recurring(2)], ["I.4"]),
        ([recurring()], ["I.1", "I.2", "I.3", "I.4", "I.5"]),
        ([ends_by(2022)], ["III.9", "III.10"]),
        # 2021-2025 is never the last period of a task
        ([ends_by(2029)], ["III.9", "III.10"]),
        ([starts_from(2022)], ["III.1", "III.9", "III.10"]),
        ([starts_from(2026)], ["III.1"]),
        ([covers(2022), in_section("III"), negate(covers(2023))], ["III.9", "III.10"]),
        ([negate(covers(2024))], ["III.1", "III.9", "III.10"]),
        # no condition at all
        ([in_section("VI")], []),
    ],
)
def test_selections(predicates: Sequence[Predicate], expected: list[str]) -> None:
    assert ids(*predicates) == expected


@pytest.mark.parametrize(
    ("agency", "roles", "expected"),
    [
        ("bxd", LEAD, ["I.1", "I.2", "II.1", "II.2", "III.4", "III.5", "III.6", "III.13"]),
        # rows that name the ministry anywhere are not reached only collectively
        ("bkhđt", LEAD, ["I.1", "I.2", "II.1", "II.2", "III.4", "III.5"]),
        ("bnv", COORDINATE, ["I.3", "I.4", "I.6", *(f"III.{n}" for n in (1, 2, 3, 6, 7, 8, 9, 10)),
                             *(f"III.{n}" for n in (11, 12, 14, 16)), "IV", "V.3"]),
        # no ministry: such wording does not reach it
        ("nhcsxh", BOTH, []),
        ("ubnd-tỉnh", BOTH, []),
    ],
)  # fmt: skip
def test_reached_only_through_wording(
    agency: str, roles: Sequence[Role], expected: list[str]
) -> None:
    assert ids(collectively(agency, AGENCIES, roles)) == expected


@pytest.mark.parametrize(
    ("roles", "kinds", "first"),
    [
        # the ministry with most tasks, in one role and in both
        (LEAD, (MentionKind.NAMED,), [("blđtbxh", 13), ("btttt", 5)]),
        (BOTH, (MentionKind.NAMED,), [("blđtbxh", 23), ("bkhđt", 4)]),
        (COORDINATE, (MentionKind.PROVINCIAL,), [("ubnd-tỉnh", 13)]),
    ],
)
def test_counts(
    roles: Sequence[Role], kinds: Sequence[MentionKind], first: list[tuple[str, int]]
) -> None:
    counts = count_by_agency(TASKS, roles, kinds)
    assert counts.most_common(1) == first[:1]
    assert all(counts[agency] == count for agency, count in first)


def test_counts_agree_with_selections() -> None:
    for agency, count in count_by_agency(TASKS, kinds=tuple(MentionKind)).items():
        assert len(ids(involves(agency))) == count


def test_agencies_are_counted_in_the_order_of_the_text() -> None:
    """Those with equal counts are shown in it, the same in every process."""
    named = [m.agency for t in TASKS for m in t.mentions(Role.LEAD) if m.kind is MentionKind.NAMED]
    assert list(count_by_agency(TASKS, LEAD)) == list(dict.fromkeys(named))


def test_order_by_deadline() -> None:
    ordered = by_deadline(TASKS)
    assert [task.id for task in ordered[:2]] == ["III.9", "III.10"]
    assert [task.id for task in ordered[-5:]] == ids(recurring())
    ends = [last_year(task) for task in ordered[:-5]]
    assert ends == sorted(ends)
    # a stable order of the same tasks
    assert sorted(task.id for task in ordered) == sorted(task.id for task in TASKS)


@pytest.mark.parametrize(
    ("identifier", "first", "last"),
    [
        ("III.9", 2022, 2022),
        ("III.1", 2026, 2030),
        # two periods: from the first to the last
        ("I.6", 2021, 2030),
        # recurring work runs through the plan
        ("I.1", 2021, 2030),
    ],
)
def test_first_and_last_year(identifier: str, first: int, last: int) -> None:
    (task,) = [task for task in TASKS if task.id == identifier]
    assert (first_year(task), last_year(task)) == (first, last)


PREDICATES = st.one_of(
    st.builds(involves, st.sampled_from(list(AGENCIES)), st.sampled_from([LEAD, COORDINATE, BOTH])),
    st.builds(covers, st.integers(2019, 2032)),
    st.builds(ends_by, st.integers(2019, 2032)),
    st.builds(in_section, st.sampled_from(["I", "II", "III", "IV", "V"])),
    st.builds(recurring, st.sampled_from([None, 1, 2])),
    st.builds(collectively, st.sampled_from(list(AGENCIES)), st.just(AGENCIES)),
)


@given(PREDICATES)
def test_a_predicate_and_its_negation_part_the_tasks(predicate: Predicate) -> None:
    assert sorted(ids(predicate) + ids(negate(predicate))) == sorted(ids())


@given(PREDICATES, PREDICATES)
def test_alternatives_are_the_union_conditions_the_intersection(a: Predicate, b: Predicate) -> None:
    assert set(ids(any_of(a, b))) == set(ids(a)) | set(ids(b))
    assert set(ids(a, b)) == set(ids(a)) & set(ids(b))


@given(st.sampled_from(list(AGENCIES)), st.sampled_from([LEAD, COORDINATE, BOTH]))
def test_named_and_reached_collectively_are_apart(agency: str, roles: Sequence[Role]) -> None:
    assert not set(ids(involves(agency))) & set(ids(collectively(agency, AGENCIES, roles)))


@given(st.integers(2019, 2032))
def test_a_stated_end_is_before_or_after(year: int) -> None:
    stated = set(ids(negate(recurring())))
    assert set(ids(ends_by(year))) | set(ids(ends_after(year))) == stated
    assert not set(ids(ends_by(year))) & set(ids(ends_after(year)))
