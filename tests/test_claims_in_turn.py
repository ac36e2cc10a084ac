"""Claims of several sentences, each weighed in the light of those before: no verdict on what is unread."""

from __future__ import annotations

import re

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# The verdict of each part in order, and the task that the last part tells, where it tells one.
CLAIMS = [
    ("Việc trợ giúp pháp lý do Bộ Tư pháp chủ trì. Làm trong giai đoạn 2021 - 2025. Có đúng vậy không?",
     [YES, NO], "a time without the name of its column"),
    ("Chuẩn nghèo đa chiều do Bộ Lao động chủ trì. Sản phẩm là thông tư. Có đúng vậy không?",
     [NO], "a product goes on with the claim"),
    ("co so du lieu giam ngheo xong trong nam 2022. bo lao dong chu tri. dung ko",
     [NO], "the first sentence is claimed as much as the one that names the body"),
    ("Bộ Nội vụ chủ trì 2 việc. Cả hai đều chung với Bộ Lao động. Phải không?",
     [YES, YES], "'cả hai' are those of the sentence before"),
    ("Bộ Nông nghiệp chủ trì 3 việc. Cả ba đều làm một mình. Phải không?",
     [YES, NO], "one of them has others beside"),
    ("Bộ Nông nghiệp chủ trì 3 việc. Hai việc làm một mình. Phải vậy không?",
     [YES, YES], "'hai việc làm' are two tasks, and no jobs"),
    ("Mục I gồm 6 việc. 5 việc làm hằng năm. Đúng chưa?",
     [YES, NO], "the part is counted as well"),
    ("Mục V có 4 việc. Có 3 việc Bộ Lao động chủ trì. Đúng chứ ạ?",
     [YES, YES], "counted among the tasks of the section told"),
    ("Mục V có 4 việc. Tất cả do Bộ Lao động chủ trì. Ghi thế có đúng không?",
     [YES, NO], "'tất cả' are the tasks of the section"),
    ("Bộ Nội vụ chủ trì 2 việc. Bộ Tư pháp chủ trì 1 việc. Bộ Y tế không chủ trì việc nào. Đúng không?",
     [YES, YES, NO], "who is named last is no condition on what stands before"),
    ("Bộ Xây dựng chủ trì 2 việc. Việc nhà ở hạn năm 2022. Việc kia làm đến 2025. Đúng không?",
     [YES, YES, NO], "'việc kia' is the other of the two"),
    ("Nghị quyết có 3 điều. Phụ lục có 29 nhiệm vụ. Kế hoạch có 4 phần. Đúng không?",
     [YES, YES, NO], "facts of the document"),
    ("Chỉ thị 05 ban hành ngày 23/6/2021. Bộ Chính trị ban hành. Đúng không?",
     [YES, NO], "whose another paper is"),
    ("Chỉ thị 05 của Ban Bí thư. Ban hành ngày 22/12/2021. Đúng không?",
     [YES, NO], "of what day it is; the day of another sentence is no part of the first"),
    ("Chỉ thị 05 ban hành ngày 23/6/2021. Ban Bí thư ban hành. Đúng không?",
     [YES], "two verdicts over the same quote are told once"),
    ("Nhờ kiểm tra giúp mấy ý sau: 1. III.3 do Bộ Tư pháp chủ trì. 2. III.9 hạn năm 2023.",
     [YES, NO], "asked first, and then the items"),
    ("Rà lại giúp em với ạ. Bộ Nội vụ chủ trì 2 việc. Cả hai đều làm một mình.",
     [YES, NO], "asked first, in a sentence of its own"),
    ("Nhờ xác nhận: mục V có 4 việc. Bộ Nội vụ chủ trì 3 việc trong đó.",
     [YES, NO], "the first claim stands behind a colon"),
    ("việc nước sạch là của Bộ Nông nghiệp, hạn 2030, phối hợp là Bộ Lao động, hiểu vậy đúng chưa",
     [YES], "a column that names another is no role of the first"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "verdicts", "why"), CLAIMS, ids=[c[0] for c in CLAIMS])
def test_each_sentence_of_a_claim_has_its_verdict(
    assistant: Assistant, said: str, verdicts: list[str], why: str
) -> None:
    text = assistant.answer([said]).answer
    whole, *each = re.findall(r"\*\*(?:Không đúng|Đúng)\.\*\*", text)
    assert (each or [whole]) == verdicts, why
    # One verdict on all of it comes first.
    assert whole == (NO if NO in verdicts else YES), why


NO_CLAIMS = [
    ("Em ở Bộ Y tế. Bộ Xây dựng chủ trì việc nhà ở. Đúng không ạ?", YES, "who asks claims nothing"),
    ("Mai em họp lúc 9 giờ ngày 5/12/2026. Bộ Xây dựng chủ trì việc nhà ở. Đúng không ạ?", YES,
     "the day of a meeting is of no paper"),
    ("Sếp bảo Bộ Xây dựng chủ trì việc nhà ở. Chị Hoa bảo hạn năm 2023. Sếp nói đúng không?", YES,
     "what somebody else says is another's statement"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "verdict", "why"), NO_CLAIMS, ids=[c[0] for c in NO_CLAIMS])
def test_what_stands_beside_a_claim_is_not_weighed(
    assistant: Assistant, said: str, verdict: str, why: str
) -> None:
    text = assistant.answer([said]).answer
    assert text.startswith(verdict), why
    assert "Ý 2" not in text, why


def test_no_verdict_on_all_where_each_question_asks_for_itself(assistant: Assistant) -> None:
    text = assistant.answer(["Bộ Tư pháp chủ trì việc nào? V.1 do Bộ Y tế chủ trì à?"]).answer
    assert text.startswith("**Ý 1.** Có **1 nhiệm vụ**")
    assert "**Ý 2.** **Không đúng.**" in text
