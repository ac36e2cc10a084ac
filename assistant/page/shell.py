"""The frame around Gradio's page: language, bundled styles and scripts, security headers."""

from __future__ import annotations

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ASSETS = "/page/assets"
# Nothing may be fetched from or sent to another host. Gradio's page needs inline scripts and eval.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'self'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
# The preview cards of social networks name Gradio and its image server.
CARD = re.compile(r'<meta\s+(?:property="og:|name="twitter:)[^>]*>', re.DOTALL)
# Gradio has no Vietnamese: its English keys carry ours (blocks.py), so it must choose English.
LANGUAGE = 'Object.defineProperty(navigator, "language", { get: () => "en" });'
# Room for the document beside the answers is kept from the first drawing on (main.js: WIDE).
LAYOUT = 'document.documentElement.classList.toggle("doc-open", innerWidth >= 1000);'
FONTS = ("latin-400", "vietnamese-400", "latin-600", "vietnamese-600")
STYLES = ("theme", "layout", "chat", "document", "tabs", "print")


def head() -> str:
    """Return what the page's head needs: everything is served by this program."""
    fonts = (
        f'<link rel="preload" as="font" type="font/woff2" crossorigin'
        f' href="{ASSETS}/fonts/be-vietnam-pro-{name}-normal.woff2">'
        for name in FONTS
    )
    styles = (f'<link rel="stylesheet" href="{ASSETS}/css/{name}.css">' for name in STYLES)
    script = f'<script type="module" src="{ASSETS}/js/main.js"></script>'
    about = '<meta name="description" content="Hỏi đáp có trích dẫn về Nghị quyết của Chính phủ">'
    return "".join([about, f"<script>{LANGUAGE}{LAYOUT}</script>", *fonts, *styles, script])


def dressed(page: str) -> str:
    """Return Gradio's index page in Vietnamese, with our head at its end."""
    page = CARD.sub("", page).replace('lang="en"', 'lang="vi"', 1)
    return page.replace("</head>", f"{head()}</head>", 1)


class Shell:
    """ASGI middleware: dresses the index page and adds security headers to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/" and scope["method"] == "GET":
            await self._app(scope, receive, _Dresser(send))
        else:
            await self._app(scope, receive, _guarded(send))


def _guarded(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return sent


class _Dresser:
    """Collects the index page, since its length changes."""

    def __init__(self, send: Send) -> None:
        self._send = _guarded(send)
        self._start: Message = {}
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            return
        if message["type"] != "http.response.body":
            # Starlette's test client asks for what a template was drawn with.
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish()

    async def _finish(self) -> None:
        headers = MutableHeaders(scope=self._start)
        if "text/html" in headers.get("content-type", ""):
            self._body = dressed(self._body.decode("utf-8")).encode("utf-8")
            headers["content-length"] = str(len(self._body))
            headers["cache-control"] = "no-cache"
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": self._body})
