"""Things told one a turn and now added up: 'tổng cộng hai mục', 'cộng cả hai bộ lại được mấy'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.grammar import meanings, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import both_bodies
from assistant.turns.inherit import SHORT_TOPIC
from assistant.turns.pairs import PAIR
from assistant.turns.state import State
from assistant.turns.turn import Turn
from assistant.words import Word

# 'cộng lại', 'tổng cộng hai mục', 'cả ba bộ gộp lại'.
SUM, NUMBERS = phrasing("pairs_sum"), meanings("numbers")
# 'gộp hai danh sách | đầu'
FIRST_ONES = phrasing("sums_first")
Told = TypeVar("Told")
COUNT = Slot(SlotKind.QUANTITY, "count", 0, 0, 0, 0), Slot(SlotKind.TASK, "task", 0, 0, 0, 0)
# A sum is one of at most so many.
MOST = 4


def sum_of_sections(turn: Turn) -> Query | None:
    """'Tổng cộng hai mục?': the tasks of the sections asked about in the turns before."""
    query, state = turn.query, turn.state
    asks = query.counts or adds_up(query.words) or _is_bare(query)
    if state is None or _named(query) or not asks:
        return None
    number = _how_many(query)
    if len(state.sections) < number or not SUM.search(query.words):
        return None
    slots = query.slots if query.counts or query.lists else query.slots.plus(COUNT)
    first = FIRST_ONES.search(query.words)
    sections = state.sections[:number] if first else state.sections[-number:]
    return replace(query, slots=slots, sections=sections, topic=(), carried=("sections",))


def _is_bare(query: Query) -> bool:
    """Whether nothing is said but that something is added up: 'cộng lại giúp tôi'."""
    said = SUM.search(query.words)
    return said is not None and all(slot.kind is SlotKind.FILLER for slot in query.slots.items)


def adds_up(words: Sequence[Word]) -> bool:
    """Whether so many things told are added up: 'cộng hai mục lại'."""
    found = SUM.search(words)
    return found is not None and bool(found["n"])


def sum_of_turns(turn: Turn) -> Query | None:
    """'Cộng lại được mấy?': the tasks of the turns before, which asked for those of two conditions."""
    query, state = _of_whom_was_told(turn.query, turn.state), turn.state
    said = SUM.search(query.words)
    if state is None or said is None or _named(query) or query.superlative or both_bodies(query):
        return None
    left = [w for w in query.topic if w not in query.words[said.first : said.last]]
    number = _how_many(query)
    listings = [*_listings(state)]
    told = listings[:1] if _of_each(listings, number) else _meant(listings, number, query.words)
    if len(left) > SHORT_TOPIC or (len(told) < number and not _of_each(told, number)):
        return None
    # 'tất cả bao nhiêu' asks for a number.
    listed = query.lists and not query.counts
    counted = (replace(COUNT[0], value="list"), *COUNT[1:]) if listed else COUNT
    asked = _claimed(query) or counted
    first, *others = (_described(one, query) for one in reversed(told))
    also = tuple(replace(one, carried=("added",)) for one in others)
    slots = Slots((*first.slots.items, *asked))
    return replace(first, slots=slots, also=also, carried=("agency",))


def _of_each(told: Sequence[Query], number: int) -> bool:
    """Whether the last turn asked the number of each of so many bodies: 'A và B mỗi bộ chủ trì mấy việc'."""
    one = told[0] if told else None
    plain = one is not None and not any(a.negated or a.partner for a in one.agencies)
    shared = one is not None and {*one.slots.values(SlotKind.SHARE)} - {"each"}
    return one is not None and plain and one.counts and len(one.agencies) == number and not shared


def _of_whom_was_told(query: Query, state: State | None) -> Query:
    """Return a turn without the body spoken of all along: 'cộng cả hai mục thì | bộ chủ trì | mấy việc'."""
    told = next(_listings(state), None)
    named = {a.agency for a in query.agencies if not a.negated}
    again = told is not None and named <= {a.agency for a in told.agencies}
    if told is None or not (named and again) or query.roles not in ((), told.roles):
        return query
    return replace(query, agencies=(), roles=())


def lists_added(words: Sequence[Word], state: State) -> tuple[str, ...]:
    """Return the tasks of so many lists told as are added: 'gộp hai danh sách lại'; () where fewer were told."""
    said = SUM.search(words)
    number = int(NUMBERS.get(said["n"], said["n"])) if said and said["n"] else 0
    told: list[State] = []
    one: State | None = state
    while one is not None:
        listed = _listing(one.query) or (one.query.sections and not one.query.within)
        if listed and not any(_same(one.query, other.query) for other in told):
            told.append(one)
        one = one.before
    meant = _meant(told, number, words)
    found = (task for one in reversed(meant) for task in one.subjects)
    return tuple(dict.fromkeys(found)) if meant and len(meant) == number else ()


def _meant(told: Sequence[Told], number: int, words: Sequence[Word]) -> Sequence[Told]:
    """Return so many of the lists told, the latest first; the first ones where these are meant."""
    first = FIRST_ONES.search(words) is not None and number
    return told[-number:] if first else told[:number]


def sums_up(words: Sequence[Word], state: State) -> bool:
    """Whether a turn adds up what several turns before it asked for: 'vậy tổng 6 việc hả'."""
    several = len(state.sections) >= PAIR or len([*_listings(state)]) >= PAIR
    return several and SUM.search(words) is not None


def _claimed(query: Query) -> tuple[Slot, ...]:
    """Return the number that things are claimed to add up to: 'vậy tổng 6 việc hả'; () where it is asked."""
    kinds = (SlotKind.CLAIM, SlotKind.YES_NO)
    said = [replace(s, first=0, last=0, start=0, end=0) for s in query.slots.of(*kinds)]
    claims = query.yes_no and query.claimed is not None
    return (*said, COUNT[1]) if claims else ()


def _named(query: Query) -> bool:
    return bool(query.sections or query.task_refs or query.agencies or query.nodes or query.times)


def _how_many(query: Query) -> int:
    """Return how many things are added up: two where no number is said."""
    said = SUM.search(query.words)
    number = said["n"] if said else ""
    meant = int(NUMBERS.get(number, number or PAIR))
    return meant if PAIR <= meant <= MOST else PAIR


def _listings(state: State | None) -> Iterator[Query]:
    """Yield the queries that asked for tasks by their agency or time, the latest first, each once."""
    told: list[Query] = []
    while state is not None:
        query = state.query
        if _listing(query) and not any(_same(query, one) for one in told):
            told.append(query)
            yield query
        state = state.before


def _listing(query: Query) -> bool:
    """Whether a turn asked for tasks by their agency or time, of all there are."""
    described = query.agencies or query.times
    # One word of no known meaning describes no task: 'chủ trì mấy cái nào v'.
    matter = query.slots.has(SlotKind.TOPIC) or len(query.topic) > SHORT_TOPIC
    of_one = query.within or query.task_refs or matter or query.superlative or query.who
    return bool(described) and not (of_one or query.also or query.slots.has(SlotKind.COMPARE))


def _same(one: Query, two: Query) -> bool:
    return (_bodies(one), one.times, one.sections) == (_bodies(two), two.times, two.sections)


def _bodies(query: Query) -> list[tuple[str, object]]:
    return [(a.agency, a.role) for a in query.agencies]


def _described(before: Query, query: Query) -> Query:
    """Return the conditions of a turn before as those of this message, which has no place for their slots."""
    kinds = (SlotKind.SHARE, SlotKind.NEGATION)
    kept = (s for s in before.slots.items if s.kind in kinds and s.value != "each")
    return replace(
        before,
        question=query.question,
        words=query.words,
        topic=(),
        slots=Slots(tuple(replace(s, start=0, end=0) for s in kept)),
        fields=(),
        english=query.english,
    )
