"""Words typed without marks that are other words, ends of a rank asked at once, and several agencies."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

SECTION_3 = [f"III.{n}" for n in range(1, 17)]
PROVINCES_LEAD = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
LABOUR_LEADS = [
    *["I.3", "I.4", "I.6", "III.1", "III.2", "III.5", "III.7", "III.8", "III.15"],
    *["IV", "V.1", "V.3", "V.4"],
]
LABOUR_HELPS = [
    *["I.1", "I.2", "II.1", "II.2", "III.3", "III.6", "III.10", "III.11", "III.16", "V.2"]
]
ONE_PERIOD = [
    *["II.1", "III.2", "III.3", "III.4", "III.6", "III.7", "III.8", "III.11", "III.12", "III.13"],
    *["III.14", "III.15", "III.16", "IV", "V.2", "V.3", "V.4"],
]
NO_PROVINCES = ["I.4", "III.1", "III.2", "III.3", "III.8", "III.9", "III.10", "III.11", "III.12"]
NO_PROVINCES += ["V.2"]
NOT_HELPED = [*PROVINCES_LEAD, *NO_PROVINCES]
TWO_RANKS = [*LABOUR_LEADS, *SECTION_3]

LISTS = [
    ("tinh giup em so viec cua bo noi vu", ["V.1", "V.2"], "'tính giúp', no province"),
    ("tỉnh giúp anh xem bộ nội vụ có mấy việc", ["V.1", "V.2"], "a slip for 'tính'"),
    ("tinh tong so viec bo xay dung chu tri", ["III.10", "III.15"], "'tính tổng'"),
    ("tỉnh tổng số việc bộ xây dựng chủ trì", ["III.10", "III.15"], "the same slip"),
    ("tinh theo muc thi muc nao nhieu viec nhat", SECTION_3, "'tính theo mục'"),
    ("bo noi vu co may viec, ca hai vai deu tinh nhe", ["V.1", "V.2"], "'đều tính nhé' closes"),
    ("bộ nội vụ có mấy việc, vai nào cũng tỉnh", ["V.1", "V.2"], "a slip for 'cũng tính'"),
    ("tinh chu tri may viec", PROVINCES_LEAD, "a real province"),
    ("bo xay dung hoac tinh chu tri viec nao", [*PROVINCES_LEAD, "III.10", "III.15"], "another"),
    ("viec nao tinh khong phoi hop", NOT_HELPED, "'tỉnh không', rather than 'tịnh không'"),
    ("may viec ma tinh khong co ten", NO_PROVINCES, "not named at all"),
    ("viec nao chi tinh chu tri", ["III.16"], "'chỉ tỉnh', rather than 'chỉ tính'"),
    ("bo noi vu co may viec, chi tinh chu tri", ["V.1", "V.2"], "'chỉ tính' after a pause"),
    ("viec nao ca bo ke hoach va tinh chu tri", ["III.6"], "'và tỉnh' joins two"),
    ("bo noi vu co may viec, khong tinh viec phoi hop", ["V.1", "V.2"], "only the other role"),
    ("Bộ Kế hoạch có mấy việc (không kể vai chủ trì)", ["III.1", "III.12"], "the other way round"),
    ("bo ke hoach co may viec, tinh luon phoi hop", ["III.1", "III.6", "III.12", "III.13"], "both"),
    ("ngan hang nha nuoc, nhcsxh hay bo tu phap thi chu tri viec gi", ["III.3", "III.12"], "three"),
    (
        "Bộ Y tế, Bộ Xây dựng, Bộ Nội vụ gộp lại chủ trì mấy việc",
        ["III.10", "III.15", "V.1", "V.2"],
        "taken together though none but one has two of them",
    ),
    (
        "bo y te, xay dung, giao duc gop lai chu tri may viec",
        ["III.9", "III.10", "III.15"],
        "taken together though one work is of all three",
    ),
    (
        "tong so viec bo y te, bo xay dung, bo giao duc chu tri",
        ["III.9", "III.10", "III.15"],
        "a total",
    ),
    ("Bộ Tư pháp, Bộ Nội vụ, Bộ Công an cả ba cùng chủ trì việc nào", [], "none is of all three"),
    ("viec nao ca ba bo quoc phong, cong an, lao dong cung chu tri", ["III.7"], "one is"),
    (
        "mỗi Bộ Y tế, Bộ Xây dựng, Bộ Giáo dục chủ trì mấy việc",
        ["III.9", "III.10", "III.15"],
        "each by itself",
    ),
    ("mục nào ít việc nhất, nhiều việc nhất là mục nào", ["IV", *SECTION_3], "both ends"),
    ("muc nao dai nhat, muc nao ngan nhat", ["IV", *SECTION_3], "both without marks"),
    (
        "cơ quan nào chủ trì nhiều nhất và cơ quan nào ít nhất",
        [*LABOUR_LEADS, "III.3", "III.12"],
        "both ends of one rank",
    ),
    ("bộ nào chủ trì nhiều nhất và ít nhất", [*LABOUR_LEADS, "III.3"], "ministries only"),
    ("bo nao chu tri nhieu nhat. bo nao it nhat", [*LABOUR_LEADS, "III.3"], "a stop"),
    (
        "bộ nào chủ trì nhiều nhất, bộ nào phối hợp nhiều nhất",
        [*LABOUR_LEADS, *LABOUR_HELPS],
        "one end in either role",
    ),
    ("bo nao chu tri nhieu nhat, muc nao nhieu viec nhat", TWO_RANKS, "two ranks"),
    ("mục II có mấy việc, mục V thì sao", ["II.1", "II.2", "V.1", "V.2", "V.3", "V.4"], "again"),
    ("bo y te co chu tri viec gi khong, bo noi vu thi sao", ["III.15", "V.1", "V.2"], "another"),
    ("Can biet muc nao it viec nhat. Muc do co may viec?", ["IV"], "'mục đó' found just before"),
    ("Mục nào nhiều việc nhất? Trong mục đó bộ nào chủ trì nhiều nhất?", SECTION_3, "of it alone"),
    ("Bộ nào chủ trì nhiều nhất. Bộ đó phối hợp mấy việc?", [*LABOUR_LEADS, *LABOUR_HELPS], "its"),
    (
        "trong các việc Bộ Xây dựng chủ trì việc nào sớm nhất, việc nào muộn nhất",
        ["III.10", "III.15"],
        "ends in time",
    ),
]

TURNS = [
    (["III.6 do ai chủ trì?", "Có mấy nhiệm vụ ghi duy nhất giai đoạn 2021 - 2030 như thế?"],
     ONE_PERIOD, "'như thế' points to the time, not to the task"),
    (["Nghiên cứu chính sách nhà ở hộ nghèo hạn khi nào?", "Việc nào khác cũng xong năm 2022?"],
     ["III.9"], "others than the one told"),
    (["Bộ Xây dựng chủ trì việc gì?", "Có bao nhiêu nhiệm vụ hạn năm 2022 như thế?"],
     ["III.10"], "of the list told"),
    (["Mục III có mấy việc?", "mục nào nhiều nhất, mục nào ít nhất?"],
     ["IV", *SECTION_3], "a rank of sections is of them all"),
    (["Phần tuyên truyền có mấy việc?", "trong muc do may viec hang nam"],
     ["I.1", "I.2", "I.3", "I.5"], "'mục đó' without marks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_a_message_alone(assistant: Assistant, text: str, tasks: list[str], reason: str) -> None:
    assert set(assistant.answer([text]).tasks) == set(tasks), reason


@pytest.mark.parametrize(("turns", "tasks", "reason"), TURNS)
def test_after_a_turn(
    assistant: Assistant, turns: list[str], tasks: list[str], reason: str
) -> None:
    assert set(assistant.answer(turns).tasks) == set(tasks), reason


def test_each_agency_is_told_its_number(assistant: Assistant) -> None:
    told = assistant.answer(["Bộ Tư pháp, Bộ Nội vụ, Bộ Công an mỗi bộ chủ trì mấy việc?"])
    assert "Bộ Tư pháp: 1 nhiệm vụ; Bộ Nội vụ: 2 nhiệm vụ; Bộ Công an: 1" in told.answer
    assert told.count == 4
