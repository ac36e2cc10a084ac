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
]


@pytest.mark.parametrize(("turns", "verdict", "reason"), VERDICTS)
def test_verdicts(assistant: Assistant, turns: str, verdict: str, reason: str) -> None:
    text = asked(assistant, turns).answer
    said = next((one for one in (YES, NO) if text.startswith(one)), "")
    assert said == verdict, reason
