"""A chat server on loopback that plays scripts: what a model might answer, well or badly.

It speaks OpenAI's chat completions, streamed and whole, so that the real client runs against it.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

Request = dict[str, Any]
# So many characters make a piece of a stream.
PIECE = 7


@dataclass(frozen=True)
class Play:
    """What the server does with one request.

    `text` is said (as a tool call when the request offers tools); `status` other than 200 is an error;
    `delay` seconds pass before the first byte; `cut` breaks the stream off after so many pieces;
    `endless` says the text over and over; `raw` is sent instead of a completion.
    """

    text: str = ""
    status: int = 200
    delay: float = 0.0
    cut: int | None = None
    endless: bool = False
    raw: str | None = None
    refusal: str | None = None
    finish: str = "stop"


Script = Callable[[Request], Play]


@dataclass
class ScriptedServer:
    """A running server: its address, its script, and the requests that it was sent."""

    script: Script
    base_url: str = ""
    requests: list[Request] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)


@contextmanager
def scripted(script: Script | Play | str) -> Iterator[ScriptedServer]:
    """Run a server that plays `script` on a free port of loopback."""
    play = Play(script) if isinstance(script, str) else script
    server = ScriptedServer(play if callable(play) else lambda _: play)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    httpd.daemon_threads = True
    server.base_url = f"http://127.0.0.1:{httpd.server_address[1]}/v1"
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        httpd.shutdown()
        httpd.server_close()


def data_of(request: Request) -> dict[str, Any]:
    """Return the data that a request's last message carries."""
    found: dict[str, Any] = json.loads(request["messages"][-1]["content"])
    return found


def _handler(playing: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    """Return the handler of one server's requests."""

    class Handler(_Handler):
        played = playing

    return Handler


class _Handler(BaseHTTPRequestHandler):
    """Answers a request with what the script of its server plays."""

    played: ClassVar[ScriptedServer]

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        request: Request = json.loads(self.rfile.read(length))
        self.played.requests.append(request)
        play = self.played.script(request)
        self.played.stopping.wait(play.delay)
        try:
            self._answer(play, request)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _answer(self, play: Play, request: Request) -> None:
        if play.status != 200 or play.raw is not None:
            self._send(play.status, play.raw or json.dumps({"error": {"message": "lỗi"}}))
        elif request.get("stream"):
            self._stream(play, request)
        else:
            self._send(200, json.dumps(_whole(play, request)))

    def _send(self, status: int, body: str) -> None:
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, play: Play, request: Request) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for event in _events(play, self.played.stopping, request):
            self.wfile.write(f"data: {event}\n\n".encode())
            self.wfile.flush()
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _head(kind: str) -> dict[str, Any]:
    return {"id": "x", "object": kind, "created": int(time.time()), "model": "kịch bản"}


def _whole(play: Play, request: Request) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": play.text, "refusal": play.refusal}
    if request.get("tools"):
        call = {"name": request["tools"][0]["function"]["name"], "arguments": play.text}
        message |= {
            "content": None,
            "tool_calls": [{"id": "c", "type": "function", "function": call}],
        }
    choice = {"index": 0, "message": message, "finish_reason": play.finish}
    return _head("chat.completion") | {"choices": [choice], "usage": _usage(request, play.text)}


def _usage(request: Request, text: str) -> dict[str, int]:
    asked = sum(len(str(m["content"]).split()) for m in request["messages"])
    said = len(text.split())
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _events(play: Play, stopping: threading.Event, request: Request) -> Iterator[str]:
    for n, piece in enumerate(_pieces(play)):
        if n == play.cut or stopping.is_set():
            return
        yield _chunk({"role": "assistant", "content": piece})
    if play.refusal:
        yield _chunk({"refusal": play.refusal})
    yield _chunk({}, play.finish)
    if (request.get("stream_options") or {}).get("include_usage"):
        usage = {"choices": [], "usage": _usage(request, play.text)}
        yield json.dumps(_head("chat.completion.chunk") | usage)
    yield "[DONE]"


def _pieces(play: Play) -> Sequence[str] | Iterator[str]:
    pieces = [play.text[i : i + PIECE] for i in range(0, len(play.text), PIECE)]
    return _over_and_over(pieces) if play.endless else pieces


def _over_and_over(pieces: Sequence[str]) -> Iterator[str]:
    while True:
        yield from pieces


def _chunk(delta: dict[str, Any], finish: str | None = None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return json.dumps(_head("chat.completion.chunk") | {"choices": [choice]})
