"""The assistant: from the turns of a conversation to one cited answer."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.answer import Answer, Status
from assistant.cite import Citer, citation_faults
from assistant.config import load_config
from assistant.context import State, after, resolve
from assistant.explain import explain
from assistant.library import Library, build_library
from assistant.plan import draft
from assistant.read.base import Draft, Reading
from corpus.errors import AssistantError
from corpus.normalize import limit_marks, nfc, strip_controls

# A longer message is read at its start and its end only.
MOST_CHARACTERS = 20_000


@dataclass(frozen=True)
class Assistant:
    """Answers questions from a library. Holds no state: a conversation is the turns given."""

    library: Library
    today: Callable[[], date] = date.today

    def answer(self, turns: Sequence[str], id: str | None = None) -> Answer:
        """Return the answer to the last of `turns`; the earlier ones are its context.

        Raises ValueError when there is no turn.
        """
        if not turns:
            raise ValueError("no turn to answer")
        state: State | None = None
        for turn in turns[:-1]:
            state = self._turn(turn, state)[1]
        return self._turn(turns[-1], state, id)[0]

    def _turn(
        self, question: str, state: State | None, id: str | None = None
    ) -> tuple[Answer, State | None]:
        started = time.perf_counter()
        # 1. normalise and parse, 2. resolve against the turns before
        query = resolve(self.library.understanding.read(_bounded(question)), state)
        # 3. retrieve and read
        reading = Reading(query, self.library, Citer(self.library.documents), self.today())
        route, drafted, citer = self._draft(reading)
        # 4. cite and check
        answer = Answer(
            question=question,
            status=drafted.status,
            answer=drafted.text,
            tasks=drafted.tasks,
            collective_tasks=drafted.collective,
            count=drafted.count,
            citations=citer.citations(),
            id=id,
            options=drafted.options,
            explanation=explain(query, route, drafted),
            elapsed_ms=(time.perf_counter() - started) * 1000,
        )
        faults = citation_faults(answer, self.library.documents)
        if faults:
            raise AssertionError(f"unproven answer to {question!r}: {faults}")
        return answer, after(query, drafted, state)

    def _draft(self, reading: Reading) -> tuple[str, Draft, Citer]:
        try:
            return draft(reading)
        except AssistantError as error:
            text = reading.say("unavailable", reason=str(error))
            return "unavailable", Draft(Status.UNAVAILABLE, text), Citer(self.library.documents)


# What mail and chat programs add: the signature after a line of two dashes, and their own lines.
SIGNATURE = re.compile(r"\n-- ?\n.*\Z", re.DOTALL)
PROGRAM_LINE = re.compile(
    r"^(?:\[[^\]\n]*\]|(?:Gửi từ|Sent from) [^\n]*)$", re.MULTILINE | re.IGNORECASE
)


def _without_mail_lines(text: str) -> str:
    """Return the message without a signature and lines of the program that sent it, unless all is such."""
    kept = PROGRAM_LINE.sub("", SIGNATURE.sub("", text))
    return kept if kept.strip() else text


def _bounded(question: str) -> str:
    """Return the question in NFC, without control characters, at a bounded length."""
    if len(question) > MOST_CHARACTERS:
        question = question[: MOST_CHARACTERS // 2] + "\n" + question[-MOST_CHARACTERS // 2 :]
    return _without_mail_lines(nfc(limit_marks(strip_controls(question))))


def build_assistant(config_path: Path | None = None) -> Assistant:
    """Return the assistant that the configuration describes; AssistantError when it can't be built."""
    config = load_config(config_path)
    return Assistant(build_library(config.search_index))
