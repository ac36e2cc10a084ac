"""The bubble on another site, in a real browser: a page on another port with strict rules."""

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Locator, Page, expect

from tests.api_factories import LOOKUP, make_api
from tests.page_fixtures import PHONE, WIDE, browser  # noqa: F401
from tests.test_api_mcp import served

HOSTILE = "<img src=x onerror=alert(1)> **<b>đậm</b>** [1] | [2]"
# The site's own styles must not reach the bubble, nor the bubble's the site.
SITE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Cơ quan</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/site.css"></head><body><main><h1>Cổng thông tin</h1>
<p id="before">Nội dung của trang.</p><a href="#before">Liên kết</a></main>
<script type="module" src="{address}/embed/tro-ly.js"></script></body></html>"""
STYLE = "button, textarea, p { display: none !important } * { color: red; font-size: 40px }"
# Nothing but the site itself and the assistant; no inline styles or scripts.
POLICY = "default-src 'none'; {kinds}"
KINDS = ("script-src", "style-src", "connect-src", "img-src")


class Site(BaseHTTPRequestHandler):
    """A site that embeds the assistant at `address`."""

    def __init__(self, address: str, *args: Any) -> None:
        self.address = address
        super().__init__(*args)

    def do_GET(self) -> None:
        styled = self.path == "/site.css"
        body = STYLE if styled else SITE.format(address=self.address)
        allowed = "; ".join(f"{kind} 'self' {self.address}" for kind in KINDS)
        self.send_response(200)
        self.send_header("content-type", "text/css" if styled else "text/html; charset=utf-8")
        self.send_header("content-security-policy", POLICY.format(kinds=allowed))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


Sites = dict[str, str]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sites]:
    """A site that is named in the settings, one that is not, and the assistant."""
    found: Sites = {}
    servers = []
    for name in ("named", "other"):
        # the assistant's address is known only after the sites' are
        handler = lambda *args: Site(found["assistant"], *args)  # noqa: E731
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        found[name] = f"http://127.0.0.1:{server.server_port}"
    folder = tmp_path_factory.mktemp("embed")
    client, _ = make_api(folder, embed_origins=(found["named"],))
    serving = served(client.app)
    found["assistant"] = next(serving).removesuffix("/mcp")
    yield found
    next(serving, None)
    for server in servers:
        server.shutdown()


Open = Callable[..., Page]


@pytest.fixture
def open_site(browser: Browser, sites: Sites) -> Iterator[Open]:  # noqa: F811
    contexts = []

    def opened(site: str = "named", size: tuple[int, int] = WIDE) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.goto(sites[site])
        return page

    yield opened
    for context in contexts:
        context.close()


def ask(page: Page, question: str) -> Locator:
    """Ask by keyboard alone; return the last answer."""
    page.get_by_role("textbox", name="Câu hỏi").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".wait")).to_have_count(0)
    return page.locator(".said").last


def test_a_visitor_asks_by_keyboard_and_reads_the_source(open_site: Open) -> None:
    page = open_site()
    bubble = page.get_by_role("button", name="Hỏi đáp về Nghị quyết 160/NQ-CP")
    expect(bubble).to_be_visible()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(bubble).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Trợ lý Nghị quyết")).to_be_visible()
    answer = ask(page, LOOKUP)
    expect(answer).to_contain_text("Có 2 nhiệm vụ do Bộ Xây dựng chủ trì")
    quote = answer.locator("blockquote").first
    expect(quote).to_be_hidden()
    answer.get_by_role("button", name="Xem trích dẫn 1").first.press("Enter")
    expect(quote).to_be_visible()
    expect(answer.locator(".sources li").first).to_be_focused()
    expect(answer.locator(".sources b").first).to_have_text(
        "[1] Phụ lục, mục III, nhiệm vụ 10 (160/NQ-CP)"
    )
    # a follow-up is read in the light of the question before
    expect(ask(page, "Còn Bộ Y tế?")).to_contain_text("Bộ Y tế")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(bubble).to_be_focused()


def test_a_site_that_is_not_named_gets_nothing(open_site: Open, sites: Sites) -> None:
    page = open_site("other")
    page.wait_for_load_state("networkidle")
    assert page.locator("#tro-ly-nghi-quyet").count() == 0
    # nor by a request of its own making, nor by loading the script the old way
    fetched = """async (url) => {
      try { return (await fetch(url, { method: "POST", body: "{}" })).status } catch { return "" }
    }"""
    assert page.evaluate(fetched, f"{sites['assistant']}/embed/ask") == ""
    loaded = """(url) => new Promise((done) => {
      const script = document.createElement("script");
      script.onload = () => done("loaded");
      script.onerror = () => done("refused");
      script.src = url;
      document.head.append(script);
    })"""
    assert page.evaluate(loaded, f"{sites['assistant']}/embed/tro-ly.js") == "refused"


def test_text_never_becomes_markup(open_site: Open) -> None:
    page = open_site()
    citation = {"n": 1, "document": HOSTILE, "passage": "", "locator": HOSTILE, "quote": HOSTILE}
    table = f"| {HOSTILE.replace('|', '')} |\n| --- |\n| {HOSTILE.replace('|', '')} |"
    reply = {"answer": f"{HOSTILE}\n\n- {HOSTILE}\n\n{table}", "citations": [citation]}
    headers = {"access-control-allow-origin": "*"}
    page.route("**/embed/ask", lambda route: route.fulfill(body=json.dumps(reply), headers=headers))
    page.get_by_role("button", name="Hỏi đáp về").click()
    answer = ask(page, "<img src=x onerror=alert(1)>")
    expect(page.locator(".asked")).to_have_text("<img src=x onerror=alert(1)>")
    expect(answer).to_contain_text("<img src=x onerror=alert(1)>")
    expect(answer.locator("strong").first).to_have_text("<b>đậm</b>")
    # a mark without a citation is no button
    assert answer.get_by_role("button", name="Xem trích dẫn 2").count() == 0
    assert page.locator("#tro-ly-nghi-quyet").locator("img, b b, script").count() == 0


def test_the_code_makes_no_markup_of_text() -> None:
    code = (Path(__file__).parents[1] / "assistant/api/assets/tro-ly.js").read_text("utf-8")
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in code
    assert "://" not in code


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (429, "nhiều người hỏi"),
        (503, "nhiều người hỏi"),
        (422, "không đọc được"),
        (0, "Chưa kết nối"),
    ],
)
def test_a_failure_is_told_and_the_question_kept(open_site: Open, status: int, said: str) -> None:
    page = open_site()
    headers = {"access-control-allow-origin": "*"}
    page.route(
        "**/embed/ask",
        lambda route: route.fulfill(status=status, headers=headers) if status else route.abort(),
    )
    page.get_by_role("button", name="Hỏi đáp về").click()
    box = page.get_by_role("textbox", name="Câu hỏi")
    box.fill(LOOKUP)
    box.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(box).to_have_value(LOOKUP)


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_it_fits_and_meets_accessibility_rules(open_site: Open, size: tuple[int, int]) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = open_site(size=size)
    page.get_by_role("button", name="Hỏi đáp về").click()
    ask(page, LOOKUP).get_by_role("button", name="Xem trích dẫn 1").first.click()
    box = page.get_by_role("dialog").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size[0]
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= size[1]
    wide = "() => document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(wide)
    log = page.get_by_role("log")
    assert log.evaluate("(log) => log.scrollWidth <= log.clientWidth")
    # the site's own styles are not ours to judge
    found = Axe().run(page, context={"include": [["#tro-ly-nghi-quyet"]]})
    assert [v["id"] for v in found.response["violations"]] == []


def test_an_enter_that_ends_a_composition_sends_nothing(open_site: Open) -> None:
    page = open_site()
    page.get_by_role("button", name="Hỏi đáp về").click()
    box = page.get_by_role("textbox", name="Câu hỏi")
    box.fill("nghe")
    keydown = """(box) => box.dispatchEvent(new KeyboardEvent(
      "keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))"""
    box.evaluate(keydown)
    expect(box).to_have_value("nghe")
    assert page.locator(".asked").count() == 0


SITE_NAME = "https://www.example.gov.vn"


def test_no_site_named_no_bubble(tmp_path: Path) -> None:
    client, _ = make_api(tmp_path)
    assert client.get("/embed/tro-ly.js").status_code == 404
    assert client.post("/embed/ask", json={"question": LOOKUP}).status_code in (403, 404)


def test_visitors_need_no_key_but_their_site_a_name(tmp_path: Path) -> None:
    from assistant.api.keys import KeyStore, Scope
    from tests.test_api_record import rows

    KeyStore(tmp_path).create("x", [Scope.ASK])
    client, service = make_api(tmp_path, host="0.0.0.0", embed_origins=(SITE_NAME,))
    post = partial(client.post, "/embed/ask", json={"question": LOOKUP})
    done = post(headers={"origin": SITE_NAME})
    assert (done.status_code, done.json()["tasks"]) == (200, ["III.10", "III.15"])
    assert done.headers["access-control-allow-origin"] == SITE_NAME
    script = client.get("/embed/tro-ly.js", headers={"origin": SITE_NAME})
    assert script.headers["access-control-allow-origin"] == SITE_NAME
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    for headers in ({}, {"origin": "https://evil.example"}, {"origin": "null"}):
        refused = post(headers=headers)
        assert refused.status_code == 403
        assert "access-control-allow-origin" not in refused.headers
    # what the bubble sends at most is read, more is not
    most = {"question": "Xin chào".ljust(1000, "!"), "history": ["Xin chào"] * 5}
    assert post(json=most, headers={"origin": SITE_NAME}).status_code == 200
    for more in ({"question": "a" * 1001}, {"question": "a", "history": ["a"] * 6}):
        assert post(json=more, headers={"origin": SITE_NAME}).status_code == 422
    # its name opens nothing else
    assert client.get("/api/v1/tasks", headers={"origin": SITE_NAME}).status_code == 403
    # the record knows the site, never the visitor
    assert {row["caller"] for row in rows(tmp_path)} == {SITE_NAME}
    service.close()


def test_each_visitor_asks_so_often(tmp_path: Path) -> None:
    client, service = make_api(tmp_path, embed_origins=(SITE_NAME,), embed_per_minute=1)
    codes = [embedded(client) for _ in range(12)]
    assert codes == [200] * 10 + [429] * 2
    # another address has its own measure
    assert service.visitors.take("127.0.0.2") == 0


def embedded(client: TestClient) -> int:
    headers = {"origin": SITE_NAME}
    return client.post("/embed/ask", json={"question": "Xin chào"}, headers=headers).status_code
