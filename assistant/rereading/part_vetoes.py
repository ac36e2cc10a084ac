"""Readings that no longer ask for a body's part in a task told: none of them is taken."""

from __future__ import annotations

from assistant.readings.part_asked import asks_part
from assistant.rereading.claim_vetoes import Veto
from assistant.rereading.features import Outcome, Unread

# The route of an answer that tells which part a body has in one task.
PART = "part in task"


def _loses_part(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a body's part is asked for, and no longer is, or another body's: '(vậy Bộ B có vai trò gì?)'.

    That a task is told before is no reason: 'Nhà ở do Bộ A chủ trì. Bộ B có vai trò gì trong kế hoạch này?'
    """
    one, two = (read.parts[-1] for read in (first, outcome))
    bodies = [{a.agency for a in part.query.agencies} for part in (one, two)]
    told = one.route == PART
    return (told or asks_part(one.query)) and (
        (told and two.route != PART) or not bodies[0] <= bodies[1]
    )


PART_VETOES: tuple[Veto, ...] = (_loses_part,)
