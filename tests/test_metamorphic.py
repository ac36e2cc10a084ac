"""One question said in other ways that mean the same has one answer: long names, letters, another turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.message.wrapped_lines import with_lines_joined
from assistant.pipeline import Assistant

# How the plan is called; each stands for '{plan}' below.
NAMES = [
    "Kế hoạch thực hiện Chỉ thị số 05-CT/TW",
    "Kế hoạch thực hiện Chỉ thị 05",
    "Kế hoạch triển khai Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021 của Ban Bí thư",
    "Kế hoạch của Chính phủ",
    "Kế hoạch ban hành kèm theo Nghị quyết 160/NQ-CP",
    "ke hoach thuc hien chi thi 05",
]
# Questions on the plan, and the reason.
QUESTIONS = [
    ("Mục đích của {plan} gồm những gì?", "a part of it"),
    ("{plan} nói gì về cơ sở dữ liệu giảm nghèo?", "a matter"),
    ("Theo {plan}, Bộ Thông tin và Truyền thông có trách nhiệm gì?", "a duty"),
    ("Phần II của {plan} có mấy nhóm giải pháp?", "a number"),
    ("{plan} yêu cầu việc nghiên cứu, quán triệt Chỉ thị phải thế nào?", "a requirement"),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("question", "reason"), QUESTIONS)
def test_the_whole_name_of_the_plan_is_no_more_than_plan(
    assistant: Assistant, question: str, name: str, reason: str
) -> None:
    """Whoever writes the plan's name out asks nothing else."""
    plain = assistant.answer([question.format(plan="Kế hoạch")])
    named = assistant.answer([question.format(plan=name)])
    assert plain.status is Status.ANSWERED
    assert named.answer == plain.answer, reason


# The resolution and the appendix by their whole names, in questions.
WHOLE = [
    (
        "Trong Nghị quyết số 160/NQ-CP ngày 22/12/2021 của Chính phủ, Bộ Tư pháp chủ trì việc nào?",
        "Trong Nghị quyết 160, Bộ Tư pháp chủ trì việc nào?",
    ),
    (
        "Kể tên việc của Bộ Công an theo Nghị quyết số 160/NQ-CP ngày 22 tháng 12 năm 2021.",
        "Kể tên việc của Bộ Công an theo Nghị quyết số 160/NQ-CP.",
    ),
    ("Phụ lục kèm theo Kế hoạch có bao nhiêu nhiệm vụ?", "Phụ lục có bao nhiêu nhiệm vụ?"),
    (
        "Phụ lục kèm theo Kế hoạch được cấu trúc thành mấy mục?",
        "Phụ lục được cấu trúc thành mấy mục?",
    ),
]


@pytest.mark.parametrize(("named", "plain"), WHOLE)
def test_whole_names_of_papers_ask_for_nothing(
    assistant: Assistant, named: str, plain: str
) -> None:
    """The day and the issuer behind a number are its name."""
    assert assistant.answer([plain]).status is Status.ANSWERED
    assert assistant.answer([named]).answer == assistant.answer([plain]).answer


# What asks or claims something of the name itself, what the answer holds, and the reason.
ITSELF = [
    (
        "Tổ chức nghiên cứu, quán triệt và tuyên truyền nội dung Chỉ thị số 05-CT/TW, "
        "Kế hoạch thực hiện Chỉ thị số 05-CT/TW do ai chủ trì?",
        "I.1",
        "what a task makes known",
    ),
    ("Kế hoạch này để thực hiện Chỉ thị số 05-CT/TW, đúng không?", "**Đúng.**", "claimed"),
    ("Kế hoạch này để thực hiện Chỉ thị số 40-CT/TW, đúng không?", "**Không đúng.**", "claimed"),
    ("Kế hoạch thực hiện Chỉ thị nào?", "05-CT/TW", "asked"),
    ("Nghị quyết số 160/NQ-CP ngày 22/12/2021 đúng không?", "**Đúng.**", "its day is claimed"),
    ("Nghị quyết 160/NQ-CP ban hành ngày 21/12/2021 đúng không?", "**Không đúng.**", "another day"),
]


@pytest.mark.parametrize(("question", "holds", "reason"), ITSELF)
def test_the_name_is_read_where_it_is_what_is_asked(
    assistant: Assistant, question: str, holds: str, reason: str
) -> None:
    """Where the name is the matter, it stays."""
    answer = assistant.answer([question])
    assert holds in answer.answer, f"{reason}: {answer.answer}"


