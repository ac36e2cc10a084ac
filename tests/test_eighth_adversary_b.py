"""What an eighth adversary found of recipients, of papers and words that the text has or lacks, of people."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> str:
    return assistant.answer([turn.strip() for turn in turns.split("||")]).answer


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the verdict ('' for none), and what is told (nothing of what stands behind '!').
BY_NAME = [
    ("NHNN có tên trong nơi nhận không", "", "Ngân hàng Nhà nước thuộc dòng “Các bộ"),
    ("Bộ Công an có được nêu tên ở nơi nhận không?", "", "Bộ Công an thuộc dòng “Các bộ"),
    ("noi nhan co ten bo tu phap khong", "", "Bộ Tư pháp thuộc dòng “Các bộ"),
    ("Tên Bộ Nội vụ có trong nơi nhận không?", "", "không ghi tên riêng"),
    ("Hội Nông dân có được ghi tên ở nơi nhận không?", "", "“Cơ quan trung ương của các đoàn thể”"),
    ("Liên đoàn lao động có tên trong danh sách nơi nhận không?", "", "các đoàn thể”"),
    (
        "nghị quyết gửi những đâu || thế Bộ Y tế có tên trong nơi nhận không",
        "",
        "Bộ Y tế thuộc dòng",
    ),
    ("Bộ Xây dựng có nằm trong nơi nhận không?", "yes", "Bộ Xây dựng thuộc dòng “Các bộ"),
    ("Bộ Y tế có nhận văn bản này không nhỉ", "yes", "thuộc dòng “Các bộ"),
    ("Danh sách nơi nhận có ghi riêng Bộ Y tế thành một dòng không?", "no", "thuộc dòng “Các bộ"),
    ("Ban Tuyên giáo Trung ương có trong nơi nhận không", "", "các Ban của Đảng”"),
    ("Sở Tài chính có trong nơi nhận không?", "", "HĐND, UBND các tỉnh"),
    ("Agribank có tên trong nơi nhận không", "no", "!thuộc dòng"),
    ("Kiểm toán nhà nước có tên trong nơi nhận không?", "yes", "!thuộc dòng"),
    ("Ngân hàng Chính sách xã hội có tên ở nơi nhận không?", "yes", "!thuộc dòng"),
    ("Is the State Bank among the recipients?", "", "comes under the line"),
]

RECEIVES = [
    ("Ngân hàng Phát triển được nhận văn bản này nhỉ?", "yes", "Nơi nhận"),
    ("Ngân hàng Phát triển nhận bản này chứ hả", "yes", "Nơi nhận"),
    ("Văn phòng Quốc hội nhận văn bản này à", "yes", "Nơi nhận"),
    ("NH Chính sách xã hội cũng nhận được nghị quyết này chứ?", "yes", "Nơi nhận"),
    ("Văn phòng Quốc hội được gửi nghị quyết này hả", "yes", "Nơi nhận"),
    ("Who received the resolution?", "", "19 lines of recipients"),
    ("Which ministries got this resolution?", "", "19 lines of recipients"),
    (
        "Which agencies received the resolution? Is the State Bank among them?",
        "",
        "comes under the line",
    ),
]

WHOSE = [
    ("nơi nhận có những cơ quan nào của Quốc hội", "", "**2 dòng** ghi cơ quan của Quốc hội"),
    ("Nơi nhận có những cơ quan nào của Quốc hội?", "", "!Cơ quan ban hành"),
    ("những ai bên Đảng được gửi nghị quyết này", "", "**3 dòng** ghi cơ quan của Đảng"),
    ("noi nhan co co quan nao cua dang", "", "**3 dòng** ghi cơ quan của Đảng"),
    ("Cơ quan nào thuộc Quốc hội có trong danh sách nơi nhận?", "", "Văn phòng Quốc hội"),
    ("Những cơ quan nào của Đảng và của Quốc hội có trong nơi nhận?", "", "**5 dòng**"),
    ("Which bodies of the National Assembly are on the distribution list?", "", "**2 lines**"),
    ("nơi nhận có những ai", "", "gồm 19 dòng"),
]

CITED = [
    (
        "Nghị định 07/2021 về chuẩn nghèo có được dẫn không?",
        "no",
        "không dẫn hay nhắc đến Nghị định 07/2021",
    ),
    ("Nghị định 07/2021 về chuẩn nghèo có được dẫn không?", "no", "!III.1"),
    ("Nghị quyết có viện dẫn Quyết định 1719/QĐ-TTg không?", "no", "Quyết định 1719/QĐ-TTg"),
    ("Thông tư 11/2022/TT-BLĐTBXH có được nhắc đến không?", "no", "Thông tư 11/2022/TT-BLĐTBXH"),
    ("Quyết định 861/QĐ-TTg có được nhắc đến không?", "no", "Quyết định 861/QĐ-TTg"),
    ("Nghị quyết này có dẫn Nghị quyết 76/NQ-CP không?", "no", "Nghị quyết 76/NQ-CP"),
    ("Kế hoạch có nhắc đến Luật Đất đai không?", "no", "Luật Đất đai"),
    ("van ban co nhac den nghi dinh 28 khong", "no", "không dẫn hay nhắc đến"),
    ("Chỉ thị 19 có được nhắc trong kế hoạch không?", "no", "Chỉ thị 19"),
    (
        "Nghị định 28/2022 không được viện dẫn trong văn bản, đúng không?",
        "yes",
        "Nghị định 28/2022",
    ),
    ("Chỉ thị 40 có được nhắc trong kế hoạch không?", "yes", "40-CT/TW"),
    ("Kế hoạch có nhắc đến Chỉ thị 05 ở mục II không", "", "!căn cứ"),
    ("văn bản có nhắc tới Kết luận 06 không", "yes", "06-KL/TW"),
    ("Luật Tổ chức Chính phủ có được dẫn không?", "yes", "Luật Tổ chức Chính phủ"),
]

SPOKEN_OF = [
    ("kế hoạch có nói đến an sinh xã hội không", "yes", "an sinh xã hội"),
    ("an sinh xã hội có được nhắc tới trong văn bản không", "yes", "an sinh xã hội"),
    ("Kế hoạch có nói tới ngân sách nhà nước không", "yes", "ngân sách nhà nước"),
    ("chuỗi giá trị có được đề cập không", "yes", "chuỗi giá trị"),
    ("Nghị quyết có nói về phụ cấp thu hút không", "yes", "phụ cấp thu hút"),
    ("Phụ lục có nhắc đến phóng sự không?", "yes", "phóng sự"),
    ("trong kế hoạch, kinh doanh bao trùm có được nêu không?", "yes", "kinh doanh bao trùm"),
    (
        "Chương trình nông thôn mới có được nhắc tới trong kế hoạch không?",
        "",
        "cụm từ “nông thôn mới”",
    ),
    ("Kế hoạch có đặt mục tiêu xóa nhà tạm không", "", "cụm từ “xóa nhà tạm”"),
    ("Kế hoạch có nhắc đến hợp tác quốc tế không?", "", "cụm từ “hợp tác quốc tế”"),
    ("Trong kế hoạch có nói về xuất khẩu lao động không?", "", "cụm từ “xuất khẩu lao động”"),
    ("Kế hoạch có nói gì về nước sạch không?", "", "cụm từ “nước sạch”"),
    ("kế hoạch có nội dung nào về học nghề không", "", "cụm từ “học nghề”"),
    ("Kế hoạch có nhắc đến hợp tác quốc tế, vốn nước ngoài không?", "", "“hợp tác quốc tế”"),
    ("Phần mục đích có nói đến biến đổi khí hậu không?", "", "!III.14"),
    ("Phụ lục có nhắc tới hộ khá giả không?", "", "hộ khá giả"),
    ("Phần tổ chức thực hiện có nhắc đến chuỗi giá trị không", "", "!III.6"),
    ("Kế hoạch có nói về nhà ở cho hộ nghèo không", "yes", "!không dùng cụm từ"),
]

TIMES = [
    ("Bao giờ các bộ phải có kế hoạch cụ thể?", "", "không nêu thời điểm"),
    ("Khi nào các bộ phải xây dựng kế hoạch cụ thể?", "", "không nêu thời điểm"),
    ("Các bộ phải gửi sơ kết về Bộ LĐTBXH khi nào?", "", "Định kỳ sơ kết"),
    ("Bao giờ thì xong việc rà soát hệ thống pháp luật?", "", "2021 - 2030"),
    ("Thời hạn cho vay xuất khẩu lao động bao lâu?", "", "không nêu thời hạn"),
    ("vay đi nước ngoài bao lâu phải trả", "", "không nêu thời hạn"),
    ("thời gian trả nợ vốn vay của hộ nghèo là mấy năm", "", "không nêu thời hạn"),
    ("thoi han cho vay lam nha la bao lau", "", "không nêu thời hạn"),
    ("Thời hạn thực hiện chính sách tín dụng ưu đãi là bao lâu?", "", "2021 - 2030"),
]

SAID_THERE = [
    ("kho dữ liệu hộ nghèo ai xây", "", "Xây dựng cơ sở dữ liệu về giảm nghèo"),
    ("bộ nào lập cơ sở dữ liệu giảm nghèo", "", "Bộ Lao động - Thương binh và Xã hội"),
    ("kho du lieu giam ngheo bo nao dung", "", "Bộ Lao động - Thương binh và Xã hội"),
    ("ai lập quỹ khuyến học", "", "không nêu nội dung này"),
    (
        "Mình dạy môn chính trị, cần ví dụ cho sinh viên. Kế hoạch nói đối tượng nào phải nắm vững Chỉ thị 05, "
        "và yêu cầu việc học tập thế nào?",
        "",
        "!không nêu",
    ),
    (
        "Bên em là chi nhánh NHCSXH tỉnh. Sếp bảo trong nghị quyết có dẫn chỉ thị về tín dụng chính sách, "
        "số mấy ngày nào ạ? và ngân hàng em chủ trì việc gì",
        "",
        "40-CT/TW",
    ),
    ("Chỉ thị về tín dụng chính sách được dẫn là số mấy, ngày nào?", "", "22 tháng 11 năm 2014"),
    ("chi thi ve cho vay uu dai so may", "", "40-CT/TW"),
    ("Kết luận về tín dụng ưu đãi ban hành ngày nào", "", "06-KL/TW"),
    ("chỉ thị về giảm nghèo bền vững số bao nhiêu", "", "05-CT/TW"),
    ("chỉ thị về bảo vệ rừng số mấy", "", "không nêu"),
    ("Đoàn thanh niên, hội phụ nữ có nhiệm vụ gì?", "", "mục III.5 đề nghị chung"),
    ("Hội Nông dân và Hội Cựu chiến binh được giao việc gì?", "", "mục III.5 đề nghị chung"),
    ("cong doan voi hoi phu nu co nhiem vu gi", "", "mục III.5 đề nghị chung"),
    ("Đoàn thanh niên, hội phụ nữ chủ trì nhiệm vụ nào?", "", "!mục III.5"),
]

OF_PEOPLE = [
    (
        "Nhà em hộ nghèo, bố bị tai biến không lao động được. Nhiệm vụ nào liên quan đến "
        "trường hợp nhà em, ai phụ trách?",
        "",
        "III.2",
    ),
    (
        "Nhà tôi nghèo, mẹ nằm liệt không làm lụng được. Việc nào liên quan hoàn cảnh nhà tôi, bộ nào lo?",
        "",
        "III.2",
    ),
    pytest.param(
        "Gia đình tôi ở vùng lũ, năm nào cũng phải chạy. Việc nào liên quan trường hợp "
        "gia đình tôi, bộ nào chủ trì?",
        "",
        "III.14",
        # 'năm nào cũng' of a story is read as work of every year.
        marks=pytest.mark.xfail(reason="a known fault, see eval/LOG.md"),
    ),
    (
        "Nhà cháu chưa có nước sạch để dùng. Trường hợp này thì nhiệm vụ nào, cơ quan nào lo?",
        "",
        "III.11",
    ),
    ("Nhà dột nát, hộ cận nghèo. Nhiệm vụ nào liên quan đến gia đình tôi?", "", "III.10"),
    (
        "Gửi anh/chị, cơ quan tôi là UBND phường. Phường có được giao việc gì trực tiếp trong phụ lục không?",
        "",
        "không giao nhiệm vụ cho UBND cấp huyện, cấp xã",
    ),
    ("xã có được giao chủ trì việc nào không", "", "không giao nhiệm vụ cho UBND cấp huyện"),
    ("Phường em có tên trong phụ lục không?", "", "không giao nhiệm vụ cho UBND cấp huyện"),
    ("huyen toi phoi hop nhung nhiem vu nao", "", "không giao nhiệm vụ cho UBND cấp huyện"),
    ("thị trấn có nhiệm vụ nào không", "", "không giao nhiệm vụ cho UBND cấp huyện"),
    ("địa phương được giao việc gì", "", "!không giao nhiệm vụ cho UBND cấp huyện"),
    ("hợp tác xã có được giao việc gì không", "", "!không giao nhiệm vụ cho UBND cấp huyện"),
]

ASKED = [
    *(*BY_NAME, *RECEIVES, *WHOSE, *CITED, *SPOKEN_OF),
    *(*TIMES, *SAID_THERE, *OF_PEOPLE),
]


@pytest.mark.parametrize(("turns", "expected", "words"), ASKED)
def test_what_the_text_says_is_told_and_nothing_else_confirmed(
    assistant: Assistant, turns: str, expected: str, words: str
) -> None:
    text = told(assistant, turns)
    assert verdict(text) == expected, text
    wanted, unwanted = ("", words[1:]) if words.startswith("!") else (words, "")
    assert wanted in text
    assert not unwanted or unwanted not in text
