"""Types of the structured data: tasks, the agencies they mention, and typed periods."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from corpus.types import Cell, Span


class Role(StrEnum):
    """What an agency does in a task."""

    LEAD = "lead"
    COORDINATE = "coordinate"


class MentionKind(StrEnum):
    """How a cell reaches an agency."""

    NAMED = "named"
    PROVINCIAL = "provincial"
    COLLECTIVE = "collective"


class PeriodKind(StrEnum):
    """The forms that a deadline takes."""

    ANNUAL = "annual"
    EVERY = "every"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Moved:
    """A matter of an agency that went elsewhere than its name, by a legal source of its own."""

    matter: str
    to: str
    source: str
    since: str


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency with every way that a text or a person names it.

    `worded` is a wording for many that may mean it though it is no ministry: 'các Ban của Đảng'.
    """

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    successor_of: tuple[str, ...] = ()
    absorbed: tuple[str, ...] = ()
    source: str = ""
    since: str = ""
    moved: tuple[Moved, ...] = ()
    worded: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency, or a wording for provinces or several agencies, at its place in the text."""

    agency: str
    kind: MentionKind
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A typed deadline: `start`–`end` in years (both None when recurring), `every` in years."""

    kind: PeriodKind
    start: int | None = None
    end: int | None = None
    every: int | None = None

    @property
    def recurring(self) -> bool:
        """Whether the work comes back every `every` years."""
        return self.kind in (PeriodKind.ANNUAL, PeriodKind.EVERY)

    def covers(self, year: int, horizon: tuple[int, int]) -> bool:
        """Whether work under this period falls in `year`; recurring work runs through `horizon`.

        Work every two years is taken to be possible in any year of the horizon, since the text
        names no first year.
        """
        start, end = (self.start, self.end) if self.start is not None else horizon
        return start <= year <= (end if end is not None else start)


@dataclass(frozen=True)
class Task:
    """One row of an appendix. Every cell and mention keeps its place in the document."""

    id: str
    document: str
    passage: str
    section: str
    section_title: str
    number: str
    content: Cell
    lead: Cell
    coordinate: Cell
    product: Cell
    deadline: Cell
    leads: tuple[Mention, ...] = ()
    coordinators: tuple[Mention, ...] = ()
    periods: tuple[Period, ...] = ()
    horizon: tuple[int, int] = field(default=(2021, 2030), repr=False)

    @property
    def key(self) -> str:
        """The key of the task's passage, unique among all documents."""
        return f"{self.document}#{self.passage}"

    def mentions(self, role: Role) -> tuple[Mention, ...]:
        """Return who has `role` in this task."""
        return self.leads if role is Role.LEAD else self.coordinators

    def cell(self, role: Role) -> Cell:
        """Return the cell that names who has `role`."""
        return self.lead if role is Role.LEAD else self.coordinate

    def covers(self, year: int) -> bool:
        """Whether the task's time of implementation covers `year`."""
        return any(period.covers(year, self.horizon) for period in self.periods)
