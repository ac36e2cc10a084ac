"""What a question claims in English, held against a passage in Vietnamese: borne out, contradicted, or neither.

Every word of the claim has to be known. It is borne out where one sentence of one passage holds all of it, and
contradicted where everything that the text says of the matter is said of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.evidence.glossary import Glossary, load_glossary
from assistant.grammar import phrasing
from assistant.library import Library
from assistant.message.reported import told
from assistant.orthography.stems import stem
from assistant.query import Query
from assistant.read.base import Reading
from assistant.slots import SlotKind
from assistant.words import Word
from corpus.data import read_yaml
from corpus.normalize import fold, syllables
from corpus.types import Passage, PassageKind
from structured.types import MentionKind, Role

TERMS = Path(__file__).with_name("english_terms.yaml")
WORDS = Path(__file__).with_name("english_claims.yaml")
# Slots whose words claim nothing, and those that name where it is said to stand.
UNSAID = (SlotKind.YES_NO, SlotKind.SOCIAL, SlotKind.PART, SlotKind.NODE, SlotKind.SECTION)
# Who holds a role: 'Nhà nước giữ vai trò chủ đạo'.
HOLDER = re.compile(r"(?P<who>[^,;.]+?) (?:giu|dong) (?P<role>vai tro \w+ \w+)")
# So many terms prove, with an agency one less; each sentence ends so.
LEAST_TERMS = 3
SENTENCE = re.compile(r"[.;](?:\s|$)")
# Words of the vocabulary in English, and those of the text.
ENGLISH, VIETNAMESE = ("free", "obliging", "instead"), ("sides", "bodies", "unforced", "everybody")

Wordings = tuple[tuple[str, ...], ...]


@dataclass
class Claim:
    """A claim in the text's words: its terms and agencies in their order.

    `doers` are agencies with the number of terms before them, `passive` the places of terms right after 'is',
    'are'; `must` says that something has to be done, `cut` that it is set against something else.
    """

    terms: list[Wordings] = field(default_factory=list)
    doers: list[tuple[str, int]] = field(default_factory=list)
    passive: set[int] = field(default_factory=set)
    recipient: str | None = None
    must: bool = False
    cut: bool = False


def weigh_english(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether one of `passages` bears out all that is claimed, or all that speak of it name somebody else."""
    claim = _claim(reading.query)
    if claim is None:
        return None
    if _held_by_other(claim, passages[0]):
        return False
    if not claim.cut and any(_bears(claim, passage, reading.library) for passage in passages):
        return True
    others = _of_others(claim, reading.library) or _sent_to_others(claim, reading.library)
    return False if others else None


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, frozenset[str]]:
    raw = read_yaml(WORDS)
    # English words by their stems, as they are compared; Vietnamese ones folded.
    english = {key: frozenset(map(_stemmed, raw[key])) for key in ENGLISH}
    vietnamese = {key: frozenset(map(fold, raw[key])) for key in VIETNAMESE}
    return english | vietnamese | {"being": frozenset(raw["being"])}


def _stemmed(line: object) -> str:
    return " ".join(stem(token.folded) for token in syllables(str(line)))


def _claim(query: Query) -> Claim | None:
    """Return what a question claims; None when any of its words is not known."""
    found, words = Claim(), _said(query)
    # One named in another sentence has no place in this one.
    here = [a for a in query.agencies if a.slot in query.slots.items]
    agencies = {query.words[a.slot.first]: a for a in here if a.slot}
    lengths = {word: a.slot.last - a.slot.first for word, a in agencies.items() if a.slot}
    place = 0
    while place < len(words):
        word = words[place]
        size, wordings = term_at(words, place)
        if word in agencies:
            if agencies[word].negated:
                return None
            found.doers.append((agencies[word].agency, len(found.terms)))
            if _sent(words[:place]):
                found.recipient = agencies[word].agency
            place += lengths[word]
        elif _starts(words, place, "instead"):
            # What it is set against is no part of what is claimed.
            found.cut = True
            break
        elif size:
            found.terms.append(wordings)
            place += size
        elif length := _starts(words, place, "obliging"):
            found.must = True
            place += length
        elif _starts(words, place, "free"):
            if word.folded in _vocabulary()["being"]:
                found.passive.add(len(found.terms))
            place += 1
        else:
            return None
    # What opens with 'not' denies all that it claims, which is left open.
    return found if place >= len(words) or found.terms else None


SENT = phrasing("english_sent")


def _sent(before: Sequence[Word]) -> bool:
    """Whether something is sent to whoever is named next: 'send their reviews to the …'."""
    return SENT.search(before) is not None


def _said(query: Query) -> Sequence[Word]:
    """Return the words of a claim, without those that ask, and without who says it."""
    unsaid = {i for s in query.slots.of(*UNSAID) for i in range(s.first, s.last)}
    words = [word for i, word in enumerate(query.words) if i not in unsaid]
    return told(words) or words


def term_at(words: Sequence[Word], place: int) -> tuple[int, Wordings]:
    """Return how many words of a known term stand at `place`, and what it is in the text's words."""
    known: Glossary = load_glossary(TERMS)
    line = [word.folded for word in words]
    size = known.size(line, place)
    return size, known.of(line[place : place + size])


def _starts(words: Sequence[Word], place: int, key: str) -> int:
    """Return how many words of one of `key` stand at `place`."""
    line = [stem(word.folded) for word in words[place : place + 2]]
    sizes = (n for n in (2, 1) if len(line) >= n and " ".join(line[:n]) in _vocabulary()[key])
    return next(sizes, 0)


