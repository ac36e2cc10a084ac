"""Turns about what was told: an item by its place, both of two, what is kept of a list, where one is named."""

from __future__ import annotations

import pytest

from tests.api_factories import shared_assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
# (turns, how the answer begins, tasks, reason)
ITEMS = [
    (
        "Mục V có việc nào? || Từ việc thứ hai trở đi Bộ Nội vụ có chủ trì không?",
        YES,
        ("V.2",),
        "from one on, of one body",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì || ở cái thứ hai, ngoài Bộ Xây dựng ra còn cơ quan nào chủ trì",
        "**Nhiệm vụ III.15**",
        ("III.15",),
        "who else leads the item",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì || việc thứ hai Bộ Y tế có chủ trì không",
        YES,
        ("III.15",),
        "the place of an item is no number of ministries",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì || việc đầu tiên có phải Bộ Y tế phối hợp không",
        NO,
        ("III.10",),
        "of the item alone",
    ),
    (
        "Bộ Nội vụ chủ trì việc gì || việc đầu, bộ này làm chung với ai",
        "**Nhiệm vụ V.1**",
        ("V.1",),
        "with whom the agency of the list shares the item",
    ),
    (
        "What does the Ministry of Construction lead? || Does the Ministry of Health lead the first one?",
        "**No.**",
        ("III.10",),
        "in English",
    ),
    # near misses: the place is that of an agency, or of a task of a section
    (
        "Bộ Y tế với Bộ Giáo dục và Đào tạo cùng chủ trì việc nào || cơ quan thứ hai chủ trì những việc nào",
        "",
        ("III.9", "III.15"),
        "an agency by its place",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào || nhiệm vụ thứ hai của mục III do Bộ LĐTBXH chủ trì phải không",
        YES,
        ("III.2",),
        "a section is named",
    ),
]
BOTH = [
    (
        "III.9 ai chủ trì || III.10 thì sao || Bộ LĐTBXH phối hợp ở cả hai việc đó phải không",
        NO,
        ("III.9", "III.10"),
        "in one of the two only",
    ),
    (
        "III.3 ai chủ trì || III.10 thì sao || Bộ LĐTBXH có phối hợp ở cả hai việc đó không",
        YES,
        ("III.3", "III.10"),
        "in both",
    ),
    (
        "Who leads III.3? || And III.10? || So MOLISA coordinates both, right?",
        "**Yes.**",
        ("III.3", "III.10"),
        "'so' is neither an office nor a comparison",
    ),
    (
        "III.1 hạn khi nào || III.9 thì sao || hai mốc ấy khác nhau thế nào",
        "So sánh",
        ("III.1", "III.9"),
        "the times of the two told",
    ),
    (
        "Bộ LĐTBXH làm gì ở III.3 || thế ở V.3 thì sao || vai trò của bộ này ở hai việc đó có giống nhau không",
        NO,
        ("III.3", "V.3"),
        "one agency's part in each",
    ),
    (
        "III.3 do ai chủ trì || V.3 do ai chủ trì || hai bộ này có chủ trì số việc bằng nhau không",
        NO,
        (),
        "two agencies are compared, not the tasks",
    ),
]
KEPT = [
    (
        "Bộ LĐTBXH chủ trì việc gì || lọc giúp các việc ở mục V, còn lại bỏ hết",
        "",
        ("V.1", "V.3", "V.4"),
        "what is described is kept",
    ),
    (
        "What does MOLISA lead? || Keep the ones in section V and drop the rest",
        "",
        ("V.1", "V.3", "V.4"),
        "in English",
    ),
    (
        "Bộ Nội vụ chủ trì việc gì || bỏ việc mà Bộ LĐTBXH chủ trì, còn lại việc nào",
        "",
        ("V.2",),
        "what is described is set aside",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào? || Bộ Tư pháp chủ trì việc nào? || Bộ Xây dựng chủ trì việc nào? || Gộp hai "
        "danh sách đầu",
        "",
        ("III.3", "V.1", "V.2"),
        "the first two of three lists",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào? || Bộ Tư pháp chủ trì việc nào? || Bộ Xây dựng chủ trì việc nào? || Gộp hai "
        "danh sách lại",
        "",
        ("III.3", "III.10", "III.15"),
        "the last two of three lists",
    ),
    (
        "Mục V gồm những việc nào? || từ việc thứ hai trở đi thì ai chủ trì",
        "",
        ("V.2", "V.3", "V.4"),
        "from one on",
    ),
    (
        "Mục V gồm những việc nào? || từ việc thứ hai trở lên do ai chủ trì",
        "",
        ("V.1", "V.2"),
        "up to one",
    ),
    ("Mục V gồm những việc nào? || việc thứ hai ai chủ trì", "", ("V.2",), "that one alone"),
    (
        "III.10 ai phối hợp || những việc nêu đích danh từ ba bộ trở lên ở cột chủ trì",
        "",
        ("III.7", "III.15"),
        "a list of its own, whatever task was told",
    ),
]
WHERE = [
    (
        "Does MARD lead the rural water task? || And where is MARD only a coordinating agency?",
        "",
        ("III.6", "III.16"),
        "in which tasks, whatever one was about",
    ),
    (
        "Does MARD lead the rural water task? || Where else does it lead?",
        "",
        ("III.14", "III.15"),
        "other tasks than the one told",
    ),
    (
        "Bộ Nông nghiệp có chủ trì việc nước sạch nông thôn không || thế Bộ Nông nghiệp phối hợp ở việc nào",
        "",
        ("III.6", "III.16"),
        "of all tasks",
    ),
    (
        "Những việc nào về nhà ở || còn Bộ Xây dựng chủ trì việc nào",
        "",
        ("III.10", "III.15"),
        "of those on the matter listed before",
    ),
    (
        "III.16 ai chủ trì || vậy bộ nào phối hợp với tỉnh",
        "**Nhiệm vụ III.16**",
        ("III.16",),
        "the partners of who leads the task told",
    ),
    (
        "III.3 ai chủ trì || còn bộ nào phối hợp với Bộ Y tế",
        "",
        ("III.15",),
        "somebody else than who leads the task told",
    ),
    (
        "viec III.14 ai lam || bo tai nguyen va moi truong chu tri viec do phai khong can bo",
        NO,
        ("III.14",),
        "who is spoken to sets nothing aside",
    ),
    (
        "I.4 ai chủ trì || bao lâu mới làm một lần vậy",
        "**Nhiệm vụ I.4**",
        ("I.4",),
        "its time, no extreme",
    ),
]
FOUND = [
    (
        "III.1 với III.9 việc nào hạn muộn hơn || việc đó ai phối hợp",
        "**Nhiệm vụ III.1**",
        ("III.1",),
        "the one of the two that it was",
    ),
    (
        "III.9 với III.10 việc nào xong trước || việc đó ai phối hợp",
        "",
        ("III.9", "III.10"),
        "neither: both end in one year",
    ),
    (
        "III.7 có bao nhiêu bộ cùng chủ trì || kể tên các bộ còn lại",
        "**Nhiệm vụ III.7**",
        ("III.7",),
        "bodies, no tasks",
    ),
    (
        "Bộ Nội vụ chủ trì một mình việc nào || còn lại việc nào",
        "",
        ("V.1",),
        "the other tasks of that agency",
    ),
    (
        "Ai làm chính sách trợ giúp pháp lý || bộ đó phối hợp việc nào không || vậy là có một việc thôi à",
        YES,
        ("III.3",),
        "a number after none was found in one role is of both",
    ),
    (
        "Who leads the housing task? || Does that ministry lead anything else?",
        "",
        ("III.15",),
        "others than the one told, and nothing to be confirmed of it",
    ),
    ("Who leads the task on legal aid? || And the one on credit?", "", ("III.12",), "one word"),
    (
        "Who leads the task on legal aid? || And the one on credit? || Do the two have the same lead?",
        "",
        ("III.3", "III.12"),
        "two told one by one",
    ),
    (
        "What is the output of III.9? || Is that the same as for III.11?",
        "**Yes.**",
        ("III.9", "III.11"),
        "a claim that what was told is the same",
    ),
    (
        "Vận động lập hợp tác xã do ai chủ trì || dị bộ nào phối hợp dí tỉnh",
        "",
        ("III.16",),
        "spelling",
    ),
]


@pytest.mark.parametrize(
    ("turns", "opening", "tasks", "reason"), ITEMS + BOTH + KEPT + WHERE + FOUND
)
def test_what_was_told_is_meant(
    turns: str, opening: str, tasks: tuple[str, ...], reason: str
) -> None:
    answer = shared_assistant().answer(turns.split(" || "))
    assert answer.answer.startswith(opening), reason
    assert answer.tasks == tasks or not tasks, reason
