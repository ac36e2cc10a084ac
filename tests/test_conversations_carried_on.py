"""Conversations carried on: corrected, gone back in, kept to a part, one of several bodies, the next group."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


FARMING = "Bộ Nông nghiệp có nhiệm vụ gì?"
CREDIT = "III.12 ai phối hợp?"
LABOUR = "Bộ LĐ một mình chủ trì những việc nào?"

# Turns, the tasks of the last answer, and why.
KEPT = [
    (
        f"{FARMING} || chỉ lấy việc chủ trì thôi, bỏ III.15 ra",
        "III.11 III.14",
        "a role, and a task aside",
    ),
    (f"{FARMING} || giữ việc phối hợp thôi, bỏ III.6 nhé", "III.16", "the other role"),
    (f"{FARMING} || bo III.15 ra, chi lay viec chu tri thoi", "III.11 III.14", "without marks"),
    (
        "Bộ LĐ phối hợp việc nào? || bỏ III.3 đi rồi chỉ giữ việc của mục III",
        "III.6 III.10 III.11 III.16",
        "a section",
    ),
    (
        "Mục I gồm những việc nào? || chỉ lấy việc hằng năm, bỏ I.1 với I.2 ra",
        "I.3 I.5",
        "a time",
    ),
    (
        "Bộ Nội vụ và Bộ Tư pháp chủ trì việc nào? || lấy của Bộ Nội vụ thôi, bỏ V.1",
        "V.2",
        "a body",
    ),
    (
        "Mục V có những việc nào? || chỉ lấy việc Bộ Nội vụ chủ trì, loại V.2 ra",
        "V.1",
        "'loại V.2'",
    ),
    ("Mục V gồm những gì? || bỏ V.3, chỉ lấy V.1 với V.4 thôi", "V.1 V.4", "by their numbers"),
    (
        "Mục III có những việc nào? || chỉ lấy việc hạn 2022, thêm V.1 vào",
        "III.9 III.10 V.1",
        "what is added keeps to nothing",
    ),
    (
        "Which tasks does the Ministry of Agriculture have? || only keep those it leads, drop III.15",
        "III.11 III.14",
        "in English",
    ),
    # A keeping or a setting aside by itself is read as before.
    (f"{FARMING} || chỉ lấy việc chủ trì thôi", "III.11 III.14 III.15", "kept alone"),
    (f"{FARMING} || bỏ III.15 ra", "III.6 III.11 III.14 III.16", "set aside alone"),
    ("Mục V gồm những gì? || bỏ V.3, lấy thêm IV", "IV V.1 V.2 V.4", "'lấy thêm' adds"),
    (
        "Mục V gồm những gì? || bỏ V.3 rồi lấy danh sách còn lại cho tôi",
        "V.1 V.2 V.4",
        "what is left",
    ),
    ("mục I có mấy nhiệm vụ || bỏ mục I, lấy mục V", "V.1 V.2 V.3 V.4", "one for the other"),
]

ONE_OF = [
    (
        f"{CREDIT} || Trong hai bộ kêu tên đó, bộ kể sau còn có mặt ở việc nào nữa?",
        "III.1 III.6 III.13",
        "the later",
    ),
    (
        f"{CREDIT} || Bộ kể trước trong hai bộ đó có việc nào khác không?",
        "",
        "the earlier, named after it",
    ),
    (
        "V.1 ai chủ trì? || Trong hai bộ vừa nêu, bộ thứ hai còn chủ trì việc nào khác?",
        "V.2",
        "by a number",
    ),
    (
        "I.3 ai chủ trì? || Trong hai bộ đó, bộ ghi sau một mình chủ trì việc nào?",
        "I.5",
        "what it leads alone",
    ),
    (
        "V.1 ai chu tri || bo ke sau trong hai bo do con chu tri viec nao",
        "V.1 V.2",
        "without marks",
    ),
    ("V.1 ai chủ trì? || bộ ghi sau còn chủ trì việc nào khác?", "V.2", "by its place alone"),
    (
        "III.7 ai chủ trì? || trong ba bộ đó, bộ thứ hai phối hợp việc nào ở mục V?",
        "V.2",
        "of three",
    ),
    (
        "III.7 ai chủ trì? || trong ba bộ đó, bộ cuối còn chủ trì việc nào khác?",
        "",
        "the last of three",
    ),
    ("III.12 ai chủ trì? || ngân hàng được nêu sau còn ở việc nào khác không?", "", "a bank"),
    (
        f"{CREDIT} || trong hai bộ đó bộ nào được kể trước",
        "III.12",
        "it is asked which is told first",
    ),
]

BACK = [
    (
        "Bộ Nội vụ chủ trì mấy việc? || Thế Mặt trận Tổ quốc thì ghi ở việc nào? "
        "|| Rồi, quay lại cái bộ hồi nãy, đọc tên từng việc giùm tôi.",
        "V.1 V.2",
        "the ministry, and not the Front",
    ),
    (
        "Bộ Quốc phòng chủ trì mấy việc? || Thế tỉnh thì sao? || Quay về cái bộ lúc nãy, kể tên việc ra",
        "III.7",
        "'quay về'",
    ),
    (
        "bo nong nghiep chu tri may viec || con ngan hang nha nuoc || quay lai bo luc nay di, doc ten tung viec",
        "III.11 III.14 III.15",
        "without marks",
    ),
    (
        "Bộ Tư pháp phối hợp mấy việc? || Bộ Xây dựng thì sao? || quay lại bộ hồi nãy, nó chủ trì việc nào?",
        "III.3",
        "not the one spoken of last",
    ),
    (
        "Bộ Xây dựng có việc gì? || Tín dụng ưu đãi ai chủ trì? "
        "|| Trở lại cái bộ ban nãy, có việc nào hạn 2022 không?",
        "III.10",
        "a condition",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || Còn tỉnh? || quay lại bộ hồi nãy đi",
        "III.3",
        "with nothing else",
    ),
    (
        "III.12 ai chủ trì? || III.9 ai chủ trì? || Về lại việc hồi nãy, ai phối hợp?",
        "III.12",
        "a task",
    ),
    (
        "III.12 ai chủ trì? || III.9 ai chủ trì? || V.2 sản phẩm gì? || quay lại việc đầu tiên, ai phối hợp?",
        "III.12",
        "the first",
    ),
    (
        "Mục V gồm việc gì? || mục II có mấy việc? || quay lại mục hồi nãy, việc nào Bộ Nội vụ chủ trì?",
        "V.1 V.2",
        "a section",
    ),
    # Named again, it is found by its name.
    (
        "Bộ Tư pháp chủ trì việc nào? || Bộ Xây dựng? || Quay lại Bộ Tư pháp hồi nãy, hạn khi nào?",
        "III.3",
        "by its name",
    ),
]

SHARED = [
    (
        f"{LABOUR} || Thế việc đồng chủ trì với Bộ Nội vụ hoặc Bộ Công an?",
        "III.7 V.1",
        "with either",
    ),
    (f"{LABOUR} || Thế việc đồng chủ trì với Bộ Nội vụ?", "V.1", "with one"),
    (
        "Bộ LĐ chủ trì những việc nào ở mục III? || Thế việc đồng chủ trì với Bộ Nội vụ hoặc Bộ Công an?",
        "III.7",
        "in that section",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào? || những việc đồng chủ trì với Bộ Y tế hoặc Bộ Giáo dục?",
        "III.15",
        "no task of the others alone",
    ),
    (
        "bo lao dong tu minh chu tri viec nao || the nhung viec chu tri chung voi bo cong an hoac ban thi dua",
        "I.6 III.7",
        "without marks",
    ),
    # Whoever is named before the verb leads.
    (
        "Bộ Nội vụ chủ trì việc nào? || Bộ LĐ đồng chủ trì với Bộ Công an việc nào?",
        "III.7",
        "another body",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào? || việc nào đồng chủ trì với Bộ Nội vụ?",
        "V.1 V.2",
        "the same one",
    ),
]

CORRECTED = [
    (
        "III.3 hạn khi nào? || Bộ Nội vụ làm gì trong đây vậy? || À nhầm, Bộ Quốc phòng cơ.",
        "III.7",
        "in the document",
    ),
    ("III.3 hạn khi nào? || Bộ Nội vụ làm gì trong đây vậy?", "V.1 V.2", "no task told is meant"),
    (
        "Bộ Giáo dục phối hợp việc nào? || À không, Ủy ban Dân tộc mới đúng.",
        "III.6",
        "in the same role",
    ),
    (
        "mục I có mấy nhiệm vụ || Bộ Thông tin có mấy việc trong đây?",
        "I.3 I.4 I.5",
        "of a list told",
    ),
    (
        "Việc đưa người lao động đi làm ở nước ngoài là của bộ nào hả cháu? "
        "|| Thế trong mục III bộ ấy còn đứng đầu những việc nào khác?",
        "III.1 III.2 III.5 III.7 III.15",
        "'hả' is a tone",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), [*KEPT, *ONE_OF, *BACK, *SHARED, *CORRECTED])
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why


# Turns, how the answer begins, and why.
CLAIMED = [
    (
        "III.12 ai chủ trì? || Hai ngân hàng ấy chỉ được nêu tên ở mỗi việc đấy thôi phải không?",
        YES,
        "each has one",
    ),
    (
        "III.12 ai phối hợp? || Hai bộ ấy chỉ có tên ở mỗi việc này thôi à?",
        NO,
        "one of them has more",
    ),
    ("III.7 ai chủ trì? || Ba bộ ấy chỉ có mặt ở mỗi việc này thôi à?", NO, "of all three"),
    (
        "Việc nhà ở của ai chủ trì? || Bộ đó trong bảng chỉ được nêu tên ở một việc đấy thôi phải không?",
        NO,
        "of one",
    ),
    (
        "III.3 ai chu tri || bo do chi duoc ghi ten o moi viec nay thoi phai khong",
        YES,
        "without marks",
    ),
    (
        "V.1 ai chủ trì? || Hai bộ đó chỉ cùng chủ trì mỗi việc đấy thôi phải không?",
        YES,
        "what they lead together",
    ),
]
GROUPS = [
    (
        "Phần II Kế hoạch, nhóm giải pháp thứ nhất gồm những gì? || nhóm tiếp theo nói gì?",
        "Cấp uỷ, tổ chức đảng",
        "no bullet",
    ),
    (
        "Nhóm giải pháp thứ nhất trong Kế hoạch nêu những gì? || Còn nhóm giải pháp ngay sau đó?",
        "Cấp uỷ, tổ chức đảng",
        "no other part",
    ),
    (
        "Nhóm giải pháp số 4 trong kế hoạch nói gì? || còn nhóm giải pháp kế tiếp?",
        "Xây dựng cơ sở dữ liệu",
        "'kế tiếp'",
    ),
    (
        "Nhóm giải pháp thứ năm trong kế hoạch nói gì? || còn nhóm ngay sau đó?",
        "không có mục II.6",
        "the last",
    ),
    (
        "Nhóm giải pháp thứ năm trong kế hoạch nói gì? || còn nhóm thứ sáu?",
        "không có mục II.6",
        "by its number",
    ),
    (
        "Nhóm giải pháp thứ năm trong kế hoạch nói gì? || còn nhóm thứ tư?",
        "lồng ghép nguồn vốn",
        "one before it",
    ),
    (
        "kế hoạch có mấy nhóm giải pháp || cho xin nội dung nhóm 1 về tuyên truyền ở phần II, không cần phụ lục",
        "tương thân, tương ái",
        "by its number, its title and its part",
    ),
    (
        "cho xin nội dung nhóm 4 về huy động nguồn lực trong phần giải pháp",
        "lồng ghép nguồn vốn",
        "the part by its title",
    ),
]


@pytest.mark.parametrize(("turns", "begins", "why"), CLAIMED)
def test_claims_of_bodies_just_told(
    assistant: Assistant, turns: str, begins: str, why: str
) -> None:
    assert told(assistant, turns).answer.startswith(begins), why


@pytest.mark.parametrize(("turns", "holds", "why"), GROUPS)
def test_the_next_group(assistant: Assistant, turns: str, holds: str, why: str) -> None:
    assert holds in told(assistant, turns).answer, why
