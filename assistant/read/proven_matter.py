"""Whether the matter of a claim, whom it is for and who does it, is held by one passage that is shown.

A passage tells of several things: what it says of one is no proof for another that it names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.grammar import folded, phrasing
from assistant.model.coverage import load_wording, reworded
from assistant.model.evidence import evidence_of
from assistant.model.names import words_of
from assistant.read.agencies_numbered import NUMBERED
from assistant.read.base import Reading
from assistant.read.proven_doers import doers_unheld
from assistant.read.proven_times import another_time
from assistant.read.proven_words import content_places, part_holds
from assistant.read.worded import own_words, statement
from assistant.slots import SlotKind
from assistant.words import Word, split_words, typed_with_marks
from corpus.normalize import fold
from corpus.types import Passage

WHOM, ABOUT = phrasing("proven_whom"), phrasing("proven_about")
# 'cho | phụ nữ', 'ở | đô thị': what stands right before those for whom a task is said to be.
MEANT = folded("proven_meant")
# Parts of a passage, each of another thing.
SEGMENT = re.compile(r"[.;](?=\s|$)|\n")
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
    if name == "claimed":
        # Who does the task and when was held against its row already.
        return _whom_unheld(reading, passages)
    if name == "reference" and (query.agencies or query.times):
        return False
    if name == "reference" and query.slots.has(SlotKind.WHEN):
        # 'III.10 còn hạn không': of the time nothing was read.
        return True
    return (
        _for_others(reading, passages)
        or doers_unheld(reading, passages)
        or another_time(reading, passages)
        or _about_other(reading, passages)
        or (name == "reference" and _strange(reading, passages))
    )


def _for_others(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether those for whom, or the places where, something is claimed stand in no part that tells of it."""
    query = reading.query
    words = _free(reading)
    said = [(one.first, one.last) for one in WHOM.each(words)]
    if not said:
        return False
    whom = [_said(words[first:last]) for first, last in said]
    taken = {i for first, last in said for i in range(first, last)}
    rest = [w.marked or w.folded for i, w in enumerate(words) if i not in taken]
    beside = [rest[i] for i in content_places(rest)]
    if not (beside or query.carried or query.task_refs):
        # 'cho hộ mới thoát nghèo': of what is not said.
        return True
    return not any(
        all(_stands(one, part) for one in whom) and part_holds(beside, part)
        for passage in passages
        for part in parts_of(reading, passage)
    )


def _whom_unheld(reading: Reading, passages: Sequence[Passage]) -> bool:
    """Whether those for whom, or the places where, something is claimed stand nowhere in what is shown."""
    words = _free(reading)
    found = [one for one in WHOM.each(words) if one.first and words[one.first - 1].folded in MEANT]
    whom = [_said(words[one.first : one.last]) for one in found]
    return not all(any(_stands(one, passage.text) for passage in passages) for one in whom)


def _free(reading: Reading) -> Sequence[Word]:
    """Return the words of a claim without who does something and where it is said to stand, with their marks."""
    query = reading.query
    placed = {w for s in query.slots.of(*ELSEWHERE) for w in query.words[s.first : s.last]}
    free = [word for word in own_words(query) if word not in placed]
    if typed_with_marks(free):
        return free
    return split_words(statement(query, free, reading.library))


def _said(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(w.marked or w.folded for w in words)


def _stands(said: tuple[str, ...], part: str) -> bool:
    """Whether a part of a passage has some words side by side, or such as say the same: 'người nghèo'."""
    line = f" {' '.join(w.folded for w in split_words(part))} "
    ways = (said, *load_wording().same.get(said, ()))
    return any(f" {' '.join(map(fold, way))} " in line for way in ways)


def parts_of(reading: Reading, passage: Passage) -> Iterator[str]:
    """Yield the parts of a passage, each of another thing; of a row its cells, with what it is about.

    'Mở rộng A. Có chính sách B cho C; hỗ trợ D' has three.
    """
    for text in evidence_of(passage, reading.library).texts:
        yield from SEGMENT.split(text)


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
    matter = [said[i] for i in content_places(said)]
    return bool(said) and not any(part_holds(matter or said, title) for title in titles)


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
    content = [*content_places(words)]
    texts = [text for p in passages for text in evidence_of(p, reading.library).words]
    known, placed = {w for text in texts for w in text}, {*reworded(words, texts)}
    strange = [i for i in content if words[i] not in known and i not in placed]
    return len(strange) > MOST_STRANGE * len(content)
