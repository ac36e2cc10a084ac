"""Whether the matter of a claim, whom it is for and who does it, is held by one passage that is shown.

A passage tells of several things: what it says of one is no proof for another that it names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import phrases, phrasing
from assistant.model.coverage import load_wording, phrase_places, reworded
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.query import AgencyRef, Query
from assistant.read.agencies_numbered import NUMBERED
from assistant.read.base import Reading
from assistant.read.worded import own_words, statement
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.normalize import fold
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP

WHOM, ABOUT, SENT = phrasing("proven_whom"), phrasing("proven_about"), phrasing("proven_sent")
URGING = phrases("proven_urging")
# Parts of a passage, each of another thing.
SEGMENT = re.compile(r"[.;](?=\s|$)|\n")
# What of the other words of a claim a part has to hold beside those for whom it is.
LEAST_BESIDE = 0.75
# So much of the words of a claim may stand in no passage that is shown, as how people put it.
MOST_STRANGE = 0.25
# Slots whose words were read as something that is held against the text elsewhere.
READ = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.FIELD,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.SECTION,
    SlotKind.NODE,
    SlotKind.PART,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.NEGATION,
    SlotKind.SHARE,
    SlotKind.QUANTITY,
    SlotKind.WHO,
    SlotKind.FILLER,
    SlotKind.FOLLOW,
)


# Who does something, and where it is said to stand, is held against the text elsewhere.
ELSEWHERE = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.NODE, SlotKind.PART)


def matter_unheld(reading: Reading, name: str, passages: Sequence[Passage]) -> bool:
    """Whether no passage shown holds together what is claimed, whom it is for, and who does it."""
    query = reading.query
    if name == "reference" and (query.agencies or query.times):
        return False
    if name == "reference" and query.slots.has(SlotKind.WHEN):
        # 'III.10 còn hạn không': of the time nothing was read.
        return True
    return (
        _for_others(reading, passages)
        or _by_others(reading, passages)
        or _another_matter(reading, passages)
        or _about_other(reading, passages)
        or (name == "reference" and _strange(reading, passages))
    )


def _said(reading: Reading) -> str:
    return statement(reading.query, own_words(reading.query), reading.library)


def _content(words: Sequence[str]) -> Iterator[int]:
    """Yield the places of the words that tell something."""
    free, idle = load_wording().functions, {*phrase_places(words)}
    yield from (i for i, w in enumerate(words) if w not in free and i not in idle)


def _for_others(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether those for whom, or the places where, something is claimed stand in no part that tells of it."""
    query = reading.query
    placed = {w for s in query.slots.of(*ELSEWHERE) for w in query.words[s.first : s.last]}
    free = [word for word in own_words(query) if word not in placed]
    words = split_words(statement(query, free, reading.library))
    said = [(one.first, one.last) for one in WHOM.each(words)]
    if not said:
        return False
    whom = [tuple(w.marked or w.folded for w in words[first:last]) for first, last in said]
    taken = {i for first, last in said for i in range(first, last)}
    rest = [w.marked or w.folded for i, w in enumerate(words) if i not in taken]
    beside = [rest[i] for i in _content(rest)]
    if not (beside or query.carried or query.task_refs):
        # 'cho hộ mới thoát nghèo': of what is not said.
        return True
    return not any(
        all(_stands(one, part) for one in whom) and _holds(beside, part)
        for passage in passages
        for part in _parts(reading, passage)
    )


def _stands(said: tuple[str, ...], part: str) -> bool:
    """Whether a part of a passage has some words side by side, or such as say the same: 'người nghèo'."""
    line = f" {' '.join(w.folded for w in split_words(part))} "
    ways = (said, *load_wording().same.get(said, ()))
    return any(f" {' '.join(map(fold, way))} " in line for way in ways)


def _holds(words: Sequence[str], part: str) -> bool:
    """Whether a part of a passage holds most of some words, as they are or as it would put them."""
    text = words_of(part)
    placed = {*reworded(words, [text])}
    held = sum(w in text or i in placed for i, w in enumerate(words))
    return held >= LEAST_BESIDE * len(words)


def _parts(reading: Reading, passage: Passage) -> Iterator[str]:
    """Yield the parts of a passage; of a row its cells, with what it is about."""
    for text in evidence_of(passage, reading.library).texts:
        yield from SEGMENT.split(text)


