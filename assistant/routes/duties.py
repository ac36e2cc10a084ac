"""Routes for what the plan's part on implementation gives each addressee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.evidence.find import rank
from assistant.evidence.scope import plan_only
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read import document, narrative
from assistant.read.base import Draft, Reading
from assistant.readings.of_documents import ADDRESSED
from assistant.routes.parts import FACET_TOPIC, INSIDE, joined
from assistant.slots import SlotKind
from corpus.types import Passage
from structured.agencies import COLLECTIVE_GROUP
from structured.filters import involves


def duty(reading: Reading) -> Draft | None:
    """What the plan's part on implementation gives one agency."""
    query, library = reading.query, reading.library
    if _of_each(reading):
        return joined([document.read_node(reading, node) for node in _addressed(reading)])
    nodes = next(filter(None, map(library.duties.get, _given_duties(query))), ())
    if not nodes or not (_spoken_of(reading) or _numbered(reading, nodes)):
        return None
    if query.yes_no and len(query.topic) > FACET_TOPIC:
        # What is claimed at length is to be confirmed, not told beside all else.
        part = nodes[0].parent
        within = rank(query, library, lambda p: p.id.startswith(f"{part}/"))
        return narrative.read_narrative(reading, within[:1])
    told = joined([document.read_node(reading, node) for node in nodes])
    return replace(told, text="\n\n".join([told.text, *_of_all(reading, nodes)]))


def _of_all(reading: Reading, nodes: Sequence[Passage]) -> Iterator[str]:
    """Yield that a ministry is not named by itself where what every ministry has to do is told."""
    library, named = reading.library, [a.agency for a in reading.query.agencies if not a.negated]
    general = library.duties.get(COLLECTIVE_GROUP, ())
    if tuple(nodes) == general and len(named) == 1 and named[0] != COLLECTIVE_GROUP:
        mark = reading.cite(nodes[0])
        yield reading.say("duty_of_all", agency=reading.name(named[0]), mark=mark)


def _of_each(reading: Reading) -> bool:
    """Whether it is asked what each of the bodies has to do by that part: 'trách nhiệm của từng cơ quan'."""
    query = reading.query
    rows = query.agencies or query.topic or query.roles or _of_rows(query)
    return query.slots.has(SlotKind.SHARE, "each") and not rows and bool(_addressed(reading))


def _addressed(reading: Reading) -> tuple[Passage, ...]:
    """Return the nodes of the part on implementation that is named, each of which addresses somebody."""
    query, library = reading.query, reading.library
    named = (document.named_node(reading, name) or library.node(name) for name in query.nodes)
    parts = [node for node in named if node and _on_implementation(node, node.id)]
    return library.children(parts[0].id) if parts else ()


def _spoken_of(reading: Reading) -> bool:
    """Whether the part on implementation is named, or a passage of the plan for somebody."""
    query = reading.query
    if any(map(_on_implementation, map(reading.library.node, query.nodes), query.nodes)):
        return True
    # 'đoạn riêng cho Mặt trận trong kế hoạch'
    for_whom = plan_only(query) and FOR_WHOM.search(query.words) is not None
    return for_whom or _of_ministries(query) or _beside_rows(query)


def _beside_rows(query: Query) -> bool:
    """Whether it is asked what somebody has to do apart from the appendix: 'ngoài phụ lục, tỉnh phải làm gì'."""
    asked = query.slots.has(SlotKind.ROLE, "any") or query.lists
    told = query.topic or query.roles or _of_rows(query) or query.sections
    return "not_appendix" in query.parts and asked and not told


def _of_ministries(query: Query) -> bool:
    """Whether it is asked what ministries in general have to do: 'các bộ, cơ quan ngang bộ có trách nhiệm gì'."""
    said = EVERY.search(query.words)
    if said is None or DUTIES.search(query.words) is None or query.agencies or _of_rows(query):
        return False
    inside = {word.start for word in query.words[said.first : said.last]}
    return all(word.start in inside for word in query.topic)


