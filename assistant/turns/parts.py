"""Parts of a document spoken of: 'điểm c', 'còn mục 2', 'mục tiếp theo'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.evidence.papers import kinds_named, papers_in
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import PARTS, SHORT_TOPIC, points
from assistant.turns.outline import beside, child_of, node_called, task_beside
from assistant.turns.turn import POINTED_TOPIC, Turn, said

# 'đoạn đó nhắc kết luận số mấy', 'chỉ thị ở đó ra năm nào'.
PAPER = phrasing("papers_asked")


def papers_of_part(turn: Turn) -> Query | None:
    """'đoạn đó dẫn chiếu chỉ thị số mấy' after a passage that names such papers: those are asked about."""
    query, state = turn.query, turn.state
    pointed = points(query) or query.slots.has(SlotKind.FOLLOW, "those")
    if state is None or not pointed or not PAPER.search(query.words):
        return None
    kinds = kinds_named(query.words)
    told = filter(None, map(turn.library.node, state.passages))
    nodes = tuple(p.id for p in told if any(paper.kind in kinds for paper in papers_in(p)))
    return turn.about("papers", nodes=nodes) if nodes else None


def part_pointed(turn: Turn) -> Query | None:
    """'các giải pháp trong mục đó' after an item of that part of the plan: what is under the item."""
    query, state = turn.query, turn.state
    pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that"]
    placed = any(PARTS & said(query, slot) for slot in pointers)
    node = state.part if state else ""
    named = [node_called(turn.library, name) for name in query.nodes if "/" not in name]
    above = len(named) == 1 and named[0] is not None and node.startswith(f"{named[0]}/")
    other = query.roles or query.agencies or query.about_tasks or len(query.topic) > POINTED_TOPIC
    if not placed or not (above or _all_of_it(turn)) or other:
        return None
    return replace(turn.about("part", nodes=(node,)), facets=())


def _all_of_it(turn: Turn) -> bool:
    """Whether all that a part of the plan says is asked for right after it: 'nhóm đó gồm những nội dung gì'."""
    query, state = turn.query, turn.state
    plan = state is not None and not state.subjects and state.part.startswith(f"{PLAN}/")
    more = query.nodes or query.sections or query.fields or query.times or query.topic
    return plan and query.lists and not (more or query.counts or query.parts or query.yes_no)


# 'nhóm đó có mấy gạch đầu dòng', 'vậy tổng cộng mấy ý'
POINTS_COUNTED = phrasing("tallied_parts")


def points_counted(turn: Turn) -> Query | None:
    """'Nhóm đó có mấy gạch đầu dòng?' after a part of the plan: the points of the part that was told."""
    query, state = turn.query, turn.state
    if state is None or state.subjects or not state.part.startswith(f"{PLAN}/"):
        return None
    named = query.nodes or query.sections or query.agencies or query.task_refs or query.times
    # 'nhóm thứ hai có mấy gạch' is one of its parts.
    placed = query.slots.of(SlotKind.ORDINAL)
    if (
        named
        or placed
        or query.yes_no
        or len(query.topic) > SHORT_TOPIC
        or "appendix" in query.parts
    ):
        return None
    counts = POINTS_COUNTED.search(query.words)
    return replace(turn.about("part", nodes=(state.part,)), facets=()) if counts else None


# 'phần cuối nói gì' after how many parts the plan has
PART, PLAN = "phan", "ke-hoach"


def placed_part(turn: Turn) -> Query | None:
    """'Phần cuối nói gì?' after the parts of the plan: the one in that place."""
    query, before = turn.query, turn.state.query if turn.state else turn.query
    places = query.slots.values(SlotKind.ORDINAL)
    of_plan = "plan" in before.parts and "sections" in before.facets
    named = query.agencies or query.times or query.task_refs or query.sections or query.nodes
    if not of_plan or len(places) != 1 or named or PART not in {w.folded for w in query.words}:
        return None
    node = child_of(turn.library, PLAN, places[0])
    return replace(turn.about("part", nodes=(node,)), facets=()) if node else None


STEPS = {"next": 1, "previous": -1}


def point_of_part(turn: Turn) -> Query | None:
    """'điểm c', 'gạch đầu dòng thứ hai' of the part that is named, else of the one spoken of."""
    labels = turn.query.slots.values(SlotKind.CHILD)
    if turn.query.counts and not _beside_its_part(turn.query):
        return None
    whole = _whole(turn) if labels else None
    if whole is None:
        return None
    points = (child_of(turn.library, whole, label) or f"{whole}/{label}" for label in labels)
    return turn.about("part", nodes=tuple(points), facets=())


def _beside_its_part(query: Query) -> bool:
    """Whether 'nhóm giải pháp số 3' says of which part the point is, so that its own are counted."""
    ends = {slot.last for slot in query.slots.of(SlotKind.NODE) if slot.end}
    return any(slot.first in ends for slot in query.slots.of(SlotKind.CHILD))


def _whole(turn: Turn) -> str | None:
    named = [node_called(turn.library, name) for name in turn.query.nodes]
    known = next(filter(None, named), "")
    part = turn.state.part if turn.state else ""
    # 'giải pháp thứ hai' in the group just told is no group of the plan.
    return (part if part.startswith(known) else known) or None


def item_of_part(turn: Turn) -> Query | None:
    """'còn mục 2?' after an item of a part: the item beside it, not a section of the appendix."""
    query = turn.query
    numbered = query.slots.of(SlotKind.SECTION, SlotKind.NODE)
    figures = (next(_figures(query, s), "") for s in numbered if s.end)
    numbers = [number for number in figures if number] or _grouped(turn)
    other = query.roles or query.agencies or query.about_tasks or "appendix" in query.parts
    if other or len(numbers) != 1 or any("dieu-" in node for node in query.nodes):
        return None
    whole = _titled(turn) or _row_of(turn)
    if whole in query.nodes:
        # 'những yêu cầu nào ở phần I, khoản 2': the number is that of the part itself.
        return None
    item = child_of(turn.library, whole, numbers[0]) if whole else None
    if item is None and whole and _counts_groups(turn):
        # 'còn nhóm thứ sáu' of five: that there is none.
        item = f"{whole}/{numbers[0]}"
    return turn.about("part", nodes=(item,)) if item else None


def _counts_groups(turn: Turn) -> bool:
    """Whether a turn says no more than 'nhóm thứ mấy' after a group of the plan."""
    words = {word.folded for word in turn.query.words}
    more = {word.folded for word in turn.query.topic} - GROUP
    return bool(_group_told(turn)) and not (GROUP.isdisjoint(words) or more)


def _figures(query: Query, slot: Slot) -> Iterator[str]:
    """Yield the figures of a part's name: 'nhóm | 5 | về quản lý nhà nước'."""
    return (word.folded for word in query.words[slot.first : slot.last] if word.folded.isdigit())


