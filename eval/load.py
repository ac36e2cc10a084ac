"""Load: 32 clients against the served interface and a plain FastAPI echo, in the same run.

Besides rate and latency, which suffer from whatever else the machine does, each line tells the processor
time that the server spent on one request.

python -m eval.load [--clients 32] [--seconds 10] [--settings FILE]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from eval.questions import Kind, load_questions
from eval.stats import percentile

HOST = "127.0.0.1"
API_PORT, ECHO_PORT = 7971, 7972
START_S = 120.0
# Clients begin so many questions apart.
STRIDE = 7
ECHO = """
import uvicorn
from typing import Any
from fastapi import FastAPI
app = FastAPI()
@app.post("/echo")
async def echo(body: dict[str, Any]) -> dict[str, Any]:
    return body
uvicorn.run(app, host="127.0.0.1", port=%d, log_level="error", access_log=False)
"""


@dataclass(frozen=True)
class Load:
    """What is asked of whom."""

    name: str
    port: int
    path: str
    questions: Sequence[str]
    fresh: bool = False
    """Whether no question comes twice, so that neither answer nor embedding comes from memory."""

    def request(self, client: int, number: int) -> bytes:
        """Return the request that this client sends as its n-th, as it goes over the wire."""
        question = self.questions[(client * STRIDE + number) % len(self.questions)]
        if self.fresh:
            question = f"{question} {_word(client)}{_word(number)}"
        body = json.dumps({"question": question}).encode()
        head = f"POST {self.path} HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/json\r\n"
        return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _word(number: int) -> str:
    """Return three letters of its own for each number; a digit would be read as a number."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))


def loads() -> tuple[Load, ...]:
    """Return what is measured: the set's single questions, each kind in turn."""
    single = [question for question in load_questions() if len(question.turns) == 1]
    lookups = [q.turns[0] for q in single if q.kind in (Kind.LIST, Kind.FIELD, Kind.COUNT)]
    narratives = [q.turns[0] for q in single if q.kind is Kind.NARRATIVE]
    return (
        Load("echo", ECHO_PORT, "/echo", lookups),
        Load("lookups", API_PORT, "/api/v1/ask", lookups),
        Load("new lookups", API_PORT, "/api/v1/ask", lookups, fresh=True),
        Load("narratives", API_PORT, "/api/v1/ask", narratives),
        Load("new ones", API_PORT, "/api/v1/ask", narratives, fresh=True),
    )


async def _client(load: Load, end: float, first: int) -> tuple[list[float], int]:
    """Ask one question after the other; return the times in ms and how many were refused."""
    reader, writer = await asyncio.open_connection(HOST, load.port)
    refused = 0
    times: list[float] = []
    while (started := time.perf_counter()) < end:
        writer.write(load.request(first, len(times)))
        status = await _response(reader)
        times.append((time.perf_counter() - started) * 1000)
        refused += status != HTTPStatus.OK
    writer.close()
    return times, refused


async def _response(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").lower().split("\r\n")
    length = next(int(x.split(":")[1]) for x in lines if x.startswith("content-length:"))
    await reader.readexactly(length)
    return int(lines[0].split()[1])


def processor_seconds(pid: int) -> float:
    """Return the processor time that a process has used, its threads and children of its own too."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


async def measure(load: Load, clients: int, seconds: float, pid: int) -> str:
    """Return one line of the report; `pid` is the server's process."""
    started, used = time.perf_counter(), processor_seconds(pid)
    tasks = [_client(load, started + seconds, n) for n in range(clients)]
    done = await asyncio.gather(*tasks)
    took = time.perf_counter() - started
    times = [ms for client, _ in done for ms in client]
    refused = sum(count for _, count in done)
    rate, p50, p99 = len(times) / took, percentile(times, 0.5), percentile(times, 0.99)
    cost = (processor_seconds(pid) - used) * 1000 / len(times)
    return (
        f"{load.name:<12}{rate:>8.0f}/s  p50 {p50:>6.0f} ms  p99 {p99:>6.0f} ms  "
        f"processor {cost:>6.2f} ms  {refused} refused"
    )


@contextmanager
def served(*command: str) -> Iterator[int]:
    """Run a server for the time of the block, and tell its process."""
    process = subprocess.Popen([sys.executable, *command], stderr=subprocess.DEVNULL)
    try:
        yield process.pid
    finally:
        process.terminate()
        process.wait()


async def ready(port: int, path: str) -> None:
    """Wait until the server answers anything but 503."""
    end = time.perf_counter() + START_S
    while time.perf_counter() < end:
        try:
            reader, writer = await asyncio.open_connection(HOST, port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            status = await _response(reader)
            writer.close()
        except OSError:
            status = HTTPStatus.SERVICE_UNAVAILABLE
        if status != HTTPStatus.SERVICE_UNAVAILABLE:
            return
        await asyncio.sleep(0.2)
    raise TimeoutError(f"no server at port {port}")


async def report(clients: int, seconds: float, servers: Mapping[int, int]) -> None:
    """Measure each load in turn; `servers` are the processes by their port."""
    await ready(ECHO_PORT, "/")
    await ready(API_PORT, "/readyz")
    print(f"load average at the start: {os.getloadavg()[0]:.1f}", flush=True)
    for load in loads():
        print(await measure(load, clients, seconds, servers[load.port]), flush=True)
    print(f"load average at the end: {os.getloadavg()[0]:.1f}")


def main(argv: Sequence[str] | None = None) -> int:
    """Serve both, measure, stop both."""
    parser = argparse.ArgumentParser(prog="python -m eval.load", description=__doc__)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--settings", help="settings of the HTTP interface to measure with")
    options = parser.parse_args(argv)
    api = ["-m", "assistant", "serve", "--no-page", "--port", str(API_PORT)]
    api += ["--settings", options.settings] if options.settings else []
    with served(*api) as answers, served("-c", ECHO % ECHO_PORT) as echo:
        servers = {API_PORT: answers, ECHO_PORT: echo}
        asyncio.run(report(options.clients, options.seconds, servers))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
