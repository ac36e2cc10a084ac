"""Stories before, in and after a question: what sets them apart from what is asked."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        # 'nếu không thì' asks for the right one; the 'không' in it denies no claim
        ("Có đúng là chính Thủ tướng ký nghị quyết không, nếu không thì ai ký?", "**Không đúng.**"),
        ("Có phải ông Phạm Bình Minh ký không, nếu không phải thì ai?", "**Đúng.**"),
        (
            "Văn bản có hiệu lực từ 1/1/2022 phải không, còn nếu sai thì từ bao giờ?",
            "**Không đúng.**",
        ),
        ("Có đúng nghị quyết gồm 4 điều không, nếu không thì mấy điều?", "**Không đúng.**"),
        ("Có đúng nghị quyết gồm 3 điều không? Nếu không đúng thì mấy điều?", "**Đúng.**"),
        # a 'không' of the claim itself still denies
        ("Nghị quyết không phải do Thủ tướng ký, đúng không, nếu không thì ai ký?", "**Đúng.**"),
    ],
)
def test_the_right_one_asked_for(assistant: Assistant, message: str, verdict: str) -> None:
    assert assistant.answer([message]).answer.startswith(verdict)


def test_another_list_is_asked_where_the_first_is_empty(assistant: Assistant) -> None:
    """What follows 'nếu không thì' names conditions of its own: it stays a question."""
    told = assistant.answer(
        ["Bộ Tư pháp có việc nào hạn 2022 không? Nếu không thì Bộ Xây dựng có việc nào hạn 2022?"]
    )
    assert told.tasks == ("III.10",)


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        # what the answer is for names bodies and years that are no conditions
        (
            'Nhiệm vụ nào ghi đúng sản phẩm là "Mô hình, dự án giảm nghèo", để trạm em bám mà phối hợp với tỉnh?',
            ("III.7", "III.16"),
        ),
        ("Bộ Tư pháp chủ trì những việc nào, để huyện còn mời Bộ Y tế cùng dự?", ("III.3",)),
        ("Những việc nào hạn 2022, nhằm kịp trình tỉnh trước năm 2025?", ("III.9", "III.10")),
        # but 'đề nghị' asks, though without marks it looks like 'để'
        ("Mục IV, de nghi cho biet co nhung viec nao?", ("IV",)),
        # three and more bodies pointed to
        (
            "Em xét ba nơi: Bộ Tư pháp, Bộ Nội vụ, Ngân hàng Nhà nước. Việc nào ba cơ quan đó chủ trì?",
            ("III.3", "III.12", "V.1", "V.2"),
        ),
        (
            "Nhóm em coi Bộ Y tế; còn tôi coi: 1) Bộ Tư pháp; 2) Bộ Nội vụ; 3) Ngân hàng Nhà nước. Cho tôi "
            "mọi nhiệm vụ mà ít nhất một trong ba cơ quan ấy đứng chủ trì.",
            ("III.3", "III.12", "V.1", "V.2"),
        ),
        # 'một trong hai' of two pointed to is either of them, not an extreme
        (
            "Tôi xét Bộ Tư pháp, Bộ Nội vụ. Những nhiệm vụ nào mà ít nhất một trong hai bộ ấy chủ trì?",
            ("III.3", "V.1", "V.2"),
        ),
        # three years, not three ministries
        ("Bộ Xây dựng chủ trì việc nào trong ba năm đó?", ("III.10", "III.15")),
        # what is set aside ends with 'ra,', and the section after it is what is asked about
        (
            "Việc hằng năm bên tôi làm rồi. Vậy trừ những việc đó ra, trong mục I tỉnh còn phối hợp việc nào?",
            ("I.6",),
        ),
        (
            "Những việc Bộ Lao động - Thương binh và Xã hội chủ trì thì sở đã nhận. Vậy trừ các việc đó ra, ở "
            "mục III còn những nhiệm vụ nào ghi UBND các tỉnh ở cột phối hợp?",
            ("III.4", "III.13", "III.14"),
        ),
    ],
)
def test_the_tasks_of_a_story(assistant: Assistant, message: str, tasks: tuple[str, ...]) -> None:
    assert assistant.answer([message]).tasks == tasks


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        # columns of each work that the sentences before tell of, in a list, in items, in a row
        (
            "Em theo hai mảng là nước sạch nông thôn và nhà ở cho hộ nghèo. Mỗi mảng bộ nào chủ trì?",
            ("III.11", "III.10"),
        ),
        (
            "Tổ tôi theo ba chuyện: nhà ở, nước sạch, tín dụng ưu đãi. Ba chuyện ấy hạn khi nào?",
            ("III.10", "III.11", "III.12"),
        ),
        (
            "Tôi cần so hai việc: một là trợ giúp pháp lý, hai là tín dụng ưu đãi. Từng việc ai chủ trì?",
            ("III.3", "III.12"),
        ),
        # one work alone was told of, whatever number points to it
        ("Tôi quan tâm nhà ở cho hộ nghèo. Sản phẩm của hai việc đó là gì?", ("III.10",)),
        # what was first meant is given up for another of its kind
        ("Lúc đầu em định hỏi mục I, nhưng thôi, mục II gồm những nhiệm vụ nào?", ("II.1", "II.2")),
        (
            "Hôm trước em hỏi Bộ Xây dựng rồi, hôm nay em chỉ hỏi Bộ Tư pháp. Bộ này chủ trì việc gì?",
            ("III.3",),
        ),
        # but kept where the rest only narrows it
        (
            "Ban đầu tôi định lấy hết mục III, giờ thì chỉ cần việc hạn 2022 trong mục đó, gồm việc nào?",
            ("III.9", "III.10"),
        ),
        # slips of the tongue
        ("Bộ Y tế, à nhầm, Bộ Nội vụ chủ trì những việc nào?", ("V.1", "V.2")),
        ("Mục III, ấy chết quên, mục II có những việc nào?", ("II.1", "II.2")),
        ("Xin lỗi, Bộ Tư pháp và Bộ Nội vụ chủ trì việc gì?", ("III.3", "V.1", "V.2")),
        # work alone and work together are counted both
        (
            "Tính cả việc đứng một mình lẫn việc đứng chung với bộ khác, Bộ Xây dựng chủ trì mấy việc?",
            ("III.10", "III.15"),
        ),
        ("Bộ Xây dựng chủ trì chung với bộ khác những việc nào?", ("III.15",)),
        # a district's money is asked, no rank of tasks
        ("Việc nào tốn nhiều tiền nhất?", ()),
    ],
)
def test_what_is_meant_of_a_story(
    assistant: Assistant, message: str, tasks: tuple[str, ...]
) -> None:
    assert assistant.answer([message]).tasks == tasks


@pytest.mark.parametrize(
    ("message", "count"),
    [
        # the whole appendix, whatever the story before is about
        ("Em soạn bài về nhà ở cho hộ nghèo. Tổng cộng phụ lục có bao nhiêu nhiệm vụ?", 29),
        ("Em soạn bài về nhà ở cho hộ nghèo. Cả năm mục cộng lại có bao nhiêu nhiệm vụ?", 29),
        # those about the matter, where the whole is not said to be meant
        ("Em quan tâm nhà ở. Có bao nhiêu nhiệm vụ trong phụ lục?", 2),
        # who asks, and a closing request for the number
        (
            "Học viên hỏi tôi: có bao nhiêu bộ có tên ở cột chủ trì của phụ lục. Xin cho tôi con số đúng ạ.",
            12,
        ),
        ("Có mấy bộ có tên ở cột chủ trì? Cho em con số chính xác để báo sếp.", 12),
        # which asks itself
        (
            "Em đếm số việc Bộ Xây dựng chủ trì hai lần ra hai số khác nhau. Con số đúng là bao nhiêu ạ?",
            2,
        ),
    ],
)
def test_the_number_of_a_story(assistant: Assistant, message: str, count: int) -> None:
    assert assistant.answer([message]).count == count


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        # 'ngoài A ra thì B cũng' claims it of both
        (
            "Nhiệm vụ III.7 ngoài Bộ Quốc phòng ra thì Bộ Công an cũng chủ trì, đúng không?",
            "**Đúng.**",
        ),
        (
            "Nhiệm vụ III.7 ngoài Bộ Công an ra còn có Bộ Y tế cùng chủ trì, đúng không?",
            "**Không đúng.**",
        ),
        # and of nobody else where that is said
        (
            "Ngoài Bộ Công an ra, không bộ nào chủ trì nhiệm vụ III.7, đúng không?",
            "**Không đúng.**",
        ),
        ("Ngoài Bộ Xây dựng ra không ai chủ trì nhiệm vụ III.10, đúng không?", "**Đúng.**"),
    ],
)
def test_beside_others(assistant: Assistant, message: str, verdict: str) -> None:
    assert assistant.answer([message]).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        # sections of a story, each counted
        (
            "Lãnh đạo chia hai nhóm: nhóm này nhận mục I, nhóm kia nhận mục V. Mỗi mục có bao nhiêu nhiệm vụ?",
            "6 nhiệm vụ so với 4",
        ),
        ("Mục I và mục II thì mỗi mục có mấy việc?", "6 nhiệm vụ so với 2"),
        # bases beside one that is set aside
        ("Ngoài Chỉ thị 05 thì nghị quyết còn căn cứ văn bản nào nữa?", "Luật Tổ chức Chính phủ"),
        # a whole part of the plan, by its number and its title, and by what it is to reach
        ("Kế hoạch đặt ra những yêu cầu nào ở phần I, khoản 2?", "**Yêu cầu** (Kế hoạch, mục I.2)"),
        ("Chính phủ lập bản kế hoạch này nhằm đạt được những điều gì?", "**Mục đích**"),
        ("Nhiệm vụ III.3 nhằm đạt được điều gì?", "**Nhiệm vụ III.3**"),
        (
            "Tôi hỏi về phần III tổ chức thực hiện của kế hoạch. Ở phần đó Mặt trận Tổ quốc có trách nhiệm gì?",
            "mục III.5",
        ),
        (
            "Tôi tóm lược mảng cơ chế, chính sách ở kế hoạch (không phải bảng phân công ở phụ lục), mảng ấy "
            "nêu những gì?",
            "(Kế hoạch, mục II.3) gồm 10 nội dung",
        ),
        # a commune has no task, but the plan speaks of its level
        ("Chính quyền cấp xã mỗi năm phải làm gì?", "nhất là cấp cơ sở"),
        # a paper asked for as what comes of a work
        ("Chuẩn nghèo đa chiều sửa xong thì ra văn bản gì?", "Nghị định của Chính phủ"),
    ],
)
def test_what_is_told(assistant: Assistant, message: str, said: str) -> None:
    assert said in assistant.answer([message]).answer
