"""What a question takes for known that asks why something is so, held against the text: 'sao phải gửi về Bộ A'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.model.towards import sent_to
from assistant.query import Query
from assistant.read.base import Draft, Reading
from assistant.read.sent import received_otherwise, receivers
from assistant.read.shown import first, shown
from assistant.read.strength import WEIGHED, strength_borne
from assistant.read.weighed import weigh
from assistant.slots import Slot, SlotKind, Slots

# 'sao kế hoạch lại bảo …'
LOADED = phrasing("stated_loaded")

REASON = "reason"
# With one of them more is asked than why the rest is so.
ASKING = (SlotKind.YES_NO, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.COMPARE)
# ... but for extremes and comparisons, which are told: 'vì sao mục II nhiều việc hơn mục V'.
TOLD = frozenset({"most", "least", "more", "equal", "times"})


def _asks(slot: Slot, query: Query) -> bool:
    """Whether a slot asks for more than a reason; 'vì sao số nhiệm vụ bằng nhau' asks for no number."""
    said = query.words[slot.first : slot.last] if slot.end else ()
    number = slot.value == "count" and [word.folded for word in said] == ["so"]
    return slot.kind in ASKING and not (slot.value in TOLD or number)


def reasoned_claim(query: Query) -> Query | None:
    """Return what is taken for known by who asks for its reason, as a claim: 'vì sao (sản phẩm là đề án)'.

    None where no reason is asked for, or more than that.
    """
    slots = query.slots
    if (
        query.english
        or not slots.has(SlotKind.ASKED, REASON)
        or any(_asks(s, query) for s in slots.items)
    ):
        return None
    if slots.has(SlotKind.NEGATION, "not") and not query.roles:
        # 'vì sao không giao việc tuyên truyền cho Ban A': a duty that names both gives it to neither.
        return None
    said = [
        replace(s, kind=SlotKind.YES_NO, value="ask") if _is_reason(s) else s for s in slots.items
    ]
    return replace(query, slots=Slots(tuple(said)))


def _is_reason(slot: Slot) -> bool:
    return slot.kind is SlotKind.ASKED and slot.value == REASON


def holds(reading: Reading, found: Draft) -> bool:
    """Whether a draft confirms what is claimed."""
    return found.text.startswith(reading.say("yes"))


def reasonless(reading: Reading, found: Draft) -> Draft:
    """Return a draft that confirms, led by that the text gives no reason: that it is so was not asked."""
    told = found.text.removeprefix(reading.say("yes")).lstrip()
    return replace(found, text=f"{reading.say('no_reason')} {told}")


def unloaded(reading: Reading, name: str, found: Draft) -> Draft:
    """Return a draft, led by a denial where it is asked why the text says what it denies."""
    if holds(reading, found) and reading.query.slots.has(SlotKind.ASKED, REASON):
        return reasonless(reading, found)
    if _sent_elsewhere(reading, found) or _binds_less(reading, name, found):
        return replace(found, text=f"{reading.say('no')} {found.text}")
    said = LOADED.search(reading.query.words)
    if said is None:
        return found
    after = (s for s in reading.query.slots.items if s.first >= said.last)
    slots = Slots(
        tuple(replace(s, first=s.first - said.last, last=s.last - said.last) for s in after)
    )
    claim = replace(reading.query, words=reading.query.words[said.last :], slots=slots)
    borne = weigh(replace(reading, query=claim), shown(reading, found))
    return found if borne is not False else replace(found, text=f"{reading.say('no')} {found.text}")


def _sent_elsewhere(reading: Reading, found: Draft) -> bool:
    """Whether it is asked why something goes to somebody to whom the passage shown does not send it."""
    passage = first(reading, found) if reading.query.slots.has(SlotKind.ASKED, REASON) else None
    sent = sent_to(passage.text) if passage else frozenset()
    return bool(sent) and received_otherwise(reading, receivers(reading), sent)


def _binds_less(reading: Reading, name: str, found: Draft) -> bool:
    """Whether it is asked why somebody has to do what the text but urges him to do."""
    asked = name in WEIGHED and reading.query.slots.has(SlotKind.ASKED, REASON)
    return asked and strength_borne(reading, shown(reading, found)) is False
