"""Everyday and figurative words for roles, shares, absence and times, as people use them in talk and chat."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

BOTH = ["I.6", "III.5", "V.1"]
LABOUR_ALONE = ["III.1", "III.2", "III.8", "IV", "V.3"]
PROVINCES_ALONE = ["I.5", "III.4", "III.5", "III.13", "III.15", "V.1", "V.4"]
WITHOUT_LABOUR = ["I.5", "III.4", "III.9", "III.12", "III.13", "III.14"]
YEARLY = ["I.1", "I.2", "I.3", "I.5"]
TWO_PERIODS = ["I.6", "II.2", "III.5", "V.1"]
IN_2022 = ["III.9", "III.10"]

LISTS = [
    ("Việc nào do Ngân hàng Chính sách xã hội chèo lái?", ["III.12"], "a lead steers"),
    ("Bộ Nông nghiệp làm nhạc trưởng việc nào", ["III.11", "III.14", "III.15"], "or conducts"),
    ("bo nong nghiep om chinh viec nao", ["III.11", "III.14", "III.15"], "typed without marks"),
    ("việc nào Bộ Nông nghiệp tiếp tay", ["III.6", "III.16"], "the other role"),
    ("việc nào Bộ Nông nghiệp đóng vai phụ", ["III.6", "III.16"], "as on a stage"),
    (
        "việc nào bộ lao động chủ xị, ủy ban tỉnh phụ họa, mà thời gian bẻ làm hai khúc",
        BOTH,
        "two roles and a time, all in figures of speech",
    ),
    ("việc nào bộ lao động đơn thương độc mã chủ trì", LABOUR_ALONE, "alone"),
    ("cột chủ trì chỏng chơ mỗi bộ lao động là việc nào", LABOUR_ALONE, "a column with one name"),
    ("mấy việc nào ô phối hợp trơ trọi mỗi ủy ban tỉnh", PROVINCES_ALONE, "the other column"),
    ("việc nào bộ lao động sóng đôi chủ trì với bộ nội vụ", ["V.1"], "together"),
    ("việc nào bộ lao động bặt tên", WITHOUT_LABOUR, "absent"),
    ("viec nao trang ten bo lao dong", WITHOUT_LABOUR, "absent, the verb first, without marks"),
    ("việc nào tới 2022 là hạ màn", IN_2022, "an end told after the year"),
    ("việc nào phải chốt sổ trong năm 2022", IN_2022, "an end told before it"),
    ("việc nào mỗi năm một phát", YEARLY, "yearly"),
    ("việc nào cách năm làm một lần", ["I.4"], "every other year"),
    ("việc nào đến hẹn lại lên", ["I.1", "I.2", "I.3", "I.4", "I.5"], "again and again"),
    ("việc nào chia đôi chặng", TWO_PERIODS, "in two periods"),
    ("việc nào có Bộ Tài chính, bất kệ cột nào", ["III.12"], "in whichever column"),
    ("khối II có những việc nào", ["II.1", "II.2"], "a section by another noun"),
]


@pytest.mark.parametrize(("text", "tasks", "reason"), LISTS)
def test_figures_of_speech(assistant: Assistant, text: str, tasks: list[str], reason: str) -> None:
    assert set(assistant.answer([text]).tasks) == set(tasks), reason
