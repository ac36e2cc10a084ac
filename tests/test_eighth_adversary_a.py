"""What an eighth adversary found answered by halves, or from another part of the text than the one asked about."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
NAMED, UNNAMED = "**có tên**", "**không có** dòng nào ghi tên"
FRONT, PROVINCES = "mục III.5, gạch đầu dòng thứ 2", "mục III.4, gạch đầu dòng thứ 4"


def told(assistant: Assistant, turns: str) -> str:
    return assistant.answer([turn.strip() for turn in turns.split("||")]).answer


# Turns, what is told, what is not, and the reason.
OF_RECIPIENTS = [
    (
        "Ngân hàng Phát triển Việt Nam có nằm trong nơi nhận không, và có nhiệm vụ gì không?",
        (YES, "không có nhiệm vụ nào nêu đích danh Ngân hàng Phát triển Việt Nam"),
        (),
        "both are asked",
    ),
    (
        "kiem toan nha nuoc co trong noi nhan khong, co chu tri viec gi khong",
        (YES, "không có nhiệm vụ nào nêu đích danh Kiểm toán nhà nước"),
        (),
        "without marks",
    ),
    (
        "Bộ Tư pháp có được gửi nghị quyết không và được giao việc gì?",
        (YES, "trợ giúp pháp lý"),
        (),
        "the second without its subject",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào, và có trong nơi nhận không?",
        ("2 nhiệm vụ", YES),
        (),
        "the tasks first",
    ),
    (
        "Ngân hàng Phát triển có nằm trong nơi nhận không || và có nhiệm vụ gì không?",
        ("không có nhiệm vụ nào nêu đích danh Ngân hàng Phát triển",),
        ("Nơi nhận",),
        "in a later turn",
    ),
    ("bo xay dung chu tri viec nao || co trong noi nhan khong", (YES,), (), "in a later turn"),
    (
        "Ban Bí thư có trong nơi nhận không? còn Quốc hội thì sao",
        ("**Ý 1.** " + YES, "**Ý 2.** " + NO),
        (),
        "one of two only",
    ),
    ("Ban Bí thư có trong nơi nhận không || còn Quốc hội thì sao", (NO,), (), "in two turns"),
    (
        "Tòa án tối cao có trong nơi nhận không, còn Bộ Chính trị thì sao?",
        ("**Ý 1.** " + YES, "**Ý 2.** " + NO),
        (),
        "in one sentence",
    ),
    (
        "Văn phòng Quốc hội có trong nơi nhận không? Thế Ủy ban Thường vụ Quốc hội thì sao?",
        ("**Ý 1.** " + YES, "**Ý 2.** " + NO),
        (),
        "a body whose name ends with another's",
    ),
    (
        "Văn phòng Quốc hội với Văn phòng Chủ tịch nước có trong danh sách nhận ko?",
        (YES, f"Văn phòng Quốc hội: {NAMED}", f"Văn phòng Chủ tịch nước: {NAMED}"),
        (),
        "two that are named",
    ),
    (
        "Kiểm toán nhà nước và Bộ Công Thương có trong nơi nhận không?",
        (f"Kiểm toán nhà nước: {NAMED}", "Bộ Công Thương: không ghi tên riêng, nhưng thuộc dòng"),
        (),
        "one is meant by 'các bộ'",
    ),
    (
        "Ban Bí thư và Quốc hội có trong nơi nhận không?",
        (f"Ban Bí thư: {NAMED}", f"Quốc hội: {UNNAMED}"),
        (YES, NO),
        "they differ",
    ),
    (
        "Ban Bí thư và Quốc hội đều có trong nơi nhận, đúng không?",
        (NO, f"Ban Bí thư: {NAMED}", f"Quốc hội: {UNNAMED}"),
        (),
        "both are claimed",
    ),
    (
        "hoi nong dan voi kiem toan nha nuoc co trong noi nhan khong",
        ("Hội Nông dân Việt Nam: không ghi tên riêng; dòng", f"Kiểm toán nhà nước: {NAMED}"),
        (YES, NO),
        "'các đoàn thể' may mean it",
    ),
    (
        "Ngân hàng Nhà nước với Bảo hiểm xã hội Việt Nam được gửi nghị quyết không?",
        ("Bảo hiểm xã hội Việt Nam: không ghi tên riêng; dòng",),
        (YES, NO),
        "'cơ quan thuộc Chính phủ' may mean it",
    ),
    ("Ban Tuyên giáo Trung ương có trong nơi nhận không?", (), (YES, NO), "'các Ban của Đảng'"),
    ("Kiểm toán nhà nước có trong nơi nhận không?", (YES,), ("Ý 2",), "one alone"),
    (
        "Nơi nhận có Tổng Bí thư và Chủ tịch nước không?",
        (f"Tổng Bí thư: {UNNAMED}", f"Chủ tịch nước: {UNNAMED}"),
        (YES,),
        "their offices are",
    ),
    (
        "Văn phòng Tổng Bí thư và Văn phòng Chủ tịch nước có trong nơi nhận không?",
        (YES,),
        (),
        "the offices",
    ),
    (
        "Mặt trận Tổ quốc có trong nơi nhận không, có phải giám sát gì không?",
        (YES, "chủ động giám sát"),
        (),
        "a duty of the plan",
    ),
    (
        "Bộ Y tế có trong nơi nhận và phụ lục không?",
        (YES, "III.15"),
        (),
        "two places",
    ),
    (
        "Bộ Y tế có tên trong nơi nhận và phụ lục không?",
        ("thuộc dòng “Các bộ", "III.15"),
        (YES, NO),
        "named in one, meant by wording in the other",
    ),
    (
        "Ngân hàng Phát triển có trong cả phụ lục lẫn nơi nhận không?",
        (NO, "không có nhiệm vụ nào nêu"),
        (),
        "in one of the two",
    ),
    (
        "Is the Vietnam Development Bank among the recipients, and does it have any task?",
        ("**Part 1.** **Yes.**", "**Part 2.**"),
        (),
        "in English",
    ),
    (
        "Quốc hội không có trong nơi nhận, đúng không? Còn Văn phòng Quốc hội thì sao?",
        ("**Ý 1.** " + YES, "**Ý 2.** " + YES),
        (),
        "the same list bears out both",
    ),
    (
        "Bộ Tài chính có phải thi hành nghị quyết không và có chủ trì việc gì không?",
        (YES, "không có nhiệm vụ nào nêu đích danh Bộ Tài chính với vai trò chủ trì"),
        (),
        "another list",
    ),
]

OF_FACTS = [
    (
        "Kế hoạch ban hành ngày nào, kèm theo văn bản gì?",
        ("22 tháng 12 năm 2021", "Kèm theo Nghị quyết số 160/NQ-CP"),
        (),
        "both are asked",
    ),
    (
        "ke hoach ban hanh ngay nao, kem theo van ban nao",
        ("22 tháng 12 năm 2021", "Kèm theo Nghị quyết số 160/NQ-CP"),
        (),
        "without marks",
    ),
    ("Kế hoạch kèm theo văn bản gì?", ("Kèm theo Nghị quyết số 160/NQ-CP",), (), "alone"),
    (
        "Kế hoạch này được ban hành kèm theo nghị quyết nào?",
        ("Kèm theo Nghị quyết số 160/NQ-CP",),
        (),
        "by its kind",
    ),
    (
        "Phụ lục ban hành kèm theo văn bản nào?",
        ("Kèm theo Kế hoạch thực hiện của Chính phủ",),
        (),
        "of the appendix",
    ),
    (
        "Nghị quyết ban hành kèm theo kế hoạch nào?",
        ("Ban hành kèm theo Nghị quyết này Kế hoạch",),
        (),
        "what goes with the resolution",
    ),
    (
        "Mục đích của Kế hoạch ban hành kèm theo Nghị quyết số 160/NQ-CP là gì?",
        ("Cụ thể hóa các mục tiêu",),
        ("(Kèm theo",),
        "the plan is but named so",
    ),
    (
        'Báo cáo của bọn em ghi "Nghị quyết 160/NQ-CP ngày 22/12/2022 do Phó Thủ tướng Vũ Đức Đam ký". '
        "Có sai chỗ nào không?",
        (NO, "Sai ở: ngày ban hành, người ký", "22 tháng 12 năm 2021", "Phạm Bình Minh"),
        (),
        "both are wrong",
    ),
    (
        "Dự thảo viết: Nghị quyết số 160/NQ-CP ngày 22 tháng 11 năm 2021 do ông Phạm Bình Minh ký. "
        "Có gì sai không?",
        (NO, "Sai ở: ngày ban hành.", "22 tháng 12 năm 2021"),
        (),
        "the date alone",
    ),
    (
        'Báo cáo ghi "Nghị quyết 160/NQ-CP ngày 22/12/2021 do Phó Thủ tướng Vũ Đức Đam ký". '
        "Có chi tiết nào sai không?",
        (NO, "Sai ở: người ký.", "Phạm Bình Minh"),
        (),
        "who signed alone",
    ),
    (
        'Báo cáo ghi "Nghị quyết 160/NQ-CP ngày 22/12/2021 do Phó Thủ tướng Phạm Bình Minh ký". '
        "Có sai chỗ nào không?",
        (YES,),
        (NO, "Sai ở"),
        "nothing is wrong",
    ),
    (
        "Nghị quyết 160/NQ-CP ngày 22/12/2022 do Phó Thủ tướng Phạm Bình Minh ký, đúng không?",
        (NO, "22 tháng 12 năm 2021"),
        (),
        "who signed proves no date",
    ),
    (
        "nghi quyet 160/nq-cp ngay 12/12/2021 do pho thu tuong pham binh minh ky dung khong",
        (NO,),
        (),
        "without marks",
    ),
    (
        "Nghị quyết 160/NQ-CP ngày 22/12/2021 do Phó Thủ tướng Phạm Bình Minh ký, đúng không?",
        (YES,),
        (),
        "both are right",
    ),
    (
        "Nghị quyết 160/NQ-CP ngày 22/12/2021 thực hiện Chỉ thị 05-CT/TW ngày 23/6/2021, đúng không?",
        (YES,),
        (),
        "each paper has its own date",
    ),
    (
        "Nghị quyết 160/NQ-CP ngày 21/12/2021 có 3 điều, đúng không?",
        (NO, "Sai ở: ngày ban hành", "22 tháng 12 năm 2021"),
        (),
        "the number of articles proves no date",
    ),
    (
        "Nghị quyết 160/NQ-CP ngày 22/12/2021 có 3 điều, đúng không?",
        (YES,),
        ("Sai ở",),
        "both are right",
    ),
    (
        "Nghị quyết này ngày 9/4 sở em mới nhận được, do ông Phạm Bình Minh ký đúng không?",
        (YES,),
        ("Sai ở",),
        "the day is that of the office",
    ),
    (
        "nghi quyet nay ky ngay may, do ai de nghi ban hanh",
        ("22 tháng 12 năm 2021", "Theo đề nghị của Bộ trưởng"),
        (),
        "a day, and who proposed it",
    ),
    (
        "Em viết phụ lục có 29 nhiệm vụ. Có gì sai không?",
        (YES, "29 nhiệm vụ"),
        (),
        "of tasks",
    ),
    (
        "Em ghi nhà ở hộ nghèo do Bộ Y tế chủ trì. Có sai chỗ nào không?",
        (NO, "Bộ Xây dựng"),
        (),
        "of one task",
    ),
]

OF_PART_III = [
    (
        "What must provincial people's committees do under Part III?",
        ("section III.4", "khen thưởng, biểu dương"),
        ("leads",),
        "the plan's",
    ),
    (
        "What does Part III require of the Fatherland Front?",
        ("section III.5", "Vì người nghèo"),
        ("no task",),
        "another body",
    ),
    (
        "Trong phần III, những ai được giao trách nhiệm?",
        ("TỔ CHỨC THỰC HIỆN", "5. Đề nghị Ủy ban trung ương Mặt trận Tổ quốc Việt Nam"),
        ("16 nhiệm vụ",),
        "the plan's",
    ),
    ("Who is responsible under Part III?", ("TỔ CHỨC THỰC HIỆN",), ("16 tasks",), "in English"),
    ("Which tasks are in Part III?", ("16 tasks",), ("TỔ CHỨC THỰC HIỆN",), "tasks are asked for"),
    (
        "Phần III có bao nhiêu nhiệm vụ do Bộ LĐTBXH chủ trì?",
        ("**6 nhiệm vụ**",),
        ("TỔ CHỨC THỰC HIỆN",),
        "tasks are counted",
    ),
    ("phan III giao viec cho nhung ai", ("TỔ CHỨC THỰC HIỆN",), ("16 nhiệm vụ",), "without marks"),
    (
        "Ở phần III thì những đơn vị nào phải chịu trách nhiệm?",
        ("TỔ CHỨC THỰC HIỆN",),
        ("16 nhiệm vụ",),
        "another verb",
    ),
    (
        "Phần III giao trách nhiệm cho những cơ quan nào?",
        ("TỔ CHỨC THỰC HIỆN",),
        (),
        "the other way round",
    ),
    (
        "Trong mục III, những ai chủ trì nhiều việc nhất?",
        ("**6 nhiệm vụ**",),
        ("TỔ CHỨC THỰC HIỆN",),
        "a section's tasks",
    ),
    (
        "Theo mục III thì UBND tỉnh phải làm gì?",
        ("chủ trì 2 nhiệm vụ, thuộc mục III của Phụ lục",),
        (),
        "it is said where",
    ),
    (
        "Which tasks in section III do provincial People's Committees lead?",
        ("III.6", "III.16"),
        (),
        "the appendix",
    ),
]

OF_DUTIES = [
    (
        "Bộ Lao động phối hợp với cơ quan nào của Đảng để tuyên truyền chỉ thị?",
        ("Ban Tuyên giáo Trung ương",),
        ("Nhiệm vụ I.1",),
        "a body that no row names",
    ),
    (
        "Bộ LĐTBXH phối hợp cùng ban nào của Đảng tổ chức tuyên truyền việc thực hiện Chỉ thị?",
        ("Ban Tuyên giáo Trung ương",),
        ("Nhiệm vụ I.1",),
        "in other words",
    ),
    (
        "bo lao dong phai phoi hop voi ban dang nao",
        ("Ban Tuyên giáo Trung ương",),
        (),
        "without marks, and without a matter",
    ),
    (
        "Bộ TTTT phối hợp với cơ quan nào của Đảng để tuyên truyền?",
        ("không nêu đích danh cơ quan nào của Đảng phối hợp với Bộ Thông tin", "mục III.3"),
        ("nhiệm vụ chỉ giao chung",),
        "none is named beside it",
    ),
    (
        "Which Party body does MOLISA coordinate with to publicise the Directive?",
        ("Ban Tuyên giáo Trung ương",),
        (),
        "in English",
    ),
    (
        "Việc xử lý trách nhiệm khi vi phạm pháp luật về giảm nghèo giao cho ai?",
        (PROVINCES,),
        ("Nhiệm vụ III.4",),
        "no task is on it",
    ),
    (
        "Để xảy ra tình trạng vi phạm pháp luật về giảm nghèo thì giao cho ai xem xét trách nhiệm?",
        (PROVINCES,),
        (),
        "in the text's words",
    ),
    (
        "viec ban hanh chinh sach giam ngheo dac thu giao cho co quan nao chu tri",
        ("mục III.4, gạch đầu dòng thứ 2",),
        (),
        "without marks",
    ),
    (
        "Việc rà soát, hoàn thiện hệ thống pháp luật về giảm nghèo giao cho ai?",
        ("Nhiệm vụ III.4",),
        (),
        "a task is on it",
    ),
    ("Ai chủ trì nhà ở cho hộ nghèo?", ("Nhiệm vụ III.10",), (), "a task is on it"),
]

OF_TWINS = [
    (
        "Doanh nghiệp giúp huyện nghèo, xã nghèo: kế hoạch nói ở mấy chỗ, giao ai?",
        ("2 chỗ", "mục II.3, gạch đầu dòng thứ 10", FRONT),
        (),
        "it stands in two places",
    ),
    (
        '"Khuyến khích các doanh nghiệp giúp đỡ các huyện nghèo, xã nghèo; vận động các hộ khá giả giúp đỡ '
        'hộ nghèo" - đoạn này thuộc phần nào?',
        ("mục II.3, gạch đầu dòng thứ 10", FRONT),
        (),
        "quoted",
    ),
    (
        "van dong cac ho kha gia giup do ho ngheo duoc ghi o may noi trong ke hoach",
        ("mục II.3, gạch đầu dòng thứ 10", FRONT),
        (),
        "without marks",
    ),
    (
        "Xây dựng nhân rộng mô hình tốt, sáng kiến hay về giảm nghèo được nêu ở đâu?",
        ("mục II.3, gạch đầu dòng thứ 10", FRONT),
        (),
        "the end of the sentence",
    ),
    (
        "Kịp thời giới thiệu cá nhân, tập thể, mô hình, kinh nghiệm hay nằm ở phần nào của kế hoạch?",
        ("mục II.1, gạch đầu dòng thứ 4", "mục III.2"),
        (),
        "another sentence",
    ),
    (
        "Định kỳ sơ kết, tổng kết đánh giá tình hình thực hiện gửi về đâu?",
        ("mục III.1, gạch đầu dòng thứ 4", "mục III.4, gạch đầu dòng thứ 5"),
        (),
        "of two addressees",
    ),
    (
        "UBND tỉnh định kỳ sơ kết, tổng kết đánh giá gửi về đâu?",
        ("mục III.4, gạch đầu dòng thứ 5",),
        ("mục III.1",),
        "of one of them",
    ),
    (
        "Bố trí nguồn lực của địa phương để giảm nghèo là việc của ai?",
        ("mục III.4, gạch đầu dòng thứ 3",),
        ("mục III.1",),
        "what they have in common is another matter",
    ),
]

OF_THE_REST = [
    (
        "Bộ Tư pháp ngoài trợ giúp pháp lý còn việc gì không?",
        ("không có nhiệm vụ nào có nêu Bộ Tư pháp", "23 nhiệm vụ chỉ giao chung"),
        ("III.3",),
        "what is left",
    ),
    (
        "Ngoài trợ giúp pháp lý, Bộ Tư pháp còn làm gì nữa không?",
        ("không có nhiệm vụ nào có nêu Bộ Tư pháp",),
        ("III.3",),
        "the matter first",
    ),
    (
        "Ngoài nhà ở ra thì Bộ Xây dựng còn phải làm gì?",
        ("1 nhiệm vụ", "III.15"),
        ("III.10 ",),
        "another ministry",
    ),
    (
        "bo xay dung ngoai nha o con viec gi nua khong",
        ("1 nhiệm vụ", "III.15"),
        (),
        "without marks",
    ),
    (
        "Bộ Quốc phòng ngoài mô hình giảm nghèo gắn quốc phòng an ninh còn nhiệm vụ nào không?",
        ("không có nhiệm vụ nào có nêu Bộ Quốc phòng",),
        ("III.7",),
        "a longer matter",
    ),
    (
        "Ngoài tín dụng ưu đãi Ngân hàng Nhà nước còn gì nữa không",
        ("không có nhiệm vụ nào có nêu Ngân hàng Nhà nước",),
        ("III.12",),
        "'còn gì' alone",
    ),
    (
        "Bộ Nội vụ ngoài phụ cấp thu hút ra còn chủ trì gì nữa không",
        ("1 nhiệm vụ", "trừ nhiệm vụ về “phụ cấp thu hút”", "V.1"),
        (),
        "with a role",
    ),
    (
        "Ngoài tuyên truyền ra, Bộ Thông tin còn phải làm gì nữa không?",
        ("2 nhiệm vụ", "III.15", "V.4"),
        ("xuất bản",),
        "what stands before a comma is no story",
    ),
    (
        "Bộ Xây dựng còn việc gì ngoài nhà ở không?",
        ("1 nhiệm vụ", "III.15"),
        (),
        "the matter last",
    ),
    (
        "Bộ GD&ĐT ngoài năm 2022 còn việc gì không?",
        ("1 nhiệm vụ", "III.15"),
        ("không nêu Bộ Giáo dục",),
        "a time",
    ),
    (
        "Ngoài việc chủ trì, Bộ Tư pháp còn làm gì không?",
        ("không có nhiệm vụ nào nêu đích danh Bộ Tư pháp với vai trò phối hợp",),
        (YES,),
        "a role",
    ),
    (
        "Bộ Nội vụ chủ trì việc gì || ngoài phụ cấp thu hút còn việc gì nữa không",
        ("1 nhiệm vụ", "V.1"),
        ("V.2",),
        "in a later turn",
    ),
    (
        "bo tu phap co viec gi || ngoai tro giup phap ly con viec gi khac khong",
        ("không có nhiệm vụ nào có nêu Bộ Tư pháp",),
        ("III.3",),
        "in a later turn, without marks",
    ),
    (
        "Bộ Tư pháp có việc gì về trợ giúp pháp lý không?",
        ("III.3",),
        (),
        "nothing is set aside",
    ),
]

OF_TWO_VALUES = [
    (
        "Đồng nghiệp nói chính sách nhà ở hộ nghèo kéo dài đến 2030, em nhớ là 2022. Cái nào đúng?",
        ("III.10", "Năm 2022"),
        (),
        "two years",
    ),
    (
        "Sếp bảo việc tín dụng ưu đãi cho hộ nghèo hạn 2025, còn tôi nhớ là 2030. Vậy ai đúng?",
        ("III.12", "2021 - 2030"),
        (),
        "another task",
    ),
    (
        "nhiem vu III.9 co nguoi ghi nam 2022 co nguoi ghi nam 2025, nam nao dung",
        ("III.9", "Năm 2022"),
        (),
        "by its number, without marks",
    ),
    (
        "Anh A nói chuẩn nghèo đa chiều do Bộ Kế hoạch và Đầu tư chủ trì, chị B bảo Bộ LĐTBXH. Ai nói đúng?",
        ("III.1", "Bộ Lao động - Thương binh và Xã hội"),
        (),
        "two agencies",
    ),
    (
        "Chính sách nước sinh hoạt hợp vệ sinh bản này ghi Bộ Y tế chủ trì, bản kia ghi Bộ NN&PTNT. Bản nào đúng?",
        ("III.11", "Bộ Nông nghiệp và Phát triển nông thôn"),
        (),
        "two drafts",
    ),
    (
        "Nhà ở hộ nghèo là Bộ Xây dựng hay Bộ LĐTBXH chủ trì, ai đúng?",
        ("III.10", "Bộ Xây dựng"),
        ("14 nhiệm vụ",),
        "with 'hay'",
    ),
    (
        "Anh A nói phụ lục có 29 nhiệm vụ, chị B nói 30. Con số nào đúng?",
        ("**29 nhiệm vụ**",),
        (),
        "two numbers",
    ),
    (
        "bo noi vu chu tri 2 viec hay 3 viec, so nao dung",
        ("**2 nhiệm vụ** do Bộ Nội vụ chủ trì",),
        (),
        "two numbers of an agency's tasks",
    ),
    (
        "Chính sách nhà ở cho hộ nghèo hạn năm 2022, đúng không?",
        (YES,),
        (),
        "a claim of one value",
    ),
]

ROWS = [
    *(*OF_RECIPIENTS, *OF_FACTS, *OF_PART_III, *OF_DUTIES),
    *(*OF_TWINS, *OF_THE_REST, *OF_TWO_VALUES),
]


@pytest.mark.parametrize(("turns", "said", "unsaid", "why"), ROWS)
def test_all_that_is_asked_is_told_and_nothing_else(
    assistant: Assistant, turns: str, said: tuple[str, ...], unsaid: tuple[str, ...], why: str
) -> None:
    answer = told(assistant, turns)
    assert all(part in answer for part in said), why
    assert not any(part in answer for part in unsaid), why
