"""Lists and counts with qualifying words: what takes everything in, what is but told of, what is set aside."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

PROVINCES_LEAD = "I.1 I.2 II.1 II.2 III.6 III.16"
PROVINCES = "I.1 I.2 I.3 I.5 I.6 II.1 II.2 III.4 III.5 III.6 III.7 III.13 III.14 III.15 III.16 IV V.1 V.3 V.4"
MEDIA_LEADS = "I.3 I.4 I.5 III.15 V.4"
LABOUR_ALONE = "III.1 III.2 III.8 IV V.3"
LABOUR_JOINTLY = "I.3 I.4 I.6 III.5 III.7 III.15 V.1 V.4"
LABOUR_SHARED_WITH_PROVINCES = "I.3 I.6 III.5 III.7 III.15 V.1 V.4"
LABOUR_LEADS = "I.3 I.4 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4"
LABOUR_BEYOND_FIRST = "III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4"
LABOUR_WITHOUT_PROVINCES = "I.4 III.1 III.2 III.8"
NOT_2022 = (
    "III.1 III.2 III.3 III.4 III.5 III.6 III.7 III.8 III.11 III.12 III.13 III.14 III.15 III.16"
)
STORY = "Em đang chuẩn bị lịch đôn đốc cho lãnh đạo. "


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Text, the tasks of the answer, why.
TAKES_IN = [
    (
        "UBND tỉnh đứng chủ trì mấy việc, gồm cả những việc cùng chủ trì với các bộ?",
        PROVINCES_LEAD,
        "what is included is no condition",
    ),
    (
        "Tỉnh Lai Châu chủ trì bao nhiêu nhiệm vụ, tính cả những dòng ghi chung là các bộ, ngành "
        "và UBND các tỉnh?",
        PROVINCES_LEAD,
        "the group in it says how rows are written",
    ),
    (
        "bo thong tin truyen thong chu tri may viec, tinh luon may viec lam chung nha",
        MEDIA_LEADS,
        "without marks",
    ),
    (
        "Bộ Thông tin và Truyền thông cầm trịch những việc nào, gộp luôn mấy việc làm chung?",
        MEDIA_LEADS,
        "other verbs",
    ),
    (
        "Kể các việc Bộ Lao động - Thương binh và Xã hội chủ trì chung với nơi khác (kể cả khi "
        "chỉ ghi chung các bộ, "
        "ngành) mà UBND các tỉnh phối hợp.",
        LABOUR_SHARED_WITH_PROVINCES,
        "in brackets",
    ),
    (
        "Liệt kê việc nào có tên UBND cấp tỉnh, bất kể là chủ trì, cùng chủ trì với bộ hay chỉ phối hợp.",
        PROVINCES,
        "a choice of roles over commas",
    ),
    (
        "Nhiệm vụ nào có Ủy ban Dân tộc, không phân biệt đứng chính, đứng chung hay phối hợp?",
        "III.6 III.15",
        "the same, in other words",
    ),
    (
        "Việc nào có cả Ủy ban Dân tộc lẫn Bộ Nông nghiệp và Phát triển nông thôn, không cần "
        "biết ai chính ai phụ?",
        "III.6 III.15",
        "'ai chính ai phụ' is a choice",
    ),
    (
        "Mấy việc Bộ Lao động - Thương binh và Xã hội chủ trì cùng nơi khác (nhóm “các bộ, "
        "ngành” vẫn tính là một bên "
        "khác)?",
        LABOUR_JOINTLY,
        "whom 'khác' takes in",
    ),
    # The contrary: what is not taken in is set aside.
    (
        "Bộ Nội vụ chủ trì những nhiệm vụ nào, không tính cả việc làm chung với bộ khác?",
        "V.2",
        "denied",
    ),
    (
        "Bộ Lao động - Thương binh và Xã hội chủ trì chung với các bộ, ngành ở việc nào?",
        "III.5",
        "the group is named as a body",
    ),
    ("Bộ Nội vụ chủ trì chung với bộ khác việc nào?", "V.1", "a share that is asked for"),
]

ONE_OF = [
    (
        "Việc nào nêu tên ít nhất một trong các bộ sau, ở bất kỳ vai nào: Bộ Y tế, Bộ Xây dựng, "
        "Ủy ban Dân tộc?",
        "III.6 III.10 III.15",
        "a role between the choice and the names",
    ),
    (
        "Có bao nhiêu nhiệm vụ có bất kỳ cơ quan nào trong số các bộ sau đây: Bộ Nội vụ, Bộ Tư pháp?",
        "III.3 V.1 V.2",
        "any of them",
    ),
    (
        "Nhiệm vụ nào có ít nhất một trong mấy cơ quan: Bộ Nội vụ, Bộ Tư pháp, Bộ Công an?",
        "III.3 III.7 V.1 V.2",
        "'mấy' counts nothing",
    ),
    (
        "Nhiệm vụ nào có đủ các cơ quan sau, ở bất cứ vai trò nào: Bộ Tài chính, Bộ Kế hoạch và Đầu tư?",
        "III.12",
        "all of them, none left unread",
    ),
    ("Việc nào có cả hai bộ sau: Bộ Công an, Bộ Quốc phòng?", "III.7", "both"),
]

ABOUT = [
    (
        "Phòng em tra về Bộ Nông nghiệp và Phát triển nông thôn: mấy việc mà ô chủ trì chỉ ghi "
        "duy nhất bộ này?",
        "III.11 III.14",
        "the body before the colon",
    ),
    (
        "Đối với Bộ Lao động - Thương binh và Xã hội, việc nào ô chủ trì chỉ có mỗi bộ ấy?",
        LABOUR_ALONE,
        "before a comma",
    ),
    (
        "Việc của Bộ Nội vụ, Bộ Xây dựng hay Bộ Công an đã có tổ khác lo. Riêng em hỏi Bộ Lao "
        "động - Thương binh và "
        "Xã hội: mấy việc cột chủ trì chỉ ghi duy nhất bộ này, không kèm ai khác?",
        LABOUR_ALONE,
        "others in passing",
    ),
    (
        "Tôi hỏi về Bộ Công an: bộ này chủ trì chung với Bộ Quốc phòng việc nào?",
        "III.7",
        "another body beside it",
    ),
]

PASSING = [
    (
        "Có loại việc bộ làm một mình, có loại việc bộ làm chung với tỉnh. Bộ Nội vụ chủ trì những việc nào?",
        "V.1 V.2",
        "kinds that are but told of",
    ),
    (
        "Có kiểu việc trung ương làm, tỉnh phụ, như mấy việc của Bộ Y tế hay Bộ Công an; có kiểu "
        "việc ngược lại. Tỉnh "
        "chủ trì những việc nào?",
        PROVINCES_LEAD,
        "with bodies as an example",
    ),
    (
        "Nhiệm vụ nào do nhiều bộ cùng chủ trì, chẳng hạn như việc của Bộ Công an và Bộ Quốc phòng?",
        "I.3 I.4 III.7 III.15 V.1 V.4",
        "an example",
    ),
    (
        "Chúng tôi quan tâm loại thứ ba: cột chủ trì ghi cả các bộ, ngành lẫn UBND các tỉnh. Bỏ "
        "việc hằng năm ra, kể "
        "các nhiệm vụ còn lại thuộc loại đó.",
        "II.1 II.2 III.6",
        "a kind that is told after a colon",
    ),
    # The contrary: one of the kinds is taken up.
    (
        "Có kiểu việc hằng năm, có kiểu việc làm theo giai đoạn. Tôi cần loại thứ nhất: liệt kê giúp.",
        "I.1 I.2 I.3 I.5",
        "the first kind",
    ),
    (
        "Có kiểu việc hằng năm, có kiểu việc làm xong trong năm 2022. Tôi cần loại sau, có mấy việc?",
        "III.9 III.10",
        "the second kind",
    ),
    (
        "Có nhóm việc do Bộ Nội vụ chủ trì, có nhóm việc do Bộ Xây dựng chủ trì. Nhóm thứ hai gồm những việc nào?",
        "III.10 III.15",
        "kinds told by who leads",
    ),
]

ASIDE = [
    (
        STORY
        + "Những việc kéo dài đến 2030 thì để sau, những việc hằng năm cũng chưa cần nhắc, trước mắt chỉ quan tâm "
        "những việc ghi gọn một năm 2022. Gồm những nhiệm vụ nào?",
        "III.9 III.10",
        "two are set aside, one is kept to",
    ),
    (
        "Việc hằng năm thì gác lại, việc mục I cũng chưa cần, đợt này chỉ lấy những việc Bộ Lao "
        "động - Thương binh và "
        "Xã hội chủ trì. Gồm những việc nào?",
        LABOUR_BEYOND_FIRST,
        "'cũng chưa cần' sets aside",
    ),
    (
        "Việc mục I cũng khỏi tính. Bộ Lao động - Thương binh và Xã hội chủ trì những việc nào?",
        LABOUR_BEYOND_FIRST,
        "alone",
    ),
    (
        "Em gom việc mục III. Cái nào hạn năm 2022 thì qua rồi, sếp bảo gạch đi. Còn lại là "
        "những nhiệm vụ nào?",
        NOT_2022,
        "whatever is such",
    ),
    (
        'Em cần trích nhiệm vụ mà cột sản phẩm ghi đúng câu "Cơ chế, chính sách được hoàn thiện" '
        "để đưa vào báo cáo, "
        "nhưng bỏ ra ngoài những nhiệm vụ có Bộ Giáo dục và Đào tạo chủ trì; còn lại những việc nào?",
        "III.11 III.13",
        "what is quoted before it",
    ),
    (
        "Em cần các nhiệm vụ mục V để đưa vào tờ trình, nhưng xin bỏ ra những nhiệm vụ của Bộ "
        "Nội vụ; còn lại những "
        "việc nào?",
        "V.3 V.4",
        "a purpose ends there",
    ),
    (
        "Trừ những việc tuyên truyền thuộc mục I mà phòng báo chí đã làm xong kế hoạch, Bộ Thông "
        "tin và Truyền thông "
        "còn chủ trì việc nào?",
        "III.15 V.4",
        "who cared for them",
    ),
    (
        "Lúc đầu sếp hỏi mọi việc Bộ Lao động - Thương binh và Xã hội chủ trì, nay chỉ lấy việc "
        "mà cột phối hợp không "
        "có UBND các tỉnh. Xin danh sách.",
        LABOUR_WITHOUT_PROVINCES,
        "of all first meant, some",
    ),
    # The contrary: nothing is set aside, or another body takes the place of the first.
    (
        "Những việc hằng năm cũng không ít. Bộ Thông tin và Truyền thông chủ trì những việc nào?",
        MEDIA_LEADS,
        "told of",
    ),
    (
        "Lúc đầu sếp hỏi mọi việc Bộ Y tế chủ trì, nay chỉ lấy việc Bộ Xây dựng chủ trì. Xin danh sách.",
        "III.10 III.15",
        "another body",
    ),
    ("Em gom các việc mục V. Cái nào của Bộ Nội vụ?", "V.1 V.2", "a question"),
]

PROVIDED = [
    (
        "Việc nào hạn năm 2022, miễn Bộ Xây dựng có tên chủ trì?",
        "III.10",
        "'miễn' is 'miễn là'",
    ),
    (
        "Kể các việc hằng năm, một mình hay chung đều được, miễn Bộ Lao động - Thương binh và Xã "
        "hội có tên chủ trì.",
        "I.3",
        "after what takes everything in",
    ),
]


@pytest.mark.parametrize(
    ("text", "tasks", "reason"), [*TAKES_IN, *ONE_OF, *ABOUT, *PASSING, *ASIDE, *PROVIDED]
)
def test_qualified_lists(assistant: Assistant, text: str, tasks: str, reason: str) -> None:
    assert set(told(assistant, text).tasks) == set(tasks.split()), reason


def test_who_is_let_off_does_not_lead(assistant: Assistant) -> None:
    assert "III.15" not in told(assistant, "Việc nào Bộ Y tế được miễn chủ trì?").tasks


TALK = [
    ("Xin chào, bạn là ai và giúp tôi được điều gì?", "chitchat", "greeting and what it can"),
    ("Trợ lý có thể hỗ trợ chúng tôi những việc gì?", "chitchat", "what it can"),
    ("Bạn có thể giúp tôi biết Bộ Xây dựng chủ trì việc gì không?", "answered", "a question"),
]


@pytest.mark.parametrize(("text", "status", "reason"), TALK)
def test_what_it_may_help_with(assistant: Assistant, text: str, status: str, reason: str) -> None:
    assert told(assistant, text).status.value == status, reason
