"""Parts of all tasks that a question claims: 'mục III chiếm quá nửa số nhiệm vụ'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'quá nửa số nhiệm vụ', 'chưa tới một phần ba số việc', 'phần lớn nhiệm vụ', by what they claim.
PARTS = {
    ">1/2": phrasing("part_most"),
    "<1/2": phrasing("part_less_than_half"),
    ">1/3": phrasing("part_over_third"),
    "<1/3": phrasing("part_under_third"),
    ">2/3": phrasing("part_over_two_thirds"),
}
# What may follow the tasks of which a part is claimed: the claim of them, or the end.
GOES_ON = phrasing("part_goes_on")
WHOLE = phrasing("part_whole")


def claimed_part(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'quá nửa số nhiệm vụ' as a bound on a claimed number of tasks.

    The whole are all tasks, or those of a section named right after ('quá nửa số việc ở mục III do Bộ A
    chủ trì'); a part of any other whole is not weighed.
    """
    if not slots.has(SlotKind.YES_NO) or slots.has(SlotKind.CLAIM):
        return slots
    found, value = _found(words)
    if found is None:
        return slots
    total = _whole(found, slots, words, setting)
    if total is None:
        return slots
    first, last = found.first, found.start("noun")
    kept = [s for s in slots.items if s.last <= first or last <= s.first or s.last > last]
    kept = [
        replace(s, first=last, start=words[last].start) if s.first < last < s.last else s
        for s in kept
    ]
    ends = words[first].start, words[last - 1].end
    claim = Slot(SlotKind.CLAIM, _bound(value, total), first, last, *ends)
    return Slots(tuple(kept)).plus([claim])


def _found(words: Sequence[Word]) -> tuple[Found | None, str]:
    """Return where a part is claimed, and which."""
    for value, how in PARTS.items():
        found = how.search(words)
        if found:
            return found, value
    return None, ""


def _bound(value: str, total: int) -> str:
    """Return a part of `total` as a bound in whole tasks: more than half of 29 is more than 14."""
    exact = Fraction(value[1:]) * total
    whole = int(exact)
    if value[0] == ">":
        return f">{whole}"
    return f"<{whole}" if whole == exact else f"<={whole}"


def _whole(found: Found, slots: Slots, words: Sequence[Word], setting: Setting) -> int | None:
    """Return of how many tasks a part is claimed; None when of others than all or those of a section."""
    rest = words[found.last :]
    named = WHOLE.opens(rest)
    place = found.last + (named.last if named else 0)
    sections = [s for s in slots.of(SlotKind.SECTION) if s.last > found.first]
    after = [s for s in sections if 0 <= s.first - found.last <= 2]
    others = slots.has(SlotKind.AGENCY) or slots.has(SlotKind.YEAR) or slots.has(SlotKind.PERIOD)
    if after and others:
        return sum(task.partition(".")[0] == after[0].value for task in setting.tasks)
    starts = {s.first for s in (*slots.of(SlotKind.YES_NO, SlotKind.ROLE), *after)}
    goes_on = place >= len(words) or place in starts or GOES_ON.opens(words[place:])
    return len(setting.tasks) if goes_on else None
