"""Who is claimed to have signed a document, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.orthography.english import english_words
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.bodies import bodies_in, plain
from assistant.read.document import PLACES
from assistant.read.issued_at import place_of
from assistant.read.worded import claimed_words, set_against
from assistant.slots import SlotKind, Slots
from assistant.words import Word, parted
from corpus.normalize import fold
from corpus.types import Document

# 'của | Bộ A', 'Bộ A | ban hành'
OF, ISSUES = phrasing("signed_of"), phrasing("signed_issues")
# 'ký (tờ trình) đề nghị'
PROPOSAL = phrasing("signed_proposal")
# A name as written: 'Phạm Minh Chính'.
# (A range of letters with marks holds capital and small ones in turn.)
UPPER = "".join(map(chr, filter(lambda c: chr(c).isupper(), range(0x41, 0x1EFA))))
NAME = re.compile(rf"\b[{UPPER}]\w*[^\W\d_A-Z](?: [{UPPER}]\w*[^\W\d_A-Z]){{1,3}}\b")
# 'ông Phạm Minh (Chính)', 'ký thay Thủ tướng'.
PERSON = re.compile(r"\b(?:ong|ba|dong chi) (?!(?:ay|do|nay|ta|kia|ky)\b)(\w+ \w+)\b")
# 'Cụ Tần (bảo) …': who says it, not who signed.
TITLES, SAYS = folded("signed_titles"), phrasing("signed_says")
ON_BEHALF = re.compile(
    r"\b(?:thay (?:mat )?(?:cho )?|(?:on behalf of|in (?:the )?(?:place|name|stead) of|for) (?:the )?)"
    r"(?P<whom>thu tuong|chinh phu|prime minister|government)\b"
)
# Whom the signature names so.
WHOM = {"prime minister": "thu tuong", "government": "chinh phu"}
# How the signature says it: 'KT. THỦ TƯỚNG', 'TM. CHÍNH PHỦ'.
SHORT = r"\b(?:kt|tm)\."


def signed_by(reading: Reading, document: Document) -> bool | None:
    """Whether the name and the office claimed are those of the one who signed."""
    if PROPOSAL.search(reading.query.words):
        # Whose hand signed what was put to the Government is not said.
        return None
    name = fold(document.signatory)
    told = _told_before(reading.query) | _tellers(reading.query) | set_against(reading.query)
    if denies_signatory(reading.query, document):
        return False
    words = [word for word in claimed_words(reading.query) if word.start not in told]
    line = " ".join(word.folded for word in words)
    persons = [*PERSON.findall(line), *_in_small_letters(words)]
    if any(person not in name for person in persons):
        return False
    names = map(_without_opening, _names_said(reading.query, told))
    named = [name for name in names if name and not _is_body(name)]
    borne = _on_behalf(reading, document) or _by_deputy(words, name)
    line = OF_OFFICE.sub("pho ", ON_BEHALF.sub("", line))
    own = [n for n in named if n not in name and not line.startswith(n) and not _says_it(n)]
    offices = bodies_in(line) - {"chinh phu"}
    office = bodies_named(reading, document.signatory, offices)
    if own:
        return False
    if office is False:
        # Of two who are said to have signed, one may be meant by whoever asks who is right.
        return None if offices & bodies_in(plain(document.signatory)) else False
    last = " ".join(name.split()[-3:])
    # Of a name that ends a claim, 'Minh' may be taken for a particle.
    whole = " ".join(word.folded for word in reading.query.words if word.start not in told)
    said = last in line or last in named or last in whole
    return True if said or office or borne else borne


# 'do một vị phó | ký', 'by a deputy'; 'phó bộ trưởng', 'a deputy minister' is another office.
DEPUTY = phrasing("signed_deputy")
# 'cấp phó | không ký', 'không ủy quyền cho cấp phó'
NO_DEPUTY = phrasing("signed_no_deputy")
# 'một cấp phó của Thủ tướng'
OF_OFFICE = re.compile(r"\bpho cua ")
# 'không phải (ông) | Phạm Bình Minh', 'not | Pham Binh Minh'
NOT_HIM = phrasing("signed_not_him")


def denies_signatory(query: Query, document: Document) -> bool:
    """Whether it is said that he who signed did not: 'cấp phó không ký', 'A ký, không phải ông Phạm Bình Minh'."""
    words, signatory = query.words, fold(document.signatory)
    if _is_deputy(signatory) and NO_DEPUTY.search(words):
        return True
    # The last of a name may be taken for a particle that closes the question.
    him = signatory.split()[-3:][:2]
    against = set_against(query)
    denied = " ".join(word.folded for word in words if word.start in against)
    behind = (words[found.last : found.last + len(him)] for found in NOT_HIM.each(words))
    return " ".join(him) in denied or any([w.folded for w in said] == him for said in behind)


def _by_deputy(words: Sequence[Word], signatory: str) -> bool | None:
    """Whether a deputy has signed, as claimed, whoever he is; None when none is named."""
    return _is_deputy(signatory) if DEPUTY.search(words) else None


def _is_deputy(signatory: str) -> bool:
    """Whether an office without its marks, with a name, is a deputy's."""
    return "pho" in signatory.split()


# 'phó thủ tướng | vũ đức đam', typed in small letters.
SMALL = phrasing("signed_small")


def _in_small_letters(words: Sequence[Word]) -> Iterator[str]:
    """Yield the names that stand behind an office, or before the verb, whatever letters they have."""
    for found in SMALL.each(words):
        yield found["name"].strip()


