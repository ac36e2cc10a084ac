"""For whom a list is made: 'mục V gồm những nhiệm vụ nào, liệt kê giúp văn phòng UBND tỉnh'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, marked, phrasing
from assistant.readings.clauses import ASKING
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# '(liệt kê) | giúp văn phòng | UBND tỉnh'
FOR = phrasing("made_for")
# What is listed for him, in the same clause: 'lập danh sách | các nhiệm vụ mục V | gửi cho Bộ A'.
ROWS = (SlotKind.TASK, SlotKind.SECTION)
# What may follow whoever gets the list, to the end of its clause.
PLAIN = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.PURPOSE)


# '(UBND tỉnh) | nhờ liệt kê', and what may stand before whoever asks: 'cho', 'phòng tổng hợp'.
ASKS, WHOSE = phrasing("made_for_asks"), phrasing("made_for_whose")
OWN, THAT_BODY = marked("made_for_own"), "that_agency"
# By which tasks are told that are not his own.
DESCRIBES = (SlotKind.SECTION, SlotKind.WHEN, SlotKind.PERIOD, SlotKind.YEAR, SlotKind.CELL)


@needs(SlotKind.AGENCY)
def made_for(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'liệt kê giúp UBND tỉnh' behind what is asked as whom the list is for, no condition on the tasks.

    So is who opens a sentence: 'UBND tỉnh nhờ liệt kê nhiệm vụ mục V'. 'Liệt kê giúp việc của UBND tỉnh' and
    'kể giúp Bộ A chủ trì gì' name whose tasks are meant.
    """
    if span := _puts_question(slots, words):
        return read_as(slots, words, span, SlotKind.PURPOSE, "purpose")
    for body in slots.of(SlotKind.AGENCY):
        first = _receives(body, slots, words) if body.end else None
        if first is not None:
            return read_as(slots, words, (first, body.last), SlotKind.PURPOSE, "purpose")
    return slots


# '(huyện) | liên tục hỏi | (Sở A) | khi nào có chính sách nhà ở'
PUTS, ASKED = phrasing("made_for_puts"), phrasing("made_for_asked")
# 'bao giờ | phải xong', 'ai | cùng chủ trì' tell of no matter.
LIGHT = folded("made_for_light")


def _puts_question(slots: Slots, words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the words by which an office puts a question on a task, to another: 'huyện hỏi Sở A | khi nào …'.

    'Sở A hỏi ai phối hợp với mình' is of its own work.
    """
    bodies = {s.first: s for s in slots.of(SlotKind.AGENCY) if s.end}
    for body in bodies.values():
        found = PUTS.opens(words[body.last :])
        last = body.last + found.last if found else 0
        last = bodies[last].last if last in bodies else last
        if not found or not ASKED.opens(words[last:]) or _of_own(words[last:], slots):
            continue
        if not _has_matter(words, last, slots):
            continue
        start = next((n for n in range(body.first, 0, -1) if parted(words, n)), 0)
        if not any(start <= s.first < body.first for s in slots.of(SlotKind.ROLE, *DESCRIBES)):
            return start, last
    return None


def _has_matter(words: Sequence[Word], first: int, slots: Slots) -> bool:
    """Whether what is asked from `first` on names a task, or tells of a matter; else it is of whoever asks."""
    known = {n for s in slots.items for n in range(s.first, s.last)}
    told = (n not in known and words[n].folded not in LIGHT for n in range(first, len(words)))
    named = any(
        s.first >= first for s in slots.of(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.TOPIC)
    )
    return named or any(told)


def _of_own(words: Sequence[Word], slots: Slots) -> bool:
    """Whether the work of whoever asks is meant: 'phối hợp với mình'; 'hộ (nghèo)' is no 'họ'."""
    own = any(w.folded in OWN and w.marked in (None, OWN[w.folded]) for w in words)
    return own or slots.has(SlotKind.FOLLOW, THAT_BODY)


def _receives(body: Slot, slots: Slots, words: Sequence[Word]) -> int | None:
    """Return where the words begin that name a body as whom a list is for; None where they don't."""
    start = next((n for n in range(body.first, 0, -1) if parted(words, n)), 0)
    if _asks(body, start, slots, words):
        return start
    found = FOR.opens(words[start : body.first])
    if found is None or not _closes(body, slots, words):
        return None
    first = start + found.start("whom")
    before = [s for s in slots.of(*ASKING) if s.end and s.last <= start]
    inside = [s for s in slots.of(*ROWS) if start <= s.first < first]
    return first if before or inside else None


def _asks(body: Slot, start: int, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a body asks for tasks that are told by something else than what it does."""
    opens = start == body.first or WHOSE.search(words[start : body.first])
    if not opens or ASKS.opens(words[body.last :]) is None:
        return False
    after = [s for s in slots.items if s.first >= body.last]
    if _of_own(words[body.last :], Slots(tuple(after))):
        # 'Bộ A muốn biết mình có việc gì năm 2022', 'Bộ A nhờ liệt kê việc mục III do Bộ chủ trì'
        return False
    told = any(s.kind in DESCRIBES for s in after)
    plain = told and not any(s.kind in (SlotKind.ROLE, SlotKind.AGENCY) for s in after)
    return plain or _of_others(body, after, words)


# 'Bộ A | cùng, đồng | chủ trì', '… phối hợp | với Bộ': with whoever asks.
WITH = phrasing("made_for_with")


def _of_others(body: Slot, after: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether tasks are told by what others do, of whom each role is: 'thanh tra tỉnh cần | việc Bộ A chủ trì'.

    'Bộ A muốn biết việc phối hợp với Bộ B' and '… cùng Bộ B chủ trì' are of its own.
    """
    others = [s for s in after if s.kind is SlotKind.AGENCY]
    roles = [s for s in after if s.kind is SlotKind.ROLE and s.value != "any"]
    ends = {s.last for s in others}
    theirs = all({role.first, role.first - 1} & ends for role in roles)
    shared = any(s.kind is SlotKind.SHARE and s.value != "alone" for s in after)
    shared = shared or WITH.search(words[body.last :]) is not None
    same = any(_same(s, body) for s in others)
    return bool(others and roles) and theirs and not (shared or same)


def _same(one: Slot, two: Slot) -> bool:
    """Whether both name one body: 'UBND tỉnh | Hà Giang'."""
    return one.agency == two.agency


def _closes(body: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether nothing but talk follows a body in its clause, and no role is told beside it."""
    end = next((n for n in range(body.last, len(words)) if parted(words, n)), len(words))
    after = {n for s in slots.of(*PLAIN) for n in range(s.first, s.last)}
    return all(n in after for n in range(body.last, end))
