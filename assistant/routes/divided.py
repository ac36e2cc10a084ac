"""Where a claim on all tasks of a kind is divided from what it is claimed of: 'các việc mục V | đều hạn 2030'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.readings.claims import vocabulary
from assistant.readings.gathered import so_many_each
from assistant.readings.times import find_times
from assistant.slots import Slot, SlotKind, Slots
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role


@dataclass(frozen=True)
class Divided:
    """What is spoken of, what is claimed of all of it, and what is denied of all of it beside that."""

    subject: Query
    claim: Query
    denied: Query | None = None


def divided(query: Query) -> Divided | None:
    """Return a claim on all of a kind in its parts; None when nothing is claimed of all of a kind.

    'các việc mục V | đều hạn 2030, | không việc nào chia hai giai đoạn'
    """
    place = _divides(query)
    if place is None:
        return None
    everything = range(len(query.words))
    turned = _all_after(query, place)
    subject = turned if turned else range(place)
    none = None if turned else _denied_behind(query, place)
    end = none.first if none else len(everything)
    claim = [i for i in everything[:end] if i not in subject]
    denied = part_of(query, everything[none.last :]) if none else None
    return Divided(part_of(query, subject), part_of(query, claim), denied)


def _denied_behind(query: Query, place: int) -> Slot | None:
    """Return the 'không' of 'không việc nào …' behind a claim that stands by itself."""
    said = [s.first for s in query.slots.items if place < s.first and s.kind in CLAIMED]
    return next((s for s in _nones(query) if any(place < n < s.first for n in said)), None)


def _nones(query: Query) -> Iterator[Slot]:
    """Yield each 'không' by which none of the tasks is said: 'không | việc nào', 'không có | nhiệm vụ nào'."""
    tasks = {
        s.first
        for s in query.slots.of(SlotKind.TASK)
        if s.end and query.words[s.last - 1].folded == WHICHEVER
    }
    for slot in query.slots.of(SlotKind.CLAIM, SlotKind.NEGATION):
        claimed = slot.value == NONE and slot.end
        if claimed or (slot.value == "not" and slot.last in tasks):
            yield slot


NONE, WHICHEVER = "0", "nao"
# What is claimed of tasks.
CLAIMED = (SlotKind.ROLE, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)


def _all_after(query: Query, place: int) -> range | None:
    """Return the words of 'tất cả các nhiệm vụ mục V' where what is claimed of these stands before them.

    'Bộ A có tên ở mọi nhiệm vụ của mục V'; 'không có tên ở tất cả …' may deny but some.
    """
    spoken = [s for s in query.slots.items if s.kind in (SlotKind.TASK, SlotKind.SECTION)]
    names = [s for s in query.slots.items if _names(s)]
    if not names or any(s.first >= place for s in names) or _after_all(query) != place:
        return None
    if any(s.value == "not" for s in query.slots.of(SlotKind.NEGATION)):
        return None
    first = spoken[0].first
    if any(s.last > first for s in names):
        return None
    # '(chủ trì hết) các việc | hằng năm |'
    told = {s.first: s.last for s in query.slots.of(*TOLD_OF)}
    while place in told:
        place = told[place]
    return range(first, place)


# What may be told of tasks right after the noun for them.
TOLD_OF = (SlotKind.WHEN, SlotKind.SECTION)


def _names(slot: Slot) -> bool:
    """Whether a slot names an agency or a time, or points to an agency."""
    pointed = slot.kind is SlotKind.FOLLOW and slot.value == "that_agency"
    return pointed or slot.kind in (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.PERIOD)


def part_of(query: Query, places: Sequence[int]) -> Query:
    """Return the query that the words at `places` make up alone."""
    slots = Slots(tuple(s for s in query.slots.items if s.first in places and s.last - 1 in places))
    words = tuple(query.words[i] for i in places)
    pointed = any(s.value == "that_agency" for s in slots.of(SlotKind.FOLLOW))
    topic = tuple(w for w in query.topic if w in words and w.folded not in MARKERS)
    return replace(
        query,
        slots=slots,
        agencies=tuple(
            a for a in query.agencies if (a.slot.first in places if a.slot else pointed)
        ),
        roles=tuple(role for role in Role if role.value in slots.values(SlotKind.ROLE)),
        times=find_times(slots, query.words),
        sections=slots.values(SlotKind.SECTION),
        topic=topic,
    )


MARKERS = folded("claims_markers")  # words of the claim itself, which no task is about


def _divides(query: Query) -> int | None:
    """Return the place of 'đều', or of 'cũng' after 'nhiệm vụ nào', in a claim to be confirmed."""
    named = [s for s in query.slots.of(SlotKind.AGENCY) if s.value != COLLECTIVE_GROUP]
    if not query.yes_no or query.task_refs or so_many_each(named, query.words):
        return None
    whichever = [s for s in query.slots.of(SlotKind.QUANTITY) if s.value == "list"]
    for place, word in enumerate(query.words):
        if word.folded in vocabulary()["all"] and word.marked in (None, "đều"):
            return _doer_before(query, place)
        after = [
            s for s in whichever if s.last <= place and query.words[s.last - 1].folded == "nao"
        ]
        if word.folded == "cung" and word.marked in (None, "cũng") and after:
            # 'việc nào | tỉnh cũng tham gia'
            end = max(s.last for s in after)
            doers = [a.first for a in query.slots.of(SlotKind.AGENCY) if end <= a.first < place]
            return min(doers, default=place)
    return _after_all(query) or _of_section(query)


def _doer_before(query: Query, place: int) -> int:
    """Return where what is claimed begins: with who does it, right before 'đều': 'cả hai việc | Bộ A đều chủ trì'.

    'Các việc do Bộ A đều …' and 'Bộ A và Bộ B đều …' speak of those before.
    """
    doer = next((s for s in query.slots.items if _doer(s) and s.last == place), None)
    if doer is None or not doer.first:
        return place
    tasks = any(s.last <= doer.first for s in query.slots.of(*OF_TASKS))
    theirs = query.words[doer.first - 1].folded in OWNED
    behind = [s.kind for s in query.slots.items if s.first >= place]
    # 'việc Bộ A đều chủ trì | một mình', '| hạn 2030': whose they are, before what is claimed of them.
    again = not SAID_OF_THEM.isdisjoint(behind)
    return doer.first if tasks and SlotKind.ROLE in behind and not (theirs or again) else place


# What may be claimed of tasks that are told to be somebody's.
SAID_OF_THEM = {SlotKind.AGENCY, SlotKind.SHARE, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN}


def _doer(slot: Slot) -> bool:
    return _names(slot) and slot.kind in (SlotKind.AGENCY, SlotKind.FOLLOW)


# What speaks of tasks, and words by which those are somebody's.
OF_TASKS = (SlotKind.TASK, SlotKind.SECTION, SlotKind.FOLLOW)
OWNED = folded("claims_owned")


# 'mục V | (toàn) do Bộ A chủ trì', 'section V | is led entirely by A'
OF_SECTION = phrasing("claims_of_section")


def _of_section(query: Query) -> int | None:
    """Return where what is claimed of a section as a whole begins; None where only some of it is asked for."""
    sections = query.slots.of(SlotKind.SECTION)
    # '…, không việc nào do Bộ A', and not 'không việc nào ở mục I do …'
    denied = any(sections and sections[0].before(none) for none in _nones(query))
    if not sections or query.who or ((query.which_tasks or query.counts) and not denied):
        return None
    named = any(_names(s) and s.before(sections[-1]) for s in query.slots.items)
    place = sections[-1].last
    return None if named or not OF_SECTION.opens(query.words[place:]) else place


# Words that speak of all tasks without 'đều': 'tất cả nhiệm vụ mục V do Bộ Lao động chủ trì'.
NOUN = "viec"
ALL, WHOLE = folded("claims_all"), folded("claims_whole")


def _after_all(query: Query) -> int | None:
    """Return where what is claimed of 'tất cả nhiệm vụ (mục …)' begins."""
    spoken = [s for s in query.slots.items if s.kind in (SlotKind.TASK, SlotKind.SECTION)]
    first = _adjoined(query, spoken[0]) if spoken else 0
    if spoken and query.words[first].folded in ALL:
        # 'mọi nhiệm vụ' is one slot
        return max(s.last for s in spoken)
    # 'tất cả | việc | mục V'
    noun = bool(first) and query.words[first - 1].folded == NOUN
    line = " " + " ".join(w.folded for w in query.words[: first - noun])
    whole = len(query.sections) == 1 and spoken and spoken[0].kind is SlotKind.SECTION
    if not any(line.endswith(f" {words}") for words in (ALL | WHOLE if whole else ALL)):
        return None
    return max(s.last for s in spoken)


def _adjoined(query: Query, noun: Slot) -> int:
    """Return where tasks are spoken of from: 'every | annual task'."""
    when = [s for s in query.slots.of(SlotKind.WHEN) if s.last == noun.first]
    return when[0].first if when else noun.first
