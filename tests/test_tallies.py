"""Counts of agencies, sections and parts; extremes and comparisons; turns that change one part."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.library import Library
from assistant.pipeline import Assistant
from tests.api_factories import shared_assistant


@pytest.fixture(scope="module")
def assistant(library: Library) -> Assistant:
    return Assistant(library, today=lambda: date(2026, 11, 24))


COUNTS = [
    # agencies of the tasks that another agency has a part in
    ("Trong các nhiệm vụ tỉnh phối hợp, có bao nhiêu bộ đứng tên chủ trì?", 11),
    # 'cơ quan trung ương' is a noun, not a matter
    ("Mục I có mấy cơ quan trung ương được gọi tên chủ trì?", 3),
    # 'số bộ' counts ministries; what counts is said by 'kể cả'
    ("Số bộ đứng tên chủ trì trong các việc hạn 2022 là bao nhiêu?", 2),
    ("Kể cả ngân hàng và ban, bao nhiêu cơ quan được nêu đích danh chỉ chủ trì một việc?", 9),
    # bodies that do not count are no matter, in brackets or in the story; each once
    ("có bn bộ (chỉ tính bộ, ko tính NH, UB, ban) đc nêu tên ở cột CQ chủ trì của phụ lục", 12),
    (
        "Tôi chỉ vẽ bộ, còn ủy ban với ngân hàng thì không. Có bao nhiêu bộ được nêu tên ở cột chủ trì?",
        12,
    ),
    ("Mỗi bộ tôi vẽ một ô. Có bao nhiêu bộ khác nhau được nêu tên ở cột chủ trì?", 12),
    ("Tôi vẽ sơ đồ dự án. Có bao nhiêu cơ quan khác nhau được nêu tên ở cột chủ trì?", 16),
    ("How many different ministries lead a task in the appendix?", 12),
    # near misses: the matter of the question itself, and a bank as a matter
    ("Có mấy cơ quan khác nhau cùng chủ trì việc đất ở, đất sản xuất?", 8),
    ("Mấy cơ quan chủ trì việc tín dụng ưu đãi ngân hàng?", 2),
    # one agency set aside within one task
    ("Trừ Ủy ban Dân tộc thì III.15 có mấy bộ chủ trì?", 7),
    # sections that hold such tasks
    ("Bộ Lao động chủ trì việc ở mấy mục?", 4),
    ("Mục nào không có việc nào do tỉnh chủ trì?", 2),
    # parts of the plan
    ("Phần Yêu cầu của Kế hoạch chia thành mấy điểm a, b, c?", 3),
    ("Kế hoạch giao Mặt trận mấy gạch đầu dòng?", 3),
    # a cell that names nobody, one ministry alone, no ministry, or so many ministries
    ("Mấy việc cột phối hợp chỉ ghi chung các bộ, ngành, không gọi tên ai?", 3),
    ("Mấy việc cột chủ trì không ghi tên cơ quan nào, chỉ ghi các bộ, ngành hoặc UBND tỉnh?", 6),
    ("Mấy nhiệm vụ mà cột chủ trì vỏn vẹn một bộ, chẳng kèm ai?", 12),
    ("Bao nhiêu nhiệm vụ không có bộ nào chủ trì?", 7),
    ("Mấy nhiệm vụ có từ hai bộ trở lên ở cột chủ trì (ban, ngân hàng không tính)?", 6),
    # the number is asked after the sentence that counts
    ("Mục I có bao nhiêu nhiệm vụ do tỉnh chủ trì? Con số là bao nhiêu?", 2),
]


@pytest.mark.parametrize(("question", "count"), COUNTS)
def test_what_is_counted(assistant: Assistant, question: str, count: int) -> None:
    assert assistant.answer([question]).count == count


SAID = [
    # an extreme among the tasks of another agency's role
    ("Xét việc tỉnh chủ trì, bộ nào phối hợp nhiều nhất?", "phối hợp nhiều nhất, với **6"),
    # a section in which one agency has most
    ("UBND tỉnh phối hợp nhiều nhất ở mục mấy?", "là mục III"),
    # a waiting time is a late start, and no long one
    ("Việc nào để lâu nhất mới bắt đầu?", "bắt đầu muộn nhất là năm **2026**"),
    # two times, two shares, two roles
    ("Việc hằng năm so với việc hạn năm 2022, loại nào nhiều hơn?", "4 nhiệm vụ so với 2"),
    ("Bộ Nội vụ chủ trì một mình mấy việc, chủ trì chung mấy việc?", "**Ý 2.** Có **1 nhiệm vụ**"),
    ("Tỉnh cầm trịch nhiều hay đi phụ nhiều?", "phối hợp nhiều hơn chủ trì: 13"),
    # the numbers of all groups
    ("Mỗi mục có bao nhiêu nhiệm vụ?", "| 16 |"),
    # how many state a time alone
    ("Thời hạn nào được ghi ở nhiều nhiệm vụ nhất?", "“Giai đoạn 2021 - 2030”: **17 nhiệm vụ**"),
    # a comparison of parts that another sentence limits
    (
        "Tôi so mục I với mục V. Chỉ lấy việc có UBND tỉnh ở cột phối hợp. Mục nào nhiều hơn?",
        "bằng nhau: mỗi bên 3 nhiệm vụ",
    ),
]


@pytest.mark.parametrize(("question", "said"), SAID)
def test_what_is_said(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.answer([question]).answer


TURNS = [
    # a role taken back, with a bare 'bộ'
    (["Bộ Nông nghiệp chủ trì gì?", "À nhầm, tôi hỏi việc bộ phối hợp cơ."], "III.6 III.16"),
    (
        ["Bộ Nông nghiệp chủ trì gì?", "ý tôi là việc bộ đó phối hợp chứ không phải chủ trì"],
        "III.6 III.16",
    ),
    # only a part of the list, or the rest of it
    (["Tỉnh phối hợp những việc nào?", "Tôi chỉ cần phần thuộc mục V."], "V.1 V.3 V.4"),
    (["Bộ KHĐT có tên ở việc nào?", "Bỏ việc bộ chủ trì ra thì còn gì?"], "III.1 III.12"),
    (["Việc nào làm hằng năm?", "Trong những việc như vậy, tỉnh chủ trì việc nào?"], "I.1 I.2"),
    # another partner of the same agency
    (["Bộ Lao động phối hợp với Bộ Tư pháp ở việc nào?", "Còn với Bộ Xây dựng?"], "III.10"),
    # a section by what was told of it, and all of the appendix again
    (["Mục nào nhiều việc nhất?", "Trong mục đó mấy việc do Bộ Tư pháp chủ trì?"], "III.3"),
    (["Bộ Nội vụ chủ trì gì ở mục III?", "Tính cả phụ lục thì sao?"], "V.1 V.2"),
    # the other end of a rank of sections
    (["Mục nào nhiều nhiệm vụ nhất?", "Thế mục nào ít nhất?"], "IV"),
    # the ministry of an earlier turn in a message of several sentences
    (
        ["Bộ TT&TT chủ trì gì?", "Tôi mới về. Cho tôi các việc bộ cùng chủ trì với Bộ Y tế."],
        "III.15",
    ),
]


@pytest.mark.parametrize(("turns", "tasks"), TURNS)
def test_a_turn_changes_one_part(assistant: Assistant, turns: list[str], tasks: str) -> None:
    assert list(assistant.answer(turns).tasks) == tasks.split()


TOLD = [
    # what a turn names beside what was told before
    (["Có mấy việc hằng năm?", "Số đó nhiều hơn hay ít hơn số việc hạn 2022?"], "4 nhiệm vụ"),
    (["Mục I có mấy việc?", "Có nhiều hơn mục V không?"], "**Đúng.**"),
    (["III.9 có sản phẩm gì?", "Có giống sản phẩm của nhiệm vụ 11 không?"], "giống nhau"),
    # a rank without those set aside
    (
        ["Cơ quan nào phối hợp nhiều nhất?", "không tính tỉnh và Bộ Lao động thì ai đứng đầu"],
        "2 cơ quan ngang nhau",
    ),
    # what is said of each of the tasks told
    (["Bộ Nội vụ chủ trì gì?", "Hai việc đó đều có tỉnh phối hợp chứ?"], "**Không đúng.**"),
]


@pytest.mark.parametrize(("turns", "said"), TOLD)
def test_what_a_turn_is_told(assistant: Assistant, turns: list[str], said: str) -> None:
    assert said in assistant.answer(turns).answer


EVERY = [
    ("những bộ nào được nêu tên trong phụ lục", None, 13, "ministries"),
    ("phụ lục nhắc đến những bộ nào", None, 13, "the appendix first"),
    ("có bao nhiêu cơ quan được nêu tên trong phụ lục", 18, 18, "their number"),
    ("những bộ nào chủ trì nhiệm vụ trong phụ lục", None, 12, "in one role"),
    ("những cơ quan nào chủ trì nhiệm vụ ở mục III", None, 14, "of a section"),
    ("nhung co quan nao co ten trong phu luc", None, 18, "without marks"),
    ("which ministries are named in the appendix?", None, 13, "in English"),
]


@pytest.mark.parametrize(("question", "count", "named", "why"), EVERY)
def test_all_agencies_of_the_appendix(
    question: str, count: int | None, named: int, why: str
) -> None:
    answer = shared_assistant().answer([question])
    assert answer.count == count, why
    assert f"**{named} " in answer.answer.split("\n")[0], why


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("những bộ nào chủ trì việc nhà ở cho hộ nghèo", "III.10"),
        ("việc nào chưa bắt đầu trước năm 2026", "III.1"),
    ],
)
def test_near_misses(question: str, tasks: str) -> None:
    assert list(shared_assistant().answer([question]).tasks) == tasks.split()
