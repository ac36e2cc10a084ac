"""Work for many callers at once: whoever comes while a piece of work runs is served by the next."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

T = TypeVar("T")


class Together(Generic[T]):
    """Calls `work` in one thread of its own, with the texts of all callers that wait by then.

    Nobody waits for company: the first caller's text goes alone and at once. One thread, because
    each thread that calls the tensor library gets a team of threads of its own.
    """

    def __init__(self, work: Callable[[Sequence[str]], Sequence[T]]) -> None:
        self._work = work
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="together")
        self._guard = threading.Lock()
        self._waiting: dict[str, Future[T]] = {}

    def __call__(self, text: str) -> T:
        """Return what `work` makes of the text."""
        with self._guard:
            first = not self._waiting
            result = self._waiting.setdefault(text, Future())
        if first:
            self._thread.submit(self._serve)
        return result.result()

    def _serve(self) -> None:
        with self._guard:
            served, self._waiting = self._waiting, {}
        try:
            made = self._work(list(served))
            for result, one in zip(served.values(), made, strict=True):
                result.set_result(one)
        except BaseException as error:  # those who wait must hear of it
            for result in served.values():
                if not result.done():
                    result.set_exception(error)
