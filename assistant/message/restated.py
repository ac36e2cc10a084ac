"""What a message says with its own earlier words, put in words: 'cũng hỏi như vậy với Bộ B', 'các mục còn lại'.

'Cột phối hợp có nhiều kiểu. Tôi chỉ lấy ô ghi A.': a cell without a column is one of the column spoken of,
and a row that is shared, or not, without a name is that of the one agency spoken of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, marked, runs
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import asks, is_row
from assistant.readings.titles import ROMANS
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from corpus.normalize import fold

Build = Callable[[Sequence[Word]], Query]
Words = tuple[Word, ...]

# 'cũng hỏi như vậy với …', 'xin tương tự đối với …'
SAME = runs("restated_same")
TOWARDS = runs("restated_towards")
# So near stand the two, and so near to the start a name before them.
NEAR, OPENING = 6, 3
# 'mục', 'phần' of the table; 'còn lại', 'khác' after it.
PARTS = folded("restated_parts")
OTHERS = runs("restated_others")
# 'dòng đứng chung', 'việc làm một mình'
SHARED = frozenset({"alone", "together", "others"})
BETWEEN = frozenset({"giua", "cua"})
# A cell, and the columns of which it may be one.
CELLS = marked("restated_cells")
COLUMNS = {"lead": "chủ trì", "coordinate": "phối hợp", "product": "sản phẩm"}


def _words(text: str) -> Words:
    return tuple(Word(fold(name), name, 0, 0) for name in text.split())


WITH_OTHERS = _words("với cơ quan khác")


def restated(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences of a message, each with what it leaves to the ones before it put in words."""
    told = _with_others(_repeated(sentences, build), build)
    return _with_sharers(_with_columns(told, build), build)


# The same asked of another agency.


