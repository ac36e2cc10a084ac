"""What somebody is said to hold of the agency asked about: 'Có người bảo Bộ A chỉ phối hợp. Bộ A có mấy việc?'"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.message.statements import told_from
from assistant.query import Query
from assistant.readings.tellings import Build, Words, only_at
from assistant.slots import SlotKind
from assistant.words import Word

MINISTRY, ONLY = "bo", "chi"


def without_hearsay(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that report that an agency does 'only' something.

    Where the last asks by itself what that agency does, such a report limits nothing; it is weighed where its
    truth is asked for.
    """
    *before, last = sentences or [Sentence((), ends=True)]
    if not any(word.folded == ONLY for sentence in before for word in sentence.words):
        return list(sentences)
    asked = build(last.words)
    if asked.yes_no or not asked.agencies:
        return list(sentences)
    return [*(s for s in before if not _reports(s.words, asked, build)), last]


# 'người thì nói Bộ A làm, người thì bảo Bộ B'
DISPUTED = phrasing("hearsay_disputed")


def without_dispute(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without a sentence of what several people hold against each other, where it is asked who.

    Whom they name is no condition: what it is about is told by another sentence, or before a colon.
    """
    if DISPUTED.search(words) is None:
        return words
    cuts = [0, *(n for n in range(1, len(words)) if words[n].starts), len(words)]
    *before, last = [words[start:end] for start, end in pairwise(cuts)]
    kept = [_undisputed(said) for said in before]
    asked = build(last)
    open_ = (asked.who or asked.roles or asked.fields) and not (asked.agencies or asked.yes_no)
    open_ = open_ and not asked.counts
    return [word for said in (*kept, last) for word in said] if open_ else words


def _undisputed(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a sentence before what people hold in it: 'Có hai ý kiến về nhà ở | : một bên nói …'."""
    found = DISPUTED.search(words)
    if found is None:
        return words
    return words[: found.first] if found.first and words[found.first].opens else ()


def _reports(words: Words, asked: Query, build: Build) -> bool:
    """Whether a sentence says what somebody holds of an agency: '… bảo | Bộ A | chỉ phối hợp'.

    'Sếp bảo chỉ lấy việc Bộ A chủ trì' orders, and 'Sếp dặn Bộ A thì chỉ lấy …' too: 'chỉ' follows no subject.
    """
    start, only = told_from(words), only_at(words)
    if not start or only is None:
        return False
    if words[start].folded == MINISTRY and only == start + 1:
        return True
    theirs = {reference.agency for reference in asked.agencies}
    named = build(words).slots.of(SlotKind.AGENCY)
    return any(s.first == start and s.last == only and s.agency in theirs for s in named)
