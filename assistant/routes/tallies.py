"""Route for numbers claimed side by side, each of something else: 'mục I có 6 nhiệm vụ, mục II có 2'.

A number of tasks and of some among them may be asked for as well: 'mục III có mấy việc, trong đó mấy hằng năm'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.query import TallyClaim
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.collective import with_collective
from assistant.read.groups import in_role, section_label, section_marks
from assistant.read.lists import columns_for, list_draft
from assistant.read.notes import notes
from structured import filters as f
from structured.tally import Group
from structured.types import Role, Task


def tallies(reading: Reading) -> Draft | None:
    """Every number that is claimed, or asked for, beside what it is; all that are claimed have to be right."""
    held = _held(reading, reading.query.tallies)
    if not held:
        return None
    return _asked(reading, held) if held[0][0].number is None else _claimed(reading, held)


def _asked(reading: Reading, held: Sequence[tuple[TallyClaim, Sequence[Task]]]) -> Draft:
    """Return each number of tasks, and of those among them that are asked for last, with these."""
    *wholes, (part, tasks) = held
    told = "\n\n".join(f"{_number_of(reading, claim, some)}." for claim, some in wholes)
    parts = [some for claim, some in held if claim.part]
    if len(parts) > 1:
        return _asked_of_each(reading, held, _united(reading, parts))
    listed = list_draft(
        replace(reading, query=part.told or reading.query), tasks, _conditions(reading, part)
    )
    return replace(listed, text=f"{told}\n\n{listed.text}", count=len(tasks))


def _asked_of_each(
    reading: Reading, held: Sequence[tuple[TallyClaim, Sequence[Task]]], tasks: Sequence[Task]
) -> Draft:
    """Return each of the numbers, and the tasks of the part that is asked for of all of them."""
    told = "\n".join(
        f"- {_told(reading, replace(claim, number=len(some)), some)}" for claim, some in held
    )
    table = [task_table(reading, tasks, columns_for(reading, tasks))] if tasks else []
    text = "\n\n".join([told, *table, *notes(reading)])
    return Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), count=len(tasks))


def _claimed(reading: Reading, held: Sequence[tuple[TallyClaim, Sequence[Task]]]) -> Draft:
    """Return the verdict on all numbers, and what each of them is."""
    borne = all(claim.number == len(tasks) for claim, tasks in held)
    told = [f"- {_told(reading, claim, tasks)}" for claim, tasks in held]
    tasks = _united(reading, [some for _, some in held])
    table = [task_table(reading, tasks, columns_for(reading, tasks))] if tasks else []
    head = reading.say("yes" if borne else "no")
    text = "\n\n".join([head, "\n".join(told), *table])
    named = tuple(dict.fromkeys(claim.agency for claim, _ in held if claim.agency))
    found = Draft(Status.ANSWERED, text, ids(tasks), subjects=ids(tasks), agencies=named)
    # Of several agencies each is reached by other tasks; those of one stand apart.
    alone = len(named) == 1 and all(claim.agency for claim, _ in held)
    if alone:
        return with_collective(reading, found)
    return replace(found, text="\n\n".join([found.text, *notes(reading)]))


def _held(
    reading: Reading, claims: Sequence[TallyClaim]
) -> list[tuple[TallyClaim, Sequence[Task]]]:
    """Return the claims with the tasks of each; [] where it can't be told what a sum counts."""
    own = {n: _tasks(reading, claim) for n, claim in enumerate(claims) if not claim.sums}
    if claims and claims[0].told and not _told_apart(reading, claims, own):
        return []
    united = _united(reading, list(own.values()))
    # Of tasks that stand in two of the numbers nobody knows how often they are meant to count.
    if any(claim.sums for claim in claims) and len(united) != sum(map(len, own.values())):
        return []
    return [(claim, own.get(n, united)) for n, claim in enumerate(claims)]


def _told_apart(
    reading: Reading, claims: Sequence[TallyClaim], held: Mapping[int, Sequence[Task]]
) -> bool:
    """Whether each number is of other conditions, and a part of the tasks of the numbers before it.

    What hangs on the turns before is not told by the words of this one.
    """
    if reading.query.within or reading.query.carried:
        return False
    parts = [n for n, claim in enumerate(claims) if claim.part]
    wholes = {task.id for n in held if n not in parts for task in held[n]}
    apart = len({_what(reading, claim) for claim in claims}) == len(claims)
    return apart and all({*ids(held[n])} <= wholes for n in parts)


def _what(reading: Reading, claim: TallyClaim) -> str:
    """Return the words for the tasks that a number is claimed of by conditions: 'do Bộ A chủ trì'."""
    told = replace(reading, query=claim.told or reading.query)
    return select.describe(told, _conditions(reading, claim))


def _conditions(reading: Reading, claim: TallyClaim) -> list[Condition]:
    """Return the conditions that keep to the tasks of a number."""
    return select.conditions_of(replace(reading, query=claim.told or reading.query))


def _united(reading: Reading, held: Sequence[Sequence[Task]]) -> list[Task]:
    return [task for task in reading.library.tasks if any(task in some for some in held)]


def _tasks(reading: Reading, claim: TallyClaim) -> Sequence[Task]:
    """Return the tasks that a number is claimed of."""
    if claim.told:
        told = replace(reading, query=claim.told)
        return select.fitting(told, select.conditions_of(told), loosely=False)
    if claim.section:
        return f.select(reading.library.tasks, f.in_section(claim.section))
    roles = [claim.role] if claim.role else list(Role)
    meant = reading.library.agencies.meant(claim.agency or "")
    return f.select(reading.library.tasks, f.involves_any(meant, roles))


def _told(reading: Reading, claim: TallyClaim, tasks: Sequence[Task]) -> str:
    """Return how many there are; a claimed number that is not so many is set beside it."""
    wrong = claim.number != len(tasks)
    tail = reading.say("tally_not", n=claim.number) if wrong else ""
    if claim.told:
        said = _number_of(reading, claim, tasks)
        named = f" ({', '.join(ids(tasks))})" if len(tasks) and _what(reading, claim) else ""
        return said + named + tail
    if claim.agency:
        return _of_agency(reading, claim.agency, claim.role, tasks) + tail
    if claim.section is None:
        marks = reading.marks(tasks, "content")
        return reading.say("tally_total", n=len(tasks), marks=marks, tail=tail)
    marks = section_marks(reading, [Group(claim.section, len(tasks), tuple(tasks))])
    label = section_label(reading, claim.section)
    told = reading.say("tally_section", section=label, n=len(tasks), marks=marks, tail=tail)
    return told[0].upper() + told[1:]


def _of_agency(reading: Reading, agency: str, role: Role | None, tasks: Sequence[Task]) -> str:
    name = reading.names(reading.library.agencies.meant(agency))
    if tasks:
        return in_role(reading, name, role, tasks)
    suffix = reading.say(f"role_suffix_{role.value}") if role else ""
    return reading.say("none_named", agency=name, role=suffix)


def _number_of(reading: Reading, claim: TallyClaim, tasks: Sequence[Task]) -> str:
    """Return how many tasks the conditions of a number leave: 'Có 2 nhiệm vụ do Bộ A chủ trì [1][2]'."""
    what, marks = _what(reading, claim), reading.marks(tasks, "content")
    if not what:
        return reading.say("tally_total", n=len(tasks), marks=marks, tail="")
    key = "list_none" if not tasks else "list_one" if len(tasks) == 1 else "list_intro"
    return reading.say(key, n=len(tasks), what=what, marks=marks).rstrip(":. ")
