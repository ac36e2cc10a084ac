"""Routes for other papers that the text names: which ones, which came first, whether before or after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Status
from assistant.evidence.find import rank
from assistant.evidence.papers import (
    DIRECTIVE,
    LAW,
    Paper,
    kinds_named,
    numbered_papers,
    papers_in,
    papers_of,
)
from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.library import Library
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.document import PLACES
from assistant.slots import SlotKind
from corpus.types import PassageKind

LISTED, FIRST, LAST, ORDER = (
    phrasing(f"papers_{name}") for name in ("listed", "first", "last", "order")
)
# 'hai văn bản ấy': the document and the directive that it carries out.
TWO = phrasing("papers_two")
# '(Chỉ thị 05) ra đời | trước | nghị quyết này', 'cùng năm với …'; so much of a date is then the same.
CLAIMED, SAME = phrasing("papers_claimed"), {"nam": 1, "thang": 2, "ngay": 3}
# What is said of papers as such; more words beside these tell of a matter of its own.
OF_PAPERS, BESIDE = folded("papers_words"), 1


def papers(reading: Reading) -> Draft | None:
    """Which directives are named, which of them is the oldest, whether one came before the resolution."""
    query = reading.query
    if "papers" in query.carried:
        return _told(reading, [p for p in _of_parts(reading) if p.kind in kinds_named(query.words)])
    if query.about_tasks or query.agencies or "appendix" in query.parts:
        return None
    if _other_matter(query):
        return _of_matter(reading)
    if ORDER.search(query.words):
        return _order(reading)
    if query.yes_no and (claim := CLAIMED.search(query.words)):
        return _order_claimed(reading, claim)
    aged = FIRST.search(query.words) or LAST.search(query.words)
    listed = LISTED.search(query.words) and "basis" not in query.facets
    if not (aged or listed):
        return None
    kinds = kinds_named(query.words)
    return _told(reading, [p for p in papers_of(reading.library) if p.kind in kinds])


def _other_matter(query: Query) -> bool:
    """Whether something else is spoken of: 'tín dụng theo tinh thần chỉ thị nào'."""
    own = (word for word in query.topic if word.folded not in OF_PAPERS)
    return len([word for word in own if not word.folded.isdigit()]) > BESIDE


# 'chỉ thị về tín dụng chính sách | số mấy, ngày nào'
NUMBER_ASKED = phrasing("papers_number_asked")
# What more is asked beside it.
MORE = (SlotKind.WHO, SlotKind.ASKED, SlotKind.FOLLOW, SlotKind.ROLE, SlotKind.TASK)
# A passage that holds so much of a matter tells of it.
HELD = 0.5


def _of_matter(reading: Reading) -> Draft | None:
    """Which paper it is that the text names for a matter, where its number or its day is asked for."""
    query = reading.query
    kinds = kinds_named(query.words) - {LAW}
    more = query.yes_no or query.carried or query.slots.of(*MORE)
    if (
        more
        or not kinds
        or not NUMBER_ASKED.search(query.words)
        or numbered_papers(query.words, papers_of(reading.library))
    ):
        return None
    matter = tuple(word for word in query.topic if word.folded not in OF_PAPERS)
    plain = replace(query, topic=matter)
    passages = (p for p in reading.library.passages if p.kind is not PassageKind.ROW)
    named = {p.key: [one for one in papers_in(p) if one.kind in kinds] for p in passages}
    best = rank(plain, reading.library, lambda p: bool(named.get(p.key)), "bm25")[:1]
    found = next((e.passage for e in best if e.coverage >= HELD), None)
    return _told(reading, named[found.key], "papers_of_matter") if found else None


def _of_parts(reading: Reading) -> Iterator[Paper]:
    """Yield the papers named in the passages that the turn points to."""
    for node in map(reading.library.node, reading.query.nodes):
        yield from papers_in(node) if node else ()


def _told(reading: Reading, found: Sequence[Paper], head: str = "papers_listed") -> Draft | None:
    if not found:
        return None
    lines = [f"- {_said(reading, paper)}" for paper in found]
    text = reading.say(head, n=len(found)) + "\n\n" + "\n".join(lines)
    for key, asked, pick in (("papers_first", FIRST, min), ("papers_last", LAST, max)):
        if asked.search(reading.query.words):
            one = pick(found, key=lambda paper: paper.dated)
            text = f"{reading.say(key, paper=_said(reading, one))}\n\n{text}"
    count = len(found) if reading.query.counts else None
    passages = tuple(dict.fromkeys(paper.passage.id for paper in found))
    return Draft(Status.ANSWERED, text, count=count, passages=passages)


def _said(reading: Reading, paper: Paper) -> str:
    return f"**{paper.name}** {paper.said} {reading.cite(paper.passage)}"


def _order(reading: Reading) -> Draft | None:
    """Whether a paper came before or after the document itself, or of two papers which came first."""
    named = _spoken_of(reading)
    if not named:
        return None
    two = [*named[:2]] if len(named) > 1 else [named[0], *_own(reading.library)]
    early, late = sorted(two, key=lambda paper: paper.dated)
    text = reading.say("papers_order", one=_said(reading, early), two=_said(reading, late))
    return Draft(Status.ANSWERED, text, passages=(early.passage.id, late.passage.id))


def _order_claimed(reading: Reading, claim: Found) -> Draft | None:
    """Whether a paper came before or after the document itself, or at the same time, as is claimed."""
    named, query = _spoken_of(reading), reading.query
    draft = (
        _order(reading)
        if len(named) == 1 and not query.slots.has(SlotKind.NEGATION, "not")
        else None
    )
    if draft is None:
        return None
    other, own = named[0].dated, next(_own(reading.library)).dated
    before = query.words[: claim.first]
    first = other if numbered_papers(before, named) or named[0].kind in kinds_named(before) else own
    second = own if first is other else other
    verdict = reading.say("yes" if _so_ordered(first, second, claim) else "no")
    return replace(draft, text=f"{verdict} {draft.text}")


def _so_ordered(one: date, two: date, claim: Found) -> bool:
    if claim["same"]:
        size = SAME[claim["same"].split()[-1]]
        return one.timetuple()[:size] == two.timetuple()[:size]
    return one < two if claim["earlier"] else one > two


def _spoken_of(reading: Reading) -> list[Paper]:
    """Return the papers that a question names: by their numbers, else one by its kind alone."""
    known, words = papers_of(reading.library), reading.query.words
    kinds = {DIRECTIVE} if TWO.search(words) else kinds_named(words) - {LAW}
    return numbered_papers(words, known) or [p for p in known if p.kind in kinds][:1]


def _own(library: Library) -> Iterator[Paper]:
    """Yield the document itself as a paper."""
    document = next(iter(library.documents.values()))
    issued = PLACES["date"](document)[0]
    said = issued.value.rpartition(", ")[2]
    yield Paper(document.name, said, date.fromisoformat(document.issued), issued)
