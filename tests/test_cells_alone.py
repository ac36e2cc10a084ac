"""What a cell says and nothing else: the wording for all ministries, one period."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

ONE_PERIOD = "II.1 III.2 III.3 III.4 III.6 III.7 III.8 III.11 III.12 III.13 III.14 III.15 III.16 IV V.2 V.3 V.4"
TASKS = [
    ('việc nào cột chủ trì ghi "các bộ, ngành" (kèm UBND hay không đều được), không có tên một cơ quan cụ thể nào',
     "I.1 I.2 II.1 II.2 III.4", "the provinces may stand beside it"),
    ("có những nv nào cột chủ trì ghi chung các bộ, ngành mà ko nêu tên 1 cơ quan nào", "I.1 I.2 II.1 II.2 III.4",
     "in short"),
    ('Việc nào chủ trì chỉ ghi "các bộ, ngành", không kèm cơ quan cụ thể hay địa phương?', "III.4", "that alone"),
    ('việc nào để "các bộ, ngành có liên quan" chủ trì mà không có tên bộ cụ thể lẫn địa phương', "III.4",
     "neither the one nor the other"),
    ('Cột phối hợp chỉ ghi "các bộ, ngành liên quan", không kèm cơ quan cụ thể hay địa phương: việc nào?',
     "III.2 III.8 III.9", "the other column"),
    ("Việc nào cột chủ trì chỉ ghi chung chung, không gọi tên bộ nào", "I.1 I.2 II.1 II.2 III.4 III.16",
     "no wording is named"),
    ("việc nào không nêu tên cơ quan chủ trì nào, chỉ ghi các bộ, ngành hoặc UBND các tỉnh",
     "I.1 I.2 II.1 II.2 III.4 III.16", "either wording"),
    ("nv nào ghi thời hạn đúng 1 GĐ 2021-2030 thôi", ONE_PERIOD, "a number in digits"),
    ("viec nao thoi han dung 1 gd 2021-2030", ONE_PERIOD, "without marks"),
    ("việc nào chỉ mang một mốc giai đoạn 2021 - 2030", ONE_PERIOD, "'mốc'"),
    ("việc nào có một giai đoạn duy nhất là 2021 - 2030", ONE_PERIOD, "'duy nhất' behind it"),
    ("Which tasks have the single period 2021-2030?", ONE_PERIOD, "in English"),
    ("việc nào nằm ngoài khoảng thời gian của năm 2024", "III.1 III.9 III.10", "a year that work does not cover"),
    ("năm 2024 không phải làm những việc nào", "III.1 III.9 III.10", "denied behind the year"),
    ("nam 2024 viec nao khong trien khai", "III.1 III.9 III.10", "without marks"),
    ("năm 2024 việc nào không làm", "III.1 III.9 III.10", "the verb at the end"),
    ("Tuần sau tỉnh đón đoàn Bộ LĐTBXH về, sếp cần con số: có mấy việc mà Bộ này chủ trì còn UBND tỉnh phối hợp?",
     "I.3 I.6 III.5 III.7 III.15 IV V.1 V.3 V.4", "'Bộ này' is the ministry that comes"),
    ("Sắp tiếp đoàn Bộ Y tế lên làm việc với tỉnh, việc nào Bộ này chủ trì và UBND các tỉnh phối hợp?", "III.15",
     "a province beside it in the story"),
    ("việc nào có giai đoạn 2021-2030", f"{ONE_PERIOD} II.2", "not that period alone"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert sorted(answer.tasks) == sorted(tasks.split()), reason
