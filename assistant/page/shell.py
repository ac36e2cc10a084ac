"""The page: bundled styles and scripts, security headers."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse
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
# Colours and the room for the document beside the answers stand from the first drawing on
# (main.js: THEME_KEY, WIDE).
EARLY = """
document.documentElement.classList.toggle("doc-open", innerWidth >= 1000);
let kept = null;
try { kept = localStorage.getItem("tro-ly-nghi-quyet/theme"); } catch {}
const dark = kept ? kept === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
document.body.classList.toggle("dark", dark);
"""
FOLDER = Path(__file__).parent
FONTS = ("latin-400", "vietnamese-400", "latin-600", "vietnamese-600")
STYLES = ("theme", "layout", "chat", "document", "tabs", "print")


def fragment(name: str) -> str:
    """Return a static piece of the page."""
    return (FOLDER / "fragments" / f"{name}.html").read_text("utf-8")


def head() -> str:
    """Return what the page's head needs: everything is served by this program."""
    fonts = (
        f'<link rel="preload" as="font" type="font/woff2" crossorigin'
        f' href="{ASSETS}/fonts/be-vietnam-pro-{name}-normal.woff2">'
        for name in FONTS
    )
    styles = (f'<link rel="stylesheet" href="{ASSETS}/css/{name}.css">' for name in STYLES)
    modules = (
        f'<link rel="modulepreload" href="{ASSETS}/js/{path.name}">'
        for path in sorted((FOLDER / "assets/js").glob("*.js"))
    )
    return "".join([*fonts, *styles, *modules])


@lru_cache(maxsize=1)
def index() -> str:
    """Return the page; its scripts fill it, and bring in the boards when they are opened."""
    parts = {name: fragment(name) for name in ("header", "chat", "document")}
    return fragment("page").format(head=head(), early=EARLY, assets=ASSETS, **parts)


class Shell:
    """ASGI middleware: serves the index page and adds security headers to every response."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == "/" and scope["method"] in ("GET", "HEAD"):
            page = HTMLResponse(index(), headers={"cache-control": "no-cache"})
            await page(scope, receive, _guarded(send))
        else:
            await self._app(scope, receive, _guarded(send))


def _guarded(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return sent
