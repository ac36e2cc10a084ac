"""Tests of the record and the metrics: what is kept, for how long, and what a bad disk does."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import Answer, Status
from assistant.api import record as module
from assistant.api.metrics import Metrics
from assistant.api.record import FILE, Entry, Record
from assistant.orthography.mask import MASK, masked, masked_json
from tests.api_factories import LOOKUP, make_api

ANSWER = Answer(question=LOOKUP, status=Status.ANSWERED, answer="…", elapsed_ms=1.26)
# Adds rows and tells each one once it is added, until it is killed.
WRITER = """
import sys
from pathlib import Path
from tests.test_api_record import ANSWER
from assistant.api.record import Entry, Record
record = Record(Path(sys.argv[1]), 90, lambda: print("lost", flush=True))
number = 0
while True:
    record.add(Entry(str(number), "local", ANSWER))
    print(number, flush=True)
    number += 1
"""


def rows(folder: Path) -> list[dict[str, Any]]:
    connection = sqlite3.connect(folder / FILE)
    connection.row_factory = sqlite3.Row
    with connection:
        found = [dict(row) for row in connection.execute("SELECT * FROM questions ORDER BY id")]
    connection.close()
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # identity cards: 12 digits, and the old ones of 9
        ("CCCD 012345678901 của tôi", f"CCCD {MASK} của tôi"),
        ("CMND 012 345 678", f"CMND {MASK}"),
        # phones, as they are typed
        ("gọi 0912345678, 0912.345.678", f"gọi {MASK}, {MASK}"),
        ("+84 912 345 678 hoặc 024-3825-1234", f"{MASK} hoặc {MASK}"),
        ("(024) 3825 1234, 0912  345 – 678", f"{MASK}, {MASK}"),
        ("0912\u00a0345\u200b678; +84 (0) 912 345 678", f"{MASK}; {MASK}"),
        ("hộ chiếu C1234567", f"hộ chiếu {MASK}"),
        (
            "giai đoạn 2021 - 2025 (2026 - 2030), 2021 2025 2030",
            "giai đoạn 2021 - 2025 (2026 - 2030), 2021 2025 2030",
        ),
        ("thư: nguyen.van-a@example.gov.vn.", f"thư: {MASK}."),
        # dates, periods, numbers of documents and of tasks stay
        ("160/NQ-CP ngày 22/12/2021", "160/NQ-CP ngày 22/12/2021"),
        ("giai đoạn 2021 - 2025, 2021-2025", "giai đoạn 2021 - 2025, 2021-2025"),
        ("nhiệm vụ III.10 năm 2025", "nhiệm vụ III.10 năm 2025"),
        ("1.000.000 đồng", "1.000.000 đồng"),
    ],
)
def test_numbers_of_persons_are_masked(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_every_text_of_a_value_is_masked() -> None:
    value = {"a": ["0912345678", {"b": "x", "0912345678": 1.123456789}], "n": None}
    expected = {"a": [MASK, {"b": "x", MASK: 1.123456789}], "n": None}
    assert masked_json(value) == expected


def test_a_value_too_deep_to_be_walked_is_cut() -> None:
    deep: Any = "0912345678"
    for _ in range(900):
        deep = [deep]
    assert "0912345678" not in str(masked_json(deep))


def test_every_answer_is_recorded(tmp_path: Path) -> None:
    client, service = make_api(tmp_path)
    ask = {"question": "Tôi là 012345678901, Bộ Xây dựng chủ trì những nhiệm vụ nào?"}
    done = client.post("/api/v1/ask", json=ask, headers={"x-request-id": "r1"})
    client.post("/api/v1/batch", content='{"id": 1, "turns": ["Xin chào"]}')
    first, second = rows(tmp_path)
    assert (first["request_id"], first["caller"], second["status"]) == ("r1", "local", "chitchat")
    assert "012345678901" not in str(first)
    assert MASK in first["question"]
    assert done.json()["citations"][0]["passage"] in first["citations"]
    service.close()


def test_it_can_be_switched_off(tmp_path: Path) -> None:
    client, _ = make_api(tmp_path, record=False)
    assert client.post("/api/v1/ask", json={"question": LOOKUP}).status_code == 200
    assert not (tmp_path / FILE).exists()


def test_old_entries_go(tmp_path: Path) -> None:
    record = Record(tmp_path, 90, pytest.fail)
    record.add(Entry("new", "local", ANSWER))
    record.close()
    connection = sqlite3.connect(tmp_path / FILE)
    with connection:
        connection.execute("UPDATE questions SET at = '2020-01-01T00:00:00+00:00'")
    connection.close()
    again = Record(tmp_path, 90, pytest.fail)
    again.add(Entry("newer", "local", ANSWER))
    assert [row["request_id"] for row in rows(tmp_path)] == ["newer"]
    again.close()


def test_half_a_surrogate_pair_is_recorded(tmp_path: Path) -> None:
    record = Record(tmp_path, 90, pytest.fail)
    record.add(Entry("r", "local", replace(ANSWER, question="a\ud800")))
    assert rows(tmp_path)[0]["question"] == "a?"
    record.close()


def test_a_failing_disk_costs_no_answer_and_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE_S", 0.0)
    folder = tmp_path / "record"
    # a file where the folder should be
    folder.write_text("", "utf-8")
    client, service = make_api(folder)
    for _ in range(2):
        assert client.post("/api/v1/ask", json={"question": LOOKUP}).status_code == 200
    assert service.metrics.value("record_lost_total") == 2
    folder.unlink()
    assert client.post("/api/v1/ask", json={"question": LOOKUP}).status_code == 200
    assert len(rows(folder)) == 1
    service.close()


def test_a_full_disk_is_counted_and_left_alone_for_a_while(tmp_path: Path) -> None:
    lost: list[int] = []
    record = Record(tmp_path, 90, lambda: lost.append(1))
    record.add(Entry("first", "local", ANSWER))
    # SQLite says 'database or disk is full' beyond so many pages
    record._open().execute("PRAGMA max_page_count = 1")
    long = replace(ANSWER, question="câu hỏi " * 200)
    for number in range(20):
        record.add(Entry(str(number), "local", long))
    assert lost
    assert len(rows(tmp_path)) + len(lost) == 21
    record.close()


def test_a_killed_program_loses_no_entry_that_it_told(tmp_path: Path) -> None:
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], cwd=root, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline().strip() for _ in range(200)]
        writer.kill()
        told += writer.stdout.read().split("\n")[:-1]
    assert "lost" not in told
    kept = [row["request_id"] for row in rows(tmp_path)]
    assert kept[: len(told)] == [line.strip() for line in told]


def test_metrics_are_in_the_format_of_prometheus() -> None:
    metrics = Metrics()
    metrics.count("answers_total", status="answered")
    metrics.count("requests_total", route='/a"\n', method="GET", code="200")
    metrics.observe(0.02)
    metrics.gauge("ready", lambda: True)
    text = metrics.text()
    assert 'tro_ly_answers_total{status="answered"} 1\n' in text
    assert 'route="/a\\"\\n"' in text
    assert 'tro_ly_answer_seconds_bucket{le="0.025"} 1\n' in text
    assert 'tro_ly_answer_seconds_bucket{le="0.01"} 0\n' in text
    assert text.endswith("tro_ly_ready 1\n")


def test_routes_in_metrics_are_templates(tmp_path: Path) -> None:
    """A label for every path that anyone tries would grow without end."""
    client, service = make_api(tmp_path)
    for path in ("/api/v1/passages/phu-luc/III/10", "/api/v1/passages/x", "/api/v1/a", "/v1/b"):
        client.get(path)
    text = service.metrics.text()
    assert 'route="/api/v1/passages/{id:path}"' in text
    assert 'code="404",method="GET",route="other"} 2' in text


def test_it_is_ready_before_the_first_entry(tmp_path: Path) -> None:
    ready = Record(tmp_path, 90, lambda: pytest.fail("lost"))
    ready.prepare()
    assert (tmp_path / FILE).exists()
    ready.add(Entry("r1", "local", ANSWER))
    ready.close()
    assert [row["request_id"] for row in rows(tmp_path)] == ["r1"]


def test_a_folder_that_cannot_be_had_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Record(tmp_path / "file", 90, lambda: None).prepare()
