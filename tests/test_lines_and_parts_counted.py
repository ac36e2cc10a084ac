"""Lines of the resolution, parts of the plan and sections of the appendix as they are counted."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

COUNTS = [
    # lines of the resolution itself
    ("Khung “Nơi nhận” cuối văn bản gồm mấy dòng, kể luôn dòng Lưu?", 19, "quoted"),
    ("noi nhan co bao nhieu dong ca thay", 19, "'bao nhieu dong' is no money"),
    ("Đếm giúp số gạch đầu dòng ở mục nơi nhận", 19, "'số gạch'"),
    ("How many addressees is the resolution sent to?", 19, "in English"),
    ("Mở đầu nghị quyết có bao nhiêu đoạn bắt đầu bằng chữ “Căn cứ”?", 2, "how they begin"),
    ("phan can cu gom may doan", 2, "without marks"),
    ("Nghị quyết này dẫn mấy căn cứ?", 2, "'mấy căn cứ'"),
    # parts of the plan, whatever they are called
    ("Phần III “Tổ chức thực hiện” trong Kế hoạch có bao nhiêu mục đánh số?", 5, "its title between"),
    ("Phần III của kế hoạch phân việc cho bao nhiêu đầu mối?", 5, "'đầu mối' is no lead here"),
    ("Ở phần II của kế hoạch, nhóm 3 có mấy gạch đầu dòng?", 10, "the part within the part"),
    ("Phần yêu cầu của kế hoạch dài mấy đoạn?", 3, "'đoạn' of a part of the plan"),
    ("Kế hoạch đề nghị Mặt trận Tổ quốc và các đoàn thể mấy nội dung ở phần tổ chức thực hiện?",
     3, "one addressee"),
    ("o phan to chuc thuc hien MTTQ cung cac to chuc chinh tri xa hoi duoc de nghi may y", 3, "its other members"),
    ("How many bullets does group 4 of part II of the plan have?", 3, "a group in English"),
    # one group of measures by its title
    ("Nhóm giải pháp về cơ chế, chính sách có bao nhiêu ý?", 10, "its title beside the part"),
    ("giai phap lanh dao chi dao co may gach dau dong", 2, "without marks"),
    ("Phần giải pháp về quản lý nhà nước gồm bao nhiêu nội dung?", 3, "'nội dung'"),
    ("Kế hoạch có mấy nhóm giải pháp giảm nghèo?", 5, "what all titles say tells no group"),
    # sections of the appendix
    ("Bộ Tư pháp có tên ở mấy mục trong năm mục I-V của phụ lục?", 1, "all five choose none"),
    ("Có mấy mục mà UBND tỉnh không chủ trì việc nào?", 2, "sections without"),
    ("Mấy mục có từ 4 nhiệm vụ trở lên?", 3, "a bound on each"),
    ("Có bao nhiêu mục chỉ có một nhiệm vụ?", 1, "just one"),
    ("Mục nào có hơn 5 việc?", 2, "which of them"),
    ("How many sections (Roman numerals) is the annex divided into?", 5, "a word in brackets"),
    # What must not change.
    ("đếm giúp số dòng mà ô phối hợp chỉ có Bộ Nội vụ", 0, "lines of the table are tasks"),
    ("Bộ Y tế có tên trong bao nhiêu dòng của bảng?", 1, "so here"),
    ("Mục III có mấy việc?", 16, "tasks of a section"),
    ("Bộ nào chủ trì từ 3 việc trở lên, tất cả mấy bộ?", 3, "bodies are bounded"),
    ("Căn cứ phụ lục thì Bộ Nội vụ chủ trì mấy việc?", 2, "'căn cứ' as a verb"),
    ("Kế hoạch gồm mấy phần?", 3, "parts of the plan"),
    ("Có mấy mục có việc không do Bộ Lao động chủ trì?", 4, "sections with such tasks"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    answer = assistant.answer([question])
    assert (answer.status, answer.count) == ("answered", count), reason


TURNS = [
    ("Khoản 3 phần II kế hoạch nói gì? || Khoản ấy có mấy gạch đầu dòng?", 10, "the part told"),
    ("Kế hoạch đặt ra yêu cầu gì? || Tổng cộng bao nhiêu điểm?", 3, "no part is named"),
    ("V.3 do ai chủ trì? || Mục chứa việc này có mấy nhiệm vụ?", 4, "the section of a task"),
    ("V.3 do ai chủ trì? || mục đó có bao nhiêu việc", 4, "pointed to"),
    ("Mục I có mấy việc? || Mục đó có mấy việc hằng năm?", 4, "a section told before"),
]


@pytest.mark.parametrize(("turns", "count", "reason"), TURNS)
def test_turns(assistant: Assistant, turns: str, count: int, reason: str) -> None:
    assert assistant.answer(turns.split(" || ")).count == count, reason
