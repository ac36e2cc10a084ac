"""Tests of the routes under /api/v1, of batches, and of what runs the program."""

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.api.models import AnswerOut
from assistant.api.mount import VERSION
from assistant.api.service import Service
from assistant.pipeline import Assistant
from corpus.errors import AssistantError
from tests.api_factories import LOOKUP, NARRATIVE, make_api, shared_assistant

Api = tuple[TestClient, Service]
PROBLEM = "application/problem+json"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Api:
    return make_api(tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def client(api: Api) -> TestClient:
    return api[0]


def without_time(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "elapsed_ms"}


@pytest.mark.parametrize(
    "turns",
    [
        [LOOKUP],
        # a follow-up needs what was asked before
        [LOOKUP, "Còn Bộ Y tế?"],
        # search
        [NARRATIVE],
        # outside the text
        ["Mức hỗ trợ tiền nhà cho mỗi hộ nghèo là bao nhiêu?"],
        # control characters
        ["Bộ\x00 Xây\x07 dựng chủ trì gì?"],
    ],
)
def test_ask_gives_the_contract(client: TestClient, turns: list[str]) -> None:
    done = client.post("/api/v1/ask", json={"question": turns[-1], "history": turns[:-1]})
    expected = shared_assistant().answer(turns).to_dict()
    assert done.status_code == 200
    assert without_time(done.json()) == without_time(expected)
    AnswerOut.model_validate(done.json())


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("application/json", 200),
        ("application/json; charset=utf-8", 200),
        # what a page of any site may send unasked
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("multipart/form-data; boundary=x", 415),
        ("application/xml", 415),
    ],
)
def test_only_json_is_read(client: TestClient, kind: str, status: int) -> None:
    body = json.dumps({"question": LOOKUP}).encode()
    done = client.post("/api/v1/ask", content=body, headers={"content-type": kind})
    assert done.status_code == status


@pytest.mark.parametrize(
    ("body", "status", "kind", "pointer"),
    [
        (b"", 422, "invalid", "#/body"),
        (b"{", 422, "invalid", "#/body/1"),
        # not UTF-8
        (b"\xc3(", 400, "bad-request", None),
        (b"[]", 422, "invalid", "#/body"),
        (b"{}", 422, "invalid", "#/body/question"),
        (b'{"question": ""}', 422, "invalid", "#/body/question"),
        # nothing that could be read
        (b'{"question": " \\t\\u200b"}', 422, "invalid", "#/body/question"),
        # half of a surrogate pair
        (b'{"question": "\\ud800"}', 422, "invalid", "#/body/question"),
        (b'{"question": 1}', 422, "invalid", "#/body/question"),
        (b'{"question": "a", "history": "b"}', 422, "invalid", "#/body/history"),
        (b'{"question": "a", "hist": []}', 422, "invalid", "#/body/hist"),
        (b'{"question": "' + b"a" * 20_001 + b'"}', 422, "invalid", "#/body/question"),
        (b'{"question": "a", "history": [' + b'"b",' * 20 + b'"b"]}', 422, "invalid", None),
        # deep nesting
        (b"[" * 100_000, 400, "bad-request", None),
        (b'{"question": "' + b"a" * 300_000 + b'"}', 413, "too-large", None),
    ],
)
def test_a_bad_body_is_a_problem_document(
    client: TestClient, body: bytes, status: int, kind: str, pointer: str | None
) -> None:
    headers = {"content-type": "application/json"}
    done = client.post("/api/v1/ask", content=body, headers=headers)
    problem = done.json()
    assert (done.status_code, done.headers["content-type"]) == (status, PROBLEM)
    assert problem["type"] == f"urn:tro-ly-nghi-quyet:problem:{kind}"
    assert problem["status"] == status
    assert problem["title"] != problem["title_en"]
    assert problem["request_id"] == done.headers["x-request-id"]
    if pointer:
        assert problem["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api", 404),
        ("GET", "/v1/models/gpt-4", 404),
        ("GET", "/api/v1/ask", 405),
        ("DELETE", "/api/v1/tasks", 405),
        ("GET", "/api/v1/tasks?role=boss", 422),
        ("GET", "/api/v1/tasks?agency=nobody", 404),
        ("GET", "/api/v1/documents/161/NQ-CP", 404),
        ("GET", "/api/v1/documents/..%2F..%2Fetc%2Fpasswd", 404),
        ("GET", "/api/v1/passages/phu-luc/III/99", 404),
        ("GET", "/api/v1/passages/phu-luc/III/10?document=x", 404),
    ],
)
def test_what_is_not_there_is_a_problem_document(
    client: TestClient, method: str, path: str, status: int
) -> None:
    done = client.request(method, path)
    assert (done.status_code, done.headers["content-type"]) == (status, PROBLEM)
    assert done.json()["detail"]


