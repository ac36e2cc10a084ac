"""Tests of connections that hold a place without asking anything, over real sockets."""

import asyncio
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from assistant.api.wire import PatientProtocol

WHOLE = b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\nok"
BEGUN = b"GET / HTTP/1.1\r\nhost: a\r\nx-note: "
DONE, LARGE = b"HTTP/1.1 200", b"HTTP/1.1 431"


async def app(_: Any, receive: Any, send: Any) -> None:
    while (await receive()).get("more_body"):
        pass
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]}
    )
    await send({"type": "http.response.body"})


async def said(sent: bytes, **bounds: Any) -> bytes:
    """Return all that is answered to `sent` until the server closes the connection."""
    config = Config(app, log_config=None, lifespan="off", timeout_keep_alive=60)
    protocol = type("Hasty", (PatientProtocol,), bounds)
    server = await asyncio.get_running_loop().create_server(
        lambda: protocol(config=config, server_state=ServerState(), app_state={}), "127.0.0.1", 0
    )
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(sent)
        try:
            return await asyncio.wait_for(reader.read(), 20)
        finally:
            writer.close()


@pytest.mark.parametrize(
    ("sent", "bounds", "answers"),
    [
        # nothing is said at all
        (b"", {"head_seconds": 0.1}, []),
        # a head that never ends
        (BEGUN, {"head_seconds": 0.1}, []),
        # the same on a connection that was of use before
        (WHOLE + BEGUN, {"head_seconds": 0.1}, [DONE]),
        # a head without end, in time
        (BEGUN + b"a" * 5000, {"head_bytes": 4096}, [LARGE]),
        # a head of many lines
        (BEGUN + b"1\r\nx-note: " * 900, {"head_bytes": 4096}, [LARGE]),
        # a large body is none of it
        (WHOLE.replace(b"2\r", b"9000\r") + b"a" * 8998 + BEGUN, {"head_seconds": 0.1}, [DONE]),
    ],
)
def test_a_head_is_bounded(sent: bytes, bounds: dict[str, Any], answers: list[bytes]) -> None:
    found = asyncio.run(said(sent, **bounds))
    assert [part[:12] for part in found.split(b"\r\n\r\n") if part] == answers


def test_a_request_in_time_is_answered_again_and_again() -> None:
    closing = WHOLE.replace(b"host: a", b"host: a\r\nconnection: close")
    assert asyncio.run(said(WHOLE + WHOLE + closing)).count(DONE) == 3
