"""What numbers of tasks in a claim are found by, and what may stand around them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.readings.matters import JOINING
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, parted, paused

# 'mục I | có 6 nhiệm vụ', 'Bộ A | 2 việc'; beside these also 'mục III | 16', 'Bộ A | 1'.
NUMBER, BARE = phrasing("tallies_number"), phrasing("tallies_bare")
# '1 | của Bộ A'
OWNED = phrasing("tallies_owned")
NUMBERING, OTHER = folded("tallies_numbering"), phrasing("tallies_other")
# 'khoảng 6', 'ít nhất 6' are not so many.
NEAR = phrasing("tallies_near")
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.ROLE)
# 'nhiệm vụ' alone may be read as a list, 'còn mục V' as a turn.
HARMLESS = (
    (SlotKind.QUANTITY, "list"),
    (SlotKind.QUANTITY, "count"),
    (SlotKind.FOLLOW, "what_about"),
)


def numbers_said(words: Sequence[Word], asked: bool = False) -> list[int]:
    """Return the places of the numbers; a bare one counts beside another in what is `asked`: 'mục I | 6 |, …'."""
    told = {found.start("n") for said in (NUMBER, OWNED) for found in said.each(words)}
    bare = {found.start("n") for found in BARE.each(words)} if told and asked else set()
    bare = {n for n in bare if n and words[n - 1].folded not in NUMBERING}
    return sorted(n for n in told | bare if paused(words, n + 1) or not OTHER.opens(words[n + 1 :]))


def says_number(words: Sequence[Word]) -> bool:
    """Whether a number of tasks is said anywhere: 'mục I có | 6', '| 1 | của Bộ A'."""
    return any(said.search(words) for said in (NUMBER, OWNED))


def names_another(words: Sequence[Word], build: Build) -> bool:
    """Whether somebody else, or another section, is told of behind a number: '16 nhiệm vụ, Bộ A chủ trì …'."""
    named = [s.first for s in build(words).slots.of(*NAMED) if s.end]
    ends = (n for n in range(len(words)) if parted(words, n) or words[n].folded in JOINING)
    return any(n <= first for n in ends for first in named)


def told_whole(query: Query) -> bool:
    """Whether tasks are told by conditions alone; what is denied of them may be of each or of none."""
    denied = [s for s in query.slots.of(SlotKind.NEGATION) if s.end and s.last < len(query.words)]
    hangs = [s for s in query.slots.of(SlotKind.FOLLOW) if (s.kind, s.value) not in HARMLESS]
    return not (query.topic or query.task_refs or denied or hangs)
