"""Several columns, several tasks and several questions in one short message, as people type them."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LEAD, COORDINATE, PRODUCT, TIME = ("Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian")
COLUMNS = (LEAD, COORDINATE, PRODUCT, TIME)

# What is asked, the task, the columns told, and why.
HELPERS = [
    ("nhà ở cho hộ nghèo ai cầm trịch, bộ nào phụ", "III.10", (LEAD, COORDINATE), "a verb alone"),
    ("trợ giúp pháp lý bộ nào chủ trì còn bộ nào tham gia", "III.3", (LEAD, COORDINATE), "'còn'"),
    ("tro giup phap ly ai lo ai phu", "III.3", (LEAD, COORDINATE), "without marks and comma"),
    ("chuẩn nghèo bộ nào phụ trách, với ai", "III.1", (LEAD, COORDINATE), "with whom"),
    (
        "chuẩn nghèo ai phụ trách, làm chung với ai, khi nào xong",
        "III.1",
        (LEAD, COORDINATE, TIME),
        "a third question",
    ),
    (
        "III.10 ai chủ trì và sản phẩm yêu cầu là gì",
        "III.10",
        (LEAD, PRODUCT),
        "no part of the plan is 'yêu cầu'",
    ),
    ("III.9 ai chủ trì, ai giúp, bao giờ xong", "III.9", (LEAD, COORDINATE, TIME), "a number"),
    ("việc nhà ở ai giúp bộ xây dựng", "III.10", (LEAD, COORDINATE), "the body is told, too"),
    ("tạo csdl giảm nghèo ai làm và ai hỗ trợ", "V.3", (LEAD, COORDINATE), "not cut at 'và'"),
    ("kiện toàn bộ máy ai chủ trì? ai hỗ trợ?", "V.1", (LEAD, COORDINATE), "two sentences"),
    ("ai lo việc nhà ở, ai được hỗ trợ", "III.10", (LEAD,), "the poor are no helpers"),
    ("bộ nào hỗ trợ doanh nghiệp nhỏ và vừa", "III.6", (LEAD, COORDINATE), "the matter's verb"),
]
SHORT = [
    (
        "nước sạch ai lo, hạn chót, kết quả",
        "III.11",
        (LEAD, PRODUCT, TIME),
        "a bare word",
    ),
    (
        "nhà ở ai phụ trách, bao giờ xong, được gì",
        "III.10",
        (LEAD, PRODUCT, TIME),
        "what comes of it",
    ),
    ("nhà ở bao h xong và bộ nào chủ trì", "III.10", (LEAD, TIME), "'bao h'"),
    ("quán triệt chỉ thị 05 ai chủ trì, một năm mấy lần", "I.1", (LEAD, TIME), "how often"),
    (
        "chương trình mục tiêu quốc gia ai chủ trì, gồm mấy giai đoạn",
        "III.5",
        (LEAD, TIME),
        "periods",
    ),
]
# Columns named one after the other behind the words that ask for them are one request.
ENUMERATED = [
    (
        "Tôi cần thời hạn, đơn vị chủ trì, sản phẩm của việc xây dựng cơ sở dữ liệu",
        "V.3",
        (LEAD, PRODUCT, TIME),
        "no column before the last is background",
    ),
    (
        "em can biet san pham, thoi han, co quan phoi hop cua nhiem vu V.4",
        "V.4",
        (COORDINATE, PRODUCT, TIME),
        "without marks",
    ),
    (
        "Sếp em cần sản phẩm, thời gian, đơn vị phối hợp của nhiệm vụ III.7",
        "III.7",
        (COORDINATE, PRODUCT, TIME),
        "somebody else needs them",
    ),
    (
        "Em cần biết hạn, bộ chủ trì, bộ phối hợp của III.6",
        "III.6",
        (LEAD, COORDINATE, TIME),
        "a column by 'bộ'",
    ),
    (
        "Em đang làm báo cáo, cơ quan phối hợp của III.10 là ai",
        "III.10",
        (COORDINATE,),
        "what the writer tells stays background",
    ),
]
# Who gives the work is not whose name is asked for; a body that fits a matter best is told by the plan.
ASSIGNED = [
    (
        "Thủ tướng phân công cơ quan nào làm nhà ở cho hộ nghèo",
        ("III.10",),
        "who assigns is no matter",
    ),
    ("pho thu tuong giao ai lo nuoc sach", ("III.11",), "his deputy, without marks"),
    ("thủ tướng giao ai làm đường cao tốc", (), "the text has no such work"),
    ("thủ tướng lúc đó ai làm", (), "his name is asked for"),
    ("sai phạm pháp luật về giảm nghèo do cơ quan nào xem xét xử lý", (), "a duty of the plan"),
    ("hoàn thiện hệ thống pháp luật về giảm nghèo do ai làm", ("III.4",), "the task on that law"),
]

# What is asked, the tasks, and why.
MATTERS = [
    ("nhà ở với nước sạch bộ nào lo", ["III.10", "III.11"], "matters alone"),
    ("nha o va nuoc sach ai chu tri", ["III.10", "III.11"], "without marks"),
    ("nhà ở, nước sạch, trợ giúp pháp lý ai chủ trì", ["III.10", "III.11", "III.3"], "commas"),
    ("hợp tác xã và doanh nghiệp nhỏ và vừa ai lo", ["III.16", "III.6"], "'và' in a name"),
    ("chuẩn nghèo khi nào sửa, nhà ở khi nào xong", ["III.1", "III.10"], "the same asked of each"),
    ("bộ nào chủ trì nước sạch với vay vốn ưu đãi", ["III.11", "III.12"], "what is asked first"),
    ("sản phẩm của việc kiện toàn bộ máy và việc làm csdl", ["V.1", "V.3"], "a column of two"),
    ("nước sạch và vệ sinh nông thôn ai chủ trì", ["III.11"], "one task holds both"),
    ("đất ở và nhà ở cho đồng bào dân tộc ai lo", ["III.15"], "one task holds both, others one"),
    ("quốc phòng và an ninh ai chủ trì", ["III.7"], "one name"),
    ("di dời dân cư và bảo đảm sinh kế vùng thiên tai ai lo", ["III.14"], "two works of one task"),
    ("nhà tôi dột nát quá, muốn vay vốn ưu đãi thì cơ quan nào lo", ["III.12"], "a story before"),
]
TWICE = [
    ("bộ y tế làm gì? bộ tài chính làm gì?", ["III.15", "III.12"], "'làm gì' asks"),
    ("bộ y tế chủ trì việc nào, được cấp bao nhiêu tiền", ["III.15"], "money beside tasks"),
    ("bộ xây dựng chủ trì việc gì và ngân sách bao nhiêu", ["III.10", "III.15"], "after 'và'"),
    ("III.13 ai lo, tỉnh có phải làm không", ["III.13"], "either role of one named after"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), MATTERS)
def test_matters(assistant: Assistant, question: str, tasks: list[str], reason: str) -> None:
    assert list(assistant.answer([question]).tasks) == tasks, reason


@pytest.mark.parametrize(("question", "tasks", "reason"), TWICE)
def test_asked_twice(assistant: Assistant, question: str, tasks: list[str], reason: str) -> None:
    answer = assistant.answer([question])
    assert list(answer.tasks) == tasks, reason
    assert "Không đúng" not in answer.answer, reason


@pytest.mark.parametrize(("question", "task", "columns", "reason"), [*HELPERS, *SHORT, *ENUMERATED])
def test_columns(
    assistant: Assistant, question: str, task: str, columns: tuple[str, ...], reason: str
) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == (task,), reason
    assert _columns(answer.answer) == columns, reason


def _columns(text: str) -> tuple[str, ...]:
    lines = [line.removeprefix("- ") for line in text.splitlines()]
    return tuple(c for c in COLUMNS if any(line.startswith(c) for line in lines))


@pytest.mark.parametrize(("question", "tasks", "reason"), ASSIGNED)
def test_assigned(assistant: Assistant, question: str, tasks: tuple[str, ...], reason: str) -> None:
    assert assistant.answer([question]).tasks == tasks, reason
