"""Messages with a background: pronouns of what the answer is for, guesses, what is set against a claim."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        # who is named in what the answer is for, and taken up in the question
        (
            "Nhân buổi làm việc với Bộ Nội vụ, đề nghị các phòng gửi những việc mà Bộ này chủ trì một mình.",
            ("V.2",),
        ),
        (
            "Để kịp họp với đoàn của Bộ Tư pháp, xin lọc các nhiệm vụ Bộ này chủ trì.",
            ("III.3",),
        ),
        # a purpose that names nobody, and one whose ministry is not taken up
        ("Để kịp họp, xin lọc các nhiệm vụ Bộ Tư pháp chủ trì.", ("III.3",)),
        (
            "Để chuẩn bị làm việc với Bộ Y tế, cho tôi các việc Bộ Tư pháp chủ trì.",
            ("III.3",),
        ),
        # 'ngoài' is of the section, whoever is spoken of by 'Bộ'
        (
            "Em theo dõi Bộ Thông tin và Truyền thông. Ngoài mục I thì Bộ còn đứng tên chủ trì việc nào?",
            ("III.15", "V.4"),
        ),
        # a time that is but guessed after what is asked
        ("Cuộc thi báo chí về giảm nghèo mấy năm mới có một lần, năm nào cũng có à?", ("I.4",)),
        ("Cuộc thi báo chí về giảm nghèo bao lâu một lần, hằng năm hay sao ạ?", ("I.4",)),
        # a time that is told
        ("Bộ Y tế có việc nào làm hằng năm không?", ()),
    ],
)
def test_the_tasks_of_a_message(assistant: Assistant, message: str, tasks: tuple[str, ...]) -> None:
    assert assistant.answer([message]).tasks == tasks


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        # 'chớ' of the south is 'chứ'
        ("Nhiệm vụ III.10 hạn năm 2022 chớ không phải 2025, đúng không?", "**Đúng.**"),
        ("Nhiệm vụ III.10 hạn năm 2025 chớ không phải 2022, đúng không?", "**Không đúng.**"),
        (
            "Chuẩn nghèo đa chiều làm giai đoạn 2026 - 2030 chớ hổng phải 2021 - 2025, đúng hông?",
            "**Đúng.**",
        ),
        # the Government that asks somebody is not the one who acts
        (
            "Trong kế hoạch kèm Nghị quyết 160, Chính phủ đề nghị Mặt trận tiếp tục tổ chức các cuộc "
            "vận động xã hội, đúng chứ?",
            "**Đúng.**",
        ),
        (
            "Trong kế hoạch Chính phủ đề nghị Bộ Y tế tiếp tục tổ chức các cuộc vận động xã hội, đúng không?",
            "**Không đúng.**",
        ),
    ],
)
def test_what_is_claimed(assistant: Assistant, message: str, verdict: str) -> None:
    assert assistant.answer([message]).answer.startswith(verdict)


def test_a_time_guessed_is_not_denied(assistant: Assistant) -> None:
    """What is asked is how often; the guess beside it gets no verdict."""
    told = assistant.answer(["Cuộc thi báo chí về giảm nghèo mấy năm một lần, hằng năm hay sao?"])
    assert told.answer.startswith("**Nhiệm vụ I.4**")
