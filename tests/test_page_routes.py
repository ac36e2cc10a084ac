"""The page's plots and routes, without a browser; files of hostile text."""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import docx
import openpyxl
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

import app
from assistant.library import Library
from assistant.page import charts, selection
from assistant.page.backstage import Backstage, Models
from assistant.page.boards import Boards
from assistant.page.export.excel import to_excel
from assistant.page.export.sheet import Sheet, Table, Text
from assistant.page.export.word import to_word
from assistant.page.server import create_app
from assistant.pipeline import Assistant
from corpus.errors import AssistantError

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def library(assistant: Assistant) -> Library:
    return assistant.library


@pytest.fixture(scope="module")
def client(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = tmp_path_factory.mktemp("app") / "feedback.sqlite3"
    return TestClient(create_app(lambda: assistant, feedback=path))


def events(client: TestClient, *turns: str) -> list[dict[str, Any]]:
    response = client.post("/page/answer", json={"turns": turns})
    assert response.status_code == 200
    return [json.loads(line) for line in response.text.splitlines()]


def words_of(content: bytes) -> str:
    document = docx.Document(BytesIO(content))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def cells_of(content: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(content))
    return "\n".join(str(cell.value) for page in book for row in page for cell in row)


def lines_of(content: bytes) -> str:
    return content.decode().replace("\r\n ", "")


READ: dict[str, Callable[[bytes], str]] = {"docx": words_of, "xlsx": cells_of, "ics": lines_of}


def test_an_unset_filter_lets_all_through(library: Library) -> None:
    assert selection.select_tasks(library) == library.tasks


def test_every_period_has_a_bar(library: Library) -> None:
    figure = charts.timeline(library, date(2026, 1, 1))
    bars = sum(len(trace.y) for trace in figure.data)
    assert bars == sum(len(task.periods) for task in library.tasks)
    assert {name for trace in figure.data for name in trace.y} == {t.id for t in library.tasks}


def test_every_task_is_named_on_its_bar_once(library: Library) -> None:
    figure = charts.timeline(library, date(2026, 1, 1))
    labels = [
        (y, text)
        for trace in figure.data
        for y, text in zip(trace.y, trace.text, strict=True)
        if text
    ]
    assert sorted(y for y, _ in labels) == sorted(task.id for task in library.tasks)
    for identifier, text in labels:
        assert library.task_by_id[identifier].content.value.startswith(text.removesuffix("…"))


@pytest.mark.parametrize("colour", charts.PALETTE)
def test_words_on_bars_can_be_read(colour: str) -> None:
    def luminance(code: str) -> float:
        parts = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert (luminance(charts.ON_BAR) + 0.05) / (luminance(colour) + 0.05) >= 4.5


def test_counts_agree_with_the_filters(library: Library) -> None:
    names = dict(selection.agency_choices(library))
    for row in charts.agency_counts(library):
        tasks = selection.select_tasks(library, names[row["name"]], "Chủ trì")
        assert row["lead"] == len(tasks)


def test_text_never_becomes_a_formula_or_markup() -> None:
    sheet = Sheet("=1+1", (Text("=HYPERLINK(1)"), Table(("=A",), (("=B1",),))), ())
    book = openpyxl.load_workbook(BytesIO(to_excel(sheet)))
    assert {cell.data_type for page in book for row in page for cell in row} == {"s"}
    assert SCRIPT in words_of(to_word(Sheet(SCRIPT, (), ())))


def test_control_characters_do_not_break_a_file() -> None:
    sheet = Sheet("a\x00\x0b\ud800b", (Text("\x01"),), ("\x1f",))
    assert to_word(sheet)
    assert to_excel(sheet)


def test_a_failed_build_is_told() -> None:
    def broken() -> Assistant:
        raise AssistantError("Thiếu tệp.")

    backstage = Backstage(broken)
    with pytest.raises(AssistantError, match="Thiếu tệp"):
        _ = backstage.assistant
    assert backstage.models is Models.LOADING


def test_every_response_forbids_other_hosts(client: TestClient) -> None:
    for path in ("/", "/page/start", "/page/assets/js/main.js"):
        response = client.get(path)
        assert response.status_code == 200
        policy = response.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "http" not in policy
    assert not re.search(r'(?:src|href)="(?:https?:)?//', client.get("/").text)


def test_an_answer_comes_with_letters_and_follow_ups(client: TestClient) -> None:
    reply = events(client, LIST)[-1]["reply"]
    assert reply["status"] == "answered"
    assert reply["tasks"] == ["III.10", "III.15"]
    assert reply["citations"][0]["letter"].startswith("mục III.10, Phụ lục")
    assert reply["follow_ups"]


@pytest.mark.parametrize("question", [LIST, "Mục đích của Kế hoạch là gì?", "Nhiệm vụ IV"])
def test_pieces_make_up_the_checked_answer(client: TestClient, question: str) -> None:
    begin, *parts, last = (e for e in events(client, question) if e["type"] != "stage")
    assert begin["type"] == "begin"
    assert begin["reply"] == last["reply"] | {"answer": ""}
    assert len(parts) > 1
    assert "".join(part["text"] for part in parts) == last["reply"]["answer"]
    # Every mark stands with its statement, and every row of a table under its head.
    assert not any(re.match(r"\s*\[\d", part["text"]) for part in parts)
    assert not any(re.match(r"\|[\s|-]+$", part["text"]) for part in parts)


def test_pieces_are_left_out_on_demand(client: TestClient) -> None:
    response = client.post("/page/answer", json={"turns": [LIST], "whole": True})
    # A slow machine is told meanwhile what is being done.
    types = [json.loads(line)["type"] for line in response.text.splitlines()]
    assert [one for one in types if one != "stage"] == ["reply"]


def test_boards_that_could_not_be_built_are_built_at_the_next_request() -> None:
    ready = FastAPI()
    ready.add_api_route("/gradio/", lambda: "boards")
    results: list[FastAPI | None] = [None, ready]

    def make() -> FastAPI:
        made = results.pop(0)
        if made is None:
            raise ImportError("half")
        return made

    client = TestClient(Boards(make))
    assert client.get("/gradio/").status_code == 503
    assert client.get("/gradio/").json() == "boards"


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "ics"])
def test_answers_and_lists_are_downloaded(client: TestClient, suffix: str) -> None:
    answer = client.post(f"/page/export/{suffix}", json={"turns": [LIST]})
    tasks = client.get(f"/page/tasks.{suffix}", params={"ids": "III.10,IV", "title": SCRIPT})
    for response in (answer, tasks):
        assert response.status_code == 200
        assert f".{suffix}" in response.headers["content-disposition"]
        text = READ[suffix](response.content)
        assert "III.10" in text


