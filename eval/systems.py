"""The systems under test, each behind one call: turns in, an answer-contract dict out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol


class System(Protocol):
    """Answers the last of the turns; the result has the shape of the answer contract."""

    def __call__(self, turns: Sequence[str], /) -> dict[str, Any]: ...


def assistant_system(config: Path | None = None) -> System:
    """Return the product itself, as configured by `config` or by default."""
    from assistant.pipeline import build_assistant

    assistant = build_assistant(config)

    def answer(turns: Sequence[str], /) -> dict[str, Any]:
        return dict(assistant.answer(turns).to_dict())

    return answer


def document_texts() -> dict[str, str]:
    """Return the stored text of every document by its id."""
    from corpus.documents import load_documents

    return {document.id: document.text for document in load_documents()}
