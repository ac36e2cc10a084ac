"""The other documents that the text cites with their dates, from the oldest to the newest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.read.base import Draft, Reading, escape, table
from assistant.read.document import PLACES
from corpus.normalize import fold
from corpus.types import Passage, PassageKind

# 'Chỉ thị số 40-CT/TW ngày 22 tháng 11 năm 2014', 'Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015'
CITED = re.compile(
    r"((?:Luật|Chỉ thị số|Kết luận số|Nghị quyết số|Quyết định số)[^;]*?)"
    r" ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})"
)
# 'văn bản nào được nhắc mà lâu đời nhất', 'chỉ thị nào mới nhất', 'văn bản nào ra trước'
OLDEST, NEWEST = phrasing("cited_oldest"), phrasing("cited_newest")
ORDER = phrasing("cited_order")
KINDS = ("luat", "chi thi", "ket luan")


@dataclass(frozen=True)
class Cited:
    """A document cited with its date, and where."""

    name: str
    day: date
    passage: Passage


def asks_cited(query: Query) -> bool:
    """Whether the oldest or the newest of the documents cited, or which came first, is asked for."""
    return any(asked.search(query.words) for asked in (OLDEST, NEWEST, ORDER))


def read_cited(reading: Reading) -> Draft | None:
    """Answer which document that the text cites is the oldest or the newest; all of them in their order."""
    found = sorted(_of_kind(reading.query, tuple(_cited(reading.library))), key=lambda c: c.day)
    if not found:
        return None
    head = _head(reading, found)
    rows = [[escape(c.name), _day(c.day), reading.cite(c.passage)] for c in found]
    header = [reading.say(f"col_{name}") for name in ("document", "issued", "source")]
    text = "\n\n".join([head, table(header, rows), _own(reading)])
    return Draft(Status.ANSWERED, text, passages=tuple({c.passage.id: 0 for c in found}))


def _head(reading: Reading, found: Sequence[Cited]) -> str:
    """Return which document is at the end asked for; of two, that all follow in their order."""
    if ORDER.search(reading.query.words):
        return reading.say("cited_order")
    newest = NEWEST.search(reading.query.words) is not None
    key, one = ("cited_newest", found[-1]) if newest else ("cited_oldest", found[0])
    return reading.say(key, name=one.name, day=_day(one.day), mark=reading.cite(one.passage))


def _own(reading: Reading) -> str:
    """Return the date of the document itself, which cites the others."""
    document = next(iter(reading.library.documents.values()))
    place = PLACES["date"](document)[0]
    return reading.say("cited_own", value=place.value, mark=reading.cite(place))


def _day(day: date) -> str:
    return f"{day.day} tháng {day.month} năm {day.year}"


def _cited(library: Library) -> Iterator[Cited]:
    """Yield each document that the text cites with its date, once."""
    seen: set[str] = set()
    own = tuple(document.partition("/")[0] for document in library.documents)
    # What a document is based on is cited there, not in its title.
    for passage in sorted(library.passages, key=lambda p: p.kind is not PassageKind.RECITAL):
        for match in CITED.finditer(" ".join(passage.value.split())):
            name, day, month, year = match.groups()
            if name in seen or any(f"số {number}/" in name for number in own):
                continue
            seen.add(name)
            yield Cited(name, date(int(year), int(month), int(day)), passage)


def _of_kind(query: Query, found: Sequence[Cited]) -> Sequence[Cited]:
    """Return the documents of the kinds that a question names; all where it names none of them."""
    line = " ".join(word.folded for word in query.words)
    kinds = tuple(kind for kind in KINDS if f"{kind} " in line)
    return [cited for cited in found if fold(cited.name).startswith(kinds)] or found
