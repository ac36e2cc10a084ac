"""Fields of one task beside those that are known, and what the text does not say."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


def told(assistant: Assistant, turns: str) -> str:
    return assistant.answer([turn.strip() for turn in turns.split("||")]).answer


# A message, its one task, and what is told of it (nothing of what stands behind '!').
KNOWN = [
    (
        "Dòng số 7 của em là hỗ trợ pháp lý cho hộ nghèo. Chủ trì em đã ghi Bộ Tư pháp, thời hạn em đã ghi "
        "tới 2030. Còn ô phối hợp em bỏ trống, phải điền những cơ quan nào ạ?",
        "III.3",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Việc chuẩn nghèo đa chiều: chủ trì Bộ LĐTBXH em đã điền, thời gian 2026 - 2030 em đã điền. "
        "Cột sản phẩm em chưa có, ghi gì?",
        "III.1",
        "Sản phẩm: **Nghị định",
    ),
    (
        "Chúng tôi đã biết Bộ Xây dựng đứng đầu danh sách chủ trì, nhưng thư mời thì còn phải mời bên phối hợp. "
        "Ở đầu việc hoàn thiện chính sách nhà ở cho hộ nghèo, cột cơ quan phối hợp nêu những ai?",
        "III.10",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Về trợ giúp pháp lý, em điền Bộ Tư pháp ở cột chủ trì rồi, giờ cột phối hợp điền ai?",
        "III.3",
        "Cơ quan phối hợp: **Bộ Lao động",
    ),
    (
        "Dòng xây dựng cơ sở dữ liệu giảm nghèo đã có tên cơ quan chủ trì và cơ quan phối hợp. Riêng ô thời gian "
        "còn để trống vì mỗi người nhớ một kiểu. Phụ lục ghi thời gian của việc này là gì?",
        "V.3",
        "2021 - 2030",
    ),
    (
        "Việc thu hút cán bộ về vùng nghèo, ô sản phẩm còn chưa điền. Sản phẩm mà việc đó phải làm ra, "
        "theo bảng phụ lục, là cái gì?",
        "V.2",
        "Sản phẩm: **Chính sách về tiền lương",
    ),
    (
        "viec co so du lieu ve giam ngheo: chu tri em da ghi Bo LDTBXH, con o san pham bo trong, ghi gi?",
        "V.3",
        "Sản phẩm",
    ),
]

# Whom a column names first is no extreme, unless no task is spoken of.
FIRST = [
    (
        "Xưởng tôi nhỏ. Việc nâng đỡ doanh nghiệp nhỏ và vừa thì bộ nào đứng đầu danh sách chủ trì?",
        "III.6",
    ),
    ("Việc nhà ở cho hộ nghèo cơ quan nào đứng đầu cột chủ trì?", "III.10"),
    ("nhiệm vụ III.12 ai đứng đầu danh sách chủ trì", "III.12"),
]

# What is told of all tasks of a kind stays a condition, and tasks done stay set aside.
KEPT = [
    ("Bộ nào đứng đầu danh sách chủ trì?", 13, "chủ trì nhiều nhất"),
    (
        "Việc mục V em làm xong rồi. Còn cột phối hợp thì Bộ LĐTBXH có mấy việc?",
        9,
        "trừ nhiệm vụ thuộc mục V",
    ),
    ("Em đã ghi Bộ Xây dựng chủ trì. Bộ Xây dựng chủ trì những nhiệm vụ nào?", 2, "Bộ Xây dựng"),
    ("việc nào bỏ trống cột phối hợp", 0, "để trống cột"),
]


@pytest.mark.parametrize(("message", "task", "shown"), KNOWN)
def test_cells_that_are_known_are_no_conditions(
    assistant: Assistant, message: str, task: str, shown: str
) -> None:
    answer = assistant.answer([message])
    assert answer.tasks == (task,)
    assert shown in answer.answer


@pytest.mark.parametrize(("message", "task"), FIRST)
def test_named_first_is_no_extreme(assistant: Assistant, message: str, task: str) -> None:
    assert assistant.answer([message]).tasks == (task,)


@pytest.mark.parametrize(("message", "number", "shown"), KEPT)
def test_conditions_on_tasks_stay(
    assistant: Assistant, message: str, number: int, shown: str
) -> None:
    answer = assistant.answer([message])
    assert len(answer.tasks) == number
    assert shown in answer.answer


# What is asked for by a name that the text lacks is refused, with the words that it lacks.
ABSENT = [
    ("Nghị quyết có mục tiêu đến 2025 không còn huyện nghèo, đúng không?", "mục tiêu được hỏi"),
    ("phấn đấu xóa hết hộ nghèo vào năm 2030 phải không", "mục tiêu được hỏi"),
    ("Kế hoạch yêu cầu mỗi năm kéo giảm 2% hộ nghèo đúng không", "Văn bản không"),
    ("kế hoạch có nhắc gì tới Olympic hay bóng đá không", "“Olympic”"),
    ("nghị quyết này có gắn giảm nghèo với nông thôn mới không", "“nông thôn mới”"),
    ("Nông thôn mới có được nhắc trong kế hoạch không", "“nông thôn mới”"),
    ("kế hoạch có dùng vốn vay ODA không", "“ODA”"),
    ("kế hoạch có nói đến chuyển đổi số không", "“chuyển đổi số”"),
    ("văn bản có đề cập chuyển đổi số không", "Văn bản không"),
    ("kế hoạch có nhắc tới bóng đá gì không", "“bóng đá”"),
    ("tỉnh phải gửi báo cáo hằng tháng đúng không", "“hằng tháng”"),
    ("nghị quyết có nói miễn thuế không hay chỉ khuyến khích doanh nghiệp", "Văn bản không"),
    ("nghị quyết có yêu cầu mỗi tỉnh giảm 2-3% hộ nghèo mỗi năm đúng ko", "“2-3%”"),
    ("mỗi huyện phải giảm 3-4% hộ nghèo mỗi năm đúng ko", "Văn bản không"),
    ("quốc hội có giám sát kế hoạch này không theo văn bản?", "Quốc hội"),
    ("Viện kiểm sát có giám sát kế hoạch không", "Viện kiểm sát nhân dân tối cao"),
    (
        "Ngân hàng Phát triển Việt Nam được giao cho vay hộ nghèo đúng không?",
        "Ngân hàng Phát triển",
    ),
    ("nghị quyết có nêu huyện nghèo nào được đầu tư không", "địa phương"),
]

# What the text says in other words, or of somebody whom it names, is told; so is what a story has beside it.
SAID = [
    "kế hoạch có phấn đấu vì một Việt Nam không còn đói nghèo không",
    "kế hoạch có nói tới quốc phòng an ninh không",
    "kế hoạch có nhắc tới nước sạch không",
    "kế hoạch có nói xuất khẩu lao động không",
    "kế hoạch có đề cập tới việc xóa nhà tạm không",
    "kế hoạch có nói tới lá lành đùm lá rách không",
    "kế hoạch có huy động nguồn lực quốc tế không",
    "tỉnh phải báo cáo định kỳ đúng không",
    "văn bản có đề cập công nghệ thông tin không",
    "Mặt trận có giám sát kế hoạch này không",
    "UBND tỉnh có giám sát kế hoạch này không",
    "Ngân hàng Chính sách xã hội được giao cho vay hộ nghèo đúng không?",
]

# It is asked what there is, and nothing is claimed: no 'Không đúng' before what there is.
WHAT = [
    "Mặt trận có việc gì trong phụ lục không",
    "Mặt trận có trách nhiệm gì trong kế hoạch không",
    "mat tran co tham gia viec gi khong",
]


@pytest.mark.parametrize(("question", "shown"), ABSENT)
def test_what_the_text_lacks_is_refused(assistant: Assistant, question: str, shown: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "not_in_document"
    assert shown in answer.answer


@pytest.mark.parametrize("question", SAID)
def test_what_it_says_in_other_words_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert not answer.answer.startswith("**Không đúng.**")


@pytest.mark.parametrize("question", WHAT)
def test_what_there_is_denies_nothing(assistant: Assistant, question: str) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == ("I.6",)
    assert not answer.answer.startswith("**Không đúng.**")


# 'nhiệm vụ đó' is the one that the story tells of, whichever bodies it names.
POINTED = [
    (
        "Em ở Bộ Quốc phòng. Hôm kia họp với Bộ Công an về mô hình giảm nghèo vùng biên, UBND tỉnh cũng dự. "
        "Tỉnh có vai trò gì trong nhiệm vụ đó?",
        "III.7",
    ),
    (
        "Em làm ở Bộ Nội vụ, sáng nay họp cùng Bộ Y tế với mấy tỉnh về bộ máy giảm nghèo. "
        "Bộ LĐTBXH có vai trò gì trong việc đó?",
        "V.1",
    ),
    (
        "Em ở Sở. Hôm qua bàn với Bộ Y tế chuyện tín dụng ưu đãi cho hộ nghèo. "
        "Bộ Tài chính giữ vai trò gì trong việc này?",
        "III.12",
    ),
]

# Of a part of the plan that is named within another it is told what it says.
PARTS = [
    ("Nêu các yêu cầu đặt ra của kế hoạch (phần I của kế hoạch)", "**Yêu cầu**", "Mục đích"),
    ("mục đích nêu ở phần I của kế hoạch là gì", "**Mục đích**", "**Yêu cầu**"),
    ("phần I của kế hoạch nói gì", "MỤC ĐÍCH, YÊU CẦU", "**Yêu cầu**"),
    ("phần I mục đích, yêu cầu của kế hoạch nói gì", "**Yêu cầu**", "MỤC ĐÍCH"),
    ("What do the three points of the requirements section say?", "**Yêu cầu**", "does not say"),
]


@pytest.mark.parametrize(("message", "task"), POINTED)
def test_that_task_is_the_one_told(assistant: Assistant, message: str, task: str) -> None:
    assert assistant.answer([message]).tasks == (task,)


def test_all_tasks_of_a_body_are_told_where_no_task_is_pointed_to(assistant: Assistant) -> None:
    said = "Em ở Bộ Nội vụ. Hôm qua họp về bộ máy. Bộ Nội vụ có vai trò gì trong kế hoạch này?"
    assert assistant.answer([said]).tasks == ("V.1", "V.2")


@pytest.mark.parametrize(("question", "shown", "left"), PARTS)
def test_a_part_within_a_part(assistant: Assistant, question: str, shown: str, left: str) -> None:
    text = told(assistant, question)
    assert shown in text
    assert left not in text


def test_how_many_periods_asks_for_the_time(assistant: Assistant) -> None:
    text = told(assistant, "việc kiện toàn bộ máy giảm nghèo làm trong mấy giai đoạn")
    assert "2026 - 2030" in text
    assert "Cơ quan chủ trì" not in text


@pytest.mark.parametrize(
    ("name", "tasks"),
    [
        ("Bộ Taì chihs", {"III.12"}),
        ("Bộ Tài chinhs", {"III.12"}),
        ("Bộ Xyâ dugnj", {"III.10", "III.15"}),
    ],
)
def test_slips_beside_tone_keys(assistant: Assistant, name: str, tasks: set[str]) -> None:
    assert set(assistant.answer([f"{name} có tên trong nhiệm vụ nào"]).tasks) == tasks
