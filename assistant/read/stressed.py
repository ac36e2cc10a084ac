"""A claim without what but stresses who acts: 'doanh nghiệp mới giữ …', 'bộ phải chỉ đạo báo chí là Bộ A'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.grammar import marked, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word, paused

WHO = phrasing("stressed_who")
CLEFT, NAMED = phrasing("stressed_cleft"), phrasing("stressed_named")
# 'theo kế hoạch | cơ quan phải …': ahead but stands where it is said to stand.
PLACED = phrasing("stressed_placed")
# 'bộ phải … | là | Bộ A', who is named in so many words at most.
COPULA, MOST_NAMED = "la", 14

# 'Bộ A | mới | phải …': he has to, and no other.
BODIES, DUTIES = (
    "|".join(map(re.escape, marked(name).values()))
    for name in ("stressed_bodies", "stressed_duties")
)
MUST = re.compile(rf"\bmới (?:là (?:{BODIES}) )?(?=(?:{DUTIES})\b)", re.IGNORECASE)


def without_only_he(claim: str) -> str:
    """Return a claim without the 'mới' by which somebody is set over all others: 'Bộ A mới phải báo cáo'."""
    return MUST.sub("", claim, count=1)


def unstressed(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return what is claimed with who acts at its head, and without what but stresses that it is he.

    'bộ phải chỉ đạo báo chí là Bộ A' says 'Bộ A phải chỉ đạo báo chí'.
    """
    found = WHO.search(words)
    if found is not None:
        start = found.start("stress")
        size = len(found["stress"].split())
        words = [*words[:start], *words[start + size :]]
    return _turned(query, words)


def _turned(query: Query, words: Sequence[Word]) -> Sequence[Word]:
    """Return a claim that names behind 'là' who acts, with the name ahead of what he does."""
    found = CLEFT.search(words)
    place = _copula(query, words)
    if found is None or not found.last < place:
        return words
    first = found.first
    inside = {w for s in query.slots.of(SlotKind.AGENCY) for w in query.words[s.first : s.last]}
    opens = not first or paused(words, first) or PLACED.search(words[:first]) is not None
    if words[first] in inside or not opens:
        return words
    return [*words[:first], *words[place + 1 :], *words[found.start("act") : place]]


def _copula(query: Query, words: Sequence[Word]) -> int:
    """Return the place of the 'là' behind which but one who acts is named; 0 where none stands."""
    named = {query.words[s.first] for s in query.slots.of(SlotKind.AGENCY) if s.end}
    places = (n for n in range(len(words) - 1, 0, -1) if words[n].folded == COPULA)
    place = next(places, 0)
    after = words[place + 1 :]
    told = bool(after) and (after[0] in named or NAMED.opens(words[place:]) is not None)
    return place if told and len(after) <= MOST_NAMED else 0
