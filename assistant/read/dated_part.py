"""The part of a question whose dates are claimed of a paper: 'hôm 20/11 tôi hỏi rồi, | nghị quyết ký ngày …'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.bodies import plain
from assistant.read.dates import dates_in
from assistant.slots import SlotKind
from assistant.words import Word, parted

# 'nghị quyết', 'chỉ thị': what a date may be claimed of.
PAPER = phrasing("dated_part_paper")
# 'hôm qua tôi đọc', 'em thi ngày …': what the writer does.
TELLER = phrasing("dated_part_teller")
Clause = Sequence[Word]


def dated_part(query: Query) -> str:
    """Return the words of the clauses whose dates are claimed; the whole question where no story stands beside.

    Those that speak of the fact asked about come first, then those that name a paper, and then all.
    """
    dated = [clause for clause in _clauses(query) if _dates(query, clause)]
    if len(dated) < 2:
        # The words may have been read without what was told before them.
        return _text(query, dated[0]) if dated else query.question
    facts = {slot.start for slot in query.slots.of(SlotKind.FACET) if slot.end}
    ways: tuple[Callable[[Clause], bool], ...] = (
        lambda clause: any(word.start in facts for word in clause),
        lambda clause: PAPER.search(clause) is not None,
    )
    for holds in ways:
        kept = [clause for clause in dated if holds(clause)]
        if kept and all(_is_story(clause) or clause in kept for clause in dated):
            return " | ".join(_text(query, clause) for clause in kept)
    return query.question


def _is_story(clause: Clause) -> bool:
    """Whether a clause tells what the writer or somebody did, and dates no paper."""
    return PAPER.search(clause) is None or TELLER.search(clause) is not None


def _clauses(query: Query) -> list[Clause]:
    words = query.words
    cuts = [
        0,
        *(n for n in range(1, len(words)) if parted(words, n) and not _in_date(query, n)),
        len(words),
    ]
    return [words[first:last] for first, last in pairwise(cuts)]


def _in_date(query: Query, place: int) -> bool:
    """Whether a stroke or the like between two numbers parts no clause: '22 / 12'."""
    one, two = query.words[place - 1], query.words[place]
    return one.folded.isdigit() and two.folded.isdigit()


def _dates(query: Query, clause: Clause) -> bool:
    return bool(dates_in(plain(_text(query, clause))))


def _text(query: Query, clause: Clause) -> str:
    return query.question[clause[0].start : clause[-1].end]
