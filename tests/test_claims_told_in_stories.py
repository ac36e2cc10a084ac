"""Claims that a story tells before it asks for a verdict: in everyday words, beside contrary remarks, in turns."""

from __future__ import annotations

import pytest

from assistant.message.verdict_wanted import with_verdict_wanted
from assistant.pipeline import Assistant
from assistant.words import split_words

YES, NO = "**Đúng.**", "**Không đúng.**"
HOUSES = "Anh cán bộ thôn bảo Bộ Xây dựng chủ trì việc hoàn thiện chính sách nhà ở của hộ nghèo. "
DATA = "Anh cán bộ thôn bảo Bộ Xây dựng chủ trì việc xây dựng cơ sở dữ liệu về giảm nghèo. "


def verdict(assistant: Assistant, turns: str) -> str:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# How the end of a message asks whether what was told is right.
WANTED = [
    "Anh ấy nói trúng hay trật?",
    "Anh ấy nói có sách không hay nói bừa?",
    "Vậy là đúng hay em nghe nhầm?",
    "thế là chuẩn hay lệch hả bạn?",
    "Câu đó thật hay bịa?",
    "Tôi có nhớ lộn không?",
    "Em có hiểu sai không ạ?",
    "Câu ấy có chỗ nào trật không?",
    "Nói vậy có căn cứ không?",
    # Denied by 'không', it was read as its opposite.
    "Anh ấy nói có ngoa không?",
    "noi vay trung hay trat",
    "Lời ấy có đáng tin không?",
]


@pytest.mark.parametrize("wanted", WANTED)
def test_a_verdict_is_wanted_in_everyday_words(assistant: Assistant, wanted: str) -> None:
    assert verdict(assistant, HOUSES + wanted) == "yes"
    assert verdict(assistant, DATA + wanted) == "no"


# A message, and its words where the verdict is asked for plainly; the reason.
PLAINLY = [
    ("", "", "nothing is asked"),
    (
        "Tỉnh chủ trì việc ấy. Tôi ghi thế là đúng với văn bản hay tôi đã thêm thắt?",
        "tinh chu tri viec ay toi ghi the la dung hay sai",
        "with the text named, and who may be wrong",
    ),
    (
        "Đó là việc trước mắt của riêng ngành lao động. Xin cho biết như vậy là đúng hay sai.",
        "do la viec truoc mat cua rieng nganh lao dong xin cho biet nhu vay la dung hay sai",
        "what is known stays as it is",
    ),
    ("Tôi có nhớ nhầm không?", "toi co nho nham khong", "of nothing told: of the answer before"),
    (
        "Hạn của III.9 và III.10 khớp hay lệch nhau?",
        "han cua iii 9 va iii 10 khop hay lech nhau",
        "two times are compared",
    ),
    (
        "Văn bản có cách phân biệt hộ nghèo thật hay giả không?",
        "van ban co cach phan biet ho ngheo that hay gia khong",
        "households are told apart",
    ),
    (
        "Bản nghị quyết in có sai chỗ nào không?",
        "ban nghi quyet in co sai cho nao khong",
        "what is wrong is asked for",
    ),
]


@pytest.mark.parametrize(("message", "plainly", "reason"), PLAINLY)
def test_the_words_of_a_verdict(message: str, plainly: str, reason: str) -> None:
    words = with_verdict_wanted(split_words(message))
    assert " ".join(word.folded for word in words) == plainly, reason


STAFF = "Bộ Nội vụ chủ trì việc khuyến khích cán bộ về công tác tại vùng nghèo"
WRONG_STAFF = "Bộ Tài chính chủ trì việc khuyến khích cán bộ về công tác tại vùng nghèo"
ALL = "mọi nhiệm vụ Ngân hàng Nhà nước chủ trì đều mang thời gian giai đoạn 2021 - 2030"
NOT_ALL = "mọi nhiệm vụ Bộ Xây dựng chủ trì đều mang hạn năm 2022"
# What the writer states, and how his own words are asked about; in between somebody contradicts.
OWN = [
    ("Dòng cuối của phiếu viết rằng {}.", "Câu tôi viết trong phiếu có đúng không?"),
    ("Bản nháp của em có câu: {}.", "Câu trong bản nháp của em đúng hay sai?"),
    ("Đáp án tôi chọn là {}.", "Đáp án tôi chọn có đúng không?"),
    ("Em viết vào biên bản: {}.", "Biên bản em viết có chính xác không ạ?"),
    ("Tôi quả quyết với cả phòng rằng {}.", "Tôi nói có trúng không?"),
]
REMARKS = [
    "Vụ trưởng đọc qua thì bĩu môi, nói phải là Bộ Y tế.",
    "Chị Hoa lắc đầu bảo không phải thế, có việc hạn năm 2025.",
    "Cô bạn tôi cãi rằng Bộ Tư pháp mới là cơ quan chủ trì.",
]


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize(("told", "asked"), OWN)
def test_a_contrary_remark_is_not_what_is_claimed(
    assistant: Assistant, told: str, asked: str, remark: str
) -> None:
    right, wrong = (
        [verdict(assistant, f"{told.format(one)} {remark} {asked}") for one in pair]
        for pair in ((STAFF, ALL), (WRONG_STAFF, NOT_ALL))
    )
    assert (right, wrong) == (["yes", "yes"], ["no", "no"])


