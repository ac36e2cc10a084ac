"""A number of tasks of one body, and its part in each: '2 việc, một là đồng chủ trì, một là phối hợp'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.tallies_kept import NARROWING, clauses_of
from assistant.message.tally_numbers import NAMED, numbers_said, told_whole
from assistant.query import Query, TallyClaim
from assistant.readings.amounts import number_said
from assistant.readings.joint_lead import JOINTLY
from assistant.readings.tellings import Build
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# '(2 việc), | một là | đồng chủ trì, | 1 việc | phối hợp'
EACH = phrasing("tallies_split_each")
# '(một) | là | đồng chủ trì'
OPENING = phrasing("tallies_split_opening")
# Of so many parts each is of some of the tasks.
SEVERAL = 2
Words = Sequence[Word]


def split_places(words: Words) -> list[int]:
    """Return the places of numbers that are each of one part a body has; [] where there are not several."""
    places = [found.start("n") for found in EACH.each(words)]
    return places if len(places) >= SEVERAL else []


def tallies_split(query: Query, build: Build) -> Query | None:
    """Return the claim of how many tasks a body has and in how many it has which part.

    None where the parts don't come to the whole, or may overlap: '3 việc, 2 chủ trì, 1 chủ trì một mình'.
    """
    words = query.words
    parts = split_places(words)
    whole = [n for n in numbers_said(words) if parts and n < parts[0]]
    if len(whole) != 1 or not {*numbers_said(words)} <= {*whole, *parts}:
        return None
    clauses = clauses_of(words, [*whole, *parts])
    if clauses is None or any(_more(lead, build) for lead, _ in clauses[1:]):
        return None
    sizes = [number_said(words[n].folded) for n in (*whole, *parts)]
    told = _told(clauses, build)
    if told is None or sum(sizes[1:]) != sizes[0]:
        return None
    claims = (TallyClaim(size, told=one) for size, one in zip(sizes, told, strict=True))
    return replace(query, tallies=tuple(claims))


def _more(lead: Words, build: Build) -> bool:
    """Whether words before the number of a part tell of more than that it is one."""
    return bool(build(lead).slots.of(*NAMED, *NARROWING, SlotKind.NEGATION))


def _told(clauses: Sequence[tuple[Words, Words]], build: Build) -> list[Query] | None:
    """Return the query for all tasks of the body, and that for those of each part; None where unsure."""
    whole = build([*clauses[0][0], *clauses[0][1]])
    named = [a.slot for a in whole.agencies if a.slot]
    if len(named) != 1 or not told_whole(whole) or whole.slots.of(*NARROWING):
        return None
    body, again = (
        [word for slot in slots for word in whole.words[slot.first : slot.last]]
        for slots in (named, [s for s in whole.slots.of(SlotKind.ROLE) if s.end])
    )
    said = [_role_in(behind) for _, behind in clauses[1:]]
    plain = [build([*body, *words]) for words in said]
    # '(chủ trì) 2 việc: một việc | một mình'
    parts = [
        _shared(part if part.roles else build([*body, *again, *words]))
        for part, words in zip(plain, said, strict=True)
    ]
    return [whole, *parts] if all(map(_is_part, parts)) and _apart(parts) else None


def _role_in(behind: Words) -> Words:
    """Return the words for a part without those that lead to it: 'là | đồng chủ trì'."""
    found = OPENING.opens(behind)
    return behind[found.last :] if found else behind


def _is_part(query: Query) -> bool:
    """Whether no more is told than the body, its role, and whether it has it alone."""
    other = query.slots.of(*NARROWING[:-1])
    one = len(query.agencies) == 1 and len(query.roles) == 1
    return one and told_whole(query) and not (other or query.who or query.cells)


def _apart(parts: Sequence[Query]) -> bool:
    """Whether no task can be of two of the parts."""
    kinds = [(part.roles[0], part.slots.values(SlotKind.SHARE)) for part in parts]
    whole = {role for role, shares in kinds if not shares}
    apart = all(role not in whole for role, shares in kinds if shares)
    return apart and len({*kinds}) == len(kinds)


def _shared(query: Query) -> Query:
    """Return a part with what the body has 'together', or jointly, as what it shares with `others`."""
    shares = query.slots.of(SlotKind.SHARE)
    others = [_others(s) for s in shares if s.value == "together"]
    if not shares and JOINTLY.search(query.words):
        others = [Slot(SlotKind.SHARE, "others", 0, 0, 0, 0)]
    if not others:
        return query
    kept = (
        s for s in query.slots.items if not (s.kind is SlotKind.SHARE and s.value == "together")
    )
    return replace(query, slots=Slots(tuple(kept)).plus(others))


def _others(slot: Slot) -> Slot:
    return Slot(slot.kind, "others", slot.first, slot.last, slot.start, slot.end)
