"""Small builders of test data."""

from __future__ import annotations

from corpus.types import Passage, PassageKind

DOCUMENT = "160/NQ-CP"


def make_passage(
    text: str, *, id: str = "p/1", headings: tuple[str, ...] = (), document: str = DOCUMENT
) -> Passage:
    """Return a bullet with the given text, as if it stood at the start of its document."""
    return Passage(
        id=id,
        document=document,
        kind=PassageKind.BULLET,
        spans=((0, len(text)),),
        text=text,
        locator=id,
        headings=headings,
    )


def make_passages(*texts: str) -> tuple[Passage, ...]:
    """Return bullets p/1, p/2, ... with the given texts."""
    return tuple(make_passage(text, id=f"p/{n}") for n, text in enumerate(texts, start=1))
