"""The answer with its proof beside it, corrections of what was understood, and what is taken away."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.page_fixtures import PHONE, Open, ask, wait_for_answer

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
LONG_LIST = "UBND các tỉnh, thành phố phối hợp những nhiệm vụ nào?"
NARRATIVE = "Mục đích của Kế hoạch là gì?"
SOURCE = "ban hành kèm theo Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
READ_CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => (await item.getType(type)).text();
  return { html: await read("text/html"), text: await read("text/plain") };
}"""
# As in a page that is served over http within an office.
NO_CLIPBOARD = "Clipboard.prototype.write = undefined;"
NOTE_SHIFTS = """window.shifts = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts += one.value;
}).observe({ type: "layout-shift", buffered: true })"""
PRESS = """(select, options) => !select.dispatchEvent(
  new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...options }))"""


def place(page: Page) -> str:
    return page.locator("#doc-place").inner_text()


def test_the_document_follows_the_answer(open_page: Open) -> None:
    page = open_page()
    ask(page, LIST)
    expect(page.locator("#doc-place")).to_have_text("Phụ lục, mục III, nhiệm vụ 10")
    expect(page.locator("#doc-body mark").first).to_be_in_viewport()
    current = page.locator(".cite[aria-current]")
    assert set(current.all_text_contents()) == {"1"}
    # What is read first, not what has the number 1.
    ask(page, NARRATIVE)
    expect(page.locator("#doc-place")).to_have_text("Kế hoạch, mục I.1")
    page.locator("article.turn:last-child .locator").first.click()
    expect(page.locator("#doc-place")).to_have_text("Kế hoạch, mục I.1, điểm a (Mục đích)")
    assert current.all_text_contents() == ["1"]
    # An answer without a source leaves no other answer's marks beside it.
    ask(page, "xin chào")
    expect(page.locator("#doc-body mark")).to_have_count(0)
    assert place(page) == ""


def test_a_closed_document_stays_closed(open_page: Open) -> None:
    page = open_page()
    page.locator("#close-document").click()
    ask(page, LIST)
    expect(page.locator("#right-pane")).to_be_hidden()


def test_what_was_pressed_stays_in_sight_on_a_phone(open_page: Open) -> None:
    page = open_page(PHONE)
    ask(page, NARRATIVE)
    expect(page.locator("#right-pane")).to_be_hidden()
    pressed = page.locator(".answer .text .cite").last
    pressed.click()
    page.locator("#doc-body mark").first.wait_for()
    mark, pane = pressed.bounding_box(), page.locator("#right-pane").bounding_box()
    assert mark
    assert pane
    assert mark["y"] + mark["height"] <= pane["y"]


def test_a_correction_leaves_the_first_answer_as_it_was(open_page: Open) -> None:
    page = open_page()
    ask(page, LIST)
    first = page.locator("article.turn").first.get_by_label("Đổi vai trò")
    first.select_option(label="phối hợp")
    expect(page.locator("article.turn")).to_have_count(2)
    wait_for_answer(page)
    assert first.evaluate("(one) => one.selectedOptions[0].text") == "chủ trì"


@pytest.mark.parametrize(
    ("key", "opens"),
    [
        # these change a closed list on Windows, which would ask at every press
        ({"key": "ArrowDown"}, True),
        ({"key": "p"}, True),
        ({"key": "End"}, True),
        ({"key": "Tab"}, False),
        ({"key": "ArrowDown", "altKey": True}, False),
        ({"key": "c", "ctrlKey": True}, False),
    ],
)
def test_keys_open_a_correction_and_do_not_choose(
    open_page: Open, key: dict[str, Any], opens: bool
) -> None:
    page = open_page()
    ask(page, LIST)
    assert page.get_by_label("Đổi vai trò").evaluate(PRESS, key) == opens
    assert page.locator("article.turn").count() == 1


def test_a_link_to_a_follow_up_holds_what_it_follows(open_page: Open) -> None:
    page = open_page(**CLIPBOARD)
    ask(page, LIST)
    ask(page, "còn Bộ Y tế?")
    page.get_by_role("button", name="Chép liên kết").last.click()
    expect(page.locator("#toast")).to_have_text("Đã chép liên kết tới câu hỏi.")
    link = page.evaluate("navigator.clipboard.readText()")
    again = open_page(path=link.removeprefix(page.url.rstrip("/")))
    expect(again.locator("article.turn.done")).to_have_count(2)
    asked = again.locator(".question-text").all_text_contents()
    assert asked == [LIST, "còn Bộ Y tế?"]
    expect(again.locator("article.turn:last-child .answer .text")).to_contain_text("Bộ Y tế")


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD])
def test_an_answer_is_pasted_with_its_table(open_page: Open, script: str) -> None:
    page = open_page(script=script, **CLIPBOARD)
    ask(page, LIST)
    page.get_by_role("button", name="Chép câu trả lời").click()
    expect(page.locator("#toast")).to_have_text("Đã chép câu trả lời.")
    copied = page.evaluate(READ_CLIPBOARD)
    lines = copied["text"].splitlines()
    assert lines[1].split("\t")[:2] == ["Mã", "Nội dung công việc"]
    assert lines[2].startswith("III.10\tNghiên cứu đề xuất")
    assert f"[1] mục III.10, Phụ lục {SOURCE}" in lines
    assert not any(sign in copied["text"] for sign in ("**", "| "))
    page.set_content(copied["html"])
    assert page.locator("table[border] tr").count() == 3
    assert page.locator("button").count() == 0


def test_the_parts_of_the_document_are_one_press_away(open_page: Open) -> None:
    page = open_page()
    parts = page.locator("#doc-parts button")
    expect(parts).to_have_text(["Nghị quyết", "Kế hoạch", "Phụ lục"])
    body = page.locator("#doc-body")
    for part, shown in (
        ("Phụ lục", "phu-luc/I"),
        ("Kế hoạch", "ke-hoach/I"),
        ("Nghị quyết", "nghi-quyet/so"),
    ):
        page.locator("#doc-parts").get_by_role("button", name=part).click()
        expect(body.locator(f"[data-passage='{shown}']")).to_be_in_viewport()


def test_heads_of_long_tables_stay_in_sight(open_page: Open) -> None:
    page = open_page(path="/#nhiem-vu")
    page.locator("#task-list .open-source", has_text="V.4").click()
    page.locator("#doc-body mark").first.wait_for()
    head, body = (
        page.locator(one).first.bounding_box() for one in (".doc-table thead th", "#doc-body")
    )
    assert head
    assert body
    assert abs(head["y"] - body["y"]) < 1
    expect(page.locator("#task-list thead th").first).to_be_in_viewport()
    expect(page.locator("#task-list tr[data-task='I.1']")).not_to_be_in_viewport()


@pytest.mark.parametrize(
    ("path", "drawn"),
    [
        ("/", "#examples button"),
        ("/#nhiem-vu", "#task-list table"),
        ("/#co-quan", "#agency-page table"),
        ("/#tien-do", "#by-agency .js-plotly-plot[data-listening]"),
    ],
)
@pytest.mark.parametrize("slowness", [1, 4])
def test_nothing_moves_while_the_page_is_drawn(
    open_page: Open, path: str, drawn: str, slowness: int
) -> None:
    # A slow processor shows steps of drawing that a quick one takes within one picture.
    page = open_page(PHONE, script=NOTE_SHIFTS)
    address = page.url.rstrip("/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowness})
    page.goto("about:blank")
    page.goto(address + path)
    page.locator(drawn).first.wait_for()
    assert page.evaluate("window.shifts") < 0.05
