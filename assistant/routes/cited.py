"""The route for whether the text names another paper at all: 'Nghị định 07/2021 có được dẫn không'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.grammar import folded, phrasing
from assistant.library import Library
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.read.document import PLACES
from assistant.slots import SlotKind
from assistant.words import Word, parted
from corpus.types import Passage

# 'Nghị định 07/2021 | có được dẫn', 'Nghị quyết có nhắc đến | Luật Đất đai': so near the paper that is named.
CITED, CITES = phrasing("cited_passive"), phrasing("cited_active")
PAPER = phrasing("cited_paper")
# What a law is called ends here, or after so many words.
ENDS, NAME = phrasing("cited_ends"), 8
# A law is named by so many words.
LEAST_NAME = 1
# Of what is said of a paper, these words but say that it is named.
VERBS = folded("cited_verbs")
# What joins a paper's number to its year and its issuer.
JOINTS = ("/", "-")
# So many passages are told.
MOST = 4
# What more is claimed than that the paper is named.
MORE = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.SECTION),
    *(SlotKind.NODE, SlotKind.WHO, SlotKind.COMPARE, SlotKind.FOLLOW, SlotKind.PERIOD),
)
# What more may be said of it.
SAID = (SlotKind.YEAR, SlotKind.FIELD, SlotKind.FACET, SlotKind.WHEN, SlotKind.CELL)


def cited(reading: Reading) -> Draft | None:
    """Whether the text names the paper asked about; what is said of the paper besides is left to other routes."""
    query, library = reading.query, reading.library
    if _as_basis(query):
        return _no_basis(reading)
    paper = _paper(query, _own(library))
    # 'Chỉ thị 05 ở mục II'
    part = query.nodes or query.sections
    if paper is None or query.carried or part or _beside(query, paper, MORE):
        return None
    found = [p for p in library.passages if _names(p, paper)]
    if found and _says_more(query, paper):
        return None
    denied = query.slots.has(SlotKind.NEGATION, "not")
    verdict = reading.say("yes" if bool(found) != denied else "no")
    if not found:
        if _maybe(reading, paper):
            return None
        text = reading.say("not_cited", paper=_typed(query, paper))
        return Draft(Status.ANSWERED, f"{verdict} {text}")
    told = narrative.read_narrative(reading, [Evidence(p, 1.0, 1.0, 1.0) for p in found[:MOST]])
    return replace(told, text=f"{verdict} {told.text}")


def _as_basis(query: Query) -> bool:
    """Whether a basis is asked about: 'viện dẫn' alone asks whether the text names a paper."""
    bases = (s for s in query.slots.of(SlotKind.FACET) if s.value == "basis")
    return any(not VERBS.issuperset(w.folded for w in query.words[s.first : s.last]) for s in bases)


def _own(library: Library) -> frozenset[str]:
    """Return the numbers of the documents themselves."""
    return frozenset(document.partition("/")[0].lstrip("0") for document in library.documents)


def _no_basis(reading: Reading) -> Draft | None:
    """Say no of a paper, asked about as a basis, that no recital names: 'Chỉ thị 40 có phải căn cứ không'.

    That another part of the text names it makes it no basis.
    """
    query, library = reading.query, reading.library
    found = [p for p in PAPER.each(query.words) if p["number"].lstrip("0") not in _own(library)]
    plain_claim = len(found) == 1 and query.yes_no and not (query.english or query.carried)
    if not plain_claim or not found[0]["number"] or query.nodes or query.sections:
        return None
    kind, number = found[0]["kind"], found[0]["number"].lstrip("0")
    paper = Named(kind, number, "", range(found[0].first, _code_end(query, found[0].last)))
    bases = [p for document in library.documents.values() for p in PLACES["basis"](document)]
    if _beside(query, paper, MORE) or any(_names(p, paper) for p in bases):
        return None
    denied = query.slots.has(SlotKind.NEGATION, "not")
    told = narrative.read_narrative(reading, [Evidence(p, 1.0, 1.0, 1.0) for p in bases])
    return replace(told, text=f"{reading.say('yes' if denied else 'no')} {told.text}")


@dataclass(frozen=True, slots=True)
class Named:
    """A paper that is asked about: the kind and the number or the name, folded, and where its words stand."""

    kind: str
    number: str
    name: str
    place: range


def _paper(query: Query, own: frozenset[str]) -> Named | None:
    """Return the one paper beside the text's `own` of which it is asked whether it is named; None if not one."""
    words = query.words
    papers = [p for p in PAPER.each(words) if p["number"].lstrip("0") not in own]
    if len(papers) != 1 or not query.yes_no or query.english:
        return None
    paper, passive = papers[0], CITED.search(words[papers[0].last :])
    active = CITES.search(words[: papers[0].first])
    if not passive and not active:
        return None
    number = paper["number"].lstrip("0")
    last = _code_end(query, paper.last) if number else _name_end(words, paper.last)
    name = " ".join(word.folded for word in words[paper.last : last])
    if not number and len(name.split()) < LEAST_NAME:
        return None
    return Named(paper["kind"], number, "" if number else name, range(paper.first, last))


def _name_end(words: Sequence[Word], first: int) -> int:
    """Return where what a law is called ends: before a verb, a question or another clause."""
    rest = words[first : first + NAME]
    end = ENDS.search(rest)
    opened = (n for n, word in enumerate(rest) if word.opens or parted(words, first + n))
    return first + min(end.first if end else len(rest), next(opened, len(rest)))


def _names(passage: Passage, paper: Named) -> bool:
    """Whether a passage names a paper by its number, or by its name."""
    wanted = rf"(?: so)? 0*{paper.number}(?!\d)" if paper.number else f" {paper.name}"
    return re.search(rf"\b{paper.kind}{wanted}\b", plain(passage.text)) is not None


def _maybe(reading: Reading, paper: Named) -> bool:
    """Whether a law whose name begins like that of the one asked about is named: it may be that one."""
    opening = replace(paper, name=paper.name.partition(" ")[0])
    return not paper.number and any(_names(p, opening) for p in reading.library.passages)


def _says_more(query: Query, paper: Named) -> bool:
    """Whether more is said of a paper than that it is named: 'Chỉ thị 40 năm 2015', '… về nước sạch'."""
    own = {query.words[n].start for n in paper.place}
    beside = (w for w in query.topic if w.start not in own and w.folded not in VERBS)
    return _beside(query, paper, SAID) or any(beside)


def _beside(query: Query, paper: Named, kinds: Sequence[SlotKind]) -> bool:
    """Whether something of these kinds is said beside the paper."""
    # 'được nhắc đến' may be of agencies, too.
    slots = (s for s in query.slots.of(*kinds) if s.kind is not SlotKind.ROLE or s.value != "any")
    return any(s.end and s.first not in paper.place for s in slots)


def _code_end(query: Query, last: int) -> int:
    """Return where what is written together with a paper's number ends: '07/2021', '05-CT/TW'."""
    words, question = query.words, query.question
    while last < len(words) and _joined(question, words[last - 1], words[last]):
        last += 1
    return last


def _joined(question: str, one: Word, two: Word) -> bool:
    """Whether two words are written together, or were written out of one abbreviation."""
    return two.start < one.end or question[one.end : two.start] in JOINTS


def _typed(query: Query, paper: Named) -> str:
    """Return a paper as it is typed: 'Nghị định 07/2021'."""
    words = [query.words[n] for n in paper.place]
    return query.question[words[0].start : words[-1].end]
