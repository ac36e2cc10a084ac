"""Work for many callers at once: whoever waits while a piece of work runs is served by the next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Together(Generic[T]):
    """Calls `work` from one thread at a time, with the texts of all threads that wait by then.

    Nobody waits for company: the first caller's text goes alone and at once.
    """

    def __init__(self, work: Callable[[Sequence[str]], Sequence[T]]) -> None:
        self._work = work
        self._working = threading.Lock()
        self._guard = threading.Lock()
        self._waiting: dict[str, Future[T]] = {}

    def __call__(self, text: str) -> T:
        """Return what `work` makes of the text."""
        with self._guard:
            result = self._waiting.setdefault(text, Future())
        with self._working:
            if not result.done():
                self._serve()
        return result.result()

    def _serve(self) -> None:
        with self._guard:
            served, self._waiting = self._waiting, {}
        try:
            made = self._work(list(served))
            for result, one in zip(served.values(), made, strict=True):
                result.set_result(one)
        except BaseException as error:  # those who wait must hear of it too
            for result in served.values():
                if not result.done():
                    result.set_exception(error)
