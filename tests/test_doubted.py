"""Doubts of what was told, sums of it, and one of a list told by what is said of it."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


JUSTICE, HOME, BUILDING = ("III.3",), ("V.1", "V.2"), ("III.10", "III.15")
VERDICTS = {"yes": "**Đúng.**", "no": "**Không"}

DOUBTS = [
    ("Bộ Nội vụ đứng đầu mấy việc? || ủa sao có 2?", HOME, "", "why so many claims nothing"),
    ("Bộ Nội vụ chủ trì mấy việc? || sao ít dữ vậy ta", HOME, "", "no number is said"),
    ("Bộ Nội vụ chủ trì mấy việc? || rà lại giúp em", HOME, "", "looked up again"),
    ("Bộ Nội vụ chủ trì mấy việc? || hình như sót việc nào đó", HOME, "", "something is missing"),
    ("Bộ Nội vụ chủ trì mấy việc? || hai thôi hả", HOME, "yes", "so many are claimed"),
    ("Bộ Nội vụ chủ trì mấy việc? || em tưởng 4 chứ", HOME, "no", "another number is claimed"),
    ("bo noi vu chu tri may viec || tuong 3 co ma", HOME, "no", "without marks"),
    ("Bộ Nội vụ chủ trì mấy việc? || cụ thể là gì", HOME, "", "one by one"),
    (
        "Bộ Nội vụ chủ trì mấy việc? || ơ sao 2 thôi, đọc tên ra coi",
        HOME,
        "",
        "a doubt, then a wish",
    ),
    (
        "Bộ Nội vụ chủ trì mấy việc? || à 2 thôi hả? vậy Bộ Tư pháp",
        JUSTICE,
        "",
        "a doubt before what is asked",
    ),
    ("Which tasks does the Ministry of Home Affairs lead? || are you sure?", HOME, "", "English"),
    # near misses: what is asked is more than a doubt
    (
        "Bộ Nội vụ chủ trì việc gì? || sao Bộ Tư pháp có 1 việc",
        JUSTICE,
        "",
        "another agency is named",
    ),
    ("Bộ Nội vụ chủ trì việc gì? || cái thứ 2 ai phối hợp", ("V.2",), "", "a place, and no number"),
    ("Bộ Nội vụ chủ trì việc gì? || mục III có 16 việc à", None, "yes", "a section is named"),
]


@pytest.mark.parametrize(("turns", "tasks", "verdict", "why"), DOUBTS, ids=[d[-1] for d in DOUBTS])
def test_a_doubt_has_told_again_what_it_doubts(
    assistant: Assistant, turns: str, tasks: tuple[str, ...] | None, verdict: str, why: str
) -> None:
    answer = asked(assistant, turns)
    assert tasks is None or answer.tasks == tasks, why
    found = next((v for v, text in VERDICTS.items() if answer.answer.startswith(text)), "")
    assert found == verdict, why


SUMS = [
    (
        "Bộ Tư pháp đứng đầu mấy việc? || còn Bộ Xây dựng? || cộng hai bộ lại là mấy",
        3,
        "two agencies",
    ),
    (
        "Bộ Tư pháp chủ trì mấy việc? || hạn của nó? || Bộ Nội vụ chủ trì mấy việc? || tổng hai bộ",
        3,
        "over a turn",
    ),
    (
        "Bộ Tư pháp chủ trì mấy việc? || Bộ Nội vụ? || Bộ Xây dựng? || cả ba bộ gộp lại được bao nhiêu",
        5,
        "three agencies",
    ),
    ("Mục II mấy việc? || mục V? || cộng hai mục lại", 6, "two sections"),
    ("Mục II mấy việc? || mục V? || mục I? || ba mục cộng lại được mấy", 12, "three sections"),
]


@pytest.mark.parametrize(("turns", "number", "why"), SUMS, ids=[s[-1] for s in SUMS])
def test_things_told_one_a_turn_are_added_up(
    assistant: Assistant, turns: str, number: int, why: str
) -> None:
    answer = asked(assistant, turns)
    assert answer.count == number == len(answer.tasks), why


ITEMS = [
    ("Bộ Xây dựng chủ trì gì? || Cái hạn năm 2022 do ai phối hợp?", ("III.10",), "by its time"),
    ("Bộ Xây dựng chủ trì gì? || việc tới 2030 ai phối hợp", ("III.15",), "the other by its time"),
    (
        "Bộ Nội vụ chủ trì gì? || việc có tỉnh phối hợp thì hạn bao giờ",
        ("V.1",),
        "by who coordinates",
    ),
    ("Mục I gồm những việc gì? || việc định kỳ hai năm ai chủ trì", ("I.4",), "of a section"),
    (
        "Bộ Xây dựng chủ trì gì? || Cái hạn 2022 ai phối hợp? || còn cái tới 2030 thì ai phối hợp",
        ("III.15",),
        "over a turn on one of them",
    ),
    (
        "Bộ Nội vụ chủ trì gì? || việc sau trong 2 việc đó ai phối hợp",
        ("V.2",),
        "by its place of two",
    ),
    # near misses
    ("Bộ Xây dựng chủ trì gì? || việc nào hạn 2022", ("III.10",), "tasks are asked for"),
    ("Bộ Nội vụ chủ trì gì? || cả hai việc đó ai phối hợp", HOME, "both"),
    ("Bộ Nội vụ chủ trì gì? || ai phối hợp?", HOME, "who is asked of all of them"),
    ("Bộ Nội vụ chủ trì gì? || còn phối hợp?", (), "the other role of the agency"),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), ITEMS, ids=[i[-1] for i in ITEMS])
def test_one_of_a_list_is_told_by_what_is_said_of_it(
    assistant: Assistant, turns: str, tasks: tuple[str, ...], why: str
) -> None:
    assert asked(assistant, turns).tasks == tasks, why


WHOLE = ("III.9", "III.11", "III.13", "III.15")
QUOTED = [
    (
        'Việc nào có đầu ra là "Cơ chế, chính sách được hoàn thiện"?',
        WHOLE,
        "all that the cell says",
    ),
    (
        'Việc nào có đầu ra là "Cơ chế, chính sách được hoàn thiện"? || em chỉ cần những việc có hạn 2022',
        ("III.9",),
        "narrowed by a time whose column is named",
    ),
    ("Sản phẩm “Mô hình, dự án giảm nghèo” là của việc nào?", ("III.7", "III.16"), "other marks"),
    (
        "Việc nào có đầu ra là cơ chế, chính sách được hoàn thiện?",
        (*WHOLE[:1], "III.10", "III.11", "III.12", *WHOLE[2:], "V.2"),
        "without marks words may stand between",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), QUOTED, ids=[q[-1] for q in QUOTED])
def test_a_product_in_quotation_marks_is_the_whole_cell(
    assistant: Assistant, turns: str, tasks: tuple[str, ...], why: str
) -> None:
    assert asked(assistant, turns).tasks == tasks, why


AGENCIES = [
    (
        "Mục IV do bộ nào chủ trì? || Không kể mục IV, bộ ấy chủ trì mấy việc ở mục V?",
        ("V.1", "V.3", "V.4"),
        "the agency that all tasks of a list have; the section is denied, not the agency",
    ),
    (
        "Việc nhà ở ai chủ trì? || Ngoài mục III bộ đó có chủ trì gì không?",
        (),
        "a section set aside",
    ),
    (
        "Việc nhà ở ai chủ trì? || Bộ Tư pháp có chủ trì việc gì không?",
        JUSTICE,
        "not of the task told",
    ),
    (
        "Việc tín dụng ưu đãi ai phối hợp? || hai bộ ấy thì bộ nào chủ trì việc gì",
        ("III.6", "III.13"),
        "what two agencies do, not who does it",
    ),
    ("Bộ Nội vụ chủ trì gì? || ai phối hợp với bộ đó", HOME, "who works with it"),
    ("nhà ở ai lo || bộ đấy chủ trì tất cả mấy việc", BUILDING, "'đấy' points as 'đó' does"),
    ("Bộ Tư pháp chủ trì mấy việc? || Bộ Nội vụ mấy việc?", HOME, "in the role of the one before"),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), AGENCIES, ids=[a[-1] for a in AGENCIES])
def test_what_is_asked_of_agencies_told(
    assistant: Assistant, turns: str, tasks: tuple[str, ...], why: str
) -> None:
    assert asked(assistant, turns).tasks == tasks, why


TOLD = [
    (
        "Nghị quyết ký hôm nào? || vậy nó có hiệu lực từ hôm ấy luôn phải không?",
        "**Đúng.**",
        "that day",
    ),
    (
        "Chỉ thị 05-CT/TW ban hành ngày nào? || nghị quyết có hiệu lực từ ngày đó phải không?",
        "Về hiệu lực",
        "the day of another paper is no proof",
    ),
    (
        "Mục đích của kế hoạch là gì? || em cảm ơn, còn yêu cầu nhé ạ?",
        "**Yêu cầu**",
        "thanks, then a part",
    ),
    ("Kế hoạch chia mấy phần? || phần III nói gì", "**TỔ CHỨC THỰC HIỆN**", "a part of the plan"),
    (
        "Cuộc thi báo chí ai tổ chức? || suy ra năm nào cg tổ chức đk",
        "**Không đúng.**",
        "a conclusion in chat",
    ),
    ("cho hộ nghèo vay lãi suất là bn %/năm", "Văn bản không nêu", "a rate, and no time"),
]


@pytest.mark.parametrize(("turns", "opens", "why"), TOLD, ids=[t[-1] for t in TOLD])
def test_what_is_told_opens_so(assistant: Assistant, turns: str, opens: str, why: str) -> None:
    assert asked(assistant, turns).answer.startswith(opens), why


def test_a_year_that_is_announced_is_not_the_only_one(assistant: Assistant) -> None:
    announced = asked(assistant, "Riêng năm 2025 thì bao nhiêu việc đang làm?")
    assert announced.count == 26
    assert asked(assistant, "Bao nhiêu việc chỉ làm riêng năm 2022 thôi?").count == 2


CLAIMS = [
    ("Việc nhà ở ai lo? || sau 2022 còn làm nữa không", "no", "'sau 2022' is no year set aside"),
    (
        "Tín dụng ưu đãi ai chủ trì? || có mỗi Ngân hàng Nhà nước thôi hả",
        "no",
        "alone by 'mỗi … thôi'",
    ),
    (
        "Việc nhà ở ai chủ trì? || không có bộ nào chủ trì chung phải không",
        "yes",
        "nobody leads with it",
    ),
    ("III.16 không có bộ nào chủ trì phải không?", "yes", "provinces are no ministry"),
    ("III.1 không có bộ nào chủ trì phải không?", "no", "a ministry leads"),
    ("I.2 sau năm 2025 còn làm không?", "", "work that recurs names no year"),
    ("III.12 trước năm 2026 có làm không?", "", "work that goes on before and after"),
    ("III.12 phải xong trước năm 2026 đúng không?", "no", "its end is claimed"),
]


@pytest.mark.parametrize(("turns", "verdict", "why"), CLAIMS, ids=[c[-1] for c in CLAIMS])
def test_nothing_false_is_confirmed_or_denied(
    assistant: Assistant, turns: str, verdict: str, why: str
) -> None:
    answer = asked(assistant, turns).answer
    assert next((v for v, text in VERDICTS.items() if answer.startswith(text)), "") == verdict, why


FURTHER = [
    (
        "Bộ Y tế chủ trì gì? || Bộ Giáo dục? || cả hai bộ có chung việc gì không",
        ("III.15",),
        "together",
    ),
    ("Bộ nào đứng đầu nhiều việc nhất ở mục V? || kể ra", ("V.1", "V.3", "V.4"), "of who has most"),
    ("Mục nào ít việc nhất? || mấy việc", ("IV",), "of the section that has least"),
    ("Bộ Nông nghiệp chủ trì gì? || cái nào về rừng", ("III.14",), "some of a list by its matter"),
    ("Mục V có mấy việc? || nhiệm vụ số 3 ai chủ trì", ("V.3",), "a number in the section told"),
    (
        "Việc nhà ở ai lo? || còn tín dụng? || cái đầu hạn khi nào",
        ("III.10",),
        "one of two told one by one",
    ),
    (
        "Việc nhà ở ai lo? || còn tín dụng? || hai việc cùng hạn không",
        ("III.10", "III.12"),
        "the two",
    ),
    ("Sản phẩm là nghị định thì việc nào?", ("III.1",), "'định thì' is no slip"),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), FURTHER, ids=[f[-1] for f in FURTHER])
def test_what_was_told_goes_on(
    assistant: Assistant, turns: str, tasks: tuple[str, ...], why: str
) -> None:
    assert asked(assistant, turns).tasks == tasks, why
