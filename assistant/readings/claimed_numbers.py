"""Numbers of tasks that a question claims, or takes for known: '35 nhiệm vụ', 'cả hai nhiệm vụ đều'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.query import TASK_NOUNS
from assistant.readings.amounts import number_said
from assistant.readings.needs import needs
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

# '35 nhiệm vụ', 'năm đầu việc'; 'chỉ chủ trì đúng một việc', 'more than five annual tasks'.
CLAIMED, ONE = phrasing("amounts_claimed"), phrasing("claimed_one")
# 'cả hai nhiệm vụ … đều': how many there are is taken for known.
ALL_OF = phrasing("claimed_all_of")
# 'Bộ A chủ trì cả 4': of those spoken of before.
ALL_OF_THEM = phrasing("claimed_all_of_them")
# 'trong số 29 nhiệm vụ': the tasks of which some are counted.
AMONG = phrasing("claimed_among")
# 'trong 29 nhiệm vụ thì bốn do Bộ A chủ trì': so many of them, without a noun.
SOME = phrasing("claimed_some")
# So near behind them stands the section that they are said to be of.
OF_SECTION = 2


@needs(SlotKind.YES_NO, SlotKind.ASKED)
def claimed_number(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read '35 nhiệm vụ, đúng không' as a number claimed, 'vì sao có 35 nhiệm vụ' as one taken for known."""
    if not (slots.has(SlotKind.YES_NO) or slots.has(SlotKind.ASKED, "reason")):
        return slots
    if every := _done_in_all(slots, words, setting):
        return _claimed(slots, words, every)
    slots = _of_all(slots, words)
    whole = _whole(slots, words, setting)
    slots = slots if whole is None else _told_of(whole, slots, words)
    known = {found.start("n") for found in ALL_OF.each(words)}
    known |= {whole.start("n")} if whole else set()
    for found in (*_numbers(words), *(SOME.each(words) if whole else ())):
        place = found.start("n")
        wholes = (s for s in slots.of(SlotKind.FILLER) if s.value == "whole")
        covered = (*slots.of(SlotKind.TASK_REF, SlotKind.SHARE), *wholes)
        if place in known or any(s.first <= place < s.last for s in covered):
            continue
        return _claimed(slots, words, found)
    return slots


def _done_in_all(slots: Slots, words: Sequence[Word], setting: Setting) -> Found | None:
    """Return where somebody is claimed to do all tasks of a section: 'Bộ A chủ trì | cả 4 | việc mục V'.

    Of a section that has more, or fewer, something else is taken for known: nothing is claimed then.
    """
    roles = {s.last for s in slots.of(SlotKind.ROLE) if s.end}
    sections = [s for s in slots.of(SlotKind.SECTION) if s.end]
    if len(sections) != 1 or not slots.of(SlotKind.AGENCY):
        return None
    inside = sum(t.partition(".")[0] == sections[0].value for t in setting.tasks)
    found = (one for one in ALL_OF.each(words) if one.first in roles)
    return next((one for one in found if _number(one) == inside), None)


def _claimed(slots: Slots, words: Sequence[Word], found: Found) -> Slots:
    """Return the slots with a number claimed, and its noun as one for tasks: '29 | việc'."""
    place, last = found.start("n"), found.last
    taken = {place, *(n for s in slots.of(SlotKind.FILLER) for n in range(s.first, s.last))}
    kept = [s for s in slots.items if not (s.first <= place < s.last)]
    word = words[place]
    claim = Slot(SlotKind.CLAIM, str(_number(found)), place, place + 1, word.start, word.end)
    noun = [n for n in range(place + 1, last) if words[n].folded in TASK_NOUNS]
    if not noun or not all(n in taken for n in noun):
        return Slots(tuple(kept)).plus([claim])
    kept = [s for s in kept if s.last <= noun[0] or noun[-1] < s.first]
    start, end = words[noun[0]].start, words[noun[-1]].end
    task = Slot(SlotKind.TASK, "task", noun[0], noun[-1] + 1, start, end)
    return Slots(tuple(kept)).plus([claim, task])


