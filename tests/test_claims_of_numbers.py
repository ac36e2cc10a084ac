"""Claims of numbers: extremes, shares, multiples, places in a rank, lists said to be whole, and their reasons."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO, OPEN = "**Đúng.**", "**Không đúng.**", ""
NO_REASON = "Văn bản không nêu lý do."


def _holds(answer: str, verdict: str, said: str) -> bool:
    """Whether an answer begins with the verdict, or with none, and says something in its first lines."""
    head = answer.split("\n|")[0]
    begins = answer.startswith(verdict) if verdict else not answer.startswith((YES, NO))
    return begins and said in head


# (turns, verdict, what is said, reason)
EXTREMES = [
    (["Mục II có mấy việc?", "Mục II là mục ít việc nhất phải không?"], NO, "mục IV", "not of what was told"),
    (["Mục IV có mấy việc?", "Mục IV là mục ít việc nhất phải không?"], YES, "mục IV", "the contrary"),
    (["Kể các việc của mục V", "thế mục V nhiều việc nhất à?"], NO, "mục III", "a closing 'à'"),
    (["Kể các việc của mục V", "Vậy đây là mục có nhiều nhiệm vụ nhất à?"], NO, "mục III", "pointed to"),
    (["muc I co may viec", "the muc I nhieu nhat dung ko"], NO, "mục III", "an amount alone, without marks"),
    (["Mục II có mấy nhiệm vụ?", "Ít nhất phải không?"], NO, "mục IV", "the section isn't named again"),
    (["Bộ Y tế chủ trì việc nào?", "Vậy Bộ Y tế là bộ chủ trì nhiều nhất à?"], NO, "13", "an agency"),
    (["Bộ Y tế chủ trì việc nào?", "Vậy là bộ chủ trì nhiều nhất à?"], NO, "13", "an agency not named again"),
    (["Bộ Lao động chủ trì mấy việc?", "Vậy nhiều nhất phải không?"], YES, "13", "in the role before"),
    (["Mấy việc hằng năm?", "Vậy hằng năm là thời gian được ghi nhiều nhất đúng không?"], NO, "18", "a time"),
    (["Mấy việc giai đoạn 2021 - 2030?", "Giai đoạn 2021 - 2030 là thời hạn nhiều việc nhất đúng không?"],
     YES, "18", "the time with most"),
    (["định kỳ 2 năm là thời gian ít nhiệm vụ nhất đúng không"], YES, "định kỳ 2 năm", "in the first turn too"),
    (["Mục I có việc nào?", "Trong đó hằng năm là thời gian được ghi nhiều nhất đúng không?"],
     YES, "4", "'trong đó' keeps to what was told"),
    (["Liệt kê việc mục V", "Trong đó Bộ Nội vụ chủ trì nhiều nhất, đúng không?"], NO, "3", "an agency"),
    (["Mục II có mấy nhiệm vụ?", "Mục nào ít nhất?"], OPEN, "mục IV", "a question claims nothing"),
]  # fmt: skip

COMPARED = [
    (["giữa mục III và mục V, mục V ít việc hơn đúng không"], YES, "12", "of the one named again"),
    (["giữa mục III và mục V, mục V nhiều việc hơn đúng không"], NO, "12", "the contrary"),
    (["Bộ Y tế với Bộ Giáo dục thì Bộ Giáo dục chủ trì nhiều hơn đúng không"], YES, "2", "an agency"),
    (["Mục III có mấy việc, mục V có mấy việc?", "trong hai mục đó mục V ít việc hơn đúng không?"], YES, "12",
     "the other was told before"),
    (["Bộ Giáo dục chủ trì gấp đôi Bộ Y tế đúng không?"], YES, "Gấp 2", "twice as many"),
    (["Bộ Y tế chủ trì gấp đôi Bộ Giáo dục đúng không?"], NO, "Gấp 2", "the other way round"),
    (["so viec bo nong nghiep chu tri gap 3 lan bo y te phai khong"], YES, "Gấp 3", "three times, without marks"),
    (["Mục II bằng nửa mục V đúng không"], YES, "2 nhiệm vụ", "half as many"),
    (["Mục V bằng một nửa mục II đúng không"], NO, "2 nhiệm vụ", "half, the other way round"),
    (["Bộ Lao động chủ trì hơn gấp ba Bộ Thông tin đúng không"], NO, "Gấp 2,6", "more than so many times"),
    (["Bộ Lao động chủ trì gần gấp ba Bộ Thông tin đúng không"], OPEN, "Gấp 2,6", "but nearly"),
    (["mục V có mấy việc", "còn mục II", "vậy là gấp đôi đúng không"], YES, "Gấp 2", "neither named again"),
    (["bo giao duc chu tri may viec", "bo y te thi sao", "vay bo y te bang nua bo giao duc dung khong"], YES,
     "Gấp 2", "one told in each turn"),
]  # fmt: skip

REASONS = [
    (["Vì sao mục II lại được giao nhiều việc hơn mục V?"], NO, "4 nhiệm vụ so với 2", "it is false"),
    (["Tại sao mục V nhiều việc hơn mục II?"], NO_REASON, "4 nhiệm vụ so với 2", "it is true"),
    (["Sao mục II nhiều việc hơn mục V thế?"], NO, "4 nhiệm vụ so với 2", "a bare 'sao'"),
    (["Vì sao Bộ Y tế lại chủ trì nhiều việc hơn Bộ Giáo dục?"], NO, "2 nhiệm vụ so với 1", "agencies"),
    (["Vì sao mục II và mục IV có số nhiệm vụ bằng nhau?"], NO, "2 nhiệm vụ so với 1", "as many"),
    (["Vì sao mục II lại ít việc nhất?"], NO, "mục IV", "an extreme"),
    (["Vì sao Bộ Lao động chủ trì nhiều nhất?"], NO_REASON, "13", "a true extreme"),
    (["Vì sao bộ nào chủ trì nhiều nhất?"], OPEN, "13", "it is asked who"),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "verdict", "said", "reason"), EXTREMES + COMPARED + REASONS)
def test_what_is_claimed_of_numbers_is_weighed(
    assistant: Assistant, turns: list[str], verdict: str, said: str, reason: str
) -> None:
    answer = assistant.answer(turns).answer
    assert _holds(answer, verdict, said), reason
