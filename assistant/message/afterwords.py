"""Sentences after a question that say why it is asked: '… những việc nào? Tôi viết bài về ngành báo chí.'

Nothing of them is asked. Read with the question, what they name would be a second question, or its matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.aside import told_of
from assistant.message.gathered_after import gathers
from assistant.message.joints import INCLUSIVE
from assistant.message.sentences import Sentence, sentences_of
from assistant.query import Query
from assistant.readings.included_shares import INCLUDING
from assistant.readings.tellings import AFTERWORDS, PLURALS, Build, asks
from assistant.slots import INCLUDED, SlotKind
from assistant.words import Word, opened

# 'em | đang làm báo cáo', 'sếp em | giục quá'
TELLS = phrasing("openings_tell")
# 'bộ tôi', 'bên em', after 'tôi ở Bộ A': the question is about the writer's own body.
OWN = phrasing("openings_own")
# 'đồng nghiệp cứ bảo …', 'tòa soạn cho …', 'vì …': who else is told of, or why something is asked.
OTHERS = phrasing("afterwords_tell")
# 'tôi tính cả việc chung', 'em không lấy việc hằng năm': what is said of the tasks asked for.
LIMITED = phrasing("afterwords_limit")
# 'ý tôi là …', 'xin liệt kê hết': what is said of the answer.
GOES_ON = phrasing("afterwords_go_on")
# A question on another body, on a part or a fact of the text asks for no tasks of the writer's own.
OF_OTHERS = (
    *(SlotKind.AGENCY, SlotKind.PART, SlotKind.SECTION, SlotKind.NODE, SlotKind.FACET),
    SlotKind.TASK_REF,
)
# What makes a question one by itself, of so many words: a name, a time or a matter that it is about.
ABOUT = (
    *(SlotKind.AGENCY, SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.NODE, SlotKind.FACET, SlotKind.TOPIC, SlotKind.CELL, SlotKind.PART),
)
LEAST = 4
# The columns that a list has, however long it is.
SHOWN = frozenset({"content", "lead", "coordinate", "deadline"})


def without_afterwords(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without what, behind the one question that it marks, is but its reason.

    Without the other way to see it, too, that whoever claims something adds: '…, hay tôi nhớ nhầm sang Bộ B'.
    """
    words = _without_request(question, _without_doubt(words), build)
    found = sentences_of(question, words)
    asked = [place for place, sentence in enumerate(found) if sentence.ends]
    if len(asked) != 1 or asked[0] == len(found) - 1:
        return words
    before, whole = found[: asked[0]], found[asked[0]]
    after = [s for s in found[asked[0] + 1 :] if not _wants_columns(s.words, whole.words, build)]
    words = _words((*before, whole, *after))
    if not _is_whole(whole.words, build):
        return words
    kept = [s for s in after if not _is_reason(s, whole, build)]
    if len(kept) == len(after) or any(_points(s.words, build) for s in kept):
        return words
    if _points(whole.words, build) and not _names_one(before, build):
        return words
    return _words((*before, whole, *kept))


def _words(sentences: Sequence[Sentence]) -> list[Word]:
    return [word for sentence in sentences for word in sentence.words]


# '…, đúng không, | hay mình nhớ nhầm …'
DOUBT = phrasing("afterwords_doubt")


