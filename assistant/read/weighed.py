"""What a question claims, held against a passage as a whole: borne out, contradicted, or neither.

The check of a model's sentences (`model/verify.py`) is the judge. A claim with no fault against a
passage is borne out by it. One whose only faults are contradictions (another date, a negation, the
opposite, somebody else who acts) says what the passage denies: all else that it says stands there.
A claim of which anything at all is foreign to the passage is neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from assistant.evidence.find import Accept, Evidence, rank
from assistant.grammar import phrasing
from assistant.library import Library
from assistant.model.borne import Fault
from assistant.model.coverage import asserts_more
from assistant.model.evidence import evidence_of
from assistant.model.facts import FactKind, facts_of
from assistant.model.names import find_names, words_of
from assistant.model.polarity import denying
from assistant.model.text import plain, tokens
from assistant.model.verify import Claimed, Verifier
from assistant.read.all_ministries import of_all
from assistant.read.base import Reading
from assistant.read.other_subject import other_subject
from assistant.read.other_ways import other_part, other_ways, telling
from assistant.read.paper_named import in_short, other_paper, with_its_paper
from assistant.read.stressed import without_only_he
from assistant.read.turned_about import turned_about
from assistant.read.weighed_english import weigh_english
from assistant.read.worded import LEAST_SAID, put_aside, statements, unframed_statements
from assistant.readings.claims import vocabulary
from assistant.words import split_words
from corpus.normalize import fold
from corpus.types import Passage

# Faults by which a passage denies a claim of which it holds everything else.
DENIED = frozenset(
    {Fault.NEGATION, Fault.POLARITY, Fault.DIRECTION, Fault.ROLE, FactKind.DATE, FactKind.YEAR}
    | {FactKind.PERIOD, FactKind.RECURRENCE, FactKind.DOCUMENT}
)
TIMES = frozenset({FactKind.DATE, FactKind.YEAR, FactKind.PERIOD, FactKind.RECURRENCE})
# Within so many of its first words a claim may deny that the text speaks of something.
NEAR = 7
# Before a claim is denied, so many other passages are asked whether they bear it out.
OTHERS, FITS = 8, 0.6
# A longer claim is no sentence.
MOST_SAID = 90
# What is denied says at least so many words of its own.
LEAST_DENIED = 2


def weigh(reading: Reading, passages: Sequence[Passage]) -> bool | None:
    """Whether one of `passages` bears out all that is claimed, or the first of them denies any of it."""
    if not passages:
        return None
    if reading.query.english:
        return weigh_english(reading, passages)
    claims = statements(reading)
    borne = [_weighed(reading, claim, passages) for claim in claims]
    if _put_aside_told(reading, passages):
        return False
    if False in borne or _one_denied(reading, passages):
        return _turned_by_frame(reading, claims, passages)
    if borne and all(borne):
        return True
    return None if len(claims) > 1 else _unframed_weighed(reading, claims, passages)


def _put_aside_told(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether the plan says what a claim denies to set something else against: 'không đòi A mà chỉ đòi B'."""
    denied = put_aside(reading)
    if not denied or evidence_of(passages[0], reading.library).is_row:
        return False
    return any(_weighed(reading, denied, [passage]) is False for passage in passages)


def _turned_by_frame(reading: Reading, claims: Sequence[str], passages: Sequence[Passage]) -> bool:
    """Whether but where something is said to stand makes it look denied: 'theo mục này thì ngoài A, B cũng …'."""
    if len(claims) > 1 or faults(claims[0], passages[0], reading.library) != {Fault.POLARITY}:
        return False
    return _unframed_weighed(reading, claims, passages) is True


def _unframed_weighed(
    reading: Reading, claims: Sequence[str], passages: Sequence[Passage]
) -> bool | None:
    """Whether what is claimed holds without who says it and where; None where that leaves out a time as well."""
    # What is left out as telling who says so may be no value: 'mỗi quý'.
    said = {fact for claim in claims for fact in facts_of(claim) if fact.kind in TIMES}
    whole = (one for one in unframed_statements(reading) if said <= facts_of(one))
    unframed = (_weighed(reading, one, passages) for one in whole)
    return next((one for one in unframed if one is not None), None)


