"""By how much one has more, how many bodies share a task, which wording comes back most, cells of one wording."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Turns, the number of the answer (None where none is asked for), and why.
DIFFERENCES = [
    ("Mục III hơn mục V những mấy nhiệm vụ", 12, "sections, 'những' between"),
    ("mục I so với mục V thì hơn bao nhiêu", 2, "both named before"),
    ("muc 3 nhieu hon muc 2 may viec", 14, "without marks, in digits"),
    ("mục I ít hơn mục III bao nhiêu việc", 10, "fewer by as many"),
    ("khoảng cách giữa mục III và mục I là mấy nhiệm vụ", 10, "the gap"),
    ("mục III có nhiều hơn mục V mấy cơ quan chủ trì", 11, "bodies of sections"),
    ("how many more tasks does section III have than section V?", 12, "English"),
    ("BLĐTBXH chủ trì nhiều hơn BTTTT bn việc", 8, "abbreviations"),
    ("bộ thông tin truyền thông chủ trì ít hơn bộ lao động bao nhiêu việc", 8, "fewer"),
    ("UBND các tỉnh chủ trì nhiều hơn Bộ Nội vụ mấy việc", 4, "the provinces"),
    ("Bộ LĐ hay UBND các tỉnh phối hợp nhiều hơn, hơn bao nhiêu", 3, "who, then by how many"),
    ("Bộ Nội vụ và Bộ Xây dựng bên nào chủ trì nhiều hơn, hơn mấy việc", 0, "as many each"),
    ("trong mục III, Bộ LĐ chủ trì hơn Bộ Nông nghiệp mấy việc", 3, "within a section"),
    ("gộp cả 2 vai thì BLĐTBXH nhiều hơn UBND tỉnh mấy NV", 4, "both roles"),
    ("UBND các tỉnh với Bộ LĐ ai được nêu tên nhiều hơn và hơn bao nhiêu", 4, "in any role"),
    ("số việc UBND tỉnh phối hợp nhiều hơn số việc chủ trì bao nhiêu", 7, "roles of one body"),
    ("bộ lao động chủ trì nhiều hay phối hợp nhiều, chênh bao nhiêu", 3, "roles of one body"),
    ("Bộ LĐ một mình chủ trì nhiều hơn chủ trì chung mấy việc", 3, "shares of one body"),
    ("số nhiệm vụ giai đoạn 2021-2030 nhiều hơn số nhiệm vụ hạn 2022 bao nhiêu", 16, "times"),
    ("Bộ Nông nghiệp chủ trì mấy việc || hơn Bộ Y tế bao nhiêu", 2, "a later turn"),
    ("Bộ Nông nghiệp và Bộ Y tế ai chủ trì nhiều hơn || hơn mấy việc", 2, "keeps the role"),
    ("mục I và mục V mục nào nhiều việc hơn || chenh may viec", 2, "a later turn, no marks"),
    # of two places in a rank
    ("bộ chủ trì nhiều nhất hơn bộ đứng thứ hai mấy việc", 8, "13 and 5"),
    ("bộ đứng đầu về chủ trì hơn bộ thứ nhì bao nhiêu nhiệm vụ", 8, "as a place"),
    ("co quan phoi hop nhieu nhat hon co quan ke tiep may viec", 8, "10 and 2, no marks"),
    ("mục nhiều việc nhất hơn mục ít việc nhất bao nhiêu việc", 15, "16 and 1"),
    ("mục đông nhất nhiều hơn mục đứng thứ hai mấy việc", 10, "16 and 6"),
    ("chênh lệch giữa mục nhiều nhất và mục ít nhất là mấy việc", 15, "the gap"),
    # no difference is asked for
    ("Bộ Nội vụ với Bộ Nông nghiệp bên nào chủ trì nhiều hơn", None, "only who has more"),
    ("Bộ Nội vụ với Bộ Nông nghiệp bên nào chủ trì nhiều hơn, mỗi bên mấy việc", None, "each"),
    ("Bộ Nội vụ với Bộ Nông nghiệp bên nào chủ trì nhiều hơn, mấy với mấy", None, "each"),
    ("mục I với mục V mục nào nhiều hơn thì mỗi mục bao nhiêu việc", None, "each"),
    ("Mục I, mục II, mục V chênh nhau bao nhiêu việc", None, "three have no one difference"),
]


@pytest.mark.parametrize(("turns", "number", "why"), DIFFERENCES)
def test_the_number_is_by_how_much(
    assistant: Assistant, turns: str, number: int | None, why: str
) -> None:
    answer = told(assistant, turns)
    assert (answer.status.value, answer.count) == ("answered", number), why


# Questions, the verdict, and why.
DIFFERENCES_CLAIMED = [
    ("Bộ LĐ chủ trì nhiều hơn Bộ TTTT 8 việc phải không", "yes", "13 and 5"),
    ("Bộ LĐ chủ trì hơn Bộ TTTT đúng 7 việc phải không", "no", "more, but by 8"),
    ("Bộ TTTT chủ trì nhiều hơn Bộ LĐ 8 việc phải không", "no", "the other way round"),
    ("Bộ LĐ chủ trì 13 việc, nhiều hơn Bộ TTTT 8 việc, đúng không", "yes", "its number, too"),
    ("số việc UBND chủ trì nhiều hơn số việc UBND phối hợp đúng không", "no", "6 and 13"),
    ("số việc có UBND phối hợp ít hơn số việc UBND chủ trì đúng không", "no", "13 and 6"),
    ("UBND có số việc chủ trì ít hơn số việc phối hợp phải không", "yes", "6 and 13"),
    ("UBND tỉnh có việc chủ trì, có việc phối hợp đúng không", "yes", "no numbers compared"),
    ("Bộ LĐ không chủ trì nhiều hơn Bộ TTTT 8 việc phải không", "", "denies one or the other"),
    ("mục III hơn mục V 12 nhiệm vụ đúng không", "yes", "12 is no task of section V"),
    ("mục III nhiều hơn mục V 10 nhiệm vụ đúng không", "no", "by 12"),
    ("mục V kém mục III 12 việc phải không", "yes", "fewer by 12"),
    ("mục V thua mục I 3 nhiệm vụ phải không", "no", "fewer by 2"),
    ("mục III so với mục V hơn 12 nhiệm vụ đúng không", "yes", "'hơn' is no bound"),
    ("mục III và mục V chênh nhau 11 việc phải không", "no", "by 12"),
    ("UBND tỉnh phối hợp nhiều hơn chủ trì 7 việc, đúng không", "yes", "roles of one body"),
    ("UBND tỉnh phối hợp nhiều hơn chủ trì 6 việc, đúng không", "no", "by 7"),
    ("Bộ Nội vụ và Bộ Xây dựng chủ trì hơn kém nhau 1 việc đúng không", "no", "as many each"),
]


@pytest.mark.parametrize(("text", "expected", "why"), DIFFERENCES_CLAIMED)
def test_a_difference_is_claimed(assistant: Assistant, text: str, expected: str, why: str) -> None:
    assert verdict(told(assistant, text).answer) == expected, why


def test_both_roles_together_are_told_first(assistant: Assistant) -> None:
    asked = "Bộ LĐ hay UBND các tỉnh, tính cả chủ trì lẫn phối hợp bên nào nhiều hơn, hơn bao nhiêu"
    assert "tính cả hai vai nhiều hơn: 23" in told(assistant, asked).answer.split("\n")[0]


# Turns, the verdict, what is told of the number, and why.
SHARED = [
    ("việc đất ở có 8 cơ quan cùng chủ trì, đúng không", "yes", "8 cơ quan", "as claimed"),
    ("viec dat san xuat do 7 co quan cung chu tri phai khong", "no", "8 cơ quan", "no marks"),
    ("III.15 do 7 bộ chủ trì phải không", "yes", "7 bộ", "beside the committee"),
    ("nhiệm vụ III.15 do 6 bộ chủ trì phải không", "no", "8 cơ quan", "by number"),
    ("III.12 do hai ngân hàng chủ trì phải không", "yes", "2 cơ quan", "banks"),
    ("việc di dời dân cư có 2 cơ quan cùng chủ trì, đúng không", "no", "1 cơ quan", "described"),
    ("nghe nói việc kiện toàn bộ máy có tới 3 cơ quan chủ trì, đúng không", "no", "2 cơ quan", ""),
    ("việc nhà ở hộ nghèo ai chủ trì || có 2 cơ quan cùng chủ trì đúng không", "no", "1 cơ quan",
     "of the task told before"),
    ("mô hình gắn quốc phòng an ninh ai chủ trì || có 3 bộ cùng chủ trì đúng không", "yes",
     "3 cơ quan", "'3 bộ' is no pronoun"),
    ("mô hình gắn quốc phòng an ninh ai chủ trì || vậy là có bốn bộ nhỉ", "no", "3 cơ quan", ""),
    # wording beside the names leaves it open
    ("III.13 có 2 cơ quan chủ trì phải không", "", "1 cơ quan", "'các bộ, ngành' beside it"),
    ("III.6 có 4 cơ quan phối hợp đúng không", "", "3 cơ quan", "'các bộ, ngành' beside them"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "expected", "number", "why"), SHARED)
def test_how_many_share_a_task_is_told(
    assistant: Assistant, turns: str, expected: str, number: str, why: str
) -> None:
    answer = told(assistant, turns)
    assert (verdict(answer.answer), len(answer.tasks)) == (expected, 1), why
    assert f"**{number}**" in answer.answer, why


ALL_DECADE = "II.1 III.2 III.3 III.4 III.6 III.7 III.8 III.11 III.12 III.13 III.14 III.15 III.16 IV V.2 V.3 V.4"
KINDS = "cột thời gian ghi những kiểu nào"
# Turns, the tasks, the number told as the answer's, and why.
RANKED = [
    ("kiểu thời gian nào xuất hiện nhiều nhất và ở mấy nhiệm vụ", ALL_DECADE, 17, "of the cells"),
    ("cot thoi gian cach ghi nao gap nhieu nhat, may viec", ALL_DECADE, 17, "no marks"),
    ("thời hạn nào xuất hiện nhiều nhất trong phụ lục", ALL_DECADE, None, "no number asked"),
    ("trong cột thời gian thực hiện, cụm nào lặp lại nhiều nhất", ALL_DECADE, None, "a wording"),
    ("what is the most common time frame", ALL_DECADE, None, "English"),
    (f"{KINDS} || kiểu nào xuất hiện nhiều nhất và ở mấy nhiệm vụ", ALL_DECADE, 17, "later turn"),
    (f"{KINDS} || kiểu nào ít nhất", "I.4 II.2 III.1", None, "three have one each"),
    ("có mấy cách ghi thời gian trong phụ lục || cách nào phổ biến nhất", ALL_DECADE, None, ""),
    ("kiểu thời hạn nào hiếm nhất", "I.4 II.2 III.1", None, "'hiếm' is of the wording"),
    ("mục I kiểu thời gian nào nhiều nhất, mấy việc", "I.1 I.2 I.3 I.5", 4, "within a section"),
    # a period counts where it stands beside another one, too
    ("giai đoạn nào có nhiều nhiệm vụ nhất", f"{ALL_DECADE} II.2", None, "of periods"),
    # no kind of times is asked for
    ("việc định kỳ nào thưa nhất", "I.4", None, "of what comes back"),
    ("sản phẩm nào lặp lại nhiều nhất", "III.9 III.11 III.13 III.15", None, "of products"),
]


@pytest.mark.parametrize(("turns", "tasks", "number", "why"), RANKED)
def test_which_wording_of_times_most_tasks_have(
    assistant: Assistant, turns: str, tasks: str, number: int | None, why: str
) -> None:
    answer = told(assistant, turns)
    assert (set(answer.tasks), answer.count) == (set(tasks.split()), number), why


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (KINDS, None),
        ("cột thời gian có mấy kiểu", 7),
        ("phụ lục có bao nhiêu mốc thời gian khác nhau", 7),
        ("có những loại thời hạn nào", None),
    ],
)
def test_the_kinds_of_times_are_told(assistant: Assistant, text: str, number: int | None) -> None:
    answer = told(assistant, text)
    assert answer.count == number
    assert "**7 cách ghi**" in answer.answer
    assert (
        "| Giai đoạn 2021 - 2025 và giai đoạn 2026 - 2030 | 3 | I.6, III.5, V.1 |" in answer.answer
    )


BY_PROVINCES = "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4"
# Turns, the tasks of who has most, and why.
GROUPS = [
    ("cơ quan hay nhóm cơ quan nào được ghi ở cột phối hợp của nhiều nhiệm vụ nhất", BY_PROVINCES,
     "groups are asked for"),
    ("CQ hay nhóm CQ nào ở cột phối hợp nhiều NV nhất", BY_PROVINCES, "abbreviations"),
    ("co quan hoac dia phuong nao phoi hop nhieu nhat", BY_PROVINCES, "no marks"),
    ("nhóm cơ quan nào phối hợp nhiều nhiệm vụ nhất", BY_PROVINCES, "groups alone"),
    ("bộ hay ubnd nào phối hợp nhiều việc nhất", BY_PROVINCES, "the provinces named as a kind"),
    ("cột phối hợp ghi những ai || cơ quan hay nhóm nào phối hợp nhiều nhất", BY_PROVINCES,
     "'nhóm nào' is no section"),
    ("mục III cơ quan hay nhóm cơ quan nào phối hợp nhiều nhất",
     "III.4 III.5 III.7 III.13 III.14 III.15", "within a section"),
    ("cơ quan hay nhóm cơ quan nào chủ trì nhiều thứ hai", "I.1 I.2 II.1 II.2 III.6 III.16", "6"),
    # the one agency with most is not the group
    ("cơ quan nào phối hợp nhiều nhất", "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2",
     "single agencies, the provinces told beside"),
    ("nhóm nhiệm vụ nào nhiều việc nhất",
     " ".join(f"III.{n}" for n in range(1, 17)), "a section"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "why"), GROUPS)
def test_groups_of_bodies_are_ranked_where_asked_for(
    assistant: Assistant, turns: str, tasks: str, why: str
) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why


def test_wording_for_all_ministries_is_told_beside_groups(assistant: Assistant) -> None:
    """'Các bộ, ngành' names nobody, but is in more cells than any group."""
    answer = told(assistant, "cơ quan hay nhóm cơ quan nào phối hợp nhiều nhiệm vụ nhất, mấy việc")
    assert answer.count == 13
    assert "Cách gọi chung “các bộ, ngành”" in answer.answer
    assert "phối hợp 17 nhiệm vụ" in answer.answer


ONE_BUT_LABOUR = "I.5 III.3 III.9 III.10 III.11 III.14 V.2"
ONE = f"{ONE_BUT_LABOUR} III.1 III.2 III.8 IV V.3"
# Questions, the tasks, and why.
ALONE = [
    ("nhiệm vụ nào do đúng 1 bộ chủ trì 1 mình (cột chủ trì chỉ có tên bộ đó), trừ Bộ Lao động",
     ONE_BUT_LABOUR, "the cell names it and nobody else"),
    ("nhiem vu nao dung mot bo duoc neu ten chu tri mot minh, tru bo lao dong", ONE_BUT_LABOUR, ""),
    ("NV nào chỉ 1 bộ chủ trì 1 mình, ô chủ trì chỉ ghi tên bộ đó, trừ BLĐTBXH", ONE_BUT_LABOUR, ""),
    ("có mấy việc do đúng 1 bộ đứng tên chủ trì một mình", ONE, "counted"),
    ("việc nào ô chủ trì chỉ ghi tên một bộ", ONE, "of the cell"),
    ("mục III việc nào cột chủ trì chỉ ghi đúng một bộ, trừ Bộ LĐ", "III.3 III.9 III.10 III.11 III.14",
     "within a section"),
    ("việc nào đúng 1 bộ phối hợp một mình", "I.1 I.2 II.1 II.2 V.2", "the other column"),
    # one name beside wording or a committee is no exclusion
    ("việc nào đúng một bộ được nêu tên chủ trì", f"{ONE} I.6 III.5 III.6 III.13", "one name"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tasks", "why"), ALONE)
def test_one_ministry_by_itself(assistant: Assistant, text: str, tasks: str, why: str) -> None:
    assert set(told(assistant, text).tasks) == set(tasks.split()), why


# Turns, the tasks, and why.
SUPERLATIVES = [
    ("bộ nào hay chủ trì chung với Bộ Lao động nhất", "I.3 I.4 III.15 V.4", "'hay … nhất'"),
    ("bộ nào thường cùng chủ trì với BLĐTBXH nhất", "I.3 I.4 III.15 V.4", "'thường … nhất'"),
    ("bộ nào chủ trì nhiều việc hạn 2022 nhất", "III.9 III.10", "two have one each"),
    ("bộ nào chủ trì nhiều việc hằng năm nhất", "I.3 I.5", "among those of a time"),
    ("sản phẩm nào lặp lại nhiều thứ hai", "III.7 III.16", "a place of products"),
    ("giai đoạn nào ít nhiệm vụ nhất", "I.6 II.2 III.1 III.5 V.1", "what recurs is no period"),
    ("năm nào có nhiều nhiệm vụ hết hạn nhất",
     " ".join(f"III.{n}" for n in range(1, 17) if n not in (9, 10)) +
     " I.6 II.1 II.2 IV V.1 V.2 V.3 V.4", "'hết hạn' says that work ends"),
    ("mục nào nhiều việc hơn mục V",
     " ".join([*(f"I.{n}" for n in range(1, 7)), *(f"III.{n}" for n in range(1, 17))]), "sections"),
    ("những mục nào có ít nhiệm vụ hơn mục V", "II.1 II.2 IV", "fewer"),
    # 'hay' is 'or'
    ("bộ nào chủ trì hay phối hợp nhiều việc hằng năm nhất", "I.1 I.2 I.3", "in either role"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "why"), SUPERLATIVES)
def test_who_has_most(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mục III chiếm nhiều nhất đúng không", "yes"),
        ("mục I nhiều nhất phải không", "no"),
        ("mục III ít nhất 5 việc đúng không", "yes"),
    ],
)
def test_a_section_is_claimed_to_have_most(assistant: Assistant, text: str, expected: str) -> None:
    assert verdict(told(assistant, text).answer) == expected


def test_the_longest_task_is_told_by_its_years(assistant: Assistant) -> None:
    assert "10 năm" in told(assistant, "nhiệm vụ dài nhất kéo mấy năm").answer


WORDED = "III.2 III.8 III.9"
# Turns, the tasks, and why.
WORDINGS = [
    ("nhiệm vụ nào phần phối hợp chỉ ghi chung chung các bộ, ngành", WORDED, "'chung chung'"),
    ("viec nao cot phoi hop chi ghi chung cac bo nganh lien quan", WORDED, "no marks"),
    ("nhiệm vụ nào cột phối hợp chỉ có cụm các bộ, ngành liên quan, không UBND", WORDED, "denied"),
    ("BLĐTBXH chủ trì NV nào mà cột phối hợp chỉ ghi chung chung các bộ ngành", "III.2 III.8",
     "with a lead agency"),
    ("mục III có mấy việc cột phối hợp chỉ ghi chung các bộ ngành", WORDED, "with a section"),
    ("việc hạn 2022 nào mà cột phối hợp chỉ ghi chung các bộ ngành", "III.9", "with a time"),
    ("Bộ LĐ chủ trì việc nào || trong đó việc nào cột phối hợp chỉ ghi chung các bộ ngành",
     "III.2 III.8", "a later turn"),
    ("cột chủ trì chỉ ghi chung các bộ ngành, không nêu bộ nào và không có UBND", "III.4", "leads"),
    ("cột chủ trì chỉ ghi chung, không nêu tên bộ nào", "I.1 I.2 II.1 II.2 III.4 III.16",
     "whichever wording; the banks of III.12 are named"),
    ("nhiệm vụ nào cột phối hợp chỉ ghi chung chung",
     "I.3 I.4 I.5 III.2 III.4 III.5 III.7 III.8 III.9 III.13 III.14 III.15 IV V.1 V.3 V.4",
     "whichever wording"),
    # beside others
    ("nhiệm vụ nào cột phối hợp có ghi các bộ ngành liên quan",
     "I.3 I.4 I.6 III.1 III.2 III.3 III.6 III.7 III.8 III.9 III.10 III.11 III.12 III.14 III.16 IV V.3",
     "alone or not"),
    ("nhiệm vụ nào cột phối hợp ghi chung các bộ ngành và có cả UBND các tỉnh",
     "I.3 I.6 III.7 III.14 IV V.3", "both"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "tasks", "why"), WORDINGS)
def test_cells_of_wording_alone(assistant: Assistant, turns: str, tasks: str, why: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split()), why
