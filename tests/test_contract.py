"""The answer contract, checked on 200 generated questions by code apart from the program's own."""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.pipeline import Assistant, build_assistant
from tests.test_structured import FIELDS, ROWS, TASKS

DOCUMENTS = Path(__file__).parents[1] / "corpus/documents"
TEXT = (DOCUMENTS / "160-nq-cp.txt").read_text("utf-8")
STATUSES = {"answered", "not_in_document", "clarify", "chitchat", "unavailable"}
TYPES: dict[str, type | tuple[type, ...]] = {
    "question": str,
    "status": str,
    "answer": str,
    "tasks": list,
    "collective_tasks": list,
    "count": (int, type(None)),
    "citations": list,
    "elapsed_ms": (int, float),
}
CITATION_KEYS = {"n", "document", "passage", "locator", "quote", "spans"}
# Rows of the printed table as passages: rule 7 names the tasks, the parser the passages.
PASSAGES = {
    task: f"phu-luc/{row.section}/{row.cells[0] or 'khong-so'}" for task, row in ROWS.items()
}
# Paragraphs that state no fact of the document: notes from outside it, remarks on how it was read.
REMARK = re.compile(
    r"^(Lưu ý \(ngoài văn bản\)|Đây chỉ là đối chiếu|Nhiệm vụ hằng năm hoặc định kỳ được tính"
    r"|Không kể cách gọi chung|Số nhiệm vụ nêu đích danh từng cơ quan|Phụ lục không có nhiệm vụ nào"
    r"|Trong các nhiệm vụ (vừa nêu|còn lại) không có"
    r"|Phụ lục giao nhiệm vụ cho “UBND|Note \(outside the text\))"
)

AGENCIES = (
    "Bộ Xây dựng", "Bộ Lao động - Thương binh và Xã hội", "Bộ TT&TT", "bo noi vu", "BKHĐT",
    "Ngân hàng Nhà nước", "NHCSXH", "Ủy ban Dân tộc", "bộ nông nghiệp", "Bộ Y tế", "BQP",
    "bộ công an", "UBND các tỉnh", "tỉnh Sơn La", "MTTQ", "Bộ Công Thương", "các bộ, ngành",
    "Bộ Tư pháp",
)  # fmt: skip
OF_AGENCY = (
    "{} chủ trì những nhiệm vụ nào?",
    "{} phối hợp bao nhiêu nhiệm vụ?",
    "liet ke cac nhiem vu cua {}",
    "{} có phải làm gì trong giai đoạn 2021 - 2025 không?",
    "Nhiệm vụ nào không do {} chủ trì?",
    "trách nhiệm của {} trong tổ chức thực hiện",
)
OF_TASK = (
    "Nhiệm vụ {} do cơ quan nào chủ trì?",
    "ai phối hợp nhiệm vụ {}",
    "Sản phẩm và thời hạn của nhiệm vụ {} là gì?",
    "nhiem vu {} noi gi",
)
OF_CONTENT = ("Cơ quan nào chủ trì việc “{}”?", "Khi nào phải hoàn thành: {}?", "{}")
SINGLE = (
    "Có bao nhiêu nhiệm vụ trong Phụ lục?",
    "Bộ nào chủ trì nhiều nhiệm vụ nhất?",
    "Nhiệm vụ nào đã quá hạn?",
    "Những nhiệm vụ nào phải xong trong năm 2022?",
    "So sánh nhiệm vụ III.9 và III.10",
    "So sánh Bộ Xây dựng với Bộ Nội vụ",
    "Mục đích của Kế hoạch là gì?",
    "Nguồn lực cho giảm nghèo huy động thế nào?",
    "Ai ký Nghị quyết, ký ngày nào, có hiệu lực khi nào?",
    "Nơi nhận gồm những ai?",
    "Chuẩn nghèo đa chiều là bao nhiêu tiền?",
    "Kinh phí thực hiện là bao nhiêu tỷ đồng?",
    "Thủ đô của Pháp là gì?",
    "Nhiệm vụ III.99 là gì?",
    "nhiệm vụ số 2 là gì?",
    "xin chào",
    "???",
    "Which tasks does the Ministry of Construction lead?",
    "Bộ trưởng Bộ Xây dựng là ai?",
    "x" * 3000,
)


# Answers that state counts without a mark; to be mended where they are written.
UNCITED = {
    "Bộ nào chủ trì nhiều nhiệm vụ nhất?": "the table of counts names no source",
    "So sánh Bộ Xây dựng với Bộ Nội vụ": "the table of counts names no source",
}


def generated() -> list[str]:
    """Return 200 questions, always the same: every single one, the rest drawn from templates."""
    contents = [" ".join(task.content.value.split()[:12]) for task in TASKS]
    made = [template.format(name) for template in OF_AGENCY for name in AGENCIES]
    made += [template.format(task.id) for template in OF_TASK for task in TASKS]
    made += [template.format(content) for template in OF_CONTENT for content in contents]
    return [*SINGLE, *random.Random(160).sample(made, 200 - len(SINGLE))]


Ask = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def ask(assistant: Assistant) -> Ask:
    return cache(lambda question: assistant.answer([question], id="q").to_dict())


def case(n: int, question: str) -> Any:
    reason = UNCITED.get(question)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(question, id=str(n), marks=marks)


@pytest.mark.parametrize("question", [case(n, q) for n, q in enumerate(generated())])
def test_contract(ask: Ask, question: str) -> None:
    answer = ask(question)
    check_shape(answer, question)
    check_citations(answer)
    check_tasks(answer)
    check_status(answer)


