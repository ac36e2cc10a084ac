"""Whether somebody has a part in a task described, in whichever role; numbers that are no bodies."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
PARTS = [
    ("Bộ Quốc phòng có tham gia chính sách nhà ở không?", NO, ("III.10",), "in neither column"),
    ("Bộ Tài chính có phải tham gia tín dụng ưu đãi không?", YES, ("III.12",), "coordinates"),
    ("UBND tỉnh có phải làm cơ sở dữ liệu về giảm nghèo không ạ", YES, ("V.3",), "coordinates"),
    ("tinh Lao Cai co phai tham gia di doi dan cu khong", YES, ("III.14",), "a province by its name"),
    ("Bộ Công an có tham gia xây dựng cơ sở dữ liệu giảm nghèo không?", "Nhiệm vụ V.3", ("V.3",),
     "reached by wording only, which is said"),
    ("Bộ Lao động có phải tổng hợp báo cáo không?", YES, (), "a duty of the plan is told by the plan"),
    ("Sao chính sách về nước sinh hoạt hợp vệ sinh, vệ sinh nông thôn cho vùng hải đảo lại giao Bộ Y tế chủ trì?",
     NO, ("III.11",), "a long matter stands between 'sao' and 'lại'"),
    ("Cuộc thi viết về giảm nghèo tổ chức định kỳ 02 năm, Bộ Thông tin và Truyền thông chủ trì, đúng không?",
     YES, ("I.4",), "'02 năm, Bộ …' counts no five ministries"),
    ("Việc kiện toàn bộ máy do năm bộ chủ trì, đúng không?", NO, ("V.1",), "'năm bộ' does"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "begins", "tasks", "why"), PARTS, ids=[p[0] for p in PARTS])
def test_who_has_a_part(
    assistant: Assistant, said: str, begins: str, tasks: tuple[str, ...], why: str
) -> None:
    answer = assistant.answer([said])
    assert answer.answer.startswith(begins), why
    assert answer.tasks == tasks, why


NAMED = [
    (
        "Em ở Bộ Y tế. Bản cũ do chị Hoa lập chỉ có việc hằng năm. Bộ Xây dựng được ghi tên ở những việc nào?",
        ("III.10", "III.15"),
        "what an older list holds is no condition, whoever made it",
    ),
    (
        'Việc nào cột phối hợp chỉ ghi mỗi "các bộ, ngành liên quan", không có tỉnh?',
        ("III.2", "III.8", "III.9"),
        "a column that holds just wording takes nothing in",
    ),
    ("Việc nào nêu rõ đối tượng hộ mới thoát nghèo?", ("III.3", "III.12"), "whom a row names"),
    ("Bộ Nội vụ chủ trì việc nào có Bộ Lao động?", ("V.1", "V.2"), "in either column"),
    ("bo noi vu chu tri viec nao co bo lao dong phoi hop", ("V.2",), "in the one that is said"),
    ("Bộ Nội vụ và Bộ Lao động cùng chủ trì việc nào?", ("V.1",), "both lead"),
    ("Bộ Nội vụ chủ trì việc nào riêng?", ("V.2",), "'riêng' is alone"),
    ("Bộ Xây dựng chủ trì mấy việc riêng", ("III.10",), "counted, too"),
    ("Bộ Nội vụ làm việc gì riêng?", ("V.2",), "'việc gì riêng', whatever the verb"),
    ("bo tu phap lam rieng viec gi", ("III.3",), "'riêng' before the noun"),
    ("Bộ Nội vụ chủ trì việc nào chung, việc nào riêng?", ("V.1", "V.2"), "one after the other"),
]


@pytest.mark.parametrize(("said", "tasks", "why"), NAMED, ids=[n[0] for n in NAMED])
def test_who_is_named_beside_another(
    assistant: Assistant, said: str, tasks: tuple[str, ...], why: str
) -> None:
    assert assistant.answer([said]).tasks == tasks, why


WITH_WHOM = [
    ("Nhiệm vụ V.1 Bộ Nội vụ làm cùng ai?", True, "who leads with it works with it, too"),
    ("III.16 UBND tỉnh cùng làm với ai vậy", True, "the helpers, and that it leads alone"),
    ("V.2 Bộ Nội vụ phối hợp cùng ai?", False, "a role that is told is kept to"),
]


@pytest.mark.parametrize(("said", "both", "why"), WITH_WHOM, ids=[w[0] for w in WITH_WHOM])
def test_with_whom_one_works_in_a_task(
    assistant: Assistant, said: str, both: bool, why: str
) -> None:
    told = assistant.answer([said]).answer
    assert "Cơ quan phối hợp: **" in told, why
    assert ("Cơ quan chủ trì: **" in told) == both, why


WHAT_ELSE = [
    (["V.2 do ai chủ trì?", "Bộ đó còn làm gì nữa?"], ("V.1",), "the task told is set aside"),
    (
        ["Bộ KHĐT chủ trì việc nào?", "Họ còn làm việc gì khác không?"],
        ("III.1", "III.12"),
        "where it helps",
    ),
    (["Bộ Tư pháp chủ trì những việc nào?", "bo do con lam gi nua"], (), "it has no other by name"),
    (
        ["Bộ Tư pháp chủ trì những việc nào?", "Bộ Y tế còn làm gì nữa?"],
        ("III.15",),
        "of another body: all",
    ),
]


@pytest.mark.parametrize(
    ("turns", "tasks", "why"), WHAT_ELSE, ids=[" ".join(w[0]) for w in WHAT_ELSE]
)
def test_what_else_the_body_does(
    assistant: Assistant, turns: list[str], tasks: tuple[str, ...], why: str
) -> None:
    assert assistant.answer(turns).tasks == tasks, why
