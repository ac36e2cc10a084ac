"""What is told after a claim was asked about, and who tells it: no part of what is confirmed or denied."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
FACTS = [
    (
        "nghi quyet nay do Thu tuong Pham Minh Chinh ky dung khong a, ban nam ngoai to em chep vay ma em nho la "
        "pho thu tuong ky thay",
        False,
        "'nam ngoai' is last year, and denies nothing; what the writer remembers is no claim",
    ),
    (
        "Nghị quyết do Phó Thủ tướng Phạm Bình Minh ký phải không, chú em thì bảo Thủ tướng Phạm Minh Chính ký",
        True,
        "another's version, told after the claim",
    ),
    (
        "Nghị quyết do Thủ tướng Phạm Minh Chính ký phải không, chú em thì bảo Phó Thủ tướng Phạm Bình Minh ký",
        False,
        "the right one, told after a wrong claim",
    ),
    (
        "ông Phạm Bình Minh ký nghị quyết này đúng không, khi ấy ông làm phó thủ tướng",
        True,
        "'ông làm' is no name",
    ),
    (
        "Cô Lê Thị Mận bên văn thư bảo ông Phạm Bình Minh ký nghị quyết này, phải không?",
        True,
        "whoever tells it is named in full",
    ),
    (
        "Cô Phạm Bình Minh bên văn thư bảo ông Lê Văn Mận ký nghị quyết này, phải không?",
        False,
        "nor is a teller the one who signed",
    ),
    (
        "Nghị quyết ban hành ngày 22/12/2021 đúng không ạ, bản chụp của em không có trang đầu",
        True,
        "what the copy lacks is not denied of the text",
    ),
    (
        "Nghị quyết ban hành ngày 23/6/2021 đúng không ạ, bản chụp của em không có trang đầu",
        False,
        "nor is a wrong day made right by it",
    ),
    (
        "Nghị quyết có hiệu lực từ ngày ký phải không, chứ báo chí không thấy nói",
        True,
        "'chứ' of a reason",
    ),
    (
        "Nghị quyết có hiệu lực sau 45 ngày phải không, chứ báo chí không thấy nói",
        False,
        "the same of a wrong term",
    ),
    (
        "nghi quyet co hieu luc tu ngay ky dung khong, nam ngoai em co nghe qua",
        True,
        "last year again",
    ),
    (
        "nam ngoai em nghe noi nghi quyet ban hanh ngay 22/12/2021 dung khong",
        True,
        "and before the claim",
    ),
    (
        "Nghị quyết ban hành ngày 22/12/2021 đúng không? Công văn huyện em lại ghi 23/6/2021.",
        True,
        "in a sentence of its own",
    ),
]
TASKS = [
    (
        "Nhà ở cho hộ nghèo phải xong trong năm 2022 đúng không, em nghe chị thủ quỹ bảo 2025",
        True,
        "another's year",
    ),
    (
        "Nhà ở cho hộ nghèo phải xong trong năm 2025 đúng không, em nghe chị thủ quỹ bảo 2022",
        False,
        "the right year is not what was asked",
    ),
    (
        "Bộ nào chủ trì chính sách nhà ở cho hộ nghèo?||Bộ Xây dựng đúng không ạ, em cứ tưởng Bộ Tài chính",
        True,
        "in a later turn, what was thought",
    ),
    (
        "Bộ nào chủ trì chính sách nhà ở cho hộ nghèo?||Bộ Tài chính đúng không ạ, em cứ tưởng Bộ Xây dựng",
        False,
        "the other way round",
    ),
    (
        "Bộ Nội vụ chủ trì 2 việc đúng không ạ, anh tổ trưởng đếm ra 5 việc",
        True,
        "another's number",
    ),
    (
        "Bộ Xây dựng chủ trì chính sách nhà ở cho hộ nghèo đúng không để em điền vào báo cáo",
        True,
        "what the answer is for, without a pause",
    ),
    (
        "Bộ Y tế chủ trì chính sách nhà ở cho hộ nghèo phải không cho tôi còn báo sếp",
        False,
        "the same of a wrong ministry",
    ),
    (
        "co nguoi bao phong trao thi dua Ca nuoc chung tay vi nguoi ngheo co ghi de nghi Mat tran To quoc phoi hop"
        ". cho hoi co ghi nhu the khong de toi dua vao bai",
        True,
        "and after 'có ghi như thế không'",
    ),
    (
        "em tôi bảo năm nào nhà nước cũng tổ chức cuộc thi tác phẩm báo chí về giảm nghèo, đúng không",
        False,
        "'năm nào nhà nước cũng' is each year",
    ),
    # These go on after 'đúng không', and are read on.
    (
        "Bộ Xây dựng chủ trì đúng không, việc nhà ở cho hộ nghèo ấy",
        True,
        "the matter comes after",
    ),
    (
        "Bộ Y tế chủ trì đúng không, chính sách nhà ở cho hộ nghèo ấy",
        False,
        "the same of a wrong ministry",
    ),
    ("Hạn năm 2022 phải không, nhà ở hộ nghèo ấy", True, "the matter of a year"),
    (
        "Bộ Xây dựng chủ trì nhà ở cho hộ nghèo đúng không, chứ không phải Bộ Y tế",
        True,
        "what it is set against",
    ),
]


@pytest.mark.parametrize(("turns", "borne", "reason"), [*FACTS, *TASKS])
def test_claims_before_an_afterthought(
    assistant: Assistant, turns: str, borne: bool, reason: str
) -> None:
    """The claim alone is confirmed or denied."""
    text = assistant.answer(turns.split("||")).answer
    assert text.startswith("**Đúng") == borne, reason
    assert text.startswith("**Không đúng") != borne, reason


# What is asked after the claim is answered, and the tasks that the answer shows.
ASKED_ON = [
    (
        "Nhà ở cho hộ nghèo hạn năm 2022 phải không, còn sản phẩm là gì",
        "được hoàn thiện",
        "a product",
    ),
    ("III.10 do Bộ Xây dựng chủ trì đúng không, ai phối hợp", "Bộ Lao động", "who works with it"),
    (
        "viec nao nam ngoai muc III",
        "**13 nhiệm vụ**",
        "'nằm ngoài' of a section, typed without marks",
    ),
    ("nhiem vu nao bo y te nam ngoai", "**28 nhiệm vụ**", "and of an agency"),
]


@pytest.mark.parametrize(("question", "said", "reason"), ASKED_ON)
def test_what_is_asked_on(assistant: Assistant, question: str, said: str, reason: str) -> None:
    """Whatever is asked after a claim is no afterthought."""
    assert said in assistant.answer([question]).answer, reason
