"""One body in both roles, who works with whom, counts with a part of them: what is asked is told, and truly."""

from __future__ import annotations

import re

import pytest

from tests.api_factories import dated_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# (turns, tasks, what the answer says, reason)
WHETHER_AND_WHICH = [
    (
        ("Bộ Y tế có phối hợp việc nào không, chủ trì việc nào?",),
        {"III.15"},
        "nào nêu đích danh Bộ Y tế với vai trò phối hợp",
        "'không' ends a question at a comma, too",
    ),
    (
        ("bo tu phap co chu tri viec nao khong, phoi hop nhung viec nao",),
        {"III.3"},
        "nào nêu đích danh Bộ Tư pháp với vai trò phối hợp",
        "typed without marks",
    ),
    (
        ("Bộ Nội vụ có phối hợp việc nào không, có chủ trì việc nào không?",),
        {"V.1", "V.2"},
        "do Bộ Nội vụ chủ trì",
        "no 'không có' stands over a comma",
    ),
    (
        ("Việc nào không có Bộ Y tế chủ trì, không có tỉnh phối hợp?",),
        {"I.1", "I.2", "I.4", "II.1", "II.2", "III.1", "III.2", "III.3", "III.6", "III.8", "III.9"}
        | {"III.10", "III.11", "III.12", "III.16", "V.2"},
        "không do Bộ Y tế chủ trì",
        "what denies still does",
    ),
    (
        ("Việc nào có Bộ Lao động chủ trì mà Bộ Nội vụ thì không, giai đoạn 2026 - 2030?",),
        {"I.6", "III.1", "III.5"},
        "không do Bộ Nội vụ chủ trì",
        "so does a 'không' after the one whom it is said of",
    ),
]
NUMBERS_AND_A_PART = [
    (
        (
            "Bộ LĐTBXH có bao nhiêu việc chủ trì, bao nhiêu việc phối hợp, trong đó bao nhiêu hằng năm?",
        ),
        {"I.1", "I.2", "I.3"},
        "**10 nhiệm vụ** có Bộ Lao động - Thương binh và Xã hội phối hợp",
        "each role has its number; the part is of both",
    ),
    (
        ("Bộ Nội vụ chủ trì mấy việc, phối hợp mấy việc, trong số đó việc nào có Bộ Lao động?",),
        {"V.1", "V.2"},
        "nào có Bộ Nội vụ phối hợp",
        "the part may be listed, and one of the numbers be none",
    ),
    (
        ("bo y te chu tri may viec phoi hop may viec trong do may viec hang nam",),
        set(),
        "**1 nhiệm vụ** do Bộ Y tế chủ trì",
        "without a comma",
    ),
    (
        (
            "Bộ Xây dựng chủ trì mấy việc, Bộ Tư pháp chủ trì mấy việc, trong đó mấy việc ở mục III?",
        ),
        {"III.3", "III.10", "III.15"},
        "**1 nhiệm vụ** do Bộ Tư pháp chủ trì",
        "two bodies lead apart, and not together",
    ),
    (
        (
            "Có mấy việc định kỳ 02 năm và mấy việc hằng năm, trong đó mấy việc do Bộ Thông tin chủ trì?",
        ),
        {"I.3", "I.4", "I.5"},
        "**4 nhiệm vụ** thực hiện hằng năm",
        "two times are of two numbers",
    ),
    (
        ("Mục V có bao nhiêu việc, trong đó bao nhiêu việc do Bộ Nội vụ chủ trì?",),
        {"V.1", "V.2"},
        "**4 nhiệm vụ** thuộc mục V",
        "one number with its part is told as before",
    ),
]
COMPANY = [
    (
        ("Bộ Quốc phòng làm cùng ai vậy?",),
        set(),
        "- Bộ Công an: 1 nhiệm vụ (III.7)",
        "who leads with it works with it, too",
    ),
    (
        ("Bộ Kế hoạch và Đầu tư làm cùng những ai?",),
        set(),
        "- Bộ Lao động - Thương binh và Xã hội: 2 nhiệm vụ (III.1, III.6)",
        "so does who leads a task in which it helps",
    ),
    (
        ("Bộ Ngoại giao làm cùng ai?",),
        set(),
        "không có nhiệm vụ nào nêu đích danh Bộ Ngoại giao",
        "who is named nowhere works with nobody by name",
    ),
    (
        ("Bộ Quốc phòng chủ trì cùng ai vậy?",),
        set(),
        "cùng chủ trì với Bộ Quốc phòng",
        "a role that is told is kept to",
    ),
    (
        ("Bộ Xây dựng chủ trì việc nào?", "Còn việc kia làm cùng ai?"),
        {"III.10", "III.15"},
        "UBND các tỉnh, thành phố",
        "of a task told before it is asked, whichever of the two is meant",
    ),
]
SHARED_SET_ASIDE = [
    (
        ("Bộ Xây dựng chủ trì những việc nào?", "Trừ việc đồng chủ trì ra"),
        {"III.10"},
        "chủ trì chung với cơ quan khác",
        "what it leads with others is set aside, not all that it leads",
    ),
    (
        ("Bộ Thông tin chủ trì việc gì?", "Bỏ việc cùng chủ trì đi"),
        {"I.5"},
        "trừ nhiệm vụ do Bộ Thông tin và Truyền thông chủ trì",
        "in other words",
    ),
    (
        ("Bộ Nội vụ chủ trì những việc nào?", "Không tính việc đồng chủ trì với Bộ Lao động"),
        {"V.2"},
        "sau khi bỏ V.1",
        "with one that is named only those with it are set aside",
    ),
]
SUBJECT_LAST = [
    (
        ("việc gì làm một mình, việc gì cùng Bộ Lao động, Bộ Nội vụ chủ trì?",),
        {"V.1", "V.2"},
        "một mình Bộ Nội vụ chủ trì",
        "whose tasks they are is said behind both",
    ),
    (
        ("Mấy việc hằng năm, mấy việc giai đoạn 2021 - 2025, Bộ Thông tin chủ trì?",),
        {"I.3", "I.5"},
        "**2 nhiệm vụ** do Bộ Thông tin và Truyền thông chủ trì, thực hiện hằng năm",
        "of counts, too; the dash between years ends no clause",
    ),
    (
        ("Bộ Nội vụ chủ trì việc gì một mình, việc gì cùng Bộ Lao động?",),
        {"V.1", "V.2"},
        "một mình Bộ Nội vụ chủ trì",
        "'việc gì' asks for tasks as 'việc nào' does",
    ),
    (
        ("Việc nào ở mục V, Bộ Nội vụ chủ trì?",),
        {"V.1", "V.2"},
        "do Bộ Nội vụ chủ trì, thuộc mục V",
        "one question is read as it stands",
    ),
]
NUMBERS_IN_ROLES = [
    (
        ("Những việc nào chỉ có một bộ chủ trì và chỉ một bộ phối hợp?",),
        {"V.2"},
        "chỉ ghi đúng 1 bộ chủ trì, chỉ ghi đúng 1 bộ phối hợp",
        "each role has its number; 'các bộ, ngành' are more than one",
    ),
    (
        ("viec nao chi co mot bo chu tri, mot bo phoi hop",),
        {"V.2"},
        "chỉ ghi đúng 1 bộ phối hợp",
        "behind a comma, without marks",
    ),
    (
        ("Việc nào ở mục V chỉ có một bộ chủ trì và tỉnh phối hợp?",),
        {"V.3"},
        "chỉ ghi đúng 1 bộ chủ trì",
        "a body by its name in the other role is no number",
    ),
]
# (message, verdicts, reason)
CLAIMS = [
    (
        "Bộ Xây dựng chủ trì 2 việc. Cả 2 việc có Bộ Lao động. Một việc hạn năm 2022. Đúng không?",
        [YES, YES, YES],
        "each part is of those before; 'có Bộ Lao động' in whichever role",
    ),
    (
        "Bộ Nội vụ chủ trì 2 việc. Một việc có Bộ Lao động phối hợp. Đúng vậy không?",
        [YES, YES],
        "'một việc' is claimed as '1 việc' is, of those of the body told before",
    ),
    (
        "Có 4 việc hằng năm. 3 việc do Bộ Thông tin chủ trì. Phải không?",
        [YES, NO],
        "of the yearly ones two, though it leads five",
    ),
    (
        "Bộ Lao động phối hợp 10 việc. 7 việc do tỉnh chủ trì. Đúng không?",
        [YES, NO],
        "in another role somebody else has some of them",
    ),
    (
        "Bộ Lao động chủ trì 13 việc. 2 việc do Bộ Nội vụ chủ trì. Đúng không?",
        [YES, YES],
        "in the same role it is another claim, not of those before",
    ),
    (
        "Bộ Tư pháp chủ trì 1 việc. Hai việc làm trong giai đoạn 2021 - 2030. Đúng không?",
        [YES, NO],
        "'hai việc làm' are no jobs",
    ),
]
ROWS = [
    *WHETHER_AND_WHICH,
    *NUMBERS_AND_A_PART,
    *COMPANY,
    *SHARED_SET_ASIDE,
    *SUBJECT_LAST,
    *NUMBERS_IN_ROLES,
]


@pytest.mark.parametrize(("turns", "tasks", "said", "reason"), ROWS, ids=[r[0][-1] for r in ROWS])
def test_all_that_is_asked_is_told(
    turns: tuple[str, ...], tasks: set[str], said: str, reason: str
) -> None:
    answer = dated_assistant().answer(list(turns))
    assert set(answer.tasks) == tasks, reason
    assert said in answer.answer, reason


@pytest.mark.parametrize(("said", "verdicts", "reason"), CLAIMS, ids=[c[0] for c in CLAIMS])
def test_each_number_told_has_its_verdict(said: str, verdicts: list[str], reason: str) -> None:
    text = dated_assistant().answer([said]).answer
    # One verdict on all of it comes first.
    whole, *each = re.findall(r"\*\*(?:Không đúng|Đúng)\.\*\*", text)
    assert (each or [whole]) == verdicts, reason
    assert whole == ("**Không đúng.**" if "**Không đúng.**" in verdicts else "**Đúng.**"), reason
