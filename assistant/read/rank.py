"""Extremes and places in a rank: of agencies, sections and tasks, all counted from the structured tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.answer import Status
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import extremes
from assistant.read.base import Draft, Reading, ids, table, task_table
from assistant.read.groups import (
    OF_GROUPS,
    among,
    asks_section,
    counts_bodies,
    fitting_tasks,
    is_ministry,
    joined,
    nothing,
    only_ministries,
    partners_of,
    role_words,
    roles_asked,
    section_label,
    section_marks,
    tasks_of,
    time_said,
)
from assistant.read.kind_asked import kind_asked
from assistant.read.kinds_of_times import rank_kinds, ranks_kinds
from assistant.read.rank_aside import aside_said, ranked_above, set_aside, shared_so
from assistant.readings.aggregate import place_of, top_of
from assistant.readings.bounds import bounds_of
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL
from structured.tally import (
    Bound,
    Group,
    agencies_in,
    at_place,
    by_section,
    by_section_agencies,
    first_of,
    ordered,
    within,
)
from structured.types import MentionKind, Role, Task

# With so few tasks in it, a section is told with what they are.
TOLD = 3
SHOWN = ("content", "lead", "coordinate", "product", "deadline")


def read_rank(reading: Reading) -> Draft:
    """Answer which agency, section or task is the extreme one, or stands at a place."""
    query = reading.query
    if query.superlative in ("rarest", "most_often") and not extremes.asks_period(reading):
        return extremes.rank_recurring(reading)
    if asks_section(reading):
        return rank_sections(reading)
    if query.superlative in ("most_agencies", "least_agencies"):
        return extremes.rank_tasks(reading)
    if extremes.asks_product(reading):
        return extremes.rank_products(reading)
    if extremes.asks_end(reading):
        return extremes.rank_ends(reading)
    if extremes.asks_period(reading):
        kinds = ranks_kinds(query) and not extremes.period_claimed(query)
        return rank_kinds(reading) if kinds else extremes.rank_periods(reading)
    if extremes.by_length(reading):
        return extremes.rank_lengths(reading)
    if extremes.by_time(reading):
        return extremes.rank_deadlines(reading)
    if not query.who and not query.agencies and query.about_tasks:
        return extremes.rank_tasks(reading)
    return _rank_agencies(reading)


def _rank_agencies(reading: Reading) -> Draft:
    query, roles = reading.query, roles_asked(reading)
    kept, tasks = shared_so(reading, among(reading))
    groups = _ranked_agencies(reading, tasks)
    place, least = place_of(query)
    top = top_of(query)
    extreme = at_place(groups, place, least) if top == 1 else first_of(groups, top, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    marks = reading.marks(found, "content", *(role.value for role in roles))
    head = _agency_head(reading, extreme, place, least, marks)
    head = f"{_verdict(reading, extreme)}{aside_said(reading)}{kept}{head}"
    others = _other_bodies(reading, tasks, max(group.size for group in extreme))
    told = [task_table(reading, found, SHOWN)] if query.which_tasks and top == 1 else []
    local = any(group.key == PROVINCIAL for group in groups)
    wording = _by_wording(reading, tasks, roles) if local else _provincial(reading, tasks, roles)
    parts = [head, *told, *others, *_ranking(reading, groups, roles), *wording]
    return Draft(
        Status.ANSWERED,
        "\n\n".join(parts),
        tasks=ids(found),
        count=extreme[0].size if query.counts and query.superlative != "rank" else None,
        subjects=ids(found),
        agencies=tuple(group.key for group in extreme),
    )


def _ranked_agencies(reading: Reading, tasks: Sequence[Task]) -> tuple[Group, ...]:
    """Return the agencies in the rank: those named, without the ones set aside.

    'UBND các tỉnh' is a rank of its own, and is in it only when the question speaks of provinces.
    """
    query, roles = reading.query, roles_asked(reading)
    aside = {a.agency for a in (*partners_of(query), *set_aside(query))}
    aside |= {a.agency for limit in query.limits for a in limit.agencies}
    named = set(agencies_in(tasks, roles)) | {a.agency for a in query.agencies}
    kind = kind_asked(reading)
    anybody = _anybody(query) or OF_GROUPS.search(query.words) is not None
    local = kind is not None or anybody or COLLECTIVE_GROUP in aside
    named |= {PROVINCIAL} if local else set()
    known = [a for a in reading.library.agencies if a in named - aside]
    known = [a for a in known if (kind(a) if kind else _meant(reading, a))]
    # 'Trong các bộ chủ trì từ hai việc trở lên, bộ nào ít nhất': among those within the bound.
    bounds = bounds_of(query) if query.slots.has(SlotKind.BOUND) else [Bound(roles)]
    ranked = within(tasks, known, bounds)
    above = within(tasks, [a.agency for a in ranked_above(reading)], [Bound(roles)])
    below = min((group.size for group in above), default=None)
    return ranked if below is None else tuple(group for group in ranked if group.size < below)


def _meant(reading: Reading, agency: str) -> bool:
    """Whether an agency may be the one with fewest: 'bộ nào ít việc nhất' asks for ministries alone."""
    least = place_of(reading.query)[1] and only_ministries(reading)
    return not least or is_ministry(reading, agency)


def _other_bodies(reading: Reading, tasks: Sequence[Task], size: int) -> Iterator[str]:
    """Yield the bodies other than ministries that have as few tasks, where only ministries were ranked."""
    ranked = place_of(reading.query)[1] and only_ministries(reading)
    if not ranked or kind_asked(reading) or reading.query.slots.has(SlotKind.BOUND):
        return
    roles = roles_asked(reading)
    others = [a for a in agencies_in(tasks, roles) if not is_ministry(reading, a)]
    level = within(tasks, others, [Bound(roles, 1, size)])
    if level:
        yield reading.say("other_bodies", names=reading.names(group.key for group in level))


def _anybody(query: Query) -> bool:
    """Whether 'ai', 'bên nào' asks for whoever it is, the provinces too."""
    asked = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.WHO) if s.end)
    return any(
        ANYBODY & {word.folded for word in words} or ANY_NAME.search(words) for words in asked
    )


ANYBODY, ANY_NAME = folded("rank_anybody"), phrasing("rank_any_name")


def _agency_head(
    reading: Reading, extreme: Sequence[Group], place: int, least: bool, marks: str
) -> str:
    if top_of(reading.query) > 1:
        return _top_head(reading, extreme, marks, least)
    tied = len(extreme) > 1
    values = {
        "agency": reading.names(group.key for group in extreme),
        "role": role_words(reading, roles_asked(reading)),
        "n": extreme[0].size,
        "marks": marks,
        "place": place,
        "each": reading.say("rank_each" if tied else "rank_with"),
        "all": reading.say("rank_tied", n=len(extreme)) if tied else "",
    }
    if place > 1:
        return reading.say("rank_place_least" if least else "rank_place", **values)
    return reading.say("rank_intro_least" if least else "rank_intro", **values)


def _top_head(reading: Reading, extreme: Sequence[Group], marks: str, least: bool) -> str:
    order = _sized(reading, [(reading.name(g.key), g) for g in ordered(extreme, ascending=least)])
    role = role_words(reading, roles_asked(reading))
    key = "rank_top_least" if least else "rank_top"
    text = reading.say(key, order=order, role=role, n=len(extreme), marks=marks)
    if len(extreme) != 2 or least:
        return text
    first, second = ordered(extreme)
    return f"{text} {reading.say('rank_gap', d=first.size - second.size, marks=marks)}"


def _sized(reading: Reading, named: Sequence[tuple[str, Group]]) -> str:
    """Return groups with their sizes: 'Bộ A: 3 nhiệm vụ; Bộ B: 2 nhiệm vụ'."""
    unit = reading.say("tasks")
    return "; ".join(reading.say("tally_item", name=n, n=g.size, unit=unit) for n, g in named)


def _verdict(reading: Reading, extreme: Sequence[Group]) -> str:
    """Return 'Đúng.' where it is asked whether a named agency stands at the place."""
    query = reading.query
    named = [a.agency for a in query.agencies if not a.negated and a not in partners_of(query)]
    if not query.yes_no or len(named) != 1 or query.who or query.superlative == "rank":
        return ""
    return reading.say("yes" if named[0] in {group.key for group in extreme} else "no") + " "


def _ranking(reading: Reading, groups: Sequence[Group], roles: Sequence[Role]) -> list[str]:
    rows = [[reading.printed(group.key), str(group.size)] for group in ordered(groups)]
    head = reading.say("rank_table", role=role_words(reading, roles))
    return [head, table([reading.say("col_agency"), reading.say("col_count")], rows)]


def _provincial(reading: Reading, tasks: Sequence[Task], roles: Sequence[Role]) -> list[str]:
    counts = f.count_by_agency(tasks, roles, (MentionKind.PROVINCIAL,))
    aside = any(a.agency == PROVINCIAL for a in reading.query.agencies)
    if not counts or aside:
        return []
    word = role_words(reading, roles)
    return [reading.say("rank_provincial", role=word, n=counts[PROVINCIAL])]


def _by_wording(reading: Reading, tasks: Sequence[Task], roles: Sequence[Role]) -> list[str]:
    """Return how many tasks have wording such as 'các bộ, ngành', which is nobody in the rank of groups."""
    worded = f.select(tasks, f.involves(COLLECTIVE_GROUP, roles))
    if not worded or not OF_GROUPS.search(reading.query.words):
        return []
    marks = reading.marks(worded, *(role.value for role in roles))
    word = role_words(reading, roles)
    return [reading.say("rank_wording", role=word, n=len(worded), marks=marks)]


def section_groups(reading: Reading, sections: Sequence[str]) -> tuple[Group, ...]:
    """Return sections with the number of their tasks that fit, or of the agencies in them."""
    if counts_bodies(reading.query):
        return by_section_agencies(fitting_tasks(reading), sections, roles_asked(reading))
    return by_section(fitting_tasks(reading), sections)


def rank_sections(reading: Reading) -> Draft:
    """Answer which section has most tasks, or fewest, or stands at a place."""
    groups = section_groups(reading, tuple(reading.library.sections))
    place, least = place_of(reading.query)
    # Where a condition is named, a section without any such task is not in the rank.
    top, told = top_of(reading.query), [group for group in groups if group.size]
    # 'Of the five sections, which has fewest': all of them are no place in a rank.
    top = top if top < len(groups) else 1
    extreme = at_place(told, place, least) if top == 1 else first_of(told, top, least)
    if not extreme:
        return nothing(reading)
    found = tasks_of(extreme)
    parts = [_section_head(reading, extreme, least), *_what_they_are(reading, found)]
    # 'Mỗi mục có bao nhiêu nhiệm vụ' asks for as many numbers as there are sections.
    whole = reading.query.superlative == "rank"
    parts = [_section_order(reading, groups), *parts] if whole else parts
    count = None if whole or counts_bodies(reading.query) else extreme[0].size
    text = "\n\n".join(parts)
    return Draft(Status.ANSWERED, text, ids(found), count=count, subjects=ids(found))


def _section_head(reading: Reading, extreme: Sequence[Group], least: bool) -> str:
    bodies = counts_bodies(reading.query)
    unit = "unit_agencies" if bodies else "unit_tasks"
    if 1 < top_of(reading.query) < len(reading.library.sections):
        named = [(section_label(reading, g.key), g) for g in extreme]
        key, marks = (
            "section_top_least" if least else "section_top",
            section_marks(reading, extreme),
        )
        return reading.say(key, n=len(extreme), order=_sized(reading, named), marks=marks)
    what = reading.say(unit, role=role_words(reading, roles_asked(reading)))
    place, _ = place_of(reading.query)
    return reading.say(
        "section_rank_least" if least else "section_rank",
        section=joined(reading, (section_label(reading, g.key) for g in extreme)),
        tied=reading.say("section_tied", n=len(extreme)) if len(extreme) > 1 else "",
        what=what,
        told="" if bodies else f" {time_said(reading)}".rstrip(),
        place=reading.say("at_place", place=place) if place > 1 else reading.say("at_top"),
        n=extreme[0].size,
        marks=section_marks(reading, extreme),
    )


def _section_order(reading: Reading, groups: Sequence[Group]) -> str:
    unit = "agencies" if counts_bodies(reading.query) else "tasks"
    rows = [
        [section_label(reading, g.key), str(g.size), section_marks(reading, [g])]
        for g in ordered(groups)
    ]
    return table([reading.say(c) for c in ("col_section", f"col_{unit}", "col_source")], rows)


def _what_they_are(reading: Reading, found: Sequence[Task]) -> Iterator[str]:
    if len(found) <= TOLD:
        yield task_table(reading, found, SHOWN)
