"""Which kind of agencies is counted: 'mấy cơ quan là bộ', 'cơ quan nào không phải là bộ'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.words import Word

# '… là bộ', '… không phải là bộ', 'mấy bộ trong đó'.
MINISTRIES, OTHERS = phrasing("kinds_ministries"), phrasing("kinds_others")
OF_THEM = phrasing("kinds_of_them")


def kind_counted(words: Sequence[Word]) -> str:
    """Return 'ministries' or 'others' where only agencies of that kind are asked for, else ''."""
    if OTHERS.search(words):
        return "others"
    return "ministries" if MINISTRIES.search(words) or OF_THEM.search(words) else ""
