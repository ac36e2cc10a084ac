"""The answer and its citations: the shape that every interface gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from corpus.types import Span


class Status(StrEnum):
    """What kind of answer this is."""

    ANSWERED = "answered"
    NOT_IN_DOCUMENT = "not_in_document"
    CLARIFY = "clarify"
    CHITCHAT = "chitchat"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote of the source: `quote` is the document's text at `spans`, joined by newlines."""

    n: int
    document: str
    passage: str
    locator: str
    quote: str
    spans: tuple[Span, ...]
    note: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the citation in the shape of the answer contract."""
        return {
            "n": self.n,
            "document": self.document,
            "passage": self.passage,
            "locator": self.locator,
            "quote": self.quote,
            "spans": [list(span) for span in self.spans],
        }


@dataclass(frozen=True)
class Answer:
    """One answer. `options` are the candidate readings of a clarifying question."""

    question: str
    status: Status
    answer: str
    tasks: tuple[str, ...] = ()
    collective_tasks: tuple[str, ...] = ()
    count: int | None = None
    citations: tuple[Citation, ...] = ()
    elapsed_ms: float = 0.0
    id: str | None = None
    options: tuple[str, ...] = ()
    explanation: dict[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer in the shape of the answer contract."""
        identifier = {"id": self.id} if self.id is not None else {}
        return identifier | {
            "question": self.question,
            "status": self.status.value,
            "answer": self.answer,
            "tasks": list(self.tasks),
            "collective_tasks": list(self.collective_tasks),
            "count": self.count,
            "citations": [citation.to_dict() for citation in self.citations],
            "elapsed_ms": round(self.elapsed_ms, 1),
        }
