"""The commands `serve`, `mcp` and `keys` of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Run = Callable[[argparse.Namespace], int]
# Makes a command of this name, run by this function, described so.
AddCommand = Callable[[str, Run, str], argparse.ArgumentParser]
PORT = 7860
# Nobody waits at a page: the first question may come while the index is still being built.
FIRST_ANSWER_S = 300


def add_commands(add: AddCommand) -> None:
    """Add the commands of the HTTP interface."""
    serve = add("serve", run_serve, "phục vụ trang và giao diện HTTP")
    serve.add_argument("--host", metavar="ĐỊA_CHỈ", help="địa chỉ lắng nghe (mặc định: máy này)")
    serve.add_argument("--port", type=int, default=PORT, help=f"cổng (mặc định: {PORT})")
    serve.add_argument("--no-page", action="store_true", help="chỉ giao diện HTTP, không có trang")
    _with_settings(serve)

    _with_settings(add("mcp", run_mcp, "phục vụ giao thức MCP qua đầu vào và đầu ra chuẩn"))

    keys = add("keys", run_list, "quản lý khóa truy cập")
    actions = keys.add_subparsers(required=True, metavar="VIỆC")
    create = actions.add_parser("create", help="tạo khóa; chỉ hiện một lần")
    create.add_argument("name", metavar="TÊN", help="khóa này cho ai")
    scopes, said = ["ask", "feedback", "admin"], "quyền (lặp lại được; mặc định: ask)"
    create.add_argument("--scope", action="append", choices=scopes, help=said)
    revoke = actions.add_parser("revoke", help="thu hồi khóa")
    revoke.add_argument("id", metavar="MÃ", help="mã của khóa")
    listed = actions.add_parser("list", help="liệt kê các khóa")
    for parser, run in ((create, run_create), (revoke, run_revoke), (listed, run_list)):
        parser.set_defaults(run=run)
        _with_settings(parser)


def _with_settings(parser: argparse.ArgumentParser) -> None:
    said = "tệp cấu hình của giao diện HTTP"
    parser.add_argument("--settings", type=Path, metavar="TỆP", help=said)


def run_serve(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    from assistant.api.serve import serve
    from assistant.api.settings import load_settings

    changes = {"host": arguments.host} if arguments.host else {}
    settings = load_settings(arguments.settings, **changes)
    serve(settings, arguments.port, page=not arguments.no_page, config=arguments.config)
    return 0


def run_mcp(arguments: argparse.Namespace) -> int:
    """Serve the Model Context Protocol until the input ends."""
    from assistant.api.mcp import run_stdio
    from assistant.api.service import Service
    from assistant.api.settings import load_settings
    from assistant.pipeline import build_assistant

    assistant = build_assistant(arguments.config)
    settings = load_settings(arguments.settings, answer_seconds=FIRST_ANSWER_S)
    run_stdio(Service(lambda: assistant, settings))
    return 0


def run_create(arguments: argparse.Namespace) -> int:
    """Create a key and show its token."""
    from assistant.api.keys import KeyStore, Scope
    from assistant.api.settings import load_settings

    store = KeyStore(load_settings(arguments.settings).home)
    key, token = store.create(arguments.name, [Scope(s) for s in arguments.scope or ["ask"]])
    print(f"Khóa {key.id} cho {key.name} ({', '.join(key.scopes)}), chỉ hiện lần này:\n{token}")
    return 0


def run_revoke(arguments: argparse.Namespace) -> int:
    """Revoke a key; servers that run refuse it from now on."""
    from assistant.api.keys import KeyStore
    from assistant.api.settings import load_settings

    key = KeyStore(load_settings(arguments.settings).home).revoke(arguments.id)
    print(f"Đã thu hồi khóa {key.id} ({key.name}).")
    return 0


def run_list(arguments: argparse.Namespace) -> int:
    """List the keys, never their secrets."""
    from assistant.api.keys import KeyStore
    from assistant.api.settings import load_settings

    for key in KeyStore(load_settings(arguments.settings).home).keys().values():
        state = f"thu hồi {key.revoked}" if key.revoked else "còn hiệu lực"
        print(f"{key.id}  {key.name}  {','.join(key.scopes)}  tạo {key.created}  {state}")
    return 0
