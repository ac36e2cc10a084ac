"""Several things set aside one after another: 'trừ việc hằng năm, bỏ luôn mục III', 'trừ mục III và việc …'.

Each is set aside for itself; what is told of one limits none of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded
from assistant.message.described import as_tasks, begins_with_noun, says_something
from assistant.message.joint_words import ASIDE
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import Slot, SlotKind

# What joins two things that are set aside together, and may stand before the word that sets aside again.
JOINING, ALSO = folded("listed_joining"), folded("listed_also")


def set_aside_again(
    words: Words, query: Query, paused: Sequence[int], marks: Sequence[Slot] = ()
) -> Iterator[int]:
    """Yield the places at which something else is set aside: after a pause or a 'và'."""
    excluded = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except" and s.end]
    asides = [m for m in marks if m.value in ASIDE]
    starts = {s.first for s in (*excluded, *asides) if s.first}
    for start in sorted(starts):
        place = start
        while place and words[place - 1].folded in ALSO | JOINING:
            place -= 1
        joined = any(word.folded in JOINING for word in words[place:start])
        if place and (joined or {*range(place, start + 1)} & {*paused}):
            yield place


def section_apart(words: Words, build: Build) -> tuple[Words, Words] | None:
    """Return a section and what is listed beside it: 'việc hằng năm | và mục III'."""
    for section in build(words).slots.of(SlotKind.SECTION):
        before = section.first
        while before and words[before - 1].folded in JOINING | ALSO:
            before -= 1
        one, two = words[:before], words[section.first :]
        if before < section.first and one and _alone(one, build):
            return one, two
        after = section.last
        while after < len(words) and words[after].folded in JOINING | ALSO:
            after += 1
        if not section.first and after > section.last and begins_with_noun(words[after:]):
            return words[: section.last], words[after:]
    return None


def _alone(words: Words, build: Build) -> bool:
    """Whether words describe tasks by something else than their section."""
    query = build(as_tasks(words))
    return not query.sections and says_something(query)
