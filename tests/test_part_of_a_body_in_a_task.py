"""A task told, and in the same message or the next which part a body has in it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

LEADS, HELPS, UNNAMED = ": **chủ trì**", ": **phối hợp**", ": **không được nêu đích danh**"
WHO_AND_PART = [
    ("Quê tôi hay sạt lở, phải di dời dân, bộ nào chủ trì chuyện đó và tỉnh có vai trò gì ạ?", "III.14", HELPS,
     "the matter told before is that of the second question, too"),
    ("Tín dụng cho hộ mới thoát nghèo do ai chủ trì, còn Bộ Tài chính đóng vai trò gì?", "III.12", HELPS,
     "'còn' joins"),
    ("Trợ giúp pháp lý cho hộ nghèo do ai chủ trì và Bộ Lao động giữ vai trò gì?", "III.3", HELPS, "'và' joins"),
    ("Cuộc thi báo chí do ai chủ trì, UBND tỉnh có vai trò gì?", "I.4", UNNAMED,
     "a comma joins; the row names it not"),
    ("Nhiệm vụ III.11 do ai chủ trì? Bộ LĐTBXH giữ vai trò gì?", "III.11", HELPS, "two sentences"),
    ("Nước sạch vùng hải đảo ai lo, còn Bộ LĐTBXH làm gì?", "III.11", HELPS, "'làm gì' in the same message"),
    ("Việc xây dựng cơ sở dữ liệu giảm nghèo ai chủ trì? || Thế Bộ Nội vụ giữ vai trò gì?", "V.3", UNNAMED,
     "two turns"),
    ("Nhiệm vụ V.2 do ai chủ trì? || Bộ LĐTBXH có vai trò gì trong việc đó?", "V.2", HELPS, "what is pointed to"),
    ("nhiem vu III.1 ai chu tri || con bo KHDT vai tro gi", "III.1", HELPS, "typed without marks"),
    ("UBND tỉnh có vai trò gì trong nhiệm vụ III.16?", "III.16", LEADS, "a task by its number"),
    ("Bộ Nội vụ chủ trì việc nào? || Việc thứ hai thì Bộ Lao động có vai trò gì?", "V.2", HELPS,
     "one told by its place"),
    ("Bộ KHĐT chủ trì nhiệm vụ nào? || Nhiệm vụ thứ hai Ủy ban Dân tộc giữ vai trò gì?", "III.13", UNNAMED,
     "the second of those told, not of the body's own"),
    ("Bộ NN&PTNT chủ trì những việc nào? || việc đầu tiên tỉnh làm gì", "III.11", UNNAMED, "'làm gì' of one told"),
    ("Việc dời dân khỏi vùng thiên tai ai chủ trì? Bộ Tài nguyên có vai trò gì không?", "III.14", UNNAMED,
     "'gì không' asks which"),
    ("Giúp người nghèo kết nối thị trường hàng hoá do ai chủ trì, tỉnh tham gia ra sao?", "V.4", HELPS,
     "'ra sao'"),
    ("Xóm em chưa có nước sinh hoạt hợp vệ sinh. Chuyện này bộ nào lo và tỉnh có vai trò gì?", "III.11", UNNAMED,
     "a story names the matter, which is but pointed to"),
    ("tin dung cho ho can ngheo ai chu tri, bo tai chinh lam gi", "III.12", HELPS, "no mark and no joining word"),
    ("Việc nước sạch bộ nào chủ trì? || Thế còn Bộ Lao động?", "III.11", HELPS, "a body after who leads"),
    ("Đất sản xuất cho đồng bào do ai chủ trì? Còn UBND tỉnh thì sao?", "III.15", HELPS, "in the same message"),
    ("Nhiệm vụ III.10 ai chủ trì? || Bộ Lao động có vai trò gì? || Còn Bộ Tài chính?", "III.10", UNNAMED,
     "the same is asked of another body"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "task", "part", "why"), WHO_AND_PART, ids=[r[0] for r in WHO_AND_PART]
)
def test_the_part_is_of_the_task_told(
    assistant: Assistant, said: str, task: str, part: str, why: str
) -> None:
    answer = assistant.answer(said.split(" || "))
    assert answer.tasks == (task,), why
    assert f"Ở nhiệm vụ **{task}**" in answer.answer, why
    assert part in answer.answer, why


TOLD = [
    ("Tín dụng ưu đãi do Ngân hàng Nhà nước chủ trì, vậy Bộ Tài chính làm gì?", "III.12", HELPS,
     "'làm gì' after a task told in the same sentence"),
    ("Bộ Tư pháp chủ trì trợ giúp pháp lý cho hộ nghèo. Thế Bộ LĐTBXH giữ vai trò gì ạ?", "III.3", HELPS,
     "two sentences"),
    ("Việc nước sạch Bộ Nông nghiệp chủ trì thì Bộ Lao động có vai trò gì?", "III.11", HELPS,
     "'thì' joins, without a comma"),
    ("nha o do bo xay dung chu tri, con tinh co vai tro gi", "III.10", UNNAMED, "typed without marks"),
    ("Bộ Lao động và Bộ Nội vụ chủ trì kiện toàn bộ máy thì UBND tỉnh có vai trò gì?", "V.1", HELPS,
     "two who lead"),
    ("Nhiệm vụ III.12 do Ngân hàng Nhà nước chủ trì, còn Bộ Y tế làm gì?", "III.12", UNNAMED, "by its number"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "task", "part", "why"), TOLD, ids=[r[0] for r in TOLD])
def test_the_part_is_of_the_task_of_which_another_part_is_told(
    assistant: Assistant, said: str, task: str, part: str, why: str
) -> None:
    test_the_part_is_of_the_task_told(assistant, said, task, part, why)


AT_LARGE = [
    ("Nhà ở do Bộ Xây dựng chủ trì. Bộ Nội vụ làm những việc gì?", 2, "asked for tasks after a task told"),
    ("Nhà ở do Bộ Xây dựng chủ trì. Bộ Tư pháp có vai trò gì trong kế hoạch này?", 1, "of the whole plan"),
    ("Bộ nào chủ trì nhiều nhất? || Còn Bộ Y tế?", 1, "no task was spoken of"),
    ("Bộ Y tế có vai trò gì?", 1, "of nothing told: all its tasks"),
    ("Nhiệm vụ III.10 do ai chủ trì? || UBND tỉnh có vai trò gì trong kế hoạch này?", 19, "of the whole plan"),
    ("Bộ Tư pháp chủ trì việc nào? || Bộ Nội vụ có vai trò gì?", 2, "another body's part after that of one"),
    ("Bộ Tài chính phối hợp thế nào?", 1, "how it helps at all"),
    ("Nhiệm vụ III.10 do ai chủ trì? || Bộ Nội vụ làm gì?", 2, "a question of its own"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "tasks", "why"), AT_LARGE, ids=[r[0] for r in AT_LARGE])
def test_what_a_body_does_at_large_is_all_its_tasks(
    assistant: Assistant, said: str, tasks: int, why: str
) -> None:
    assert len(assistant.answer(said.split(" || ")).tasks) == tasks, why


def test_who_asks_for_the_list_besides_is_told_it(assistant: Assistant) -> None:
    told = assistant.answer(
        ["Nơi nhận của văn bản là những ai, có Ngân hàng Chính sách xã hội không?"]
    ).answer
    assert "Nơi nhận của Nghị quyết ghi: “Ngân hàng Chính sách xã hội”" in told
    assert "gồm 19 dòng" in told
    one = assistant.answer(["Nơi nhận có Ngân hàng Chính sách xã hội không?"]).answer
    assert one.startswith("**Đúng.**")
    assert "19 dòng" not in one


def test_which_of_both_roles_is_asked_of_one_told_by_its_place(assistant: Assistant) -> None:
    answer = assistant.answer(
        ["Bộ Nội vụ chủ trì việc nào?", "Cái thứ nhất tỉnh chủ trì hay phối hợp?"]
    )
    assert answer.tasks == ("V.1",)
    assert "phối hợp nhiệm vụ V.1" in answer.answer


FACT_AND_PART = [
    ("Nghị quyết ban hành ngày nào và Bộ Nội vụ làm gì?", "ngày 22 tháng 12 năm 2021",
     "**Bộ Nội vụ chủ trì 2 nhiệm vụ**", "'và' joins"),
    ("van ban co hieu luc tu khi nao, bo tu phap giu vai tro gi", "có hiệu lực từ ngày ký",
     "**Bộ Tư pháp chủ trì 1 nhiệm vụ**", "a comma, without marks"),
    ("Bộ Y tế có vai trò gì và ai ký nghị quyết?", "**Bộ Y tế chủ trì 1 nhiệm vụ**", "Phạm Bình Minh",
     "the other way round"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "one", "two", "why"), FACT_AND_PART, ids=[r[0] for r in FACT_AND_PART]
)
def test_a_fact_and_a_body_s_part_are_two_questions(
    assistant: Assistant, said: str, one: str, two: str, why: str
) -> None:
    told = assistant.answer([said]).answer
    assert one in told, why
    assert two in told, why


def test_a_fact_of_which_nobody_s_part_is_asked_is_one_question(assistant: Assistant) -> None:
    assert "**Ý 2.**" not in assistant.answer(["Ai ký nghị quyết với vai trò gì?"]).answer
