"""Two values told of one matter, and which of them is right: 'Anh A nói hạn 2030, em nhớ 2022. Cái nào đúng?'

What the matter really has is asked for: its time, or who has that role in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

# '(vậy) cái nào đúng', 'ai nói đúng', 'số nào mới chính xác', at the end of a message.
WHICH = phrasing("which_right")
# Two values are told, by so many words of a matter.
VALUES, LEAST_MATTER = 2, 2
TIMES = (SlotKind.YEAR, SlotKind.PERIOD)
# What else may be told of a matter is asked for otherwise.
OTHER = (SlotKind.SECTION, SlotKind.CLAIM, SlotKind.FACET, SlotKind.NODE)
TIME_ASKED = (("thoi", "thời"), ("han", "hạn"), ("khi", "khi"), ("nao", "nào"))
LEAD_ASKED = (("do", "do"), ("ai", "ai"), ("chu", "chủ"), ("tri", "trì"))
COORDINATE_ASKED = (("do", "do"), ("ai", "ai"), ("phoi", "phối"), ("hop", "hợp"))


def which_right(sentences: Sequence[Sentence], build: Build) -> tuple[Word, ...]:
    """Return words that ask for that of which two values are told, where it is asked which is right; else ()."""
    words = tuple(word for sentence in sentences for word in sentence.words)
    found = WHICH.search(words)
    if found is None or not found.first:
        return ()
    told = build(words[: found.first])
    matter = _matter(told)
    asked = _asked(told)
    if not matter or not asked or told.slots.of(*OTHER):
        return ()
    first, last = words[found.first].start, words[found.last - 1].end
    more = (Word(plain, marked, first, last) for plain, marked in asked)
    return (*(replace(word, opens=False, starts=False) for word in matter), *more)


def _matter(told: Query) -> tuple[Word, ...]:
    """Return the words for the one task, or the matter, of which values are told."""
    refs = [s for s in told.slots.of(SlotKind.TASK_REF) if s.end]
    if len(refs) == 1:
        return tuple(told.words[refs[0].first : refs[0].last])
    named = [s for s in told.slots.of(SlotKind.TOPIC) if s.end]
    inside = {w.start for s in named for w in told.words[s.first : s.last]}
    topic = {word.start for word in told.topic} if not named else set()
    matter = tuple(word for word in told.words if word.start in inside | topic)
    return matter if len(matter) >= LEAST_MATTER and not refs else ()


def _asked(told: Query) -> Sequence[tuple[str, str]]:
    """Return the words that ask for the kind of value of which two are told; () where there is no such kind."""
    agencies = {a.agency for a in told.agencies}
    times = {s.value for s in told.slots.of(*TIMES)}
    if len(times) >= VALUES and len(agencies) < VALUES:
        return TIME_ASKED
    roles = {s.value for s in told.slots.of(SlotKind.ROLE)}
    if len(agencies) < VALUES or times or {"lead", "coordinate"} <= roles:
        return ()
    return COORDINATE_ASKED if "coordinate" in roles else LEAD_ASKED
