"""What others hold against a statement that is asked about: 'Tôi ghi …. Chị Hoa bảo B. Tôi ghi có đúng không?'

It is no part of what is claimed, and keeps to no tasks; nor is what is said to be known: 'Chủ trì thì rõ rồi.'
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.reported import LEAST_MATTER, doubts, matter
from assistant.message.sentences import Sentence
from assistant.message.statements import of_own, says, told_by_same, told_from
from assistant.readings.tellings import Build, Words, asks

# 'Bản nháp của em có câu:' was left out as a label of so many signs.
LEAST_LABEL = 8


# '(Bộ tôi chủ trì) | thì rõ rồi', '(sản phẩm) | đã kiểm tra xong'
KNOWN = phrasing("remarks_known")


def without_known(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return sentences without those that but say what is known or checked, where the last asks to confirm.

    'Hạn tôi ghi 2025. Bộ tôi chủ trì thì rõ rồi. Ghi hạn vậy có đúng không?' asks nothing of who leads.
    """
    *before, last = sentences or [Sentence((), ends=False)]
    if not before or not build(last.words).yes_no:
        return list(sentences)
    return [one for one in before if one.ends or not _is_known(one.words, build)] + [last]


def _is_known(words: Words, build: Build) -> bool:
    """Whether a sentence names no matter and no task, reports nothing, and ends with that all of it is known."""
    found = KNOWN.search(words)
    if found is None or asks(words) or told_from(words):
        return False
    query = build(words)
    named = query.task_refs or query.sections or query.nodes or query.times
    # 'em | kiểm tra rồi' is about nothing.
    said = {word.start for word in words[found.first : found.last]}
    told = [word for word in matter(query) if word.start not in said]
    return not named and len(told) < LEAST_MATTER


def without_remarks(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return sentences without those in which others speak after the one whose words are asked about.

    Nothing is left out where the last asks about nobody's words, or asks for more than a verdict.
    """
    *before, last = sentences or [Sentence((), ends=False)]
    said = [n for n, one in enumerate(before) if told_by_same(last.words, one.words)]
    if not said and before and before[0].words[0].start >= LEAST_LABEL and of_own(last.words):
        said = [0]
    after = range(said[-1] + 1 if said else len(before), len(before))
    remarks = {n for n in after if says(before[n].words) and not before[n].ends}
    if not remarks or not doubts(build(last.words), [build(one.words) for one in before]):
        return list(sentences)
    return [one for n, one in enumerate(sentences) if n not in remarks]
