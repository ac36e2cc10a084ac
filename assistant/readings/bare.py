"""Ministries named without 'Bộ': in a list after 'các bộ', beside one named in full, or where two are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from assistant.grammar import folded, meanings, runs
from assistant.readings.kinds_of_bodies import acting_bank, banks_out, local_level, no_ministry
from assistant.readings.needs import needs
from assistant.readings.none_claimed import ONLY_IN
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from corpus.normalize import syllables
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL, load_agencies
from structured.types import Role

NOUN = "bo"
# 'các bộ', 'ba bộ': a list of names follows.
SEVERAL = folded("bare_several")
# 'hai ông | Lao động với Thông tin', 'hai ngành | y tế, giáo dục'
LISTING = folded("bare_listing")
# What may stand between two names of a list.
JOINERS = folded("bare_joiners")
# What may follow a name; anything else makes its words a matter: 'xây dựng nhà ở'.
FOLLOWING = JOINERS | folded("bare_following")
LONGEST_NAME, LEAST_COMPARED = 8, 2
# 'Ministry of'
ENGLISH = runs("bare_english")


@lru_cache(maxsize=1)
def _names() -> dict[tuple[str, ...], str]:
    """Return what stands after 'Bộ' in the names of ministries, folded, with the ministry."""
    found: dict[tuple[str, ...], str] = {}
    for agency in load_agencies().values():
        for name in (agency.name, *agency.names, *agency.short):
            first, *rest = (token.folded for token in syllables(name))
            if first == NOUN and len(rest) > 1:
                found.setdefault(tuple(rest), agency.id)
            if (first, *rest[:1]) in ENGLISH and len(rest) > 2:
                found.setdefault(tuple(rest[1:]), agency.id)
    return found


def is_bare(name: Sequence[Word]) -> bool:
    """Whether words are the name of a ministry without 'Bộ'."""
    return bare_name(name) is not None


def bare_name(name: Sequence[Word]) -> str | None:
    """Return the ministry that words name without 'Bộ'."""
    return _names().get(tuple(word.folded for word in name))


def bare_ministries(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'các Bộ: Tư pháp, Nội vụ', 'Bộ Quốc phòng và Công an', 'Y tế với Nội vụ, bên nào …'."""
    starts = _starts(slots, words)
    if not starts:
        return slots
    known = slots.of(SlotKind.AGENCY)
    told = {agency.first: agency for agency in known}
    runs = [_run(place, words, _listed(place, words), told.get(place)) for place in starts]
    named = [name for run in runs for name in run if not any(_over(name, old) for old in known)]
    fresh = [n for i, n in enumerate(named) if not any(_over(n, m) for m in named[:i])]
    if not fresh:
        return slots
    kept = [s for s in slots.items if not any(_over(s, name) for name in fresh)]
    return Slots(tuple(kept)).plus(fresh)


# 'bộ mình (nông nghiệp PTNT)'
OWN = folded("pointing_own")


@needs(SlotKind.FOLLOW)
def own_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bộ mình (nông nghiệp PTNT)', 'bộ em, bộ y tế' as the ministry whose name comes right after."""
    for slot in slots.of(SlotKind.FOLLOW):
        said = [word.folded for word in words[slot.first : slot.last]]
        own = slot.value == "that_agency" and said[:1] == [NOUN] and said[-1] in OWN
        apart = own and slot.last < len(words) and _apart(words[slot.last - 1], words[slot.last])
        name = _name(slot.last, words) if apart else None
        if name is not None:
            whole = replace(name, first=slot.first, start=slot.start)
            kept = [s for s in slots.items if not _over(s, whole)]
            return Slots(tuple(kept)).plus([whole])
    return slots


# 'việc bộ cùng chủ trì', 'bộ chỉ phối hợp': what may stand between the noun and the role.
BETWEEN = folded("bare_between")
# Words after which 'bộ' is one of several, or one that is counted.
COUNTED = SEVERAL | folded("bare_counted")


