"""What is asked of another document that was named: 'ban hành ngày nào' after 'Chỉ thị 05 là của ai'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.papers import kinds_named, papers_in
from assistant.evidence.scope import names_other_document
from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.read.bodies import plain
from assistant.read.dated_part import TELLER
from assistant.read.dates import dates_in
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.state import State
from assistant.turns.turn import Turn
from assistant.words import Word, split_words

# Columns of tasks by which facts of a document are asked too: 'ngày mấy', 'nói về gì'.
OF_DOCUMENTS = {"deadline", "content"}
THAT_PAPER = phrasing("context_that_paper")
# What a turn on a paper does not name: something of the document itself.
NAMED = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.NODE),
    *(SlotKind.SECTION, SlotKind.PART),
)


def of_other_document(turn: Turn) -> Query | None:
    """'ban hành ngày nào' after 'Chỉ thị 05 là của ai': of the document that was named."""
    query, state = turn.query, turn.state
    if found := _day_claimed(turn) or _of_told_paper(turn):
        return found
    facts = query.facets or (set(query.fields) and set(query.fields) <= OF_DOCUMENTS)
    paper = THAT_PAPER.search(query.words) is not None
    if paper and state and names_other_document(state.query):
        # 'chỉ thị đó quy định những gì'
        words = (*query.words, *state.query.words)
        return replace(query, words=words, topic=state.query.topic, carried=("paper",))
    if state is None or not facts or query.topic or query.slots.has(SlotKind.PART):
        return None
    if query.agencies or query.about_tasks or query.nodes or query.sections:
        return None
    before = state.query
    if not names_other_document(before) or query.slots.has(SlotKind.FILLER, "document"):
        return None
    return replace(
        query, words=(*query.words, *before.words), topic=before.topic, carried=("topic",)
    )


# Which paper it is was asked: 'thực hiện | chỉ thị nào'.
WHICH_PAPER = phrasing("papers_which")
# 'chỉ thị đó | của ai'
WHOSE = phrasing("mentioned_owner")
# 'chỉ thị đó | ngày nào', but not 'chỉ thị đó hạn đến ngày nào'.
DAY = phrasing("papers_day")
# What the text says of a paper that it names.
OF_PAPER = frozenset({"issuer", "date"})


def _of_told_paper(turn: Turn) -> Query | None:
    """Return 'Thế chỉ thị ấy ngày bao nhiêu?' as asked of the one paper of its kind that the answer before named.

    So is 'của cơ quan nào ban hành?' right after 'thực hiện chỉ thị nào'.
    """
    query, state = turn.query, turn.state
    if state is None or names_other_document(query) or query.slots.of(*NAMED, SlotKind.YES_NO):
        return None
    pointed = THAT_PAPER.search(query.words)
    if query.slots.has(SlotKind.FILLER, "document") or _points_elsewhere(query, pointed):
        return None
    # Without the paper, and of carrying it out anyway, 'bao giờ xong' asks for the time of tasks.
    day = pointed and DAY.search(query.words) and "deadline" in query.fields
    asked = {*query.facets, *(["date"] if day else ())}
    if pointed and WHOSE.search(query.words):
        asked.add("issuer")
    named = query.words[pointed.first : pointed.last] if pointed else ()
    if not (asked and asked <= OF_PAPER) or any(word not in named for word in query.topic):
        return None
    if not (pointed or WHICH_PAPER.search(state.query.words)):
        return None
    names = _papers_told(turn, query if pointed else state.query)
    return _asks_of(query, names.pop(), sorted(asked)) if len(names) == 1 else None


def _points_elsewhere(query: Query, pointed: Found | None) -> bool:
    """Whether a turn points to something else than the paper: 'việc đó', 'nghị quyết ấy'."""
    pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value in ("that", "those")]
    paper = range(pointed.first, pointed.last) if pointed else range(0)
    return any(s.first not in paper and s.last - 1 not in paper for s in pointers)


def _papers_told(turn: Turn, named_in: Query) -> set[str]:
    """Return the papers in the answer before that are of the kinds named in a question."""
    kinds, state = kinds_named(named_in.words), turn.state
    passages = filter(None, map(turn.library.node, state.passages if state else ()))
    papers = (paper for passage in passages for paper in papers_in(passage))
    return {paper.name for paper in papers if paper.kind in kinds}


def _asks_of(query: Query, name: str, facts: Sequence[str]) -> Query:
    """Return the question for some facts of a paper by its name, which stands for the words of a turn."""
    words = tuple(split_words(name))
    slots = Slots(tuple(Slot(SlotKind.FACET, fact, 0, 0, 0, 0) for fact in facts))
    plain = Query(query.question, words, slots, english=query.english)
    return replace(plain, topic=words, facets=tuple(facts), carried=("paper",))


# What a paper among the bases is called.
A_PAPER = phrasing("papers_of_bases")


def paper_placed(turn: Turn) -> Query | None:
    """'Văn bản thứ hai do ai ban hành?' after what the resolution is based on: the paper in that place."""
    query, state = turn.query, turn.state
    places = query.slots.of(SlotKind.ORDINAL)
    asked = query.facets or (set(query.fields) and set(query.fields) <= OF_DOCUMENTS)
    other = query.agencies or query.about_tasks or query.nodes or query.sections
    if state is None or "basis" not in state.query.facets or len(places) != 1 or not asked or other:
        return None
    if not A_PAPER.search(query.words):
        return None
    told = filter(None, map(turn.library.node, state.passages))
    papers = [paper for passage in told for paper in papers_in(passage)]
    place = int(places[0].value) - (int(places[0].value) > 0)
    if not -len(papers) <= place < len(papers):
        return None
    name = tuple(split_words(papers[place].name))
    beside = query.slots.of(SlotKind.FILLER, SlotKind.ORDINAL, SlotKind.QUANTITY)
    return replace(
        query,
        words=(*query.words, *name),
        topic=name,
        slots=query.slots.without(*beside),
        carried=("paper",),
    )


# Facts that each document has.
FACTS = frozenset({"issuer", "date", "signatory", "number", "effect"})
# What a turn says that but names the resolution or its plan.
NAMING = (SlotKind.PART, SlotKind.FOLLOW, SlotKind.FILLER, SlotKind.SOCIAL)


def of_this_document(turn: Turn) -> Query | None:
    """'Kế hoạch thì sao' after who issued 'Chỉ thị 05', and when: the same of the resolution and its plan."""
    query = turn.query
    named = "plan" in query.parts or query.slots.has(SlotKind.FILLER, "document")
    opened = query.slots.of(SlotKind.FOLLOW)
    if (
        not (named and opened)
        or query.topic
        or any(s.kind not in NAMING for s in query.slots.items)
    ):
        return None
    facts = tuple(dict.fromkeys(_facts_asked(turn.state)))
    slots = query.slots.plus(Slot(SlotKind.FACET, fact, 0, 0, 0, 0) for fact in facts)
    return replace(query, slots=slots, facets=facts, carried=("paper",)) if facts else None


# 'kèm theo cái gì', after a fact of the resolution.
WITH_IT = phrasing("papers_issued_with")


def issued_with(turn: Turn) -> Query | None:
    """'Kèm theo cái gì?' after when the resolution takes effect: what is issued with it."""
    query, before = turn.query, turn.state.query if turn.state else None
    of_it = before is not None and FACTS & {*before.facets} and not names_other_document(before)
    if not of_it or query.topic or query.facets or WITH_IT.search(query.words) is None:
        return None
    slots = query.slots.plus([Slot(SlotKind.FACET, "title", 0, 0, 0, 0)])
    return replace(query, slots=slots, facets=("title",), fields=(), nodes=(), carried=("slots",))


def _facts_asked(state: State | None) -> Iterator[str]:
    """Yield what the last turns asked of another document, the first of them first."""
    if state is None or not names_other_document(state.query):
        return
    yield from _facts_asked(state.before)
    yield from (fact for fact in state.query.facets if fact in FACTS)
    if state.query.fields == ("deadline",):
        yield "date"


# Slots of a turn that claims a day of something else than the paper named before.
OTHERWISE = (*NAMED, SlotKind.TOPIC, SlotKind.WHO)


def _day_claimed(turn: Turn) -> Query | None:
    """Return 'ngày 22/11/2014, đúng chưa ạ' after 'Chỉ thị 40 …' as a claim on the day of the paper named.

    So is 'ký ngày 22/11/2014 phải không'.
    """
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or not query.yes_no or query.slots.of(*OTHERWISE):
        return None
    if query.facets not in ((), ("date",)):
        return None
    said = plain(query.question[query.words[0].start : query.words[-1].end])
    whole = any(all(date) for date in dates_in(said)) and not TELLER.search(query.words)
    other = names_other_document(query) or query.slots.has(SlotKind.FILLER, "document")
    paper = before.words if names_other_document(before) else _paper_asked_for(turn, before)
    if not (whole and paper) or other:
        return None
    beside = query.slots.without(*query.slots.of(SlotKind.FACET))
    slots = beside.plus([Slot(SlotKind.FACET, "date", 0, 0, 0, 0)])
    words = (*query.words, *paper)
    return replace(query, words=words, slots=slots, facets=("date",), topic=(), carried=("paper",))


def _paper_asked_for(turn: Turn, before: Query) -> tuple[Word, ...]:
    """Return the name of the one paper that was told where it was asked which one; no words else."""
    names = _papers_told(turn, before) if WHICH_PAPER.search(before.words) else set()
    return tuple(split_words(names.pop())) if len(names) == 1 else ()
