"""Papers by their whole names: 'Kế hoạch thực hiện Chỉ thị số 05-CT/TW' is no more than 'Kế hoạch'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.words import Word

# 'kế hoạch | thực hiện Chỉ thị số 05-CT/TW | yêu cầu gì'
CALLED = phrasing("plan_called_by")
# 'kế hoạch | ban hành kèm theo Nghị quyết số 160/NQ-CP | nêu mục đích gì'
BESIDE = phrasing("plan_called_with")
# 'kế hoạch thực hiện Chỉ thị 05 | là gì', '| đúng không'
ITSELF = phrasing("plan_called_itself")
# 'nội dung Chỉ thị 05 và | Kế hoạch thực hiện Chỉ thị 05': what a task is about.
PAPERS = phrasing("plan_called_papers")
# 'nhiệm vụ nào trong | Nghị quyết số 160/NQ-CP ngày 22/12/2021.'
PLACED = phrasing("plan_called_placed")


def without_name(words: Sequence[Word]) -> list[Word]:
    """Return words without those that name a paper behind the word for it, or tell with which one it comes.

    They ask for nothing, but stay where the name itself is asked about or claimed, and where it is one of the
    papers that a task makes known.
    """
    said = {i for found in CALLED.each(words) for i in _name(words, found)}
    said |= {i for found in BESIDE.each(words) for i in _with(words, found)}
    return [word for i, word in enumerate(words) if i not in said]


def _name(words: Sequence[Word], found: Found) -> Iterator[int]:
    first, last = found.start("with"), found.last
    ends = last == len(words) or any(word.starts for word in words[first : last + 1])
    # 'mục đích của | Kế hoạch … | là gì' asks for its purpose.
    itself = (ends or ITSELF.opens(words[last:])) and not PLACED.search(words[: found.first])
    if not (itself or PAPERS.search(words[: found.first])):
        yield from range(first, last)


def _with(words: Sequence[Word], found: Found) -> Iterator[int]:
    # 'Kế hoạch kèm theo Nghị quyết 160 | là gì' asks about the paper itself.
    if found.first or not ITSELF.opens(words[found.last :]):
        yield from range(found.start("with"), found.last)
