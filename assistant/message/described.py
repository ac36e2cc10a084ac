"""What words must say to describe tasks of the appendix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded
from assistant.query import Query
from assistant.readings.tellings import PLURALS, Build, Words, asks, is_row
from assistant.slots import SlotKind
from structured.agencies import COLLECTIVE_GROUP

# 'nhiệm vụ', 'đầu việc', 'công việc'.
COMPOUNDS = folded("described_compounds")
# 'số nhiệm vụ', 'bao nhiêu việc'
COUNTED = folded("described_counted")
# Words that ask which.
WHICH = folded("described_which")
# What stands for several of them: 'nhóm | các việc', 'mấy cái | việc'.
GROUPS = folded("described_groups")
BEFORE_NOUN = PLURALS | GROUPS


def begins_with_noun(words: Words) -> bool:
    """Whether 'nhiệm vụ', 'đầu việc' stands at the start, after no more than 'những', 'mấy', 'nhóm các'."""
    place = next((i for i, word in enumerate(words) if word.folded not in BEFORE_NOUN), 0)
    head = words[place : place + 2]
    if not head:
        return False
    # 'dong' typed without marks is a row only where several are told of: 'cac dong', not 'lao dong'.
    bare = head[0].folded == "dong" and head[0].marked is None
    # 'mấy vụ', and not 'Bộ Nội | vụ'
    alone = place > 0 or not (bare or head[0].folded == "vu")
    compound = head[0].folded in COMPOUNDS and is_row(head[-1])
    return compound or (is_row(head[0]) and alone)


# Words that tell of several.
SEVERAL = folded("described_several")
# A noun for tasks with one of them, for descriptions that have none.
NOUN = (("nhung", "những"), ("viec", "việc"))


def as_tasks(words: Words) -> Words:
    """Return a description with a noun for several tasks, by which what it tells is read as a condition.

    'nhiệm vụ A' → 'những nhiệm vụ A', 'do Bộ A chủ trì' → 'những việc do Bộ A chủ trì'.
    """
    first = next((i for i in range(len(words)) if begins_with_noun(words[i:])), None)
    if first is None or _is_work(words[first:], first):
        return _opened(NOUN, words) if words else words
    noun = next(i for i in range(first, len(words)) if words[i].folded not in BEFORE_NOUN)
    counted = noun > 0 and words[noun - 1].folded in COUNTED
    told = any(word.folded in SEVERAL for word in words[first:noun])
    if counted or told or _asked(words[noun:]):
        return words
    return (*words[:noun], *_opened(NOUN[:1], words[noun:]))


def with_noun(words: Words) -> Words:
    """Return a description that begins with a noun for several tasks, which goes before it where it has none."""
    return words if begins_with_noun(words) else _opened(NOUN, words)


# 'trừ | cái vụ | nhà ở | ra nhé'
MATTER_NOUNS, MATTER_ENDS = folded("described_matter"), folded("described_matter_ends")
ABOUT = (*NOUN, ("ve", "về"))


def matter_of(words: Words) -> Words:
    """Return the matter that words name after 'cái vụ', 'việc', without the 'ra nhé' at their end."""
    first = next((i for i, w in enumerate(words) if w.folded not in MATTER_NOUNS), len(words))
    last = len(words)
    while last > first and words[last - 1].folded in MATTER_ENDS:
        last -= 1
    return words[first:last]


def about_matter(words: Words) -> Words:
    """Return a matter as the tasks about it: 'tín dụng' → 'những việc về tín dụng'."""
    return _opened(ABOUT, words)


def _is_work(words: Words, place: int) -> bool:
    """Whether 'việc làm' stands inside a description, as what it is about: 'nhắc đến việc làm'."""
    return place > 0 and [word.folded for word in words[:2]] == ["viec", "lam"]


def as_question(words: Words) -> Words:
    """Return words that ask for the tasks which they describe: 'cần nhiệm vụ A' → 'cần những nhiệm vụ nào A'.

    What asks already, or has no noun for tasks, stays as it is.
    """
    which = any(is_row(w) and v.folded in WHICH for w, v in pairwise(words))
    if asks(words) or which or any(word.folded in COUNTED for word in words):
        return words
    several = as_tasks(words) if any(begins_with_noun(words[i:]) for i in range(len(words))) else ()
    first = next((i for i in range(len(several)) if begins_with_noun(several[i:])), len(several))
    row = next((i for i in range(first, len(several)) if is_row(several[i])), None)
    if row is None:
        return words
    before = several[row]
    asked = replace(before, folded="nao", marked="nào", start=before.end, opens=False, starts=False)
    return (*several[: row + 1], asked, *several[row + 1 :])


def _asked(words: Words) -> bool:
    """Whether 'nào' follows a noun: 'việc nào', 'đầu việc gì'."""
    return any(word.folded in WHICH for word in words[1:3])


def _opened(said: Sequence[tuple[str, str]], words: Words) -> Words:
    """Return the words after others that nobody typed."""
    first = words[0]
    added = [replace(first, folded=bare, marked=marked, end=first.start) for bare, marked in said]
    inside = [replace(w, opens=False, starts=False) for w in (*added[1:], first)]
    return (added[0], *inside, *words[1:])


# 'có bộ | khác | đứng cùng', 'có thêm bộ | thứ | ba'
ANOTHER = folded("described_another")


def is_collective(query: Query) -> bool:
    """Whether but collective wording is spoken of, which names nobody."""
    return {a.agency for a in query.agencies} == {COLLECTIVE_GROUP}


def says_something(query: Query) -> bool:
    """Whether a condition on tasks is told: on agency, time, section, or a cell's words."""
    named = query.sections or query.times or query.agencies or query.task_refs
    role = any(role.value in ("lead", "coordinate") for role in query.roles)
    shared = query.slots.has(SlotKind.SHARE) and (role or _with_another(query))
    cell = bool(query.cells or ({"product", "content"} & set(query.fields) and query.topic))
    return bool(named or shared or cell or (query.topic_announced and len(query.topic) > 1))


def _with_another(query: Query) -> bool:
    """Whether another body is told of that stands beside: 'việc có bộ khác đứng cùng'."""
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value != "alone"]
    return any(ANOTHER & {w.folded for w in query.words[s.first : s.last]} for s in shares)


def of_section(query: Query) -> Query:
    """Return what is set aside without words after its section, where it begins with that.

    'mục III của phụ lục | rất dài nên vụ khác phụ trách' is of no matter but the section.
    """
    sections = query.slots.of(SlotKind.SECTION)
    first = next((w for w in query.topic if sections and w.start >= sections[0].end), None)
    opens = first is not None and query.topic[0] is first
    told = query.topic_announced or query.agencies or query.times or query.cells
    return replace(query, topic=()) if opens and not told else query


def describes(words: Words, build: Build) -> bool:
    """Whether words tell a condition on tasks when they are read as of tasks."""
    return says_something(build(as_tasks(words)))


def tells_matter(query: Query) -> bool:
    """Whether words that no slot explains follow a noun for tasks: 'nhiệm vụ nói tới nước sinh hoạt'."""
    nouns = query.slots.of(SlotKind.TASK, SlotKind.QUANTITY)
    return len(query.topic) > 1 and bool(nouns) and query.topic[0].start >= nouns[0].end
