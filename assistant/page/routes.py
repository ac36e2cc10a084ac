"""The page's own routes: answers as a stream of events, documents, downloads, feedback."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, StreamingResponse
from pydantic import BaseModel, Field, StringConstraints

from assistant.page.backstage import Backstage, Models
from assistant.page.boards import Boards
from assistant.page.document_html import document_html
from assistant.page.export.calendar import to_calendar
from assistant.page.export.sheet import Sheet, agency_sheet, answer_sheet, tasks_sheet
from assistant.page.feedback import FeedbackStore
from assistant.page.offers import load_offers
from assistant.page.reply import found_nothing, reply
from assistant.page.selection import agency_choices
from assistant.page.stream import line, released
from corpus.errors import AssistantError

logger = logging.getLogger(__name__)

# A reply that takes longer gets a line that says what is being done.
PATIENCE_S = 0.4
STAGES = {
    Models.LOADING: "Đang nạp mô hình tìm kiếm (chỉ lần đầu), xin chờ trong giây lát…",
    Models.READY: "Đang tìm trong văn bản…",
    Models.FAILED: "Đang tìm trong văn bản…",
}
# Tells an open page that the server was started again.
RUN = secrets.token_hex(8)
BROKEN = "Trợ lý gặp lỗi khi trả lời câu hỏi này. Hãy thử diễn đạt lại hoặc hỏi câu khác."
OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "docx": f"{OFFICE}.wordprocessingml.document",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
}
Turn = Annotated[str, StringConstraints(max_length=100_000)]
Turns = Annotated[list[Turn], Field(min_length=1, max_length=20)]
Suffix = Literal["docx", "xlsx", "ics"]


class Ask(BaseModel):
    """The questions of a conversation; the last one is to be answered."""

    turns: Turns
    # Without pieces: for who wants no movement on the screen.
    whole: bool = False


class Word(BaseModel):
    """What a person says of an answer."""

    verdict: Literal["up", "down"]
    reasons: list[Literal["wrong_source", "missing", "unclear"]] = []
    comment: str = Field(default="", max_length=5_000)
    turns: Turns
    answer: dict[str, Any] = {}


def page_router(backstage: Backstage, store: FeedbackStore, boards: Boards) -> APIRouter:
    """Return the routes under /page."""
    router = APIRouter(prefix="/page", include_in_schema=False)
    _add_answers(router, backstage, store)
    _add_reading(router, backstage, boards)
    _add_downloads(router, backstage)

    @router.post("/feedback", status_code=204)
    def feedback(word: Word) -> None:
        store.add(word.verdict, word.reasons, word.comment, word.turns, word.answer)

    return router


def _add_answers(router: APIRouter, backstage: Backstage, store: FeedbackStore) -> None:
    @router.post("/answer")
    async def answer(ask: Ask, request: Request) -> StreamingResponse:
        state = request.scope.get("state", {})
        asker = state.get("caller", ""), state.get("request_id", "")

        def work() -> dict[str, Any]:
            found = reply(backstage.assistant, ask.turns, lambda a: backstage.keep(a, *asker))
            if found_nothing(found):
                store.add_unanswered(ask.turns)
            return found

        events = _events(backstage, work, ask.whole)
        return StreamingResponse(events, media_type="application/x-ndjson")


async def _events(
    backstage: Backstage, work: Callable[[], dict[str, Any]], whole: bool
) -> AsyncIterator[str]:
    """Yield one JSON line for each stage and piece, then the whole reply or the error."""
    task = asyncio.ensure_future(run_in_threadpool(work))
    said = None
    while not (await asyncio.wait({task}, timeout=PATIENCE_S))[0]:
        stage = STAGES[backstage.models]
        if stage != said:
            said = stage
            yield line(type="stage", text=stage)
    try:
        found = task.result()
        if not whole:
            async for event in released(found):
                yield event
        yield line(type="reply", reply=found)
    except AssistantError as error:
        yield line(type="error", text=str(error))
    except Exception:
        logger.exception("an answer failed")
        yield line(type="error", text=BROKEN)


def _add_reading(router: APIRouter, backstage: Backstage, boards: Boards) -> None:
    @router.get("/start")
    def start() -> dict[str, Any]:
        library = backstage.assistant.library
        documents = [{"id": d.id, "name": d.name} for d in library.documents.values()]
        agencies = [name for name, _ in agency_choices(library) if not name.startswith("UBND")]
        return {"documents": documents, "agencies": agencies, "roles": load_offers()["roles"]}

    @router.get("/state")
    def state() -> dict[str, str | bool]:
        return {
            "models": backstage.models.value,
            "failure": backstage.failure,
            "boards": boards.ready,
            "run": RUN,
        }

    @router.get("/document")
    def document(id: str) -> HTMLResponse:
        found = backstage.assistant.library.documents.get(id)
        if found is None:
            raise HTTPException(404, "Không có văn bản này.")
        return HTMLResponse(document_html(found))


def _add_downloads(router: APIRouter, backstage: Backstage) -> None:
    @router.post("/export/{suffix}")
    def export(suffix: Suffix, ask: Ask) -> Response:
        assistant = backstage.assistant
        sheet = answer_sheet(assistant.answer(ask.turns), assistant.library)
        return _file(sheet, suffix, "tra-loi", backstage)

    @router.get("/tasks.{suffix}")
    def tasks(
        suffix: Suffix,
        ids: str,
        title: Annotated[str, Query(max_length=300)] = "Danh sách nhiệm vụ",
    ) -> Response:
        library = backstage.assistant.library
        wanted = ids.split(",")
        chosen = [task for task in library.tasks if task.id in wanted]
        return _file(tasks_sheet(chosen, title, library), suffix, "nhiem-vu", backstage)

    @router.get("/agency.{suffix}")
    def agency(suffix: Suffix, id: str) -> Response:
        library = backstage.assistant.library
        if id not in library.agencies:
            raise HTTPException(404, "Không có cơ quan này.")
        return _file(agency_sheet(library.agencies[id], library), suffix, "co-quan", backstage)


def _file(sheet: Sheet, suffix: Suffix, name: str, backstage: Backstage) -> Response:
    if suffix == "ics" and not sheet.tasks:
        raise HTTPException(404, "Không có nhiệm vụ nào để đưa vào lịch.")
    content = _content(sheet, suffix, backstage)
    disposition = f"attachment; filename={quote(name)}.{suffix}"
    return Response(content, media_type=MEDIA[suffix], headers={"content-disposition": disposition})


def _content(sheet: Sheet, suffix: Suffix, backstage: Backstage) -> bytes:
    """Return the file's bytes; what makes office files is imported when the first is wanted."""
    if suffix == "ics":
        return to_calendar(sheet.tasks, backstage.assistant.library)
    if suffix == "docx":
        from assistant.page.export.word import to_word

        return to_word(sheet)
    from assistant.page.export.excel import to_excel

    return to_excel(sheet)
