"""What must not be lost or mixed up on the page, in a real browser; and what it is on paper."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page_fixtures import (
    ANSWER_MS,
    PHONE,
    Open,
    Program,
    ask,
    overflow,
    wait_for_answer,
)

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
LONG_LIST = "UBND các tỉnh, thành phố phối hợp những nhiệm vụ nào?"
NARRATIVE = "Mục đích của Kế hoạch là gì?"
FORBIDDEN = """for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(
  window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""
FULL = (
    """Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };"""
)
# Notes how much of the answer's text could be seen each time that it changed.
NOTE_SIZES = """() => { window.sizes = [];
  new MutationObserver(() => {
    const seen = document.querySelector("article.turn:last-child .text")?.textContent.length ?? 0;
    if (window.sizes.at(-1) !== seen) window.sizes.push(seen);
  }).observe(document.getElementById("messages"), { childList: true, subtree: true }); }"""
STOP_AT_ONCE = """() => new MutationObserver((_, observer) => {
    if (!document.querySelector(".streaming td")) return;
    observer.disconnect();
    document.getElementById("stop").click();
  }).observe(document.getElementById("messages"), { childList: true, subtree: true })"""


def conversations(page: Page) -> list[dict[str, Any]]:
    kept = json.loads(page.evaluate("localStorage.getItem('tro-ly-nghi-quyet/1')"))
    found: list[dict[str, Any]] = kept["conversations"]
    return found


def beside(page: Page) -> Page:
    """Open a second tab of the same browser."""
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("body[data-ready=yes]")
    return other


def test_an_answer_comes_in_pieces(open_page: Open) -> None:
    page = open_page()
    page.evaluate(NOTE_SIZES)
    ask(page, LONG_LIST)
    sizes = page.evaluate("window.sizes")
    assert len(sizes) > 5
    assert sizes[1:] == sorted(sizes[1:])


def test_an_answer_comes_whole_to_who_wants_no_movement(open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    page.evaluate(NOTE_SIZES)
    ask(page, LONG_LIST)
    assert [size for size in page.evaluate("window.sizes") if size] == [
        len(page.locator(".answer .text").text_content() or "")
    ]


def test_stop_keeps_what_has_come(open_page: Open) -> None:
    page = open_page()
    page.evaluate(STOP_AT_ONCE)
    ask(page, LONG_LIST)
    expect(page.locator(".answer.problem")).to_contain_text("Đã dừng")
    rows = page.locator(".answer.problem tbody tr").count()
    page.locator(".answer.problem .retry").click()
    page.wait_for_selector("article.turn.done", timeout=ANSWER_MS)
    assert 0 < rows < page.locator(".answer tbody tr").count()


def test_two_tabs_keep_one_history(open_page: Open) -> None:
    first = open_page()
    ask(first, LIST)
    second = beside(first)
    ask(second, NARRATIVE)
    expect(first.locator("article.turn.done")).to_have_count(2)
    second.locator("#new-chat").click()
    for page, question in ((first, "Nhiệm vụ III.10 do ai chủ trì?"), (second, LONG_LIST)):
        page.fill("#question", question)
    for page in (first, second):
        page.press("#question", "Enter")
    for page in (first, second):
        wait_for_answer(page)
    assert sorted(len(one["turns"]) for one in conversations(first)) == [1, 3]
    first.once("dialog", lambda dialog: dialog.accept())
    first.locator("#open-history").click()
    first.get_by_role("button", name=f"Xóa: {LIST}").click()
    ask(second, LIST)
    assert [len(one["turns"]) for one in conversations(second)] == [2]


@pytest.mark.parametrize("script", [FORBIDDEN, FULL])
def test_without_storage_the_page_answers_and_says_so(open_page: Open, script: str) -> None:
    page = open_page(script=script)
    page.locator("#examples button").first.wait_for()
    ask(page, LIST)
    expect(page.locator("#toast")).to_contain_text("Trình duyệt không lưu được lịch sử")
    page.locator("#toggle-theme").click()
    ask(page, NARRATIVE)
    expect(page.locator("article.turn.done")).to_have_count(2)


def test_what_is_being_typed_survives_a_reload(open_page: Open) -> None:
    page = open_page()
    page.fill("#question", "Đang viết dở")
    page.reload()
    expect(page.locator("#question")).to_have_value("Đang viết dở")


def test_tabs_by_keyboard_and_by_the_back_button(open_page: Open) -> None:
    page = open_page()
    page.focus("#tab-chat")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#task-list")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#agency-page")).to_be_visible()
    expect(page.locator("#tab-agencies")).to_be_focused()
    page.go_back()
    expect(page.locator("#task-list")).to_be_visible()
    page.go_back()
    expect(page.locator("#question")).to_be_visible()
    again = beside(open_page(path="/#co-quan"))
    expect(again.locator("#agency-page")).to_be_visible()


@pytest.mark.parametrize("asked", ["100% & 50%? #III.10 + <b>x</b>", "😀 nhà ở 'x\" \\ %E0%A4%A"])
def test_odd_characters_in_a_shared_link(open_page: Open, asked: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page, asked)
    page.get_by_role("button", name="Chép liên kết").click()
    # The clipboard is one for all pages: what is read must be this page's.
    expect(page.locator("#toast")).to_contain_text("Đã chép liên kết")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(f"{link}#nhiem-vu")
    wait_for_answer(page)
    expect(page.locator(".question-text")).to_have_text(asked)


def test_a_word_without_end_stays_on_a_phone(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, "nghịquyết" * 60 + " do ai chủ trì?")
    assert overflow(page) <= 0


def test_the_newest_question_stands_at_the_top(open_page: Open) -> None:
    page = open_page()
    ask(page, LONG_LIST)
    ask(page, "nhiệm vụ số 3 do ai chủ trì?")
    box = page.locator("article.turn:last-child .question-text").bounding_box()
    assert box
    assert box["y"] < 200
    expect(page.locator("article.turn:last-child .option").last).to_be_in_viewport()


def test_paper_holds_the_whole_answer_and_nothing_to_press(open_page: Open) -> None:
    page = open_page(color_scheme="dark")
    ask(page, LONG_LIST)
    ask(page, NARRATIVE)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="In câu trả lời này").first.click()
    page.emulate_media(media="print")
    for hidden in ("#composer", "#page-header", "#tabs", "#right-pane", ".answer-tools"):
        expect(page.locator(hidden).first).to_be_hidden()
    turns = page.locator("article.turn")
    expect(turns.nth(0)).to_be_visible()
    expect(turns.nth(1)).to_be_hidden()
    expect(turns.nth(0).locator("thead")).to_be_visible()
    for card in turns.nth(0).locator(".card").all():
        expect(card).to_be_visible()
    ink = "getComputedStyle(document.querySelector('.answer .text')).color"
    assert page.evaluate(ink) == "rgb(0, 0, 0)"
    # The mark of the open source is printed as the others are.
    cites = "[...document.querySelectorAll('.cite')].map((one) => getComputedStyle(one).backgroundColor)"
    assert set(page.evaluate(cites)) == {"rgba(0, 0, 0, 0)"}
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(turns.nth(1)).to_be_visible()


@pytest.fixture
def killed_program(program: Program) -> Iterator[Program]:
    """The program, which a test may kill."""
    yield program
    program.start()


def test_a_server_started_again_under_an_open_page(
    browser: Browser, killed_program: Program
) -> None:
    page = browser.new_page(locale="vi-VN", viewport={"width": 1280, "height": 900})
    page.goto(f"{killed_program.url}/#nhiem-vu")
    page.locator("#task-list tr[data-task]").first.wait_for(timeout=ANSWER_MS)
    page.locator("#tab-chat").click()
    ask(page, LIST)
    killed_program.kill()
    page.locator("#tab-tasks").click()
    expect(page.locator("#boards-state")).to_contain_text("Mất kết nối với máy chủ")
    page.locator("#tab-chat").click()
    ask(page, NARRATIVE)
    expect(page.locator(".answer.problem")).to_contain_text("Không kết nối được với máy chủ")
    page.locator(".answer .cite").first.click()
    expect(page.locator("#doc-body mark").first).to_be_in_viewport()
    page.fill("#question", "Đang viết dở")
    killed_program.start()
    page.locator(".answer.problem .retry").click()
    expect(page.locator("article.turn.done")).to_have_count(2, timeout=ANSWER_MS)
    page.locator("#tab-tasks").click()
    # The page is drawn anew when the boards are there again.
    page.wait_for_event("load", timeout=ANSWER_MS)
    page.locator("#task-list tr[data-task]").first.wait_for(timeout=ANSWER_MS)
    expect(page.locator("#question")).to_have_value("Đang viết dở")
    expect(page.locator("article.turn.done")).to_have_count(2)
    page.get_by_label("Từ trong nhiệm vụ").fill("nhà ở")
    expect(page.locator("#task-list tr[data-task]")).to_have_count(2, timeout=ANSWER_MS)
    page.close()
