"""Tasks tallied by a group (agencies, sections, roles …): pure counts, and what is asked of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from structured import filters as f
from structured.filters import BOTH
from structured.types import MentionKind, Period, Role, Task

# Wording such as 'các bộ, ngành' is no agency that could be counted; 'UBND các tỉnh' is in a row, but is
# no one agency among those of all rows.
OF_ROW = (MentionKind.NAMED, MentionKind.PROVINCIAL)
NAMED = (MentionKind.NAMED,)


@dataclass(frozen=True, slots=True)
class Group:
    """One of the things compared: its key, its size, and the tasks from which the size was read."""

    key: str
    size: int
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """How many tasks an agency must have in one of `roles`: `low` to `high` (None: any number)."""

    roles: tuple[Role, ...]
    low: int = 1
    high: int | None = None

    def holds(self, size: int) -> bool:
        """Whether `size` tasks are within the bound."""
        return self.low <= size and (self.high is None or size <= self.high)


def by_agency(
    tasks: Sequence[Task], agencies: Iterable[str], roles: Sequence[Role] = BOTH
) -> tuple[Group, ...]:
    """Return each of `agencies` with the tasks that name it in one of `roles`."""
    found = ((agency, f.select(tasks, f.involves(agency, roles))) for agency in agencies)
    return tuple(Group(agency, len(named), named) for agency, named in found)


def by_section(tasks: Sequence[Task], sections: Iterable[str]) -> tuple[Group, ...]:
    """Return each of `sections` with those of `tasks` that stand in it."""
    found = ((section, f.select(tasks, f.in_section(section))) for section in sections)
    return tuple(Group(section, len(inside), inside) for section, inside in found)


def by_section_agencies(
    tasks: Sequence[Task], sections: Iterable[str], roles: Sequence[Role]
) -> tuple[Group, ...]:
    """Return each of `sections` with the number of agencies that its tasks name, each counted once."""
    return tuple(
        Group(g.key, len(agencies_in(g.tasks, roles)), g.tasks) for g in by_section(tasks, sections)
    )


def by_role(tasks: Sequence[Task], agency: str) -> tuple[Group, ...]:
    """Return each role with the tasks in which `agency` has it."""
    found = ((role, f.select(tasks, f.involves(agency, [role]))) for role in BOTH)
    return tuple(Group(role.value, len(named), named) for role, named in found)


def by_period(tasks: Sequence[Task]) -> tuple[Group, ...]:
    """Return each period that tasks state, with these tasks; a task of two periods is in both."""
    periods = dict.fromkeys(period for task in tasks for period in task.periods)
    found = ((period, f.select(tasks, f.has_period(period))) for period in periods)
    return tuple(Group(period_key(period), len(stated), stated) for period, stated in found)


def by_kind_of_time(tasks: Sequence[Task]) -> tuple[Group, ...]:
    """Return each way in which a time is stated, as most rows print it, with the tasks that state just that.

    'Giai đoạn 2021 - 2025, giai đoạn 2026 - 2030' is no other way than with 'và' between them.
    """
    kinds = dict.fromkeys(frozenset(task.periods) for task in tasks if task.periods)
    found = (tuple(t for t in tasks if frozenset(t.periods) == kind) for kind in kinds)
    return tuple(Group(_most_printed(stated), len(stated), stated) for stated in found)


def _most_printed(tasks: Sequence[Task]) -> str:
    texts = Counter(" ".join(task.deadline.value.split()) for task in tasks)
    return texts.most_common(1)[0][0]


def by_product(tasks: Sequence[Task]) -> tuple[Group, ...]:
    """Return each product as stated, with the tasks whose cell says just that."""
    products = dict.fromkeys(task.product.value for task in tasks if task.product.value)
    found = ((text, [t for t in tasks if t.product.value == text]) for text in products)
    return tuple(Group(text, len(stated), tuple(stated)) for text, stated in found)


def period_key(period: Period) -> str:
    """Return a period as a key: '2021-2030', '2022', 'every 2'."""
    if period.recurring:
        return f"every {period.every}"
    return str(period.start) if period.start == period.end else f"{period.start}-{period.end}"


def by_task(tasks: Iterable[Task], roles: Sequence[Role]) -> tuple[Group, ...]:
    """Return each task with the number of agencies that it names in `roles`."""
    return tuple(Group(task.id, len(agencies_in([task], roles, OF_ROW)), (task,)) for task in tasks)


def agencies_in(
    tasks: Iterable[Task], roles: Sequence[Role], kinds: Sequence[MentionKind] = NAMED
) -> tuple[str, ...]:
    """Return the agencies that `tasks` name in `roles`, each once, in the order of the text."""
    named = (m for task in tasks for role in roles for m in task.mentions(role))
    return tuple(dict.fromkeys(m.agency for m in named if m.kind in kinds))


def within(
    tasks: Sequence[Task], agencies: Iterable[str], bounds: Sequence[Bound]
) -> tuple[Group, ...]:
    """Return those of `agencies` that keep to every bound, with the tasks of the first one."""
    found = []
    for agency in agencies:
        groups = [by_agency(tasks, [agency], bound.roles)[0] for bound in bounds]
        if all(bound.holds(group.size) for bound, group in zip(bounds, groups, strict=True)):
            found.append(groups[0])
    return tuple(found)


def ordered(groups: Iterable[Group], ascending: bool = False) -> tuple[Group, ...]:
    """Return the groups by size, the largest first; equal ones in the order given."""
    return tuple(sorted(groups, key=lambda group: group.size if ascending else -group.size))


def at_place(groups: Sequence[Group], place: int, least: bool = False) -> tuple[Group, ...]:
    """Return all groups that share the `place`-th size, counted from 1; () when there is none.

    Equal groups share one place, and the next size takes the next one.
    """
    sizes = sorted({group.size for group in groups}, reverse=not least)
    if not 1 <= place <= len(sizes):
        return ()
    return tuple(group for group in groups if group.size == sizes[place - 1])


def first_of(groups: Sequence[Group], number: int, least: bool = False) -> tuple[Group, ...]:
    """Return the `number` largest groups, or smallest, and any that are as large as the last of them."""
    order = ordered(groups, ascending=least)
    if not order:
        return ()
    last = order[min(number, len(order)) - 1].size
    return tuple(g for g in order if (g.size <= last if least else g.size >= last))
