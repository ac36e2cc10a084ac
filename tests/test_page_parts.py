"""What the page is made of, without a browser: documents as HTML, letters, files, routes."""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
import yaml
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from assistant.page.admin import TOKEN, admin_router
from assistant.page.document_html import document_html
from assistant.page.export.calendar import FOLD, to_calendar
from assistant.page.export.sheet import Table, Text, blocks, tasks_sheet
from assistant.page.feedback import FeedbackStore, draft_questions
from assistant.page.letter import letter_form
from assistant.page.offers import load_offers
from assistant.page.reply import reply
from assistant.page.selection import ALL, RECURRING, select_tasks
from assistant.page.server import create_app
from assistant.page.shell import index
from assistant.page.tables import agency_html, tasks_html
from assistant.pipeline import Assistant
from corpus.documents import load_documents
from corpus.types import Document
from eval.questions import Question

RUN = re.compile(r'<span class="run" data-s="(\d+)" data-e="(\d+)">(.*?)</span>', re.DOTALL)
SOURCE = "ban hành kèm theo Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ"
LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"


@pytest.fixture(scope="module")
def document() -> Document:
    return load_documents()[0]


@pytest.fixture
def store(tmp_path: Path) -> FeedbackStore:
    return FeedbackStore(tmp_path / "deep/feedback.sqlite3")


def test_every_cited_character_is_on_the_page_at_its_offset(document: Document) -> None:
    runs = RUN.findall(document_html(document))
    for start, end, text in runs:
        assert unescape(text) == document.text[int(start) : int(end)]
    shown = {i for start, end, _ in runs for i in range(int(start), int(end))}
    for passage in document.passages:
        for start, end in passage.spans:
            assert set(range(start, end)) <= shown, passage.id


def test_document_text_can_not_become_markup() -> None:
    text = '<script>alert(1)</script> "&'
    html = document_html(Document('x"><b>', "n", "t", "i", "s", "2021-01-01", text, (), ((0, 28),)))
    assert "<script" not in html
    assert "<b>" not in html


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("phu-luc/III/10", f"mục III.10, Phụ lục {SOURCE}"),
        # the only task of its section has no number
        ("phu-luc/IV/khong-so", f"mục IV, Phụ lục {SOURCE}"),
        # the smallest unit comes first, the heading is left out
        ("ke-hoach/I/1/a", f"điểm a, mục I.1, Kế hoạch {SOURCE}"),
        ("ke-hoach/II/1/gach-2", f"gạch đầu dòng thứ 2, mục II.1, Kế hoạch {SOURCE}"),
        (
            "nghi-quyet/dieu-2",
            "Điều 2, Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ",
        ),
    ],
)
def test_citations_as_letters_write_them(document: Document, passage: str, expected: str) -> None:
    assert letter_form(document.by_id[passage], document) == expected


def test_every_passage_has_a_letter_form(document: Document) -> None:
    for passage in document.passages:
        assert letter_form(passage, document).endswith("của Chính phủ")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, 29),
        ({"agency": "bxd", "role": "Chủ trì"}, 2),
        ({"section": "IV"}, 1),
        ({"time": "2022", "section": "IV", "agency": "byt"}, 0),
        # typed without diacritics; two phrases; a phrase in another order
        ({"words": "nha o"}, 2),
        ({"words": "Nhà ở, huyện nghèo"}, 1),
        ({"words": "ở nhà"}, 0),
    ],
)
def test_filters(assistant: Assistant, filters: dict[str, str], expected: int) -> None:
    assert len(select_tasks(assistant.library, **filters)) == expected


def test_recurring_work_is_found(assistant: Assistant) -> None:
    tasks = select_tasks(assistant.library, agency=ALL, time=RECURRING)
    assert tasks
    assert all(any(period.recurring for period in task.periods) for task in tasks)


def test_tables_name_every_task(assistant: Assistant) -> None:
    html = tasks_html(assistant.library.tasks, 'Danh sách "<b>"')
    assert html.count("<tr data-task=") == 29
    assert "<b>" not in html
    assert "Không có nhiệm vụ nào" in tasks_html((), "Danh sách")


def test_an_agency_page_keeps_named_and_collective_apart(assistant: Assistant) -> None:
    html = agency_html(assistant.library.agencies["bxd"], assistant.library)
    heads = re.findall(r"<h3>(.*?) <span class='badge'>(\d+) nhiệm vụ", html)
    assert heads[0] == ("Chủ trì", "2")
    assert heads[2][0].startswith("Chỉ được giao chung")


def test_markdown_becomes_blocks() -> None:
    text = "Có **1** [1]:\n\n| Mã | Việc |\n| --- | --- |\n| I.1 | a \\| b |\n\n- một\n- hai"
    assert list(blocks(text)) == [
        Text("Có **1** [1]:"),
        Table(("Mã", "Việc"), (("I.1", "a | b"),)),
        Text("một", bullet=True),
        Text("hai", bullet=True),
    ]


