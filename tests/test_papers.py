"""Other papers that the text names: which ones, which came first, and those of a passage told before."""

from __future__ import annotations

import pytest

from assistant.evidence.papers import papers_of
from assistant.pipeline import Assistant

D05, D40 = "**Chỉ thị số 05-CT/TW** ngày 23", "**Chỉ thị số 40-CT/TW** ngày 22"
C06 = "**Kết luận số 06-KL/TW** ngày 10"


def test_papers_are_read_from_the_text(assistant: Assistant) -> None:
    found = {paper.name.partition(" số ")[2]: paper for paper in papers_of(assistant.library)}
    assert found["40-CT/TW"].dated.isoformat() == "2014-11-22"
    assert found["06-KL/TW"].passage.id == "ke-hoach/II/3/gach-5"
    assert found["05-CT/TW"].passage.id.startswith("nghi-quyet/")


PAPERS = [
    (["Văn bản này có nhắc các chỉ thị nào của Đảng?"], [D05, D40], "all of a kind"),
    (["co may chi thi duoc nhac toi"], ["2 văn bản", D05, D40], "their number, without marks"),
    (["Chỉ thị nào cũ nhất được nhắc tới?"], [f"sớm nhất là {D40}"], "the oldest"),
    (
        ["Những chỉ thị nào được viện dẫn?", "Thế cái chỉ thị nào mới nhất?"],
        [f"gần đây nhất là {D05}"],
        "the latest, in a later turn",
    ),
    (
        ["Chỉ thị 40 ra đời sớm hơn hay muộn hơn nghị quyết?"],
        [f"{D40} tháng 11 năm 2014 [1] được ban hành trước"],
        "before the document itself",
    ),
    (
        ["Kết luận 06 và Chỉ thị 05, văn bản nào có trước?"],
        [f"{C06} tháng 6 năm 2021 [1] được ban hành trước"],
        "two that are named",
    ),
    (
        ["Tài liệu nào được viện dẫn mà xưa nhất?"],
        [f"sớm nhất là {D40}"],
        "of whichever kind",
    ),
    (
        ["Nghị quyết này triển khai chỉ thị nào?", "Hai văn bản đó cái nào ra trước?"],
        [f"{D05} tháng 6 năm 2021 [1] được ban hành trước"],
        "the document and what it carries out",
    ),
    (
        ["Nghị quyết này thực hiện chỉ thị nào?", "Của cơ quan nào ban hành vậy?"],
        ["ngày 23 tháng 6 năm 2021 của Ban Bí thư"],
        "who issued the paper that was just told",
    ),
    (
        ["nq nay thuc hien chi thi nao", "chi thi do ngay may"],
        ["Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021"],
        "its day, without marks",
    ),
    (
        ["Nghị quyết thực hiện chỉ thị nào?", "Của ai vậy?", "Thế chỉ thị đó ra ngày nào?"],
        ["Chỉ thị số 05-CT/TW ngày 23 tháng 6 năm 2021"],
        "two turns later",
    ),
    (
        ["Chính sách tín dụng theo tinh thần chỉ thị nào?", "Chỉ thị ấy ngày bao nhiêu?"],
        ["Chỉ thị số 40-CT/TW ngày 22 tháng 11 năm 2014"],
        "the one that was told, and no other of its kind",
    ),
    (
        ["Nghị quyết thực hiện chỉ thị nào?", "Nghị quyết này ban hành ngày nào?"],
        ["ngày 22 tháng 12 năm 2021"],
        "the document itself is named",
    ),
    (
        ["Nghị quyết thực hiện chỉ thị nào?", "Ai là người đề nghị ban hành?"],
        ["Theo đề nghị của Bộ trưởng Bộ Lao động - Thương binh và Xã hội"],
        "a fact that the text gives of itself alone",
    ),
    (
        ["Nghị quyết thực hiện chỉ thị nào?", "Kế hoạch do ai ban hành?"],
        ["**Chính phủ**"],
        "the plan is named",
    ),
    (
        ["Nghị quyết thực hiện chỉ thị nào?", "Chỉ thị đó ai ký?"],
        ["Văn bản không nêu nội dung này"],
        "the text does not say",
    ),
    (
        ["Kế hoạch viết gì về cho vay ưu đãi hộ nghèo?", "Đoạn ấy dẫn kết luận số mấy?"],
        [C06],
        "those of the passage spoken of",
    ),
]


