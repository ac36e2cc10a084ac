"""What is set aside at the start of a question, what others say of an agency, and when something is asked."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Trừ nhà ở, mục II và mục V còn những việc nào?",
            ["II.1", "II.2", "V.1", "V.2", "V.3", "V.4"],
            "a matter without a noun for its tasks opens the question",
        ),
        (
            "Trừ cơ sở dữ liệu, mục V còn mấy việc?",
            ["V.1", "V.2", "V.4"],
            "the same with a number asked for",
        ),
        (
            "Ngoài trợ giúp pháp lý và nước sinh hoạt, Bộ Lao động phối hợp những việc nào ở mục III?",
            ["III.6", "III.10", "III.16"],
            "two matters, each with a task of its own",
        ),
        (
            "Ngoài nhà ở, tín dụng và trợ giúp pháp lý, nhiệm vụ nào ở mục III có Bộ Lao động phối hợp?",
            ["III.6", "III.11", "III.16"],
            "three of them, with a comma",
        ),
        (
            "Ngoài kiện toàn bộ máy và cơ sở dữ liệu, Bộ Lao động còn chủ trì việc gì ở mục V?",
            ["V.4"],
            "each of both is set aside, not what fits both best",
        ),
        (
            "Nhà ở và trợ giúp pháp lý thì bộ nào chủ trì?",
            ["III.3", "III.10"],
            "contrary: nothing sets aside",
        ),
        (
            "Trừ việc hằng năm, mục I còn những việc nào?",
            ["I.4", "I.6"],
            "contrary: a time, not a matter, set aside as before",
        ),
    ],
)
def test_matters_set_aside_first(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == sorted(tasks), why


# Section III without what the Ministries of Health and of Justice lead.
REST = [f"III.{n}" for n in range(1, 17) if n not in (3, 15)]
LABOUR_LEADS = [
    *("I.3", "I.4", "I.6", "III.1", "III.2", "III.5", "III.7", "III.8", "III.15", "IV"),
    *("V.1", "V.3", "V.4"),
]


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Không kể việc Bộ Y tế, cả Bộ Tư pháp chủ trì, mục III còn việc nào?",
            REST,
            "'cả' goes on",
        ),
        (
            "Không kể việc Bộ Y tế, cả Bộ Xây dựng chủ trì, việc nào có hạn 2022?",
            ["III.9"],
            "a time",
        ),
        (
            "Không kể việc Bộ Xây dựng, Bộ Giáo dục chủ trì, còn việc nào hạn 2022?",
            [],
            "'còn' closes what is set aside",
        ),
        (
            "Không kể các việc do Bộ Xây dựng, cả Bộ Giáo dục chủ trì, còn việc nào hạn 2022?",
            [],
            "with 'do'",
        ),
        ("Không kể việc Bộ Y tế, Bộ Tư pháp chủ trì việc nào?", ["III.3"], "the second is asked"),
        (
            "Không kể việc Bộ Xây dựng chủ trì, Bộ Giáo dục chủ trì việc nào?",
            ["III.9"],
            "each has a role of its own",
        ),
        (
            "Ngoài mục I ra, Bộ Nội vụ còn được giao chủ trì, kể cả cùng chủ trì, những nhiệm vụ nào nữa?",
            ["V.1", "V.2"],
            "what is taken in stands between the verb and its tasks",
        ),
        (
            "Trừ việc hằng năm, Bộ Lao động chủ trì, kể cả chủ trì chung, những việc nào ở mục I?",
            ["I.4", "I.6"],
            "behind a time set aside",
        ),
        (
            "Không kể việc Bộ Nội vụ chủ trì, kể cả cùng chủ trì, những việc nào ở mục V?",
            ["V.3", "V.4"],
            "the verb is of what is set aside",
        ),
        (
            "Việc của Bộ Giáo dục phòng khác lo. Bộ Xây dựng chủ trì việc nào, kể cả việc chung với bộ khác?",
            ["III.10", "III.15"],
            "work shared with others is wanted, whoever sees to theirs",
        ),
        (
            "Không kể việc của Bộ Giáo dục, Bộ Xây dựng chủ trì việc nào, kể cả việc chung với bộ khác?",
            ["III.10"],
            "set aside in so many words",
        ),
        (
            "Ngoài Bộ Nội vụ, ai chủ trì V.1? || Bộ này còn chủ trì việc nào?",
            LABOUR_LEADS,
            "who is found is spoken of, not who is set aside",
        ),
        (
            "Ngoài Bộ Nội vụ ra thì bộ nào chủ trì V.1 nữa? || Bộ ấy còn lo việc gì?",
            LABOUR_LEADS,
            "in other words",
        ),
        (
            "Ngoài Bộ Nội vụ, ai chủ trì V.2? || Bộ này còn chủ trì việc nào?",
            ["V.1", "V.2"],
            "nobody else was found",
        ),
    ],
)
def test_bodies_set_aside(assistant: Assistant, question: str, tasks: list[str], why: str) -> None:
    told = assistant.answer([turn.strip() for turn in question.split("||")])
    assert sorted(told.tasks) == sorted(tasks), why


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Có chị nói Ủy ban Dân tộc chỉ phối hợp. Ủy ban Dân tộc có tên ở những nhiệm vụ nào?",
            ["III.15", "III.6"],
            "what is reported limits nothing",
        ),
        (
            "Tôi tưởng Bộ Giáo dục và Đào tạo chỉ lo mô hình sinh kế. Bộ này chủ trì những việc nào?",
            ["III.15", "III.9"],
            "nor does what the writer believed, of a matter",
        ),
        (
            "Anh bạn ở Bộ Xây dựng kể bộ chỉ có việc nhà ở. Bộ Xây dựng chủ trì những gì?",
            ["III.10", "III.15"],
            "a bare 'bộ'",
        ),
        (
            "Sếp dặn chỉ lấy việc Bộ Nội vụ chủ trì. Ở mục V đó là những nhiệm vụ nào?",
            ["V.1", "V.2"],
            "contrary: an order limits",
        ),
        (
            "Em chỉ cần việc Ủy ban Dân tộc phối hợp. Đó là những nhiệm vụ nào?",
            ["III.6"],
            "contrary: a need limits",
        ),
    ],
)
def test_reports_limit_nothing(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer((question,)).tasks) == tasks, why


@pytest.mark.parametrize(
    ("question", "count", "why"),
    [
        ("Bây giờ cho biết mục III có bao nhiêu nhiệm vụ?", 16, "when it is asked"),
        ("Đến nay phụ lục có bao nhiêu nhiệm vụ?", 29, "the same in other words"),
        ("Ok. Bây giờ Bộ Xây dựng chủ trì mấy nhiệm vụ?", 2, "behind a word of assent"),
        ("Bây giờ còn bao nhiêu nhiệm vụ đang thực hiện ở mục III?", 14, "contrary: what goes on"),
        ("Mục III hiện nay còn mấy nhiệm vụ phải làm?", 14, "contrary: no opening"),
    ],
)
def test_now_is_when_it_is_asked(assistant: Assistant, question: str, count: int, why: str) -> None:
    assert assistant.answer((question,)).count == count, why


@pytest.mark.parametrize(
    ("turns", "tasks", "why"),
    [
        (
            ("Mục V gồm những việc nào?", "Cái nào Bộ Lao động chủ trì?", "Cái nào không?"),
            ["V.2"],
            "the others of the list before",
        ),
        (
            ("Việc nào hạn năm 2022?", "Việc nào của Bộ Xây dựng?", "vậy việc nào không ạ"),
            ["III.9"],
            "the same in other words",
        ),
        (
            ("Bộ Xây dựng chủ trì việc nào?", "còn việc nào không?"),
            ["III.10", "III.15"],
            "contrary: whether there are more",
        ),
    ],
)
def test_which_are_not(
    assistant: Assistant, turns: tuple[str, ...], tasks: list[str], why: str
) -> None:
    assert sorted(assistant.answer(turns).tasks) == tasks, why
