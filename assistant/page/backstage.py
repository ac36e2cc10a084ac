"""The assistant behind the page: built and warmed up in a thread while the page already serves."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from enum import StrEnum

from assistant.answer import Answer
from assistant.pipeline import Assistant
from corpus.errors import AssistantError

logger = logging.getLogger(__name__)

AssistantFactory = Callable[[], Assistant]
# Keeps an answer, given who asked and the request's id.
Keep = Callable[[Answer, str, str], None]
# Any search does: it opens the vectors and loads the embedding model.
WARM_UP = "giảm nghèo bền vững"
UNEXPECTED = "Không nạp được mô hình tìm kiếm. Hãy xem nhật ký của máy chủ."


class Models(StrEnum):
    """How far the search models are; lookups need none of them."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


class Backstage:
    """Holds the one assistant of this process."""

    def __init__(self, factory: AssistantFactory) -> None:
        self._factory = factory
        self._built: Future[Assistant] = Future()
        self._started = threading.Lock()
        self._loading = threading.Lock()
        self.models = Models.LOADING
        self.failure = ""
        # Set by whoever records what is asked; the page alone records nothing.
        self.keep: Keep = lambda *_: None

    def start(self) -> None:
        """Begin to build, once."""
        if self._started.acquire(blocking=False):
            threading.Thread(target=self._build, name="build-assistant", daemon=True).start()

    @property
    def assistant(self) -> Assistant:
        """The assistant, waiting for it to be built; AssistantError when it can't be."""
        self.start()
        return self._built.result()

    def _build(self) -> None:
        try:
            self._built.set_result(self._factory())
        except Exception as error:
            self._built.set_exception(error)

    def load(self) -> None:
        """Load the search models, once; lookups are answered meanwhile."""
        with self._loading:
            if self.models is Models.LOADING:
                self._load()

    def _load(self) -> None:
        try:
            self.assistant.library.search.search(WARM_UP, 1)
            self.models = Models.READY
        except Exception as error:
            logger.exception("the search models could not be loaded")
            self.failure = str(error) if isinstance(error, AssistantError) else UNEXPECTED
            self.models = Models.FAILED
