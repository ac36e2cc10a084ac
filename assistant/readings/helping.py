"""Who helps the one that is asked for before: 'ai dựng kho dữ liệu, và ai phải hỗ trợ họ', 'ai lo, ai giúp'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.needs import needs, needs_said
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# 'ai phải | hỗ trợ họ', 'bộ nào | giúp bộ đó'; what joins it to the question before.
HELPING, JOINED = phrasing("helps_those_asked"), phrasing("helps_joined")
# 'ai lo, | ai giúp', 'ai lo, | cùng ai'; 'ai giúp | Bộ A'
TOO, BODY = phrasing("helps_too"), phrasing("helps_a_body")
# 'họ' may be the poor; 'bộ đó' is not.
THEY, WHICH = "ho", "nao"


@needs_said(HELPING)
def helping(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ai hỗ trợ họ' after a question who does something as a question who coordinates."""
    for found in HELPING.each(words):
        named = words[found.last - 1].folded != THEY
        if _asked(slots, found) or named or JOINED.search(words[: found.first]):
            return _coordinating(slots, words, found.start("helps"), found.last)
    return slots


@needs_said(TOO)
def helping_too(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ai giúp' after a question who does something as a question who coordinates."""
    for found in TOO.each(words):
        whole = _is_whole(slots, words, found)
        apart = found.start("helps") > found.first or parted(words, found.first)
        if whole or (apart and _asked(slots, found)):
            read = _coordinating(slots, words, found.start("helps"), found.last)
            return read if whole or slots.has(SlotKind.ROLE, "lead") else _leading(read, words)
    return slots


@needs(SlotKind.AGENCY)
@needs_said(BODY)
def helping_body(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ai giúp Bộ A' of a matter as a question who leads, and who coordinates.

    The body need not be the one that leads, so that this is told as well.
    """
    closing = {s.first: s for s in slots.of(SlotKind.AGENCY) if _closes(words, s.last)}
    for found in BODY.each(words):
        body = closing.get(found.last)
        matter = any(s.last <= found.first for s in slots.of(SlotKind.TOPIC, SlotKind.TASK_REF))
        if body and matter and len(slots.of(SlotKind.AGENCY)) == 1:
            read = _coordinating(slots, words, found.start("helps"), body.last)
            return _leading(read, words)
    return slots


# 'Bộ A | hỗ trợ | những cơ quan nào'; '| ai hỗ trợ | Bộ A'
HELPED_BODY, BODY_HELPED = phrasing("helps_which_body"), phrasing("helps_one_body")


@needs(SlotKind.AGENCY)
@needs(SlotKind.WHO)
def bodies_helped(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A hỗ trợ những cơ quan nào', 'cơ quan nào hỗ trợ Bộ A' of no matter as 'phối hợp' is read."""
    named, asked = slots.of(SlotKind.AGENCY), slots.of(SlotKind.WHO)
    if len(named) != 1 or len(asked) != 1 or slots.has(SlotKind.ROLE, "coordinate"):
        return slots
    one, two = sorted((named[0], asked[0]), key=lambda slot: slot.first)
    way = HELPED_BODY if one is named[0] else BODY_HELPED
    found = way.opens(words[one.last : two.first])
    ranks = [s.first for s in slots.of(SlotKind.QUANTITY) if s.value in ("most", "least")]
    whole = one.first == 0 and (_closes(words, two.last) or two.last in ranks)
    if not whole or found is None or found.last != two.first - one.last:
        return slots
    if one is named[0] and words[two.last - 1].folded != WHICH:
        # 'Bộ A hỗ trợ ai' may ask for people.
        return slots
    return _coordinating(slots, words, one.last, two.first)


def _leading(slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots with the first question who does something read as one who leads."""
    who = slots.of(SlotKind.WHO)[0]
    return slots.plus([_role("lead", words, who.first, who.last)])


def _is_whole(slots: Slots, words: Sequence[Word], found: Found) -> bool:
    """Whether nothing else is asked: 'và ai hỗ trợ'; 'bộ nào tham gia' names a role of its own."""
    alone = found.first == 0 or JOINED.opens(words[: found.first]) is not None
    roles = any(
        found.first <= s.first < found.last for s in slots.of(SlotKind.ROLE, SlotKind.SHARE)
    )
    return alone and found.last == len(words) and not roles


def _closes(words: Sequence[Word], place: int) -> bool:
    return place == len(words) or parted(words, place)


def _asked(slots: Slots, found: Found) -> bool:
    return any(s.end and s.last <= found.first for s in slots.of(SlotKind.WHO))


def _coordinating(slots: Slots, words: Sequence[Word], first: int, last: int) -> Slots:
    """Return the slots with the words [first, last) read as those that coordinate."""
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    return Slots(tuple(kept)).plus([_role("coordinate", words, first, last)])


def _role(value: str, words: Sequence[Word], first: int, last: int) -> Slot:
    return Slot(SlotKind.ROLE, value, first, last, words[first].start, words[last - 1].end)
