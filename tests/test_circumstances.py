"""What a message tells of the world around its question: stories, claims, what was done, what most tasks are."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LISTS = [
    (
        "Theo thông báo năm 2025, Bộ Xây dựng và Bộ Giao thông vận tải đã hợp nhất. Tôi cần tra trong phụ lục"
        " xem Bộ Xây dựng chủ trì nhiệm vụ nào.",
        "III.10 III.15",
        "how agencies were reorganised is no condition, nor is its year",
    ),
    (
        "Đa số nhiệm vụ kéo dài tới 2030, một vài việc làm hằng năm. Tôi cần biết những nhiệm vụ nào phải xong"
        " trong năm 2022.",
        "III.9 III.10",
        "what holds of most tasks keeps to none",
    ),
    (
        "Ở nhóm V (quản lý nhà nước về giảm nghèo) thì Bộ Nội vụ chủ trì nhiệm vụ nào? Các nhóm khác tôi tự tra.",
        "V.1 V.2",
        "the other parts, told of after the question, are not asked for",
    ),
    (
        "Với Bộ Nội vụ và Bộ Tư pháp thì hai bộ chủ trì những việc nào?",
        "III.3 V.1 V.2",
        "'hai bộ' are the two named before 'thì'",
    ),
    (
        "Bộ Tài chính nay gộp với Bộ Kế hoạch và Đầu tư. Cho tôi các nhiệm vụ có tên một trong hai bộ đó.",
        "III.1 III.6 III.12 III.13",
        "'một trong hai bộ đó' stays one of two",
    ),
    (
        "Việc hằng năm bạn ấy vẫn giữ. Tôi nhận các việc còn lại mà Bộ Thông tin và Truyền thông chủ trì. Cho"
        " xin danh sách.",
        "I.4 III.15 V.4",
        "what another one keeps is set aside",
    ),
    (
        "Ba năm qua tôi làm ở Ủy ban Dân tộc, nay sang Bộ Nội vụ. Việc của Ủy ban Dân tộc tôi thuộc rồi. Cho"
        " tôi xin những nhiệm vụ Bộ Nội vụ chủ trì.",
        "V.1 V.2",
        "what is known is not wanted, however likely it looks",
    ),
    (
        "Chị em tôi bảo nhau chỉ lấy việc hằng năm. Bộ Thông tin và Truyền thông chủ trì những việc nào?",
        "I.3 I.5",
        "what others say that is to be taken alone is a condition",
    ),
    (
        "Toi chi can bao cao cac viec tinh chu tri. Nhung viec nao o muc III?",
        "III.6 III.16",
        "'chi' typed without its mark names no teller",
    ),
    (
        "Nhiệm vụ nào của mục V do Bộ Nội vụ chủ trì mà không chung với bộ khác?",
        "V.2",
        "not together with others is alone",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "shows"), LISTS, ids=[row[2] for row in LISTS])
def test_circumstances_are_no_condition(
    assistant: Assistant, message: str, tasks: str, shows: str
) -> None:
    assert " ".join(assistant.answer([message]).tasks) == tasks


COUNTS = [
    (
        "Báo chúng tôi làm loạt bài nhân kỷ niệm, cần con số cho tít. Vậy phụ lục giao tổng cộng bao nhiêu"
        " nhiệm vụ?",
        29,
        "all tasks are counted, whatever the background is about",
    ),
    (
        "Tôi quan tâm nhà ở cho hộ nghèo. Có tất cả bao nhiêu nhiệm vụ trong phụ lục?",
        2,
        "a matter is still asked about",
    ),
]


@pytest.mark.parametrize(("message", "count", "shows"), COUNTS, ids=[row[2] for row in COUNTS])
def test_circumstances_are_not_counted(
    assistant: Assistant, message: str, count: int, shows: str
) -> None:
    assert assistant.answer([message]).count == count


STORIES = [
    (
        ["Nhà bà tôi tranh vách đất, mỗi lần bão về là tốc mái, xã xét mãi chưa tới lượt mà tôi không biết bộ nào"
         " chủ trì chính sách nhà ở cho hộ nghèo. Xin chỉ giúp."],
        ["III.10"],
        "the question is whole without the story in its sentence",
    ),
    (
        ["Ông nội tôi 80 tuổi, thuộc hộ nghèo. Xã nói trung ương đang nghiên cứu đề xuất chính sách bảo trợ xã hội"
         " cho hộ nghèo không có khả năng lao động. Cái nhiệm vụ ấy rốt cuộc phải ra sản phẩm gì?"],
        ["III.2"],
        "a few words beside 'nhiệm vụ ấy' are no matter of their own",
    ),
    (
        ["Xã tôi hay sạt lở, cả trăm hộ phải dời. Tôi biết việc di dời dân cư vùng thiên tai là của Bộ Nông"
         " nghiệp. Cái tôi chưa chép được là cột sản phẩm của nhiệm vụ đó ghi gì?"],
        ["III.14"],
        "agencies of the story are no condition on the matter",
    ),
    (
        ["Chúng tôi thu mua quế của bà con, muốn vào chuỗi giá trị có người nghèo tham gia mà Nhà nước hỗ trợ"
         " doanh nghiệp nhỏ. Giờ cần biết những cơ quan nào ở cột phối hợp để liên hệ."],
        ["III.6"],
        "what the answer is for is no matter",
    ),
    (
        ["Việc nào nói về trợ giúp pháp lý?", "Đúng cái đó. Phòng tôi sắp trình lịch, sợ ghi nhầm mốc. Thời hạn"
         " của nhiệm vụ ấy là khi nào?"],
        ["III.3"],
        "what the turn before told of is meant, and not the background",
    ),
    (
        ["Tôi định lên vùng khó khăn dạy học. Bạn tôi bảo có việc về khuyến khích cán bộ về công tác ở vùng nghèo."
         " Lương bây giờ bao nhiêu tôi không hỏi. Bộ nào chủ trì việc đó?"],
        ["V.2"],
        "what is told of the matter stays where no task is asked for before it is taken up",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "shows"), STORIES, ids=[row[2] for row in STORIES])
def test_a_story_is_around_the_matter(
    assistant: Assistant, turns: list[str], tasks: list[str], shows: str
) -> None:
    assert list(assistant.answer(turns).tasks) == tasks
