"""A section that is claimed to have most tasks, or fewest: 'mục III nhiều việc nhất, đúng không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import AT_PLACE, Query
from assistant.read.base import Draft, Reading
from assistant.read.rank import rank_sections
from assistant.readings.claims import holds, numbers
from assistant.slots import SlotKind

# What may stand beside a section that is claimed to have most tasks, as words of the topic.
SECTION_WORDS = folded("rank_section_words")
ELSE = (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.WHO)


def claims_section(query: Query) -> bool:
    """Whether a section is claimed to have most tasks, or fewest: 'mục III nhiều việc nhất, đúng không'."""
    plain = query.yes_no and len(set(query.sections)) == 1 and not query.slots.of(*ELSE)
    tasks = query.about_tasks or _counts_tasks(query) or _of_amounts(query)
    other = query.fields or any(word.folded not in SECTION_WORDS for word in query.topic)
    summed = SUMMED.search(query.words) is not None
    return plain and tasks and not other and not summed and _placed(query.superlative or "")


# 'nhiều hơn cả bốn mục còn lại | cộng lại |'
SUMMED = phrasing("section_summed")


def _placed(superlative: str) -> bool:
    """Whether an end of a rank is claimed, or a place in it: 'mục I nhiều việc thứ hai'."""
    return superlative in ("most", "least") or superlative.startswith(AT_PLACE)


def _counts_tasks(query: Query) -> bool:
    """Whether the words of the extreme themselves name tasks: 'nhiều việc nhất'."""
    said = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.QUANTITY))
    return any(word.folded in SECTION_TASKS for words in said for word in words)


def _of_amounts(query: Query) -> bool:
    """Whether the extreme is one of numbers, and none is told: 'mục III chiếm nhiều nhất'."""
    said = (query.words[s.first : s.last] for s in query.slots.of(SlotKind.QUANTITY))
    amounts = any(word.folded in AMOUNTS for words in said for word in words)
    return amounts and not query.slots.has(SlotKind.CLAIM)


AMOUNTS = folded("aggregate_amounts")
SECTION_TASKS = folded("rank_section_tasks")


def read_claimed(reading: Reading) -> Draft:
    """Answer which section has most tasks, led by whether it is the one claimed, with as many as claimed."""
    query = reading.query
    every = replace(reading, query=replace(query, sections=(), topic=()))
    draft = rank_sections(every)
    extreme = {task.partition(".")[0] for task in draft.tasks}
    number = next(iter(numbers(query)), None)
    same = number is None or holds(
        number.value, sum(t.section == query.sections[0] for t in reading.library.tasks)
    )
    denied = any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION))
    borne = query.sections[0] in extreme and same
    verdict = "" if denied else reading.say("yes" if borne else "no") + " "
    return replace(draft, text=f"{verdict}{draft.text}")
