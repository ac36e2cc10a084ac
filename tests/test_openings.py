"""Clauses that tell of the writer alone say nothing of what is asked, whatever words they have."""

from __future__ import annotations

from itertools import product

import pytest

from assistant.pipeline import Assistant

# Openings with words that look like conditions, denials, times, sections or a role.
OPENINGS = [
    ("Hôm nay trời nắng quá, ", "a day is no time of the work"),
    ("Sếp em không vui, chưa duyệt gì cả, ", "a denial of the story denies nothing"),
    ("Máy tui không gõ được dấu, ", "so does one right before a name"),
    ("Tháng sau họp rồi, ", "'sau' sets nothing aside"),
    ("Mục 2 trong bài của em còn trống, ", "the section of one's own paper"),
    ("Kế hoạch của em còn dang dở, ", "nor is it the plan of the resolution"),
    ("Em đang soạn giấy mời cho buổi họp do phó giám đốc chủ trì, ", "a meeting is led, no task"),
    ("Chị Hồng với anh Tài cãi nhau suốt, nhờ trợ lý phân xử giúp: ", "names before a colon"),
    ("Kính thưa trợ lý, thủ trưởng giục từ sáng nên tôi xin hỏi: ", "a frame of several clauses"),
    ("My director is waiting, ", "English before Vietnamese"),
]
CLOSINGS = [
    (". Em cảm ơn nhiều, mai em nộp rồi", "thanks and a day"),
    (", không cần giải thích đâu ạ", "how to answer is no denial"),
    (". Hôm qua em hỏi mà lỡ tắt máy mất", "what went before"),
]
QUESTIONS = [
    ("Bộ Tư pháp chủ trì nhiệm vụ nào?", {"III.3"}, ""),
    ("bo xay dung chu tri viec nao", {"III.10", "III.15"}, ""),
    ("Mục V có mấy nhiệm vụ?", {"V.1", "V.2", "V.3", "V.4"}, "4 nhiệm vụ"),
    ("Nghị quyết 160 do Thủ tướng Phạm Minh Chính ký, đúng không?", set(), "**Không đúng.**"),
    ("Nghị quyết 160 có hiệu lực từ ngày ký, đúng không?", set(), "**Đúng.**"),
]


@pytest.mark.parametrize(
    ("opening", "asked"), list(product(OPENINGS, QUESTIONS)), ids=lambda one: str(one[0])[:24]
)
def test_an_opening_changes_nothing(
    assistant: Assistant, opening: tuple[str, str], asked: tuple[str, set[str], str]
) -> None:
    (before, reason), (question, tasks, said) = opening, asked
    answer = assistant.answer([before + question])
    assert set(answer.tasks) == tasks, reason
    assert said in answer.answer, reason


@pytest.mark.parametrize(
    ("closing", "asked"), list(product(CLOSINGS, QUESTIONS)), ids=lambda one: str(one[0])[:24]
)
def test_a_closing_changes_nothing(
    assistant: Assistant, closing: tuple[str, str], asked: tuple[str, set[str], str]
) -> None:
    (after, reason), (question, tasks, said) = closing, asked
    answer = assistant.answer([question.rstrip("?") + after])
    assert set(answer.tasks) == tasks, reason
    assert said in answer.answer, reason


KEPT = [
    # what limits the question stays, though somebody says it of himself
    ("Tôi chỉ cần mục III, Bộ Xây dựng chủ trì việc nào?", {"III.10", "III.15"}),
    ("Em không tính mục III, Bộ Nội vụ chủ trì việc nào?", {"V.1", "V.2"}),
    ("Tôi ở Bộ Y tế, bộ tôi chủ trì việc nào?", {"III.15"}),
    ("Tôi ở Bộ Tư pháp, chủ trì những việc nào?", {"III.3"}),
    ("Tôi ở Bộ Nội vụ. Những việc ở mục V mà Bộ không được nêu tên?", {"V.3", "V.4"}),
    ("Em ở Bộ Nội vụ. Việc nào ở mục V Bộ không có tên ở cả hai cột?", {"V.3", "V.4"}),
    (
        "Em ở Bộ LĐTBXH. Cho em các nhiệm vụ mà Bộ không được ghi tên ở cả cột chủ trì lẫn phối hợp.",
        {"I.5", "III.4", "III.9", "III.12", "III.13", "III.14"},
    ),
    # where it opens a clause, though a number stands before it
    (
        "Tôi ở Bộ Nội vụ. Theo Nghị quyết 160, Bộ được ghi tên chủ trì ở những nhiệm vụ nào?",
        {"V.1", "V.2"},
    ),
    ("Tôi ở Bộ Nội vụ. Trong phụ lục, Bộ được giao chủ trì những việc nào?", {"V.1", "V.2"}),
    # whose the role is that follows
    ("Việc nào ở mục II Bộ Y tế không có tên mà tỉnh chủ trì?", {"II.1", "II.2"}),
    ("Tôi ở Bộ Y tế. Việc nào bộ không được nêu tên mà do Bộ Tư pháp chủ trì?", {"III.3"}),
    # the matter is told by the clause before
    ("Em lo chuyện trợ giúp pháp lý cho bà con, việc này bộ nào chủ trì?", {"III.3"}),
    ("Hằng năm, tỉnh chủ trì việc gì?", {"I.1", "I.2"}),
]


