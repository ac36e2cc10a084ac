"""What a bare question mark, or a message that is one statement, asks to confirm: 'Bộ A cùng chủ trì việc X?'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.claimed_numbers import says_number
from assistant.readings.claims import OPEN, says
from assistant.readings.stated_of_all import HOLDING, states_of_all
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.types import Role

# What may stand between the last word and its mark.
MARK = re.compile(r"[\s)\]}\"'”’»]*\?")
STOP = re.compile(r"[\s)\]}\"'”’»]*\.\s*$")
# 'việc X do | Bộ A chủ trì'
BY = "do"
# Slots of a question that asks otherwise, or of more than one task.
OTHERWISE = (
    *(SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.FIELD, SlotKind.ASKED),
    *(SlotKind.COMPARE, SlotKind.FOLLOW, SlotKind.FACET, SlotKind.NODE, SlotKind.SECTION),
    *(SlotKind.TASK, SlotKind.TASK_REF, SlotKind.ORDER, SlotKind.CELL, SlotKind.EXCLUDED),
)
# So many words may stand before an agency and between it and what it does; so many at least tell of what.
REACH, LEAST_MATTER = 3, 2
ROLES = frozenset(role.value for role in Role)
TIMES = (SlotKind.YEAR, SlotKind.PERIOD)
# What asks to confirm without a word of it.
ASK = Slot(SlotKind.YES_NO, "ask", 0, 0, 0, 0)


def asked_by_mark(slots: Slots, words: Sequence[Word], question: str) -> Slots:
    """Read 'Bộ A cùng chủ trì việc X?', 'việc X xong năm 2022?', which ask nothing else, as to be confirmed."""
    if words and _stated(slots, words, question):
        return slots.plus([ASK])
    if not words or slots.of(*OTHERWISE) or not _closed(words, question):
        return slots
    several = any(word.starts for word in words[1:])
    if several or any(says(word, OPEN) for word in words):
        return slots
    if _done_by(slots, words):
        return slots.plus([ASK])
    start = _doing(slots) if slots.of(SlotKind.ROLE, SlotKind.AGENCY) else _timed(slots, words)
    if start is None or _matter(slots, start) < LEAST_MATTER:
        return slots
    return slots.plus([ASK])


def _stated(slots: Slots, words: Sequence[Word], question: str) -> bool:
    """Whether one sentence states something of a whole, which a question mark, or nothing beside it, asks of."""
    if any(word.starts for word in words[1:]):
        return False
    marked = bool(MARK.match(question, words[-1].end))
    if _of_one_task(slots, words):
        return marked or _is_whole(words, question) or _all_said(words, question)
    if not marked and not _is_whole(words, question):
        return _all_said(words, question) and states_of_all(slots, words, marked)
    return _states(slots, words) or states_of_all(slots, words, marked)


def _all_said(words: Sequence[Word], question: str) -> bool:
    """Whether the words are all that is said, nothing closing them."""
    return not (question[: words[0].start] + question[words[-1].end :]).strip()


def _closed(words: Sequence[Word], question: str) -> bool:
    """Whether a question mark closes the words, or a full stop, where they are all that is said."""
    return bool(MARK.match(question, words[-1].end)) or _is_whole(words, question)


def _is_whole(words: Sequence[Word], question: str) -> bool:
    """Whether the words are all that is said, as one sentence that a full stop closes."""
    alone = not any(word.starts for word in words[1:]) and not question[: words[0].start].strip()
    return alone and bool(STOP.match(question, words[-1].end))


# 'V.2 sản phẩm | là | nghị định'; 'III.10 | năm | 2022' alone states nothing.
IS, UNITS = "la", folded("asked_by_mark_units")


def _of_one_task(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a time or a product is stated of one task: 'III.10 xong | năm 2023', 'V.2 sản phẩm là …'."""
    refs = [s for s in slots.of(SlotKind.TASK_REF) if s.end]
    others = (
        *ASKS,
        SlotKind.AGENCY,
        SlotKind.SECTION,
        SlotKind.QUANTITY,
        SlotKind.FACET,
        SlotKind.NODE,
    )
    if len(refs) != 1 or slots.of(*others) or any(says(word, OPEN) for word in words):
        return False
    times, fields = slots.of(*TIMES), slots.of(SlotKind.FIELD)
    if len(times) == 1 and times[0].last == len(words):
        between = {word.folded for word in words[refs[0].last : times[0].first]}
        return not refs[0].first and bool(between - UNITS)
    if len(fields) != 1 or fields[0].value != "product" or times:
        return False
    after = words[max(refs[0].last, fields[0].last) :]
    return len(after) > 1 and after[0].folded == IS


