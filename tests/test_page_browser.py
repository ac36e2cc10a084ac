"""Tests of the page in a real browser: one program on a free port, a new browser profile each."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from corpus.documents import load_documents
from tests.page_fixtures import PHONE, WIDE, Open, ask, overflow, wait_for_answer

LIST = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
NARRATIVE = "Mục đích của Kế hoạch là gì?"
OUTSIDE = "Mức chuẩn nghèo hiện nay là bao nhiêu tiền?"
TWO_READINGS = "nhiệm vụ số 3 do ai chủ trì?"
# Every visible text, and what is only heard or shown on hover.
TEXTS = """() => {
  const found = new Set();
  const names = ["aria-label", "title", "placeholder", "alt", "data-title"];
  for (const element of document.querySelectorAll("body *")) {
    if (["SCRIPT", "STYLE", "NOSCRIPT"].includes(element.tagName)) continue;
    for (const name of names) found.add(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === 3) found.add(node.textContent);
  }
  return [...found].map((text) => text.trim()).filter(Boolean);
}"""
VIETNAMESE = re.compile(r"[à-ỹăâđêôơưÀ-ỸĂÂĐÊÔƠƯ]")
# Texts without a Vietnamese letter that are no English: names of formats, task ids, short words.
NO_ENGLISH = re.compile(
    # "Xong" is shown by a form that has just been sent.
    r"Xong|(Word|Excel)?( ?\(\.(docx|xlsx|ics)\))?|In|TT|[IVX]+(\.\d+)?|plotly-logomark"
)
# Marked pieces with their offsets, counted in whole characters.
MARKS = """() => [...document.querySelectorAll("#doc-body mark")].map((mark) => {
  let before = 0;
  for (let one = mark.previousSibling; one; one = one.previousSibling)
    before += [...one.textContent].length;
  return [Number(mark.closest(".run").dataset.s) + before, mark.textContent];
})"""


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name, exact=True).click()


def kept_citations(page: Page) -> list[dict[str, Any]]:
    """Return the citations of the last answer as the page keeps them."""
    kept = json.loads(page.evaluate("localStorage.getItem('tro-ly-nghi-quyet/1')"))
    found: list[dict[str, Any]] = kept["conversations"][0]["turns"][-1]["reply"]["citations"]
    return found


def characters(text: str, spans: list[list[int]]) -> list[tuple[int, str]]:
    """Return what can be seen of the spans: offsets with their characters."""
    offsets = sorted({offset for start, end in spans for offset in range(start, end)})
    return [(offset, text[offset]) for offset in offsets if not text[offset].isspace()]


@pytest.mark.parametrize("question", [LIST, NARRATIVE, "Nghị quyết có hiệu lực từ khi nào?"])
def test_marks_show_the_exact_characters(open_page: Open, question: str) -> None:
    page = open_page()
    ask(page, question)
    text = load_documents()[0].text
    citations = kept_citations(page)
    assert citations
    for citation in citations:
        page.locator(f".answer .text .cite[data-n='{citation['n']}']").first.click()
        page.locator("#doc-body mark").first.wait_for()
        expect(page.locator("#doc-place")).to_have_text(citation["locator"])
        shown = sorted(
            (start + i, c)
            for start, piece in page.evaluate(MARKS)
            for i, c in enumerate(piece)
            if not c.isspace()
        )
        assert shown == characters(text, citation["spans"])
    expect(page.locator("#doc-body mark").first).to_be_in_viewport()


def test_a_list_says_how_it_was_understood_and_can_be_corrected(open_page: Open) -> None:
    page = open_page()
    ask(page, LIST)
    answer = page.locator("article.turn:last-child .answer")
    expect(answer.locator(".text")).to_contain_text("2 nhiệm vụ")
    expect(answer.locator(".understood")).to_contain_text("Đã hiểu")
    answer.get_by_label("Đổi vai trò").select_option(label="phối hợp")
    expect(page.locator("article.turn")).to_have_count(2)
    wait_for_answer(page)
    expect(page.locator("article.turn:last-child .question-text")).to_have_text(
        "Bộ Xây dựng phối hợp những nhiệm vụ nào?"
    )


def test_statuses_are_visible(open_page: Open) -> None:
    page = open_page()
    ask(page, OUTSIDE)
    expect(page.locator(".status.warn")).to_have_text("Văn bản không có nội dung này")
    ask(page, TWO_READINGS)
    expect(page.locator(".status.info")).to_have_text("Cần làm rõ câu hỏi")
    page.locator("article.turn:last-child .option").nth(1).click()
    expect(page.locator("article.turn")).to_have_count(3)
    wait_for_answer(page)
    expect(page.locator("article.turn:last-child .answer")).to_have_class("answer answered")
    expect(page.locator("article.turn:last-child .question-text")).to_contain_text("III.3")


def test_every_example_is_answered(open_page: Open) -> None:
    page = open_page()
    roles = page.locator("#roles button")
    for order in range(roles.count()):
        roles.nth(order).click()
        for question in page.locator("#examples button").all_text_contents():
            body = json.dumps({"turns": [question]})
            headers = {"content-type": "application/json"}
            answer = page.request.post(f"{page.url}page/answer", data=body, headers=headers)
            reply = json.loads(answer.text().splitlines()[-1])["reply"]
            assert reply["status"] == "answered", question
            assert reply["citations"], question


def test_history_survives_a_reload(open_page: Open) -> None:
    page = open_page()
    ask(page, LIST)
    page.reload()
    page.wait_for_selector("body[data-ready=yes]")
    page.locator(".answer .text .cite").first.click()
    page.locator("#doc-body mark").first.wait_for()
    page.locator("#new-chat").click()
    expect(page.locator("article.turn")).to_have_count(0)
    page.locator("#open-history").click()
    page.get_by_role("button", name="Đổi tên").click()
    page.get_by_label("Tên mới").fill("Nhà ở")
    page.get_by_role("button", name="Lưu").click()
    page.get_by_role("button", name="Nhà ở", exact=True).click()
    expect(page.locator(".question-text")).to_have_text(LIST)
    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("#open-history").click()
    page.get_by_role("button", name="Xóa: Nhà ở").click()
    expect(page.locator("#history-list")).to_contain_text("Chưa có cuộc hỏi nào.")


def test_edit_replaces_a_question(open_page: Open) -> None:
    page = open_page()
    ask(page, LIST)
    page.get_by_role("button", name="Sửa câu hỏi này").click()
    expect(page.locator("#question")).to_have_value(LIST)
    ask(page, NARRATIVE)
    expect(page.locator("article.turn")).to_have_count(1)
    expect(page.locator(".question-text")).to_have_text(NARRATIVE)


def test_a_shared_link_asks_once(open_page: Open) -> None:
    page = open_page(path=f"/?q={quote(LIST)}")
    wait_for_answer(page)
    expect(page.locator(".question-text")).to_have_text(LIST)
    assert urlsplit(page.url).query == ""


def test_copies_a_citation_as_letters_write_it(open_page: Open) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    ask(page, LIST)
    page.get_by_role("button", name="Chép trích dẫn 1").click()
    expect(page.locator("#toast")).to_have_text("Đã chép trích dẫn.")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "mục III.10, Phụ lục ban hành kèm theo Nghị quyết số 160/NQ-CP "
        "ngày 22/12/2021 của Chính phủ"
    )


def test_feedback_is_kept_with_the_answer(open_page: Open, feedback_file: Path) -> None:
    page = open_page()
    ask(page, LIST)
    page.get_by_role("button", name="Chưa tốt").click()
    page.get_by_label("Nguồn sai").check()
    page.get_by_label("Góp ý thêm").fill("Thiếu <b>mục</b> III")
    page.get_by_role("button", name="Gửi góp ý").click()
    expect(page.locator("#toast")).to_have_text("Cảm ơn góp ý của bạn.")
    with sqlite3.connect(feedback_file) as store:
        row = store.execute("SELECT verdict, reasons, comment, turns, answer FROM feedback")
        verdict, reasons, comment, turns, answer = row.fetchone()
    assert (verdict, json.loads(reasons), comment) == (
        "down",
        ["wrong_source"],
        "Thiếu <b>mục</b> III",
    )
    assert json.loads(turns) == [LIST]
    assert json.loads(answer)["citations"]


def test_tasks_are_filtered_sorted_and_opened(open_page: Open) -> None:
    page = open_page()
    open_tab(page, "Nhiệm vụ")
    rows = page.locator("#task-list tr[data-task]")
    expect(rows).to_have_count(29)
    page.get_by_label("Từ trong nhiệm vụ").fill("nha o")
    expect(page.locator("#task-list tr[data-task='III.10']")).to_be_visible()
    expect(rows).not_to_have_count(29)
    page.get_by_label("Từ trong nhiệm vụ").fill("")
    expect(rows).to_have_count(29)
    page.locator("#task-list .sort", has_text="Mã").dblclick()
    expect(rows.first).to_have_attribute("data-task", "V.4")
    page.locator("#task-list .open-source", has_text="III.10").click()
    page.locator("#doc-body mark").first.wait_for()
    marked = page.locator("#doc-body mark").all_text_contents()
    assert "Bộ Xây dựng" in marked


def test_an_agency_has_its_page(open_page: Open) -> None:
    page = open_page()
    open_tab(page, "Cơ quan")
    page.get_by_label("Chọn cơ quan").click()
    page.get_by_role("option", name="Bộ Xây dựng", exact=True).click()
    expect(page.locator("#agency-page h2")).to_have_text("Bộ Xây dựng")
    expect(page.locator("#agency-page h3").first).to_contain_text("2 nhiệm vụ")


def test_a_bar_of_the_plot_asks(open_page: Open) -> None:
    page = open_page()
    open_tab(page, "Tiến độ")
    page.locator("#timeline .js-plotly-plot[data-listening]").wait_for()
    page.locator("#by-agency .js-plotly-plot[data-listening]").scroll_into_view_if_needed()
    bar = page.locator("#by-agency .bars .point path").first
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(200)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("article.turn")).to_have_count(1)
    wait_for_answer(page)
    expect(page.locator(".question-text")).to_contain_text("chủ trì những nhiệm vụ nào?")


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "ics"])
def test_downloads_of_an_answer(open_page: Open, suffix: str) -> None:
    page = open_page()
    ask(page, LIST)
    label = {"docx": "Word", "xlsx": "Excel", "ics": "Lịch"}[suffix]
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Tải câu trả lời: {label}").click()
    start = Path(download.value.path()).read_bytes()[:2]
    assert start == (b"BE" if suffix == "ics" else b"PK")
    assert download.value.suggested_filename == f"tra-loi.{suffix}"


def everywhere(page: Page) -> Iterator[str]:
    """Visit every part of the page; yield its name with the part shown."""
    yield "welcome"
    for question in (LIST, TWO_READINGS, OUTSIDE):
        ask(page, question)
    page.get_by_role("button", name="Chưa tốt").last.click()
    page.locator("article.turn:first-child .cite").first.click()
    page.locator("#doc-body mark").first.wait_for()
    yield "answers"
    page.locator("#close-document").click()
    for name in ("Nhiệm vụ", "Cơ quan", "Tiến độ"):
        open_tab(page, name)
        page.locator("#boards").wait_for()
        if name == "Tiến độ":
            page.locator("#by-agency .js-plotly-plot[data-listening]").wait_for()
        yield name
    page.locator("#open-history").click()
    yield "history"


def test_a_phone_never_scrolls_sideways(open_page: Open) -> None:
    page = open_page(PHONE)
    assert {place: overflow(page) for place in everywhere(page) if overflow(page) > 0} == {}


def test_no_english_is_left(open_page: Open) -> None:
    page = open_page()
    texts = {text for _ in everywhere(page) for text in page.evaluate(TEXTS)}
    letters = {text for text in texts if re.search("[A-Za-z]{2}", text)}
    left = {t for t in letters if not VIETNAMESE.search(t) and not NO_ENGLISH.fullmatch(t)}
    assert left == set()
    assert page.locator("html").get_attribute("lang") == "vi"


@pytest.mark.parametrize(("size", "dark"), [(PHONE, False), (WIDE, True)])
def test_no_serious_barrier(open_page: Open, size: tuple[int, int], dark: bool) -> None:
    module = pytest.importorskip("axe_playwright_python.sync_playwright")
    # Colours fade in; they are measured when they stand.
    page = open_page(size, bypass_csp=True, reduced_motion="reduce")
    if dark:
        page.locator("#toggle-theme").click()
        page.wait_for_timeout(400)
    found = []
    options = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]}
    for place in everywhere(page):
        for barrier in module.Axe().run(page, options=options).response["violations"]:
            if barrier["impact"] in ("serious", "critical"):
                found.append((place, barrier["id"], barrier["nodes"][0]["html"]))
    assert found == []
