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

PARTS = [
    (["Mục III chiếm hơn 1/2 số NV của cả PL đúng ko?"], YES, "16 trên tổng số 29", "in digits"),
    (["Phần III chiếm quá nửa phụ lục à?"], YES, "16 trên tổng số 29", "no noun for tasks"),
    (["Bộ Lao động chủ trì hơn một nửa đúng không?"], NO, "13 trên tổng số 29", "nor any whole"),
    (["Bộ Lao động chủ trì gần một nửa số nhiệm vụ đúng không?"], OPEN, "13 trên tổng số 29", "but nearly"),
    (["Bộ Y tế chủ trì gần một nửa số nhiệm vụ đúng không?"], OPEN, "1 trên tổng", "far off"),
    (["Trong mục V, Bộ Lao động chủ trì quá nửa số việc đúng không?"], YES, "3 trên tổng số 4", "of a section"),
    (["Bộ Nội vụ chủ trì một nửa số nhiệm vụ mục V đúng không?"], YES, "2 trên tổng số 4", "just half"),
    (["Bộ Thông tin chủ trì một phần ba số nhiệm vụ mục I, đúng không?"], NO, "3 trên tổng số 6", "no 'phần ba'"),
    (["UBND tỉnh phối hợp hơn 1/3 số nhiệm vụ đúng không"], YES, "13 trên tổng số 29", "a third"),
    (["hơn nửa số nhiệm vụ kết thúc năm 2030 phải không"], YES, "22 trên tổng số 29", "of a time"),
    (["Bộ Lao động chủ trì mấy việc?", "Vậy là chưa tới một nửa số nhiệm vụ à?"], YES, "13 trên tổng số 29",
     "in a later turn"),
    (["Mục V có 4 nhiệm vụ, quá nửa do Bộ Lao động chủ trì đúng không"], OPEN, "3 nhiệm vụ", "of those"),
    (["Quá nửa số nhiệm vụ do Bộ Lao động chủ trì là hằng năm đúng không"], OPEN, "1 nhiệm vụ", "of its own"),
]  # fmt: skip

CELLS = [
    (["Toàn bộ NV phần I đều ghi TG 'Hằng năm', đúng ko?"], NO, "2 nhiệm vụ", "a quoted cell"),
    (['Tất cả việc mục II đều ghi thời gian "Giai đoạn 2021 - 2030" phải không?'], YES, "2 nhiệm vụ", "true"),
    (["Toàn bộ NV mục II đều do Bộ LĐTBXH phối hợp đúng ko"], YES, "2 nhiệm vụ", "'toàn bộ NV' is no ministry"),
    (["III.7 do ai chủ trì", "có 7 cơ quan cùng chủ trì việc đó đúng ko"], NO, "III.7", "of the task told"),
    (["III.7 do ai chủ trì", "có ba cơ quan cùng chủ trì đúng không"], YES, "III.7", "it is not pointed to"),
    (["Mặt trận Tổ quốc có được nhắc trong phụ lục không", "vậy chỉ đúng một việc thôi phải không"],
     YES, "1 nhiệm vụ", "of the body told"),
    (["Bộ Nội vụ có tên trong phụ lục không", "vậy chỉ một việc thôi phải không"], NO, "2 nhiệm vụ", "not one"),
    (["III.7 do ai chủ trì", "việc đó có 4 bộ chủ trì phải không"], NO, "III.7", "'4 bộ' is no ministry told"),
]  # fmt: skip

PLACES = [
    (["Bộ NN&PTNT là bộ chủ trì nhiều NV thứ 2, sau Bộ LĐTBXH, đúng ko?"], NO, "5 nhiệm vụ", "no task 2"),
    (["Bộ TTTT là bộ chủ trì nhiều NV thứ 2, sau Bộ LĐTBXH, đúng ko?"], YES, "5 nhiệm vụ", "the second"),
    (["Mục V là mục nhiều nhiệm vụ thứ hai đúng không?"], NO, "mục I", "a section"),
    (["Mục V đứng thứ ba về số nhiệm vụ đúng không?"], YES, "mục V", "by number"),
    (["Bộ Thông tin chủ trì mấy việc?", "Vậy là nhiều thứ hai đúng không?"], YES, "5 nhiệm vụ", "not named again"),
    (["Mục II có mấy việc", "Vậy mục II nhiều thứ hai đúng không"], NO, "mục I", "a section told before"),
]  # fmt: skip

REPORTED = [
    (["Nhân viên tôi viết Bộ Y tế chủ trì hai nhiệm vụ và Bộ Giáo dục chủ trì một nhiệm vụ; tôi ngờ ghi ngược,"
      " vậy câu ấy có đúng không và con số chuẩn của từng bộ là bao nhiêu?"], NO, "không phải 2", "the other way"),
    (["Đồng nghiệp viết mục I có sáu nhiệm vụ và mục V có bốn nhiệm vụ. Số liệu ấy có chính xác không, con số đúng"
      " của từng mục là bao nhiêu?"], YES, "4 nhiệm vụ", "both right"),
    (["Báo cáo ghi UBND tỉnh chủ trì mười ba nhiệm vụ và phối hợp sáu nhiệm vụ; số liệu ấy đúng không, số đúng là"
      " bao nhiêu?"], NO, "không phải 13", "numbers of two words"),
]  # fmt: skip

CLAIMS = EXTREMES + COMPARED + REASONS + PARTS + CELLS + PLACES + REPORTED


@pytest.mark.parametrize(("turns", "verdict", "said", "reason"), CLAIMS)
def test_what_is_claimed_of_numbers_is_weighed(
    assistant: Assistant, turns: list[str], verdict: str, said: str, reason: str
) -> None:
    answer = assistant.answer(turns).answer
    assert _holds(answer, verdict, said), reason
