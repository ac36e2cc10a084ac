"""Clauses that ask: for tasks, for a fact of the document, or for both, one in each of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.grammar import folded, phrasing
from assistant.message.sentences import INTERROGATIVE, LOOK_UP_NOUNS
from assistant.query import Query
from assistant.readings.other_bodies import who_is_named
from assistant.readings.part_asked import asks_part_alone
from assistant.slots import SlotKind
from assistant.words import Word, parted

Build = Callable[[Sequence[Word]], Query]
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
# A clause that holds this many topic words says what it is about, and needs no other to be understood.
ENOUGH_TOPIC = 2
# 'và có nhiệm vụ gì không', '… rồi được giao việc nào': said of whoever was named before.
HIS_TASKS = phrasing("fact_joints_tasks")
# A clause has no fewer words.
LEAST = 3
# What joins it to the claim before: '… không | rồi có việc gì không'.
JOINING = folded("fact_joints_joining")
# Facts that list bodies, of which tasks may be asked.
OF_BODIES = frozenset({"recipients", "executors"})


def fact_and_tasks(first: Query, second: Query) -> bool:
    """Whether one clause asks a fact of the document, the other for tasks: 'ai ký và có mấy nhiệm vụ'.

    Or for what a body has to do in it: 'ai ký, Bộ A có vai trò gì'.
    """
    fact, tasks = (first, second) if first.facets else (second, first)
    if not fact.facets or tasks.facets or fact.task_refs or not asks_apart(fact):
        return False
    counts = (tasks.counts or tasks.lists) and (tasks.about_tasks or tasks.sections)
    return bool(counts) or asks_look_up(tasks) or asks_part_alone(tasks)


def claim_then_tasks(words: Sequence[Word], whole: Query, build: Build) -> int:
    """Return where tasks are asked for beside whether somebody is on a list, or the contrary; 0 if nowhere.

    'A có trong nơi nhận không, | và có nhiệm vụ gì không', 'A có trong nơi nhận không | còn B thì sao'.
    """
    if not OF_BODIES & set(whole.facets):
        return 0
    for place in range(LEAST, len(words) - 1):
        if parted(words, place) or words[place].folded in JOINING:
            first, second = build(words[:place]), build(words[place:])
            if _of_one(first, second) or _of_one(second, first) or _of_another(first, second):
                return place
    return 0


def _of_one(fact: Query, tasks: Query) -> bool:
    """Whether somebody is said to be on a list by one clause, and his tasks are asked for by the other."""
    named = bool(fact.agencies) != bool(tasks.agencies)
    listed = OF_BODIES & set(fact.facets) and not fact.slots.has(SlotKind.NEGATION)
    listed = listed and (fact.yes_no or asks_apart(fact))
    return bool(named and listed) and not tasks.facets and HIS_TASKS.search(tasks.words) is not None


def _of_another(fact: Query, other: Query) -> bool:
    """Whether the same is asked of somebody else: '… còn Quốc hội thì sao'."""
    again = other.slots.has(SlotKind.FOLLOW, "then_what") and not other.facets
    listed = fact.yes_no and OF_BODIES & set(fact.facets)
    return bool(again and listed and who_is_named(other))


def asks_apart(query: Query) -> bool:
    """Whether a clause has a word that asks, and something is asked by it or of a part of the plan."""
    return bool(
        INTERROGATIVE & {word.folded for word in query.words} and (asks(query) or query.nodes)
    )


def asks_look_up(query: Query) -> bool:
    """Whether a role is looked up: 'Bộ A chủ trì việc', 'ai chủ trì nhà ở'."""
    has = query.slots.has
    role = has(SlotKind.ROLE, "lead") or has(SlotKind.ROLE, "coordinate")
    noun = any(word.folded in LOOK_UP_NOUNS for word in query.words)
    subject = query.agencies or query.sections
    return bool((subject and noun) or (query.who and len(query.topic) >= ENOUGH_TOPIC)) and role


def asks(query: Query) -> bool:
    """Whether anything in a clause asks."""
    return any(query.slots.has(kind) for kind in ASKING) or asks_look_up(query)
