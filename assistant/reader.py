"""What reads the words of one message, stretch by stretch."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.query import Query
from assistant.words import Word


class Reader:
    """Reads any stretch of a message's words, the same one but once.

    A stretch is weighed as a whole, as a clause, and as what is asked. `spent` is how many words were read.
    """

    def __init__(self, read: Callable[[tuple[Word, ...]], Query]) -> None:
        self._read = read
        self._known: dict[tuple[Word, ...], Query] = {}
        self.spent = 0

    def __call__(self, words: Sequence[Word]) -> Query:
        """Return what the words ask."""
        part = tuple(words)
        query = self._known.get(part)
        if query is None:
            query = self._known[part] = self._read(part)
            self.spent += len(part)
        return query


# The words of a message, and what reads any stretch of them.
Said = tuple[tuple[Word, ...], Reader]
