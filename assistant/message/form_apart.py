"""What the answer need not hold: 'không cần nêu tên từng việc', 'chứ cơ quan nào làm thì em biết rồi'.

Such words ask for nothing and set no tasks aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.asides_said import left_out
from assistant.message.column_kept import DROPPED
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks, is_row, noun_at, only_at
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'không cần nêu | tên từng việc', 'danh sách nhiệm vụ | tôi không cần', 'phần lời văn | tôi tự viết'
DECLINED, LEFT = phrasing("form_apart_declined"), phrasing("form_apart_left")
# 'không cần suy luận từ nội dung công việc', 'nêu ngắn gọn là được'
WORDED = phrasing("form_apart_worded")
# 'cơ quan nào làm thì em biết rồi', 'ai làm đầu mối chúng tôi tự bàn'
KNOWN = phrasing("form_apart_known")
# What an answer is made of, by words or by slots for columns and for parts of the text; …
NOUNS = folded("form_nouns")
PARTS = (
    *(SlotKind.FIELD, SlotKind.NODE, SlotKind.PART, SlotKind.FACET, SlotKind.ROLE),
    *(SlotKind.TASK, SlotKind.FILLER, SlotKind.QUANTITY, SlotKind.ASKED, SlotKind.WHO),
)
# … with these words tasks themselves, or whoever has a role, are a column of it.
TITLES, BODIES = folded("form_titles"), folded("form_bodies")


def without_form(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that only say what the answer need not hold."""
    kept = [replace(s, words=_kept(s, build)) for s in sentences]
    left = [sentence for sentence in kept if sentence.words]
    whole = any(asks(s.words) or s.ends for s in left) or _tells(build(_joined(left)))
    return left if whole else list(sentences)


# 'slide của em có | hai ô số'; 'việc nào chủ trì chung | thì ghi rõ'; 'chỉ ghi các bộ, ngành | thì bỏ qua'
PAPER, MARKED = phrasing("form_apart_paper"), phrasing("form_apart_marked")
WORDING = phrasing("form_apart_wording")
# '| cho tôi | các việc năm 2022'
REQUESTED = phrasing("asides_apart_requested")


def without_side_notes(sentences: Sequence[Sentence], build: Build) -> Sequence[Sentence]:
    """Return the sentences without what stands beside another one that asks for tasks which it names itself.

    That is what the writer's paper holds ('Báo cáo có hai ô: …'), what is to be marked in the answer, and the
    common wording that is not to count: what it reaches stands apart anyhow.
    """
    parts = [part for sentence in sentences for part in _paper_apart(sentence)]
    told = [s for s in parts if not s.ends and _is_side_note(s.words)]
    others = [build(s.words) for s in parts if told and s not in told]
    if any(map(_asks_for_others, others)):
        return [_set_aside(s, build) if s in told else s for s in parts]
    return [s for s in parts if s not in told] if any(map(_asks_of_some, others)) else sentences


def _paper_apart(sentence: Sentence) -> list[Sentence]:
    """Return a sentence in two where it asks after what a paper holds: 'danh sách cũ chỉ có A, | còn việc nào'."""
    words = sentence.words
    paper = PAPER.opens(words)
    places = paused_places(words, sentence.pauses) if paper else ()
    before = [n for n in places if paper and n > paper.last and not asks(words[:n])]
    place = before[-1] if before else 0
    if not place or not (asks(words[place:]) or REQUESTED.opens(words[place:])):
        return [sentence]
    first, rest = words[:place], opened(words[place:])
    return [replace(sentence, words=first, ends=False), replace(sentence, words=rest)]


def _asks_for_others(query: Query) -> bool:
    """Whether other tasks are asked for than those told before: 'Bộ A còn chủ trì việc nào khác'."""
    beside = any(word.folded in OTHERS for word in query.words)
    return beside and _asks(query) and _describes(query)


def _asks(query: Query) -> bool:
    requested = REQUESTED.opens(query.words) and noun_at(query.words) is not None
    return bool(query.lists or query.counts or requested) or asks(query.words)


def _set_aside(sentence: Sentence, build: Build) -> Sentence:
    """Return what a paper holds as set aside: '(danh sách cũ chỉ ghi) III.10' is not asked for again."""
    found = PAPER.opens(sentence.words)
    out = left_out(opened(sentence.words[found.last :]), build) if found else ()
    return replace(sentence, words=out) if out else sentence


