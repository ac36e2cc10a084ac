"""Lists and counts asked plainly: a condition said twice, what is set aside at the end, the wording of a cell."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCES_ALONE = "I.5 III.4 III.5 III.13 III.15 V.1 V.4"
ALONE, SHARED = "III.1 III.2 III.8 IV V.3", "I.3 I.4 I.6 III.5 III.7 III.15 V.1 V.4"
YEARLY = "I.1 I.2 I.3 I.5"

# (turns, the tasks told, why)
CELLS = [
    (
        "việc nào cột phối hợp chỉ ghi chung các bộ, ngành, không có UBND",
        "III.2 III.8 III.9",
        "the wording is the condition where only who shall not stand there is named",
    ),
    (
        "cột phối hợp chỉ nêu chung các bộ ngành, không kèm UBND tỉnh là việc nào",
        "III.2 III.8 III.9",
        "so in other words",
    ),
    (
        "việc nào cột phối hợp chỉ ghi các bộ, ngành, không nêu thêm tên bộ hay UBND nào",
        "III.2 III.8 III.9",
        "neither a ministry nor the provinces are named besides",
    ),
    (
        "cột phối hợp chỉ có UBND tỉnh thôi, không có bộ ngành nào phối hợp cùng là việc nào",
        PROVINCES_ALONE,
        "nobody else coordinates along: said twice",
    ),
    (
        "việc nào không có UBND phối hợp, ghi chung các bộ ngành cũng tính",
        "I.1 I.2 I.4 II.1 II.2 III.1 III.2 III.3 III.6 III.8 III.9 III.10 III.11 III.12 III.16 V.2",
        "wording that is taken in as well is no condition",
    ),
    (
        "nhiệm vụ nào chỉ có UBND tỉnh phối hợp, không kèm bộ ngành hay tổ chức nào khác",
        PROVINCES_ALONE,
        "several kinds of bodies are none",
    ),
    (
        "nhiệm vụ nào ghi các bộ ngành và UBND các tỉnh phối hợp, không nêu tên bộ nào",
        "I.3 I.6 III.7 III.14 IV V.3",
        "not the provinces alone",
    ),
    (
        "nhiệm vụ nào có các bộ, ngành và UBND các tỉnh phối hợp mà không gọi tên bộ nào cụ thể",
        "I.3 I.6 III.7 III.14 IV V.3",
        "in other words: no second question",
    ),
    (
        "nhiệm vụ nào ghi các bộ, ngành và UBND các tỉnh chủ trì, không nêu tên cơ quan nào",
        "I.1 I.2 II.1 II.2",
        "near: no body of any kind",
    ),
    ("nhiệm vụ nào có từ ba bộ trở nên cùng chủ trì", "III.7 III.15", "'trở nên' for 'trở lên'"),
]

ASIDE = [
    ("có mấy việc làm hằng năm, cái 2 năm một lần thì không tính", YEARLY, "behind a count"),
    ("việc nào làm hằng năm, định kỳ 2 năm thì bỏ qua nhé", YEARLY, "a time without a noun"),
    ("mục I có mấy việc, cái hằng năm thì khỏi tính", "I.4 I.6", "of a part of the table"),
    ("mục I có mấy việc, hai năm một lần thì không kể", "I.1 I.2 I.3 I.5 I.6", "of the other kind"),
    (
        "liệt kê các việc hạn năm 2022, cái của Bộ Xây dựng thì bỏ qua",
        "III.9",
        "by whom it is done",
    ),
    ("mục I có mấy việc làm hằng năm", YEARLY, "nothing is set aside"),
]

TWICE = [
    (
        "Bộ Nội vụ chủ trì mấy việc || việc nào họ chủ trì một mình, chung với nơi khác thì bỏ qua",
        "V.2",
        "in a later turn",
    ),
    ("Bộ Lao động chủ trì một mình việc nào, làm chung thì không tính", ALONE, "in one message"),
    (
        "việc nào Bộ Lao động chủ trì cùng bộ khác, một mình thì bỏ qua",
        SHARED,
        "the contrary: shared, and not alone",
    ),
    (
        "Bộ Lao động chủ trì mấy việc || việc nào chung với bộ khác, một mình thì khỏi kể",
        SHARED,
        "the contrary in a later turn",
    ),
    (
        "Bộ Lao động chủ trì mấy việc || việc nào làm hằng năm, cái khác bỏ qua",
        "I.3",
        "all others are set aside, not those",
    ),
    ("Bộ Lao động chủ trì việc nào, một mình thì bỏ qua", SHARED, "said but once: a condition"),
    (
        "Bộ Lao động chủ trì việc nào, chung với bộ khác thì bỏ",
        ALONE,
        "said but once, the other way",
    ),
    ("Bộ Nội vụ chủ trì mấy việc || chung với bên khác thì bỏ qua", "V.2", "of the list before"),
]


MATTERS = [
    ("có mấy việc dính tới quốc phòng với an ninh", "III.7 III.13", "a matter, and no ministry"),
    ("việc nào dính đến quốc phòng và an ninh", "III.7 III.13", "'và' joins as a comma does"),
    ("việc nào nhắc đến hộ nghèo lẫn hộ cận nghèo", "III.3 III.9 III.10 III.12", "both are said"),
    ("việc nào nhắc đến nhà ở và nước sinh hoạt", "III.15", "both are said of one task"),
    ("cái nào của quốc phòng", "III.7", "the ministry, where no matter is named"),
]

NOT_YEARLY = "I.4 I.6"
MOST = [
    (
        "Mục I phần lớn làm hằng năm. Việc nào làm theo thời gian khác?",
        NOT_YEARLY,
        "those that are not as most are, in the section told of",
    ),
    ("Mục I đa số làm hằng năm, những việc nào không như vậy?", NOT_YEARLY, "behind a comma"),
    ("Mục V phần lớn do Bộ Lao động chủ trì. Việc nào do bộ khác chủ trì?", "V.2", "by another"),
    (
        "Hầu hết việc ở mục I do Bộ Lao động chủ trì, còn việc nào của cơ quan khác?",
        "I.1 I.2 I.5",
        "in the role that is told",
    ),
    ("Hầu hết việc của mục I là hằng năm, có mấy việc khác?", NOT_YEARLY, "a number of them"),
    (
        "Mục III phần lớn ghi giai đoạn 2021 - 2030. Còn lại là những việc nào?",
        "III.1 III.5 III.9 III.10",
        "what is left",
    ),
    ("việc nào mục I ghi thời gian khác với hằng năm", NOT_YEARLY, "in one sentence"),
    ("Mục I đa số làm hằng năm. Việc nào hạn định kỳ 2 năm?", "I.4", "a time of its own"),
    ("Đa số người nghèo ở miền núi. Việc nào hạn năm 2022?", "III.9 III.10", "most of people"),
]

PRODUCTS = [
    (
        "nhiệm vụ nào cột sản phẩm chỉ viết cơ chế, chính sách được hoàn thiện",
        "III.9 III.11 III.13 III.15",
        "'chỉ' says that the cell holds no more",
    ),
    (
        "kể những nhiệm vụ có sản phẩm viết cụt lủn là cơ chế, chính sách được hoàn thiện",
        "III.9 III.11 III.13 III.15",
        "so in other words",
    ),
    (
        "nhiệm vụ nào sản phẩm có cơ chế, chính sách được hoàn thiện",
        "III.9 III.10 III.11 III.12 III.13 III.15 V.2",
        "the cell may hold more",
    ),
]

PROVINCES = "ở mục III UBND tỉnh phối hợp những việc nào"
OURS, FIRST = "việc nào do Bộ Lao động chủ trì", "III.4 III.5 III.7 III.13 III.14 III.15"
BACK = [
    (
        f"{PROVINCES} || {OURS} || cho tôi xem lại danh sách đầy đủ ở câu hỏi đầu tiên",
        FIRST,
        "first",
    ),
    (f"{PROVINCES} || {OURS} || nhắc lại giúp em kết quả ban đầu", FIRST, "in other words"),
    (f"{PROVINCES} || {OURS} || quay lại danh sách ở câu đầu", FIRST, "with another verb"),
    ("mục I có những việc nào || nhắc lại việc đầu tiên", "I.1", "the first task, and no list"),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "why"), [*CELLS, *ASIDE, *TWICE, *MATTERS, *MOST, *PRODUCTS, *BACK]
)
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert answer.tasks == tuple(tasks.split()), why