# Questions that say all they are about, and what was asked before.
ANEW = [
    ("Bộ Y tế chủ trì việc nào?", "Có bao nhiêu nhiệm vụ trong phụ lục phải xong năm 2022?"),
    ("Nghị quyết 160 do ai ký?", "Bộ Công an chủ trì nhiệm vụ nào?"),
    ("Trợ giúp pháp lý do bộ nào chủ trì?", "mục nào trong phụ lục ít nhiệm vụ nhất"),
    ("Sản phẩm của III.8 là gì?", "Nghị quyết có hiệu lực từ khi nào?"),
    ("Ai ký nghị quyết này?", "à thế Ngân hàng Chính sách xã hội chủ trì việc gì"),
    ("bo xay dung lam gi", "ok, cơ quan nào chủ trì nhiều nhiệm vụ nhất trong phụ lục?"),
    ("Bộ Nội vụ chủ trì mấy việc?", "Cho em hỏi cái khác: Kế hoạch yêu cầu gì?"),
    ("Cuộc thi báo chí mấy năm một lần?", "Which tasks does the Ministry of Health lead?"),
    (
        "Việc nhà ở do ai chủ trì?",
        "Việc đưa lao động đi làm việc ở nước ngoài ra sản phẩm gì?",
    ),
]


@pytest.mark.parametrize(("before", "question"), ANEW)
def test_a_question_of_its_own_is_answered_as_if_asked_first(
    assistant: Assistant, before: str, question: str
) -> None:
    """Nothing of an earlier question narrows it."""
    alone = assistant.answer([question])
    assert alone.status is Status.ANSWERED
    assert assistant.answer([before, question]).answer == alone.answer


# What hangs on the turn before, the tasks it is answered with, and the reason.
HANGING = [
    ("Bộ Nội vụ chủ trì việc nào?", "Cái nào chủ trì một mình?", ("V.2",), "of those told"),
    ("III.10 hạn khi nào?", "Sản phẩm là chính sách hay báo cáo?", ("III.10",), "names nothing"),
    ("Bộ Tư pháp chủ trì việc nào?", "Ai phối hợp?", ("III.3",), "a column"),
    ("Mục II có việc gì?", "Bỏ việc thứ nhất ra", ("II.2",), "sets aside"),
    ("Bộ Y tế chủ trì việc nào?", "Còn Bộ Công an?", ("III.7",), "another agency"),
]


@pytest.mark.parametrize(("before", "turn", "tasks", "reason"), HANGING)
def test_what_hangs_on_an_earlier_turn_is_read_in_its_light(
    assistant: Assistant, before: str, turn: str, tasks: tuple[str, ...], reason: str
) -> None:
    """What says not all it is about goes on with what was asked."""
    assert assistant.answer([before, turn]).tasks == tasks, reason


def test_a_turn_after_one_that_asked_anew_goes_on_from_that(assistant: Assistant) -> None:
    """The state after a new question is that of the new question; what was before is kept behind it."""
    turns = ["Bộ Y tế chủ trì việc nào?", "Bộ Công an chủ trì nhiệm vụ nào trong phụ lục?"]
    assert assistant.answer([*turns, "Ai phối hợp?"]).tasks == ("III.7",)


# A letter around a question.
LETTERS = [
    "Kính gửi Văn phòng Chính phủ,\n\n{}\n\nTrân trọng,\nNguyễn Văn An",
    "Kính gửi: Bộ Tài chính\n{}\nTrân trọng cảm ơn.\nTrần Thị Bình\nPhòng LĐTBXH huyện\n0912345678",
    "Dear Ministry of Health,\n\n{}\n\nBest regards,\nAn Nguyen",
]


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize(
    "question",
    ["Bộ Tư pháp chủ trì nhiệm vụ nào?", "Phụ lục có bao nhiêu nhiệm vụ?", "Ai ký nghị quyết này?"],
)
def test_who_a_letter_is_sent_to_and_who_signs_it_say_nothing(
    assistant: Assistant, letter: str, question: str
) -> None:
    """Only what stands between them asks."""
    assert assistant.answer([letter.format(question)]).answer == assistant.answer([question]).answer


def test_a_question_behind_the_farewell_is_read(assistant: Assistant) -> None:
    """Lines after the farewell that ask are no signature."""
    letter = "Xin chào.\nCảm ơn anh chị\nBộ Tư pháp chủ trì nhiệm vụ nào"
    assert assistant.answer([letter]).tasks == ("III.3",)


# Messages of two lines of which the first asks, though it begins as a letter may.
NO_LETTERS = [
    "To chuc cuoc thi bao chi do ai chu tri\nCam on",
    "Gửi báo cáo sơ kết cho cơ quan nào\nCảm ơn",
]


