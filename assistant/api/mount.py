"""Mount the HTTP interface on an application."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI

from assistant.api.batch import batch_router
from assistant.api.embed import embed_router
from assistant.api.gate import Gate
from assistant.api.mcp import mcp_router
from assistant.api.openai import openai_router
from assistant.api.problems import install
from assistant.api.routes import PREFIX, v1_router
from assistant.api.service import Service
from assistant.api.settings import ApiSettings
from assistant.api.system import system_router
from assistant.pipeline import Assistant
from corpus.errors import AssistantError

VERSION = "1.0.0"
ABOUT = """Hỏi đáp có trích dẫn về Nghị quyết số 160/NQ-CP. Mọi câu trả lời theo một dạng duy nhất;
lỗi là tài liệu RFC 9457 (tiếng Việt và tiếng Anh) kèm mã yêu cầu `request_id`."""


def mount_api(
    app: FastAPI, get_assistant: Callable[[], Assistant], settings: ApiSettings, page: bool = True
) -> Service:
    """Serve the interface beside whatever `app` serves; return what its routes share.

    May be called before or after other routes were added. Without a `page` every path is the
    interface's. Raises AssistantError when keys are
    required and there is none that could be used.
    """
    service = Service(get_assistant, settings)
    if settings.keyed and all(key.revoked for key in service.keys.keys().values()):
        raise AssistantError(
            f"Địa chỉ {settings.host} mở cho máy khác nên cần khóa truy cập, nhưng chưa có khóa "
            "nào. Hãy tạo khóa: python -m assistant keys create TÊN"
        )
    app.add_middleware(Gate, api=create_api(service), service=service, page=page)
    return service


def create_api(service: Service) -> FastAPI:
    """Return the interface as an application of its own, without what stands before it."""
    api = FastAPI(
        title="Trợ lý Nghị quyết",
        version=VERSION,
        description=ABOUT,
        openapi_url=f"{PREFIX}/openapi.json",
        # The pages that FastAPI makes of an API come from another host.
        docs_url=None,
        redoc_url=None,
    )
    install(api)
    routers = (v1_router, batch_router, openai_router, mcp_router, embed_router, system_router)
    for router in routers:
        api.include_router(router(service))
    return api
