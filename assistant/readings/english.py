"""Readings of English questions, each Slots -> Slots: what is no denial, what asks nothing, who helps whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.orthography.english import (
    asking_not,
    no_role,
    none_said,
    opened_question,
    set_aside,
    sole_roles,
)
from assistant.readings.english_narrowing import NARROWING
from assistant.readings.english_places import placed_task
from assistant.readings.exclusions import english_articles
from assistant.readings.needs import needs
from assistant.readings.steps import Steps
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word


def numbering_no(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Directive No. 05' as a number, and no negation."""

    def numbers(slot: Slot) -> bool:
        bare = slot.kind is SlotKind.NEGATION and slot.last - slot.first == 1
        following = words[slot.last].folded if slot.last < len(words) else ""
        return bare and words[slot.first].folded == "no" and following[:1].isdigit()

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if numbers(s) else s for s in slots.items))


# 'when is it due', 'how often is it held': words that ask otherwise, right before.
ASKED_OTHERWISE = phrasing("english_asked_otherwise")


def no_yes_no(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'when is it due' as asking when, and not whether."""

    def whether(slot: Slot) -> bool:
        before = words[: slot.first]
        return slot.kind is SlotKind.YES_NO and ASKED_OTHERWISE.search(before) is not None

    return Slots(tuple(replace(s, kind=SlotKind.FILLER) if whether(s) else s for s in slots.items))


# 'who supports | the Ministry of Construction': right before an agency.
HELPING = phrasing("english_helping")


def helped(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'who supports the Ministry of Construction' as asking who coordinates with it."""
    found = []
    for agency in slots.of(SlotKind.AGENCY):
        said = HELPING.search(words[: agency.first])
        first = said.start("verb") if said else 0
        if said and not any(s.kind is SlotKind.ROLE and s.last > first for s in slots.items):
            last = first + 1
            ends = words[first].start, words[first].end
            found.append(Slot(SlotKind.ROLE, "coordinate", first, last, *ends))
    kept = [s for s in slots.items if all(s.last <= f.first or f.last <= s.first for f in found)]
    return Slots(tuple(kept)).plus(found) if found else slots


# 'MOLISA-led', 'neither led nor …', '| led | jointly by': a role apart from its 'by'.
PASSIVES = meanings("english_passives")


def led_apart(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'led jointly by A', 'neither led nor coordinated by A', 'A-led tasks' as the role."""
    taken = {i for s in slots.of(SlotKind.ROLE) for i in range(s.first, s.last)}
    found = [
        _slot(SlotKind.ROLE, PASSIVES[word.folded], i, i + 1, words)
        for i, word in enumerate(words)
        if word.folded in PASSIVES and i not in taken
    ]
    places = {role.first for role in found}
    kept = [s for s in slots.items if not places & {*range(s.first, s.last)}]
    return Slots(tuple(kept)).plus(found) if found else slots


# 'which ministries lead | no | task': a denial right after the role.
NO = "no"


@needs(SlotKind.WHO)
def none_led(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'who leads no task but coordinates some' as who does not lead."""
    for role in slots.of(SlotKind.ROLE):
        denials = [n for n in slots.of(SlotKind.NEGATION) if n.first == role.last]
        if role.end and denials and words[role.last].folded == NO:
            said = replace(
                denials[0], first=role.first, last=role.first, end=role.start, start=role.start
            )
            return slots.without(denials[0]).plus([said])
    return slots


def going_on(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the 'so' that opens 'So MOLISA leads it?' as a word that but goes on: no 'Sở', no 'so (với)'."""
    place = next((i for i, word in enumerate(words) if word.folded == "so" and word.opens), None)
    if place is None:
        return slots
    kept = tuple(s for s in slots.items if s.last <= place or place < s.first)
    return Slots(kept).plus([_slot(SlotKind.FILLER, "so", place, place + 1, words)])


# 'where is it only a coordinating agency': in which tasks.
WHERE = phrasing("english_where")


def where_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'where does the ministry coordinate' as asking in which tasks it does."""
    found = WHERE.search(words)
    asked = slots.has(SlotKind.WHO) or slots.of(SlotKind.FIELD, SlotKind.FACET, SlotKind.QUANTITY)
    roles = [s for s in slots.of(SlotKind.ROLE) if found and s.first >= found.last]
    named = slots.of(SlotKind.AGENCY) or slots.has(SlotKind.FOLLOW, "that_agency")
    if found is None or asked or not (roles and named):
        return slots
    first = found.first
    everything = _slot(SlotKind.QUANTITY, "list", first, first + 1, words)
    task = replace(everything, kind=SlotKind.TASK, value="task")
    return Slots(
        tuple(s for s in slots.items if s.kind is not SlotKind.FILLER or s.first != first)
    ).plus([everything, task])


# 'how many times is it listed', 'how often does it appear': of one agency, in how many tasks.
TIMES = phrasing("english_times_named")


def times_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'how often does the ministry appear as a lead agency' as asking how many tasks it leads."""
    found = TIMES.search(words)
    agencies = {slot.value for slot in slots.of(SlotKind.AGENCY)}
    if found is None or len(agencies) != 1:
        return slots
    spans = [(found.first, found.start("end"))]
    spans += [(found.start("verb"), found.last)] if found["verb"] else []
    kept = [s for s in slots.items if not any(_meet(s, *span) for span in spans)]
    told = [_slot(SlotKind.FILLER, "common", *span, words) for span in spans[1:]]
    count = _slot(SlotKind.QUANTITY, "count", *spans[0], words)
    return Slots(tuple(kept)).plus([count, replace(count, kind=SlotKind.TASK, value="task"), *told])


def _meet(slot: Slot, first: int, last: int) -> bool:
    return slot.first < last and first < slot.last


def _slot(kind: SlotKind, value: str, first: int, last: int, words: Sequence[Word]) -> Slot:
    return Slot(kind, value, first, last, words[first].start, words[last - 1].end)


# In the order in which they are made.
ORDER = (
    going_on,
    *NARROWING,
    numbering_no,
    no_yes_no,
    helped,
    led_apart,
    none_led,
    placed_task,
    times_named,
    where_named,
    english_articles,
    sole_roles,
    set_aside,
    asking_not,
    opened_question,
    none_said,
    no_role,
)
READINGS = Steps(ORDER)
