"""Agencies asked for by a name that they have borne since 2025."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks", "said"),
    [
        # one predecessor: its tasks, under the name that the text uses
        ("Bộ Dân tộc và Tôn giáo phối hợp nhiệm vụ nào?", ("III.6",), "Ủy ban Dân tộc"),
        # two predecessors: the tasks of either
        (
            "bo nong nghiep va moi truong chu tri nhung nhiem vu nao",
            ("III.11", "III.14", "III.15"),
            "Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tài nguyên và Môi trường",
        ),
        # a name that stayed: only what the text gives it; the rest is a note
        ("Bộ Tài chính phối hợp nhiệm vụ nào?", ("III.12",), "Bộ Kế hoạch và Đầu tư"),
        # an old name: where it went, and a matter that went elsewhere than the name
        (
            "Bộ Lao động - Thương binh và Xã hội chủ trì nhiệm vụ nào ở mục V?",
            ("V.1", "V.3", "V.4"),
            "giảm nghèo của Bộ Lao động - Thương binh và Xã hội chuyển về Bộ Nông nghiệp và Môi trường",
        ),
    ],
)
def test_new_names(assistant: Assistant, question: str, tasks: tuple[str, ...], said: str) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == tasks
    assert said in answer.answer
    assert "Lưu ý (ngoài văn bản)" in answer.answer
    assert "176/2025/QH15" in answer.answer


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        # what became of a ministry is no second agency
        ("Bộ KH&ĐT cũ (giờ thuộc Bộ Tài chính) đứng chủ trì việc nào?", ("III.6", "III.13")),
        (
            "bo ke hoach dau tu, nay da nhap vao bo tai chinh, phoi hop viec nao",
            ("III.1", "III.12"),
        ),
        ("Bộ TN&MT trước đây, đã sáp nhập vào Bộ NN&MT, chủ trì việc gì?", ("III.15",)),
        ("Bộ Dân tộc và Tôn giáo (tên cũ là Ủy ban Dân tộc) phối hợp việc nào?", ("III.6",)),
        ("Which tasks does MPI (now part of the Ministry of Finance) lead?", ("III.6", "III.13")),
        ("Bộ KH&ĐT nay thuộc Bộ Tài chính. Bộ này chủ trì việc gì?", ("III.6", "III.13")),
        # two that are one now, or make up a new one: the tasks of either
        (
            "Bộ Tài chính mới = Bộ Tài chính cũ + Bộ KH&ĐT cũ. Gộp lại thì có tên ở việc nào?",
            ("III.1", "III.6", "III.12", "III.13"),
        ),
        (
            "Bộ KH&ĐT nay đã về Bộ Tài chính. Việc nào có tên một trong hai bộ đó?",
            ("III.1", "III.6", "III.12", "III.13"),
        ),
        (
            "Bộ NN&PTNT với Bộ TN&MT nay đã hợp nhất, họ chủ trì những việc gì?",
            ("III.11", "III.14", "III.15"),
        ),
        (
            "Bộ Nội vụ nay gánh cả phần của Bộ LĐTBXH, vậy hai bộ cộng lại chủ trì việc nào ở mục V?",
            ("V.1", "V.2", "V.3", "V.4"),
        ),
        # two that did not become one are asked for together
        ("Bộ Nội vụ và Bộ LĐTBXH cùng chủ trì việc nào?", ("V.1",)),
    ],
)
def test_what_became_of_ministries_beside_a_question(
    assistant: Assistant, question: str, tasks: tuple[str, ...]
) -> None:
    assert assistant.answer([question]).tasks == tasks


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Bộ Lao động bị giải thể rồi, việc giảm nghèo chuyển cho ai?", "to whom it went"),
        ("Sau sáp nhập, nhiệm vụ của Bộ KH&ĐT về bộ nào?", "the event first"),
        ("Bộ TTTT bị xóa tên thì bộ nào tiếp nhận việc tuyên truyền?", "who took it over"),
    ],
)
def test_where_tasks_went_is_not_in_the_text(
    assistant: Assistant, question: str, reason: str
) -> None:
    answer = assistant.answer([question])
    assert answer.status == "not_in_document", reason
    assert "176/2025/QH15" in answer.answer, reason


def test_a_role_in_a_task_is_no_matter_of_names(assistant: Assistant) -> None:
    asked = "Bộ Lao động đã giải thể, hồi đó bộ này chủ trì việc nào ở mục V?"
    assert assistant.answer([asked]).tasks == ("V.1", "V.3", "V.4")
