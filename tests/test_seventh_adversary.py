"""What a seventh adversary and the authors of that day found: times, unions, ranks claimed, English drafts."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, the tasks told, and the reason.
TOLD = [
    ("đến hết 2025 nhiệm vụ nào kết thúc", "III.9 III.10", "over by then, and not going on in it"),
    ("Đến hết năm 2025 những nhiệm vụ nào phải xong?", "III.9 III.10", "the verb stands far off"),
    ("den cuoi nam 2025 viec nao hoan thanh", "III.9 III.10", "without marks"),
    ("Việc nào phải hoàn thành trước khi hết năm 2025?", "III.9 III.10", "before the year is over"),
    ("Đến hết năm 2022 Bộ Xây dựng phải xong những việc gì?", "III.10", "whose it is in between"),
    (
        "Bộ Lao động một mình chủ trì những việc nào? || Thế còn những việc Bộ này cùng chủ trì với Bộ Nội vụ?",
        "V.1",
        "opens as a follow-up and says all that it asks",
    ),
    (
        "bộ lao động chủ trì mấy việc ở mục V || tính cả mấy cái chung với bộ khác luôn, tổng mấy cái",
        "V.1 V.3 V.4",
        "what is added is of that ministry and section",
    ),
    (
        "Bộ Y tế chủ trì việc gì ở mục II || thế tổng cộng bộ y tế có tên ở mấy nhiệm vụ",
        "III.15",
        "in all, whatever section was spoken of",
    ),
    (
        "Bộ Tài chính (chưa tính Bộ KH&ĐT) phối hợp nhiệm vụ nào?",
        "III.12",
        "one whose work it took over since is not meant",
    ),
    (
        "Bộ Xây dựng, không kể Bộ Giao thông vận tải cũ, chủ trì mấy nhiệm vụ?",
        "III.10 III.15",
        "the same of another",
    ),
    (
        "Bộ Lao động chủ trì tổng cộng bao nhiêu nhiệm vụ ở mục V, kể cả chủ trì chung?",
        "V.1 V.3 V.4",
        "'nhiệm vụ, kể' is no 'nhiệm vụ kế'",
    ),
    (
        "Bộ Xây dựng phối hợp với Bộ LĐ trong việc nào?",
        "III.10 III.15",
        "no task so, two otherwise",
    ),
]


@pytest.mark.parametrize(("turns", "expected", "why"), TOLD)
def test_the_tasks_asked_for_are_told(
    assistant: Assistant, turns: str, expected: str, why: str
) -> None:
    assert " ".join(asked(assistant, turns).tasks) == expected, why


# Turns, how the answer begins, what stands in it, and the reason.
SAID = [
    (
        "bộ xây dựng chủ trì mấy nhiệm vụ? || còn bộ lao động là chủ trì nhiều nhất luôn, đúng ko",
        YES,
        "13 nhiệm vụ",
        "its place among all, and not among those just told",
    ),
    (
        "Bộ Y tế chủ trì việc nào? || Bộ Xây dựng phối hợp nhiều nhất phải không?",
        NO,
        "10 nhiệm vụ",
        "after one task: nothing of that task is claimed",
    ),
    (
        "Nhiệm vụ III.10 hạn khi nào || thế là nó cùng hạn với III.9 phải không",
        YES,
        "2022",
        "both are held together",
    ),
    (
        "Nhiệm vụ III.10 hạn khi nào? || Vậy là cùng thời hạn với III.8 đúng không?",
        NO,
        "2030",
        "and not the one named alone",
    ),
    (
        "Báo cáo ghi: Kế hoạch gồm 6 nhóm nhiệm vụ, 29 nhiệm vụ cụ thể. Đúng chưa?",
        NO,
        "5 nội dung",
        "'nhiệm vụ, 29' is no task's number",
    ),
    (
        "Kế hoạch gồm 5 nhóm nhiệm vụ, 28 nhiệm vụ cụ thể, đúng không?",
        NO,
        "**29 nhiệm vụ**",
        "both numbers have to be right",
    ),
    ("Kế hoạch có 5 nhóm giải pháp, 29 nhiệm vụ cụ thể, đúng không?", YES, "29", "which both are"),
    (
        "III.10 ai chủ trì || Bộ Y tế có được giao việc gì không?",
        YES,
        "III.15",
        "any task at all, and not the one told",
    ),
    (
        "III.10 ai chủ trì || Bộ Y tế có được giao việc này không?",
        NO,
        "III.10",
        "which is asked about here",
    ),
    ("Our draft says the appendix has 30 tasks. Is that correct?", "**No.**", "29", "what says it"),
    ("Our draft says there are 29 tasks in the appendix. Is that correct?", "**Yes.**", "29", "so"),
    ("There are 30 tasks in the appendix. Is that correct?", "**No.**", "29", "in the appendix"),
    (
        "Hội Phụ nữ có được giao việc gì ko",
        "Phụ lục không có nhiệm vụ nào",
        "đề nghị chung “các đoàn thể”",
        "what the plan asks of mass organisations",
    ),
    ("chỉ thị 40 nhắc ở đâu", "Kế hoạch, mục II.3", "40-CT/TW", "where a paper is named"),
    ("chi thi 40 o muc nao cua ke hoach", "Kế hoạch, mục II.3", "40-CT/TW", "without marks"),
    (
        "Công đoàn phải làm gì theo nghị quyết này?",
        "Phụ lục không có nhiệm vụ nào",
        "giám sát công tác này",
        "the same of another",
    ),
]


@pytest.mark.parametrize(("turns", "begins", "holds", "why"), SAID)
def test_what_is_said(assistant: Assistant, turns: str, begins: str, holds: str, why: str) -> None:
    text = asked(assistant, turns).answer
    assert text.startswith(begins), f"{why}: {text}"
    assert holds in text, why


@pytest.mark.parametrize(
    "turns", ["mỗi mục có bao nhiêu nhiệm vụ?", "Mỗi bộ chủ trì bao nhiêu nhiệm vụ?"]
)
def test_a_number_for_each_is_no_one_number(assistant: Assistant, turns: str) -> None:
    answer = asked(assistant, turns)
    assert answer.count is None
    assert "16" in answer.answer or "13" in answer.answer
