"""Places in the table, kinds of bodies, who is alone: lists and extremes with several conditions."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

TASKS = [
    (
        "Theo thứ tự phụ lục, việc cuối cùng do Bộ Nông nghiệp chủ trì là việc nào?",
        "III.15",
        "the last",
    ),
    ("nhiem vu thu hai do Bo Nong nghiep chu tri", "III.14", "the second"),
    ("Nhiệm vụ đầu tiên của Bộ Nội vụ", "V.1", "the first"),
    ("Hai nhiệm vụ cuối cùng do Bộ Lao động chủ trì", "V.3 V.4", "the last two"),
    ("Nhiệm vụ cuối cùng", "V.4", "of the whole table"),
    (
        "Bên nào không phải bộ mà chủ trì nhiều nhất?",
        "I.1 I.2 II.1 II.2 III.6 III.16",
        "no ministries",
    ),
    (
        "Việc nào cột phối hợp nêu đúng hai bộ?",
        "III.6 III.12 III.16",
        "names, whatever wording is beside",
    ),
    (
        "Việc nào đúng một bộ chủ trì, Bộ Lao động phối hợp?",
        "III.3 III.10 III.11 V.2",
        "another is one",
    ),
    (
        "Việc nào tỉnh phối hợp một mình, Bộ Lao động chủ trì?",
        "III.5 III.15 V.1 V.4",
        "alone, a pause",
    ),
    ("Việc nào chỉ làm giai đoạn hai?", "III.1", "a period without its years"),
    ("Những việc không ghi năm cụ thể nào", "I.1 I.2 I.3 I.4 I.5", "no year"),
    (
        "Việc nước sạch ai chủ trì, việc nhà ở ai chủ trì, cùng một bộ không?",
        "III.10 III.11",
        "two asked",
    ),
    # near misses
    (
        "Việc nào do một mình Bộ Nội vụ chủ trì, Bộ Lao động phối hợp?",
        "V.2",
        "alone before the name",
    ),
    ("Bộ nào chủ trì nhiều thứ ba?", "III.11 III.14 III.15", "a rank is no place in the table"),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), TASKS)
def test_tasks(assistant: Assistant, text: str, tasks: str, reason: str) -> None:
    assert sorted(assistant.answer((text,)).tasks) == sorted(tasks.split()), reason


VERDICTS = [
    ("Nghị quyết ban hành theo đề nghị của Bộ trưởng Bộ Tài chính?", "**Không đúng.**"),
    ("Nghị quyết ban hành theo đề nghị của Bộ trưởng Bộ Lao động?", "**Đúng.**"),
]


@pytest.mark.parametrize(("text", "verdict"), VERDICTS)
def test_a_proposer_named_is_confirmed_or_denied(
    assistant: Assistant, text: str, verdict: str
) -> None:
    assert assistant.answer((text,)).answer.startswith(verdict)
