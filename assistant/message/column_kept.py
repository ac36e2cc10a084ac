"""A message that keeps to one column: 'Chỉ xét cột chủ trì, cột phối hợp tạm bỏ qua. Bộ A có mấy việc?'.

The question that names no role asks for the one kept to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import meanings, phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words
from assistant.slots import SlotKind
from assistant.words import split_words

# 'chỉ xét cột chủ trì'; 'cột phối hợp tạm bỏ qua', by which the other column is left.
ONLY, DROPPED = phrasing("column_only"), phrasing("column_dropped")
ROLES = meanings("role_names")
OTHER = {"lead": "coordinate", "coordinate": "lead"}
# The words that say where.
PLACE = {"lead": "ở cột chủ trì", "coordinate": "ở cột phối hợp"}


def with_column(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with the column that one keeps to said in the last, which names no role."""
    *before, last = sentences or [Sentence((), False)]
    found = [(sentence, _kept(sentence.words, build)) for sentence in before]
    kept = {role for _, role in found if role}
    if len(kept) != 1 or not _is_open(build(last.words)):
        return list(sentences)
    end = last.words[-1].end
    said = (
        replace(w, start=end, end=end, opens=False, starts=False)
        for w in split_words(PLACE[kept.pop()])
    )
    rest = [sentence for sentence, role in found if not role]
    return [*rest, replace(last, words=(*last.words, *said))]


def _kept(words: Words, build: Build) -> str:
    """Return the role that a sentence which describes no tasks keeps to; '' for none."""
    only, dropped = ONLY.search(words), DROPPED.search(words)
    if not (only or dropped):
        return ""
    query = build(words)
    if query.agencies or query.times or query.sections or query.who:
        return ""
    roles = {ROLES[only["role"]]} if only else set()
    roles |= {OTHER[ROLES[dropped["role"]]]} if dropped else set()
    return roles.pop() if len(roles) == 1 else ""


def _is_open(query: Query) -> bool:
    """Whether a question for an agency's tasks names no role of its own."""
    asks = query.counts or query.lists or query.slots.has(SlotKind.COMPARE)
    return bool(query.agencies and asks) and not query.roles
