"""What every reader works with: the query, the library, the citer, the voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import Status
from assistant.cite import Citer
from assistant.library import Library
from assistant.query import Query
from assistant.read.in_english import change_in_english, note_in_english, place_in_english, singular
from corpus.types import Cell, Passage
from structured.types import Agency, MentionKind, Role, Task

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CELLS = ("content", "lead", "coordinate", "product", "deadline")


@lru_cache(maxsize=1)
def load_messages() -> dict[str, dict[str, str]]:
    """Return the messages by language and key."""
    path = Path(__file__).parents[1] / "messages.yaml"
    messages: dict[str, dict[str, str]] = yaml.load(path.read_text("utf-8"), Loader=LOADER)
    return messages


@dataclass(frozen=True)
class Draft:
    """An answer before its citations are attached. `subjects` are the tasks a follow-up may mean.

    `open` says that what is asked to be confirmed is neither right nor wrong: no verdict is due.
    """

    status: Status
    text: str
    tasks: tuple[str, ...] = ()
    collective: tuple[str, ...] = ()
    count: int | None = None
    options: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    open: bool = False
    why: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """One question being answered."""

    query: Query
    library: Library
    citer: Citer
    today: date

    def say(self, key: str, **values: object) -> str:
        """Return the message `key` in the language of the question."""
        language = "en" if self.query.english else "vi"
        text = load_messages()[language][key].format(**values)
        return singular(text) if self.query.english else text

    def place(self, passage: Passage) -> str:
        """Return where a passage stands, in the language of the question."""
        return place_in_english(passage.locator) if self.query.english else passage.locator

    def change(self, text: str) -> str:
        """Return the paper or the matter of a later change, in the language of the question."""
        return change_in_english(text) if self.query.english else text

    def misprint(self, passage: Passage) -> str:
        """Return the note on a passage's misprint, after a blank; '' when it has none."""
        if not passage.note:
            return ""
        note = note_in_english(passage.note) if self.query.english else passage.note
        return f" {self.say('misprint', note=note)}"

    def name(self, agency: str) -> str:
        """Return the name of an agency."""
        return self.library.agencies[agency].name

    def printed(self, agency: str) -> str:
        """Return the name of an agency as a table shows it: wording for the provinces as most rows print it."""
        mentions = (m for task in self.library.tasks for role in Role for m in task.mentions(role))
        texts = Counter(
            mention.text
            for mention in mentions
            if mention.agency == agency and mention.kind is MentionKind.PROVINCIAL
        )
        return texts.most_common(1)[0][0] if texts else self.name(agency)

    def names(self, agencies: Iterable[str]) -> str:
        """Return several names on one line."""
        return ", ".join(self.name(agency) for agency in agencies)

    def agency(self, agency: str) -> Agency:
        """Return an agency."""
        return self.library.agencies[agency]

    def cite(self, passage: Passage, *cells: Cell) -> str:
        """Cite a passage or cells of it."""
        return self.citer.cite(passage, *cells)

    def cite_task(self, task: Task, *fields: str) -> str:
        """Cite the row of `task`: the named cells, or all."""
        cells = [getattr(task, name) for name in fields or CELLS]
        return self.citer.cite(self.library.row(task), *(cell for cell in cells if cell.spans))

    def marks(self, tasks: Iterable[Task], *fields: str) -> str:
        """Cite several rows and return their marks."""
        return "".join(self.cite_task(task, *fields) for task in tasks)

    def quote(self, passage: Passage) -> str:
        """Return the whole passage in quotation marks, cited, with its misprint note."""
        text = self.say("quote", text=body(passage), mark=self.cite(passage))
        return f"{text}{self.misprint(passage)}"


def body(passage: Passage) -> str:
    """Return a passage on one line without its bullet dash."""
    return passage.value.removeprefix("- ").strip()


def escape(text: str) -> str:
    """Return document text that is safe inside a Markdown table cell."""
    return text.replace("|", "\\|")


def ids(tasks: Iterable[Task]) -> tuple[str, ...]:
    """Return the ids of tasks."""
    return tuple(task.id for task in tasks)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def task_table(reading: Reading, tasks: Sequence[Task], columns: Sequence[str]) -> str:
    """Return `tasks` as a table with their columns and source marks."""
    header = [reading.say(f"col_{c}") for c in ("id", *columns, "source")]
    rows = [
        [
            task.id,
            *(cell_text(reading, task, c) for c in columns),
            reading.cite_task(task, *columns),
        ]
        for task in tasks
    ]
    return table(header, rows)


def cell_text(reading: Reading, task: Task, column: str) -> str:
    """Return one cell of a task for a table."""
    value = getattr(task, column).value
    return escape(value) if value else reading.say("none_value")
