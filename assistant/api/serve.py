"""Serve the interface, with the page or without, in one process."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from fastapi import FastAPI

from assistant.api.mount import mount_api
from assistant.api.settings import ApiSettings
from assistant.page.backstage import Backstage
from assistant.pipeline import Assistant, build_assistant

# Connections beyond these get 503 from the server itself.
MOST_CONNECTIONS = 1_000
# So long a thread may hold the interpreter while others wait for it. With Python's own 5 ms the event loop,
# which must get it back for every request, queues behind the threads that compose answers.
SWITCH_S = 0.001
# What runs when the program is told to stop gets so long to finish.
GRACE_S = 30


class JsonLines(logging.Formatter):
    """One JSON object a line; with the `fields` that were given as extra."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of this record."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        line |= {"message": record.getMessage()} | getattr(record, "fields", {})
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_as_json() -> None:
    """Write what the program's own modules log to standard error, one JSON object a line."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    logging.getLogger("assistant.api").setLevel(logging.INFO)


def serve(settings: ApiSettings, port: int, *, page: bool, config: Path | None = None) -> None:
    """Serve until interrupted; AssistantError when that can't begin."""
    import uvicorn

    from assistant.api.wire import PatientProtocol

    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    sys.setswitchinterval(SWITCH_S)
    app = build_app(settings, page=page, build=partial(build_assistant, config))
    log_as_json()
    print(f"Trợ lý Nghị quyết: http://{settings.host}:{port}/ (nhấn Ctrl+C để dừng)", flush=True)
    uvicorn.run(
        app,
        host=settings.host,
        port=port,
        http=PatientProtocol,
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GRACE_S,
    )


def build_app(settings: ApiSettings, *, page: bool, build: Callable[[], Assistant]) -> FastAPI:
    """Return the whole application."""
    if not page:
        backstage, app = Backstage(build), FastAPI(openapi_url=None)
        mount_api(app, lambda: backstage.assistant, settings, page=False)
        return app
    from assistant.page.server import create_app

    backstage = Backstage(build)
    app = create_app(build, feedback=settings.feedback_file, backstage=backstage)
    backstage.keep = mount_api(app, lambda: backstage.assistant, settings).keep
    return app
