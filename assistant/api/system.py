"""Routes for those who run the program: alive, ready, metrics."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import PlainTextResponse, Response

from assistant.api.access import needs
from assistant.api.keys import Scope
from assistant.api.metrics import MEDIA_TYPE
from assistant.api.problems import fail
from assistant.api.readiness import State
from assistant.api.service import Caller, Service

RETRY_S = 2


def system_router(service: Service) -> APIRouter:
    """Return the routes of the system."""
    router = APIRouter(tags=["hệ thống"])

    @router.head("/healthz", include_in_schema=False)
    @router.get("/healthz", summary="Chương trình đang chạy")
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @router.head("/readyz", include_in_schema=False)
    @router.get("/readyz", summary="Chỉ mục và mô hình đã được nạp (503 khi chưa)")
    async def readyz() -> dict[str, str]:
        readiness = service.readiness
        if readiness.state is not State.READY:
            detail = readiness.reason if readiness.state is State.FAILED else None
            fail("not_ready", detail or None, RETRY_S)
        return {"status": "ready"}

    @router.get("/metrics", summary="Số đo cho Prometheus", response_class=PlainTextResponse)
    async def metrics(_: Annotated[Caller, Depends(needs(Scope.ADMIN))]) -> Response:
        return Response(service.metrics.text(), media_type=MEDIA_TYPE)

    return router
