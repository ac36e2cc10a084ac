"""Tasks told by a matter, a word or a product, with or without words that ask for them."""

from __future__ import annotations

import pytest

from assistant.answer import Status
from assistant.pipeline import Assistant

POLICIES = ["III.6", "III.8", "III.9", "III.10", "III.11", "III.12", "III.13", "III.15"]

# Text, the tasks of the answer, why.
LISTS = [
    # Told by a matter or a word, and nothing that asks.
    ("các việc về tuyên truyền", ["I.1", "I.2", "I.5"], "not all of the section of that title"),
    ("cho mình những việc nhắc tới báo chí", ["I.4", "I.5"], "after a request"),
    ("nhiệm vụ có chữ nhà ở", ["III.10", "III.15"], "a word in it"),
    ('việc có cụm từ "vùng khó khăn"', ["III.13"], "quoted"),
    ("những nhiệm vụ liên quan đến tín dụng", ["III.12"], "related to"),
    ("việc đề cập đến hộ cận nghèo", ["III.3", "III.9", "III.10", "III.12"], "mentioned"),
    ("lọc các đầu việc nói đến miền núi", ["III.6", "III.15"], "after a verb of searching"),
    ("tất cả việc có chữ an ninh", ["III.7", "III.13"], "all of them"),
    # Told by a product.
    ("việc có sản phẩm là nghị định", ["III.1"], "a product"),
    ("những việc ra đề án", ["II.2", "III.6", "III.8", "IV"], "brought forth"),
    ("sản phẩm cơ sở dữ liệu", ["V.3"], "the column alone"),
    ("nhiệm vụ sản phẩm là mô hình, dự án giảm nghèo", ["III.7", "III.16"], "without a verb"),
    # A product beside who does it.
    ("nhiệm vụ có sản phẩm là đề án do Bộ Lao động chủ trì", ["III.8", "IV"], "the body after"),
    ("Bộ Kế hoạch chủ trì, sản phẩm là cơ chế chính sách", ["III.6", "III.13"], "the body before"),
    ("Bộ Nội vụ chủ trì việc có sản phẩm chính sách", ["V.2"], "the noun after the body"),
    ("việc có tỉnh chủ trì, sản phẩm là nghị quyết", ["II.1", "II.2"], "after a comma"),
    ("việc có tỉnh chủ trì, sản phẩm là kế hoạch", ["I.2", "II.2"], "a plan as a product"),
    # What but a product says.
    ("việc nào nói tới công nghệ thông tin", ["V.4"], "not 'thông tin' alone"),
    ("việc có chữ phụ cấp", ["V.2"], "in no content"),
    # Two matters, or two things in one cell.
    ("những việc về tín dụng và hợp tác xã", ["III.12", "III.16"], "no task is about both"),
    ("các việc liên quan đến y tế và giáo dục", ["III.15"], "one task is about both"),
    ("việc nào đề cập huyện nghèo, xã đặc biệt khó khăn", ["III.8", "IV"], "not side by side"),
    # A word that is not to be there.
    ("việc về hộ nghèo mà không nhắc hộ cận nghèo", ["I.3", "III.2"], "denied with its verb"),
    ("việc nào về nhà ở không nhắc đến y tế", ["III.10"], "the matter before it stays"),
    # Who does the tasks of a matter.
    ("các việc về sinh kế do bộ nào chủ trì", ["III.6", "III.9", "III.14", "IV"], "several named"),
    ("sinh kế thì bộ nào chủ trì", ["III.6", "III.9", "III.14", "IV"], "no one of them is meant"),
    ("việc về tuyên truyền do ai chủ trì", ["I.1", "I.2", "I.5"], "any of them"),
    ("truyền thông thì bộ nào chủ trì những việc nào", ["I.3", "I.4", "I.5"], "a list asked for"),
    ("những việc về báo chí cơ quan nào phối hợp", ["I.4", "I.5"], "the other role"),
    # In English.
    ("Which tasks produce reports?", ["III.2"], "a plural"),
    ("Which tasks mention water and sanitation?", ["III.11", "III.15"], "a name of three words"),
    ('Which tasks have "mechanisms and policies" as output?', POLICIES, "both, not the last"),
    # What must stay as it is.
    ("nhà ở cho hộ nghèo do bộ nào chủ trì", ["III.10"], "one task asked for"),
    ("việc xây dựng cơ sở dữ liệu do ai chủ trì", ["V.3"], "the name of one task"),
]


# Text, why no task is told for it.
UNNAMED = [
    ("việc nào liên quan trẻ em", "a group that no row names"),
    ("những việc cho người khuyết tật", "the thesaurus has a row beside it"),
    ("việc liên quan đến phụ nữ nghèo", "a word of many rows beside it"),
    ("nhiệm vụ nào dành cho thanh niên", "another"),
    ("cục bảo trợ xã hội được giao việc gì", "a body below the ministries"),
]


@pytest.mark.parametrize(("text", "reason"), UNNAMED)
def test_no_task_for_what_no_row_names(assistant: Assistant, text: str, reason: str) -> None:
    answer = assistant.answer([text])
    assert answer.status is Status.NOT_IN_DOCUMENT, reason
    assert not answer.tasks, reason


# Text, why but an empty list is right.
NONE = [
    ('nhiệm vụ có từ "chuyển đổi số"', "quoted"),
    ("việc nào có cụm từ trí tuệ nhân tạo", "not quoted"),
]


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_words_that_no_cell_holds(assistant: Assistant, text: str, reason: str) -> None:
    answer = assistant.answer([text])
    assert answer.status is Status.ANSWERED, reason
    assert not answer.tasks, reason
    assert "không có nhiệm vụ nào" in answer.answer, reason


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_tasks_told_by_matter_or_product(
    assistant: Assistant, text: str, tasks: list[str], reason: str
) -> None:
    answer = assistant.answer([text])
    assert answer.status is Status.ANSWERED, reason
    assert sorted(answer.tasks) == sorted(tasks), reason


# Text, the ministries that it names, why.
DOTTED = [
    ("b.lao động chủ trì bn việc", ["blđtbxh"], "the noun"),
    ("b. tài chính phối hợp việc gì", ["btc"], "the noun and a blank"),
    ("B.XD chủ trì việc nào", ["bxd"], "the noun before letters"),
    ("bộ l.động phối hợp việc gì", ["blđtbxh"], "in the name"),
    ("bộ x.dựng chủ trì việc gì", ["bxd"], "in the name of another"),
    ("b.nội vụ và b.tư pháp chủ trì việc gì", ["bnv", "btp"], "two"),
    ("chọn: a. nhà ở, b. xây dựng cơ sở dữ liệu", [], "items of a list"),
]


@pytest.mark.parametrize(("text", "agencies", "reason"), DOTTED)
def test_ministry_with_a_dot(
    assistant: Assistant, text: str, agencies: list[str], reason: str
) -> None:
    query = assistant.library.understanding.read(text)[0]
    assert [one.agency for one in query.agencies] == agencies, reason
