"""Messages whose first sentences are background: read as conditions, no task would meet them."""

from __future__ import annotations

import pytest

from assistant.message.sentences import endings
from assistant.pipeline import Assistant
from assistant.words import split_words

# A message, the tasks, and what it shows.
MESSAGES = [
    (
        "Sáng họp, bên Bộ Công an bảo họ chỉ đi cùng chứ không chủ trì. Thủ trưởng cũng dặn việc nào tỉnh"
        " chủ trì thì đừng đụng vào. Vậy Bộ Quốc phòng chủ trì nhiệm vụ nào?",
        "III.7",
        "what others said is no condition on what is asked",
    ),
    (
        "Trong số việc của Bộ Y tế, có việc nào hạn năm 2022 không?",
        "",
        "nothing is left unread of a message of one sentence: the answer is that there is none",
    ),
    (
        "Trong các nhiệm vụ của Bộ Nội vụ, việc nào ở mục V?",
        "V.1 V.2",
        "of whose tasks it is asked which stays a condition",
    ),
    (
        "Tôi ở Bộ Tư pháp. Có nhiệm vụ nào vừa do Bộ Tư pháp vừa do Bộ Y tế chủ trì không?",
        "",
        "the last sentence alone finds none either",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "shows"), MESSAGES, ids=[row[2] for row in MESSAGES])
def test_background_is_no_condition(
    assistant: Assistant, message: str, tasks: str, shows: str
) -> None:
    answer = assistant.answer([message])
    assert answer.status == "answered"
    assert " ".join(answer.tasks) == tasks


def test_the_ends_of_a_message_are_its_last_sentences() -> None:
    message = "Một câu. Hai câu. Ba câu?"
    found = [" ".join(w.folded for w in words) for words in endings(message, split_words(message))]
    assert found == ["hai cau ba cau", "ba cau"]