# What asks, so that a sentence states nothing.
ASKS = (
    *(SlotKind.YES_NO, SlotKind.WHO, SlotKind.ASKED, SlotKind.COMPARE, SlotKind.FOLLOW),
    *(SlotKind.ORDER, SlotKind.CELL, SlotKind.EXCLUDED),
)
WHOLES = (SlotKind.PART, SlotKind.SECTION, SlotKind.AGENCY)
# 'Bộ A không chủ trì việc nào | cả'
AT_ALL = folded("asked_by_mark_at_all")
# 'mục III | nhiều nhiệm vụ nhất'
EXTREMES = frozenset({"most", "least"})


def _states(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is stated how many tasks something has, that it has most, or that a body leads none."""
    first = slots.items[0] if slots.items else None
    if slots.of(*ASKS) or first is None or first.kind not in WHOLES or first.first:
        return False
    if first.kind is SlotKind.AGENCY and _denies_role(slots) and words[-1].folded in AT_ALL:
        return True
    if any(says(word, OPEN) for word in words):
        return False
    # 'phụ lục gồm 29 nhiệm vụ'
    held = (s for s in slots.of(SlotKind.QUANTITY) if words[s.first].folded not in HOLDING)
    quantities = tuple(held)
    if not quantities:
        return says_number(words)
    most = quantities[0]
    return len(quantities) == 1 and most.value in EXTREMES and most.last == len(words)


def _done_by(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether the words end with whose a matter told before is: 'việc X do Bộ A chủ trì'."""
    roles, agencies = slots.of(SlotKind.ROLE), slots.of(SlotKind.AGENCY)
    if len(roles) != 1 or len(agencies) != 1 or roles[0].value not in ROLES:
        return False
    one, role = agencies[0], roles[0]
    beside = role.first == one.last and role.last == len(words)
    by = one.first and words[one.first - 1].folded == BY
    return bool(beside and by) and _matter(slots, 0) >= LEAST_MATTER


def _doing(slots: Slots) -> int | None:
    """Return where the matter begins of which somebody is said to have a role: 'Bộ A chủ trì | việc X'."""
    roles, agencies = slots.of(SlotKind.ROLE), slots.of(SlotKind.AGENCY)
    if len(roles) != 1 or len(agencies) != 1 or roles[0].value not in ROLES:
        return None
    near = agencies[0].first <= REACH and 0 <= roles[0].first - agencies[0].last <= REACH
    return roles[0].last if near else None


# 'cuộc thi báo chí | hai năm một lần'
OFTEN = phrasing("asked_by_mark_often")


def _timed(slots: Slots, words: Sequence[Word]) -> int | None:
    """Return the start of a sentence that tells of a matter, and then but a time: 'việc X | xong năm 2022'."""
    times = slots.of(*TIMES)
    if not times and OFTEN.search(words):
        times = slots.of(SlotKind.WHEN)
    matter = slots.of(SlotKind.TOPIC)
    return 0 if len(times) == 1 and all(s.before(times[0]) for s in matter) else None


def _matter(slots: Slots, start: int) -> int:
    """Return how many words from `start` on are known for matters of the text."""
    return sum(s.last - s.first for s in slots.of(SlotKind.TOPIC) if s.first >= start)


def _denies_role(slots: Slots) -> bool:
    """Whether a role is denied right before it: 'Bộ A không | chủ trì việc nào'."""
    denied = {s.last for s in slots.of(SlotKind.NEGATION) if s.value == "not" and s.end}
    return any(s.first in denied for s in slots.of(SlotKind.ROLE) if s.value in ROLES)
