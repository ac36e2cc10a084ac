"""Agencies told by how many tasks they have in which role: 'bộ nào chủ trì đúng 2 việc', 'ai chỉ phối hợp'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from assistant.answer import Status
from assistant.grammar import folded
from assistant.read.base import Draft, Reading, ids
from assistant.read.groups import (
    among,
    is_ministry,
    only_ministries,
    role_words,
    roles_asked,
    tasks_of,
)
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import PROVINCIAL
from structured.filters import BOTH, Predicate
from structured.tally import Bound, Group, agencies_in, ordered, within
from structured.types import Task

# 'ở cả mục I và mục V'.
EACH = folded("bounded_each")


def read_agencies(
    reading: Reading,
    bounds: Sequence[Bound],
    kind: Callable[[str], bool] | None = None,
    held: Predicate | None = None,
    without: Sequence[str] = (),
    what: str = "",
) -> Draft:
    """Answer which agencies, or how many, have tasks within the bounds; 'bộ' leaves out the others.

    `kind` tells the agencies of the kind that is asked for, the provinces among them; `held` keeps to
    some tasks, in which those `without` are not asked for; `what` words the bounds otherwise.
    """
    pool = f.select(among(reading), held) if held else among(reading)
    meant, others = _meant(reading, pool, bounds, kind, without)
    limited = kind is None and only_ministries(reading)
    noun = reading.say("ministries" if limited else "agencies")
    found = tasks_of(meant)
    head = reading.say(
        "agencies_within" if meant else "agencies_none",
        n=len(meant),
        noun=noun,
        what=what or reading.say("join").join(bounded_words(reading, bound) for bound in bounds),
        marks=reading.marks(found, "content", *(role.value for role in roles_asked(reading))),
    )
    return Draft(
        Status.ANSWERED,
        "\n".join(
            [
                _confirmed(reading, meant, others) + head,
                *_each_agency(reading, meant),
                *_other_bodies(reading, others),
            ]
        ),
        count=len(meant) if reading.query.counts or reading.query.counts_agencies else None,
        agencies=tuple(group.key for group in meant),
    )


def _confirmed(reading: Reading, meant: Sequence[Group], others: Sequence[Group]) -> str:
    """Return the verdict where it is claimed that there are such agencies, or none; '' elsewhere.

    Of 'cơ quan' none is given where the provinces alone are such.
    """
    query = reading.query
    open_ones = others and not (meant or only_ministries(reading))
    if open_ones or not (query.yes_no and query.slots.has(SlotKind.BOUND)):
        return ""
    who = [s.first for s in query.slots.of(SlotKind.WHO) if s.end]
    # 'không (có) | bộ nào'
    denied = any(
        n.value == "not" and {n.last, n.last + 1}.intersection(who)
        for n in query.slots.of(SlotKind.NEGATION)
    )
    return f"{reading.say('yes' if bool(meant) != denied else 'no')} "


def _meant(
    reading: Reading,
    pool: Sequence[Task],
    bounds: Sequence[Bound],
    kind: Callable[[str], bool] | None,
    without: Sequence[str],
) -> tuple[list[Group], list[Group]]:
    """Return the agencies within the bounds that are asked for, and the other bodies that fit, too."""
    shut_out = (a.agency for a in reading.query.agencies if a.negated)
    aside = [*without, *(m for a in shut_out for m in reading.library.agencies.meant(a))]
    known = agencies_in(pool, BOTH)
    named = [a for a in reading.library.agencies if a in known and a not in aside]
    named = [a for a in named if _in_each_section(reading, pool, a)]
    local = [a for a in (PROVINCIAL,) if a not in aside and _in_each_section(reading, pool, a)]
    groups = ordered(within(pool, [*named, *(local if kind else ())], bounds))
    if kind is not None:
        return [g for g in groups if kind(g.key)], []
    limited = only_ministries(reading)
    meant = [g for g in groups if not limited or is_ministry(reading, g.key)]
    others = [g for g in groups if g not in meant]
    return meant, [*others, *within(pool, local, bounds)]


def _in_each_section(reading: Reading, pool: Sequence[Task], agency: str) -> bool:
    """Whether an agency has tasks in every section where 'ở cả mục I và mục V' asks for that."""
    query = reading.query
    slots = query.slots.of(SlotKind.SECTION)
    before = query.words[max(0, slots[0].first - 2) : slots[0].first] if slots else ()
    if len(query.sections) < 2 or not EACH & {word.folded for word in before}:
        return True
    named = f.select(pool, f.involves(agency, roles_asked(reading)))
    return {task.section for task in named} >= set(query.sections)


def bounded_words(reading: Reading, bound: Bound) -> str:
    """Return a bound in words: 'chủ trì đúng 2 nhiệm vụ', 'không chủ trì nhiệm vụ nào'."""
    role = role_words(reading, bound.roles) if bound.roles else reading.say("bound_of_any")
    if bound.high == 0:
        return reading.say("bound_none", role=role)
    if bound.high == bound.low:
        return reading.say("bound_exactly", role=role, n=bound.low)
    if bound.high is not None:
        return reading.say("bound_at_most", role=role, n=bound.high)
    return reading.say("bound_at_least", role=role, n=bound.low)


def _each_agency(reading: Reading, groups: Sequence[Group]) -> Iterator[str]:
    for group in groups:
        yield reading.say(
            "agency_item",
            name=reading.name(group.key),
            n=group.size,
            ids=", ".join(ids(group.tasks)),
        )


def _other_bodies(reading: Reading, groups: Sequence[Group]) -> Iterator[str]:
    """Yield the bodies that are no ministries by name and would fit too."""
    if groups:
        names = reading.names(group.key for group in groups)
        yield "\n" + reading.say("other_bodies", names=names)
