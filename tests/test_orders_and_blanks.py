"""Orders that a message quotes, blanks that it wants filled, and turns with a story after their question."""

from __future__ import annotations

import pytest

from assistant.message.run_on import with_sentences
from assistant.orthography.blanks import with_blanks
from assistant.orthography.particles import without_particles
from assistant.pipeline import Assistant
from assistant.words import split_words

LEADS = "I.1 I.2 II.1 II.2 III.6 III.16"


PARTICLES = [
    ("có mấy nhiệm vụ trong phụ lục v ạ", "có mấy nhiệm vụ trong phụ lục ạ", "before courtesy"),
    ("có mấy việc hằng năm v? sếp đợi", "có mấy việc hằng năm sếp đợi", "at the end of a sentence"),
    ("mục III và mục v ạ", "mục III và mục v ạ", "a number"),
    ("phụ lục v có mấy việc", "phụ lục v có mấy việc", "a number"),
]


@pytest.mark.parametrize(("text", "kept", "reason"), PARTICLES)
def test_particles(text: str, kept: str, reason: str) -> None:
    found = [word.folded for word in without_particles(split_words(text))]
    assert found == [word.folded for word in split_words(kept)], reason


BLANKS = [
    ('ghi "tỉnh chủ trì … nhiệm vụ"', "ghi tỉnh chủ trì bao nhiêu nhiệm vụ", "a number"),
    (
        "Bộ A chủ trì ____ việc. Điền chỗ trống giúp em",
        "Bộ A chủ trì bao nhiêu việc",
        "the sentence that asks to fill it says no more",
    ),
    ('"việc nhà ở do ... chủ trì" là ai', "việc nhà ở do cơ quan nào chủ trì là ai", "who"),
    ('"hoàn thành trong năm …" đấy', "hoàn thành trong năm nào đấy", "which year"),
    ('"sản phẩm là …" ạ', "sản phẩm là gì ạ", "what"),
    ("em hỏi chút ... bộ nào lo nhà ở", "em hỏi chút bộ nào lo nhà ở", "a pause, and no blank"),
]


@pytest.mark.parametrize(("text", "meant", "reason"), BLANKS)
def test_blanks(text: str, meant: str, reason: str) -> None:
    found = [word.folded for word in with_blanks(text, split_words(text))]
    assert found == [word.folded for word in split_words(meant)], reason


