"""What a message first meant to ask and gave up: 'Lúc đầu tôi định hỏi mục I, nhưng giờ cho hỏi mục III …'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened, parted

# 'ban đầu em tính lấy …', 'hôm trước tôi hỏi … rồi'
PLANNED = phrasing("planned_first")
# ', nhưng rồi thống nhất là', ', giờ thì'
GIVEN_UP = phrasing("planned_given_up")
# 'mục đó', 'những việc ấy': what was first meant is pointed to.
POINTS = phrasing("planned_points")
# What takes the place of what was meant is of the same kind.
TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
KINDS = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.CELL, SlotKind.NODE, *TIMES)


def without_plans(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without what it first meant to ask, where something else takes its place."""
    for found in PLANNED.each(words):
        turn = _turn(words, found.last)
        if turn is None or not (found.first == 0 or parted(words, found.first)):
            continue
        place, end = turn
        if _narrowed(words[found.last : place], words[place:end], words[end:], build):
            meant = opened(words[found.last : place])
            return (*words[: found.first], *meant, *opened(words[place:]))
        after = words[_past_idle(words, end, build, alone=found.first == 0) :]
        if words[found.first].starts:
            after = opened(after)
        rest = (*words[: found.first], *after)
        kept = POINTS.search(words[end:]) or not rest
        if not kept and _replaced(build(words[found.last : place]), build(rest)):
            return without_plans(rest, build)
    return words


# 'mọi việc Bộ A chủ trì', ', nay chỉ lấy | việc tỉnh không phối hợp'
ALL, ONLY = phrasing("planned_all"), phrasing("planned_only")


def _narrowed(
    meant: Sequence[Word], turn: Sequence[Word], rest: Sequence[Word], build: Build
) -> bool:
    """Whether only some are wanted of all tasks that were first meant, which others but narrow down."""
    if not (ALL.opens(meant) and ONLY.search((*turn, *rest[:2]))):
        return False
    one, two = build(tuple(meant)), build(opened(rest))
    # 'mọi việc Bộ A chủ trì, nay chỉ lấy việc Bộ B chủ trì' takes another body.
    return bool(one.agencies) and not {a.role for a in one.agencies} & {
        a.role for a in two.agencies
    }


def _past_idle(words: Sequence[Word], place: int, build: Build, alone: bool) -> int:
    """Return `place`, or where the next sentence begins when the rest of this one asks and names nothing."""
    end = next((n for n in range(place, len(words)) if words[n].starts), len(words))
    said = words[place:end]
    if (alone and end == len(words)) or asks(said) or _kinds(build(said).slots.items):
        return place
    return end


def _turn(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Return where what was meant ends in its sentence, and where what is meant begins."""
    for n in range(place, len(words)):
        if words[n].starts:
            return None
        if parted(words, n) and (found := GIVEN_UP.opens(words[n:])):
            end = n + found.last
            return (n, end) if end < len(words) else None
    return None


def _replaced(dropped: Query, rest: Query) -> bool:
    """Whether another of each kind that was first named is named in what is left."""
    kept = _kinds(rest.slots.items)
    if rest.counts_agencies:
        # 'chỉ đếm bộ thôi'
        kept |= {SlotKind.AGENCY}
    return bool(kept) and _kinds(dropped.slots.items) <= kept


def _kinds(slots: Iterable[Slot]) -> set[SlotKind]:
    return {TIMES[0] if slot.kind in TIMES else slot.kind for slot in slots if slot.kind in KINDS}
