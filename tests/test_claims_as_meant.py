"""What is confirmed or denied is what is claimed: of the matter named, by whom it is done, as written."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

Row = tuple[str, bool | None, tuple[str, ...], str]


# The turns, joined by '||', whether the last is borne out (None: no verdict), the tasks told, and why.
OTHER_MATTERS: list[Row] = [
    (
        "III.10 do bộ nào chủ trì? || Nước sạch cũng do bộ ấy chủ trì à?",
        False,
        ("III.11",),
        "water",
    ),
    (
        "Ai lo nhà ở cho hộ nghèo? || thế nước sinh hoạt cũng bộ đó lo luôn phải không",
        False,
        ("III.11",),
        "the task told was described, too",
    ),
    (
        "bo nao chu tri tro giup phap ly || con nha o cho ho ngheo cung bo do chu tri luon ha",
        False,
        ("III.10",),
        "typed without marks",
    ),
    (
        "III.9 ai chủ trì? || thế xuất khẩu lao động cũng do bộ này phụ trách phải không ạ?",
        False,
        ("III.8",),
        "in other words than the row's",
    ),
    (
        "Tín dụng ưu đãi cho hộ nghèo ai chủ trì? || Còn nhà ở, cũng Ngân hàng đó chủ trì luôn à?",
        False,
        ("III.10",),
        "a stray word beside the matter",
    ),
    (
        "III.2 ai chủ trì || chuẩn nghèo đa chiều cũng bộ ấy đúng ko",
        True,
        ("III.1",),
        "in the role spoken of, and right",
    ),
    (
        "III.3 do ai chủ trì? || nhà ở thì bộ đó không chủ trì đúng không?",
        True,
        ("III.10",),
        "denied, rightly",
    ),
    (
        "III.10 do bộ nào chủ trì? || bộ đó có phối hợp làm nước sạch không?",
        False,
        ("III.11",),
        "in the other role",
    ),
    # near misses: of the task told
    (
        "III.10 do bộ nào chủ trì? || bộ ấy chủ trì nhà ở hộ nghèo thật à?",
        True,
        ("III.10",),
        "its own matter",
    ),
    (
        "III.8 ai làm? || bộ này chủ trì cả vụ hỗ trợ việc làm luôn hả",
        True,
        ("III.8",),
        "another part of its matter",
    ),
    (
        "III.15 ai chủ trì? || bộ đó chủ trì thiệt hông dzậy trời",
        True,
        ("III.15",),
        "words of no matter",
    ),
    ("III.8 ai chủ trì? || chính sách này bộ đó chủ trì luôn hả", True, ("III.8",), "pointed to"),
]

DIRECTED: list[Row] = [
    (
        "Chỉ đạo các cơ quan báo chí tuyên truyền giảm nghèo do Bộ Thông tin và Truyền thông chủ trì, đúng không?",
        True,
        ("I.5",),
        "the press is what it is about",
    ),
    (
        "viec dinh huong cac co quan bao chi tuyen truyen giam ngheo do bo tttt chu tri phai ko",
        True,
        ("I.5",),
        "typed without marks, another verb",
    ),
    (
        "chỉ đạo cơ quan báo chí, xuất bản tuyên truyền giảm nghèo là do Bộ Tư pháp chủ trì à",
        False,
        ("I.5",),
        "another ministry",
    ),
    ("Bộ nào chỉ đạo cơ quan báo chí tuyên truyền về giảm nghèo?", None, ("I.5",), "looked up"),
    (
        "Bộ Thông tin và Truyền thông chỉ đạo cơ quan báo chí, xuất bản tuyên truyền thì sản phẩm ghi gì",
        None,
        ("I.5",),
        "not what both are named in",
    ),
    (
        "Bộ Thông tin và Truyền thông chủ trì mấy việc? || Việc chỉ đạo các cơ quan báo chí, xuất bản là bộ này "
        "chủ trì một mình đúng hông?",
        True,
        ("I.5",),
        "the ministry is pointed to",
    ),
    # near misses: the press takes part
    ("Cơ quan báo chí phối hợp cuộc thi tác phẩm báo chí phải không?", True, ("I.4",), "its role"),
    (
        "Chỉ đạo các cơ quan báo chí có do cơ quan báo chí chủ trì không?",
        False,
        ("I.5",),
        "named twice",
    ),
    (
        "III.9 do Bộ Giáo dục và Đào tạo cùng địa phương chủ trì phải không?",
        False,
        ("III.9",),
        "claimed to lead too, though the work's words hold them",
    ),
]

TERMS: list[Row] = [
    (
        "thời hạn làm CSDL về giảm nghèo trong PL là năm 2025, đúng ko",
        False,
        ("V.3",),
        "a matter between the column and its year",
    ),
    ("thoi han tro giup phap ly la nam 2025 dung khong", False, ("III.3",), "typed without marks"),
    ("deadline chính sách bảo trợ xã hội 2024 đúng ko", False, ("III.2",), "no copula"),
    ("thời gian thực hiện của III.2 là năm 2025 phải không", False, ("III.2",), "not all of it"),
    (
        "hạn chót của việc hoàn thiện chính sách nhà ở hộ nghèo là 2022 phải ko",
        True,
        ("III.10",),
        "its year",
    ),
    ("thời hạn III.2 là năm 2030 phải không", True, ("III.2",), "its end"),
    # near misses
    ("thời gian thực hiện III.2 là năm 2030 phải không", None, ("III.2",), "its end, and no more"),
    ("thời gian thực hiện III.2 có năm 2025 phải không", None, ("III.2",), "a year of it"),
    ("III.2 thực hiện trong năm 2025 phải không", None, ("III.2",), "no column is spoken of"),
]

TURNED_ROUND: list[Row] = [
    (
        "Trọng tâm của các cuộc vận động xã hội mà Mặt trận tổ chức là cuộc vận động “Vì người nghèo” à?",
        True,
        (),
        "the head stands far from 'là', as the text has it right before",
    ),
    (
        "trong tam cac cuoc van dong xa hoi ma Mat tran tiep tuc to chuc la cuoc van dong Vi nguoi ngheo dung ko",
        True,
        (),
        "typed without marks",
    ),
    (
        "Cuộc vận động “Vì người nghèo” là trọng tâm của các cuộc vận động xã hội của Mặt trận, đúng không?",
        True,
        (),
        "turned round",
    ),
]
STANDING_ASIDE: list[Row] = [
    (
        "Tại sao để Bộ Công an đứng ngoài, không chủ trì lấy một nhiệm vụ nào về giảm nghèo?",
        False,
        ("III.7",),
        "said twice, denied once",
    ),
    (
        "Sao nghị quyết để Bộ Quốc phòng ngoài cuộc, không chủ trì một việc nào hết?",
        False,
        ("III.7",),
        "in other words",
    ),
    (
        "Bộ Y tế vắng bóng, không chủ trì việc nào về giảm nghèo đúng không",
        False,
        ("III.15",),
        "to be confirmed",
    ),
    (
        "Bộ Giao thông vận tải đứng ngoài cuộc, không làm gì hết đúng không?",
        True,
        (),
        "nothing is given to it by name",
    ),
]
SENT: list[Row] = [
    ("nghị quyết có gửi ngân hàng chính sách không", True, (), "no word for 'to'"),
    ("van ban co gui Bo Y te khong", True, (), "of 'các bộ', typed without marks"),
    ("Có gửi nghị quyết này sang Bộ Ngoại giao không?", True, (), "the verb first"),
    ("nghị quyết có gửi UBND xã không", False, (), "provinces alone"),
    (
        "Kết quả thực hiện nghị quyết có gửi về Bộ Y tế không?",
        None,
        (),
        "a report, not the document",
    ),
]
NEW_NAMES: list[Row] = [
    (
        "Cơ quan chủ trì III.11 trong văn bản ghi là Bộ Nông nghiệp và Môi trường, đúng không?",
        False,
        ("III.11",),
        "a name since",
    ),
    (
        "nghi quyet ghi ro ten bo nong nghiep va moi truong chu tri III.11 dung khong",
        False,
        ("III.11",),
        "typed without marks",
    ),
    (
        "bảng phụ lục ghi nguyên văn Bộ Dân tộc và Tôn giáo phối hợp III.6 đúng ko",
        False,
        ("III.6",),
        "another name, another role",
    ),
    (
        "III.11 ai chủ trì? || Vậy trong văn bản ghi đúng tên Bộ Nông nghiệp và Môi trường luôn hả?",
        False,
        ("III.11",),
        "in a conversation",
    ),
    (
        "Trong nguyên văn, cơ quan chủ trì về nước sạch đã ghi là “Bộ Nông nghiệp và Môi trường” đúng không?",
        False,
        ("III.11",),
        "described",
    ),
    # near misses
    (
        "Bộ Nông nghiệp và Môi trường chủ trì III.11 đúng không?",
        True,
        ("III.11",),
        "whom it is now",
    ),
    (
        "Phụ lục ghi đúng tên Bộ Nông nghiệp và Phát triển nông thôn chủ trì III.11 phải không?",
        True,
        ("III.11",),
        "the name of then",
    ),
]


ROWS = OTHER_MATTERS + DIRECTED + TERMS + TURNED_ROUND + STANDING_ASIDE + SENT + NEW_NAMES


@pytest.mark.parametrize(("text", "holds", "tasks", "reason"), ROWS)
def test_claims_as_meant(
    text: str, holds: bool | None, tasks: tuple[str, ...], reason: str, assistant: Assistant
) -> None:
    answer = assistant.answer([turn.strip() for turn in text.split("||")])
    assert answer.tasks == list(tasks) or answer.tasks == tasks, reason
    yes, no = (answer.answer.startswith(f"**{word}") for word in ("Đúng", "Không đúng"))
    assert (True if yes else False if no else None) is holds, reason


def test_a_name_borne_since_is_told_of_beside_a_verdict(assistant: Assistant) -> None:
    answer = assistant.answer(["Bộ Nông nghiệp và Môi trường chủ trì III.11 đúng không?"])
    assert "(ngoài văn bản)" in answer.answer
    assert "Bộ Tài nguyên và Môi trường chủ trì" not in answer.answer, "who leads it"


# What was done by now the text never tells, whatever is asked beside it; what it tells is told.
DONE = [
    (
        "Bộ Giáo dục đã làm xong việc chuyển giao mô hình sinh kế chưa, kết quả thực tế thế nào?",
        True,
    ),
    ("bo xay dung da lam xong chinh sach nha o chua, thuc te the nao", True),
    ("Kết quả thực hiện III.9 ra sao?", True),
    ("Tiến độ thực hiện III.11 hiện nay thế nào?", True),
    ("Bộ GD có kịp làm xong III.9 không, thực tế triển khai đạt tới mức nào rồi ạ?", True),
    ("Did the Ministry of Education finish task III.9?", True),
    ("Em không rõ việc nhà ở đã làm xong chưa, cho hỏi ai chủ trì việc đó vậy?", False),
    ("Báo cáo kết quả thực hiện Kế hoạch do ai chủ trì?", False),
    ("III.9 khi nào phải xong?", False),
]


@pytest.mark.parametrize(("question", "refused"), DONE)
def test_what_was_done_is_told_nowhere(question: str, refused: bool, assistant: Assistant) -> None:
    answer = assistant.answer([question])
    assert (answer.status == "not_in_document") is refused
