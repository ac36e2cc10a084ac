"""What the text holds as a whole, asked for in the words of people who see it for the first time."""

import pytest

from tests.api_factories import shared_assistant

WHOLE = frozenset({"nghi-quyet/dieu-1", "ke-hoach/III", "phu-luc/V"})
PLAN, APPENDIX = frozenset({"ke-hoach/III"}), frozenset({"phu-luc/V"})

ASKED = [
    ("tóm tắt giúp mình nghị quyết này với", WHOLE, "the first thing that many type"),
    ("tom luoc nq 160 gium em", WHOLE, "without marks, abbreviated"),
    ("Nghị quyết này gồm những nội dung gì?", WHOLE, "'gồm những gì' of the whole text"),
    ("Nội dung cơ bản của văn bản là gì ạ", WHOLE, "'nội dung cơ bản'"),
    ("tóm gọn nghị quyết trong mấy dòng để báo cáo sếp", WHOLE, "how long, and what for"),
    ("văn bản này nói gì vậy", WHOLE, "a closing particle"),
    ("Could you give me a brief summary of the resolution?", WHOLE, "in English"),
    ("khái quát bản kế hoạch", PLAN, "the plan only"),
    ("bố cục của phụ lục thế nào", APPENDIX, "the appendix only"),
]
NOT_WHOLE = [
    ("tóm tắt nhiệm vụ của Bộ Tư pháp", "an agency's tasks"),
    ("tóm tắt giúp tôi các việc hạn 2022", "tasks by their deadline"),
    ("nội dung chính của nhiệm vụ III.2", "one task"),
    ("tóm tắt phần tổ chức thực hiện", "one part"),
    ("tóm tắt Chỉ thị 05", "another text, which is not here"),
    ("nghị quyết nói những gì về vay vốn", "a matter"),
    ("phụ lục có những gì", "all of its tasks"),
]


@pytest.mark.parametrize(("question", "held", "reason"), ASKED)
def test_the_whole_is_outlined(question: str, held: frozenset[str], reason: str) -> None:
    answer = shared_assistant().answer([question])
    assert answer.explanation["route"] == "overview", reason
    assert WHOLE & {citation.passage for citation in answer.citations} == held, reason


@pytest.mark.parametrize(("question", "reason"), NOT_WHOLE)
def test_less_than_the_whole_is_asked(question: str, reason: str) -> None:
    assert shared_assistant().answer([question]).explanation["route"] != "overview", reason
