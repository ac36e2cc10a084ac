"""The command line: ask, batch, index, chat, serve, mcp and keys; see `python -m assistant --help`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn, cast

from assistant.answer import Answer, Status
from assistant.api.commands import add_commands
from assistant.batch import encode, run_batch
from corpus.errors import AssistantError
from corpus.kept import collect_rarely

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

    Commands = argparse._SubParsersAction["Parser"]
Command = Callable[[argparse.Namespace], int]
OK, FAILURE, USAGE, INTERRUPTED = 0, 1, 2, 130
STANDARD = "-"
EXAMPLE = 'python -m assistant ask "Bộ Xây dựng chủ trì những nhiệm vụ nào?"'
# So many turns back a conversation on the terminal is remembered.
REMEMBERED = 20
# What an operating system says in English; anything else is shown as it is.
REASONS: dict[type[OSError], str] = {
    FileNotFoundError: "không có tệp hoặc thư mục này",
    PermissionError: "không có quyền đọc hoặc ghi",
    IsADirectoryError: "đây là thư mục, không phải tệp",
}


class Parser(argparse.ArgumentParser):
    """A parser that explains itself in Vietnamese."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self._positionals.title, self._optionals.title = "lệnh và tham số", "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Leave with one line that says how the command is used."""
        usage = " ".join(self.format_usage().removeprefix("usage:").split())
        self.exit(USAGE, f"Lệnh chưa đúng. Cách dùng: {usage}. Ví dụ: {EXAMPLE}\n")

    def format_help(self) -> str:
        """Return the help with its one English word translated."""
        return super().format_help().replace("usage:", "Cách dùng:", 1)


def build_parser() -> Parser:
    """Return the parser of all commands."""
    parser = Parser(prog="python -m assistant", description="Hỏi đáp về Nghị quyết số 160/NQ-CP.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")

    ask = _command(commands, "ask", run_ask, "trả lời một câu hỏi")
    ask.add_argument("question", metavar="CÂU_HỎI", help="câu hỏi; '-' để đọc từ đầu vào chuẩn")
    ask.add_argument("--json", action="store_true", help="in câu trả lời dạng JSON")
    ask.add_argument("--explain", action="store_true", help="in thêm cách hiểu câu hỏi")

    batch = _command(commands, "batch", run_batch_command, "trả lời một tệp JSONL")
    batch.add_argument("source", metavar="VÀO", help="tệp câu hỏi; '-' là đầu vào chuẩn")
    batch.add_argument("sink", metavar="RA", help="tệp câu trả lời; '-' là đầu ra chuẩn")

    index = _command(commands, "index", run_index, "lập chỉ mục tìm kiếm")
    index.add_argument("--rebuild", action="store_true", help="lập lại từ đầu")

    _command(commands, "chat", run_chat, "hỏi đáp liên tục, có nhớ câu trước")
    add_commands(partial(_command, commands))
    return parser


def _command(commands: Commands, name: str, run: Command, what: str) -> Parser:
    parser = commands.add_parser(name, help=what, description=what)
    parser.add_argument("--config", type=Path, metavar="TỆP", help="tệp cấu hình khác")
    parser.set_defaults(run=run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 used wrongly."""
    _prepare()
    arguments = build_parser().parse_args(argv)
    try:
        code: int = arguments.run(arguments)
    except AssistantError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # The reader left ('… | head'); Python would complain again when it closes the output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return FAILURE
    except OSError as error:
        return _fail(_file_problem(error))
    except KeyboardInterrupt:
        return _fail("Đã dừng theo yêu cầu.", INTERRUPTED)
    except Exception as error:  # a person gets one message, never a traceback
        return _fail(
            f"Chương trình gặp lỗi ({type(error).__name__}: {error}). "
            "Có thể một tệp của chương trình bị thiếu hoặc hỏng: hãy khôi phục từ bản cài đặt gốc."
        )
    return code


def run_ask(arguments: argparse.Namespace) -> int:
    """Answer one question."""
    question = arguments.question
    if question == STANDARD:
        question = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
    problem = question_problem(question)
    if problem:
        return _fail(problem, USAGE)
    answer = _assistant(arguments).answer([question])
    if arguments.json:
        _write(encode(_shown(answer, arguments.explain), indent=2))
    elif answer.status is Status.UNAVAILABLE:
        return _fail(answer.answer)
    else:
        _write(render(answer, arguments.explain).encode())
    return FAILURE if answer.status is Status.UNAVAILABLE else OK


