"""The application: the page, its routes, the Gradio boards, and whatever routes others add."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

# Gradio must not report its use anywhere; it reads this when it is imported.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles

from assistant.api.problems import on_invalid
from assistant.config import ROOT
from assistant.page.admin import admin_router
from assistant.page.backstage import AssistantFactory, Backstage
from assistant.page.boards import PATH, Boards, gradio_app
from assistant.page.feedback import FeedbackStore
from assistant.page.routes import page_router
from assistant.page.shell import ASSETS, Shell

FOLDER = Path(__file__).parent
FEEDBACK = ROOT / ".cache/feedback.sqlite3"


def create_app(
    assistant_factory: AssistantFactory,
    routers: Sequence[APIRouter] = (),
    feedback: Path = FEEDBACK,
    backstage: Backstage | None = None,
) -> FastAPI:
    """Return the application over the assistant that `assistant_factory` builds.

    `routers` are served beside the page. The search models and the boards go on loading behind.
    Raises AssistantError when the assistant can't be built.
    """
    backstage = backstage or Backstage(assistant_factory)
    library = backstage.assistant.library

    def make_boards() -> FastAPI:
        # After the models: large libraries imported by two threads at once can fail.
        backstage.load()
        return gradio_app(library)

    boards = Boards(make_boards)
    store = FeedbackStore(feedback)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        preparing = asyncio.create_task(boards.open())
        yield
        preparing.cancel()
        await boards.close()

    # The pages that FastAPI makes of an API come from another host.
    app = FastAPI(title="Trợ lý Nghị quyết", docs_url=None, redoc_url=None, lifespan=lifespan)
    app.state.backstage = backstage
    # The framework's own answer repeats what was sent, which may have no UTF-8.
    app.add_exception_handler(RequestValidationError, on_invalid)
    for router in (page_router(backstage, store, boards), admin_router(store), *routers):
        app.include_router(router)
    app.mount(ASSETS, StaticFiles(directory=FOLDER / "assets"))
    app.mount(PATH, boards)
    app.add_middleware(Shell)
    return app
