"""Numbers claimed each of a section, an agency or a role: 'mục II có 2 nhiệm vụ, mục V có 4'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.conditions import roles_of
from assistant.grammar import phrasing
from assistant.message.portioned import portion_in
from assistant.message.tallies_split import split_places
from assistant.message.tally_numbers import numbers_said
from assistant.query import AgencyRef, Query
from assistant.read.base import Reading
from assistant.read.groups import in_role
from assistant.readings.amounts import number_said
from assistant.readings.claimed_numbers import stated_numbers, whole_place
from assistant.readings.claimed_parts import SAID, part_of
from assistant.readings.claims import holds
from assistant.readings.joint_lead import JOINTLY
from assistant.slots import INCLUDED, TOLD_ALONE, Slot, SlotKind
from structured import filters as f
from structured.types import Role, Task

# Of so many numbers each is of something else.
SEVERAL = 2
# Beside any of these, or a matter, a number is of fewer tasks than all of a section or an agency.
NARROWER = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN, SlotKind.SHARE, SlotKind.NEGATION)
# 'đều', 'mỗi bộ': one number is of each that is named.
EVERY = phrasing("numbers_each_every")
# Numbers that are claims only beside another: 'phối hợp một nhiệm vụ', '…, mục II có hai'.
BESIDE = phrasing("numbers_each_beside")
# 'khoảng 30 nhiệm vụ' is neither right nor wrong of 29.
NEAR = phrasing("numbers_each_near")
# 'chỉ có | Bộ A và Bộ B chủ trì hơn 3 nhiệm vụ'
ALONE = phrasing("numbers_each_alone")
# 'mục III là | mục duy nhất | có hơn 5 nhiệm vụ'
ONLY_ONE = phrasing("numbers_each_only_one")


def uncounted(query: Query) -> bool:
    """Whether a count bears out nothing: one but near, 'gần 30'; that of nobody else, 'chỉ Bộ A chủ trì 3'.

    Nor does it where a second number is claimed of the same: '13 nhiệm vụ, trong đó 5 nhiệm vụ một mình'.
    """
    part = portion_in(query.words)
    if part and not (query.within and not numbers_said(query.words[: part.first])):
        # 'trong đó có 3 việc hằng năm' of the tasks told before is but one number.
        return True
    if split_places(query.words) and not TOTAL.search(query.words):
        # 'hai nhiệm vụ, một là đồng chủ trì, một là phối hợp'
        return True
    if len(_numbers(query)) >= SEVERAL and not claims_several(query):
        return True
    if SAID.search(query.words) and not part_of(query):
        # 'mục V có 4 nhiệm vụ, quá nửa do Bộ A chủ trì'
        return True
    if _jointly_unread(query):
        return True
    named = [a.slot for a in query.agencies if a.slot]
    # 'có 5 nhiệm vụ chỉ do Bộ A chủ trì' counts these.
    opens = named and ALONE.opens(query.words[: named[0].first])
    others = opens and opens.last == named[0].first and not query.task_refs
    return bool(others) or any(said.search(query.words) for said in (NEAR, ONLY_ONE))


def _jointly_unread(query: Query) -> bool:
    """Whether one body is said to lead with others, and those that it leads alone are counted as well."""
    one = len({a.agency for a in query.agencies}) == 1 and not query.slots.has(SlotKind.SHARE)
    # 'chủ trì 13 việc, tính cả việc làm chung'
    one = one and not query.slots.has(SlotKind.FILLER, INCLUDED)
    return one and JOINTLY.search(query.words) is not None


# 'không chủ trì | nhiệm vụ nào khác |'
OTHERS = phrasing("numbers_each_others")


def of_others(query: Query) -> bool:
    """Whether a number is of tasks beside some of which it is not read which: 'không có nhiệm vụ nào khác'."""
    said = OTHERS.search(query.words) or query.slots.has(SlotKind.NEGATION, "except")
    told = query.aside or query.within or query.slots.has(SlotKind.EXCLUDED)
    told = told or query.slots.has(SlotKind.FILLER, TOLD_ALONE)
    return bool(said) and not told


def of_nobody(query: Query) -> bool:
    """Whether a number is of what somebody does who is not named: 'và chủ trì 2 nhiệm vụ ở mục III'.

    Who does it was named before 'và'. 'Mục III có 16 nhiệm vụ' is of the section.
    """
    claims = [s for s in query.slots.of(SlotKind.CLAIM) if s.end]
    done = (s for s in query.slots.of(SlotKind.ROLE) if s.end and s.value in list(Role))
    bare = not (query.agencies or query.who or query.cells or query.slots.has(SlotKind.SHARE))
    return bare and bool(claims) and any(s.last == claims[0].first for s in done)


def claims_several(query: Query) -> bool:
    """Whether several numbers are claimed, of several sections, agencies or roles."""
    return len(_numbers(query)) >= SEVERAL and len({s.value for s in _names(query)}) >= SEVERAL


def of_every_one(query: Query) -> bool:
    """Whether one number is claimed of each of several: 'Bộ A và Bộ B đều có hai việc', 'mục nào cũng có'."""
    named = {a.agency for a in query.agencies if not a.negated}
    several = len(named) >= SEVERAL or (not named and "section" in query.fields)
    # 'hai bộ ấy chỉ có tên ở mỗi việc này'
    of_those = query.slots.has(SlotKind.FILLER, TOLD_ALONE)
    # 'Bộ A và Bộ B đều không cùng chủ trì việc nào' is of what they do together.
    together = query.slots.has(SlotKind.SHARE, "together")
    return several and (of_those or (not together and EVERY.search(query.words) is not None))


def every_one_borne(reading: Reading, claim: str) -> bool | None:
    """Whether a number claimed is that of each agency, or each section; None beside what narrows the tasks."""
    query, tasks = reading.query, reading.library.tasks
    narrower = set(NARROWER) - {SlotKind.SHARE}
    if _matter(query) or query.sections or query.slots.of(*narrower):
        return None
    each = [f.involves(a.agency, roles_of(a, query)) for a in query.agencies]
    each = each or list(map(f.in_section, reading.library.sections))
    return all(holds(claim, len(f.select(tasks, one))) for one in each)


def each_borne(reading: Reading) -> bool | None:
    """Whether every number is that of what is named right before it; None when code can't tell."""
    query = reading.query
    pairs = _pairs(query)
    total = _total(query)
    bounded = any(not v.isdigit() for v in query.slots.values(SlotKind.CLAIM))
    if not pairs or bounded or _matter(query) or query.slots.of(*NARROWER):
        return None
    kinds = {slot.kind for slot, _ in pairs}
    if len(kinds) > 1 or (kinds == {SlotKind.AGENCY} and (query.sections or query.within)):
        # 'ở đó Bộ A 2 việc, Bộ B 3 việc', 'mục V: Bộ A 2 việc …' is of a section, or of tasks told before.
        return None
    right = all(_size(reading, slot) == number for slot, number in pairs)
    return right and total in (None, sum(number for _, number in pairs))