def _repeated(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'cũng hỏi như vậy với Bộ B' as what was asked before, of Bộ B."""
    told: list[Sentence] = []
    for sentence in sentences:
        if told and (name := _name_of_same(sentence.words, build)):
            names = _names(told[-1].words, build)
            if len(names) == 1:
                before = told[-1]
                told[-1] = replace(before, ends=True)
                words = _with_name(before.words, names[0], name)
                sentence = replace(before, words=tuple(words), ends=True)
        told.append(sentence)
    return told


def _name_of_same(words: Words, build: Build) -> Words:
    """Return the name of the agency of which the same is asked as before: 'như vậy với …', 'với … như vậy'."""
    names = _names(words, build)
    if len(names) != 1 or not any(_ends_with(words[: names[0].first], run) for run in TOWARDS):
        return ()
    before = words[max(0, names[0].first - NEAR) : names[0].first]
    after = words[names[0].last : names[0].last + NEAR] if names[0].first <= OPENING else ()
    said = _has_run(before, SAME) or _has_run(after, SAME)
    return words[names[0].first : names[0].last] if said else ()


def _names(words: Words, build: Build) -> list[Slot]:
    return [a.slot for a in build(words).agencies if a.slot is not None]


def _with_name(words: Words, slot: Slot, name: Words) -> Iterator[Word]:
    """Yield words with another name in the place of `slot`."""
    first, last = words[slot.first], words[slot.last - 1]
    yield from words[: slot.first]
    for index, word in enumerate(name):
        opens, starts = first.opens and not index, first.starts and not index
        yield replace(word, start=first.start, end=last.end, opens=opens, starts=starts)
    yield from words[slot.last :]


# The parts of the table that were not named.


@dataclass(frozen=True)
class _Rest:
    """Words [first, last) that stand for the parts of the table not named before them."""

    first: int
    last: int


def _with_others(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'các mục còn lại' as the names of these, without those that name the others."""
    told: list[Sentence] = []
    named: set[str] = set()
    if any(build(sentence.words).slots.has(SlotKind.COMPARE) for sentence in sentences):
        return list(sentences)
    for sentence in sentences:
        rest = _rest_at(sentence.words)
        before = sentence.words[: rest.first] if rest else sentence.words
        named |= set(build(before).sections)
        others = [name for name, value in ROMANS.items() if value not in named]
        if rest and not asks(sentence.words) and any(one.ends or asks(one.words) for one in told):
            # 'Mục V thì Bộ A chủ trì việc nào? Các mục khác tôi tự tra.'
            continue
        if rest and named and others:
            told = [one for one in told if not build(one.words).sections]
            words = (*_sections(others, sentence.words[rest.first]), *sentence.words[rest.last :])
            sentence = replace(sentence, words=words)
        told.append(sentence)
    return told


def _rest_at(words: Words) -> _Rest | None:
    """Return the place of 'các mục còn lại', 'ba mục kia', of which nothing is asked."""
    for place, word in enumerate(words):
        for run in OTHERS:
            if word.folded in PARTS and _starts_with(words[place + 1 :], run):
                first = place
                while first and words[first - 1].folded in SEVERAL:
                    first -= 1
                several = first < place
                return _Rest(first, place + 1 + len(run)) if several else None
    return None


SEVERAL = folded("restated_several")


def _sections(names: Sequence[str], at: Word) -> Iterator[Word]:
    """Yield 'mục I, mục II', as typed where `at` stands."""
    for index, name in enumerate(names):
        opened = replace(at, folded="muc", marked="mục", opens=at.opens and not index)
        yield replace(opened, starts=at.starts and not index, end=at.start)
        yield replace(at, folded=name, marked=None, opens=False, starts=False, end=at.start)


# Who shares a task, or does it alone.


def _with_sharers(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'dòng đứng chung' as a row that the one agency spoken of leads with others."""
    told: list[Sentence] = []
    spoken: Words = ()
    for sentence in sentences:
        query = build(sentence.words)
        share = _shared(query)
        if spoken and share:
            sentence = replace(sentence, words=tuple(_with_sharer(sentence.words, share, spoken)))
        spoken = _one_spoken(query, spoken)
        told.append(sentence)
    return told


def _shared(query: Query) -> Slot | None:
    """Return a share soon after a row, in words that name nobody and no role."""
    named = query.agencies or query.roles or query.counts
    shares = [s for s in query.slots.of(SlotKind.SHARE) if s.value in SHARED and s.first]
    if named or len(shares) != 1:
        return None
    rows = any(
        is_row(word) for word in query.words[max(0, shares[0].first - NEAR) : shares[0].first]
    )
    # 'phần việc chung giữa hai bên' says itself who shares.
    between = {word.folded for word in query.words[shares[0].last : shares[0].last + 1]} & BETWEEN
    return shares[0] if rows and not between else None


def _with_sharer(words: Words, share: Slot, spoken: Words) -> Iterator[Word]:
    """Yield words with the one spoken of after the row, and with whom it shares: 'cơ quan khác'."""
    row = max(i for i in range(share.first) if is_row(words[i])) + 1
    yield from words[:row]
    yield from _typed_after(spoken, words[row - 1])
    yield from words[row : share.last]
    if share.value == "together":
        yield from _typed_after(WITH_OTHERS, words[share.last - 1])
    yield from words[share.last :]


def _typed_after(said: Sequence[Word], at: Word) -> Iterator[Word]:
    """Yield words as typed right after `at`, where nobody typed any."""
    for word in said:
        yield replace(word, start=at.end, end=at.end, opens=False, starts=False)


def _one_spoken(query: Query, before: Words) -> Words:
    """Return the words for what the one agency named does: 'Bộ A chủ trì'."""
    named = [a for a in query.agencies if a.slot is not None]
    if len(named) != 1 or named[0].slot is None or named[0].role is None:
        return () if len(named) > 1 else before
    role = next((s for s in query.slots.of(SlotKind.ROLE) if s.value == named[0].role.value), None)
    if role is None or not role.end:
        return before
    slot = named[0].slot
    return (*query.words[slot.first : slot.last], *query.words[role.first : role.last])


# The column of a cell.


def _with_columns(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'ô nào ghi A' as a cell of the one column spoken of before."""
    told: list[Sentence] = []
    columns: tuple[str, ...] = ()
    for sentence in sentences:
        query = build(sentence.words)
        roles = tuple(c for c in (*(r.value for r in query.roles), *query.fields) if c in COLUMNS)
        place = next((i for i, w in enumerate(sentence.words) if _is_cell(w)), None)
        if place is not None and not (roles or query.fields) and len(columns) == 1:
            words = sentence.words
            column = _column(columns[0], words[place])
            sentence = replace(sentence, words=(*words[: place + 1], *column, *words[place + 1 :]))
        columns = roles if len(set(roles)) == 1 else columns
        told.append(sentence)
    return told


def _is_cell(word: Word) -> bool:
    return word.marked is not None and word.marked == CELLS.get(word.folded)


def _column(role: str, at: Word) -> Iterator[Word]:
    yield from _typed_after(_words(COLUMNS[role]), at)


def _has_run(words: Words, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(_starts_with(words[i:], run) for i in range(len(words)) for run in phrases)


def _starts_with(words: Words, run: tuple[str, ...]) -> bool:
    return tuple(word.folded for word in words[: len(run)]) == run


def _ends_with(words: Words, run: tuple[str, ...]) -> bool:
    return tuple(word.folded for word in words[-len(run) :]) == run
