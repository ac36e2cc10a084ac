"""Conditions on tasks from a query: predicates for the look-up, wording for the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from assistant.alone import is_choice, lone_agencies
from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, CellRef, Query, TimeCondition
from assistant.readings.cells import is_held
from assistant.readings.times import RECURRENCE
from assistant.roles_spoken import in_any_part, role_spoken_of
from assistant.slots import Slot, SlotKind
from structured import filters as f
from structured.agencies import Agencies
from structured.filters import BOTH, Predicate
from structured.types import Period, PeriodKind, Role, Task


@dataclass(frozen=True)
class Condition:
    """A predicate with the message (key and values) that words it, or what it excludes, in an answer."""

    holds: Predicate
    key: str
    values: tuple[tuple[str, str], ...] = ()
    negated: bool = False

    @property
    def opposite(self) -> Condition:
        """The condition that holds where this one does not."""
        return replace(self, holds=f.negate(self.holds), negated=not self.negated)


def roles_of(reference: AgencyRef, query: Query) -> tuple[Role, ...]:
    """Return the roles in which an agency is asked for: its own, else the question's only one, else both."""
    if reference.role is not None:
        return (reference.role,)
    if reference.any_role or (reference.negated and any(a.role for a in query.agencies)):
        return BOTH
    if reference.partner:
        return (Role.LEAD,) if _coordinators(query) else BOTH
    apart = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"]
    if reference.negated and apart:
        end = reference.slot.first if reference.slot else 0
        start = max((s.first for s in apart if s.first < end), default=end)
        return BOTH if in_any_part(query.words[start:end]) else role_spoken_of(query) or BOTH
    return query.roles if len(query.roles) == 1 and not _of_another(reference, query) else BOTH


def _of_another(reference: AgencyRef, query: Query) -> bool:
    """Whether the role told is that of another agency alone: 'việc của Bộ A mà tỉnh phối hợp'."""
    roles = query.slots.of(SlotKind.ROLE)
    if any(query.words[s.first].folded in COLUMN or _of_both(s, query) for s in roles):
        return False
    told = [a for a in query.agencies if a.role and a.agency != reference.agency]
    told = [a for a in told if not (a.negated and _contrasted(reference, a, query))]
    named = [a for a in query.agencies if not a.negated]
    return bool(told) and not (len(named) > 1 and is_choice(query, named))


# 'phối hợp vừa có Bộ A vừa có Bộ B'
ALSO, BOTH_IN, IN_REACH = folded("conditions_also"), phrasing("conditions_both_in"), 5


def _of_both(role: Slot, query: Query) -> bool:
    """Whether a role is told before all who have it: 'bên phối hợp vừa có Bộ A vừa có tỉnh'."""
    named = [a.slot for a in query.agencies if a.slot is not None]
    if len(named) < 2 or not 0 <= named[0].first - role.last <= IN_REACH:
        return False
    gaps = [query.words[one.last : two.first] for one, two in pairwise(named)]
    opened = BOTH_IN.search(query.words[role.last : named[0].first])
    return opened is not None and all(ALSO.issuperset(w.folded for w in gap) for gap in gaps)


CONTRAST, COLUMN = folded("conditions_contrast"), folded("conditions_column")


def _contrasted(one: AgencyRef, other: AgencyRef, query: Query) -> bool:
    """Whether it is one agency and not the other that has the role: 'Bộ A chứ không phải Bộ B chủ trì'."""
    if one.slot is None or other.slot is None:
        return True
    first, last = sorted((one.slot, other.slot), key=lambda slot: slot.first)
    return any(word.folded in CONTRAST for word in query.words[first.last : last.first])


def _coordinators(query: Query) -> bool:
    return query.who or any(a.role is Role.COORDINATE and not a.partner for a in query.agencies)


def role_key(roles: Sequence[Role]) -> str:
    """Return the message ending for `roles`: lead, coordinate, or any."""
    return roles[0].value if len(roles) == 1 else "any"


