"""Sentences of a message that describe the tasks its question is about, or those that it is not about.

'Việc hằng năm thì đã có kế hoạch riêng. Tỉnh còn chủ trì những việc nào?' asks for the tasks that
remain; 'Tôi chỉ lấy việc tỉnh phối hợp. Đó là những việc nào?' for those described. Each such sentence
is read as a query of its own, whose tasks are kept or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.joined import AND, OR, OUT, Joiner, Piece, says_something
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
)
from assistant.units import units_of
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# So many words that no slot explains are no matter of a question that is about tasks described before.
NOISE = 3
# 'liệt kê giúp', 'cho xin danh sách': a list is asked for, whatever of.
LISTING = frozenset({"liet", "danh"})


@dataclass(frozen=True)
class Scope:
    """Descriptions of tasks beside a question: those that it leaves out, and those it is about."""

    aside: tuple[Query, ...] = ()
    limits: tuple[Query, ...] = ()
    also: tuple[Query, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is described beside the question."""
        return bool(self.aside or self.limits or self.also)

    def beside(self, query: Query) -> Query:
        """Return `query` with what the words of its own sentence keep to, set aside or add."""
        limits, also = self.limits, self.also
        described = (*limits, *also)
        # 'danh mục nhiệm vụ của ủy ban …' is no part of the plan.
        query = replace(query, nodes=() if says_something(query) else query.nodes)
        if described and _bare(query) and not says_something(query):
            query = _about(described[0], query)
            limits, also = (
                tuple(x for x in some if x is not described[0]) for some in (limits, also)
            )
        elif self.aside and len(query.topic) <= NOISE and not says_something(query):
            query = replace(query, topic=())
        aside = (*query.aside, *self.aside)
        return replace(query, limits=(*query.limits, *limits), aside=aside, also=also)

    def of(self, query: Query) -> Query:
        """Return `query` within this scope; one that names no tasks itself is about the first described."""
        if query.superlative or compares_parts(query):
            # Of what an extreme or a comparison is told, only the part of the table can be said elsewhere.
            sections = next((limit.sections for limit in self.limits if limit.sections), ())
            tasks = tuple(limit for limit in self.limits if limit.agencies and not query.agencies)
            return replace(query, sections=query.sections or sections, limits=tasks)
        limits = tuple(limit for limit in self.limits if not _told(limit, query))
        if limits and _bare(query):
            first = next((limit for limit in limits if _structured(limit)), limits[0])
            query, limits = _about(first, query), tuple(x for x in limits if x is not first)
        elif self.aside and len(query.topic) <= NOISE and not query.topic_announced:
            # 'thế phần của tổ mình là gì': the matter is in what was said before.
            query = replace(query, topic=())
        return replace(query, aside=self.aside, limits=limits)


def joined_scope(
    sentences: Sequence[Sentence], joiner: Joiner, barely: bool = False
) -> tuple[Scope, list[Sentence]]:
    """Return what the sentence that asks puts together, and the sentences without it.

    `barely`, a question that describes no tasks is about those of a sentence before it.
    """
    rest, followed = joiner.followed(sentences, barely)
    asking = [i for i, s in enumerate(rest) if asks(s.words)]
    place = asking[-1] if asking else len(rest) - 1
    if place < 0:
        return Scope(), []
    main, *others = joiner.pieces(rest[place])
    if others and _of_the_whole(joiner.build(rest[place].words)):
        main, others = Piece(rest[place].words), []
    told = {
        join: tuple(joiner.build(p.words) for p in (*others, *followed) if p.join == join)
        for join in (AND, OR, OUT)
    }
    rest[place] = replace(rest[place], words=tuple(main.words))
    return Scope(told[OUT], told[AND], told[OR]), rest


def _of_the_whole(query: Query) -> bool:
    """Whether a sentence compares what it puts together, or wants a claim confirmed as a whole."""
    tasks = query.lists or query.which_tasks or query.counts
    return query.slots.has(SlotKind.COMPARE) or (query.yes_no and not tasks)


