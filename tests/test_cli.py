"""Tests of the command line: run as a person runs it, in its own process, and in this one."""

import io
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.__main__ import main, question_problem
from assistant.batch import SHAPE, Request, answer_request, encode, read_request, run_batch
from assistant.pipeline import Assistant, build_assistant

ROOT = Path(__file__).parents[1]
LOOKUP = "Bộ Xây dựng chủ trì những nhiệm vụ nào?"
# A question that only search can answer.
NARRATIVE = "Truyền thống tương thân, tương ái được phát huy ra sao?"
NO_DAY = "the clock is broken"


def run(
    *arguments: str | bytes, stdin: bytes = b"", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        input=stdin,
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        timeout=120,
    )


Main = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def called(
    assistant: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> Main:
    """Return what runs a command in this process: for what is no matter of how a process starts.

    Without a configuration of their own all commands share one assistant, else those of a test.
    """

    @cache
    def build(config: Path | None = None) -> Assistant:
        return assistant if config is None else build_assistant(config)

    def call(*arguments: str | bytes, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        try:
            code = main([os.fsdecode(argument) for argument in arguments])
        except SystemExit as left:
            code = int(str(left.code))
        out, err = capsysbinary.readouterr()
        return subprocess.CompletedProcess(arguments, code, out, err)

    monkeypatch.setattr("assistant.pipeline.build_assistant", build)
    # What other tests of this process have logs written by; a command's own has none.
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    monkeypatch.chdir(ROOT)
    return call


def one_line(output: bytes) -> str:
    """Return the one line of a message; a traceback or a second message would be more."""
    text = output.decode()
    assert text.count("\n") == 1
    assert "Traceback" not in text
    return text.strip()


def test_ask_prints_the_answer_and_its_sources() -> None:
    done = run("ask", LOOKUP)
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert text.startswith("Có **2 nhiệm vụ** do Bộ Xây dựng chủ trì [1][2]:")
    assert "\nTrích dẫn:\n[1] Phụ lục, mục III, nhiệm vụ 10 (160/NQ-CP): “" in text


def test_the_example_of_the_readme_is_real(called: Main) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    ((question, shown),) = re.findall(
        r'\$ python -m assistant ask "(.+)"\n(.+?)\n```', readme, re.S
    )
    assert called("ask", question).stdout.decode().strip() == shown


def test_ask_as_json_has_the_shape_of_the_contract(called: Main) -> None:
    answer = json.loads(called("ask", LOOKUP, "--json").stdout)
    assert (answer["status"], answer["tasks"]) == ("answered", ["III.10", "III.15"])
    assert "id" not in answer
    assert "explanation" not in answer


def test_explain_shows_how_the_question_was_read(called: Main) -> None:
    answer = json.loads(called("ask", LOOKUP, "--json", "--explain").stdout)
    assert answer["explanation"]["agencies"][0]["agency"] == "bxd"


def test_a_lookup_loads_nothing_heavy() -> None:
    """A look-up must not pay for the embedding model, the vector store or LangChain."""
    code = (
        "import sys; from assistant.__main__ import main\n"
        f"code = main(['ask', {LOOKUP!r}])\n"
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'chromadb', 'langchain_core',"
        " 'gradio', 'fastapi', 'pydantic', 'pandas'}\n"
        "print(code, sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)
    assert done.stderr.decode().strip() == "0 []"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        # used wrongly: 2
        ([], 2, "Lệnh chưa đúng. Cách dùng: python -m assistant"),
        (["ask"], 2, "Cách dùng: python -m assistant ask"),
        (["asks", "x"], 2, "Lệnh chưa đúng."),
        (["ask", LOOKUP, "--fast"], 2, "Lệnh chưa đúng."),
        (["ask", ""], 2, "Câu hỏi trống. Hãy gõ câu hỏi trong ngoặc kép"),
        (["ask", " \t\n\u00a0\u200b"], 2, "Câu hỏi trống."),
        # control characters only, pictures only
        (["ask", "\x01\x02\x7f"], 2, "Câu hỏi trống."),
        (["ask", "🏠🏠"], 2, "Câu hỏi trống."),
        # broken UTF-8 as an argument and on standard input
        (["ask", b"B\xe1\xbb"], 2, "Câu hỏi không phải UTF-8 hợp lệ. Hãy chuyển"),
        (["ask", "-"], 2, "Câu hỏi không phải UTF-8 hợp lệ."),
        (["batch", "Makefile", "Makefile"], 2, "Tệp vào và tệp ra phải khác nhau."),
        # failed: 1
        (["ask", LOOKUP, "--config", "/no/such.yaml"], 1, "Tệp cấu hình such.yaml bị thiếu"),
        (["batch", "/no/such.jsonl", "-"], 1, "/no/such.jsonl: không có tệp hoặc thư mục này."),
        (["batch", "/", "-"], 1, "/: đây là thư mục"),
        (["batch", "-", "/no/such/out.jsonl"], 1, "không có tệp hoặc thư mục này. Hãy kiểm tra"),
    ],
)
def test_one_message_says_what_to_do(
    called: Main, arguments: list[str | bytes], code: int, message: str
) -> None:
    done = called(*arguments, stdin=b"B\xff")
    assert message in one_line(done.stderr)
    assert (done.returncode, done.stdout) == (code, b"")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "Lệnh chưa đúng."),
        (["ask", b"B\xe1\xbb"], 2, "Câu hỏi không phải UTF-8 hợp lệ."),
        (["ask", "-"], 2, "Câu hỏi không phải UTF-8 hợp lệ."),
        (["ask", LOOKUP, "--config", "/no/such.yaml"], 1, "Tệp cấu hình such.yaml bị thiếu"),
    ],
)
def test_a_process_ends_by_one_message(
    arguments: list[str | bytes], code: int, message: str
) -> None:
    done = run(*arguments, stdin=b"B\xff")
    assert message in one_line(done.stderr)
    assert (done.returncode, done.stdout) == (code, b"")


