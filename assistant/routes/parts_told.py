"""Claims on the parts of the plan: of how many one is made up, and which of them stands at which place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.read import document
from assistant.read.base import Draft, Reading
from assistant.readings.amounts import number_said
from assistant.readings.claims import holds, numbers
from assistant.slots import SlotKind
from assistant.turns.outline import node_called
from assistant.words import Word, paused
from corpus.types import Passage

# 'phần II chia thành năm nhóm'; 'mở đầu là nhóm …', 'nhóm cuối cùng nói về …', 'nhóm 4 là …'.
CLAIMED = phrasing("tallied_claimed")
FIRST, LAST, NUMBERED = (phrasing(f"parts_{place}") for place in ("first", "last", "numbered"))
# 'điểm', 'ý' are lettered, 'gạch đầu dòng' bears neither letter nor number; other parts are numbered.
BULLETS, POINTS = folded("parts_told_bullets"), folded("parts_told_points")
ANY = folded("parts_told_any")
# '4 mục đích': parts that are called as the part that holds them.
TITLES = folded("parts_told_titles")
# Words before the title of a part, and what tells no more of it: 'nhóm về …', '… a, b, c'.
BEFORE_TITLE = folded("parts_told_before")
MEASURES = ("nhiem vu giai phap", "nhom giai phap", "nhom nhiem vu")
# A part is meant whose title holds so much of what is said, and that of no other part does.
TITLED = 0.75
# Beside any of these in its clause something else is claimed than the number of parts.
BESIDE_PARTS = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.NEGATION,
    SlotKind.TASK_REF,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.COMPARE,
)


@dataclass(frozen=True)
class Told:
    """What is claimed of the parts of a node: whether it is so, and where in the words it is said."""

    node: Passage
    holds: bool
    words: range


def parts_claimed(reading: Reading) -> Draft | None:
    """A part of the plan of whose parts something is claimed, all of them told, with a verdict."""
    query = reading.query
    if not query.yes_no or "appendix" in query.parts or query.task_refs:
        return None
    told = [one for one in (_counted(reading), _placed(reading)) if one is not None]
    if not told or len({one.node.id for one in told}) > 1:
        return None
    draft = document.read_node(reading, told[0].node)
    draft = replace(draft, count=len(reading.library.children(told[0].node.id)))
    rest = _tasks_claimed(reading, {place for one in told for place in one.words})
    if rest is not None:
        draft = with_total(reading, draft)
    if rest is False or not all(one.holds for one in told):
        return replace(draft, text=f"{reading.say('no')} {draft.text}")
    if _says_more(query, {place for one in told for place in one.words}):
        return draft
    return replace(draft, text=f"{reading.say('yes')} {draft.text}")


def with_total(reading: Reading, draft: Draft) -> Draft:
    """Return a draft that says as well how many tasks the appendix has."""
    tasks = reading.library.tasks
    marks = reading.marks(tasks, "content")
    total = reading.say("list_all", n=len(tasks), what="", marks=marks)
    return replace(draft, text=f"{draft.text}\n\n{total.removesuffix(':')}.")


def _tasks_claimed(reading: Reading, told: set[int]) -> bool | None:
    """Whether the appendix has as many tasks as are claimed beside; None where no number of them is."""
    claims = [claim.value for claim in numbers(reading.query) if claim.first not in told]
    return all(holds(c, len(reading.library.tasks)) for c in claims) if claims else None


def _says_more(query: Query, told: set[int]) -> bool:
    """Whether other words claim something too."""
    topic = {word.start for word in query.topic}
    slots = {s.first for s in query.slots.of(*BESIDE_PARTS, SlotKind.FACET)}
    rest = (place for place in range(len(query.words)) if place not in told)
    return any(query.words[place].start in topic or place in slots for place in rest)


def _counted(reading: Reading) -> Told | None:
    """Return whether a node is made up of so many parts as is claimed."""
    query = reading.query
    found = CLAIMED.search(query.words)
    clause = _clause(query.words, found.first, found.last) if found else range(0)
    if found is None or any(s.first in clause for s in query.slots.of(*BESIDE_PARTS)):
        return None
    inside = {word.start for word in query.words[found.first : found.last]}
    beside = {word.start for word in query.words[clause.start : clause.stop]} - inside
    telling = (w for w in query.topic if w.start in beside and w.folded not in BEFORE_TITLE)
    node = _made_up(reading, found)
    if node is None or any(telling):
        return None
    same = number_said(found["n"]) == len(reading.library.children(node.id))
    return Told(node, same, clause)


def _clause(words: Sequence[Word], first: int, last: int) -> range:
    """Return the places from the pause before `first` to the pause after `last`."""
    start = next((n for n in range(first, 0, -1) if paused(words, n)), 0)
    stop = next((n for n in range(last, len(words)) if paused(words, n)), len(words))
    return range(start, stop)


def _made_up(reading: Reading, found: Found) -> Passage | None:
    """Return the one node named before the number of its parts, if it is made up of parts of that kind.

    '4 mục đích' are the parts of the one that is called so.
    """
    query, library = reading.query, reading.library
    if found["noun"] in TITLES:
        return library.node(node_called(library, found["noun"]) or "")
    named = [s.value for s in query.slots.of(SlotKind.NODE) if s.first < found.last]
    if not named and _speaks_of_measures(query):
        named = ["nhiệm vụ, giải pháp"]
    called = {node_called(library, name) or "" for name in named or query.nodes}
    node = library.node(called.pop()) if len(called) == 1 else None
    children = library.children(node.id) if node else ()
    return node if children and all(_is_kind(found["noun"], one) for one in children) else None


def _is_kind(noun: str, child: Passage) -> bool:
    """Whether a part is called so: a numbered one a group, one under a dash a bullet."""
    last = child.id.rpartition("/")[2]
    if noun in ANY:
        return True
    if noun in BULLETS:
        return "-" in last
    return last.isdigit() or (noun in POINTS and "-" not in last)


def _speaks_of_measures(query: Query) -> bool:
    line = " ".join(word.folded for word in query.words)
    return "plan" in query.parts and any(words in line for words in MEASURES)


def _placed(reading: Reading) -> Told | None:
    """Return whether the part that is told of stands at the place where it is claimed to be."""
    found, parent = _found(reading), _parent(reading)
    if found is None or parent is None:
        return None
    place, said = found
    children = reading.library.children(parent.id)
    content = _content(reading, said.last, children)
    if content is None or not -1 <= place <= len(children):
        return None
    at = children[place - 1 if place > 0 else place]
    node, words = content
    if node.id != at.id and _speaks_of(reading, at, words):
        return None
    return Told(
        parent,
        node.id == at.id,
        range(_clause(reading.query.words, said.first, said.last).start, words.stop),
    )


def _found(reading: Reading) -> tuple[int, Found] | None:
    """Return at which place (-1 for the last) a part is said to stand, and where that is said."""
    words = reading.query.words
    if found := NUMBERED.search(words):
        return number_said(found["n"]), found
    for place, how in ((1, FIRST), (-1, LAST)):
        if found := how.search(words):
            return place, found
    return None


def _parent(reading: Reading) -> Passage | None:
    """Return the one node of whose numbered parts is spoken."""
    query, library = reading.query, reading.library
    called = {c for c in (node_called(library, name) for name in query.nodes) if c}
    parents = {c if _has_numbered(reading, c) else c.rpartition("/")[0] for c in called}
    if not parents and _speaks_of_measures(query):
        parents = {c for c in (node_called(library, "nhiệm vụ, giải pháp"),) if c}
    parent = parents.pop() if len(parents) == 1 else ""
    return library.node(parent) if parent and _has_numbered(reading, parent) else None


def _has_numbered(reading: Reading, node: str) -> bool:
    children = reading.library.children(node)
    return bool(children) and all(child.id.rpartition("/")[2].isdigit() for child in children)


def _content(
    reading: Reading, first: int, children: Sequence[Passage]
) -> tuple[Passage, range] | None:
    """Return the one part whose title the words from `first` on say, and where they stand."""
    words = reading.query.words
    while first < len(words) and words[first].folded in BEFORE_TITLE:
        first += 1
    stops = [stop for stop in _stops(reading.query, first) if stop > first]
    for stop in reversed(stops):
        topics = reading.library.topics
        units = topics.units(words[first:stop])
        held = [c for c in children if topics.coverage_of(units, c.value) >= TITLED]
        if len(held) == 1:
            return held[0], range(first, stop)
    return None


def _stops(query: Query, first: int) -> Iterator[int]:
    """Yield where what is claimed may end: at a pause, before what asks, at the end."""
    end = min(
        (s.first for s in query.slots.of(SlotKind.YES_NO) if s.first > first),
        default=len(query.words),
    )
    yield from (n for n in range(first + 1, end) if paused(query.words, n))
    yield end


def _speaks_of(reading: Reading, node: Passage, words: range) -> bool:
    """Whether a part itself speaks of what another one is titled."""
    library = reading.library
    units = library.topics.units(reading.query.words[words.start : words.stop])
    text = " ".join(p.text for p in (node, *library.children(node.id)))
    return library.topics.coverage_of(units, text) >= TITLED
