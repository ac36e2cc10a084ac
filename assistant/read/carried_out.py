"""Which document a plan carries out: as a question claims it, and as the plan's title names it."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.grammar import meanings, phrasing
from assistant.query import Query
from assistant.read.bodies import plain
from assistant.slots import SlotKind
from corpus.types import Passage, PassageKind

# 'Kế hoạch này (là để) thực hiện Chỉ thị số 40': a document with its number.
CLAIMED = phrasing("carried_out_claimed")
# 'lập kế hoạch để thực hiện Chỉ thị 05': a plan that others make.
MADE = phrasing("carried_out_made")
NAMED = re.compile(r"\bthuc hien (chi thi|ket luan) so 0*(\d+)\b")
TITLES = (PassageKind.ARTICLE, PassageKind.META)
# Kinds of papers by how they are called, folded.
KINDS = meanings("carried_out_kinds")


class Paper(NamedTuple):
    """A document by its kind (folded) and its number."""

    kind: str
    number: str


def claimed_paper(query: Query) -> Paper | None:
    """Return the document that a text is claimed to carry out; None when a question claims none."""
    found = None if MADE.search(query.words) else CLAIMED.search(query.words)
    other = (
        query.agencies
        or query.slots.has(SlotKind.WHEN)
        or query.about_tasks
        or query.slots.has(SlotKind.NEGATION)
    )
    if found is None or other or not query.yes_no:
        return None
    return Paper(KINDS[found["kind"]], found["n"].lstrip("0"))


def titled_paper(passage: Passage) -> Paper | None:
    """Return the document that a title, or the article that issues a plan, says is carried out."""
    found = NAMED.search(plain(passage.text)) if passage.kind in TITLES else None
    return Paper(*found.groups()) if found else None
