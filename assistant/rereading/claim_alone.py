"""Where a claim begins in a message whose clauses before it state nothing of the document.

'Phần mềm sập, em không mở được gì, Bộ A chủ trì việc X, đúng không?': what is told before the claim neither
confirms nor denies it, whatever words it has.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded
from assistant.message.openings import STATES
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# What clauses before a claim may state, so that they are part of it.
STATED = (
    *(SlotKind.ROLE, SlotKind.TASK, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.FIELD),
    *(SlotKind.FACET, SlotKind.PART, SlotKind.CELL, SlotKind.CLAIM, SlotKind.PERIOD),
    *(SlotKind.YES_NO, SlotKind.WHO, SlotKind.COMPARE),
)
# What they may name where the claim has a matter of its own: 'không mở được gì', 'phần mềm quản lý'.
NAMED = (SlotKind.TOPIC, SlotKind.QUANTITY)
# A matter of its own.
MATTER = (SlotKind.TOPIC, SlotKind.FACET, SlotKind.TASK_REF)
# What a claim is about.
ABOUT = (
    *(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.FACET, SlotKind.NODE),
    SlotKind.TOPIC,
)
# Who does it: one named before the claim may be its subject, 'Bộ A đứng ngoài cuộc, không làm gì hết'.
WHOSE = (SlotKind.AGENCY, SlotKind.FACET)
# A claim has so many words; the story before it is read clause by clause, so many at most.
LEAST, MOST_CLAUSES = 5, 8


def claim_begins(words: Sequence[Word], slots: Slots) -> int:
    """Return the place from which on a message claims something by itself; 0 where that is its start."""
    cuts = [n for n in range(1, len(words)) if parted(words, n)][:MOST_CLAUSES]
    inside = {n for s in slots.items for n in range(s.first + 1, s.last)}
    found = 0
    for place in cuts:
        before, after = _sides(slots, place)
        if any(s.kind in STATED for s in before) or STATES.search(words[:place]):
            break
        named = any(s.kind in NAMED for s in before) and not any(s.kind in MATTER for s in after)
        whole = _is_claim(after) and len(words) - place >= LEAST
        subject = any(s.kind is SlotKind.AGENCY for s in before)
        if _beside(words, slots, place):
            break
        whole = whole and (not subject or any(s.kind in WHOSE for s in after))
        if place not in inside and whole and not named:
            found = place
    return found


def _sides(slots: Slots, place: int) -> tuple[list[Slot], list[Slot]]:
    """Return the slots before a place, and those from it on."""
    before = [s for s in slots.items if s.end and s.last <= place]
    return before, [s for s in slots.items if s.first >= place]


def _is_claim(slots: Sequence[Slot]) -> bool:
    """Whether slots are those of a claim that is whole by itself and points to nothing before it."""
    points = any(s.kind is SlotKind.FOLLOW and s.value.startswith("that") for s in slots)
    asks = any(s.kind is SlotKind.YES_NO for s in slots)
    return asks and any(s.kind in ABOUT for s in slots) and not points


# 'chuẩn nghèo | do Bộ A, nước sạch do Bộ B chủ trì'
BY = folded("claim_alone_by")


def _beside(words: Sequence[Word], slots: Slots, place: int) -> bool:
    """Whether a clause ends here that says of somebody what the next says of another: 'A làm X, B làm Y'."""
    start = max((n for n in range(1, place) if parted(words, n)), default=0)
    last = next((n for n in range(place + 1, len(words)) if parted(words, n)), len(words))
    heads = [
        _headed(words, slots, range(first, end)) for first, end in ((start, place), (place, last))
    ]
    return heads[0] != "" and heads[0] == heads[1]


def _headed(words: Sequence[Word], slots: Slots, clause: range) -> str:
    """Return how a clause names somebody and what he does: 'by' before his name, 'first'; '' where it does not."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.first in clause]
    if not named or len(clause) <= named[0].last - named[0].first:
        return ""
    first = named[0].first
    if first > clause.start and words[first - 1].folded in BY:
        return "by"
    # 'còn | Bộ A'
    return "first" if first <= clause.start + 1 else ""
