"""Clauses about papers, figures or money that are at hand or not needed: they set no tasks aside.

'Số liệu cán bộ xã nghèo thì mình có sẵn, không cần tìm. Bộ Nội vụ chủ trì việc nào?' asks for all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.joint_sides import paused_places
from assistant.message.pointers import pointers_in
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Build, Words, asks, is_row
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'còn phần số liệu …', 'hồ sơ …'; a list or report of tasks is about these.
PAPERS = phrasing("papers_apart_nouns")
# What asks is no shorter.
LEAST = 4
# 'đã có', 'mình có sẵn', 'đơn vị khác viết', 'không cần tìm', 'để sau'.
NEEDLESS = phrasing("papers_apart_needless")
# 'Kinh phí đã bố trí | chưa |, nghị quyết có nêu không'
ASKING = phrasing("papers_apart_asking")


def without_papers(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without clauses that say of a paper that nobody need look for it.

    Where something is to be confirmed, all of it is: 'Kinh phí đã bố trí, đúng không?'. What is told after the
    question is no part of it.
    """
    kept = [s if _keeps_to(s, build) else replace(s, words=_without(s)) for s in sentences]
    if kept == list(sentences) or _names_whose(sentences, kept, build):
        return list(sentences)
    left = [sentence for sentence in kept if len(sentence.words) >= LEAST]
    if left and build(left[-1].words).yes_no:
        asked = max((n for n, s in enumerate(sentences) if s.ends), default=len(kept))
        kept = [*sentences[:asked], *kept[asked:]]
    if not left:
        return list(sentences)
    return [sentence for sentence in kept if sentence.words]


def _keeps_to(sentence: Sentence, build: Build) -> bool:
    """Whether a sentence says of somebody in what role he is wanted: 'hội nghị chỉ bàn chỗ tỉnh phối hợp'."""
    query = build(sentence.words)
    return query.slots.has(SlotKind.SCOPE, "in") and bool(query.agencies and query.roles)


def _names_whose(sentences: Sequence[Sentence], kept: Sequence[Sentence], build: Build) -> bool:
    """Whether but such a clause names whose role is asked for: 'danh sách Bộ A chủ trì có rồi, cần …'."""
    last = build(kept[-1].words)
    if not last.roles or last.agencies or kept[-1] != sentences[-1]:
        return False
    told = [build(s.words) for s, left in zip(sentences, kept, strict=True) if s != left]
    return any(query.agencies and query.roles for query in told)


def _without(sentence: Sentence) -> tuple[Word, ...]:
    """Return words without each such clause, and the next where it, too, says that it is needless."""
    words = sentence.words
    cuts = (0, *paused_places(words, sentence.pauses), len(words))
    clauses = [words[a:b] for a, b in pairwise(cuts)]
    kept: list[Word] = []
    place = 0
    while place < len(clauses):
        taken = _of_paper(clauses, place)
        if not taken:
            kept += clauses[place]
        place += taken or 1
    return words if len(kept) == len(words) else opened(kept)


def _of_paper(clauses: Sequence[Words], place: int) -> int:
    """Return how many clauses from `place` on are about a paper that is needless; 0 for none."""
    first = clauses[place]
    found = PAPERS.opens(first)
    # 'số liệu mục đó tôi không cần' sets that section aside
    if found is None or _asks(first) or any(map(is_row, first)) or any(pointers_in(first)):
        return 0
    taken = 1
    while place + taken < len(clauses) and _goes_on(clauses[place + taken]):
        taken += 1
    needless = NEEDLESS.search(first[found.last :]) is not None
    return taken if needless or taken > 1 else 0


def _goes_on(clause: Words) -> bool:
    """Whether a clause says no more than that what was named before it is needless."""
    found = NEEDLESS.opens(clause)
    return found is not None and not (_asks(clause) or any(map(is_row, clause)))


def _asks(clause: Words) -> bool:
    return asks(clause) or ASKING.search(clause) is not None
