"""What a seventh adversary found of conversations: a scope that is lost, sets asked on, two spoken of."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def asked(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, the tasks told, and the reason.
TOLD = [
    (
        "mục III có bao nhiêu nhiệm vụ || bao nhiêu do UBND tỉnh phối hợp || còn lại bao nhiêu",
        "III.1 III.2 III.3 III.6 III.8 III.9 III.10 III.11 III.12 III.16",
        "what is left of the section",
    ),
    (
        "mục III có bao nhiêu nhiệm vụ || bao nhiêu hạn 2022 || bao nhiêu do UBND tỉnh phối hợp",
        "III.4 III.5 III.7 III.13 III.14 III.15",
        "two numbers of one section",
    ),
    (
        "Bộ LĐTBXH phối hợp những việc nào || thuộc mục III || của UBND tỉnh chủ trì thì mấy việc",
        "III.6 III.16",
        "whose it is stands first",
    ),
    ("mục II có mấy nhiệm vụ || bao nhiêu do Bộ Tài chính chủ trì", "", "none of the section"),
    ("mục V có mấy việc || mấy do Bộ Nội vụ chủ trì", "V.1 V.2", "'mấy' alone"),
    ("nhiệm vụ hạn 2022 gồm gì || thế bao nhiêu của Bộ Xây dựng", "III.10", "of a time"),
    ("muc III co may nhiem vu || bao nhieu cua bo tu phap chu tri", "III.3", "without marks"),
    (
        "Bộ Lao động chủ trì mấy việc || bao nhiêu có UBND tỉnh phối hợp",
        "I.3 I.6 III.5 III.7 III.15 IV V.1 V.3 V.4",
        "of another agency's, in the other role",
    ),
    (
        "Bộ Lao động chủ trì mấy việc ở mục III || bao nhiêu do Bộ Nông nghiệp chủ trì",
        "III.11 III.14 III.15",
        "another in the same role is put in its place, in the section",
    ),
    ("mục I có mấy việc || Bộ Lao động phối hợp bao nhiêu", "I.1 I.2", "the number stands last"),
    (
        "how many tasks are in section III || how many are coordinated by the provinces",
        "III.4 III.5 III.7 III.13 III.14 III.15",
        "in English",
    ),
    (
        "mục I có mấy việc || bao nhiêu trong cả phụ lục do UBND tỉnh phối hợp",
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "the whole appendix is asked for",
    ),
    (
        "Các việc UBND tỉnh phối hợp || việc nào do Bộ LĐTBXH chủ trì || còn của bộ khác thì mấy việc",
        "I.5 III.4 III.13 III.14",
        "those of the list that are another ministry's",
    ),
    (
        "mục V có mấy việc || mấy việc do Bộ Nội vụ chủ trì || thế của bộ khác là những việc nào",
        "V.3 V.4",
        "of a section",
    ),
    (
        "muc I gom gi || viec nao do bo thong tin chu tri || con cua bo khac thi may viec",
        "I.1 I.2 I.6",
        "without marks",
    ),
    (
        "mục III gồm gì || việc nào do Bộ Nông nghiệp chủ trì || còn của các bộ khác thì sao",
        "III.1 III.2 III.3 III.4 III.5 III.6 III.7 III.8 III.9 III.10 III.12 III.13",
        "what the provinces lead alone is no ministry's",
    ),
    (
        "việc hằng năm gồm gì || việc nào của UBND tỉnh chủ trì || còn của cơ quan khác thì mấy việc",
        "I.3 I.5",
        "of any other agency",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào ở mục I || còn bộ khác thì có những việc gì",
        "I.1 I.2 I.5",
        "of the section, too",
    ),
    (
        "Các việc UBND tỉnh phối hợp || việc nào do Bộ LĐTBXH chủ trì || còn Bộ Nội vụ thì mấy việc",
        "V.1",
        "one that is named is put in its place",
    ),
    (
        "Bộ KHĐT chủ trì mấy việc || Bộ Tài chính thì sao || hai bộ có việc chung không",
        "III.12",
        "two told one a turn",
    ),
    (
        "Bộ Xây dựng chủ trì việc gì || Bộ Nông nghiệp thì sao || hai bộ cùng chủ trì việc nào",
        "III.15",
        "in one role",
    ),
    (
        "bo xay dung chu tri viec gi || bo lao dong thi sao || 2 bo co chung viec nao khong",
        "III.10 III.15",
        "without marks",
    ),
    (
        "Bộ Công an chủ trì mấy việc? || Bộ Quốc phòng? || vậy hai bộ có mấy việc chung",
        "III.7",
        "their number",
    ),
    (
        "UBND tỉnh chủ trì mấy việc || Bộ Y tế thì sao || hai cơ quan có việc chung không",
        "III.15",
        "not both are ministries",
    ),
    (
        "Bộ Tài chính và Bộ KHĐT làm những việc gì || hai bộ có việc chung không",
        "III.12",
        "two told at once",
    ),
    ("việc nào do hai bộ cùng chủ trì", "I.3 I.4 V.1 V.4", "of any two"),
    (
        "Việc nào sản phẩm là mô hình, dự án giảm nghèo || do ai chủ trì",
        "III.7 III.16",
        "who leads those that were told",
    ),
    (
        "Việc nào sản phẩm là mô hình, dự án giảm nghèo || do ai chủ trì || có việc nào của Bộ NN không",
        "III.16",
        "and of no others",
    ),
    ("Những việc nào về truyền thông || ai chủ trì", "I.3 I.4 I.5", "of a matter"),
    ("Việc nào liên quan đến nước sạch || sản phẩm là gì", "III.11 III.15", "another column"),
    ("nhung viec ve viec lam || ai phoi hop", "III.6 III.8 III.15 IV", "without marks"),
    (
        "Nhiệm vụ nào có sản phẩm là đề án || thời hạn thế nào",
        "II.2 III.6 III.8 IV",
        "of a product",
    ),
    ("which tasks are about clean water || who leads", "III.11 III.15", "in English"),
    (
        "Những việc về việc làm || ai chủ trì việc tư vấn",
        "III.8",
        "a matter of its own is asked for",
    ),
    (
        "Việc nào liên quan đến nước sạch || ai chủ trì nhà ở",
        "III.10",
        "another matter is asked for",
    ),
    (
        "Bộ Nông nghiệp chủ trì gì || trong đó việc nào có Bộ LĐTBXH phối hợp || vậy 2 việc kia không có à",
        "III.14 III.15",
        "the two that were not told",
    ),
    (
        "Bộ Nông nghiệp chủ trì gì || trong đó việc nào có Bộ LĐTBXH phối hợp || 2 việc kia ai phối hợp",
        "III.14 III.15",
        "who is in them",
    ),
    (
        "mục V gồm gì || việc nào có UBND tỉnh phối hợp || còn việc kia không có đúng không",
        "V.2",
        "one was not told",
    ),
    (
        "Bộ KH&ĐT chủ trì gì || phối hợp gì || việc nào UBND tỉnh cùng chủ trì",
        "III.6",
        "with the ministry spoken of",
    ),
    ("Bộ LĐTBXH chủ trì mấy việc || Bộ Nội vụ cùng chủ trì việc nào", "V.1", "the name first"),
    ("bo xay dung chu tri gi || viec nao bo y te cung chu tri", "III.15", "without marks"),
    (
        "Bộ LĐTBXH chủ trì việc gì ở mục I || việc nào Bộ Thông tin cùng chủ trì",
        "I.3 I.4",
        "of a section",
    ),
    (
        "Bộ LĐTBXH chủ trì việc gì || việc nào Bộ Nội vụ chủ trì",
        "V.1 V.2",
        "nothing is said to be shared",
    ),
    (
        "ai chủ trì mục II || vậy Bộ LĐTBXH không chủ trì đúng không || thế vai trò của họ là gì",
        "II.1 II.2",
        "in whatever role, in that section",
    ),
    (
        "Bộ Tài chính chủ trì việc nào || vậy vai trò của bộ này là gì",
        "III.12",
        "it leads nothing",
    ),
    ("bo tai chinh chu tri viec nao || vai tro cua bo nay la gi", "III.12", "without marks"),
    (
        "nhiệm vụ hằng năm gồm gì || bộ nào chủ trì nhiều nhất || của UBND tỉnh thì sao",
        "I.1 I.2",
        "one of the rank, of the same time",
    ),
    (
        "bộ nào chủ trì nhiều nhất || còn UBND tỉnh thì sao",
        "I.1 I.2 II.1 II.2 III.6 III.16",
        "of all",
    ),
    (
        "bộ nào chủ trì nhiều nhất ở mục III || Bộ Nông nghiệp thì sao",
        "III.11 III.14 III.15",
        "of a section",
    ),
    ("bộ nào phối hợp nhiều nhất || còn Bộ Nông nghiệp thì sao", "III.6 III.16", "of a role"),
    ("bo nao chu tri nhieu nhat || con bo y te thi sao", "III.15", "without marks"),
    (
        "bộ nào chủ trì nhiều nhất || còn phối hợp thì sao",
        "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2",
        "another role is of the rank",
    ),
    (
        "việc nào cả Bộ LĐ và Bộ TTTT cùng chủ trì, mấy việc?",
        "I.3 I.4 III.15 V.4",
        "one question, whose number is asked for, too",
    ),
    (
        "việc nào Bộ Quốc phòng và Bộ Công an cùng chủ trì, mấy việc?",
        "III.7",
        "of two others",
    ),
    (
        "nhiệm vụ nào Bộ Nông nghiệp và UBND tỉnh cùng phối hợp, bao nhiêu việc?",
        "",
        "no task has both",
    ),
    ("viec nao bo xay dung va bo y te cung chu tri, may viec", "III.15", "without marks"),
    (
        "nhiệm vụ nào do Bộ Xây dựng và Bộ Y tế cùng chủ trì, tổng cộng mấy nhiệm vụ?",
        "III.15",
        "in other words",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TOLD)
def test_tasks(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert list(asked(assistant, turns).tasks) == tasks.split(), reason


# What is claimed, the verdict ('' for none), and the reason.
VERDICTS = [
    ("Bộ KHĐT và Bộ Tài chính có việc chung không", YES, "one leads and the other coordinates it"),
    ("UBND các tỉnh và Bộ Y tế có nhiệm vụ chung không", YES, "of the provinces"),
    ("Bộ KHĐT có việc chung với Bộ Tài chính không", YES, "one with the other"),
    ("bo ke hoach va bo tai chinh co viec chung khong", YES, "without marks"),
    ("Bộ KHĐT và Bộ Tài chính có nhiều việc chung không", "", "one may not be many"),
    (
        "Bộ KHĐT chủ trì mấy việc || Bộ Tài chính thì sao || hai bộ có việc chung không",
        YES,
        "of two told before",
    ),
    ("UBND tỉnh phối hợp mấy việc || bạn nói 13 đúng ko", YES, "the number that was told"),
    ("mục III có bao nhiêu nhiệm vụ || bạn bảo 15 phải không", NO, "another number"),
    ("mục V có mấy việc || tức là 4 đúng không", YES, "of a section"),
    ("UBND tỉnh chủ trì mấy việc || vậy con số là 6 đúng không", YES, "by its noun"),
    ("nhiệm vụ nào hạn 2022 || bạn nói 2 đúng ko", YES, "of a list"),
    ("muc v co may viec || ban noi 5 dung khong", NO, "without marks"),
    (
        "Bộ Nông nghiệp chủ trì gì || trong đó việc nào có Bộ LĐTBXH phối hợp || vậy 2 việc kia không có à",
        YES,
        "neither names it as a partner",
    ),
    (
        "Bộ Nông nghiệp chủ trì gì || việc nào có Bộ LĐTBXH phối hợp || hai việc kia cũng có à",
        NO,
        "and it is no partner there",
    ),
    (
        "mục V gồm gì || việc nào có UBND tỉnh phối hợp || việc kia thì không à",
        YES,
        "'không' denies",
    ),
    (
        "việc hằng năm gồm gì || việc nào UBND tỉnh chủ trì || hai việc kia thì không phải không",
        YES,
        "of a time",
    ),
]


@pytest.mark.parametrize(("turns", "verdict", "reason"), VERDICTS)
def test_verdicts(assistant: Assistant, turns: str, verdict: str, reason: str) -> None:
    text = asked(assistant, turns).answer
    said = next((one for one in (YES, NO) if text.startswith(one)), "")
    assert said == verdict, reason


# Turns, what the answer says, and the reason.
SAID = [
    (
        "ai ký nghị quyết || ngày nào || có hiệu lực khi nào || kèm theo cái gì",
        "Ban hành kèm theo Nghị quyết này Kế hoạch",
        "what is issued with it",
    ),
    ("nghị quyết kèm theo văn bản nào", "Ban hành kèm theo Nghị quyết này Kế hoạch", "alone"),
    ("nghi quyet kem theo cai gi", "Ban hành kèm theo Nghị quyết này Kế hoạch", "without marks"),
    ("chỉ thị 05 do ai ban hành || ngày nào || kế hoạch thì sao", "Chính phủ", "who issued it"),
    (
        "chỉ thị 05 do ai ban hành || ngày nào || kế hoạch thì sao",
        "ngày 22 tháng 12 năm 2021",
        "and when",
    ),
    (
        "chỉ thị 05 ban hành ngày nào || nghị quyết này thì sao",
        "ngày 22 tháng 12 năm 2021",
        "of the resolution",
    ),
    ("chi thi 05 do ai ban hanh || con ke hoach nay thi sao", "Chính phủ", "without marks"),
]


@pytest.mark.parametrize(("turns", "said", "reason"), SAID)
def test_said(assistant: Assistant, turns: str, said: str, reason: str) -> None:
    assert said in asked(assistant, turns).answer, reason
