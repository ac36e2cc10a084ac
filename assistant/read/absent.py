"""What is asked for by a name that the text lacks: 'kế hoạch có bố trí vốn ODA không'.

Passages near it are found all the same. Where nothing of them says it in other words, that is what is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.find import rank
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.orthography.syllables import is_syllable
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.read.enumerated import UNION
from assistant.read.received import only_receives
from assistant.read.refuse import nearest
from assistant.read.terms import SPOKEN, as_said, strange, strange_term
from assistant.slots import SlotKind
from assistant.words import Word, parted

# Why such a question is refused.
ABSENT = "absent"
TOLD = "told"
CLAIMED, COMMON = "claimed", "common"
ROUTES = (TOLD, CLAIMED)
SHARE = re.compile(r"\d[\d.,\-–]*\s?%")
# 'nông thôn mới', 'ODA', 'hằng quý': names of other things, for which there are no other words.
NAMES = phrasing("absent_names")
# A name stands so near the end of what is asked: 'vốn ODA | trong kế hoạch | không'.
REACH = 4
# A passage that holds so much of a term says it in other words.
OTHERWISE = 0.7
# So long is a foreign word.
FOREIGN = 3
# Courts, banks and offices: no wording such as 'các bộ, ngành' reaches them.
BODY = "body"


def with_absent(reading: Reading, name: str, found: Draft) -> Draft:
    """Return what is told, led by the words of the question that the text lacks.

    Where it is asked whether the text has what stands nowhere in it, in no other words either, the refusal.
    """
    if name not in ROUTES or found.status is not Status.ANSWERED or reading.query.english:
        return found
    told = name == TOLD and not found.text.startswith(reading.say("no"))
    term = strange_term(reading) if told else ()
    if text := _lacking(reading, told, term):
        near = rank(reading.query, reading.library, lambda passage: True)
        return nearest(reading, text, near, ABSENT)
    if claimed := _claimed_term(reading, name, found):
        return _led(reading, replace(found, open=False), claimed)
    return _led(reading, found, term)


def _claimed_term(reading: Reading, name: str, found: Draft) -> Sequence[Word]:
    """Return the matter that somebody is claimed to have a role in, where its words stand nowhere in the text.

    'Bộ A chủ trì an ninh mạng, đúng không': without a verdict, the row told is but the nearest.
    """
    query = reading.query
    claims = name == CLAIMED and query.yes_no and query.roles and query.topic
    if not claims or found.text.startswith(reading.say("no")):
        return ()
    return strange(reading, _first_clause(query, query.topic))


def _first_clause(query: Query, topic: Sequence[Word]) -> Sequence[Word]:
    """Return the words from the first to the last of a topic that no comma parts; () with a body among them."""
    if topic[0] not in query.words or topic[-1] not in query.words:
        # A topic of the sentences before.
        return ()
    first, last = query.words.index(topic[0]), query.words.index(topic[-1])
    # 'chủ trì | bảo | hiểm y tế': grammar elsewhere.
    soft = {s.first for s in query.slots.of(SlotKind.FILLER) if s.value == COMMON}
    first -= first - 1 in soft and not parted(query.words, first)
    pauses = (n for n in range(first + 1, last + 1) if parted(query.words, n))
    end = next(pauses, last + 1)
    named = query.slots.of(SlotKind.AGENCY, SlotKind.ROLE)
    return () if any(first <= s.first < end for s in named if s.end) else query.words[first:end]


def _lacking(reading: Reading, told: bool, term: Sequence[Word]) -> str:
    """Say what the text lacks of what it is asked to have; '' for nothing, or where a claim is weighed."""
    if reading.query.carried:
        return ""
    if (text := _share_lacking(reading)) or not told:
        return text
    words = next(_names_lacking(reading), ()) or _nowhere_said(reading, term)
    if words:
        return reading.say("term_absent", words=_typed(reading.query, words))
    body = _without_duty(reading)
    return reading.say("no_duty", agency=reading.name(body)) if body else ""


def _led(reading: Reading, found: Draft, term: Sequence[Word]) -> Draft:
    """Return passages led by the term that stands in none of them; as they are where there is none."""
    if not term or found.open or found.text.startswith(reading.say("yes")):
        return found
    lead = reading.say("term_absent", words=_typed(reading.query, term))
    return replace(found, text=f"{lead} {reading.say('nearest')}\n\n{found.text}")


def _share_lacking(reading: Reading) -> str:
    """Say that a share is told nowhere, where one is claimed: 'mỗi tỉnh giảm 1-1,5% đúng không'; '' otherwise."""
    query = reading.query
    typed = query.question[query.words[0].start : query.words[-1].end + 1] if query.words else ""
    share = SHARE.search(typed) if query.yes_no else None
    if share is None or any(share[0] in passage.text for passage in reading.library.passages):
        return ""
    return reading.say("term_absent", words=share[0])


def _typed(query: Query, words: Sequence[Word]) -> str:
    """Return words as they were typed, without what stands between them: 'ODA', not 'oda'."""
    spans = dict.fromkeys((word.start, word.end) for word in words)
    typed = " ".join(query.question[start:end] for start, end in spans)
    return typed if typed.isascii() else as_said(words)


def _names_lacking(reading: Reading) -> Iterator[Sequence[Word]]:
    """Yield the names asked about that stand in no passage."""
    words = reading.query.words
    named = [words[found.first : found.last] for found in NAMES.each(words)]
    named += [(word,) for n, word in enumerate(words) if n and _foreign(reading.query, word)]
    for name in named:
        if _asked_about(reading.query, name) and not _stands(reading, name):
            yield name


def _asked_about(query: Query, name: Sequence[Word]) -> bool:
    """Whether a name stands near the end of a question that asks for a yes or no, or before 'có được nhắc'."""
    place = next(n for n, word in enumerate(query.words) if word.start == name[-1].start) + 1
    ends = [s.first for s in query.slots.of(SlotKind.YES_NO) if s.end]
    spoken = SPOKEN.search(query.words)
    near = bool(ends) and 0 <= ends[-1] - place <= REACH
    return near or (spoken is not None and spoken.first == place)


def _foreign(query: Query, word: Word) -> bool:
    """Whether a word is typed as a name, and is none of the language; 'LĐTBXH' is short for one."""
    typed = query.question[word.start : word.end]
    name = typed.istitle() and len(word.folded) >= FOREIGN and word.folded.isalpha()
    known = any(s.start <= word.start < s.end for s in query.slots.items)
    return name and not (known or word.repaired or is_syllable(word.folded))


def _stands(reading: Reading, name: Sequence[Word]) -> bool:
    said = " ".join(word.folded for word in name)
    return any(f" {said} " in f" {plain(p.text)} " for p in reading.library.passages)


def _nowhere_said(reading: Reading, term: Sequence[Word]) -> Sequence[Word]:
    """Return a term that no passage has, where none has the like of it either; else ()."""
    library = reading.library
    keys = frozenset(passage.key for passage in library.passages)
    likely = library.topics.coverages(library.topics.units(term), keys) if term else {}
    return term if max(likely.values(), default=0.0) < OTHERWISE else ()


def _without_duty(reading: Reading) -> str | None:
    """Return the body that is asked to do something, where the text gives nothing to it; else None."""
    query, agencies = reading.query, reading.library.agencies
    opens = [a for a in query.agencies if a.slot is not None and not a.slot.first]
    if len(query.agencies) != 1 or not opens or query.who or query.counts:
        return None
    agency = opens[0].agency
    if agencies[agency].kind != BODY or UNION.match(agency) or opens[0].negated:
        return None
    named = any(agency in evidence_of(p, reading.library).names for p in reading.library.passages)
    return agency if only_receives(reading) or not named else None
