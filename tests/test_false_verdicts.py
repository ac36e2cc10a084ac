"""What is but half right, or right of something else, is not confirmed; what is right is not denied."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
TIMES = [
    ("III.2 thực hiện trong năm 2024, phải không?", None, "one year of ten"),
    ("III.2 không làm trong năm 2024, phải không?", None, "nor is it false"),
    ("V.2 chỉ làm trong năm 2023, đúng không?", False, "not that year only"),
    ("Năm 2026 vẫn còn làm III.2, đúng không?", True, "it goes on"),
    ("III.9 vẫn đang làm năm 2024, phải không?", False, "it does not"),
    ("I.2 làm trong năm 2024, phải không?", True, "every year"),
    ("III.2 phải xong trong năm 2024, phải không?", False, "its end"),
    ("III.10 làm trong năm 2022, đúng chứ?", True, "its very year"),
    ("Is task V.2 carried out in 2023?", None, "in English"),
    (
        "Em báo cáo: Bộ Xây dựng chủ trì chính sách nhà ở, hoàn thành trong năm 2024, nói thế có đúng không?",
        False,
        "a year is part of the claim",
    ),
]
RELATED = [
    ("III.9 cùng năm với III.10, phải không?", True, "one year"),
    ("III.10 cùng năm với III.2, phải không?", False, "another"),
    ("III.2 và III.4 cùng thời gian thực hiện, phải không?", True, "without 'có'"),
    ("III.11 và III.12 cùng sản phẩm, đúng chứ?", False, "of a product"),
    ("III.3 và III.10 khác bộ chủ trì, đúng không?", True, "they differ"),
    ("III.9 phải xong trước III.1, phải không?", True, "its end"),
    ("III.1 làm trước III.9, phải không?", False, "both beginning and end"),
    ("III.10 làm trước III.2, phải không?", None, "ends before, begins after"),
    ("III.10 hoàn thành sau III.11, đúng không?", False, "'sau' sets nothing aside"),
    ("III.11 bắt đầu trước III.9, đúng không?", True, "its beginning"),
    ("Is III.1 due earlier than III.9?", False, "in English"),
    ("III.1 và III.2 cùng do Bộ Lao động chủ trì, phải không?", True, "somebody is named"),
]
NUMBERED = [
    ("III.12 do một ngân hàng chủ trì, phải không?", False, "two do"),
    ("Is III.12 led by a single bank?", False, "in English"),
    ("Is III.12 led by two banks?", True, "in English"),
    ("Cho vay ưu đãi hộ nghèo do một ngân hàng chủ trì, phải không?", False, "described"),
    ("III.7 do hai bộ cùng chủ trì, phải không?", False, "three do"),
    ("III.7 có từ ba cơ quan chủ trì trở lên, đúng không?", True, "a bound"),
    ("III.3 có ít nhất hai bộ chủ trì, phải không?", False, "a bound"),
    ("Bộ Y tế là một trong các cơ quan chủ trì III.15, phải không?", True, "one of them"),
    ("V.2 do một bộ chủ trì, phải không?", True, "one does"),
]
ONLY = [
    ("Bộ Xây dựng chỉ chủ trì III.10, phải không?", False, "III.15 too"),
    ("Bộ Nội vụ chủ trì mỗi V.2 thôi, phải không?", False, "V.1 too"),
    ("Bộ Nội vụ chủ trì duy nhất một nhiệm vụ là V.2, phải không?", False, "V.1 too"),
    ("Bộ Tư pháp chỉ chủ trì III.3, phải không?", True, "nothing else"),
    ("Bộ Y tế chỉ chủ trì III.15, phải không?", True, "that others lead it too is no matter"),
    (
        "Bộ Kế hoạch và Đầu tư chỉ phối hợp III.1, phải không?",
        None,
        "it may not lead, or not elsewhere",
    ),
    ("Bộ Tư pháp không chỉ chủ trì III.3, phải không?", False, "nothing else"),
    ("Does the Ministry of Home Affairs only lead task V.2?", False, "V.1 too"),
    ("Does only the Ministry of Health lead task III.15?", False, "who is alone"),
    ("Bộ Y tế là cơ quan duy nhất chủ trì III.15, phải không?", False, "who is alone"),
    ("Bộ Xây dựng là cơ quan duy nhất chủ trì III.10, phải không?", True, "who is alone"),
]
NUMBERS = [
    (
        "Bộ Kế hoạch và Đầu tư chủ trì 2 nhiệm vụ, phối hợp 2 nhiệm vụ, đúng không?",
        True,
        "two roles",
    ),
    (
        "Bộ Kế hoạch và Đầu tư chủ trì 2 nhiệm vụ, phối hợp 4 nhiệm vụ, đúng không?",
        False,
        "two roles",
    ),
    ("Ủy ban Dân tộc chủ trì một nhiệm vụ và phối hợp hai nhiệm vụ, phải không?", False, "'một'"),
    ("Bộ Lao động chủ trì 13, phối hợp 10, đúng không?", True, "without nouns"),
    ("mục II có hai nhiệm vụ, mục V có bốn, đúng không?", True, "without its noun"),
    ("mục II có hai nhiệm vụ, mục V có ba, đúng không?", False, "without its noun"),
    ("mục I và mục II có 8 nhiệm vụ, đúng không?", True, "together"),
    ("Bộ Tài chính và Bộ Y tế đều chủ trì ít nhất một nhiệm vụ, phải không?", False, "each"),
    ("Bộ Nội vụ và Bộ Xây dựng đều chủ trì hai nhiệm vụ, phải không?", True, "each"),
    ("Bộ Quốc phòng và Bộ Công an cùng chủ trì một nhiệm vụ, phải không?", True, "together"),
    ("Mục nào cũng có ít nhất một nhiệm vụ, đúng không?", True, "each section"),
    ("Mục nào cũng có ít nhất hai nhiệm vụ, đúng không?", False, "each section"),
]
APART = [
    (
        "Bộ Nông nghiệp chủ trì nước sạch nông thôn, Bộ Xây dựng chủ trì nhà ở, đúng chứ?",
        True,
        "each its own",
    ),
    (
        "Bộ Nông nghiệp chủ trì nhà ở cho hộ nghèo, Bộ Xây dựng chủ trì nước sạch, đúng không?",
        False,
        "crossed",
    ),
    (
        "trợ giúp pháp lý do Bộ Tư pháp chủ trì còn nhà ở hộ nghèo do Bộ Xây dựng chủ trì, đúng không?",
        True,
        "who comes last",
    ),
    (
        "Bộ Xây dựng chủ trì nhà ở cho hộ nghèo, Bộ Lao động phối hợp, đúng không?",
        True,
        "of one task",
    ),
    ("Nghị quyết 160 ban hành ngày 22/12/2021, do Thủ tướng ký, đúng không?", False, "half right"),
    (
        "Nghị quyết 160 ký ngày 22/12/2021 và có hiệu lực từ 1/3/2022, đúng không?",
        False,
        "half right",
    ),
    ("III.10 do Bộ Xây dựng chủ trì, Bộ Lao động không tham gia, phải không?", False, "it does"),
    (
        "III.10 do Bộ Xây dựng chủ trì, Bộ Lao động không chủ trì, phải không?",
        True,
        "it does not lead",
    ),
    ("III.4 Bộ Tư pháp có thể tham gia, phải không?", None, "'các bộ, ngành có liên quan'"),
]
TOLD = [
    ("Nhiệm vụ nào làm hằng năm? || I.6 cũng nằm trong số đó đúng không?", False, "not among them"),
    ("Nhiệm vụ nào làm hằng năm? || I.3 cũng nằm trong số đó đúng không?", True, "among them"),
    (
        "Bộ Xây dựng chủ trì những nhiệm vụ nào? || III.11 không nằm trong số đó, đúng không?",
        True,
        "denied",
    ),
    ("III.10 nằm trong mục IV à?", False, "its section"),
    ("V.2 thuộc mục V phải không?", True, "its section"),
    ("Mục V có mấy nhiệm vụ? || Bộ Nội vụ chủ trì cả bốn phải không?", False, "all told"),
    ("Mục V có mấy nhiệm vụ? || Cả bốn đều do Bộ Nội vụ chủ trì phải không?", False, "all told"),
    ("Mục V có mấy nhiệm vụ? || Bộ Nội vụ chủ trì hết phải không?", False, "all told"),
    (
        "Bộ Nội vụ chủ trì những nhiệm vụ nào? || Bộ Lao động có tên ở cả hai phải không?",
        True,
        "all told",
    ),
]
# An agency with one task is no proof of whatever it is claimed to do.
MATTERS = [
    ("Bộ Công an chủ trì phòng chống ma túy đúng không", None, "nothing of it in its only task"),
    ("Bộ Nông nghiệp chủ trì việc trồng rừng đúng không", None, "'rừng' alone stands in its row"),
    (
        "Bộ Xây dựng chủ trì nhà ở xã hội cho công nhân phải không",
        None,
        "nor for whom, nor read without it",
    ),
    (
        "Bộ Y tế chủ trì việc cải thiện dinh dưỡng cho người nghèo, đúng không?",
        None,
        "for whom is right",
    ),
    ("bo quoc phong chu tri viec ra pha bom min dung khong", None, "without marks"),
    (
        "Ngân hàng Nhà nước chủ trì việc xóa nợ cho hộ nghèo phải không",
        None,
        "what else is asked for",
    ),
    ("Bộ Nội vụ chủ trì chính sách lương hưu phải không", None, "half of the matter"),
    (
        "Bộ Tài chính phối hợp việc giảm thuế cho hộ nghèo phải không",
        None,
        "coordinates something else",
    ),
    ("Bộ Tư pháp chủ trì trợ giúp pháp lý cho hộ nghèo phải không", True, "its matter"),
    ("Bộ Xây dựng chủ trì việc nhà ở cho người nghèo à", True, "in other words"),
    (
        "bo cong an chu tri mo hinh giam ngheo gan voi an ninh phai khong",
        True,
        "its matter, without marks",
    ),
    ("NHNN chủ trì cho hộ nghèo vay vốn ưu đãi đúng không", True, "as people say it"),
]
# One claim of several matters, or several claims: each has to hold.
JOINED = [
    (
        "Bộ Xây dựng chủ trì nhà ở, nước sạch và trợ giúp pháp lý, phải không?",
        False,
        "one of three",
    ),
    ("Bộ Lao động chủ trì bảo trợ xã hội, chuẩn nghèo và cơ sở dữ liệu, phải không?", True, "all"),
    ("Bộ Lao động phối hợp nhà ở, nước sạch và trợ giúp pháp lý, phải không?", True, "all"),
    ("Bộ Nội vụ chủ trì kiện toàn bộ máy, nhà ở đúng không?", False, "without 'và'"),
    ("bo noi vu chu tri nuoc sach, nha o va co so du lieu dung khong", False, "without marks"),
    (
        "Ủy ban Dân tộc chủ trì đất ở, đất sản xuất và nhà ở phải không?",
        True,
        "one task holds them",
    ),
    ("Bộ Tư pháp chủ trì trợ giúp pháp lý và việc miễn giảm học phí, phải không?", None, "unknown"),
    ("Năm 2022 phải xong nhà ở, nước sạch và mô hình sinh kế, đúng không?", False, "a time"),
    ("Năm 2022 phải xong nhà ở và mô hình sinh kế, đúng không?", True, "a time"),
    (
        "Trợ giúp pháp lý do Bộ Nội vụ, nhà ở do Bộ Xây dựng chủ trì, phải không?",
        False,
        "the first",
    ),
    ("Trợ giúp pháp lý do Bộ Tư pháp, nhà ở do Bộ Xây dựng chủ trì, phải không?", True, "both"),
    ("III.9 năm 2022, III.12 2021-2030 đúng không?", True, "a number before a year"),
    ("III.9 năm 2022, III.12 2026-2030 đúng không?", False, "a number before a year"),
    ("Sản phẩm III.2 là báo cáo, III.1 là nghị định, đúng không?", True, "each its product"),
    ("Sản phẩm III.1 là báo cáo, III.2 là nghị định, đúng không?", False, "crossed"),
    ("Mặt trận biểu dương, UBND tỉnh vận động doanh nghiệp, đúng không?", None, "told crosswise"),
]
# What is given to all ministries is given to each.
EVERY_MINISTRY = [
    ("Bộ Công Thương phải định kỳ sơ kết, tổng kết, phải không?", True, "a duty of all"),
    ("Bộ Ngoại giao có phải xây dựng kế hoạch cụ thể không?", True, "a duty of all"),
    ("Bộ Y tế phải khen thưởng tập thể xuất sắc, phải không?", False, "a duty of provinces"),
    ("Bộ Kế hoạch và Đầu tư tổng hợp báo cáo sơ kết của các bộ, đúng không?", False, "who gathers"),
    ("Các bộ gửi kết quả sơ kết về Bộ Tài chính để tổng hợp, đúng không?", False, "to whom"),
    ("Bộ Xây dựng có phối hợp V.3 không?", None, "'các bộ, ngành'"),
    ("Bộ Xây dựng không phối hợp V.3, đúng không?", None, "nor is it denied"),
    ("Bộ Xây dựng có phối hợp III.2 không?", False, "'có liên quan' names none"),
    ("Mặt trận có phối hợp V.3 không?", False, "no ministry"),
    ("Bộ Khoa học và Công nghệ không phải làm gì, đúng không?", None, "it has what all have"),
    ("Bộ Công Thương không có nhiệm vụ nào trong phụ lục, đúng không?", True, "not by name"),
    ("Bộ Tài chính không chủ trì nhiệm vụ nào, đúng không?", True, "a role"),
]
# What is denied in wonder.
WONDERED = [
    ("Bộ Nội vụ không phải là cơ quan chủ trì kiện toàn bộ máy sao?", True, "it is"),
    ("Chẳng lẽ Bộ Tư pháp không chủ trì trợ giúp pháp lý?", False, "it does"),
    ("Bộ Kế hoạch và Đầu tư không phối hợp tín dụng ưu đãi sao?", False, "it does"),
    ("Nhiệm vụ mô hình sinh kế không phải hoàn thành năm 2022 sao?", True, "a time"),
    ("Nhiệm vụ nước sạch không phải hoàn thành năm 2022 sao?", False, "a time"),
    ("Bộ Nội vụ không chủ trì nhiệm vụ nào thì sao?", None, "no wonder"),
]
# Two bodies spoken of as one: what either has.
MERGED = [
    ("Bộ Nội vụ gộp cả Bộ Lao động chủ trì 14 nhiệm vụ, phải không?", True, "as one"),
]
# The product is that of the task told before.
PRODUCT_OF_IT = [
    ("Nhà ở ai chủ trì? || Sản phẩm là báo cáo đúng không?", False, "another's"),
    ("Chuẩn nghèo ai chủ trì? || Vậy sản phẩm là nghị định phải không?", True, "its own"),
    ("III.2 hạn khi nào? || Sản phẩm là báo cáo nghiên cứu phải không?", True, "its own"),
]
# Lines of who receives the text contradict nothing.
RECEIVING = [
    ("Nơi nhận có Văn phòng Quốc hội và Văn phòng Tổng Bí thư phải không?", True, "two lines"),
    ("Nơi nhận có Văn phòng Tổng Bí thư phải không?", True, "one line"),
    (
        "Nơi nhận có Bảo hiểm xã hội Việt Nam phải không?",
        None,
        "'cơ quan thuộc Chính phủ' may mean it",
    ),
    ("Nơi nhận có Tổng cục Thống kê phải không?", False, "none"),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(
    ("turns", "borne", "why"),
    [
        *TIMES,
        *RELATED,
        *NUMBERED,
        *ONLY,
        *NUMBERS,
        *APART,
        *TOLD,
        *MATTERS,
        *JOINED,
        *EVERY_MINISTRY,
        *WONDERED,
        *PRODUCT_OF_IT,
        *RECEIVING,
        *MERGED,
    ],
)
def test_verdict(assistant: Assistant, turns: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
