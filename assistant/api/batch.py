"""POST /api/v1/batch: JSON lines in, JSON lines streamed out, whatever a line holds."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import StreamingResponse

from assistant.api.access import needs
from assistant.api.keys import Scope
from assistant.api.routes import PREFIX, PROBLEMS
from assistant.api.service import Caller, Service
from assistant.batch import Request as Line
from assistant.batch import encode, read_request
from corpus.errors import AssistantError

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/x-ndjson"
EXAMPLE = '{"id": "q-1", "turns": ["Bộ Xây dựng chủ trì những nhiệm vụ nào?", "Còn Bộ Y tế?"]}\n'
BODY = {
    "required": True,
    "content": {MEDIA_TYPE: {"schema": {"type": "string"}, "example": EXAMPLE}},
}
BROKEN = "Trợ lý gặp lỗi khi trả lời dòng này. Hãy thử diễn đạt lại."


def batch_router(service: Service) -> APIRouter:
    """Return the route of batches."""
    router = APIRouter(prefix=PREFIX, responses=PROBLEMS)

    async def place(_: Annotated[Caller, Depends(needs(Scope.ASK))]) -> AsyncIterator[None]:
        async with service.workers.batch():
            yield

    @router.post(
        "/batch",
        tags=["hỏi đáp"],
        summary="Hỏi nhiều câu: mỗi dòng JSON vào, một dòng JSON ra",
        response_class=StreamingResponse,
        openapi_extra={"requestBody": BODY},
        dependencies=[Depends(place)],
    )
    async def batch(
        request: Request, caller: Annotated[Caller, Depends(needs(Scope.ASK))]
    ) -> StreamingResponse:
        lines = (await request.body()).split(b"\n")
        return StreamingResponse(_answers(service, lines, caller), media_type=MEDIA_TYPE)

    return router


async def _answers(service: Service, lines: list[bytes], caller: Caller) -> AsyncIterator[bytes]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            await _turn(service, caller)
            result = await _answer(service, read_request(line, number), caller)
            outcome = "error" if result["status"] == "error" else "answered"
            service.metrics.count("batch_lines_total", outcome=outcome)
            yield encode(result) + b"\n"


async def _turn(service: Service, caller: Caller) -> None:
    """Wait until the caller may ask again: each line counts like a question."""
    while service.settings.keyed and (wait := service.rate.take(caller.id)):
        await asyncio.sleep(wait)


async def _answer(service: Service, line: Line, caller: Caller) -> dict[str, Any]:
    """Return the answer, or the line that says what went wrong."""
    problem = line.problem
    if problem is None:
        try:
            answer = await service.ask(line.turns, caller, admitted=True)
            return {"id": line.id} | answer.to_dict()
        except HTTPException as error:
            problem = str(error.detail.get("detail") if isinstance(error.detail, dict) else BROKEN)
        except AssistantError as error:
            problem = str(error)
        except Exception:  # one line must not take the others with it
            logger.exception("line of request %s failed", caller.request_id)
            problem = BROKEN
    return {"id": line.id, "status": "error", "message": problem}
