"""How work is shared, turned round by a negation: 'không đứng một mình', 'trừ việc chung với bộ khác'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded
from assistant.readings.needs import needs
from assistant.readings.tellings import ROWS
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted
from structured.agencies import COLLECTIVE_GROUP

# Of the tasks of one agency, those it does not share it has alone, and the other way round.
TURNED = {"alone": "others", "others": "alone", "together": "alone"}
# What 'chung', 'cùng' is said with: a bare 'với' shares nothing.
SHARING = folded("turned_sharing")
# 'không | phải đứng | một mình', 'trừ | mấy việc đồng chủ trì | với nơi khác': what may stand between.
BETWEEN, REACH = folded("turned_between"), 6
# 'mấy việc | phải đồng chủ trì | với bộ ngành khác | thì thôi'
ROW_REACH, THEN, WHOM = 5, "thi", folded("turned_whom")
ALSO, DENIES = {"cung"}, folded("turned_denies")
# 'việc nào', 'việc gì'
NONE_OF = {"nao", "gi"}
PLAIN = (SlotKind.FILLER, SlotKind.TASK, SlotKind.ROLE, SlotKind.QUANTITY, SlotKind.FOLLOW)


@needs(SlotKind.SHARE)
def turned_shares(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không đứng một mình' as shared with others, 'không chung với bộ khác' as alone."""
    named = {s.agency for s in slots.of(SlotKind.AGENCY)} - {COLLECTIVE_GROUP}
    if len(named) > 1:
        return slots
    for share in slots.of(SlotKind.SHARE):
        negation = _negation(share, slots, words)
        if negation is not None:
            return _turned(share, negation, slots)
    return slots


def _negation(share: Slot, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return the negation that turns a share round: nothing but its verb or its tasks between."""
    said = {word.folded for word in words[share.first : share.last]}
    whole = share.value != "together" or said & SHARING
    # 'không tính việc làm chung, | Bộ A chủ trì mấy việc' is shared with whomever
    beside = (a.first for a in slots.of(SlotKind.AGENCY) if 0 <= a.first - share.last <= 1)
    with_one = any(not parted(words, place) for place in beside)
    if share.value not in TURNED or not share.end or not whole or with_one:
        return None
    following = words[share.last].folded if share.last < len(words) else ""
    if said == ALSO and following in DENIES:
        # 'không chủ trì cung | không phối hợp', typed without marks: 'cũng không'
        return None
    before = [n for n in slots.of(SlotKind.NEGATION) if n.before(share) and n.end]
    near = (n for n in reversed(before) if _near(n, share, slots, words))
    return next(near, None) or _after(share, slots, words)


def _after(share: Slot, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return what sets aside tasks that are shared so, said after it: 'việc chung với bộ khác | thì bỏ'."""
    if not any(w.folded in ROWS for w in words[max(0, share.first - ROW_REACH) : share.first]):
        return None
    for out in slots.of(SlotKind.NEGATION, SlotKind.SCOPE):
        between = words[share.last : out.first]
        aside = out.value in ("except", "out") and share.before(out)
        if aside and THEN in {w.folded for w in between} and all(w.folded in WHOM for w in between):
            return out
    return None


def _near(negation: Slot, share: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    between = words[negation.last : share.first]
    inner = [s for s in slots.items if negation.before(s) and s.before(share)]
    if slots.has(SlotKind.YES_NO) and any(
        _lists_none(s, words) for s in (*inner, *_behind(share, slots))
    ):
        # '(Bộ A) đâu có việc nào một mình, đúng không', 'không chủ trì một mình việc nào, đúng không' claims
        # that there is none, and turns nothing.
        return False
    plain = all(word.folded in BETWEEN and not word.opens for word in between)
    return plain and len(between) <= REACH and all(s.kind in PLAIN for s in inner)


def _behind(share: Slot, slots: Slots) -> list[Slot]:
    """Return what stands right behind 'một mình', but for the role: 'không một mình | chủ trì | việc nào'."""
    if share.value == "together":
        return []
    roles = [s.last for s in slots.of(SlotKind.ROLE) if 0 <= s.first - share.last <= 1]
    ends = (share.last, *roles)
    return [s for s in slots.items if any(0 <= s.first - end <= 1 for end in ends)]


def _lists_none(slot: Slot, words: Sequence[Word]) -> bool:
    listed = slot.kind in (SlotKind.QUANTITY, SlotKind.TASK, SlotKind.ROLE)
    return listed and bool(slot.end) and words[slot.last - 1].folded in NONE_OF


def _turned(share: Slot, negation: Slot, slots: Slots) -> Slots:
    """Return the slots with the share turned round; who it is shared with is no question."""

    def meant(slot: Slot) -> Slot:
        if slot == share:
            return replace(slot, value=TURNED[slot.value])
        whom = slot.kind is SlotKind.WHO and 0 <= slot.first - share.last <= 1
        counted = slot.kind is SlotKind.QUANTITY and negation.before(slot) and slot.before(share)
        silent = slot == negation or whom or counted
        return replace(slot, kind=SlotKind.FILLER) if silent else slot

    return Slots(tuple(map(meant, slots.items)))
