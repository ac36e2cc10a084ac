"""Kinds of tasks that a message names or sets apart, places in the table, and columns that are kept to."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCES_LEAD = "I.1 I.2 II.1 II.2 III.6 III.16"
ALONE = "III.1 III.2 III.8 IV V.3"


# The message, the tasks of the answer, why.
LISTS = [
    # a name that was given to a kind of tasks
    (
        "Loại A là việc hằng năm, loại B là việc hạn 2022. Loại B gồm những việc nào?",
        "III.9 III.10",
        "defined",
    ),
    ("Việc hạn 2022 em tô vàng. Những việc nào được tô vàng?", "III.9 III.10", "marked"),
    (
        "Việc nào từ ba bộ cùng chủ trì thì tôi gọi là việc nóng. Có mấy việc nóng?",
        "III.7 III.15",
        "called",
    ),
    (
        "Nhóm 1 là việc Bộ Y tế chủ trì, nhóm 2 là việc Bộ Xây dựng chủ trì. Nhóm 2 có mấy việc?",
        "III.10 III.15",
        "",
    ),
    (
        "dien x la viec bo noi vu chu tri, dien y la viec han 2022, dien x gom viec nao",
        "V.1 V.2",
        "one sentence",
    ),
    ("Loại 2 tôi đã làm xong. Bộ Nội vụ chủ trì việc nào?", "V.1 V.2", "no name was given"),
    # the place of a row
    ("Nhiệm vụ cuối cùng của toàn bộ phụ lục là nhiệm vụ nào?", "V.4", "of the table"),
    ("viec dau tien trong muc III la gi", "III.1", "'đầu tiên', no 'tiền của'"),
    ("Hai việc cuối của mục V là gì?", "V.3 V.4", "two of them"),
    ("Mục II, nhiệm vụ đầu tiên do ai chủ trì?", "II.1", "the section first"),
    ("Dòng nằm cuối bảng phụ lục ghi việc gì?", "V.4", "a row"),
    (
        "Nhiệm vụ cuối cùng mà Bộ Xây dựng chủ trì trong phụ lục là gì?",
        "III.15",
        "the last of an agency's",
    ),
    # one column kept to, the other left
    ("Cột phối hợp khỏi tính. Bộ Nông nghiệp có mấy việc?", "III.11 III.14 III.15", "left"),
    ("Tôi chỉ xem cột phối hợp. Bộ Nông nghiệp có tên ở việc nào?", "III.6 III.16", "kept to"),
    (
        "Tôi chỉ xem cột phối hợp. Bộ Xây dựng chủ trì việc nào?",
        "III.10 III.15",
        "near: its own role",
    ),
    # shared work that counts, too, is that of the agency
    (
        "Bộ Kế hoạch chủ trì mấy việc, tính luôn mấy việc chủ trì chung với bộ khác?",
        "III.6 III.13",
        "counts, too",
    ),
    (
        "Bộ Lao động chủ trì cùng với ít nhất một bộ khác những việc nào ở mục III?",
        "III.7 III.15",
        "with one more",
    ),
    # what is set aside ends where its reason begins; its section needs no more words
    (
        "Việc tỉnh chủ trì còn Bộ Lao động thì phối hợp, nhưng không lấy việc mục I vì bên em làm rồi",
        "II.1 II.2 III.6 III.16",
        "a reason",
    ),
    (
        "Mục I dài quá, để tổ khác lo, tôi không cần. Việc nào tỉnh chủ trì?",
        "II.1 II.2 III.6 III.16",
        "a section",
    ),
    # not every one: those that are
    (
        "Không phải việc nào Bộ Lao động cũng làm chung với bộ khác: có việc chỉ mình bộ này đứng chủ trì. "
        "Đó là những việc nào?",
        ALONE,
        "not every",
    ),
    # names without 'bộ', and the writer's own in brackets
    (
        "Hai ông Lao động với Thông tin hay đi đôi. Việc nào hai bộ này cùng chủ trì?",
        "I.3 I.4 III.15 V.4",
        "a pair",
    ),
    ("bo minh (nong nghiep ptnt) chi phoi hop may viec nao", "III.6 III.16", "brackets"),
    (
        "Giáo dục với Xây dựng, hai bộ này ai chủ trì nhiều hơn?",
        "III.9 III.10 III.15",
        "no 'đúng hai bộ'",
    ),
    # taking part is no role
    ("Bộ Nội vụ chủ trì việc nào có Bộ Lao động tham gia?", "V.1 V.2", "in any role"),
    ("Bộ Nội vụ chủ trì việc nào có Bộ Lao động tham gia phối hợp?", "V.2", "near: a role is told"),
    # a particle is no point of a section
    ("mục III á, việc nào Bộ Lao động chủ trì một mình", "III.1 III.2 III.8", "'á'"),
    ("muc V a, viec nao co bo noi vu chu tri", "V.1 V.2", "'a' at a pause"),
    # what a task says recurs is no condition
    (
        "Nhiệm vụ đưa chỉ tiêu giảm nghèo vào kế hoạch kinh tế - xã hội hằng năm và 5 năm làm khi nào?",
        "II.2",
        "",
    ),
    # asked for a list, whoever writes it
    ("Viết giúp em danh sách việc Bộ Nội vụ chủ trì", "V.1 V.2", "no essay"),
    (
        "Tôi phụ trách mục I và mục II. Đếm giúp số việc của hai mục.",
        "I.1 I.2 I.3 I.4 I.5 I.6 II.1 II.2",
        "two",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "why"), LISTS)
def test_kinds_are_those_named(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    assert set(assistant.answer([message]).tasks) == set(tasks.split()), why


UNMARKED = [
    (
        "viec nao moi nam lai lam ma bo thong tin va truyen thong lam chinh",
        "I.3 I.5",
        "'năm', not 'nắm lại'",
    ),
    ("viec nao chi do mot bo chu tri va ben phoi hop cung chi co bo lao dong", "V.2", "'cũng chỉ'"),
    (
        "bo noi vu giu vai chu tri viec nao ma co bo lao dong tham gia, du voi vai nao",
        "V.1 V.2",
        "'dù'",
    ),
    ("dem ho so nhiem vu bo noi vu chu tri", "V.1 V.2", "'hộ số', no papers"),
    (
        "cac viec lien bo trong muc V, viec nao bo noi vu chu tri",
        "V.1 V.2",
        "'liên bộ', nothing left out",
    ),
    (
        "tinh chu tri con bo lao dong thi dung phoi hop la viec nao",
        PROVINCES_LEAD,
        "'đứng', not 'đừng'",
    ),
]


@pytest.mark.parametrize(("message", "tasks", "why"), UNMARKED)
def test_words_without_marks(assistant: Assistant, message: str, tasks: str, why: str) -> None:
    assert set(assistant.answer([message]).tasks) == set(tasks.split()), why


TEXTS = [
    ("Việc nhà ở cho hộ nghèo do ai chủ trì, hạn là năm nào?", "Năm 2022", "who and by when"),
    ("III.10 han 2022 a", "Đúng.", "'à' asks"),
    ("bo y te chu tri III.10 a", "Không đúng.", "so of an agency"),
    ("nghi quyet 160 ra ngay 22 thang 12 nam 2021 dung chua he", "Đúng.", "'đúng chưa hè'"),
    (
        "Mốc thời gian nào lặp lại nhiều nhất trong bảng?",
        "giai đoạn 2021 - 2030",
        "comes back most often",
    ),
    ("Việc nào lặp lại hằng năm nhiều nơi phối hợp nhất?", "Hằng năm", "near: what recurs"),
    (
        "Có hai việc nằm kế nhau: một việc về nhà ở của hộ nghèo, một việc về nước sinh hoạt hợp vệ sinh. "
        "Thời hạn hai việc đó khác nhau ra sao?",
        "Giai đoạn 2021 - 2030",
        "two described",
    ),
    (
        "Chỉ xét cột chủ trì, tính cả việc chủ trì chung. Bộ Y tế với Bộ Nội vụ, bộ nào nhiều việc hơn?",
        "Bộ Nội vụ chủ trì nhiều hơn: 2 nhiệm vụ",
        "a comparison in one column",
    ),
]


@pytest.mark.parametrize(("message", "said", "why"), TEXTS)
def test_what_is_told(assistant: Assistant, message: str, said: str, why: str) -> None:
    assert said in assistant.answer([message]).answer, why