def agency_condition(
    reference: AgencyRef,
    query: Query,
    name: Callable[[str], str],
    agencies: Agencies,
    either: str = ", ",
) -> Condition:
    """Return the condition that one agency of the question makes.

    `either` stands between the names by which the text knows it, any of which will do: 'A hoặc B'.
    """
    roles = roles_of(reference, query)
    meant = agencies.meant(reference.agency)
    values = (("agency", either.join(map(name, meant))),)
    if reference.worded:
        shown = either.join(f"“{words}”" for words in reference.worded)
        said = f.worded(reference.worded, roles)
        return Condition(said, f"d_worded_{role_key(roles)}", (("words", shown),))
    if reference.negated:
        return Condition(f.negate(f.involves_any(meant, roles)), f"d_not_{role_key(roles)}", values)
    if query.slots.has(SlotKind.SHARE, "alone") and reference in lone_agencies(query):
        role = roles[0] if len(roles) == 1 else Role.LEAD
        alone = f.any_of(*(f.alone(agency, role) for agency in meant))
        return Condition(alone, f"d_alone_{role.value}", values)
    involved = f.involves_any(meant, roles)
    if reference.by_wording:
        involved = f.any_of(involved, f.only_collectively(meant, agencies, roles))
    return Condition(involved, f"d_{role_key(roles)}", values)


# Times by which a task begins.
STARTS = frozenset({"start", "start_in"})


def time_conditions(
    query: Query, tasks: Sequence[Task], today: date, theirs: Sequence[Task] = ()
) -> Iterator[Condition]:
    """Yield the conditions on time; several kinds of recurrence are alternatives.

    `theirs` are the tasks of the agencies asked about, where there are any.
    """
    recurring = [t for t in query.times if t.relation in RECURRENCE]
    # 'định kỳ nhưng không phải năm nào cũng làm' is no choice between the two.
    several = len(recurring) > 1 and len({t.negated for t in recurring}) == 1
    if several:
        any_kind = _worded(f.recurring(), "d_recurring", today.year, today.year)
        yield any_kind.opposite if recurring[0].negated else any_kind
    for time in query.times:
        if several and time.relation in RECURRENCE:
            continue
        if time.negated and time.relation == "covers":
            # 'không kể việc phải làm trong năm 2022': what has that year for its time, if anything has.
            time = replace(time, relation="year")
        if time.negated and time.relation in STARTS:
            # 'bắt đầu không phải năm 2021' is said of what begins in some year.
            yield Condition(f.negate(f.recurring()), "d_start_named")
            time = replace(time, relation="start_in")
        # 'UBND tỉnh từ 2026 đến 2030 chủ trì việc gì': the period is none that a row of theirs states.
        among = theirs if time.relation == "within" and theirs else tasks
        condition = time_condition(time, among, today, query.slots.has(SlotKind.SHARE, "only"))
        if condition:
            yield condition.opposite if time.negated else condition


def _period_condition(wanted: Period, only: bool) -> Condition:
    """Return the condition that `wanted` is among the stated periods, or is the only one."""
    holds = (lambda task: task.periods == (wanted,)) if only else f.has_period(wanted)
    return _worded(
        holds, "d_only_period" if only else "d_period", wanted.start or 0, wanted.end or 0
    )


# 'kéo sang giai đoạn 2026 - 2030': also what states a longer time, and what is done each year.
RUNS_INTO = "runs_into"


