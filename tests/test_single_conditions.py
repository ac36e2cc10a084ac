"""One condition in the words of different people: what a list keeps to, what a count counts."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant

SHARED_MINISTRIES = ["I.3", "I.4", "III.7", "III.15", "V.1", "V.4"]
OUTSIDE_THREE = ["I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "II.1", "II.2", "IV"]
OUTSIDE_THREE += ["V.1", "V.2", "V.3", "V.4"]
CONSTRUCTION = ["III.10", "III.15"]

# Of section V, what has just the period 2021 - 2030.
FIVE = ["V.2", "V.3", "V.4"]

LISTS = [
    (
        "Em đang làm slide tổng kết, nhờ lọc ra các nhiệm vụ Bộ Xây dựng ngồi ghế chủ trì.",
        CONSTRUCTION,
        "what a list is wanted for is no matter",
    ),
    (
        "Việc nào Bộ Xây dựng chủ trì, chỉ ghi tên việc thôi.",
        CONSTRUCTION,
        "how the answer is to be put, not that the ministry is alone",
    ),
    (
        "Những việc nào nằm ngoài mục III?",
        OUTSIDE_THREE,
        "what is outside a part",
    ),
    (
        "Có việc nào khong nam trong muc III phu luc hông dzậy? Đọc hết giùm nha.",
        OUTSIDE_THREE,
        "a list wanted after its description is no question of its own",
    ),
    ("việc nào 2026 mới khởi động rồi kéo tới 2030", ["III.1"], "a start, and an end after it"),
    (
        "việc có hạn trễ nhất 2025, không kể việc định kỳ",
        ["III.9", "III.10"],
        "a limit before a year is no extreme",
    ),
    ("dòng nào có trường thời hạn ghi 2022?", ["III.9", "III.10"], "a column as a field of data"),
    (
        "Việc nào Bộ Giáo dục và Đào tạo chủ trì, có hay không có cơ quan khác cùng đứng tên?",
        ["III.9", "III.15"],
        "whatever stands beside it",
    ),
    (
        "Đầu việc nào giao Bộ Nội vụ hoặc giao Bộ Tư pháp chủ trì",
        ["III.3", "V.1", "V.2"],
        "the verb said again before the second",
    ),
    (
        "các nhiệm vụ sinh ra nghị quyết ghi ở cột sản phẩm",
        ["II.1", "II.2"],
        "the column after what it holds",
    ),
    (
        "việc nào nội dung đề cập nhóm đối tượng doanh nghiệp",
        ["III.6", "III.13"],
        "what says what kind of word follows stands in a cell as well",
    ),
    (
        "Nhiệm vụ nào có từ hai bộ trở lên chủ trì?",
        SHARED_MINISTRIES,
        "a commission is no ministry",
    ),
    ("tasks led by at least two ministries", SHARED_MINISTRIES, "in English"),
    ("Việc nào có đúng hai bộ chủ trì?", ["I.3", "I.4", "V.1", "V.4"], "just two"),
    (
        "Việc nào Bộ LĐTBXH chủ trì cùng ít nhất một cơ quan khác được gọi đích danh?",
        ["I.3", "I.4", "I.6", "III.7", "III.15", "V.1", "V.4"],
        "one more, of any kind, is no extreme",
    ),
    (
        "Ở mục III, nhiệm vụ nào có từ hai cơ quan trung ương trở lên chủ trì?",
        ["III.7", "III.12", "III.15"],
        "the provinces are no central body",
    ),
    (
        "Anh có thể liệt kê giúp em các việc do Bộ Xây dựng chủ trì không ạ?",
        CONSTRUCTION,
        "a request that ends like a question",
    ),
    (
        "Cần trích ra các việc mà BXD giữ vai cơ quan chủ trì",
        CONSTRUCTION,
        "a role by its office, the verb of the request",
    ),
    ("Việc nào chỉ thực hiện trong năm 2022?", ["III.9", "III.10"], "that year and no other"),
    ("Những việc nào ghi gọn trong năm 2022?", ["III.9", "III.10"], "the same, said otherwise"),
    ("Which tasks start only in 2026?", ["III.1"], "a start, in English"),
    ("việc nào tới 2026 mới khởi động", ["III.1"], "a start told after the year"),
    ("việc nào mãi sau 2025 mới bắt tay vào làm", ["III.1"], "after a year"),
    ("Nhiệm vụ nào thuộc các mục khác mục III?", OUTSIDE_THREE, "other sections than one"),
    (
        "Ở mục III, việc nào Bộ LĐTBXH chủ trì mà thời gian ghi khác giai đoạn 2021 - 2030?",
        ["III.1", "III.5"],
        "another time than one",
    ),
    (
        'Việc nào bên chủ trì ghi "các bộ, ngành" chứ không nêu tên bộ nào?',
        ["I.1", "I.2", "II.1", "II.2", "III.4"],
        "the provinces may stand beside the wording",
    ),
    (
        'Dòng nào cột chủ trì có "các bộ, ngành" mà không kèm UBND các tỉnh?',
        ["III.4", "III.5", "III.13"],
        "what is not beside it is looked for in the same column",
    ),
    (
        "Việc nào Ủy ban Dân tộc có chân, đứng chính hay ké tên gì cũng được?",
        ["III.6", "III.15"],
        "other words for the two roles",
    ),
    ("Việc nào Bộ KHĐT phối hợp, ai chủ trì cũng được?", ["III.1", "III.12"], "whoever leads"),
    (
        "On which tasks do the provincial People's Committees share the lead role with another body?",
        ["I.1", "I.2", "II.1", "II.2", "III.6"],
        "a role inside a share",
    ),
    ("List tasks whose product is a resolution.", ["II.1", "II.2"], "a paper by its English name"),
    ("For which tasks are the provincial People's Committees the sole lead?", ["III.16"], "alone"),
    ("Which tasks mention housing?", CONSTRUCTION, "a matter by its English name"),
    ("Cần biết các việc cho ra sản phẩm nghị quyết", ["II.1", "II.2"], "a verb asks for no column"),
    ('Những việc nào nội dung ghi chữ "xã đặc biệt khó khăn"?', ["III.8", "IV"], "the very words"),
    ("Trong phần hai có việc nào?", ["II.1", "II.2"], "the number of a section in words"),
    ("Việc nào của mục V có thời hạn đúng giai đoạn 2021 - 2030?", FIVE, "that period alone"),
    (
        "Ở mục V, việc nào không do Bộ LĐTBXH chủ trì nhưng có bộ này phối hợp?",
        ["V.2"],
        "a pointer within one sentence",
    ),
    ("Nhiệm vụ 13 và 14 mục III ai chủ trì?", ["III.13", "III.14"], "two numbers of one section"),
    ("Ở mục V, nhiệm vụ 2 với 3 làm đến bao giờ?", ["V.2", "V.3"], "the same, the section first"),
]
COUNTS = [
    ("Nhà báo hỏi nhanh: có bao nhiêu nhiệm vụ thuộc mục I?", 6, "who asks is no matter"),
    ("Có bao nhiêu bộ khác nhau được ghi tên ở vị trí chủ trì?", 12, "nothing is compared"),
    (
        "Có bao nhiêu bộ được nêu tên làm cơ quan chủ trì ở mục III, trùng thì chỉ tính một lần?",
        11,
        "'once' is no bound, the name of the role no body",
    ),
    ("Có mấy nhiệm vụ có đúng một cơ quan chủ trì và đó là Bộ LĐTBXH?", 5, "who it is"),
    ("có mấy đầu việc lo khoản tín dụng ưu đãi", 1, "a matter that is counted"),
    ("nhóm giải pháp về tuyên truyền có mấy gạch đầu dòng", 5, "a bullet is no row"),
    ("Trong PL thì UBND tỉnh CT ở mấy mục?", 3, "a short role"),
    ("phan ba co bao nhieu viec", 16, "a section in words, without marks"),
    ("phần bạn kể có 29 nhiệm vụ, đúng là phụ lục có mấy nhiệm vụ?", 29, "'bạn' is no 'ba'"),
]
SAID = [
    ("Which agency coordinates most often?", "coordinates the most: **10 tasks**", "no recurrence"),
    ("Hai mục nào có số nhiệm vụ ít nhất?", "2 mục ít nhất: mục IV", "places from the least"),
    ("What are the three agencies that lead the most tasks?", "The 3 agencies with most", "top"),
    ("Phần một với phần hai, phần nào nhiều việc hơn?", "6 nhiệm vụ", "two sections in words"),
    ("no thuoc muc II hay muc IV nhieu viec hon", "2 nhiệm vụ", "'nó' without its mark"),
    ("ai hay bị réo tên đi phối hợp nhất", "Bộ Lao động - Thương binh và Xã hội", "often"),
]


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_lists_keep_to_the_condition(
    assistant: Assistant, text: str, tasks: list[str], reason: str
) -> None:
    assert sorted(assistant.answer([text]).tasks) == sorted(tasks), reason


@pytest.mark.parametrize(("text", "number", "reason"), COUNTS)
def test_counts_count_what_is_named(
    assistant: Assistant, text: str, number: int, reason: str
) -> None:
    assert assistant.answer([text]).count == number, reason


@pytest.mark.parametrize(("text", "said", "reason"), SAID)
def test_ranks_are_told(assistant: Assistant, text: str, said: str, reason: str) -> None:
    assert said in assistant.answer([text]).answer, reason
