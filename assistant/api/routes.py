"""The routes under /api/v1: questions, feedback, and what the answers are made from."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from assistant.api.access import needs
from assistant.api.keys import Scope
from assistant.api.models import (
    AgencyOut,
    AnswerOut,
    AskIn,
    DocumentHead,
    DocumentOut,
    FeedbackIn,
    PassageOut,
    ProblemOut,
    TaskOut,
    head_of,
)
from assistant.api.problems import MEDIA_TYPE, fail
from assistant.api.service import Caller, Service
from assistant.batch import encode
from assistant.library import Library
from assistant.page.feedback import FeedbackStore
from corpus.types import Passage
from structured.filters import BOTH, Predicate, covers, involves_any, select
from structured.types import Role

logger = logging.getLogger(__name__)

PREFIX = "/api/v1"
# A full or locked disk is not well again at once.
FEEDBACK_RETRY_S = 60
JSON = "application/json"
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": ProblemOut, "description": said, "content": {MEDIA_TYPE: {}}}
    for status, said in {
        401: "Thiếu khóa hoặc khóa không đúng",
        403: "Khóa không có quyền, hoặc trang web không được phép gọi",
        404: "Không tìm thấy",
        413: "Yêu cầu quá lớn",
        415: "Kiểu nội dung không được hỗ trợ",
        422: "Yêu cầu chưa đúng",
        429: "Hỏi quá nhiều; xem Retry-After",
        503: "Đang bận hoặc chưa sẵn sàng; xem Retry-After",
    }.items()
}

Asker = Annotated[Caller, Depends(needs(Scope.ASK))]


def v1_router(service: Service) -> APIRouter:
    """Return the routes under /api/v1, but for batches."""
    router = APIRouter(prefix=PREFIX, responses=PROBLEMS)
    _add_questions(router, service)
    _add_lists(router, service)
    _add_texts(router, service)
    _add_feedback(router, FeedbackStore(service.settings.feedback_file))
    return router


def _add_questions(router: APIRouter, service: Service) -> None:
    @router.post("/ask", response_model=AnswerOut, tags=["hỏi đáp"], summary="Hỏi một câu")
    async def ask(body: AskIn, caller: Asker) -> Response:
        answer = await service.ask([*body.history, body.question], caller)
        return Response(encode(answer.to_dict()), media_type=JSON)


def _add_feedback(router: APIRouter, store: FeedbackStore) -> None:
    @router.post("/feedback", status_code=204, tags=["hỏi đáp"], summary="Góp ý về câu trả lời")
    def feedback(body: FeedbackIn, _: Annotated[Caller, Depends(needs(Scope.FEEDBACK))]) -> None:
        try:
            store.add(body.verdict, body.reasons, body.comment, body.turns, {})
        except (sqlite3.Error, OSError) as error:
            logger.error("feedback was not kept: %s", error)
            fail("not_kept", retry_after=FEEDBACK_RETRY_S)


def _add_lists(router: APIRouter, service: Service) -> None:
    @router.get("/tasks", tags=["dữ liệu"], summary="Nhiệm vụ của Phụ lục, có thể lọc")
    def tasks(
        _: Asker,
        agency: Annotated[str | None, Query(description="mã cơ quan", examples=["bxd"])] = None,
        role: Role | None = None,
        section: Annotated[str | None, Query(examples=["III"])] = None,
        year: Annotated[int | None, Query(ge=1, le=9999, examples=[2025])] = None,
    ) -> list[TaskOut]:
        library = _library(service)
        if agency is not None and agency not in library.agencies:
            fail("not_found", "Không có cơ quan mang mã này; xem GET /api/v1/agencies.")
        return tasks_where(library, (agency,) if agency else (), role, section, year)

    @router.get("/agencies", tags=["dữ liệu"], summary="Cơ quan và các tên gọi")
    def agencies(_: Asker) -> list[AgencyOut]:
        return [AgencyOut.of(agency) for agency in _library(service).agencies.values()]


def tasks_where(
    library: Library,
    agencies: Sequence[str],
    role: Role | None,
    section: str | None,
    year: int | None,
) -> list[TaskOut]:
    """Return the tasks that meet each condition given; of several agencies any one will do."""
    wanted: list[Predicate] = []
    if agencies:
        wanted.append(involves_any(agencies, (role,) if role else BOTH))
    if section is not None:
        wanted.append(lambda task: task.section == section)
    if year is not None:
        wanted.append(covers(year))
    return [TaskOut.of(task) for task in select(library.tasks, *wanted)]


def _add_texts(router: APIRouter, service: Service) -> None:
    @router.get("/documents", tags=["dữ liệu"], summary="Các văn bản")
    def documents(_: Asker) -> list[DocumentHead]:
        return [head_of(document) for document in _library(service).documents.values()]

    @router.get("/documents/{id:path}", tags=["dữ liệu"], summary="Một văn bản, như khi ban hành")
    def document(id: str, _: Asker) -> DocumentOut:
        found = _library(service).documents.get(id)
        return DocumentOut.of(found) if found else fail("not_found", "Không có văn bản này.")

    @router.get("/passages/{id:path}", tags=["dữ liệu"], summary="Một đoạn có thể trích dẫn")
    def passage(
        id: str,
        _: Asker,
        document: Annotated[str | None, Query(examples=["160/NQ-CP"])] = None,
    ) -> PassageOut:
        return PassageOut.of(passage_of(_library(service), id, document))


def passage_of(library: Library, id: str, document: str | None) -> Passage:
    """Return the one passage with this id; ends the request when there is none, or several."""
    found = [
        d.by_id[id]
        for d in library.documents.values()
        if id in d.by_id and document in (None, d.id)
    ]
    if not found:
        fail("not_found", "Không có đoạn này; xem 'passages' của GET /api/v1/documents/{id}.")
    return found[0] if len(found) == 1 else fail("ambiguous")


def _library(service: Service) -> Library:
    return service.get_assistant().library