# '…, cộng lại | 5 | việc'
TOTAL = phrasing("numbers_each_total")


def _total(query: Query) -> int | None:
    """Return the number that several are said to come to: '3 việc chủ trì, 2 việc phối hợp, cộng lại 5 việc'."""
    found = TOTAL.search(query.words)
    return number_said(found["n"]) if found else None


def unpaired(reading: Reading) -> bool:
    """Whether several numbers are claimed of which code can't tell what each is of: no verdict is due."""
    query = reading.query
    return query.yes_no and claims_several(query) and each_borne(reading) is None


def roles_told(reading: Reading) -> Iterator[str]:
    """Yield in how many tasks an agency has each role of which a number is claimed."""
    query = reading.query
    if not claims_several(query) or _one_agency(query) is None:
        return
    for slot, _ in _pairs(query):
        if slot.kind is SlotKind.ROLE and (tasks := _tasks(reading, slot)):
            name = reading.name(query.agencies[0].agency)
            yield in_role(reading, name, Role(slot.value), tasks)


def _numbers(query: Query) -> list[tuple[int, int]]:
    """Return the numbers claimed, each with its place, those that count only beside another too."""
    stated, whole = dict(stated_numbers(query.words)), whole_place(query.words)
    for found in BESIDE.each(query.words):
        if found.start("n") != whole:
            stated.setdefault(found.start("n"), number_said(found["n"]))
    total = TOTAL.search(query.words)
    summed = total.start("n") if total and len(stated) > SEVERAL else None
    return sorted(one for one in stated.items() if one[0] != summed)


def _names(query: Query) -> tuple[Slot, ...]:
    """Return what numbers are claimed of: sections and agencies, or the roles of the one agency."""
    if _one_agency(query) is not None and not query.sections:
        # 'có mặt ở 5 việc' is of no role
        return tuple(s for s in query.slots.of(SlotKind.ROLE) if s.end and s.value in list(Role))
    return query.slots.of(SlotKind.SECTION, SlotKind.AGENCY)


def _one_agency(query: Query) -> AgencyRef | None:
    named = {a.agency for a in query.agencies}
    return query.agencies[0] if len(named) == 1 else None


def _matter(query: Query) -> bool:
    """Whether the tasks counted are of a matter; a number read as a word of the topic is none."""
    numbers = {query.words[place].start for place, _ in _numbers(query)}
    total = TOTAL.search(query.words)
    numbers |= {query.words[total.start("n")].start} if total else set()
    return any(word.start not in numbers for word in query.topic)


def _pairs(query: Query) -> list[tuple[Slot, int]]:
    """Return each number with the one name before it, or else behind it, with no number between; [] if not so."""
    numbers, names = _numbers(query), _names(query)
    places = [place for place, _ in numbers]
    before, behind = zip([-1, *places], places, strict=False), pairwise([*places, len(query.words)])
    return _paired(numbers, names, before) or _paired(numbers, names, behind)


def _paired(
    numbers: Sequence[tuple[int, int]], names: Sequence[Slot], stretches: Iterable[tuple[int, int]]
) -> list[tuple[Slot, int]]:
    """Return each number with the one name in its stretch of words; [] where one has none or several."""
    found = []
    for (_, number), (first, last) in zip(numbers, stretches, strict=False):
        near = [s for s in names if first < s.first < last]
        if len(near) != 1:
            return []
        found.append((near[0], number))
    return found if len(found) == len(names) else []


def _size(reading: Reading, slot: Slot) -> int:
    """Return how many tasks a section holds, or an agency has in the role said of it."""
    return len(_tasks(reading, slot))


def _tasks(reading: Reading, slot: Slot) -> Sequence[Task]:
    tasks, query = reading.library.tasks, reading.query
    if slot.kind is SlotKind.SECTION:
        return f.select(tasks, f.in_section(slot.value))
    if slot.kind is SlotKind.ROLE:
        meant = reading.library.agencies.meant(query.agencies[0].agency)
        return f.select(tasks, f.involves_any(meant, [Role(slot.value)]))
    named = [a for a in query.agencies if a.slot and a.slot.first == slot.first]
    return f.select(tasks, *(f.involves(a.agency, roles_of(a, query)) for a in named))
