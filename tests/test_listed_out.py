"""Several things set aside one after another: none of them limits another."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

NEITHER = "I.4 I.6 II.1 II.2 IV"
REST = f"{NEITHER} V.1 V.2 V.3 V.4"
CASES = [
    # (question, tasks, reason)
    (
        "Bộ TT&TT CT những NV nào, bỏ NV hằng năm, bỏ luôn mục III nhé",
        "I.4 V.4",
        "a section set aside after a time",
    ),
    (
        "Những việc Bộ Lao động chủ trì, loại mục III, loại việc hằng năm, loại cả việc Bộ Công an đồng chủ trì",
        "I.4 I.6 IV V.1 V.3 V.4",
        "three, the section first",
    ),
    (
        "Việc nào tỉnh phối hợp, trừ việc Bộ Lao động chủ trì, bỏ mục III, bỏ cả mục V",
        "I.5",
        "an agency in its role, then two sections",
    ),
    (
        "bo lao dong chu tri viec nao, tru viec hang nam, tru luon muc iii",
        "I.4 I.6 IV V.1 V.3 V.4",
        "typed without marks",
    ),
    (
        "liệt kê việc Bộ Lao động phối hợp, không tính việc hằng năm, cũng không tính mục III",
        "II.1 II.2 V.2",
        "'cũng' before the second",
    ),
    (
        "Bộ Lao động chủ trì việc nào, trừ việc hằng năm và mục III",
        "I.4 I.6 IV V.1 V.3 V.4",
        "one word sets both aside",
    ),
    ("Bộ Nội vụ phối hợp việc nào, trừ mục III và việc hằng năm", "", "the section first"),
    (
        "Bộ Lao động phối hợp những việc nào? Bỏ việc hằng năm, bỏ luôn mục III.",
        "II.1 II.2 V.2",
        "in a sentence of their own",
    ),
    (
        "Cho tôi việc Bộ Lao động phối hợp. Không lấy việc hằng năm, không lấy mục III",
        "II.1 II.2 V.2",
        "'không lấy' sets aside",
    ),
    (
        "Việc nào tỉnh phối hợp, trừ việc Bộ Lao động chủ trì, trừ việc hằng năm",
        "III.4 III.13 III.14",
        "the second is no condition of the first",
    ),
    (
        "không kể việc hằng năm thì mục I còn việc gì",
        "I.4 I.6",
        "'thì' ends what is set aside",
    ),
    (
        "việc tỉnh phối hợp, loại mục I, V",
        "III.4 III.5 III.7 III.13 III.14 III.15 IV",
        "'loại' before sections",
    ),
    (
        "nv tỉnh ph, loại mục I, gạt luôn mục V",
        "III.4 III.5 III.7 III.13 III.14 III.15 IV",
        "two verbs",
    ),
    (
        "việc tỉnh phối hợp loại bỏ mục I, loại bỏ mục V",
        "III.4 III.5 III.7 III.13 III.14 III.15 IV",
        "'bỏ' of the second 'loại bỏ' denies nothing",
    ),
    (
        "ngoại trừ việc tỉnh chủ trì và việc Bộ Lao động chủ trì, mục III còn việc nào",
        "III.3 III.4 III.9 III.10 III.11 III.12 III.13 III.14",
        "two lists set aside together",
    ),
    ("Không kể mục III, cả việc hằng năm, còn việc nào?", REST, "'cả' behind a comma"),
    ("khong ke muc III, ca viec hang nam, con viec nao", REST, "typed without marks"),
    (
        "Ngoài mục III, các việc hằng năm thì phụ lục còn việc nào?",
        REST,
        "the question behind 'thì'",
    ),
    ("Trừ mục III, mục V và việc hằng năm ra thì còn việc nào?", NEITHER, "three, at the head"),
    (
        "Bộ LĐTBXH chủ trì việc nào, không kể mục III, mục V và việc hằng năm?",
        "I.4 I.6 IV",
        "three, at the end",
    ),
    ("Trừ mục III, mục V ra còn việc nào?", "I.1 I.2 I.3 I.4 I.5 I.6 II.1 II.2 IV", "two sections"),
    (
        "Không kể mục III, cả mục V, còn việc nào?",
        "I.1 I.2 I.3 I.4 I.5 I.6 II.1 II.2 IV",
        "with 'cả'",
    ),
    ("Không kể mục III, mục V có mấy việc?", "V.1 V.2 V.3 V.4", "the second is asked about"),
    ("Ngoài mục III, mục I, mục nào nhiều việc nhất?", "V.1 V.2 V.3 V.4", "none is compared"),
    ("Ngoài mục III và mục I thì mục nào nhiều việc nhất?", "V.1 V.2 V.3 V.4", "nor behind 'và'"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), CASES)
def test_each_thing_set_aside_is_left_out(
    assistant: Assistant, question: str, tasks: str, reason: str
) -> None:
    assert assistant.answer([question]).tasks == tuple(tasks.split()), reason


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("bộ (cả nơi ngang bộ) nào không chủ trì việc nào", False),
        ("bộ cả nước biết đến chủ trì việc nào", False),
        ("bộ CA chủ trì việc nào", True),
        ("bo ca chu tri viec nao", True),
    ],
)
def test_an_abbreviation_is_no_word_typed_with_other_marks(
    assistant: Assistant, question: str, named: bool
) -> None:
    assert ("bca" in assistant.library.understanding.agencies_in(question)) == named
