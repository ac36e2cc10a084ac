"""What new authors asked of extremes: the next place in a later turn, work led alone, the one task."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

MOST_LED = "Cơ quan nào đứng chủ trì nhiều việc nhất?"
LARGEST, SMALLEST = "Mục nào nhiều đầu việc nhất?", "Mục nào ít đầu việc nhất?"
MOST_BODIES = "Việc nào do nhiều bộ chủ trì nhất?"
SECTION_I = "I.1 I.2 I.3 I.4 I.5 I.6"
SECTION_II = "II.1 II.2"
ALONE = "III.1 III.2 III.8 IV V.3"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, what the last answer names, its number, and why.
NEXT = [
    (f"{MOST_LED} || Bộ xếp liền sau là bộ nào, mấy việc?", "Thông tin và Truyền thông", 5),
    (f"{MOST_LED} || sau bộ ấy thì đến bộ nào, bao nhiêu việc?", "Thông tin và Truyền thông", 5),
    (f"{MOST_LED} || bộ đứng thứ ba là bộ nào, mấy nhiệm vụ?", "Nông nghiệp", 3),
    (f"{MOST_LED} || Bộ giữ vị trí thứ hai là ai?", "Thông tin và Truyền thông", None),
    (
        f"{MOST_LED} || Trong các bộ còn lại thì bộ nào nhiều nhất?",
        "Thông tin và Truyền thông",
        None,
    ),
    (
        f"{MOST_LED} || trong so con lai bo nao chu tri nhieu nhat",
        "Thông tin và Truyền thông",
        None,
    ),
    (
        f"{MOST_LED} || Trừ Bộ LĐTBXH ra, trong các bộ còn lại bộ nào nhiều nhất, mấy nv?",
        "Thông tin",
        5,
    ),
    (f"{MOST_LED} || bo dung thu nhi la bo nao, may viec", "Thông tin và Truyền thông", 5),
    (f"{MOST_LED} || sau Bộ Thông tin và Truyền thông thì tới bộ nào, mấy việc?", "Nông nghiệp", 3),
    # The place is told in the section that was asked of before.
    (
        "Ở mục III bộ nào chủ trì nhiều nhất? || Sau bộ đó là bộ nào, mấy việc?",
        "Nông nghiệp",
        3,
    ),
    # From the fewest, the next place is that of the next fewest.
    ("Bộ nào chủ trì ít việc nhất? || bộ đứng thứ hai là bộ nào, mấy việc?", "Bộ Nội vụ", 2),
    # A rank of its own keeps nothing of the one before.
    (f"{MOST_LED} || Bộ nào phối hợp nhiều thứ nhì, mấy việc?", "Kế hoạch và Đầu tư", 2),
]


@pytest.mark.parametrize(("turns", "name", "number"), NEXT)
def test_next_place_of_a_rank_of_bodies(
    assistant: Assistant, turns: str, name: str, number: int | None
) -> None:
    answer = told(assistant, turns)
    assert answer.status is Status.ANSWERED
    assert name in answer.answer.split("\n")[0]
    assert answer.count == number


# Turns, the tasks of the last answer, its number.
PLACED = [
    (f"{LARGEST} || còn mục đông thứ nhì?", SECTION_I, 6),
    (f"{LARGEST} || con muc dong thu nhi?", SECTION_I, 6),
    (f"{LARGEST} || Trừ mục III thì mục nào nhiều nhất?", SECTION_I, 6),
    (f"{LARGEST} || Trong các mục còn lại mục nào nhiều nhất?", SECTION_I, 6),
    (f"{LARGEST} || trong so con lai thi muc nao nhieu nhat, may viec", SECTION_I, 6),
    (f"{LARGEST} || mục xếp thứ ba là mục nào, mấy việc?", "V.1 V.2 V.3 V.4", 4),
    (f"{LARGEST} || sau mục đó thì tới mục nào?", SECTION_I, 6),
    # What is pointed to afterwards is the section told last.
    (f"{LARGEST} || còn mục đông thứ nhì? || mục đó có mấy việc hằng năm?", "I.1 I.2 I.3 I.5", 4),
    (f"{SMALLEST} || kế đó là mục nào?", SECTION_II, 2),
    (f"{MOST_BODIES} || việc đứng thứ hai là việc nào, gồm bộ nào?", "III.7", None),
    (f"{MOST_BODIES} || nhiệm vụ xếp thứ nhì là gì, mấy cơ quan?", "III.7", 3),
    (
        "Ở mục III, việc nào nhiều cơ quan phối hợp nhất? || đứng nhì là việc nào?",
        "III.12 III.16",
        None,
    ),
    # All sections among the tasks told, and all bodies beside the one told.
    (f"{MOST_LED} || những việc đó mục nào nhiều nhất?", "III.1 III.15 III.2 III.5 III.7 III.8", 6),
    (f"{MOST_LED} || còn mục nào nhiều việc nhất?", " ".join(f"III.{n}" for n in range(1, 17)), 16),
    (
        "Bộ Thông tin và Truyền thông chủ trì việc gì? || Bộ nào chủ trì nhiều nhất? "
        "|| Còn chủ trì một mình thì bộ nào nhiều nhất, mấy việc?",
        ALONE,
        5,
    ),
    # Not a place in the rank but the second section in the order of the text.
    (f"{LARGEST} || Mục II có mấy việc?", SECTION_II, 2),
]


@pytest.mark.parametrize(("turns", "tasks", "number"), PLACED)
def test_next_place_of_sections_and_tasks(
    assistant: Assistant, turns: str, tasks: str, number: int | None
) -> None:
    answer = told(assistant, turns)
    assert set(answer.tasks) == set(tasks.split())
    assert answer.count == number


# A message, the tasks, the number, the reason.
RANKED = [
    ("Bộ nào một mình chủ trì nhiều việc nhất, đó là những việc nào?", ALONE, None, "alone"),
    ("bo nao chu tri mot minh nhieu nhat", ALONE, None, "without marks"),
    ("which ministry leads most tasks alone?", ALONE, None, "in English"),
    ("bộ nào chủ trì một mình nhiều thứ hai, mấy việc?", "III.11 III.14", 2, "the second"),
    (
        "Trong những việc mà cột chủ trì chỉ ghi đúng một bộ, bộ nào nhiều nhất?",
        ALONE,
        None,
        "told before who is asked for",
    ),
    (
        "Trong các nhiệm vụ từ hai cơ quan cùng chủ trì trở lên, bộ nào có mặt nhiều nhất, mấy việc?",
        "I.3 I.4 I.6 III.15 III.5 III.7 V.1 V.4",
        8,
        "what is shared, and no first two of a rank",
    ),
    (
        "Có nhiều việc các bộ cùng chủ trì, nhưng tôi chỉ hỏi những việc một bộ chủ trì một mình; "
        "bộ nào đứng tên nhiều nhất?",
        ALONE,
        None,
        "what is granted limits nothing",
    ),
    (
        "Tôi chỉ xét những nhiệm vụ hằng năm; bộ nào chủ trì nhiều nhất?",
        "I.3 I.5",
        None,
        "no five ministries over the pause",
    ),
    (
        "nhiệm vụ nào nhiều cơ quan chủ trì nhất, bỏ qua những dòng chỉ ghi chung các bộ, ngành; "
        "nhiệm vụ ấy có mấy cơ quan chủ trì?",
        "III.15",
        8,
        "rows that name nobody are in no rank of names",
    ),
    (
        "Bộ nào chủ trì nhiều nhất, chỉ nêu một bộ thôi nhé",
        "I.3 I.4 I.6 III.1 III.15 III.2 III.5 III.7 III.8 IV V.1 V.3 V.4",
        None,
        "how many are to be told says nothing of how work is shared",
    ),
    (
        "Bộ nào chủ trì nhiều nhất?",
        "I.3 I.4 I.6 III.1 III.15 III.2 III.5 III.7 III.8 IV V.1 V.3 V.4",
        None,
        "nothing keeps it to work done alone",
    ),
]


@pytest.mark.parametrize(("text", "tasks", "number", "reason"), RANKED)
def test_rank_of_what_is_shared_so(
    assistant: Assistant, text: str, tasks: str, number: int | None, reason: str
) -> None:
    answer = told(assistant, text)
    assert set(answer.tasks) == set(tasks.split()), reason
    assert answer.count == number, reason


BOTH_ROLES = [
    "Tính gộp cả vai chủ trì và vai phối hợp, chỉ kể khi tên bộ được viết ra; sau Bộ Lao động thì bộ nào "
    "đứng thứ hai, bao nhiêu việc?",
    "cộng cả chủ trì lẫn phối hợp thì bộ nào xếp thứ nhì, bao nhiêu nhiệm vụ, đồng hạng thì nêu cả",
]


@pytest.mark.parametrize("text", BOTH_ROLES)
def test_second_place_in_both_roles_names_all_that_share_it(
    assistant: Assistant, text: str
) -> None:
    answer = told(assistant, text)
    assert answer.count == 5
    assert "Thông tin và Truyền thông" in answer.answer
    assert "Nông nghiệp và Phát triển nông thôn" in answer.answer


# A message that tells of one task and asks which it is.
SOLE = [
    ("Bộ Công an chỉ chủ trì đúng một việc, việc đó là việc gì?", "III.7"),
    ("Có một nhiệm vụ duy nhất Bộ Y tế chủ trì, nhiệm vụ ấy là gì?", "III.15"),
    ("Mặt trận chỉ có tên ở một dòng, dòng đó là việc nào?", "I.6"),
    ("mat tran to quoc chi phoi hop dung mot viec, viec do la viec gi", "I.6"),
    ("việc duy nhất làm hai năm một lần là việc gì", "I.4"),
    ("Nhiệm vụ duy nhất thực hiện định kỳ 2 năm là nhiệm vụ nào?", "I.4"),
    ("mục V chỉ có một việc chia hai giai đoạn, đó là việc nào?", "V.1"),
    ("The Ministry of Justice leads only one task, which task is it?", "III.3"),
    # A claim that is wrong is put right by what is told.
    ("Bộ Nội vụ chỉ chủ trì đúng một việc, việc đó là việc gì?", "V.1 V.2"),
    (
        "Nhiều dòng ghi tên bộ ở cột chủ trì, nhiều dòng ghi các bộ, ngành kèm tỉnh; riêng có một dòng "
        "cột chủ trì chỉ ghi các bộ, ngành có liên quan, đó là nhiệm vụ nào?",
        "III.4",
    ),
    # What is granted of the same tasks stays a condition.
    (
        "Có những việc Bộ Nội vụ chủ trì nhưng tỉnh phối hợp, đó là những việc nào?",
        "V.1",
    ),
]


@pytest.mark.parametrize(("text", "tasks"), SOLE)
def test_one_task_told_and_asked_for(assistant: Assistant, text: str, tasks: str) -> None:
    assert set(told(assistant, text).tasks) == set(tasks.split())


AFTER_A_RANK = [
    (f"{MOST_LED} || bộ đứng ra chủ trì việc nhà ở là bộ nào?", "Bộ Xây dựng"),
    (f"{MOST_LED} || Ngay sau khi ký thì nghị quyết có hiệu lực chưa?", "hiệu lực"),
]


@pytest.mark.parametrize(("turns", "says"), AFTER_A_RANK)
def test_turn_that_asks_for_no_place(assistant: Assistant, turns: str, says: str) -> None:
    answer = told(assistant, turns)
    assert says in answer.answer
    assert "nhiều thứ 2" not in answer.answer


def test_that_task_before_which_nothing_is_told_is_asked_back(assistant: Assistant) -> None:
    assert told(assistant, "việc đó là việc gì?").status is Status.CLARIFY


ROWS = [
    ("Which task comes last in the appendix, and who leads it?", "V.4"),
    ("Which task is first in section II?", "II.1"),
    ("what is the last task of section III?", "III.16"),
    ("Nhiệm vụ đứng cuối bảng là gì, hai bộ nào chủ trì?", "V.4"),
    ("viec dau tien cua muc V la viec gi", "V.1"),
]


@pytest.mark.parametrize(("text", "task"), ROWS)
def test_row_told_by_its_place(assistant: Assistant, text: str, task: str) -> None:
    assert told(assistant, text).tasks == (task,)