ODD_QUESTIONS = [
    # one character, a long message, one very long word
    "a",
    "Bộ Xây dựng chủ trì việc gì? " * 700,
    "x" * 20_000,
    # control characters within words, emoji, another language and another script
    "Bộ\x00 Xây\x07 dựng chủ trì gì?",
    "🏠 nhà?",
    "Quelle est la capitale de la France ?",
    "住房政策由谁负责？",
]


def test_odd_questions_get_an_answer(called: Main, tmp_path: Path) -> None:
    asked, answered = tmp_path / "asked.jsonl", tmp_path / "answered.jsonl"
    assert {question_problem(question) for question in ODD_QUESTIONS} == {None}
    lines = [json.dumps({"id": str(n), "turns": [q]}) for n, q in enumerate(ODD_QUESTIONS)]
    asked.write_text("\n".join(lines), encoding="utf-8")
    assert called("batch", str(asked), str(answered)).returncode == 0
    answers = [json.loads(line) for line in answered.read_text(encoding="utf-8").splitlines()]
    assert [answer["question"] for answer in answers] == ODD_QUESTIONS
    assert "error" not in {answer["status"] for answer in answers}


def test_markup_in_a_question_comes_back_as_it_was(called: Main) -> None:
    question = "<script>alert(1)</script> {0} %s \\"
    assert json.loads(called("ask", question, "--json").stdout)["question"] == question


@given(st.text(max_size=60))
def test_any_text_is_either_refused_or_readable(question: str) -> None:
    problem = question_problem(question)
    assert problem is None or "Hãy" in problem
    assert (problem is None) or not any(char.isalnum() for char in question)


def test_help_is_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Cách dùng: python -m assistant")
    assert all(word not in shown for word in ("usage", "options", "positional", "show this"))


