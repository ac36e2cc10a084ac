"""What people say of answers, and questions that found none, in SQLite; numbers of persons masked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from assistant.orthography.mask import masked, masked_json

SCHEMA = """
CREATE TABLE IF NOT EXISTS feedback (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, verdict TEXT NOT NULL, reasons TEXT NOT NULL,
    comment TEXT NOT NULL, turns TEXT NOT NULL, answer TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS unanswered (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, turns TEXT NOT NULL UNIQUE, times INTEGER NOT NULL
);
"""
ADD_FEEDBACK = """
INSERT INTO feedback (at, verdict, reasons, comment, turns, answer) VALUES (?, ?, ?, ?, ?, ?)
"""
ADD_UNANSWERED = """
INSERT INTO unanswered (at, turns, times) VALUES (?, ?, 1)
ON CONFLICT (turns) DO UPDATE SET times = times + 1, at = excluded.at
"""
# A long paste is kept at its start only.
MOST_CHARACTERS = 2_000


class FeedbackStore:
    """A SQLite file; each call opens it, so that any thread may call."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=10)) as connection:
            connection.row_factory = sqlite3.Row
            connection.executescript(SCHEMA)
            with connection:
                yield connection

    def add(
        self, verdict: str, reasons: Sequence[str], comment: str, turns: Sequence[str], answer: Any
    ) -> None:
        """Keep one person's word on one answer."""
        said, kept = masked(comment), _json(masked_json(answer))
        row = (_now(), verdict, _json(list(reasons)), said, _json(_cut(turns)), kept)
        with self._open() as connection:
            connection.execute(ADD_FEEDBACK, row)

    def add_unanswered(self, turns: Sequence[str]) -> None:
        """Count a question that the text does not answer."""
        with self._open() as connection:
            connection.execute(ADD_UNANSWERED, (_now(), _json(_cut(turns))))

    def feedback(self) -> list[dict[str, Any]]:
        """Return all feedback, newest first."""
        return self._rows("SELECT * FROM feedback ORDER BY id DESC")

    def unanswered(self) -> list[dict[str, Any]]:
        """Return the questions that found no answer, most frequent first."""
        return self._rows("SELECT * FROM unanswered ORDER BY times DESC, id DESC")

    def _rows(self, sql: str) -> list[dict[str, Any]]:
        with self._open() as connection:
            return [_decoded(dict(row)) for row in connection.execute(sql)]


def draft_questions(store: FeedbackStore) -> str:
    """Return what went wrong as a draft of a question set for eval/, gold to be written by hand."""
    bad = [row["turns"] for row in store.feedback() if row["verdict"] == "down"]
    asked = [*bad, *(row["turns"] for row in store.unanswered())]
    unique = list(dict.fromkeys(tuple(turns) for turns in asked))
    rows = [_draft(order, turns) for order, turns in enumerate(unique, start=1)]
    head = (
        "# Draft from feedback: write kind, tasks, facts and snippets from the text, then merge.\n"
    )
    return head + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=100)


def _draft(order: int, turns: Sequence[str]) -> dict[str, Any]:
    return {
        "id": f"fb-{order:03}",
        "persona": "feedback",
        "kind": None,
        "style": "standard",
        "topic": "feedback",
        "turns": list(turns),
        "status": None,
        "tasks": None,
        "collective_tasks": None,
        "count": None,
        "facts": [],
        "snippets": [],
    }


def _decoded(row: dict[str, Any]) -> dict[str, Any]:
    encoded = ("reasons", "turns", "answer")
    return {key: json.loads(v) if key in encoded else v for key, v in row.items()}


def _cut(turns: Sequence[str]) -> list[str]:
    return [masked(turn)[:MOST_CHARACTERS] for turn in turns]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
