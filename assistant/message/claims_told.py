"""Several statements told one after another, and one verdict asked on all: each is weighed by itself.

'Nhiệm vụ III.3 do Bộ A chủ trì. Nhiệm vụ III.10 do Bộ B chủ trì. Ghi vậy có đúng không?' Were but one of them
weighed, its 'Đúng' would be said of the other, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise, takewhile

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.message.gone_on import PRODUCT, goes_on
from assistant.message.holders import which_of_several
from assistant.message.reported import LEAST_MATTER, RIGHT, confirming_words, doubts, matter
from assistant.message.sentences import Sentence
from assistant.message.statements import numbers_place, of_own, own_from, says, told_from
from assistant.query import Query
from assistant.readings.tellings import FIRST, Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import split_words

# So many are weighed apart; the last of more.
LEAST, MOST = 2, 5
# So many words may stand before a number with which a sentence begins: 'có | 3 việc', 'trong đó | 9 việc'.
OPENING = 2
# 'Bộ A ban hành': whose paper one is; '22/12/2021': of what day; 'phối hợp | 10 việc'.
ISSUED, DATED = phrasing("claims_told_issued"), phrasing("claims_told_dated")
NUMBERED, PAPER = phrasing("claims_told_numbered"), phrasing("claims_told_paper")
CHECK = phrasing("claims_told_check")
# 'UBND tỉnh | (phải) khen thưởng | …', 'Nhà nước giữ vai trò | …', 'kế hoạch yêu cầu | …'
DOES, CALLS_FOR = phrasing("claims_told_does"), phrasing("claims_told_calls_for")
# Of one task, which elsewhere is no number that is claimed; 'cùng chủ trì': beside whom is told.
ONE, TAKING, JOINTLY = frozenset({"mot", "1"}), "tham gia", phrasing("joint_lead")
WORD = re.compile(r"\w")
CLAIMED_ROLES = frozenset({"lead", "coordinate"})


def claims_told(sentences: Sequence[Sentence], build: Build) -> tuple[Query, ...]:
    """Return the statements that the last sentence asks to be confirmed, each as a claim; () for fewer."""
    *before, last = sentences or [Sentence((), ends=True)]
    if any(one.ends for one in before):
        return ()
    return _weighed([one.words for one in before], last.words, build)


def claims_checked(sentences: Sequence[Sentence], build: Build) -> tuple[Query, ...]:
    """Return the statements that the first words of a message ask to be checked: 'Kiểm tra giúp mấy ý sau: …'."""
    found = CHECK.opens(sentences[0].words) if sentences else None
    rest = sentences[0].words[found.last :] if found else ()
    if found is None or (rest and not rest[0].opens):
        return ()
    place = max(word.end for one in sentences for word in one.words)
    asked = tuple(replace(word, start=place, end=place) for word in RIGHT)
    told = [*([rest] if rest else []), *(one.words for one in sentences[1:])]
    return _weighed(told, asked, build) or _one_checked(told, asked, build)


def _one_checked(told: Sequence[Words], asked: Words, build: Build) -> tuple[Query, ...]:
    """Return the one statement that is to be checked, as a claim: 'Kiểm tra lại giúp: III.11 xong năm 2022'."""
    if len(told) != 1 or told_from(told[0]):
        return ()
    claim = build(told[0])
    if not claim.yes_no and _whole(told[0], build, first=True):
        claim = build((*told[0], *asked))
    return (_alone(claim),) if claim.yes_no else ()


def _weighed(told: Sequence[Words], asked: Words, build: Build) -> tuple[Query, ...]:
    """Return what sentences tell as claims that are asked to be confirmed; () for fewer than two."""
    if len(told) < LEAST:
        return ()
    told = _without_writer(told)
    places = [n for n, words in enumerate(told) if _whole(words, build, first=not n)]
    theirs = _of_one(places, told)
    if not theirs or which_of_several(asked) is not None:
        return ()
    claims, doubt = _claims(theirs, told, build), build(asked)
    several = len(claims) >= LEAST or len(claims[0]) > len(told[theirs[0]])
    if not several or not doubts(doubt, [build(words) for words in told]):
        return ()
    ways = [confirming_words(doubt, build(claim)) for claim in claims[-MOST:]]
    if not all(ways):
        return ()
    return tuple(_alone(build((*c, *way))) for c, way in zip(claims[-MOST:], ways, strict=True))


def _without_writer(told: Sequence[Words]) -> Sequence[Words]:
    """Return what sentences tell, without the writer's 'em ghi' where nobody else reports anything.

    'Mục V có 4 việc. Em ghi Bộ A chủ trì cả 4' is told by one; 'Sếp bảo có 4 việc. Em ghi …' by two.
    """
    ends = [told_from(words) for words in told]
    reported = [words[:end] for words, end in zip(told, ends, strict=True) if end]
    if not all(opening[0].folded in FIRST and of_own(opening) for opening in reported):
        return told
    return [tuple(words[end:]) for words, end in zip(told, ends, strict=True)]


def _alone(query: Query) -> Query:
    """Return a claim whose message holds nothing else, each word at its place: no other day is of it."""
    shown = {n for word in query.words for n in range(word.start, word.end)}
    gaps = ((one.end, two.start) for one, two in pairwise(query.words))
    shown |= {n for a, b in gaps if not WORD.search(query.question[a:b]) for n in range(a, b)}
    alone = (c if n in shown else " " for n, c in enumerate(query.question))
    return replace(query, question="".join(alone))


def _of_one(places: Sequence[int], told: Sequence[Words]) -> list[int]:
    """Return the places of the statements of one who tells: of a paper and what goes on with it, or of nobody."""
    reported = [n for n in places if told_from(told[n])]
    first = reported[-1] if reported else 0
    # What somebody else says, or what the writer holds of it, is another's statement.
    others = (says(told[n]) or own_from(told[n]) for n in range(first + 1, len(told)))
    return [] if any(others) else [n for n in places if n >= first]


def _claims(theirs: Sequence[int], told: Sequence[Words], build: Build) -> list[Words]:
    """Return the words of each statement, with the sentences that go on with it; those that add to it follow."""
    claims: list[Words] = []
    for place in theirs:
        words = told[place]
        after = told[place + 1 : next((n for n in theirs if n > place), len(told))]
        # What holds of so many tasks is said of each of them, or of others.
        on = [] if _number(words) else list(takewhile(bool, (goes_on(w, build) for w in after)))
        claims.append((*words[told_from(words) :], *chain(*on)))
        more = takewhile(lambda one: adds(one, build), after[len(on) :])
        claims += (_of_those(words, one, build) for one in more)
    return claims


def _of_those(words: Words, more: Words, build: Build) -> Words:
    """Return the words of one statement more, with what it is about.

    A number of tasks that are somebody else's, too, is of those before: '(Bộ A chủ trì 2 việc.) Một việc có Bộ B'
    → 'Bộ A chủ trì một việc có Bộ B'. '(Bộ A chủ trì 2 việc.) Một việc do Bộ B chủ trì' is another claim.
    """
    number, whole, part = _number(words), build(words), build(more)
    if number is None or not (inner := _number(more)) or inner.first > OPENING or whole.sections:
        return (*_subject(words, more, build), *more)
    beside = (
        {*part.roles} != {*whole.roles} or part.slots.has(SlotKind.SHARE) or JOINTLY.search(more)
    )
    of_others = part.agencies and (beside or not whole.agencies)
    if not of_others and (part.agencies or inner["n"] not in ONE):
        return more
    said = [
        *(_counted(inner["n"], more[inner.first :])),
        *(_taking_part(more) if part.agencies and not part.roles else ()),
    ]
    return (*words[: number.first], *said, *words[number.last :])


def _counted(number: str, more: Words) -> Words:
    """Return words that begin with a number of tasks, 'một việc' with a figure: that is claimed as a number is."""
    return (replace(more[0], folded="1", marked=None), *more[1:]) if number in ONE else more


def _taking_part(more: Words) -> Words:
    """Return 'tham gia' for behind '(một việc) có Bộ B', who may lead or help."""
    end = more[-1].end
    return [
        replace(word, start=end, end=end, opens=False, starts=False) for word in split_words(TAKING)
    ]


def _subject(words: Words, more: Words, build: Build) -> Words:
    """Return what a statement is about that has to be named again in one more on it.

    'Chỉ thị 05', which is another paper; 'mục V' of which so many tasks are said to be somebody's.
    """
    if named := PAPER.search(words):
        return words[named.first : named.last]
    sections = [s for s in build(words).slots.of(SlotKind.SECTION) if s.end]
    if not (sections and _number(more) and build(more).roles):
        return ()
    return words[sections[0].first : sections[0].last]


def adds(words: Words, build: Build) -> bool:
    """Whether a sentence states one thing more of what the one before it is about, and names nothing itself.

    'Cả hai đều làm chung với Bộ B.' '5 việc làm hằng năm.' 'Làm đến năm 2030.' 'Bộ Chính trị ban hành.'
    """
    query = build(words)
    if asks(words) or query.who or query.task_refs or query.nodes or not _of_nobody(words):
        return False
    if ISSUED.search(words) or DATED.search(words):
        return True
    product = query.slots.has(SlotKind.CELL, PRODUCT)
    named = [word for word in query.topic if not word.folded.isdigit()]
    shared = query.slots.has(SlotKind.SHARE)
    valued = query.times or product or query.roles or query.agencies or shared
    return bool(valued) and (product or bool(_number(words)) or len(named) < LEAST_MATTER)


def _number(words: Words) -> Found | None:
    """Return where it is said how many tasks there are."""
    return NUMBERED.search(words)


def _of_nobody(words: Words) -> bool:
    """Whether a sentence is no one's report, and nothing of whoever writes."""
    told = told_from(words) or own_from(words) or says(words)
    return bool(words) and not (words[0].folded in FIRST or told)


