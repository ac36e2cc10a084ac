"""A message with all that it says of itself put in words, before anything else is read.

A story before its question, what ministries became, the writer's own office, pronouns: each is said as it
would be in a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.asides_apart import with_asides_apart
from assistant.message.asked_apart import with_question_apart
from assistant.message.column_kept import with_column
from assistant.message.coreference import opens_with_purpose, referred
from assistant.message.form_apart import without_form, without_side_notes
from assistant.message.gathered_after import with_gathering
from assistant.message.held_tasks import with_lacking, without_held
from assistant.message.joined import Joiner
from assistant.message.known_cells import without_known_cells
from assistant.message.labelled import with_labels
from assistant.message.most_told import with_others
from assistant.message.number_again import without_number_again
from assistant.message.own import with_own
from assistant.message.papers_apart import without_papers
from assistant.message.part_in_theirs import with_their_tasks
from assistant.message.quoted_again import with_quotations
from assistant.message.reorganised import reorganised
from assistant.message.role_dropped import without_dropped_role
from assistant.message.rows_said import with_rows
from assistant.message.sentences import Sentence
from assistant.message.tasks_of_section import with_section
from assistant.message.times_again import with_times
from assistant.message.used_for import without_uses
from assistant.message.wording_again import with_wording
from assistant.message.wording_reached import as_wording
from assistant.message.wordings_apart import without_wordings
from assistant.query import Query
from assistant.readings.tellings import NEEDS, Build, asks, noun_at
from assistant.slots import SlotKind
from assistant.words import Word, opened


def in_words(
    sentences: Sequence[Sentence], joiner: Joiner, spoken: Sequence[Sequence[Word]]
) -> list[Sentence]:
    """Return the sentences put in words; `spoken` are ministries named in earlier turns."""
    said = with_lacking(sentences, joiner.build)
    said = with_gathering(_without_courtesy(said, joiner.build), joiner.build)
    said = without_uses(without_side_notes(said, joiner.build), joiner.build)
    said = without_held(_without_rank_again(said, joiner.build), joiner.build)
    said = with_asides_apart(with_question_apart(said, joiner.build), joiner.build)
    said = without_form(without_papers(said, joiner.build), joiner.build)
    said = without_known_cells(said, joiner.build)
    said = with_quotations(_with_conditions_listed(said, joiner), joiner.build)
    said = with_times(with_others(said, joiner.build), joiner.build)
    said = with_wording(said, joiner.build)
    said = with_column(with_labels(said, joiner.build), joiner.build)
    said = with_their_tasks(with_section(said, joiner.build), joiner.build)
    said = reorganised(_without_other_role(said, joiner), joiner.build)
    said, office = with_own(said, joiner.build)
    said = as_wording(without_dropped_role(without_number_again(said), joiner.build), joiner.build)
    said = with_rows(without_wordings(said, joiner), joiner)
    parts = [part for sentence in said for part in _not_every_apart(sentence)]
    split = [part for part, _ in parts]
    told = referred(split, joiner.build, list(map(tuple, spoken)), office)
    start = int(opens_with_purpose(split, told))
    told = [part for part, (_, apart) in zip(told[start:], parts[start:], strict=True) if not apart]
    return _without_beliefs(told, joiner.build)


# 'tôi cứ nghĩ Bộ A chỉ phối hợp', 'ai cũng bảo việc nào Bộ A cũng chủ trì'
BELIEVED = phrasing("in_words_believed")


def _without_beliefs(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without what was believed before, where the last asks for tasks on its own."""
    *before, last = sentences or [Sentence((), False)]
    query = build(last.words)
    # '… có đúng không' asks about what was believed.
    listed = query.agencies and query.roles and (query.lists or query.counts)
    # 'Tôi đoán là mục II. Mục nào ít nhiệm vụ nhất?'
    extreme = query.superlative and "section" in query.fields
    own = bool(listed or extreme) and not query.yes_no
    return [s for s in before if not (own and BELIEVED.search(s.words))] + [last] * bool(sentences)


# 'không phải việc nào Bộ A cũng làm chung: …'
NOT_EVERY = phrasing("in_words_not_every")


def _not_every_apart(sentence: Sentence) -> list[tuple[Sentence, bool]]:
    """Return a sentence in two where it first says that not every task is such; True with what says so."""
    words = sentence.words
    found = NOT_EVERY.search(words)
    ends = (i for i in range(found.last, len(words)) if words[i].opens) if found else ()
    end = next(iter(ends), len(words))
    if found is None or noun_at(words[end:]) is None:
        return [(sentence, False)]
    first, rest = replace(sentence, words=words[:end]), replace(sentence, words=opened(words[end:]))
    return [(first, True), (rest, False)]


