"""What a seventh adversary found confirmed or denied wrongly, or left without a verdict that the text gives."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def verdict(assistant: Assistant, turns: str) -> str:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the verdict ('' for none), and the reason.
OF_THE_PLAN = [
    (
        "Yêu cầu của kế hoạch là bám sát Chỉ thị số 05-CT/TW và các quy định có liên quan, đúng không?",
        "",
        "no part says so",
    ),
    ("Kế hoạch phải bám sát Chỉ thị số 05-CT/TW, đúng không?", "", "no part says so"),
    (
        "yeu cau cua ke hoach la bam sat chi thi 05 va cac quy dinh co lien quan dung khong",
        "",
        "without marks",
    ),
    ("Mục đích của Kế hoạch là tuân theo Chỉ thị số 05-CT/TW đúng không?", "", "another wording"),
    (
        "Yêu cầu là căn cứ vào Chỉ thị 05-CT/TW và các quy định liên quan phải không?",
        "",
        "the resolution is based on it, no requirement is",
    ),
    (
        "Chính quyền các cấp phải bám sát Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030, đúng không?",
        "",
        "aims are set in it, which says nothing of following it",
    ),
    (
        "Chính sách tín dụng ưu đãi phải bám sát Kết luận số 06-KL/TW, đúng không?",
        "",
        "'theo tinh thần chỉ đạo' is all that is said",
    ),
    (
        "Yêu cầu của kế hoạch là cụ thể hóa các mục tiêu, nhiệm vụ trong Chỉ thị số 05-CT/TW, đúng không?",
        "",
        "that is a purpose",
    ),
    (
        "Mục đích của kế hoạch là xác định rõ vai trò của các tổ chức đảng, đúng không?",
        "",
        "that is a requirement",
    ),
    (
        "Mục đích của kế hoạch là cụ thể hóa các mục tiêu, nhiệm vụ trong Chỉ thị số 05-CT/TW, đúng không?",
        "yes",
        "it is",
    ),
    (
        "Yêu cầu của kế hoạch là xác định rõ vai trò của các tổ chức đảng, đúng không?",
        "yes",
        "it is",
    ),
    ("Nghị quyết căn cứ vào Chỉ thị số 05-CT/TW, đúng không?", "yes", "it is based on it"),
    ("Kế hoạch này thực hiện Chỉ thị số 05-CT/TW, đúng không?", "yes", "its title says so"),
]

OF_WHO_CARRIES_IT_OUT = [
    (
        "Theo Điều 3 thì chỉ có các Bộ trưởng chịu trách nhiệm thi hành Nghị quyết, phải không?",
        "no",
        "others are named",
    ),
    (
        "Chỉ có Chủ tịch UBND các tỉnh chịu trách nhiệm thi hành Nghị quyết này, đúng không?",
        "no",
        "by an agency's name",
    ),
    ("chi cac bo truong phai thi hanh nghi quyet thoi dung khong", "no", "without marks"),
    ("Trách nhiệm thi hành nghị quyết chỉ thuộc về các Bộ trưởng, đúng không?", "no", "behind it"),
    (
        "Theo Điều 3, chỉ các Bộ trưởng và Thủ trưởng cơ quan ngang bộ chịu trách nhiệm thi hành, đúng không?",
        "no",
        "two are named",
    ),
    ("Điều 3 chỉ giao trách nhiệm thi hành cho Bộ LĐTBXH, đúng không?", "no", "one ministry"),
    ("Chỉ UBND tỉnh phải thi hành Nghị quyết 160 thôi à?", "no", "'thôi à'"),
    (
        "UBND tỉnh là nơi duy nhất chịu trách nhiệm thi hành Nghị quyết, đúng không?",
        "no",
        "the only one",
    ),
    (
        "Ai chịu trách nhiệm thi hành nghị quyết? || Chỉ các Bộ trưởng thôi à?",
        "no",
        "in a later turn",
    ),
    (
        "Không chỉ các Bộ trưởng mới chịu trách nhiệm thi hành Nghị quyết, đúng không?",
        "yes",
        "others are named",
    ),
    ("Các Bộ trưởng chịu trách nhiệm thi hành Nghị quyết, đúng không?", "yes", "they are named"),
    (
        "Ngoài các Bộ trưởng còn có Chủ tịch UBND tỉnh chịu trách nhiệm thi hành, đúng không?",
        "yes",
        "both are named",
    ),
    ("UBND tỉnh chỉ chịu trách nhiệm thi hành Nghị quyết, đúng không?", "", "of what they do"),
]


OF_NUMBERS = [
    ("Bộ LĐTBXH có mặt ở 23/29 nhiệm vụ đúng không", "yes", "13 and 10"),
    ("22/29 nhiệm vụ có Bộ LĐTBXH, đúng không?", "no", "23"),
    ("UBND tỉnh có tên trong 19/29 nhiệm vụ phải không?", "yes", "6 and 13"),
    ("bo thong tin chu tri 5/29 viec dung khong", "yes", "without marks"),
    ("Bộ Nội vụ chủ trì 2 trên 29 nhiệm vụ, đúng không?", "yes", "in words"),
    ("Bộ Nội vụ chủ trì 3/29 nhiệm vụ, đúng không?", "no", "two"),
    ("Bộ LĐTBXH góp mặt ở 23 trong tổng số 29 nhiệm vụ, đúng không?", "yes", "in more words"),
    ("Mục V có 3/4 nhiệm vụ UBND tỉnh phối hợp, đúng không?", "yes", "of a section"),
    ("Bộ LĐTBXH chủ trì 13/30 nhiệm vụ, đúng chứ?", "no", "there are but 29"),
    ("UBND tỉnh chủ trì 6/19 việc có tên, đúng không?", "", "of what there are 19 is not read"),
]

OF_RECEIVERS = [
    ("Hội đồng Dân tộc của Quốc hội phải phối hợp thực hiện, đúng không", "", "receives the text"),
    ("Văn phòng Quốc hội phải phối hợp thực hiện đúng không?", "", "receives the text"),
    ("Kiểm toán nhà nước phải giám sát việc thực hiện đúng không", "", "nothing is said of it"),
    ("Các Ủy ban của Quốc hội phải giám sát giảm nghèo, đúng không?", "", "nothing is said"),
    (
        "Ủy ban Giám sát tài chính Quốc gia phải giám sát việc thực hiện chính sách giảm nghèo, đúng không?",
        "",
        "its own name holds 'giám sát'",
    ),
    ("van phong chu tich nuoc phoi hop thuc hien ke hoach dung khong", "", "without marks"),
    ("Các đoàn thể phải phối hợp thực hiện, đúng không?", "", "no passage says 'phối hợp' of them"),
    ("Văn phòng Quốc hội có tên trong nơi nhận, đúng không?", "yes", "it is sent to it"),
    ("Hội đồng Dân tộc nhận được nghị quyết này, đúng không?", "yes", "it is sent to it"),
    ("Nghị quyết gửi Văn phòng Tổng Bí thư, đúng không?", "yes", "it is sent to it"),
    ("Mặt trận Tổ quốc chủ động giám sát công tác giảm nghèo, đúng không?", "yes", "III.5 asks it"),
    ("Bộ LĐTBXH chủ trì theo dõi, kiểm tra, đôn đốc kế hoạch, đúng không?", "yes", "III.3 says so"),
]

OF_SO_MANY = [
    ("Nhiệm vụ hằng năm có 5 cái đúng không?", "no", "four"),
    ("Nhiệm vụ hằng năm có 4 cái đúng không?", "yes", "four"),
    ("Nhiệm vụ hạn 2022 có 3 cái phải không?", "no", "two"),
    ("Nhiệm vụ hạn 2022 có hai cái phải không?", "yes", "in words"),
    ("Bộ Nội vụ chủ trì 2 cái, đúng không?", "yes", "behind a role"),
    ("viec ubnd tinh chu tri co 6 cai dung ko", "yes", "without marks"),
    ("Bộ Xây dựng có ba cái chủ trì, đúng không?", "no", "before the role"),
    ("Mục đích của kế hoạch có 4 cái đúng không?", "", "no tasks are counted"),
    ("Sản phẩm của III.6 có 4 cái phải không?", "", "no tasks are counted"),
]

OF_ALL = [
    ("cả 4 việc mục V đều có UBND tỉnh phối hợp đúng không", "no", "not V.2"),
    ("cả bốn việc mục V đều có UBND tỉnh phối hợp đúng không", "no", "in words"),
    ("cả 6 việc mục I đều do Bộ LĐTBXH chủ trì, phải không?", "no", "three are not"),
    ("cả 2 việc mục II đều do UBND tỉnh chủ trì đúng không", "yes", "they are"),
    ("ca 4 viec hang nam deu co ubnd tinh dung khong", "yes", "without marks"),
    ("cả ba việc mục II đều do UBND tỉnh chủ trì đúng không", "", "there are but two"),
    ("Bộ TTTT chủ trì tất cả nhiệm vụ mục I à?", "no", "three are others'"),
    ("Bộ LĐTBXH chủ trì toàn bộ mục V hả?", "no", "not V.2"),
    ("UBND tỉnh chủ trì tất cả việc mục II à?", "yes", "they are"),
    ("Bộ Nội vụ chủ trì 2 việc, cả 2 đều làm với Bộ LĐTBXH, đúng ko?", "yes", "in either role"),
    (
        "Bộ Xây dựng chủ trì 2 việc, cả 2 đều có Bộ LĐTBXH phối hợp, đúng không?",
        "no",
        "III.15 it leads as well",
    ),
    ("Bộ Nội vụ chủ trì 2 việc và cả hai đều ở mục V, đúng không?", "yes", "where they stand"),
    (
        "UBND tỉnh chủ trì mấy việc || 6 việc này đều có Bộ LĐ phối hợp đúng không",
        "yes",
        "of the tasks told",
    ),
    (
        "mục V có mấy việc || 4 việc đó đều do Bộ LĐTBXH chủ trì à",
        "no",
        "of the tasks told",
    ),
]

OF_NOTHING_ELSE = [
    ("Bộ Tư pháp chỉ có mỗi trợ giúp pháp lý thôi đúng không?", "yes", "named in III.3 alone"),
    ("Bộ Tài chính chỉ có tín dụng ưu đãi thôi đúng không?", "yes", "named in III.12 alone"),
    ("bo quoc phong chi co moi mo hinh quoc phong an ninh thoi dung khong", "yes", "III.7"),
    ("Bộ Xây dựng chỉ có mỗi việc nhà ở thôi phải không?", "no", "III.15, too"),
    ("Bộ Kế hoạch và Đầu tư chỉ có mỗi chuẩn nghèo đa chiều thôi đúng không?", "no", "two roles"),
    ("Ngân hàng Nhà nước chỉ có mỗi chính sách nhà ở, đúng không?", "no", "not that one"),
]

OF_NONE = [
    ("Kế hoạch không giao việc nào cho Bộ Công Thương, đúng không?", "", "'các bộ' may mean it"),
    ("Kế hoạch không giao việc nào cho Bộ Xây dựng, đúng không?", "no", "it leads two"),
    ("Kế hoạch chẳng phân công nhiệm vụ gì cho Bộ Tư pháp, đúng không?", "no", "it leads one"),
    ("Bộ Tư pháp có được giao việc nào đâu, đúng không?", "no", "denied behind"),
    ("VPCP có được giao nhiệm vụ nào đâu đúng không?", "", "'các bộ' may mean it"),
    (
        "Kiểm toán nhà nước không được nhắc đến trong nghị quyết, đúng không?",
        "no",
        "it receives it",
    ),
    ("Bộ Tài chính không được nhắc đến trong nghị quyết, đúng không?", "no", "III.12"),
    ("Ban Tuyên giáo Trung ương không được nhắc đến trong nghị quyết, đúng không?", "no", "III.3"),
    (
        "Công đoàn không được nhắc đến trong nghị quyết, đúng không?",
        "",
        "'các đoàn thể' may mean it",
    ),
    ("hoi nong dan khong duoc nhac den trong nghi quyet phai khong", "", "without marks"),
    ("Agribank không được nêu tên trong văn bản, đúng không?", "yes", "nowhere"),
    ("Tôi hiểu là Mặt trận Tổ quốc không có trong phụ lục, đúng chứ?", "no", "I.6"),
    ("mat tran to quoc khong co trong phu luc dung khong", "no", "without marks"),
    ("Ngân hàng Chính sách xã hội không có trong Phụ lục, đúng không?", "no", "III.12"),
    ("Kiểm toán nhà nước không có trong phụ lục, đúng không?", "yes", "no task names it"),
    ("Bộ Công Thương không có trong phụ lục, đúng không?", "", "'các bộ' may mean it"),
    ("Kiểm toán nhà nước chỉ nằm trong nơi nhận thôi đúng không?", "yes", "nowhere else"),
    (
        "Ngân hàng Chính sách xã hội không có nhiệm vụ gì, chỉ nằm trong nơi nhận, đúng không?",
        "no",
        "III.12",
    ),
    (
        "Ngân hàng Phát triển không có nhiệm vụ gì, chỉ nằm trong nơi nhận, đúng không?",
        "yes",
        "nowhere else",
    ),
]

OF_THE_REST = [
    ("Mục IV chỉ có 1 nhiệm vụ và UBND tỉnh chủ trì, đúng ko?", "no", "it coordinates it"),
    ("Mục IV có 1 nhiệm vụ và Bộ LĐTBXH chủ trì, đúng không?", "yes", "both parts hold"),
    ("Mục IV chỉ có 1 nhiệm vụ và do UBND tỉnh chủ trì, đúng ko?", "no", "with 'do'"),
    ("muc iv chi co 1 viec va bo noi vu chu tri dung khong", "no", "without marks"),
    ("Mục II có 2 nhiệm vụ và UBND tỉnh chủ trì cả hai, đúng không?", "yes", "both parts hold"),
    ("Mục V có 4 nhiệm vụ và Bộ Nội vụ phối hợp, đúng không?", "no", "of four tasks"),
    (
        "Trong mục III có 2 nhiệm vụ hạn 2022, còn lại đều 2021-2030, đúng không?",
        "no",
        "III.1 and III.5",
    ),
    (
        "Mục V có 3 nhiệm vụ Bộ LĐTBXH chủ trì, còn lại đều do Bộ Nội vụ chủ trì, đúng không?",
        "yes",
        "V.2 is left",
    ),
    (
        "Mục V có 1 nhiệm vụ giai đoạn 2021-2025 và 2026-2030, còn lại đều 2021-2030, đúng không?",
        "yes",
        "three are left",
    ),
    (
        "Mục V có 2 nhiệm vụ Bộ Nội vụ chủ trì, phần còn lại đều do Bộ LĐTBXH chủ trì, phải không?",
        "yes",
        "V.3 and V.4",
    ),
    ("muc I co 4 viec hang nam con lai deu dinh ky 2 nam dung khong", "no", "I.6"),
    (
        "Mục III có 16 việc, 2 việc hạn 2022, còn lại đều đến 2030, đúng không?",
        "yes",
        "of the section named before",
    ),
    (
        "Mục III có 15 việc, 2 việc hạn 2022, còn lại đều đến 2030, đúng không?",
        "",
        "it has 16",
    ),
]

OF_SUMS = [
    ("Bộ LĐTBXH phối hợp mấy việc || vậy cộng với chủ trì là 23 đúng không", "yes", "10 and 13"),
    ("Bộ LĐTBXH phối hợp mấy việc || vậy cộng với chủ trì là 24 đúng không", "no", "23"),
    ("UBND tỉnh chủ trì mấy việc || thêm cả phối hợp thành 19 việc phải không", "yes", "6 and 13"),
    ("bo noi vu chu tri may viec || cong voi bo xay dung la 4 dung khong", "yes", "2 and 2"),
    ("Bộ Tư pháp chủ trì mấy việc || cộng với Bộ Y tế là 3 đúng không", "no", "1 and 1"),
]

CLAIMS = [
    *(*OF_THE_PLAN, *OF_WHO_CARRIES_IT_OUT, *OF_NUMBERS, *OF_RECEIVERS, *OF_SO_MANY),
    *(*OF_ALL, *OF_NOTHING_ELSE, *OF_NONE, *OF_THE_REST, *OF_SUMS),
]


@pytest.mark.parametrize(("turns", "expected", "why"), CLAIMS)
def test_a_verdict_is_given_only_where_the_text_gives_one(
    assistant: Assistant, turns: str, expected: str, why: str
) -> None:
    assert verdict(assistant, turns) == expected, why


def test_what_wording_for_many_may_give_is_told_beside_what_is_named(assistant: Assistant) -> None:
    text = assistant.answer(["Bộ Tài chính chỉ có tín dụng ưu đãi thôi đúng không?"]).answer
    assert "23 nhiệm vụ chỉ giao chung cho “các bộ, ngành”" in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Công đoàn không được nhắc đến trong nghị quyết, đúng không?", "đoàn thể"),
        (
            "Bộ Công Thương không được nhắc đến trong nghị quyết, đúng không?",
            "24 nhiệm vụ chỉ giao chung",
        ),
        (
            "Kế hoạch không giao việc nào cho Bộ Công Thương, đúng không?",
            "24 nhiệm vụ chỉ giao chung",
        ),
    ],
)
def test_what_may_mean_a_body_that_is_not_named_is_told(
    assistant: Assistant, question: str, said: str
) -> None:
    assert said in assistant.answer([question]).answer


def test_whom_of_the_rest_a_claim_fails_is_told(assistant: Assistant) -> None:
    question = "Trong mục III có 2 nhiệm vụ hạn 2022, còn lại đều 2021-2030, đúng không?"
    assert "III.1, III.5" in assistant.answer([question]).answer
