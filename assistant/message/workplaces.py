"""Bodies that are named only to say where somebody works of whom something else is told."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.slots import Slot
from assistant.words import Word, parted

WORKS, REACH = phrasing("workplaces_works"), 8
# '… | cứ cười', '… | còn chê tôi': what is told of who works there, and no duty of that body.
SAYS = phrasing("workplaces_says")


def works_there(words: Sequence[Word], body: Slot) -> bool:
    """Whether it is said of somebody that works there what he does: 'bạn tôi làm ở | Bộ A | cứ cười'.

    'Chị tôi làm ở Bộ A.' introduces that body, which may be asked about next.
    """
    told = body.last < len(words) and not parted(words, body.last)
    told = told and SAYS.opens(words[body.last :]) is not None
    before = words[max(0, body.first - REACH) : body.first]
    return told and WORKS.search(before) is not None
