"""Routes for the parts and groups of the plan by their titles: purposes, requirements, groups of measures."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.find import rank
from assistant.grammar import folded
from assistant.library import is_group
from assistant.query import Query
from assistant.read import document
from assistant.read.base import Draft, Reading
from assistant.routes.parts import (
    FACET_TOPIC,
    INSIDE,
    TITLED,
    beside_part,
    content_weight,
    joined,
    said_inside,
)
from assistant.slots import SlotKind
from corpus.types import Passage


def named_part(reading: Reading) -> Draft | None:
    """A standing part of a plan named by its title: purposes, requirements, groups of measures."""
    names = [node for node in reading.query.nodes if "/" not in node and "-" not in node]
    reading = _asked_outright(reading)
    if not names or content_weight(reading) > FACET_TOPIC:
        return None
    node = document.named_node(reading, names[0])
    if node is None:
        return None
    if group := group_told(reading, node):
        return document.read_node(reading, group)
    if found := said_inside(reading, node):
        return found
    beside = () if reading.query.topic else beside_part(reading)
    nodes = dict.fromkeys((group_titled(reading, node) or node, *beside))
    return joined([document.read_node(reading, each) for each in nodes])


# 'mục đích của kế hoạch | là | gì'
COPULA = "la"


def _asked_outright(reading: Reading) -> Reading:
    """Return the reading without the words before a part that is asked for at the end: '… | mục đích là gì'."""
    query = reading.query
    nodes = [s for s in query.slots.of(SlotKind.NODE) if s.end]
    # 'X thì có những giải pháp nào' asks for those of X.
    lists = [
        s
        for s in query.slots.of(SlotKind.QUANTITY)
        if s.value == "list" and s.first and query.words[s.first - 1].folded == COPULA
    ]
    if not any(nodes[-1].before(s) for s in lists if nodes):
        return reading
    if any(word.start >= nodes[-1].start for word in query.topic):
        return reading
    return replace(reading, query=replace(query, topic=()))


def group_titled(reading: Reading, above: Passage | None = None) -> Passage | None:
    """Return the group, under the node `above` if given, whose title says what is asked about."""
    units = reading.library.topics.units(reading.query.topic)
    if not units:
        return None
    groups = rank(reading.query, reading.library, is_group, "bm25")
    within = [e.passage for e in groups if above is None or e.passage.parent == above.id]
    held = [(reading.library.topics.coverage_of(units, p.value), p) for p in within]
    best, passage = max(held, key=lambda pair: pair[0], default=(0.0, None))
    return passage if best >= (INSIDE if above else TITLED) else None


def group_told(reading: Reading, above: Passage) -> Passage | None:
    """Return the one group under a node whose title says all that is said: 'giải pháp tuyên truyền gồm mấy ý'.

    'Giảm nghèo' stands in the titles of all of them, and tells none.
    """
    topics = reading.library.topics
    units = topics.units(reading.query.topic)
    groups = [p for p in reading.library.children(above.id) if is_group(p)]
    held = [p for p in groups if units and topics.coverage_of(units, p.value) >= TITLED]
    return held[0] if len(held) == 1 else None


# What no group of the plan tells: 'hồ sơ đề nghị gồm những giấy tờ gì' asks for none.
BEYOND_GROUPS = frozenset({"money", "procedure", "contact", "threshold"})


def titled(reading: Reading) -> Draft | None:
    """The whole of a group whose title says who is asked about: 'các đoàn thể được đề nghị làm gì'."""
    query = reading.query
    told = query.counts or query.fields or query.times or query.within
    # 'được đề nghị làm gì'
    asked = query.lists or query.roles or (query.slots.has(SlotKind.ROLE, "any") and not query.who)
    several = asked and len(query.topic) > 1
    beyond = BEYOND_GROUPS & set(query.slots.values(SlotKind.ASKED))
    if told or beyond or not several or query.carried or query.yes_no or "appendix" in query.parts:
        return None
    if any(role.value in ("lead", "coordinate") for role in query.roles) or query.task_refs:
        return None
    group = group_titled(reading)
    if group is None or not _tells_duties(group) or not _in_part(query, group):
        return None
    return document.read_node(reading, group)


# 'phần III' beside the title of what stands in it is one of the plan, 'mục III' one of the appendix.
PART = folded("text_parts_of_plan")


def _in_part(query: Query, group: Passage) -> bool:
    """Whether a group stands in the part that is named by its number, if one is."""
    sections = [s for s in query.slots.of(SlotKind.SECTION) if s.end]
    parts = {s.value for s in sections if query.words[s.first].folded in PART}
    return not query.sections or parts == {group.id.split("/")[1]}


def _tells_duties(group: Passage) -> bool:
    """Whether a group of the plan says what somebody has to do, not what a matter needs."""
    return group.id.startswith("ke-hoach/III/")
