"""The record of what was asked: one row an answer in SQLite, numbers of persons masked."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.answer import Answer
from assistant.api.settings import private_folder
from assistant.orthography.mask import masked

logger = logging.getLogger(__name__)

FILE = "record.sqlite3"
SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS questions (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, request_id TEXT NOT NULL, caller TEXT NOT NULL,
    question TEXT NOT NULL, understanding TEXT NOT NULL, status TEXT NOT NULL,
    citations TEXT NOT NULL, latency_ms REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS questions_at ON questions (at);
"""
ADD = """
INSERT INTO questions
    (at, request_id, caller, question, understanding, status, citations, latency_ms)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
PRUNE = "DELETE FROM questions WHERE at < ?"
PRUNE_EVERY_S = 3600.0
# A disk that hangs may hold up one answer for so long, and the others not at all.
PATIENCE_S = 1.0
# After a failure the disk is left alone for so long.
PAUSE_S = 5.0
# A long paste is kept at its start only.
MOST_CHARACTERS = 2_000


@dataclass(frozen=True)
class Entry:
    """Who asked, under which request id, and the answer."""

    request_id: str
    caller: str
    answer: Answer


class Record:
    """Keeps entries for `days`. A failure is told to `on_loss` and never to the caller."""

    def __init__(self, folder: Path, days: int, on_loss: Callable[[], None]) -> None:
        self._folder = folder
        self._days = days
        self._on_loss = on_loss
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._pruned = -PRUNE_EVERY_S
        self._paused_until = 0.0

    def prepare(self) -> None:
        """Open the file and drop what is too old, so that no answer waits for that with those beside it."""
        with self._lock:
            try:
                self._prune(self._open())
            except (sqlite3.Error, OSError) as error:
                logger.error("the record could not be opened: %s", error)
                self._drop()

    def add(self, entry: Entry) -> None:
        """Keep the entry; when this returns without loss, kill -9 can't take it away."""
        if time.monotonic() < self._paused_until:
            return self._on_loss()
        # Made before the lock, which others wait for.
        row = _row(entry)
        if not self._lock.acquire(timeout=PATIENCE_S):
            return self._on_loss()
        try:
            self._write(row)
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self._lost(error)
        finally:
            self._lock.release()

    def _write(self, row: tuple[str | float, ...]) -> None:
        connection = self._open()
        with connection:
            connection.execute(ADD, row)
        if time.monotonic() - self._pruned > PRUNE_EVERY_S:
            self._prune(connection)

    def _prune(self, connection: sqlite3.Connection) -> None:
        self._pruned = time.monotonic()
        with connection:
            connection.execute(PRUNE, (_time(-timedelta(days=self._days)),))

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            path = private_folder(self._folder) / FILE
            # The lock lets one thread at a time in.
            connection = sqlite3.connect(path, timeout=PATIENCE_S, check_same_thread=False)
            connection.executescript(SCHEMA)
            path.chmod(0o600)
            self._connection = connection
        return self._connection

    def _lost(self, error: Exception) -> None:
        logger.error("an answer was not recorded: %s", error)
        self._paused_until = time.monotonic() + PAUSE_S
        self._drop()
        self._on_loss()

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with closing(connection):
                pass

    def close(self) -> None:
        """Close the file; a later entry opens it again."""
        with self._lock:
            self._drop()


def _row(entry: Entry) -> tuple[str | float, ...]:
    answer = entry.answer
    understanding = json.dumps(answer.explanation, ensure_ascii=False, default=str)
    citations = [f"{citation.document}#{citation.passage}" for citation in answer.citations]
    return (
        _time(),
        entry.request_id,
        entry.caller,
        _kept(answer.question),
        _kept(understanding),
        answer.status.value,
        json.dumps(citations, ensure_ascii=False),
        round(answer.elapsed_ms, 1),
    )


def _kept(text: str) -> str:
    return masked(text)[:MOST_CHARACTERS]


def _time(shift: timedelta = timedelta()) -> str:
    return (datetime.now(UTC) + shift).isoformat(timespec="seconds")