def test_output_is_utf8_whatever_the_terminal_says() -> None:
    done = run("ask", LOOKUP, PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 0
    assert "Bộ Xây dựng" in done.stdout.decode()


def test_a_reader_that_leaves_is_no_crash() -> None:
    command = f'"{sys.executable}" -m assistant ask "{LOOKUP}" | head -c 1'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, timeout=60)
    assert (done.stdout, done.stderr) == (b"C", b"")


# ---- batch

GOOD = {"id": "a", "turns": [LOOKUP]}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b'{"id": "a", "turns": ["x", "y"]}', Request("a", ("x", "y"))),
        # a number as id comes back as it is; unknown keys are left alone; a mark at the start
        (b'{"id": 7, "turns": ["x"], "note": 1}', Request(7, ("x",))),
        (b'\xef\xbb\xbf{"id": "a", "turns": ["x"]}', Request("a", ("x",))),
        # an empty turn is a question like any other, which the assistant asks back about
        (b'{"id": "a", "turns": [""]}', Request("a", ("",))),
        # bad ones, each with its line number; the id is kept when there is one
        (b"nonsense", Request(None, problem=f"Dòng 3 không phải JSON hợp lệ dạng {SHAPE}.")),
        (b"[" * 100_000, Request(None, problem=f"Dòng 3 không phải JSON hợp lệ dạng {SHAPE}.")),
        (b"[]", Request(None, problem=f"Dòng 3 không phải một đối tượng JSON dạng {SHAPE}.")),
        (
            b'{"turns": ["x"]}',
            Request(None, problem="Dòng 3 thiếu 'id', hoặc 'id' không phải chuỗi."),
        ),
        (
            b'{"id": true, "turns": ["x"]}',
            Request(None, problem="Dòng 3 thiếu 'id', hoặc 'id' không phải chuỗi."),
        ),
        *(
            (
                b'{"id": "a", "turns": ' + turns + b"}",
                Request("a", problem="Dòng 3: 'turns' phải là danh sách có ít nhất một câu hỏi."),
            )
            for turns in (b"[]", b'"x"', b"[1]", b"null")
        ),
        (
            b'{"id": "a", "turns": ["\xff"]}',
            Request("a", ("\ufffd",), "Dòng 3 không phải UTF-8 hợp lệ. Hãy lưu tệp ở mã UTF-8."),
        ),
    ],
)
def test_lines_are_read_or_say_why_not(line: bytes, expected: Request) -> None:
    assert read_request(line, 3) == expected


@given(st.binary(max_size=80))
def test_no_line_stops_the_reading(line: bytes) -> None:
    request = read_request(line)
    assert bool(request.problem) is (request.id is None or not request.turns or b"\xff" in line)


def batch(assistant: Assistant, *lines: object) -> list[dict[str, Any]]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    sink = io.BytesIO()
    run_batch(assistant, io.BytesIO(b"\n".join(raw)), sink)
    return [json.loads(line) for line in sink.getvalue().split(b"\n") if line]


def test_a_bad_line_is_answered_and_the_run_goes_on(assistant: Assistant) -> None:
    # blank lines hold nothing to lose; the last line has no line end
    results = batch(assistant, GOOD, b"", b"{", b"  ", GOOD | {"id": "z"})
    assert [r["id"] for r in results] == ["a", None, "z"]
    assert [r["status"] for r in results] == ["answered", "error", "answered"]
    assert results[1].keys() == {"id", "status", "message"}
    # blank lines count as lines
    assert results[1]["message"].startswith("Dòng 3 ")


def test_earlier_turns_are_context(assistant: Assistant) -> None:
    (result,) = batch(assistant, {"id": "a", "turns": [LOOKUP, "còn Bộ Nội vụ?"]})
    assert (result["question"], result["tasks"]) == ("còn Bộ Nội vụ?", ["V.1", "V.2"])


def test_halves_of_surrogate_pairs_are_answered(assistant: Assistant) -> None:
    """JSON may hold what UTF-8 can't."""
    (result,) = batch(assistant, b'{"id": "\\ud800", "turns": ["ai k\\u00fd \\udfff?"]}')
    assert result["id"] == "\ud800"
    assert json.loads(encode(result)) == result


