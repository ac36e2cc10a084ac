"""Claims of several sentences or turns, of what a matter means, and what is to be told where they are wrong."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
CLAIMS = [
    (
        "Dự thảo ghi Bộ Y tế chủ trì việc nhà ở. Ghi như vậy có đúng không?",
        NO,
        "III.10",
        "the task that the matter means, not one that speaks of it and is led so",
    ),
    (
        "Dự thảo ghi Bộ Y tế chủ trì việc nhà ở. Ghi Bộ Y tế có đúng không?",
        NO,
        "III.10",
        "the body is named again",
    ),
    (
        "Tôi hiểu Bộ Xây dựng chủ trì việc nhà ở. Hiểu như vậy có đúng không?",
        YES,
        "III.10",
        "'hiểu' reports",
    ),
    (
        "Bộ Xây dựng chủ trì việc nhà ở. || Nói vậy đúng không?",
        YES,
        "III.10",
        "stated in the turn before",
    ),
    (
        "Bộ Xây dựng chủ trì việc nhà ở. Hạn là năm 2023. Ghi như vậy có đúng không?",
        NO,
        "III.10",
        "the second sentence is claimed as well",
    ),
    (
        "Việc nhà ở do Bộ Xây dựng chủ trì. Cơ quan phối hợp là Bộ Y tế. Viết vậy đúng không?",
        NO,
        "III.10",
        "so is a body in another column",
    ),
    (
        "Bộ Nội vụ chủ trì nhiệm vụ V.2. Thời gian thực hiện là 2021 - 2030. Viết thế đúng chưa?",
        YES,
        "V.2",
        "both are right",
    ),
    (
        "Báo cáo ghi việc nhà ở cho hộ nghèo xong năm 2025. Đúng hay sai? Nếu sai thì phụ lục ghi năm nào?",
        NO,
        "III.10",
        "what is right is told anyhow",
    ),
    (
        "Cuộc thi báo chí tổ chức hằng năm. Như vậy đúng chưa? Nếu chưa thì sửa thế nào?",
        NO,
        "I.4",
        "how it is to be put right asks nothing else",
    ),
    (
        "Việc tín dụng ưu đãi do NHCSXH cùng NHNN chủ trì chứ không phải chỉ phối hợp, đúng không?",
        YES,
        "III.12",
        "'not only' claims no other role",
    ),
]


@pytest.mark.parametrize(("said", "verdict", "task", "why"), CLAIMS, ids=[c[0] for c in CLAIMS])
def test_a_claim_is_weighed_whole(
    assistant: Assistant, said: str, verdict: str, task: str, why: str
) -> None:
    answer = assistant.answer([turn.strip() for turn in said.split("||")])
    assert answer.answer.startswith(verdict), why
    assert list(answer.tasks) == [task], why


PAPERS = [
    ("Chỉ thị 05-CT/TW là của ai?", "Chỉ thị đó gồm mấy mục?", "not_in_document"),
    ("Kế hoạch có dẫn Kết luận số 06-KL/TW không?", "Kết luận đó gồm mấy mục?", "not_in_document"),
    ("Chỉ thị 05-CT/TW là của ai?", "Chỉ thị đó ban hành ngày nào?", "answered"),
    ("Kế hoạch có mấy phần?", "Kế hoạch đó có mấy phụ lục?", "answered"),
]


@pytest.mark.parametrize(("first", "second", "status"), PAPERS)
def test_parts_of_another_paper_are_not_told(
    assistant: Assistant, first: str, second: str, status: str
) -> None:
    """Of how many parts another paper is made up the text does not say."""
    assert assistant.answer([first, second]).status.value == status
