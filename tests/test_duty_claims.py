"""Who is claimed to do a duty of part III: its title says who does it, and every word of the matter counts."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO, NONE = "**Đúng.**", "**Không đúng.**", ""
WATCHING = "Việc theo dõi, kiểm tra, đôn đốc thực hiện Kế hoạch"
REPORTING = "Việc theo dõi, kiểm tra, đôn đốc, báo cáo Chính phủ kết quả thực hiện Kế hoạch"
LEADING = "Nghe nói chủ trì, phối hợp với các cơ quan liên quan thường xuyên theo dõi"

# What is claimed, the verdict, and the reason; without a verdict the passages are shown.
CLAIMS = [
    (f"{WATCHING} do Bộ LĐTBXH chủ trì, đúng không?", YES, "its title names it"),
    (f"{WATCHING} do Bộ Nội vụ chủ trì, đúng không?", NO, "of another ministry"),
    (
        f"{REPORTING} kèm theo Nghị quyết 160 là do Bộ Lao động chủ trì, đúng không?",
        YES,
        "'do A chủ trì' is not who issued the paper before it",
    ),
    ("Nghị quyết 160 là do Bộ Lao động ban hành, đúng không?", NO, "who issued it"),
    (
        f"{WATCHING} do Bộ Kế hoạch và Đầu tư làm phải không?",
        NONE,
        "not confirmed by what else that ministry leads",
    ),
    ("Báo cáo sơ kết do các tỉnh gửi về Bộ Lao động đúng không?", YES, "'do A': who sends it"),
    ("Báo cáo sơ kết gửi cho UBND các tỉnh đúng không?", NO, "to whom it goes"),
    (
        "Báo cáo kết quả thực hiện kế hoạch do Bộ Lao động trình Chính phủ đúng không?",
        YES,
        "who reports",
    ),
    (
        f"{LEADING} được giao cho Bộ Lao động, có đúng không?",
        YES,
        "what is given to somebody is not sent to him",
    ),
    (
        "Định kỳ sơ kết, tổng kết gửi về Bộ Lao động là trách nhiệm của Mặt trận đúng không?",
        NO,
        "where it goes says nothing of who sends it",
    ),
    (
        "BCA cùng chủ trì nv hỗ trợ mô hình GN gắn với QP, AN đúng ko?",
        YES,
        "abbreviations of the matter",
    ),
]


@pytest.mark.parametrize(("claim", "verdict", "reason"), CLAIMS)
def test_the_title_over_a_duty_says_who_does_it(
    assistant: Assistant, claim: str, verdict: str, reason: str
) -> None:
    text = assistant.answer([claim]).answer
    if verdict:
        assert text.startswith(verdict), reason
    else:
        assert not text.startswith((YES, NO)), reason
