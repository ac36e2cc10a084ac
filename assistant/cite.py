"""Citations made and checked by code: a quote is always the document's own characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.answer import Answer, Citation
from corpus.types import Cell, Document, Passage, Span, text_at

MARK = re.compile(r"\[(\d+)\]")


class Citer:
    """Numbers the passages of one answer in the order of their first use."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._passages: dict[tuple[str, str], Passage] = {}
        self._spans: dict[tuple[str, str], list[Span]] = {}

    def fork(self) -> Citer:
        """Return a citer that goes on after what this one has cited, and leaves this one as it is."""
        other = Citer(self._documents)
        other._passages = dict(self._passages)
        other._spans = {key: list(spans) for key, spans in self._spans.items()}
        return other

    def is_unused(self, other: Citer) -> bool:
        """Whether this fork of `other` has cited nothing of its own."""
        return self._spans == other._spans

    def cite(self, passage: Passage, *cells: Cell) -> str:
        """Cite `passage` (only `cells` of it when given) and return its mark, '[n]'."""
        spans = [span for cell in cells for span in cell.spans] or list(passage.spans)
        return self.cite_spans(passage, spans)

    def cite_spans(self, passage: Passage, spans: Iterable[Span]) -> str:
        """Cite the characters at `spans` of `passage` and return its mark, '[n]'."""
        key = (passage.document, passage.id)
        self._passages.setdefault(key, passage)
        self._spans.setdefault(key, []).extend(spans)
        return f"[{list(self._passages).index(key) + 1}]"

    def citations(self) -> tuple[Citation, ...]:
        """Return the citations made so far; spans of one passage are merged and in order."""
        return tuple(
            self._citation(n, passage, _merged(self._spans[key]))
            for n, (key, passage) in enumerate(self._passages.items(), start=1)
        )

    def _citation(self, n: int, passage: Passage, spans: tuple[Span, ...]) -> Citation:
        quote = text_at(self._documents[passage.document].text, spans)
        return Citation(
            n, passage.document, passage.id, passage.locator, quote, spans, passage.note
        )


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


def citation_faults(answer: Answer, documents: Mapping[str, Document]) -> list[str]:
    """Return what is wrong with the citations of `answer`; empty when all is proven.

    Checked: each quote is the text at its spans, spans lie in their passage, and the marks in the
    text and the citations are the same numbers.
    """
    faults = [
        fault for citation in answer.citations for fault in _citation_faults(citation, documents)
    ]
    marks = {int(mark) for mark in MARK.findall(answer.answer)}
    numbers = {citation.n for citation in answer.citations}
    if marks != numbers:
        faults.append(f"marks {sorted(marks)} but citations {sorted(numbers)}")
    return faults


def _citation_faults(citation: Citation, documents: Mapping[str, Document]) -> list[str]:
    document = documents.get(citation.document)
    passage = document.by_id.get(citation.passage) if document else None
    if document is None or passage is None:
        return [f"[{citation.n}] cites an unknown passage {citation.passage}"]
    faults = []
    if text_at(document.text, citation.spans) != citation.quote or not citation.quote:
        faults.append(f"[{citation.n}] quote differs from the text")
    inside = all(any(a <= s and e <= b for a, b in passage.spans) for s, e in citation.spans)
    if not inside:
        faults.append(f"[{citation.n}] spans lie outside {citation.passage}")
    return faults
