"""What is right of who does a task and when proves nothing more that is claimed: no verdict is then given."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
OUTCOMES = [
    ("Đến năm 2030 cả nước không còn xã nghèo phải không?", None, "the text sets work, no outcome"),
    ("Đến năm 2030 toàn bộ hộ nghèo có nước sạch đúng không?", None, "for all of them"),
    ("Năm 2022 người nghèo sẽ có nhà phải không?", None, "policies, not houses"),
    ("Từ 2026 chuẩn nghèo tăng gấp ba phải không?", None, "how much"),
    ("Chính sách nhà ở đã ban hành trong năm 2022 đúng không?", None, "that it was done"),
    ("Bộ Giáo dục đã làm xong nhiệm vụ III.9 năm 2022 phải không?", None, "that it was done"),
    ("Nhiệm vụ chính sách nhà ở phải xong năm 2022 đúng không?", True, "its end"),
    ("Chuẩn nghèo đa chiều làm trong giai đoạn 2026 - 2030 phải không?", True, "its period"),
]
REASONS = [
    ("Bộ Nội vụ chủ trì V.2 vì quản lý cán bộ đúng không?", None, "the text gives no reasons"),
    ("Do thiếu tiền nên nhiệm vụ III.11 kéo dài đến 2030 phải không?", None, "ahead of it"),
    ("III.10 phải xong năm 2022 để kịp tổng kết phải không?", None, "what for"),
    ("Vì cần trả lời dân, tôi hỏi: Bộ Xây dựng chủ trì III.10 phải không?", True, "why one asks"),
    ("Nếu tôi không nhầm thì Bộ Tư pháp chủ trì III.3 phải không?", True, "no condition"),
    ("Nếu xã tôi không có hộ nghèo thì có phải làm I.2 không?", None, "a condition"),
]
FINER = [
    ("III.9 phải xong trước ngày 30/6/2022 phải không?", None, "a day"),
    ("III.10 xong vào cuối năm 2022 đúng không?", None, "an end of the year"),
    ("Nhiệm vụ nhà ở hoàn thành trong quý 3 năm 2022 phải không?", None, "a quarter"),
    ("III.9 hoàn thành trong năm 2022 phải không?", True, "its year"),
]
SHARED = [
    ("Bộ Xây dựng chịu trách nhiệm chính trong III.15 phải không?", None, "one of eight"),
    ("Trong III.7, Bộ Quốc phòng lo phần quốc phòng đúng không?", None, "no part is given"),
    ("Bộ Tư pháp chịu trách nhiệm chính về trợ giúp pháp lý phải không?", True, "the only one"),
    ("Bộ Công an đồng chủ trì III.7 phải không?", True, "one of three"),
]
FOUND = [
    ("Nghị quyết có nói đến nhà dột nát không?", None, "finds what is said of housing"),
    ("III.15 có trường học không?", None, "finds education"),
    ("Nghị quyết có nói đến bão không?", None, "finds disasters"),
    ("III.12 có dành cho người cao tuổi không?", None, "for whom"),
    ("III.11 nói về đất sản xuất phải không?", None, "another's matter"),
    ("Nghị quyết có nói đến biến đổi khí hậu không?", True, "its own words"),
    ("Nghị quyết có nói đến hợp tác xã không?", True, "its own words"),
]
WHOM = [
    ("Nhà ở dành cho hộ mới thoát nghèo phải không?", None, "those of credit and legal aid"),
    ("Di dời dân cư dành cho hộ cận nghèo phải không?", None, "those of housing"),
    ("Chính sách nhà ở nhất là ở hải đảo phải không?", None, "the place of another matter"),
    ("Chính sách tín dụng ưu đãi dành cho hộ mới thoát nghèo phải không?", True, "its own"),
    ("Chính sách nước sinh hoạt cho vùng biên giới, hải đảo phải không?", True, "its own place"),
]
DOERS = [
    ("học nghề là việc của Bộ Giáo dục phải không", None, "told where it is not named"),
    (
        'Mặt trận tiếp tục tổ chức các cuộc vận động, trọng tâm là "Vì người nghèo", đúng không?',
        True,
        "a name is no one for whom",
    ),
    ("Bộ Tư pháp ban hành chính sách giảm nghèo đặc thù phải không?", False, "the provinces do"),
    ("Bộ Y tế ban hành chính sách đặc thù cho địa phương phải không?", False, "the provinces do"),
    ("UBND tỉnh xây dựng hợp tác xã đúng không?", None, "it but urges communes to"),
    ("Bộ Tài chính giữ vai trò chủ đạo về nguồn lực phải không?", None, "the State does"),
    (
        "UBND tỉnh tổng hợp báo cáo Chính phủ phải không?",
        None,
        "it sends what another puts together",
    ),
    ("UBND tỉnh ban hành chính sách giảm nghèo đặc thù phải không?", True, "its duty"),
]
TIMES = [
    (
        "Chiến lược phát triển kinh tế xã hội 10 năm là giai đoạn 2021 - 2025, đúng không?",
        None,
        "another's",
    ),
    (
        "Kế hoạch phát triển kinh tế - xã hội 5 năm là giai đoạn 2021 - 2030, đúng không?",
        None,
        "likewise",
    ),
    (
        "Kế hoạch phát triển kinh tế - xã hội 5 năm là giai đoạn 2021 - 2025, đúng không?",
        True,
        "its own",
    ),
    (
        "Chiến lược phát triển kinh tế - xã hội 10 năm là giai đoạn 2021 - 2030, đúng không?",
        True,
        "its own",
    ),
]
SENT = [
    (
        "Ngân sách địa phương thì các tỉnh không phải bố trí, đúng không?",
        None,
        "the text says resources",
    ),
    (
        "UBND tỉnh tổng hợp báo cáo Chính phủ kết quả thực hiện Kế hoạch, đúng không?",
        None,
        "to whom it is sent",
    ),
    (
        "Các bộ tổng hợp báo cáo Chính phủ tình hình thực hiện, đúng không?",
        None,
        "likewise, of no agency",
    ),
    (
        "Bộ Lao động tổng hợp báo cáo Chính phủ kết quả thực hiện Kế hoạch, đúng không?",
        True,
        "it does",
    ),
    (
        "Ban hành chính sách giảm nghèo đặc thù là nhiệm vụ của các bộ, đúng không?",
        None,
        "of the provinces",
    ),
    ("dạy nghề là việc của Bộ Giáo dục phải không", None, "named for another matter"),
]
NUMBERS = [
    (
        "Phụ lục có 29 nhiệm vụ, trong đó Bộ LĐTBXH chủ trì 13, đúng không?",
        None,
        "a number of all, and of some",
    ),
    (
        "Bộ Xây dựng chủ trì 2 nhiệm vụ, trong đó 1 nhiệm vụ một mình, đúng không?",
        True,
        "both are counted",
    ),
    (
        "Chỉ có hai nhiệm vụ hạn năm 2022, một do Bộ Giáo dục, một do Bộ Xây dựng chủ trì, phải không?",
        True,
        "one of each",
    ),
    ("Trong 29 nhiệm vụ thì có 2 do Bộ Nội vụ chủ trì, đúng không?", True, "of all that there are"),
]
SECTIONS = [
    ("Mục III Phụ lục nói về tuyên truyền phải không?", None, "section I is"),
    ("Mục II.2 của Kế hoạch nói về nguồn lực phải không?", None, "part 4 is"),
    ("Mục II.1 của Kế hoạch nói về tuyên truyền phải không?", True, "its title"),
]
OPEN = [
    ("Năm 2026 có thi báo chí về giảm nghèo không?", None, "every two years, from no stated year"),
    ("Cuộc thi báo chí hai năm một lần phải không?", True, "its interval"),
    (
        "Báo chí có phối hợp cuộc thi báo chí không? || Đài Tiếng nói phối hợp I.4 phải không?",
        None,
        "press",
    ),
    ("Đài Truyền hình Việt Nam chủ trì I.4 phải không?", False, "two ministries lead"),
    ("Bộ Lao động là cơ quan duy nhất được nêu tên chủ trì III.5 phải không?", True, "by name"),
    ("Bộ Lao động là cơ quan duy nhất chủ trì III.5 phải không?", False, "with others"),
    ("III.5 làm liên tục 2021 - 2030 phải không?", None, "two periods without a gap"),
    ("Bộ trưởng Đào Ngọc Dung ký tờ trình phải không?", None, "the text does not say"),
    ("Nghị quyết căn cứ Luật Tổ chức Chính phủ năm 2015 phải không?", True, "its year"),
    (
        "Nghị quyết căn cứ Luật Tổ chức chính quyền địa phương năm 2015 phải không?",
        None,
        "another's year",
    ),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(
    ("turns", "borne", "why"),
    [
        *OUTCOMES,
        *REASONS,
        *FINER,
        *SHARED,
        *FOUND,
        *WHOM,
        *DOERS,
        *TIMES,
        *SENT,
        *NUMBERS,
        *SECTIONS,
        *OPEN,
    ],
)
def test_verdict(assistant: Assistant, turns: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
