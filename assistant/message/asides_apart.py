"""A sentence that sets some tasks aside before a comma, and asks after it: read as two.

'Mục V thì phòng khác lo, Bộ A chủ trì việc nào?' sets section V aside as 'Mục V thì phòng khác lo. …' does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.aside import told_of
from assistant.message.asides_said import CLOSED, put_aside
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import (
    HEAD,
    PREDICATES,
    THEN,
    Build,
    Words,
    asks,
    noun_at,
    remains,
    until,
)
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'còn', 'riêng cái': before a matter told of.
OPENING = phrasing("asides_apart_opening")
# 'mục V bỏ ra, | còn lại | Bộ A chủ trì việc nào'
REST = phrasing("asides_apart_rest")
WORK = Word("viec", "việc", 0, 0)
# 'ngoài việc đó ra', and the same with the name of what is pointed to.
OUTSIDE = phrasing("asides_apart_outside")
WITHOUT = (Word("tru", "trừ", 0, 0), WORK)
OUT = (Word("ra", "ra", 0, 0), Word("thi", "thì", 0, 0))
# What is set aside before words for it: 'trừ mục V, …' is read within its sentence.
BEFORE = frozenset({"except", "out", "not", "in"})


def with_asides_apart(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences, what is set aside at the start of one that asks on in a sentence of its own.

    Before a sentence to be confirmed nothing is set aside: 'X thì tôi xem rồi. Còn Y ghi 2025, đúng hay sai?'
    """
    if len(sentences) > 1 and build(sentences[-1].words).yes_no:
        return list(sentences)
    said = [_of_tasks(sentence) for sentence in sentences]
    parts = [part for sentence in said for part in _parts(sentence, build)]
    parts = [_of_the_list(part, parts[-1]) for part in parts]
    return [_pointed_out(part, parts[max(0, n - 1)], build) for n, part in enumerate(parts)]


# '| danh sách việc Bộ A chủ trì | thì bỏ qua', and '(cho em hạn) | của từng việc'.
LIST_HAD, EACH_LISTED = phrasing("asides_apart_list"), phrasing("asides_apart_each")
ONLY = (Word("chi", "chỉ", 0, 0), Word("xet", "xét", 0, 0))


def _of_the_list(part: Sentence, last: Sentence) -> Sentence:
    """Return a list that somebody has, set aside, as kept to where a cell is asked of each of its tasks.

    'Em có danh sách việc Bộ A chủ trì rồi. Cho em hạn của từng việc' asks nothing of the other tasks.
    """
    had = LIST_HAD.opens(part.words) if EACH_LISTED.search(last.words) else None
    closed = CLOSED.search(part.words) if had else None
    if had is None or closed is None or part is last or remains(last.words):
        return part
    start = part.words[0].start
    only = (replace(word, start=start, end=start) for word in ONLY)
    return replace(part, words=opened((*only, *part.words[had.last : closed.first])))


# '| cái | nào hạn 2022 thì sếp bảo gạch đi'
WHICHEVER = phrasing("asides_apart_whichever")


def _of_tasks(sentence: Sentence) -> Sentence:
    """Return a sentence that sets aside whatever is such with the noun for tasks: 'cái nào hạn 2022 thì bỏ'."""
    words = sentence.words
    found = None if sentence.ends else WHICHEVER.opens(words)
    if found is None:
        return sentence
    place = found.start("what")
    work = replace(words[place], folded=WORK.folded, marked=WORK.marked)
    return replace(sentence, words=(*words[:place], work, *words[place + 1 :]))


def _pointed_out(sentence: Sentence, before: Sentence, build: Build) -> Sentence:
    """Return a sentence without 'ngoài việc đó ra', where the one `before` it sets that aside or but names it."""
    found = OUTSIDE.opens(sentence.words)
    if found is None or before is sentence or asks(before.words):
        return sentence
    rest = sentence.words[found.last :]
    if _sets_aside(before.words, build):
        return replace(sentence, words=opened(rest))
    named = until(before.words, THEN | PREDICATES)
    topics = build(named).slots.of(SlotKind.TOPIC)
    if len(named) == len(before.words) or not topics or noun_at(named) is not None:
        return sentence
    place = sentence.words[0].start
    said = (replace(w, start=place, end=place, opens=False, starts=False) for w in named)
    return replace(sentence, words=opened((*WITHOUT, *said, *OUT, *rest)))


def _parts(sentence: Sentence, build: Build) -> Iterator[Sentence]:
    whole = not paused_places(sentence.words, sentence.pauses)
    words = (put_aside(sentence.words, build) if whole else ()) or _as_work(sentence, build)
    if place := _before_request(words, sentence.pauses, build):
        yield replace(sentence, words=put_aside(words[:place], build), ends=False)
        words = opened(words[place:])
    while asks(words) and (place := _end(words, sentence.pauses, build)):
        yield replace(sentence, words=put_aside(words[:place], build) or words[:place], ends=False)
        words = opened(_asked_on(words[place:]))
    if place := _last(words, sentence.pauses, build):
        last = _last_said(words[place:], build)
        yield replace(sentence, words=put_aside(last, build) or opened(last), ends=False)
    yield replace(sentence, words=words[:place] if place else words)