def scope_of(
    sentences: Sequence[Sentence], build: Build, left: bool = False
) -> tuple[Scope, list[Sentence]]:
    """Return the scope that sentences set, and what of them asks or tells something else.

    Some tasks may be `left` after what the question itself sets aside.
    """
    said = [replace(s, words=tuple(without_collective(s.words, build))) for s in sentences]
    units = [units_of(sentence) for sentence in said]
    everything = [words for unit in units for words in unit]
    left = (
        left
        or any(map(_leaves, everything))
        or any(_read(words, build, False, False) is not None for words in everything)
    )
    final = max((i for i, unit in enumerate(units) if any(map(asks, unit))), default=len(units))
    found = [
        [_read(words, build, left, place < final and not said[place].ends) for words in unit]
        for place, unit in enumerate(units)
    ]
    found = [_continued(unit, one, build) for unit, one in zip(units, found, strict=True)]
    found = [_of_one_asked(unit, one) for unit, one in zip(units, found, strict=True)]
    rest = [_unread(*one) for one in zip(said, units, found, strict=True)]
    told = [one for unit in found for one in unit if one is not None]
    limits = [query for query, out in told if not out]
    limits = [_with_partner(limit, said, build) for limit in limits]
    aside = [part for query, out in told if out for part in _apart(query)]
    kept = [sentence for sentence in rest if sentence.words]
    asked = build(kept[-1].words) if kept else None
    if asked is not None and asks_for_tasks(asked):
        before = kept[-2].words if len(kept) > 1 else ()
        pointed = _pointed((asked, *limits), before, build)
        limits = [*([pointed] if pointed is not None else []), *limits]
        # What is asked is of the tasks described; other sentences are about something else.
        kept = kept[-1:] if limits and not compares_parts(asked) else kept
    elif limits and final == len(units):
        # 'Em cần những việc tỉnh phối hợp.' asks, though no word of it does.
        limits, kept = limits[1:], [_sentence_of(limits[0], said)]
    return Scope(tuple(aside), tuple(limits)), kept


def _sentence_of(query: Query, sentences: Sequence[Sentence]) -> Sentence:
    """Return the sentence in which `query` stands, from the words that it was read from on."""
    start = query.words[0].start
    sentence = next(s for s in sentences if any(word.start == start for word in s.words))
    return replace(sentence, words=query.words)


def _unread(
    sentence: Sentence, units: Sequence[Words], found: Sequence[tuple[Query, bool] | None]
) -> Sentence:
    """Return a sentence without its pieces that describe tasks; the first word of what is left opens it."""
    words = [word for unit, told in zip(units, found, strict=True) if told is None for word in unit]
    opened = [replace(word, opens=True, starts=True) for word in words[:1]]
    return replace(sentence, words=(*opened, *words[1:]))


def _apart(query: Query) -> Sequence[Query]:
    """Return a description apart for each of its times: no task has two, and each is set aside."""
    if len(query.times) < 2 or query.agencies:
        return [query]
    return [replace(query, times=(time,)) for time in query.times]


def _of_one_asked(
    units: Sequence[Words], found: Sequence[tuple[Query, bool] | None]
) -> list[tuple[Query, bool] | None]:
    """Return what the pieces of a sentence tell; beside a question in it, only what they set aside."""
    asked = any(told is None and asks(words) for words, told in zip(units, found, strict=True))
    return [told if told is None or told[1] or not asked else None for told in found]


def _continued(
    units: Sequence[Words], found: Sequence[tuple[Query, bool] | None], build: Build
) -> list[tuple[Query, bool] | None]:
    """Return what the pieces tell; after a limit, a further description limits too."""
    told = list(found)
    for place in range(1, len(told)):
        before = told[place - 1]
        silent = told[place] is None and not asks(units[place])
        if silent and before is not None and not before[1]:
            described = build(units[place])
            if noun_at(units[place]) is not None and _structured(described):
                told[place] = (replace(described, topic=(), nodes=()), False)
    return told


def _structured(query: Query) -> bool:
    """Whether a condition on agency, time or section is named."""
    return bool(query.agencies or query.times or query.sections)


def _with_partner(limit: Query, sentences: Sequence[Sentence], build: Build) -> Query:
    """Return a limit to what an agency does 'cùng', with the other one as named before it."""
    named = {reference.agency for reference in limit.agencies}
    if len(named) != 1 or not any(word.folded == "cung" for word in limit.words):
        return limit
    before = [s.words for s in sentences if s.words and s.words[0].start < limit.words[0].start]
    others = (a for words in reversed(before) for a in build(words).agencies)
    role = limit.agencies[0].role
    other = next((a for a in others if a.agency not in {*named, COLLECTIVE_GROUP}), None)
    if other is None:
        return limit
    partner = replace(other, role=role, negated=False, partner=False, slot=None)
    return replace(limit, agencies=(*limit.agencies, partner))


def _leaves(words: Words) -> bool:
    """Whether something is left over or looked at alone: 'còn việc nào', 'tôi chỉ cần …'."""
    return remains(words) or only_at(words) is not None


