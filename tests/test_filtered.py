"""Messages that say what is taken, and whose 'bộ của em' is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# A message, the tasks, and what it shows.
MESSAGES = [
    (
        "Bảng của em gồm các việc mục V. Bộ Nội vụ chủ trì thì mới ghi vào. Xin liệt kê giúp em.",
        "V.1 V.2",
        "'thì mới ghi' keeps to what is told before it",
    ),
    (
        "Em chỉ cần việc hằng năm. À mà phải là việc Bộ Thông tin và Truyền thông chủ trì ạ.",
        "I.3 I.5",
        "what must be is a condition",
    ),
    (
        "Hôm qua trời mưa to. Trong phụ lục có những việc làm hằng năm. Nhờ anh lọc giúp em việc nào Bộ Lao"
        " động - Thương binh và Xã hội chủ trì.",
        "I.3",
        "tasks are picked among those told of",
    ),
    (
        "Lớp chia nhóm: em bốc trúng Bộ Tư pháp, bạn em bốc trúng Bộ Nội vụ. Bộ của em chủ trì những việc gì?",
        "III.3",
        "what the writer drew is the writer's own",
    ),
    (
        "Tôi làm ở Văn phòng UBND thành phố Hải Phòng. Việc nào Bộ Kế hoạch và Đầu tư chủ trì mà thành phố"
        " chúng tôi chỉ phối hợp?",
        "III.13",
        "'thành phố chúng tôi' is the office, whoever else is named",
    ),
    (
        "Tôi cần con số cho báo cáo. Cầm trịch hay góp tay gì cũng tính, miễn có tên Bộ Nội vụ, xin danh sách.",
        "V.1 V.2",
        "both roles are taken in",
    ),
    (
        "Làng chúng tôi năm nào cũng bị lũ cuốn, sạt lở. Trong phụ lục có nhiệm vụ nào dành cho những nơi như"
        " làng tôi không?",
        "III.14",
        "what the places are like is told by the story",
    ),
    (
        "Vợ chồng tôi cãi nhau về chính sách nhà ở cho hộ nghèo. Trọng tài giúp: phụ lục ghi hạn thế nào?",
        "III.10",
        "an umpire is no matter",
    ),
    (
        "Sếp tôi đòi con số. Có chỗ Bộ Nội vụ chủ trì, có chỗ bộ ấy phối hợp, em tính hết cả hai. Vậy tổng cộng"
        " bao nhiêu nhiệm vụ?",
        "V.1 V.2",
        "tasks in either role are put together",
    ),
    (
        "Trường tôi có nhóm sinh viên làm đề tài trồng nấm. Tôi phải ghi vào đơn cơ quan chủ trì việc khuyến"
        " khích cơ sở đào tạo chuyển giao mô hình sinh kế. Cơ quan đó là cơ quan nào?",
        "III.9",
        "the sentence that names a column tells the matter, and not the story",
    ),
    (
        "Bạn em viết luận văn. Em phải tìm hộ bộ phụ trách chính sách nhà ở cho hộ nghèo. Bộ ấy tên gì?",
        "III.10",
        "the name of an agency is no list of tasks",
    ),
    (
        "Em soạn công văn phần tuyên truyền. Cần biết các việc mục I mà UBND tỉnh và Bộ Lao động - Thương binh"
        " và Xã hội đều được nêu tên, bên nào chủ trì bên nào phối hợp cũng được.",
        "I.1 I.2 I.3 I.6",
        "what takes in both roles is one clause",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "shows"), MESSAGES, ids=[row[2] for row in MESSAGES])
def test_what_a_message_takes(assistant: Assistant, message: str, tasks: str, shows: str) -> None:
    assert " ".join(assistant.answer([message]).tasks) == tasks, shows
