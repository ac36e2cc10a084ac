"""The passages that a draft shows, as what is claimed is held against them."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence.find import Evidence, rank
from assistant.read.base import Draft, Reading
from assistant.read.document import PLACES
from assistant.read.worded import of_claim
from corpus.types import Passage

# So many of the passages that a draft shows are held against the claim.
MOST_SHOWN = 6
# A passage is compared with a claim when it holds this much of its topic.
FITS = 0.6


def shown(reading: Reading, found: Draft) -> list[Passage]:
    """Return the passages that a draft shows: those that it quotes, then the rows of its tasks."""
    nodes = [reading.library.node(p) for p in found.passages]
    rows = [reading.library.row(reading.library.task_by_id[t]) for t in found.tasks]
    return list({p.key: p for p in (*nodes, *rows) if p is not None}.values())[:MOST_SHOWN]


def first(reading: Reading, found: Draft) -> Passage | None:
    """Return the first passage of a draft, when it fits the question well."""
    if not found.passages or (found.tasks and len(found.passages) == len(found.tasks)):
        return None
    best: Sequence[Evidence] = rank(
        of_claim(reading).query, reading.library, lambda p: p.id == found.passages[0], "bm25"
    )
    known = [e.passage for e in best if e.coverage >= FITS]
    return known[0] if known else None


def lines_only(reading: Reading, found: Draft) -> bool:
    """Whether but lines of names are shown, such as those who receive the text: they contradict nothing."""
    lines = {p.key for d in reading.library.documents.values() for p in PLACES["recipients"](d)}
    return {passage.key for passage in shown(reading, found)} <= lines
