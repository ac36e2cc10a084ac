"""Whose statement is asked about, of several that are told: 'A bảo …, còn B lại nói …. B nói vậy đúng không?'"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.tellings import FIRST
from assistant.words import Word, paused

Words = Sequence[Word]
# Where what somebody reports begins; 0 where nobody does.
Reports = Callable[[Words], int]
# '(phòng công nghệ) nói vậy có đúng không', 'lời của (tác giả) đúng không'
HOLDER = phrasing("holders_asked")
# 'ý kiến thứ hai có đúng không': the first of several, or the second.
FIRST_OF, SECOND_OF = phrasing("holders_first"), phrasing("holders_second")
# '…, | còn chị văn thư lại nói gửi Văn phòng Chính phủ'
ANOTHER = phrasing("holders_another")
# 'họ bảo', 'ông ấy còn nói': whoever was named before.
AGAIN = phrasing("holders_again")
# 'sáng nay', 'cũng': words that are no name.
LIGHT = folded("holders_light")


def asked_about(asked: Words) -> Found | None:
    """Return where it is named whose words are asked about, in 'phòng công nghệ nói vậy có đúng không'."""
    return HOLDER.search(asked)


def holder(asked: Words) -> tuple[Word, ...]:
    """Return the words that name whose statement is asked about; () for the writer's own, or nobody's."""
    found = asked_about(asked)
    if found is None:
        return ()
    first = found.start("holder")
    name = asked[first : first + len(found["holder"].split())]
    # 'lãnh đạo | em'
    return tuple(word for word in name if word.folded not in LIGHT and word.folded not in FIRST)


def of_holder(clauses: Sequence[Words], asked: Words, reports: Reports) -> list[Words]:
    """Return of the clauses told those of whom is asked about; all where that is open.

    'Anh A bảo hạn 2022. Chị B bảo hạn 2030. Chị B nói vậy có đúng không?' asks about the second.
    """
    views = _views([part for clause in clauses for part in _apart(clause)], reports)
    if len(views) > 1 and (place := which_of_several(asked)) is not None:
        return views[place]
    name = [word.folded for word in holder(asked)]
    theirs = [view for view in views if name and _names(view[0][: reports(view[0])], name)]
    return theirs[-1] if theirs else list(clauses)


def which_of_several(asked: Words) -> int | None:
    """Return which of several statements is asked about by its place: 'ý kiến thứ nhất'."""
    if FIRST_OF.search(asked):
        return 0
    return 1 if SECOND_OF.search(asked) else None


def _views(clauses: Sequence[Words], reports: Reports) -> list[list[Words]]:
    """Return what each one reports, with the sentences that go on with it."""
    views: list[list[Words]] = []
    for clause in clauses:
        if reports(clause) and not (views and AGAIN.opens(clause)):
            views.append([clause])
        elif views:
            views[-1].append(clause)
    return views


def _apart(clause: Words) -> list[Words]:
    """Return the parts of a sentence in which another one says something else."""
    places = (n for n in range(1, len(clause)) if paused(clause, n) and ANOTHER.opens(clause[n:]))
    cut = next(places, None)
    return [clause] if cut is None else [clause[:cut], *_apart(clause[cut:])]


def _names(words: Words, name: Sequence[str]) -> bool:
    """Whether the words of a name stand side by side before what is reported."""
    line = [word.folded for word in words]
    return any(line[n : n + len(name)] == name for n in range(len(line)))