YES, NO = "**Đúng.**", "**Không đúng.**"
WHO = "Ai ký nghị quyết này?"
WHICH = "Nghị quyết thực hiện chỉ thị nào?"
ISSUER = "Chỉ thị 05-CT/TW của ai ban hành?"
# A day that is claimed of a paper that the turn does not name.
DAYS = [
    ([WHO, "Ký ngày 23/6/2021 đúng không?"], [NO, "22 tháng 12"], "not the day of a basis"),
    ([WHO, "ky ngay 22/12/2021 dung khong"], [YES, "22 tháng 12"], "without marks"),
    (["Ký ngày 23/6/2021 đúng không?"], [NO, "22 tháng 12"], "of nothing else"),
    (["vậy là được ban hành ngày 22/12/2021 phải không ạ?"], [YES, "22 tháng 12"], "politely"),
    ([ISSUER, "Ký ngày 23/6/2021 phải không?"], [YES, "05-CT/TW"], "of the paper named before"),
    ([ISSUER, "Ký ngày 22/12/2021 phải không?"], [NO, "05-CT/TW"], "of it, wrongly"),
    ([WHICH, "Ban hành ngày 23/6/2021 đúng không?"], [YES, "05-CT/TW"], "of the one told"),
    ([WHICH, "Ngày 22/12/2021 đúng không?"], [NO, "05-CT/TW"], "of the one told, wrongly"),
]


@pytest.mark.parametrize(("turns", "said", "reason"), [*PAPERS, *DAYS])
def test_papers(assistant: Assistant, turns: list[str], said: list[str], reason: str) -> None:
    answer = assistant.answer(turns).answer
    assert all(text in answer for text in said), reason


@pytest.mark.parametrize(
    ("question", "route", "reason"),
    [
        (
            "Nghị quyết căn cứ những luật, chỉ thị nào?",
            "facts",
            "the legal bases are another matter",
        ),
        ("Cho vay ưu đãi theo tinh thần các kết luận nào?", "told", "a matter beside the papers"),
        ("Việc về nhà ở xong trước hay sau việc về nước sạch?", None, "tasks, no papers"),
    ],
)
def test_no_papers(assistant: Assistant, question: str, route: str | None, reason: str) -> None:
    found = assistant.answer([question]).explanation.get("route")
    assert found == route if route else found != "papers", reason


@pytest.mark.parametrize(
    ("question", "opens", "reason"),
    [
        ("Kết luận 06 có phải làm căn cứ ban hành nghị quyết này không?", "Không đúng", "a task's"),
        ("Chỉ thị 40 có phải căn cứ ban hành nghị quyết này không?", "Không đúng", "of the plan"),
        ("Căn cứ ban hành nghị quyết có Kết luận 06 không?", "Không đúng", "the bases first"),
        ("Nghị định 07/2021 là căn cứ ban hành nghị quyết, đúng không?", "Không đúng", "not named"),
        ("Kết luận 06 không phải là căn cứ ban hành nghị quyết, đúng không?", "Đúng", "denied"),
        ("Chỉ thị 05 có phải làm căn cứ ban hành nghị quyết này không?", "Đúng", "it is one"),
        ("Luật Tổ chức Chính phủ là căn cứ ban hành nghị quyết, đúng không?", "Đúng", "a law"),
    ],
)
def test_a_paper_claimed_as_a_basis(
    assistant: Assistant, question: str, opens: str, reason: str
) -> None:
    answer = assistant.answer([question]).answer.replace("*", "")
    assert answer.startswith(opens), reason
