"""Bodies are read before anything is made of them: within a size, within a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope

from assistant.api.access import Refusal


async def read_body(
    scope: Scope, receive: Receive, most: int, seconds: float
) -> tuple[Receive, Refusal | None]:
    """Return a `receive` that gives the body at once, and why the body is refused, if so."""
    length = Headers(scope=scope).get("content-length", "0")
    if not length.isdecimal() or int(length) > most:
        return receive, Refusal("too_large")
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for part in _parts(receive):
                body += part
                if len(body) > most:
                    return receive, Refusal("too_large")
    except TimeoutError:
        return receive, Refusal("timeout")
    return _replay(bytes(body), receive), None


async def _parts(receive: Receive) -> AsyncIterator[bytes]:
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return
        yield message.get("body", b"")
        if not message.get("more_body"):
            return


def _replay(body: bytes, receive: Receive) -> Receive:
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
