"""What others hold against a statement that is asked about: 'Tôi ghi …. Chị Hoa bảo B. Tôi ghi có đúng không?'

It is no part of what is claimed, and keeps to no tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.message.reported import doubts
from assistant.message.sentences import Sentence
from assistant.message.statements import of_own, says, told_by_same
from assistant.readings.tellings import Build

# 'Bản nháp của em có câu:' was left out as a label of so many signs.
LEAST_LABEL = 8


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
