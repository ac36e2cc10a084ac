"""Lists and counts of tasks that fit conditions, and one agency's whole page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.answer import Status
from assistant.conditions import Condition, roles_of
from assistant.query import Query
from assistant.reached import asked_agencies
from assistant.read import select
from assistant.read.alternatives import JOINTLY
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.collective import collective_note, collective_tasks
from assistant.read.groups import in_role
from assistant.read.list_verdict import has_the_other, single_agency, verdict
from assistant.read.notes import notes
from assistant.read.numbers_each import roles_told, unpaired
from assistant.read.one import agencies_of_all
from assistant.read.part_told import part_told
from assistant.read.topic_told import ABOUT, NEAREST
from assistant.read.working_together import beside_none, in_any_roles
from assistant.readings.none_claimed import only_in
from assistant.slots import SlotKind, Slots
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role, Task


def read_list(reading: Reading) -> Draft | None:
    """Answer with the tasks that fit the question's conditions: a list, or their number.

    None when the question names a matter ('về …') that no fitting task is about.
    """
    found = select.united(reading) if reading.query.also else select.selected(reading)
    if found is None:
        return None
    tasks, conditions = found
    loose = None if tasks else in_any_roles(reading)
    if loose is not None:
        head = f"{verdict(reading, 0)}{_intro(reading, (), conditions)}"
        none = partial(list_draft, reading, (), conditions)
        return beside_none(loose, head, none, partial(list_draft, loose))
    if reading.query.slots.has(SlotKind.ORDER, "deadline"):
        tasks = f.by_deadline(tasks)
    return list_draft(reading, tasks, conditions)


def list_draft(reading: Reading, tasks: Sequence[Task], conditions: Sequence[Condition]) -> Draft:
    """Return the draft that states `tasks` as those for which `conditions` hold."""
    about = reading.query.topic_announced or any(c.key in (ABOUT, NEAREST) for c in conditions)
    collective = collective_tasks(reading, tasks, about)
    parts = [f"{verdict(reading, len(tasks))}{_intro(reading, tasks, conditions)}"]
    parts += [*part_told(reading, len(tasks)), *_of_each(reading, tasks)]
    parts += [*_lacks_the_other(reading), *roles_told(reading)]
    if tasks:
        parts.append(task_table(reading, tasks, columns_for(reading, tasks)))
    parts += [
        *_other_roles(reading, tasks),
        *_not_only(reading, tasks),
        *collective_note(reading, collective),
        *notes(reading),
    ]
    return Draft(
        Status.ANSWERED,
        "\n\n".join(parts),
        open=unpaired(reading),
        tasks=ids(tasks),
        collective=ids(collective),
        count=len(tasks) if reading.query.counts else None,
        subjects=ids(tasks),
        agencies=tuple(a.agency for a in reading.query.agencies)
        or agencies_of_all(tasks, reading.query),
    )


def _of_each(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield how many of the tasks each agency has, where 'mỗi bộ' asks for the number of each."""
    named = [a for a in reading.query.agencies if not a.negated]
    if not (reading.query.counts and reading.query.slots.has(SlotKind.SHARE, "each")):
        return
    if len(named) > 1 and tasks:
        sizes = [
            (a.agency, f.select(tasks, f.involves(a.agency, roles_of(a, reading.query))))
            for a in named
        ]
        unit = reading.say("tasks")
        order = (
            reading.say("tally_item", name=reading.name(agency), n=len(found), unit=unit)
            for agency, found in sizes
        )
        marks = reading.marks(tasks, "content")
        yield reading.say("list_each", order="; ".join(order), marks=marks)


def _lacks_the_other(reading: Reading) -> Iterator[str]:
    """Yield that an agency has not the role either that it is said to have beside the one denied."""
    for role in () if has_the_other(reading) else only_in(reading.query.slots):
        agency = reading.names(a.agency for a in reading.query.agencies)
        yield reading.say("none_named", agency=agency, role=reading.say(f"role_suffix_{role}"))


def columns_for(reading: Reading, tasks: Sequence[Task]) -> tuple[str, ...]:
    """Return the columns to show: all for short lists or when the product is asked for."""
    if len(tasks) <= 6 or "product" in reading.query.fields:
        return ("content", "lead", "coordinate", "product", "deadline")
    return ("content", "lead", "coordinate", "deadline")


