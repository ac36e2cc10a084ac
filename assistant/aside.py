"""Sentences of a message that describe the tasks its question is about, or those that it is not about.

'Việc hằng năm thì đã có kế hoạch riêng. Tỉnh còn chủ trì những việc nào?' asks for the tasks that
remain; 'Tôi chỉ lấy việc tỉnh phối hợp. Đó là những việc nào?' for those described. Each such sentence
is read as a query of its own, whose tasks are kept or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.query import Query
from assistant.sentences import Sentence
from assistant.slots import SlotKind, Slots
from assistant.tellings import (
    Build,
    Words,
    asks,
    is_done,
    limiting,
    noun_at,
    only_at,
    remains,
    setting_aside,
    units_of,
    without_collective,
)


@dataclass(frozen=True)
class Scope:
    """Descriptions of tasks beside a question: those that it leaves out, and those it is about."""

    aside: tuple[Query, ...] = ()
    limits: tuple[Query, ...] = ()

    def of(self, query: Query) -> Query:
        """Return `query` within this scope; one that names no tasks itself is about the first described."""
        if query.superlative:
            # Of what an extreme is told, only the part of the table can be said elsewhere.
            sections = next((limit.sections for limit in self.limits if limit.sections), ())
            return replace(query, sections=query.sections or sections)
        limits = tuple(limit for limit in self.limits if not _told(limit, query))
        if limits and _bare(query):
            query, limits = _about(limits[0], query), limits[1:]
        return replace(query, aside=self.aside, limits=limits)


def scope_of(sentences: Sequence[Sentence], build: Build) -> tuple[Scope, list[int]]:
    """Return the scope that sentences set, and the places of those that ask or tell something else."""
    said = [replace(s, words=tuple(without_collective(s.words, build))) for s in sentences]
    units = [units_of(sentence) for sentence in said]
    everything = [words for unit in units for words in unit]
    left = any(map(remains, everything)) or any(only_at(words) is not None for words in everything)
    aside: list[Query] = []
    limits: list[Query] = []
    rest: list[int] = []
    for place, unit in enumerate(units):
        found = [_read(words, build, left) for words in unit] if not said[place].ends else []
        if not any(found):
            rest.append(place)
        aside += [query for query, out in filter(None, found) if out]
        limits += [query for query, out in filter(None, found) if not out]
    asked = build(said[rest[-1]].words) if rest else None
    if asked is not None and asks_for_tasks(asked):
        pointed = _pointed(asked, said[rest[-1] - 1].words, build) if rest[-1] else None
        limits = [pointed] if pointed is not None and rest[-1] - 1 in rest else limits
        # What is asked is of the tasks described; other sentences are about something else.
        rest = rest[-1:] if limits else rest
    return Scope(tuple(aside), tuple(limits)), rest


def asks_for_tasks(query: Query) -> bool:
    """Whether tasks are asked for, by a list, a number or an extreme, and no passage or fact."""
    wanted = query.lists or query.counts or query.which_tasks or query.superlative
    named = query.about_tasks and (query.agencies or query.times or query.sections)
    told = query.facets or query.slots.has(SlotKind.ASKED) or query.task_refs
    return bool(wanted or named) and not told


def _bare(query: Query) -> bool:
    """Whether a question names no condition: 'đó là những việc nào', 'nhờ liệt kê giúp'."""
    named = query.agencies or query.roles or query.times or query.sections or len(query.topic) > 1
    return not named and not query.slots.has(SlotKind.SHARE) and not query.superlative


def _pointed(asked: Query, before: Words, build: Build) -> Query | None:
    """Return the tasks that the sentence before a bare question describes: 'liệt kê các nhiệm vụ đó'."""
    place = noun_at(before)
    if place is None or not (_bare(asked) and asked.slots.has(SlotKind.FOLLOW, "those")):
        return None
    described = build(before[place:])
    named = described.agencies or described.times or described.sections
    return replace(described, topic=(), nodes=()) if named else None


def _told(limit: Query, query: Query) -> bool:
    """Whether a question itself says of which agency's tasks it is, so that a sentence before adds nothing."""
    named = {reference.agency for reference in limit.agencies}
    others = limit.sections or limit.times or limit.slots.has(SlotKind.SHARE)
    return bool(named) and not others and named == {a.agency for a in query.agencies}


def _about(described: Query, asked: Query) -> Query:
    """Return what `asked` wants of the tasks described: their list or number, a column of theirs."""
    kept = asked.slots.of(SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.ORDER, SlotKind.TASK)
    # Slots of another sentence have no place in this one.
    wanted = [replace(slot, first=0, last=0, start=0, end=0) for slot in kept]
    slots = Slots((*described.slots.items, *wanted))
    fields = described.fields or asked.fields
    return replace(described, slots=slots, fields=fields, question=asked.question)


def _read(words: Words, build: Build, left: bool) -> tuple[Query, bool] | None:
    """Return the tasks that a sentence describes, and whether it sets them aside."""
    if asks(words):
        return None
    query = build(words)
    for said, out in (
        (setting_aside(words, query, left), True),
        (limiting(words, query, left), False),
    ):
        described = build(said) if said else None
        if described is None or not _says_something(described, is_done(words) or not out):
            continue
        # Beside an agency, words that no slot explains are background unless a matter is announced.
        noise = described.agencies and not out and not described.topic_announced
        nodes = () if described.sections else described.nodes
        # 'phần truyền thông': the noun for tasks is no word of their matter.
        topic = () if noise else tuple(w for w in described.topic if noun_at([w]) is None)
        return replace(described, nodes=nodes, topic=topic), out
    return None


def _says_something(query: Query, matter: bool) -> bool:
    """Whether tasks are described: by a condition, or by a `matter` alone where that will do."""
    named = query.sections or query.times or query.agencies or query.task_refs
    return bool(named) or query.slots.has(SlotKind.SHARE) or (matter and len(query.topic) > 1)
