"""Extremes, rankings and comparisons, all counted from the structured tasks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.answer import Status
from assistant.conditions import section_conditions, time_conditions
from assistant.read.base import CELLS, Draft, Reading, ids, table, task_table
from assistant.slots import SlotKind
from structured import filters as f
from structured.agencies import PROVINCIAL
from structured.filters import BOTH
from structured.types import MentionKind, Role, Task

TOP = 10
# The groups of tasks, as a part of the document that is named.
GROUPS = "nhiệm vụ, giải pháp"
SHOWN = ("content", "lead", "coordinate", "product", "deadline")


def _roles(reading: Reading) -> tuple[Role, ...]:
    return reading.query.roles or BOTH


def _role_word(reading: Reading, roles: Sequence[Role]) -> str:
    words = [reading.say(f"role_{role.value}") for role in roles]
    return reading.say("join").join(words)


def _pool(reading: Reading) -> tuple[Task, ...]:
    conditions = [
        *time_conditions(reading.query, reading.library.tasks, reading.today),
        *section_conditions(reading.query),
    ]
    return f.select(reading.library.tasks, *(c.holds for c in conditions))


def read_rank(reading: Reading) -> Draft:
    """Answer which agency, section or task is the extreme one."""
    query = reading.query
    if not _pool(reading):
        return _nothing(reading)
    if query.slots.has(SlotKind.FIELD, "section") or _asks_section(reading):
        return _rank_sections(reading)
    if query.slots.has(SlotKind.QUANTITY, "most_agencies"):
        return _rank_tasks(reading)
    if "deadline" in query.fields or (not query.who and not query.roles and not query.agencies):
        return _rank_deadlines(reading)
    if not query.who and not query.agencies and query.about_tasks:
        return _rank_tasks(reading)
    return _rank_agencies(reading)


def _nothing(reading: Reading) -> Draft:
    return Draft(Status.NOT_IN_DOCUMENT, reading.say("no_answer"))


def _asks_section(reading: Reading) -> bool:
    if GROUPS in reading.query.nodes:
        return True
    folded = [word.folded for word in reading.query.words]
    return any(
        pair in (("muc", "nao"), ("phan", "nao"), ("nhom", "nao")) for pair in pairwise(folded)
    )


def _rank_agencies(reading: Reading) -> Draft:
    roles, tasks = _roles(reading), _pool(reading)
    counts = f.count_by_agency(tasks, roles)
    for reference in reading.query.agencies:
        if reference.negated:
            counts.pop(reference.agency, None)
    if not counts:
        return _nothing(reading)
    least = reading.query.superlative == "least"
    value = min(counts.values()) if least else max(counts.values())
    extreme = [agency for agency in reading.library.agencies if counts.get(agency) == value]
    found = f.select(tasks, f.any_of(*(f.involves(agency, roles) for agency in extreme)))
    key = "rank_intro_least" if least else "rank_intro"
    marks = reading.marks(found, *(role.value for role in roles))
    role = _role_word(reading, roles)
    head = reading.say(key, agency=reading.names(extreme), role=role, n=value, marks=marks)
    parts = [head, *_ranking(reading, counts, roles), *_provincial(reading, tasks, roles)]
    return Draft(
        Status.ANSWERED,
        "\n\n".join(parts),
        tasks=ids(found),
        count=value if reading.query.counts else None,
        subjects=ids(found),
        agencies=tuple(extreme),
    )


def read_distinct(reading: Reading) -> Draft:
    """Answer how many agencies have a role in any of the tasks, and which; 'bộ' leaves out the others."""
    roles, tasks = _roles(reading), _pool(reading)
    counts = f.count_by_agency(tasks, roles)
    said = {word.folded for word in reading.query.words}
    only = "" if said & {"quan", "vi", "nganh", "ben"} else reading.say("ministry")
    named = [
        a for a in reading.library.agencies if counts.get(a) and reading.name(a).startswith(only)
    ]
    if not named:
        return _nothing(reading)
    found = f.select(tasks, f.any_of(*(f.involves(agency, roles) for agency in named)))
    text = reading.say(
        "distinct",
        n=len(named),
        role=_role_word(reading, roles),
        names=reading.names(named),
        marks=reading.marks(found, *(role.value for role in roles)),
    )
    return Draft(Status.ANSWERED, text, count=len(named), agencies=tuple(named))


def _ranking(reading: Reading, counts: dict[str, int], roles: Sequence[Role]) -> list[str]:
    ordered = sorted(counts.items(), key=lambda pair: -pair[1])[:TOP]
    rows = [[reading.name(agency), str(count)] for agency, count in ordered]
    head = reading.say("rank_table", role=_role_word(reading, roles))
    return [head, table([reading.say("col_agency"), reading.say("col_count")], rows)]


def _provincial(reading: Reading, tasks: Sequence[Task], roles: Sequence[Role]) -> list[str]:
    counts = f.count_by_agency(tasks, roles, (MentionKind.PROVINCIAL,))
    if not counts:
        return []
    return [reading.say("rank_provincial", role=_role_word(reading, roles), n=counts[PROVINCIAL])]


def _rank_deadlines(reading: Reading) -> Draft:
    tasks = [task for task in _pool(reading) if not f.recurring()(task)]
    if not tasks:
        return _nothing(reading)
    least = reading.query.superlative == "least"
    starts = reading.query.slots.has(SlotKind.WHEN, "start")
    year_of = f.first_year if starts else f.last_year
    year = (min if least else max)(map(year_of, tasks))
    found = tuple(task for task in tasks if year_of(task) == year)
    marks = reading.marks(found, "content", "deadline")
    key = ("earliest" if least else "latest") + ("_start" if starts else "")
    head = reading.say(key, year=year, n=len(found), marks=marks)
    return _tabled(reading, head, found)


def _rank_tasks(reading: Reading) -> Draft:
    role = (reading.query.roles or (Role.COORDINATE,))[0]
    sizes = {task.id: _named(task, role) for task in _pool(reading)}
    best = max(sizes.values())
    found = tuple(task for task in _pool(reading) if sizes[task.id] == best)
    marks = reading.marks(found, "content", role.value)
    word = reading.say(f"role_{role.value}")
    return _tabled(reading, reading.say("most_agencies", role=word, n=best, marks=marks), found)


def _named(task: Task, role: Role) -> int:
    return sum(m.kind is not MentionKind.COLLECTIVE for m in task.mentions(role))


def _tabled(reading: Reading, head: str, found: Sequence[Task]) -> Draft:
    text = f"{head}\n\n{task_table(reading, found, SHOWN)}"
    return Draft(Status.ANSWERED, text, tasks=ids(found), subjects=ids(found))


def _rank_sections(reading: Reading) -> Draft:
    tasks = _pool(reading)
    sizes = {
        section: len(f.select(tasks, f.in_section(section))) for section in reading.library.sections
    }
    least = reading.query.superlative == "least"
    section = (min if least else max)(sizes, key=lambda s: sizes[s])
    found = f.select(tasks, f.in_section(section))
    key = "section_rank_least" if least else "section_rank"
    title = reading.library.sections[section]
    marks = reading.marks(found, "content")
    text = reading.say(key, section=section, title=title, n=len(found), marks=marks)
    return Draft(Status.ANSWERED, text, tasks=ids(found), count=len(found), subjects=ids(found))


def compare_tasks(reading: Reading, tasks: Sequence[Task]) -> Draft:
    """Put tasks beside one another, field by field."""
    head = reading.say(
        "compare_tasks", ids=", ".join(ids(tasks)), marks=reading.marks(tasks, "content")
    )
    verdicts = "\n".join(f"- {_alike(reading, tasks, name)}" for name in CELLS[1:])
    return Draft(
        Status.ANSWERED,
        f"{head}\n\n{task_table(reading, tasks, CELLS)}\n\n{verdicts}",
        tasks=ids(tasks),
        subjects=ids(tasks),
    )


def _alike(reading: Reading, tasks: Sequence[Task], name: str) -> str:
    """Return whether a column says the same for all `tasks`."""
    values = {getattr(task, name).value for task in tasks}
    key = "compare_same" if len(values) == 1 else "compare_other"
    marks = reading.marks(tasks, name)
    return reading.say(key, what=reading.say(f"col_{name}"), marks=marks)


def compare_roles(reading: Reading) -> Draft:
    """Compare how many tasks one agency leads and coordinates."""
    agency = reading.query.agencies[0].agency
    found = f.select(_pool(reading), f.involves(agency))
    header = [reading.say("col_agency"), *(reading.say(f"col_{role.value}") for role in BOTH)]
    rows = [_agency_row(reading, agency, _pool(reading))]
    head = reading.say(
        "compare_agencies", marks=reading.marks(found, "content", "lead", "coordinate")
    )
    sizes = {role: len(f.select(found, f.involves(agency, [role]))) for role in BOTH}
    more, less = sorted(BOTH, key=lambda role: -sizes[role])
    words = {role: reading.say(f"role_{role.value}") for role in BOTH}
    verdict = reading.say(
        "compare_roles",
        agency=reading.name(agency),
        more=words[more],
        less=words[less],
        n=sizes[more],
        m=sizes[less],
    )
    text = f"{head}\n\n{table(header, rows)}\n\n{verdict}"
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=(agency,))


def compare_agencies(reading: Reading) -> Draft:
    """Compare how many tasks agencies lead and coordinate."""
    agencies = list(dict.fromkeys(reference.agency for reference in reading.query.agencies))
    roles = _roles(reading)
    pool = _pool(reading)
    found = f.select(pool, f.any_of(*(f.involves(agency, roles) for agency in agencies)))
    marks = reading.marks(found, "content", *(role.value for role in roles))
    rows = [_agency_row(reading, agency, pool) for agency in agencies]
    header = [reading.say("col_agency"), *(reading.say(f"col_{role.value}") for role in BOTH)]
    parts = [reading.say("compare_agencies", marks=marks), table(header, rows)]
    parts += [_verdict(reading, agencies, role, pool) for role in roles]
    text = "\n\n".join(parts)
    return Draft(Status.ANSWERED, text, ids(found), subjects=ids(found), agencies=tuple(agencies))


def _agency_row(reading: Reading, agency: str, pool: Sequence[Task]) -> list[str]:
    cells = [reading.name(agency)]
    for role in BOTH:
        tasks = f.select(pool, f.involves(agency, [role]))
        listed = f" ({', '.join(ids(tasks))})" if tasks else ""
        cells.append(f"{len(tasks)}{listed}")
    return cells


def _verdict(reading: Reading, agencies: Sequence[str], role: Role, pool: Sequence[Task]) -> str:
    sizes = {agency: len(f.select(pool, f.involves(agency, [role]))) for agency in agencies}
    ordered = sorted(sizes, key=lambda agency: -sizes[agency])
    word = reading.say(f"role_{role.value}")
    if sizes[ordered[0]] == sizes[ordered[1]]:
        return reading.say("compare_equal", role=word, n=sizes[ordered[0]])
    n, m = sizes[ordered[0]], sizes[ordered[1]]
    return reading.say("compare_more", agency=reading.name(ordered[0]), role=word, n=n, m=m)
