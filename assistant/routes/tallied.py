"""Routes that count other things than tasks and agencies: sections of the appendix, parts of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.conditions import Condition
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read import document
from assistant.read.base import Draft, Reading, ids
from assistant.read.bounded import bounded_words
from assistant.read.groups import section_label, section_marks, tasks_of
from assistant.read.select import conditions_of, describe, fitting
from assistant.readings.amounts import number_said
from assistant.readings.bounds import number_bounded
from assistant.readings.of_documents import ADDRESSED
from assistant.routes.inner_counted import whole_told
from assistant.routes.parts_named import group_told
from assistant.slots import Slot, SlotKind
from assistant.turns.outline import node_called
from corpus.types import Passage
from structured import filters as f
from structured.tally import Bound, Group, by_section
from structured.types import Role

# 'mấy mục', 'số nhóm'; 'mấy phần việc' counts tasks, 'mấy phần trăm' neither.
SECTIONS = phrasing("tallied_sections")
# 'mấy gạch đầu dòng', 'bao nhiêu điểm', 'mấy nhóm cơ quan'.
BULLETS, PARTS = phrasing("tallied_bullets"), phrasing("tallied_parts")
LINES = phrasing("tallied_lines")
# 'how many duties does the plan give the provinces'
DUTIES = phrasing("tallied_duties")
# 'những mục nào có UBND tỉnh chủ trì'
WHICH, TASKS = phrasing("tallied_which"), phrasing("tallied_tasks")
# 'mục nào không có việc do tỉnh chủ trì'.
WITHOUT = phrasing("tallied_without")
MEASURES = "nhiem vu giai phap"


def sections_counted(reading: Reading) -> Draft | None:
    """How many sections, or which, hold tasks of a kind: 'Bộ A chủ trì ở mấy mục', 'mục nào không có việc …'."""
    query = reading.query
    conditions = conditions_of(reading)
    if not (conditions or query.within) or query.nodes or query.sections:
        return None
    if not _asks_sections(reading):
        return None
    spoken = query.about_tasks or query.roles or query.agencies or "appendix" in query.parts
    # 'lãi mấy phân' asks for money.
    spoken = spoken and not query.slots.has(SlotKind.ASKED, "money")
    if query.superlative or query.task_refs or "plan" in query.parts or not spoken:
        return None
    return _sections_draft(reading, conditions)


SIZED, EACH_SIZED = phrasing("tallied_sized"), phrasing("tallied_each_sized")


def sections_sized(reading: Reading) -> Draft | None:
    """Which sections hold so many tasks: 'mục nào chỉ có một việc', 'mấy mục có từ 4 việc trở lên'."""
    query = reading.query
    bound = _size(query)
    # 'mục nào có đúng ba việc' asks which, for all its 'có đúng'.
    claimed = any(not _counts_exactly(slot, query) for slot in query.slots.of(SlotKind.YES_NO))
    if bound is None or query.nodes or query.sections or query.who or claimed:
        return None
    # The words of the bound itself are no matter.
    conditions = conditions_of(replace(reading, query=replace(query, topic=())))
    groups = by_section(fitting(reading, conditions), reading.library.sections)
    found = [group for group in groups if bound.holds(group.size)]
    what = describe(reading, conditions)
    if bound.low == bound.high:
        return _told(reading, found, what, "sections_sized", bound.low)
    told = bounded_words(reading, bound)
    return _told(reading, found, f"{what} ({told})".strip(), "sections_counted")


def _counts_exactly(slot: Slot, query: Query) -> bool:
    """Whether 'có đúng' stands before a number: 'mục nào | có đúng | ba việc'."""
    following = query.words[slot.last : slot.last + 1]
    said = query.words[slot.last - 1].folded if slot.end else ""
    return said == "dung" and "section" in query.fields and bool(following)


def _size(query: Query) -> Bound | None:
    """Return how many tasks a section that is asked for must hold."""
    if said := SIZED.search(query.words):
        number = number_said(said["n"])
        return Bound((), number, number)
    asks = EACH_SIZED.search(query.words) or SECTIONS.search(query.words)
    return number_bounded(query.words, ()) if asks and not query.superlative else None


def _asks_sections(reading: Reading) -> bool:
    """Whether sections are counted, or those with tasks of an agency or without any such are asked for."""
    query = reading.query
    of_agency = query.agencies and not (query.topic or query.slots.has(SlotKind.COMPARE))
    of_tasks = TASKS.search(query.words) is not None
    which = bool(of_agency) and not of_tasks and WHICH.search(query.words) is not None
    return which or bool(SECTIONS.search(query.words)) or _without(reading)


def _without(reading: Reading) -> bool:
    query = reading.query
    which = WITHOUT.search(query.words)
    compares = query.slots.has(SlotKind.COMPARE)
    return bool(which and query.slots.has(SlotKind.NEGATION, "not") and not compares)


def _sections_draft(reading: Reading, conditions: Sequence[Condition]) -> Draft:
    without = _without(reading)
    conditions = [_affirmed(c) if without else c for c in conditions]
    groups = by_section(fitting(reading, conditions), reading.library.sections)
    found = [group for group in groups if bool(group.size) != without]
    what = describe(reading, conditions)
    return _told(reading, found, what, "sections_without" if without else "sections_counted")


def _told(reading: Reading, found: Sequence[Group], what: str, key: str, size: int = 0) -> Draft:
    """Return sections, each with its tasks that are meant; `what` they are may go without saying."""
    what = f" {what}" if what else ""
    if not found:
        # 'mục nào không có Bộ A': each of them has it.
        every = "sections_every" if key == "sections_without" else "sections_none"
        none = "sections_sized_none" if size else every
        return Draft(Status.ANSWERED, reading.say(none, what=what, size=size), count=0)
    marks = section_marks(reading, found)
    head = reading.say(key, n=len(found), what=what, marks=marks, size=size)
    lines = [
        reading.say("section_item", name=section_label(reading, g.key), ids=", ".join(ids(g.tasks)))
        for g in found
    ]
    tasks = ids(tasks_of(found))
    agencies = tuple(a.agency for a in reading.query.agencies)
    text = "\n".join([head, *(line.rstrip(": ") for line in lines)])
    # 'có tên ở những mục nào' may mean the rows: those of the sections are told as well.
    told = () if reading.query.counts else tasks
    return Draft(Status.ANSWERED, text, told, count=len(found), subjects=tasks, agencies=agencies)


def _affirmed(condition: Condition) -> Condition:
    """Return what a condition denies as the condition: 'mục nào A không chủ trì việc nào'."""
    if condition.negated:
        # 'mục nào không có nhiệm vụ hằng năm'
        return condition.opposite
    if not condition.key.startswith("d_not_"):
        return condition
    key = condition.key.replace("d_not_", "d_")
    return replace(condition, holds=f.negate(condition.holds), key=key)


def parts_counted(reading: Reading) -> Draft | None:
    """How many parts a part of the plan has: 'phần Yêu cầu có mấy điểm', 'mục của tỉnh có mấy gạch đầu dòng'."""
    query = reading.query
    if "appendix" in query.parts or not _counts_parts(query):
        return None
    if query.times or query.task_refs or _speaks_of_leads(query):
        return None
    node = _duty(reading) or _named(reading)
    node = node and (group_told(reading, node) or node)
    children = reading.library.children(node.id) if node else ()
    if node is None or not children:
        return None
    return replace(document.read_node(reading, node), count=len(children))


def _counts_parts(query: Query) -> bool:
    """Whether parts are counted, or lines of a part of the plan; those of the table are tasks."""
    of_plan = bool(query.nodes) or "plan" in query.parts
    said = PARTS.search(query.words) or DUTIES.search(query.words)
    return bool(said or (of_plan and LINES.search(query.words)))


def _speaks_of_leads(query: Query) -> bool:
    """Whether leading is spoken of; 'mấy đầu mối' counts whom a part addresses."""
    counted = PARTS.search(query.words)
    nouns = range(counted.first, counted.last) if counted else range(0)
    leads = (s for s in query.slots.of(SlotKind.ROLE) if s.value == Role.LEAD.value)
    return any(slot.first not in nouns for slot in leads)


def _duty(reading: Reading) -> Passage | None:
    """Return the part on implementation of the one agency that is named, where its bullets are counted."""
    query = reading.query
    told = {a.agency for a in query.agencies}
    spoken = BULLETS.search(query.words) or DUTIES.search(query.words) or ADDRESSED in query.nodes
    if len(told) != 1 or not spoken:
        return None
    return next(iter(reading.library.duties.get(told.pop(), ())), None)


def _named(reading: Reading) -> Passage | None:
    """Return the part of the plan that is named first, by its number or its title."""
    query, library = reading.query, reading.library
    if query.agencies:
        return None
    whole, parts = whole_told(reading)
    if whole and parts:
        return whole
    names = [name for name in query.nodes if name != "nhiệm vụ, giải pháp" or len(query.nodes) == 1]
    if MEASURES in _line(reading) and "plan" in query.parts:
        names = ["nhiệm vụ, giải pháp"]
    of_plan = "sections" in query.facets or "plan" in query.parts
    if not names and of_plan and len(query.sections) == 1:
        # 'phần II gồm mấy mục': a section of the appendix is made up of tasks alone.
        names = [f"ke-hoach/{query.sections[0]}"]
    called = _innermost([c for c in (node_called(library, name) for name in names) if c])
    return library.node(called) if called else None


def _innermost(nodes: Sequence[str]) -> str | None:
    """Return the first of some nodes, or the one under it that is named as well: 'ở phần II, nhóm 3'."""
    first = next(iter(nodes), None)
    inside = [node for node in nodes if first and node.startswith(f"{first}/")]
    return max(inside, key=len, default=first)


def _line(reading: Reading) -> str:
    # 'mức' is no 'mục'.
    return " ".join(w.folded if w.marked != "mức" else w.marked for w in reading.query.words)
