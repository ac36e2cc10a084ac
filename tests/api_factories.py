"""Small builders for tests of the HTTP interface: the real application, in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.api.mount import mount_api
from assistant.api.service import Service
from assistant.api.settings import ApiSettings
from assistant.pipeline import Assistant, build_assistant
from eval.systems import AS_OF

LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
NARRATIVE = "Truyền thống tương thân, tương ái được phát huy ra sao?"
ADDRESS = "http://127.0.0.1:7860"


@lru_cache(maxsize=1)
def shared_assistant() -> Assistant:
    """Return one assistant for all tests."""
    return build_assistant()


@lru_cache(maxsize=1)
def dated_assistant() -> Assistant:
    """Return that assistant on the day of the gold."""
    return replace(shared_assistant(), today=lambda: AS_OF)


def make_api(
    folder: Path, get_assistant: Callable[[], Assistant] = shared_assistant, **settings: Any
) -> tuple[TestClient, Service]:
    """Return a client that calls from this machine, and what the application shares."""
    app = FastAPI()

    @app.get("/")
    def page() -> str:
        return "trang"

    service = mount_api(app, get_assistant, ApiSettings(folder=folder, **settings))
    client = TestClient(
        app, base_url=ADDRESS, client=("127.0.0.1", 50000), raise_server_exceptions=False
    )
    return client, service
