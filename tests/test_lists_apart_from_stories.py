"""Lists and counts of several conditions within a story: what belongs together, and what is only told."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

LABOUR_WITH_PROVINCES = "I.3 I.6 III.5 III.7 III.15 IV V.1 V.3 V.4"
LABOUR_WITHOUT_PROVINCES = "I.4 III.1 III.2 III.8"
GROUP_ALONE = "III.2 III.8 III.9"
PROVINCES_ALONE = "I.5 III.4 III.5 III.13 III.15 V.1 V.4"
LABOUR_STAGES = "I.6 III.5 V.1"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# A message, the tasks of its answer, and why.
LISTS = [
    # Two clauses that each say a condition of the tasks asked for at the end.
    (
        "mấy đầu việc Bộ Lao động đứng mũi chịu sào còn tỉnh thì phối hợp là những việc gì",
        LABOUR_WITH_PROVINCES,
        "'mấy' tells of tasks: what is asked stands at the end",
    ),
    (
        "Các nhiệm vụ Bộ Lao động chủ trì, còn các tỉnh phối hợp là những nhiệm vụ nào?",
        LABOUR_WITH_PROVINCES,
        "one list with both conditions",
    ),
    (
        "mấy việc Bộ Nông nghiệp cầm cái còn bên mình là UBND tỉnh phối hợp gồm những việc nào",
        "III.14 III.15",
        "the tail may ask with 'gồm'",
    ),
    (
        "mấy việc mà Bộ Thông tin chủ trì còn Bộ Lao động cũng chủ trì là việc nào",
        "I.3 I.4 III.15 V.4",
        "both lead",
    ),
    # A role that is said again is the same role.
    (
        "Việc nào mục V do Bộ Lao động chủ trì hoặc chủ trì chung, không phải phối hợp?",
        "V.1 V.3 V.4",
        "'hoặc chủ trì chung' names no third role",
    ),
    (
        "Nhiệm vụ nào có giai đoạn 2021 - 2025 mà Bộ Lao động chủ trì hay đồng chủ trì, chứ không phải phối hợp?",
        LABOUR_STAGES,
        "the other role is denied",
    ),
    (
        "Ở mục V, việc nào Bộ Lao động không chủ trì hay đồng chủ trì mà chỉ phối hợp?",
        "V.2",
        "the role that is said twice is denied",
    ),
    # Who is named nowhere is in neither column, whatever role another has.
    (
        "Liệt kê giúp các việc Bộ Lao động chủ trì mà UBND tỉnh không được nêu tên",
        LABOUR_WITHOUT_PROVINCES,
        "no role is said of who is not named",
    ),
    (
        "Tôi cần các nhiệm vụ Bộ Lao động có chủ trì mà UBND các tỉnh, thành phố không có tên ở đâu hết.",
        LABOUR_WITHOUT_PROVINCES,
        "nowhere is both columns",
    ),
    (
        "Bạn đọc hay hỏi tỉnh có phải làm hết không. Tôi muốn dẫn những việc Bộ Lao động có chủ trì mà UBND các"
        " tỉnh, thành phố không được nhắc tên ở đâu cả. Nhờ kể cho đủ, tôi chép lại.",
        LABOUR_WITHOUT_PROVINCES,
        "a name is read whole or not at all",
    ),
    # A cell with a wording and nobody's name.
    (
        "Việc nào cột phối hợp vỏn vẹn chữ các bộ, ngành liên quan, không kể tên bộ nào, không có UBND tỉnh, cũng"
        " chẳng có cơ quan báo chí?",
        GROUP_ALONE,
        "whoever is denied as well is no name in the cell",
    ),
    (
        "việc nào cột phối hợp chỉ ghi các bộ ngành liên quan, không kể tên bộ nào",
        GROUP_ALONE,
        "'kể tên' names as 'nêu tên' does",
    ),
    (
        "nhiệm vụ nào cột phối hợp chỉ có UBND các tỉnh, không kể tên bộ nào",
        PROVINCES_ALONE,
        "says twice that the provinces are alone",
    ),
    # Two bodies that were named before.
    (
        "Hôm trước anh bên Bộ Công Thương kể hai bộ giành nhau một đề án. Về nhà ngẫm lại: Bộ Nội vụ với Bộ Lao"
        " động làm giảm nghèo chung với nhau mấy việc? Có bao nhiêu nhiệm vụ ghi tên cả hai bộ, cột nào cũng kể?",
        "V.1 V.2",
        "'hai bộ' stands for those named, though a comma and 'cột' follow",
    ),
    (
        "Tôi theo dõi Bộ Nội vụ. Anh họ tôi làm ở Bộ Y tế còn chê tôi chậm. Hỏi bộ này chủ trì những việc nào?",
        "V.1 V.2",
        "where somebody works who does something else is not pointed to",
    ),
    # A matter said to be whom a task is for, and a product that was quoted.
    (
        "Những nhiệm vụ nào ghi đối tượng là 'hộ mới thoát nghèo' và không phải do Bộ Tư pháp chủ trì?",
        "III.12",
        "both conditions",
    ),
    (
        "nhiệm vụ nào viết rõ chữ 'biên giới, hải đảo' và do Bộ Nông nghiệp chủ trì",
        "III.11",
        "both conditions",
    ),
    (
        "Ô sản phẩm của mấy dòng ghi y chang nhau “Cơ chế, chính sách được hoàn thiện”. Việc năm 2022 thì xong,"
        " bỏ qua. Vậy những việc nào ghi đúng sản phẩm ấy mà thời gian là giai đoạn 2021 - 2030?",
        "III.11 III.13 III.15",
        "'đúng sản phẩm ấy' is the one quoted",
    ),
    (
        "Có ô sản phẩm ghi y chang nhau 'Cơ chế, chính sách được hoàn thiện'. Việc nào ghi đúng sản phẩm đó?",
        "III.9 III.11 III.13 III.15",
        "that it is quoted is no condition beside that",
    ),
]

# The contrary cases.
CONTRARY = [
    (
        "Bộ Lao động chủ trì việc nào ở mục V, còn tỉnh phối hợp việc nào ở mục V?",
        "V.1 V.3 V.4",
        "each clause asks, and each is answered",
    ),
    (
        "Nhiệm vụ nào ở mục V do Bộ Lao động chủ trì hoặc phối hợp?",
        "V.1 V.2 V.3 V.4",
        "either role is wanted",
    ),
    (
        "nhiệm vụ nào của mục V, không kể Bộ Nội vụ",
        "V.3 V.4",
        "'không kể' alone sets aside",
    ),
    (
        "việc nào có hai vai chính là Bộ Lao động và Bộ Nội vụ",
        "V.1",
        "both lead",
    ),
    (
        "Tôi theo dõi Bộ Nội vụ. Anh họ tôi làm ở Bộ Y tế. Cho hỏi bộ này chủ trì những việc nào?",
        "III.15",
        "a sentence that ends with a body introduces it",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "why"), [*LISTS, *CONTRARY])
def test_a_list_keeps_to_what_is_said_of_the_tasks(
    assistant: Assistant, turns: str, tasks: str, why: str
) -> None:
    answer = told(assistant, turns)
    assert sorted(answer.tasks) == sorted(tasks.split()), (why, answer.answer)


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Lao động chủ trì mấy việc còn tỉnh phối hợp mấy việc?",
        "có mấy việc Bộ Lao động chủ trì, còn tỉnh phối hợp là mấy việc?",
    ],
)
def test_two_numbers_are_asked_apart(assistant: Assistant, text: str) -> None:
    assert told(assistant, text).answer.startswith("**Ý 1.**")
