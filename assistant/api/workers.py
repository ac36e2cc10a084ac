"""Heavy work off the event loop: a bounded pool, a bounded queue, and a plain no beyond them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TypeVar

from assistant.api.problems import fail
from assistant.api.settings import ApiSettings

T = TypeVar("T")
# A client that was refused should come back after so many seconds.
RETRY_S = 1
BATCH_RETRY_S = 10


class Workers:
    """Runs work in threads; refuses it when too much is waiting."""

    def __init__(self, settings: ApiSettings) -> None:
        self._pool = ThreadPoolExecutor(settings.workers, thread_name_prefix="answer")
        # What is done at once need not queue behind what takes its time.
        self._quick = ThreadPoolExecutor(1, thread_name_prefix="quick")
        self._most = settings.workers + settings.queue
        self._seconds = settings.answer_seconds
        self._most_batches = settings.batches
        self._lock = threading.Lock()
        self._closed = False
        self.pending = 0
        self.batches = 0

    async def run(self, work: Callable[[], T], admitted: bool = False, *, quick: bool = False) -> T:
        """Return what `work` returns; ends the request with 503 when there is no room or time.

        Work of a batch was admitted before, one line at a time; `quick` work has a thread of its own.
        """
        if self._closed or (not admitted and self.pending >= self._most):
            fail("busy", retry_after=RETRY_S)
        with self._lock:
            self.pending += 1
        future = (self._quick if quick else self._pool).submit(work)
        future.add_done_callback(self._done)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._seconds)
        except TimeoutError:
            fail("busy", "Câu trả lời mất quá nhiều thời gian.", RETRY_S)

    def _done(self, _: Future[T]) -> None:
        with self._lock:
            self.pending -= 1

    @asynccontextmanager
    async def batch(self) -> AsyncIterator[None]:
        """Hold the place of one batch."""
        if self.batches >= self._most_batches:
            fail("busy", "Đang có quá nhiều tệp được trả lời.", BATCH_RETRY_S)
        self.batches += 1
        try:
            yield
        finally:
            self.batches -= 1

    def close(self) -> None:
        """Finish what is running and drop what waits."""
        self._closed = True
        for pool in (self._pool, self._quick):
            pool.shutdown(wait=True, cancel_futures=True)
