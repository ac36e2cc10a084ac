"""What the resolution and its plan say: bases, parts, groups by place, duties, and turns that go on with them."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

BASES = {"nghi-quyet/can-cu/1", "nghi-quyet/can-cu/2"}
REQUIREMENTS = {f"ke-hoach/I/2/{point}" for point in "abc"}
GROUPS = {f"ke-hoach/II/{n}" for n in range(1, 6)}
ADDRESSED = [f"ke-hoach/III/{n}" for n in range(1, 6)]

TOLD = [
    (
        ["Mục huy động, sử dụng hiệu quả nguồn lực đầu tư nêu những nhiệm vụ, giải pháp gì?"],
        {"ke-hoach/II/4/gach-1"},
        "measures stand in the plan alone",
    ),
    (["Cơ sở pháp lý nào được dẫn ra khi ban hành Nghị quyết?"], BASES, "both bases"),
    (["Chính phủ căn cứ vào những gì để ban hành nghị quyết này"], BASES, "in other words"),
    (["Văn bản được ban hành trên cơ sở những luật nào?"], BASES, "a base of laws"),
    (["Nhờ chép các yêu cầu mà kế hoạch nêu ra ở phần I."], REQUIREMENTS, "the part it stands in"),
    (["mục yêu cầu của kế hoạch có những gì"], REQUIREMENTS, "whose part it is asks nothing"),
    (["Phần II chia ra những nhóm nhiệm vụ, giải pháp nào?"], GROUPS, "no section of the appendix"),
    (
        ["Phần II có các nhóm giải pháp nào?", "Nhóm thứ tư nói cụ thể gì?"],
        {"ke-hoach/II/4"},
        "of the groups just told",
    ),
    (
        ["Ở phần nhiệm vụ, giải pháp, nhóm thứ hai về lãnh đạo gồm gì?"],
        {"ke-hoach/II/2"},
        "a group by its place",
    ),
    (["nhóm giải pháp đầu tiên viết những gì"], {"ke-hoach/II/1"}, "the first group"),
    (["nhóm giải pháp 4 gồm những gì"], {"ke-hoach/II/4"}, "a bare number"),
    (
        ["Phần giải pháp yêu cầu làm gì cho dân sống ở vùng hay bị thiên tai?"],
        {"ke-hoach/II/3/gach-7"},
        "a verb, no title",
    ),
    (
        ["Phần II nói gì về di dời dân cư?"],
        {"ke-hoach/II/3/gach-7"},
        "a matter of the part of the plan",
    ),
    (
        ["Phần tăng cường lãnh đạo, chỉ đạo yêu cầu các cấp ủy làm gì?"],
        {"ke-hoach/II/2/gach-1", "ke-hoach/II/2/gach-2"},
        "a short group is told whole",
    ),
    (
        ["phần giải pháp viết gì về y tế, giáo dục của người nghèo"],
        {"ke-hoach/II/3/gach-8"},
        "asked in the text's own words",
    ),
    (
        ["Phần III quy định Bộ Lao động - Thương binh và Xã hội phải lo những việc nào?"],
        {"ke-hoach/III/3"},
        "no section of the appendix",
    ),
    (
        ["Theo phần III, Bộ LĐTBXH phối hợp với ban nào của Trung ương để tuyên truyền Chỉ thị?"],
        {"ke-hoach/III/3"},
        "a body that no task names",
    ),
    (["tỉnh phải khen thưởng ai theo phần III"], {"ke-hoach/III/4"}, "a matter told of it"),
    (["Phần III đề nghị các đoàn thể làm gì?"], {"ke-hoach/III/5"}, "by the title alone"),
    (["Các bộ, cơ quan ngang bộ có những trách nhiệm gì?"], {"ke-hoach/III/1"}, "in general"),
    (["Ngoài các việc trong phụ lục, tỉnh còn phải làm gì?"], {"ke-hoach/III/4"}, "beside rows"),
    (
        ["phần nào trong kế hoạch nói về trách nhiệm của Mặt trận"],
        {"ke-hoach/III/5"},
        "the part for somebody",
    ),
    (["Phần III ghi trách nhiệm của từng cơ quan ra sao?"], set(ADDRESSED), "of each"),
    (
        ["Nghị quyết gửi những cơ quan nào?"],
        {"nghi-quyet/noi-nhan/1", "nghi-quyet/noi-nhan/19"},
        "all recipients",
    ),
    (
        ["Xã nào lỡ để xảy ra vi phạm pháp luật về giảm nghèo thì tỉnh xử lý ra sao?"],
        {"ke-hoach/III/4/gach-4"},
        "whoever it is, no list of places",
    ),
    (
        ["UBND tỉnh phải vận động ai giúp hộ nghèo?"],
        {"ke-hoach/III/4/gach-2"},
        "who is moved, not who does it",
    ),
]

FURTHER = [
    (
        [
            "Phần III giao gì cho Bộ LĐTBXH?",
            "Với Ban Tuyên giáo Trung ương thì Bộ LĐTBXH làm gì?",
        ],
        {"ke-hoach/III/3"},
        "beside a body that no task names",
    ),
    (
        [
            "Phần tổ chức thực hiện nói tỉnh biểu dương ai?",
            "Còn ai vi phạm thì tỉnh làm gì với họ?",
        ],
        {"ke-hoach/III/4"},
        "the same addressee",
    ),
    (
        [
            "Phần II nói gì về kiện toàn bộ máy?",
            "Còn đối với cán bộ, công chức về vùng khó thì đề ra gì?",
        ],
        {"ke-hoach/II/5/gach-2"},
        "the part spoken of",
    ),
    (
        [
            "Nhiệm vụ, giải pháp về tuyên truyền gồm gì?",
            "Còn về nâng cao hiệu lực quản lý nhà nước?",
        ],
        {"ke-hoach/II/5/gach-1", "ke-hoach/II/5/gach-2", "ke-hoach/II/5/gach-3"},
        "the whole group",
    ),
    (
        ["Nhóm giải pháp về nguồn lực gồm gì?", "Nhóm tiếp theo?"],
        {"ke-hoach/II/5"},
        "the group beside, no bullet",
    ),
    (
        ["Nhóm 3 phần II nói gì?", "Gạch thứ 7 nói gì?", "Gạch cuối?"],
        {"ke-hoach/II/3/gach-10"},
        "the last bullet of the group",
    ),
    (
        [
            "Việc hoàn thiện chính sách nhà ở do ai chủ trì?",
            "Còn cả Nghị quyết này ai phải thi hành?",
        ],
        {"nghi-quyet/dieu-3"},
        "a fact of the document",
    ),
    (
        ["UBND tỉnh có phải sơ kết không?", "gửi báo cáo về đâu, để làm gì?"],
        {"ke-hoach/III/4/gach-5"},
        "what a report is for, not the plan",
    ),
]


@pytest.mark.parametrize(("turns", "passages", "reason"), [*TOLD, *FURTHER])
def test_what_is_told(turns: list[str], passages: set[str], reason: str) -> None:
    answer = shared_assistant().answer(turns)
    cited = {citation.passage for citation in answer.citations}
    assert passages <= cited, reason


TASKS = [
    (["Phần III tỉnh chủ trì việc gì?"], {"III.6", "III.16"}, "a column of the appendix"),
    (["Mục III giao UBND tỉnh chủ trì việc gì?"], {"III.6", "III.16"}, "a section"),
    (["Phần III của phụ lục giao Bộ Y tế việc gì?"], {"III.15"}, "the appendix by name"),
    (["Phần I nói gì về cuộc thi báo chí?"], {"I.4"}, "only the section speaks of it"),
    (
        ["Phần tổ chức thực hiện giao tỉnh làm gì?", "Còn UBND tỉnh chủ trì mấy nhiệm vụ?"],
        {"I.1", "I.2", "II.1", "II.2", "III.6", "III.16"},
        "tasks after duties",
    ),
    (["Không tính phụ lục thì Bộ Y tế chủ trì việc gì?"], {"III.15"}, "a column, whatever is said"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_what_only_tasks_tell(turns: list[str], tasks: set[str], reason: str) -> None:
    assert set(shared_assistant().answer(turns).tasks) == tasks, reason


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Kế hoạch nói gì về bình đẳng giới?", "nothing"),
        (
            "Nghị quyết dẫn Kết luận 06-KL/TW. KL đó có mấy phần?",
            "what another paper is made up of",
        ),
        ("Nghị quyết căn cứ Chỉ thị 05-CT/TW. Chỉ thị đó gồm mấy mục?", "the directive is another"),
        ("Tỉnh nộp báo cáo trễ thì bị phạt bao nhiêu?", "an amount"),
        ("Những xã nào thuộc diện đặc biệt khó khăn?", "a list of places"),
    ],
)
def test_what_is_not_told(question: str, reason: str) -> None:
    assert shared_assistant().answer([question]).status == "not_in_document", reason