# A message, its verdict, and the reason.
WHOSE = [
    (
        f"Tôi ghi {WRONG_STAFF}. Chị Hoa bảo Bộ Nội vụ chủ trì việc đó. Chị Hoa nói có đúng không?",
        "yes",
        "the words of the other one are asked about",
    ),
    (
        "Phòng tôi họp từ sớm. Chị Hoa bảo Bộ Nội vụ chủ trì việc khuyến khích cán bộ về vùng nghèo. "
        "Nghe vậy có đúng không?",
        "yes",
        "nobody stated anything before",
    ),
]


@pytest.mark.parametrize(("message", "expected", "reason"), WHOSE)
def test_whose_words_are_asked_about(
    assistant: Assistant, message: str, expected: str, reason: str
) -> None:
    assert verdict(assistant, message) == expected, reason


# What the writer has put down, and asks to have checked.
CHECKED = [
    (
        "Trong báo cáo tôi viết mục III gồm 16 nhiệm vụ. Nhờ kiểm tra giúp con số này.",
        "yes",
        "a number",
    ),
    (
        "Trong báo cáo tôi viết mục III gồm 17 nhiệm vụ. Nhờ kiểm tra giúp con số này.",
        "no",
        "a number",
    ),
    (
        "Tờ trình ghi Bộ Nội vụ chủ trì 3 nhiệm vụ. Anh rà lại giúp tôi số này với ạ.",
        "no",
        "of a body",
    ),
    ("Dự thảo của em ghi hạn III.9 là năm 2025. Nhờ kiểm tra mốc này giúp em.", "no", "a year"),
    ("Tôi cần số nhiệm vụ của mục III. Nhờ kiểm tra giúp con số này.", "", "none is claimed"),
]


@pytest.mark.parametrize(("message", "expected", "reason"), CHECKED)
def test_what_is_to_be_checked_is_weighed(
    assistant: Assistant, message: str, expected: str, reason: str
) -> None:
    assert verdict(assistant, message) == expected, reason


ARTICLES = [
    ("Điều 3 buộc cả cá nhân có liên quan chịu trách nhiệm thi hành", "yes", "it names them"),
    ("Điều 3 ràng buộc cả các tổ chức có liên quan chịu trách nhiệm thi hành", "yes", "these, too"),
    ("Điều 3 buộc Chủ tịch Hội đồng nhân dân chịu trách nhiệm thi hành", "no", "of another body"),
    ("Điều 3 buộc cả doanh nghiệp chịu trách nhiệm thi hành", "", "it names none"),
    ("Điều 3 không buộc cá nhân chịu trách nhiệm thi hành", "", "what is denied is not weighed"),
    ("Kế hoạch buộc doanh nghiệp giúp đỡ các huyện nghèo", "", "the plan but urges"),
]


@pytest.mark.parametrize(("claim", "expected", "reason"), ARTICLES)
def test_whom_an_article_binds(
    assistant: Assistant, claim: str, expected: str, reason: str
) -> None:
    told = verdict(assistant, f"{claim}, đúng không?")
    assert told == expected or (not expected and told != "yes"), reason


POOR = "Bộ Tư pháp làm gì trong Nghị quyết 160? || "
LABOUR = "Cơ quan nào chủ trì việc cung cấp thông tin kết nối thị trường lao động? || "
TURNS = [
    (
        f"{POOR}Slide ghi nhiệm vụ đó chỉ dành cho hộ nghèo thôi, ghi vậy đúng không?",
        "no",
        "for others as well",
    ),
    (f"{POOR}Nhiệm vụ đó chỉ dành cho hộ nghèo, đúng không?", "no", "the same, not reported"),
    (
        "Bộ nào chủ trì trợ giúp pháp lý? || "
        "Bài giảng ghi việc này chỉ cho hộ nghèo và hộ cận nghèo, ghi vậy đúng không?",
        "no",
        "two of three",
    ),
    (
        "Nhiệm vụ III.9 là gì? || Nhiệm vụ này chỉ dành cho hộ nghèo và hộ cận nghèo, đúng không?",
        "",
        "all whom it names: that there are no others is not said",
    ),
    (
        "Nhiệm vụ III.2 là gì? || Nhiệm vụ đó chỉ dành cho hộ nghèo thôi phải không?",
        "",
        "it names no others",
    ),
    (
        "Nhiệm vụ III.10 là gì? || Việc này không chỉ dành cho hộ nghèo, đúng không?",
        "",
        "only those is denied",
    ),
    (
        f"{LABOUR}Cán bộ huyện nói sản phẩm việc ấy là một cơ sở dữ liệu, có đúng vậy không?",
        "no",
        "that is the product of another task",
    ),
    (
        "Bộ nào hoàn thiện chuẩn nghèo đa chiều? || "
        "Xã ghi sản phẩm của việc này là một thông tư. Ghi như vậy có đúng không?",
        "no",
        "a paper named as its product is no other task",
    ),
    (
        "Bộ nào hoàn thiện chuẩn nghèo đa chiều? || "
        "Tài liệu ghi sản phẩm của việc này là nghị định. Ghi như vậy có đúng không?",
        "yes",
        "its product",
    ),
    (
        "Ai chủ trì việc nhà ở? || "
        "Sản phẩm của việc xây dựng cơ sở dữ liệu là cơ sở dữ liệu về giảm nghèo, đúng không?",
        "yes",
        "another task is named",
    ),
]


@pytest.mark.parametrize(("turns", "expected", "reason"), TURNS)
def test_claims_of_the_task_told_before(
    assistant: Assistant, turns: str, expected: str, reason: str
) -> None:
    assert verdict(assistant, turns) == expected, reason
