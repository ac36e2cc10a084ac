"""Route for who else has a role among some tasks: 'ngoài Bộ A còn ai chủ trì ở mục V'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import cell_conditions
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids
from assistant.read.groups import among, in_role, is_ministry, only_ministries, tasks_of
from assistant.read.notes import notes
from assistant.readings.negations import excepted
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP
from structured.tally import OF_ROW, Group, agencies_in, by_agency, ordered
from structured.types import Role, Task

# Beside these something else is asked for than who they are.
OTHERWISE = (
    *(SlotKind.QUANTITY, SlotKind.TASK_REF, SlotKind.NODE, SlotKind.FACET, SlotKind.FIELD),
    *(SlotKind.COMPARE, SlotKind.ORDER, SlotKind.SHARE, SlotKind.CLAIM, SlotKind.BOUND),
)


def other_bodies(reading: Reading) -> Draft | None:
    """Which agencies have the role beside those set aside, with their tasks: also those that they share."""
    query = reading.query
    if not _asks(query):
        return None
    role = query.roles[0]
    pool = f.select(among(reading), *(c.holds for c in cell_conditions(query)))
    meant = reading.library.agencies.meant
    out = {agency for reference in query.agencies for agency in meant(reference.agency)}
    left = [agency for agency in agencies_in(pool, [role], OF_ROW) if agency not in out]
    groups = [group for group in ordered(by_agency(pool, left, [role])) if group.size]
    wording = (
        () if COLLECTIVE_GROUP in out else f.select(pool, f.involves(COLLECTIVE_GROUP, [role]))
    )
    if not pool:
        return None
    told = tasks_of([*groups, Group(COLLECTIVE_GROUP, len(wording), tuple(wording))])
    parts = [_head(reading, role, groups), *_each(reading, role, groups)]
    parts += _by_wording(reading, role, wording)
    text = "\n\n".join(["\n".join(parts), *notes(reading)])
    agencies = tuple(group.key for group in groups)
    return Draft(Status.ANSWERED, text, ids(told), subjects=ids(told), agencies=agencies)


def _asks(query: Query) -> bool:
    """Whether it is asked who has a role, and all that are named are set aside."""
    named = query.agencies
    plain = query.who and named and len(query.roles) == 1 and not query.slots.of(*OTHERWISE)
    plain = plain and not (_matter(query) or query.superlative)
    apart = all(a.negated and excepted(a, query.slots, query.words) for a in named)
    denied = query.slots.has(SlotKind.NEGATION, "not")
    return bool(plain and apart and not denied)


def _matter(query: Query) -> bool:
    """Whether a matter is told; a lone word without marks is mere noise: 'ngoai Bo A | thi | con ai'."""
    return len(query.topic) > 1 or any(word.marked for word in query.topic)


def _head(reading: Reading, role: Role, groups: Sequence[Group]) -> str:
    """Return how many there are, of which tasks, and beside whom."""
    query = reading.query
    plain = replace(reading, query=replace(query, agencies=()))
    what = select.describe(plain, select.conditions_of(plain))
    among_these = f"{reading.say('agencies_among', what=what)} " if what else ""
    said = reading.say(
        "others_with_role" if groups else "others_with_role_none",
        out=reading.names(a.agency for a in query.agencies),
        n=len(_meant(reading, groups)),
        noun=reading.say("ministries" if only_ministries(reading) else "agencies"),
        role=reading.say(f"role_{role.value}"),
        marks=reading.marks(tasks_of(groups), "content", role.value),
    )
    return f"{among_these}{said}"


def _meant(reading: Reading, groups: Sequence[Group]) -> list[Group]:
    """Return those of the kind that is asked for: 'bộ nào' leaves out the others."""
    return [g for g in groups if not only_ministries(reading) or is_ministry(reading, g.key)]


def _each(reading: Reading, role: Role, groups: Sequence[Group]) -> Iterator[str]:
    """Yield each with its tasks, those of another kind than asked for after the others."""
    meant = _meant(reading, groups)
    for group in meant:
        told = {"name": reading.name(group.key), "n": group.size}
        yield reading.say("agency_item", **told, ids=", ".join(ids(group.tasks)))
    for group in groups:
        if group not in meant:
            yield f"\n{in_role(reading, reading.name(group.key), role, group.tasks)}"


def _by_wording(reading: Reading, role: Role, tasks: Sequence[Task]) -> Iterator[str]:
    """Yield the tasks whose role is given to 'các bộ, ngành', by no name."""
    if tasks:
        marks = reading.marks(tasks, "content", role.value)
        word = reading.say(f"role_{role.value}")
        told = {"n": len(tasks), "role": word, "ids": ", ".join(ids(tasks))}
        yield "\n" + reading.say("others_by_wording", **told, marks=marks)
