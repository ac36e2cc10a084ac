"""Lists and counts at the end of a message that tells more, the rest of which is no condition of them."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

BEYOND_III = "I.1 I.2 I.3 I.4 I.5 I.6 II.1 II.2 IV V.1 V.2 V.3 V.4"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Messages that ask how many tasks there are in all, and why they may not seem to.
ALL = [
    (
        "Tôi chép tay cái bảng ra sổ mà cứ lệch, lúc hai mươi mấy lúc ba mươi. "
        "Đếm giúp xem cả phụ lục có bao nhiêu nhiệm vụ?",
        "'đếm' stands before the appendix",
    ),
    (
        "Sếp hỏi nghị quyết giao tất cả bao nhiêu việc mà tôi trả lời bừa. "
        "Tôi cần con số chính xác: phụ lục có tất cả mấy nhiệm vụ?",
        "the story asks the same, and the number that is needed is said behind a colon",
    ),
    (
        "Người thì nói hai mươi mấy, người thì nói ba mươi. "
        "Cho em xin một con số: phụ lục gồm bao nhiêu đầu việc?",
        "'mấy' in the story asks nothing of tasks",
    ),
]
# Something else is counted, and the number is told.
NOT_ALL = [
    ("Mục III có mấy việc? Anh chỉ cần con số để trả lời Văn phòng.", 16),
    ("Mục ít việc nhất gồm mấy việc?", 1),
    ("Phần nhiều nhiệm vụ nhất có bao nhiêu nhiệm vụ?", 16),
    ("Nhiệm vụ nào có nhiều cơ quan chủ trì nhất, bao nhiêu cơ quan?", 8),
    (
        "Tôi tìm ví dụ cho bài giảng. Trong bảng Phụ lục có nhiều dòng chỉ một bộ chủ trì. "
        "Tôi cần trường hợp ngược hẳn. Dòng nào liệt kê đông cơ quan chủ trì nhất, "
        "cụ thể bao nhiêu cơ quan? Mấy chữ chung chung kiểu 'các bộ, ngành' thì tôi không đếm.",
        8,
    ),
    ("Đang làm bìa hồ sơ. Đếm hộ tôi xem phụ lục có bao nhiêu nhiệm vụ của Bộ Xây dựng?", 2),
]

# Messages, the tasks of their answer, and what of the message was read wrongly.
TASKS = [
    (
        "Tôi lo phần mục II của Phụ lục. Bên kế hoạch chê là ít. "
        "Bộ Lao động phối hợp mấy việc trong mục ấy?",
        "II.1 II.2",
        "'phối hợp mấy việc' asks",
    ),
    (
        "Sáng mai họp, phần của tôi là mục V. Có người bảo 'toàn Bộ Nội vụ'. "
        "Bộ Nội vụ chủ trì mấy nhiệm vụ trong mục này?",
        "V.1 V.2",
        "'chủ trì mấy nhiệm vụ' asks",
    ),
    (
        "Mục I có những nhiệm vụ nào || Việc định kỳ 2 năm thì chị Hoa theo. "
        "Việc nào ở mục ấy do Bộ Thông tin chủ trì?",
        "I.3 I.5",
        "the part is that of the turn before",
    ),
    (
        "Mục V gồm những gì || Tốt. Việc nào của Bộ Nội vụ thì tổ 2 nhận. "
        "Nhiệm vụ nào ở mục này không do Bộ Nội vụ chủ trì?",
        "V.3 V.4",
        "the part is that of the turn before",
    ),
    (
        "Hai bộ Lao động và Thông tin đã ký xong phần tuyên truyền. Giờ bàn phần ngoài mục I. "
        "Hai bộ còn cùng chủ trì những nhiệm vụ nào?",
        "III.15 V.4",
        "what is outside of a section is not in it",
    ),
    (
        "Bộ Lao động chủ trì bao nhiêu nhiệm vụ? || Phần cơ chế, chính sách, tức mục III, "
        "đã có người khác nói. Tôi chỉ nói các mục còn lại. Không tính mục III thì còn bao nhiêu?",
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
        "what is set aside is told twice",
    ),
    (
        "Tôi soạn bài cho lớp tập huấn, lần này không nói chuyện tín dụng nữa vì kỳ trước nói rồi. "
        "Có hai ô phải điền. Một là Bộ Xây dựng chủ trì những nhiệm vụ nào, "
        "hai là Bộ Tư pháp chủ trì những nhiệm vụ nào?",
        "III.3 III.10 III.15",
        "two are asked for, each by itself",
    ),
    (
        "Có bác gọi lên hỏi hai câu. Câu một: Bộ Nội vụ chủ trì những việc nào? "
        "Câu hai: Bộ Tư pháp chủ trì việc nào? Anh chị trả lời gộp cả hai câu giúp em.",
        "III.3 V.1 V.2",
        "how they are to be answered is no third question",
    ),
    (
        "Chúng tôi soạn quy chế. Việc nào Bộ Lao động làm đầu mối một mình thì không cần quy chế. "
        "Vậy xin hỏi: bộ này chủ trì cùng với cơ quan khác ghi đích danh ở những nhiệm vụ nào?",
        "I.3 I.4 I.6 III.7 III.15 V.1 V.4",
        "what is set aside is not what is wanted",
    ),
    (
        "Tôi viết luận văn về chính sách giảm nghèo. Tôi nhặt ra các việc có sản phẩm ghi là "
        '"Cơ chế, chính sách được hoàn thiện". Vì bàn về địa phương nên tôi chỉ giữ việc nào có '
        "UBND các tỉnh, thành phố ở cột phối hợp. Đó là những nhiệm vụ nào?",
        "III.13 III.15",
        "what the writer keeps to is not left unread",
    ),
    (
        "Nhóm tôi xem vai trò của Bộ Lao động. Số việc Bộ chủ trì thì đã rõ, nay cần con số bên "
        "kia: có bao nhiêu nhiệm vụ mà Bộ này xuất hiện ở cột cơ quan phối hợp.",
        "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2",
        "a number that is known is not asked for",
    ),
    (
        "Anh ơi, tuần trước anh ghi Bộ LĐTBXH chủ trì 13 việc, phần đó em kiểm rồi. Chị phòng hỏi "
        "thêm số việc mà bộ này là cơ quan phối hợp. Bao nhiêu việc cả thảy hả anh?",
        "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2",
        "the ministry is named in the message",
    ),
    (
        "Em xem vai trò Bộ Nông nghiệp. Loại làm chung em có rồi, đừng tính. "
        "Việc nào cột chủ trì chỉ ghi duy nhất bộ này?",
        "III.11 III.14",
        "'duy nhất' is said of the ministry named before",
    ),
    (
        "V.1 làm giai đoạn nào? || Ngoài việc ấy ra, còn nhiệm vụ nào cũng ghi đúng hai giai đoạn "
        "2021-2025 và 2026-2030 như thế?",
        "I.6 III.5",
        "'đúng hai giai đoạn' limits neither to itself",
    ),
    ("Nhiệm vụ nào chỉ ghi giai đoạn 2026-2030?", "III.1", "one alone is a limit"),
    ("Mục nhiều việc nhất là mục nào? || Còn mục ít việc nhất thì sao, gồm mấy việc?", "IV", ""),
    # The contrary cases.
    ("Bộ Xây dựng chủ trì mấy việc ấy thì tôi biết. Bộ Y tế chủ trì việc nào?", "III.15", ""),
    ("Mục II gồm việc gì || Trong mục III việc nào do Bộ Xây dựng chủ trì?", "III.10 III.15", ""),
    (
        "Bộ Lao động chủ trì việc nào || Trừ mục III ra thì còn việc nào",
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
        "",
    ),
]


@pytest.mark.parametrize(("turns", "why"), ALL)
def test_all_tasks_are_counted(assistant: Assistant, turns: str, why: str) -> None:
    assert told(assistant, turns).count == 29, why


@pytest.mark.parametrize(("turns", "count"), NOT_ALL)
def test_some_tasks_are_counted(assistant: Assistant, turns: str, count: int) -> None:
    assert told(assistant, turns).count == count


@pytest.mark.parametrize(("turns", "tasks", "why"), TASKS)
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    assert {*told(assistant, turns).tasks} == {*tasks.split()}, why