def _without_doubt(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without a clause that doubts the writer's own memory, up to the end of its sentence."""
    found = DOUBT.search(words)
    if found is None or not found.first:
        return words
    end = next((n for n in range(found.last, len(words)) if words[n].starts), len(words))
    return [*words[: found.first], *words[end:]]


# 'anh chị trả lời gộp cả hai câu giúp em'; 'nhờ anh thống kê giúp', behind what is asked.
TOGETHER, WORKED_OUT = phrasing("afterwords_together"), phrasing("afterwords_worked_out")


def _without_request(question: str, words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without a last sentence that but asks to answer the questions before it, or together."""
    *before, last = [sentence.words for sentence in sentences_of(question, words)] or [()]
    again = before and (TOGETHER.opens(last) or (WORKED_OUT.opens(last) and asks(before[-1])))
    if not again or gathers(before[-1], last, build):
        return words
    return [word for line in before for word in line]


def _is_reason(sentence: Sentence, asked: Sentence, build: Build) -> bool:
    """Whether a sentence tells of whoever asks, or of others, and keeps to no tasks and sets none aside."""
    line = sentence.words
    if _takes_in(line, asked.words, build):
        return True
    if gathers(asked.words, line, build):
        return False
    tells = TELLS.opens(line) or OTHERS.opens(line)
    goes_on = LIMITED.search(line) or GOES_ON.search(line)
    if (
        not tells
        or goes_on
        or _asks_again(line, build)
        or told_of(line, build, True, True) is not None
    ):
        return False
    return not _of_office(line, asked.words, build)


def _asks_again(words: Sequence[Word], build: Build) -> bool:
    """Whether a sentence asks the same of somebody else: 'Còn Quốc hội thì sao'."""
    query = build(tuple(words))
    named = query.agencies or query.sections or query.task_refs
    return bool(named) and query.slots.has(SlotKind.FOLLOW, "then_what")


# 'mình cần | tên nhiệm vụ và ai chủ trì | để ghi vào tờ trình'
COLUMNS, PURPOSE = phrasing("afterwords_columns"), phrasing("used_for_opens")
# What a row of a list tells of each task anyhow.
IN_ROWS = (SlotKind.FIELD, SlotKind.ROLE, SlotKind.WHO, SlotKind.TASK, SlotKind.FILLER)


def _wants_columns(words: Sequence[Word], asked: Sequence[Word], build: Build) -> bool:
    """Whether a sentence but says, behind a question for tasks, which columns of the list are needed."""
    found = COLUMNS.opens(words)
    if found is None or not _asks_for_several(build(tuple(asked))):
        return False
    places = range(found.last, len(words))
    end = next((n for n in places if PURPOSE.opens(words[n:])), len(words))
    query = build(opened(words[found.last : end])) if found.last < end else None
    if query is None or query.topic or not set(query.fields) <= SHOWN:
        return False
    return bool(query.fields or query.who) and all(s.kind in IN_ROWS for s in query.slots.items)


def _asks_for_several(query: Query) -> bool:
    """Whether a list of tasks is asked for, and not which one is described: 'nhà ở là nhiệm vụ nào'."""
    several = any(word.folded in PLURALS for word in query.words)
    return bool(query.which_tasks and (several or query.agencies or query.times or query.sections))


# 'việc nào … | thì cũng tính'; phrases that take everything in.
CLOSES, TAKING = phrasing("afterwords_takes_in"), (INCLUDED, INCLUSIVE)


def _takes_in(words: Sequence[Word], asked: Sequence[Word], build: Build) -> bool:
    """Whether a sentence but takes in what is done jointly: 'Tính cả các việc chủ trì chung với bộ khác.'

    Whose work is meant, and in which role, the question before it tells: 'Việc nào Bộ A làm chung thì cũng tính.'
    """
    if INCLUDING.opens(words):
        query = build(tuple(words))
        only = all(slot.kind is SlotKind.FILLER for slot in query.slots.items)
        told = query.slots.of(*ABOUT) or query.topic
        return (only or query.slots.has(SlotKind.SHARE)) and not told
    if CLOSES.search(words) is None:
        return False
    query = build((*asked, *words))
    taken = [s for s in query.slots.of(SlotKind.FILLER) if s.value in TAKING]
    inside = {n for s in taken for n in range(s.first, s.last)}
    rest = [w for n, w in enumerate(query.words) if n >= len(asked) and n not in inside]
    # 'Tỉnh có việc gì? Việc cùng chủ trì cũng tính': its role is none of the question's.
    roles = any(s.first >= len(asked) for s in query.slots.of(SlotKind.ROLE))
    return not roles and all(word.folded in AFTERWORDS for word in rest)


def _of_office(words: Sequence[Word], rest: Sequence[Word], build: Build) -> bool:
    """Whether a clause names the body in which somebody works, whose tasks the rest may ask for."""
    if not build(tuple(words)).slots.has(SlotKind.AGENCY):
        return False
    asked = build(tuple(rest))
    # 'việc nhà ở hạn 2022, đúng không' is claimed of a task, whoever asks.
    claim = asked.yes_no and bool(asked.topic or asked.slots.has(SlotKind.TOPIC))
    return OWN.search(rest) is not None or not (claim or asked.slots.of(*OF_OTHERS))


def _is_whole(words: Sequence[Word], build: Build) -> bool:
    """Whether words are a question on something that it names."""
    if len(words) < LEAST:
        return False
    query = build(tuple(words))
    about = query.slots.of(*ABOUT) or (query.counts and query.roles) or query.superlative
    return _asked(query) and bool(about)


def _points(words: Sequence[Word], build: Build) -> bool:
    """Whether a question points to what it does not name itself: 'bộ em có mấy việc'."""
    follow = build(tuple(words)).slots.of(SlotKind.FOLLOW)
    return any(slot.value.startswith("that") for slot in follow)


def _names_one(before: Sequence[Sentence], build: Build) -> bool:
    """Whether the sentences before it name the body that it may point to, and no other."""
    named = (reference for s in before for reference in build(tuple(s.words)).agencies)
    return len({reference.agency for reference in named}) == 1


def _asked(query: Query) -> bool:
    return bool(asks(query.words) or query.yes_no or query.lists or query.counts or query.who)
