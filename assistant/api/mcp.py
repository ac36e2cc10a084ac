"""The Model Context Protocol: the assistant as tools of a language model's program.

Over HTTP at /mcp, behind the same gate as all routes, and over standard input and output.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Depends
from fastapi.responses import Response
from starlette.types import Receive, Send
from starlette.types import Scope as AsgiScope

from assistant.api.access import needs
from assistant.api.keys import Scope
from assistant.api.service import Service

if TYPE_CHECKING:
    from mcp.server import MCPServer

PATH = "/mcp"


def mcp_router(service: Service) -> APIRouter:
    """Return the route of the protocol over HTTP."""
    router = APIRouter(include_in_schema=False, dependencies=[Depends(needs(Scope.ASK))])

    @router.post(PATH)
    async def exchange() -> Response:
        # The library takes most of a second to load, and most servers never need it.
        return _Exchange(await asyncio.to_thread(_server, service))

    return router


def _server(service: Service) -> MCPServer[Any]:
    from assistant.api.tools import build_server

    return build_server(service)


class _Exchange(Response):
    """One request of the protocol, answered at once as JSON.

    Nothing is kept between requests: no session can be taken over, and any process may answer.
    """

    def __init__(self, server: MCPServer[Any]) -> None:
        super().__init__()
        self._server = server

    async def __call__(self, scope: AsgiScope, receive: Receive, send: Send) -> None:
        """Answer the request."""
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        server = self._server._lowlevel_server
        manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)
        async with manager.run():
            await manager.handle_request(scope, receive, send)


def run_stdio(service: Service) -> None:
    """Serve standard input and output until the input ends.

    Meanwhile the library sends what anything else prints to standard error.
    """
    service.readiness.start()
    try:
        _server(service).run("stdio")
    finally:
        service.close()
