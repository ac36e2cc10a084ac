"""Bodies set aside from a count that would not hold them anyway: 'mấy bộ, không tính UBND, Mặt trận'.

A count of ministries holds no committee, bank or union, and one of bodies named no wording that stands for many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.grammar import folded, phrasing
from assistant.readings.kinds_out import AFTER
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted
from structured.agencies import COLLECTIVE_GROUP, LOCAL, PRESS, PROVINCIAL, load_agencies

# 'không tính | UBND, Mặt trận', 'UBND với Mặt trận | thì bỏ ra'
OPENS, CLOSES = phrasing("uncounted_opens"), phrasing("uncounted_closes")
# 'các', 'cách gọi chung': words that name nobody; 'ủy ban', 'ngân hàng', which name no ministry.
WORDS, KINDS = folded("uncounted_words"), folded("uncounted_kinds")
NEVER_NAMED = frozenset({COLLECTIVE_GROUP, PROVINCIAL, LOCAL, PRESS})
MINISTRY = "Bộ "
# The place after a name or a word that may stand in a run, by its own.
Steps = Mapping[int, int]


def uncounted(words: Sequence[Word], build: Build, ministries: bool) -> set[int]:
    """Return the places of what is set aside of bodies that are not counted anyway."""
    if not (OPENS.search(words) or CLOSES.search(words)):
        return set()
    named = {
        s.first: s.last
        for s in build(words).slots.of(SlotKind.AGENCY)
        if s.end and s.agency in _never(ministries)
    }
    said = WORDS | KINDS if ministries else WORDS
    plain = {place: place + 1 for place, w in enumerate(words) if w.folded in said and not w.starts}
    steps = {**plain, **named}
    return {place for run in (*_opened(words, steps), *_closed(words, steps)) for place in run}


@lru_cache(maxsize=2)
def _never(ministries: bool) -> frozenset[str]:
    """Return the agencies that a count of ministries, or else of bodies that are named, does not hold."""
    others = (a.id for a in load_agencies().values() if not a.name.startswith(MINISTRY))
    return NEVER_NAMED | frozenset(others) if ministries else NEVER_NAMED


def _opened(words: Sequence[Word], steps: Steps) -> Iterator[range]:
    """Yield the runs after 'không tính', up to where something else is said."""
    for found in OPENS.each(words):
        end = _end(found.last, steps)
        if end > found.last and _is_whole(words, end):
            yield range(found.first, end)


def _closed(words: Sequence[Word], steps: Steps) -> Iterator[range]:
    """Yield the runs before 'thì bỏ ra', from where a clause begins."""
    for found in CLOSES.each(words):
        starts = (n for n in range(found.first) if not n or words[n].starts or parted(words, n))
        start = next((n for n in starts if _end(n, steps) == found.first), None)
        if start is not None and _is_whole(words, found.last):
            yield range(start, found.last)


def _end(place: int, steps: Steps) -> int:
    """Return where a run of bodies that are not counted ends that begins at `place`."""
    while place in steps:
        place = steps[place]
    return place


def _is_whole(words: Sequence[Word], end: int) -> bool:
    """Whether nothing more is said of them: 'không tính ban | chủ trì một mình' keeps to some tasks."""
    whole = end == len(words) or words[end].starts or parted(words, end)
    return whole or words[end].folded in AFTER
