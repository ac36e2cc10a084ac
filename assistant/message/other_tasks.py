"""Whether a clause asks for tasks once more, of another body or section: 'việc nào A chủ trì, việc nào B'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.fact_joints import asks
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import Slot, SlotKind
from assistant.words import Word, parted, split_words

# '(và) những việc nào', 'mấy việc' where a clause opens, and anywhere in it.
OPENS, ASKS = phrasing("other_tasks_opens"), phrasing("other_tasks_asks")
# What tells tasks apart; a clause with none of it goes on with the other's.
CONDITIONS = (
    SlotKind.AGENCY,
    SlotKind.SECTION,
    SlotKind.SHARE,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.ROLE,
)
# '…, | còn | Bộ B': what opens a clause that but names whom the same is asked of.
AGAIN = phrasing("other_tasks_again")
NAMES, BARE = (SlotKind.AGENCY, SlotKind.SECTION), (SlotKind.FILLER, SlotKind.FOLLOW)
# What may stand at the head of both.
HEADS = (SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
# '… hạn 2022, việc nào hằng năm': each a time.
TIMES = {SlotKind.PERIOD: SlotKind.YEAR, SlotKind.WHEN: SlotKind.YEAR}
# What asks for something else than tasks, or puts tasks beside one another.
OTHER = (SlotKind.COMPARE, SlotKind.TASK_REF, SlotKind.FOLLOW, SlotKind.YES_NO)


def other_tasks(first: Query, second: Query) -> bool:
    """Whether both clauses ask which tasks, or how many, each with a condition of its own.

    'Những việc nào A chủ trì, những việc nào B chủ trì', 'mục I có mấy việc, mục II gồm những việc gì',
    'việc nào tỉnh chủ trì cùng bộ khác, việc nào chủ trì một mình'.
    """
    if not (ASKS.search(first.words) and ASKS.search(second.words)) or first.superlative:
        return False
    if second.superlative or any(q.slots.of(*OTHER) or q.who for q in (first, second)):
        return False
    if not all(q.lists or q.counts for q in (first, second)):
        # 'Bộ A được giao việc gì và Bộ B được giao việc gì' is one question of both.
        return False
    one, two = (_conditions(query) for query in (first, second))
    if first.counts and second.counts and {kind for kind, _ in one | two} == {SlotKind.SECTION}:
        # 'mục III có mấy việc, mục V có mấy việc' are put beside each other
        return False
    again = OPENS.opens(second.words) is not None
    if {kind for kind, _ in two} == {SlotKind.SHARE}:
        # 'Bộ A chủ trì việc nào, việc nào chung với bộ khác | thì bỏ'
        again = again and SlotKind.SHARE in {kind for kind, _ in one}
    if again and _with_whom(first, second):
        return True
    alike = again and _of_kind(one - {(s.kind, s.value) for s in headed(first, second)}, two)
    own = names_its_own(first, second) or _in_other_role(first, second)
    return bool(one and two) and one != two and (own or alike)


def _in_other_role(first: Query, second: Query) -> bool:
    """Whether the same body is asked for in its other role, elsewhere: '… mục II, phối hợp việc nào ở mục V'."""
    apart = len(first.roles) == len(second.roles) == 1 and first.roles != second.roles
    placed = bool(first.sections) and bool(second.sections)
    return apart and placed and bool(first.agencies) and not second.agencies


def names_its_own(first: Query, second: Query) -> bool:
    """Whether a clause opens with another body or section, of which all is asked that it asks for.

    'Mục I có mấy việc hằng năm, | mục V có mấy việc': of the second part not the yearly ones alone.
    """
    return _names_first(second) and _alike(first, second)


def with_asked_again(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return a question that but names at its end whom else it is asked of as one that says so.

    'Mục III có mấy việc hạn 2022, còn mục V' → '…, còn mục V thì sao'.
    """
    place = next((i for i in range(len(words) - 1, 0, -1) if parted(words, i)), 0)
    if not place or not AGAIN.opens(words[place:]):
        return words
    named, asked = build(words[place:]), build(words[:place])
    own = {slot.kind for slot in named.slots.of(*NAMES)}
    bare = all(slot.kind in (*NAMES, *BARE) for slot in named.slots.items) and not named.topic
    said = named.slots.has(SlotKind.FOLLOW, "then_what")
    if said or not bare or len(own) != 1 or not (own <= {*asked.slots.kinds} and asks(asked)):
        return words
    last = words[-1]
    so = (replace(word, start=last.start, end=last.end, opens=False) for word in split_words(SO))
    return (*words, *(replace(word, starts=False) for word in so))


SO = "thì sao"


def _with_whom(first: Query, second: Query) -> bool:
    """Whether tasks done alone are asked for, and then those done with another: 'việc nào cùng Bộ B'."""
    bodies = second.agencies
    shared = second.slots.has(SlotKind.SHARE, "together") or any(a.partner for a in bodies)
    told = {kind for kind, _ in _conditions(second)} - {SlotKind.SHARE, SlotKind.ROLE}
    alone = first.slots.has(SlotKind.SHARE, "alone")
    return alone and shared and len(bodies) == 1 and told == {SlotKind.AGENCY}


def headed(first: Query, second: Query) -> tuple[Slot, ...]:
    """Return the section or time at the head of a clause, left out in the other: '| mục V | có mấy việc do A'."""
    found = ASKS.search(first.words)
    told = {s.kind for s in second.slots.of(*HEADS)}
    before = (s for s in first.slots.of(*HEADS) if found and s.last <= found.first)
    return tuple(s for s in before if s.kind not in told)


def _of_kind(one: set[tuple[SlotKind, str]], two: set[tuple[SlotKind, str]]) -> bool:
    """Whether a clause says nothing of another kind than the one before, but how work is shared.

    The section or the time that the first tells and the second does not is said of both: these ask once.
    """
    told, again = (
        {TIMES.get(kind, kind) for kind, _ in said} - {SlotKind.SHARE, SlotKind.ROLE}
        for said in (one, two)
    )
    return again <= told and told - again <= {SlotKind.AGENCY}


def _conditions(query: Query) -> set[tuple[SlotKind, str]]:
    """Return what a clause tells tasks apart by."""
    return {(s.kind, s.value) for s in query.slots.of(*CONDITIONS)}


def _names_first(query: Query) -> bool:
    """Whether a clause opens with its body or section: '| Bộ B | chủ trì việc nào', not 'kể cả việc với Bộ B'."""
    said = (s for s in query.slots.items if s.end and s.kind is not SlotKind.FILLER)
    first = next(said, None)
    return first is not None and first.kind in (SlotKind.AGENCY, SlotKind.SECTION)


def _alike(first: Query, second: Query) -> bool:
    """Whether both are of bodies, each with its role or neither with one, or both of sections alone."""
    bodies = bool(first.agencies) and bool(second.agencies)
    sections = bool(first.sections) and bool(second.sections)
    if bodies:
        return bool(first.roles) == bool(second.roles)
    return sections and not (first.agencies or second.agencies)
