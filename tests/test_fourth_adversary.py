"""What a fourth adversary found said falsely, or of another question, in plain claims and conversations."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, how the answer begins ("" for no verdict), and the reason.
VERDICTS = [
    ("Phần tổ chức thực hiện có nhắc tới Bộ Tài chính không?", NO, "'các bộ' names none"),
    ("Phần nơi nhận có nhắc tới Bộ Công Thương không?", NO, "nor does a line of many"),
    ("Phần tổ chức thực hiện có nhắc tới Mặt trận Tổ quốc không?", YES, "its title names it"),
    ("Kế hoạch có nhắc đến Ban Tuyên giáo không?", YES, "a duty names it"),
    ("Sao Bộ Xây dựng lại phải chủ trì nhà ở cho hộ nghèo ở đô thị?", "", "a reason is asked"),
    ("Bộ Xây dựng chủ trì nhà ở cho hộ nghèo ở đô thị đúng không?", "", "no row says so"),
    ("Tại sao Bộ Y tế lại chủ trì cơ sở dữ liệu giảm nghèo?", NO, "it does not lead it"),
    ("V.3 do ai chủ trì? || Bây giờ đã đến hạn chưa?", NO, "its time is not over"),
    ("III.10 bây giờ đã đến hạn chưa?", YES, "its time is over"),
    ("Chính sách nhà ở đã quá hạn chưa?", YES, "described, and not by its number"),
    ("Kế hoạch này thực hiện đến năm 2025 đúng không?", NO, "the title says 2030"),
    ("Kế hoạch này thực hiện đến năm 2030 đúng không?", YES, "the title says so"),
    ("Di dời dân cư vùng thiên tai do Bộ Tài nguyên và Môi trường chủ trì.", NO, "a statement"),
    ("Trợ giúp pháp lý do Bộ Tư pháp chủ trì.", YES, "a statement"),
    ("Bộ Lao động chỉ là cơ quan phối hợp nhiệm vụ III.3 đúng không?", YES, "others may be, too"),
    ("Chỉ Bộ Lao động là cơ quan phối hợp III.3 đúng không?", NO, "nobody else is claimed to be"),
    ("Bộ Tài chính chỉ có vai phối hợp, đúng không?", YES, "it leads nothing"),
    ("UBND tỉnh chỉ phối hợp thôi à?", NO, "it leads some"),
    ("III.10 ai chủ trì? || Bộ Lao động chỉ phối hợp thôi đúng không?", YES, "of that one task"),
    ("Bộ Lao động là đơn vị phối hợp cơ sở dữ liệu giảm nghèo đúng không?", NO, "who leads it"),
]


@pytest.mark.parametrize(("turns", "verdict", "reason"), VERDICTS)
def test_verdicts(assistant: Assistant, turns: str, verdict: str, reason: str) -> None:
    text = asked(assistant, turns).answer
    assert text.startswith(verdict) if verdict else not text.startswith((YES, NO)), reason


# Turns, the number of tasks told, and the reason.
COUNTS = [
    ("Bao nhiêu nhiệm vụ chỉ có một cơ quan chủ trì?", 13, "'các bộ, ngành' is no one agency"),
    ("Nhiệm vụ mục III trừ nhà ở", 14, "a matter set aside without a noun for it"),
    ("Việc nào bây giờ đã đến hạn?", 2, "what is over, not what goes on"),
    (
        "UBND tỉnh chủ trì bao nhiêu nhiệm vụ? || Phối hợp bao nhiêu? || Còn lại bao nhiêu không dính tới?",
        10,
        "neither of the lists told",
    ),
    (
        "Bộ Tài chính làm gì? || Bộ Y tế thì sao? || Hai bộ này có cùng chủ trì nhiệm vụ nào không?",
        0,
        "both lead it, not one of them",
    ),
    ("Nhiệm vụ nào chỉ ghi giai đoạn 2026-2030, nghĩa là trước năm 2026 chưa phải làm?", 1, "once"),
]


@pytest.mark.parametrize(("turns", "number", "reason"), COUNTS)
def test_counts(assistant: Assistant, turns: str, number: int, reason: str) -> None:
    assert len(asked(assistant, turns).tasks) == number, reason


REFUSED = [
    ("Kết luận 06-KL/TW mục 2 quy định gì?", "a section of another paper"),
    ("Điều 3 của Nghị quyết 24/NQ-CP nói gì?", "an article of another resolution"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_places_in_other_papers(assistant: Assistant, question: str, reason: str) -> None:
    assert asked(assistant, question).status == "not_in_document", reason
