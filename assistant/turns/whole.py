"""What is asked of the whole appendix, or of a section, after a part: 'vậy cả phụ lục có bao nhiêu nhiệm vụ'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.wanted import only_sections
from assistant.query import Query
from assistant.read.summed import sides_of
from assistant.readings.bounds import asks_agencies
from assistant.slots import Slot, SlotKind
from assistant.turns.inherit import SHORT_TOPIC, inherit, widens
from assistant.turns.turn import Turn, asks_list
from assistant.words import words_typed
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

# 'trên tổng số bao nhiêu nhiệm vụ', 'cả năm mục cộng lại'.
TOTAL = phrasing("whole_total")
# 'mục III có tổng cộng mấy nhiệm vụ', 'cả mục V có bao nhiêu việc'.
TOTAL_OF_SECTION = phrasing("whole_of_section")
# 'tổng cộng Bộ A có tên ở mấy nhiệm vụ', after what it does in one section.
TOTAL_OF_AGENCY = phrasing("whole_of_agency")
# 'tất cả các bộ cộng lại thì mấy việc', after those of one of them.
ALL_BODIES = phrasing("whole_all_bodies")
# Kinds of words that say nothing of the tasks counted.
PLAIN = frozenset(
    [
        SlotKind.FOLLOW,
        SlotKind.FILLER,
        SlotKind.SOCIAL,
        SlotKind.PART,
        SlotKind.QUANTITY,
        SlotKind.TASK,
    ]
)
# 'bao nhiêu việc | tất cả'.
COUNTING = frozenset({"count", "list"})
OPENINGS = frozenset({"what_about", "then_what"})
TASKS = Slot(SlotKind.TASK, "task", 0, 0, 0, 0)


def number_of_all(turn: Turn) -> Query | None:
    """'Vậy cả phụ lục có mấy nhiệm vụ?' after some agency's: all there are, whoever was spoken of."""
    query, state = turn.query, turn.state
    if state is None or not _plainly_counts(query):
        return None
    total = TOTAL.search(query.words)
    if not total and not widens(query):
        return None
    if not total and _part_of_something(state.query):
        # 'Bộ A có mấy việc ở mục V? Tính cả phụ lục thì sao?' asks on of this ministry.
        return inherit(query, state.query)
    rows = query.about_tasks or total
    topic = () if total else query.topic
    slots = query.slots if query.slots.has(SlotKind.TASK) else query.slots.plus([TASKS])
    return replace(query, slots=slots, topic=topic, carried=("anew",)) if rows else None


def number_of_section(turn: Turn) -> Query | None:
    """'Vậy mục III có tổng cộng mấy nhiệm vụ?' after what some agency does in another: all that it holds.

    After how many are an agency's it may well be asked how many of them that section holds.
    """
    query, state = turn.query, turn.state
    if state is None or len(query.sections) != 1 or not _plainly_counts(query, SlotKind.SECTION):
        return None
    # 'có tổng cộng mấy' is read as 'có mấy'.
    total = query.about_tasks and TOTAL_OF_SECTION.search(words_typed(query.question)) is not None
    return replace(query, carried=("anew",)) if total and not state.query.counts else None


def of_all(turn: Turn) -> Query | None:
    """'Thế trong cả phụ lục, việc nào ba bộ cùng chủ trì?': a condition of its own, whoever was spoken of."""
    query = turn.query
    opens = all(slot.value in OPENINGS for slot in query.slots.of(SlotKind.FOLLOW))
    own = query.slots.has(SlotKind.SHARE) or query.times or query.cells or query.agencies
    if turn.state is None or not (own and opens and asks_list(query)) or "section" in query.fields:
        return None
    widened = widens(query) or (query.agencies and TOTAL_OF_AGENCY.search(query.words))
    return replace(query, carried=("anew",)) if widened else None


def of_all_bodies(turn: Turn) -> Query | None:
    """'Vậy tất cả các bộ cộng lại thì mấy việc hạn năm đó?' after what one body has: as many as there are.

    So is 'cả phụ lục thì mấy việc hạn năm ấy', of the time that was named.
    """
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or not before.agencies or not asks_list(query) or query.yes_no or query.who:
        return None
    then = widens(query) and query.slots.has(SlotKind.WHEN) and not query.times
    named = any(a.agency != COLLECTIVE_GROUP for a in query.agencies) or query.roles
    helps = Role.COORDINATE in (before.roles or [a.role for a in before.agencies])
    if named or helps or not (then or ALL_BODIES.search(query.words)):
        return None
    rest = replace(before, agencies=(), roles=(), within=())
    return inherit(replace(query, agencies=()), rest)


def bodies_bounded(turn: Turn) -> Query | None:
    """'Có mấy cơ quan chỉ phối hợp mà không chủ trì việc nào?': asked of all bodies, whoever was spoken of."""
    query = turn.query
    opens = all(slot.value in OPENINGS for slot in query.slots.of(SlotKind.FOLLOW))
    named = query.agencies or query.limits or query.times or len(query.topic) > SHORT_TOPIC
    if turn.state is None or query.yes_no or not (opens and asks_agencies(query)) or named:
        return None
    sections = query.sections or (() if widens(query) else turn.state.query.sections)
    return replace(query, sections=sections, carried=("anew",))


def _plainly_counts(query: Query, *more: SlotKind) -> bool:
    """Whether a number is asked for, and nothing said of what is counted."""
    kinds = {slot.kind for slot in query.slots.items}
    opens = all(slot.value in OPENINGS for slot in query.slots.of(SlotKind.FOLLOW))
    counts = query.counts and not query.claimed and set(query.quantities) <= COUNTING
    counts = counts and "not_appendix" not in query.parts
    told = query.limits or query.aside or query.also or query.agencies
    plain = kinds <= PLAIN.union(more) and len(query.topic) <= SHORT_TOPIC
    return counts and opens and plain and not told


def _part_of_something(before: Query) -> bool:
    """Whether a section kept to something more: widened, what else was said holds on."""
    more = before.agencies or before.roles or before.times or before.cells or before.topic
    return bool(before.sections and (more or before.slots.has(SlotKind.SHARE)))


# In the order in which they are tried.
WIDENED = (of_all_bodies, number_of_all, number_of_section, of_all)


def beside_other_sections(turn: Turn) -> bool:
    """Whether sections are added up beside one whose tasks were told: 'so với bốn mục kia cộng lại thì hơn'."""
    before = turn.state.query if turn.state else None
    known = tuple(turn.library.sections)
    return before is not None and only_sections(before) and bool(sides_of(turn.query, known))
