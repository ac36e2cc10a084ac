"""Tests of the Model Context Protocol with its own client, over HTTP and standard input/output."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

from assistant.api.keys import KeyStore, Scope
from assistant.api.models import AnswerOut
from tests.api_factories import LOOKUP, NARRATIVE, make_api, shared_assistant
from tests.test_api_record import rows

ROOT = Path(__file__).parents[1]
TOOLS = {"ask", "list_tasks", "get_task", "get_passage"}
Use = Callable[[Client], Awaitable[Any]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mcp")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Serve with keys, as to other machines, on a port of this one; the tools' address."""
    KeyStore(folder).create("another", [Scope.ASK])
    client, _ = make_api(folder, require_keys=True, burst=10_000)
    yield from served(client.app)


def served(app: Any) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}/mcp"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def token(folder: Path) -> str:
    return KeyStore(folder).create("ide", [Scope.ASK])[1]


@asynccontextmanager
async def over_http(address: str, token: str, mode: str = "auto") -> AsyncIterator[Client]:
    # A client that is given to the transport is not closed by it.
    async with (
        httpx2.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=60) as http,
        Client(streamable_http_client(address, http_client=http), mode=mode) as client,
    ):
        yield client


def over_stdio(folder: Path) -> AbstractAsyncContextManager[Client]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return Client(
        StdioServerParameters(
            command=sys.executable, args=command(folder), env=environment, cwd=ROOT
        )
    )


def command(folder: Path) -> list[str]:
    settings = folder / "settings.yaml"
    settings.write_text(json.dumps({"folder": str(folder)}), "utf-8")
    return ["-m", "assistant", "mcp", "--settings", str(settings)]


def using(connected: AbstractAsyncContextManager[Client], use: Use) -> Any:
    async def run() -> Any:
        async with connected as client:
            return await use(client)

    return asyncio.run(asyncio.wait_for(run(), 120))


def called(name: str, **arguments: Any) -> Use:
    return lambda client: client.call_tool(name, arguments)


async def everything(client: Client) -> None:
    """Use each tool, and compare with what the library holds."""
    listed = (await client.list_tools()).tools
    assert {tool.name for tool in listed} == TOOLS
    assert all(tool.output_schema and tool.description for tool in listed)
    for turns in ([LOOKUP], [LOOKUP, "Còn Bộ Y tế?"], [NARRATIVE]):
        given = {"question": turns[-1], "history": turns[:-1]}
        answer = (await client.call_tool("ask", given)).structured_content
        expected = AnswerOut.model_validate(shared_assistant().answer(turns).to_dict())
        assert AnswerOut.model_validate(answer | {"elapsed_ms": expected.elapsed_ms}) == expected
    found = (
        await client.call_tool("list_tasks", {"agency": "Bộ XD", "role": "lead"})
    ).structured_content
    assert [task["id"] for task in found["tasks"]] == ["III.10", "III.15"]
    task = (await client.call_tool("get_task", {"id": "III.10"})).structured_content
    passage = (await client.call_tool("get_passage", {"id": task["passage"]})).structured_content
    text = shared_assistant().library.documents[passage["document"]].text
    assert "\n".join(text[start:end] for start, end in passage["spans"]) == passage["text"]


# the revision of today, and the handshake that older programs begin with
@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_every_tool_over_http(address: str, token: str, mode: str) -> None:
    using(over_http(address, token, mode), everything)


def test_every_tool_over_standard_input_and_output(tmp_path: Path) -> None:
    using(over_stdio(tmp_path), everything)
    assert {row["caller"] for row in rows(tmp_path)} == {"stdio"}


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("get_task", {"id": "X.9"}, "Không có nhiệm vụ này"),
        ("get_passage", {"id": "phu-luc/IX/1"}, "Không có đoạn này"),
        ("list_tasks", {"agency": "Bộ Vũ trụ"}, "Không rõ cơ quan “Bộ Vũ trụ”"),
        # blank, too long, of the wrong kind
        ("ask", {"question": " "}, "question"),
        ("ask", {"question": "a" * 20_001}, "question"),
        ("ask", {"question": "a", "history": "b"}, "history"),
        ("list_tasks", {"year": 0}, "year"),
        ("drop_table", {}, "drop_table"),
    ],
)
def test_a_wrong_call_is_told_to_the_model(
    address: str, token: str, name: str, arguments: dict[str, Any], said: str
) -> None:
    done = using(over_http(address, token), called(name, **arguments))
    assert done.is_error
    assert said in done.content[0].text


def test_it_is_behind_the_same_keys(address: str, folder: Path, token: str) -> None:
    talker = KeyStore(folder).create("form", [Scope.FEEDBACK])[1]
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    accepts = {"accept": "application/json, text/event-stream"}
    with httpx2.Client(headers=accepts) as http:
        codes = [
            http.post(address, json=call, headers={"x-api-key": key} | more).status_code
            for key, more in [
                (token, {}),
                ("", {}),
                ("tlnq_x_y", {}),
                (talker, {}),
                (token, {"origin": "https://evil.example"}),
            ]
        ]
        assert http.get(address, headers={"x-api-key": token}).status_code == 405
    assert codes == [200, 401, 401, 403, 403]


def test_it_is_under_the_same_rate_and_record(tmp_path: Path) -> None:
    key, token = KeyStore(tmp_path).create("ide", [Scope.ASK])
    client, service = make_api(tmp_path, require_keys=True, burst=2, rate_per_minute=1)
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call"}
    call["params"] = {"name": "ask", "arguments": {"question": "Số của tôi: 0912345678"}}
    headers = {"x-api-key": token, "accept": "application/json, text/event-stream"}
    headers["x-request-id"] = "r1"
    codes = [client.post("/mcp", json=call, headers=headers).status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    row = rows(tmp_path)[0]
    assert (row["request_id"], row["caller"]) == ("r1", key.id)
    assert "0912345678" not in str(row)
    service.close()


def test_nothing_but_the_protocol_comes_out(tmp_path: Path) -> None:
    """Not even while the index is built and the model loaded, nor for lines that mean nothing."""
    config = tmp_path / "config.yaml"
    config.write_text(f"index: {tmp_path / 'index'}\n", "utf-8")
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}}
    hello["clientInfo"] = {"name": "test", "version": "1"}
    ask = {"name": "ask", "arguments": {"question": NARRATIVE}}
    lines = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": ask},
    ]
    written = [json.dumps(line).encode() + b"\n" for line in lines]
    with subprocess.Popen(
        [sys.executable, *command(tmp_path), "--config", str(config)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.writelines([b"nonsense\n", *written])
        process.stdin.flush()
        said = []
        while not said or said[-1].get("id") != 2:
            said.append(json.loads(process.stdout.readline()))
        rest = process.communicate(timeout=60)[0]
    assert rest == b""
    assert process.returncode == 0
    assert all(message["jsonrpc"] == "2.0" for message in said)
    assert said[-1]["result"]["structuredContent"]["status"] == "answered"
