"""What is told after a claim was asked about, which is no part of the claim.

'Nghị quyết do Bộ A ký đúng không ạ, bản của em không có trang cuối': whatever the last clause denies, names or
reports, what stands before 'đúng không' is what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded, phrasing
from assistant.message.sentences import pauses
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, opened

# 'đúng | không', and the words to whomever is asked that may stand behind it.
SAYS_SO = phrasing("said_so")
TAG_ENDS, ADDRESSED = folded("afterthought_tag_ends"), folded("afterthought_addressed")
# A claim says at least so many words before it is asked about, and a matter alone so many.
LEAST_CLAIM, LEAST_MATTER = 3, 4
# 'để em ghi vào', 'cho tôi còn báo'
PURPOSE = phrasing("afterthought_purpose")
# 'còn', 'hay là', 'chứ không phải': the claim, or what is asked, goes on; 'nêu giúp em': so it does anywhere.
GOES_ON, REQUESTS = phrasing("afterthought_goes_on"), phrasing("afterthought_requests")
# Beside one of these something more is asked.
ASKING = (
    *(SlotKind.WHO, SlotKind.QUANTITY, SlotKind.COMPARE, SlotKind.ASKED, SlotKind.ORDER),
    *(SlotKind.YES_NO, SlotKind.FOLLOW),
)
# What points to what was just said, and so may what is only told: 'ghi vậy'.
TOLD_AGAIN = frozenset({"what_about", "that"})
# What a claim may be about, named after it was asked.
NAMING = (
    *(
        SlotKind.AGENCY,
        SlotKind.ROLE,
        SlotKind.YEAR,
        SlotKind.PERIOD,
        SlotKind.WHEN,
        SlotKind.CLAIM,
    ),
    *(SlotKind.TASK_REF, SlotKind.FACET, SlotKind.NODE, SlotKind.TOPIC, SlotKind.SECTION),
)


def without_afterthought(
    message: str, words: Sequence[Word], slots: Slots, build: Build, later: bool
) -> tuple[Word, ...]:
    """Return the words up to where their claim is asked about, where the rest only tells something.

    In a `later` turn the matter may have been named before.
    """
    for place in _asked(message, words, slots):
        rest = words[place:]
        if _only_tells(message, rest, [s for s in slots.items if s.first >= place]):
            named = [s for s in slots.of(*NAMING) if s.first >= place]
            if not named or _is_whole(build(words[:place]), later):
                return tuple(words[:place])
        break
    return tuple(words)


def _asked(message: str, words: Sequence[Word], slots: Slots) -> Iterator[int]:
    """Yield the places right after a claim is asked about, with something still to come."""
    for end in _tags(words, slots):
        place = next((n for n in range(end, len(words)) if end and _ends(message, words, n)), 0)
        if place and _parted(message, words, place):
            yield place


def _tags(words: Sequence[Word], slots: Slots) -> Iterator[int]:
    """Yield where a claim has been asked about: after 'đúng không', 'có ghi như thế không'."""
    asked = [s for s in slots.of(SlotKind.YES_NO) if s.end and s.first >= LEAST_CLAIM]
    ends = [_closed(words, slot) for slot in asked]
    ends += [found.last for found in SAYS_SO.each(words) if found.first >= LEAST_CLAIM]
    yield from (end for end in sorted({*ends}) if end)


def _closed(words: Sequence[Word], slot: Slot) -> int:
    """Return where a claim has been asked about: after 'đúng không'; 0 for 'nghe nói' before it."""
    places = range(slot.first, slot.last)
    return next((n + 1 for n in places if words[n].folded in TAG_ENDS), 0)


def _ends(message: str, words: Sequence[Word], place: int) -> bool:
    """Whether nobody is spoken to any more: 'đúng không | các anh ạ, …'."""
    return _parted(message, words, place) or words[place].folded not in ADDRESSED


def _parted(message: str, words: Sequence[Word], place: int) -> bool:
    """Whether a clause begins at a place, or what the answer is for: 'đúng không | để em ghi vào báo cáo'."""
    begins = words[place].opens or pauses(message, words[place - 1].end)
    return begins or PURPOSE.opens(words[place:]) is not None


def _only_tells(message: str, rest: Words, slots: Sequence[Slot]) -> bool:
    """Whether words ask nothing, and take the claim no further."""
    if "?" in message[rest[0].start :] or asks(opened(rest)):
        return False
    if GOES_ON.opens(rest) or REQUESTS.search(rest):
        return False
    return not any(_asks_more(slot, rest) for slot in slots if slot.end and slot.kind in ASKING)


def _asks_more(slot: Slot, rest: Words) -> bool:
    """Whether more is asked than what 'ghi vậy', 'em nghe nói' tell."""
    if slot.kind is SlotKind.YES_NO:
        return any(slot.start <= w.start < slot.end and w.folded in TAG_ENDS for w in rest)
    return slot.kind is not SlotKind.FOLLOW or slot.value not in TOLD_AGAIN


def _is_whole(query: Query, later: bool) -> bool:
    """Whether a claim says of what matter it is, and what is claimed of it."""
    if not query.yes_no:
        return False
    matter = len(query.topic) > 1 or query.task_refs or query.facets or query.nodes
    value = query.agencies or query.times or query.facets or len(query.topic) >= LEAST_MATTER
    return bool((matter or later) and value)