def time_condition(
    time: TimeCondition, tasks: Sequence[Task], today: date, only: bool = False
) -> Condition | None:
    """Return the condition of one year, period or relation."""
    standing = _standing(time, today)
    if standing:
        return standing
    if time.start is None or time.end is None:
        return None
    relation = "covers" if time.relation == RUNS_INTO else time.relation
    if time.relation == RUNS_INTO and time.start != time.end:
        return _worded(f.overlaps(time.start, time.end), "d_overlaps", time.start, time.end)
    if time.start != time.end or relation == "period":
        period = Period(PeriodKind.RANGE, time.start, time.end)
        stated = any(f.has_period(period)(task) for task in tasks)
        if relation == "within" and not stated and not (only or time.negated):
            # 'từ 2023 đến 2026': no row states that period, and work may well fall within it.
            within = f.overlaps(time.start or 0, time.end or 0)
            return _worded(within, "d_overlaps", time.start or 0, time.end or 0)
        return _period_condition(period, only)
    if only and relation in ("year", "covers", "by"):
        # 'chỉ thực hiện trong năm 2022': that year is all that is stated.
        wanted = (Period(PeriodKind.YEAR, time.start, time.start),)
        return _worded(lambda task: task.periods == wanted, "d_only_year", time.start, time.start)
    if relation == "year":
        stated = any(
            f.has_period(Period(PeriodKind.YEAR, time.start, time.start))(t) for t in tasks
        )
        relation = "by" if stated else "covers"
    return _worded(YEARLY[relation](time.start), f"d_{relation}", time.start, time.start)


def _ends_in(year: int) -> Predicate:
    return lambda task: not f.recurring()(task) and f.last_year(task) == year


YEARLY: dict[str, Callable[[int], Predicate]] = {
    "by": _ends_in,
    "covers": f.covers,
    "over_by": f.ends_by,
    "before": lambda year: f.ends_by(year - 1),
    "after": f.ends_after,
    "start": f.starts_from,
    "begun": f.begun_before,
    "onwards": f.goes_on_from,
    "start_in": f.starts_in,
    "written": f.states,
}


def _standing(time: TimeCondition, today: date) -> Condition | None:
    year = today.year
    now = time.start if time.relation == "overdue" and time.start else year
    conditions: dict[str, tuple[Predicate, str, int]] = {
        "annual": (f.recurring(1), "d_annual", year),
        "every": (f.recurring(2), "d_every", year),
        "other_cycle": (f.recurring_otherwise(1, 2), "d_other_cycle", year),
        "recurring": (f.recurring(), "d_recurring", year),
        "one_year": (f.in_one_year(), "d_one_year", year),
        "ranged": (f.ranged(), "d_ranged", year),
        "one_period": (f.in_one_range(), "d_one_period", year),
        "two_periods": (lambda task: len(task.periods) == 2, "d_two_periods", year),
        "overdue": (f.ends_by(now - 1), "d_overdue", now),
        "this_year": (f.covers(year), "d_covers", year),
        "next_year": (f.covers(year + 1), "d_covers", year + 1),
    }
    if time.relation not in conditions:
        return None
    predicate, key, shown = conditions[time.relation]
    return _worded(predicate, key, shown, shown)


def excluded_condition(query: Query) -> Iterator[Condition]:
    """Yield the condition that tasks set aside by their numbers are left out."""
    kept = numbered_condition(whole_numbers(query.slots.values(SlotKind.EXCLUDED), query.sections))
    if kept is not None:
        yield kept.opposite


def whole_numbers(numbers: Sequence[str], sections: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers of tasks, in full where one section is spoken of: 'ở mục III, trừ nhiệm vụ số 15'."""
    section = sections[0] if len(sections) == 1 else ""
    return tuple(f"{section}.{n}" if section and n.isdigit() else n for n in numbers)


def numbered_condition(numbers: Sequence[str]) -> Condition | None:
    """Return the condition to be one of the tasks called by their numbers; None when none is."""
    shown = (("ids", ", ".join(numbers)),)
    return Condition(lambda task: task.id in numbers, "d_numbers", shown) if numbers else None


def _worded(predicate: Predicate, key: str, start: int, end: int) -> Condition:
    return Condition(predicate, key, (("start", str(start)), ("end", str(end))))


def cell_conditions(query: Query) -> Iterator[Condition]:
    """Yield the conditions on what the cells of tasks say."""
    for ref in query.cells:

        def holds(task: Task, ref: CellRef = ref) -> bool:
            return is_held(ref, getattr(task, ref.column).value)

        how = "opens" if ref.opens else "is" if ref.whole else "says"
        key = f"d_{how}_{ref.column}" if ref.shown else f"d_empty_{ref.column}"
        said = Condition(holds, key, (("words", ref.shown),))
        yield said.opposite if ref.negated else said
