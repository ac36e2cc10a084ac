"""Later turns that point to a time told, ask for the sum of two roles, or where a body has no part."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TURNS = [
    ("Việc nào làm giai đoạn 2026 - 2030? || Việc nào chỉ làm trong giai đoạn đó?", "III.1", "only then"),
    ("viec nao giai doan 2026-2030? || bo noi vu co viec nao trong giai doan do?", "V.1", "beside a body"),
    ("Việc nào hạn năm 2022? || Bộ Giáo dục có việc nào phải xong năm đó?", "III.9", "a year told"),
    ("Bộ Tư pháp chủ trì việc nào? || Giai đoạn 2021 - 2025 có việc gì?", "", "a time that is named"),
    ("Bộ Nông nghiệp chủ trì việc gì? || Còn phối hợp? || Cả hai thì tổng bao nhiêu?",
     "III.6 III.11 III.14 III.15 III.16", "both roles of one body"),
    ("Mục II có mấy việc? || Mục V có mấy việc? || Cả hai là mấy việc?", "II.1 II.2 V.1 V.2 V.3 V.4", "sections"),
    ("Mục V có việc nào? || Việc nào tỉnh không tham gia?", "V.2", "in neither role"),
    ("Bộ Nội vụ phối hợp việc nào? || Mục V việc nào bộ đứng ngoài?", "V.3 V.4",
     "no role is taken over from the turn before"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "why"), TURNS, ids=[t[0] for t in TURNS])
def test_what_a_turn_asks(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert list(answer.tasks) == tasks.split(), why


AFTER = [
    ("Việc nào của Bộ Thông tin còn phải làm sau năm 2025?", "I.3 I.4 I.5 III.15 V.4", "so is yearly work"),
    ("Mục I việc nào có hạn sau 2025?", "I.6", "it has no end"),
    ("muc III viec nao tiep tuc sau 2025", "III.1 III.2 III.3 III.4 III.5 III.6 III.7 III.8 III.11 III.12 III.13 "
     "III.14 III.15 III.16", "'tiếp tục' is no matter"),
    ("Sau năm 2025 mới làm việc nào?", "III.1", "what begins then"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks", "why"), AFTER, ids=[a[0] for a in AFTER])
def test_what_is_done_after_a_year(assistant: Assistant, said: str, tasks: str, why: str) -> None:
    assert list(assistant.answer([said]).tasks) == tasks.split(), why
