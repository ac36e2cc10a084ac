"""A circuit breaker: after several failures in a row a server is left alone for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Breaker:
    """Opens after `failures` in a row for `pause` seconds, then lets one call try.

    Any thread may ask; `clock` is the time in seconds.
    """

    def __init__(
        self, failures: int, pause: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = failures
        self._pause = pause
        self._clock = clock
        self._lock = threading.Lock()
        self._failed = 0
        self._until = 0.0

    def allows(self) -> bool:
        """Whether a call may be made now; the one that is let try holds the others back."""
        with self._lock:
            if self._failed < self._most:
                return True
            if self._clock() < self._until:
                return False
            self._until = self._clock() + self._pause
            return True

    def succeeded(self) -> None:
        """Close: a call went well."""
        with self._lock:
            self._failed = 0

    def failed(self) -> None:
        """Count a failure; enough in a row open the circuit."""
        with self._lock:
            self._failed += 1
            self._until = self._clock() + self._pause

    @property
    def open(self) -> bool:
        """Whether calls are held back."""
        return self._failed >= self._most and self._clock() < self._until
