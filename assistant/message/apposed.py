"""What two bodies are called before they are named, where it is said that both are absent."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.words import Word, opened

CALLED = phrasing("apposed_called")


def without_apposed(words: Sequence[Word]) -> Sequence[Word]:
    """Return words without what two are called that are both nowhere: '(hai vai chính là) A và B cùng vắng mặt'.

    'Việc có hai vai chính là A và B' says that both lead it.
    """
    found = CALLED.search(words)
    if found is None:
        return words
    rest = words[found.last :]
    return [*words[: found.first], *(opened(rest) if words[found.first].opens else rest)]