def check_shape(answer: dict[str, Any], question: str) -> None:
    assert answer["id"] == "q"
    assert answer.keys() == {"id", *TYPES}
    assert all(isinstance(answer[key], kind) for key, kind in TYPES.items())
    assert answer["question"] == question
    assert answer["status"] in STATUSES
    assert answer["answer"].strip()
    # no message left unfilled, no Python value shown
    assert not re.search(r"\{\w*\}|\bNone\b|\bTrue\b|\bFalse\b", answer["answer"])


def check_citations(answer: dict[str, Any]) -> None:
    """Rule 1, and the marks in the answer are the numbers of the citations."""
    citations = answer["citations"]
    for n, citation in enumerate(citations, start=1):
        assert citation.keys() == CITATION_KEYS
        assert citation["n"] == n
        assert citation["document"] == "160/NQ-CP"
        assert citation["quote"] == "\n".join(TEXT[start:end] for start, end in citation["spans"])
        assert citation["quote"].strip()
        assert citation["spans"] == sorted(citation["spans"])
    assert set(re.findall(r"\[(\d+)\]", answer["answer"])) == {str(c["n"]) for c in citations}
    # one citation a passage: the same source under two numbers is noise
    assert len({c["passage"] for c in citations}) == len(citations)


def check_tasks(answer: dict[str, Any]) -> None:
    """Rules 2 and 7: every task is cited by its row, with the cells that the answer states."""
    quoted = {c["passage"]: c for c in answer["citations"]}
    named = [*answer["tasks"], *answer["collective_tasks"]]
    assert len(set(named)) == len(named)
    assert set(named) <= set(ROWS)
    assert {PASSAGES[task] for task in named} <= quoted.keys()
    for task in TASKS:
        if task.id in answer["tasks"]:
            held = [tuple(span) for span in quoted[PASSAGES[task.id]]["spans"]]
            for cell in stated(task, answer["answer"]):
                assert all(any(a <= s and e <= b for a, b in held) for s, e in cell)


def stated(task: Any, text: str) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the places of those cells of `task` that stand in its line of the answer."""
    for line in text.split("\n"):
        if f"| {task.id} |" in line or f"**Nhiệm vụ {task.id}**" in line:
            shown = line.replace("\\|", "|")
            yield from (
                cell.spans for cell in (getattr(task, name) for name in FIELDS)
                if cell.value and cell.value in shown
            )  # fmt: skip


def check_status(answer: dict[str, Any]) -> None:
    """Rules 3 to 6: what each status may say, and must."""
    status = answer["status"]
    if status == "answered":
        assert all(map(has_mark, paragraphs(answer["answer"]))), answer["answer"]
    else:
        assert (answer["tasks"], answer["collective_tasks"], answer["count"]) == ([], [], None)
    if status == "clarify":
        assert answer["answer"].split("\n")[0].rstrip().endswith("?")
    if status == "chitchat":
        assert answer["citations"] == []
    assert status != "unavailable"


def has_mark(paragraph: str) -> bool:
    return bool(re.search(r"\[\d+\]", paragraph)) or bool(REMARK.match(paragraph))


def paragraphs(text: str) -> Iterator[str]:
    """Yield the blocks that must prove themselves: each list item and row on its own."""
    for block in text.split("\n\n"):
        lines = block.strip().split("\n")
        if lines[0].startswith("| "):
            yield from (line for line in lines[2:])
        elif lines[0].startswith("- "):
            yield from lines
        elif not block.rstrip().endswith(":"):
            yield block


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Bộ Xây dựng chủ trì những nhiệm vụ nào?", "answered"),
        ("Kinh phí thực hiện là bao nhiêu tỷ đồng?", "not_in_document"),
        ("nhiệm vụ số 2 là gì?", "clarify"),
        ("xin chào", "chitchat"),
    ],
)
def test_each_status_is_reached(ask: Ask, question: str, status: str) -> None:
    """The checks above would hold of a program that refuses everything."""
    assert ask(question)["status"] == status


def test_most_generated_questions_are_answered(ask: Ask) -> None:
    statuses = [ask(question)["status"] for question in generated()]
    assert statuses.count("answered") >= 150


def test_unavailable_invents_nothing(tmp_path: Path) -> None:
    """Rule 6: without its model a narrative question gets no answer, a look-up still does."""
    config = tmp_path / "config.yaml"
    config.write_text(f"embedding: {tmp_path / 'nothing'}\nindex: {tmp_path / 'index'}\n", "utf-8")
    broken = build_assistant(config)
    lost = broken.answer(["Truyền thống tương thân, tương ái được phát huy ra sao?"]).to_dict()
    assert lost["status"] == "unavailable"
    assert lost["citations"] == lost["tasks"] == []
    assert "Hãy" in lost["answer"]
    found = broken.answer(["Bộ Xây dựng chủ trì những nhiệm vụ nào?"]).to_dict()
    assert found["tasks"] == ["III.10", "III.15"]


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # the earlier turns are context, the answer is to the last
        (["Bộ Xây dựng chủ trì những nhiệm vụ nào?", "còn Bộ Nội vụ?"], ["V.1", "V.2"]),
        (["Nhiệm vụ III.9 là gì?", "ai chủ trì nhiệm vụ đó?"], ["III.9"]),
    ],
)
def test_follow_ups_keep_the_contract(
    assistant: Assistant, turns: list[str], tasks: list[str]
) -> None:
    answer = assistant.answer(turns, id="q").to_dict()
    check_shape(answer, turns[-1])
    check_citations(answer)
    check_tasks(answer)
    assert answer["tasks"] == tasks