def _is_side_note(words: Words) -> bool:
    return bool(PAPER.opens(words) or MARKED.opens(words) or WORDING.opens(words))


# 'tỉnh còn chủ trì việc nào khác': beside those told before.
BESIDE, OTHERS = folded("form_apart_beside"), folded("form_apart_others")
POINTING = (SlotKind.FOLLOW, SlotKind.NEGATION, SlotKind.YES_NO)


def _asks_of_some(query: Query) -> bool:
    """Whether words ask for tasks that they name by themselves, whatever was told before them."""
    beside = any(word.folded in BESIDE for word in query.words)
    return _asks(query) and _describes(query) and not (beside or query.slots.of(*POINTING))


def declines(words: Words) -> bool:
    """Whether words but say that something is not needed, which asks for nothing: 'không cần việc hằng năm'."""
    return DECLINED.opens(words) is not None and not asks(words)


def asks_nothing(words: Words, build: Build) -> bool:
    """Whether words but say what is not needed, of the answer or of tasks: 'việc hằng năm tôi không cần'."""
    if not words or _is_form(words, build):
        return bool(words)
    # 'chỉ cần các việc hằng năm thôi' wants them.
    left = LEFT.search(words) is not None and only_at(words) is None
    return declines(words) or (left and not asks(words))


def _kept(sentence: Sentence, build: Build) -> tuple[Word, ...]:
    """Return the words of a sentence without the clauses at its ends that say so, or none of them."""
    words = sentence.words
    cuts = (0, *paused_places(words, sentence.pauses), len(words))
    clauses = [words[a:b] for a, b in pairwise(cuts)]
    while len(clauses) > 1 and _is_known(clauses[-1], build):
        clauses.pop()
    if all(_is_form(clause, build) or _is_known(clause, build) for clause in clauses):
        return ()
    while len(clauses) > 1 and _leads(clauses[0], opened(clauses[1]), build):
        clauses = [opened(clauses[1]), *clauses[2:]]
    return tuple(word for clause in clauses for word in clause)


def _leads(clause: Words, after: Words, build: Build) -> bool:
    """Whether a clause before what is asked asks nothing: 'Không cần liệt kê, | mục III có bao nhiêu nhiệm vụ?'.

    Or leaves out a section beside another: 'Mục I tôi tự tra được, | mục V có những việc nào?'.
    """
    if not asks(after):
        return False
    left = build(clause) if LEFT.search(clause) else None
    other = left is not None and left.sections and not (left.agencies or left.times)
    return _is_form(clause, build) or bool(other and build(after).sections)


def _is_form(clause: Words, build: Build) -> bool:
    """Whether a clause declines what an answer is made of, or says how it is to be worded."""
    worded = WORDED.opens(clause)
    if worded and worded.last == len(clause):
        return not _describes(build(clause))
    declined, left = DECLINED.opens(clause), LEFT.search(clause)
    if declined and declined.last < len(clause):
        return _of_answer(clause[declined.last :], build)
    return left is not None and left.first > 0 and _of_answer(clause[: left.first], build)


def _of_answer(words: Words, build: Build) -> bool:
    """Whether words name nothing but what an answer is made of: its columns, its wording, parts of the text."""
    query = build(words)
    if _describes(query) or asks(words) or DROPPED.search(query.words):
        return False
    if any(s.kind not in PARTS for s in query.slots.items):
        return False
    said, covered = {word.folded for word in words}, _covered(query)
    rows = any(map(is_row, words)) and not said & TITLES
    bare = bool(query.roles) and not said & BODIES
    plain = all(w.folded in NOUNS for n, w in enumerate(words) if n not in covered)
    return plain and not (rows or bare or (query.roles and any(map(is_row, words))))


def _covered(query: Query) -> set[int]:
    return {n for slot in query.slots.items for n in range(slot.first, slot.last)}


def _is_known(clause: Words, build: Build) -> bool:
    """Whether a clause says of what it asks that the writer knows, or decides, it."""
    found = KNOWN.opens(clause)
    return found is not None and found.last == len(clause) and not _describes(build(clause))


def _describes(query: Query) -> bool:
    return bool(query.agencies or query.sections or query.times or query.task_refs)


def _tells(query: Query) -> bool:
    """Whether words say what is wanted though none of them asks: 'nhờ nêu các mục đích của kế hoạch'."""
    return _describes(query) or bool(query.nodes or query.facets)


def _joined(sentences: Sequence[Sentence]) -> Words:
    return opened([word for sentence in sentences for word in sentence.words])
