"""Pure look-ups over tasks: predicates that combine, selections, counts, rankings, orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from corpus.normalize import folded_words
from structured.agencies import COLLECTIVE_GROUP, Agencies
from structured.types import Mention, MentionKind, Period, PeriodKind, Role, Task

Predicate = Callable[[Task], bool]

BOTH: tuple[Role, ...] = (Role.LEAD, Role.COORDINATE)


def select(tasks: Iterable[Task], *predicates: Predicate) -> tuple[Task, ...]:
    """Return the tasks that satisfy every predicate, in their order."""
    return tuple(task for task in tasks if all(p(task) for p in predicates))


def negate(predicate: Predicate) -> Predicate:
    """Return the predicate that holds where `predicate` does not."""
    return lambda task: not predicate(task)


def any_of(*predicates: Predicate) -> Predicate:
    """Return the predicate that holds where at least one of `predicates` does."""
    return lambda task: any(p(task) for p in predicates)


def involves(agency: str, roles: Sequence[Role] = BOTH) -> Predicate:
    """The task names `agency` in one of `roles`; province-level wording counts as its name."""
    return lambda task: any(m.agency == agency for role in roles for m in task.mentions(role))


def involves_any(agencies: Sequence[str], roles: Sequence[Role] = BOTH) -> Predicate:
    """The task names one of `agencies` explicitly in one of `roles`."""
    return any_of(*(involves(agency, roles) for agency in agencies))


def alone(agency: str, role: Role) -> Predicate:
    """`agency` is the only one with `role`: no other name, no collective wording."""
    return lambda task: [m.agency for m in task.mentions(role)] == [agency]


def one_mention(role: Role) -> Predicate:
    """One agency has `role`, named or as the provinces; wording for any ministry is more than one."""
    return lambda task: (
        [m.kind is not MentionKind.COLLECTIVE for m in task.mentions(role)] == [True]
    )


def mentions(number: int, role: Role, among: frozenset[str] | None = None) -> Predicate:
    """Exactly `number` agencies have `role`, each by its name, and each one of `among` when given."""

    def named(mention: Mention) -> bool:
        return mention.kind is not MentionKind.COLLECTIVE and _one_of(mention, among)

    return lambda task: len(task.mentions(role)) == number and all(map(named, task.mentions(role)))


def names(number: int, role: Role, among: frozenset[str] | None = None) -> Predicate:
    """Exactly `number` agencies have `role` by their names, of `among` when given; wording does not count."""
    return lambda task: (
        sum(m.kind is MentionKind.NAMED and _one_of(m, among) for m in task.mentions(role))
        == number
    )


def at_least(
    number: int, role: Role, among: frozenset[str] | None = None, provincial: bool = True
) -> Predicate:
    """At least `number` agencies have `role` by their names, of `among` when given.

    The wording for the provinces is counted as a name only where `provincial` says so.
    """
    kinds = {MentionKind.NAMED, *([MentionKind.PROVINCIAL] if provincial else [])}
    return lambda task: (
        sum(m.kind in kinds and _one_of(m, among) for m in task.mentions(role)) >= number
    )


def _one_of(mention: Mention, among: frozenset[str] | None) -> bool:
    return among is None or mention.agency in among


def unnamed(role: Role) -> Predicate:
    """`role` is given by wording alone, for all ministries or for the provinces; no agency is named."""
    return lambda task: (
        bool(task.mentions(role))
        and all(m.kind is not MentionKind.NAMED for m in task.mentions(role))
    )


def shared(role: Role) -> Predicate:
    """More than one mention has `role`."""
    return lambda task: len(task.mentions(role)) > 1


def collectively(agency: str, agencies: Agencies, roles: Sequence[Role] = BOTH) -> Predicate:
    """The task reaches `agency` in one of `roles` only through wording such as 'các bộ, ngành'.

    A row that names the agency anywhere is not reached *only* collectively.
    """
    return only_collectively((agency,), agencies, roles)


def only_collectively(
    meant: Sequence[str], agencies: Agencies, roles: Sequence[Role] = BOTH
) -> Predicate:
    """The task names none of `meant`, but reaches one of them in one of `roles` through such wording."""
    if not any(map(agencies.reached_collectively, meant)):
        return lambda task: False
    named, wording = involves_any(meant), involves(COLLECTIVE_GROUP, roles)
    return lambda task: wording(task) and not named(task)


def worded(wordings: Sequence[str], roles: Sequence[Role] = BOTH) -> Predicate:
    """Somebody with one of `roles` is written in one of these wordings, in capitals or not."""
    wanted = {folded_words(words) for words in wordings}
    return lambda task: any(
        folded_words(mention.text) in wanted for role in roles for mention in task.mentions(role)
    )


def covers(year: int) -> Predicate:
    """The time of implementation covers `year`; recurring work runs through the plan's horizon."""
    return lambda task: task.covers(year)