def test_the_calendar_has_every_period(assistant: Assistant) -> None:
    tasks = assistant.library.tasks
    text = to_calendar(tasks, assistant.library, datetime(2026, 1, 1, tzinfo=UTC)).decode()
    unfolded = text.replace("\r\n ", "")
    assert unfolded.count("BEGIN:VEVENT") == sum(len(task.periods) for task in tasks)
    assert "DTSTART;VALUE=DATE:20221231" in unfolded
    assert "RRULE:FREQ=YEARLY;INTERVAL=1;UNTIL=20301231" in unfolded
    assert all(len(line.encode()) <= FOLD + 2 for line in text.split("\r\n"))
    identifiers = re.findall(r"UID:(.*)\r\n", unfolded)
    assert len(set(identifiers)) == len(identifiers)


def test_lists_carry_one_source_a_task(assistant: Assistant) -> None:
    tasks = assistant.library.tasks[:3]
    sheet = tasks_sheet(tasks, "Danh sách", assistant.library)
    assert len(sheet.sources) == 3
    assert isinstance(sheet.blocks[0], Table)
    assert sheet.blocks[0].rows[0][:2] == ("1", "I.1")


def test_every_example_names_its_role() -> None:
    assert [role["id"] for role in load_offers()["roles"]] == ["ministry", "province", "drafter"]


def test_a_reply_holds_the_contract_and_the_corrections(assistant: Assistant) -> None:
    said = reply(assistant, [LOOKUP])
    assert said.items() >= {"status": "answered", "tasks": ["III.10", "III.15"]}.items()
    parts = {part["label"]: part for part in said["understood"]}
    other = parts["Vai trò"]["choices"][0]["question"]
    assert other == LOOKUP.replace("chủ trì", "phối hợp")
    names = [choice["label"] for choice in parts["Cơ quan"]["choices"]]
    assert "Bộ Y tế" in names
    assert "Bộ Xây dựng" not in names


def test_what_was_read_twice_is_said_once(assistant: Assistant) -> None:
    question = "Chính sách nhà ở cho hộ nghèo: khi nào phải xong, thời hạn bao giờ?"
    said = [(p["label"], p["value"]) for p in reply(assistant, [question])["understood"]]
    assert ("Hỏi về", "thời gian thực hiện") in said
    assert len(set(said)) == len(said)


def test_options_keep_the_rest_of_the_question(assistant: Assistant) -> None:
    said = reply(assistant, ["Nhiệm vụ số 3 ai chủ trì?"])
    assert said["options"][1]["question"] == "nhiệm vụ III.3 ai chủ trì?"


def test_feedback_becomes_a_draft_question_set(store: FeedbackStore) -> None:
    store.add("down", ["missing"], "thiếu", ["câu 1", "câu 2"], {"answer": "x"})
    store.add("up", [], "", ["câu 3"], {})
    store.add_unanswered(["câu 4"])
    store.add_unanswered(["câu 4"])
    assert store.unanswered()[0]["times"] == 2
    drafts = yaml.safe_load(draft_questions(store))
    assert [draft["turns"] for draft in drafts] == [["câu 1", "câu 2"], ["câu 4"]]
    assert set(drafts[0]) <= set(Question.__dataclass_fields__)


@pytest.mark.parametrize(
    ("token", "given", "status"),
    [("secret", "secret", 200), ("secret", "wrong", 401), ("", "", 401), ("secret", None, 401)],
)
def test_only_the_token_opens_the_admin_view(
    store: FeedbackStore,
    monkeypatch: pytest.MonkeyPatch,
    token: str,
    given: str | None,
    status: int,
) -> None:
    monkeypatch.setenv(TOKEN, token)
    store.add("down", ["unclear"], "<script>", ["<b>câu</b>"], {"answer": "x"})
    app = FastAPI()
    app.include_router(admin_router(store))
    auth = ("admin", given) if given is not None else None
    response = TestClient(app).get("/quan-tri", auth=auth)
    assert response.status_code == status
    assert ("Khó hiểu" in response.text) == (status == 200)
    assert "<script>" not in response.text
    assert "<b>" not in response.text


def test_the_index_page_is_vietnamese_and_names_no_other_host() -> None:
    page = index()
    assert '<html lang="vi">' in page
    assert "//" not in page.replace("</", "")
    for name in ("composer", "doc-body", "toast", "history", "panel-boards"):
        assert page.count(f'id="{name}"') == 1


def test_the_application_serves_routes_of_others(assistant: Assistant, tmp_path: Path) -> None:
    other = APIRouter()

    @other.get("/api/ping")
    def ping() -> str:
        return "pong"

    client = TestClient(create_app(lambda: assistant, [other], tmp_path / "feedback.sqlite3"))
    assert client.get("/api/ping").json() == "pong"
    page = client.get("/")
    assert "default-src 'self'" in page.headers["content-security-policy"]
    assert "/page/assets/js/main.js" in page.text
    assert client.get("/page/document", params={"id": "khác"}).status_code == 404
    assert client.get("/page/tasks.ics", params={"ids": "không có"}).status_code == 404
    assert client.get("/page/tasks.xlsx", params={"ids": "III.10"}).content[:2] == b"PK"
    assert client.post("/page/export/docx", json={"turns": []}).status_code == 422
