"""What a system answered, read from the contract's JSON, and where it is held against the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.normalize import fold

Span = tuple[int, int]

# '[3]', and the lists some systems write: '[1, 2]', '[1][2]'
MARKER = re.compile(r"\[(\d+(?:\s*,\s*\d+)*)\]")
# '**đậm**', '__đậm__', '`mã`', '*nghiêng*'
MARKDOWN = re.compile(r"\*\*|__|`|(?<!\w)\*|\*(?!\w)")
# '2021-2030' and '2021 - 2030', with any of the hyphens and dashes
DASH = re.compile(r"\s*[-\u2010\u2011\u2013\u2014]\s*")
SPACES = re.compile(r"\s+")
# A verdict opens an answer, or one of its parts: 'Ý 2. Không đúng'. Elsewhere the words say something else, and
# folded, 'nội dung' would confirm.
VERDICT = re.compile(r"(?:^|\n|\bÝ \d+\.)\s*(Đúng|Có(?=[.,])|Yes|Correct|Không|No)\b", re.MULTILINE)
YES, NO = (
    frozenset(["Đúng", "Yes", "Correct"]),
    frozenset(["Không", "Không đúng", "không đúng", "No"]),
)


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation of an answer."""

    n: int
    document: str
    passage: str
    quote: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer of a system under test; `error` holds the message when it crashed instead."""

    status: str
    answer: str = ""
    tasks: frozenset[str] = frozenset()
    collective_tasks: frozenset[str] = frozenset()
    count: int | None = None
    citations: tuple[Citation, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a document: where a snippet or a table row stands."""

    document: str
    start: int
    end: int

    def holds(self, other: Place) -> bool:
        """Whether another place lies wholly in this one."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )


def read_citation(raw: Mapping[str, Any]) -> Citation:
    """Read one citation of the contract's JSON."""
    spans = tuple((int(start), int(end)) for start, end in raw["spans"])
    return Citation(raw["n"], raw["document"], raw["passage"], raw["quote"], spans)


def read_answer(raw: Mapping[str, Any]) -> GivenAnswer:
    """Read an answer in the shape of the answer contract."""
    return GivenAnswer(
        status=raw["status"],
        answer=raw["answer"],
        tasks=frozenset(raw["tasks"]),
        collective_tasks=frozenset(raw["collective_tasks"]),
        count=raw["count"],
        citations=tuple(read_citation(citation) for citation in raw["citations"]),
    )


def plain(text: str) -> str:
    """Return `text` for comparing: no case, no diacritics, no Markdown, plain dashes and spaces."""
    return SPACES.sub(" ", DASH.sub("-", fold(MARKDOWN.sub("", text)))).strip()


def verdicts(answer: str) -> frozenset[str]:
    """Return the verdicts on what was claimed that open the answer or its parts: of `YES` and `NO`."""
    opened = VERDICT.findall(MARKDOWN.sub("", answer))
    return frozenset("Đúng" if word == "Có" else word for word in opened)


def says(answer: str, variant: str) -> bool:
    """Whether the answer's text contains `variant` as whole words, folded, markers left out.

    A confirmation must be the answer's verdict, and a denial stands in no answer that only confirms.
    """
    told = verdicts(answer)
    if variant in YES:
        return bool(told & YES)
    if variant in NO and told:
        # In whichever language: 'No.' denies as 'Không đúng.' does.
        return bool(told & NO)
    wanted = plain(variant)
    before = r"(?<!\w)" if wanted[:1].isalnum() else ""
    after = r"(?!\w)" if wanted[-1:].isalnum() else ""
    return re.search(before + re.escape(wanted) + after, plain(MARKER.sub(" ", answer))) is not None


def markers(text: str) -> frozenset[int]:
    """Return the citation numbers that a text carries: '[1] … [2, 3]' → {1, 2, 3}."""
    return frozenset(int(n) for group in MARKER.findall(text) for n in group.split(","))


def find_places(snippet: str, texts: Mapping[str, str]) -> tuple[Place, ...]:
    """Return every place where `snippet` stands verbatim in the documents."""
    found = []
    for document, text in texts.items():
        start = text.find(snippet)
        while start >= 0:
            found.append(Place(document, start, start + len(snippet)))
            start = text.find(snippet, start + 1)
    return tuple(found)


def overlap(spans: Iterable[Span], start: int, end: int) -> int:
    """Return how many characters of [start, end) lie in `spans`, each counted once."""
    covered, reached = 0, start
    for first, last in sorted(spans):
        first, last = max(first, reached), min(last, end)
        if last > first:
            covered += last - first
            reached = last
    return covered


def covers(citation: Citation, place: Place, share: float = 0.8) -> bool:
    """Whether the citation's spans hold at least `share` of the place's characters."""
    if citation.document != place.document:
        return False
    held = overlap(citation.spans, place.start, place.end)
    return held >= share * (place.end - place.start)


def touches(citation: Citation, places: Sequence[Place]) -> bool:
    """Whether the citation's spans share a character with any of the places."""
    return any(covers(citation, place, share=1e-9) for place in places)