# 'phần III | giao': so the plan is spoken of, whatever its part is said to give.
SAYS = folded("duties_part_says")
PART = folded("text_parts_of_plan")


def _numbered(reading: Reading, nodes: Sequence[Passage]) -> bool:
    """Whether 'phần III giao Bộ A việc gì' means the part of the plan, in which A is addressed, and no section."""
    query = reading.query
    sections = [s for s in query.slots.of(SlotKind.SECTION) if s.end]
    if len(sections) != 1 or query.words[sections[0].first].folded not in PART:
        return False
    part = f"{PLAN}/{sections[0].value}"
    says = any(word.folded in SAYS for word in query.words[sections[0].last :][:1])
    says = says or not _in_section(reading, sections[0].value)
    if nodes[0].parent != part or "appendix" in query.parts or _of_rows(query, says):
        return False
    return _only_addressed(reading, nodes) and _told_there(reading, nodes)


def _in_section(reading: Reading, section: str) -> bool:
    """Whether a task of a section of the appendix names one of the agencies."""
    names = [reference.agency for reference in reading.query.agencies]
    tasks = [task for task in reading.library.tasks if task.section == section]
    return any(involves(name)(task) for name in names for task in tasks)


def _of_rows(query: Query, says: bool = False) -> bool:
    """Whether columns, times, numbers or sizes of tasks are asked for, or tasks by that name."""
    tasks = query.slots.has(SlotKind.TASK) and not says
    columns = query.task_refs or query.times or set(query.fields) - {"content"} or query.cells
    which = query.which_tasks and not says
    return bool(tasks or which or columns or query.counts or query.superlative)


def _only_addressed(reading: Reading, nodes: Sequence[Passage]) -> bool:
    """Whether one agency is addressed by itself, and any other is in no task: 'cùng Ban Tuyên giáo'."""
    query, library = reading.query, reading.library
    general = library.duties.get(COLLECTIVE_GROUP, ())
    own = [a for a in query.agencies if library.duties.get(a.agency) == tuple(nodes)]
    own = [a for a in own if nodes != general or a.agency == COLLECTIVE_GROUP]
    others = [a.agency for a in query.agencies if a not in own]
    strange = not any(involves(name)(task) for name in others for task in library.tasks)
    roles = query.roles and not (others or BODIES & _asked(query))
    return bool(own) and strange and not roles and not query.slots.has(SlotKind.COMPARE)


def _asked(query: Query) -> set[str]:
    """Return the first words of what is asked for: 'ban | nào'."""
    return {query.words[s.first].folded for s in query.slots.of(SlotKind.WHO) if s.end}


def _told_there(reading: Reading, nodes: Sequence[Passage]) -> bool:
    """Whether what is said beside the addressee stands in what is told of it."""
    topics, library = reading.library.topics, reading.library
    units = topics.units(reading.query.topic)
    said = " ".join(p.value for node in nodes for p in (node, *library.children(node.id)))
    return not units or topics.coverage_of(units, said) >= INSIDE


# 'bất kỳ bộ nào', 'mọi bộ, ngành', 'bộ nào cũng phải': what every ministry has to do.
EVERY = phrasing("parts_every_ministry")
FOR_WHOM, DUTIES = phrasing("parts_for_whom"), phrasing("duties_asked")
# 'với ban nào của Trung ương' asks for a body that hardly any row names.
BODIES = folded("lookups_bodies")
PLAN = "ke-hoach"


def _given_duties(query: Query) -> Iterator[str]:
    """Yield the agency whose duties are asked about: the one named last before or first after what is asked."""
    if EVERY.search(query.words):
        yield COLLECTIVE_GROUP
    parts = [slot.last for slot in query.slots.of(SlotKind.NODE) if slot.end]
    after = [a for a in query.agencies if a.slot and parts and a.slot.first >= parts[0]]
    yield from (reference.agency for reference in (*after, *query.agencies))


def _on_implementation(node: Passage | None, name: str) -> bool:
    """Whether a node, by its name or its title, is the plan's part on implementation."""
    return ADDRESSED in (name, node.value.partition(". ")[2].lower() if node else "")
