"""The route for facts of the laws that the text names: 'Luật sửa đổi năm 2019 ban hành ngày nào'.

Of a law it gives the name and the day; who issued or signed it stands nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.evidence.papers import LAW, Paper, papers_of
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.refuse import nearest
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.normalize import fold

# 'luật', which is no 'pháp luật'; other papers; what ends its name, points to it, or tells that it amends another.
NAMED, OTHERS = phrasing("laws_named"), phrasing("laws_others")
ENDS, POINTED, AMENDS = (phrasing(f"laws_{name}") for name in ("ends", "pointed", "amends"))
# 'nội dung chính của Luật …', of which nothing stands here.
INSIDE = phrasing("laws_inside")
DAY, YEAR = phrasing("laws_day"), re.compile(r"\b(?:19|20)\d\d\b")
# What a document has, and of which a law's name tells nothing.
UNTOLD = frozenset({"issuer", "signatory", "number", "effect", "title", "articles"})
# What else may be asked beside a law.
MORE = (
    *(SlotKind.TASK, SlotKind.TASK_REF, SlotKind.ROLE, SlotKind.COMPARE, SlotKind.NODE),
    SlotKind.SECTION,
)


def law_facts(reading: Reading) -> Draft | None:
    """The day of a law that the text names; that it tells no more of it: 'Luật … do ai ban hành'."""
    query = reading.query
    if not _of_law(query):
        return None
    known = [paper for paper in papers_of(reading.library) if paper.kind == LAW]
    untold = UNTOLD & set(query.facets) or INSIDE.search(query.words) is not None
    if not known or not (untold or (_asks_day(query) and not query.yes_no)):
        return None
    found = _meant(query, known)
    if untold or (not found and query.facets):
        return nearest(reading, reading.say("no_answer"), _proof(found or known), "other document")
    lines = [f"- **{p.name}** {p.said} {reading.cite(p.passage)}" for p in found]
    text = "\n".join([reading.say("laws_dated"), "", *lines])
    places = tuple(dict.fromkeys(paper.passage.id for paper in found))
    return Draft(Status.ANSWERED, text, passages=places) if found else None


def _of_law(query: Query) -> bool:
    """Whether a law is what is asked about, named before any other paper, and nothing else is asked."""
    named, other = NAMED.search(query.words), OTHERS.search(query.words)
    if named is None or (other and other.first < named.first) or "basis" in query.facets:
        return False
    # 'Luật Tổ chức chính quyền địa phương': a body may stand in its name.
    inside = range(named.last, named.last + _length(query.words[named.last :]))
    beside = [a for a in query.agencies if a.slot is None or a.slot.first not in inside]
    return not (beside or query.counts or query.slots.of(*MORE))


def _asks_day(query: Query) -> bool:
    """Whether a day or a year is asked for."""
    return "date" in query.facets or DAY.search(query.words) is not None


def _meant(query: Query, known: Sequence[Paper]) -> list[Paper]:
    """Return those of the `known` laws that are meant: by their names, their years, or all of them."""
    names = (_name(query.words[said.last :]) for said in NAMED.each(query.words))
    name = next(filter(None, names), "")
    years = {int(year) for year in YEAR.findall(" ".join(w.folded for w in query.words))}
    if AMENDS.search(query.words):
        return [law for law in known if AMENDS.search(split_words(law.name))]
    if not name or query.english:
        dated = [law for law in known if law.dated.year in years]
        return dated or ([] if years else [*known])
    opened = [law for law in known if fold(law.name).startswith(f"{LAW} {name}")]
    return opened or [law for law in known if f"{LAW} {name}" in fold(law.name)]


def _name(words: Sequence[Word]) -> str:
    """Return what a law is called, folded: the words up to a year, a verb or a question; '' of 'luật đó'."""
    return " ".join(word.folded for word in words[: _length(words)])


def _length(words: Sequence[Word]) -> int:
    """Return how many of the words behind 'luật' are its name."""
    end = POINTED.opens(words) or ENDS.search(words)
    return end.first if end else len(words)


def _proof(laws: Sequence[Paper]) -> list[Evidence]:
    """Return where the laws are named, each place once."""
    places = {law.passage.key: law.passage for law in laws}
    return [Evidence(passage, 1.0, 1.0, 1.0) for passage in places.values()]
