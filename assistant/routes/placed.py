"""Route for claims on where a described task stands: 'việc làm nhà cho hộ nghèo thuộc mục II, đúng không'."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.pick import choose_task
from assistant.evidence.scope import plan_only
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import one
from assistant.read.base import Draft, Reading
from assistant.read.worded import of_claim
from assistant.slots import SlotKind

# 'thuộc', 'nằm trong', 'được xếp vào' right before a section.
STANDS = phrasing("placed_stands")
# What a claim says besides is held by no place.
BESIDE = frozenset(
    [
        SlotKind.AGENCY,
        SlotKind.ROLE,
        SlotKind.FIELD,
        SlotKind.WHO,
        SlotKind.QUANTITY,
        SlotKind.CLAIM,
        SlotKind.YEAR,
        SlotKind.PERIOD,
        SlotKind.WHEN,
        SlotKind.ASKED,
        SlotKind.COMPARE,
        SlotKind.SHARE,
        SlotKind.TASK_REF,
        SlotKind.NODE,
        SlotKind.CELL,
        SlotKind.FACET,
    ]
)
# So many words describe a task; a row that holds less of them is not the one meant.
DESCRIBED, HELD = 2, 0.6


def placed(reading: Reading) -> Draft | None:
    """Whether the one task described stands in the section claimed; None when more than that is claimed."""
    query = reading.query
    section = _claimed(query)
    if section not in reading.library.sections or any(s.kind in BESIDE for s in query.slots.items):
        return None
    choice = choose_task(of_claim(reading), reading.library.tasks)
    # Rows that fit as well have to stand in the same section.
    told = {task.section for task in (*choice.tasks, *choice.near)}
    if not choice.certain or choice.evidence[0].coverage < HELD or len(told) != 1:
        return None
    stands = told == {section}
    of_tasks = query.about_tasks or "appendix" in query.parts
    if not stands and not of_tasks and reading.library.node(f"ke-hoach/{section}"):
        # 'mục II' may be meant of the plan, where it may well stand.
        return None
    denied = query.slots.has(SlotKind.NEGATION, "not")
    verdict = reading.say("yes" if stands != denied else "no")
    draft = one.task_draft(reading, choice.tasks, ("section",))
    return replace(draft, text=f"{verdict} {draft.text}")


def _claimed(query: Query) -> str:
    """Return the one section in which something is claimed to stand; '' when none or several are."""
    sections = query.slots.of(SlotKind.SECTION)
    if not query.yes_no or len(sections) != 1 or len(query.topic) < DESCRIBED or plan_only(query):
        return ""
    before = query.words[: sections[0].first]
    stands = [found.last for found in STANDS.each(before)]
    taken = STANDS.opens(query.words[sections[0].first :])
    return sections[0].value if taken or len(before) in stands else ""