TASKS = [
    (
        'Sếp dặn miệng: "liệt kê nhiệm vụ Bộ Công an chủ trì, gửi anh trước 5 giờ". Em không rành tra cứu.',
        "III.7",
        "a short order is no name",
    ),
    (
        "Ông nội đọc báo rồi hỏi “phong trào thi đua vì người nghèo do cơ quan nào chủ trì”. Cả nhà chịu.",
        "I.6",
        "a question that somebody asked",
    ),
    (
        'Tờ giấy của trưởng phòng: "mục IV, hỗ trợ huyện nghèo: cơ quan chủ trì? sản phẩm?". Chị cho em cả'
        " hai ý nha.",
        "IV",
        "two columns, asked for in short",
    ),
    (
        'Tôi cần nhiệm vụ ghi "Nghiên cứu đề xuất, hoàn thiện cơ chế, chính sách về nhà ở", bộ nào chủ trì?',
        "III.10",
        "a wording that is asked about",
    ),
    (
        'Chị nhắn "viết cho đủ, cơ quan chủ trì là ai, sản phẩm là gì". Vẫn nhiệm vụ mục IV, xin chủ trì.',
        "IV",
        "what is wanted stands after the quotation",
    ),
    (
        "NHCSXH chủ trì việc gì? || Bác tổ trưởng hỏi Ngân hàng Phát triển Việt Nam thì sao, bên đó chủ trì"
        " việc nào?",
        "",
        "another bank, and no name of a work",
    ),
    (
        "Tối nay công đoàn bốc thăm. Tổ em trúng Bộ Xây dựng, Bộ Xây dựng chủ trì những việc nào ạ? ||"
        " thế còn Bộ Giáo dục và Đào tạo thì sao, tới lượt cháu rồi",
        "III.9 III.15",
        "nothing of the story is meant of the next one",
    ),
    (
        "Ở mục I, Bộ LĐTBXH chủ trì việc nào? || Tốt. Trong đó việc nào có UBND các tỉnh phối hợp, vị ấy"
        " muốn nhắc đến chủ nhà.",
        "I.3 I.6",
        "who wants to know, and why",
    ),
    (
        "Bộ Y tế chủ trì việc gì? || còn Bộ Nội vụ thì sao, má tôi hỏi hoài",
        "V.1 V.2",
        "somebody asks again and again",
    ),
    (
        "Bộ nội vụ chủ trì việc gì || trong đó việc nào chung với bộ lao động",
        "V.1",
        "what is led is shared",
    ),
    (
        "Bộ nội vụ chủ trì việc gì || trong đó việc nào làm chung với bộ lao động",
        "V.1 V.2",
        "what is done may be shared in either role",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì? || việc nào có hạn 2022, sếp cần việc ở mục III thôi",
        "III.10",
        "what somebody needs may limit it",
    ),
    (
        "Tụi mình may băng thời gian, có mảnh 2021 - 2025 và mảnh 2026 - 2030. || Việc nào trong phụ lục ghi"
        " cả hai giai đoạn đó?",
        "I.6 III.5 V.1",
        "two periods that the turn before names",
    ),
    (
        "Băng có mảnh 2021 - 2025 và mảnh 2026 - 2030. Việc nào trong phụ lục ghi cả hai giai đoạn đó?",
        "I.6 III.5 V.1",
        "... or the sentence before",
    ),
    (
        "việc nào ghi 2021 - 2025? || còn 2026 - 2030 || việc nào có đủ cả hai giai đoạn ấy",
        "I.6 III.5 V.1",
        "... or two turns",
    ),
    ("việc nào chia hai giai đoạn", "I.6 II.2 III.5 V.1", "any two periods"),
    (
        "việc nào nhắc đến nhà ở || ý em là ở cột nội dung thôi ạ, liệt kê hết giùm",
        "III.10 III.15",
        "the column of the words, and no column of a task",
    ),
    (
        "Bộ Lao động chủ trì những việc nào ở mục I (hằng năm thì khỏi kể)?",
        "I.4 I.6",
        "what brackets set aside with no noun for tasks",
    ),
    (
        "có mấy việc Bộ Xây dựng chủ trì (tính cả làm chung với bộ khác)",
        "III.10 III.15",
        "what brackets count in",
    ),
    (
        "nghe noi tinh chu tri viec van dong cac xa lap hop tac xa. bo nao phoi hop voi tinh trong viec do",
        "III.16",
        "'viec do' at the end of a sentence points to it",
    ),
    (
        "Xưởng tôi thêu trướng mừng phong trào cả nước chung tay vì người nghèo, phải thêu tên các cơ quan"
        " chủ trì phong trào. Xin hỏi là những cơ quan nào?",
        "I.6",
        "'thêu' is no slip of 'thiếu'",
    ),
    (
        "man hinh vo nen go sai ban thong cam nhe chu tich di vang bo minh voi ba tram cai phieu cap tren hoi"
        " viec xay dung co so du lieu giam ngheo thi nhung ai phoi hop minh chua biet tra loi sao",
        "V.3",
        "spoken in a row",
    ),
    (
        "em đọc rồi nhưng chưa rõ Bộ Xây dựng chủ trì việc nào",
        "III.10 III.15",
        "what the writer does not know denies nothing",
    ),
    (
        "Does the Committee for Ethnic Minority Affairs lead anything? || in which tasks is the Committee"
        " named as a coordinating agency?",
        "III.6",
        "a body by its noun alone",
    ),
    (
        "What does the Ministry of Home Affairs lead? || and which tasks does the Ministry coordinate on?",
        "",
        "the role that is asked for is not left unread",
    ),
    (
        "Ô đầu đã điền Bộ Xây dựng chủ trì; ô thứ hai là cơ quan phối hợp của nhiệm vụ chính sách nhà ở cho"
        " hộ nghèo, phải ghi những ai?",
        "III.10",
        "who is asked for at the end of a work's name",
    ),
    (
        "Việc tín dụng ưu đãi có hạn khi nào để xem dự án nhà em có kịp không",
        "III.12",
        "what the answer is to be checked for",
    ),
    (
        "Bộ Quốc phòng chủ trì việc gì? || việc ấy chủ trì chung với những bộ nào vậy",
        "III.7",
        "who leads the one task told",
    ),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, text: str, tasks: str, reason: str) -> None:
    assert " ".join(assistant.answer(text.split(" || ")).tasks) == tasks, reason


