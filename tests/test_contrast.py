"""Turns that compare what was told one a turn, ask for others than the one told, or stand alone."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

COMPARED = [
    (["Mục V có bao nhiêu nhiệm vụ?", "Mục II?", "Lệch nhau mấy?"], "hơn 2 nhiệm vụ", "sections"),
    (["Bộ Y tế chủ trì mấy việc?", "Bộ Xây dựng?", "hơn kém nhau bao nhiêu"], "hơn 1 nhiệm vụ", "agencies"),
    (
        ["Bộ Tài chính phối hợp việc nào?", "còn chủ trì?", "hai vai chênh nhau mấy việc"],
        "hơn 1 nhiệm vụ",
        "the roles of one",
    ),
    (
        ["Có mấy việc hạn năm 2022?", "còn việc hằng năm?", "cái nào nhiều hơn"],
        "4 nhiệm vụ so với 2",
        "times",
    ),
    (
        ["Bộ Lao động chủ trì mấy việc ở mục III?", "còn mục V?", "chênh nhau bao nhiêu"],
        "6 nhiệm vụ so với 3",
        "sections of one agency's tasks",
    ),
    (
        [
            "How many tasks does the Ministry of Health lead?",
            "And the Ministry of Construction?",
            "Which of the two leads fewer, and by how many?",
        ],
        "2 tasks against 1",
        "in English, by words that name neither",
    ),
    (
        ["Mục I và mục V mỗi mục có mấy việc?", "hơn kém mấy việc"],
        "hơn 2 nhiệm vụ",
        "named in one turn",
    ),
]  # fmt: skip
LISTED = [
    (
        ["Bộ Y tế chủ trì việc gì?", "Thế Bộ Tư pháp có chủ trì nhiệm vụ nào hông"],
        "III.3",
        "names its own subject: of all tasks, not of the one told",
    ),
    (
        ["Bộ Tư pháp chủ trì việc nào?", "Vậy Bộ Ngoại giao có được giao chủ trì việc nào không?"],
        "",
        "none, and no claim on the task told",
    ),
    (
        ["Bộ Công an chủ trì việc nào?", "r bộ tư pháp thì s"],
        "III.3",
        "'rồi … thì sao' in chat's letters",
    ),
    (
        ["Việc nhà ở bao giờ xong?", "có việc nào khác cũng xong trong năm 2022 như thế không"],
        "III.9",
        "asks for others; claims nothing of them",
    ),
    (
        ["Việc nhà ở ai phối hợp?", "bộ đó còn phối hợp việc nào khác ở mục III"],
        "III.3 III.6 III.11 III.16",
        "'khác': without the one told",
    ),
    (
        ["Ai chủ trì việc nhà ở?", "bộ đó chủ trì những việc nào"],
        "III.10 III.15",
        "no 'khác': all of them",
    ),
    (
        ["NV nào Bộ Công an chủ trì?", "còn nv nào có tên bộ nhưng ko phải chủ trì"],
        "",
        "named, not leading: in the other role",
    ),
    (
        ["Bộ Y tế phối hợp việc nào?", "thế việc nào có tên bộ mà không phải phối hợp"],
        "III.15",
        "named, not coordinating",
    ),
    (
        ["Ở mục I việc nào làm hằng năm?", "mấy việc còn lại của mục I, không phải hằng năm, gồm gì"],
        "I.4 I.6",
        "the rest, told by what those told are",
    ),
    (
        ["Liệt kê việc ở mục I", "À không, mục V, trừ việc Bộ Nội vụ chủ trì"],
        "V.3 V.4",
        "another section, not the list told, is shortened",
    ),
    (
        ["Mục I nói về tuyên truyền phải không?", "việc cuối cùng của mục đó là gì"],
        "I.6",
        "of the section, whatever passages were told",
    ),
    (
        ["Tỉnh chủ trì việc gì?", "ở mục V việc nào tỉnh chỉ phối hợp với trung ương"],
        "V.1 V.3 V.4",
        "'với trung ương' is no matter",
    ),
    (
        ["Việc nước sinh hoạt ai chủ trì?", "bên đó phối hợp những việc gì?"],
        "III.6 III.16",
        "'bên đó' is the agency told",
    ),
    (
        ["Ai chủ trì việc nước sinh hoạt?", "nó còn chủ trì việc gì khác không"],
        "III.14 III.15",
        "'it' leads others: no task does",
    ),
    (
        ["Bộ Nội vụ chủ trì việc nào?", "Còn ở vai phối hợp?", "Bộ Tài chính cũng hỏi vậy"],
        "III.12",
        "the same question of another",
    ),
    (
        ["Bộ Thông tin chủ trì việc nào ở phần tuyên truyền?", "phần cơ chế chính sách?"],
        "III.15",
        "a title in the place of another, which a part of the plan has, too",
    ),
    (
        ["Who leads the task on legal aid?", "Which one has a database as its product?"],
        "V.3",
        "'its' is of the task asked for",
    ),
    (
        ["Bộ Y tế chủ trì việc nào?", "thế việc nào có sản phẩm là cơ sở dữ liệu?"],
        "V.3",
        "the task told has other words there",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục V?", "có tỉnh phối hợp"],
        "V.1 V.3 V.4",
        "a bare condition keeps to the list",
    ),
    (
        ["Bộ Lao động chủ trì việc nào ở mục I?", "phối hợp thì sao", "tính cả hai vai"],
        "I.1 I.2 I.3 I.4 I.6",
        "both roles in the section spoken of",
    ),
    (
        ["Liệt kê mục I", "trong đó việc nào khong làm hằng năm"],
        "I.4 I.6",
        "'không' without its mark, beside words with theirs",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "told", "reason"), COMPARED)
def test_what_two_turns_told_is_compared(turns: list[str], told: str, reason: str) -> None:
    assert told in shared_assistant().answer(turns).answer, reason


@pytest.mark.parametrize(("turns", "tasks", "reason"), LISTED)
def test_a_turn_lists_what_it_asks_for(turns: list[str], tasks: str, reason: str) -> None:
    assert list(shared_assistant().answer(turns).tasks) == tasks.split(), reason


def test_the_agencies_of_the_task_told_are_counted() -> None:
    turns = ["Nhiệm vụ III.7 ai chủ trì?", "vậy có mấy bộ tất cả"]
    assert shared_assistant().answer(turns).count == 3


def test_two_tasks_are_compared_by_their_time() -> None:
    turns = ["Việc nhà ở hạn khi nào?", "còn việc nước sinh hoạt?", "cái nào xong trước"]
    assert list(shared_assistant().answer(turns).tasks) == ["III.10"]
