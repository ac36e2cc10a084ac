"""Who helps with a work, who is named nowhere, to whom it is sent, what a part tells: as people ask for it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

COORDINATED = ["I.3", "I.5", "I.6", "III.4", "III.5", "III.7", "III.13", "III.14", "III.15"]
COORDINATED += ["IV", "V.1", "V.3", "V.4"]
ETHNIC, FOUR = ["III.6", "III.15"], ["I.1", "I.2", "II.1", "II.2"]
TASKS = [
    (
        "Tỉnh hướng dẫn các xã xây dựng mô hình hợp tác xã thì bộ nào phối hợp?",
        ["III.16"],
        "a work is told by who does it",
    ),
    (
        "khi tinh lap mo hinh hop tac xa, to hop tac thi nhung bo nao phoi hop voi tinh",
        ["III.16"],
        "without marks",
    ),
    ("Khi Bộ Xây dựng làm chính sách nhà ở cho hộ nghèo thì ai phối hợp", ["III.10"], "a ministry"),
    (
        "trong việc Bộ Nội vụ khuyến khích cán bộ về vùng nghèo thì bộ nào phối hợp với Bộ Nội vụ",
        ["V.2"],
        "named again",
    ),
    ("Lúc Bộ Nông nghiệp lo di dời dân cư thì những ai phải phối hợp cùng bộ", ["III.14"], "'bộ'"),
    (
        "bộ nào phối hợp với tỉnh khi tỉnh lập tổ hợp tác, hợp tác xã?",
        ["III.16"],
        "the work is told behind",
    ),
    ("UBND tỉnh phối hợp ở những nhiệm vụ nào", COORDINATED, "the agency is the one that helps"),
    ("bên em đang xây dựng đề án, việc nào Bộ Tư pháp chủ trì", ["III.3"], "no ministry"),
    ("Đang xây dựng kế hoạch phối hợp, cho hỏi Bộ Tư pháp chủ trì việc nào", ["III.3"], "no role"),
    ("bên xây dựng chủ trì việc nào", ["III.10", "III.15"], "the ministry"),
    (
        "Bộ Dân tộc và Tôn giáo, trước là Ủy ban Dân tộc, có tên ở những việc nào",
        ETHNIC,
        "one ministry by two names",
    ),
    ("Ủy ban Dân tộc hồi ban hành có tên ở những nhiệm vụ nào", ETHNIC, "then"),
    (
        "huyện tôi đang làm nước sạch và nhà ở nên em cần biết Ủy ban Dân tộc có tên ở những việc nào",
        ETHNIC,
        "the reason",
    ),
    (
        "sở em sắp ký chương trình phối hợp với ngành y tế, Ủy ban Dân tộc đứng ở việc nào",
        ETHNIC,
        "a paper",
    ),
    ("bo lao dong phoi hop viec nao o muc I vs II", FOUR, "'vs' joins"),
    ("Bộ Lao động phối hợp việc nào ở mục I với mục II", FOUR, "'với' joins"),
    ("Bộ Lao động phối hợp việc nào trong mục 1 và 2", FOUR, "figures"),
    (
        "bo lao dong chu tri viec nao trong muc I vs II || nham, y minh la phoi hop co",
        FOUR,
        "a turn",
    ),
    ("Bộ Lao động chủ trì việc nào ở mục III với Bộ Quốc phòng", ["III.7"], "with a ministry"),
    ("Liên đoàn Lao động tỉnh có việc gì trong phụ lục không", [], "named nowhere"),
    ("hoi nguoi cao tuoi co duoc giao gi khong", [], "named nowhere, without marks"),
    ("Hội Nông dân tỉnh Hà Giang có nhiệm vụ gì trong phụ lục", [], "its level is no committee"),
    ("Hội Phụ nữ xã em có trong danh sách cơ quan phối hợp không", [], "the level below"),
    ("tỉnh đoàn có tên trong phụ lục không", [], "'tỉnh' is part of a name"),
    ("hội làm vườn được giao phối hợp gì ko", [], "a body unknown"),
    ("Tập đoàn Điện lực có nhiệm vụ nào không", [], "a company"),
    (
        "cho hỏi hội nghị triển khai có trong sản phẩm nhiệm vụ nào",
        ["I.1"],
        "a meeting is no body",
    ),
    (
        "phòng em đang chuẩn bị báo cáo cho lãnh đạo xã, cho em danh sách các nhiệm vụ đã quá hạn",
        ["III.9", "III.10"],
        "what the list is wanted for",
    ),
    (
        "phụ lục giao việc hỗ trợ pháp lý miễn phí cho hộ nghèo cho bộ nào?",
        ["III.3"],
        "to whom it is given",
    ),
    (
        "mảng xuất khẩu lao động cho xã đặc biệt khó khăn thì sản phẩm phải ra là gì",
        ["III.8"],
        "the head of the matter tells the task",
    ),
    ("nhiệm vụ nào có sản phẩm là cơ sở dữ liệu", ["V.3"], "a product as a condition"),
    (
        "nhà ở cho hộ nghèo ai chủ trì || theo nghị quyết ni thì năm mô xong",
        ["III.10"],
        "its own time",
    ),
    ("nhóm thứ hai gồm việc nào", ["II.1", "II.2"], "no group of the plan was told"),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, text: str, tasks: list[str], reason: str) -> None:
    answer = assistant.answer(text.split(" || "))
    assert (answer.status, list(answer.tasks)) == ("answered", tasks), reason


SIGNED, GROUP = "22 tháng 12 năm 2021", "mục II.4) gồm 3 nội dung"
FRONT = "mục III.5) gồm 3 nội dung"
TEXTS = [
    (
        "cuộc thi báo chí ai lo || à mà thôi, nghị quyết ni ra ngày tháng năm mô",
        SIGNED,
        "no task's time",
    ),
    ("nước sạch nông thôn ai lo || cái văn bản này ra năm nào", SIGNED, "a year"),
    ("trợ giúp pháp lý ai lo || thế văn bản này có hiệu lực từ bao giờ", "Điều 2", "its effect"),
    ("Nơi nhận có ghi cơ quan trung ương các đoàn thể chứ", "**Đúng.**", "a line of recipients"),
    ("noi nhan co co quan trung uong cua cac doan the dung khong", "**Đúng.**", "without marks"),
    (
        "Nơi nhận không có cơ quan trung ương của các đoàn thể, đúng không?",
        "**Không đúng.**",
        "denied",
    ),
    ("Nơi nhận có cơ quan báo chí đúng không", "**Không đúng.**", "on no line"),
    (
        "Phần III giao gì cho tỉnh? || còn Mặt trận với các đoàn thể thì sao",
        FRONT,
        "the plan tells it",
    ),
    ("phan III giao gi cho tinh || con mat tran thi sao", FRONT, "without marks"),
    (
        "nhóm giải pháp thứ nhất gồm gì || còn nhóm thứ tư về nguồn lực nói gì",
        GROUP,
        "by its number",
    ),
    ("bo cong an dung ngoai ke hoach nay a", "Bộ Công an chủ trì 1 nhiệm vụ", "told"),
    ("Bộ Công an không dính gì tới kế hoạch này phải không", "**Không đúng.**", "a task names it"),
]


@pytest.mark.parametrize(("text", "told", "reason"), TEXTS)
def test_texts(assistant: Assistant, text: str, told: str, reason: str) -> None:
    answer = assistant.answer(text.split(" || "))
    assert answer.status == "answered", reason
    assert told in answer.answer, reason


def test_nobody_outside_is_denied_where_only_all_ministries_are_meant(assistant: Assistant) -> None:
    answer = assistant.answer(["Bộ Ngoại giao đứng ngoài kế hoạch này phải không"])
    assert not answer.answer.startswith("**Không đúng.**")
