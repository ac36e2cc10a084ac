"""The chat model itself: the only module that loads one. Every call ends in bounded time, and a
failure is a value, so that an answer can go on without the model."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.model.breaker import Breaker
from assistant.model.settings import STANDARD_LIMIT, ModelSettings
from assistant.model.usage import Usage, reckoned, usage_of
from corpus.errors import AssistantError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from pydantic import BaseModel

T = TypeVar("T")
Messages = Sequence[tuple[str, str]]
OPENAI = "openai"
# A server that goes on and on is cut at so many characters for each token asked for.
PER_TOKEN = 12
# What went wrong, by a word in the name of the error of whatever library raised it.
REASONS = {
    "Timeout": "timeout",
    "Refusal": "refusal",
    "ContentFilter": "refusal",
    "RateLimit": "http_429",
    "Connect": "connection",
    "Protocol": "broken_stream",
    "JSON": "garbage",
    "Validation": "garbage",
    "Parser": "garbage",
    "Length": "too_long",
}
# These say nothing about the health of a server. A model's own refusal in a stream comes as nothing at all:
# langchain-openai drops it.
HARMLESS = frozenset({"refusal", "empty"})


@dataclass(frozen=True, slots=True)
class Failed:
    """A call that came to nothing, why, in one word, and what it cost where the server said so."""

    reason: str
    usage: Usage = field(default_factory=Usage, compare=False)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a call cost; the last thing that it yields when it went well."""

    usage: Usage


Piece = str | Spent | Failed


class ChatClient:
    """Calls the configured model; shared by all threads."""

    def __init__(self, settings: ModelSettings, breaker: Breaker | None = None) -> None:
        self.settings = settings
        self.breaker = breaker or Breaker(settings.failures, settings.pause_seconds)
        self._lock = threading.Lock()
        self._chat: BaseChatModel | None = None

    def stream(
        self, messages: Messages, seconds: float | None = None
    ) -> Generator[Piece, None, None]:
        """Yield the text as it comes, then what it cost, or at any point why it failed.

        Ends after `seconds` (by default as configured), whatever the server does.
        """
        return self._guarded(lambda: self._pieces(messages), seconds)

    def structured(
        self, messages: Messages, schema: type[BaseModel], seconds: float | None = None
    ) -> tuple[BaseModel | None, Piece]:
        """Return an object of `schema` and what it cost, or None and why there is none."""
        found: BaseModel | None = None
        last: Piece = Failed("empty")
        for piece in self._guarded(lambda: self._object(messages, schema), seconds):
            if isinstance(piece, Spent | Failed):
                last = piece
            else:
                found = piece
        return (None if isinstance(last, Failed) else found), last

    def _guarded(
        self, make: Callable[[], Iterator[Any]], seconds: float | None
    ) -> Generator[Any, None, None]:
        """Yield what `make` yields, unless the breaker is open; tell the breaker how it went."""
        if not self.breaker.allows():
            yield Failed("breaker_open")
            return
        piece: Any = None
        try:
            for piece in bounded(make, seconds or self.settings.seconds):
                if isinstance(piece, Failed) and piece.reason not in HARMLESS:
                    self.breaker.failed()
                elif isinstance(piece, Spent | Failed):
                    self.breaker.succeeded()
                yield piece
        except GeneratorExit:
            # Whoever listened has heard enough: the server did its part.
            if isinstance(piece, str):
                self.breaker.succeeded()
            raise

    def reckoned(self, messages: Messages, said: int) -> Usage:
        """Return about what a call cost that ended before its server said so."""
        sent = sum(len(text) for _, text in messages)
        return reckoned(sent, said, self.settings.price_in, self.settings.price_out)

    def _pieces(self, messages: Messages) -> Iterator[Piece]:
        usage, size, finish = Usage(), 0, None
        for chunk in self.chat.stream(list(messages)):
            if chunk.additional_kwargs.get("refusal"):
                yield Failed("refusal")
                return
            usage += self._usage(chunk.usage_metadata)
            finish = chunk.response_metadata.get("finish_reason") or finish
            text = str(chunk.text)
            size += len(text)
            if size > self.settings.max_tokens * PER_TOKEN:
                yield Failed("too_long")
                return
            if text:
                yield text
        yield self._end(usage, size, finish)

    def _end(self, usage: Usage, size: int, finish: str | None) -> Piece:
        if finish == "content_filter":
            return Failed("refusal")
        if not finish and size:
            # A stream without its last event was cut: what came is checked all the same.
            return Failed("broken_stream")
        return Spent(usage) if size else Failed("empty")

    def _object(
        self, messages: Messages, schema: type[BaseModel]
    ) -> Iterator[BaseModel | Spent | Failed]:
        method = self.settings.structure.value
        chain = self.chat.with_structured_output(schema, method=method, include_raw=True)
        reply = chain.invoke(list(messages))
        assert isinstance(reply, Mapping)
        usage = self._usage(getattr(reply["raw"], "usage_metadata", None))
        if reply.get("parsed") is None:
            refused = getattr(reply["raw"], "additional_kwargs", {}).get("refusal")
            yield Failed("refusal" if refused else "garbage", usage)
            return
        yield reply["parsed"]
        yield Spent(usage)

    def _usage(self, metadata: Any) -> Usage:
        return usage_of(metadata, self.settings.price_in, self.settings.price_out)

    @property
    def chat(self) -> BaseChatModel:
        """The model, made when it is first needed; AssistantError when its package is missing."""
        with self._lock:
            if self._chat is None:
                self._chat = make_chat(self.settings)
            return self._chat


