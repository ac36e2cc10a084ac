"""Claims that there are more tasks of one kind than of another: who is said to have more, in whichever order."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turn, whether it is borne out (None: no verdict is due), and why.
CLAIMED = [
    ("Việc hằng năm nhiều hơn việc hạn năm 2022 phải không?", True, "how often, then a year"),
    ("Việc hạn năm 2022 nhiều hơn việc hằng năm phải không?", False, "a year, then how often"),
    ("viec hang nam nhieu hon viec giai doan 2021-2030 phai khong", False, "without marks"),
    ("Nhiệm vụ giai đoạn 2021-2025 ít hơn giai đoạn 2021-2030 đúng không?", True, "two periods"),
    ("Nhiệm vụ hai năm một lần ít hơn nhiệm vụ hằng năm đúng không?", True, "both how often"),
    ("Are there more tasks due in 2022 than annual tasks?", False, "in English"),
    ("So với việc hằng năm thì việc hạn 2022 nhiều hơn phải không?", False, "the second has more"),
    ("So với Bộ Tư pháp thì Bộ Nội vụ chủ trì nhiều hơn phải không?", True, "of agencies"),
    ("Bộ Tư pháp chủ trì nhiều hơn Bộ Nội vụ phải không?", False, "as before"),
    ("Bộ Tư pháp không chủ trì nhiều hơn Bộ Nội vụ phải không?", True, "denied"),
    ("Việc hằng năm không ít hơn việc hạn năm 2022 phải không?", True, "denied"),
    ("Mục V không nhiều việc hơn mục II phải không?", False, "denied, of sections"),
    ("Việc hạn 2022 nhiều hơn hay việc hằng năm nhiều hơn?", None, "asked openly"),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(("turn", "borne", "why"), CLAIMED)
def test_verdict(assistant: Assistant, turn: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([turn]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why
