"""Lines and paragraphs of a text, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.types import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line break and outer blanks; `text == document[start:end]`."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """The line's place in the document."""
        return (self.start, self.end)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that are not blank, trimmed of spaces; tabs part cells."""
    for match in re.finditer(r"[^\n]+", text):
        raw = match.group()
        trimmed = raw.strip(" \r\u00a0")
        if trimmed.strip():
            start = match.start() + raw.index(trimmed)
            yield Line(start, start + len(trimmed), trimmed)


def paragraphs(text: str) -> Iterator[tuple[Line, ...]]:
    """Yield runs of lines that no blank line parts."""
    run: list[Line] = []
    for line in lines(text):
        if run and "\n" in text[run[-1].end : line.start].replace("\n", "", 1):
            yield tuple(run)
            run = []
        run.append(line)
    if run:
        yield tuple(run)


# A line that ends in one of these is finished, so a following '- ' starts a new bullet; after any
# other ending it only continues a name broken over two lines ('Bộ Lao động' / '- Thương binh').
FINISHED = re.compile(r"[.;:/!?”\"]$|\d$")


def items(paragraph: tuple[Line, ...]) -> Iterator[Span]:
    """Yield the spans of a paragraph's items: the whole paragraph, or each of its bullets."""
    start, last = paragraph[0].start, paragraph[0]
    for line in paragraph[1:]:
        if line.text.startswith("- ") and FINISHED.search(last.text):
            yield (start, last.end)
            start = line.start
        last = line
    yield (start, last.end)
