"""A rank among those told, several counts in one sentence, what remains of the sections."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# Turns, the tasks of the last answer (None where they do not matter), what it says, why.
Row = tuple[str, str | None, str, str]

AMONG_THOSE: list[Row] = [
    (
        "Việc III.7 những bộ nào chủ trì? || Trong số các bộ ấy thì bộ nào chủ trì nhiều việc nhất?",
        None,
        "Bộ Lao động - Thương binh và Xã hội: 13 nhiệm vụ; Bộ Quốc phòng: 1 nhiệm vụ; Bộ Công an: 1 nhiệm vụ",
        "the three that were told are ranked",
    ),
    (
        "III.11 ai chủ trì, ai phối hợp? || Giữa các cơ quan đó thì cơ quan nào chủ trì ít nhất?",
        None,
        "Bộ Lao động - Thương binh và Xã hội chủ trì nhiều hơn: 13 nhiệm vụ so với 3 nhiệm vụ",
        "those of both columns that were asked for",
    ),
    (
        "Bộ Tư pháp chủ trì việc gì? || Còn Bộ Y tế? || Bộ Nội vụ? || Trong mấy bộ đó bộ nào chủ trì nhiều nhất?",
        None,
        "Bộ Nội vụ chủ trì nhiều nhất: 2 nhiệm vụ. Từ nhiều đến ít: Bộ Nội vụ: 2 nhiệm vụ; Bộ Tư pháp: 1 nhiệm vụ",
        "told one by one",
    ),
    (
        "Mục V những bộ nào chủ trì? || Trong các bộ này, bộ nào phối hợp nhiều nhất trong cả phụ lục?",
        None,
        "Bộ Nội vụ: 0 nhiệm vụ; Bộ Thông tin và Truyền thông: 0 nhiệm vụ",
        "in more than that section",
    ),
    (
        "Mục V những bộ nào chủ trì? || Trong các bộ này, bộ nào chủ trì nhiều nhất?",
        None,
        "| Bộ Nội vụ | 2 |",
        "contrary: the rank is still that of the section",
    ),
    (
        "Bộ Y tế chủ trì mấy việc? || Trong các bộ, bộ nào chủ trì nhiều nhất?",
        None,
        "| Bộ Tư pháp | 1 |",
        "contrary: without a word that points, all are ranked",
    ),
]
ROWS = [*AMONG_THOSE]


@pytest.mark.parametrize(("turns", "tasks", "said", "reason"), ROWS, ids=[r[0] for r in ROWS])
def test_what_is_told(
    assistant: Assistant, turns: str, tasks: str | None, said: str, reason: str
) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert tasks is None or " ".join(answer.tasks) == tasks, reason
    assert said in answer.answer, reason
