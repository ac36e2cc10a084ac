"""What a claim says is done, beside who does it: its matter has to stand in the row that would prove it.

An agency that leads one task only is no proof of whatever it is claimed to lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.find import rank
from assistant.grammar import folded, phrasing
from assistant.model.coverage import coverage
from assistant.model.evidence import evidence_of
from assistant.model.text import plain, tokens
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.worded import claimed_words, statement
from assistant.readings.matters import listed
from assistant.slots import SlotKind
from assistant.words import Word, parted
from structured.types import Task

# Slots whose words may be the matter of a claim: 'xóa nợ', 'phát điện thoại'.
OF_MATTER = (
    SlotKind.TOPIC,
    SlotKind.ASKED,
    SlotKind.FACET,
    SlotKind.PURPOSE,
    SlotKind.SCOPE,
)
# Of the weight of its words the row holds so much; on dev all but a few true claims, invented ones seldom.
LEAST_HELD = 0.575
# By so many words a matter is named; 'chủ trì đất ở, …' goes on behind the comma.
LEAST_NAMED = 2
KIND = phrasing("terms_kind")
# So much of its words, whatever their weight, is not in the row: 'trồng | rừng'. No true claim of 190 comes near.
MOST_STRANGE = 0.4


def of_matter(reading: Reading, found: Draft) -> bool:
    """Whether the one task shown is of the matter that somebody is claimed to have a role in."""
    if len(found.tasks) != 1 or reading.query.task_refs or reading.query.carried:
        return True
    if not (reading.query.agencies and reading.query.roles):
        return True
    return _holds(reading, reading.library.task_by_id[found.tasks[0]])


# A matter of several of which no row told holds so much is of none of them.
LEAST_OF_ONE = 0.6


def strays(reading: Reading, found: Draft) -> bool:
    """Whether one of the matters joined in a claim is of none of the tasks told: 'A chủ trì X, Y và Z'."""
    parts, known = listed(reading.query), reading.library.task_by_id
    if len(parts) < 2 or reading.query.english:
        return False
    rows = {row.key for t in found.tasks if t in known and (row := reading.library.row(known[t]))}
    queries = (replace(reading.query, topic=part, words=part) for part in parts)
    near = (rank(one, reading.library, lambda p: p.key in rows, "bm25") for one in queries)
    return any(not any(e.coverage >= LEAST_OF_ONE for e in held) for held in near)


# 'giảm nghèo (bền vững)': what the whole document is about, so that no row is proof of it.
SUBJECT, CORE = folded("matter_subject"), frozenset({"giam", "ngheo"})


def of_the_whole(query: Query) -> bool:
    """Whether somebody is claimed to do what the whole document is about, and nothing narrower."""
    said = {word.folded for word in matter(query)}
    return bool(query.agencies and query.roles) and CORE <= said <= SUBJECT


def _holds(reading: Reading, task: Task) -> bool:
    """Whether the row of `task` holds what is claimed to be done; so it does where nothing is said of it."""
    said = without_kind(matter(reading.query))
    if not said or reading.query.english:
        return True
    words = tuple(
        token.text for token in tokens(plain(statement(reading.query, said, reading.library)))
    )
    row = evidence_of(reading.library.row(task), reading.library)
    found = coverage([words], row.words, (), reading.library.topics.own_weight)
    strange = len(found.strange) >= MOST_STRANGE * found.content > 0
    return found.share >= LEAST_HELD and not strange


def without_kind(said: Sequence[Word]) -> Sequence[Word]:
    """Return a matter without what kind of thing it is, which proves nothing: '(chính sách) bảo hiểm y tế'."""
    kind = KIND.opens(said)
    return said[kind.last :] if kind and len(said) - kind.last >= LEAST_NAMED else said


def matter(query: Query) -> list[Word]:
    """Return the unexplained words of the clause that gives somebody a role; of all, where it has too few."""
    said = set(claimed_words(query))
    explained = {
        query.words[i]
        for slot in query.slots.items
        if slot.kind not in OF_MATTER
        for i in range(slot.first, slot.last)
    }
    roles = {query.words[i] for s in query.slots.of(SlotKind.ROLE) for i in range(s.first, s.last)}
    own = [word for clause in _clauses(query.words) if roles & {*clause} for word in clause]
    free = [word for word in own if word in said - explained]
    if len(free) >= LEAST_NAMED:
        return free
    return [word for word in query.words if word in said - explained]


def _clauses(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words from one pause to the next."""
    clause: list[Word] = []
    for place, word in enumerate(words):
        if clause and parted(words, place):
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause
