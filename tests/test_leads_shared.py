"""What one body leads together with others, asked without naming them; a role that is set aside first."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from tests.api_factories import dated_assistant

SHARED_BY_LABOUR = {"I.3", "I.4", "I.6", "III.5", "III.7", "III.15", "V.1", "V.4"}
# (question, tasks, reason)
ROWS = [
    ("Bộ Nội vụ đồng chủ trì những việc nào?", {"V.1"}, "V.2 it leads alone"),
    ("Những việc Bộ Lao động cùng chủ trì", SHARED_BY_LABOUR, "a heading, no question"),
    ("Bộ Nội vụ chủ trì chung những việc nào?", {"V.1"}, "said behind the role"),
    ("Bộ Nội vụ có việc nào làm chung không?", {"V.1"}, "no role is said"),
    ("bo noi vu dong chu tri nhung viec nao", {"V.1"}, "without marks"),
    ("Which tasks does the Ministry of Home Affairs co-lead?", {"V.1"}, "English"),
    (
        "UBND tỉnh cùng chủ trì những việc nào?",
        {"I.1", "I.2", "II.1", "II.2", "III.6"},
        "III.16 alone",
    ),
    ("Mục V tỉnh đồng chủ trì việc nào?", set(), "none in that section"),
    (
        "Bộ Lao động chủ trì hoặc đồng chủ trì việc nào ở mục V?",
        {"V.1", "V.3", "V.4"},
        "either way",
    ),
    ("Kể cả việc đồng chủ trì, Bộ Nội vụ chủ trì mấy việc?", {"V.1", "V.2"}, "included"),
    ("Cho tôi cả việc chủ trì riêng lẫn chủ trì chung của Bộ Nội vụ", {"V.1", "V.2"}, "both kinds"),
    ("Bộ Y tế chủ trì chung với Bộ Xây dựng việc nào?", {"III.15"}, "with whom is said"),
    (
        "mục V Bộ Nội vụ chủ trì chung với các bộ, ngành khác ở những nhiệm vụ nào",
        {"V.1"},
        "any other bodies, and no group of the text",
    ),
    (
        "muc III bo lao dong dong chu tri cung bo nganh khac viec nao",
        {"III.5", "III.7", "III.15"},
        "so",
    ),
    (
        "Bộ Lao động chủ trì chung với các bộ, ngành có liên quan ở việc nào?",
        {"III.5"},
        "the group itself",
    ),
    # What is set aside opens the question.
    ("Bỏ phần phối hợp ra, Bộ Nội vụ có tên ở việc nào?", {"V.1", "V.2"}, "'ra' closes it"),
    ("Không kể vai phối hợp thì Bộ Nội vụ có mấy việc?", {"V.1", "V.2"}, "no role is said again"),
    (
        "Không tính vai chủ trì, Bộ Kế hoạch có mặt ở việc nào?",
        {"III.1", "III.12"},
        "the other column",
    ),
    ("Ngoài việc chủ trì ra, Bộ Kế hoạch còn tham gia việc nào?", {"III.1", "III.12"}, "asked on"),
    (
        "Ngoài các việc chủ trì, Bộ Nông nghiệp còn có tên ở đâu?",
        {"III.6", "III.16"},
        "without 'ra'",
    ),
    (
        "Không kể những việc Bộ Nông nghiệp chủ trì, bộ này còn có mặt ở đâu?",
        {"III.6", "III.16"},
        "the body is named in what is set aside",
    ),
    (
        "Leaving aside everything the Ministry of Agriculture leads, where does it still appear?",
        {"III.6", "III.16"},
        "so it is in English",
    ),
    ("Ngoài việc Bộ Lao động chủ trì, mục V còn việc nào?", {"V.2"}, "no role of another is meant"),
    # One body is known, and what another does is asked.
    ("Ngoài Bộ Y tế, Bộ Nội vụ còn làm gì", {"V.1", "V.2"}, "behind a comma"),
    ("Ngoài Bộ Y tế ra thì Bộ Nội vụ làm những việc gì", {"V.1", "V.2"}, "'ra thì'"),
    ("Ngoài Bộ Y tế ra thì Bộ Xây dựng chủ trì việc gì", {"III.10", "III.15"}, "they share III.15"),
    ("Ngoài việc của Bộ Y tế, Bộ Nội vụ còn làm gì?", {"V.1", "V.2"}, "the work of one"),
    ("Ngoài Bộ Lao động và Bộ Nội vụ, mục V còn việc nào?", set(), "both are set aside"),
]


def ask(*turns: str) -> Answer:
    return dated_assistant().answer(list(turns))


@pytest.mark.parametrize(("question", "tasks", "reason"), ROWS)
def test_listed(question: str, tasks: set[str], reason: str) -> None:
    assert set(ask(question).to_dict()["tasks"]) == tasks, reason


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Bộ Nội vụ đồng chủ trì hai nhiệm vụ, đúng không?", "**Không đúng.**"),
        ("Bộ Nội vụ đồng chủ trì một nhiệm vụ, đúng không?", "**Đúng.**"),
        # Of one task 'chung với các bộ, ngành khác' is weighed with who leads it.
        (
            "Bộ Tư pháp chủ trì chung với các bộ, ngành khác việc III.3 phải không?",
            "**Không đúng.**",
        ),
        ("Bộ Tư pháp chủ trì chung với bộ khác việc III.3 phải không?", "**Không đúng.**"),
        ("Bộ Giáo dục chủ trì chung với các bộ, ngành khác việc III.9 à?", "**Không đúng.**"),
        ("UBND tỉnh chủ trì chung với các bộ, ngành khác việc III.16 à?", "**Không đúng.**"),
        ("Việc V.2 do Bộ Nội vụ chủ trì chung với các bộ, ngành khác à?", "**Không đúng.**"),
        (
            "Bộ Xây dựng chủ trì việc nhà ở chung với các bộ, ngành khác phải không?",
            "**Không đúng.**",
        ),
        ("Việc V.1 do Bộ Lao động chủ trì chung với các bộ, ngành khác à?", "**Đúng.**"),
        ("Bộ Lao động chủ trì III.5 cùng các bộ, ngành khác đúng không?", "**Đúng.**"),
        ("Bộ Lao động phối hợp chung với các bộ, ngành khác việc III.3 phải không?", "**Đúng.**"),
        ("Bộ Tư pháp chủ trì III.3 cùng với các bộ khác phối hợp đúng không?", "**Đúng.**"),
        ("Bộ Tư pháp không chủ trì chung với bộ khác việc III.3 phải không?", "**Đúng.**"),
        # So are 'đồng chủ trì', 'cùng chủ trì' of a task named; 'cũng chủ trì' says nothing of others.
        ("Việc V.2 do Bộ Nội vụ đồng chủ trì à", "**Không đúng.**"),
        ("Việc V.1 do Bộ Nội vụ đồng chủ trì à", "**Đúng.**"),
        ("Việc V.1 có Bộ Nội vụ cùng chủ trì không?", "**Đúng.**"),
        ("Bộ Nội vụ đồng chủ trì việc V.2 phải không?", "**Không đúng.**"),
        ("Việc V.2 Bộ Nội vụ cũng chủ trì phải không?", "**Đúng.**"),
        ("Việc V.2 không do Bộ Nội vụ đồng chủ trì, đúng không?", "**Đúng.**"),
        ("Việc V.1 không do Bộ Nội vụ đồng chủ trì, đúng không?", "**Không đúng.**"),
        ("Việc V.3 không do Bộ Nội vụ đồng chủ trì, đúng không?", "**Đúng.**"),
        # That it is alone is denied, and not that it leads.
        ("Việc V.1 không do Bộ Lao động chủ trì một mình phải không", "**Đúng.**"),
        ("Việc V.2 không do Bộ Nội vụ chủ trì một mình phải không", "**Không đúng.**"),
        ("Việc V.2 không phải Bộ Nội vụ chủ trì một mình đúng không", "**Không đúng.**"),
        ("Bộ Lao động không chủ trì một mình việc V.1, đúng không?", "**Đúng.**"),
        ("Việc V.1 do một mình Bộ Lao động chủ trì phải không", "**Không đúng.**"),
        ("Việc V.2 không do Bộ Y tế chủ trì phải không", "**Đúng.**"),
        (
            "Bộ Nội vụ đồng chủ trì nhiệm vụ kiện toàn tổ chức bộ máy về giảm nghèo, đúng không?",
            "**Đúng.**",
        ),
    ],
)
def test_claimed(claim: str, verdict: str) -> None:
    assert ask(claim).to_dict()["answer"].startswith(verdict)
