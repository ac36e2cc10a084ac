"""Statements that a message tells and then doubts, claims on several tasks, and tasks that are not there."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
VERDICTS = [
    # a verb that reports, without 'là' or 'rằng'
    (
        "Bạn ấy ghi Bộ Nội vụ một mình chủ trì việc kiện toàn bộ máy. Ghi như thế đúng hay sai ạ?",
        NO,
    ),
    # a noun and a colon hold the statement
    (
        "Dự thảo có dòng: chính sách trợ giúp pháp lý cho hộ nghèo do Bộ Tư pháp chủ trì. "
        "Dòng này viết vậy có đúng không?",
        YES,
    ),
    # a sentence between the statement and the doubt
    (
        "Anh tôi chốt rằng cuộc thi báo chí hai năm một lần. Em thấy ngờ ngợ. Chốt vậy đúng chưa?",
        YES,
    ),
    # three things at once, one of them wrong
    (
        "Bản ấy ghi ba ý: Bộ Nông nghiệp và Phát triển nông thôn chủ trì nước sạch hải đảo, sản phẩm là "
        "cơ chế, chính sách được hoàn thiện, thời hạn chỉ trong năm 2022. Cả ba ý có đúng hết không?",
        NO,
    ),
    # one kind of paper is not another; what is only set against it is not claimed
    ("Đầu ra việc di dời dân vùng thiên tai là nghị định của Chính phủ, phải không?", NO),
    ("Sản phẩm của chuẩn nghèo đa chiều là nghị định, không phải quyết định, đúng không?", YES),
    # a term after the signing, and another year
    ("Nghị quyết 160 chưa có hiệu lực ngay mà phải chờ 15 ngày, đúng không?", NO),
    ("Nghe đồn giữa năm 2022 nghị quyết này mới có hiệu lực, phải không?", NO),
    # one thing said of two tasks that are described
    ("Nhà ở cho hộ nghèo và cơ sở dữ liệu giảm nghèo đều làm đến 2030, đúng không?", NO),
    ("Di dời dân cư lẫn nước sạch nông thôn đều do Bộ Nông nghiệp lo chính, đúng chứ?", YES),
    # both numbers have to be right
    ("Phụ lục gồm 5 mục và 29 nhiệm vụ, chị nhớ thế có đúng không em?", YES),
    ("Phụ lục gồm 5 mục và 31 nhiệm vụ, có đúng không?", NO),
    # that the plan does not speak of something
    ("Kế hoạch không nhắc gì tới hộ khá giả giúp hộ nghèo, đúng không?", NO),
    # of two that say different things, the one whose words are asked about
    (
        "Mẹ tôi bảo cuộc thi báo chí hai năm một lần. Bố tôi bảo hằng năm. Mẹ tôi nói đúng không?",
        YES,
    ),
    (
        "Em ghi việc nước sạch nông thôn do Bộ Nông nghiệp chủ trì. Bạn em cãi là Bộ Y tế. "
        "Em không có bản gốc nên nhờ anh xác nhận em ghi vậy đúng chưa ạ?",
        YES,
    ),
    ("Tôi đọc thấy nghị quyết có hiệu lực từ ngày ký. Có phải thế không?", YES),
    # 'cãi nhau' and 'được ghi' tell of no words
    (
        "Mấy ông bạn cãi nhau um sùm. Ông kia khẳng định trong phụ lục thì Bộ Công an được ghi tên "
        "chủ trì mô hình giảm nghèo gắn với quốc phòng. Ổng nói vậy đúng không?",
        YES,
    ),
    # ... nor is 'trong phụ lục thì' behind what reports them
    (
        "Chị bạn tôi bảo trong phụ lục thì Bộ Y tế chủ trì nhà ở cho hộ nghèo. Chị nói vậy đúng không?",
        NO,
    ),
    (
        "Sếp nói trong bảng phân công kèm nghị quyết thì việc nhà ở hạn năm 2022. Sếp nói vậy có đúng không?",
        YES,
    ),
    (
        "Anh Hùng quả quyết theo phụ lục thì Bộ Tư pháp phối hợp trợ giúp pháp lý cho hộ nghèo. Đúng không?",
        NO,
    ),
    # work that is to be completed in a year ends there, however far before it that is said
    (
        "Bộ Tư pháp phải xong chính sách trợ giúp pháp lý cho hộ nghèo trong năm 2022, đúng không?",
        NO,
    ),
    (
        "Bộ Tư pháp làm xong chính sách trợ giúp pháp lý cho hộ nghèo trong năm 2030, đúng không?",
        YES,
    ),
    (
        "Bộ Xây dựng phải hoàn thành chính sách nhà ở cho hộ nghèo trong năm 2022, đúng không?",
        YES,
    ),
    # ... and what is but done in it does not
    (
        "Bộ Tư pháp triển khai chính sách trợ giúp pháp lý cho hộ nghèo trong năm 2022, đúng không?",
        "Bộ Tư pháp chủ trì",
    ),
    # a body beside the registry is said to lead
    ("Cuộc thi báo chí về giảm nghèo do Hội Nhà báo chủ trì đúng không?", NO),
    ("Trợ giúp pháp lý cho hộ nghèo do Liên đoàn Luật sư chủ trì phải không?", NO),
    # what comes out, though no word names the column
    ("Làm xong chuẩn nghèo đa chiều thì ra hẳn một nghị định của Chính phủ, đúng hay sai?", YES),
    ("Chuẩn nghèo đa chiều xong sẽ thành quyết định của Thủ tướng, đúng không?", NO),
    # a date after 'ra', beside an excuse
    ("Xin lỗi em nghen, nghị quyết 160 ra ngày 22 tháng 12 năm 2021 đúng chưa?", YES),
    # what asks to confirm is no part of a purpose
    ("Tỉnh sơ kết, tổng kết gửi Bộ Lao động tổng hợp để báo cáo Chính phủ, đúng không?", YES),
    # 'nhất thời' is no 'nhất thôi'
    ("Kế hoạch coi giảm nghèo là nhiệm vụ nhất thời, phải không?", NO),
]


@pytest.mark.parametrize(("message", "verdict"), VERDICTS)
def test_what_is_told_gets_a_verdict(assistant: Assistant, message: str, verdict: str) -> None:
    assert assistant.answer([message]).answer.startswith(verdict)


REFUSED = [
    # a task near the matters of the plan that is not there
    "Nhiệm vụ phòng chống tảo hôn do bộ nào chủ trì?",
    "Sản phẩm của nhiệm vụ phổ cập bơi cho trẻ em nghèo là gì?",
    "Việc xây thư viện cho thôn bản giao Bộ Văn hóa, Thể thao và Du lịch chủ trì tới bao giờ?",
    # another paper than the document is signed and sent
    "ai ký giấy xác nhận hộ nghèo cho con em đi học",
    # an amount of something
    "Bộ Xây dựng chủ trì nhiệm vụ xây mấy nghìn căn nhà cho hộ nghèo?",
]
ANSWERED = [
    ("Việc lo chỗ ở cho hộ nghèo do bộ nào chủ trì?", "phu-luc/III/10"),
    ("Ai ký nghị quyết này?", "nghi-quyet/ky"),
    # the passage holds to whom something goes, whether it is more or less
    ("Tỉnh gửi báo cáo sơ kết về đâu", "ke-hoach/III/4/gach-5"),
    ("Chính sách cho không thì tăng hay giảm?", "ke-hoach/III/1/gach-2"),
]


@pytest.mark.parametrize("question", REFUSED)
def test_what_the_text_does_not_hold_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.answer([question]).status == "not_in_document"


@pytest.mark.parametrize(("question", "passage"), ANSWERED)
def test_its_twin_is_answered(assistant: Assistant, question: str, passage: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert passage in {citation.passage for citation in answer.citations}
