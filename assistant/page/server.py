"""The application: the Gradio page, the page's routes, and whatever routes others add."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

# Gradio must not report its use anywhere; it reads this when it is imported.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"

import gradio as gr
from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles

from assistant.api.problems import on_invalid
from assistant.config import ROOT
from assistant.page.admin import admin_router
from assistant.page.backstage import AssistantFactory, Backstage
from assistant.page.blocks import build_page, theme, vietnamese
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

    `routers` are served beside the page (the page takes every path that no route has, so routes
    must be given here). Search models go on loading in a thread. Raises AssistantError when the
    assistant can't be built.
    """
    backstage = backstage or Backstage(assistant_factory)
    store = FeedbackStore(feedback)
    # The pages that FastAPI makes of an API come from another host.
    app = FastAPI(title="Trợ lý Nghị quyết", docs_url=None, redoc_url=None)
    app.state.backstage = backstage
    # The framework's own answer repeats what was sent, which may have no UTF-8.
    app.add_exception_handler(RequestValidationError, on_invalid)
    for router in (page_router(backstage, store), admin_router(store), *routers):
        app.include_router(router)
    app.mount(ASSETS, StaticFiles(directory=FOLDER / "assets"))
    app.add_middleware(Shell)
    page = build_page(backstage.assistant.library)
    whole: FastAPI = gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        i18n=vietnamese(),
        theme=theme(),
        favicon_path=str(FOLDER / "assets/icon.svg"),
        show_error=False,
        ssr_mode=False,
    )
    backstage.warm_up()
    return whole