def _intro(reading: Reading, tasks: Sequence[Task], conditions: Sequence[Condition]) -> str:
    what = select.describe(reading, conditions)
    if not tasks:
        return _none(reading, conditions, what)
    if conditions:
        key = "list_one" if len(tasks) == 1 else "list_intro"
        key += _among(reading.query, conditions)
    else:
        key = "list_all" if len(tasks) == len(reading.library.tasks) else "list_of_told"
    return reading.say(key, n=len(tasks), what=what, marks=reading.marks(tasks, "content"))


# What is asked of those of a list that were not told; those, or the whole list, described by nothing else.
LEFT, WHOLE = "rest", ("d_rest", "d_within")


def _among(query: Query, conditions: Sequence[Condition]) -> str:
    """Return how the key ends by which it is told among which tasks these are; by itself there may be more."""
    added = any("added" in one.carried for one in query.also)
    if not query.within or added or conditions[0].key in WHOLE:
        return ""
    return "_left" if LEFT in query.carried else "_told"


def _none(reading: Reading, conditions: Sequence[Condition], what: str) -> str:
    agencies = reading.query.agencies
    if reading.query.within:
        # Another task may fit: only of those listed, or not listed, none does.
        return reading.say(
            "none_of_left" if LEFT in reading.query.carried else "none_of_told", what=what
        )
    plain = len(conditions) == 1 and conditions[0].key in JOINTLY
    if len(agencies) == 1 and plain and not agencies[0].negated:
        roles = roles_of(agencies[0], reading.query)
        suffix = "" if len(roles) > 1 else reading.say(f"role_suffix_{roles[0].value}")
        return reading.say("none_named", agency=reading.name(agencies[0].agency), role=suffix)
    return reading.say("list_none", what=what)


# So many tasks that fit but for 'chỉ' are named.
MOST_BESIDE = 8


def _not_only(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield, where no task has only the time asked for, those that have it beside another."""
    query = reading.query
    if tasks or not (query.times and query.slots.has(SlotKind.SHARE, "only")):
        return
    kept = (s for s in query.slots.items if (s.kind, s.value) != (SlotKind.SHARE, "only"))
    loose = replace(reading, query=replace(query, slots=Slots(tuple(kept))))
    conditions = select.conditions_of(loose)
    found = select.fitting(loose, conditions)
    if 0 < len(found) <= MOST_BESIDE:
        yield reading.say(
            "not_only",
            n=len(found),
            what=select.describe(loose, conditions),
            ids=", ".join(ids(found)),
            marks=reading.marks(found, "content", "deadline"),
        )


def _other_roles(reading: Reading, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield, when an agency has no task in the asked role, what it has in the other one, or not alone."""
    query = reading.query
    matter = len(query.topic) > 1 and not only_in(query.slots)
    asked, alone = _in_roles(reading), query.slots.has(SlotKind.SHARE, "alone")
    if asked is None or tasks or matter:
        return
    agency, roles = asked
    for role in [role for role in Role if role not in roles or (alone and len(roles) == 1)]:
        held = f.negate(f.alone(agency, role)) if role in roles else f.involves(agency)
        found = f.select(reading.library.tasks, f.involves(agency, [role]), held)
        if found:
            shared = role in roles
            key, told = "shared_role" if shared else "other_role", _with_whom(reading, agency, role)
            name = reading.name(agency)
            yield in_role(reading, name, role, found, key, told=told if shared else None)


def _with_whom(reading: Reading, agency: str, role: Role) -> Callable[[Task], str]:
    """Return what tells who else a task names in a role: 'với Bộ B, Bộ C'; '' where it names nobody."""

    def told(task: Task) -> str:
        others = [m.agency for m in task.mentions(role) if m.agency != agency]
        named = [a for a in others if a != COLLECTIVE_GROUP]
        return reading.say("with_whom", names=reading.names(named)) if named else ""

    return told


def _in_roles(reading: Reading) -> tuple[str, tuple[Role, ...]] | None:
    """Return the one agency whose tasks the question itself asks for, and in which roles."""
    query = reading.query
    if query.slots.has(SlotKind.SHARE, "alone"):
        alone = single_agency(reading)
        return (alone.agency, roles_of(alone, query)) if alone else None
    asked = asked_agencies(query)
    if asked is None or asked is query.reached or len(asked.agencies) > 1:
        return None
    return asked.agencies[0], asked.roles
