"""A sentence that is quoted and asked about claims what it says.

'Sếp gạch câu "…". Hai anh em cãi mãi. Câu đó có thật trong kế hoạch không?': who wrote it, and what was said of it
in between, are no part of the claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.quoted_talk import QUOTATION
from assistant.message.sentences import sentences_of
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

COLUMNS = frozenset({"lead", "coordinate"})
# With fewer words it is a name or a wording.
LEAST, PAIR = 5, 2
# 'câu' before a quotation, and 'câu đó' after it; so many words before it may name it.
NAMED, POINTS, NEAR = phrasing("quoted_claim_named"), phrasing("quoted_claim_points"), 4
# '…, nếu sai thì | mấy việc'
OTHERWISE = phrasing("otherwise_if_not")
# 'con số | 04 | có đúng không'
NUMBER = phrasing("quoted_claim_number")
# 'tỉnh chủ trì 6 việc | và | phối hợp 13 việc'
LINKS = phrasing("quoted_claim_links")
# 'có trong kế hoạch không', 'có đúng không': what is asked of it.
ASKED = phrasing("quoted_claim_asked")


def with_quoted_claim(
    message: str, words: Sequence[Word], build: Build, spoken: Sequence[Word] = ()
) -> tuple[Word, ...]:
    """Return the words of the one sentence quoted and of what is asked about it; all where it is none.

    `spoken` are the words of the message with those that other people are quoted to have said.
    """
    quoted = [run for run in _quoted(message, words) if _is_sentence(run, build)]
    said = _said_of(_quoted(message, spoken or words), build) if quoted else ()
    said = said or (quoted[0] if len(quoted) == 1 else ())
    if not said:
        return tuple(words)
    last = quoted[-1]
    before = [word for word in words if word.end <= last[0].start]
    asked = _asked(message, [word for word in words if word.start >= last[-1].end], build)
    if asked and _goes_on(words, last[-1], asked[0]):
        return tuple(words)
    number = NUMBER.search(asked)
    points = number or POINTS.opens(asked)
    if not asked or not (points or NAMED.search(before[-NEAR:])):
        return tuple(words)
    said = _with_number(said, number["n"], build) if number else said
    rest = asked[points.last if points else 0 :]
    closed = [replace(word, opens=False, starts=False) for word in rest]
    if not (rest and said):
        return tuple(words)
    if told := _told_before(words, quoted[0][0], said, build):
        return (*told, *opened(_unquoted(said)), *opened(asked))
    return opened((*_meant(said, closed, build), *closed))


def _told_before(words: Words, first: Word, said: Words, build: Build) -> Words:
    """Return the sentences before a quotation that tell what it is about, where it but says who has a part.

    'Tôi rà soát nhiệm vụ kiện toàn bộ máy. Dự thảo có câu "Bộ A là cơ quan duy nhất chủ trì". …' is of that task.
    """
    query = build(_unquoted(said))
    named = query.topic or query.task_refs or query.sections or query.times or query.nodes
    starts = [n for n, word in enumerate(words) if word.starts and word.start <= first.start]
    told = words[: starts[-1]] if starts else ()
    whose = query.agencies and not (named or query.about_tasks or query.claimed is not None)
    return told if whose and told and _of_task(build(told)) else ()


def _of_task(query: Query) -> bool:
    """Whether one task is told of, by its number or its matter, and nothing is asked."""
    return bool(query.task_refs or query.slots.has(SlotKind.TOPIC)) and not asks(query.words)


def _with_number(said: Words, number: str, build: Build) -> Words:
    """Return the clause of a sentence quoted that holds the number asked about: 'con số 04 có đúng không'."""
    clauses = list(_clauses(said, build))
    held = [
        place
        for place, run in enumerate(clauses)
        if any(w.folded.lstrip("0") == number.lstrip("0") for w in run)
    ]
    if len(held) != 1:
        return ()
    clause = clauses[held[0]]
    if build(clause).slots.of(SlotKind.AGENCY):
        return clause
    return (*_opening_body(clauses[: held[0]], build), *clause)


def _clauses(said: Words, build: Build) -> Iterator[Words]:
    """Yield the clauses of a sentence without what links them: 'tỉnh chủ trì 6 việc | (và) phối hợp 13 việc'."""
    names = build(said).slots.of(SlotKind.AGENCY)
    inside = {place for s in names for place in range(s.first + 1, s.last)}
    starts = [
        place
        for place in range(1, len(said))
        if place not in inside and (parted(said, place) or LINKS.opens(said[place:]))
    ]
    for first, last in pairwise([0, *starts, len(said)]):
        link = LINKS.opens(said[first:last])
        yield said[first + (link.last if link else 0) : last]


def _opening_body(clauses: Sequence[Words], build: Build) -> Words:
    """Return the name of the body that opens the last of the clauses that one opens; () for none."""
    for clause in reversed(clauses):
        opening = [s for s in build(clause).slots.of(SlotKind.AGENCY) if s.end and not s.first]
        if opening:
            return tuple(clause[: opening[0].last])
    return ()


def _meant(said: Words, asked: Words, build: Build) -> Words:
    """Return what is quoted; what it claims of tasks or of the appendix, in however few words, is no wording.

    '“Việc nhà ở do Bộ A chủ trì” - viết thế đúng không'; whether a plan holds a sentence is asked of its words.
    """
    free = tuple(replace(w, start=asked[0].start, end=asked[0].end) for w in said) if asked else ()
    query = build((*free, *_without_otherwise(asked)))
    counted = query.claimed is not None and query.about_tasks
    if counted and query.agencies and query.roles:
        return free
    # 'câu đó có trong kế hoạch không'
    place = build(asked)
    held = place.parts or place.nodes or place.slots.has(SlotKind.FILLER, "document")
    columns = query.agencies and COLUMNS & set(query.slots.values(SlotKind.ROLE))
    told = counted or columns or (query.facets and "appendix" in query.parts)
    return free if told and not held else said


def _said_of(quoted: Sequence[Words], build: Build) -> Words:
    """Return a part of a sentence quoted that is quoted once more, with whom it is said of; () for none.

    '“Tỉnh chỉ phối hợp, không chủ trì việc nào” … Câu “không chủ trì việc nào” có đúng không' → 'tỉnh không chủ …'
    """
    if len(quoted) != PAIR or len(quoted[1]) < LEAST:
        return ()
    whole, part = ([word.folded for word in run] for run in quoted)
    places = range(len(whole) - len(part) + 1)
    place = next((n for n in places if whole[n : n + len(part)] == part), 0)
    if not place:
        return ()
    if build(quoted[1]).slots.of(SlotKind.AGENCY):
        return quoted[1]
    body = _opening_body(list(_clauses(quoted[0][:place], build)), build)
    return (*body, *quoted[1]) if body else ()


def _unquoted(words: Words) -> Words:
    """Return the words of a quotation as if they stood behind it, where they are no wording."""
    place = words[-1].end + 1
    return tuple(replace(word, start=place, end=place) for word in words)


def _is_sentence(words: Words, build: Build) -> bool:
    """Whether words say something beside the names of agencies, if but which part these have."""
    if len(words) < LEAST:
        return False
    query = build(_unquoted(words))
    names = query.slots.of(SlotKind.AGENCY)
    rest = len(words) - sum(s.last - s.first for s in names)
    part = bool(names) and names[0].first <= 1 and COLUMNS & {*query.slots.values(SlotKind.ROLE)}
    return rest >= LEAST or bool(part)


def _quoted(message: str, words: Sequence[Word]) -> list[Words]:
    """Return the words in each pair of quotation marks."""
    spans = [found.span(1) for found in QUOTATION.finditer(message)]
    return [[w for w in words if start <= w.start and w.end <= end] for start, end in spans]


def _asked(message: str, after: Sequence[Word], build: Build) -> Words:
    """Return the one sentence after a quotation that asks whether it is right; () where more is asked."""
    sentences = sentences_of(message, after) if after else []
    asking = [s for s in sentences if ASKED.search(s.words)]
    asking = [s for s in asking if NUMBER.search(s.words)] or asking
    other = [s for s in sentences if s not in asking and (s.ends or asks(s.words))]
    if len(asking) != 1 or any(s.ends for s in other):
        return ()
    number = NUMBER.search(asking[0].words)
    words = asking[0].words[number.first if number else 0 :]
    # 'câu viện dẫn này | có đúng không': what points to it is asked of nothing.
    pointed = number.last - number.first if number else _pointed(words)
    query = build(_without_otherwise(words)[pointed:])
    named = query.agencies or query.times or query.task_refs or query.fields or query.roles
    return () if named or query.topic or not query.yes_no else words


def _goes_on(words: Sequence[Word], last: Word, asked: Word) -> bool:
    """Whether the sentence that holds a quotation goes on behind it: 'cuộc thi “…” | được tổ chức hằng năm. …'."""
    after = next(word for word in words if word.start >= last.end)
    return not after.starts and after.start < asked.start


def _pointed(words: Words) -> int:
    """Return how many words point to the sentence quoted; 0 where nothing is asked behind them."""
    found = POINTS.opens(words)
    return found.last if found and found.last < len(words) else 0


def _without_otherwise(words: Words) -> Words:
    """Return the words without what is to be told where it is wrong: '…, nếu sai thì tỉnh chủ trì mấy việc'."""
    other = OTHERWISE.search(words)
    return words[: other.first if other else None]
