"""Tests of feedback over the interface: kept, masked, and told when it can't be kept."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from assistant.page.feedback import FeedbackStore
from tests.api_factories import LOOKUP, make_api


def test_feedback_is_kept_without_numbers_of_persons(tmp_path: Path) -> None:
    file = tmp_path / "feedback.sqlite3"
    client, _ = make_api(tmp_path, feedback=file)
    body = {"verdict": "down", "comment": "gọi 0912 345 678", "turns": [LOOKUP]}
    assert client.post("/api/v1/feedback", json=body).status_code == 204
    (row,) = FeedbackStore(file).feedback()
    assert (row["comment"], row["turns"]) == ("gọi [đã che]", [LOOKUP])


def test_feedback_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    client, _ = make_api(tmp_path, feedback=tmp_path / "file" / "feedback.sqlite3")
    done = client.post("/api/v1/feedback", json={"verdict": "up", "turns": [LOOKUP]})
    assert (done.status_code, done.headers["retry-after"]) == (503, "60")
    assert done.json()["title"] == "Chưa lưu được góp ý"


def test_feedback_of_many_at_once_is_all_kept(tmp_path: Path) -> None:
    client, _ = make_api(tmp_path, feedback=tmp_path / "feedback.sqlite3")

    def say(number: int) -> int:
        body = {"verdict": "up", "turns": [f"câu {number}"]}
        return client.post("/api/v1/feedback", json=body).status_code

    with client, ThreadPoolExecutor(8) as people:
        assert set(people.map(say, range(64))) == {204}
    kept = FeedbackStore(tmp_path / "feedback.sqlite3").feedback()
    assert {row["turns"][0] for row in kept} == {f"câu {number}" for number in range(64)}
