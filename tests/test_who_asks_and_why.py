"""What is asked, and what is only told of who asks, why, and what is not to be counted."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

WATER = ["III.11", "III.15"]
OVERDUE = ["III.9", "III.10"]
TASKS = [
    (
        "e ben so nong nghiep, viec nao co nhac nuoc sinh hoat trong phan noi dung a",
        WATER,
        "who asks",
    ),
    ("tôi là cán bộ sở Y tế đang hỏi, việc nào nhắc nhà ở?", ["III.10", "III.15"], "his office"),
    (
        "em công tác tại UBND tỉnh Hà Giang, cho em danh sách nhiệm vụ hằng năm",
        ["I.1", "I.2", "I.3", "I.5"],
        "a body told by two names",
    ),
    (
        "tôi ở UBND tỉnh, việc nào chỗ tôi chủ trì",
        ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"],
        "his own body is asked about",
    ),
    (
        "các nhiệm vụ mà thời hạn ghi trong văn bản tính đến hôm nay đã qua",
        OVERDUE,
        "a limit passed",
    ),
    ("thời hạn in trong phụ lục việc nào đã trôi qua", OVERDUE, "what is asked for stands between"),
    (
        "sếp bảo lập bảng đối chiếu tiến độ; cho em danh sách các nhiệm vụ thời hạn trong phụ lục đã qua",
        OVERDUE,
        "a table to compare in",
    ),
    (
        "lập bảng đối chiếu thời hạn hai việc nhà ở và nước sinh hoạt",
        ["III.10", "III.11"],
        "a comparison that is asked for",
    ),
    ("phụ lục có giao việc gì cho Hội Nông dân không, có thì chỉ giùm", [], "named nowhere"),
    (
        "bảng nhiệm vụ có giao việc nào đích danh cho Hội Phụ nữ không em, nếu có thì kể ra giúp chị",
        [],
        "courtesy behind the question",
    ),
    (
        "Phuc vu ban tin ngay mai, cho toi so nhiem vu co nhac ho can ngheo ngoai nhiem vu tin dung"
        " do hai ngan hang chu tri.",
        ["III.3", "III.9", "III.10"],
        "what the answer serves is no matter",
    ),
    ("phụ lục có giao việc gì cho Bộ Y tế không", ["III.15"], "tasks are asked for"),
    ("Bộ Quốc phòng giờ phải lo việc gì", ["III.7"], "'giờ' is no matter"),
    (
        "Các việc Bộ Tư pháp chủ trì là những số nào?",
        ["III.3"],
        "numbers of tasks, not the document's",
    ),
    (
        "Tôi ở Bộ Tư pháp. Lãnh đạo bảo báo cáo các việc được giao, tôi nhớ có dính tới trợ giúp. Nhờ xem giúp "
        "Bộ Tư pháp chủ trì nhiệm vụ nào. Hạn nộp báo cáo là sáng thứ hai tuần sau.",
        ["III.3"],
        "the writer's own time limit behind the question",
    ),
    (
        "Bộ TT&TT chủ trì những nhiệm vụ nào? Tôi ở Văn phòng Bộ, hôm nay lãnh đạo nhắc là hình như ngoài mảng "
        "truyền thông còn việc cũng ghi tên Bộ mình. Việc nào cùng chủ trì với bộ khác thì cũng tính. Cảm ơn.",
        ["I.3", "I.4", "I.5", "III.15", "V.4"],
        "work that is shared is taken in, behind a story",
    ),
    (
        "UBND các tỉnh chủ trì những nhiệm vụ nào thuộc mục III? Chỗ nào UBND tỉnh đứng chung với bộ khác thì "
        "cũng lấy. Xin cảm ơn.",
        ["III.6", "III.16"],
        "so it is in other words",
    ),
    (
        "Bộ Xây dựng chủ trì những việc nào? Việc nào làm chung với bộ khác thì không tính.",
        ["III.10"],
        "what is shared is set aside",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào, việc nào Bộ Công an chủ trì thì cũng tính",
        ["III.10", "III.15", "III.7"],
        "more is asked for",
    ),
    (
        'Anh ở huyện nói có nhiệm vụ mà sản phẩm ghi đúng là "Mô hình, dự án giảm nghèo". Đó là những nhiệm vụ '
        "nào vậy? Mình cần tên nhiệm vụ và ai chủ trì để ghi vào tờ trình. Cảm ơn nhiều ạ.",
        ["III.7", "III.16"],
        "the columns needed of a list",
    ),
    (
        "Bộ Quốc phòng chuẩn bị ký quy chế phối hợp với Bộ Công an. Hai bộ cùng chủ trì những nhiệm vụ nào?",
        ["III.7"],
        "two who sign a paper on working together",
    ),
    (
        "Bộ Y tế sắp ký quy chế phối hợp với Bộ Xây dựng. Tôi cần biết hai bộ cùng chủ trì những nhiệm vụ nào. "
        "Chỗ nào cột chủ trì có cả hai bộ thì lấy, dù còn thêm cơ quan khác. Chỗ một trong hai bộ "
        "chỉ phối hợp thì bỏ.",
        ["III.15"],
        "what is taken is said again, and not set aside",
    ),
    (
        "Những nhiệm vụ nào hoàn thành năm 2022? Tôi chỉ cần việc Bộ Xây dựng chủ trì.",
        ["III.10"],
        "the tasks needed of it",
    ),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, text: str, tasks: list[str], reason: str) -> None:
    answer = assistant.answer([text])
    assert (answer.status, list(answer.tasks)) == ("answered", tasks), reason


COUNTS = [
    ("Có mấy bộ đứng tên chủ trì, không kể ngân hàng và UBND?", 12, "bodies left out"),
    (
        "chỉ tính cơ quan nào tên bắt đầu bằng chữ Bộ thì mấy bộ chủ trì ít nhất 1 việc ạ",
        12,
        "by name",
    ),
    ("Bao nhiêu bộ có mặt ở cột chủ trì (không tính cụm các bộ, ngành)?", 12, "the collective"),
    ("Có bao nhiêu cơ quan chủ trì, không tính UBND?", 16, "all bodies"),
    ("Tôi đọc phần tổ chức thực hiện, đến chỗ Bộ Lao động. Phần đó gồm mấy ý?", 2, "his part"),
    ("Tôi đọc phần tổ chức thực hiện rồi. Phần đó có mấy mục?", 5, "the whole part"),
]


@pytest.mark.parametrize(("text", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, text: str, count: int, reason: str) -> None:
    assert assistant.answer([text]).count == count, reason


TOLD = [
    (
        "Xã em có vụ lộ danh sách nhận tiền hỗ trợ, dân hỏi suốt. Cho em hỏi nghị quyết quy định gì về"
        " giám sát công tác giảm nghèo của Mặt trận ạ",
        "ke-hoach/III/5/gach-1",
        "money in the story is not asked for",
    ),
    (
        "Tháng trước xã bị phạt 50 triệu vì làm sai. Tôi muốn hỏi kế hoạch yêu cầu tỉnh khen thưởng,"
        " biểu dương ra sao",
        "ke-hoach/III/4/gach-4",
        "neither is a fine",
    ),
    (
        "Bên huyện lùm xùm chuyện chia tiền Tết. Theo nghị quyết thì UBND tỉnh phải làm gì về nguồn lực"
        " của địa phương",
        "ke-hoach/III/4/gach-3",
        "what the province has to do",
    ),
]


@pytest.mark.parametrize(("text", "passage", "reason"), TOLD)
def test_told(assistant: Assistant, text: str, passage: str, reason: str) -> None:
    answer = assistant.answer([text])
    assert answer.status == "answered", reason
    assert passage in {citation.passage for citation in answer.citations}, reason


def test_what_is_asked_is_refused(assistant: Assistant) -> None:
    text = "Nhà tôi vay 50 triệu, trả không nổi. Lãi suất cho hộ nghèo là bao nhiêu?"
    assert assistant.answer([text]).status == "not_in_document"


def test_money_is_refused_whatever_is_told_of_the_task(assistant: Assistant) -> None:
    text = (
        "Ban biên tập muốn động viên phóng viên dự cuộc thi báo chí viết về giảm nghèo. Cơ quan chủ trì là Bộ "
        "Lao động và Bộ Thông tin, tôi đã đọc. Theo Nghị quyết thì giải nhất được thưởng bao nhiêu tiền? Anh em "
        "hỏi suốt mà tôi chưa có gì để trả lời."
    )
    assert assistant.answer([text]).status == "not_in_document"


@pytest.mark.parametrize(
    ("question", "expected", "reason"),
    [
        ("Bộ Nội vụ muốn biết bộ chủ trì việc nhà ở là ai", ("III.10",), "the role first"),
        ("Bộ Nội vụ cần biết cơ quan chủ trì việc nhà ở", ("III.10",), "no word that asks"),
        ("Bộ Nội vụ muốn biết ai chủ trì việc nhà ở", ("III.10",), "'ai'"),
        ("Bộ Y tế muốn biết hạn của việc nhà ở", ("III.10",), "a column of a task"),
        ("Bộ Y tế cần biết thời hạn việc trợ giúp pháp lý", ("III.3",), "without 'của'"),
        ("UBND tỉnh muốn biết sản phẩm của việc nhà ở là gì", ("III.10",), "another column"),
        ("Bộ Tài chính hỏi việc nhà ở do ai chủ trì", ("III.10",), "the task first"),
        ("Bộ Y tế hỏi hạn việc của mình", ("III.15",), "its own work"),
        ("Bộ Y tế cần biết hạn các việc Bộ chủ trì", ("III.15",), "its own work"),
        ("Bộ Nội vụ muốn biết bộ chủ trì những việc nào", ("V.1", "V.2"), "its own work"),
        ("Bộ Nội vụ muốn biết mình chủ trì việc nào", ("V.1", "V.2"), "its own work"),
    ],
)
def test_a_body_that_wants_to_know(
    assistant: Assistant, question: str, expected: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer([question]).tasks == expected, reason
