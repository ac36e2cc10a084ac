"""What reads the words of one message, stretch by stretch, and how much of it may be read."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache

from assistant.query import Query
from assistant.slots import Slot
from assistant.words import Word

# What work costs, in words read: to read any stretch at all, to tell an answer, and to weigh a claim for it.
STRETCH, TELLING, WEIGHING = 5, 40, 60


class Exhausted(Exception):
    """So much was read for a message that its answer is not to wait for more."""


class Reader:
    """Reads any stretch of a message's words, the same one but once.

    A stretch is weighed as a whole, as a clause, and as what is asked. `words` is how many were read; `spent`
    what was done for the message in all, counted in words: beyond `most` no new stretch is read. Work is counted
    and no time taken, so that the same message is answered the same on any computer.
    """

    def __init__(
        self,
        read: Callable[[tuple[Word, ...]], Query],
        most: float = math.inf,
        joins: Callable[[tuple[Word, ...]], tuple[Slot, ...]] = lambda part: (),
    ) -> None:
        self._read = read
        self._known: dict[tuple[Word, ...], Query] = {}
        self._joins = cache(joins)
        self._most = most
        self.spent = 0
        self.words = 0

    def __call__(self, words: Sequence[Word]) -> Query:
        """Return what the words ask; raises Exhausted when too much was read before."""
        part = tuple(words)
        query = self._known.get(part)
        if query is None:
            self.spend(STRETCH + len(part))
            self.words += len(part)
            query = self._known[part] = self._read(part)
        return query

    def joins(self, words: Sequence[Word]) -> tuple[Slot, ...]:
        """Return the words in a stretch that put descriptions of tasks together."""
        return self._joins(tuple(words))

    def spend(self, work: int) -> None:
        """Count work done for the message; raises Exhausted when it is too much."""
        self.spent += work
        if self.spent > self._most:
            raise Exhausted

    def told(self, query: Query) -> None:
        """Count what it takes to answer a query; raises Exhausted when it is too much."""
        self.spend(TELLING + WEIGHING * query.yes_no)

    @property
    def exhausted(self) -> bool:
        """Whether no more is read."""
        return self.spent > self._most

    def release(self, most: float) -> None:
        """Let more be read, whatever was read before: `most` in all."""
        self._most = most

    def alone(self, words: Sequence[Word]) -> Query:
        """Return what the words ask, whatever was read before."""
        part = tuple(words)
        return self._known.get(part) or self._read(part)


# The words of a message, and what reads any stretch of them.
Said = tuple[tuple[Word, ...], Reader]
