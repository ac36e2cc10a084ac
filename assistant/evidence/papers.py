"""The other papers that a text names with their dates: directives, conclusions, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.grammar import phrasing
from assistant.library import Library
from assistant.words import Word
from corpus.normalize import fold
from corpus.types import Passage, PassageKind

# 'Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021', 'Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015'.
DATED = re.compile(
    r"((?:Chỉ thị số|Kết luận số|Luật) [^;.]*?) ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})"
)
# The kinds of papers; all but the last number theirs.
DIRECTIVE, CONCLUSION, LAW = KINDS = ("chi thi", "ket luan", "luat")
ENGLISH = {
    "directive": DIRECTIVE,
    "directives": DIRECTIVE,
    "conclusion": CONCLUSION,
    "no": "so",
    "number": "so",
}
NUMBERED = re.compile(rf"\b({DIRECTIVE}|{CONCLUSION}) (?:so )?0*(\d+)\b")
OF_KIND = re.compile(rf"\b({DIRECTIVE}|{CONCLUSION}|(?<!phap ){LAW})\b")
# 'KL và CT số mấy': abbreviations that mean other things when they stand alone.
BOTH = phrasing("papers_both")
# 'văn bản nào được nhắc mà lâu đời nhất': whichever kind it is of.
ANY = phrasing("papers_any")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that the text names: its name and its date as written, and where."""

    name: str
    said: str
    dated: date
    passage: Passage

    @property
    def kind(self) -> str:
        """Which of the kinds it is; a document that is no other paper is of its own."""
        return next((kind for kind in KINDS if fold(self.name).startswith(kind)), "")


def papers_of(library: Library) -> tuple[Paper, ...]:
    """Return the papers named with their dates, each where it is first named; recitals come first."""
    passages = [p for p in library.passages if p.kind is not PassageKind.ROW]
    passages.sort(key=lambda p: p.kind is not PassageKind.RECITAL)
    found: dict[str, Paper] = {}
    for paper in (paper for passage in passages for paper in papers_in(passage)):
        found.setdefault(fold(paper.name), paper)
    return tuple(found.values())


def papers_in(passage: Passage) -> Iterator[Paper]:
    """Yield the papers that a passage names."""
    for said in DATED.finditer(" ".join(passage.text.split())):
        day, month, year = (int(said[n]) for n in (2, 3, 4))
        yield Paper(said[1], said[0][len(said[1]) + 1 :], date(year, month, day), passage)


def kinds_named(words: Sequence[Word]) -> frozenset[str]:
    """Return the kinds of papers spoken of."""
    both = (DIRECTIVE, CONCLUSION) if BOTH.search(words) else ()
    return frozenset((*OF_KIND.findall(_line(words)), *both, *(KINDS if ANY.search(words) else ())))


def numbered_papers(words: Sequence[Word], known: Sequence[Paper]) -> list[Paper]:
    """Return those of the `known` papers that are named by their numbers, in this order."""
    return [
        paper
        for kind, number in NUMBERED.findall(_line(words))
        for paper in known
        if re.match(rf"{kind} so 0*{number}\b", fold(paper.name))
    ]


def _line(words: Sequence[Word]) -> str:
    return " ".join(ENGLISH.get(word.folded, word.folded) for word in words)
