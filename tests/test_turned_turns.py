"""Turns that turn what was asked: a 'no' that only answers, a cell's other words, the opposite, what is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.pipeline import Assistant
from assistant.turns.state import State
from assistant.turns.taken_back import without_taken_back

# What the Ministry of Labour leads without a province at its side.
NO_PROVINCE = "I.4 III.1 III.2 III.8"
CELLS = [
    (
        ["Nhiệm vụ nào nhắc đến đất sản xuất?", "còn nhà ở thì sao"],
        "III.10 III.15",
        "words of a cell in the place of those before",
    ),
    (
        ["bao nhieu viec neu chu huyen ngheo", "the con can bo"],
        "I.2 V.2",
        "typed without marks",
    ),
    (
        ["Việc nào có sản phẩm là nghị định?", "Thế báo cáo?"],
        "III.2",
        "of the same column",
    ),
    (
        ["Huyện nghèo được nêu ở những việc nào?", "Còn cụm từ “nước sinh hoạt”?"],
        "III.11 III.15",
        "told in the passive",
    ),
    (
        ["Việc nào có sản phẩm là đề án?", "còn ở mục III thì việc nào"],
        "III.6 III.8",
        "another section, the same words",
    ),
    (["Việc nào nhắc đến nhà ở?", "còn bóng chuyền thì sao"], "", "words that no cell holds"),
    (
        ["Ai chủ trì việc nhà ở?", "còn nước sinh hoạt?"],
        "III.11",
        "no cell was asked about: another matter",
    ),
]
PUT_RIGHT = [
    (["Bộ Công an phối hợp việc nào?", "Không, mình hỏi bộ ấy chủ trì"], "III.7", "only a 'no'"),
    (["Bộ Tài chính chủ trì việc gì?", "dạ không, Bộ Tư pháp ạ"], "III.3", "before a name"),
    (
        ["Bộ Y tế có ở việc nào?", "ấy cô nhầm, bộ tư pháp cơ, không phải y tế"],
        "III.3",
        "bare name",
    ),
    (
        ["Bộ Nội vụ chủ trì việc nào?", "Không do bộ này chủ trì ở mục V thì việc nào?"],
        "V.3 V.4",
        "no comma: it denies",
    ),
    (
        [
            "Ủy ban Dân tộc có tên trong mấy nhiệm vụ?",
            "ý em là chỉ đếm việc ủy ban phối hợp thôi",
        ],
        "III.6",
        "a body by its noun",
    ),
]
OPPOSITE = [
    (["Mục V Bộ Nội vụ CT việc nào?", "Còn việc nào ko CT?"], "V.3 V.4", "of a role in short"),
    (
        ["Mục V Bộ Nội vụ chủ trì việc nào?", "Còn việc nào phối hợp?"],
        "",
        "another role, not denied",
    ),
    (
        [
            "Bộ Lao động chủ trì mà có tỉnh phối hợp là việc nào?",
            "Ngược lại, việc nào bộ chủ trì mà bên phối hợp không ghi tên tỉnh?",
        ],
        NO_PROVINCE,
        "the ministry by its noun",
    ),
    (
        [
            "Mục V Bộ Nội vụ chủ trì gì?",
            "Thế trong mục V việc nào bộ này không có tên, cả hai vai?",
        ],
        "V.3 V.4",
        "in neither role",
    ),
    (["Mục V có việc nào tỉnh không có trong cả hai cột?"], "V.2", "in one turn"),
    (["Mục V việc nào tỉnh có trong cả hai cột?"], "V.1 V.3 V.4", "nothing is denied"),
]
BESIDES = [
    (
        [
            "Việc nước sạch nông thôn do ai lo?",
            "Trừ việc nước sạch vừa nói, bộ này còn chủ trì gì nữa?",
        ],
        "III.14 III.15",
        "the task told, by its matter",
    ),
    (
        [
            "Trợ giúp pháp lý ai chủ trì?",
            "Bộ Tư pháp còn chủ trì việc nào nữa, kể cả việc vừa rồi?",
        ],
        "III.3",
        "the task told is wanted as well",
    ),
    (
        ["Những việc nào nhắc đến huyện nghèo?", "gạt việc về nhà ở ra thì còn việc nào"],
        "III.8 IV",
        "a matter set aside",
    ),
    (
        ["Bộ Nội vụ chủ trì việc nào?", "loại việc làm chung với Bộ Lao động thì còn gì"],
        "V.2",
        "shared in the role of the list",
    ),
]
POINTED = [
    (
        ["Báo cáo có dẫn mục IV phụ lục. Việc đó nói gì?", "Thế ai chủ trì?"],
        "IV",
        "the one task of a section",
    ),
    (
        ["Biên bản có trích mục V phụ lục. Bộ Nội vụ chủ trì việc nào trong đó?"],
        "V.1 V.2",
        "a section of several",
    ),
    (
        ["Cuộc thi báo chí ai chủ trì?", "còn vụ chỉ đạo báo chí thì chủ trì có y hệt không?"],
        "I.4 I.5",
        "beside another task",
    ),
    (["Phần IV của phụ lục, về huy động nguồn lực, có việc nào?"], "IV", "a section's title"),
]
JOINED = [
    (
        [
            "Bộ Thông tin và Truyền thông chủ trì gì ở mục I?",
            "Trong đó việc nào có Bộ Lao động cùng chủ trì, tính cả phụ lục?",
        ],
        "I.3 I.4 III.15 V.4",
        "both, of all tasks",
    ),
    (["Bộ Nội vụ chủ trì việc gì?", "Việc nào có Bộ Lao động cùng chủ trì?"], "V.1", "of the list"),
    (
        ["Bộ Nội vụ chủ trì việc gì?", "Việc nào do Bộ Lao động và Bộ Y tế cùng chủ trì?"],
        "III.15",
        "two are named: of all tasks",
    ),
    (
        ["Mục V Bộ Lao động chủ trì chung với đúng một bộ khác là việc nào?"],
        "V.1 V.4",
        "just one ministry beside it",
    ),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "reason"), [*CELLS, *PUT_RIGHT, *OPPOSITE, *BESIDES, *POINTED, *JOINED]
)
def test_tasks_of_a_turned_turn(
    assistant: Assistant, turns: list[str], tasks: str, reason: str
) -> None:
    assert " ".join(assistant.answer(turns).tasks) == tasks, reason


@pytest.mark.parametrize(
    ("turns", "count", "reason"),
    [
        (["Tỉnh CT mấy việc?", "Ở mục V, cộng chủ trì với phối hợp là mấy việc?"], 3, "both roles"),
        (["Bộ Nội vụ chủ trì việc ở mấy mục, từ mục I đến V?"], 1, "a range of all sections"),
        (["Mục II đến IV có mấy việc?"], 19, "a range of some"),
        (
            ["Phụ lục chia từ mục I đến mục V. Mục nào ít việc nhất, có mấy việc?"],
            1,
            "told before it",
        ),
    ],
)
def test_the_number_in_a_turned_turn(
    assistant: Assistant, turns: list[str], count: int, reason: str
) -> None:
    assert assistant.answer(turns).count == count, reason


@pytest.mark.parametrize(
    ("turns", "opens", "reason"),
    [
        (["Ai ký nghị quyết?", "Ông ấy ký thay Thủ tướng à, đúng không?"], "Đúng", "KT. THỦ TƯỚNG"),
        (
            ["Ai ký nghị quyết?", "Thủ tướng trực tiếp ký phải không?"],
            "Không đúng",
            "the deputy did",
        ),
        (
            ["Chuẩn nghèo đa chiều do ai chủ trì?", "Vậy sản phẩm có phải là quyết định không?"],
            "Không đúng",
            "of the task told",
        ),
        (
            ["III.10 ai chủ trì?", "Sản phẩm của việc chuẩn nghèo có phải là nghị định không?"],
            "Đúng",
            "of another task, which it names",
        ),
        (
            ["Bộ Nội vụ phối hợp việc nào?", "vậy Bộ Nội vụ không chủ trì việc gì đúng không"],
            "Không đúng",
            "a number of tasks is claimed, not a part in one",
        ),
    ],
)
def test_a_claim_in_a_later_turn(
    assistant: Assistant, turns: list[str], opens: str, reason: str
) -> None:
    assert assistant.answer(turns).answer.startswith(f"**{opens}.**"), reason


def test_a_topic_carried_over_has_no_place_in_a_turn(assistant: Assistant) -> None:
    """Words of another turn are looked for in this one, and not found."""
    turns = ["Bộ Nội vụ chủ trì việc gì?", "Nhầm, Bộ Y tế cơ, không phải nội vụ"]
    before, taken_back = (assistant.opened([turn]).first[0][-1].query for turn in turns)
    state = State(before, named=before.agencies)
    assert without_taken_back(taken_back, state, assistant.library).topic == ()
    carried = replace(taken_back, topic=before.words[:2])
    assert without_taken_back(carried, state, assistant.library) == carried
