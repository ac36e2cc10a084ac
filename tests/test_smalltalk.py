"""Talk that asks nothing, in words that no phrase of the lexicon foresees, and what only sounds like it."""

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        # small talk beside a greeting
        ("chào bác, hôm nay bác có khỏe không, ăn sáng chưa", "Nghị quyết số 160/NQ-CP"),
        ("ê bạn ơi, trời nóng dữ ta", "Nghị quyết số 160/NQ-CP"),
        ("bạn bao nhiêu tuổi, có gia đình chưa", "Nghị quyết số 160/NQ-CP"),
        # computers are no provinces
        ("chao chau nha, bac moi tap dung may tinh thoi", "Nghị quyết số 160/NQ-CP"),
        ("con tên gì vậy con", "trợ lý tra cứu"),
        # insults and complaints get an apology
        ("trợ lý kiểu gì mà dốt vậy, chán ghê", "Xin lỗi"),
        ("nói với cái máy này phí cả công", "Xin lỗi"),
        ("this bot is useless and stupid", "sorry"),
    ],
)
def test_talk_is_answered_politely(assistant: Assistant, said: str, reply: str) -> None:
    answer = assistant.answer([said])
    assert answer.status == "chitchat"
    assert reply in answer.answer
    assert not answer.citations


@pytest.mark.parametrize(
    "asked",
    [
        # requests and questions beside the subject, however they are toned
        "mai Đà Nẵng có mưa không bạn ơi",
        "dịch giúp tôi câu này sang tiếng Pháp",
        "cán bộ xã tôi làm ăn chán quá, kiện ở đâu",
        "nhà tôi nghèo quá, mỗi tháng được mấy triệu",
        "người già neo đơn có được quà tết không",
    ],
)
def test_what_asks_is_refused_as_before(assistant: Assistant, asked: str) -> None:
    assert assistant.answer([asked]).status == "not_in_document"


def test_a_question_is_answered_whatever_its_tone(assistant: Assistant) -> None:
    answer = assistant.answer(["bot ngu, hỏi mãi không xong: bộ nào chủ trì chính sách nhà ở?"])
    assert answer.tasks == ("III.10",)