# A clause before the claim that is no longer than a name and an office may be part of it.
SHORT_CLAUSE = 8


def _names_said(query: Query, told: frozenset[int]) -> Iterator[str]:
    """Yield the names in the words read but for those among the words `told`, by their offsets."""
    read = {word.start for word in query.words}
    if place := place_of(query):
        read -= {*range(place.start, place.end)}
    found = (one for one in NAME.finditer(query.question) if one.start() in read)
    return (one.group() for one in found if not told & {*range(one.start(), one.end())})


def _told_before(query: Query) -> frozenset[int]:
    """Return where words of a story before the claim begin: 'chị Thu Hà hỏi tôi mãi, người ký là …'."""
    words = query.words
    facts = [slot.first for slot in query.slots.of(SlotKind.FACET)]
    cuts = [0, *(n for n in range(1, len(words)) if parted(words, n)), len(words)]
    clauses = [range(*pair) for pair in pairwise(cuts)]
    before = (c for c in clauses if len(c) > SHORT_CLAUSE and facts and c.stop <= min(facts))
    inside = {word.start for clause in before for word in words[clause.start : clause.stop]}
    # What is cut off before the first word is no part of the claim either.
    return frozenset(inside | {*range(words[0].start if words else 0)})


def _tellers(query: Query) -> frozenset[int]:
    """Return where words begin that name who says it: 'chị Trần Thị Hoa phòng em bảo'."""
    words = query.words
    facts = {slot.first for slot in query.slots.of(SlotKind.FACET)}
    found = (range(said.first, said.last) for said in SAYS.each(words))
    return frozenset(words[i].start for one in found if facts.isdisjoint(one) for i in one)


# 'do | Thủ tướng … | ký'
AGENT, SIGNS = phrasing("signed_agent"), "ky"


def without_agent(query: Query) -> Query:
    """Return a query whose topic holds no words of those by whom a document is said to be signed or issued."""
    said = AGENT.search(query.words)
    inside = {w.start for w in query.words[said.first : said.start("verb")]} if said else set()
    topic = tuple(word for word in query.topic if word.start not in inside)
    return replace(query, topic=topic) if len(topic) < len(query.topic) else query


def agent_borne(reading: Reading, document: Document) -> bool | None:
    """Whether those by whom a document is said to be signed or issued are the ones; None when none are named."""
    query = reading.query
    if (owner := _owner(reading, document)) is not None:
        return owner
    said = AGENT.search(query.words)
    who = query.words[said.first + 1 : said.start("verb")] if said else ()
    if said is None or not who:
        return None
    if said["verb"] != SIGNS:
        bodies = bodies_in(" ".join(word.folded for word in who))
        return bodies_named(reading, document.issuer, bodies) if bodies else None
    # The words alone, at their places in the question.
    typed = " " * who[0].start + query.question[who[0].start : who[-1].end]
    named = replace(query, words=tuple(who), slots=Slots(), question=typed)
    return signed_by(replace(reading, query=named), document)


# 'nghị quyết này là của | Quốc hội'
OWNED, OWNER_WORDS = phrasing("signed_owned"), 5


def _owner(reading: Reading, document: Document) -> bool | None:
    """Whether the body whose the document is said to be has issued it; None when none is named so."""
    words = reading.query.words
    said = OWNED.search(words)
    line = " ".join(w.folded for w in words[said.last : said.last + OWNER_WORDS]) if said else ""
    bodies = frozenset(body for body in bodies_in(line) if line.startswith(body))
    return bodies_named(reading, document.issuer, bodies) if bodies else None


def _without_opening(name: str) -> str:
    """Return a name folded, without the verb that opens an English question: 'Is Pham Binh Minh …'."""
    first, _, rest = fold(name).partition(" ")
    return rest if first in english_words("opening") else fold(name)


def _says_it(name: str) -> bool:
    """Whether a folded name is that of somebody spoken of by his title: 'cụ Tần'."""
    title, *rest = name.split()
    return title in TITLES and len(rest) == 1


def _on_behalf(reading: Reading, document: Document) -> bool | None:
    """Whether it is signed for the one claimed: 'ký thay Thủ tướng'; None when no one is."""
    claimed = ON_BEHALF.search(" ".join(word.folded for word in reading.query.words))
    signed = plain(PLACES["signatory"](document)[0].value)
    whom = WHOM.get(claimed["whom"], claimed["whom"]) if claimed else ""
    return re.search(rf"{SHORT} {whom}", signed) is not None if claimed else None


def bodies_named(reading: Reading, text: str, claimed: frozenset[str]) -> bool | None:
    """Whether the bodies claimed are named by `text`; None when either names none."""
    stated = bodies_in(plain(text))
    others = _issuers(reading.query)
    if not stated or not (claimed or others):
        return None
    return claimed <= stated and not others


def _issuers(query: Query) -> frozenset[str]:
    """Return the agencies that are told to have issued or signed it, not whom it is told for."""
    slots = {a.agency: a.slot for a in query.agencies if a.slot in query.slots.items}
    words = query.words
    return frozenset(
        agency
        for agency, slot in slots.items()
        if slot and (OF.search(words[: slot.first]) or ISSUES.opens(words[slot.last :]))
    )


def _is_body(name: str) -> bool:
    return bool(bodies_in(name)) or name.startswith(("nghi quyet", "bo ", "ke hoach"))