def bearing_out(reading: Reading, found: Sequence[Evidence]) -> Evidence | None:
    """Return the first of the passages found that bears out all that is claimed; None when none does."""
    claims = [*statements(reading), *unframed_statements(reading)]
    # What denies a claim is only looked for where a passage bears out some of it.
    may = (e for e in found if reading.query.english or _bears_any(reading, claims, e.passage))
    return next((evidence for evidence in may if weigh(reading, [evidence.passage])), None)


def _bears_any(reading: Reading, claims: Sequence[str], passage: Passage) -> bool:
    library = reading.library
    said = (c for c in claims if LEAST_SAID <= len(c.split()) <= MOST_SAID)
    return any(bears(in_short(claim, passage, library), passage, library) for claim in said)


# A clause that can be denied by itself has at least so many words.
LEAST_CLAUSE = 5


def _one_denied(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether one of several clauses is denied, whatever else is claimed beside it: 'A làm, B chỉ đứng ngoài'."""
    split = [[c.strip() for c in claim.split(", ")] for claim in statements(reading)]
    clauses = [
        (c, before) for one in split for c, before in zip(one, _denied_before(one), strict=True)
    ]
    long = [(c, d) for c, d in clauses if len(c.split()) >= LEAST_CLAUSE and not _of_itself(c)]
    return len(clauses) > 1 and any(_clause_denied(reading, c, d, passages) for c, d in long)


def _denied_before(clauses: Sequence[str]) -> list[bool]:
    """Return of each clause whether one before it denies, whose 'không' may reach it: 'không trông chờ, ỷ lại'."""
    denies = [any(denying(word) for word in words_of(clause)) for clause in clauses]
    return [any(denies[:n]) for n in range(len(clauses))]


def _clause_denied(
    reading: Reading, clause: str, reached: bool, passages: Sequence[Passage]
) -> bool:
    if _weighed(reading, clause, passages) is not False:
        return False
    return not reached or faults(clause, passages[0], reading.library) != {Fault.NEGATION}


# 'còn tháng 12 là ngày của | nghị quyết': of the day of the text itself no other passage tells.
ITSELF = phrasing("weighed_itself")


def _of_itself(clause: str) -> bool:
    """Whether a clause tells when the text itself was issued."""
    return ITSELF.search(split_words(clause)) is not None


def _weighed(reading: Reading, claim: str, passages: Sequence[Passage]) -> bool | None:
    if not LEAST_SAID <= len(claim.split()) <= MOST_SAID:
        return None
    library = reading.library
    claim = in_short(claim, passages[0], library)
    # What all ministries have to do, each one has, too.
    claim = of_all(claim, passages[0], library) or claim
    if (unsaid := _unmentioned(claim)) and bears(unsaid, passages[0], library):
        return False
    if any(bears(claim, passage, library) for passage in passages):
        return True
    first = passages[0]
    denied = _denied(claim, first, library) or turned_about(claim, first, library)
    denied = denied or _not_that_one(claim, first, library)
    others = chain(
        other_ways(reading.query.question, claim, first), with_its_paper(claim, first, library)
    )
    denied = denied or any(bears(other, first, library) for other in others)
    if not denied or _borne_elsewhere(reading, claim):
        return None
    return False


def _not_that_one(claim: str, passage: Passage, library: Library) -> bool:
    """Whether one is said to have to do, and no other, what the passage gives to another: 'Bộ A mới phải …'."""
    plain = without_only_he(claim)
    named = plain != claim and Fault.NAME in faults(plain, passage, library)
    return named and _denied(plain, passage, library)


def _unmentioned(claim: str) -> str:
    """Return what a claim says that the text does not speak of: 'Kế hoạch không nhắc gì tới …'."""
    words = claim.split()
    place = next((i for i, word in enumerate(words[:NEAR]) if denying(word.lower())), None)
    if place is None or " ".join(map(fold, words[:place])) not in {*vocabulary()["documents"], ""}:
        return ""
    rest = [word for word in words[place + 1 :] if word != "hề"]
    said = (n for n in (4, 3, 2, 1) if fold(" ".join(rest[:n])) in vocabulary()["mentioning"])
    return " ".join(rest[count:]) if (count := next(said, 0)) else ""


# 'các bộ phải kiểm tra | và UBND tỉnh cũng phải | kiểm tra'
ALSO = phrasing("weighed_also")


def _denied(claim: str, passage: Passage, library: Library) -> bool:
    """Whether the passage holds all that is claimed but for what contradicts it."""
    found = faults(claim, passage, library)
    if not found <= DENIED | {Fault.NAME}:
        return False
    if {Fault.NEGATION, Fault.NAME} <= found:
        # That somebody need not do what the passage gives to others is no contradiction.
        return False
    if Fault.NEGATION in found and len(_denied_matter(words_of(claim))) < LEAST_DENIED:
        return False
    evidence = evidence_of(passage, library)
    dated = {fact.kind for text in evidence.texts for fact in facts_of(text)}
    if found & TIMES and not dated & TIMES:
        return False
    if FactKind.DOCUMENT in found and not other_paper(claim, evidence.texts):
        return False
    if Fault.NAME in found and ALSO.search(split_words(claim)):
        # Of two who do it, each has a passage of his own.
        return False
    # Somebody else than whom the passage names.
    named = {name.id for name in find_names(tokens(plain(claim)))}
    return Fault.NAME not in found or bool(evidence.names and named - evidence.names)


def _denied_matter(words: Sequence[str]) -> frozenset[str]:
    """Return the telling words behind the first negation of a claim; all, when the passage denies."""
    place = next((i for i, word in enumerate(words) if denying(word)), 0)
    return telling(words[place:]) - {words[place]}


# The readings of a message claim mostly the same, and what denies a claim is asked after what bears it out.
@lru_cache(maxsize=512)
def bears(claim: str, passage: Passage, library: Library) -> bool:
    """Whether `passage` alone proves a claim."""
    told = Verifier(library, {1: passage}).fault(Claimed(claim, (1,)))
    part = other_part(words_of(claim), evidence_of(passage, library).words)
    return told is None and not part and not _said_otherwise(claim, passage, library)


@lru_cache(maxsize=512)
def faults(claim: str, passage: Passage, library: Library) -> frozenset[str]:
    """Return what is wrong with a claim if `passage` alone is to prove it."""
    found = Verifier(library, {1: passage}).faults(Claimed(claim, (1,)))
    return frozenset(found) | _said_otherwise(claim, passage, library)


def _said_otherwise(claim: str, passage: Passage, library: Library) -> frozenset[str]:
    """Return what is wrong with a claim of a person's beside what may be wrong with a model's sentence."""
    words, evidence = words_of(claim), evidence_of(passage, library)
    wrong = {
        Fault.DIRECTION: other_subject(words, evidence.words),
        Fault.POLARITY: _opposed(words, evidence.words),
        Fault.UNCOVERED: asserts_more(words, evidence.words, evidence.is_row),
    }
    return frozenset(fault for fault, is_so in wrong.items() if is_so)


def _opposed(claim: Sequence[str], texts: Sequence[Sequence[str]]) -> bool:
    """Whether a claim has a phrase for which the texts have but its opposite: 'ngắn hạn' for 'lâu dài'."""
    lines = [f" {' '.join(text)} " for text in texts]
    said = f" {' '.join(claim)} "
    pairs = (way for pair in vocabulary()["opposites"] for way in (pair, pair[::-1]))
    return any(
        f" {one} " in said
        and not any(f" {one} " in line for line in lines)
        and any(f" {other} " in line for line in lines)
        for one, other in pairs
        if " " in one
    )


def _borne_elsewhere(reading: Reading, claim: str) -> bool:
    found = near(reading, lambda p: True)
    return any(bears(claim, e.passage, reading.library) for e in found)


def near(reading: Reading, accept: Accept) -> list[Evidence]:
    """Return the passages that may bear out what is claimed: the best that hold most of its topic."""
    found = rank(reading.query, reading.library, accept, "bm25")[:OTHERS]
    return [evidence for evidence in found if evidence.coverage >= FITS]
