"""Whether the assistant can answer: the index is open and the embedding model loaded."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from assistant.pipeline import Assistant
from corpus.errors import AssistantError
from corpus.kept import keep_loaded

logger = logging.getLogger(__name__)

# Any search does: it opens the vectors and loads the embedding model.
PROBE = "giảm nghèo bền vững"
UNEXPECTED = "Không nạp được mô hình tìm kiếm. Hãy xem nhật ký của máy chủ."
# After a failure, loading is tried again when asked for, but not more often than this.
RETRY_S = 10.0


class State(StrEnum):
    """How far loading is."""

    IDLE = "idle"
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class Readiness:
    """Loads what answers need, in a thread, and tells how far that is."""

    def __init__(self, get_assistant: Callable[[], Assistant]) -> None:
        self._get = get_assistant
        self._lock = threading.Lock()
        self._tried = 0.0
        self.state = State.IDLE
        self.reason = ""

    def start(self) -> None:
        """Begin to load, unless that is under way, done, or failed a moment ago."""
        with self._lock:
            again = self.state is State.FAILED and time.monotonic() - self._tried > RETRY_S
            if self.state is not State.IDLE and not again:
                return
            self.state, self._tried = State.LOADING, time.monotonic()
        threading.Thread(target=self._load, name="api-readiness", daemon=True).start()

    def _load(self) -> None:
        try:
            assistant = self._get()
            assistant.library.search.search(PROBE, 1)
            # The first question need not wait for what is worked out once; no model is asked for that.
            replace(assistant, model=None).answer([PROBE])
            keep_loaded()
            self.state = State.READY
        except Exception as error:
            logger.exception("the assistant could not be loaded")
            self.reason = str(error) if isinstance(error, AssistantError) else UNEXPECTED
            self.state = State.FAILED
