"""Routes for claims on several tasks at once: numbers of them, what holds of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.evidence.pick import choose_each
from assistant.grammar import folded, meanings, phrasing
from assistant.query import Query
from assistant.read import select
from assistant.read.base import Draft, Reading, ids, task_table
from assistant.read.claims_apart import claims_apart
from assistant.read.lists import columns_for
from assistant.read.matter import about_topic
from assistant.read.notes import notes
from assistant.read.proven import unproven_draft
from assistant.read.rest_told import rest_place
from assistant.read.topic_told import topic_condition
from assistant.readings.claimed_numbers import set_size
from assistant.readings.claims import vocabulary
from assistant.readings.gathered import so_many_each
from assistant.readings.times import find_times
from assistant.slots import Slot, SlotKind, Slots
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role, Task


def each(reading: Reading) -> Draft | None:
    """What is claimed of every task of a kind: 'các nhiệm vụ mục III đều 2021 - 2030, đúng không'."""
    if (filled := _none_empty(reading)) is not None:
        return filled
    if rest_place(reading.query) or WHICH_NOT.search(reading.query.words):
        # What is said of the rest is not said of those before it; '… còn việc nào không' asks which.
        return None
    split = _split(reading.query)
    if split is None:
        return _of_all_told(reading)
    if claims_apart(reading) != ():
        # 'Bộ A được giao nhà ở, Bộ B trợ giúp pháp lý, đều đến 2030': each its own task.
        return None
    subject, claim = (replace(reading, query=part) for part in split)
    claims = select.conditions_of(claim) or list(_filled(claim.query))
    if not claims:
        # 'đều là chủ trì hả': the agency was named before
        return _of_all_told(reading)
    if claim.query.topic:
        return None
    if described := choose_each(subject):
        failing = tuple(t for t in described if not all(c.holds(t) for c in claims))
        what, said = ", ".join(ids(described)), select.describe(reading, claims)
        return _each_draft(reading, described, failing, what, said)
    if not _said_of_tasks(subject.query):
        return None
    conditions, pool = _spoken_of(subject)
    if subject.query.topic:
        pool = about_topic(subject, pool)
        conditions = [*conditions, topic_condition(subject, pool)]
    failing = tuple(t for t in pool if not all(c.holds(t) for c in claims))
    if not pool:
        return None
    everything = reading.say("told_tasks" if reading.query.within else "all_tasks")
    what = select.describe(reading, conditions) or everything
    draft = _each_draft(reading, pool, failing, what, select.describe(reading, claims))
    return draft if _as_many(subject.query, len(pool)) else unproven_draft(reading, draft)


def _as_many(query: Query, number: int) -> bool:
    """Whether there are as many as are spoken of, where a number is: 'cả ba việc mục II' has but two."""
    return set_size(query.words) in (None, number)


# 'có cơ quan phối hợp': that a column says anything.
FILLED, COLUMNS = phrasing("claims_filled"), meanings("whole_columns")


def _filled(query: Query) -> Iterator[Condition]:
    """Yield the condition that no cell of a column is empty, where it is claimed that each task has one."""
    found = FILLED.search(query.words)
    if found is not None:
        column = COLUMNS[found["column"]]
        yield Condition(lambda task: bool(getattr(task, column).value), f"d_filled_{column}")


WHICH_NOT = phrasing("claims_which_not")
NONE_EMPTY, SOME_EMPTY = phrasing("claims_none_empty"), phrasing("claims_some_empty")


def _none_empty(reading: Reading) -> Draft | None:
    """What is claimed of a column that no task, or some task, leaves empty: 'không việc nào thiếu sản phẩm'."""
    query, some = reading.query, SOME_EMPTY.search(reading.query.words)
    said = some or NONE_EMPTY.search(query.words)
    if said is None or not query.yes_no or query.agencies or query.times or query.carried:
        return None
    subject = replace(reading, query=replace(query, topic=(), cells=(), slots=Slots()))
    column = COLUMNS[said["column"]]
    conditions = select.conditions_of(subject)
    pool = select.fitting(subject, conditions)
    failing = tuple(task for task in pool if not getattr(task, column).value)
    what = select.describe(subject, conditions) or reading.say("all_tasks")
    claim = reading.say(f"d_filled_{column}")
    return _each_draft(reading, pool, failing, what, claim, turned=some is not None)


# 'Bộ A chủ trì cả bốn': of all the tasks told, spoken of last.
ALL_TOLD = phrasing("narrow_all_of_them")


def _of_all_told(reading: Reading) -> Draft | None:
    """What is claimed of all the tasks told before, where nothing divides them from it."""
    query = reading.query
    said = query.yes_no and not (query.topic or query.which_tasks or query.counts)
    if not (query.within and said and ALL_TOLD.search(query.words)):
        return None
    claims = select.conditions_of(replace(reading, query=replace(query, within=())))
    pool = tuple(t for t in reading.library.tasks if t.id in query.within)
    failing = tuple(t for t in pool if not all(c.holds(t) for c in claims))
    what = reading.say("told_tasks")
    told = select.describe(reading, claims)
    return _each_draft(reading, pool, failing, what, told) if claims else None


def _spoken_of(subject: Reading) -> tuple[list[Condition], Sequence[Task]]:
    """Return the tasks that something is claimed of: as many as are said to be, if a time can be so read."""
    query, known = subject.query, set_size(subject.query.words)
    found = []
    for relation in ("", *EXACT_TIMES):
        times = tuple(replace(t, relation=relation or t.relation) for t in query.times)
        reading = replace(subject, query=replace(query, times=times))
        conditions = select.conditions_of(reading)
        found.append((conditions, select.fitting(reading, conditions)))
    return next((one for one in found if len(one[1]) == known), found[0])


# 'cả hai nhiệm vụ làm trong năm 2022': those of that very year, where as many as that cover it and others.
EXACT_TIMES = ("year", "by")


def _each_draft(
    reading: Reading,
    pool: Sequence[Task],
    failing: Sequence[Task],
    what: str,
    claim: str,
    turned: bool = False,
) -> Draft:
    """Return whether something holds of all tasks; `turned`, it is claimed that of some it does not."""
    shown = failing or pool
    values = {"n": len(pool), "m": len(failing), "what": what, "claim": claim}
    marks = reading.marks(shown, "content")
    key = "each_fails" if failing else "each_holds"
    verdict = "no" if bool(failing) is not turned else "yes"
    head = f"{reading.say(verdict)} {reading.say(key, **values, marks=marks)}"
    rows = task_table(reading, shown, columns_for(reading, shown))
    text = "\n\n".join([head, rows, *_rest(reading, pool, failing), *notes(reading)])
    return Draft(Status.ANSWERED, text, ids(shown), subjects=ids(shown))


# So many tasks of which the claim holds are named beside those of which it does not.
MOST_REST = 6


def _rest(reading: Reading, pool: Sequence[Task], failing: Sequence[Task]) -> Iterator[str]:
    """Yield of which tasks the claim does hold, where it does not of all."""
    rest = [task for task in pool if task not in failing]
    if failing and 0 < len(rest) <= MOST_REST:
        yield reading.say("each_rest", ids=", ".join(ids(rest)), marks=reading.marks(rest))


def _divides(query: Query) -> int | None:
    """Return the place of 'đều', or of 'cũng' after 'nhiệm vụ nào', in a claim to be confirmed."""
    named = [s for s in query.slots.of(SlotKind.AGENCY) if s.value != COLLECTIVE_GROUP]
    if not query.yes_no or query.task_refs or so_many_each(named, query.words):
        return None
    whichever = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "list"]
    for place, word in enumerate(query.words):
        if word.folded in vocabulary()["all"] and word.marked in (None, "đều"):
            return place
        after = [
            s for s in whichever if s.last <= place and query.words[s.last - 1].folded == "nao"
        ]
        if word.folded == "cung" and word.marked in (None, "cũng") and after:
            # 'việc nào | tỉnh cũng tham gia'
            end = max(s.last for s in after)
            doers = [a.first for a in query.slots.of(SlotKind.AGENCY) if end <= a.first < place]
            return min(doers, default=place)
    return _after_all(query) or _of_section(query)


# 'mục V | (toàn) do Bộ A chủ trì', 'section V | is led entirely by A'
OF_SECTION = phrasing("claims_of_section")


def _of_section(query: Query) -> int | None:
    """Return where what is claimed of a section as a whole begins; None where only some of it is asked for."""
    sections = query.slots.of(SlotKind.SECTION)
    if not sections or query.counts or query.who or query.which_tasks:
        return None
    named = any(_names(s) and s.before(sections[-1]) for s in query.slots.items)
    place = sections[-1].last
    return None if named or not OF_SECTION.opens(query.words[place:]) else place


# Words that speak of all tasks without 'đều': 'tất cả nhiệm vụ mục V do Bộ Lao động chủ trì'.
NOUN = "viec"
ALL, WHOLE = folded("claims_all"), folded("claims_whole")


def _after_all(query: Query) -> int | None:
    """Return where what is claimed of 'tất cả nhiệm vụ (mục …)' begins."""
    spoken = [s for s in query.slots.items if s.kind in (SlotKind.TASK, SlotKind.SECTION)]
    first = _adjoined(query, spoken[0]) if spoken else 0
    if spoken and query.words[first].folded in ALL:
        # 'mọi nhiệm vụ' is one slot
        return max(s.last for s in spoken)
    # 'tất cả | việc | mục V'
    noun = bool(first) and query.words[first - 1].folded == NOUN
    line = " " + " ".join(w.folded for w in query.words[: first - noun])
    whole = len(query.sections) == 1 and spoken and spoken[0].kind is SlotKind.SECTION
    if not any(line.endswith(f" {words}") for words in (ALL | WHOLE if whole else ALL)):
        return None
    return max(s.last for s in spoken)


def _adjoined(query: Query, noun: Slot) -> int:
    """Return where tasks are spoken of from: 'every | annual task'."""
    when = [s for s in query.slots.of(SlotKind.WHEN) if s.last == noun.first]
    return when[0].first if when else noun.first


MARKERS = folded("claims_markers")  # words of the claim itself, which no task is about


def _said_of_tasks(query: Query) -> bool:
    named = query.sections or query.times or query.agencies or query.within
    return query.about_tasks or bool(named)


def _split(query: Query) -> tuple[Query, Query] | None:
    """Return what is spoken of, and what is claimed of it; None when nothing is claimed of all of a kind."""
    place = _divides(query)
    if place is None:
        return None
    everything = range(len(query.words))
    turned = _all_after(query, place)
    subject = turned if turned else range(place)
    claim = [i for i in everything if i not in subject]
    return part_of(query, subject), part_of(query, claim)


def _all_after(query: Query, place: int) -> range | None:
    """Return the words of 'tất cả các nhiệm vụ mục V' where what is claimed of these stands before them.

    'Bộ A có tên ở mọi nhiệm vụ của mục V'; 'không có tên ở tất cả …' may deny but some.
    """
    spoken = [s for s in query.slots.items if s.kind in (SlotKind.TASK, SlotKind.SECTION)]
    names = [s for s in query.slots.items if _names(s)]
    if not names or any(s.first >= place for s in names) or _after_all(query) != place:
        return None
    if any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION)):
        return None
    first = spoken[0].first
    if any(s.last > first for s in names):
        return None
    # '(chủ trì hết) các việc | hằng năm |'
    told = {s.first: s.last for s in query.slots.of(*TOLD_OF)}
    while place in told:
        place = told[place]
    return range(first, place)


# What may be told of tasks right after the noun for them.
TOLD_OF = (SlotKind.WHEN, SlotKind.SECTION)


def _names(slot: Slot) -> bool:
    """Whether a slot names an agency or a time, or points to an agency."""
    pointed = slot.kind is SlotKind.FOLLOW and slot.value == "that_agency"
    return pointed or slot.kind in (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD)


def part_of(query: Query, places: Sequence[int]) -> Query:
    """Return the query that the words at `places` make up alone."""
    slots = Slots(tuple(s for s in query.slots.items if s.first in places and s.last - 1 in places))
    words = tuple(query.words[i] for i in places)
    pointed = any(s.value == "that_agency" for s in slots.of(SlotKind.FOLLOW))
    topic = tuple(w for w in query.topic if w in words and w.folded not in MARKERS)
    return replace(
        query,
        slots=slots,
        agencies=tuple(
            a for a in query.agencies if (a.slot.first in places if a.slot else pointed)
        ),
        roles=tuple(role for role in Role if role.value in slots.values(SlotKind.ROLE)),
        times=find_times(slots, query.words),
        sections=slots.values(SlotKind.SECTION),
        topic=topic,
    )
