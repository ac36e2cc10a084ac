"""Answer many questions from JSON lines: one line in, one line out, whatever the line holds."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

SHAPE = '{"id": "...", "turns": ["câu 1", "câu 2"]}'


@dataclass(frozen=True, slots=True)
class Request:
    """One line of a batch. `problem` says in Vietnamese why it can't be answered, if so."""

    id: str | int | None
    turns: tuple[str, ...] = ()
    problem: str | None = None


def read_request(line: bytes, number: int = 1) -> Request:
    """Return what the line with this number asks; never raises."""
    text, problem = line.decode("utf-8-sig", "replace"), None
    try:
        line.decode()
    except UnicodeDecodeError:
        problem = f"Dòng {number} không phải UTF-8 hợp lệ. Hãy lưu tệp ở mã UTF-8."
    try:
        request = _request(json.loads(text), number)
    # deep nesting overflows the parser
    except (ValueError, RecursionError):
        request = Request(None, problem=f"Dòng {number} không phải JSON hợp lệ dạng {SHAPE}.")
    return replace(request, problem=problem or request.problem)


def _request(raw: object, number: int) -> Request:
    if not isinstance(raw, dict):
        return Request(None, problem=f"Dòng {number} không phải một đối tượng JSON dạng {SHAPE}.")
    identifier, turns = raw.get("id"), raw.get("turns")
    if isinstance(identifier, bool) or not isinstance(identifier, str | int):
        return Request(None, problem=f"Dòng {number} thiếu 'id', hoặc 'id' không phải chuỗi.")
    if not isinstance(turns, list) or not turns or not all(isinstance(t, str) for t in turns):
        problem = f"Dòng {number}: 'turns' phải là danh sách có ít nhất một câu hỏi."
        return Request(identifier, problem=problem)
    return Request(identifier, tuple(turns))


def answer_request(assistant: Assistant, request: Request) -> dict[str, Any]:
    """Return the answer in the shape of the contract, or the line that says what went wrong."""
    if request.problem is not None:
        return _failure(request, request.problem)
    try:
        answer = assistant.answer(request.turns).to_dict()
    except Exception as error:  # one question must not take the others with it
        return _failure(request, f"Lỗi khi trả lời ({type(error).__name__}: {error}).")
    return {"id": request.id} | answer


def _failure(request: Request, message: str) -> dict[str, Any]:
    return {"id": request.id, "status": "error", "message": message}


def answer_lines(assistant: Assistant, lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Yield one result per line that is not blank, in the order of the lines."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield answer_request(assistant, read_request(line, number))


def encode(result: dict[str, Any], indent: int | None = None) -> bytes:
    """Return the result as JSON in UTF-8; halves of surrogate pairs, which have none, escaped."""
    try:
        return json.dumps(result, ensure_ascii=False, indent=indent).encode()
    except UnicodeEncodeError:
        return json.dumps(result, indent=indent).encode()


def run_batch(assistant: Assistant, source: BinaryIO, sink: BinaryIO) -> tuple[int, int]:
    """Answer every line of `source` into `sink`, each written at once.

    Returns how many lines were answered and how many could not be.
    """
    from tqdm import tqdm

    bar = tqdm(desc="Trả lời", unit=" câu", total=_count(source), file=sys.stderr, mininterval=0.5)
    answered = failed = 0
    with bar:
        for result in answer_lines(assistant, source):
            sink.write(encode(result) + b"\n")
            sink.flush()
            failed += result["status"] == "error"
            answered += result["status"] != "error"
            bar.update()
    return answered, failed


def _count(source: BinaryIO) -> int | None:
    """Return how many lines lie ahead; None for a pipe or a terminal, which can't be read twice."""
    if not source.seekable():
        return None
    start = source.tell()
    count = sum(1 for line in source if line.strip())
    source.seek(start)
    return count
