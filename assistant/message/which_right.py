"""Two values told of one matter, and which of them is right: 'Anh A nói hạn 2030, em nhớ 2022. Cái nào đúng?'

What the matter really has is asked for: its time, or who has that role in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

# '(vậy) cái nào đúng', 'ai nói đúng', 'số nào mới chính xác', at the end of a message.
WHICH = phrasing("which_right")
# Two values are told, by so many words of a matter.
VALUES, LEAST_MATTER = 2, 2
TIMES = (SlotKind.YEAR, SlotKind.PERIOD)
# Numbers in these are of no tasks; a noun stands within so many words of its number.
NAMED = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.NODE)
NOUN = 2
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
    if number := _number_asked(told):
        return number
    matter = _matter(told)
    asked = _asked(told)
    if not matter or not asked or told.slots.of(*OTHER):
        return ()
    first, last = words[found.first].start, words[found.last - 1].end
    more = (Word(plain, marked, first, last) for plain, marked in asked)
    return (*(replace(word, opens=False, starts=False) for word in matter), *more)


# 'phụ lục có | bao nhiêu | nhiệm vụ'
MANY = (("bao", "bao"), ("nhieu", "nhiêu"))
TASKS = folded("query_task_nouns")


def _number_asked(told: Query) -> tuple[Word, ...]:
    """Return the clause in which a number of tasks is told, as asking for it, where two are told; () else."""
    refs = {i for s in told.slots.of(*NAMED) for i in range(s.first, s.last)}
    words = told.words
    numbers = [i for i, w in enumerate(words) if w.folded.isdigit() and i not in refs]
    counted = [i for i in numbers if _noun_at(words, i + 1)]
    if not counted or len({words[i].folded for i in numbers}) != VALUES or len(numbers) != VALUES:
        return ()
    place = counted[0]
    first = max((i for i in range(place + 1) if i and parted(words, i)), default=0)
    ends = (i for i in range(place + 1, len(words)) if parted(words, i))
    last = next(ends, len(words))
    start, end = words[place].start, words[place].end
    many = (Word(plain, marked, start, end) for plain, marked in MANY)
    return opened((*words[first:place], *many, *words[place + 1 : last]))


def _noun_at(words: Sequence[Word], place: int) -> bool:
    """Whether a noun for tasks stands at a place: 'nhiệm vụ', 'đầu việc'."""
    return any(word.folded in TASKS for word in words[place : place + NOUN])


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
    # 'Anh A bảo Bộ Y tế chủ trì việc nhà ở, chị B bảo Bộ Y tế không chủ trì.'
    denied = roles and told.slots.has(SlotKind.NEGATION, "not")
    if not (len(agencies) >= VALUES or denied) or times or {"lead", "coordinate"} <= roles:
        return ()
    return COORDINATE_ASKED if "coordinate" in roles else LEAD_ASKED
