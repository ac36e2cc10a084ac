"""Readings of the small words that close a sentence: whether 'không', 'hả', 'chứ', 'à' ask or only set a tone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, marked, phrasing
from assistant.readings.exclusions import CLOSING
from assistant.readings.needs import needs, needs_word
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted, paused

NOT = folded("exclusions_not")
# 'không | chú', which without its mark is rather 'chứ'
ADDRESSED = frozenset(marked("exclusions_addressed").values())


@needs(SlotKind.NEGATION)
def closing_no(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'không' that closes a sentence as the yes/no particle, not as a negation."""
    items = (_up_to_pause(s, words) for s in slots.items)
    return Slots(
        tuple(
            replace(s, kind=SlotKind.YES_NO, value="ask") if _closes(s, words) else s for s in items
        )
    )


# 'việc nào hả bạn', 'được bao nhiêu hả em': no more than a tone.
TONES = folded("exclusions_tones")
# 'có | bộ nào': whether there is one.
ANY_AT_ALL = folded("exclusions_any_at_all")


# 'tất cả', 'toàn bộ'
EVERYTHING = folded("claims_all")


def _folded(words: Sequence[Word]) -> str:
    return " ".join(word.folded for word in words)


@needs(SlotKind.YES_NO)
def closing_tone(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'hả' after 'nào', 'bao nhiêu' as a tone: what is asked is not whether.

    After 'của bộ nào' only right there: 'có bộ nào phối hợp hả' asks whether.
    """
    counts = (s for s in slots.of(SlotKind.QUANTITY) if s.value in ("list", "count") and s.end)
    # 'Bộ A chủ trì toàn bộ mục V hả' asks for none.
    asked = [s for s in counts if _folded(words[s.first : s.last]) not in EVERYTHING]
    who = {s.last for s in slots.of(SlotKind.WHO) if words[s.first - 1].folded not in ANY_AT_ALL}

    def tone(slot: Slot) -> bool:
        said = {word.folded for word in words[slot.first : slot.last]}
        after = slot.first in who or any(a.before(slot) for a in asked)
        return slot.kind is SlotKind.YES_NO and said <= TONES and after

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if tone(s) else s for s in slots.items))


def closing_sure(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a 'chứ' that closes a message as asking to confirm: 'hai việc đó đều có tỉnh phối hợp chứ'."""
    last = next((w for w in reversed(words) if w.folded not in CLOSING), None)
    if last is None or last.marked != "chứ" or slots.has(SlotKind.YES_NO):
        return slots
    if slots.has(SlotKind.WHO) or slots.of(SlotKind.QUANTITY, SlotKind.COMPARE):
        return slots
    place = words.index(last)
    kept = [s for s in slots.items if not s.first <= place < s.last]
    return Slots(tuple(kept)).plus(
        [Slot(SlotKind.YES_NO, "ask", place, place + 1, last.start, last.end)]
    )


# 'bao cao gui ve Bo Tai chinh a': what is stated, and whom one asks for something.
STATED = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF, SlotKind.WHEN)
ASKING = (
    SlotKind.YES_NO,
    SlotKind.QUANTITY,
    SlotKind.WHO,
    SlotKind.COMPARE,
    SlotKind.ASKED,
    SlotKind.SOCIAL,
    SlotKind.FACET,
)
REQUESTS = folded("exclusions_requests")


@needs_word("a")
def closing_a(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'a' that closes a statement typed without marks as 'à', which asks to confirm."""
    last = len(words) - 1
    if last < 1 or words[last].folded != "a" or words[last].marked is not None:
        return slots
    asks = slots.of(*ASKING) or any(word.folded in REQUESTS for word in words)
    if asks or not slots.of(*STATED):
        return slots
    place = Slot(SlotKind.YES_NO, "ask", last, last + 1, words[last].start, words[last].end)
    return Slots(tuple(s for s in slots.items if s.last <= last)).plus([place])


# 'có chủ trì việc nào | không'
WHETHER = phrasing("exclusions_whether")
# '… việc nào không, nếu có thì việc gì'
IF = "neu"


def _closes(slot: Slot, words: Sequence[Word]) -> bool:
    if slot.kind is not SlotKind.NEGATION or words[slot.last - 1].folded not in NOT:
        return False
    after = range(slot.last, len(words))
    whether = _asks_whether(words[: slot.last])
    ends = (
        n
        for n in after
        if words[n].opens or words[n].folded == IF or (whether and paused(words, n))
    )
    rest = words[slot.last : next(ends, len(words))]
    return slot.first > 1 and all(
        word.folded in CLOSING or word.marked in ADDRESSED for word in rest
    )


def _up_to_pause(slot: Slot, words: Sequence[Word]) -> Slot:
    """Return a negation without what stands behind a comma: of '… việc nào không, | có …' the 'không' asks."""
    pause = next((n for n in range(slot.first + 1, slot.last) if paused(words, n)), slot.last)
    if slot.kind is not SlotKind.NEGATION or pause == slot.last or not _asks_whether(words[:pause]):
        return slot
    return replace(slot, last=pause, end=words[pause - 1].end)


def _asks_whether(words: Sequence[Word]) -> bool:
    """Whether a 'không' at the end asks, whatever follows a comma: 'Bộ A có chủ trì việc nào không, …'.

    In 'việc nào có Bộ A mà Bộ B thì không, …' it denies.
    """
    since = max((n for n in range(len(words)) if parted(words, n)), default=0)
    return WHETHER.search(words[since:]) is not None
