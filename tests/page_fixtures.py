"""What tests of the page in a real browser share: the program on a free port, a fresh profile each."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[1]
CHROMIUM = "/usr/bin/chromium"
# Chromium's own calls home are switched off, so that what is left is ours.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE = (1280, 900), (390, 844)
START_S, ANSWER_MS = 60, 60_000
# The boards come after the models, which takes its time on a busy machine.
PATIENCE_MS = 40_000
expect.set_options(timeout=PATIENCE_MS)

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def feedback_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("page") / "feedback.sqlite3"


class Program:
    """`python app.py`, as people start it, on a port of its own."""

    def __init__(self, feedback_file: Path) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self._command = [sys.executable, "app.py", "--no-browser", "--port", str(port)]
        self._command += ["--feedback", str(feedback_file)]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, unless it runs, and wait until it serves."""
        if self._process is None:
            environment = os.environ | {"HF_HUB_OFFLINE": "1"}
            self._process = subprocess.Popen(self._command, cwd=ROOT, env=environment)
            started(self._process, self.url)

    def kill(self) -> None:
        """Kill it, and wait until it is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@pytest.fixture(scope="session")
def program(feedback_file: Path) -> Iterator[Program]:
    """The program, one for all tests: whoever kills it has to start it again."""
    program = Program(feedback_file)
    try:
        program.start()
        yield program
    finally:
        program.kill()


@pytest.fixture
def address(program: Program) -> str:
    """Where the page is."""
    return program.url


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def started(process: subprocess.Popen[bytes], url: str) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("app.py does not serve")


# Its driver runs an event loop in the worker's thread, which tests of other modules need for theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def problems() -> list[str]:
    """Requests to other hosts, script errors, and everything that the browser refused."""
    return []


@pytest.fixture
def open_page(browser: Browser, address: str, problems: list[str]) -> Iterator[Open]:
    """Return what opens the page; at the end it must have met no problem."""
    contexts = []

    def opened(
        size: tuple[int, int] = WIDE, path: str = "/", script: str = "", **options: Any
    ) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="vi-VN", **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(script)
        page = context.new_page()
        watch(page, problems)
        page.goto(address + path)
        page.wait_for_selector("body[data-ready=yes]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert problems == []


def watch(page: Page, problems: list[str]) -> None:
    def note(url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            problems.append(url)

    page.on("request", lambda request: note(request.url))
    page.on("websocket", lambda socket: note(socket.url))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: line.type == "error" and problems.append(line.text))


def wait_for_answer(page: Page) -> None:
    page.wait_for_selector("article.turn:last-child:is(.done, .error, .stopped)", timeout=ANSWER_MS)


def ask(page: Page, question: str) -> None:
    page.fill("#question", question)
    page.press("#question", "Enter")
    wait_for_answer(page)


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
