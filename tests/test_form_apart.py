"""Sentences behind a question that say what is not needed, what is at hand and how to answer."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PLAIN = (
    "Bộ Y tế chủ trì những nhiệm vụ nào?",
    "Có bao nhiêu nhiệm vụ có thời hạn năm 2022?",
    "Sản phẩm của nhiệm vụ trợ giúp pháp lý là gì?",
    "Bộ Tư pháp chủ trì nhiệm vụ trợ giúp pháp lý, đúng không?",
    "Mức hỗ trợ nhà ở cho mỗi hộ nghèo là bao nhiêu?",
)


def _said(assistant: Assistant, text: str) -> tuple[object, ...]:
    answer = assistant.answer([text])
    first = answer.answer.split("\n")[0]
    return answer.status, answer.tasks, answer.collective_tasks, answer.count, first


@pytest.mark.parametrize(
    ("closing", "reason"),
    [
        ("Chỉ xét cột cơ quan, không cần suy luận từ nội dung công việc.", "how to find it"),
        ("Chưa cần kể tên cơ quan phối hợp.", "a column that is not needed"),
        ("Cột sản phẩm chưa cần xem.", "a column first"),
        ("Không cần trích nguyên văn, nêu ngắn gọn là được.", "how to word it"),
        ("Phần cơ quan phối hợp đồng nghiệp tôi đã tổng hợp xong.", "who has a column"),
        ("Phần lời văn tôi tự viết.", "what the writer does"),
        ("Thông tư hướng dẫn thì tôi đã có trong tay.", "a paper at hand, no matter of a task"),
        ("Phần kinh phí đã có phòng kế toán lo.", "others care for the money"),
        ("Những gì ngoài Nghị quyết 160 thì không cần nhắc tới.", "where to look"),
        ("Không cần đối chiếu với văn bản nào khác.", "no other paper"),
        ("Chỉ lấy đúng những gì văn bản ghi.", "what the text says alone"),
        ("Cột nội dung công việc có thể rút gọn.", "a column may be short"),
        ("Hồ sơ cử tri gửi lên thì tôi đã xem rồi.", "papers read already"),
        ("Các phần khác của bài giảng tôi đã soạn xong.", "other parts of the writer's paper"),
    ],
)
def test_what_is_not_needed_changes_no_answer(
    assistant: Assistant, closing: str, reason: str
) -> None:
    for plain in PLAIN:
        said = _said(assistant, f"{plain} {closing}")
        assert said == _said(assistant, plain), (plain, reason)


@pytest.mark.parametrize(
    ("message", "tasks", "reason"),
    [
        (
            "Tỉnh phối hợp những việc nào trong mục I? Các việc hằng năm thì tôi không cần.",
            "I.6",
            "tasks of a time are set aside",
        ),
        (
            "Bộ Xây dựng chủ trì những nhiệm vụ nào? Việc hạn 2022 tôi đã có rồi.",
            "III.15",
            "tasks at hand are set aside",
        ),
        (
            "Bộ Y tế chủ trì những nhiệm vụ nào? Mục III thì chưa cần.",
            "",
            "a section is set aside",
        ),
        (
            "Mục V có những nhiệm vụ nào? Các việc do Bộ Nội vụ chủ trì thì thôi.",
            "V.3 V.4",
            "a body's tasks are set aside",
        ),
        (
            "Mục III có những nhiệm vụ nào hạn năm 2022? Nhà ở thì tôi đã làm rồi.",
            "III.9",
            "a matter is set aside",
        ),
        (
            "Ủy ban Dân tộc có tên ở những nhiệm vụ nào? Nội dung chương trình mục tiêu quốc gia "
            "vùng dân tộc thiểu số đã có tài liệu riêng nên không cần đưa vào.",
            "III.6 III.15",
            "no task is about a matter that is far from all of them",
        ),
        (
            "Trong nhóm III Bộ Y tế chủ trì những nhiệm vụ nào? Các nhóm I, II, IV, V đã có người "
            "khác viết. Tôi cũng không cần các nhiệm vụ Bộ chỉ phối hợp.",
            "III.15",
            "what is not needed is not listed, whatever is set aside before it",
        ),
        (
            "Tôi viết báo cáo về cơ chế, chính sách, tức nhóm III của Phụ lục. Trong nhóm này Bộ Y tế "
            "chủ trì những nhiệm vụ nào? Tôi cũng không cần các nhiệm vụ Bộ chỉ phối hợp.",
            "III.15",
            "with a section told before the question",
        ),
        (
            "Nhiệm vụ nào có cụm từ 'hộ mới thoát nghèo' trong nội dung công việc? "
            "Các nhiệm vụ chỉ nói hộ nghèo, hộ cận nghèo cũng không cần.",
            "III.3 III.12",
            "what holds the words asked for does not say others alone",
        ),
        (
            "Nhiệm vụ nào có chữ 'dân tộc thiểu số'? Việc nói về nước sinh hoạt thì không cần.",
            "",
            "a matter that stands beside the words asked for is set aside",
        ),
        (
            "Nhiệm vụ nào ghi cả hai giai đoạn 2021 - 2025 và 2026 - 2030? Việc chỉ ghi chung "
            "2021 - 2030 hoặc chỉ có một trong hai chặng thì không lấy.",
            "I.6 III.5 V.1",
            "one of the two periods is not both of them",
        ),
    ],
)
def test_tasks_that_are_not_needed_are_set_aside(
    assistant: Assistant, message: str, tasks: str, reason: str
) -> None:
    assert assistant.answer([message]).tasks == tuple(tasks.split()), reason


@pytest.mark.parametrize(
    ("message", "count", "reason"),
    [
        ("Cả Phụ lục có bao nhiêu nhiệm vụ, tính nhóm IV là một nhiệm vụ?", 29, "how to count"),
        ("Nếu coi mục IV như một việc thì Phụ lục có bao nhiêu việc?", 29, "before the question"),
        ("Tính nhóm IV là một nhiệm vụ, Bộ Lao động chủ trì bao nhiêu nhiệm vụ?", 13, "of a body"),
        ("Nhóm IV có bao nhiêu nhiệm vụ?", 1, "asked of the section itself"),
    ],
)
def test_what_counts_as_one_task(
    assistant: Assistant, message: str, count: int, reason: str
) -> None:
    assert assistant.answer([message]).count == count, reason


@pytest.mark.parametrize(
    ("message", "part", "reason"),
    [
        (
            "Nhờ anh/chị nêu các mục đích ghi trong Phần I của Kế hoạch. Phần yêu cầu để buổi sau.",
            "Mục đích",
            "a part put off",
        ),
        ("Mục đích của Kế hoạch là gì? Phần yêu cầu thì tôi có rồi.", "Mục đích", "a part at hand"),
        ("Nêu các yêu cầu của Kế hoạch. Phần mục đích chưa cần.", "Yêu cầu", "the other way round"),
    ],
)
def test_a_part_that_is_put_off(assistant: Assistant, message: str, part: str, reason: str) -> None:
    assert assistant.answer([message]).answer.startswith(f"**{part}**"), reason


@pytest.mark.parametrize(
    ("message", "said", "reason"),
    [
        (
            "Bài viết có đoạn về Bộ Y tế và Bộ Xây dựng. Tôi chỉ xét những nhiệm vụ nêu đích danh "
            "tên bộ ở cột chủ trì. Bộ nào chủ trì nhiều nhiệm vụ hơn, và mỗi bộ là bao nhiêu?",
            "Bộ Xây dựng chủ trì nhiều hơn: 2 nhiệm vụ so với 1 nhiệm vụ của Bộ Y tế",
            "the name of either, and both stay compared",
        ),
        (
            "So sánh Bộ Nông nghiệp với Bộ Tư pháp. Tôi chỉ lấy việc ở mục III. "
            "Bộ nào chủ trì nhiều nhiệm vụ hơn, mỗi bộ mấy việc?",
            "Bộ Nông nghiệp và Phát triển nông thôn chủ trì nhiều hơn: 3 nhiệm vụ",
            "within a section",
        ),
        (
            "Cơ quan nào chủ trì nhiều nhiệm vụ nhất trong Phụ lục, tính cả đồng chủ trì. "
            "Để có đáp án, xin cho biết đó là cơ quan nào và số nhiệm vụ là bao nhiêu.",
            "Bộ Lao động - Thương binh và Xã hội chủ trì nhiều nhất, với **13 nhiệm vụ**",
            "the extreme is asked for once more",
        ),
        (
            "Một câu hỏi là cơ quan nào chủ trì nhiều nhiệm vụ nhất trong Phụ lục. Xin cho biết đó là "
            "cơ quan nào. Không tính cụm 'các bộ, ngành' vì không chỉ rõ cơ quan.",
            "Bộ Lao động - Thương binh và Xã hội chủ trì nhiều nhất, với **13 nhiệm vụ**",
            "and something follows",
        ),
        (
            "Tổng kinh phí thực hiện Kế hoạch là bao nhiêu tỷ đồng? Chỉ cần con số theo "
            "Nghị quyết 160, không cần văn bản khác.",
            "Văn bản không nêu số tiền",
            "a number of money is no number of tasks",
        ),
    ],
)
def test_what_is_asked_beside_it(
    assistant: Assistant, message: str, said: str, reason: str
) -> None:
    assert assistant.answer([message]).answer.startswith(said), reason


@pytest.mark.parametrize(
    ("message", "tasks", "said", "reason"),
    [
        (
            "Sở Xây dựng hỏi khi nào có chính sách nhà ở cho hộ nghèo.",
            "III.10",
            "Năm 2022",
            "whoever asks is no condition",
        ),
        (
            "UBND huyện vừa hỏi Sở Xây dựng bộ nào chủ trì chính sách nhà ở cho hộ nghèo.",
            "III.10",
            "Bộ Xây dựng",
            "nor whom he asks",
        ),
        ("Bộ Y tế hỏi bao giờ phải xong việc Bộ chủ trì.", "III.15", "", "his own tasks"),
        ("Bộ Xây dựng hỏi bao giờ phải xong", "III.10 III.15", "", "of no matter but his own"),
        ("Sở Nội vụ hỏi bộ nào chủ trì việc nhà ở", "III.10", "", "a matter"),
        (
            "Bộ Nội vụ cần biết việc nào Bộ Lao động cùng chủ trì",
            "V.1",
            "",
            "together with whoever asks",
        ),
        (
            "Bộ nào tổng hợp trước khi trình báo cáo cho Chính phủ?",
            "",
            "sơ kết",
            "reports of the plan",
        ),
        (
            "Chúng tôi cho rằng việc hướng dẫn xây dựng mô hình hợp tác xã do UBND các tỉnh, thành "
            "phố chủ trì. Trước khi gửi văn bản cho UBND tỉnh, xin hỏi cách hiểu này đúng không?",
            "III.16",
            "**Đúng.**",
            "to whom the writer sends something is no recipient of the resolution",
        ),
        (
            "Trước khi gửi công văn cho Bộ Nội vụ, tôi muốn biết Bộ Y tế chủ trì những việc nào?",
            "III.15",
            "Bộ Y tế chủ trì",
            "nor is he asked about",
        ),
        (
            "Kế toán trưởng nghe nói chính sách nước sinh hoạt phải làm trong năm 2022. Theo Phụ lục, "
            "thời gian thực hiện nhiệm vụ nước sinh hoạt đó là năm 2022, đúng không?",
            "III.11",
            "**Không đúng.**",
            "the claim of the question itself, with its column",
        ),
    ],
)
def test_whoever_asks_or_is_written_to(
    assistant: Assistant, message: str, tasks: str, said: str, reason: str
) -> None:
    answer = assistant.answer([message])
    assert answer.tasks == tuple(tasks.split()), reason
    assert said in answer.answer, reason


@pytest.mark.parametrize(
    ("message", "tasks", "said", "reason"),
    [
        (
            "Cho mình hỏi sản phẩm phải có của nhiệm vụ III.13 là gì. Mình định lấy đúng chữ đó làm căn "
            "cứ xây dựng đề cương.",
            "III.13",
            "Sản phẩm",
            "what is done with the words",
        ),
        (
            "Tôi cần thời hạn của việc nước sạch để làm căn cứ lập kế hoạch của tỉnh.",
            "III.11",
            "Thời gian",
            "what it is the ground of",
        ),
        ("Luật nào làm căn cứ ban hành nghị quyết?", "", "các căn cứ sau", "its own grounds"),
        ("Nghị quyết lấy những gì làm căn cứ?", "", "các căn cứ sau", "taken as such"),
        ("Nghị quyết lấy gì làm căn cứ?", "", "các căn cứ sau", "what is"),
        ("Đâu là căn cứ của Nghị quyết 160?", "", "các căn cứ sau", "which are"),
        (
            "Mục I có những nhiệm vụ nào? Việc thi báo chí tôi đã có.",
            "I.1 I.2 I.3 I.5 I.6",
            "thuộc mục I",
            "'có những nhiệm vụ nào' is of the section before it",
        ),
        (
            "Mục V gồm việc gì? Việc cơ sở dữ liệu tôi nắm rồi.",
            "V.1 V.2 V.4",
            "thuộc mục V",
            "another verb",
        ),
        (
            "Bộ trưởng Bộ Lao động - Thương binh và Xã hội lúc đó tên gì, trong nghị quyết có ghi không?",
            "",
            "Văn bản không nêu tên người",
            "the name is asked for, not whether he is spoken of",
        ),
    ],
)
def test_purposes_grounds_and_what_is_known(
    assistant: Assistant, message: str, tasks: str, said: str, reason: str
) -> None:
    answer = assistant.answer([message])
    assert answer.tasks == tuple(tasks.split()), reason
    assert said in answer.answer, reason


@pytest.mark.parametrize(
    ("message", "tasks", "reason"),
    [
        ("Không cần liệt kê, mục III có bao nhiêu nhiệm vụ?", 16, "what opens declines a form"),
        ("khong can giai thich, muc V co may nhiem vu", 4, "without marks"),
        (
            "Mục I tôi tự tra được, mục V có những nhiệm vụ nào?",
            4,
            "a section known, beside another",
        ),
        ("Không cần mục III, có bao nhiêu nhiệm vụ?", 13, "a section set aside"),
        ("Mục III dài quá. Toàn bộ phụ lục có bao nhiêu nhiệm vụ?", 29, "of the whole table"),
        ("Mục IV chỉ có một việc. Cả phụ lục có mấy việc?", 29, "'cả phụ lục'"),
        ("Trừ mục I ra. Tổng cộng phụ lục còn bao nhiêu nhiệm vụ?", 23, "but what is set aside"),
        ("Mục III có tất cả bao nhiêu nhiệm vụ trong phụ lục?", 16, "of the section it names"),
        (
            "Bộ Tư pháp chủ trì việc nào, cả việc chủ trì chung?",
            1,
            "what is taken in limits nothing",
        ),
        ("Bộ Nội vụ chủ trì việc nào, cả việc làm chung?", 2, "so with another verb"),
        ("Bộ Nội vụ chủ trì chung việc nào?", 1, "asked for by itself it does"),
        ("Không cần liệt kê việc mục III, còn lại bao nhiêu nhiệm vụ?", 13, "its tasks set aside"),
    ],
)
def test_what_opens_a_question_for_a_number(
    assistant: Assistant, message: str, tasks: int, reason: str
) -> None:
    assert len(assistant.answer([message]).tasks) == tasks, reason
