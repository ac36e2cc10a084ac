"""What a message tells of its task because it is known: 'Chủ trì em đã ghi Bộ A. Còn ô phối hợp thì ghi ai?'

One column of the task is asked for; those that the writer has filled in are no conditions on tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks, noun_at
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'em đã ghi', 'tôi biết', 'đã có rồi'
KNOWN = phrasing("known_cells_known")
TIMES = (SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD)


def without_known_cells(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without clauses that only tell which cells of the task are known.

    The last asks for a column of one task, of which something is said besides.
    """
    sentences = _without_columns(sentences, build)
    if not sentences or not _asks_for_cell(build(sentences[-1].words)):
        return list(sentences)
    kept = [replace(s, words=_kept(s, build)) for s in sentences]
    left = [sentence for sentence in kept if sentence.words]
    told = [build(sentence.words) for sentence in left]
    whole = any(asks(s.words) for s in left[-1:]) and any(map(_tells_of_task, told))
    return left if whole else list(sentences)


# '(cơ quan chủ trì và sản phẩm) | đã có trong hồ sơ', 'thời hạn | chúng tôi đã nêu ở tờ trình'
AT_HAND = phrasing("known_cells_at_hand")


def _without_columns(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that only say which columns the writer has already.

    One before them asks for another column: 'Thời gian thực hiện thế nào. Cơ quan chủ trì đã có trong hồ sơ.'
    """
    held = [s for s in sentences[1:] if AT_HAND.search(s.words) and _is_columns(s, build)]
    left = [s for s in sentences if s not in held]
    asked = held and any(_asks_for_cell(build(s.words)) for s in left)
    return left if asked else list(sentences)


def _is_columns(sentence: Sentence, build: Build) -> bool:
    """Whether nothing but columns is named before what says that they are at hand."""
    said = AT_HAND.search(sentence.words)
    if sentence.ends or not (said and said.first) or build(sentence.words).yes_no:
        return False
    query = build(sentence.words[: said.first])
    named = query.agencies or query.times or query.task_refs or query.sections or query.topic
    return bool(query.roles or query.fields) and not (named or asks(sentence.words))


def _kept(sentence: Sentence, build: Build) -> tuple[Word, ...]:
    """Return the words of a sentence without its clauses that tell what is known."""
    words = sentence.words
    cuts = (0, *paused_places(words, sentence.pauses), len(words))
    clauses = [words[a:b] for a, b in pairwise(cuts)]
    kept = [word for clause in clauses if not _is_known(clause, build) for word in clause]
    return opened(kept) if len(kept) < len(words) else words


def _is_known(clause: Words, build: Build) -> bool:
    """Whether a clause but says of a column that it is known, or filled in."""
    found = KNOWN.search(clause)
    if found is None or asks(clause) or noun_at(clause) is not None:
        return False
    query = build(clause)
    if query.task_refs or query.sections or query.nodes or query.yes_no:
        return False
    said = {word.start for word in clause[found.first : found.last]}
    cell = query.agencies or query.slots.of(*TIMES)
    return bool(cell) and all(word.start in said for word in query.topic)


def _asks_for_cell(query: Query) -> bool:
    """Whether a column is asked for, and no tasks are."""
    column = query.roles or query.fields or query.who
    return bool(column) and not (query.which_tasks or query.counts or query.yes_no)


def _tells_of_task(query: Query) -> bool:
    return bool(query.task_refs) or len(query.topic) >= ENOUGH_TOPIC
