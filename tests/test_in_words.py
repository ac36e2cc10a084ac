"""Messages that speak of what they said before: groups, the rest, who has which part."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

MESSAGES = [
    (
        "Tôi chia nhiệm vụ thành hai nhóm. Nhóm một là việc do Bộ Giáo dục và Đào tạo chủ trì. Nhóm hai là việc"
        " do Bộ Xây dựng chủ trì. Cả hai nhóm gồm những nhiệm vụ nào?",
        "III.9 III.10 III.15",
        "named groups are put together",
    ),
    (
        "Các việc tỉnh chủ trì do anh Hùng phụ trách, các việc tỉnh phối hợp do tôi phụ trách. Tôi cần danh"
        " sách phần của mình. Đó là những nhiệm vụ nào?",
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "what others have is background",
    ),
    (
        'Em chỉ xét cơ quan Trung ương được gọi tên, còn các cụm chung như "các bộ, ngành" hay UBND các tỉnh'
        " thì em bỏ qua. Có mấy nhiệm vụ mà ô chủ trì gọi tên đúng hai cơ quan như thế ạ?",
        "I.3 I.4 I.6 III.12 V.1 V.4",
        "a wording that is no name says nothing of tasks",
    ),
    (
        "Theo tôi đó là các dòng mà ô chủ trì không gọi tên một bộ hay một cơ quan Trung ương cụ thể nào, chỉ"
        " ghi các bộ, ngành hoặc UBND các tỉnh. Nhờ tìm ra cho tôi các nhiệm vụ như vậy.",
        "I.1 I.2 II.1 II.2 III.4 III.16",
        "a cell names none of several kinds of bodies; tasks named again ask for those told of",
    ),
    (
        "Lúc đầu tôi định hỏi mọi việc của Bộ Kế hoạch và Đầu tư. Sau nghĩ lại thì thôi. Giờ chỉ cần những việc"
        " bộ này đứng tên chủ trì. Liệt kê giúp tôi.",
        "III.6 III.13",
        "a wish that is taken back is no condition, and what it named is still spoken of",
    ),
    (
        "Tôi muốn biết Bộ Lao động - Thương binh và Xã hội phối hợp những nhiệm vụ nào trong mục III. Còn vai"
        " chủ trì thì không cần kể.",
        "III.3 III.6 III.10 III.11 III.16",
        "a role that is not asked for sets no tasks aside",
    ),
    (
        "Sổ có hai cột. Cột trước ghi các việc Bộ Xây dựng chủ trì, tôi có rồi. Cột sau ghi các việc Bộ Nội vụ"
        " chủ trì. Nhờ kể tên các việc của cột sau.",
        "V.1 V.2",
        "columns are groups named by where they stand",
    ),
    (
        "Tôi quan tâm mục I và mục II. Trong hai mục này, có mấy việc UBND các tỉnh, thành phố chủ trì?",
        "I.1 I.2 II.1 II.2",
        "'hai mục này' are both of them",
    ),
    (
        "Cho xin các việc UBND các tỉnh, thành phố chủ trì. Riêng mục I xin được miễn vì đã họp rồi. Xin cảm ơn.",
        "II.1 II.2 III.6 III.16",
        "thanks at the end ask nothing",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "why"), MESSAGES)
def test_what_a_message_says_of_itself_is_put_in_words(
    assistant: Assistant, message: str, tasks: str, why: str
) -> None:
    assert sorted(assistant.answer([message]).tasks) == sorted(tasks.split()), why
