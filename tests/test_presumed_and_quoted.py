"""Claims as people word them: reasons asked for, quotations, 'only', one's own memory, statements on numbers."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

YES, NO, REASONLESS = "**Đúng.**", "**Không đúng.**", "Văn bản không nêu lý do."


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, how the answer begins ("" for no verdict), and the reason.
VERDICTS = [
    ("Vì sao sản phẩm của chuẩn nghèo đa chiều là Quyết định của Thủ tướng?", NO, "a decree"),
    ("Vì sao sản phẩm của chuẩn nghèo đa chiều là Nghị định của Chính phủ?", REASONLESS, "it is"),
    ("Vì sao nhiệm vụ nhà ở phải xong năm 2023?", NO, "its year is 2022"),
    ("Vì sao nhiệm vụ nhà ở phải xong năm 2022?", REASONLESS, "so it is"),
    ("Vì sao Bộ Y tế không chủ trì việc nào?", NO, "it leads one"),
    ("Vì sao nhiệm vụ I.4 tổ chức hằng năm?", NO, "every two years"),
    ("Tại sao cấp ủy phải cụ thể hóa thành kế hoạch hằng quý?", NO, "every year"),
    (
        "Cụm từ “không trông chờ, ỷ lại vào sự giúp đỡ của Nhà nước và xã hội” là trích "
        "đúng từ văn bản này, phải không?",
        YES,
        "word for word",
    ),
    (
        "Cụm từ “không trông chờ, ỷ lại vào gia đình” là trích đúng từ văn bản này, phải không?",
        NO,
        "other words",
    ),
    ("Văn bản có cụm từ “các bộ, ngành có liên quan” không?", YES, "in a column of agencies"),
    ("Văn bản có câu “Hằng năm cấp ủy họp. Tỉnh báo cáo” không?", "", "it may run over a passage"),
    ("Câu “nguoi dan phai tu luc canh sinh” có trong nghị quyết không?", NO, "without marks"),
    ("Kế hoạch có cụm từ “chinh sach tin dung uu dai” không?", YES, "without marks"),
    (
        "Chỉ mỗi Ngân hàng Chính sách xã hội được gửi nghị quyết thôi, đúng không?",
        NO,
        "one of 19 lines",
    ),
    ("Văn bản chỉ gửi cho Kiểm toán nhà nước, đúng không?", NO, "one of 19 lines"),
    ("Nghị quyết có gửi Kiểm toán nhà nước không?", YES, "one of them"),
    ("Nghị quyết chỉ căn cứ Luật Tổ chức Chính phủ, đúng không?", NO, "one of several bases"),
    ("Nơi nhận có cả TAND tối cao lẫn VKSND tối cao, đúng k?", YES, "short names"),
    (
        "Phần nghị quyết (chưa tính kế hoạch kèm theo) chỉ có 3 điều phải không?",
        YES,
        "what is not counted denies nothing",
    ),
    (
        "III.1 là nhiệm vụ duy nhất chỉ ghi giai đoạn 2026 - 2030 phải không?",
        YES,
        "others have two periods",
    ),
    (
        "III.1 là nhiệm vụ duy nhất thực hiện trong giai đoạn 2026 - 2030 phải không?",
        NO,
        "others are done then, too",
    ),
    (
        "NQ 160/NQ-CP của CP đề HN, ngày 22/12/2021, chuẩn k ạ?",
        YES,
        "whose it is belongs to its name",
    ),
    ("Phụ lục tròn 30 nhiệm vụ, chuẩn không cần chỉnh đúng không?", NO, "slang that asks"),
    ("BLĐTBXH chủ trì ít nhất 10 NV trong PL, đúng or sai?", YES, "two languages"),
    (
        "NV hoàn thiện chuẩn nghèo đa chiều (SP là NĐ của CP) thuộc gđ 2026-2030 phải ko ạ?",
        YES,
        "abbreviations as written",
    ),
    ("Việc tỉnh chủ trì một mình chỉ có đúng một cái thôi phải không", YES, "'cái' counts tasks"),
    ("Việc tỉnh chủ trì một mình có hai cái thôi phải không", NO, "there is one"),
    (
        "Bộ LĐTBXH là đầu mối theo dõi, đôn đốc thực hiện Kế hoạch, đúng không",
        YES,
        "says that it does",
    ),
    (
        "Bộ Thông tin và Truyền thông là nơi theo dõi, đôn đốc và báo cáo Chính phủ kết "
        "quả thực hiện Kế hoạch, đúng không",
        NO,
        "another does",
    ),
    (
        "Ngân hàng Chính sách xã hội chủ trì tín dụng ưu đãi, không có ngân hàng nào "
        "khác, đúng không",
        NO,
        "another bank leads, too",
    ),
    ("Nhiệm vụ nhà ở là của Bộ Y tế, đúng không", NO, "whose it is leads it"),
    ("Nhiệm vụ nhà ở là của Bộ Xây dựng, đúng không", YES, "whose it is leads it"),
    ("Phụ lục có 29 nhiệm vụ.", YES, "a statement"),
    ("Mục III có 15 việc.", NO, "a statement"),
    ("Nhóm III nhiều nhiệm vụ nhất.", YES, "a statement"),
    (
        "Bộ LĐTBXH phối hợp với Ban Dân vận Trung ương tổ chức tuyên truyền việc thực "
        "hiện Chỉ thị, đúng không?",
        NO,
        "another committee",
    ),
    (
        "toi trong coi kho giay, co 9 thung cong van tu nam 1996. hom roi nhan tien ong "
        "hoi toi tim mot ban chi thi cua ban bi thu ve tin dung chinh sach. toi nho mang "
        "mang nghi quyet 160 o doan noi ve tin dung uu dai co dan chi thi so 40-CT/TW "
        "ngay 22 thang 11 nam 2014. tri nho cua toi co dung khong",
        YES,
        "whose memory is asked about",
    ),
    (
        "mình nhớ mang máng sản phẩm của nhiệm vụ hoàn thiện chuẩn nghèo đa chiều là nghị"
        " định của chính phủ, đúng không bạn, hay mình nhớ nhầm sang bài của Bộ Xây dựng",
        YES,
        "a doubt is no claim",
    ),
    (
        "Đ.3 NQ160 ko hề nhắc cá nhân chịu trách nhiệm thi hành, đúng ko?",
        NO,
        "an article by its letter",
    ),
    (
        "III.16 là nhiệm vụ duy nhất UBND tỉnh chủ trì một mình, đúng không?",
        YES,
        "alone it leads one",
    ),
    ("III.16 là nhiệm vụ duy nhất UBND tỉnh chủ trì, đúng không?", NO, "with others it leads more"),
    (
        "Cấp ủy phải cụ thể hóa thành kế hoạch 5 năm của cấp ủy, chính quyền đúng không ạ",
        NO,
        "every year",
    ),
    ("Sản phẩm của I.4 là cuộc thi báo chí à?", NO, "what is done is no product"),
    (
        "Sản phẩm của III.1 là nghị định về chuẩn nghèo đa chiều, đúng không?",
        YES,
        "its matter beside it",
    ),
    (
        "Sản phẩm của III.10 là “Cơ chế, chính sách hỗ trợ nhà ở được ban hành”, đúng không?",
        NO,
        "other words",
    ),
    ("Nghị quyết được ký tại Hà Nội ngày 22/12/2021, đúng không?", YES, "a place is no signatory"),
    (
        "The resolution was signed in Hà Nội on 22 December 2021, wasn't it?",
        "**Yes.**",
        "in English",
    ),
    (
        "Cuộc thi báo chí năm nào chả tổ chức, hằng năm một lần đúng hông?",
        NO,
        "every year, and it is not",
    ),
    (
        "Chỉ thị số 40-CT/TW ban hành ngày 22 tháng 11 năm 2014 và là chỉ thị của Thủ "
        "tướng Chính phủ, đúng không?",
        NO,
        "a right date, another issuer",
    ),
    (
        "Nơi nhận có Ngân hàng Nông nghiệp và Phát triển nông thôn, phải không?",
        NO,
        "no ministry of that name",
    ),
    ("Nghị quyết gửi cho ai? || Có Kiểm toán nhà nước không?", YES, "of the list told before"),
    (
        "văn bản này có gửi cho ngân hàng nào hông || vậy là chỉ mỗi ngân hàng chính sách"
        " xã hội được gửi thôi, đúng hông",
        NO,
        "of the list told before",
    ),
    (
        "việc nào phải xong trong năm 2022 || cái đầu bộ nào chủ trì || vậy cái còn lại "
        "cũng do bộ đó chủ trì luôn hả?",
        NO,
        "the other of two",
    ),
    (
        "việc nào phải xong trong năm 2022 || cái đầu bộ nào chủ trì || cái còn lại do Bộ"
        " Xây dựng chủ trì, đúng không?",
        YES,
        "the other of two",
    ),
    ("Phần giải pháp có 5 nhóm, đúng không?", YES, "a part by its title"),
    (
        "chuyển giao mô hình sinh kế là Bộ GD&ĐT chủ trì, mốc năm 2022, e nói z đúng hết ko ạ",
        YES,
        "ways to ask",
    ),
    (
        "Task III.13: the output is mechanisms and policies completed (Cơ chế, chính sách"
        " được hoàn thiện), correct?",
        "**Yes.**",
        "the text's words in brackets",
    ),
]


@pytest.mark.parametrize(("turns", "verdict", "reason"), VERDICTS)
def test_verdicts(assistant: Assistant, turns: str, verdict: str, reason: str) -> None:
    text = asked(assistant, turns).answer
    assert text.startswith(verdict) if verdict else not text.startswith((YES, NO)), reason


# Turns, the number told, and the reason.
COUNTS = [
    ("Nơi nhận có mấy ngân hàng?", 2, "lines of one kind"),
    ("Nơi nhận có bao nhiêu dòng?", 19, "all lines"),
    (
        "trong phụ lục, Bộ LĐTBXH là cơ quan chủ trì ở bao nhiêu nhiệm vụ? đếm cả các "
        "nhiệm vụ chủ trì chung với bộ khác",
        13,
        "what is taken in is no second condition",
    ),
    (
        "Việc nào Bộ LĐTBXH chủ trì mà cột phối hợp ghi UBND tỉnh thì phòng phải cử người"
        " theo dõi, bất kể bộ chủ trì một mình hay chung. Vậy có bao nhiêu nhiệm vụ thỏa "
        "cả hai điều kiện ấy?",
        9,
        "the number is asked for",
    ),
    (
        "mấy việc trong phụ lục ghi là làm hằng năm vậy bà con, đếm giùm tui cái",
        4,
        "who is spoken to is no matter",
    ),
    (
        "sếp đố em phần tổ chức thực hiện, chỗ ủy ban nhân dân các tỉnh có mấy gạch đầu dòng",
        5,
        "'ban nhân' is no 'bản nhận'",
    ),
    ("Phần giải pháp có mấy nhóm?", 5, "a part by its title"),
]


@pytest.mark.parametrize(("turns", "number", "reason"), COUNTS)
def test_counts(assistant: Assistant, turns: str, number: int, reason: str) -> None:
    assert asked(assistant, turns).count == number, reason


# Turns, what stands in the answer, and the reason.
TOLD = [
    (
        "Dòng “Cung cấp thông tin, giúp người nghèo kết nối với thị trường lao động, thị "
        "trường hàng hoá” ở cột sản phẩm ghi gì ạ?",
        "Ứng dụng công nghệ thông tin",
        "a column of one task",
    ),
    (
        "Đoạn đầu cụ muốn cắt nghĩa cho bà con hiểu mục đích của Kế hoạch ban hành kèm "
        "Nghị quyết 160 là gì.",
        "**Mục đích**",
        "a part asked for at the end",
    ),
]


@pytest.mark.parametrize(("turns", "told", "reason"), TOLD)
def test_told(assistant: Assistant, turns: str, told: str, reason: str) -> None:
    assert told in asked(assistant, turns).answer, reason


REFUSED = ["How many billion dong has been allocated for building the poverty reduction database?"]


@pytest.mark.parametrize("question", REFUSED)
def test_sums_of_money_are_not_told(assistant: Assistant, question: str) -> None:
    assert asked(assistant, question).status is Status.NOT_IN_DOCUMENT
