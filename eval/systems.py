"""The systems under test, each behind one call: turns in, an answer-contract dict out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

# The day on which the gold was written: 'which are overdue by now?' has an answer of its time.
AS_OF = date(2026, 11, 24)


class System(Protocol):
    """Answers the last of the turns; the result has the shape of the answer contract."""

    def __call__(self, turns: Sequence[str], /) -> dict[str, Any]: ...


def dated_assistant(config: Path | None = None) -> Assistant:
    """Return the product as configured by `config` or by default, on the day of the gold."""
    from assistant.pipeline import build_assistant

    return replace(build_assistant(config), today=lambda: AS_OF)


def assistant_system(config: Path | None = None) -> System:
    """Return the product as a system under test."""
    assistant = dated_assistant(config)

    def answer(turns: Sequence[str], /) -> dict[str, Any]:
        return dict(assistant.answer(turns).to_dict())

    return answer


def document_texts() -> dict[str, str]:
    """Return the stored text of every document by its id."""
    from corpus.documents import load_documents

    return {document.id: document.text for document in load_documents()}
