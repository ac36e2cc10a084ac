"""Messages whose conditions are told over several sentences: what each sentence is to the question."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# Turns, the tasks, and what the message shows.
MESSAGES = [
    (
        "Nhờ em tìm các việc thuộc mục I. Trong đó việc nào Bộ Lao động phối hợp thì em ghi ra cho anh.",
        "I.1 I.2",
        "'thì em ghi ra' wants them, and leaves nothing to others",
    ),
    (
        "Xin gửi tôi các nhiệm vụ Bộ Xây dựng chủ trì. Trong số ấy, đề nghị ghi rõ những nhiệm vụ hạn năm 2022.",
        "III.10",
        "two requests, neither of which asks, narrow one another",
    ),
    (
        "Cho tôi xem việc hằng năm. Trong số đó việc nào tỉnh chủ trì thì tôi gạt đi. Còn những việc nào?",
        "I.3 I.5",
        "what narrows may set aside",
    ),
    (
        "Điều kiện đầu tiên: việc phải do Bộ Lao động - Thương binh và Xã hội chủ trì. Điều kiện thứ hai là"
        " tỉnh có mặt ở cột phối hợp. Cuối cùng, thời gian phải là trọn giai đoạn 2021 - 2030. Xin liệt kê.",
        "III.7 III.15 IV V.3 V.4",
        "every condition holds for a bare request",
    ),
    (
        "Tôi nhớ có mấy việc có sự phối hợp của Bộ Lao động - Thương binh và Xã hội. Tôi không lấy những việc"
        " UBND tỉnh chủ trì. Bạn liệt kê các việc còn lại mà Bộ Lao động phối hợp giúp tôi.",
        "III.3 III.10 III.11 V.2",
        "what is refused is set aside",
    ),
    (
        "Tôi để ý có những dòng không hề ghi tên Bộ Lao động - Thương binh và Xã hội. Giữa các dòng ấy, dòng"
        " nào ghi UBND các tỉnh, thành phố ở cột phối hợp?",
        "I.5 III.4 III.13 III.14",
        "the question takes up the rows told of",
    ),
    (
        "Mục III có bao nhiêu việc?||Vẫn mục ấy, gạt hết những việc có tỉnh tham gia ra. Chỉ lấy việc mà"
        " Bộ Lao động phối hợp. Còn mấy việc?",
        "III.3 III.10 III.11",
        "a message of a later turn takes up the part spoken of",
    ),
    (
        "Chi cục tôi theo dõi phần việc của Bộ Nông nghiệp và Phát triển nông thôn. Nhưng nhiệm vụ giải quyết"
        " đất sản xuất, đất ở thì bên khác theo rồi, xin đừng tính. Tổng số còn lại là mấy nhiệm vụ?",
        "III.6 III.11 III.14 III.16",
        "a matter is set aside by the end of its sentence",
    ),
    (
        "Chỉ quan tâm những việc Bộ Lao động chủ trì chung với ít nhất một bộ khác có ghi tên. Ngoài ra việc"
        " đó phải có UBND các tỉnh phối hợp. Đó là những nhiệm vụ nào?",
        "I.3 III.7 III.15 V.1 V.4",
        "'ít nhất một bộ khác' asks for no extreme",
    ),
    (
        "Đoàn rà các cam kết. Phần lớn bảng ghi hằng năm nên chưa kết luận được. Chúng tôi chỉ cần những"
        " nhiệm vụ mà cột thời gian ghi năm 2022. Đề nghị nêu đầy đủ.",
        "III.9 III.10",
        "of two times, the later sentence counts",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), MESSAGES, ids=[m[2] for m in MESSAGES])
def test_sentences_of_a_message(
    message: str, tasks: str, reason: str, assistant: Assistant
) -> None:
    answer = assistant.answer(message.split("||"))
    assert sorted(answer.tasks) == sorted(tasks.split()), reason