def _whole(slots: Slots, words: Sequence[Word], setting: Setting) -> Found | None:
    """Return where it is rightly said among how many tasks a number of them is counted; None when nowhere."""
    found = AMONG.search(words)
    if found is None:
        return None
    later = (one for one in _numbers(words) if one.first >= found.last)
    if next(later, None) is None and not SOME.search(words):
        return None
    after = (s for s in slots.of(SlotKind.SECTION) if 0 <= s.first - found.last <= OF_SECTION)
    section = next((s.value for s in after), None)
    tasks = [t for t in setting.tasks if section in (None, t.partition(".")[0])]
    return found if _number(found) == len(tasks) else None


def _of_all(slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots with the number of 'cả 4 việc mục V', 'cả 4' as grammar, where it is not told otherwise."""
    taken = {place for s in slots.items if s.end for place in range(s.first, s.last)}
    found = (one.start("n") for said in (ALL_OF, ALL_OF_THEM) for one in said.each(words))
    told = [
        Slot(SlotKind.FILLER, "whole", n, n + 1, words[n].start, words[n].end)
        for n in found
        if n not in taken
    ]
    return slots.plus(told)


def _told_of(whole: Found, slots: Slots, words: Sequence[Word]) -> Slots:
    """Return the slots with the words for all those tasks as grammar, and their noun."""
    first, noun, last = whole.first, whole.start("noun"), whole.last
    kept = tuple(s for s in slots.items if s.last <= first or last <= s.first or not s.end)
    told = Slot(SlotKind.FILLER, "whole", first, noun, words[first].start, words[noun - 1].end)
    tasks = Slot(SlotKind.TASK, "task", noun, last, words[noun].start, words[last - 1].end)
    return Slots(kept).plus([told, tasks])


def _numbers(words: Sequence[Word]) -> Iterator[Found]:
    yield from (found for found in CLAIMED.each(words) if not _points(found, words))
    yield from ONE.each(words)


def _points(found: Found, words: Sequence[Word]) -> bool:
    """Whether 'đó' follows: 'ba nhiệm vụ đó'; 'ba nhiệm vụ do Bộ A', typed with marks, claims three."""
    if found.last >= len(words) or words[found.last].folded != "do":
        return False
    marked = words[found.last].marked
    return marked == "đó" or (marked is None and not any(word.marked for word in words))


def says_number(words: Sequence[Word]) -> bool:
    """Whether words say how many tasks there are: 'section V has five tasks'."""
    return any(True for _ in _numbers(words))


# '(chỉ có 1 việc) | và việc đó do …', '| mà cả hai đều …'; '| do Bộ A' behind a pause.
OF_THEM, DONE_BY = phrasing("claimed_of_them"), phrasing("claimed_done_by")
# '(mục IV có 1 việc) | và Bộ A chủ trì'
AND_DONE = phrasing("claimed_and_done")


def said_of_them(words: Sequence[Word]) -> int | None:
    """Return where it is said what holds of the tasks whose number is claimed before; None when nowhere."""
    for found in _numbers(words):
        if said := OF_THEM.search(words[found.last :]):
            return found.last + said.first
        rest = words[found.last :]
        if (paused(words, found.last) and DONE_BY.opens(rest)) or AND_DONE.opens(rest):
            return found.last
    return None


def stated_numbers(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the numbers of tasks that words state, each with its place; not that of all of them."""
    whole = whole_place(words)
    found = {one.start("n"): _number(one) for one in _numbers(words) if one.start("n") != whole}
    return sorted(found.items())


def whole_place(words: Sequence[Word]) -> int | None:
    """Return where the number stands of which some are counted: 'trong | 29 | nhiệm vụ'; None when nowhere."""
    found = AMONG.search(words)
    return found.start("n") if found else None


def _number(found: Found) -> int:
    return number_said(found["n"])


def set_size(words: Sequence[Word]) -> int | None:
    """Return how many there are said to be of something: 'cả hai nhiệm vụ'; None when nothing says it."""
    found = ALL_OF.search(words) or ALL_OF_THEM.search(words)
    return _number(found) if found else None
