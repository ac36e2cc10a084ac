"""OpenAI's chat interface: any client of it gets cited answers, with the contract beside them."""

from __future__ import annotations

import json
import re
import time
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.answer import Answer
from assistant.api.access import needs
from assistant.api.keys import Scope
from assistant.api.models import LONGEST_QUESTION, QUESTION
from assistant.api.problems import fail
from assistant.api.routes import PROBLEMS
from assistant.api.service import Caller, Service
from corpus.normalize import normalize

MODEL = "tro-ly-nghi-quyet"
# So many questions of a conversation are read.
REMEMBERED = 10
# Streamed text comes in words with the space after them.
WORD = re.compile(r"\S+\s*|\s+")
EVENTS = "text/event-stream"
SOURCES = "Nguồn:"

Asker = Annotated[Caller, Depends(needs(Scope.ASK))]


class Part(BaseModel):
    """A piece of a message; only text is read."""

    type: str
    text: str = ""


class Message(BaseModel):
    """A message; those of the person are the questions."""

    role: str
    content: str | list[Part] | None = None

    @property
    def question(self) -> str:
        """The text of the message, at its bounded length."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content)[:LONGEST_QUESTION]
        return (self.content or "")[:LONGEST_QUESTION]


class StreamOptions(BaseModel):
    """What a stream holds beside the text."""

    include_usage: bool | None = None


class ChatIn(BaseModel):
    """The part of OpenAI's request that means something here; the rest is ignored."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"model": MODEL, "messages": [{"role": "user", "content": QUESTION}]}]
        }
    )

    model: str
    messages: list[Message] = Field(min_length=1, max_length=1_000)
    n: Literal[1] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None

    @property
    def turns(self) -> list[str]:
        """The questions, oldest first."""
        asked = [message.question for message in self.messages if message.role == "user"]
        return [question for question in asked if normalize(question)][-REMEMBERED:]


def openai_router(service: Service) -> APIRouter:
    """Return the routes under /v1."""
    router = APIRouter(prefix="/v1", tags=["OpenAI"], responses=PROBLEMS)

    @router.get("/models", summary="Mô hình có thể gọi")
    async def models(_: Asker) -> dict[str, Any]:
        return {"object": "list", "data": [_model()]}

    @router.get("/models/{model}", summary="Một mô hình")
    async def model(model: str, _: Asker) -> dict[str, Any]:
        return _model() if model == MODEL else fail("model_not_found")

    @router.post(
        "/chat/completions",
        summary="Hỏi đáp theo giao diện của OpenAI",
        responses={200: {"content": {EVENTS: {}}}},
    )
    async def completions(body: ChatIn, caller: Asker) -> Response:
        if body.model != MODEL:
            fail("model_not_found")
        if not body.turns:
            fail("invalid", "Không có tin nhắn nào của người dùng chứa câu hỏi.")
        reply = Reply(await service.ask(body.turns, caller), caller.request_id)
        if not body.stream:
            return JSONResponse(reply.whole())
        usage = bool(body.stream_options and body.stream_options.include_usage)
        return StreamingResponse(reply.events(usage), media_type=EVENTS)

    return router


def _model() -> dict[str, Any]:
    return {"id": MODEL, "object": "model", "created": 1_640_131_200, "owned_by": MODEL}


def text_of(answer: Answer) -> str:
    """Return the answer with its sources below it."""
    sources = [
        f"[{c.n}] {c.locator} ({c.document}): “{' '.join(c.quote.split())}”"
        for c in answer.citations
    ]
    return "\n\n".join([answer.answer, *(["\n".join([SOURCES, *sources])] if sources else [])])


class Reply:
    """An answer in OpenAI's shapes; `contract` is the field that OpenAI does not have."""

    def __init__(self, answer: Answer, request_id: str) -> None:
        self._text = _printable(text_of(answer))
        self._contract = json.loads(_printable(json.dumps(answer.to_dict(), ensure_ascii=False)))
        self._head = {"id": f"chatcmpl-{request_id}", "created": int(time.time()), "model": MODEL}

    def whole(self) -> dict[str, Any]:
        """Return the completion."""
        message = {"role": "assistant", "content": self._text, "refusal": None}
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
        extra = {"usage": self._usage(), "contract": self._contract}
        return self._head | {"object": "chat.completion", "choices": [choice]} | extra

    async def events(self, usage: bool = False) -> AsyncIterator[str]:
        """Yield the completion as a stream of events; the contract comes with the last choice."""
        yield self._chunk({"role": "assistant", "content": ""})
        for word in WORD.findall(self._text):
            yield self._chunk({"content": word})
        yield self._chunk({}, "stop", contract=self._contract)
        if usage:
            yield _event(self._head | _CHUNK | {"choices": [], "usage": self._usage()})
        yield "data: [DONE]\n\n"

    def _chunk(self, delta: dict[str, Any], reason: str | None = None, **extra: Any) -> str:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return _event(self._head | _CHUNK | {"choices": [choice]} | extra)

    def _usage(self) -> dict[str, int]:
        """Count words: there are no tokens here."""
        asked, said = len(self._contract["question"].split()), len(self._text.split())
        return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


_CHUNK = {"object": "chat.completion.chunk"}


def _event(data: dict[str, Any]) -> str:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n"


def _printable(text: str) -> str:
    # Half of a surrogate pair has no UTF-8.
    return text.encode("utf-8", "replace").decode()