def _by_others(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether somebody is claimed to do what the passages give to others, or have him see to it that they do."""
    words = words_of(_said(reading))
    if not any(_told_of(reading, passage, words) for passage in passages):
        return True
    doer = _doer(reading.query)
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
    meant = _meant(reading, query.agencies[0])
    matter = words_of(statement(query, query.topic, library))
    beside = [matter[i] for i in _content(matter)]
    read = [evidence_of(passage, library) for passage in passages]
    named = [one for one in read if meant & one.names]
    held = any(_holds(beside, text) for one in named for text in one.texts)
    return bool(beside) and not held and len(named) < len(read)


def _told_of(reading: Reading, passage: Passage, words: Sequence[str]) -> bool:
    """Whether a passage may tell of those who are claimed to do something, named or as 'các bộ'."""
    evidence = evidence_of(passage, reading.library)
    if _put_together(evidence.texts[0], words):
        return False
    heads = words_of(passage.headings[-1]) if passage.headings else ()
    return evidence.is_row or tuple(words[:2]) != MINISTRIES or not _of_provinces(heads)


MINISTRIES, PROVINCES = ("các", "bộ"), ("ủy", "ban", "nhân", "dân")


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
    heads = (
        reading.library.understanding.agencies_in(passage.headings[-1]) if passage.headings else ()
    )
    if not meant & ({*heads} or evidence.names):
        return False
    titles = {tuple(words_of(title)) for title in passage.headings}
    return not any(_urged(text, words) for text in evidence.words if text not in titles)


def _urged(text: Sequence[str], claim: Sequence[str]) -> bool:
    """Whether a text but has somebody urge others, and a claim does not."""
    verbs = [verb for _, verb in URGING]
    opens = any(tuple(text[: len(verb)]) == verb for verb in verbs)
    line = f" {' '.join(claim)} "
    return opens and not any(f" {' '.join(verb)} " in line for verb in verbs)


def _put_together(text: str, claim: Sequence[str]) -> bool:
    """Whether all that is claimed is what those do to whom something is sent: 'gửi về Bộ A để tổng hợp'."""
    words: Sequence[Word] = split_words(text)
    found = SENT.search(words)
    if found is None:
        return False
    ahead = {*pairwise(w.folded for w in words[: found.first + 2])}
    return not any(pair in ahead for pair in pairwise(map(fold, claim)))


def _about_other(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether a section is said to be about what its title does not name: 'mục II nói về nguồn lực'."""
    query = reading.query
    named = [s.last for s in query.slots.of(SlotKind.SECTION, SlotKind.NODE) if s.end]
    titles = list(_titles(reading))
    asked = {w for s in query.slots.of(SlotKind.YES_NO) for w in query.words[s.first : s.last]}
    words = [w for w in query.words[max(named, default=0) :] if w not in asked]
    found = ABOUT.search(words)
    if found is None or not titles:
        return False
    line = statement(query, words[found.last :], reading.library)
    said = words_of(line)
    matter = [said[i] for i in _content(said)]
    return bool(said) and not any(_holds(matter or said, title) for title in titles)


def _titles(reading: Reading) -> Iterator[str]:
    """Yield the titles of the sections that a claim names, or what a part without others says itself."""
    library, query = reading.library, reading.query
    yield from (library.sections[s] for s in query.sections if s in library.sections)
    for node in filter(None, map(library.node, query.nodes)):
        yield node.value


def _strange(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether too many words of a claim stand in no passage that is shown."""
    query = reading.query
    read = {w for s in query.slots.of(*READ) for w in query.words[s.first : s.last]}
    # 'do hai ngân hàng chủ trì': a number that is held against the row.
    read |= {w for one in NUMBERED.each(query.words) for w in query.words[one.first : one.last]}
    free = [word for word in own_words(query) if word not in read]
    words = words_of(statement(query, free, reading.library))
    content = [*_content(words)]
    texts = [text for p in passages for text in evidence_of(p, reading.library).words]
    known, placed = {w for text in texts for w in text}, {*reworded(words, texts)}
    strange = [i for i in content if words[i] not in known and i not in placed]
    return len(strange) > MOST_STRANGE * len(content)
