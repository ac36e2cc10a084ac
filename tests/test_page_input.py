"""What people type, paste and press, and what the page says when an answer does not come."""

import pytest
from playwright.sync_api import Route, expect

from tests.page_fixtures import ANSWER_MS, Open, ask, overflow, wait_for_answer

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
NARRATIVE = "Mục đích của Kế hoạch là gì?"
LOST = "Không kết nối được với máy chủ"
KEYDOWN = """(options) => document.getElementById("question").dispatchEvent(
  new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...options }))"""


@pytest.mark.parametrize(
    "question",
    [
        "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\"> chủ trì?",
        "**Bộ Y tế** [1](javascript:alert(1)) <b>chủ trì</b> những nhiệm vụ nào?",
    ],
)
def test_markup_in_a_question_is_text(open_page: Open, question: str) -> None:
    page = open_page()
    ask(page, question)
    expect(page.locator(".question-text")).to_have_text(question)
    assert page.locator("article.turn :is(script, img, b, iframe, a)").count() == 0
    assert page.title() == "Trợ lý Nghị quyết"
    page.locator("#open-history").click()
    assert page.locator("#history-list :is(script, img, b)").count() == 0


def test_twenty_thousand_characters(open_page: Open) -> None:
    page = open_page()
    question = f"{LIST} " + "Kính gửi quý cơ quan. " * 950
    assert len(question) > 20_000
    page.fill("#question", question)
    expect(page.locator("#hint")).to_contain_text("ký tự")
    page.press("#question", "Enter")
    wait_for_answer(page)
    assert page.locator("article.turn.done").count() == 1
    assert page.locator(".question-text").text_content() == question
    assert overflow(page) <= 0


def test_empty_is_not_sent(open_page: Open) -> None:
    page = open_page()
    page.fill("#question", " \n ")
    page.click("#send")
    expect(page.locator("#hint")).to_have_text("Hãy nhập câu hỏi trước khi gửi.")
    assert page.locator("article.turn").count() == 0


def test_double_send_asks_once(open_page: Open) -> None:
    page = open_page()
    page.fill("#question", LIST)
    page.evaluate(
        "() => { const form = document.getElementById('composer');"
        " form.requestSubmit(); form.requestSubmit(); form.requestSubmit(); }"
    )
    wait_for_answer(page)
    assert page.locator("article.turn").count() == 1


def test_enter_that_ends_a_composition_does_not_send(open_page: Open) -> None:
    page = open_page()
    page.fill("#question", LIST)
    page.evaluate(KEYDOWN, {"isComposing": True})
    page.evaluate(KEYDOWN, {"keyCode": 229})
    page.evaluate(KEYDOWN, {"shiftKey": True})
    assert page.locator("article.turn").count() == 0
    page.evaluate(KEYDOWN, {})
    assert page.locator("article.turn").count() == 1


def test_nothing_is_lost_when_the_server_is_away(open_page: Open, problems: list[str]) -> None:
    page = open_page()
    page.route("**/page/answer", lambda route: route.abort())
    ask(page, LIST)
    expect(page.locator(".answer.problem")).to_contain_text("Không kết nối được với máy chủ")
    page.unroute("**/page/answer")
    problems.clear()
    page.locator(".answer.problem .retry").click()
    page.wait_for_selector("article.turn.done", timeout=ANSWER_MS)
    expect(page.locator(".question-text")).to_have_text(LIST)


def test_stop_keeps_the_question(open_page: Open) -> None:
    page = open_page()
    page.route("**/page/answer", lambda route: None)
    page.fill("#question", LIST)
    page.press("#question", "Enter")
    page.click("#stop")
    expect(page.locator(".answer.problem")).to_contain_text("Đã dừng")
    expect(page.locator(".question-text")).to_have_text(LIST)


def test_what_is_too_long_is_not_sent_and_kept(open_page: Open) -> None:
    page = open_page()
    question = LIST * 800
    assert len(question) > 30_000
    page.fill("#question", question)
    page.click("#send")
    expect(page.locator("#hint")).to_contain_text("Câu hỏi dài quá 30.000 ký tự")
    expect(page.locator("#question")).to_have_value(question)
    assert page.locator("article.turn").count() == 0


@pytest.mark.parametrize(
    ("come", "said"),
    [
        # the server was stopped before the end
        ('{"type": "stage", "text": "x"}\n', LOST),
        ("", LOST),
        # something between us and the server answered in its place
        ("<html>proxy</html>\n", LOST),
        # the server says what is wrong
        ('{"type": "error", "text": "Chưa sẵn sàng."}\n', "Chưa sẵn sàng."),
    ],
)
def test_an_answer_that_breaks_off_is_told(open_page: Open, come: str, said: str) -> None:
    page = open_page()

    def break_off(route: Route) -> None:
        route.fulfill(status=200, content_type="application/x-ndjson", body=come)

    page.route("**/page/answer", break_off)
    ask(page, LIST)
    expect(page.locator(".answer.problem")).to_contain_text(said)
    page.unroute("**/page/answer")
    page.locator(".answer.problem .retry").click()
    page.wait_for_selector("article.turn.done", timeout=ANSWER_MS)
