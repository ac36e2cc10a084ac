"""Plain questions with dialects, wishes and other talk around them, as officials and villagers put them."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.orthography.regional import standard
from assistant.pipeline import Assistant
from assistant.words import split_words

YES, NO = "**Đúng.**", "**Không đúng.**"
EARNEST = "nghiêm túc, thiết thực, hiệu quả, tránh hình thức"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# How something has to be is asked, whatever 'không' closes it: no verdict, and what the text says of it.
HOW = [
    (
        "Kế hoạch có bảo phải quán triệt Chỉ thị 05 cho ra sao không",
        EARNEST,
        "'cho ra' is no product",
    ),
    ("Kế hoạch có biểu phải quán triệt Chỉ thị 05 ra răng không", EARNEST, "biểu, răng"),
    ("Kế hoạch có bảo phải quán triệt Chỉ thị 05 kiểu chi không", EARNEST, "kiểu chi"),
    ("Kế hoạch có nói việc quán triệt Chỉ thị phải làm răng hông", EARNEST, "hông"),
    (
        "Kế hoạch có biểu cán bộ phải học hành, quán triệt Chỉ thị 05 cho ra răng không, kiểu chi thì mới được?",
        EARNEST,
        "what follows the comma asks the same",
    ),
    (
        "Xã tui học nghị quyết chỉ ký tên rồi dìa. Kế hoạch có biểu phải quán triệt Chỉ thị 05 như răng không?",
        EARNEST,
        "a story before it",
    ),
    (
        "Văn bản bảo tỉnh làm gì với cán bộ vi phạm pháp luật về giảm nghèo?",
        "xem xét trách nhiệm",
        "'bảo tỉnh' is no newspaper",
    ),
    (
        "Kế hoạch biểu tỉnh phải làm chi khi có người vi phạm?",
        "xem xét trách nhiệm",
        "biểu before who is told",
    ),
]


@pytest.mark.parametrize(("turns", "text", "why"), HOW)
def test_how_it_has_to_be_is_told_without_a_verdict(
    assistant: Assistant, turns: str, text: str, why: str
) -> None:
    answer = told(assistant, turns)
    assert text in answer.answer, why
    assert not answer.answer.startswith((YES, NO)), why


# How much something is, asked of a text that may say so: no row of a task proves that it does.
AMOUNTS = [
    "Nghị quyết có nêu chuẩn nghèo giai đoạn 2026 - 2030 là bao nhiêu không",
    "phụ cấp cho cán bộ lên vùng nghèo tới năm 2030 là bao nhiêu, nghị quyết có ghi không",
    "Nghị quyết có quy định mức vay vốn năm 2022 là bao nhiêu không",
    "Nghị quyết có quy định mức lương cơ sở năm 2022 là bao nhiêu không?",
    "Nghị quyết có quy định mức lương tối thiểu vùng năm 2022 không?",
    "Nghị quyết 160 ban hành kèm gì? || Thế có quy định mức lương tối thiểu vùng năm 2022 là bao nhiêu không?",
    "Mục V có mấy nhiệm vụ? || Nghị quyết có quy định mức học phí năm 2022 là bao nhiêu không?",
]


@pytest.mark.parametrize("turns", AMOUNTS)
def test_an_amount_is_refused(assistant: Assistant, turns: str) -> None:
    answer = told(assistant, turns)
    assert answer.status == "not_in_document"
    assert not answer.tasks


# What claims something is judged as before.
CLAIMED = [
    ("Kế hoạch có nói quán triệt Chỉ thị phải nghiêm túc, tránh hình thức không?", YES),
    ("Bộ Xây dựng có chủ trì việc nhà ở cho hộ nghèo hông hen?", YES),
    ("Bộ Tài chính có chủ trì việc nhà ở cho hộ nghèo không hè?", NO),
    ("Bả nói Bộ Nội vụ chủ trì việc kiện toàn bộ máy, phải dzậy hông?", YES),
    ("Việc nhà ở cho hộ nghèo xong trong năm 2022 phải không?", YES),
]


@pytest.mark.parametrize(("said", "verdict"), CLAIMED)
def test_a_claim_keeps_its_verdict(assistant: Assistant, said: str, verdict: str) -> None:
    assert told(assistant, said).answer.startswith(verdict)


WORDS = [
    ("kế hoạch biểu phải học", "kế hoạch bảo phải học"),
    ("đại biểu tỉnh nói", "đại biểu tỉnh nói"),
    ("tiêu biểu là mô hình hay", "tiêu biểu là mô hình hay"),
    ("biểu dương tập thể", "biểu dương tập thể"),
    ("lập biểu cho sở", "lập biểu cho sở"),
    ("học ra răng", "học ra sao"),
    ("răng mà bộ nớ không có", "sao mà bộ nớ không có"),
    ("em bé mọc răng", "em bé mọc răng"),
    ("bác sĩ răng hàm mặt", "bác sĩ răng hàm mặt"),
    ("đi làm răng", "đi làm răng"),
    ("hai năm một bận", "hai năm một lần"),
    ("em đang bận họp", "em đang bận họp"),
    ("bộ nào mần việc đó", "bộ nào làm việc đó"),
    ("có việc gì không hè", "có việc gì không ạ"),
    ("làm trong mùa hè", "làm trong mùa hè"),
    ("kể ra đặng tui báo cáo", "kể ra để tui báo cáo"),
    ("ông Đặng Văn A", "ông đặng văn a"),
    ("gửi dìa mô", "gửi về mô"),
    ("bộ mô chủ trì việc chi", "bộ nào chủ trì việc gì"),
    ("nhiệm vụ mô hình giảm nghèo", "nhiệm vụ mô hình giảm nghèo"),
    ("những chi phí gì", "những chi phí gì"),
    ("các việc chi tiết", "các việc chi tiết"),
    ("hạn 2022 chớ không phải 2025", "hạn 2022 chứ không phải 2025"),
    ("bộ đấy chủ trì gì đấy", "bộ đó chủ trì gì đấy"),
]


@pytest.mark.parametrize(("typed", "meant"), WORDS)
def test_words_of_a_region_are_told_by_what_stands_beside_them(typed: str, meant: str) -> None:
    assert " ".join(w.marked or w.folded for w in standard(split_words(typed))) == meant


TALK = [
    "Chào trợ lý, chúc một buổi chiều làm việc năng suất và hiệu quả.",
    "Chúc cả nhà cuối tuần vui vẻ.",
    "Giữ gìn sức khỏe nhé trợ lý.",
    "Cảm ơn bạn nhiều, trả lời rất chi tiết rồi.",
    "Dạ em cảm ơn, em không còn câu hỏi nào nữa đâu ạ.",
    "Bạn giúp được nhiều lắm, bữa khác tui hỏi tiếp nghen.",
    "Thôi để mai tôi hỏi tiếp nhé.",
    "Thế thôi nhé, mình đi họp đây.",
    "Kính chúc các anh chị dồi dào sức khỏe, công tác tốt.",
]


@pytest.mark.parametrize("said", TALK)
def test_wishes_and_leave_are_small_talk(assistant: Assistant, said: str) -> None:
    assert told(assistant, said).status == "chitchat"


ASKED = [
    (
        "Chào trợ lý, chúc buổi sáng tốt lành. Cho tôi hỏi Bộ Xây dựng chủ trì việc nào?",
        "III.10 III.15",
    ),
    ("Chúc ngày mới hiệu quả nhé, mục V có mấy nhiệm vụ?", "V.1 V.2 V.3 V.4"),
    ("Chào bạn, thực hiện hiệu quả Chương trình mục tiêu quốc gia giảm nghèo do ai làm?", "III.5"),
    (
        "Cảm ơn nhiều, câu cuối rồi em đi họp đây: trợ giúp pháp lý cho hộ nghèo ai chủ trì?",
        "III.3",
    ),
    ("Cảm ơn, bữa khác tui hỏi tiếp, giờ cho biết việc nhà ở cho hộ nghèo hạn khi nào", "III.10"),
    ("mục II có việc gì || thế thôi à, còn mục V thì sao", "V.1 V.2 V.3 V.4"),
]


@pytest.mark.parametrize(("turns", "tasks"), ASKED)
def test_a_question_behind_a_wish_is_answered(assistant: Assistant, turns: str, tasks: str) -> None:
    assert " ".join(told(assistant, turns).tasks) == tasks


SPOKEN = [
    ("Cuộc thi báo chí mấy năm một bận rứa?", "I.4", "Định kỳ 02 năm"),
    ("Răng mà Bộ Tài chính không chủ trì việc nào?", "", "không có nhiệm vụ nào"),
    ("Bộ Quốc phòng có phối hợp việc chi không hè?", "", "không có nhiệm vụ nào"),
    ("Ai chủ trì việc trợ giúp pháp lý hỉ?", "III.3", "Bộ Tư pháp"),
    (
        "Mấy bả ngoài chợ nói Bộ Tư pháp chủ trì chính sách trợ giúp pháp lý, trúng hông?",
        "III.3",
        YES,
    ),
    (
        "Mấy ông trong xóm nói Bộ Công an chủ trì việc nhà ở cho hộ nghèo, trúng không?",
        "III.10",
        NO,
    ),
    (
        "Em mới ra trường, thầy biểu lên vùng cao dạy. Việc khuyến khích cán bộ về công tác vùng nghèo "
        "do bộ mô chủ trì, đặng em viết đơn.",
        "V.2",
        "Bộ Nội vụ",
    ),
    (
        "Bả trưởng phòng hối quá, kể mấy việc hạn 2022 ra đặng tui báo cáo.",
        "III.9 III.10",
        "2 nhiệm vụ",
    ),
    ("Xã tui hỏi hoài: Bộ Y tế có tên chủ trì ở việc mô trong phụ lục ni?", "III.15", "1 nhiệm vụ"),
    (
        'FW: Kính chuyển đồng chí xử lý. Nội dung: "Đề nghị cho biết ở mục V Phụ lục, UBND các tỉnh, thành phố '
        'phối hợp những nhiệm vụ nào. Trân trọng./." Em nhận được thư trên, nhờ trả lời giúp.',
        "V.1 V.3 V.4",
        "3 nhiệm vụ",
    ),
]


@pytest.mark.parametrize(("said", "tasks", "text"), SPOKEN)
def test_a_dialect_is_understood(assistant: Assistant, said: str, tasks: str, text: str) -> None:
    answer = told(assistant, said)
    assert " ".join(answer.tasks) == tasks
    assert text in answer.answer


# For whom a list is made is no condition on it.
SECTION_5 = "V.1 V.2 V.3 V.4"
FOR_WHOM = [
    ("Mục V gồm những nhiệm vụ nào, liệt kê giúp văn phòng UBND tỉnh", SECTION_5),
    ("Mục V có gì, thống kê ra gửi Bộ Nội vụ nhé", SECTION_5),
    ("Mục V gồm những nhiệm vụ nào, lập danh sách cho Sở Xây dựng", SECTION_5),
    ("Lập danh sách các nhiệm vụ mục V gửi cho Bộ Nội vụ", SECTION_5),
    ("Mục V có mấy nhiệm vụ, báo giúp lãnh đạo Bộ Nội vụ", SECTION_5),
    ("Văn phòng UBND tỉnh nhờ liệt kê nhiệm vụ mục V", SECTION_5),
    ("Phòng tổng hợp Bộ Y tế cần liệt kê nhiệm vụ mục V", SECTION_5),
    ("Thanh tra tỉnh xin danh sách nhiệm vụ mục V", SECTION_5),
    ("UBND tỉnh nhờ liệt kê nhiệm vụ mục V", SECTION_5),
    ("Vụ Tổng hợp Bộ Nội vụ đề nghị cung cấp danh sách nhiệm vụ mục II", "II.1 II.2"),
    ("Cho chánh văn phòng UBND tỉnh xin danh mục nhiệm vụ có hạn năm 2022", "III.10 III.9"),
    ("Lãnh đạo UBND huyện muốn biết các việc hằng năm", "I.1 I.2 I.3 I.5"),
    ("Cho UBND tỉnh xin danh sách nhiệm vụ mục II", "II.1 II.2"),
    ("Việc nào hạn năm 2022, kê hộ Bộ Tư pháp", "III.10 III.9"),
    # whose tasks are meant
    ("Văn phòng Bộ Y tế xin danh sách việc được giao ở mục III", "III.15"),
    ("Bộ Y tế đề nghị liệt kê nhiệm vụ mục III do Bộ chủ trì", "III.15"),
    ("liệt kê giúp các việc của Bộ Nội vụ", "V.1 V.2"),
    ("Liệt kê nhiệm vụ mục V giao cho Bộ Nội vụ", "V.1 V.2"),
    ("ở mục V, kể giúp Bộ Nội vụ có việc nào", "V.1 V.2"),
    ("Mục V thì kể giúp việc UBND tỉnh phối hợp", "V.1 V.3 V.4"),
    ("UBND tỉnh nhờ kể những việc mục V mà tỉnh phối hợp", "V.1 V.3 V.4"),
]


@pytest.mark.parametrize(("said", "tasks"), FOR_WHOM)
def test_for_whom_a_list_is_made_is_no_condition(
    assistant: Assistant, said: str, tasks: str
) -> None:
    assert " ".join(sorted(told(assistant, said).tasks)) == tasks


# A time does not make a task of a matter that no row holds; nor does a fact told before a claim of it.
ELSEWHERE = [
    "lễ hội đền Hùng năm 2022 do bộ nào chủ trì",
    "bộ nào chủ trì lễ hội đền Hùng hằng năm",
    "Cuộc thi báo chí ai chủ trì || thế giải bóng đá năm 2022 ai chủ trì",
    "Nghị quyết có hiệu lực khi nào? || Thế nghị quyết có nêu vụ Việt Á năm 2021 không?",
    "Nghị quyết ký ngày nào? || Thế giá vàng năm 2021 có nêu không?",
]


@pytest.mark.parametrize("turns", ELSEWHERE)
def test_a_matter_of_its_own_is_refused(assistant: Assistant, turns: str) -> None:
    assert told(assistant, turns).status == "not_in_document"


WITHIN = [
    ("nhà ở hộ nghèo năm 2022 ai chủ trì", "III.10", ""),
    ("ai chủ trì các việc năm 2022", "III.10 III.9", ""),
    ("Nghị quyết có hiệu lực khi nào? || Có áp dụng từ năm 2021 không?", "", YES),
    ("Nghị quyết ban hành ngày nào? || ngày 20/12/2021 à", "", NO),
    ("Nghị quyết ban hành ngày nào? || tức là cuối năm 2021 phải không", "", YES),
]


@pytest.mark.parametrize(("turns", "tasks", "verdict"), WITHIN)
def test_a_matter_of_the_text_is_told(
    assistant: Assistant, turns: str, tasks: str, verdict: str
) -> None:
    answer = told(assistant, turns)
    assert " ".join(sorted(answer.tasks)) == tasks
    assert answer.answer.startswith(verdict)


# Who leads a task does not coordinate it: to set that aside says nothing more, and never the contrary.
LABOUR = "Bộ Lao động - Thương binh và Xã hội"
ROLES = [
    (
        f"Mục III có việc nào {LABOUR} có tên ở cột chủ trì, không tính việc bộ này chỉ phối hợp?",
        "III.1 III.15 III.2 III.5 III.7 III.8",
    ),
    (
        "Việc nào Bộ Nông nghiệp chủ trì, trừ những việc bộ ấy chỉ đứng ở cột phối hợp",
        "III.11 III.14 III.15",
    ),
    ("Bộ Nội vụ có tên ở việc nào, không tính việc bộ này chỉ phối hợp", "V.1 V.2"),
    ("UBND tỉnh phối hợp việc nào ở mục I, không tính việc tỉnh chủ trì", "I.3 I.5 I.6"),
    (
        "Mảng tín dụng đã có phòng khác lo. Với những việc mà nội dung có cụm từ 'việc làm', "
        f"việc nào {LABOUR} chủ trì, không kể việc bộ này chỉ phối hợp?",
        "III.15 III.8 IV",
    ),
    # another body's role is a condition
    (
        f"Ở mục III việc nào UBND tỉnh phối hợp, không tính việc {LABOUR} chủ trì",
        "III.13 III.14 III.4",
    ),
]


@pytest.mark.parametrize(("said", "tasks"), ROLES)
def test_the_other_role_set_aside_says_nothing_more(
    assistant: Assistant, said: str, tasks: str
) -> None:
    assert " ".join(sorted(told(assistant, said).tasks)) == tasks


ONLY = "Giờ em chỉ cần các việc làm hằng năm hoặc định kỳ hai năm một lần thôi ạ."
TIMES = [
    ONLY,
    "Phụ lục có việc xong trong năm 2022, có việc ghi giai đoạn 2021 - 2025, lại có việc kéo tới 2030. "
    f"Loại đó em ghi tờ khác. {ONLY}",
    "Việc nào hằng năm hoặc định kỳ 02 năm một lần?",
    "các việc hằng năm và định kỳ hai năm một bận",
]


@pytest.mark.parametrize("said", TIMES)
def test_every_year_or_every_two_years_are_both_meant(assistant: Assistant, said: str) -> None:
    assert " ".join(sorted(told(assistant, said).tasks)) == "I.1 I.2 I.3 I.4 I.5"
