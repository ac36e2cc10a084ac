"""For whom somebody works who asks: 'em bên sở nông nghiệp, việc nào nhắc nước sinh hoạt'.

That is no condition on the tasks described afterwards, unless his own body is asked about: 'việc nào bên em lo'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '(dạ) em bên | sở nông nghiệp'; 'việc nào | bên em | phải lo'.
ASKER, OWN = phrasing("askers_told"), phrasing("askers_own")
# What describes tasks whoever asks for them.
DESCRIBES = (SlotKind.CELL, SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.SECTION)
# '(bên) Sở X | nói rằng | Bộ A chủ trì': what a body says of another is no task of its own.
TELLS, BESIDE = phrasing("askers_tells"), phrasing("askers_beside")
# Behind the body's name: 'tỉnh', 'đang hỏi'; anything else says something of it.
PLAIN = (SlotKind.FILLER, SlotKind.SOCIAL)


@needs(SlotKind.AGENCY)
def askers_body(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the body for which somebody works who asks for tasks as no condition on them."""
    for body in slots.of(SlotKind.AGENCY):
        end = _end(body, words)
        if end and _says_who_asks(body, words) and _describes(slots, words, body, end):
            named = [s for s in slots.of(SlotKind.AGENCY) if s.last <= end and _same(s, body)]
            told = (replace(s, kind=SlotKind.FILLER) if s in named else s for s in slots.items)
            return Slots(tuple(told))
    return slots


@needs(SlotKind.AGENCY)
def tellers_body(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the body that says something of another as whoever says it: 'Bên Sở X nói Bộ A chủ trì, đúng không'."""
    bodies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    for body in bodies:
        before, tells = _before(body, words), TELLS.opens(words[body.last :])
        opens = not before or BESIDE.opens(before) is not None
        end = _end(body, words) or len(words)
        if tells and opens and any(s.first == body.last + tells.last < end for s in bodies):
            told = replace(body, kind=SlotKind.FILLER, value="teller")
            return slots.without(*(s for s in slots.items if s.last == body.last)).plus([told])
    return slots


# '(Sở X) | tôi đang lập biểu …': the writer's own body at its office work
WORKS = phrasing("askers_works")
COLUMNS = (SlotKind.FIELD, SlotKind.WHO)
LISTS = (SlotKind.TASK, SlotKind.YES_NO, SlotKind.SHARE)


@needs(SlotKind.AGENCY)
def own_body(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the body whose office work is told of, before a column of a matter is asked for, as no condition.

    'Sở Tư pháp tôi đang lập biểu theo dõi việc trợ giúp pháp lý. Sản phẩm là gì?' asks of no task of the province.
    """
    first = next((s for s in slots.of(SlotKind.AGENCY) if s.end), None)
    if first is None or _before(first, words) or not WORKS.opens(words[first.last :]):
        return slots
    after = [s for s in slots.items if s.first >= first.last]
    matter = any(s.kind is SlotKind.TOPIC for s in after)
    # 'ghi gì' lists nothing, as 'việc nào' does
    lists = any(s.kind is SlotKind.QUANTITY and s.last - s.first > 1 for s in after)
    asked = any(s.kind in COLUMNS for s in after) and not any(s.kind in LISTS for s in after)
    asked = asked and not lists
    if not (matter and asked) or OWN.search(words[first.last + 1 :]):
        return slots
    told = replace(first, kind=SlotKind.FILLER, value="teller")
    return slots.without(first).plus([told])


def _same(one: Slot, two: Slot) -> bool:
    """Whether both name one body: 'UBND tỉnh | Hà Giang'."""
    return one.agency == two.agency


def _end(body: Slot, words: Sequence[Word]) -> int:
    """Return where the clause ends that names the body; 0 where it is the last one."""
    return next((n for n in range(body.last, len(words)) if parted(words, n)), 0)


def _before(body: Slot, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of the clause that stand before the body's name."""
    start = next((n for n in range(body.first, 0, -1) if parted(words, n)), 0)
    return words[start : body.first]


def _says_who_asks(body: Slot, words: Sequence[Word]) -> bool:
    if not body.end:
        return False
    return ASKER.opens(_before(body, words)) is not None


def _describes(slots: Slots, words: Sequence[Word], body: Slot, end: int) -> bool:
    """Whether tasks are described after the clause that names the body, and not by whose they are."""
    beside = [s for s in slots.items if body.last <= s.first < end]
    after = [s for s in slots.items if s.first >= end]
    others = any(
        s.kind in (SlotKind.AGENCY, SlotKind.ROLE, SlotKind.FOLLOW, SlotKind.YES_NO) for s in after
    )
    listed = any(s.kind in (SlotKind.QUANTITY, SlotKind.TASK) for s in after)
    told = any(s.kind in DESCRIBES for s in after)
    plain = all(s.kind in PLAIN or _same(s, body) for s in beside)
    return listed and told and plain and not others and OWN.search(words[end:]) is None
