"""Tasks that somebody sorts by kinds, a mark for each, before he asks for those of one mark, or of none.

'Dòng nào có Bộ A em tô xanh, có Bộ B em tô vàng. Còn dòng nào trắng?', 'Hạn 2022 vẽ thanh đỏ, hằng năm vẽ thanh
vàng, còn lại là loại cả giai đoạn thì vẽ thanh xanh. Có mấy thanh xanh?'. Two kinds at least are told: of one
alone `labelled.py` knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, marked, phrasing
from assistant.message.described import as_tasks, says_something
from assistant.message.sentences import Sentence
from assistant.message.wanted import about
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened

VERBS, NAMED = phrasing("sorted_verbs"), phrasing("sorted_named")
NOUNS = frozenset(word for noun in folded("sorted_nouns") for word in noun.split())
OPENING, LEFT = folded("sorted_opening"), "lai"
NONE, NO, ALL = phrasing("sorted_none"), folded("sorted_no"), phrasing("sorted_all")
# 'cả hai nhóm | gồm những việc nào': those of either.
TAKEN_TOGETHER = phrasing("sorted_together")
REST, PART = phrasing("sorted_rest"), phrasing("sorted_part")
# A mark has so many words at most: 'gạch chéo', 'thứ nhất'.
MOST_MARK, LEAST_KINDS = 3, 2
COLOURS, SHADES = (
    frozenset(marked("sorted_colours").values()),
    frozenset(marked("sorted_shades").values()),
)
# '(tôi lọc) | thư mục A gồm': so far from the start of its clause a kind is named.
NAMED_REACH = 4
COUNTED = (("bao", None), ("nhieu", "nhiêu"), ("viec", "việc"))
# What tells of a question that it was put together from kinds, so that no word of it is left unread.
SORTED = "sorted"
LISTED = (("nhung", "những"), ("viec", "việc"), ("nao", "nào"))


@dataclass(frozen=True)
class Kind:
    """The words of the mark that tasks of a kind get, and of what they are; of those left over when `rest`."""

    mark: tuple[str, ...]
    told: Words
    rest: bool = False


def sorted_apart(sentences: Sequence[Sentence], build: Build) -> Query | None:
    """Return what is asked of tasks that the message sorts by kinds; None when it sorts none."""
    if not _may_sort(sentences):
        return None
    clauses = [(n, part) for n, one in enumerate(sentences) for part in _clauses(one, build)]
    found = [(place, kind) for place, (_, one) in enumerate(clauses) if (kind := _kind(one, build))]
    if len(found) < LEAST_KINDS:
        return None
    last = max(place for place, _ in found)
    # What stands between the kinds and the question only tells more.
    asked = [w for n, one in clauses[last + 1 :] if n == len(sentences) - 1 for w in one]
    kinds = [kind for _, kind in found]
    query = build(asked) if asked and asks(asked) else None
    if query is None or query.who or query.superlative:
        return None
    head = [word for _, clause in clauses[: found[0][0]] for word in clause]
    return _asked(
        query, kinds, [*_part(head, build), *_part(_unmarked(asked, kinds), build)], build
    )


def _may_sort(sentences: Sequence[Sentence]) -> bool:
    """Whether marks are given, and the last sentence names one or none: reading is dear, most give no mark."""
    marks = {mark for one in sentences for mark in _marks(one)}
    if len(marks) < LEAST_KINDS:
        return False
    asked = sentences[-1].words
    named = any(_places([w.marked or w.folded for w in asked], mark) for mark in marks)
    return named or any(said.search(asked) for said in (NONE, ALL, TAKEN_TOGETHER))


def _marks(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    """Yield the marks that clauses of a sentence seem to give, as their words look."""
    for clause in _cut(sentence, frozenset()):
        for named in NAMED.each(clause):
            yield _mark(clause[named.first : named.start("link")])
        yield from filter(None, (_mark(clause[one.last :]) for one in VERBS.each(clause)))


def _asked(query: Query, kinds: Sequence[Kind], part: Words, build: Build) -> Query | None:
    """Return the tasks of the mark that a question names, of all of them, or of none."""
    words = query.words
    told = [
        kind.told for kind in kinds if kind.told and not (kind.rest and not _plain(kind, build))
    ]
    meant = [kind for kind in kinds if _bears(words, kind.mark)]
    denied = [kind for kind in kinds if _bears(words, kind.mark, denied=True)]
    if NONE.search(words) or len(denied) > 1:
        return _without(query, [one.told for one in denied] or told, part, build)
    if TAKEN_TOGETHER.search(words):
        return _of_any(query, told, part, build)
    if ALL.search(words) and len(told) == LEAST_KINDS:
        return _keeping(query, told, part, build)
    if len(meant) != 1 or denied:
        return None
    if meant[0].rest and not _plain(meant[0], build):
        own = [*part, *_part(meant[0].told, build)]
        return _without(query, [one.told for one in kinds if not one.rest], own, build)
    return _keeping(query, [meant[0].told], part, build)


def _plain(kind: Kind, build: Build) -> bool:
    """Whether a kind is told by a condition of its own: 'còn lại | là loại hằng năm'."""
    query = build(as_tasks(kind.told)) if kind.told else None
    return query is not None and bool(query.agencies or query.times or query.cells)


def _asking(query: Query, part: Words, build: Build) -> Query:
    """Return a plain question for tasks, or their number, as one asks for them, within a part of the table."""
    said, first = COUNTED if query.counts else LISTED, query.words[0]
    noun = (Word(plain, marks, first.start, first.end) for plain, marks in said)
    plain = build((*part, *noun))
    return replace(plain, slots=plain.slots.plus([Slot(SlotKind.FILLER, SORTED, 0, 0, 0, 0)]))


def _without(query: Query, told: Sequence[Words], part: Words, build: Build) -> Query:
    """Return the question for tasks that are of none of the kinds told."""
    aside = tuple(build(as_tasks(words)) for words in told)
    return replace(_asking(query, part, build), aside=aside)


def _of_any(query: Query, told: Sequence[Words], part: Words, build: Build) -> Query:
    """Return the question for tasks that are of any of the kinds told."""
    asking = _asking(query, part, build)
    first, *others = (build(as_tasks(words)) for words in told)
    return replace(about(first, asking), limits=asking.limits, also=tuple(others))


def _keeping(query: Query, told: Sequence[Words], part: Words, build: Build) -> Query:
    """Return the question for tasks that are of each of the kinds told."""
    limits = tuple(build(as_tasks(words)) for words in told)
    return replace(_asking(query, part, build), limits=limits)


def _clauses(sentence: Sentence, build: Build) -> Iterator[Words]:
    """Yield the clauses of a sentence, cut where it pauses and inside no name."""
    names = build(sentence.words).slots.of(SlotKind.AGENCY)
    inside = {place for name in names for place in range(name.first + 1, name.last)}
    return _cut(sentence, inside)


def _cut(sentence: Sentence, inside: Collection[int]) -> Iterator[Words]:
    """Yield the words of a sentence from pause to pause, cut at none `inside` names."""
    words, start = sentence.words, 0
    for place in range(1, len(words)):
        pause = words[place - 1].end in sentence.pauses or words[place].opens
        if pause and place not in inside:
            yield words[start:place]
            start = place
    yield words[start:]


def _kind(clause: Words, build: Build) -> Kind | None:
    """Return the kind of tasks that a clause gives a mark; None when it gives none."""
    while len(clause) > 1 and clause[0].folded in OPENING and clause[1].folded != LEFT:
        clause = clause[1:]
    named = NAMED.search(clause)
    if named and named.first < NAMED_REACH:
        mark = _mark(clause[named.first : named.start("link")])
        return _told_kind(mark, clause[named.last :], build)
    # 'loại ghi liền một giai đoạn | thì vẽ thanh gạch chéo': the first of such verbs that a mark follows
    given = ((_mark(clause[one.last :]), clause[: one.first]) for one in VERBS.each(clause))
    kinds = (_told_kind(mark, told, build) for mark, told in given)
    return next((kind for kind in kinds if kind is not None), None)


def _told_kind(mark: tuple[str, ...], told: Words, build: Build) -> Kind | None:
    """Return the kind of tasks that words tell of; None when they tell of none, or there is no mark."""
    left = REST.opens(told)
    told = opened(told[left.last :] if left else told)
    is_told = left or (told and says_something(build(as_tasks(told))))
    return Kind(mark, told, bool(left)) if mark and is_told else None


def _mark(words: Words) -> tuple[str, ...]:
    """Return the words of a mark without the noun for what bears it: '(thanh) đỏ'; () when it is none."""
    said = [word.marked or word.folded for word in words if word.folded not in NOUNS]
    if said and said[0] in COLOURS:
        # 'thanh xanh | chạy hết trang giấy'
        said = said[: 1 + (said[1:2] != [] and said[1] in SHADES)]
    return tuple(said) if len(said) <= MOST_MARK else ()


def _bears(words: Words, mark: tuple[str, ...], denied: bool = False) -> bool:
    """Whether a question names a mark, or denies it: 'vừa không đỏ vừa không xanh'."""
    said = [word.marked or word.folded for word in words]
    before = [words[max(0, i - 2) : i] for i in _places(said, mark)]
    no = [any(word.folded in NO for word in some) for some in before]
    return any(no) if denied else bool(no) and not all(no)


def _unmarked(words: Words, kinds: Sequence[Kind]) -> Words:
    """Return the words of a question without its marks: 'nhóm 4' is no part of the table where it is one."""
    marks = [kind.mark for kind in kinds]
    said = [word.marked or word.folded for word in words]
    inside = {
        i
        for mark in marks
        for n in _places(said, mark)
        for i in range(max(0, n - 1), n + len(mark))
    }
    return [word for i, word in enumerate(words) if i not in inside]


def _places(said: Sequence[str], mark: tuple[str, ...]) -> list[int]:
    """Return where the words of a mark stand."""
    return [i for i in range(len(said)) if tuple(said[i : i + len(mark)]) == mark]


def _part(words: Words, build: Build) -> Words:
    """Return the words that name a part of the table, or point to one: 'mục III', 'mục này'."""
    if not words:
        return ()
    sections = build(words).slots.of(SlotKind.SECTION)
    if sections and all(slot.end for slot in sections):
        return words[sections[0].first : sections[-1].last]
    found = PART.search(words)
    return words[found.first : found.last] if found else ()
