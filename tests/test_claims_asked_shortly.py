"""Claims told in a story and asked to be confirmed by a short question of their own, or by a bare mark."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
MARKED = [
    ("Bộ Nội vụ cùng chủ trì chính sách nhà ở cho hộ nghèo?", False, "a bare mark asks"),
    ("Bộ Nội vụ cùng chủ trì việc kiện toàn bộ máy quản lý về giảm nghèo?", True, "together"),
    (
        "Bộ Quốc phòng một mình chủ trì mô hình giảm nghèo gắn với quốc phòng, an ninh?",
        False,
        "alone",
    ),
    ("Bộ Tư pháp một mình chủ trì trợ giúp pháp lý cho hộ nghèo, cận nghèo?", True, "alone"),
    ("Bộ Tài chính phối hợp tín dụng ưu đãi cho hộ nghèo?", True, "the other role"),
    ("Chính sách nhà ở cho hộ nghèo xong năm 2025?", False, "a time"),
    ("Chính sách nhà ở cho hộ nghèo xong năm 2022?", True, "a time"),
    ("Bộ Nội vụ chủ trì?", None, "of no matter: the tasks are asked for"),
    ("Bộ Xây dựng chủ trì nhiệm vụ nào?", None, "which"),
    ("Các nhiệm vụ năm 2022?", None, "tasks of a year"),
    (
        "Xin xác nhận: nhiệm vụ III.10 do Bộ Tài chính chủ trì?",
        False,
        "who wants it confirmed asks for no paper",
    ),
    ("Xin xác nhận nhiệm vụ III.10 do Bộ Xây dựng chủ trì.", True, "so without a mark"),
    ("Việc V.1 mình Bộ Nội vụ chủ trì thôi đúng không?", False, "'mình … thôi' is alone"),
    (
        "Kiện toàn bộ máy giảm nghèo làm trong giai đoạn nào?||"
        "Việc này mình Bộ Nội vụ chủ trì thôi đúng không?",
        False,
        "so in a later turn",
    ),
    ("viec nha o co phai minh Bo Xay dung chu tri khong", True, "'có phải mình' without marks"),
    ("Việc V.1 có phải mình Bộ Nội vụ chủ trì không?", False, "'có phải mình'"),
]
PAPERS = [
    (
        "Em soạn câu hỏi rung chuông vàng, có câu về Kết luận số 06-KL/TW mà nghị quyết nhắc tới||"
        "Đáp án em để là ngày 10 tháng 6 năm 2020. Đúng chưa chị?",
        False,
        "the day of the paper named before",
    ),
    (
        "Em soạn câu hỏi rung chuông vàng, có câu về Kết luận số 06-KL/TW mà nghị quyết nhắc tới||"
        "Đáp án em để là ngày 10 tháng 6 năm 2021. Đúng chưa chị?",
        True,
        "its day",
    ),
    ("Chỉ thị 05 của ai vậy?||Ban hành 23/6/2020 phải không?", False, "written in numbers"),
    (
        "Tôi đang dịch đoạn nhắc Chỉ thị 40-CT/TW trong kế hoạch.||Bản nháp ghi 22/11/2014, chuẩn chưa?",
        True,
        "a paper named in passing",
    ),
    ("Chỉ thị 05 của ai vậy?||nghị quyết thì 22/12/2021 phải không?", True, "of the text itself"),
    ("Chỉ thị 40 nói gì?||Hôm 20/11/2021 em hỏi rồi, đúng không?", None, "a day of the writer's"),
]
RESTATED = [
    (
        "Chị chủ nhiệm nói trượt thì năm sau thi lại, vì cuộc thi tác phẩm báo chí viết về giảm nghèo tổ chức "
        "hằng năm. Có đúng là hằng năm không ạ?",
        False,
        "a value told before",
    ),
    (
        "Ông Tám bảo cuộc thi tác phẩm báo chí hai năm một lần. Đúng là hai năm một lần không?",
        True,
        "value",
    ),
    (
        "Anh văn thư kể nghị quyết có hiệu lực từ ngày ký, ai cũng gật. Có phải từ ngày ký không anh?",
        True,
        "effect",
    ),
    (
        "Anh văn thư kể nghị quyết có hiệu lực sau 15 ngày. Có phải 15 ngày không anh?",
        False,
        "a term",
    ),
    (
        "Tờ rơi chép là chuẩn nghèo đa chiều làm năm 2026 - 2030. Có phải giai đoạn đó không?",
        True,
        "pointed to",
    ),
    (
        "Tờ rơi chép là chuẩn nghèo đa chiều làm năm 2021 - 2025. Có phải giai đoạn đó không?",
        False,
        "pointed to",
    ),
    ("Nó nói chính sách nhà ở cho hộ nghèo xong năm 2023. Có phải năm đó không?", False, "a year"),
    (
        "Cô thủ thư bảo chuẩn nghèo đa chiều phải ra thông tư. Có phải thông tư không ạ?",
        False,
        "a product",
    ),
    (
        "Thầy bảo nghị quyết ký ngày 22 tháng 12 năm 2021. Đúng là 22 tháng 12 không ạ?",
        True,
        "part of a day",
    ),
    (
        "Tờ rơi ghi trợ giúp pháp lý cho hộ nghèo do Bộ Công an chủ trì. Có phải Bộ Công an không?",
        False,
        "who",
    ),
]
QUOTED = [
    (
        'Mail của đối tác lúc 23h: "Chuẩn bị slide cho Bộ Nội vụ nhé, vì theo phụ lục bộ này chủ trì xây dựng '
        'cơ sở dữ liệu về giảm nghèo. Mai 8h họp." Trước khi đi ngủ thì cho em hỏi, cái lý do trong mail '
        "có đúng không?",
        False,
        "a reason that is told is no reason asked for",
    ),
    (
        'Trang 7 ghi: "thực hiện Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2020 của Ban Bí thư". Tác giả quả quyết '
        "chép từ nghị quyết ra. Ngày tháng của chỉ thị ghi như trang 7 có đúng không?",
        False,
        "a quotation is told by the sentence before it",
    ),
    (
        'Ông bên Cần Thơ nói oang oang: "Thành phố trực thuộc trung ương cũng phải bố trí đầy đủ nguồn lực của '
        'địa phương theo quy định". Em cứ tưởng chỉ tỉnh nghèo. Ông ấy nói vậy đúng không ạ?',
        True,
        "how he said it is no statement",
    ),
    (
        "Tôi nhận việc ở tỉnh Lào Cai. Anh cũ dặn qua điện thoại rằng tỉnh định kỳ sơ kết, tổng kết gửi về Bộ Lao "
        "động - Thương binh và Xã hội. Tôi nghe có đúng không?",
        True,
        "by what means it was said",
    ),
    (
        'Bố tôi nhắn: "Cuộc thi báo chí hai năm một lần". Mẹ tôi nhắn: "Cuộc thi báo chí hằng năm". '
        "Mẹ tôi nhắn đúng không?",
        False,
        "of two quotations the one asked about",
    ),
    (
        "Cậu Tư nói nhà nước giữ vai trò chủ đạo trong việc bảo đảm nguồn lực, có ghi trong kế hoạch hẳn hoi. Mợ "
        "tôi cười. Cậu Tư nói đúng hông?",
        True,
        "that it is written there plainly",
    ),
    (
        "Phần tổ chức thực hiện đề nghị Mặt trận làm gì?||Chú tổ trưởng bảo cuộc vận động trọng tâm ghi ở đó là "
        '"Đền ơn đáp nghĩa". Đúng không ạ?',
        False,
        "where it stands is pointed to",
    ),
    ("Bộ Tư pháp chủ trì mười việc, có đúng không?", False, "a number in words"),
]
TOLD_ON = [
    (
        "Thằng cháu gọi khoe: bài của nó ghi nhà ở cho hộ nghèo do Bộ Y tế chủ trì. Nó ghi thế chuẩn chưa?",
        False,
        "written in a paper of what is told",
    ),
    (
        "anh toi bao tro giup phap ly cho ho ngheo la cua bo cong an. co dung the khong",
        False,
        "no marks",
    ),
    ("của Bộ Công an, đúng không?", None, "of nothing"),
    ("Có phải giai đoạn 2026 - 2030 không?", None, "of nothing"),
    (
        "Thầy dạy là nhà nước giữ vai trò hỗ trợ trong việc bảo đảm nguồn lực cho giảm nghèo. Thầy dạy "
        "đúng không?",
        False,
        "another part than the text tells",
    ),
]
DUTIES = [
    (
        'Anh bên Hải Phòng nói giọng chắc nịch: "Thành phố trực thuộc trung ương như bọn anh cũng phải xây dựng '
        'kế hoạch cụ thể, không riêng gì tỉnh nghèo". Anh ấy nói vậy đúng không chị?',
        True,
        "others of whom it holds",
    ),
    ("Bộ Công an phải xây dựng kế hoạch cụ thể, đúng không?", True, "a duty of all ministries"),
    (
        "Bộ Ngoại giao có trách nhiệm xây dựng kế hoạch cụ thể để triển khai các nhiệm vụ được giao trong phụ "
        "lục, đúng không?",
        True,
        "tasks that a duty is about are not asked for",
    ),
    (
        "Bộ Công an phải định kỳ sơ kết, tổng kết gửi về Bộ Tài chính, đúng không?",
        False,
        "to whom it is sent",
    ),
    (
        "Bộ Công an không phải định kỳ sơ kết, tổng kết gửi về Bộ Lao động - Thương binh và Xã hội, "
        "đúng không?",
        False,
        "what denies the duty is no clause of its own",
    ),
    (
        "Tỉnh không phải định kỳ sơ kết, tổng kết gửi về Bộ Lao động - Thương binh và Xã hội, đúng không?",
        False,
        "of the provinces",
    ),
    (
        "Bộ Công an chỉ đạo các cơ quan báo chí, xuất bản đẩy mạnh tuyên truyền về công tác giảm nghèo, "
        "đúng không?",
        False,
        "a duty of another ministry",
    ),
]
ROWS = [*TOLD_ON, *DUTIES, *MARKED, *PAPERS, *RESTATED, *QUOTED]


@pytest.mark.parametrize(("turns", "borne", "reason"), ROWS, ids=[row[0] for row in ROWS])
def test_a_claim_asked_shortly_is_weighed(
    assistant: Assistant, turns: str, borne: bool | None, reason: str
) -> None:
    text = assistant.answer(turns.split("||")).answer
    verdicts = {True: "**Đúng.**", False: "**Không đúng.**"}
    found = next((key for key, said in verdicts.items() if text.startswith(said)), None)
    assert found is borne, (reason, text[:200])
