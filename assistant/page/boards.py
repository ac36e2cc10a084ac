"""The Gradio part of the page (tasks, agencies, progress), built behind while the chat serves.

Importing Gradio takes longer than everything else at the start, so the page doesn't wait for it:
the first request under its path, or the end of the models' loading, has it built.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.library import Library

logger = logging.getLogger(__name__)

PATH = "/gradio"
ICON = Path(__file__).parent / "assets/icon.svg"
FAILED = "Không mở được bảng và biểu đồ. Hãy xem nhật ký của máy chủ."


class Boards:
    """An ASGI application that is made when it is first needed."""

    def __init__(self, make: Callable[[], FastAPI]) -> None:
        self._make = make
        self._lock = asyncio.Lock()
        self._stack = AsyncExitStack()
        self._made: ASGIApp | None = None

    @property
    def ready(self) -> bool:
        """Whether a request would be served at once."""
        return self._made is not None

    async def open(self) -> ASGIApp:
        """Return the application, making and starting it the first time."""
        async with self._lock:
            if self._made is None:
                made = await run_in_threadpool(self._make)
                await self._stack.enter_async_context(made.router.lifespan_context(made))
                self._made = made
            return self._made

    async def close(self) -> None:
        """Stop what was started."""
        await self._stack.aclose()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request under PATH."""
        try:
            made = await self.open()
        except Exception:
            logger.exception("the boards could not be built")
            made = PlainTextResponse(FAILED, 503)
        await made(scope, receive, send)


def gradio_app(library: Library) -> FastAPI:
    """Return the Gradio page over `library`; this is what imports Gradio."""
    import gradio as gr

    from assistant.page.blocks import build_page, theme, vietnamese

    app: FastAPI = gr.mount_gradio_app(
        FastAPI(openapi_url=None),
        build_page(library),
        path="/",
        footer_links=[],
        i18n=vietnamese(),
        theme=theme(),
        favicon_path=str(ICON),
        show_error=False,
        ssr_mode=False,
        run_history=False,
    )
    return app
