"""Connections on which no request comes: one that is slow to begin, or that never ends its head, is closed."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\n"
    b"connection: close\r\ncontent-length: 0\r\n\r\n"
)


class PatientProtocol(HttpToolsProtocol):
    """The server's protocol with a bound on the size of a request's head, and on the time it takes.

    The server itself knows neither, and a body is bounded later, by the gate. (httptools comes with
    chromadb.)
    """

    head_seconds = 10.0
    head_bytes = 64 * 1024
    _timer: asyncio.TimerHandle | None = None
    _head = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Read on; refuse a head that has grown too large."""
        super().data_received(data)
        if self._timer is not None:
            self._head += len(data)
            if self._head > self.head_bytes and not self.transport.is_closing():
                self.transport.write(TOO_LARGE)
                self.transport.close()

    def on_message_begin(self) -> None:
        """A request begins: wait for the end of its head."""
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        """The head is there; the gate watches the rest."""
        self._rest()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._rest()
        self._head = 0
        self._timer = self.loop.call_later(self.head_seconds, self.transport.close)

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
