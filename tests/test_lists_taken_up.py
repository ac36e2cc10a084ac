"""Lists told that a later turn takes up: in both roles, put together, what is left of them, the odd one."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


COUNTED, LED = "Bộ KHĐT chủ trì bao nhiêu nv?", "Bộ KHĐT chủ trì NV nào?"
BOTH = "III.1 III.6 III.12 III.13"
# Turns, the tasks of the last answer, and why.
EITHER_ROLE = [
    (
        f"{COUNTED} || Ý em là cả chủ trì lẫn phối hợp, chỉ đếm nv nêu tên Bộ KHĐT",
        BOTH,
        "corrected",
    ),
    (
        f"{COUNTED} || y em la ca chu tri lan phoi hop, chi lay nv co ghi ten bo KHDT",
        BOTH,
        "no marks",
    ),
    (
        f"{COUNTED} || Không phải, cả chủ trì và phối hợp, chỉ tính việc nêu tên Bộ KHĐT",
        BOTH,
        "denied",
    ),
    (f"{COUNTED} || ý là cả CT lẫn PH, chỉ lấy việc có tên bộ", BOTH, "by letters"),
    (
        f"{COUNTED} || tính cả chủ trì lẫn phối hợp, chỉ lấy nv ghi tên bộ này thôi",
        BOTH,
        "a pronoun",
    ),
    # Tasks of a list that was told by something else.
    (
        "Mục V có những việc nào? || chỉ lấy việc có ghi tên Bộ Nội vụ, cả chủ trì lẫn phối hợp",
        "V.1 V.2",
        "of the section",
    ),
    (
        "Bộ Nông nghiệp chủ trì những việc nào? || chỉ lấy việc ghi tên Bộ KHĐT, cả chủ trì lẫn phối hợp",
        "",
        "of another body's tasks",
    ),
]
TWO = f"{LED} || Còn phối hợp?"
PUT_TOGETHER = [
    (f"{TWO} || Gộp hai danh sách lại, bỏ việc tín dụng ra", "III.1 III.6 III.13", "one aside"),
    (f"{TWO} || gop 2 danh sach lai, tru nv tin dung uu dai", "III.1 III.6 III.13", "no marks"),
    (f"{TWO} || Gộp hai danh sách lại rồi bỏ III.12 ra", "III.1 III.6 III.13", "by its number"),
    (
        f"{TWO} || Gộp 2 danh sách lại, bỏ việc tín dụng ra còn mấy việc?",
        "III.1 III.6 III.13",
        "counted",
    ),
    (f"{TWO} || Gộp 2 danh sách lại, chỉ lấy việc mục III", BOTH, "kept of both"),
    (
        f"{LED} || Bộ Y tế chủ trì NV nào? || Gộp 2 danh sách lại, chỉ giữ việc tỉnh phối hợp thôi",
        "III.13 III.15",
        "of two bodies",
    ),
    (
        "Mục II có việc nào? || Mục V có việc nào? || Gộp 2 mục lại, bỏ việc cơ sở dữ liệu ra",
        "II.1 II.2 V.1 V.2 V.4",
        "of two sections",
    ),
    (f"{TWO} || Gộp hai danh sách lại", BOTH, "put together alone"),
    (f"{TWO} || Bỏ việc tín dụng ưu đãi ra", "III.1", "nothing is put together"),
]
YEARLY = "Những nhiệm vụ nào phải thực hiện hằng năm? || Việc nào trong đó do UBND tỉnh chủ trì?"
LEFT = [
    (f"{YEARLY} || Còn lại là những việc hằng năm nào?", "I.3 I.5", "the condition is said again"),
    (f"{YEARLY} || Những việc hằng năm còn lại là việc nào?", "I.3 I.5", "before 'còn lại'"),
    (f"{YEARLY} || may viec hang nam con lai la gi", "I.3 I.5", "without marks"),
    (f"{YEARLY} || Còn lại là những việc nào?", "I.3 I.5", "not said again"),
    (
        "Những việc nào hằng năm? || chỉ lấy việc tỉnh chủ trì || Còn lại những việc hằng năm nào?",
        "I.1 I.2",
        "what was kept is what is left",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? || Việc nào giai đoạn 2021-2030? || Còn lại bao nhiêu việc hằng năm?",
        "I.3",
        "a condition of its own",
    ),
]
CUT = "Liệt kê các việc mục I. || Bỏ việc tỉnh chủ trì."
OF_III = "Mục III có mấy việc? || Trong đó Bộ Lao động chủ trì mấy việc?"
SOME_LEFT = [
    (
        f"{CUT} || Số còn lại, việc nào không phải làm hằng năm?",
        "I.4 I.6",
        "denied of what was kept",
    ),
    (f"{CUT} || Trong số còn lại việc nào không làm hằng năm?", "I.4 I.6", "with 'trong'"),
    (f"{CUT} || Số còn lại việc nào hằng năm?", "I.3 I.5", "not denied"),
    (
        "Mục I có việc nào? || Việc nào hằng năm? || Trong số còn lại việc nào không làm hằng năm?",
        "I.4 I.6",
        "denied is what the others lack",
    ),
    (
        f"{OF_III} || Trong số còn lại Bộ Nông nghiệp chủ trì việc nào?",
        "III.11 III.14",
        "not of those told last",
    ),
    (
        f"{OF_III} || trong so con lai bo nong nghiep chu tri viec nao",
        "III.11 III.14",
        "without marks",
    ),
    (f"{OF_III} || Các việc còn lại có việc nào hạn 2022 không?", "III.9 III.10", "a time"),
    (f"{OF_III} || Trong đó Bộ Nông nghiệp chủ trì việc nào?", "III.15", "those told"),
    (
        "Mục III có việc nào? || Chỉ lấy việc Bộ Lao động chủ trì || Số còn lại việc nào có Bộ Y tế?",
        "III.15",
        "what was kept is what is left",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? || Việc nào giai đoạn 2021-2030? || Số còn lại việc nào hằng năm?",
        "I.3",
        "of the body's own",
    ),
    (
        "Những việc nào hằng năm? || Trong số còn lại việc nào Bộ Tư pháp chủ trì?",
        "III.3",
        "of all",
    ),
]
LED_BY_BNV = "Bộ Nội vụ chủ trì việc nào?"
LED_TOGETHER = [
    (f"{LED_BY_BNV} || Bỏ việc chủ trì chung đi thì còn việc nào?", "V.2", "'bỏ … đi'"),
    (f"{LED_BY_BNV} || Trừ việc chủ trì chung ra thì còn việc nào?", "V.2", "'trừ … ra'"),
    (f"{LED_BY_BNV} || bo viec chu tri chung di thi con viec nao", "V.2", "without marks"),
    (f"{LED_BY_BNV} || Gạt mấy việc cùng chủ trì ra, còn mấy việc?", "V.2", "'cùng chủ trì'"),
    (f"{LED_BY_BNV} || Bỏ việc chủ trì một mình đi thì còn việc nào?", "V.1", "those led alone"),
    (f"{LED_BY_BNV} || Bỏ việc chủ trì đi thì còn việc nào?", "", "whatever it leads"),
    ("Mục V có việc nào? || Bỏ việc chủ trì chung đi thì còn việc nào?", "V.2 V.3", "of a section"),
]
FIVE = "Mục V có những việc nào?"
ODD = [
    (f"{FIVE} || Việc nào có thời hạn khác các việc còn lại?", "V.1", "a column of the list"),
    (f"{FIVE} || cai nao co thoi gian khac voi nhung cai kia?", "V.1", "without marks"),
    (f"{FIVE} || Thời gian của việc nào khác mấy việc kia?", "V.1", "the column first"),
    (f"{FIVE} || which one has a different deadline from the others?", "V.1", "in English"),
    ("Trong mục V việc nào có thời hạn khác các việc còn lại?", "V.1", "the section is named"),
    (
        "Mục I có những việc nào? || Việc nào có thời gian khác các việc còn lại?",
        "I.4 I.6",
        "two of them",
    ),
    (f"{FIVE} || Việc nào có thời gian giai đoạn 2021-2025?", "V.1", "a time by itself"),
    (
        "Mục II có việc nào? || Việc nào có thời gian khác việc kia?",
        "II.1 II.2",
        "of two none is odd",
    ),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "reason"),
    [*EITHER_ROLE, *PUT_TOGETHER, *LEFT, *SOME_LEFT, *LED_TOGETHER, *ODD],
)
def test_list_is_taken_up(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert told(assistant, turns).tasks == tuple(tasks.split()), reason


def test_number_is_asked_again(assistant: Assistant) -> None:
    assert told(assistant, EITHER_ROLE[0][0]).count == 4
