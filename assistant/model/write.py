"""A narrative answer in a model's words: sentence by sentence, each shown only after its check.

What a model leaves out, or gets wrong, is quoted by code as without a model: the sources of an
answer are the same with a model and without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.cite import MARK
from assistant.library import Library
from assistant.model.client import ChatClient, Failed, Piece, Spent
from assistant.model.prompts import speaks_to_machines, write_messages
from assistant.model.sentences import sentences
from assistant.model.usage import Usage
from assistant.model.verify import Claimed, Verifier
from corpus.types import Passage

Release = Callable[[str], None]
# More sentences than this answer no question.
MOST_SENTENCES = 10
# A dropped sentence is explained by its first so many characters.
LONGEST_NOTE = 300
NO_SENTENCE = "no_sentence_kept"


@dataclass(frozen=True)
class Brief:
    """What is to be told: the question, its numbered passages, and how code quotes each."""

    question: str
    given: Mapping[int, Passage]
    quoted: Mapping[int, str]


@dataclass
class Written:
    """What came of it. `text` is None when nothing of the model's is shown; `reason` says why.

    `said` counts the characters that came.
    """

    kept: list[Claimed] = field(default_factory=list)
    dropped: list[tuple[Claimed, str]] = field(default_factory=list)
    reason: str | None = None
    usage: Usage = field(default_factory=Usage)
    text: str | None = None
    said: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Return the outcome as plain data for the explanation."""
        return {
            "outcome": "written" if self.text is not None else "fallback",
            "reason": self.reason,
            "kept": len(self.kept),
            "dropped": [
                {
                    "text": claimed.text[:LONGEST_NOTE],
                    "cited": list(claimed.cited),
                    "fault": str(fault),
                }
                for claimed, fault in self.dropped
            ],
            "usage": self.usage.to_dict(),
        }


class Writer:
    """Asks the model for sentences and keeps those that their passages bear out."""

    def __init__(self, client: ChatClient, library: Library) -> None:
        self._client = client
        self._library = library

    def write(self, brief: Brief, seconds: float, release: Release | None = None) -> Written:
        """Return the answer in the model's words, or why there is none.

        `release` is given each sentence once it has passed; what was released is how the text begins.
        """
        written = Written()
        if speaks_to_machines(brief.given.values()):
            written.reason = "suspicious_passage"
            return written
        verifier = Verifier(self._library, brief.given, brief.question)
        messages = write_messages(brief.question, brief.given)
        pieces = self._client.stream(messages, seconds)
        for claimed in sentences(_texts(pieces, written)):
            _judge(claimed, verifier, written, release)
            if len(written.kept) + len(written.dropped) >= MOST_SENTENCES:
                break
        pieces.close()
        if written.usage == Usage():
            written.usage = self._client.reckoned(messages, written.said)
        _finish(brief, written)
        return written


def _texts(pieces: Iterator[Piece], written: Written) -> Iterator[str]:
    """Yield the text of the pieces; the last one's cost or failure is noted."""
    for piece in pieces:
        if isinstance(piece, Failed):
            written.reason = piece.reason
        elif isinstance(piece, Spent):
            written.usage = piece.usage
        else:
            written.said += len(piece)
            yield piece


def _judge(claimed: Claimed, verifier: Verifier, written: Written, release: Release | None) -> None:
    if any(claimed.text == other.text for other in written.kept):
        return
    fault = verifier.fault(claimed)
    if fault is not None:
        written.dropped.append((claimed, fault))
        return
    if release is not None:
        release((" " if written.kept else "") + shown(claimed))
    written.kept.append(claimed)


def shown(claimed: Claimed) -> str:
    """Return a sentence as it is shown, its marks before the full stop."""
    marks = "".join(f"[{number}]" for number in claimed.cited)
    return f"{claimed.text[0].upper()}{claimed.text[1:]} {marks}."


def _finish(brief: Brief, written: Written) -> None:
    """Put the text together: the sentences, then quotes of what they do not tell or told wrongly."""
    if not written.kept:
        written.reason = written.reason or NO_SENTENCE
        return
    told = {number for claimed in written.kept for number in claimed.cited}
    wrong = {number for claimed, _ in written.dropped for number in claimed.cited}
    quotes = [quote for number, quote in brief.quoted.items() if number not in told - wrong]
    prose = " ".join(map(shown, written.kept))
    written.text = "\n\n".join([prose, *quotes])


def paragraphs(text: str, numbers: Sequence[int]) -> dict[int, str] | None:
    """Return the paragraphs of a reader's text by the one source that each cites.

    None when they are not one for one: such an answer is left as it is.
    """
    parts = text.split("\n\n")
    cited = [{int(mark) for mark in MARK.findall(part)} for part in parts]
    if any(len(marks) != 1 for marks in cited):
        return None
    found = {marks.pop(): part for marks, part in zip(cited, parts, strict=True)}
    return found if set(found) == set(numbers) and len(found) == len(parts) else None
