"""What stands before the routes: request ids, access, limits, security headers, the log."""

from __future__ import annotations

import asyncio
import logging
import re
import time
import uuid
from collections.abc import Sequence
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.api.access import Refusal, check_caller, is_embedded, page_refusal
from assistant.api.body import read_body
from assistant.api.problems import RETRY_AFTER, problem
from assistant.api.service import Service

logger = logging.getLogger(__name__)

# The paths of this interface; all others belong to the page.
OURS = re.compile(r"/(?:api|v1|mcp|embed|healthz|readyz|metrics)(?:/.*)?", re.DOTALL)
ANY = re.compile(r".*", re.DOTALL)
BATCH = "/api/v1/batch"
REQUEST_ID = "x-request-id"
# What a caller may name its request.
NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")
HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}


class Gate:
    """ASGI middleware: sends requests for the interface to `api`, all others to the page."""

    def __init__(self, app: ASGIApp, *, api: ASGIApp, service: Service, page: bool) -> None:
        self._page = app
        self._ours = OURS if page else ANY
        self._api = api
        self._service = service
        self._stack = cross_origin(self._checked, service.settings.cors_origins)
        self._embed = cross_origin(self._checked, service.settings.embed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "lifespan":
            await self._page(scope, receive, self._living(send))
        elif scope["type"] == "http" and self._ours.fullmatch(scope["path"]):
            await self._interface(scope, receive, send)
        else:
            await self._behind_login(scope, receive, send)

    def _living(self, send: Send) -> Send:
        """Load when the program has started; finish what is running before it ends."""

        async def sent(message: Message) -> None:
            if message["type"] == "lifespan.startup.complete":
                await asyncio.to_thread(self._service.prepare)
                self._service.readiness.start()
            elif message["type"].startswith("lifespan.shutdown"):
                await asyncio.to_thread(self._service.close)
            await send(message)

        return sent

    async def _behind_login(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = page_refusal(scope, self._service)
        if refusal is None:
            await self._page(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            exchange = Exchange(scope, send, self._service.settings.stall_seconds)
            await self._refuse(refusal, scope, receive, exchange.send)

    async def _interface(self, scope: Scope, receive: Receive, send: Send) -> None:
        exchange = Exchange(scope, send, self._service.settings.stall_seconds)
        self._service.readiness.start()
        try:
            stack = self._embed if is_embedded(scope) else self._stack
            await stack(scope, receive, exchange.send)
        except Exception:
            # The traceback is for the log; the caller gets the request's id.
            logger.exception("request %s failed", exchange.request_id)
            if exchange.status is None:
                await self._refuse(Refusal("internal"), scope, receive, exchange.send)
        finally:
            self._account(exchange)

    async def _checked(self, scope: Scope, receive: Receive, send: Send) -> None:
        # 1. may this caller ask, 2. is the body within its limits, 3. the route
        refusal = check_caller(scope, self._service)
        if refusal is None:
            settings = self._service.settings
            most = settings.batch_bytes if scope["path"] == BATCH else settings.body_bytes
            replay, refusal = await read_body(scope, receive, most, settings.body_seconds)
        if refusal is None:
            await self._api(scope, replay, send)
        else:
            await self._refuse(refusal, scope, receive, send)

    async def _refuse(self, refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
        self._service.metrics.count("rejected_total", reason=refusal.kind)
        request_id = scope.get("state", {}).get("request_id", "")
        headers = dict(refusal.headers)
        if refusal.retry_after is not None:
            headers[RETRY_AFTER] = str(int(refusal.retry_after) + 1)
        detail = refusal.detail
        response = problem(
            refusal.kind, request_id, path=scope["path"], detail=detail, headers=headers
        )
        await response(scope, receive, send)

    def _account(self, exchange: Exchange) -> None:
        seen = exchange.seen()
        code = str(seen["status"])
        labels = {"route": seen["route"], "method": seen["method"], "code": code}
        self._service.metrics.count("requests_total", **labels)
        logger.info("request", extra={"fields": seen})


def cross_origin(app: ASGIApp, origins: Sequence[str]) -> ASGIApp:
    """Return the application, open to pages of these origins; as it is when there are none."""
    if not origins:
        return app
    return CORSMiddleware(
        app,
        allow_origins=origins,
        allow_methods=["GET", "POST"],
        allow_headers=["authorization", "content-type", "x-api-key", REQUEST_ID],
        expose_headers=[REQUEST_ID, RETRY_AFTER],
    )


class Exchange:
    """One request and its response: names it, dresses the response, knows how it went."""

    def __init__(self, scope: Scope, send: Send, stall_seconds: float) -> None:
        self._scope = scope
        self._send = send
        self._stall = stall_seconds
        self._started = time.perf_counter()
        given = Headers(scope=scope).get(REQUEST_ID, "")
        self.request_id = given if NAME.fullmatch(given) else uuid.uuid4().hex
        self.status: int | None = None
        scope["state"] = {**scope.get("state", {}), "request_id": self.request_id}

    async def send(self, message: Message) -> None:
        """Send on; a reader that stopped reading is left."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers[REQUEST_ID] = self.request_id
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        async with asyncio.timeout(self._stall):
            await self._send(message)

    def seen(self) -> dict[str, Any]:
        """Return what the log and the metrics need; nothing that was asked."""
        route = getattr(self._scope.get("route"), "path", "other")
        known = self._scope["method"] in {"GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE"}
        return {
            "request_id": self.request_id,
            "caller": self._scope["state"].get("caller", ""),
            "method": self._scope["method"] if known else "other",
            "route": route,
            "status": self.status or 0,
            "ms": round((time.perf_counter() - self._started) * 1000, 1),
        }
