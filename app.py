"""Serve the page: python app.py [--host HOST] [--port PORT] [--feedback FILE] [--no-browser]."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from assistant.__main__ import Parser
from assistant.page.backstage import Backstage
from assistant.pipeline import build_assistant
from corpus.errors import AssistantError
from corpus.kept import collect_rarely

LOOPBACK = "127.0.0.1"
PORT = 7860


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the command line's settings."""
    parser = Parser(prog="python app.py", description="Mở trang Trợ lý Nghị quyết.")
    parser.add_argument(
        "--host",
        metavar="ĐỊA_CHỈ",
        default=LOOPBACK,
        help="địa chỉ lắng nghe (mặc định: chỉ máy này)",
    )
    parser.add_argument(
        "--port", metavar="CỔNG", type=int, default=PORT, help=f"cổng (mặc định: {PORT})"
    )
    parser.add_argument("--feedback", metavar="TỆP", type=Path, help="tệp lưu góp ý của người dùng")
    parser.add_argument("--no-browser", action="store_true", help="không tự mở trình duyệt")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted; return 1 when the assistant can't be built."""
    options = arguments(argv)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    collect_rarely()
    backstage = Backstage(build_assistant)
    try:
        check_free(options.host, options.port)
        # The assistant is built while Gradio is imported.
        backstage.start()
        serve(backstage, options)
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def check_free(host: str, port: int) -> None:
    """Raise AssistantError when nothing can be served at this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except (OSError, OverflowError) as error:
        raise AssistantError(
            f"Không mở được trang tại {host}:{port}: cổng đang có chương trình khác dùng, hoặc địa "
            "chỉ không thuộc máy này. Hãy chọn cổng khác bằng --port."
        ) from error


def serve(backstage: Backstage, options: argparse.Namespace) -> None:
    """Serve the page on the asked address."""
    import uvicorn

    from assistant.api.mount import mount_api
    from assistant.api.settings import load_settings
    from assistant.page.server import FEEDBACK, create_app

    feedback = options.feedback or FEEDBACK
    app = create_app(build_assistant, feedback=feedback, backstage=backstage)
    settings = load_settings(host=options.host, feedback=feedback)
    backstage.keep = mount_api(app, lambda: backstage.assistant, settings).keep
    url = f"http://{options.host}:{options.port}/"
    print(f"Trang Trợ lý Nghị quyết: {url} (nhấn Ctrl+C để dừng)", flush=True)
    if not options.no_browser:
        threading.Timer(1, webbrowser.open, [url]).start()
    uvicorn.run(app, host=options.host, port=options.port, log_level="warning")


if __name__ == "__main__":
    sys.exit(main())