def _whole(words: Words, build: Build, first: bool) -> bool:
    """Whether a sentence states something of a matter that it names itself, and nothing of whoever writes.

    So many tasks are named by no more than their time where they are told `first`: 'có 4 việc hằng năm'.
    """
    said = tuple(words[told_from(words) :])
    if not said or said[0].folded in FIRST:
        return False
    query = build(said)
    number = _number(said)
    # 'Mục I | gồm | 6 việc' asks for no list, nor does a matter that stands in a cell.
    lists = number is None and any(
        s.value == "list" and s.end for s in query.slots.of(SlotKind.QUANTITY)
    )
    open_ = lists or query.who or query.counts or query.yes_no
    # '(Mục V có 4 việc.) Có 3 việc do Bộ A chủ trì.' tells of those before.
    counted = number is not None and (first or number.first > OPENING)
    named = query.task_refs or len(matter(query)) >= LEAST_MATTER or counted
    acts = CLAIMED_ROLES & {a.role for a in query.agencies}
    stated = named and (acts or query.times or query.claimed is not None)
    paper = PAPER.opens(said)
    placed = numbers_place(query) or (query.sections and counted)
    told = stated or paper or placed or _of_document(query) or _of_duty(said, query)
    return not open_ and bool(told)


def _of_duty(said: Words, query: Query) -> bool:
    """Whether the plan is told to have somebody do something: 'UBND tỉnh khen thưởng tập thể xuất sắc'."""
    named = next((a.slot for a in query.agencies if a.slot and not a.slot.first), None)
    after = said[named.last :] if named else said
    opens = DOES.opens(after) if named else CALLS_FOR.opens(after)
    return opens is not None and len(after) - opens.last >= LEAST_MATTER and not query.roles


def _of_document(query: Query) -> bool:
    """Whether a fact of the document is stated: 'Nghị quyết có 4 điều', 'Nghị quyết ban hành ngày 04/12/2022'."""
    named = any(s.value == "document" and not s.first for s in query.slots.of(SlotKind.FILLER))
    return named and bool(query.facets or any(word.folded.isdigit() for word in query.topic))
