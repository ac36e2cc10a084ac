"""What all routes share: the assistant, the pool, readiness, the record, metrics, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.answer import Answer
from assistant.api.keys import KeyStore
from assistant.api.memory import Memory
from assistant.api.metrics import Metrics
from assistant.api.model_metrics import count_model
from assistant.api.rate import RateLimit
from assistant.api.readiness import Readiness, State
from assistant.api.record import Entry, Record
from assistant.api.settings import ApiSettings
from assistant.api.workers import Workers
from assistant.pipeline import Assistant

# So many questions at once from one visitor of another site.
VISITOR_BURST = 10


@dataclass(frozen=True)
class Caller:
    """Who asks, under which request id: the id of a key, or 'local' where none is needed."""

    id: str
    request_id: str


class Service:
    """One for each process, shared by all requests."""

    def __init__(self, get_assistant: Callable[[], Assistant], settings: ApiSettings) -> None:
        self.settings = settings
        self.get_assistant = get_assistant
        self.readiness = Readiness(get_assistant)
        self.workers = Workers(settings)
        self.metrics = Metrics()
        self.memory = Memory(settings.remembered, partial(self.metrics.count, "remembered_total"))
        self.keys = KeyStore(settings.home)
        self.rate = RateLimit(settings.rate_per_minute, settings.burst)
        self.visitors = RateLimit(settings.embed_per_minute, VISITOR_BURST)
        self._record = self._open_record() if settings.record else None
        self.metrics.gauge("pending_answers", lambda: self.workers.pending)
        self.metrics.gauge("running_batches", lambda: self.workers.batches)
        self.metrics.gauge("ready", lambda: self.readiness.state is State.READY)

    def _open_record(self) -> Record:
        lost = partial(self.metrics.count, "record_lost_total")
        return Record(self.settings.home, self.settings.retention_days, lost)

    def prepare(self) -> None:
        """Open what the first answer would wait for; a failure is logged."""
        if self._record is not None:
            self._record.prepare()

    async def ask(self, turns: Sequence[str], caller: Caller, admitted: bool = False) -> Answer:
        """Return the answer to the last turn, made in the pool and recorded."""
        work = partial(self.answer, turns, caller)
        return await self.workers.run(work, admitted, quick=self.memory.knows(turns))

    def answer(self, turns: Sequence[str], caller: Caller) -> Answer:
        """Return the answer to the last turn, recorded; blocks."""
        answer = self.memory.answer(turns, self._make)
        self.keep(answer, caller.id, caller.request_id)
        return answer

    def _make(self, turns: Sequence[str]) -> Answer:
        return self.get_assistant().answer(turns)

    def keep(self, answer: Answer, caller: str, request_id: str) -> None:
        """Count the answer and record it, the page's too."""
        self.metrics.count("answers_total", status=answer.status.value)
        count_model(self.metrics, answer.explanation)
        self.metrics.observe(answer.elapsed_ms / 1000)
        if self._record is not None:
            self._record.add(Entry(request_id, caller, answer))

    def close(self) -> None:
        """Finish what is running."""
        self.workers.close()
        if self._record is not None:
            self._record.close()
