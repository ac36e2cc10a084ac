"""To whom something is sent, or how often, right after duties of the plan: 'báo cáo gửi ai', 'bao lâu một lần'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.bodies import plain
from assistant.slots import SlotKind
from assistant.turns.turn import Turn
from assistant.words import split_words
from corpus.types import Passage

# 'gửi về đâu', 'nộp cho ai'; 'bao lâu một lần', 'mấy tháng báo cáo một lần'.
TOWARDS, OFTEN = phrasing("answerable_towards"), phrasing("interval_asked")
# What a point says of to whom something is sent, and of how often.
GOES = re.compile(r"\b(?:gui (?:ve|den|cho)|bao cao chinh phu)\b")
RECURS = re.compile(r"\bdinh ky\b")
# The part of the plan that tells each addressee what he has to do, and the steps of an addressee's id.
DUTIES, STEPS = "ke-hoach/III/", 3
# Whose words ask to whom a document is sent.
RECIPIENTS = {"recipients"}
# What asks for something else.
OTHERS = (
    *(SlotKind.AGENCY, SlotKind.NODE, SlotKind.SECTION, SlotKind.TASK, SlotKind.TASK_REF),
    *(SlotKind.PART, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.COMPARE, SlotKind.YES_NO),
)


# What a query carries that asks where the report goes that is a task's product.
PRODUCT_SENT, REPORT = "product sent", phrasing("sent_on_report")


def product_sent(turn: Turn) -> Query | None:
    """'Báo cáo gửi ai?' after a task whose product is a report: that one is meant, not those of the plan."""
    query = turn.query
    task = turn.library.task_by_id.get(turn.subject or "")
    asked = TOWARDS.search(query.words) or RECIPIENTS & set(query.facets)
    other = query.slots.of(*OTHERS) or query.slots.has(SlotKind.FILLER, "document")
    if task is None or other or not asked or not REPORT.search(query.words):
        return None
    if not REPORT.search(split_words(task.product.value)):
        return None
    return replace(turn.about(PRODUCT_SENT, task_refs=(task.id,)), facets=(), fields=(), roles=())


def sent_on(turn: Turn) -> Query | None:
    """'Báo cáo gửi ai?', 'Bao lâu một lần?' after somebody's duties by the plan: what is said of it there."""
    query, told = turn.query, _told(turn)
    if not told:
        return None
    often = OFTEN.search(query.words) is not None
    asked = often or TOWARDS.search(query.words) or RECIPIENTS & set(query.facets)
    other = query.slots.of(*OTHERS) or query.slots.has(SlotKind.FILLER, "document")
    if not asked or other or set(query.facets) - RECIPIENTS:
        return None
    saying = RECURS if often else GOES
    points = [p.id for p in _points(turn, told) if saying.search(plain(p.text))]
    # Of the points told last, or else of those beside them.
    nodes = tuple([node for node in points if node in told] or points)
    return replace(turn.about("part", nodes=nodes), facets=(), fields=()) if nodes else None


def _told(turn: Turn) -> tuple[str, ...]:
    """Return the duties told last, or those of the one body that was asked about; () after a task."""
    state = turn.state
    if state is None or turn.subject:
        return ()
    if state.passages and all(passage.startswith(DUTIES) for passage in state.passages):
        return state.passages
    named = [a.agency for a in state.query.agencies if not a.negated]
    nodes = turn.library.duties.get(named[0], ()) if len(named) == 1 else ()
    return tuple(node.id for node in nodes)


def _points(turn: Turn, told: tuple[str, ...]) -> Iterator[Passage]:
    """Yield all points of the addressees of whom some were told."""
    for part in dict.fromkeys("/".join(passage.split("/")[:STEPS]) for passage in told):
        node = turn.library.node(part)
        yield from turn.library.children(part) or ((node,) if node else ())