def no_day() -> date:
    raise RuntimeError(NO_DAY)


def test_a_crash_is_one_line(assistant: Assistant) -> None:
    broken = Assistant(assistant.library, today=no_day)
    result = answer_request(broken, Request("a", (LOOKUP,)))
    assert (result["id"], result["status"]) == ("a", "error")
    assert NO_DAY in result["message"]


def test_batch_from_file_to_file(called: Main, tmp_path: Path) -> None:
    source, sink = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps(GOOD) + "\n{\n", "utf-8")
    done = called("batch", str(source), str(sink))
    assert (done.returncode, done.stdout) == (0, b"")
    assert len(sink.read_bytes().splitlines()) == 2
    progress = done.stderr.decode()
    assert "Trả lời: 100%" in progress
    assert "Đã trả lời 1 dòng, 1 dòng lỗi" in progress


def test_batch_through_a_pipe_answers_at_once() -> None:
    """Each answer must come before the next question is sent."""
    command = [sys.executable, "-m", "assistant", "batch", "-", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, cwd=ROOT
    ) as p:
        assert p.stdin is not None
        assert p.stdout is not None
        for identifier in ("a", "b"):
            p.stdin.write(json.dumps(GOOD | {"id": identifier}).encode() + b"\n")
            p.stdin.flush()
            assert json.loads(p.stdout.readline())["id"] == identifier
        p.stdin.close()
        assert p.wait(30) == 0


def test_a_run_that_cannot_start_leaves_the_output_alone(called: Main, tmp_path: Path) -> None:
    source, sink, config = (tmp_path / name for name in ("in.jsonl", "out.jsonl", "bad.yaml"))
    source.write_text(json.dumps(GOOD), "utf-8")
    sink.write_text("kept", "utf-8")
    config.write_text("[", "utf-8")
    done = called("batch", str(source), str(sink), "--config", str(config))
    assert (done.returncode, sink.read_text("utf-8")) == (1, "kept")


# ---- chat


def test_chat_remembers(called: Main) -> None:
    done = called("chat", stdin=f"{LOOKUP}\ncòn Bộ Nội vụ?\n".encode())
    first, second = done.stdout.decode().split("Có **2 nhiệm vụ**")[1:]
    assert done.returncode == 0
    assert "Bộ Xây dựng chủ trì" in first
    assert "Bộ Nội vụ chủ trì" in second


# ---- index, configuration, damage


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(f"index: {tmp_path / 'index'}\n", "utf-8")
    return path


def test_index_is_built_once_and_on_demand(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for flags, made in (([], "vừa lập"), ([], "đã có sẵn"), (["--rebuild"], "vừa lập")):
        assert main(["index", *flags, "--config", str(config)]) == 0
        shown = capsys.readouterr()
        assert shown.out == f"Chỉ mục sẵn sàng ({made}): 117 đoạn.\n"
        # only a build shows progress
        assert ("Lập chỉ mục: 100%" in shown.err) is (made == "vừa lập")
    # the older store is gone
    assert len(list((config.parent / "index").glob("store-*"))) == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("embedding: /no/such/model\n", "Không nạp được mô hình nhúng '/no/such/model'. Hãy ghi"),
        ("index: /proc/none\n", "Hãy kiểm tra quyền ghi"),
        ("chroma: {host: localhost, port: 9}\n", "Không kết nối được máy chủ Chroma"),
    ],
)
def test_a_part_that_is_down_says_so(
    called: Main, tmp_path: Path, content: str, message: str
) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(content, "utf-8")
    narrative = called("ask", NARRATIVE, "--config", str(config))
    assert (narrative.returncode, narrative.stdout) == (1, b"")
    assert message in one_line(narrative.stderr)
    # a look-up needs none of it
    assert called("ask", LOOKUP, "--config", str(config)).returncode == 0


