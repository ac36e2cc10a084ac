"""Tasks described in other words than the text's, above all in long messages that tell a story first."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.message.told_task import described
from assistant.pipeline import Assistant
from assistant.words import split_words

LEAD, PARTNER = "Cơ quan chủ trì", "Cơ quan phối hợp"
PRODUCT, TIME = "Sản phẩm", "Thời gian thực hiện"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# What a sentence says, what of it describes a task, and why.
SENTENCES = [
    (
        "Nghe nói trung ương có giao tìm cách đỡ đần người già yếu",
        "tìm cách đỡ đần người già yếu",
        "who gives a task",
    ),
    (
        "Nghe đâu chính phủ giao cho một bộ tính lại thước đo nghèo",
        "tính lại thước đo nghèo",
        "one of the ministries, whichever",
    ),
    ("Trong phụ lục có một việc lo chỗ ở cho dân", "lo chỗ ở cho dân", "where it stands"),
    ("Trong phụ lục có dòng nói về kho số liệu", "kho số liệu", "a row is one"),
    (
        "Bảng phân công hình như có hẳn một nhiệm vụ nhằm dời làng",
        "dời làng",
        "words between place and verb",
    ),
    (
        "Tôi nhớ phụ lục có việc đôn đốc đài báo, chứ không phải mở cuộc thi",
        "đôn đốc đài báo",
        "what it is not is left out",
    ),
    ("Anh cán bộ bảo nhà nước đang tính nuôi các cụ", "nuôi các cụ", "a plan of the state"),
    ("Sếp giao em tìm hiểu việc nuôi các cụ", "nuôi các cụ", "whom the work was given to"),
    ("Sếp giao em theo dõi việc Bộ Y tế chủ trì", "", "who does it is no description"),
    ("Phụ lục có bao nhiêu việc", "", "a number is asked for"),
    ("Trong phụ lục có việc nào về nhà ở", "", "a list is asked for"),
    ("Phụ lục có việc của Bộ Nội vụ", "", "who does it is no description"),
    ("Hội Nông dân bảo chờ", "", "a story"),
]


@pytest.mark.parametrize(("said", "expected", "reason"), SENTENCES)
def test_what_follows_on_there_is_a_task_describes_it(
    said: str, expected: str, reason: str
) -> None:
    words = described(split_words(said))
    assert " ".join(w.marked or w.folded for w in words) == " ".join(
        w.marked or w.folded for w in split_words(expected)
    ), reason


# A message with its story, the task that it tells of, the columns asked for, and why.
STORIES = [
    (
        "Ban thường vụ đang dự thảo nghị quyết, đã hỏi ý Ban Dân vận và Hội đồng nhân dân. Trong phụ "
        "lục có một "
        "việc bảo các đảng bộ cùng ủy ban từ tỉnh tới xã ra văn bản chỉ huy công cuộc giảm nghèo "
        "trong mười năm. "
        "Cơ quan nào phối hợp và thời gian ghi thế nào?",
        "II.1",
        (PARTNER, TIME),
        "bodies of the story are no conditions",
    ),
    (
        "Nhà dòng tôi nuôi sáu cụ nằm liệt, Hội Chữ thập đỏ và ngân hàng huyện có giúp ít gạo. Nghe "
        "nói trung ương "
        "có giao tìm hiểu rồi đề ra khoản trợ cấp cho hộ chẳng còn ai làm lụng nổi. Kết quả mà việc "
        "ấy phải nộp "
        "ra là gì, ai chủ trì?",
        "III.2",
        (PRODUCT, LEAD),
        "both columns of one sentence",
    ),
    (
        "Hội tôi đi cất nhà tình thương, trước nay chỉ làm với Đoàn Thanh niên. Trong phụ lục có việc "
        "chỉnh các quy "
        "định để người nghèo có nơi trú thân, nhất là ở những huyện yếu nhất. Tôi cần biết cơ quan "
        "chủ trì, bên nào "
        "phối hợp và sản phẩm sau cùng được mô tả ra sao?",
        "III.10",
        (LEAD, PARTNER, PRODUCT),
        "three columns; no extreme is asked for",
    ),
    (
        "Ở tỉnh tôi Ban Dân tộc giữ một mảng, Sở Nông nghiệp giữ một mảng, chồng chéo lắm. Trung ương "
        "hình như có "
        "giao một việc nhằm sắp xếp lại các bộ phận trông coi xóa đói từ trên xuống, quy về một nơi. "
        "Việc ấy làm "
        "trong khoảng thời gian nào và ai phối hợp?",
        "V.1",
        (TIME, PARTNER),
        "where the giver of the task stands before 'hình như'",
    ),
    (
        "Phòng tôi viết kế hoạch của huyện, lần nào phần hộ nghèo cũng vài dòng ở cuối. Tôi được biết "
        "bảng nhiệm vụ "
        "bắt phải đặt con số giảm nghèo vào chỗ quan trọng nhất của kế hoạch từng năm. Sản phẩm của "
        "việc này gồm "
        "những loại văn bản nào, ai phối hợp?",
        "II.2",
        (PRODUCT, PARTNER),
        "numbers and extremes of a description are its matter",
    ),
    (
        "Đoàn tôi vừa giám sát, tiền rót chậm, Thanh tra tỉnh cũng nói thế. Trong phụ lục có một dòng "
        "đòi phải làm "
        "cho chương trình mục tiêu cấp quốc gia về giảm nghèo thật sự có hiệu quả. Tôi cần chép vào "
        "báo cáo: thời "
        "gian thực hiện là khi nào và sản phẩm ghi ra sao?",
        "III.5",
        (TIME, PRODUCT),
        "what stands before the colon is no matter",
    ),
    (
        "Báo tôi mỗi quý chạy mấy chuyên mục nêu gương người tốt, cách làm hay về giảm nghèo. Tôi nhớ "
        "phụ lục có giao việc đôn đốc báo "
        "giới như thế, chứ không phải mở cuộc thi. Việc này ai phối hợp và thực hiện lúc nào?",
        "I.5",
        (PARTNER, TIME),
        "'như thế' points to the sentence before; what it is not is left out",
    ),
    (
        "Cô giáo ở bản tôi nói có một việc trong phụ lục động viên công chức giỏi lên vùng nghèo làm "
        "việc. Hội Phụ "
        "nữ với ngân hàng huyện thì tôi không hỏi. Sản phẩm của việc ấy là gì?",
        "V.2",
        (PRODUCT,),
        "a sentence after it that sets others aside",
    ),
    # The other way round: the question has a matter of its own.
    (
        "Nghe nói phụ lục có một việc về nhà ở cho hộ nghèo. Còn nước sạch thì ai chủ trì?",
        "III.11",
        (LEAD,),
        "another matter is asked about",
    ),
    (
        "Phụ lục có một việc về nhà ở cho hộ nghèo nhưng tôi không hỏi. Việc cho vay ưu đãi thì ai "
        "chủ trì, hạn thế "
        "nào?",
        "III.12",
        (LEAD, TIME),
        "another matter is asked about",
    ),
    (
        "Nhà tôi dột. Nghe nói trong phụ lục có một việc về chuyện này. Việc đó ai chủ trì?",
        "III.10",
        (LEAD,),
        "a sentence that only points describes nothing",
    ),
]


@pytest.mark.parametrize(("message", "task", "columns", "reason"), STORIES)
def test_the_sentence_that_tells_of_a_task_says_which(
    assistant: Assistant, message: str, task: str, columns: tuple[str, ...], reason: str
) -> None:
    answer = told(assistant, message)
    assert answer.tasks == (task,), reason
    assert [name for name in columns if name not in answer.answer] == [], reason


# Tasks that are not there, told of in the same way: never another one in their place.
ABSENT = [
    "xây sân bay cho các huyện miền núi",
    "miễn học phí cho học sinh trung học",
    "phát xe đạp cho học trò nghèo",
    "chống buôn bán người qua biên giới",
    "thăm dò dầu khí ngoài khơi",
]


@pytest.mark.parametrize("matter", ABSENT)
def test_a_task_told_of_that_is_not_there_is_refused(assistant: Assistant, matter: str) -> None:
    answer = told(
        assistant,
        f"Huyện tôi còn khó. Nghe nói trong phụ lục có một việc {matter}. Việc ấy do ai chủ trì, bao giờ xong?",
    )
    assert answer.status in (Status.NOT_IN_DOCUMENT, Status.CLARIFY)


# Questions, and what each of several columns says.
COLUMNS = [
    (
        "Ai lo tìm việc cho dân nghèo và đưa người sang xứ khác làm thuê, kết quả ghi gì?",
        "III.8",
        (LEAD, PRODUCT),
        "a matter of two parts",
    ),
    (
        "Ai lo chính sách để dân ngoài đảo có nước uống sạch và hố xí hợp lệ, sản phẩm là gì?",
        "III.11",
        (LEAD, PRODUCT),
        "a matter of two parts",
    ),
    (
        "Việc cho dân nghèo vay lãi nhẹ làm tới khi nào và kết quả gồm những gì?",
        "III.12",
        (TIME, PRODUCT),
        "'kết quả gồm những gì'",
    ),
    (
        "Việc dựng kho số liệu về giảm nghèo: đầu ra mà việc đó cần có là gì, ai phối hợp?",
        "V.3",
        (PRODUCT, PARTNER),
        "what lies between the column and its verb",
    ),
    (
        "Giải thưởng cho bài viết của phóng viên về giảm nghèo thì mấy năm mở một lần, ai đứng ra mở?",
        "I.4",
        (LEAD, TIME),
        "how often it is held",
    ),
    (
        "Việc bộ đội, công an giúp dân thoát nghèo thì mấy bộ nào chủ trì, ra sản phẩm gì?",
        "III.7",
        (PRODUCT, "Bộ Công an"),
        "a number, and a column beside it",
    ),
    (
        "Ai lo tính lại chuẩn nghèo theo nhiều mặt, sao cho mức sống thấp nhất khá dần, và việc đó ra "
        "loại văn bản gì?",
        "III.1",
        (LEAD, PRODUCT),
        "'nhiều … nhất' of a matter is no extreme",
    ),
    (
        "Việc nhà ở cho hộ nghèo do ai chủ trì? || Kết quả dự kiến của việc này là gì?",
        "III.10",
        (PRODUCT,),
        "'kết quả dự kiến'",
    ),
]


@pytest.mark.parametrize(("question", "task", "columns", "reason"), COLUMNS)
def test_all_columns_asked_for_are_told(
    assistant: Assistant, question: str, task: str, columns: tuple[str, ...], reason: str
) -> None:
    answer = told(assistant, question)
    assert answer.tasks == (task,), reason
    assert [name for name in columns if name not in answer.answer] == [], reason


# Two tasks described one after the other, and what is asked of both.
PAIRS = [
    (
        "Tổ tôi giữ hai việc. Một là chính sách nhà ở cho hộ nghèo; hai là trợ giúp pháp lý cho hộ "
        "nghèo. Trong hai việc ấy việc nào xong trước?",
        "III.10 III.3",
        "numbered items are compared",
    ),
    (
        "Phòng tôi theo dõi hai mảng ở phụ lục. Một là việc các cơ sở đào tạo chuyển giao mô hình "
        "sinh kế, hai là việc di dời dân cư vùng thiên tai. Tôi cần xếp lịch nên muốn so thời gian "
        "của hai việc này: việc nào phải xong sớm hơn?",
        "III.9 III.14",
        "words of the one who asks are no matter",
    ),
    (
        "Một là nhà ở cho hộ nghèo, hai là nước sạch nông thôn. Mỗi việc do ai chủ trì?",
        "III.10 III.11",
        "each is asked about",
    ),
    (
        "Một là việc nhà ở do ai chủ trì, hai là việc cho vay ưu đãi do ai chủ trì?",
        "III.10 III.12",
        "two questions",
    ),
    (
        "Nghe nói phụ lục có hai việc: một việc về nhà ở cho hộ nghèo, một việc về nước sạch. Hai "
        "việc đó do ai chủ trì?",
        "III.10 III.11",
        "not one task is told of",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "reason"), PAIRS)
def test_two_tasks_told_of_stay_two(
    assistant: Assistant, message: str, tasks: str, reason: str
) -> None:
    assert set(told(assistant, message).tasks) == set(tasks.split()), reason


def test_what_is_known_of_the_task_is_no_condition(assistant: Assistant) -> None:
    message = (
        "Trưởng phòng phân công em tìm hiểu nhiệm vụ về trợ giúp pháp lý cho người nghèo. Em đã thấy Bộ Tư pháp "
        "chủ trì. Cơ quan nào phối hợp, thời gian ra sao ạ?"
    )
    answer = told(assistant, message)
    assert answer.tasks == ("III.3",)
    assert PARTNER in answer.answer


def test_a_sum_of_money_is_still_asked_for_after_what_is_told(assistant: Assistant) -> None:
    """What is told before of who does the task was answered instead, the question left unread."""
    message = (
        "Tôi đọc phụ lục thì thấy nhiệm vụ này do Bộ Lao động và các bộ, ngành có liên quan chủ trì, tỉnh phối "
        "hợp. Tuy nhiên tôi chưa tìm ra con số nào. Theo Nghị quyết thì tỉnh Hà Giang được cấp bao nhiêu tỷ đồng "
        "cho chương trình này?"
    )
    assert told(assistant, message).status is Status.NOT_IN_DOCUMENT


# A body's part in the task that was told of, asked or claimed without naming a task.
WEIGHED = [
    ("Sếp giao em theo dõi việc trợ giúp pháp lý. Bộ Công an có chủ trì không?", "**Không đúng.**"),
    ("Sếp giao em theo dõi việc trợ giúp pháp lý. Bộ Tư pháp có chủ trì không?", "**Đúng.**"),
    ("Sếp giao em theo dõi việc trợ giúp pháp lý. Bộ Lao động có phối hợp không?", "**Đúng.**"),
    ("Em theo dõi việc trợ giúp pháp lý. Bộ Công an có chủ trì không?", "**Không đúng.**"),
    ("Tôi phụ trách mảng tín dụng ưu đãi. Bộ Tài chính có phải chủ trì không?", "**Không đúng.**"),
    ("Sếp giao em việc trợ giúp pháp lý. Bộ Tư pháp có chủ trì không?", "**Đúng.**"),
    ("Em theo dõi mảng nước sạch nông thôn. Bộ Y tế có chủ trì không?", "**Không đúng.**"),
    ("Việc nhà ở em đang làm. Bộ Y tế chủ trì phải không?", "**Không đúng.**"),
    ("viec nha o em dang lam. bo xay dung chu tri phai ko?", "**Đúng.**"),
    ("Mảng nước sạch tôi phụ trách. Bộ Nông nghiệp có chủ trì không?", "**Đúng.**"),
    # By its number, and of a section.
    ("Em phụ trách nhiệm vụ III.3. Bộ Công an có chủ trì không?", "**Không đúng.**"),
    ("Em phụ trách nhiệm vụ III.3. Bộ Tư pháp có chủ trì không?", "**Đúng.**"),
    ("Tôi theo dõi các việc mục V. Bộ Công an có chủ trì không?", "Phụ lục không có nhiệm vụ nào do Bộ Công an"),
    ("Tôi theo dõi các việc mục V. Bộ Nội vụ có chủ trì không?", "**Đúng.** Có **2"),
    # The whole plan is no task.
    ("Em đang theo dõi việc thực hiện nghị quyết 160 ở bộ. Bộ Công an có chủ trì không?", "**Đúng.** Có **1"),
    ("Em phụ trách mảng trợ giúp pháp lý. Bộ Tư pháp chủ trì mấy việc?", "Có **1"),
    # All that it leads is asked for.
    ("Sếp giao em theo dõi việc trợ giúp pháp lý. Bộ Công an chủ trì những việc gì?", "Có **1"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "told"), WEIGHED)
def test_part_in_the_task_told_of(assistant: Assistant, message: str, told: str) -> None:
    answer = assistant.answer([message])
    assert answer.answer.startswith(told)
