"""Claims told one after another, which one question asks to confirm: each is weighed, given those before."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def verdicts(text: str) -> str:
    """Return the verdict of each part told, 'yes no'; of the whole where it is one ('' for none)."""
    parts = text.split("**Ý ")[1:] or [f"1.** {text}"]
    said = [part.partition("** ")[2] for part in parts]
    return " ".join("yes" if s.startswith(YES) else "no" if s.startswith(NO) else "-" for s in said)


# Turns, the verdicts, the reason.
ALL_OF = [
    ("Mục II có hai việc. Em ghi Bộ Lao động phối hợp cả 2. Vậy đúng chưa?", "yes yes", "both"),
    ("Mục V có 4 việc. Em viết Bộ Nội vụ chủ trì cả 4. Có đúng không?", "yes no", "but two"),
    ("Mục V có bốn việc. UBND các tỉnh phối hợp cả 4. Đúng không?", "yes no", "V.2 has none"),
    ("Mục II có những việc nào? || Cả 2 do Bộ Tài chính chủ trì phải không?", "no", "in a turn"),
    ("Mục II có những việc nào? || Bộ Lao động phối hợp cả 2 đúng không?", "yes", "with a figure"),
    (
        "Sếp ghi mục V có 5 việc. Em ghi Bộ Lao động chủ trì 3 việc ở mục V. Em ghi đúng không?",
        "yes",
        "what somebody else writes is not the writer's",
    ),
    (
        "Mục V có mấy việc? || Việc thứ 4 do Bộ Nội vụ chủ trì đúng không?",
        "no",
        "one by its number",
    ),
]


@pytest.mark.parametrize(("turns", "expected", "reason"), ALL_OF)
def test_so_many_are_all_of_those_told(
    assistant: Assistant, turns: str, expected: str, reason: str
) -> None:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    assert verdicts(text) == expected, reason