@pytest.mark.parametrize(("message", "tasks"), KEPT)
def test_what_limits_a_question_is_kept(
    assistant: Assistant, message: str, tasks: set[str]
) -> None:
    assert set(assistant.answer([message]).tasks) == tasks


def test_what_is_left_out_is_said(assistant: Assistant) -> None:
    message = "Hôm nay trời mưa to quá, Bộ Y tế chủ trì việc nào? Em cảm ơn nhiều"
    unread = assistant.answer([message]).explanation["unread"]
    assert [one["typed"] for one in unread] == ["Hôm nay trời mưa to quá", "Em cảm ơn nhiều"]
    assert all(message[slice(*one["span"])] == one["typed"] for one in unread)


SIGNED = [
    ("Chị Nguyễn Thu Hà ở văn phòng hỏi tôi mãi, người ký là Phạm Bình Minh đúng không?", "**Đúng"),
    ("Chị Nguyễn Thu Hà ở văn phòng hỏi mãi, người ký là Phạm Minh Chính đúng không?", "**Không"),
    ("Ông Phạm Minh Chính, Thủ tướng Chính phủ, ký nghị quyết này đúng không?", "**Không"),
    ("bản giấy chưa trả, nghị quyết này theo đề nghị của Bộ trưởng Bộ Y tế đúng không?", "**Không"),
    ("Anh Tuấn nói Bộ Xây dựng chủ trì việc nhà ở, đúng không?", "**Đúng"),
    ("ông Ba cứ cãi là việc nước sạch do Bộ Y tế chủ trì, đúng không?", "**Không"),
]


@pytest.mark.parametrize(("message", "verdict"), SIGNED)
def test_names_and_denials_of_a_story_are_none_of_the_claim(
    assistant: Assistant, message: str, verdict: str
) -> None:
    assert assistant.answer([message]).answer.startswith(verdict)


# Stories with bodies, numbers, days and denials of their own, and what is claimed beside them.
STORIES = [
    ("Hội làng của Bộ Y tế hoãn rồi, chẳng ai buồn nói gì, ", "a body and a denial"),
    ("Tôi gọi Bộ Xây dựng 5 cuộc không ai nhấc máy, ", "a comma ends the story, whatever follows"),
    ("mai 14/8 nop bai roi, em chua viet duoc chu nao, ", "a day, without marks"),
    ("Em không có nhiều thời gian, ", "no column is meant"),
    ("Cuộc họp sáng nay do phó giám đốc chủ trì, em lo nước nôi, ", "a meeting is led, no task"),
]
CLAIMS = [
    ("Bộ Tư pháp chủ trì việc trợ giúp pháp lý cho hộ nghèo, đúng không?", "**Đúng"),
    ("Bộ Tài chính chủ trì việc trợ giúp pháp lý cho hộ nghèo, đúng không?", "**Không"),
    ("Nghị quyết này do Thủ tướng Phạm Minh Chính ký phải không?", "**Không"),
    ("co phai chuan ngheo da chieu lam trong giai doan 2026 - 2030 khong", "**Đúng"),
]


@pytest.mark.parametrize(("story", "claim"), list(product(STORIES, CLAIMS)))
def test_no_story_turns_a_verdict(
    assistant: Assistant, story: tuple[str, str], claim: tuple[str, str]
) -> None:
    (before, reason), (claimed, verdict) = story, claim
    assert assistant.answer([before + claimed]).answer.startswith(verdict), reason
