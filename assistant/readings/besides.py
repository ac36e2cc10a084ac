"""Claims that one agency does something beside others: 'ngoài Bộ A ra thì Bộ B cũng chủ trì'. Slots -> Slots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.readings.needs import needs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'Bộ B | cũng', '| còn có | Bộ B'
TOO, STILL = phrasing("besides_too"), phrasing("besides_still")
# 'Bộ B | còn làm những việc gì'
ASKED = phrasing("besides_asked")
# 'ngoài Bộ A | ra thì | Bộ B'
BETWEEN, PAIR = folded("besides_between"), 2
# 'ngoài | việc của | Bộ A'
WORK = folded("besides_work")
# With these tasks are looked for: 'ngoài Bộ A có ai chủ trì việc hạn 2022 không'.
LIST_CONDITIONS = (
    *(SlotKind.QUANTITY, SlotKind.SECTION, SlotKind.SHARE),
    *(SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN),
)


@needs(SlotKind.NEGATION)
def besides(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngoài' as no negation where an agency is claimed to do it, too: both do."""
    asks = slots.has(SlotKind.QUANTITY, "list") or slots.has(SlotKind.WHO)
    if asks or not slots.has(SlotKind.YES_NO) or slots.has(SlotKind.SHARE, "alone"):
        return slots
    out = [s for s in slots.of(SlotKind.NEGATION) if s.value == "except"]
    beside = [s for s in out if _names_both(s, slots, words)]
    plain = {s: replace(s, kind=SlotKind.FILLER, value="function") for s in beside}
    return Slots(tuple(plain.get(s, s) for s in slots.items))


@needs(SlotKind.NEGATION)
def besides_another(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngoài Bộ A (ra thì) Bộ B còn làm gì' as asked of Bộ B: Bộ A is known, and is no condition."""
    bodies = slots.of(SlotKind.AGENCY)
    if len(bodies) != len({s.value for s in bodies}) or len(bodies) != PAIR:
        return slots
    one, two = bodies
    out = (s for s in slots.of(SlotKind.NEGATION) if s.value == "except" and s.last <= one.first)
    marks = [s for s in out if all(w.folded in WORK for w in words[s.last : one.first])]
    between = words[one.last : two.first]
    asked = ASKED.opens(words[two.last :])
    if not (marks and asked and all(w.folded in BETWEEN for w in between)):
        return slots
    known = (*marks, one)
    plain = {s: replace(s, kind=SlotKind.FILLER, value="function") for s in known}
    return Slots(tuple(plain.get(s, s) for s in slots.items))


@needs(SlotKind.YES_NO)
def who_besides(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ngoài Bộ A còn ai chủ trì không' as asking who else does: that Bộ A does not is no claim."""
    named = slots.of(SlotKind.AGENCY)
    out = {s.last for s in slots.of(SlotKind.NEGATION) if s.value == "except"}
    lists = slots.of(*LIST_CONDITIONS)
    if not named or named[0].first not in out or lists or not slots.has(SlotKind.WHO):
        return slots
    claims = slots.of(SlotKind.YES_NO)
    plain = {s: replace(s, kind=SlotKind.FILLER, value="function") for s in claims}
    return Slots(tuple(plain.get(s, s) for s in slots.items))


def _names_both(mark: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether an agency follows a mark at once, and another one that does it, too."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.first >= mark.last]
    if len({s.value for s in named}) < 2 or named[0].first != mark.last:
        return False
    return any(
        TOO.opens(words[s.last :]) or STILL.search(words[named[0].last : s.first])
        for s in named[1:]
    )
