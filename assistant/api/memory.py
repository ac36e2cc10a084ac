"""Answers given before: the same question of the same day is not worked out twice."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Answer, Status

# A longer conversation hardly comes twice, and would fill the memory.
MOST_CHARACTERS = 2_000

Key = tuple[date, tuple[str, ...]]


class Memory:
    """The last `size` answers by their turns (none for 0), for any thread; tells `on_known` of each use."""

    def __init__(
        self,
        size: int,
        on_known: Callable[[], None] = lambda: None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._size = size
        self._on_known = on_known
        self._today = today
        self._lock = threading.Lock()
        self._answers: OrderedDict[Key, Answer] = OrderedDict()

    def answer(self, turns: Sequence[str], make: Callable[[Sequence[str]], Answer]) -> Answer:
        """Return the answer to the last turn, made by `make` unless it is remembered."""
        started = time.perf_counter()
        key = (self._today(), tuple(turns))
        known = self._known(key)
        if known is not None:
            self._on_known()
            return replace(known, elapsed_ms=(time.perf_counter() - started) * 1000)
        answer = make(turns)
        if _lasting(answer) and sum(map(len, turns)) <= MOST_CHARACTERS:
            self._remember(key, answer)
        return answer

    def knows(self, turns: Sequence[str]) -> bool:
        """Whether the answer to the last turn is remembered just now."""
        with self._lock:
            return (self._today(), tuple(turns)) in self._answers

    def _known(self, key: Key) -> Answer | None:
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def _remember(self, key: Key, answer: Answer) -> None:
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > self._size:
                self._answers.popitem(last=False)


def _lasting(answer: Answer) -> bool:
    """Whether the answer would be the same again: not when a part was down or a model had a say."""
    return answer.status is not Status.UNAVAILABLE and "model" not in answer.explanation
