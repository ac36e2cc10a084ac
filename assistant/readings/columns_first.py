"""Columns named before those who stand in them: 'chủ trì: A; phối hợp: B'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded
from assistant.slots import Slot
from assistant.words import Word

# 'chủ trì | có | Bộ A, phối hợp | = | Bộ B': what stands between a column and who is looked for in it.
HOLDING, HOLDING_REACH = folded("relations_holding"), 2


def by_columns(agencies: Sequence[Slot], roles: Sequence[Slot], words: Sequence[Word]) -> bool:
    """Whether each column is named before those in it: 'CT có Bộ A + PH có Bộ B', 'chủ trì: A; phối hợp: B'."""
    columns = [role for role in roles if role.end]
    both = len({role.value for role in columns}) > 1 and len(columns) == len(roles)
    if not both or any(not columns[0].before(agency) for agency in agencies):
        return False
    starts = {agency.first for agency in agencies}
    return all(
        any(
            place in starts and all(w.folded in HOLDING for w in words[role.last : place])
            for place in range(role.last, role.last + HOLDING_REACH + 1)
        )
        for role in columns
    )
