"""Tasks put beside one another, field by field, with what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Status
from assistant.grammar import folded, phrasing
from assistant.read.base import CELLS, Draft, Reading, ids, task_table
from assistant.read.differences import difference_of_bodies
from assistant.read.same import alike_in, of_one_agency, parts_of, same_claimed, same_part
from assistant.read.verdicts import borne_out, cited, verdict
from assistant.slots import SlotKind
from structured import filters as f
from structured.tally import Group, by_task
from structured.types import Role, Task

# Words by which a comparison of two tasks is one of their times.
TIMELY = folded("beside_timely")
# 'xong trước': of two times the end is compared.
ENDS = phrasing("beside_ends")
# Comparisons of numbers: 'việc nào nhiều bộ hơn', 'hơn mấy bộ', 'gấp mấy lần', 'bằng nhau'.
MEASURED = frozenset({"more", "difference", "times", "equal"})


def compare_tasks(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Put tasks beside one another, field by field."""
    head = reading.say(
        "compare_tasks", ids=", ".join(ids(tasks)), marks=reading.marks(tasks, "content")
    )
    told = same_claimed(reading, tasks) or same_part(reading, tasks) or _ordered(reading, tasks)
    head = told + head
    lines = [*_answers(reading, tasks), *(_alike(reading, tasks, name) for name in CELLS[1:])]
    verdicts = "\n".join(f"- {line}" for line in lines)
    return Draft(
        Status.ANSWERED,
        f"{head}\n\n{task_table(reading, tasks, CELLS)}\n\n{verdicts}",
        tasks=ids(tasks),
        count=_difference(reading, tasks),
        subjects=ids(tasks),
    )


def _difference(reading: Reading, tasks: Sequence[Task]) -> int | None:
    """Return by how many agencies of the one role spoken of two tasks differ, where that is asked."""
    roles = reading.query.roles
    return difference_of_bodies(reading.query, by_task(tasks, roles)) if len(roles) == 1 else None


def _ordered(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return 'Đúng. ' or 'Không đúng. ' where one is claimed to have more agencies, or to come before the other.

    Of 'trước' both the beginning and the end have to tell the same, unless one of them is named.
    """
    verdicts = {borne_out(reading, sized) for sized in _sized(reading, tasks)}
    return verdicts.pop() if len(verdicts) == 1 else ""


def _sized(reading: Reading, tasks: Sequence[Task]) -> Iterator[tuple[Group, ...]]:
    """Yield the tasks by what is compared of them: how many agencies they name, or when they begin and end."""
    query = reading.query
    if not {word.folded for word in query.words} & TIMELY:
        yield by_task(tasks, query.roles) if len(query.roles) == 1 else ()
        return
    if any(f.recurring()(task) for task in tasks):
        return
    starts, ends = query.slots.has(SlotKind.WHEN, "start"), ENDS.search(query.words)
    for year_of, other in ((f.first_year, ends), (f.last_year, starts)):
        if not other:
            yield tuple(Group(task.id, year_of(task), (task,)) for task in tasks)


def _answers(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield what is asked of the tasks beyond their cells: whose time ends first, who names more agencies."""
    query = reading.query
    said = {word.folded for word in query.words}
    if said & TIMELY:
        yield _by_time(reading, tasks)
    if of_one_agency(query):
        yield from _parts_in(reading, tasks, query.agencies[0].agency)
    measured = set(query.slots.values(SlotKind.COMPARE)) & MEASURED or query.counts_agencies
    for role in query.roles if measured else ():
        groups = by_task(tasks, [role])
        what = reading.say("tally_naming", role=reading.say(f"role_{role.value}"))
        told = verdict(reading, groups, lambda group: group.key, what, "agencies")
        yield cited(told, reading.marks(tasks, role.value))


def _parts_in(reading: Reading, tasks: Sequence[Task], agency: str) -> Iterator[str]:
    """Yield in which role an agency is named in each of the tasks."""
    meant = reading.library.agencies.meant(agency)
    for task in tasks:
        held = parts_of(reading, agency, task)
        words = [reading.say(f"role_{role}") for role in held] or [reading.say("role_none")]
        marks = reading.marks([task], *(held or [role.value for role in Role]))
        role = reading.say("join").join(words)
        yield reading.say(
            "part_in", agency=reading.names(meant), role=role, id=task.id, marks=marks
        )


def _by_time(reading: Reading, tasks: Sequence[Task]) -> str:
    """Return which task's time ends first; recurring work has no end."""
    marks = reading.marks(tasks, "deadline")
    starts = reading.query.slots.has(SlotKind.WHEN, "start")
    year_of = f.first_year if starts else f.last_year
    ending = [task for task in tasks if not f.recurring()(task)]
    years = sorted({year_of(task) for task in ending})
    if len(ending) < len(tasks):
        names = ", ".join(ids(task for task in tasks if task not in ending))
        return reading.say("ends_never", ids=names, marks=marks)
    if len(years) == 1:
        return reading.say(
            "starts_together" if starts else "ends_together", year=years[0], marks=marks
        )
    first = ", ".join(ids(task for task in ending if year_of(task) == years[0]))
    return reading.say(
        "starts_first" if starts else "ends_first",
        ids=first,
        year=years[0],
        later=years[-1],
        marks=marks,
    )


def _alike(reading: Reading, tasks: Sequence[Task], name: str) -> str:
    """Return whether a column says the same for all `tasks`."""
    key = "compare_same" if alike_in(tasks, name) else "compare_other"
    marks = reading.marks(tasks, name)
    return reading.say(key, what=reading.say(f"col_{name}"), marks=marks)
