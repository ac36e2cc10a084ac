"""A kind of bodies in a role, one ministry alone, several together, and who is beside whom by name."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

ONE_MINISTRY = "I.5 III.1 III.2 III.3 III.8 III.9 III.10 III.11 III.14 IV V.2 V.3"
TASKS = [
    ("việc nào do ngân hàng chủ trì", "III.12", "any bank"),
    ("ngan hang chu tri may viec", "III.12", "without marks"),
    ("Which tasks are led by a bank?", "III.12", "in English"),
    ("hai ngân hàng chủ trì chung việc gì", "III.12", "both of them"),
    ("có việc nào không do bộ mà do ngân hàng chủ trì không", "III.12", "a contrast"),
    ("các ngân hàng phối hợp việc nào", "", "they lead only"),
    ("việc nào do một bộ chủ trì độc lập?", ONE_MINISTRY, "one ministry, nobody beside it"),
    ("cột chủ trì chỉ ghi tên một bộ, không ghi thêm ai: những việc nào", ONE_MINISTRY, "closed again"),
    ("which tasks does a single ministry lead on its own?", ONE_MINISTRY, "in English"),
    ("việc nào một bộ gánh một mình, trừ mục III", "I.5 IV V.2 V.3", "what is set aside stays so"),
    ("trừ mục III ra thì việc nào chỉ có một bộ chủ trì", "I.5 IV V.2 V.3", "set aside before it"),
    ("không tính Bộ LĐTBXH, việc nào do một bộ khác chủ trì một mình", "I.5 III.3 III.9 III.10 III.11 III.14 V.2",
     "another one"),
    ("việc do một bộ làm chủ trì độc lập mà Bộ LĐTBXH phối hợp", "III.3 III.10 III.11 V.2", "who helps is named"),
    ("ở mục V việc nào không phải do một bộ duy nhất chủ trì", "V.1 V.4", "denied"),
    ("ngoài mục III thì việc nào nhiều bộ cùng chủ trì", "I.3 I.4 V.1 V.4", "several ministries"),
    ("việc nào từ hai bộ đứng tên chủ trì mà không có Bộ TT&TT", "III.7 V.1", "at least two, without one"),
    ("việc nào chỉ UBND tỉnh chủ trì, không có bộ, ngành đứng cùng", "III.16", "nobody beside the provinces"),
    ("việc nào do riêng Bộ GD&ĐT hoặc riêng Bộ Xây dựng chủ trì", "III.9 III.10", "either, alone"),
    ("bo noi vu hoac bo tu phap mot minh chu tri viec nao", "III.3 V.2", "without marks"),
    ("Bộ LĐTBXH chủ trì cùng bộ khác được nêu đích danh việc nào ở mục III", "III.7 III.15", "by name"),
    ("việc Bộ LĐTBXH phối hợp mà cột phối hợp còn nêu thêm một cơ quan khác nữa", "III.6 III.16", "by name"),
    ("ngoài Bộ LĐTBXH, việc nào còn có cơ quan khác phối hợp", "III.6 III.16", "'ngoài' that takes in"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert [*answer.tasks] == tasks.split(), reason


NEAR = [
    ("nhiệm vụ nào có nhiều bộ chủ trì nhất", "III.15", "an extreme"),
    (
        "Bộ LĐTBXH chủ trì chung với bộ khác việc nào ở mục III",
        "III.5 III.7 III.15",
        "wording counts as others",
    ),
    ("nhiệm vụ do Bộ Y tế hoặc Bộ Tư pháp chủ trì", "III.3 III.15", "either, not alone"),
    ("trừ Bộ LĐTBXH ra, việc nào mục V do bộ khác chủ trì", "V.2", "'trừ' sets aside"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), NEAR)
def test_near_misses(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert [*assistant.answer([question]).tasks] == tasks.split(), reason


COUNTS = [
    ("bao nhiêu bộ được nêu tên chủ trì nhưng chưa lần nào ở cột phối hợp", 9, "one role and never the other"),
    ("mấy cơ quan có tên ở cột phối hợp mà không hề chủ trì việc nào", 2, "the other way round"),
    ("How many ministries are named at least once in the lead column?", 12, "'at least once' is no extreme"),
    ("có bao nhiêu bộ xuất hiện ít nhất một lần ở cột phối hợp", 4, "in Vietnamese"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    assert assistant.answer([question]).count == count, reason


BORROWING = [
    ("người nghèo vay ngân hàng thì sao", "what is borrowed from a bank"),
    ("thủ tục vay ngân hàng thế nào", "a procedure"),
]


@pytest.mark.parametrize(("question", "reason"), BORROWING)
def test_a_bank_without_a_role_is_no_agency(
    assistant: Assistant, question: str, reason: str
) -> None:
    assert assistant.answer([question]).status == "not_in_document", reason