@pytest.mark.parametrize("message", NO_LETTERS)
def test_a_first_line_that_asks_is_no_salutation(assistant: Assistant, message: str) -> None:
    """'To chuc' is 'Tổ chức', and who is asked for is nobody that a letter is sent to."""
    asked = message.partition("\n")[0]
    assert assistant.answer([message]).answer == assistant.answer([asked]).answer


# A message with lines that a program has broken, and the same without.
BROKEN = [
    (
        "Bộ Lao động - Thương binh và Xã\nhội chủ trì bao nhiêu nhiệm\nvụ?",
        "Bộ Lao động - Thương binh và Xã hội chủ trì bao nhiêu nhiệm vụ?",
    ),
    ("Nhiệm vụ nào do các\nngân hàng chủ trì?", "Nhiệm vụ nào do các ngân hàng chủ trì?"),
    (
        "Which tasks are led by the\nMinistry of Justice?",
        "Which tasks are led by the Ministry of Justice?",
    ),
]


BROKEN += [
    ("Việc nào hạn đúng năm\n2022?", "Việc nào hạn đúng năm 2022?"),
    ("Việc nào ghi giai đoạn 2026 -\n2030?", "Việc nào ghi giai đoạn 2026 - 2030?"),
    ("Việc nào ghi giai đoạn 2026\n- 2030?", "Việc nào ghi giai đoạn 2026 - 2030?"),
    (
        "Xin liệt kê những việc mà cột nội dung có\nnhắc tới việc làm giúp tôi",
        "Xin liệt kê những việc mà cột nội dung có nhắc tới việc làm giúp tôi",
    ),
]


@pytest.mark.parametrize(("broken", "whole"), BROKEN)
def test_broken_lines_are_one_sentence(assistant: Assistant, broken: str, whole: str) -> None:
    """A line break within a name or a phrase parts nothing."""
    assert assistant.answer([broken]).answer == assistant.answer([whole]).answer


@given(st.text(alphabet="aộ b\n-,.", max_size=40))
def test_joining_lines_moves_no_word(message: str) -> None:
    """Every character but the line breaks and the blanks around them stays in its place."""
    joined = with_lines_joined(message, lambda first, second: True)
    assert len(joined) == len(message)
    assert [c for c in joined if not c.isspace()] == [c for c in message if not c.isspace()]


# Marks forgotten in a question that has others, and the question with them.
FORGOTTEN = [
    ("Nghị quyết ban hành theo đề nghi của ai?", "Nghị quyết ban hành theo đề nghị của ai?"),
    ("Chính sach tín dung ưu đãi do ai chu trì?", "Chính sách tín dụng ưu đãi do ai chủ trì?"),
]


@pytest.mark.parametrize(("typed", "meant"), FORGOTTEN)
def test_marks_that_were_forgotten_are_put_back(
    assistant: Assistant, typed: str, meant: str
) -> None:
    """A word without its marks among words with theirs is read as what is plainly meant."""
    assert assistant.answer([typed]).answer == assistant.answer([meant]).answer


# Turns, what the answer holds, and the reason.
TOLD = [
    ("Sổ tay ghi nghị quyết có năm điều. Đúng vậy không?", "**Không đúng.**", "3 articles"),
    ("My notes say the resolution has three articles. Is that correct?", "**Yes.**", "3 articles"),
    ("Phụ lục chia mấy mục? || Cái nào ít nhiệm vụ nhất?", "mục IV", "a section, not a task"),
    (
        "Việc báo cáo Chính phủ kết quả thực hiện Kế hoạch được phân công thế nào?",
        "mục III.3",
        "who is to report, not what was achieved",
    ),
    (
        "Tóm tắt viết phụ lục chia 5 mục. Có đúng là phụ lục có 30 nhiệm vụ không?",
        "**Không đúng.**",
        "the question states the claim itself",
    ),
    (
        "Sản phẩm của III.3 là gì? || Anh phó muốn gửi thẳng cho Ủy ban Dân tộc vì tin đó là "
        "nơi đứng đầu. Tôi hơi ngờ. Ủy ban Dân tộc chủ trì nhiệm vụ này, đúng không?",
        "**Không đúng.** Nhiệm vụ III.3",
        "'cho Ủy ban Dân tộc' asks for nothing",
    ),
]


@pytest.mark.parametrize(("turns", "holds", "reason"), TOLD)
def test_told(assistant: Assistant, turns: str, holds: str, reason: str) -> None:
    """The answer holds what is due."""
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert holds in answer.answer, f"{reason}: {answer.answer[:200]}"
