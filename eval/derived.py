"""Numbers and facts that the printed table yields for a condition of `gold_conditions.yaml`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from eval.conditions import Condition, Row, is_ministry, rows_of, some, stated, table
from eval.systems import document_texts

# How an answer names the two columns of agencies.
ROLES: Mapping[str, str] = {"lead": "chủ trì", "coordinator": "phối hợp"}
# The tasks of a condition without tests: all.
ALL: Condition = MappingProxyType({})

COUNTS: Mapping[str, Callable[[Sequence[Row]], int]] = {
    "tasks": len,
    "leads": lambda rows: sum(len(row.named("lead")) for row in rows),
    "sections": lambda rows: len({row.section for row in rows}),
}


def count_lines(like: str, after: str = "", before: str = "") -> int:
    """Return how many lines of the text between two others begin as `like` says."""
    (text,) = document_texts().values()
    rest = text.partition(f"\n{after}")[2] if after else text
    part = rest.partition(f"\n{before}")[0] if before else rest
    return sum(re.match(like, line) is not None for line in part.splitlines())


def count_of(condition: Condition) -> int:
    """Return the number that a condition counts."""
    if "lines" in condition:
        return count_lines(**condition["lines"])
    if "agencies" in condition:
        return len(chosen_agencies(**condition["agencies"]))
    return COUNTS[condition.get("count_of", "tasks")](rows_of(condition))


def agencies_in(row: Row, columns: Iterable[str]) -> frozenset[str]:
    """Return the agencies that stand in any of the columns, the provinces among them."""
    found = (row.named(column) | (row.all_in(column) & {"provinces"}) for column in columns)
    return frozenset().union(*found)


def printed(agency: str) -> str:
    """Return the agency as the table prints it: 'Bộ Y tế', 'UBND các tỉnh, thành phố'."""
    words: str = {**stated()["groups"], **stated()["agencies"]}[agency]
    if agency == "provinces":
        return f"UBND {words}"
    return f"Bộ {words}" if is_ministry(agency) and not words.startswith("Bộ") else words


@lru_cache(maxsize=1)
def bodies() -> frozenset[str]:
    """Return every name that stands for an agency or for the provinces."""
    return frozenset({*stated()["agencies"], "provinces"})


def tasks_by_agency(rows: Iterable[Row], columns: Iterable[str]) -> Counter[str]:
    """Return in how many of the tasks each agency stands in any of the columns."""
    return Counter(name for row in rows for name in agencies_in(row, columns))


def chosen_agencies(within: Condition = ALL, stands_in: object = (), never_in: object = (),
                    times: int | None = None, times_from: int = 1,
                    ministries: bool = False, besides: object = ()) -> set[str]:  # fmt: skip
    """Return the agencies that `agencies` of a condition chooses."""
    rows, columns = rows_of(within), some(stands_in)
    figures = tasks_by_agency(rows, columns or ROLES)
    names = {n for n, tasks in figures.items() if tasks >= times_from and times in (None, tasks)}
    names = names.intersection(*(tasks_by_agency(rows, [column]) for column in columns))
    names -= {*tasks_by_agency(rows, some(never_in)), *some(besides)}
    return {name for name in names if is_ministry(name)} if ministries else names


FIGURES: Mapping[str, Callable[[Row], Iterable[str]]] = {
    "lead_agencies": lambda row: agencies_in(row, ["lead"]),
    "coordinators": lambda row: agencies_in(row, ["coordinator"]),
    "agencies": lambda row: agencies_in(row, ROLES),
    "sections": lambda row: [row.section],
    "deadlines": lambda row: [row.task.cells["deadline"]],
    "products": lambda row: [row.task.cells["product"]],
}


def standing(figures: Sequence[int]) -> set[str]:
    """Return how the first figure stands to all others: more, less or alike."""
    first, *others = figures
    if set(others) == {first}:
        return {"bằng nhau"}
    if first > max(others):
        return {"nhiều hơn"}
    return {"ít hơn"} if first < min(others) else set()


def compared(conditions: Mapping[str, Condition]) -> set[str]:
    """Return what a comparison states: each number, the difference, and who has most."""
    figures = {label: count_of(condition) for label, condition in conditions.items()}
    top = max(figures.values())
    words = {label for label, figure in figures.items() if figure == top}
    numbers = {str(n) for n in (*figures.values(), top - min(figures.values()))}
    return words | numbers | standing(list(figures.values()))


def ratio(conditions: Mapping[str, Condition]) -> set[str]:
    """Return what a comparison states, and how many times the least the most is."""
    figures = [count_of(condition) for condition in conditions.values()]
    return compared(conditions) | {f"{max(figures) / min(figures):g} lần"}


def cells(columns: Mapping[str, Condition]) -> set[str]:
    """Return what the columns say of the tasks, and whether one says the same of several, or another of each."""
    found: set[str] = set()
    for column, condition in columns.items():
        texts = [row.task.cells[column] for row in rows_of(condition)]
        alike = {1: ["giống nhau"], len(texts): ["khác"]} if len(texts) > 1 else {}
        found |= {*texts, *alike.get(len(set(texts)), [])}
    return found


def roles(agencies: Mapping[str, Condition]) -> set[str]:
    """Return the roles of each agency in its tasks, and whether they are alike."""
    found: set[str] = set()
    for agency, condition in agencies.items():
        rows = rows_of(condition)
        held = [tuple(w for c, w in ROLES.items() if agency in row.all_in(c)) for row in rows]
        found |= {word for words in held for word in words}
        found.add("giống" if len(set(held)) == 1 else "khác")
    return found


def named(name: str) -> Iterable[str]:
    """Return what a figure's name is called in an answer: an agency as printed, a section's title."""
    titles = {row.section: row.task.section_title for row in table()}
    return [name, titles[name]] if name in titles else [printed(name) if name in bodies() else name]


def leading(of: str, among: Sequence[str] = (), besides: Sequence[str] = (), fewest: bool = False,
            within: Condition = ALL, places: int = 1) -> set[str]:  # fmt: skip
    """Return who or what stands most often (or least), how often, and whether several do."""
    found = (name for row in rows_of(within) for name in FIGURES[of](row))
    figures = Counter(name for name in found if name not in besides)
    if among:
        figures = Counter({name: figures[name] for name in among})
    top = sorted(set(figures.values()), reverse=not fewest)[:places]
    names = {name for name, figure in figures.items() if figure in top}
    alike = ["bằng nhau"] if len(names) > len(top) else []
    return {*map(str, top), *alike, *(words for name in names for words in named(name))}


# What `facts` may ask for beside `of`.
FACTS: Mapping[str, Callable[[Any], set[str]]] = {
    "compare": compared,
    "order": lambda conditions: compared(conditions) | set(conditions),
    "ratio": ratio,
    "cells": cells,
    "roles": roles,
    "agencies": lambda wanted: {printed(name) for name in chosen_agencies(**wanted)},
    "number": lambda condition: {str(count_of(condition))},
}


def stated_facts(asked: Mapping[str, Any]) -> set[str]:
    """Return the words and numbers that an answer must be made of."""
    found = set().union(*(FACTS[name](wanted) for name, wanted in asked.items() if name in FACTS))
    rest = {name: wanted for name, wanted in asked.items() if name not in FACTS}
    return found | leading(**rest) if rest else found
