"""Filters of the task list, as the page offers them."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.library import Library
from corpus.normalize import fold
from structured import filters as f
from structured.types import Agency, Role, Task

ALL = ""
ROLES = {"Mọi vai trò": f.BOTH, "Chủ trì": (Role.LEAD,), "Phối hợp": (Role.COORDINATE,)}
RECURRING = "recurring"

COLLECTIVE = "Chỉ được giao chung (“các bộ, ngành”)"

Choices = list[tuple[str, str]]


def agency_choices(library: Library) -> Choices:
    """Return (name, id) of the agencies that the tasks name, in the order of the registry."""
    named = {m.agency for task in library.tasks for role in Role for m in task.mentions(role)}
    agencies = (a for a in library.agencies.values() if a.id in named and a.kind != "group")
    return [(agency.name, agency.id) for agency in agencies]


def section_choices(library: Library) -> Choices:
    """Return (title, number) of the sections of the appendix."""
    sections = ((f"{number}. {title}", number) for number, title in library.sections.items())
    return [("Mọi mục", ALL), *sections]


def time_choices(library: Library) -> Choices:
    """Return the years of the plan, and the recurring work."""
    start, end = library.tasks[0].horizon
    years = [(f"Có thực hiện trong năm {year}", str(year)) for year in range(start, end + 1)]
    return [("Mọi thời gian", ALL), ("Hằng năm hoặc định kỳ", RECURRING), *years]


def select_tasks(
    library: Library,
    agency: str = ALL,
    role: str = "",
    time: str = ALL,
    section: str = ALL,
    words: str = "",
) -> tuple[Task, ...]:
    """Return the tasks that every filter lets through; an unset filter lets all through."""
    return f.select(library.tasks, *_predicates(agency, role, time, section, words))


def _predicates(
    agency: str, role: str, time: str, section: str, words: str
) -> Iterator[f.Predicate]:
    if agency:
        yield f.involves(agency, ROLES.get(role, f.BOTH))
    if time == RECURRING:
        yield f.recurring()
    elif time:
        yield f.covers(int(time))
    if section:
        yield f.in_section(section)
    if words and words.strip():
        yield _has_words(words)


def _has_words(words: str) -> f.Predicate:
    """Every typed phrase (commas part them) stands in the row, whatever its diacritics and case.

    The last syllable may be the beginning of one: it may still be being typed.
    """
    wanted = [f" {fold(phrase.strip())}" for phrase in words.split(",") if phrase.strip()]
    names = ("content", "lead", "coordinate", "product", "deadline")

    def holds(task: Task) -> bool:
        text = " | ".join(["", *(fold(getattr(task, name).value) for name in names)])
        return all(phrase in text for phrase in wanted)

    return holds


def agency_parts(library: Library, agency: Agency) -> list[tuple[str, tuple[Task, ...]]]:
    """Return what an agency leads, coordinates, and is reached by only collectively, if by any."""
    roles = {"Chủ trì": Role.LEAD, "Phối hợp": Role.COORDINATE}
    parts = [
        (name, f.select(library.tasks, f.involves(agency.id, [role])))
        for name, role in roles.items()
    ]
    collective = f.select(library.tasks, f.collectively(agency.id, library.agencies))
    return [*parts, *([(COLLECTIVE, collective)] if collective else [])]
