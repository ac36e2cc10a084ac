"""Parts of the plan by number and title, in requests and later turns, and what no part says."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant

PARTS = [
    (
        ["Phần II của kế hoạch, mục 2 về lãnh đạo chỉ đạo nêu gì?"],
        "ke-hoach/II/2",
        "the plan between",
    ),
    (
        ["Nhờ nêu các giải pháp huy động, sử dụng nguồn lực đầu tư ở mục 4 phần II của kế hoạch."],
        "ke-hoach/II/4",
        "its title says nothing more",
    ),
    (["Nhóm giải pháp số 2 trong kế hoạch gồm mấy ý?"], "ke-hoach/II/2", "'số' as 'thứ'"),
    (
        ["Lớp tập huấn năm 2019 dùng tài liệu cũ. Xin nêu các yêu cầu của kế hoạch."],
        "ke-hoach/I/2",
        "a request after a story",
    ),
    (
        ["muc dich cua ke hoach thuc hien chi thi 05 la gi v"],
        "ke-hoach/I/1",
        "the plan by its directive",
    ),
    (
        ["Mục đích của Kế hoạch thực hiện Chỉ thị số 05-CT/TW là gì?"],
        "ke-hoach/I/1",
        "the number in full",
    ),
    (["What is the purpose of the plan to implement Directive 05?"], "ke-hoach/I/1", "in English"),
    (["Mục đích của kế hoạch, đủ các điểm a, b và c?"], "ke-hoach/I/1", "all its points"),
    (
        ["Phần III của kế hoạch có mấy mục?", "Trong phần III, các tỉnh có những trách nhiệm gì?"],
        "ke-hoach/III/4",
        "the part spoken of, no section",
    ),
    (
        ["Mục đích của kế hoạch kèm theo nghị quyết số 160/NQ-CP ngày 22/12/2021 là gì"],
        "ke-hoach/I/1",
        "with which paper the plan comes asks for nothing",
    ),
    (["muc dich ke hoach ban hanh kem theo nq 160 la gi"], "ke-hoach/I/1", "without marks"),
    (
        ["Yêu cầu của kế hoạch được ban hành kèm theo Nghị quyết này gồm những gì?"],
        "ke-hoach/I/2",
        "neither does 'gồm những gì' ask for the whole plan",
    ),
    (
        ["Phần giải pháp nói về huy động nguồn lực thế nào ạ"],
        "ke-hoach/II/4",
        "a group's title is asked about",
    ),
    (
        ["Theo kế hoạch, làm sao để nâng cao hiệu lực quản lý nhà nước về giảm nghèo?"],
        "ke-hoach/II/5",
        "though its first bullet says the same",
    ),
    (
        ["phần giải pháp có đoạn nào nói về lãnh đạo chỉ đạo công tác giảm nghèo, chép giúp tôi"],
        "ke-hoach/II/2",
        "in a request",
    ),
    (
        ["Cho hỏi phần giải pháp, nội dung tuyên truyền nâng cao nhận thức được viết như thế nào"],
        "ke-hoach/II/1",
        "how it is written tells nothing of it",
    ),
    (
        ["Các giải pháp tuyên truyền gồm những ý nào?"],
        "ke-hoach/II/1",
        "not only the bullets that say the word",
    ),
    (["Kế hoạch của Nghị quyết 160 đặt ra những yêu cầu gì?"], "ke-hoach/I/2", "the plan of it"),
]


@pytest.mark.parametrize(("turns", "part", "reason"), PARTS)
def test_the_whole_part(assistant: Assistant, turns: list[str], part: str, reason: str) -> None:
    cited = {citation.passage for citation in assistant.answer(turns).citations}
    assert part in cited, reason
    assert all(p == part or p.startswith(f"{part}/") for p in cited), reason


@pytest.mark.parametrize(
    ("turns", "passage", "reason"),
    [
        (["Điểm b phần mục đích nói gì?"], {"ke-hoach/I/1/b"}, "one point"),
        (
            ["Căn cứ pháp lý và căn cứ chính trị để ban hành là gì?"],
            {"nghi-quyet/can-cu/1", "nghi-quyet/can-cu/2"},
            "both kinds of bases",
        ),
        (
            ["Phần II kế hoạch nói gì về di dời dân cư?"],
            {"ke-hoach/II/3/gach-7"},
            "a bullet of a group of the part",
        ),
        (
            ["Phần II kế hoạch ghi sao về di dời dân cư, phụ lục phân công bộ nào lo?"],
            {"ke-hoach/II/3/gach-7", "phu-luc/III/14"},
            "one matter asked of both papers",
        ),
        (
            [
                "nước sạch nông thôn thì kế hoạch viết gì ở phần giải pháp, còn bảng phụ lục giao bộ nào"
            ],
            {"ke-hoach/II/3/gach-4", "phu-luc/III/11"},
            "in everyday words",
        ),
        (
            ["Kế hoạch nói gì về nâng cao nhận thức của cán bộ, đảng viên"],
            {"ke-hoach/II/1/gach-2", "phu-luc/I/2"},
            "more than a title: one bullet",
        ),
        (
            ["Kế hoạch ban hành kèm theo Nghị quyết 160 là kế hoạch gì?"],
            {"nghi-quyet/dieu-1"},
            "the plan itself is asked about",
        ),
        (
            ["Nghị quyết 160 ban hành kèm theo cái gì?"],
            {"nghi-quyet/dieu-1"},
            "what comes with the paper is asked about",
        ),
    ],
)
def test_what_is_cited(
    assistant: Assistant, turns: list[str], passage: set[str], reason: str
) -> None:
    cited = {citation.passage for citation in assistant.answer(turns).citations}
    assert passage <= cited, reason


def test_a_section_after_a_part_of_the_plan(assistant: Assistant) -> None:
    turns = ["Phần III của kế hoạch nói gì?", "Mục V tỉnh phối hợp nhiệm vụ nào?"]
    assert assistant.answer(turns).tasks == ("V.1", "V.3", "V.4")


@pytest.mark.parametrize(
    ("question", "status", "reason"),
    [
        (
            "Tỉnh gửi báo cáo sơ kết, hạn chót nộp là ngày nào trong năm?",
            "not_in_document",
            "a day",
        ),
        ("Đến nay bao nhiêu việc đã làm xong rồi?", "not_in_document", "progress"),
        ("Đã có quyết định mới nào sửa nghị quyết này chưa?", "not_in_document", "what came later"),
        ("Vay Ngân hàng Chính sách xã hội lãi mấy phân?", "not_in_document", "interest"),
        ("Bộ Y tế chủ trì việc ở mấy phần?", "answered", "sections are counted"),
        ("Bao nhiêu việc phải xong trong năm 2022?", "answered", "a deadline"),
    ],
)
def test_what_no_part_says(assistant: Assistant, question: str, status: str, reason: str) -> None:
    assert assistant.answer([question]).status == status, reason


def test_a_wish_after_the_question(assistant: Assistant) -> None:
    """Where the answer goes is no second question."""
    asked = "Bộ Tư pháp chủ trì việc nào?"
    assert assistant.answer([f"{asked} Em cần ghi từng nhiệm vụ vào biên bản."]).tasks == ("III.3",)
    both = assistant.answer([f"{asked} Em cần ghi thêm việc Bộ Y tế chủ trì vào biên bản."])
    assert "III.15" in both.tasks


WHOLE = [
    ("cho xem toàn bộ phụ lục", 29, "all of it"),
    ("phu luc co nhung gi", 29, "without marks"),
    ("phụ lục có những gì về nhà ở", 1, "of a matter"),
    ("toàn bộ phụ lục có mấy việc của Bộ Y tế", 1, "of an agency"),
]


@pytest.mark.parametrize(("question", "tasks", "why"), WHOLE)
def test_the_appendix_as_a_whole(question: str, tasks: int, why: str) -> None:
    assert len(shared_assistant().answer([question]).tasks) == tasks, why


@pytest.mark.parametrize(
    "question",
    ["phụ lục gồm những mục nào", "kể tên các mục của phụ lục", "phu luc gom nhung muc nao"],
)
def test_the_sections_of_the_appendix(question: str) -> None:
    assert "gồm **5 mục**" in shared_assistant().answer([question]).answer
