"""The name of one work, said in the asker's own words, holds no conditions.

'việc ghi vào kế hoạch hằng năm của tỉnh bớt bao nhiêu nhà nghèo do cơ quan nào chủ trì?' asks one column of one
work: the year, the province and the 'bao nhiêu' are part of its name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import EXTREMES
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'việc', 'cái vụ' before a name, and where what is asked of it begins again.
OPENING, CLOSING = phrasing("works_opening"), phrasing("works_closing")
# 'những việc …', told by conditions; the words before 'thì ai …', and of a greeting before them.
TASKS, THEN, GREETING = phrasing("works_tasks"), phrasing("works_then"), 7
GREETS = phrasing("works_greets")
# '… việc nào không, nếu có thì việc gì'
IF_SO = phrasing("works_if_so")
# 'có | ai', 'còn | bộ nào … không'
THERE, NO = phrasing("works_there"), "khong"
# What is said before 'thì' of something else: 'nhiệm vụ này, kế hoạch nói gì, thì bộ nào …'.
ELSEWHERE = (SlotKind.PART, SlotKind.FOLLOW, SlotKind.NODE, SlotKind.SECTION)
# What 'ông nào' asks for; 'thì sao'.
PERSON, AGAIN = "person", "then_what"
# What people get elsewhere, by its own name: no task holds it.
BENEFIT = "benefit"
# 'những việc', 'công việc', 'tìm việc'
SEVERAL = folded("works_several")
# A name has so many words at least; one that tells times or agencies has more.
LEAST, LONG = 3, 6
# What no name of a work holds: tasks with a role of somebody are conditions.
CONDITIONS = (
    SlotKind.TASK_REF,
    SlotKind.EXCLUDED,
    SlotKind.TASK,
    SlotKind.CELL,
    SlotKind.SECTION,
    SlotKind.FOLLOW,
    SlotKind.ORDINAL,
    SlotKind.ORDER,
)
# A claim, a comparison and an extreme are read with all that they name.
OTHERWISE = (SlotKind.YES_NO, SlotKind.COMPARE)
ROLES = folded("works_roles")
ASKERS = folded("works_askers")
# Nouns by which an agency is named outright: 'bộ y tế', and not 'công an', 'báo đài'.
OUTRIGHT = folded("works_agencies")
COLUMNS = (SlotKind.FIELD, SlotKind.ROLE, SlotKind.WHO)
# What stays as it is in a name; times and agencies only in a short one.
KEPT = (SlotKind.TOPIC, SlotKind.JOIN, SlotKind.SCOPE)
BODIES = (SlotKind.AGENCY, SlotKind.FILLER, SlotKind.JOIN, SlotKind.SOCIAL, SlotKind.SHARE)
DATED = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)


def named_work(slots: Slots, words: Sequence[Word]) -> Slots:
    """Leave to the topic what the name of one work holds, where a column of it is asked for."""
    extreme = any(s.kind is SlotKind.QUANTITY and s.value in EXTREMES for s in slots.items)
    if extreme or slots.of(*OTHERWISE):
        return slots
    place = _name(slots, words) or _before_then(slots, words)
    if place is None or not _asks_column(slots, words, *place):
        return slots
    first, last = place
    if any(s.first < first < s.last for s in slots.of(SlotKind.ORDINAL)):
        # 'nhiệm vụ đầu | tiên trong phụ lục do ai chủ trì' is told by its place.
        return slots
    last = min([last, *(s.first for s in slots.of(SlotKind.PURPOSE) if s.first > first)])
    inside = [s for s in slots.items if first <= s.first and s.last <= last]
    if any(_condition(s, words) for s in inside) or TASKS.search(words[first:last]):
        return slots
    if _only_bodies(inside, first, last):
        return slots
    long = last - first >= LONG
    dropped = {s for s in inside if not _kept(s, words, long)}
    return _bodies(Slots(tuple(s for s in slots.items if s not in dropped)))


def _name(slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return from where to where the name of a work stands."""
    opening = OPENING.search(words)
    if opening is None or (opening.first and _several(words[opening.first - 1])):
        return None
    if any(s.first < opening.first < s.last for s in slots.of(SlotKind.AGENCY)):
        # 'Bộ Nội | vụ'
        return None
    first = opening.last
    closing = CLOSING.search(words[first + LEAST :])
    last = first + LEAST + closing.first if closing else len(words)
    last = next(
        (s.first for s in slots.of(SlotKind.FIELD) if _asks_on(s, words, first, last)), last
    )
    # '…, phải ghi | những ai'
    asked = (s.first for s in slots.of(SlotKind.WHO) if s.last == len(words) and s.first < last)
    last = min(max(first, next(asked, last)), _before_no(slots, words))
    return (first, last) if last - first >= LEAST else None