@needs(SlotKind.ROLE, SlotKind.FOLLOW)
def spoken_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read a bare 'bộ' before a role as the ministry spoken of: 'chỉ cần việc bộ chủ trì thôi'.

    'Việc bộ phối hợp' points to it with its role.
    """
    pointing = [s for s in slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    for slot in pointing:
        said = " ".join(word.folded for word in words[slot.first : slot.last])
        role = next((value for name, value in ROLES.items() if said.endswith(name)), None)
        if role and not slots.has(SlotKind.NEGATION, "not"):
            slots = slots.plus([replace(slot, kind=SlotKind.ROLE, value=role, first=slot.last - 2)])
    # Beside the provinces it is still the ministry: 'việc có tỉnh phối hợp mà bộ chủ trì một mình'.
    named = {s.agency for s in slots.of(SlotKind.AGENCY)}
    if pointing or slots.has(SlotKind.WHO) or named - {PROVINCIAL, COLLECTIVE_GROUP}:
        return slots
    covered = {i for s in slots.items for i in range(s.first, s.last)}
    for role_slot in slots.of(SlotKind.ROLE):
        place = role_slot.first - 1
        while place > 0 and words[place].folded in BETWEEN:
            place -= 1
        if place >= 0 and place not in covered and _alone(place, words):
            return slots.plus([_pointer(place, place, words)])
        noun = tuple(word.folded for word in words[max(0, place - 1) : place + 1])
        if noun in NOUNS and not (place > 1 and words[place - 2].folded in COUNTED):
            kept = (s for s in slots.items if not place - 1 <= s.first <= place)
            return Slots(tuple(kept)).plus([_pointer(place - 1, place, words)])
    return slots


# Nouns of two words by which a body is spoken of: 'việc ủy ban chủ trì'.
NOUNS = runs("bare_nouns")


def _pointer(first: int, last: int, words: Sequence[Word]) -> Slot:
    start, end = words[first].start, words[last].end
    return Slot(SlotKind.FOLLOW, "that_agency", first, last + 1, start, end)


# 'bộ này', 'cơ quan ấy'; not 'bộ tôi'.
POINTERS = folded("bare_pointers")
# So many words after such a pointer its role may stand: 'có bộ này ở cột phối hợp'.
ROLE_AFTER = 4


@needs(SlotKind.FOLLOW)
def same_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'bộ này' with a role as the one agency named before: 'Bộ A không chủ trì mà bộ này phối hợp'."""
    items = tuple(_same(slot, slots, words) or slot for slot in slots.items)
    return Slots(items)


def _same(slot: Slot, slots: Slots, words: Sequence[Word]) -> Slot | None:
    """Return a pointer as the agency that it points to within its sentence."""
    if slot.value != "that_agency" or words[slot.last - 1].folded not in POINTERS:
        return None
    before = [a for a in slots.of(SlotKind.AGENCY) if a.before(slot)]
    named = {a.value for a in before}
    roles = [r for r in slots.of(SlotKind.ROLE) if 0 <= r.first - slot.last < ROLE_AFTER]
    own = [r for r in slots.of(SlotKind.ROLE) if before and before[0].before(r) and r.before(slot)]
    # 'Bộ A toàn chủ trì, không có việc nào ghi tên bộ này ở cột phối hợp'
    alone = [f for f in slots.of(SlotKind.FILLER) if f.value.startswith(ONLY_IN) and f.before(slot)]
    if len(named) != 1 or not roles or not (own or alone):
        return None
    if any(word.starts for word in words[before[0].last : slot.first]):
        return None
    if not own:
        return replace(slot, kind=SlotKind.FILLER)
    return replace(slot, kind=SlotKind.AGENCY, value=before[0].value)


ROLES = meanings("role_names")
ROLE_VALUES = frozenset(role.value for role in Role)


def _alone(place: int, words: Sequence[Word]) -> bool:
    """Whether 'bộ' stands at a place, of which no number or plural speaks."""
    word, before = words[place], words[place - 1].folded if place else ""
    return word.folded == NOUN and word.marked in (None, "bộ") and before not in COUNTED


# 'cơ quan trung ương', 'CQ TW': the noun for bodies, as against the provinces.
CENTRAL, BODY_ENDS = runs("central"), folded("bare_bodies")


