"""What people said and what found no answer, for whoever holds the admin token."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from fastapi.responses import HTMLResponse, PlainTextResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from assistant.page.feedback import FeedbackStore, draft_questions

TOKEN = "TRO_LY_ADMIN_TOKEN"
VERDICTS = {"up": "Hữu ích", "down": "Chưa tốt"}
REASONS = {"wrong_source": "Nguồn sai", "missing": "Thiếu", "unclear": "Khó hiểu"}
PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Góp ý của người dùng</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/page/assets/icon.svg">
<link rel="stylesheet" href="/page/assets/css/theme.css"><body class="admin">
<h1>Góp ý của người dùng</h1>
<p><a href="/quan-tri/bo-cau-hoi.yaml">Tải bộ câu hỏi nháp cho eval/</a></p>{feedback}
<h2>Câu hỏi không tìm được câu trả lời</h2>{unanswered}</body></html>"""

# FastAPI's own refusal is in English.
Credentials = Annotated[HTTPBasicCredentials | None, Depends(HTTPBasic(auto_error=False))]


def check_token(credentials: Credentials) -> None:
    """Let pass only the password that is the token; without a token nobody passes."""
    token = os.environ.get(TOKEN, "")
    given = credentials.password.encode() if credentials else b""
    if not token or not hmac.compare_digest(given, token.encode()):
        raise HTTPException(401, "Sai mã quản trị.", {"www-authenticate": "Basic"})


def admin_router(store: FeedbackStore) -> APIRouter:
    """Return the routes under /quan-tri."""
    guard = [Depends(check_token)]
    router = APIRouter(prefix="/quan-tri", include_in_schema=False, dependencies=guard)

    @router.get("")
    def overview() -> HTMLResponse:
        return HTMLResponse(PAGE.format(feedback=_feedback(store), unanswered=_unanswered(store)))

    @router.get("/bo-cau-hoi.yaml")
    def questions() -> PlainTextResponse:
        return PlainTextResponse(draft_questions(store), media_type="text/yaml; charset=utf-8")

    return router


def _feedback(store: FeedbackStore) -> str:
    rows = (
        (
            _when(row["at"]),
            VERDICTS.get(row["verdict"], ""),
            ", ".join(REASONS.get(reason, reason) for reason in row["reasons"]),
            row["comment"],
            " → ".join(row["turns"]),
            str(row["answer"].get("answer", "")),
        )
        for row in store.feedback()
    )
    return _table(("Lúc", "Đánh giá", "Lý do", "Góp ý", "Câu hỏi", "Câu trả lời"), rows)


def _unanswered(store: FeedbackStore) -> str:
    rows = (
        (_when(row["at"]), str(row["times"]), " → ".join(row["turns"]))
        for row in store.unanswered()
    )
    return _table(("Lần gần nhất", "Số lần", "Câu hỏi"), rows)


def _when(at: str) -> str:
    """Return a stored time by the server's clock, as Vietnamese write it."""
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M %d/%m/%Y")


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in header)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    if not body:
        return "<p class='muted'>Chưa có.</p>"
    return f"<table class='admin'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
