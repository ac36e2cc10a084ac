"""Sentences that are quoted and asked about, and parts of the plan in which something is claimed to stand."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

STATE = '"Nhà nước giữ vai trò chủ đạo trong việc bảo đảm nguồn lực"'
FIRMS = '"Doanh nghiệp giữ vai trò chủ đạo trong việc bảo đảm nguồn lực"'
STRICT = '"Việc nghiên cứu, quán triệt phải nghiêm túc, thiết thực, hiệu quả, tránh hình thức"'
STRICT_PLAIN = STRICT.strip('"').lower()
# A message, the verdict it opens with ('' for none), and why.
CLAIMS = [
    (
        f"Sếp tôi gạch câu {STATE}. Câu đó có thật trong kế hoạch không ạ?",
        "Đúng",
        "as the plan says",
    ),
    (
        f"Sếp tôi gạch câu {FIRMS}. Câu đó có thật trong kế hoạch không ạ?",
        "Không đúng",
        "another's part",
    ),
    (f"Cháu chép câu {FIRMS}. Câu đó đúng chưa ạ?", "Không đúng", "asked shortly"),
    (f"câu {FIRMS} có thật trong kế hoạch không", "Không đúng", "in one sentence"),
    (f"{STATE} - câu này có trong kế hoạch không?", "Đúng", "quoted first"),
    (
        f"Cô khoanh đỏ câu này của em: {STRICT}. Cô hỏi lấy ở đâu. Câu đó đúng là có ở phần yêu cầu phải không?",
        "Đúng",
        "what was said in between is a story",
    ),
    (
        f"Cô khoanh đỏ câu này của em: {STRICT}. Cô hỏi lấy ở đâu. Câu đó đúng là có ở phần mục đích phải không?",
        "",
        "not confirmed of another part",
    ),
    (
        'Thư ký viết "Bộ Y tế chủ trì chính sách nhà ở cho hộ nghèo, xong năm 2022". Viết thế có đúng không?',
        "Không đúng",
        "a claim on a task",
    ),
    (f"Trong phần mục đích có câu {STRICT_PLAIN}, đúng không?", "", "the part is claimed, too"),
    (f"Trong phần mục đích, {STRICT_PLAIN}, đúng không?", "", "however it is read again"),
    (f"Trong phần yêu cầu, {STRICT_PLAIN}, đúng không?", "Đúng", "the part where it stands"),
    (
        'Hai bên cãi nhau ai được giao "rà soát, ban hành các chính sách giảm nghèo đặc thù phù hợp với điều kiện '
        'thực tế của từng địa phương". Có đúng là Kế hoạch giao việc ấy cho HĐND tỉnh không?',
        "Không đúng",
        "a work that is quoted and pointed to",
    ),
    (
        'Hai bên cãi nhau ai được giao "rà soát, ban hành các chính sách giảm nghèo đặc thù phù hợp với điều kiện '
        'thực tế của từng địa phương". Có đúng là Kế hoạch giao việc ấy cho UBND tỉnh không?',
        "Đúng",
        "and whose it is",
    ),
    (
        'Phong trào "Cả nước chung tay vì người nghèo" do Bộ Lao động chủ trì đúng không?',
        "Đúng",
        "a name that is quoted is no claim of its own",
    ),
]


@pytest.mark.parametrize(("question", "verdict", "reason"), CLAIMS)
def test_quoted_claims(assistant: Assistant, question: str, verdict: str, reason: str) -> None:
    """What is quoted is confirmed or denied, in the part where it is said to stand."""
    text = assistant.answer([question]).answer
    told = (
        "Không đúng"
        if text.startswith("**Không đúng")
        else "Đúng"
        if text.startswith("**Đúng")
        else ""
    )
    assert told == verdict, reason


# Facts asked for beside an article that is named.
BESIDE = [
    (
        "theo dieu 3 thi ai chiu trach nhiem thi hanh nghi quyet, va nghi quyet co hieu luc tu khi nao",
        ("chịu trách nhiệm thi hành", "có hiệu lực từ ngày ký"),
        "of another article",
    ),
    (
        "Theo Điều 2 thì nghị quyết có hiệu lực từ khi nào, và ai ký nghị quyết này?",
        ("có hiệu lực từ ngày ký", "Phạm Bình Minh"),
        "who signed",
    ),
    (
        "Hồ sơ đề nghị công nhận hộ nghèo gồm những giấy tờ gì?",
        ("Văn bản không nêu",),
        "no 'Đề nghị Mặt trận …'",
    ),
    (
        "Kế hoạch đề nghị Mặt trận làm những gì?",
        ("Đề nghị Ủy ban trung ương Mặt trận",),
        "that group",
    ),
]


@pytest.mark.parametrize(("question", "said", "reason"), BESIDE)
def test_parts_and_facts(
    assistant: Assistant, question: str, said: tuple[str, ...], reason: str
) -> None:
    """All that is asked is told, and papers are none of the plan's groups."""
    text = assistant.answer([question]).answer
    assert all(one in text for one in said), reason


@pytest.mark.parametrize(
    ("question", "tasks", "right", "why"),
    [
        (
            'Em soát nhiệm vụ kiện toàn bộ máy. Dự thảo có câu "Bộ Nội vụ chủ trì một mình". Câu ấy đúng không?',
            ["V.1"],
            False,
            "a quotation that but says who has which part is of the task told before it",
        ),
        (
            'Tổ em lo phần tín dụng ưu đãi. Báo cáo có câu "chỉ Ngân hàng Nhà nước chủ trì". Câu đó đúng hay sai?',
            ["III.12"],
            False,
            "so it is with 'chỉ', asked in other words",
        ),
        (
            'Em soát nhiệm vụ kiện toàn bộ máy. Dự thảo có câu "Bộ Nội vụ chủ trì". Câu ấy đúng không?',
            ["V.1"],
            True,
            "a short one, true of that task",
        ),
        (
            'Em soát cả phụ lục. Dự thảo có câu "Bộ Nội vụ chủ trì chính sách nhà ở". Câu ấy đúng không?',
            ["III.10"],
            False,
            "contrary: it names its task itself",
        ),
    ],
)
def test_quotation_of_the_task_told_before(
    assistant: Assistant, question: str, tasks: list[str], right: bool, why: str
) -> None:
    reply = assistant.answer((question,))
    assert list(reply.tasks) == tasks, why
    assert reply.answer.startswith("**Đúng.**" if right else "**Không đúng.**"), why
