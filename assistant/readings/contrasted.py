"""A 'thì' that sets one agency's role against another's: 'tỉnh chủ trì còn Bộ A thì phối hợp'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.grammar import runs
from assistant.words import Word

THEN = "thi"
# 'thì | đứng phối hợp'
ROLE_NAMES, NEAR = runs("own_roles"), 3


def is_of_role(words: Sequence[Word], place: int) -> bool:
    """Whether 'thì' at `place` stands between an agency and its role, and tells nothing of tasks described."""
    after = [word.folded for word in words[place + 1 : place + 1 + NEAR]]
    return words[place].folded == THEN and any(pair in ROLE_NAMES for pair in pairwise(after))
