"""The assistant: from the turns of a conversation to one cited answer."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answer import Answer, Status
from assistant.cite import Citer, citation_faults
from assistant.config import load_config
from assistant.context import State, after, resolve
from assistant.explain import explain
from assistant.join import Part, join
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
        parts, state = self._parts(_bounded(question), state)
        drafted = join(parts, lambda n: parts[-1].reading.say("part", n=n))
        answer = Answer(
            question=question,
            status=drafted.status,
            answer=drafted.text,
            tasks=drafted.tasks,
            collective_tasks=drafted.collective,
            count=drafted.count,
            citations=parts[-1].reading.citer.citations(),
            id=id,
            options=drafted.options,
            explanation=_explained(parts),
            elapsed_ms=(time.perf_counter() - started) * 1000,
        )
        faults = citation_faults(answer, self.library.documents)
        if faults:
            raise AssertionError(f"unproven answer to {question!r}: {faults}")
        return answer, state

    def _parts(self, message: str, state: State | None) -> tuple[list[Part], State | None]:
        """Return the questions of a message, each read in the light of those before, and drafted.

        Parts that tell nothing (small talk, nothing to look for) are left out beside one that does.
        """
        parts: list[Part] = []
        citer = Citer(self.library.documents)
        # 1. normalise and parse
        for found in self.library.understanding.read(message):
            # 2. resolve against the turns before
            query = resolve(found, state)
            # 3. retrieve and read, 4. cite
            part = self._part(Reading(query, self.library, citer, self.today()))
            state = after(query, part.draft, state)
            if part.telling:
                citer = part.reading.citer
                parts.append(part)
        return (parts or [part]), state

    def _part(self, reading: Reading) -> Part:
        try:
            route, drafted, citer = draft(reading)
        except AssistantError as error:
            text = reading.say("unavailable", reason=str(error))
            return Part(reading, "unavailable", Draft(Status.UNAVAILABLE, text))
        return Part(replace(reading, citer=citer), route, drafted)


def _explained(parts: Sequence[Part]) -> dict[str, Any]:
    """Return how the last part was understood, and the parts before it under 'before'."""
    *before, last = [explain(p.reading.query, p.route, p.draft) for p in parts]
    return last | ({"before": before} if before else {})


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
