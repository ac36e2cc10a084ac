"""What a question claims beside its words: dates, whose a document is, who is sent something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.evidence.find import rank
from assistant.model.coverage import others_meant
from assistant.model.dating import misdated
from assistant.model.evidence import evidence_of
from assistant.model.facts import FactKind, document_numbers, facts_of, stands
from assistant.model.issued import misissued, own_title
from assistant.model.names import words_of
from assistant.read.base import Reading
from assistant.read.bodies import bodies_in, plain
from assistant.read.dated_part import dated_part
from assistant.read.dates import Date, dates_in, papers_in_vietnamese, same
from assistant.read.document import PLACES
from assistant.read.worded import claimed_words, own_words, statement
from assistant.readings.claims import vocabulary
from corpus.types import Document, Passage

BY = "do"
# What has to be right in a claim, whatever else is.
VALUES = frozenset({FactKind.DATE, FactKind.YEAR, FactKind.PERIOD, FactKind.RECURRENCE})


def dates_borne(reading: Reading, texts: Sequence[str], years: bool = False) -> bool | None:
    """Whether the dates claimed are among those of the texts; None when either has none."""
    said = sentence(reading)
    if misdated(papers_in_vietnamese(said) if reading.query.english else said, texts):
        return False
    claimed = dates_in(plain(dated_part(reading.query)), years)
    stated = {date for text in texts for date in dates_in(plain(text))}
    if not claimed or not stated:
        return None
    if len(claimed) > 1:
        # '… chỉ thị ngày A, còn nghị quyết này ngày B'
        stated |= {
            date for document in reading.library.documents.values() for date in _own(document)
        }
    if all(_among(one, stated) for one in claimed):
        return True
    return _of_several(said, claimed, stated, reading) if len(claimed) > 1 else False


def _among(date: Date, dates: Iterable[Date]) -> bool:
    return any(same(date, other) for other in dates)


def _of_several(said: str, claimed: set[Date], stated: set[Date], reading: Reading) -> bool | None:
    """Whether the dates of several papers are those that the head of a document gives them, each by its number."""
    texts = [p.text for d in reading.library.documents.values() for p in PLACES["basis"](d)]
    if misdated(said, texts):
        return False
    others = {date for text in texts for date in dates_in(plain(text))}
    if not all(_among(one, stated | others) for one in claimed):
        return False
    return True if len(document_numbers(said)) >= len(claimed) else None


def _own(document: Document) -> set[Date]:
    """Return the dates of a document itself."""
    return dates_in(plain(" ".join(passage.text for passage in PLACES["date"](document))))


def issued_by_others(reading: Reading, passage: Passage) -> bool:
    """Whether a document is claimed to be another's than the passage and its own head say."""
    own = own_title(reading.library.documents[passage.document])
    return misissued(sentence(reading), [passage.text, own])


def sentence(reading: Reading) -> str:
    """Return what is claimed as one sentence, with its marks."""
    return statement(reading.query, claimed_words(reading.query), reading.library)


def often_otherwise(reading: Reading, passage: Passage) -> bool:
    """Whether something is claimed to be done as often as the passage does not say, which says how often."""
    said, known = (
        {fact for fact in facts_of(text) if fact.kind is FactKind.RECURRENCE}
        for text in (sentence(reading), passage.text)
    )
    return bool(said and known) and not said & known


# So much of the other words of a claim has to stand beside a date that is right.
WHOLE = 0.9


def held_whole(reading: Reading, shown: Sequence[Passage]) -> bool:
    """Whether a passage shown holds all else that is claimed beside a date.

    What other sentences tell is no part of the claim.
    """
    query = reading.query
    dated = dates_in(plain(sentence(reading)), years=True)
    if not dated or any(word.starts for word in query.words[1:]):
        return True
    said = set(own_words(query))
    named = {n for passage in shown for n in evidence_of(passage, reading.library).names}
    if not {a.agency for a in query.agencies if a.slot} <= named:
        return False
    words = [text for passage in shown for text in evidence_of(passage, reading.library).words]
    if others_meant([words_of(sentence(reading))], words):
        return False
    free = vocabulary()["dating"]
    matter = (w for w in query.topic if w in said and not w.folded.isdigit())
    claim = replace(query, topic=tuple(w for w in matter if w.folded not in free))
    keys = {passage.key for passage in shown}
    near = rank(claim, reading.library, lambda p: p.key in keys, "bm25")
    return not claim.topic or any(e.coverage >= WHOLE for e in near)


def says_more_of(reading: Reading, document: Document) -> bool:
    """Whether more is claimed of a document than its day: until when ('đến 2025'), by whom, where."""
    head = " ".join(p.text for name in ("title", "date") for p in PLACES[name](document))
    known, line = facts_of(head), plain(head)
    ends = (
        f for f in facts_of(sentence(reading)) if f.kind is FactKind.PERIOD or f.value[0] == "end"
    )
    slots = (a.slot for a in reading.query.agencies if a.slot)
    named = (" ".join(w.folded for w in reading.query.words[s.first : s.last]) for s in slots)
    return not all(stands(f, known) for f in ends) or not all(name in line for name in named)


def times_added(reading: Reading, passage: Passage) -> bool:
    """Whether a time is claimed too that the passage does not state: 'hằng năm gửi về Bộ A'."""
    known = facts_of(passage.text)
    return any(
        fact.kind in VALUES and not stands(fact, known) for fact in facts_of(sentence(reading))
    )


def by_somebody(reading: Reading) -> bool:
    """Whether somebody is claimed to do something ('do Bộ A'), not to be sent it."""
    return any(
        word.folded == BY and word.marked in (None, BY) for word in claimed_words(reading.query)
    )


def bodies_of(reading: Reading, passage: Passage) -> frozenset[str]:
    agencies = reading.library.understanding.agencies_in(" ".join(passage.value.split()))
    return frozenset(agencies) | bodies_in(plain(passage.value))


def bodies_claimed(reading: Reading) -> frozenset[str]:
    """Return the bodies beside the registry of agencies that the question names."""
    line = claim_line(reading)
    found = bodies_in(line)
    # 'nghị quyết của Chính phủ' names the document.
    told = any(f"{word} chinh phu" in line for word in vocabulary()["recipient"])
    return found if told else found - {"chinh phu"}


def claim_line(reading: Reading) -> str:
    return " ".join(word.folded for word in claimed_words(reading.query))
