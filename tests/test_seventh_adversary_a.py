"""What a seventh adversary found confirmed or denied wrongly, or left without a verdict that the text gives."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def verdict(assistant: Assistant, turns: str) -> str:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the verdict ('' for none), and the reason.
OF_THE_PLAN = [
    (
        "Yêu cầu của kế hoạch là bám sát Chỉ thị số 05-CT/TW và các quy định có liên quan, đúng không?",
        "",
        "no part says so",
    ),
    ("Kế hoạch phải bám sát Chỉ thị số 05-CT/TW, đúng không?", "", "no part says so"),
    (
        "yeu cau cua ke hoach la bam sat chi thi 05 va cac quy dinh co lien quan dung khong",
        "",
        "without marks",
    ),
    ("Mục đích của Kế hoạch là tuân theo Chỉ thị số 05-CT/TW đúng không?", "", "another wording"),
    (
        "Yêu cầu là căn cứ vào Chỉ thị 05-CT/TW và các quy định liên quan phải không?",
        "",
        "the resolution is based on it, no requirement is",
    ),
    (
        "Chính quyền các cấp phải bám sát Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030, đúng không?",
        "",
        "aims are set in it, which says nothing of following it",
    ),
    (
        "Chính sách tín dụng ưu đãi phải bám sát Kết luận số 06-KL/TW, đúng không?",
        "",
        "'theo tinh thần chỉ đạo' is all that is said",
    ),
    (
        "Yêu cầu của kế hoạch là cụ thể hóa các mục tiêu, nhiệm vụ trong Chỉ thị số 05-CT/TW, đúng không?",
        "",
        "that is a purpose",
    ),
    (
        "Mục đích của kế hoạch là xác định rõ vai trò của các tổ chức đảng, đúng không?",
        "",
        "that is a requirement",
    ),
    (
        "Mục đích của kế hoạch là cụ thể hóa các mục tiêu, nhiệm vụ trong Chỉ thị số 05-CT/TW, đúng không?",
        "yes",
        "it is",
    ),
    (
        "Yêu cầu của kế hoạch là xác định rõ vai trò của các tổ chức đảng, đúng không?",
        "yes",
        "it is",
    ),
    ("Nghị quyết căn cứ vào Chỉ thị số 05-CT/TW, đúng không?", "yes", "it is based on it"),
    ("Kế hoạch này thực hiện Chỉ thị số 05-CT/TW, đúng không?", "yes", "its title says so"),
]

OF_WHO_CARRIES_IT_OUT = [
    (
        "Theo Điều 3 thì chỉ có các Bộ trưởng chịu trách nhiệm thi hành Nghị quyết, phải không?",
        "no",
        "others are named",
    ),
    (
        "Chỉ có Chủ tịch UBND các tỉnh chịu trách nhiệm thi hành Nghị quyết này, đúng không?",
        "no",
        "by an agency's name",
    ),
    ("chi cac bo truong phai thi hanh nghi quyet thoi dung khong", "no", "without marks"),
    ("Trách nhiệm thi hành nghị quyết chỉ thuộc về các Bộ trưởng, đúng không?", "no", "behind it"),
    (
        "Theo Điều 3, chỉ các Bộ trưởng và Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành, đúng không?",
        "no",
        "two are named",
    ),
    ("Điều 3 chỉ giao trách nhiệm thi hành cho Bộ LĐTBXH, đúng không?", "no", "one ministry"),
    ("Chỉ UBND tỉnh phải thi hành Nghị quyết 160 thôi à?", "no", "'thôi à'"),
    (
        "UBND tỉnh là nơi duy nhất chịu trách nhiệm thi hành Nghị quyết, đúng không?",
        "no",
        "the only one",
    ),
    (
        "Ai chịu trách nhiệm thi hành nghị quyết? || Chỉ các Bộ trưởng thôi à?",
        "no",
        "in a later turn",
    ),
    (
        "Không chỉ các Bộ trưởng mới chịu trách nhiệm thi hành Nghị quyết, đúng không?",
        "yes",
        "others are named",
    ),
    ("Các Bộ trưởng chịu trách nhiệm thi hành Nghị quyết, đúng không?", "yes", "they are named"),
    (
        "Ngoài các Bộ trưởng còn có Chủ tịch UBND tỉnh chịu trách nhiệm thi hành, đúng không?",
        "yes",
        "both are named",
    ),
    ("UBND tỉnh chỉ chịu trách nhiệm thi hành Nghị quyết, đúng không?", "", "of what they do"),
]


@pytest.mark.parametrize(("turns", "expected", "why"), OF_THE_PLAN + OF_WHO_CARRIES_IT_OUT)
def test_a_verdict_is_given_only_where_the_text_gives_one(
    assistant: Assistant, turns: str, expected: str, why: str
) -> None:
    assert verdict(assistant, turns) == expected, why
