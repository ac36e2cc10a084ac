"""Types of the corpus: documents, passages and table cells, all with exact offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

Span = tuple[int, int]
"""Half-open character range [start, end) into `Document.text`."""


def text_at(text: str, spans: Sequence[Span]) -> str:
    """Return the characters of `text` at `spans`, the pieces joined by a newline."""
    return "\n".join(text[start:end] for start, end in spans)


class PassageKind(StrEnum):
    """What a passage is in its document."""

    META = "meta"
    RECITAL = "recital"
    ARTICLE = "article"
    RECIPIENT = "recipient"
    SIGNATURE = "signature"
    HEADING = "heading"
    POINT = "point"
    BULLET = "bullet"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell: a column name and the text under it, in several pieces after a page break."""

    column: str
    spans: tuple[Span, ...]
    text: str

    @property
    def value(self) -> str:
        """The text on one line, as a person reads it."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest citable piece of a document.

    `text_at(document.text, spans) == text` always holds. `headings` are the titles above it,
    outermost first; `locator` is what an official would write in a letter; `note` says which
    misprints of the source are read as what. `queries` are questions and wordings by which people
    look for it; they are no part of the document and are never shown or cited.
    """

    id: str
    document: str
    kind: PassageKind
    spans: tuple[Span, ...]
    text: str
    locator: str
    headings: tuple[str, ...] = ()
    parent: str | None = None
    cells: tuple[Cell, ...] = ()
    note: str | None = None
    queries: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The passage's id with its document's, unique among all documents."""
        return f"{self.document}#{self.id}"

    @property
    def value(self) -> str:
        """The text on one line, as a person reads it."""
        return " ".join(self.text.split())

    def cell(self, column: str) -> Cell | None:
        """Return the cell of `column`, or None when the passage has none."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(frozen=True)
class Document:
    """A document as issued: its text is never changed, everything else points into it."""

    id: str
    name: str
    title: str
    issuer: str
    signatory: str
    issued: str
    text: str
    passages: tuple[Passage, ...] = ()
    furniture: tuple[Span, ...] = field(default=(), repr=False)

    @cached_property
    def by_id(self) -> dict[str, Passage]:
        """Passages by their id."""
        return {passage.id: passage for passage in self.passages}

    def children(self, parent: str) -> tuple[Passage, ...]:
        """Return the passages directly under the node `parent`, in the order of the text."""
        return tuple(p for p in self.passages if p.parent == parent)
