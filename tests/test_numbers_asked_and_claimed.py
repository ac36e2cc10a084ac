"""Numbers, comparisons and ranks as people ask for them and claim them: what is right, and what is against it."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(answer: Answer) -> bool | None:
    text = answer.answer
    return True if text.startswith(YES) else False if text.startswith(NO) else None


SOLE = "III.9 III.10"
LED = "Bộ Xây dựng chủ trì việc nhà ở đúng không"
LAWS, HEALTH, HOMES = (
    "Bộ Tư pháp có chủ trì gì không?",
    "Bộ Y tế chủ trì việc gì?",
    "Bộ Xây dựng chủ trì việc nào?",
)
ALL, THIRD = "Phụ lục có tất cả bao nhiêu nhiệm vụ?", "Mục III có bao nhiêu nhiệm vụ?"

# (turns, verdict, tasks of the answer, reason)
ALONE = [
    ("Cả bảng chỉ có đúng một nhiệm vụ phải xong năm 2022, đó là việc nhà ở, đúng không?", False, SOLE,
     "a second one is due then"),
    ("nghe bảo có mỗi 1 việc hạn 2022 là nhà ở hả", False, SOLE, "another wording"),
    ("chi co mot viec han 2022 la nha o cho ho ngheo dung khong", False, SOLE, "without marks"),
    ("Chỉ có một việc làm định kỳ 02 năm, là cuộc thi báo chí, phải không?", True, "I.4", "no other is"),
    ("Chỉ có hai việc hạn 2022 là nhà ở và chuyển giao mô hình sinh kế, đúng không?", True, SOLE, "both"),
    ("Bộ Xây dựng chỉ chủ trì mỗi việc nhà ở thôi à?", False, "III.10 III.15", "the other one is told"),
    ("Bộ Giáo dục chỉ lo chủ trì mỗi việc chuyển giao mô hình sinh kế à?", False, "III.9 III.15", "so here"),
    ("Bộ Tư pháp chỉ chủ trì mỗi việc trợ giúp pháp lý, phải không?", True, "III.3", "it leads no other"),
    ("Chỉ có một nhiệm vụ có sản phẩm là mô hình, dự án giảm nghèo, đúng không?", False, "III.7 III.16",
     "two have that product"),
    ("Cả phụ lục chỉ có hai việc sản phẩm là mô hình, dự án giảm nghèo phải không?", True, "III.7 III.16", "two"),
    ("nghe dau chi co 1 viec ma san pham la nghi dinh dung ko", True, "III.1", "of a paper, without marks"),
    ("Có 3 việc có sản phẩm là nghị định phải không?", False, "III.1", "three are claimed"),
    ("Chỉ có một việc có sản phẩm là thông tư phải không?", False, "", "none has"),
    # Four cells say just that, seven hold the words.
    ("Có bốn việc sản phẩm là cơ chế, chính sách được hoàn thiện, thật không?", None,
     "III.9 III.10 III.11 III.12 III.13 III.15 V.2", "neither is told"),
    (f"{LAWS} || Chỉ mỗi một việc ấy thôi, ngoài ra không được ghi tên ở đâu nữa, đúng chứ?", True, "III.3",
     "of all roles"),
    (f"{LAWS} || Ngoài việc đó ra không còn việc nào khác phải không?", True, "III.3", "none besides"),
    (f"{HEALTH} || Vậy bộ này chỉ có mỗi việc đó thôi à?", True, "III.15", "with a pronoun"),
    (f"{LED}? || chi mot viec do thoi ha", False, "III.10 III.15", "without marks"),
    (f"{HOMES} || Chỉ hai việc đó thôi phải không?", True, "III.10 III.15", "as many as were told"),
    ("Bộ Nông nghiệp chủ trì việc nào? || Chỉ ba việc đó, ngoài ra không có tên ở đâu nữa đúng không?", False,
     "III.6 III.11 III.14 III.15 III.16", "it coordinates two"),
    ("Việc nhà ở ai chủ trì? || Bộ đó chỉ chủ trì mỗi việc đó thôi à?", False, "III.10 III.15", "who it was"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "holds", "tasks", "reason"), ALONE)
def test_what_is_said_to_be_alone_is_held_against_all(
    assistant: Assistant, turns: str, holds: bool | None, tasks: str, reason: str
) -> None:
    answer = told(assistant, turns)
    assert verdict(answer) is holds, reason
    assert set(answer.tasks) == set(tasks.split()), reason


# (turns, verdict, what is told, reason)
PARTS = [
    (f"{ALL} || Bộ Lao động chủ trì quá nửa số đó, phải không?", False, "13 trên tổng số 29", "of all told"),
    (f"{ALL} || Hơn một nửa trong số ấy nằm ở mục III, đúng không?", True, "16 trên tổng số 29", "'trong số'"),
    (f"{ALL} || Báo viết mục III chiếm hơn nửa số đó. Đúng không?", True, "16 trên tổng số 29", "in a story"),
    (f"{THIRD} || Bộ Lao động chủ trì hơn nửa số ấy đúng không?", False, "6 trên tổng số 16", "of a section"),
    ("Bộ Lao động chủ trì mấy việc? || hơn nửa số việc đó là hằng năm đúng ko", False, "1 trên tổng số 13",
     "of an agency"),
    ("Mục V có mấy việc? || Một nửa số đó do Bộ Nội vụ chủ trì phải không?", True, "2 trên tổng số 4", "half"),
    ("Nghe đồn hơn nửa số việc dồn hết vào mục III, thiệt hả?", True, "16 trên tổng số 29", "'dồn vào'"),
    ("Nghe nói quá nửa số nhiệm vụ tập trung ở mục I, có thật không?", False, "6 trên tổng số 29", "'tập trung'"),
    ("Bộ Lao động chủ trì mấy việc? || Mục III chiếm gần nửa số đó phải không?", None, "6 trên tổng số 13",
     "but near: neither right nor wrong"),
    ("Quá nửa số đó là hằng năm phải không?", None, "4 nhiệm vụ", "nothing was told before"),
    ("Nghe nói phần lớn công việc đổ lên vai Bộ Lao động, đúng không?", None, "13 nhiệm vụ", "in which role?"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "holds", "said", "reason"), PARTS)
def test_a_part_of_what_was_told_is_weighed(
    assistant: Assistant, turns: str, holds: bool | None, said: str, reason: str
) -> None:
    answer = told(assistant, turns)
    assert verdict(answer) is holds, reason
    assert said in answer.answer, reason


# (message, verdict, reason)
SAID = [
    ("Có người phàn nàn rằng tỉnh chủ trì nhiều việc hơn phối hợp. Lời phàn nàn đó đúng hay không đúng?", False,
     "'phàn nàn' is no part of the text"),
    ("Cán bộ tỉnh kêu ca rằng việc đổ hết về địa phương, rằng tỉnh chủ trì nhiều hơn phối hợp. Nhờ đối chiếu hai"
     " cột đối với UBND tỉnh rồi cho biết lời kêu ca đó đúng hay sai.", False, "the last of what is told"),
    ("Anh tôi nói Bộ Lao động chủ trì nhiều hơn phối hợp. Nhờ đếm hai cột cho Bộ Lao động rồi cho biết câu đó đúng"
     " hay sai.", True, "of two roles"),
    ("Sếp bảo Bộ Xây dựng chủ trì nhiều việc hơn Bộ Nội vụ. So hai bộ Xây dựng với Nội vụ giùm, lời đó có đúng"
     " không?", False, "of two bodies, which are equal"),
    ("Một chị nói Bộ Lao động có tên ở tất cả các dòng của phụ lục. Nếu chỉ tính dòng ghi rõ tên thì phát biểu ấy"
     " đúng hay không đúng, và những dòng nào không ghi tên Bộ Lao động?", False, "of every row"),
    ("Sếp bảo Bộ Xây dựng chủ trì nhiều việc hơn Bộ Nội vụ. Bộ Y tế chủ trì mấy việc?", None,
     "another body is asked about"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "holds", "reason"), SAID)
def test_what_somebody_said_gets_its_verdict(
    assistant: Assistant, message: str, holds: bool | None, reason: str
) -> None:
    assert verdict(told(assistant, message)) is holds, reason


ROLES = "Bộ Lao động chủ trì nhiều hơn hay phối hợp nhiều hơn"
# (turns, verdict, number of the answer, what is told, reason)
COMPARED = [
    ("Mục I và mục V cộng lại có nhiều việc hơn mục III không?", False, None, "10 nhiệm vụ", "two added up"),
    ("Bốn mục còn lại gộp lại có bằng mục III không?", False, None, "13 nhiệm vụ", "all others"),
    ("Mục III có nhiều việc hơn cả bốn mục còn lại cộng lại không?", True, None, "13 nhiệm vụ", "the one first"),
    ("Ba mục còn lại cộng lại có nhiều hơn mục III không?", None, None, "", "the others are four"),
    ("gom muc I, II, IV, V lai thi nhieu hon hay it hon muc III, chenh may viec", None, 3, "13 nhiệm vụ", "named"),
    ("So với mục III thì mục I và mục V cộng lại ít hơn mấy việc?", None, 6, "10 nhiệm vụ", "against one"),
    ("Mục I so với mục II, IV và V cộng lại thì bên nào nhiều việc hơn?",
     None, None, "7 nhiệm vụ", "who has more"),
    ("Cộng mục I, mục II và mục V được mấy việc?", None, 12, "12 nhiệm vụ", "nothing is compared"),
    ("Mục I có nhiều việc hơn mục V không?", True, None, "6 nhiệm vụ", "nothing is added up"),
    # What follows a question denies nothing, and turns nothing round.
    ("Mục I có nhiều việc hơn mục V không, hơn mấy việc?", True, 2, "hơn 2 nhiệm vụ", "'không, hơn'"),
    ("Bộ Y tế có chủ trì nhiều hơn Bộ Xây dựng không, kém mấy việc?", False, 1, "hơn 1 nhiệm vụ", "'kém' behind"),
    ("So với Bộ Xây dựng, Bộ Y tế chủ trì ít việc hơn phải không?", True, None, "2 nhiệm vụ", "'ít hơn' itself"),
    ("Mục I không có nhiều việc hơn mục III phải không?", True, None, "16 nhiệm vụ", "denied"),
    # By how much.
    ("Bộ Nội vụ chủ trì mấy việc? || Kém Bộ Lao động - Thương binh và Xã hội mấy việc?", None, 11, "13 nhiệm vụ",
     "a name with 'và' and a stroke in it"),
    (f"{ROLES}, cho xin số từng vai và mức chênh lệch", None, 3, "10 nhiệm vụ", "'mức chênh lệch'"),
    (f"{ROLES}, mỗi vai mấy việc?", None, None, "10 nhiệm vụ", "the number of each"),
    ("Bộ Lao động chủ trì và phối hợp chênh nhau mấy việc? Dòng ghi chung các bộ, ngành thì thôi, khỏi đếm.",
     None, 3,
     "10 nhiệm vụ", "what is not to be counted is no question"),
    ("Việc đất sản xuất, đất ở hơn việc mô hình gắn quốc phòng, an ninh mấy cơ quan chủ trì?",
     None, 5, "8 cơ quan",
     "bodies of two tasks"),
    ("Số cơ quan chủ trì của việc đất đai so với việc quốc phòng, an ninh hơn kém nhau bao nhiêu?", None, 5,
     "3 cơ quan", "'hơn kém'"),
    ("Việc đất sản xuất và việc quốc phòng, an ninh, việc nào nhiều cơ quan chủ trì hơn, mỗi việc mấy cơ quan?",
     None,
     None, "8 cơ quan", "the number of each"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "holds", "count", "said", "reason"), COMPARED)
def test_what_is_compared_is_told_and_weighed(
    assistant: Assistant, turns: str, holds: bool | None, count: int | None, said: str, reason: str
) -> None:
    answer = told(assistant, turns)
    assert verdict(answer) is holds, reason
    assert answer.count == count, reason
    assert said in answer.answer, reason


LAND = "Bộ tôi có tên trong nhiệm vụ giải quyết đất sản xuất, đất ở cho người nghèo."
# How many bodies one task has, after sentences on others; the number; why.
BODIES = [
    ("Bộ Y tế chủ trì III.15. Có bao nhiêu cơ quan chủ trì nhiệm vụ đó?", 8, "whom the story names asks nothing"),
    (f"{LAND} UBND các tỉnh chỉ phối hợp nên chưa mời. Có bao nhiêu cơ quan chủ trì nhiệm vụ này?", 8,
     "the task is told two sentences before"),
    ("Bộ Xây dựng chủ trì việc nhà ở. Có mấy cơ quan phối hợp việc này?", 1, "the other role"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "count", "reason"), BODIES)
def test_bodies_of_one_task_are_counted(
    assistant: Assistant, message: str, count: int, reason: str
) -> None:
    assert told(assistant, message).count == count, reason
