"""Bodies that became one, and bodies beside or below the provincial committees: what is asked of them."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

LED = "I.1 I.2 II.1 II.2 III.6 III.16"
HELPED = "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4"
PLANNING = "III.1 III.6 III.12 III.13"
LABOUR = "I.3 I.4 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4"
MEDIA = "I.3 I.4 I.5 III.15 V.4"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# When something was sets nobody aside: the same tasks stand for every province.
PROVINCES = [
    ("Tỉnh Hà Giang sau khi nhập vào Tuyên Quang chủ trì mấy việc?", LED),
    ("Phú Yên sau khi sáp nhập với Đắk Lắk phối hợp những việc nào?", HELPED),
    ("Sau khi Ninh Thuận và Khánh Hòa sáp nhập thì tỉnh mới chủ trì việc gì?", LED),
    ("Sau khi Vĩnh Phúc, Hòa Bình và Phú Thọ nhập một thì tỉnh mới chủ trì việc gì?", LED),
    ("Bến Tre sau khi về Vĩnh Long còn phải chủ trì việc nào?", LED),
    ("Sau khi gộp Hải Dương vào Hải Phòng, thành phố phải phối hợp những gì?", HELPED),
    ("sau khi nhap Long An vao Tay Ninh thi tinh moi chu tri viec gi", LED),
    ("Quảng Bình sau sáp nhập chủ trì mấy việc?", LED),
    ("Bạc Liêu nhập với Cà Mau, phải làm gì?", f"{LED} {HELPED}"),
    ("Nam Định sau khi nhập vào Ninh Bình phải làm gì?", f"{LED} {HELPED}"),
    ("Hậu Giang đã nhập về Cần Thơ, thành phố mới phải phối hợp những việc gì?", HELPED),
    ("Bình Dương nhập vào TP.HCM thì thành phố chủ trì mấy việc?", LED),
    ("thành phố tôi chủ trì việc gì", LED),
    # What is set aside after that word still is.
    ("Sau khi bỏ mục III, UBND tỉnh chủ trì mấy việc?", "I.1 I.2 II.1 II.2"),
    ("Sau khi loại các tỉnh ra, Bộ LĐTBXH phối hợp việc nào?", "III.3 III.10 III.11 V.2"),
    (
        "Nhiệm vụ của Bộ Nội vụ sau khi trừ các việc của Bộ LĐTBXH",
        "",
    ),
]

# A body and the one whose work it took over, asked about as one: what either has.
AS_ONE = [
    ("Bộ KH&ĐT đã nhập vào Bộ Tài chính, vậy Bộ Tài chính phải làm gì?", PLANNING),
    ("Bộ Tài chính (gồm cả Bộ Kế hoạch và Đầu tư cũ) có mấy nhiệm vụ?", PLANNING),
    ("Hiện nay Bộ Tài chính làm luôn phần của Bộ Kế hoạch và Đầu tư thì gồm việc gì?", PLANNING),
    ("Bộ Tài chính phải làm gì kể cả phần KH&ĐT?", PLANNING),
    ("Tính luôn phần của Bộ Kế hoạch và Đầu tư thì Bộ Tài chính phối hợp gì?", "III.1 III.12"),
    ("Từ khi tiếp nhận Bộ KH&ĐT, Bộ Tài chính phối hợp việc nào?", "III.1 III.12"),
    ("Bộ Nội vụ cộng cả phần Bộ LĐTBXH cũ thì chủ trì những việc nào?", f"{LABOUR} V.2"),
    ("Bộ Nội vụ, tính cả Bộ Lao động cũ, có bao nhiêu nhiệm vụ chủ trì?", f"{LABOUR} V.2"),
    ("Từ ngày Bộ Lao động về Bộ Nội vụ thì Bộ Nội vụ chủ trì mấy việc?", f"{LABOUR} V.2"),
    ("Sau khi nhập Bộ TTTT, Bộ Khoa học và Công nghệ chủ trì việc gì?", MEDIA),
    ("Bộ Xây dựng (đã gồm Bộ Giao thông vận tải) chủ trì việc nào?", "III.10 III.15"),
    # The old one is asked about: what it became is no second body.
    ("Bộ KH&ĐT sau khi nhập vào Bộ Tài chính thì chủ trì việc gì?", "III.6 III.13"),
    ("Bộ TTTT sau khi về Bộ Khoa học và Công nghệ còn chủ trì việc nào?", MEDIA),
    ("Bộ KHĐT nhập vào Bộ Tài chính rồi thì Bộ KHĐT còn chủ trì việc gì?", "III.6 III.13"),
    ("Sau khi về Bộ Nội vụ, Bộ LĐTBXH chủ trì việc gì?", LABOUR),
    ("Sau khi Ủy ban Dân tộc thành Bộ Dân tộc và Tôn giáo thì chủ trì việc gì?", "III.15"),
    # What both have together is another question, and so is each by itself.
    ("Bộ Nội vụ và Bộ LĐTBXH cùng chủ trì việc nào?", "V.1"),
    ("Bộ Tài chính với Bộ KH&ĐT cùng phối hợp việc nào?", "III.12"),
    ("Bộ Nội vụ chủ trì việc nào?", "V.1 V.2"),
    # Nobody took over that one.
    ("Sau khi nhập Bộ Tư pháp, Bộ Y tế chủ trì việc gì?", "III.15"),
]


@pytest.mark.parametrize(("turns", "tasks"), [*PROVINCES, *AS_ONE])
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


ABSORBED, GONE, NOTE = "không tính ở trên", "không còn tên này", "Lưu ý (ngoài văn bản)"
# Questions, what is told beside the answer, and what is not.
NOTES = [
    ("Bộ Tài chính phối hợp việc nào?", [ABSORBED], [GONE]),
    ("Bộ Nội vụ chủ trì mấy việc?", ["không nêu Bộ Nội vụ, thì không tính ở trên"], [GONE]),
    # Those are counted, or may be.
    ("Bộ Tài chính sau khi sáp nhập Bộ KH&ĐT thì chủ trì việc gì?", [GONE], [ABSORBED]),
    ("Bộ Nội vụ và Bộ LĐTBXH cùng chủ trì việc nào?", [GONE], [ABSORBED]),
    ("Nhiệm vụ nào không do Bộ Nội vụ chủ trì?", [], [ABSORBED]),
    # The text gives nothing to the one that was taken over.
    ("BO XAY DUNG CHU TRI MAY NHIEM VU", [], [ABSORBED, "Giao thông"]),
    ("Bộ Xây dựng có nhiệm vụ gì?", [], [ABSORBED, "Giao thông"]),
    # One is said to be gone: what became of it stands beside what it had.
    ("Ai lo chuẩn nghèo đa chiều khi Bộ Lao động đã giải thể?", [GONE, "35/2025/NĐ-CP"], []),
    ("Bộ TTTT sáp nhập rồi thì ai làm việc kết nối thị trường lao động?", [GONE], []),
    ("Ai làm việc kết nối thị trường lao động?", [], [NOTE]),
    # Any of several predecessors.
    ("Bộ Nông nghiệp và Môi trường chủ trì gì?", ["nông thôn hoặc Bộ Tài nguyên"], []),
]


@pytest.mark.parametrize(("question", "there", "not_there"), NOTES)
def test_notes_say_what_is_so(
    assistant: Assistant, question: str, there: list[str], not_there: list[str]
) -> None:
    text = told(assistant, question).answer
    assert all(said in text for said in there)
    assert not any(said in text for said in not_there)
    notes = [line for line in text.splitlines() if line.startswith(NOTE)]
    assert len(notes) == len(set(notes))


# What a text of 2021 cannot say, with what is known beside it.
BEYOND = [
    ("Bộ Nông nghiệp và Môi trường có phải làm việc của Bộ LĐTBXH không?", "35/2025/NĐ-CP"),
    ("Bộ Nội vụ có phải nhận các nhiệm vụ của Bộ LĐTBXH không?", "176/2025/QH15"),
    ("Tỉnh Yên Bái không còn thì nhiệm vụ của tỉnh này ai làm?", "202/2025/QH15"),
    ("Hậu Giang không còn nữa thì những việc của Hậu Giang ai lo?", "202/2025/QH15"),
    ("Tỉnh Bạc Liêu bị sáp nhập, ai lo các việc của tỉnh?", "202/2025/QH15"),
]


@pytest.mark.parametrize(("question", "source"), BEYOND)
def test_what_became_of_tasks_is_not_said(assistant: Assistant, question: str, source: str) -> None:
    answer = told(assistant, question)
    assert answer.status is Status.NOT_IN_DOCUMENT
    assert source in answer.answer


NAMED = "không có nhiệm vụ nào nêu đích danh"
# Bodies beside or below the provincial committees: the text names none of them.
LOCAL = [
    ("Công an tỉnh Lạng Sơn có nhiệm vụ gì?", "Công an tỉnh, thành phố"),
    ("Công an thành phố Đà Nẵng phải làm gì?", "Công an tỉnh, thành phố"),
    ("Công an phường chủ trì việc nào?", "Công an cấp huyện, cấp xã"),
    ("việc nào do công an tỉnh chủ trì", "Công an tỉnh, thành phố"),
    ("Ban Dân tộc tỉnh Gia Lai chủ trì nhiệm vụ gì?", "Ban Dân tộc tỉnh"),
    ("ban dan toc tinh lam gi", "Ban Dân tộc tỉnh"),
    ("Bộ Chỉ huy quân sự tỉnh Cao Bằng có nhiệm vụ gì?", "Bộ Chỉ huy quân sự tỉnh"),
    ("Bộ đội biên phòng có được giao nhiệm vụ gì?", "Bộ đội Biên phòng"),
    ("Đồn biên phòng phối hợp việc nào?", "Bộ đội Biên phòng"),
    ("UBND huyện Mù Cang Chải có việc gì trong phụ lục?", "cấp huyện, cấp xã"),
    ("UBND xã Tà Xùa phải làm gì?", "cấp huyện, cấp xã"),
    ("Phường Bến Nghé chủ trì việc gì?", "cấp huyện, cấp xã"),
    ("Quận 3 phải làm gì?", "cấp huyện, cấp xã"),
    ("Thành phố Vinh có nhiệm vụ gì?", "cấp huyện, cấp xã"),
    ("Đặc khu Côn Đảo có nhiệm vụ gì?", "cấp huyện, cấp xã"),
    ("Mặt trận Tổ quốc tỉnh có nhiệm vụ gì?", "Mặt trận Tổ quốc cấp tỉnh"),
    ("MTTQ xã phối hợp việc nào?", "Mặt trận Tổ quốc cấp tỉnh"),
    ("Thôn bản phải làm gì theo kế hoạch?", "Thôn, bản"),
    ("Trưởng thôn có nhiệm vụ gì?", "Thôn, bản"),
    ("Tỉnh ủy Sơn La chủ trì việc gì?", "Tỉnh ủy"),
    ("Doanh nghiệp nhà nước có nhiệm vụ nào?", "Doanh nghiệp nhà nước"),
    ("Chi cục Phát triển nông thôn có việc gì?", "Chi cục Phát triển nông thôn"),
    ("Cục Thuế tỉnh chủ trì nhiệm vụ gì?", "Cục Thuế tỉnh với vai trò chủ trì"),
    ("Thanh tra tỉnh có việc gì?", "Thanh tra tỉnh"),
    ("Phòng Dân tộc huyện có nhiệm vụ gì?", "Phòng Dân tộc huyện"),
    ("Hội Nông dân được giao gì?", "Hội Nông dân Việt Nam"),
    ("Hội Cựu chiến binh thì làm gì?", "Hội Cựu chiến binh Việt Nam"),
    ("Hội Liên hiệp Phụ nữ huyện phối hợp việc nào?", "Hội Liên hiệp Phụ nữ Việt Nam"),
    ("hoi nong dan xa chu tri viec nao", "Hội Nông dân Việt Nam"),
    # A bare 'Hội' is the writer's own; that it has none is what is told, whatever else the words may find.
    ("Tôi là cán bộ Hội Phụ nữ. Hội phối hợp việc nào?", "Hội Liên hiệp Phụ nữ Việt Nam"),
    (
        "Bên em là Hội Nông dân tỉnh. Hội có trách nhiệm gì theo kế hoạch này không?",
        "Hội Nông dân",
    ),
    ("Đoàn Thanh niên tỉnh tôi muốn tham gia. Đoàn được giao nhiệm vụ nào?", "Đoàn Thanh niên"),
]


@pytest.mark.parametrize(("question", "body"), LOCAL)
def test_a_local_body_is_none_that_the_text_names(
    assistant: Assistant, question: str, body: str
) -> None:
    answer = told(assistant, question)
    assert not answer.tasks
    assert NAMED in answer.answer
    assert body in answer.answer


# As for their sisters, the plan addresses 'các đoàn thể'.
@pytest.mark.parametrize("union", ["Hội Nông dân", "Hội Cựu chiến binh", "Hội Phụ nữ"])
def test_unions_are_addressed_together(assistant: Assistant, union: str) -> None:
    assert "đề nghị chung “các đoàn thể”" in told(assistant, f"{union} được giao gì?").answer


# A claim is weighed for the body that it is on.
CLAIMS = [
    ("Công an tỉnh có phải làm III.7 không?", "Công an tỉnh"),
    ("Ban Dân tộc tỉnh có phải chủ trì III.15 không?", "Ban Dân tộc tỉnh"),
    ("Công an xã phối hợp III.7 đúng không?", "Công an cấp huyện, cấp xã"),
    ("MTTQ huyện có phải phối hợp I.6 không?", "Mặt trận Tổ quốc cấp tỉnh"),
    ("Sở Xây dựng có phải chủ trì nhiệm vụ nhà ở không?", "các Sở"),
    ("Sở Y tế có chủ trì III.15 không?", "các Sở"),
]


@pytest.mark.parametrize(("question", "body"), CLAIMS)
def test_a_verdict_names_the_body_asked(assistant: Assistant, question: str, body: str) -> None:
    head = told(assistant, question).answer.split("\n\n")[0]
    assert head.startswith("**Không đúng.**")
    assert body in head


# Others that have words in common with them.
OTHERS = [
    ("Bộ Công an chủ trì việc nào?", "III.7"),
    ("Ủy ban Dân tộc chủ trì việc gì?", "III.15"),
    ("Mặt trận Tổ quốc Việt Nam phối hợp việc gì?", "I.6"),
    ("Thành phố Hồ Chí Minh chủ trì việc gì?", LED),
    ("UBND thành phố chủ trì việc gì", LED),
    ("Nhiệm vụ nào hỗ trợ doanh nghiệp nhỏ và vừa?", "III.6"),
    ("Việc nào hướng dẫn các xã, phường, thị trấn?", "III.16"),
]


@pytest.mark.parametrize(("question", "tasks"), OTHERS)
def test_others_are_none_of_them(assistant: Assistant, question: str, tasks: str) -> None:
    assert set(told(assistant, question).tasks) == set(tasks.split())
