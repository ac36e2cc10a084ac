"""Counts asked in a turn of what was told before, and the words that stand around a count."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TURNS = [
    # bodies just told
    ("Ai chủ trì III.15? || Vậy là mấy cơ quan?", 8, "of one task"),
    ("Bộ nào phối hợp việc nhà ở? || tổng cộng mấy bộ được gọi tên?", 1, "a task described"),
    ("Nhiệm vụ tín dụng ưu đãi do ai chủ trì? || tính ra là bao nhiêu nơi", 2, "'nơi'"),
    ("Cơ quan phối hợp của III.6 là ai? || Ô đó nêu đích danh mấy cơ quan, chưa kể các bộ, ngành?",
     3, "no wording"),
    ("Cơ quan nào chỉ phối hợp mà không chủ trì? || Có mấy cơ quan, tổ chức như vậy?", 2, "of many tasks"),
    ("Who leads task III.7? || How many agencies is that?", 3, "in English"),
    ("Ai chủ trì III.15? || Còn phối hợp có mấy cơ quan?", 1, "the other role"),
    ("III.7 do ai chủ trì? || Trong phụ lục có bao nhiêu bộ chủ trì?", 12, "the whole appendix"),
    # tasks just told
    ("Việc nào có sản phẩm ghi đúng “Cơ chế, chính sách được hoàn thiện”? || tổng cộng là mấy việc",
     4, "by a cell"),
    ("Bộ Y tế có tên ở việc nào? || Tất cả là mấy việc?", 1, "by an agency"),
    ("UBND tỉnh chủ trì việc gì? || còn phối hợp? || trong những việc phối hợp đó có mấy việc ở mục V",
     3, "a role"),
    ("Bộ Nông nghiệp chủ trì mấy cái nào v || rồi phối hợp nữa || cộng hết hai loại lại là mấy việc",
     5, "both roles"),
    # What must not change.
    ("UBND tỉnh phối hợp việc nào? || Trong các việc ấy có bao nhiêu việc ở mục I?", 3, "of the list"),
    ("Bộ nào chủ trì nhiều việc nhất? || Mấy cơ quan chủ trì từ hai việc trở lên?", 7, "a bound of its own"),
    ("Bộ Y tế chủ trì việc gì? || Cả phụ lục có mấy việc?", 29, "all there are"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "count", "reason"), TURNS)
def test_turns(assistant: Assistant, turns: str, count: int, reason: str) -> None:
    assert assistant.answer(turns.split(" || ")).count == count, reason


COUNTS = [
    # times that look like something else
    ("Bao nhiêu nhiệm vụ chỉ ghi một giai đoạn?", 18, "no years are said"),
    ("NV ghi thời gian thành 2 gđ (ko phải 1) là bn?", 4, "said once more"),
    ("xin số nhiệm vụ do Bộ Nội vụ chủ trì", 2, "no telephone is wanted"),
    ("Theo cột thời gian, năm 2025 có mấy việc nằm trong thời gian thực hiện?", 26, "a comma between"),
    ("nói đi nói lại đến 2030 vậy có bao nhiêu việc phải xong trong năm 2022", 2, "the year of talk"),
    # words that say but that a number is wanted
    ("Mục III có mấy việc mà tỉnh phối hợp, tôi chỉ cần con số để trả lời văn phòng thôi", 6, "after the count"),
    ("hôm qua xem ti vi nói bộ tư pháp trợ giúp pháp lý, thằng bạn đố tôi là bảng có bao nhiêu việc hằng năm", 4,
     "put to the asker"),
    ("Họ nói việc nào cũng có Bộ Y tế. Thật ra có mấy nhiệm vụ mà bộ ấy không được nêu tên?", 28, "denied later"),
    ("Có mấy việc mà Bộ Lao động là cái tên duy nhất ở cột chủ trì?", 5, "the only name"),
    # cells and bodies of a task
    ("Có bao nhiêu nhiệm vụ mà cột phối hợp để trống?", 0, "an empty cell"),
    ("Việc trợ giúp pháp lý có mấy cơ quan tham gia?", 2, "both columns"),
    ("Cho biết số cơ quan cùng chủ trì việc giải quyết đất ở, đất sản xuất", 8, "'số cơ quan'"),
    ("How many tasks have no ministry in the lead column?", 7, "in English"),
    # What must not change.
    ("Có mấy nhiệm vụ ghi đúng một giai đoạn là 2021 - 2030?", 17, "which one is said"),
    ("Bao nhiêu việc hằng năm? Chỉ cần con số ở mục I thôi.", 4, "a section is said beside it"),
    ("Trong số cơ quan chủ trì mục I có mấy bộ?", 2, "'trong số' counts nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "count", "reason"), COUNTS)
def test_counts(assistant: Assistant, question: str, count: int, reason: str) -> None:
    answer = assistant.answer([question])
    assert (answer.status, answer.count) == ("answered", count), reason