def central_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'trung ương' after a noun for bodies as part of that noun, not as a matter."""
    covered = {i for s in slots.items for i in range(s.first, s.last)}
    fillers = [
        Slot(SlotKind.FILLER, "central", i, i + 2, words[i].start, words[i + 1].end)
        for i in range(1, len(words) - 1)
        if (words[i].folded, words[i + 1].folded) in CENTRAL
        and words[i - 1].folded in BODY_ENDS
        and not {i, i + 1} & covered
    ]
    return slots.plus(fillers) if fillers else slots


def _over(one: Slot, other: Slot) -> bool:
    return one.first < other.last and other.first < one.last


def _starts(slots: Slots, words: Sequence[Word]) -> list[int]:
    """Return the places at which a list of names may begin."""
    agencies = [slot.first for slot in slots.of(SlotKind.AGENCY)]
    lists = [
        place + 1
        for place, word in enumerate(words)
        if word.folded in LISTING and place and words[place - 1].folded in SEVERAL
    ]
    compared = (words[s.first : s.last] for s in slots.of(SlotKind.COMPARE))
    # 'ai chủ trì nhiều hơn', which one phrase holds
    within = any({"tri", "hop"} & {word.folded for word in said} for said in compared)
    compares = slots.has(SlotKind.COMPARE) and (slots.has(SlotKind.ROLE) or within)
    return [*agencies, *lists, *(range(len(words)) if compares else ())]


def _listed(place: int, words: Sequence[Word]) -> bool:
    """Whether 'hai bộ', 'các bộ' stands before a place: names follow, whatever comes after them."""
    before = [word.folded for word in words[max(0, place - 2) : place + 1]]
    return any(one in SEVERAL and two in LISTING for one, two in pairwise(before))


def _run(
    first: int, words: Sequence[Word], listed: bool = False, told: Slot | None = None
) -> list[Slot]:
    """Return the names that follow one another from `first` on, joined by commas or 'và'; one is no list.

    The first may be `told` by any of its names: 'MOLISA and Home Affairs'.
    """
    names: list[Slot] = []
    place = first
    while place < len(words):
        name = _name(place, words, anything=listed and bool(names)) or (told if not names else None)
        if name is None:
            break
        names.append(name)
        place = name.last
        if place < len(words) and words[place].folded in JOINERS:
            place += 1
        elif place < len(words) and not _apart(words[place - 1], words[place]):
            break
    return names if len(names) >= LEAST_COMPARED else []


def _apart(word: Word, following: Word) -> bool:
    """Whether a comma or the like stands between two words."""
    return following.opens or following.start - word.end > 1


def _name(place: int, words: Sequence[Word], anything: bool = False) -> Slot | None:
    """Return the longest name at a place, with or without its noun, that nothing makes a matter.

    Where more names of a list were found, `anything` may follow.
    """
    start = place + (words[place].folded == NOUN)
    for size in range(LONGEST_NAME, 0, -1):
        window = words[start : start + size]
        agency = _names().get(tuple(word.folded for word in window))
        last = start + size
        if agency is None or len(window) < size or any(w.opens for w in window[1:]):
            continue
        following = words[last] if last < len(words) else None
        if (
            anything
            or not following
            or following.folded in FOLLOWING
            or _apart(window[-1], following)
        ):
            first = words[place]
            return Slot(SlotKind.AGENCY, agency, place, last, first.start, window[-1].end)
    return None


@needs(SlotKind.ROLE)
def acting_ministry(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'nội vụ chủ trì việc gì', which opens a sentence and names no other body, as the ministry."""
    if slots.of(SlotKind.AGENCY, SlotKind.TASK_REF):
        return slots
    said = {i for s in slots.of(SlotKind.FILLER, SlotKind.SOCIAL) for i in range(s.first, s.last)}
    for role in slots.of(SlotKind.ROLE):
        start = max((i for i in range(role.first) if words[i].opens), default=0)
        place = next((i for i in range(start, role.first) if i not in said), role.first)
        name = _names().get(tuple(word.folded for word in words[place : role.first]))
        if role.value in ROLE_VALUES and name:
            kept = [s for s in slots.items if not place <= s.first < role.first]
            ends = (words[place].start, words[role.first - 1].end)
            return Slots(tuple(kept)).plus([Slot(SlotKind.AGENCY, name, place, role.first, *ends)])
    return slots


# In the order in which they are made.
BARE = (
    no_ministry,
    acting_bank,
    banks_out,
    own_ministry,
    bare_ministries,
    acting_ministry,
    local_level,
    central_bodies,
)
