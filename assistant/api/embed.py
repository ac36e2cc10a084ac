"""The bubble that one script tag puts on another site, and the one route that it calls.

Visitors of a site have no key, and a key on a public page would be everybody's: these routes need
none, answer pages of the named sites only, and count questions for each visitor's address.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from pydantic import Field

from assistant.api.access import EMBED, needs
from assistant.api.keys import Scope
from assistant.api.models import AnswerOut, AskIn, Question, Turn
from assistant.api.routes import JSON, PROBLEMS
from assistant.api.service import Caller, Service
from assistant.batch import encode

FOLDER = Path(__file__).parent / "assets"
MEDIA = {"tro-ly.js": "text/javascript; charset=utf-8", "tro-ly.css": "text/css; charset=utf-8"}
# A cache between must keep the copies of different sites apart.
KEPT = {"cache-control": "public, max-age=3600", "vary": "Origin"}

# Anyone may ask here, so that less is read at once than elsewhere; tro-ly.js keeps to this.
LONGEST_QUESTION, MOST_TURNS = 1_000, 5


class VisitorIn(AskIn):
    """A visitor's question, and the questions asked before it."""

    question: Annotated[Question, Field(max_length=LONGEST_QUESTION)]
    history: list[Annotated[Turn, Field(max_length=LONGEST_QUESTION)]] = Field(
        default=[], max_length=MOST_TURNS
    )


def embed_router(service: Service) -> APIRouter:
    """Return the routes under /embed; none when no site is named."""
    router = APIRouter(prefix=EMBED, tags=["nhúng"], responses=PROBLEMS)
    if not service.settings.embed_origins:
        return router

    @router.get("/{name}", summary="Tệp của khung hỏi đáp nhúng", response_class=Response)
    def file(name: Literal["tro-ly.js", "tro-ly.css"]) -> Response:
        return Response((FOLDER / name).read_bytes(), media_type=MEDIA[name], headers=KEPT)

    @router.post("/ask", response_model=AnswerOut, summary="Hỏi một câu từ trang được nêu tên")
    async def ask(
        body: VisitorIn, caller: Annotated[Caller, Depends(needs(Scope.ASK))]
    ) -> Response:
        answer = await service.ask([*body.history, body.question], caller)
        return Response(encode(answer.to_dict()), media_type=JSON)

    return router
