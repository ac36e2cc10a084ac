"""Whether those who are claimed to do something are those to whom the passages shown give it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrases, phrasing
from assistant.model.actors import BY, acts_wrongly
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.query import AgencyRef, Query
from assistant.read.all_ministries import titled
from assistant.read.base import Reading
from assistant.read.proven_words import claim_text, content_places, part_holds
from assistant.read.worded import own_words, statement
from assistant.words import Word, split_words
from corpus.normalize import fold
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP

# All ministries, and the provinces over whose duties their name stands.
MINISTRIES, PROVINCES = ("các", "bộ"), ("ủy", "ban", "nhân", "dân")
SENT, URGING = phrasing("proven_sent"), phrases("proven_urging")


def doers_unheld(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether the passages shown give what somebody is claimed to do to others, or name it of others."""
    return (
        _by_others(reading, passages)
        or _another_matter(reading, passages)
        or _acts_otherwise(reading, passages)
    )


def _acts_otherwise(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether 'X do A làm' is claimed of an A whom the passages have as the one who is moved to it."""
    words = words_of(claim_text(reading))
    place = words.index(BY) if BY in words else 0
    if not place:
        return False
    evidence = [evidence_of(passage, reading.library) for passage in passages]
    return acts_wrongly([(*words[place + 1 :], *words[:place])], evidence)


def _by_others(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether somebody is claimed to do what the passages give to others, or have him see to it that they do."""
    doer = _doer(reading.query)
    words, act = words_of(claim_text(reading)), _act(reading, doer)
    if not any(_told_of(reading, passage, words, act) for passage in passages):
        return True
    meant = _meant(reading, doer) if doer else set()
    return bool(meant) and not any(_given(reading, p, meant, words) for p in passages)


def _meant(reading: Reading, doer: AgencyRef) -> set[str]:
    """Return those of whom the passages may say what is claimed: of each ministry what they say of all."""
    agencies = reading.library.agencies
    meant = agencies.meant(doer.agency)
    every = all(map(agencies.reached_collectively, meant))
    return {doer.agency, *meant, *((COLLECTIVE_GROUP,) if every else ())}


# A matter of so many words stands whole in the passage that gives it to somebody.
SHORT = 3


def _another_matter(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether no passage that names the one said to do a matter tells of it: 'dạy nghề là việc của Bộ A'."""
    query, library = reading.query, reading.library
    if len(query.agencies) != 1 or query.roles or not 1 < len(query.topic) <= SHORT:
        return False
    doer = query.agencies[0]
    # 'tại Hà Nội': a province by its name may be where something is.
    if doer.slot and doer.slot.place:
        return False
    own, all_of_them = {doer.agency, *library.agencies.meant(doer.agency)}, _meant(reading, doer)
    matter = words_of(statement(query, query.topic, library))
    beside = [matter[i] for i in content_places(matter)]
    read = [evidence_of(passage, library) for passage in passages]
    heads = [{*titled(passage, reading.library)} for passage in passages]
    named = [
        one for one, of in zip(read, heads, strict=True) if own & one.names or all_of_them & of
    ]
    held = any(part_holds(beside, text) for one in named for text in one.texts)
    return bool(beside) and not held and len(named) < len(read)


def _act(reading: Reading, doer: AgencyRef | None) -> Sequence[str]:
    """Return what somebody is claimed to do: 'UBND tỉnh | tổng hợp, báo cáo'; () where nobody is named."""
    query = reading.query
    place = doer.slot.end if doer and doer.slot else None
    words = own_words(query)
    after = [w for w in words if place is not None and w.start >= place]
    head = len(MINISTRIES)
    if place is None and [w.folded for w in words[:head]] == [fold(w) for w in MINISTRIES]:
        after = list(words[head:])
    return words_of(statement(query, after, reading.library)) if after else ()


def _told_of(reading: Reading, passage: Passage, words: Sequence[str], act: Sequence[str]) -> bool:
    """Whether a passage may tell of those who are claimed to do something, named or as 'các bộ'."""
    evidence = evidence_of(passage, reading.library)
    if _put_together(evidence.texts[0], words, act):
        return False
    heads = words_of(passage.headings[-1]) if passage.headings else ()
    ministries = MINISTRIES in pairwise(words) and MINISTRIES not in pairwise(evidence.words[0])
    return evidence.is_row or not (ministries and _of_provinces(heads))


def _of_provinces(heads: Sequence[str]) -> bool:
    return tuple(heads[: len(PROVINCES)]) == PROVINCES


def _doer(query: Query) -> AgencyRef | None:
    """Return the one who is claimed to do something, in whichever role: named ahead of all else that is said."""
    named = [a for a in query.agencies if a.slot and a.slot.end]
    if not named or not query.topic:
        return None
    first = min(named, key=lambda a: a.slot.first if a.slot else 0)
    if first.negated or first.role or first.partner:
        return None
    start = first.slot.start if first.slot else 0
    return first if start < min(word.start for word in query.topic) else None


def _given(reading: Reading, passage: Passage, meant: set[str], words: Sequence[str]) -> bool:
    evidence = evidence_of(passage, reading.library)
    if not meant & ({*titled(passage, reading.library)} or evidence.names):
        return False
    titles = {tuple(words_of(title)) for title in passage.headings}
    return not any(_urged(text, words) for text in evidence.words if text not in titles)


def _urged(text: Sequence[str], claim: Sequence[str]) -> bool:
    """Whether a text but has somebody urge others, and a claim does not."""
    verbs = [verb for _, verb in URGING]
    opens = any(tuple(text[: len(verb)]) == verb for verb in verbs)
    line = f" {' '.join(claim)} "
    return opens and not any(f" {' '.join(verb)} " in line for verb in verbs)


def _put_together(text: str, claim: Sequence[str], act: Sequence[str]) -> bool:
    """Whether what is claimed is what those do to whom something is sent: 'gửi về Bộ A | để tổng hợp'.

    Of what somebody named does its beginning tells, else nothing of the claim may stand ahead.
    """
    words: Sequence[Word] = split_words(text)
    found = SENT.search(words)
    if found is None:
        return False
    line = [w.folded for w in words]
    ahead, behind = {*pairwise(line[: found.first + 2])}, {*pairwise(line[found.last :])}
    first = next((pair for pair in pairwise(map(fold, act)) if pair in ahead | behind), None)
    if first:
        return first not in ahead
    return not any(pair in ahead for pair in pairwise(map(fold, claim)))