def test_the_page_is_served_before_anything_large_is_imported() -> None:
    large = {
        "gradio",
        "plotly",
        "torch",
        "chromadb",
        "docx",
        "openpyxl",
        "pandas",
        "langchain_core",
    }
    code = (
        "import sys, assistant.api.mount\n"
        "from assistant.page.server import create_app\n"
        "from assistant.pipeline import build_assistant\n"
        "create_app(build_assistant)\n"
        f"print(*({large} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_wrong_requests_are_refused(client: TestClient) -> None:
    assert client.post("/page/answer", json={"turns": []}).status_code == 422
    assert client.post("/page/answer", json={"turns": ["x" * 100_001]}).status_code == 422
    json_head = {"content-type": "application/json"}
    half = client.post("/page/answer", content=rb'{"turns": ["\ud800"]}', headers=json_head)
    assert half.status_code in (200, 422)
    assert client.get("/page/document", params={"id": "../x"}).status_code == 404
    assert client.get("/page/tasks.ics", params={"ids": "X.9"}).status_code == 404
    assert client.get("/page/agency.docx", params={"id": "x"}).status_code == 404
    assert client.get("/page/agency.docx", params={"id": "bxd"}).content[:2] == b"PK"
    assert client.get("/page/tasks.exe", params={"ids": "IV"}).status_code == 422
    assert client.post("/page/feedback", json={"verdict": "?", "turns": ["a"]}).status_code == 422


def test_a_port_in_use_is_told_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert app.main(["--no-browser", "--port", port]) == 1
    assert "Hãy chọn cổng khác" in capsys.readouterr().err


def test_the_help_of_the_program_is_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        app.arguments(["--help"])
    shown = capsys.readouterr().out
    assert "Cách dùng" in shown
    assert not re.search("usage|options:|show this", shown)
