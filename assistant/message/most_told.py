"""What is asked of those that are not as most are: 'Mục I phần lớn làm hằng năm. Việc nào ghi thời gian khác?'.

Those of which most is told are set aside: '… trừ việc hằng năm'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind, Slots
from assistant.words import Word, opened, parted

# 'phần lớn', 'hầu hết'; '(ghi) thời gian khác', 'còn lại'.
MOST, OTHERS = phrasing("most_told"), phrasing("most_told_others")
TIMES = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)
WITHOUT = (Word("tru", "trừ", 0, 0), Word("viec", "việc", 0, 0))
# 'năm | 2022'
YEAR = "nam"
WITHIN = (Word("trong", "trong", 0, 0),)
# 'việc nào | do bộ khác | chủ trì'
OTHER_BODY = phrasing("most_told_body")
NOT_BY = (Word("khong", "không", 0, 0), Word("do", "do", 0, 0))


def with_others(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with those that are not as most are asked for by what these are not."""
    if not any(MOST.search(sentence.words) for sentence in sentences):
        return list(sentences)
    said = [part for sentence in sentences for part in _parts(sentence)]
    place = len(said) - 1
    asked = _asked(said[place - 1].words, said[place].words, build) if place else ()
    if not asked:
        return list(sentences)
    return [*said[: place - 1], replace(said[place], words=asked)]


def _parts(sentence: Sentence) -> list[Sentence]:
    """Return what is told of most apart from what is asked behind a comma: 'phần lớn là A, | việc nào khác'."""
    words = sentence.words
    places = [n for n in range(1, len(words)) if parted(words, n) and MOST.search(words[:n])]
    # a dash within a period parts words, too
    place = max((n for n in places if asks(words[n:]) or OTHERS.search(words[n:])), default=0)
    if not place:
        return [sentence]
    told = replace(sentence, words=words[:place], ends=False)
    return [told, replace(sentence, words=opened(words[place:]))]


def _asked(told: Words, asked: Words, build: Build) -> tuple[Word, ...]:
    """Return what is asked with the time of most set aside, in their section; () where it is something else."""
    most, others = MOST.search(told), OTHERS.search(asked)
    if most is None or asks(told):
        return ()
    slots, query = build(told).slots, build(asked)
    if body := OTHER_BODY.search(asked):
        around = (asked[: body.first], asked[body.last :])
        return _by_others(told, slots, around, bool(query.roles))
    if others is None or slots.of(SlotKind.AGENCY, SlotKind.ROLE):
        # Of 'phần lớn việc hạn 2030 do Bộ A chủ trì' it is not told what most have.
        return ()
    times = [s for s in slots.of(*TIMES) if s.end]
    wanted = query.which_tasks or query.counts or query.lists
    if len(times) != 1 or not wanted or query.times or query.yes_no:
        return ()
    kept = (*asked[: others.start("other")], *asked[others.last :])
    within = () if query.sections else _within(told, slots)
    first = times[0].first
    first -= first > 0 and told[first - 1].folded == YEAR
    put = (*within, *WITHOUT, *told[first : times[0].last])
    return opened((*kept, *_at(put, asked[-1].end)))


def _by_others(
    told: Words, slots: Slots, around: tuple[Words, Words], in_role: bool
) -> tuple[Word, ...]:
    """Return 'việc nào | do bộ khác | chủ trì' with 'không do' the one by whom most is done; () for several.

    'Việc nào | của cơ quan khác' is asked in the role that is told.
    """
    bodies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    if len(bodies) != 1 or not around[0] or slots.of(*TIMES):
        return ()
    end = around[0][-1].end
    roles = [s for s in slots.of(SlotKind.ROLE) if s.end and not in_role]
    said = [word for s in (*bodies, *roles[:1]) for word in told[s.first : s.last]]
    other = _at((*NOT_BY, *said), end)
    return opened((*around[0], *other, *around[1], *_at(_within(told, slots), end)))


def _within(told: Words, slots: Slots) -> tuple[Word, ...]:
    """Return the words for the section in which most is so: 'trong | mục V'."""
    sections = [s for s in slots.of(SlotKind.SECTION) if s.end]
    return tuple(word for s in sections for word in (*WITHIN, *told[s.first : s.last]))


def _at(words: Words, place: int) -> list[Word]:
    """Return words put in at a place of the message."""
    return [replace(w, start=place, end=place, opens=False, starts=False) for w in words]
