"""Conditions on the rows of the appendix, as `gold_conditions.yaml` states them for each question.

Read from the printed table with `eval.appendix`, and no code shared with `structured/` or
`assistant/`: an error of the product cannot confirm itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from eval.appendix import AppendixTask, read_appendix
from eval.systems import document_texts

PATH = Path(__file__).with_name("gold_conditions.yaml")
# '2022', '2021 - 2030'
YEARS = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")
# When work without an end ends.
ENDLESS = 9999
# 'Định kỳ 02 năm'
EVERY = re.compile(r"(\d+) năm")

Condition = Mapping[str, Any]


@lru_cache(maxsize=1)
def stated() -> dict[str, dict[str, Any]]:
    """Return the file of conditions: `agencies`, `not_ministries`, `groups`, `conditions`."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loaded: dict[str, dict[str, Any]] = yaml.load(PATH.read_text(encoding="utf-8"), Loader=loader)
    return loaded


def is_ministry(agency: str) -> bool:
    """Whether an agency is a ministry, 'Bộ'."""
    return agency not in {*stated()["not_ministries"], *stated()["groups"]}


# The cells and the words of conditions are the same few, for many thousands of questions.
lowered = lru_cache(maxsize=4096)(str.lower)


@lru_cache(maxsize=4096)
def said_in(cell: str, kind: str) -> frozenset[str]:
    """Return the names of the agencies or the groups whose words a cell contains, in any case."""
    return frozenset(n for n, words in stated()[kind].items() if lowered(words) in lowered(cell))


@dataclass(frozen=True)
class Row:
    """One task with what its cells say."""

    task: AppendixTask

    def says(self, column: str, words: str) -> bool:
        """Whether a cell contains these words, in any case."""
        return lowered(words) in lowered(self.task.cells[column])

    def named(self, column: str) -> frozenset[str]:
        """Return the agencies that a cell names."""
        return said_in(self.task.cells[column], "agencies")

    def all_in(self, column: str) -> frozenset[str]:
        """Return the agencies that a cell names and the groups that it means."""
        return self.named(column) | said_in(self.task.cells[column], "groups")

    def ministries(self, column: str) -> frozenset[str]:
        """Return the ministries that a cell names."""
        return frozenset(filter(is_ministry, self.named(column)))

    @property
    def section(self) -> str:
        """The Roman number of its section."""
        return self.task.id.split(".")[0]

    @property
    def periods(self) -> list[tuple[int, int]]:
        """First and last years of its periods; none when the work comes back without an end."""
        found = YEARS.findall(self.task.cells["deadline"])
        return [(int(first), int(last or first)) for first, last in found]

    @property
    def start(self) -> int:
        """The year in which it starts; 0 for recurring work."""
        return min((first for first, _ in self.periods), default=0)

    @property
    def end(self) -> int:
        """The year in which it ends."""
        return max((last for _, last in self.periods), default=ENDLESS)

    @property
    def interval(self) -> int:
        """After how many years recurring work comes back: 1 for 'Hằng năm'."""
        found = EVERY.search(self.task.cells["deadline"])
        return int(found[1]) if found else 1


@lru_cache(maxsize=1)
def table() -> tuple[Row, ...]:
    """Return the tasks of the only document with an appendix."""
    tasks = (task for item in document_texts().items() for task in read_appendix(*item))
    return tuple(Row(task) for task in tasks)


def some(value: object) -> list[Any]:
    """Return a list of one or more values as they are written in the file."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _has(*columns: str) -> Callable[[Row, object], bool]:
    def holds(row: Row, wanted: object) -> bool:
        present = frozenset().union(*(row.all_in(column) for column in columns))
        return present.issuperset(some(wanted))

    return holds


def _says(column: str) -> Callable[[Row, object], bool]:
    return lambda row, wanted: all(row.says(column, words) for words in some(wanted))


def _is(column: str) -> Callable[[Row, object], bool]:
    return lambda row, wanted: row.task.cells[column] == wanted


def _only(column: str) -> Callable[[Row, object], bool]:
    return lambda row, wanted: row.all_in(column) == set(some(wanted))


def _besides(column: str) -> Callable[[Row, object], bool]:
    return lambda row, known: not row.named(column) <= set(some(known))


def _sole_lead(row: Row, wanted: bool) -> bool:
    names = row.named("lead")
    return (len(names) == 1 and names == row.all_in("lead")) == wanted


def _neither(row: Row, wanted: object) -> bool:
    return not (row.all_in("lead") | row.all_in("coordinator")).intersection(some(wanted))


def _running(row: Row, year: int) -> bool:
    periods = row.periods
    return not periods or any(first <= year <= last for first, last in periods)


TESTS: Mapping[str, Callable[[Row, Any], bool]] = {
    "any": lambda row, choices: any(holds(row, choice) for choice in choices),
    "not": lambda row, condition: not holds(row, condition),
    "task": lambda row, wanted: row.task.id in some(wanted),
    "section": lambda row, wanted: row.section in some(wanted),
    "lead": _has("lead"),
    "coordinator": _has("coordinator"),
    "either": _has("lead", "coordinator"),
    "neither": _neither,
    "only_lead": _only("lead"),
    "only_coordinator": _only("coordinator"),
    "lead_names": lambda row, wanted: len(row.named("lead")) == wanted,
    "lead_names_from": lambda row, least: len(row.named("lead")) >= least,
    "shared_lead": lambda row, wanted: (len(row.named("lead")) > 1) == wanted,
    "sole_lead": _sole_lead,
    "lead_ministries_from": lambda row, least: len(row.ministries("lead")) >= least,
    "coordinator_ministries": lambda row, wanted: len(row.ministries("coordinator")) == wanted,
    "coordinator_besides": _besides("coordinator"),
    "deadline": _is("deadline"),
    "deadline_has": _says("deadline"),
    "over_before": lambda row, year: row.end < year,
    "ends_in": lambda row, year: row.end == year,
    "starts_after": lambda row, year: row.start > year,
    "running": _running,
    "periods": lambda row, wanted: len(row.periods) == wanted,
    "recurring": lambda row, wanted: (not row.periods) == wanted,
    "content": _says("content"),
    "content_starts": lambda row, words: row.task.cells["content"].lower().startswith(words),
    "product": _says("product"),
    "product_is": _is("product"),
}
# The rows with the highest figure lead.
RANKS: Mapping[str, Callable[[Row], int]] = {
    "most_leads": lambda row: len(row.named("lead")),
    "most_coordinators": lambda row: len(row.named("coordinator")),
    "earliest_end": lambda row: -row.end,
    "latest_start": lambda row: row.start,
    "rarest": lambda row: row.interval,
    "smallest_section": lambda row: -Counter(r.section for r in table())[row.section],
}
# What is no test of one row.
OUTER = frozenset({"rank", "nth", "count_of", "agencies", "lines", "collective", "facts"})


def holds(row: Row, condition: Condition) -> bool:
    """Whether a task fulfils every test of a condition."""
    return all(TESTS[name](row, wanted) for name, wanted in condition.items() if name not in OUTER)


def rows_of(condition: Condition) -> tuple[Row, ...]:
    """Return the tasks that fulfil a condition, only the leading ones, or that in one place, when it says so."""
    rows = [row for row in table() if holds(row, condition)]
    if "rank" in condition and rows:
        figure = RANKS[condition["rank"]]
        top = max(figure(row) for row in rows)
        rows = [row for row in rows if figure(row) == top]
    if place := condition.get("nth"):
        rows = [rows[place - 1 if place > 0 else place]]
    return tuple(rows)
