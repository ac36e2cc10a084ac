"""Whether all that a claim says is held by what is shown for it: else it is told without a verdict.

Who does a task and when may be right of a claim that says more: 'xong năm 2022 vì thiếu vốn', 'hộ nghèo có nhà
năm 2022'. What only finds a task proves nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.pick import HELD, choose_each
from assistant.grammar import phrasing
from assistant.grammar.phrasing import Phrasing
from assistant.model.evidence import evidence_of
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.proven_matter import matter_unheld
from assistant.read.proven_times import dates_finer, within_year
from assistant.read.shown import shown
from assistant.read.strength import WEIGHED, strength_borne
from assistant.read.worded import own_words
from assistant.slots import SlotKind
from assistant.words import Word, split_words
from corpus.normalize import fold
from corpus.types import Passage
from structured.types import Role, Task

# Routes whose verdict is on one thing that the text says, not on how many tasks there are of a kind.
CLAIMED = "claimed"
CHECKED = (*WEIGHED, CLAIMED, "reference")

NO_OTHER = phrasing("numbers_each_others")
OUTCOME, MANNER = phrasing("proven_outcome"), phrasing("proven_manner")
REASON = phrasing("proven_reason")
FOREMOST, PART = phrasing("proven_foremost"), phrasing("proven_part")


def proven(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft without the verdict that all is right where something of the claim is not held."""
    yes, no = reading.say("yes"), reading.say("no")
    if name not in CHECKED or reading.query.english:
        return found
    unproven = found.text.startswith(yes) and unheld(reading, name, found)
    if unproven or (found.text.startswith(no) and found.tasks and within_year(reading, found)):
        return unproven_draft(reading, found)
    return found


def unproven_draft(reading: Reading, found: Draft) -> Draft:
    """Return a draft without the verdict that it begins with: neither right nor wrong."""
    told = found.text.removeprefix(reading.say("yes")).removeprefix(reading.say("no"))
    return replace(found, text=told.lstrip(), open=True)


def unheld(reading: Reading, name: str, found: Draft) -> bool:
    """Whether a claim says something that nothing shown for it holds."""
    passages = shown(reading, found)
    if name in WEIGHED and strength_borne(reading, passages):
        # 'chỉ được khuyến khích chứ không bị ép': how binding it is was held against the very words.
        return False
    if NO_OTHER.search(reading.query.words):
        # 'Bộ A chủ trì X và không chủ trì việc nào khác': of one task shown nothing follows for all others.
        return True
    if matter_unheld(reading, name, passages):
        return True
    if not found.tasks:
        return False
    if name == CLAIMED and _of_several(reading, found):
        # 'nhà ở và nước sinh hoạt do một bộ lo': of one of both tasks nothing follows for the other.
        return True
    return (
        any(_says_more(reading, way, passages) for way in (OUTCOME, MANNER))
        or _reasons(reading.query, passages)
        or dates_finer(reading.query)
        or any(_shared_out(reading, reading.library.task_by_id[t]) for t in found.tasks)
    )


def _says_more(reading: Reading, way: Phrasing, passages: Sequence[Passage]) -> bool:
    """Whether words of a claim say more than any passage shown does in the same words."""
    words = list(own_words(reading.query))
    lines = [_line(text) for p in passages for text in evidence_of(p, reading.library).words]
    return any(
        not any(_line(said) in line for line in lines)
        for one in way.each(words)
        if (said := [word.folded for word in words[one.first : one.last]])
    )


def _line(words: Sequence[str]) -> str:
    return f" {' '.join(map(fold, words))} "


# What a claim is of: before a reason that is part of it stands one of these.
OF_CLAIM = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.TASK_REF,
)


def _reasons(query: Query, passages: Sequence[Passage]) -> bool:
    """Whether a reason is claimed too: in the sentence that asks, behind what is claimed or ahead with 'nên'."""
    for first, words in _sentences(query):
        found = REASON.search(words)
        if found is None or _stands(words[found.first : found.last + 1], passages):
            continue
        place = first + found.first
        asked = any(s.first >= place for s in query.slots.of(SlotKind.YES_NO))
        claimed = any(first <= s.first < place for s in query.slots.of(*OF_CLAIM, SlotKind.TASK))
        if asked and (claimed or not found.first):
            return True
    return False


def _stands(words: Sequence[Word], passages: Sequence[Passage]) -> bool:
    """Whether a passage has the words side by side: 'vì người (nghèo)'."""
    said = _line([word.folded for word in words])
    return any(said in _line([w.folded for w in split_words(p.text)]) for p in passages)


def _sentences(query: Query) -> Iterator[tuple[int, Sequence[Word]]]:
    """Yield each sentence of a message with the place of its first word."""
    starts = [0, *(i for i, word in enumerate(query.words) if i and word.starts)]
    for first, last in zip(starts, [*starts[1:], len(query.words)], strict=True):
        yield first, query.words[first:last]


def _shared_out(reading: Reading, task: Task) -> bool:
    """Whether of several that lead a task together one is set over the others, or given a part of it."""
    query = reading.query
    named = {a.agency for a in query.agencies}
    leads = task.mentions(Role.LEAD)
    if len(leads) < 2 or len(named) != 1 or query.agencies[0].negated:
        return False
    words = list(own_words(query))
    if FOREMOST.search(words):
        return True
    read = {s.start for s in query.slots.of(*OF_CLAIM, SlotKind.TASK) if s.end}
    parts = (words[found.last :] for found in PART.each(words))
    return bool(query.task_refs) and any(rest and rest[0].start not in read for rest in parts)


def _of_several(reading: Reading, found: Draft) -> bool:
    """Whether more tasks are named than are told, and none of these holds all of the matter."""
    if len(choose_each(reading)) <= len(found.tasks):
        return False
    library = reading.library
    units = library.topics.units(reading.query.topic)
    told = (library.task_by_id[task].content.value for task in found.tasks)
    return not any(library.topics.coverage_of(units, text) >= HELD for text in told)
