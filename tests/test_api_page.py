"""The page beside the interface: its questions are recorded and counted as the interface's are."""

import base64
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.api.keys import KeyStore, Scope
from assistant.api.serve import build_app
from assistant.api.settings import ApiSettings
from assistant.orthography.mask import MASK
from assistant.page.feedback import FeedbackStore
from tests.api_factories import ADDRESS, LOOKUP, shared_assistant
from tests.test_api_record import rows

PRIVATE = "Tôi là 012345678901, số 0912 345 678."
FEEDBACK = "feedback.sqlite3"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page")


@pytest.fixture(scope="module")
def client(folder: Path) -> TestClient:
    KeyStore(folder).create("another", [Scope.ASK])
    settings = ApiSettings(
        folder=folder, feedback=folder / FEEDBACK, require_keys=True, burst=3, rate_per_minute=1
    )
    app = build_app(settings, page=True, build=shared_assistant)
    return TestClient(app, base_url=ADDRESS, client=("127.0.0.1", 50000))


@pytest.fixture
def login(folder: Path) -> dict[str, str]:
    """A fresh key, with tokens of its own."""
    token = KeyStore(folder).create("cán bộ", [Scope.ASK])[1]
    return {"authorization": "Basic " + base64.b64encode(f"x:{token}".encode()).decode()}


def test_a_question_on_the_page_is_recorded(
    client: TestClient, folder: Path, login: dict[str, str]
) -> None:
    ask = {"turns": [f"{PRIVATE} {LOOKUP}"]}
    done = client.post("/page/answer", json=ask, headers=login)
    assert json.loads(done.text.splitlines()[-1])["reply"]["tasks"] == ["III.10", "III.15"]
    (row,) = rows(folder)
    caller = KeyStore(folder).keys()[row["caller"]]
    assert caller.name == "cán bộ"
    assert row["request_id"]
    assert MASK in row["question"]
    assert "012345678901" not in str(row)
    # what the page tries for itself, to offer what may be asked next, is not a question
    assert len(rows(folder)) == 1


def test_page_feedback_and_unanswered_questions_are_masked(
    client: TestClient, folder: Path, login: dict[str, str]
) -> None:
    word = {"verdict": "down", "comment": PRIVATE, "turns": [PRIVATE]}
    word["answer"] = {"question": PRIVATE, "answer": PRIVATE}
    assert client.post("/page/feedback", json=word, headers=login).status_code == 204
    outside = {"turns": [f"{PRIVATE} Giá vàng hôm nay là bao nhiêu?"]}
    client.post("/page/answer", json=outside, headers=login)
    store = FeedbackStore(folder / FEEDBACK)
    assert len(store.feedback()) == len(store.unanswered()) == 1
    kept = str(store.feedback() + store.unanswered())
    assert MASK in kept
    assert "0912" not in kept
    assert "012345678901" not in kept


def test_a_person_who_asks_too_often_waits(client: TestClient, login: dict[str, str]) -> None:
    ask = {"turns": ["Xin chào"]}
    codes = [client.post("/page/answer", json=ask, headers=login).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    assert int(client.post("/page/answer", json=ask, headers=login).headers["retry-after"]) > 1
    # reading goes on
    assert client.get("/page/start", headers=login).status_code == 200


def test_without_a_login_nothing_of_the_page_is_there(client: TestClient) -> None:
    for path in ("/", "/page/start", "/page/assets/js/main.js", "/gradio_api/info"):
        assert client.get(path).status_code == 401
    assert client.post("/page/answer", json={"turns": ["Xin chào"]}).status_code == 401
