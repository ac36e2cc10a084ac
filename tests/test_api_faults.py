"""Tests of callers that misbehave, spoken to in ASGI's own messages, and of the end."""

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from assistant.api.serve import JsonLines, build_app
from assistant.api.settings import ApiSettings
from tests.api_factories import LOOKUP, make_api, shared_assistant

Message = dict[str, Any]
BODY = json.dumps({"question": LOOKUP}).encode()
BATCH = b"\n".join(json.dumps({"id": n, "turns": [LOOKUP]}).encode() for n in range(5))


def scope(path: str, **headers: str) -> dict[str, Any]:
    given = {"host": "127.0.0.1", "content-type": "application/json"} | headers
    return {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "client": ("127.0.0.1", 1),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }


def part(body: bytes, more: bool = False) -> Message:
    return {"type": "http.request", "body": body, "more_body": more}


def exchange(app: Any, path: str, parts: list[Message], **headers: str) -> list[Message]:
    """Return what the application sends; after its parts the caller stays silent."""
    sent: list[Message] = []
    waiting = list(parts)

    async def receive() -> Message:
        if not waiting:
            await asyncio.sleep(60)
        return waiting.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(asyncio.wait_for(app(scope(path, **headers), receive, send), 20))
    return sent


def test_a_body_in_pieces(tmp_path: Path) -> None:
    client, _ = make_api(tmp_path)
    pieces = [part(BODY[:5], True), part(b"", True), part(BODY[5:])]
    assert exchange(client.app, "/api/v1/ask", pieces)[0]["status"] == 200


@pytest.mark.parametrize(
    ("parts", "headers", "status"),
    [
        # the rest of the body never comes
        ([part(b"{", True)], {}, 408),
        ([], {}, 408),
        # more than was told
        ([part(b"x" * 600, True), part(b"x" * 600)], {}, 413),
        ([part(b"x")], {"content-length": "1001"}, 413),
        ([part(b"x")], {"content-length": "-1"}, 413),
        # the caller left
        ([part(b"{", True), {"type": "http.disconnect"}], {}, 422),
    ],
)
def test_a_body_that_does_not_come_as_it_should(
    tmp_path: Path, parts: list[Message], headers: dict[str, str], status: int
) -> None:
    client, _ = make_api(tmp_path, body_seconds=0.1, body_bytes=1000)
    assert exchange(client.app, "/api/v1/ask", parts, **headers)[0]["status"] == status


def test_a_reader_that_stops_reading_is_left(tmp_path: Path) -> None:
    client, service = make_api(tmp_path, stall_seconds=0.1)
    seen: list[str] = []

    async def receive() -> Message:
        if seen:
            await asyncio.sleep(60)
        seen.append("body")
        return part(BATCH)

    async def send(message: Message) -> None:
        if message.get("body"):
            await asyncio.sleep(60)

    call = client.app(scope("/api/v1/batch"), receive, send)
    asyncio.run(asyncio.wait_for(call, 20))
    # its place is free for others
    assert service.workers.batches == 0
    assert service.workers.pending == 0


def test_the_end_finishes_what_is_running(tmp_path: Path) -> None:
    client, service = make_api(tmp_path)
    done: list[int] = []
    with client:
        service.workers._pool.submit(lambda: (asyncio.run(asyncio.sleep(0.2)), done.append(1)))
    assert done == [1]


def test_without_the_page_there_is_the_interface(tmp_path: Path) -> None:
    app = build_app(ApiSettings(folder=tmp_path), page=False, build=shared_assistant)
    assert exchange(app, "/api/v1/ask", [part(BODY)])[0]["status"] == 200
    assert exchange(app, "/", [part(b"")])[0]["status"] == 404


def test_the_log_has_one_json_object_a_line() -> None:
    record = logging.LogRecord("a", logging.INFO, "", 0, "hai\ndòng", None, None)
    record.fields = {"status": 200}
    line = JsonLines().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "hai\ndòng"
    assert json.loads(line)["status"] == 200