# 'nhóm | thứ hai'
GROUP = frozenset({"nhom"})
# The words beside a group's number that its title holds.
TITLED = 0.5


def _grouped(turn: Turn) -> list[str]:
    """Return the number of 'nhóm thứ hai về lãnh đạo' where the group of that number is about it."""
    query, row = turn.query, _group_told(turn)
    places = query.slots.of(SlotKind.ORDINAL)
    if not row or len(places) != 1 or query.words[max(0, places[0].first - 1)].folded not in GROUP:
        return []
    item = child_of(turn.library, row, places[0].value)
    node = turn.library.node(item) if item else None
    topics = turn.library.topics
    units = topics.units([word for word in query.topic if word.folded not in GROUP])
    about = (node is None and not units) or (
        node is not None and (not units or topics.coverage_of(units, node.value) >= TITLED)
    )
    return [places[0].value] if about else []


def _group_told(turn: Turn) -> str:
    """Return the part of whose groups one was told; '' for none."""
    parent, _, last = _part_told(turn).rpartition("/")
    return parent if last.isdigit() and parent.startswith(PLAN) else ""


def _part_told(turn: Turn) -> str:
    """Return the part of a document told last, or the only one that was asked about; '' for none."""
    state = turn.state
    nodes = state.query.nodes if state and not state.subjects else ()
    return (state.part if state else "") or (nodes[0] if len(nodes) == 1 else "")


def _titled(turn: Turn) -> str | None:
    """Return the part that is named by its title."""
    titles = (name for name in turn.query.nodes if "/" not in name)
    return next(filter(None, (node_called(turn.library, name) for name in titles)), None)


def _row_of(turn: Turn) -> str | None:
    """Return the part whose items are spoken of: the one told, or the one that it stands under."""
    numbered = turn.query.sections or turn.query.slots.has(SlotKind.ORDINAL)
    part = turn.state.part if turn.state and numbered else ""
    parent, _, last = part.rpartition("/")
    return (parent if last.isdigit() else part) or None


def thing_beside(turn: Turn) -> Query | None:
    """'mục tiếp theo', 'nhiệm vụ ngay trước': what comes after or before a thing spoken of."""
    steps = turn.query.slots.values(SlotKind.NEIGHBOUR)
    if not steps or turn.query.topic or turn.query.agencies or turn.query.times:
        return None
    step = STEPS[steps[0]]
    if turn.several:
        return turn.about("ordinal", task_refs=(turn.several[-1 if step > 0 else 0],))
    task = next(iter(turn.query.task_refs), turn.subject)
    if task:
        other = task_beside(turn.library, task, step)
        return turn.about("beside", task_refs=(other,)) if other else None
    node = _spoken_of(turn)
    other = beside(turn.library, node, step) if node else None
    if other is None and node and node == _part_told(turn) and _group_told(turn):
        # After the last group: that there is no other.
        parent, _, number = node.rpartition("/")
        other = f"{parent}/{int(number) + step}"
    return replace(turn.about("beside", nodes=(other,)), facets=()) if other else None


def claimed_beside(turn: Turn) -> Query | None:
    """'Việc liền sau đó cũng xong năm 2022 à?': what is claimed of the task next to the one spoken of."""
    query = turn.query
    steps = query.slots.values(SlotKind.NEIGHBOUR)
    claims = query.yes_no and (query.times or (query.agencies and query.roles))
    if not steps or not claims or query.topic or query.sections or turn.several:
        return None
    task = next(iter(query.task_refs), turn.subject)
    other = task_beside(turn.library, task, STEPS[steps[0]]) if task else None
    if other is None:
        return None
    fields = query.fields or (("deadline",) if query.times and not query.agencies else ())
    return replace(query, task_refs=(other,), fields=fields, carried=("beside",))


def _spoken_of(turn: Turn) -> str | None:
    """Return the node that was named or told: a point, or the part of several points."""
    named = [node_called(turn.library, name) for name in turn.query.nodes]
    row, part = _group_told(turn), _part_told(turn)
    nouns = turn.query.slots.of(SlotKind.NEIGHBOUR, SlotKind.NODE)
    if row and any(GROUP & said(turn.query, noun) for noun in nouns) and set(named) <= {row}:
        # 'nhóm tiếp theo' after all bullets of a group, 'còn nhóm giải pháp ngay sau đó'
        return part
    if named or turn.state is None:
        return next(iter(named), None)
    return next(iter(turn.state.passages), turn.state.part) or None
