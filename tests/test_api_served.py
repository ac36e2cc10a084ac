"""Tests of the server as a process of its own: killed, told to stop, and several over one store."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api_factories import LOOKUP, NARRATIVE, shared_assistant
from tests.test_api_record import rows
from tests.test_index import free_port, server  # noqa: F401

ROOT = Path(__file__).parents[1]
START_S = 120
ASK = {"question": LOOKUP}


@dataclass(frozen=True)
class Served:
    """A server of ours and its address."""

    process: subprocess.Popen[bytes]
    url: str

    def wait_for(self, path: str) -> None:
        end = time.monotonic() + START_S
        while time.monotonic() < end and self.process.poll() is None:
            try:
                if httpx.get(self.url + path).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        pytest.fail(f"no {path} at {self.url}")


@contextmanager
def serving(folder: Path, **config: Any) -> Iterator[Served]:
    """Serve the interface alone, as `python -m assistant serve` does."""
    folder.mkdir(exist_ok=True)
    settings, assistant = folder / "settings.yaml", folder / "config.yaml"
    settings.write_text(json.dumps({"folder": str(folder)}), "utf-8")
    assistant.write_text(json.dumps(config), "utf-8")
    port = free_port()
    command = [sys.executable, "-m", "assistant", "serve", "--no-page", "--port", str(port)]
    command += ["--settings", str(settings), "--config", str(assistant)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            yield Served(process, f"http://127.0.0.1:{port}")
        finally:
            process.kill()


def test_a_killed_server_loses_no_answer_that_it_gave(tmp_path: Path) -> None:
    acknowledged: list[str] = []

    def ask(number: int, one: Served) -> None:
        headers = {"x-request-id": f"r{number}"}
        try:
            done = httpx.post(f"{one.url}/api/v1/ask", json=ASK, headers=headers, timeout=30)
        except httpx.TransportError:
            return
        if done.status_code == 200:
            acknowledged.append(f"r{number}")
        if len(acknowledged) == 40:
            one.process.kill()

    with serving(tmp_path) as one:
        one.wait_for("/healthz")
        with ThreadPoolExecutor(4) as clients:
            list(clients.map(lambda number: ask(number, one), range(200)))
        assert one.process.wait(30) == -signal.SIGKILL
    assert 40 <= len(acknowledged) < 200
    assert set(acknowledged) <= {row["request_id"] for row in rows(tmp_path)}


def test_a_server_told_to_stop_finishes_what_it_streams(tmp_path: Path) -> None:
    lines = [json.dumps({"id": n, "turns": [LOOKUP]}) for n in range(300)]
    with serving(tmp_path) as one:
        one.wait_for("/healthz")
        answered = []
        with httpx.stream(
            "POST", f"{one.url}/api/v1/batch", content="\n".join(lines), timeout=60
        ) as response:
            for line in response.iter_lines():
                answered.append(json.loads(line))
                if len(answered) == 1:
                    one.process.send_signal(signal.SIGTERM)
        one.process.wait(60)
    assert [row["id"] for row in answered] == list(range(300))
    assert {row["status"] for row in answered} == {"answered"}
    assert len(rows(tmp_path)) == 300


@pytest.mark.slow
def test_two_servers_over_one_store_answer_alike(
    tmp_path: Path,
    server: int,  # noqa: F811
) -> None:
    """As on two machines: each with folders of its own, and one Chroma server between them."""
    chroma = {"host": "127.0.0.1", "port": server}
    questions = [LOOKUP, NARRATIVE, "Mức chuẩn nghèo hiện nay là bao nhiêu tiền?"]
    with (
        serving(tmp_path / "a", chroma=chroma, index=str(tmp_path / "a/index")) as first,
    ):
        first.wait_for("/readyz")
        with serving(tmp_path / "b", chroma=chroma, index=str(tmp_path / "b/index")) as second:
            second.wait_for("/readyz")
            for question in questions:
                said = [answer_of(one, question) for one in (first, second)]
                expected = shared_assistant().answer([question]).to_dict() | {"elapsed_ms": 0}
                assert said == [expected, expected]
    # the second found what the first had built
    assert collections_of(server) == 1


def answer_of(one: Served, question: str) -> dict[str, Any]:
    done = httpx.post(f"{one.url}/api/v1/ask", json={"question": question}, timeout=60)
    answer: dict[str, Any] = done.json()
    return answer | {"elapsed_ms": 0}


def collections_of(port: int) -> int:
    import chromadb

    return len(chromadb.HttpClient(host="127.0.0.1", port=port).list_collections())
