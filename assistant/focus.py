"""What a message asks: its questions apart, each without the background that is no condition of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.aside import asks_for_tasks, scope_of, without_collective
from assistant.compared import with_compared
from assistant.coreference import referred
from assistant.query import Query
from assistant.reported import claim_before, confirmed, doubts
from assistant.sentences import (
    INTERROGATIVE,
    LOOK_UP_NOUNS,
    Sentence,
    may_ask,
    sentences_of,
)
from assistant.slots import SlotKind, Slots
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]
Inherit = Callable[[Query, Query], Query]
# Slots by which a sentence is told to ask something.
ASKING = (
    SlotKind.WHO,
    SlotKind.FIELD,
    SlotKind.QUANTITY,
    SlotKind.YES_NO,
    SlotKind.FACET,
    SlotKind.ASKED,
    SlotKind.COMPARE,
)
# Slots of names, whose words ask nothing: 'mục lãnh đạo, chỉ đạo'.
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.NODE, SlotKind.TOPIC)
# A sentence that holds this many topic words needs no other to be understood.
ENOUGH_TOPIC = 2
# A sentence of fewer words asks one thing.
LEAST_TWO = 8
# A longer sentence is no question but a run of words.
MOST_TWO = 100
JOINING = frozenset({"con", "va"})
# A sentence is tried at no more places than this.
MOST_JOINTS = 12
# Of a message with more questions, the last ones are answered.
MOST_QUESTIONS = 5


@dataclass(frozen=True)
class Clause:
    """Words that may ask; `ends` says that what they ask ends with them, whatever follows."""

    words: tuple[Word, ...]
    ends: bool


def questions(
    question: str, words: Sequence[Word], build: Build, inherit: Inherit
) -> tuple[Query, ...]:
    """Return the queries of a message in their order, one for each sentence that asks apart.

    Several sentences ask apart only when question marks or numbers say so; else the last one that
    asks is the question, and those before it are its background.
    """
    sentences = referred(sentences_of(question, words), build)
    scope, rest = scope_of(sentences, build)
    if rest and (scope.aside or scope.limits):
        asked = _asked(rest, build, inherit)
        if all(map(asks_for_tasks, asked)):
            return tuple(map(scope.of, asked))
    return _asked(sentences, build, inherit, words)


def _asked(
    sentences: Sequence[Sentence], build: Build, inherit: Inherit, words: Sequence[Word] = ()
) -> tuple[Query, ...]:
    """Return what `sentences` ask; `words` are those of the message, asked when no sentence asks."""
    clauses = [clause for sentence in sentences for clause in _clauses(sentence, build)]
    asking = _asking(clauses, build) if len(clauses) > 1 else []
    if not asking:
        whole = words or [word for clause in clauses for word in clause.words]
        return (build(clauses[0].words if len(clauses) == 1 else whole),)
    first = [0, *(end + 1 for end in asking)]
    return tuple(
        _focused(clauses[start : end + 1], build, inherit)
        for start, end in zip(first, asking, strict=False)
    )


def _asking(clauses: Sequence[Clause], build: Build) -> list[int]:
    """Return the places of the clauses that ask apart, or of the last one that asks."""
    places = reversed(range(len(clauses)))
    last = next((i for i in places if clauses[i].ends or _asks(build(clauses[i].words))), None)
    if last is None:
        return []
    return [i for i in range(last + 1) if i == last or clauses[i].ends][-MOST_QUESTIONS:]


def _focused(clauses: Sequence[Clause], build: Build, inherit: Inherit) -> Query:
    """Return the query of the last clause; what it leaves open comes from those before."""
    asked = query = _asked_query(clauses, build)
    before = [build(clause.words) for clause in clauses[:-1]]
    for earlier in reversed(before):
        if stands_alone(query):
            break
        query = _completed(query, earlier, inherit)
    topics = tuple(q.topic for q in before if len(q.topic) >= ENOUGH_TOPIC)
    open_topic = query.topic and not stands_alone(asked) and not query.agencies
    if open_topic and len(topics) > 1:
        query = replace(query, background=topics)
    return with_compared(query, asked, before)


def _asked_query(clauses: Sequence[Clause], build: Build) -> Query:
    """Return the query of the last clause; with the claim told before it when it only doubts that."""
    asked = build(clauses[-1].words)
    if len(clauses) < 2 or not doubts(asked):
        return asked
    claim = claim_before([clause.words for clause in clauses[:-1]], build)
    earlier = [build(clause.words) for clause in clauses[:-1]]
    return confirmed(build(claim), earlier) if claim else asked


def _clauses(sentence: Sentence, build: Build) -> list[Clause]:
    """Return the clauses of a sentence that ask apart, without what it sets aside."""
    words = without_collective(sentence.words, build)
    parts = _cut(words, build, sentence.pauses)
    ends = [True] * (len(parts) - 1) + [sentence.ends]
    return [Clause(tuple(part), end) for part, end in zip(parts, ends, strict=True)]


def _cut(words: Sequence[Word], build: Build, pauses: frozenset[int]) -> list[Sequence[Word]]:
    """Cut a sentence where 'còn', 'và' or a comma joins two questions, each with its own subject.

    'Bộ A chủ trì việc gì, còn Bộ B phối hợp việc gì' asks twice; 'việc nào Bộ A chủ trì và Bộ B
    phối hợp' asks once.
    """
    if not LEAST_TWO <= len(words) <= MOST_TWO:
        return [words]
    whole = build(words)
    if whole.slots.has(SlotKind.COMPARE):
        return [words]
    for place, two in _joints(words, whole, pauses):
        if two(build(words[:place]), build(words[place:])):
            return [words[:place], *_cut(words[place:], build, pauses)]
    return _cut_beyond(words, whole, build)


def _joints(
    words: Sequence[Word], whole: Query, pauses: frozenset[int]
) -> Iterator[tuple[int, Callable[[Query, Query], bool]]]:
    """Yield the places between words that ask at which a sentence may be cut, with what must hold there."""
    inside = {i for slot in whole.slots.items for i in range(slot.first + 1, slot.last)}
    named = {i for slot in whole.slots.of(*NAMES) for i in range(slot.first, slot.last)}
    asking = [i for i in range(len(words)) if i not in named and may_ask(words, i)]
    tried = 0
    for place in range(2, len(words) - 1):
        if place in inside or tried == MOST_JOINTS:
            continue
        joins = words[place].folded in JOINING and place < len(words) - 2
        if joins and asking and asking[0] < place < asking[-1]:
            tried += 1
            yield place, _two_questions
        elif words[place - 1].end in pauses and asking and asking[0] < place <= asking[-1]:
            tried += 1
            yield place, _two_after_pause


def _cut_beyond(words: Sequence[Word], whole: Query, build: Build) -> list[Sequence[Word]]:
    """Cut off what no task says: 'III.12 do ai chủ trì, kinh phí bao nhiêu'."""
    beyond = whole.slots.of(SlotKind.ASKED)
    place = beyond[0].first if len(beyond) == 1 else 0
    if not place:
        return [words]
    first, second = build(words[:place]), build(words[place:])
    asked = first.asks_fields and _subject(first) and INTERROGATIVE & _folded(words[:place])
    rest = second.roles or second.agencies or second.topic or second.fields
    return [words[:place], words[place:]] if asked and not rest else [words]


def _two_questions(first: Query, second: Query) -> bool:
    if (_asks_look_up(first) and _asks_look_up(second)) or _fact_and_tasks(first, second):
        return True
    if not (_asks_apart(first) and _asks_apart(second)):
        return False
    if set(first.facets) and set(second.facets):
        # Facts of a document are told together.
        return False
    return (_subject(first) and _subject(second)) or _other_role(first, second)


def _two_after_pause(first: Query, second: Query) -> bool:
    return (
        _both_ask_who(first, second) or _fact_and_tasks(first, second) or _then_who(first, second)
    )


def _fact_and_tasks(first: Query, second: Query) -> bool:
    """Whether one clause asks a fact of the document, the other for tasks: 'ai ký và có mấy nhiệm vụ'."""
    fact, tasks = (first, second) if first.facets else (second, first)
    if not fact.facets or tasks.facets or fact.task_refs or not _asks_apart(fact):
        return False
    counts = (tasks.counts or tasks.lists) and (tasks.about_tasks or tasks.sections)
    return bool(counts) or _asks_look_up(tasks)


def _then_who(first: Query, second: Query) -> bool:
    """Whether 'khuyến khích bằng gì, ai lo' asks what is done, and then who does it."""
    said = second.topic or second.agencies or second.task_refs or second.fields or second.times
    plain = first.lists and not (first.who or first.fields or first.roles or first.agencies)
    bare = not (first.which_tasks or first.sections or first.times or first.facets)
    return bool(second.who and second.roles and not said and plain and bare) and (
        len(first.topic) >= ENOUGH_TOPIC
    )


def _both_ask_who(first: Query, second: Query) -> bool:
    """Whether 'ai chủ trì nhà ở, ai chủ trì nước sạch' asks twice; a comma alone joins no other questions."""
    both = (first, second)
    return all(q.who and q.roles and (q.task_refs or len(q.topic) >= ENOUGH_TOPIC) for q in both)


def _asks_apart(query: Query) -> bool:
    return bool(INTERROGATIVE & _folded(query.words) and (_asks(query) or query.nodes))


def _folded(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.folded for word in words)


def _subject(query: Query) -> bool:
    """Whether a clause says what it asks about."""
    named = query.agencies or query.task_refs or query.nodes or query.facets
    return bool(named or query.sections or query.times) or len(query.topic) >= ENOUGH_TOPIC


def _other_role(first: Query, second: Query) -> bool:
    """Whether 'Bộ A chủ trì việc nào và phối hợp việc nào' asks for two lists."""
    roles = set(first.roles), set(second.roles)
    lists = all(LOOK_UP_NOUNS & _folded(q.words) for q in (first, second))
    return bool(first.agencies and lists and all(roles)) and roles[0] != roles[1]


def _completed(query: Query, before: Query, inherit: Inherit) -> Query:
    """Return `query` with what the sentence `before` it says, when that says anything.

    A list for an agency takes no matter from the background: its conditions are what was meant.
    """
    if query.roles or query.about_tasks:
        # 'Cấp trên yêu cầu …' names no part of the plan.
        before = replace(before, nodes=())
    holds = before.agencies or before.task_refs or before.nodes or len(before.topic) >= ENOUGH_TOPIC
    completed = inherit(query, before) if holds else query
    if completed.topic:
        # A time or an agency of the background ('năm nào cũng sạt lở') is no condition on a matter.
        agencies = query.agencies if query.who else completed.agencies
        completed = replace(completed, times=query.times, agencies=agencies)
    listed = (query.lists or query.counts) and completed.agencies
    return _with_share(replace(completed, topic=query.topic), before) if listed else completed


def _with_share(query: Query, before: Query) -> Query:
    """Return a list for an agency with 'một mình' or 'cùng' as said beside the agency."""
    if query.slots.has(SlotKind.SHARE) or len(before.slots.values(SlotKind.SHARE)) != 1:
        return query
    shares = (replace(s, first=0, last=0, start=0, end=0) for s in before.slots.of(SlotKind.SHARE))
    return replace(query, slots=Slots((*query.slots.items, *shares)))


def _asks_look_up(query: Query) -> bool:
    has = query.slots.has
    role = has(SlotKind.ROLE, "lead") or has(SlotKind.ROLE, "coordinate")
    noun = any(word.folded in LOOK_UP_NOUNS for word in query.words)
    subject = query.agencies or query.sections
    return bool((subject and noun) or (query.who and len(query.topic) >= ENOUGH_TOPIC)) and role


def _asks(query: Query) -> bool:
    return any(query.slots.has(kind) for kind in ASKING) or _asks_look_up(query)


def stands_alone(query: Query) -> bool:
    """Whether the query says by itself what it is about."""
    follow = query.slots.of(SlotKind.FOLLOW)
    pointed = {slot.value for slot in follow} & {"that", "those", "that_agency"}
    if pointed and not query.carried:
        return False
    return _subject(query) or query.slots.has(SlotKind.SOCIAL)