def _bears(claim: Claim, passage: Passage, library: Library) -> bool:
    """Whether one sentence of a passage holds all terms of a claim, said of the same doers."""
    if len(claim.terms) + bool(claim.doers) < LEAST_TERMS:
        return False
    heading = " ".join(passage.headings[-1:])
    above, bodies = library.understanding.agencies_in(heading), line_of(heading)
    for sentence in SENTENCE.split(" ".join(passage.text.split())):
        line = line_of(sentence)
        if claim.must and any(word in line for word in _vocabulary()["unforced"]):
            continue
        held = all(held_in(t, line) or (_is_body(t) and held_in(t, bodies)) for t in claim.terms)
        if held and _in_order(claim, line) and _done_by(claim, above, line, library):
            return True
    return False


def _is_body(term: Wordings) -> bool:
    """Whether a term stands for a body, which a heading may name as the one who does it."""
    return any(" ".join(wording) in _vocabulary()["bodies"] for wording in term)


def _done_by(claim: Claim, above: Sequence[str], line: str, library: Library) -> bool:
    """Whether the agencies claimed stand in a heading, or before what they do, in the same order."""
    named = (*above, *library.understanding.agencies_in(line))
    places = [named.index(a) if a in named else -1 for a, _ in claim.doers]
    if -1 in places or places != sorted(places):
        return False
    for agency, count in claim.doers:
        if count >= len(claim.terms) or agency in above:
            continue
        before = line[: _place(claim.terms[count], line) + 1]
        if agency not in library.understanding.agencies_in(before):
            return False
    return True


def starts_free(words: Sequence[Word], place: int) -> bool:
    """Whether a word that claims nothing stands at `place`."""
    return bool(_starts(words, place, "free"))


def line_of(text: str) -> str:
    """Return a text on a line, folded, a blank around each word."""
    return f" {' '.join(token.folded for token in syllables(text))} "


def held_in(term: Wordings, line: str) -> bool:
    """Whether a line says a term in any of its wordings."""
    return any(f" {' '.join(wording)} " in line for wording in term)


def _place(term: Wordings, line: str) -> int:
    return min(line.find(f" {' '.join(w)} ") for w in term if f" {' '.join(w)} " in line)


def _sides(claim: Claim) -> Iterator[Wordings]:
    """Yield the terms of which one does something to another."""
    sides = _vocabulary()["sides"]
    return (term for term in claim.terms if any(" ".join(w) in sides for w in term))


def _in_order(claim: Claim, line: str) -> bool:
    """Whether the sides stand in a sentence in the same order, each before what it does: who helps whom."""
    sides = list(dict.fromkeys(_sides(claim)))
    places = [_place(term, line) for term in sides]
    if any(one >= other for one, other in pairwise(places)):
        return False
    return all(
        one not in sides
        # 'businesses are encouraged': what is done to them stands before them in the text.
        or (_place(one, line) < _place(other, line)) != (n in claim.passive)
        for n, (one, other) in enumerate(pairwise(claim.terms), 1)
        if other not in sides
    )


def _held_by_other(claim: Claim, passage: Passage) -> bool:
    """Whether somebody else holds the role claimed: 'enterprises play the leading role'."""
    found = HOLDER.search(line_of(passage.text))
    sides = [*_sides(claim)]
    role = found and [t for t in claim.terms if held_in(t, f" {found['role']} ")]
    if not found or not role or not sides or claim.doers:
        return False
    rest = [term for term in claim.terms if term not in (*sides, *role)]
    held = rest and all(held_in(term, line_of(passage.text)) for term in rest)
    return bool(held) and not any(held_in(term, f" {found['who'].strip()} ") for term in sides)


def _of_others(claim: Claim, library: Library) -> bool:
    """Whether all passages that hold every term name agencies, none of them the one claimed."""
    if len(claim.doers) != 1 or len(claim.terms) < LEAST_TERMS:
        return False
    speaking = [
        p
        for p in library.passages
        if p.kind is not PassageKind.HEADING
        and all(held_in(t, line_of(p.text)) for t in claim.terms)
    ]
    return bool(speaking) and all(_names_other(p, claim.doers[0][0], library) for p in speaking)


# 'gửi về Bộ A': to whom something goes.
RECEIVED = re.compile(r" gui (?:ve |cho |den |toi )?(?P<who>.*)")


def _sent_to_others(claim: Claim, library: Library) -> bool:
    """Whether all that is said to be sent as is claimed goes to another agency: 'send reviews to …'."""
    if claim.recipient is None or len(claim.terms) < LEAST_TERMS:
        return False
    received = list(_recipients(claim, library))
    return bool(received) and claim.recipient not in received


def _recipients(claim: Claim, library: Library) -> Iterator[str]:
    """Yield whom each sentence with every term of a claim names first after 'gửi'; '' where it names nobody."""
    for passage in library.passages:
        for sentence in SENTENCE.split(" ".join(passage.text.split())):
            line = line_of(sentence)
            found = RECEIVED.search(line)
            if found and all(held_in(term, line) for term in claim.terms):
                yield next(iter(library.understanding.agencies_in(found["who"])), "")


def _names_other(passage: Passage, agency: str, library: Library) -> bool:
    """Whether somebody else is named who does it: a task's leads, else those of a heading and the text."""
    task = library.task_by_key.get(passage.key)
    if task is not None:
        leads = task.mentions(Role.LEAD)
        named = all(m.kind is MentionKind.NAMED for m in leads)
        return named and agency not in {m.agency for m in leads}
    text = " ".join(" ".join([*passage.headings[-1:], passage.text]).split())
    doers = library.understanding.agencies_in(text)
    everybody = any(f" {words} " in line_of(text) for words in _vocabulary()["everybody"])
    return bool(doers) and agency not in doers and not everybody
