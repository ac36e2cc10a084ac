"""Route that counts what stands within the parts of a part: 'phần giải pháp có mấy gạch đầu dòng'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.base import Draft, Reading, body
from assistant.routes.parts_named import group_told
from assistant.slots import SlotKind
from assistant.turns.outline import node_called
from corpus.types import Passage

# 'bao nhiêu gạch đầu dòng', 'mấy điểm'
INNER = phrasing("inner_counted")
# '(nhóm nào có) nhiều gạch đầu dòng nhất'
EXTREME = phrasing("inner_extreme")
# The last step of the ids of what is counted; any kind, where the parts are named that hold it.
BULLETS, POINTS = re.compile(r"gach-\d+$"), re.compile(r"/[a-z]$")
KINDS = {"gach": BULLETS, "dau": BULLETS, "bullet": BULLETS, "bullets": BULLETS, "diem": POINTS}
# 'phần nhiệm vụ, giải pháp', which may be read as the plan itself
MEASURES = phrasing("inner_measures")
ANY = re.compile(r"")
PART = "ke-hoach/"
EXTREMES: Mapping[str, Callable[[Iterable[int]], int]] = {"most": max, "least": min}
PAIR = 2


def inner_counted(reading: Reading) -> Draft | None:
    """How many points or bullets stand in all parts of a part together: 'mục đích, yêu cầu tổng cộng mấy điểm'."""
    query = reading.query
    counted = INNER.search(query.words) or EXTREME.search(query.words)
    rows = query.agencies or query.task_refs or query.times or query.roles
    # 'nhóm thứ hai có mấy gạch': of one of its parts
    one = query.slots.of(SlotKind.ORDINAL) or query.slots.has(SlotKind.FOLLOW, "that")
    if counted is None or rows or one or "appendix" in query.parts or query.yes_no:
        return None
    whole, parts = whole_told(reading)
    kind = ANY if len(parts) >= PAIR else KINDS.get(counted["kind"].split()[0])
    held = reading.library.children(whole.id) if whole else ()
    if whole is None or kind is None or any(kind.search(p.id) for p in held if kind is not ANY):
        return None
    # 'giải pháp lãnh đạo chỉ đạo có mấy gạch': of the one whose title is said
    if not query.superlative and group_told(reading, whole):
        return None
    inside = [(part, _of_kind(reading, part, kind)) for part in held]
    extreme = query.superlative or ""
    if extreme in EXTREMES:
        size = EXTREMES[extreme](len(found) for _, found in inside)
        inside = [(part, found) for part, found in inside if len(found) == size]
        return _told(reading, whole, inside, size, extreme) if size else None
    number = sum(len(found) for _, found in inside)
    told = _told(reading, whole, inside, number) if number else None
    # 'mấy mục đích, mấy yêu cầu' asks for two numbers.
    asked = len(list(INNER.each(query.words)))
    return replace(told, count=None) if told and asked > 1 else told


def _of_kind(reading: Reading, part: Passage, kind: re.Pattern[str]) -> Sequence[Passage]:
    return [p for p in reading.library.children(part.id) if kind.search(p.id)]


def whole_told(reading: Reading) -> tuple[Passage | None, Sequence[str]]:
    """Return the part of the plan that is meant, and those of its parts that were named to tell it."""
    query, library = reading.query, reading.library
    called = dict.fromkeys(node_called(library, name) for name in query.nodes)
    nodes = [node for node in called if node and node.startswith(PART)]
    # 'phần I có mấy mục đích, mấy yêu cầu' names these as well.
    inner = [node for node in nodes if not any(n.startswith(f"{node}/") for n in nodes)]
    nodes = inner if len(inner) >= PAIR else nodes
    if len(nodes) >= PAIR:
        whole = nodes[0].rpartition("/")[0]
        everything = {p.id for p in library.children(whole)}
        return (library.node(whole), nodes) if everything == {*nodes} else (None, ())
    if not nodes and MEASURES.search(query.words):
        nodes = [node for node in (node_called(library, "nhiệm vụ, giải pháp"),) if node]
    if not nodes and len(query.sections) == 1 and _of_plan(query):
        nodes = [f"{PART}{query.sections[0]}"]
    return (library.node(nodes[0]) if len(nodes) == 1 else None), ()


def _of_plan(query: Query) -> bool:
    return "plan" in query.parts or "sections" in query.facets


def _told(
    reading: Reading,
    whole: Passage,
    inside: Sequence[tuple[Passage, Sequence[Passage]]],
    n: int,
    extreme: str = "",
) -> Draft:
    """Return how many there are in all, and in each part; or the parts with the most, the least of them."""
    title = body(whole).partition(". ")[2] or body(whole)
    key = f"inner_{extreme}" if extreme else "inner_counted"
    head = reading.say(key, title=title, place=reading.place(whole), n=n)
    lines = [
        f"- {body(part).splitlines()[0]}: **{len(found)}** {reading.cite(part)}"
        for part, found in inside
    ]
    passages = tuple(part.id for part, _ in inside)
    return Draft(Status.ANSWERED, "\n".join([f"{head}\n", *lines]), count=n, passages=passages)
