"""How many ministries or agencies a column names, in few words or after a story."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

COUNTS = [
    ("Có mấy bộ được nêu đích danh làm chủ trì ít nhất một việc (chỉ tính bộ)?", 12, "the kind in brackets"),
    ("Tôi làm nghiên cứu về điều phối liên ngành nên cần con số chuẩn: chỉ tính những bộ được ghi đích danh ở cột "
     "cơ quan chủ trì, mỗi bộ một lần, không kể ủy ban, ngân hàng, thì có mấy bộ?", 12, "after a story"),
    ("Em vẽ sơ đồ phân vai giữa các cơ quan. Không tính cụm “các bộ, ngành”, không tính Ủy ban Dân tộc, có "
     "bao nhiêu bộ được nêu tên ở cột chủ trì?", 12, "a name among what is left out"),
    ("Bài báo cần một con số: cũng không đếm ngân hàng hay ban, có bao nhiêu bộ được gọi tên ở cột phối hợp?", 4,
     "the other column"),
    ("Đếm giùm số bộ có tên ở cột cơ quan chủ trì", 12, "'số bộ'"),
    ("so bo duoc ghi ten o cot chu tri la bao nhieu", 12, "without marks nothing is compared"),
    ("số cơ quan khác nhau ở cột phối hợp là bao nhiêu", 6, "'khác nhau' compares nothing"),
    ("Cột phối hợp ghi đích danh bao nhiêu cơ quan, không lặp lại?", 6, "said of the bodies"),
    ("tổng cộng có bao nhiêu cơ quan khác nhau được nhắc tên trong phụ lục", 18, "in either column"),
    ("Gộp cả cột chủ trì lẫn cột phối hợp thì có bao nhiêu bộ được nêu đích danh?", 13, "in either, each once"),
    ("Ở cột chủ trì, đếm những bộ được ghi đích danh thì được mấy bộ?", 12, "the column first"),
    ("Gom hết các bộ có tên ở cột chủ trì lại thì được mấy bộ?", 12, "gathered"),
    ("Tôi công tác ở sở tài chính, lập bảng theo dõi, muốn biết số bộ được ghi rõ tên ở cột chủ trì là bao nhiêu?",
     12, "who asks is no condition"),
    ("Em bên Bộ Y tế. Có mấy bộ được nêu tên ở cột phối hợp?", 4, "in a sentence of its own"),
    ("Có mấy cơ quan không phải là bộ được nêu tên ở cột chủ trì?", 5, "bodies that are no ministries"),
    ("Bn bộ đc nêu tên ở cột PH của PL? Chỉ tính bộ, ko tính UBND, UBDT, MTTQ.", 4, "several names left out"),
    ("dem xem may bo co ten o cot chu tri, chi tinh bo thoi, uy ban voi ngan hang thi bo ra", 12, "at the end"),
    ("Không kể UBND và những cách gọi chung như các bộ, ngành, cột phối hợp của phụ lục nêu tên mấy cơ quan?",
     6, "what is never counted"),
    # What must not change.
    ("Không tính Bộ LĐTBXH thì có mấy bộ được nêu tên ở cột chủ trì?", 11, "a ministry left out counts less"),
    ("Có mấy cơ quan được nêu tên ở cột chủ trì, không tính Ngân hàng Nhà nước?", 15, "so does a bank"),
    ("Ở mục III có mấy bộ được nêu đích danh ở cột chủ trì, không tính ủy ban?", 11, "a section is a condition"),
    ("Trong các việc hạn 2022 có bao nhiêu bộ được nêu tên ở cột chủ trì", 2, "so is a year"),
    ("việc gắn giảm nghèo với quốc phòng có mấy bộ đứng tên ở cột chủ trì", 3, "a matter before it"),
    ("Tôi theo việc tín dụng ưu đãi cho hộ nghèo. Có mấy cơ quan được nêu tên ở cột chủ trì?", 2, "in a sentence"),
    ("Việc III.15 có bao nhiêu cơ quan được nêu tên ở cột chủ trì?", 8, "one task"),
    ("số việc Bộ Y tế được nêu tên ở cột chủ trì là bao nhiêu", 1, "tasks are counted"),
    ("mấy bộ vừa có tên ở cột chủ trì vừa có tên ở cột phối hợp", 3, "in both"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    answer = assistant.answer([question])
    assert (answer.status, answer.count) == ("answered", count), reason


TURNS = [
    ("Mấy bộ có tên ở cột chủ trì? || Còn ở cột phối hợp?", 4, "ministries again"),
    (
        "Mấy bộ có tên ở cột chủ trì? || Còn cơ quan ở cột phối hợp thì mấy?",
        6,
        "other bodies are named",
    ),
]


@pytest.mark.parametrize(("turns", "count", "reason"), TURNS)
def test_turns(assistant: Assistant, turns: str, count: int, reason: str) -> None:
    assert assistant.answer(turns.split(" || ")).count == count, reason