def make_chat(settings: ModelSettings) -> BaseChatModel:
    """Return langchain's chat model of the settings; AssistantError when it can't be made."""
    try:
        from langchain.chat_models import init_chat_model

        chat: BaseChatModel = init_chat_model(
            settings.name, model_provider=settings.provider, **_parameters(settings)
        )
    except ImportError as error:
        package = f"langchain-{settings.provider.replace('_', '-')}"
        raise AssistantError(
            f"Chưa cài gói {package} mà mục model trong tệp cấu hình cần. "
            f"Hãy cài gói này (pip install {package}) hoặc bỏ mục model."
        ) from error
    except ValueError as error:
        raise AssistantError(
            f"Mục model trong tệp cấu hình không dùng được: {error}. Hãy sửa lại hoặc bỏ mục này."
        ) from error
    return chat


def _parameters(settings: ModelSettings) -> dict[str, Any]:
    """Return what the provider's class is made with."""
    given: dict[str, Any] = {"timeout": settings.seconds, "max_retries": 0}
    if settings.temperature is not None:
        given["temperature"] = settings.temperature
    if settings.provider != OPENAI:
        keys = {"api_key": settings.api_key} if settings.api_key_env else {}
        return given | keys | {"max_tokens": settings.max_tokens}
    if settings.token_field == STANDARD_LIMIT:
        given["max_tokens"] = settings.max_tokens
    else:
        # langchain renames 'max_tokens', which many servers know only by that name.
        given["extra_body"] = {settings.token_field: settings.max_tokens}
    if settings.base_url:
        given["base_url"] = settings.base_url
    chat_only = {"use_responses_api": False, "stream_usage": settings.stream_usage}
    return given | chat_only | {"api_key": settings.api_key}


def reason_of(error: BaseException) -> str:
    """Return in one word what an error of any client library means."""
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return f"http_{status}"
    kinds = [kind.__name__ for kind in type(error).__mro__]
    named = (reason for word, reason in REASONS.items() if any(word in kind for kind in kinds))
    return next(named, "error")


_END = object()


def bounded(make: Callable[[], Iterator[T]], seconds: float) -> Iterator[T | Failed]:
    """Yield what `make` yields for at most `seconds`; an error or the end of the time is a Failed.

    The work runs in a thread of its own: a server that sends a byte now and then, for ever, keeps
    that thread and not the answer.
    """
    box: queue.SimpleQueue[Any] = queue.SimpleQueue()
    stop = threading.Event()
    threading.Thread(target=_pump, args=(make, box, stop), daemon=True).start()
    end = time.monotonic() + seconds
    try:
        while (left := end - time.monotonic()) > 0:
            try:
                piece = box.get(timeout=left)
            except queue.Empty:
                break
            if piece is _END:
                return
            yield piece
            if isinstance(piece, Failed):
                return
        yield Failed("timeout")
    finally:
        stop.set()


def _pump(
    make: Callable[[], Iterator[Any]], box: queue.SimpleQueue[Any], stop: threading.Event
) -> None:
    try:
        with _untraced():
            for piece in make():
                if stop.is_set():
                    return
                box.put(piece)
        box.put(_END)
    except AssistantError as error:
        box.put(Failed(f"setup: {error}"))
    except Exception as error:  # whatever a client library raises, the answer goes on without it
        box.put(Failed(reason_of(error)))


def _untraced() -> Any:
    """Return a context in which langchain sends no traces anywhere, whatever the environment says."""
    from langsmith import tracing_context

    return tracing_context(enabled=False)