def question_problem(question: str) -> str | None:
    """Return why a question can't be read at all, with what to do; None when it can."""
    from corpus.normalize import normalize

    if any("\ud800" <= char <= "\udfff" for char in question):
        return "Câu hỏi không phải UTF-8 hợp lệ. Hãy chuyển cửa sổ dòng lệnh sang UTF-8 và gõ lại."
    if not normalize(question):
        return f"Câu hỏi trống. Hãy gõ câu hỏi trong ngoặc kép, ví dụ: {EXAMPLE}"
    return None


def render(answer: Answer, explain: bool = False) -> str:
    """Return the answer, its citations and, if wanted, its explanation as plain text."""
    parts = [answer.answer]
    if answer.citations:
        parts.append("Trích dẫn:\n" + "\n".join(_citation_lines(answer)))
    if explain:
        parts.append("Cách hiểu câu hỏi:\n" + encode(answer.explanation, indent=2).decode())
    return "\n\n".join(parts)


def _citation_lines(answer: Answer) -> list[str]:
    return [
        f"[{c.n}] {c.locator} ({c.document}): “{' '.join(c.quote.split())}”"
        + (f" {c.note}" if c.note else "")
        for c in answer.citations
    ]


def _shown(answer: Answer, explain: bool) -> dict[str, Any]:
    return answer.to_dict() | ({"explanation": answer.explanation} if explain else {})


def run_batch_command(arguments: argparse.Namespace) -> int:
    """Answer every line of a file."""
    source, sink = arguments.source, arguments.sink
    if _same(source, sink):
        return _fail("Tệp vào và tệp ra phải khác nhau. Hãy đặt tên khác cho tệp ra.", USAGE)
    with ExitStack() as files:
        lines = files.enter_context(open(source, "rb")) if source != STANDARD else sys.stdin.buffer
        # The output is opened last: a run that can't start leaves an older one as it was.
        assistant = _assistant(arguments)
        out = files.enter_context(open(sink, "wb")) if sink != STANDARD else sys.stdout.buffer
        answered, failed = run_batch(assistant, cast(BinaryIO, lines), cast(BinaryIO, out))
    note = f", {failed} dòng lỗi (xem “message” ở dòng đó)" if failed else ""
    print(f"Đã trả lời {answered} dòng{note}.", file=sys.stderr)
    return OK


def _same(source: str, sink: str) -> bool:
    files = [Path(name) for name in (source, sink) if name != STANDARD and Path(name).exists()]
    return len(files) == 2 and files[0].samefile(files[1])


def run_index(arguments: argparse.Namespace) -> int:
    """Build the vector index when it is absent or stale, or always."""
    from assistant.config import load_config
    from corpus.pointer import POINTER

    if arguments.rebuild:
        # Without its pointer an index counts as absent; the files go when the new one is whole.
        (load_config(arguments.config).index / POINTER).unlink(missing_ok=True)
    vectors = _assistant(arguments).library.search.open_vectors()
    made = "vừa lập" if vectors.rebuilt else "đã có sẵn"
    print(f"Chỉ mục sẵn sàng ({made}): {vectors.count} đoạn.")
    return OK


def run_chat(arguments: argparse.Namespace) -> int:
    """Answer line after line; each question is read in the light of those before."""
    assistant = _assistant(arguments)
    turns: list[str] = []
    print("Gõ câu hỏi rồi nhấn Enter; để trống hoặc Ctrl-D để thoát.", file=sys.stderr)
    while question := _next_question():
        turns = [*turns, question][-REMEMBERED:]
        _write(render(assistant.answer(turns)).encode() + b"\n")
    return OK


def _next_question() -> str:
    print("> ", end="", file=sys.stderr, flush=True)
    return sys.stdin.buffer.readline().decode("utf-8", "replace").strip()


def _assistant(arguments: argparse.Namespace) -> Assistant:
    from assistant.pipeline import build_assistant

    return build_assistant(arguments.config)


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


def _prepare() -> None:
    """Send nothing out, and speak UTF-8 whatever the terminal is set to."""
    collect_rarely()
    for name in ("HF_HUB_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        os.environ.setdefault(name, "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _fail(message: str, code: int = FAILURE) -> int:
    # Messages quote what a library said, often over several lines.
    print(" ".join(message.split()), file=sys.stderr)
    return code


def _file_problem(error: OSError) -> str:
    reason = REASONS.get(type(error), error.strerror)
    return f"Không đọc hoặc ghi được {error.filename}: {reason}. Hãy kiểm tra đường dẫn và thử lại."


if __name__ == "__main__":
    raise SystemExit(main())
