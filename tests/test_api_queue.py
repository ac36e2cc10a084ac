"""Tests of what is refused when too much is asked at once, or takes too long."""

import json
import threading
import time
from pathlib import Path

from assistant.pipeline import Assistant
from tests.api_factories import LOOKUP, make_api, shared_assistant


def test_a_full_queue_says_when_to_come_back(tmp_path: Path) -> None:
    gate = threading.Event()

    def slow() -> Assistant:
        gate.wait(20)
        return shared_assistant()

    client, service = make_api(tmp_path, slow, workers=1, queue=1)
    with client:
        ask = {"question": LOOKUP}
        codes: list[int] = []

        def waiting() -> None:
            codes.append(client.post("/api/v1/ask", json=ask).status_code)

        threads = [threading.Thread(target=waiting) for _ in range(2)]
        for thread in threads:
            thread.start()
        while service.workers.pending < 2:
            time.sleep(0.01)
        refused = client.post("/api/v1/ask", json=ask)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert client.get("/healthz").status_code == 200
        gate.set()
        for thread in threads:
            thread.join()
    assert codes == [200, 200]


def test_a_remembered_answer_does_not_queue_behind_new_ones(tmp_path: Path) -> None:
    gate = threading.Event()
    gate.set()

    def slow() -> Assistant:
        gate.wait(20)
        return shared_assistant()

    client, service = make_api(tmp_path, slow, workers=1)
    with client:
        client.post("/api/v1/ask", json={"question": LOOKUP})
        gate.clear()
        new = threading.Thread(
            target=client.post, args=["/api/v1/ask"], kwargs={"json": {"question": "Ai ký?"}}
        )
        new.start()
        while not service.workers.pending:
            time.sleep(0.01)
        assert client.post("/api/v1/ask", json={"question": LOOKUP}).status_code == 200
        assert service.workers.pending == 1
        gate.set()
        new.join()


def test_an_answer_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    gate = threading.Event()

    def slow() -> Assistant:
        gate.wait(20)
        return shared_assistant()

    client, _ = make_api(tmp_path, slow, answer_seconds=0.05)
    assert client.post("/api/v1/ask", json={"question": LOOKUP}).status_code == 503
    gate.set()


def test_batches_at_once_are_bounded(tmp_path: Path) -> None:
    client, service = make_api(tmp_path, batches=1)
    line = json.dumps({"id": 1, "turns": [LOOKUP]}).encode()
    assert client.post("/api/v1/batch", content=line).status_code == 200
    # its place is free again
    assert service.workers.batches == 0
    service.workers.batches = 1
    refused = client.post("/api/v1/batch", content=line)
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
