"""What readings of other things must leave as it was: terms over a comma, times with "hoặc", who has a role."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

HEALTH, BUILDING = "Bộ Y tế", "Bộ Xây dựng"
YEARLY = "I.1 I.2 I.3 I.4 I.5"

# The turns, the tasks of the answer to the last, and why.
LISTS = [
    (
        ["việc chỉ đạo cơ quan báo chí, xuất bản ai chủ trì"],
        "I.5",
        "a term with the comma of the text",
    ),
    (["chuẩn nghèo khi nào sửa, nhà ở khi nào xong"], "III.1 III.10", "a comma that no text has"),
    (
        ["Bộ Thông tin và Truyền thông chủ trì việc nào hằng năm hoặc theo định kỳ?"],
        "I.3 I.4 I.5",
        "a word inside a time joins nothing",
    ),
    (["việc hằng năm hoặc định kỳ có tỉnh phối hợp"], "I.3 I.5", "nor before who coordinates"),
    (["việc nào năm nào cũng làm hoặc mấy năm làm một lần?"], YEARLY, "every few years"),
    (["việc nào chỉ triển khai từ năm 2026 trở đi"], "III.1", "not before that year"),
    (
        [f"Tổng cộng mấy nhiệm vụ mà {HEALTH} và {BUILDING} đều chủ trì?"],
        "III.15",
        "a total of what both have",
    ),
    (
        [f"Tổng cộng {HEALTH} và {BUILDING} chủ trì mấy nhiệm vụ?"],
        "III.10 III.15",
        "a sum of what either has",
    ),
    (
        ["việc nào cột phối hợp gồm cả các bộ ngành lẫn UBND tỉnh"],
        "I.3 I.6 III.7 III.14 IV V.3",
        "the column of both",
    ),
    (
        ["nhiệm vụ nào phần phối hợp vừa có các bộ ngành vừa có các tỉnh"],
        "I.3 I.6 III.7 III.14 IV V.3",
        "told before both of them",
    ),
    ([f"việc của {BUILDING} mà tỉnh phối hợp"], "III.15", "a role of the second alone"),
    (
        [f"{HEALTH} chỉ thấy tên ở ít chỗ, vậy nhiệm vụ nào {HEALTH} chủ trì cùng {BUILDING}?"],
        "III.15",
        "together, though alone is said of something else",
    ),
    (["nhiệm vụ nào về khuyến khích doanh nghiệp"], "III.13", "words that stand together"),
    (["nhiệm vụ nào về hỗ trợ doanh nghiệp"], "III.6 III.13", "words that others part"),
    (
        ["cho xem những việc nội dung nói tới doanh nghiệp"],
        "III.6 III.13",
        "a column after the noun",
    ),
    (["sản phẩm nghị quyết"], "II.1 II.2", "a product told"),
    (["Nhiệm vụ III.1 do ai chủ trì?", "Sản phẩm là văn bản gì?"], "III.1", "a product asked for"),
    (
        ["vụ vay vốn ưu đãi cho hộ nghèo ông nào cầm trịch"],
        "III.12",
        "a body spoken of as a person",
    ),
    (
        ["Bộ Giáo dục và Đào tạo chủ trì việc nào, tính cả việc nhiều bộ cùng chủ trì"],
        "III.9 III.15",
        "what is taken in narrows nothing",
    ),
    (["việc nào do nhiều bộ cùng chủ trì và có Bộ Y tế"], "III.15", "what is asked for does"),
    (["nước sạch với di dời dân cư có cùng một bộ chủ trì không"], "III.11 III.14", "two compared"),
    (
        ["mục II có mấy nhiệm vụ", "Bộ Tư pháp chủ trì mấy việc, tính cả chủ trì chung"],
        "III.3",
        "a turn that asks anew changes no list",
    ),
    (
        ["Liệt kê việc Bộ Y tế chủ trì, năm nào cũng được."],
        "III.15",
        "any year will do",
    ),
    (["việc nào năm nào cũng được làm"], "I.1 I.2 I.3 I.5", "how often it is done"),
    (
        [
            "Mục I tỉnh chủ trì những việc nào?",
            "Cuộc họp chỉ bàn chỗ tỉnh phối hợp, không bàn chỗ chủ trì. Vẫn là mục I, danh sách gồm gì?",
        ],
        "I.3 I.5 I.6",
        "a meeting that keeps to a role is no paper",
    ),
]
# Nothing is told of tasks.
REFUSED = "Hồ sơ vay vốn cần giấy tờ gì? Nhiệm vụ về tín dụng ưu đãi thì tôi đọc rồi."
# What is told of something else sets nothing aside.
LONG = [
    (
        "Bao nhiêu nhiệm vụ có nội dung nêu hộ cận nghèo? Hộ mới thoát nghèo để dịp khác.",
        "III.3 III.9 III.10 III.12",
        "no task is told of",
    ),
    (
        "Cơ sở dữ liệu giảm nghèo thì em làm rồi. Bộ Lao động - Thương binh và Xã hội chủ trì việc nào ở mục V?",
        "V.1 V.4",
        "a task is",
    ),
]
NUMBERS = [
    (["có mấy cơ quan trung ương được nêu đích danh CT đúng 1 NV"], 9, "a role, no programme"),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), LISTS, ids=[t[-1] for t, _, _ in LISTS])
def test_tasks(assistant: Assistant, turns: list[str], tasks: str, why: str) -> None:
    """The last turn tells of just these tasks."""
    assert " ".join(assistant.answer(turns).tasks) == tasks, why


@pytest.mark.parametrize(("message", "tasks", "why"), LONG, ids=[m for m, _, _ in LONG])
def test_nothing_set_aside(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    """A message of several sentences tells of just these tasks."""
    assert " ".join(assistant.answer([message]).tasks) == tasks, why


@pytest.mark.parametrize(("turns", "number", "why"), NUMBERS, ids=[t[-1] for t, _, _ in NUMBERS])
def test_number(assistant: Assistant, turns: list[str], number: int, why: str) -> None:
    """So many are counted."""
    assert assistant.answer(turns).count == number, why


def test_another_matter_set_aside_in_a_claim(assistant: Assistant) -> None:
    """What the writer has looked at already is not what he wants confirmed."""
    message = "Phong trào thi đua thì tôi xem rồi. Còn chuẩn nghèo đa chiều ghi 2021 - 2025, đúng hay sai?"
    answer = assistant.answer([message])
    assert answer.tasks == ("III.1",)
    assert answer.answer.startswith("**Không")


def test_what_is_known_is_no_list(assistant: Assistant) -> None:
    """A task that the writer has read of is not asked for."""
    assert assistant.answer([REFUSED]).status == "not_in_document"