def asks_for_tasks(query: Query) -> bool:
    """Whether tasks are asked for, by a list, a number or an extreme, and no passage or fact."""
    of_table = query.agencies or query.roles or query.sections or query.slots.has(SlotKind.SHARE)
    verbs = LISTING & {word.folded for word in query.words}
    wanted = query.counts or query.which_tasks
    # 'các việc có sản phẩm là đề án': a column that a condition is on is not asked for.
    asked = set(query.fields) - ({"product", "content"} if query.topic else set())
    wanted = wanted or (query.lists and not asked and bool(of_table or verbs or _bare(query)))
    named = query.about_tasks and _structured(query)
    wanted = wanted or compares_parts(query)
    told = bool(query.slots.of(SlotKind.ASKED) or query.facets or query.task_refs)
    elsewhere = told or bool(query.nodes and not query.sections) or "plan" in query.parts
    return (wanted or named or query.superlative is not None) and not elsewhere


def wants_tasks(query: Query) -> bool:
    """Whether the tasks that a question describes are asked for, however it asks."""
    told = query.slots.of(SlotKind.ASKED) or query.facets or query.task_refs
    plainly = says_something(query) or (query.about_tasks and _bare(query))
    return asks_for_tasks(query) or (plainly and not told)


def compares_parts(query: Query) -> bool:
    """Whether sections are compared: 'phần nào có nhiều việc như vậy hơn'."""
    return query.slots.has(SlotKind.COMPARE) and "section" in query.fields


def _bare(query: Query) -> bool:
    """Whether a question names no condition: 'đó là những việc nào', 'nhờ liệt kê giúp'."""
    named = bool(query.agencies or query.roles or query.times or query.sections)
    named = named or query.topic_announced or len(query.topic) > NOISE
    return not named and not query.slots.has(SlotKind.SHARE) and not query.superlative


def _pointed(asking: Sequence[Query], before: Words, build: Build) -> Query | None:
    """Return the tasks that the sentence before describes, when a bare question or a limit points to them.

    'Liệt kê các nhiệm vụ đó', 'trong số đó tôi chỉ cần …'.
    """
    place = noun_at(before)
    points = any(q.slots.has(SlotKind.FOLLOW, "those") for q in asking[1:])
    points = points or (_bare(asking[0]) and asking[0].slots.has(SlotKind.FOLLOW, "those"))
    if place is None or not points:
        return None
    described = build(before[place:])
    return replace(described, topic=(), nodes=()) if _structured(described) else None


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


def _read(words: Words, build: Build, left: bool, before: bool) -> tuple[Query, bool] | None:
    """Return the tasks that a sentence describes, and whether it sets them aside.

    One that asks describes none, unless it stands `before` the question: 'tôi đang rà xem việc nào …'.
    """
    if not words or (asks(words) and not before):
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
        noise = not out and not described.topic_announced and _structured(described)
        nodes = () if described.sections else described.nodes
        # 'cột sản phẩm: những dòng có chữ …'
        fields = described.fields or tuple(f for f in query.fields if f == "product")
        # 'phần truyền thông': the noun for tasks is no word of their matter.
        topic = () if noise else tuple(w for w in described.topic if noun_at([w]) is None)
        described = replace(described, nodes=nodes, topic=topic, fields=fields)
        if _says_something(described, matter=True):
            return described, out
    return None


def _says_something(query: Query, matter: bool) -> bool:
    """Whether tasks are described: by a condition, or by a `matter` alone where that will do."""
    named = query.sections or query.times or query.agencies or query.task_refs
    if named and {a.agency for a in query.agencies} == {COLLECTIVE_GROUP}:
        return False
    role = query.slots.has(SlotKind.ROLE, "lead") or query.slots.has(SlotKind.ROLE, "coordinate")
    shared = query.slots.has(SlotKind.SHARE) and role
    return bool(named or shared) or (matter and len(query.topic) > 1)


def without_collective(words: Words, build: Build) -> list[Word]:
    """Leave out clauses that only set collective wording aside: 'những dòng ghi chung các bộ thì bỏ'.

    A list never holds the tasks that are given to all ministries alike, unless they are asked for.
    """
    starts = [i for i, word in enumerate(words) if i == 0 or word.opens or word.folded == "nhung"]
    pieces = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    kept = [p for p in pieces if not _collective_only(build(p))] if len(pieces) > 1 else pieces
    return [word for piece in kept or pieces for word in piece]


def _collective_only(query: Query) -> bool:
    named = {reference.agency for reference in query.agencies}
    wording = COLLECTIVE_GROUP in named and named <= {COLLECTIVE_GROUP, PROVINCIAL}
    return wording and query.slots.has(SlotKind.NEGATION) and not query.who
