"""How often a key may ask: a bucket of tokens each, filled steadily."""

from __future__ import annotations

import time
from collections.abc import Callable

# Beyond so many callers, those who have been away for long are forgotten.
MOST_BUCKETS = 10_000


class RateLimit:
    """Buckets by caller, of this process. Used on the event loop only."""

    def __init__(
        self, per_minute: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_second = per_minute / 60
        self._burst = burst
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def take(self, caller: str) -> float:
        """Take one token; return 0, or the seconds until there will be one when there is none."""
        now = self._clock()
        if len(self._buckets) >= MOST_BUCKETS:
            self._forget(now)
        tokens, since = self._buckets.get(caller, (float(self._burst), now))
        tokens = min(self._burst, tokens + (now - since) * self._per_second)
        if tokens < 1:
            self._buckets[caller] = (tokens, now)
            return (1 - tokens) / self._per_second
        self._buckets[caller] = (tokens - 1, now)
        return 0.0

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again: they say nothing."""
        full = self._burst / self._per_second
        self._buckets = {k: v for k, v in self._buckets.items() if now - v[1] < full}
