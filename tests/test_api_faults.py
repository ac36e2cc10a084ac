"""Tests of callers that misbehave, spoken to in ASGI's own messages, and of the end."""

import asyncio
import json
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.api.serve import JsonLines, build_app
from assistant.api.settings import ApiSettings
from assistant.pipeline import Assistant
from corpus.embedding import Vectors
from corpus.pointer import IndexSettings
from corpus.search import SearchIndex
from tests.api_factories import ADDRESS, LOOKUP, NARRATIVE, make_api, shared_assistant
from tests.factories import HashingEmbedder

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


@dataclass(frozen=True)
class Failing(HashingEmbedder):
    """A model that fails: at the first passage, or only when something is asked."""

    asked_only: bool = False

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        raise RuntimeError("no memory at /srv/model")

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        if not self.asked_only:
            raise RuntimeError("no memory at /srv/model")
        return HashingEmbedder(self.dimensions).embed_queries(texts)


@pytest.mark.parametrize("asked_only", [False, True])
def test_a_failing_model_is_told_and_look_ups_go_on(tmp_path: Path, asked_only: bool) -> None:
    whole = shared_assistant().library
    settings = IndexSettings(folder=tmp_path / "index", progress=False)
    search = SearchIndex(
        whole.search.passages, embedder=Failing(asked_only=asked_only), settings=settings
    )
    failing = Assistant(replace(whole, search=search))
    client, _ = make_api(tmp_path, lambda: failing)
    done = client.post("/api/v1/ask", json={"question": NARRATIVE})
    said = done.json()
    assert (done.status_code, said["status"]) == (200, "unavailable")
    assert (said["tasks"], said["citations"], said["count"]) == ([], [], None)
    assert "/srv/model" not in done.text
    line = client.post("/api/v1/batch", content=json.dumps({"id": 1, "turns": [NARRATIVE]}))
    assert line.json()["status"] == "unavailable"
    lookup = client.post("/api/v1/ask", json={"question": LOOKUP}).json()
    assert lookup["tasks"] == ["III.10", "III.15"]
    while (ready := client.get("/readyz")).json()["detail"].startswith("Chỉ mục hoặc mô hình"):
        time.sleep(0.01)
    assert ready.status_code == 503


def nested(opening: str, closing: str, depth: int) -> bytes:
    return (opening * depth + "1" + closing * depth).encode()


HUGE = b"9" * 5000
HOSTILE = [
    # deep nesting, closed and not
    nested("[", "]", 900),
    nested('{"question":', "}", 900),
    b'{"question": "a", "history": ' + nested("[", "]", 90_000) + b"}",
    b'{"verdict": "up", "turns": ["a"], "answer": ' + nested('{"a":', "}", 400) + b"}",
    b'{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": ' + b'{"a":' * 50_000,
    # other encodings
    '{"question": "Bộ Xây dựng"}'.encode("utf-16"),
    '{"question": "Bộ Xây dựng"}'.encode("cp1258", "replace"),
    b'\xef\xbb\xbf{"question": "a"}',
    b'{"question": "\xed\xa0\x80"}',
    # numbers that no machine holds
    b'{"question": ' + HUGE + b"}",
    b'{"id": ' + HUGE + b', "turns": ["a"]}',
    b'{"question": 1e999, "history": [NaN, Infinity]}',
    b'{"jsonrpc": "2.0", "id": ' + HUGE + b', "method": "tools/list"}',
    # NUL and half of a surrogate pair
    b'{"question": "a\\u0000b\x00"}',
    b'{"question": "\\ud800 B\\u1ed9 X\\u00e2y d\\u1ef1ng", "turns": ["\\udfff"]}',
    b'{"id": "\\ud800", "turns": ["\\ud800"]}',
    b'{"turns": ["\\ud800"], "verdict": "up", "comment": "\\ud800", "answer": {"\\ud800": "\\ud800"}}',
    b'{"model": "tro-ly-nghi-quyet", "messages": [{"role": "user", "content": "\\ud800"}]}',
    b'{"jsonrpc": "2.0", "id": "\\ud800", "method": "\\ud800", "params": {"name": "\\ud800"}}',
    b"\x00",
]
ROUTES = [
    "/api/v1/ask",
    "/api/v1/batch",
    "/api/v1/feedback",
    "/v1/chat/completions",
    "/mcp",
    "/embed/ask",
    "/page/answer",
    "/page/feedback",
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """Page and interface together."""
    folder = tmp_path_factory.mktemp("whole")
    settings = ApiSettings(
        folder=folder, feedback=folder / "feedback.sqlite3", embed_origins=(ADDRESS,), burst=10_000
    )
    app = build_app(settings, page=True, build=shared_assistant)
    return TestClient(
        app, base_url=ADDRESS, client=("127.0.0.1", 50000), raise_server_exceptions=False
    )


@pytest.mark.parametrize("path", ROUTES)
def test_no_hostile_body_breaks_a_route(whole: TestClient, path: str) -> None:
    headers = {"content-type": "application/json", "accept": "application/json, text/event-stream"}
    for number, body in enumerate(HOSTILE):
        # each visitor of another site may ask a few times only
        origin = {"origin": ADDRESS} if path == "/embed/ask" and number < 10 else {}
        done = whole.post(path, content=body, headers=headers | origin)
        assert done.status_code < 500, body[:80]


def test_the_end_finishes_what_is_running(tmp_path: Path) -> None:
    client, service = make_api(tmp_path)
    done: list[int] = []
    with client:
        service.workers._pool.submit(lambda: (asyncio.run(asyncio.sleep(0.2)), done.append(1)))
    assert done == [1]


def test_without_the_page_there_is_the_interface(tmp_path: Path) -> None:
    app = build_app(ApiSettings(folder=tmp_path), page=False, build=shared_assistant)
    assert exchange(app, "/api/v1/ask", [part(BODY)])[0]["status"] == 200
    # what is not there is told as everywhere else
    start, body = exchange(app, "/", [part(b"")])[:2]
    headers = dict(start["headers"])
    assert (start["status"], headers[b"content-type"]) == (404, b"application/problem+json")
    assert json.loads(body["body"])["request_id"] == headers[b"x-request-id"].decode()


def test_the_log_has_one_json_object_a_line() -> None:
    record = logging.LogRecord("a", logging.INFO, "", 0, "hai\ndòng", None, None)
    record.fields = {"status": 200}
    line = JsonLines().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == "hai\ndòng"
    assert json.loads(line)["status"] == 200