def has_period(wanted: Period) -> Predicate:
    """`wanted` is one of the task's stated periods, exactly."""
    return lambda task: wanted in task.periods


def states(year: int) -> Predicate:
    """`year` is written in the task's time, alone or as an end of a period."""
    return lambda task: any(year in (p.start, p.end) for p in task.periods)


def goes_on_from(year: int) -> Predicate:
    """The task is not over before `year`; recurring work never is."""
    return lambda task: recurring()(task) or last_year(task) >= year


def overlaps(start: int, end: int) -> Predicate:
    """Some of the task's time falls within the years from `start` to `end`; recurring work runs always."""
    return lambda task: any(task.covers(year) for year in range(start, end + 1))


def starts_in(year: int) -> Predicate:
    """The task's first stated year is `year`."""
    return lambda task: not recurring()(task) and first_year(task) == year


def begun_before(year: int) -> Predicate:
    """The task has a stated start, before `year`."""
    return lambda task: not recurring()(task) and first_year(task) < year


def ranged() -> Predicate:
    """The task's time is one or more ranges of years."""
    return lambda task: bool(task.periods) and all(p.kind is PeriodKind.RANGE for p in task.periods)


def in_one_range() -> Predicate:
    """The task's time is a single range of years."""
    return lambda task: [p.kind for p in task.periods] == [PeriodKind.RANGE]


def in_one_year() -> Predicate:
    """The task's time is a single year."""
    return lambda task: [p.kind for p in task.periods] == [PeriodKind.YEAR]


def recurring(every: int | None = None) -> Predicate:
    """The task comes back: every `every` years, or at any interval when None."""
    return lambda task: any(p.recurring and every in (None, p.every) for p in task.periods)


def recurring_otherwise(*every: int) -> Predicate:
    """The task comes back at another interval than any of `every` years."""
    return lambda task: any(p.recurring and p.every not in every for p in task.periods)


def last_year(task: Task) -> int:
    """Return the last year in which the task runs; recurring work ends with the plan's horizon."""
    return max((p.end or task.horizon[1] for p in task.periods), default=task.horizon[1])


def first_year(task: Task) -> int:
    """Return the first year in which the task runs."""
    return min((p.start or task.horizon[0] for p in task.periods), default=task.horizon[0])


def ends_by(year: int) -> Predicate:
    """The task has a stated end, not after `year`."""
    return lambda task: not recurring()(task) and last_year(task) <= year


def ends_after(year: int) -> Predicate:
    """The task has a stated end after `year`."""
    return lambda task: not recurring()(task) and last_year(task) > year


def starts_from(year: int) -> Predicate:
    """Every stated period begins in `year` or later."""
    return lambda task: not recurring()(task) and first_year(task) >= year


def in_section(section: str) -> Predicate:
    """The task stands in `section` of its appendix."""
    return lambda task: task.section == section


def count_by_agency(
    tasks: Iterable[Task],
    roles: Sequence[Role] = BOTH,
    kinds: Sequence[MentionKind] = (MentionKind.NAMED,),
) -> Counter[str]:
    """Return how many tasks mention each agency in one of `roles`; a task counts once an agency."""
    counts: Counter[str] = Counter()
    for task in tasks:
        named = (m.agency for role in roles for m in task.mentions(role) if m.kind in kinds)
        # In the order of the text: agencies with equal counts are shown in it.
        counts.update(list(dict.fromkeys(named)))
    return counts


def by_deadline(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """Return the tasks by the end of their time, recurring ones last."""
    return tuple(sorted(tasks, key=lambda t: (recurring()(t), last_year(t), first_year(t))))


def interval(task: Task) -> int:
    """Return after how many years a recurring task comes back; 0 for one that does not."""
    return max((p.every or 0 for p in task.periods), default=0)


def years(task: Task) -> int:
    """Return over how many years the task runs, from its first stated year to its last."""
    return last_year(task) - first_year(task) + 1