COUNTS = [
    (
        "toi khiem thi go bang giong noi nen khong co dau cham gi con gai doc cho toi nghe nua chung thi no"
        " di hoc them ca phu luc nghi quyet 160 co tat ca bao nhieu nhiem vu vay",
        29,
        "spoken in a row",
    ),
    (
        'Tôi viết bản tin tỉnh Nam Định: "tỉnh ta được giao chủ trì … nhiệm vụ trong phụ lục". Dấu ba chấm'
        " là mấy hả bạn?",
        6,
        "a blank to be filled",
    ),
    ('Nhóm có người hỏi "có mấy nhiệm vụ hoàn thành trong năm 2022 vậy", mình chịu', 2, "quoted"),
    (
        "Bộ Quốc phòng có chủ trì ở mục IV không? || Vậy còn mục III có tổng cộng mấy nhiệm vụ?",
        16,
        "all that the section holds",
    ),
    (
        "Bộ LĐTBXH chủ trì mấy việc ở mục I || còn mục V tổng cộng mấy việc",
        3,
        "of the same ministry",
    ),
    (
        "mình đính ô ghi chú cho các việc mà phụ lục ghi thời gian là hằng năm (định kỳ 02 năm thì không"
        " tính). có mấy việc như vậy",
        4,
        "set aside in brackets",
    ),
    ("Tỉnh phối hợp đúng ra là bao nhiêu nhiệm vụ trong phụ lục v ạ?", 13, "'đúng ra' is no role"),
]


@pytest.mark.parametrize(("text", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, text: str, count: int, reason: str) -> None:
    assert assistant.answer(text.split(" || ")).count == count, reason


def test_both_columns_of_an_order_are_told(assistant: Assistant) -> None:
    text = (
        'Bên lề sếp viết: "việc tín dụng ưu đãi cho hộ nghèo, NHNN chủ trì thì tôi biết, còn ai phối hợp?'
        ' thời gian nào?". Đồng nghiệp thì ai cũng chỉ sang người khác. Tra giùm cả hai ý với.'
    )
    told = assistant.answer([text]).answer
    assert "Bộ Kế hoạch và Đầu tư" in told
    assert "2021 - 2030" in told


PARTS = [
    (
        ["Phần giải pháp của kế hoạch có nhóm nào nói về huy động nguồn lực không ạ?"],
        "II/4",
        "a group of the plan by its matter",
    ),
    (
        [
            "Mai em gặp mạnh thường quân. Phần giải pháp của kế hoạch có nhóm nào nói về huy động nguồn lực"
            " không?",
            "nhóm đó gồm những nội dung gì, kể hết giúp em",
        ],
        "II/4",
        "all that it says",
    ),
    (
        ["Kế hoạch có phần nào nói về lãnh đạo, chỉ đạo không", "phần ấy có mấy gạch đầu dòng"],
        "II/2",
        "how many points it has",
    ),
]


@pytest.mark.parametrize(("turns", "group", "reason"), PARTS)
def test_parts(assistant: Assistant, turns: list[str], group: str, reason: str) -> None:
    answer = assistant.answer(turns)
    assert answer.status == "answered", reason
    assert not answer.tasks, reason
    assert f"ke-hoach/{group}" in {citation.passage for citation in answer.citations}, reason


RUN_ON = [
    (
        "man hinh em vo nen go sai thong cam nhe ca phong di vang cap tren hoi viec xay dung co so du lieu"
        " giam ngheo thi nhung ai phoi hop minh chua biet tra loi sao",
        [17, 31],
        "a story before a question and after it",
    ),
    (
        "cho toi cac viec ma cot chu tri chi co bo y te khong co ai khac toi la thuong binh tay phai yeu nen"
        " go cham",
        [17],
        "who writes, told last",
    ),
    ("bo y te chu tri viec nao toi dang can gap", [], "too short for a story"),
    (
        "Màn hình em vỡ nên gõ sai, cấp trên hỏi việc xây dựng cơ sở dữ liệu giảm nghèo thì những ai phối hợp"
        " mình chưa biết trả lời sao",
        [],
        "it has punctuation of its own",
    ),
    (
        "cac viec ma tinh minh chi dung vai phoi hop va bo lao dong dung ra chu tri thi co bao nhieu viec la"
        " viec lam hang nam vay",
        [],
        "'tinh minh' begins nothing",
    ),
]


@pytest.mark.parametrize(("text", "places", "reason"), RUN_ON)
def test_run_on(text: str, places: list[int], reason: str) -> None:
    words = with_sentences(text, split_words(text))
    assert [n for n, word in enumerate(words) if word.starts and n] == places, reason