# '…, | cho tôi | các việc năm 2022'
REQUESTED = phrasing("asides_apart_requested")


def _before_request(words: Words, pauses: frozenset[int], build: Build) -> int:
    """Return where tasks are requested after others are set aside: 'việc A tôi không cần, cho tôi việc B'."""
    places = (n for n in paused_places(words, pauses) if REQUESTED.opens(words[n:]))
    place = next(places, 0)
    # 'cho tôi xem' alone asks for what was described
    asked = bool(place) and noun_at(words[place:]) is not None
    return place if asked and put_aside(words[:place], build) else 0


def _last(words: Words, pauses: frozenset[int], build: Build) -> int:
    """Return where the last clause of `words`, after a question, sets tasks aside; 0 if it does not."""
    places = [n for n in paused_places(words, pauses) if n not in _inside(words, build)]
    last = words[places[-1] :] if places else ()
    # 'có mấy việc hằng năm, | cái hai năm một lần thì bỏ qua' asks before it alone
    matter = bool(last) and _last_said(last, build) != opened(last)
    if not last or not (matter or asks(words) or CLOSED.search(last)):
        return 0
    asked = build(words[: places[-1]])
    if not _asks_by_itself(asked):
        return 0
    if matter and not asked.counts_agencies:
        # 'Mục I có việc nào, riêng cuộc thi thì thôi'
        return places[-1]
    aside = asks(words) and _names_first(last, build(last)) and _sets_aside(last, build)
    return places[-1] if not asks(last) and (aside or put_aside(last, build)) else 0


def _last_said(last: Words, build: Build) -> tuple[Word, ...]:
    """Return the `last` clause of a sentence; with the noun for tasks before a matter that it sets aside."""
    return _as_work(Sentence(opened(last), False), build)


def _inside(words: Words, build: Build) -> set[int]:
    """Return the places inside the names of agencies, where no clause begins."""
    return {i for s in build(words).slots.of(SlotKind.AGENCY) for i in range(s.first + 1, s.last)}


def _as_work(sentence: Sentence, build: Build) -> tuple[Word, ...]:
    """Return the words of a sentence with the noun for tasks before a matter that it sets aside without one.

    'Chuẩn nghèo đa chiều thì em làm rồi' tells of a task as 'việc chuẩn nghèo đa chiều …' does.
    """
    words = sentence.words
    end = next(iter(paused_places(words, sentence.pauses)), len(words))
    opening = OPENING.opens(words)
    first = opening.last if opening else 0
    head = words[first:end]
    # 'hộ nghèo để dịp khác' without 'thì' or 'còn' may be of the question's matter
    topical = opening is not None or any(word.folded in THEN for word in head)
    if not (head and topical) or noun_at(head[:HEAD]) is not None:
        return words
    # 'ngân sách thì tỉnh không phải lo, đúng không' claims
    if asks(head) or build(words).yes_no:
        return words
    query = build(head)
    told = (replace(WORK, start=head[0].start, end=head[0].start), *head)
    # 'III.10 thì em có rồi'
    starts = {w.start for w in query.topic[:1]} | {
        s.start for s in query.slots.of(SlotKind.TASK_REF)
    }
    if head[0].start not in starts or not _sets_aside(told, build):
        return words
    return opened((*told, *words[end:]))


def _end(words: Words, pauses: frozenset[int], build: Build) -> int:
    """Return where the first clause of `words` ends that sets tasks aside; 0 if none does."""
    for place in (n for n in paused_places(words, pauses) if n not in _inside(words, build)):
        head, rest = words[:place], _asked_on(words[place:])
        # 'riêng mục III thôi thì A chủ trì mấy việc, B chủ trì mấy việc' asks before the pause as well
        if asks(head) or _asks_by_itself(build(head)) or not _asks_by_itself(build(rest)):
            return 0
        if put_aside(head, build) or (_names_first(head, build(head)) and _sets_aside(head, build)):
            return place
    return 0


def _asked_on(words: Words) -> Words:
    """Return the words after what was set aside, without 'còn lại' before what is asked."""
    rest = REST.opens(words)
    return words[rest.last :] if rest and rest.last < len(words) else words


def _sets_aside(head: Words, build: Build) -> bool:
    told = told_of(head, build, True, True)
    return told is not None and told[1]


def _names_first(head: Words, query: Query) -> bool:
    """Whether words begin with what is set aside, and with none that set aside or keep to what follows."""
    noun = noun_at(head)
    slots = query.slots.of(SlotKind.NEGATION, SlotKind.SCOPE)
    opens = any(slot.first <= 1 and slot.value in BEFORE for slot in slots)
    return noun is not None and noun < HEAD and not opens


def _asks_by_itself(query: Query) -> bool:
    """Whether tasks are asked for, and by what condition."""
    wanted = query.which_tasks or query.counts or query.lists
    points = query.slots.has(SlotKind.FOLLOW, "those") or query.slots.has(SlotKind.FOLLOW, "that")
    told = query.agencies or query.roles or query.times or query.sections
    return bool(wanted and told and not points)
