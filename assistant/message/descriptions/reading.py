"""The tasks that a message asks for, put together from its descriptions and what each of them is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.message.described import is_collective, says_something, tells_matter, with_noun
from assistant.message.descriptions.spans import Span, spans
from assistant.message.descriptions.standing import Standing, judge
from assistant.message.descriptions.text import Text
from assistant.message.joined import Joiner
from assistant.message.joint_sides import both_whole
from assistant.message.listed_out import lists_apart, section_apart, set_aside_again
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import SHARED_OR_NOT
from assistant.message.wanted import Scope, about, not_denied, wants_tasks
from assistant.query import Query
from assistant.readings.tellings import Words, asks
from assistant.slots import SlotKind, Slots
from assistant.words import Word

# A message with fewer descriptions is read as any question.
LEAST_DESCRIPTIONS, LEAST_WORDS = 2, 6
# What may be wanted of the tasks described.
WANTED = frozenset({"count", "list"})
# Columns that a condition may be on, so that to name them asks for nothing.
COLUMNS = frozenset({"product", "content"})
# How likely what all descriptions are must be together: where nothing was put together, and where it was.
LEAST_LIKELY, LEAST_AGAINST = 0.6, 0.8
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
# Marks of words before a description.
BEFORE = frozenset({"or", "and", "list", "both", "out", "except"})
# So many words stand beside a name where something is told of it.
LEAST_BESIDE = 2


@dataclass(frozen=True)
class PutTogether:
    """What the descriptions of a message ask for, and how likely it is that each was taken rightly.

    `plain` says that the words around them ask for a list or a number of tasks and nothing else.
    """

    query: Query
    probability: float
    plain: bool


def surer(
    found: tuple[Query, ...], sentences: Sequence[Sentence], joiner: Joiner
) -> tuple[Query, ...]:
    """Return the questions `found` in a message, or the one that its descriptions tell where that is surer.

    Only of a plain list or number of tasks are several descriptions told; what the words of joining put
    together already is set right by what is surer still.
    """
    *others, asked = found
    if any(cell.whole and len(cell.options) > 1 for cell in asked.cells):
        # "'…' hoặc '…'" is one condition, though each quotation looks like one of its own.
        return found
    if others and all(_asks_of_some(query) for query in found):
        # 'một là Bộ A chủ trì việc nào, hai là Bộ B phối hợp việc nào' asks twice.
        return found
    if asked.fields and asked.slots.has(SlotKind.FOLLOW, "that"):
        # 'sản phẩm của việc đó là những gì': one task is spoken of.
        return found
    plain = not others and _asks_plainly(asked)
    joined = asked.limits or asked.aside or asked.also
    least = LEAST_LIKELY if plain and not joined else LEAST_AGAINST
    # An extreme is no list.
    told = None if asked.superlative else put_together(sentences, joiner, least)
    if told is None or (asked.aside and not told.query.aside):
        # What words set aside plainly is not wanted, however likely it looks.
        return found
    return (told.query,) if plain or told.plain else found


def _asks_plainly(query: Query) -> bool:
    """Whether a list or a number of tasks is asked for, and nothing told of them."""
    other = query.superlative or query.slots.has(SlotKind.COMPARE) or query.who or query.yes_no
    told = query.task_refs or query.facets or query.nodes or set(query.fields) - COLUMNS
    return wants_tasks(query) and not (other or told)


def _asks_of_some(query: Query) -> bool:
    """Whether a question asks plainly for tasks that it describes itself."""
    return asks(query.words) and _asks_plainly(query) and says_something(query)


def put_together(
    sentences: Sequence[Sentence], joiner: Joiner, least: float = 0.0
) -> PutTogether | None:
    """Return what a message asks for by several descriptions of tasks.

    None when it has not so many, or when it is less likely than `least` that all are taken rightly.
    """
    text = Text(sentences, joiner)
    found = spans(text) if len(text.tokens) >= LEAST_WORDS else []
    if len(found) < LEAST_DESCRIPTIONS or SHARED_OR_NOT.search(sentences[-1].words):
        return None
    judged = judge(text, found)
    # What one sentence says of tasks is read best as a whole.
    plain = {*judged.standings} == {Standing.WANTED} and _in_one_sentence(text, found)
    if judged.probability < least or plain or not _is_whole(text, found):
        return None
    queries = [joiner.build(with_noun(_words(text, span))) for span in found]
    parts = list(zip(judged.standings, queries, strict=True))
    wanted, either, out = (
        tuple(query for one, query in parts if one is standing)
        for standing in (Standing.WANTED, Standing.EITHER, Standing.OUT)
    )
    wanted = not_denied(wanted)
    apart = all(map(_keeps_roles, either, (*either[1:], *either[:1])))
    if not (wanted or either) or not apart:
        return None
    first, *others = either or wanted
    scope = Scope(
        aside=out,
        limits=wanted if either else tuple(others),
        also=tuple(others) if either else (),
    )
    asked = joiner.build(_outside(text, found))
    query = scope.beside(about(first, _wanted(asked, text.tokens[found[0][0]].word.start)))
    wants = asked.lists or asked.counts or asked.which_tasks
    return PutTogether(query, judged.probability, bool(wants) and _asks_plainly(asked))


def _keeps_roles(one: Query, other: Query) -> bool:
    """Whether an alternative leaves its role to no other one: 'do Bộ A | hoặc Bộ B chủ trì'."""
    ends = any(slot.last == len(one.words) for slot in one.slots.of(SlotKind.AGENCY))
    return both_whole(one, other) and not (ends and len(one.agencies) > 1)


def _in_one_sentence(text: Text, found: Sequence[Span]) -> bool:
    return len({text.tokens[first].sentence for first, _ in found}) == 1


def _is_whole(text: Text, found: Sequence[Span]) -> bool:
    """Whether every description can be read by itself, and no condition stands outside of them."""
    asked = text.joiner.build(_outside(text, found))
    named = asked.sections or asked.times or asked.cells
    if named or any(reference.role for reference in asked.agencies):
        return False
    if len(asked.roles) == 1 and any(_lacks_role(text, span) for span in found):
        # 'cộng cả Bộ A và Bộ B | thì chủ trì việc nào'
        return False
    return all(
        _is_told(text, span) and not _cuts(text, span) and not _goes_on(text, span)
        for span in found
    )


def _lacks_role(text: Text, span: Span) -> bool:
    """Whether a description names an agency and not what it does."""
    told = text.joiner.build(with_noun(_words(text, span)))
    return bool(told.agencies) and not told.roles


def _goes_on(text: Text, span: Span) -> bool:
    """Whether something else is set aside inside a description: 'việc hằng năm, trừ luôn mục III'."""
    words, build = _words(text, span), text.joiner.build
    paused = [i for i in range(1, len(words)) if text.tokens[span[0] + i].pause]
    again = set_aside_again(words, build(words), paused, text.joiner.marks(words))
    apart = section_apart(words, build) or lists_apart(words, build)
    # 'loại | bỏ mục V'
    first = [s for s in build(words).slots.of(SlotKind.NEGATION) if not s.first and s.end]
    return any(again) or apart is not None or any(s.value == "except" for s in first)


def _cuts(text: Text, span: Span) -> bool:
    """Whether a description begins or ends inside a name or another slot: it was not rightly found."""
    return any(0 < place < len(text.tokens) and text.tokens[place].goes_on for place in span)


def _is_told(text: Text, span: Span) -> bool:
    """Whether words describe tasks, by a condition or by their matter, and are no mere name."""
    words = _words(text, span)
    query = text.joiner.build(with_noun(words))
    told = says_something(query) or tells_matter(query)
    # 'mục II phải chủ trì' leaves to other words who does; collective wording names nobody.
    by_whom = bool(query.agencies) or not query.roles or query.slots.has(SlotKind.SHARE)
    named = _is_name(words, text) and not _is_of_noun(text, span[0])
    return told and by_whom and not (named or is_collective(query))


def _is_name(words: Words, text: Text) -> bool:
    """Whether words but name an agency, a time or a section: 'với Bộ A', 'đầu năm 2026'."""
    slots = text.joiner.build(words).slots
    named = {i for slot in slots.of(*NAMES) for i in range(slot.first, slot.last)}
    return len(words) - len(named) < LEAST_BESIDE


def _is_of_noun(text: Text, place: int) -> bool:
    """Whether a noun for tasks or a joint stands just before a place."""
    before = text.tokens[max(0, place - 2) : place]
    return any(token.noun or token.mark in BEFORE for token in before)


def _words(text: Text, span: Span) -> tuple[Word, ...]:
    first, last = span
    return tuple(token.word for token in text.tokens[first:last])


def _outside(text: Text, found: Sequence[Span]) -> tuple[Word, ...]:
    """Return the words around the descriptions."""
    inside = {i for first, last in found for i in range(first, last)}
    return tuple(token.word for i, token in enumerate(text.tokens) if i not in inside)


def _wanted(asked: Query, start: int) -> Query:
    """Return what is wanted of the tasks: a list or a number, and of what; `start` is the first description's.

    'Trong số đó việc nào …' is about the answer before.
    """
    kept = tuple(
        slot
        for slot in asked.slots.items
        if slot.value in WANTED
        or (slot.kind is SlotKind.FOLLOW and slot.end and slot.start < start)
    )
    return replace(asked, slots=Slots(kept), fields=(), aside=(), limits=())
