"""Messages that speak of what they said before: groups, the rest, the same again, who has which part."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant, build_assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return build_assistant()


MESSAGES = [
    (
        "Tôi chia nhiệm vụ thành hai nhóm. Nhóm một là việc do Bộ Giáo dục và Đào tạo chủ trì. Nhóm hai là việc"
        " do Bộ Xây dựng chủ trì. Cả hai nhóm gồm những nhiệm vụ nào?",
        "III.9 III.10 III.15",
        "named groups are put together",
    ),
    (
        "Bảng của tôi có ba màu. Màu xanh là việc Bộ Nội vụ chủ trì. Màu vàng là việc Bộ Xây dựng chủ trì."
        " Cho tôi danh sách việc màu xanh.",
        "V.1 V.2",
        "one of the groups is asked for by its name",
    ),
    (
        "Bác tổ trưởng giao cho tôi hai nhóm việc. Thứ nhất là việc có hạn năm 2022. Thứ hai là việc định kỳ"
        " 02 năm một lần. Tổng cộng tôi được giao những nhiệm vụ nào?",
        "I.4 III.9 III.10",
        "numbered items are groups where groups are spoken of",
    ),
    (
        'Nhóm thứ nhất là các dòng có cột sản phẩm viết y nguyên "Cơ chế, chính sách được hoàn thiện". Tôi'
        " loại dòng có hạn năm 2022. Nhóm này gồm những dòng nào?",
        "III.11 III.13 III.15",
        "a lone group is what it describes, and a cell holds the text and nothing else",
    ),
    (
        "Cho tôi xin các việc mà Ủy ban Dân tộc được nêu tên. Với Bộ Công an cũng xin như vậy.",
        "III.6 III.7 III.15",
        "the same is asked of another agency",
    ),
    (
        "Bảng có năm mục. Mục I đồng nghiệp tôi nhập rồi, mục III cũng thế. Các mục còn lại tôi nhập nốt. Tôi"
        " phải nhập những nhiệm vụ nào?",
        "II.1 II.2 IV V.1 V.2 V.3 V.4",
        "'the rest' are the parts not named before",
    ),
    (
        "Cột phối hợp nhiều kiểu lắm ạ. Có ô ghi cả UBND, có ô ghi hai bộ. Em chỉ cần ô nào vỏn vẹn Bộ Lao"
        " động - Thương binh và Xã hội, không thêm ai. Đó là những nhiệm vụ nào ạ?",
        "I.1 I.2 II.1 II.2 V.2",
        "kinds are background, and a cell is of the column spoken of",
    ),
    (
        "Mục V có mấy việc do Bộ Lao động - Thương binh và Xã hội chủ trì. Có việc bộ này đứng cùng Bộ Nội vụ,"
        " có việc cùng Bộ Thông tin và Truyền thông, những việc đó đều bỏ. Sau khi bỏ thì mục V còn việc nào"
        " của riêng bộ này?",
        "V.3",
        "kinds that are taken up are said apart; a pronoun's name stays what is spoken of",
    ),
    (
        "Tôi đọc mục V thấy Bộ Lao động - Thương binh và Xã hội đứng chủ trì nhiều. Tôi chỉ lấy dòng đứng"
        " chung. Đó là những nhiệm vụ nào?",
        "V.1 V.4",
        "a shared row without a name is that of the one agency spoken of",
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
        "Chúng tôi đã họp với Bộ Nông nghiệp và Phát triển nông thôn rồi nên việc gì bộ đó chủ trì thì đừng nêu."
        " Việc nào UBND các tỉnh, thành phố phối hợp mà chúng tôi còn phải bàn, ở mục III?",
        "III.4 III.5 III.7 III.13",
        "a consequence is a sentence of its own, in which the pronoun is known",
    ),
    (
        "Tiêu chí thứ nhất là Bộ Lao động - Thương binh và Xã hội có tên ở cột chủ trì. Tiêu chí thứ hai là UBND"
        " các tỉnh, thành phố không có mặt ở cả hai cột. Những nhiệm vụ nào đạt?",
        "I.4 III.1 III.2 III.8",
        "criteria describe tasks, whatever they are called",
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
        "Phần do Bộ Lao động - Thương binh và Xã hội chủ trì Sở Lao động đã nhận hết rồi. Còn lại những nhiệm vụ"
        " nào UBND các tỉnh, thành phố đứng ở cột phối hợp?",
        "I.5 III.4 III.13 III.14",
        "who took tasks over is no part of their description",
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