def test_tasks_agencies_documents_and_passages_fit_together(client: TestClient) -> None:
    library = shared_assistant().library
    tasks = client.get("/api/v1/tasks").json()
    assert [task["id"] for task in tasks] == [task.id for task in library.tasks]
    assert len(client.get("/api/v1/agencies").json()) == len(library.agencies)
    document = client.get("/api/v1/documents/160/NQ-CP").json()
    assert client.get("/api/v1/documents").json()[0]["id"] == document["id"]
    for task in tasks:
        passage = client.get(f"/api/v1/passages/{task['passage']}").json()
        pieces = [document["text"][start:end] for start, end in passage["spans"]]
        assert "\n".join(pieces) == passage["text"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("agency=bxd&role=lead", ["III.10", "III.15"]),
        ("section=IV", ["IV"]),
        ("agency=bxd&role=lead&section=I", []),
    ],
)
def test_tasks_are_filtered(client: TestClient, query: str, expected: list[str]) -> None:
    assert [task["id"] for task in client.get(f"/api/v1/tasks?{query}").json()] == expected


def test_a_batch_answers_every_line(client: TestClient) -> None:
    lines = [
        json.dumps({"id": "a", "turns": [LOOKUP, "Còn Bộ Y tế?"]}).encode(),
        b"",
        b"{nonsense",
        b'{"id": "c", "turns": []}',
        b"\xff",
        json.dumps({"id": 7, "turns": [LOOKUP]}).encode(),
    ]
    done = client.post("/api/v1/batch", content=b"\n".join(lines))
    results = [json.loads(line) for line in done.text.splitlines()]
    assert done.headers["content-type"].startswith("application/x-ndjson")
    assert [row["id"] for row in results] == ["a", None, "c", None, 7]
    assert [row["status"] for row in results] == ["answered", *["error"] * 3, "answered"]
    assert "Dòng 3" in results[1]["message"]


def test_headers_name_the_request_and_protect_the_reader(client: TestClient) -> None:
    assert client.head("/healthz").status_code == 200
    given = client.get("/healthz", headers={"x-request-id": "bot-17"})
    forged = client.get("/healthz", headers={"x-request-id": "a b<script>"})
    assert given.headers["x-request-id"] == "bot-17"
    assert forged.headers["x-request-id"] != "a b<script>"
    assert given.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in given.headers["content-security-policy"]
    assert given.headers["cache-control"] == "no-store"


def test_openapi_has_every_route_and_vietnamese_examples(client: TestClient) -> None:
    schema = client.get("/api/v1/openapi.json").json()
    assert schema["info"]["version"] == VERSION
    wanted = {"ask", "batch", "tasks", "agencies", "documents/{id}", "passages/{id}", "feedback"}
    assert {f"/api/v1/{name}" for name in wanted} <= schema["paths"].keys()
    assert schema["components"]["schemas"]["AskIn"]["examples"][0] == {"question": LOOKUP}


def test_ready_only_when_index_and_model_are(tmp_path: Path) -> None:
    gate = threading.Event()

    def slow() -> Assistant:
        gate.wait(20)
        return shared_assistant()

    client, _ = make_api(tmp_path, slow)
    with client:
        before = client.get("/readyz")
        assert (before.status_code, before.headers["retry-after"]) == (503, "2")
        assert client.get("/healthz").status_code == 200
        gate.set()
        deadline = time.monotonic() + 60
        while client.get("/readyz").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_an_assistant_that_cannot_be_built_is_told_not_traced(tmp_path: Path) -> None:
    def broken() -> Assistant:
        raise AssistantError("Tệp dữ liệu bị hỏng.")

    client, _ = make_api(tmp_path, broken)
    done = client.post("/api/v1/ask", json={"question": LOOKUP})
    assert (done.status_code, done.json()["detail"]) == (503, "Tệp dữ liệu bị hỏng.")
    while "hỏng" not in client.get("/readyz").json()["detail"]:
        time.sleep(0.01)


def test_a_defect_shows_nothing_of_the_inside(tmp_path: Path) -> None:
    def broken() -> Assistant:
        raise RuntimeError("secret path /srv/x.py")

    client, _ = make_api(tmp_path, broken)
    done = client.post("/api/v1/ask", json={"question": LOOKUP})
    line = client.post("/api/v1/batch", content=b'{"id": 1, "turns": ["a"]}')
    assert (done.status_code, done.headers["content-type"]) == (500, PROBLEM)
    assert done.json()["request_id"] == done.headers["x-request-id"]
    assert "secret" not in done.text + line.text
    assert line.json()["status"] == "error"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
BODIES = st.fixed_dictionaries({"question": JSON}, optional={"history": JSON, "x": JSON})
PATHS = st.sampled_from(
    ["/api/v1/ask", "/api/v1/batch", "/api/v1/feedback", "/v1/chat/completions"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=PATHS, body=st.binary(max_size=60) | BODIES.map(lambda b: json.dumps(b).encode()))
def test_no_body_breaks_it(client: TestClient, path: str, body: bytes) -> None:
    done = client.post(path, content=body, headers={"content-type": "application/json"})
    assert done.status_code < 500
    if done.status_code >= 400:
        assert done.headers["content-type"] == PROBLEM
