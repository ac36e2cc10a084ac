"""Whether it is asked which part a body named has in something: 'Bộ A giữ vai trò gì', 'còn tỉnh thì làm gì'."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import SlotKind

# 'giữ vai trò gì', 'với tư cách gì' asks of something told or named; 'làm gì' may as well ask for all its tasks.
PART, DOES = phrasing("part_asked"), phrasing("part_asked_does")
# 'phối hợp thế nào': how, whichever role it is called by.
HOW = phrasing("part_asked_how")
# What asks for something else than a body's part.
OTHER = (SlotKind.WHO, SlotKind.ASKED, SlotKind.COMPARE, SlotKind.SHARE, SlotKind.NEGATION)
# Nouns for tasks, and what tells some of them from others.
TASKS = (
    *(SlotKind.TASK, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
    SlotKind.PART,
)
# A question that names but another body takes this over from one for a body's part.
AGAIN = "part"


def asks_part(query: Query) -> bool:
    """Whether the part of the bodies named is asked for, and nothing else: 'Bộ A và Bộ B giữ vai trò gì'."""
    named = query.agencies and not any(a.negated for a in query.agencies)
    other = query.fields or query.facets or query.counts or query.superlative
    if not named or other or query.slots.of(*OTHER):
        return False
    part, how = PART.search(query.words), HOW.search(query.words)
    if (query.roles and not how) or (query.yes_no and not part):
        # 'có vai trò gì không' asks which, 'có làm gì không' whether.
        return AGAIN in query.carried
    return bool(part or how or DOES.search(query.words)) or AGAIN in query.carried


def asks_part_alone(query: Query) -> bool:
    """Whether it is not said in what: 'còn UBND tỉnh có vai trò gì', 'Bộ A làm gì trong việc đó'."""
    some = query.topic or query.task_refs or query.nodes or query.cells or query.slots.of(*TASKS)
    return asks_part(query) and not some


def asks_part_in_it(query: Query) -> bool:
    """Whether it is so said that a part in something is meant, and not all that a body does."""
    return bool(PART.search(query.words) or HOW.search(query.words))