def _before_no(slots: Slots, words: Sequence[Word]) -> int:
    """Return where the 'không' stands that closes a question for anybody: 'có ai chủ trì việc A | không'."""
    last = len(words)
    closing = (s for s in slots.of(SlotKind.NEGATION) if s.last == last and s.first == last - 1)
    asked = any(THERE.search(words[: s.first]) for s in slots.of(SlotKind.WHO))
    return next((slot.first for slot in closing if asked and words[slot.first].folded == NO), last)


def _asks_on(slot: Slot, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a clause of its own inside a name asks for a column: 'việc báo chí, | ra sản phẩm gì'."""
    whole = slot.last == len(words) or parted(words, slot.last)
    return first + LEAST <= slot.first < last and parted(words, slot.first) and whole


def _several(word: Word) -> bool:
    """Whether the noun after a word is no one work: 'những việc', '4 việc', 'công việc'."""
    return word.folded in SEVERAL or word.folded.isdigit()


def _before_then(slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where a work is named by the words before 'thì ai …'; a greeting may stand before them."""
    then = THEN.search(words)
    elsewhere = then and any(s.kind in ELSEWHERE and s.last <= then.first for s in slots.items)
    # 'bác tổ trưởng hỏi Ngân hàng A | thì sao, bên đó chủ trì việc nào' asks on.
    on = then and any(s.value == AGAIN and s.first == then.first for s in slots.of(SlotKind.FOLLOW))
    if (
        then is None
        or elsewhere
        or on
        or OPENING.search(words)
        or IF_SO.search(words[: then.first])
    ):
        return None
    paused = (i for i in range(1, GREETING) if words[i].start - words[i - 1].end > 1)
    first = next(paused, 0) if len(words) > GREETING and GREETS.search(words[:1]) else 0
    return (first, then.first) if then.first - first >= LONG else None


def _bodies(slots: Slots) -> Slots:
    """Read 'mấy ông nào phối hợp' beside the name of a work as asking which agencies."""
    if not slots.of(SlotKind.ROLE):
        return slots
    return Slots(
        tuple(
            replace(s, kind=SlotKind.WHO, value="who")
            if s.kind is SlotKind.ASKED and s.value == PERSON
            else s
            for s in slots.items
        )
    )


def _asks_column(slots: Slots, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a column is asked for outside the name, and no list of tasks."""
    outside = [s for s in slots.items if s.last <= first or last <= s.first]
    listed = any(s.kind is SlotKind.TASK for s in outside) and any(
        s.kind is SlotKind.QUANTITY for s in outside
    )
    asked = any(w.folded in ASKERS for w in (*words[:first], *words[last:]))
    return asked and any(s.kind in COLUMNS for s in outside) and not listed


def _condition(slot: Slot, words: Sequence[Word]) -> bool:
    """Whether a slot makes a name one of tasks told by conditions."""
    said = {word.folded for word in words[slot.first : slot.last]}
    if slot.kind is SlotKind.NEGATION and slot.value == "except":
        return True
    return slot.kind in CONDITIONS or (slot.kind is SlotKind.ROLE and bool(said & ROLES))


def _only_bodies(inside: Sequence[Slot], first: int, last: int) -> bool:
    """Whether the words name agencies and no work: 'Ngân hàng A, Ngân hàng B hay Bộ C thì chủ trì gì'."""
    told = {i for s in inside if s.kind in BODIES for i in range(s.first, s.last)}
    return any(s.kind is SlotKind.AGENCY for s in inside) and told >= set(range(first, last))


def _kept(slot: Slot, words: Sequence[Word], long: bool) -> bool:
    """Whether a slot inside a name means there what it means elsewhere."""
    if slot.kind is SlotKind.AGENCY:
        return not long or words[slot.first].folded in OUTRIGHT
    if slot.kind in DATED:
        return not long
    # 'việc miễn | học phí | cho con hộ cận nghèo do ai chủ trì'
    benefit = slot.kind is SlotKind.ASKED and slot.value == BENEFIT
    small = slot.kind is SlotKind.FILLER and slot.last - slot.first == 1
    return small or benefit or slot.kind in KEPT
