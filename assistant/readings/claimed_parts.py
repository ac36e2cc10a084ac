"""Parts of all tasks that a question claims: 'mục III chiếm quá nửa số nhiệm vụ', 'bằng một phần ba số việc'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.query import Query
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'quá nửa số nhiệm vụ', 'chưa tới một phần ba số việc', 'phần lớn nhiệm vụ', 'gần một nửa số việc'.
SAID = phrasing("part_said")
FRACTIONS = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(2, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(3, 4),
}
SIGNS = {"over": ">", "most": ">", "under": "<", "few": "<", "near": "~", "exact": "="}
# What may follow the tasks of which a part is claimed: the claim of them, or the end.
GOES_ON = phrasing("part_goes_on")
WHOLE = phrasing("part_whole")
# 'quá nửa số đó', 'hơn một nửa trong số ấy': a part of what was told before.
THOSE = phrasing("part_those")
# The value of the slot that keeps what is claimed: 'part > 1/2 29'; 'part > 1/2 0' of what was told before.
PART = "part"
COUNT = ((SlotKind.QUANTITY, "count"), (SlotKind.TASK, "task"))
TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of `total` tasks that is claimed: more than it ('>'), less ('<'), just that ('='), nearly ('~').

    `told`: of the tasks told in the turns before.
    """

    sign: str
    fraction: Fraction
    total: int
    told: bool = False

    def borne(self, number: int) -> bool | None:
        """Whether so many tasks are that part of all; None where it is but nearly claimed, or but nearly so."""
        exact = self.fraction * self.total
        if self.sign in "<>":
            return number > exact if self.sign == ">" else number < exact
        return None if self.sign == "~" or 0 < abs(number - exact) < 1 else number == exact


def part_of(query: Query) -> Part | None:
    """Return the part of all tasks that a question claims; None when it claims none."""
    said = (v.split() for v in query.slots.values(SlotKind.FILLER) if v.startswith(f"{PART} "))
    found = next((Part(one[1], Fraction(one[2]), int(one[3])) for one in said), None)
    if found is None or found.total:
        return found
    return replace(found, total=len(query.within), told=True) if query.within else None


def claimed_part(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read 'quá nửa số nhiệm vụ' as a bound on a claimed number of tasks, with the part that is claimed.

    The whole are all tasks, or those of a section named beside ('quá nửa số việc ở mục III do Bộ A
    chủ trì'); a part of any other whole is not weighed.
    """
    found = SAID.search(words) if slots.has(SlotKind.YES_NO) else None
    if found is None or slots.has(SlotKind.CLAIM):
        return slots
    # 'có 29 nhiệm vụ, một nửa số đó …': of those that the message tells itself.
    here = any(s.first < found.first for s in slots.of(SlotKind.TASK))
    if not here and (those := THOSE.opens(words[found.start("noun") :])):
        return _of_told(found, found.start("noun") + those.last, slots, words)
    total = _whole(found, slots, words, setting)
    if total is None:
        return slots
    first, last = found.first, found.start("noun")
    kept = [s for s in slots.items if s.last <= first or last <= s.first or s.last > last]
    kept = [
        replace(s, first=last, start=words[last].start) if s.first < last < s.last else s
        for s in kept
    ]
    part = _part(found, total)
    value = f"{PART} {part.sign} {part.fraction} {total}"
    said = Slot(SlotKind.FILLER, value, first, last, words[first].start, words[last - 1].end)
    claim = replace(said, kind=SlotKind.CLAIM, value=_bound(part))
    return Slots(tuple(kept)).plus([said, claim])


def _of_told(found: Found, last: int, slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots with a part claimed of the tasks told before: 'quá nửa | số đó'."""
    first, noun = found.first, found.start("noun")
    kept = [s for s in slots.items if not s.end or s.last <= first or last <= s.first]
    # 'số ấy | đúng không': the words that ask may have taken in those that point.
    asks = [s for s in slots.items if s.last > last > s.first and s.kind is SlotKind.YES_NO]
    kept += [replace(s, first=last, start=words[last].start) for s in asks]
    part = _part(found, 0)
    value = f"{PART} {part.sign} {part.fraction} 0"
    said = Slot(SlotKind.FILLER, value, first, noun, words[first].start, words[noun - 1].end)
    those = replace(said, kind=SlotKind.FOLLOW, value="those", first=noun, last=last)
    those = replace(those, start=words[noun].start, end=words[last - 1].end)
    # How many of them there are is what the claim comes to.
    counted = (Slot(kind, value, 0, 0, 0, 0) for kind, value in COUNT)
    return Slots(tuple(kept)).plus([*counted, said, those])


def _part(found: Found, total: int) -> Part:
    """Return the part that is claimed; without a word before it, just that one."""
    sign = next((sign for name, sign in SIGNS.items() if found[name]), "=")
    fraction = next((part for name, part in FRACTIONS.items() if found[name]), FRACTIONS["half"])
    return Part(sign, fraction, total)


def _bound(part: Part) -> str:
    """Return a part as a bound in whole tasks: more than half of 29 is more than 14."""
    exact = part.fraction * part.total
    whole = int(exact)
    if part.sign == ">":
        return f">{whole}"
    if part.sign == "<":
        return f"<{whole}" if whole == exact else f"<={whole}"
    return str(whole)


def _whole(found: Found, slots: Slots, words: Sequence[Word], setting: Setting) -> int | None:
    """Return of how many tasks a part is claimed; None when of others than all or those of a section."""
    rest = words[found.last :]
    named = WHOLE.opens(rest)
    place = found.last + (named.last if named else 0)
    sections = [s for s in slots.of(SlotKind.SECTION) if not found.first <= s.first < found.last]
    after = [s for s in sections if 0 <= s.first - found.last <= 2]
    agencies = {s.value for s in slots.of(SlotKind.AGENCY)}
    # 'không quá | nửa' is no time.
    times = [s for s in slots.of(*TIMES) if not found.first <= s.first < found.last]
    if len(agencies) + bool(times) > 1:
        # 'quá nửa số nhiệm vụ do Bộ A chủ trì là hằng năm' may be of those of Bộ A.
        return None
    if sections and not named and (agencies or times):
        if not after and sections[0].first > found.first:
            # 'hơn một nửa nhiệm vụ của Bộ A | thuộc mục III': a part of those of Bộ A.
            return None
        return _size(sections[0], setting) if len({s.value for s in sections}) == 1 else None
    starts = {s.first for s in (*slots.of(SlotKind.YES_NO, SlotKind.ROLE), *after)}
    ends = place >= len(words) or place in {s.first for s in slots.of(SlotKind.YES_NO)}
    if not found["noun"]:
        # 'chiếm hơn một nửa', 'chiếm quá nửa phụ lục'
        return len(setting.tasks) if ends else None
    goes_on = ends or place in starts or GOES_ON.opens(words[place:])
    return len(setting.tasks) if goes_on else None


def _size(section: Slot, setting: Setting) -> int:
    return sum(task.partition(".")[0] == section.value for task in setting.tasks)
