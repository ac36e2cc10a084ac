"""Claims made plainly: of all tasks of a kind, of several numbers, of what else somebody does."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.message.statements import told_from
from assistant.pipeline import Assistant
from assistant.words import words_typed

YES, NO = "**Đúng.**", "**Không đúng.**"
NAMED = "Bộ Kế hoạch và Đầu tư được nêu tên ở những nhiệm vụ nào?"
HOME = "Bộ Nội vụ chủ trì việc nào?"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the verdict ('' for none), words of the answer, the reason.
OF_THOSE = [
    (f"{NAMED} || Bộ này chủ trì cả 4 việc đó, đúng không?", "no", "III.6, III.13", "but two"),
    (f"{NAMED} || Vậy bộ này chủ trì cả bốn việc đó à?", "no", "III.6, III.13", "in letters"),
    (f"{NAMED} || Thế cả bốn việc đó đều do bộ này chủ trì à?", "no", "III.6", "told of first"),
    (f"{NAMED} || Bộ này có tên ở cả 4 việc đó, đúng không?", "yes", "4 nhiệm vụ", "all name it"),
    (f"{NAMED} || Bộ này chủ trì cả 5 việc đó, đúng không?", "", "III.12", "they are but four"),
    (f"{HOME} || Bộ này chủ trì cả hai việc đó, phải không?", "yes", "V.1", "it leads both"),
    (f"{HOME} || Cả hai việc đó bộ này đều chủ trì phải không?", "yes", "V.2", "named between"),
    (f"{HOME} || Bộ này chủ trì cả hai việc đó một mình à?", "no", "V.1", "one with another"),
]

OF_ALL = [
    (
        "Ở cả hai việc của mục II Bộ Lao động đều chỉ có tên ở cột phối hợp, đúng không?",
        "yes",
        "II.1",
        "who is named right before 'đều' is claimed to do it",
    ),
    ("Ở các việc mục V Bộ Lao động đều chủ trì, đúng không?", "no", "V.2", "V.2 is another's"),
    ("Trong hai việc hạn 2022 Bộ Xây dựng đều chủ trì à?", "no", "III.9", "one is another's"),
    ("Cả ba việc mục II Bộ Lao động đều phối hợp, đúng không?", "", "II.2", "there are two"),
    ("Các việc do Bộ Nội vụ đều là chủ trì phải không?", "yes", "V.1", "whose they are"),
    (
        "Cả bốn việc mục V đều chỉ ghi Giai đoạn 2021 - 2030, không việc nào chia hai giai đoạn, "
        "đúng không?",
        "no",
        "Trong đó có 1 nhiệm vụ chia làm hai giai đoạn: V.1",
        "what is denied of all is no part of what is claimed of all",
    ),
    (
        "Cả hai việc mục II đều có Bộ Lao động phối hợp, không việc nào hạn 2022, đúng không?",
        "yes",
        "Không nhiệm vụ nào trong đó có thời hạn là năm 2022",
        "both hold",
    ),
    (
        "Cả hai việc mục II đều có Bộ Lao động phối hợp, không việc nào do bộ này chủ trì, "
        "phải không?",
        "yes",
        "Không nhiệm vụ nào trong đó do Bộ Lao động",
        "the same body in another role",
    ),
    (
        "Cả bốn việc mục V đều có trong giai đoạn 2021 - 2030, không việc nào do Bộ Nội vụ chủ "
        "trì, đúng không?",
        "no",
        "V.1, V.2",
        "two are led by it",
    ),
]

STORIES = [
    (
        "Tôi làm bảng tiến độ cho mục V. Theo lời anh ấy thì cả bốn việc ở mục V đều chỉ ghi giai "
        "đoạn 2021 - 2030. Anh ấy nói thế có đúng không?",
        "no",
        "V.1",
        "'ghi' tells how the tasks read, and not who says it",
    ),
    (
        "Theo ý sếp tôi thì cả hai việc ở mục II đều có Bộ Lao động phối hợp, đúng không?",
        "yes",
        "II.2",
        "whose view it is is no matter of the claim",
    ),
    (
        "Theo trí nhớ của tôi thì chính sách nhà ở do Bộ Xây dựng chủ trì, đúng không?",
        "yes",
        "III.10",
        "nor is a memory",
    ),
    (
        "Xã tôi đang làm kế hoạch truyền thông cho năm tới. Có đúng là cả 6 việc ở mục I đều ghi "
        "thời gian hằng năm không?",
        "no",
        "I.4",
        "the last sentence claims by itself, and doubts nothing before it",
    ),
    (
        "Sếp nói các việc ở mục I đều ghi hằng năm nên năm nào cũng phải làm. Có đúng là các việc "
        "mục I đều ghi hằng năm không?",
        "no",
        "I.6",
        "so it does where it says again what was told",
    ),
    (
        "Sếp nói Bộ Xây dựng chủ trì chính sách nhà ở. Sếp ghi vậy có đúng không?",
        "yes",
        "III.10",
        "this doubts what was told",
    ),
]

OF_SECTION = [
    (
        "Mục II nói về tăng cường lãnh đạo, gồm hai nhiệm vụ. Theo tôi ở cả hai nhiệm vụ đó Bộ Lao "
        "động đều phối hợp. Tôi hiểu vậy đúng không?",
        "yes",
        "thuộc mục II",
        "as many as a sentence before says that the section has",
    ),
    ("Mục V có bốn việc. Bộ Nội vụ chủ trì cả bốn việc đó, đúng không?", "no", "V.1", "but two"),
    (
        "Mục II gồm ba việc. Cả ba việc đó đều có Bộ Lao động phối hợp, đúng không?",
        "",
        "II.1",
        "there are two, and what is claimed of three is not to be judged",
    ),
]

ONLY = [
    ("bo cong an chu tri mot minh mot nhiem vu, dung khong", "no", "III.7 (cùng Bộ Quốc phòng"),
    (
        "Bộ Xây dựng chỉ chủ trì mỗi việc nhà ở, đúng không?",
        "no",
        "III.15 (Giải quyết đất sản xuất",
    ),
]

# A question mark alone asks to confirm how often something is done.
BY_MARK = [
    ("Cuộc thi báo chí tổ chức mỗi năm một lần?", "no", "Định kỳ 02 năm"),
    ("Cuộc thi báo chí tổ chức hằng năm?", "no", "Định kỳ 02 năm"),
    ("Cuộc thi báo chí 2 năm một lần?", "yes", "Định kỳ 02 năm"),
    ("Cuộc thi báo chí ba năm một lần?", "no", "Định kỳ 02 năm"),
    ("Cuộc thi báo chí mấy năm một lần?", "", "Định kỳ 02 năm"),
    ("Tuyên truyền hằng năm?", "", "uyên truyền"),
]

NUMBERS = [
    ("Hạn 2022 chỉ có 2 việc, 1 của Bộ Giáo dục, 1 của Bộ Xây dựng, đúng không?", "yes", "III.9"),
    ("Năm 2022 có hai việc, một của Bộ Giáo dục và một của Bộ Y tế, phải không?", "no", "III.10"),
    (
        "Mục V có 4 việc, 3 việc do Bộ Lao động chủ trì, 2 việc do Bộ Nội vụ chủ trì, đúng không?",
        "yes",
        "V.1, V.2",
    ),
    ("Mục V có 4 việc: 3 của Bộ Lao động, 1 của Bộ Nội vụ, phải không?", "no", "không phải 1"),
    ("Hằng năm có 4 việc, 2 của Bộ Thông tin, 2 của các bộ ngành, đúng không?", "yes", "I.1, I.2"),
    ("Năm 2022 có 3 việc, 1 của Bộ Xây dựng, 2 của Bộ Giáo dục đúng không?", "no", "không phải 3"),
]


@pytest.mark.parametrize(
    ("turns", "said", "words"),
    [*(row[:3] for row in (*OF_THOSE, *OF_ALL, *STORIES, *OF_SECTION)), *ONLY, *BY_MARK, *NUMBERS],
)
def test_what_is_claimed_is_weighed(
    assistant: Assistant, turns: str, said: str, words: str
) -> None:
    text = told(assistant, turns).answer
    assert verdict(text) == said
    assert words in text


# What is told, and where the statement begins.
TOLD = [
    ("theo lời anh ấy thì cả bốn việc đều ghi giai đoạn 2021 - 2030", "cả"),
    ("cả bốn việc ở mục V đều chỉ ghi giai đoạn 2021 - 2030", None),
    ("hai nhiệm vụ đó chỉ nêu năm 2022", None),
    ("sách của nó ghi Bộ Xây dựng chủ trì", "Bộ"),
    ("các báo đều viết là Bộ Xây dựng chủ trì", "Bộ"),
]


@pytest.mark.parametrize(("line", "first"), TOLD)
def test_where_a_statement_begins(line: str, first: str | None) -> None:
    words = words_typed(line)
    start = told_from(words)
    assert (line[words[start].start : words[start].end] if start else None) == first


# Turns, words of the answer, the reason.
BESIDE = [
    (
        "Nhiệm vụ nào hằng năm? || Nhiệm vụ nào định kỳ 2 năm? || Hai nhóm đó nhóm nào nhiều việc "
        "hơn, mỗi nhóm mấy việc?",
        "4 nhiệm vụ so với 1 nhiệm vụ",
        "the two that the turns told, and not the section of the one task told last",
    ),
    (
        "N/v nào TH hằng năm? || N/v nào TH định kỳ 2 năm? || Nhóm nào nhiều n/v hơn?",
        "4 nhiệm vụ so với 1 nhiệm vụ",
        "'TH' is 'thực hiện'",
    ),
    (
        "Nhiệm vụ nào định kỳ 2 năm? || Nhóm đó có mấy việc?",
        "6 nhiệm vụ",
        "nothing is compared: the section that holds it",
    ),
    (
        "Phần tổ chức thực hiện nói gì về nguồn lực mà UBND cấp tỉnh phải bố trí, lồng ghép?",
        "Bố trí đầy đủ nguồn lực của địa phương",
        "what a part of the plan says is asked for: whose it is keeps to no tasks",
    ),
]


@pytest.mark.parametrize(("turns", "words"), [row[:2] for row in BESIDE])
def test_what_is_compared_or_said(assistant: Assistant, turns: str, words: str) -> None:
    assert words in told(assistant, turns).answer