@pytest.mark.parametrize(
    "content",
    [
        # no YAML, no UTF-8, another shape, an unknown key, a port that is none
        b"[", b"\xff", b"- a", b"embeding: x", b"chroma: {port: many}",
    ],
)  # fmt: skip
def test_a_damaged_configuration_says_so(called: Main, tmp_path: Path, content: bytes) -> None:
    config = tmp_path / "config.yaml"
    config.write_bytes(content)
    done = called("ask", LOOKUP, "--config", str(config))
    assert (done.returncode, done.stdout) == (1, b"")
    assert "config.yaml" in one_line(done.stderr)


# Read without a message of their own: what is said names the error, not the file.
UNNAMED = {f"assistant/{name}.yaml" for name in ("messages", "evidence/thesaurus", "provinces")}
HARMLESS = {
    # every setting has a default
    ("assistant/config.yaml", b""),
    # the vocabulary is every file of the folder
    ("assistant/lexicon/roles.yaml", None),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, to be damaged; the model is left out."""
    folder = tmp_path_factory.mktemp("copy")
    for package in ("corpus", "structured", "assistant"):
        leave = shutil.ignore_patterns("__pycache__", "models", "page")
        shutil.copytree(ROOT / package, folder / package, ignore=leave)
    return folder


# Answers each question that comes in a process of its own, which begins with the program's modules imported:
# no data but the grammar is read by then.
FORKS = """
import os, sys
import assistant.pipeline
from assistant.__main__ import main

for line in sys.stdin:
    child = os.fork()
    if not child:
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        code = main(["ask", line.strip()])
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@pytest.fixture(scope="module")
def asked(copy: Path) -> Iterator[Main]:
    """Return what asks the copy as it is now."""
    command, pipe = [sys.executable, "-c", FORKS], subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=copy) as process:

        def ask(question: str) -> subprocess.CompletedProcess[bytes]:
            assert process.stdin
            assert process.stdout
            process.stdin.write(question.encode() + b"\n")
            process.stdin.flush()
            code = int(process.stdout.readline())
            out, err = ((copy / name).read_bytes() for name in ("out", "err"))
            return subprocess.CompletedProcess(command, code, out, err)

        # While all is whole it answers, and has everything imported.
        assert ask(LOOKUP).returncode == 0
        yield ask


@contextmanager
def damaged(path: Path, damage: bytes | None) -> Iterator[None]:
    """Have a file absent, or hold something else, within the block."""
    whole = path.read_bytes()
    path.unlink()
    if damage is not None:
        path.write_bytes(damage)
    try:
        yield
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize(
    "name",
    [
        "corpus/documents/160-nq-cp.txt",
        "corpus/documents/documents.yaml",
        "corpus/documents/corrections.yaml",
        "corpus/abbreviations.yaml",
        "structured/tasks.yaml",
        "structured/agencies.yaml",
        "assistant/config.yaml",
        "assistant/messages.yaml",
        "assistant/evidence/thesaurus.yaml",
        "assistant/provinces.yaml",
        "assistant/lexicon/roles.yaml",
    ],
)
@pytest.mark.parametrize("damage", [None, b"\xff\xfe[", b""], ids=["absent", "broken", "empty"])
def test_a_damaged_file_gives_one_message(
    copy: Path, asked: Main, name: str, damage: bytes | None
) -> None:
    with damaged(copy / name, damage):
        done = asked(LOOKUP)
    if (name, damage) in HARMLESS:
        assert done.returncode == 0
        return
    assert (done.returncode, done.stdout) == (1, b"")
    assert "Hãy" in one_line(done.stderr) or "hãy" in one_line(done.stderr)
    if name not in UNNAMED:
        assert Path(name).name in one_line(done.stderr)


@pytest.mark.parametrize("name", ["structured/tasks.yaml", "assistant/grammar/words.yaml"])
def test_a_process_over_a_damaged_file_gives_one_message(copy: Path, name: str) -> None:
    """The second is read while modules are imported."""
    with damaged(copy / name, b"\xff\xfe["):
        done = run("ask", LOOKUP, cwd=copy)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "hãy" in one_line(done.stderr).lower()