def _with_conditions_listed(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences of a list as conditions where a later one asks for what meets all of them.

    '1) cơ quan phối hợp chỉ có Bộ A; 2) loại mục I. Nhờ cho danh sách theo đúng hai điều kiện 1 và 2.'
    """
    frames = [
        i
        for i, s in enumerate(sentences)
        if any(m.value == "all_of" for m in joiner.marks(s.words))
    ]
    steps = [i for i, s in enumerate(sentences) if i and s.ends and _is_step(s, joiner)]
    last = frames[-1] if frames else len(sentences) if steps else 0
    return [
        replace(s, ends=False) if i < last and not asks(s.words) else s
        for i, s in enumerate(sentences)
    ]


# '2) chỉ giữ việc hạn 2022', '3) loại mục I'
STEPS = frozenset({"narrow", "out", "drop"})


def _is_step(sentence: Sentence, joiner: Joiner) -> bool:
    """Whether an item but keeps to some of the tasks that those before it tell of, or sets some aside."""
    marks = joiner.marks(sentence.words)
    return not asks(sentence.words) and any(m.value in STEPS and not m.first for m in marks)


def _without_courtesy(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those after the question that only thank: 'Trân trọng cảm ơn.'

    After a question mark, nor those that only say where the answer goes: 'Tôi muốn đưa vào tài liệu.'
    """
    left = list(sentences)
    while len(left) > 1 and (_is_courtesy(build(left[-1].words)) or _is_use(*left[-2:])):
        left.pop()
    # 'Có mấy bộ chủ trì. … Xin cho tôi con số đúng.'
    again = len(left) > 1 and (_wants_answer(left, build) or _asks_again(left, build))
    return left[:-1] if again else left


def _wants_answer(sentences: Sequence[Sentence], build: Build) -> bool:
    """Whether the last sentence only asks for the number that an earlier one asked for."""
    *before, last = sentences
    if not (ANSWER.opens(last.words) and any(build(s.words).counts for s in before)):
        return False
    return not _tells(build(last.words))


# 'bạn liệt kê giúp nhé', 'mong anh chị nêu đầy đủ'
LIST_AGAIN = phrasing("in_words_list_again")


def _asks_again(sentences: Sequence[Sentence], build: Build) -> bool:
    """Whether the last sentence only asks for the list that one before asks for, or for a role wanted there.

    'Kế hoạch đề nghị Mặt trận làm những việc gì. Mong bạn nêu đủ.', 'Tôi cần phần phối hợp. Bạn liệt kê giúp.'
    """
    *before, last = sentences
    return LIST_AGAIN.opens(last.words) is not None and any(
        _wants_list(build(sentence.words)) for sentence in before
    )


def _wants_list(query: Query) -> bool:
    """Whether a list is asked for, or a role of nobody named is wanted: 'tôi cần phần phối hợp'."""
    role = query.roles and not query.agencies and NEEDS & {word.folded for word in query.words}
    denied = query.slots.has(SlotKind.NEGATION)
    listed = query.lists and asks(query.words)
    return not query.counts and bool((role and not denied) or listed)


# 'xin cho biết | đó là cơ quan nào | và số việc'
RANK_AGAIN = phrasing("in_words_rank_again")


def _without_rank_again(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without one that only asks once more who is first, though another told what of.

    'Câu hỏi là bộ nào chủ trì nhiều việc nhất. Xin cho biết đó là bộ nào.'
    """
    kept: list[Sentence] = []
    for sentence in sentences:
        again = RANK_AGAIN.search(sentence.words) is not None and any(
            query.superlative and (query.who or "section" in query.fields)
            for query in (build(s.words) for s in kept)
        )
        kept += [] if again and not _tells(build(sentence.words)) else [sentence]
    return kept


def _tells(query: Query) -> bool:
    """Whether a condition on tasks is told."""
    return bool(query.agencies or query.sections or query.times or query.roles or query.task_refs)


# 'tôi cần ghi vào biên bản', 'em muốn chép từng nhiệm vụ vô báo cáo'
USE = phrasing("in_words_use")
ANSWER = phrasing("in_words_answer")


def _is_use(asked: Sentence, last: Sentence) -> bool:
    said = USE.opens(last.words)
    return asked.ends and not last.ends and said is not None and said.last == len(last.words)


def _without_other_role(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences without those after the first that only say that a role is not asked for.

    'Vai phối hợp thì không cần đếm.' sets no tasks aside: they are counted by their other role.
    """
    return [s for i, s in enumerate(sentences) if not (i and _is_other_role(s, joiner))]


def _is_other_role(sentence: Sentence, joiner: Joiner) -> bool:
    query = joiner.build(sentence.words)
    told = query.agencies or query.times or query.sections or query.about_tasks
    drops = [m for m in joiner.marks(sentence.words) if m.value == "drop" and m.first]
    ends = bool(drops) and drops[-1].last == len(sentence.words)
    return ends and bool(query.roles) and not told


def _is_courtesy(query: Query) -> bool:
    plain = all(slot.kind in (SlotKind.SOCIAL, SlotKind.FILLER) for slot in query.slots.items)
    thanks = query.slots.has(SlotKind.SOCIAL, "thanks")
    return plain and thanks and not query.topic and not asks(query.words)
