"""A paper told by the one that it comes with: 'kế hoạch ban hành kèm theo Nghị quyết 160' is the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot, SlotKind
from assistant.words import Word

# 'kế hoạch | ban hành kèm theo Nghị quyết số 160/NQ-CP | nêu mục đích gì'
ENCLOSED = phrasing("enclosed_with")
# 'Kế hoạch kèm theo Nghị quyết 160 | là gì'
ITSELF = phrasing("enclosed_itself")


def enclosed(words: Sequence[Word]) -> tuple[Slot, ...]:
    """Return where it is said with which paper a plan or an appendix comes: that asks for nothing."""
    return tuple(
        _said(words, found.start("with"), found.last)
        for found in ENCLOSED.each(words)
        if found.first or not ITSELF.opens(words[found.last :])
    )


def _said(words: Sequence[Word], first: int, last: int) -> Slot:
    return Slot(SlotKind.FILLER, "document", first, last, words[first].start, words[last - 1].end)


def beside(papers: Sequence[Slot], others: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return `papers` with the slots of `others` that lie over none of them: the paper's year is no time."""
    apart = (s for s in others if all(s.before(paper) or paper.before(s) for paper in papers))
    return (*papers, *apart)
