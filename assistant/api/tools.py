"""The assistant's tools of the Model Context Protocol; imports its library, which is slow to load."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Annotated, Any, NoReturn

from fastapi import HTTPException
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import BaseModel, Field

from assistant.api.models import MOST_TURNS, AnswerOut, PassageOut, Question, TaskOut, Turn
from assistant.api.problems import kinds
from assistant.api.routes import passage_of, tasks_where
from assistant.api.service import Caller, Service
from assistant.library import Library
from corpus.errors import AssistantError
from structured.types import Role

NAME = "tro-ly-nghi-quyet"
# Who calls over standard input and output: whoever started the program.
STDIO = "stdio"
ABOUT = """Hỏi đáp có trích dẫn về Nghị quyết số 160/NQ-CP của Chính phủ, Kế hoạch và Phụ lục nhiệm vụ.
Mỗi trích dẫn là nguyên văn. Khi 'status' là 'not_in_document', văn bản không nêu: đừng tự bổ sung."""
# Every tool only reads, and reads this program's own documents only.
READS = ToolAnnotations(read_only_hint=True, open_world_hint=False, idempotent_hint=True)


class TasksOut(BaseModel):
    """Tasks of the appendix, in its order."""

    count: int
    tasks: list[TaskOut]


History = Annotated[
    list[Turn], Field(max_length=MOST_TURNS, description="các câu đã hỏi trước đó, nếu hỏi tiếp")
]
AgencyName = Annotated[
    str | None, Field(description="tên, tên viết tắt hoặc mã cơ quan, ví dụ: Bộ Xây dựng")
]
Section = Annotated[str | None, Field(description="mục của Phụ lục: I, II, III, IV hoặc V")]
Year = Annotated[int | None, Field(ge=1, le=9999, description="năm thực hiện, ví dụ: 2025")]
TaskId = Annotated[str, Field(description="mã nhiệm vụ như in trong Phụ lục, ví dụ: III.10")]
PassageId = Annotated[str, Field(description="mã đoạn trong một trích dẫn: phu-luc/III/10")]
DocumentId = Annotated[str | None, Field(description="số hiệu văn bản: 160/NQ-CP")]


@lru_cache(maxsize=8)
def build_server(service: Service) -> MCPServer[Any]:
    """Return the protocol's server over what all routes share."""
    server: MCPServer[Any] = MCPServer(
        NAME, title="Trợ lý Nghị quyết", instructions=ABOUT, log_level="WARNING"
    )
    _add_ask(server, service)
    _add_lookups(server, service)
    return server


def _add_ask(server: MCPServer[Any], service: Service) -> None:
    async def ask(question: Question, ctx: Context, history: History | None = None) -> AnswerOut:
        """Trả lời một câu hỏi về Nghị quyết số 160/NQ-CP, kèm trích dẫn nguyên văn."""
        with told():
            answer = await service.ask([*(history or []), question], _caller(ctx))
        return AnswerOut.model_validate(answer.to_dict())

    server.add_tool(ask, title="Hỏi một câu", annotations=READS)


def _add_lookups(server: MCPServer[Any], service: Service) -> None:
    def list_tasks(
        agency: AgencyName = None,
        role: Role | None = None,
        section: Section = None,
        year: Year = None,
    ) -> TasksOut:
        """Liệt kê đầy đủ nhiệm vụ của Phụ lục; có thể lọc theo cơ quan, vai trò, mục, năm."""
        with told():
            library = service.get_assistant().library
            found = tasks_where(library, _agencies(library, agency), role, section, year)
        return TasksOut(count=len(found), tasks=found)

    def get_task(id: TaskId) -> TaskOut:
        """Cho biết một nhiệm vụ: nội dung, cơ quan chủ trì, phối hợp, sản phẩm, thời gian."""
        with told():
            task = service.get_assistant().library.task_by_id.get(id.strip().upper())
        return TaskOut.of(task) if task else _refuse("Không có nhiệm vụ này; xem list_tasks.")

    def get_passage(id: PassageId, document: DocumentId = None) -> PassageOut:
        """Cho biết nguyên văn một đoạn mà trích dẫn nêu, cùng vị trí của đoạn đó."""
        with told():
            return PassageOut.of(passage_of(service.get_assistant().library, id, document))

    server.add_tool(list_tasks, title="Danh sách nhiệm vụ", annotations=READS)
    server.add_tool(get_task, title="Một nhiệm vụ", annotations=READS)
    server.add_tool(get_passage, title="Một đoạn của văn bản", annotations=READS)


def _agencies(library: Library, name: str | None) -> tuple[str, ...]:
    """Return the ids of the agency with this id or name; none where none is wanted."""
    if name is None:
        return ()
    found = (name,) if name in library.agencies else library.understanding.agencies_in(name)
    if len(found) != 1:
        _refuse(f"Không rõ cơ quan “{name[:100]}”. Hãy nêu đúng một cơ quan, ví dụ: Bộ Xây dựng.")
    return library.agencies.meant(found[0])


def _caller(context: Context) -> Caller:
    request = context.request_context.request
    if request is None:
        return Caller(STDIO, uuid.uuid4().hex)
    return Caller(request.scope["state"]["caller"], request.scope["state"]["request_id"])


@contextmanager
def told() -> Iterator[None]:
    """Tell the model's program what went wrong, in the words of the HTTP interface."""
    try:
        yield
    except HTTPException as error:
        said: Any = error.detail
        _refuse(said["detail"] or kinds()[said["kind"]]["detail"])
    except AssistantError as error:
        _refuse(str(error))


def _refuse(said: str) -> NoReturn:
    raise ToolError(said)
