"""A rank among those told, several counts in one sentence, what remains of the sections."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# Turns, the tasks of the last answer (None where they do not matter), what it says, why.
Row = tuple[str, str | None, str, str]

AMONG_THOSE: list[Row] = [
    (
        "Việc III.7 những bộ nào chủ trì? || Trong số các bộ ấy thì bộ nào chủ trì nhiều việc nhất?",
        None,
        "Bộ Lao động - Thương binh và Xã hội: 13 nhiệm vụ; Bộ Quốc phòng: 1 nhiệm vụ; Bộ Công an: 1 nhiệm vụ",
        "the three that were told are ranked",
    ),
    (
        "III.11 ai chủ trì, ai phối hợp? || Giữa các cơ quan đó thì cơ quan nào chủ trì ít nhất?",
        None,
        "Bộ Lao động - Thương binh và Xã hội chủ trì nhiều hơn: 13 nhiệm vụ so với 3 nhiệm vụ",
        "those of both columns that were asked for",
    ),
    (
        "Bộ Tư pháp chủ trì việc gì? || Còn Bộ Y tế? || Bộ Nội vụ? || Trong mấy bộ đó bộ nào chủ trì nhiều nhất?",
        None,
        "Bộ Nội vụ chủ trì nhiều nhất: 2 nhiệm vụ. Từ nhiều đến ít: Bộ Nội vụ: 2 nhiệm vụ; Bộ Tư pháp: 1 nhiệm vụ",
        "told one by one",
    ),
    (
        "Mục V những bộ nào chủ trì? || Trong các bộ này, bộ nào phối hợp nhiều nhất trong cả phụ lục?",
        None,
        "Bộ Nội vụ: 0 nhiệm vụ; Bộ Thông tin và Truyền thông: 0 nhiệm vụ",
        "in more than that section",
    ),
    (
        "Mục V những bộ nào chủ trì? || Trong các bộ này, bộ nào chủ trì nhiều nhất?",
        None,
        "| Bộ Nội vụ | 2 |",
        "contrary: the rank is still that of the section",
    ),
    (
        "Bộ Y tế chủ trì mấy việc? || Trong các bộ, bộ nào chủ trì nhiều nhất?",
        None,
        "| Bộ Tư pháp | 1 |",
        "contrary: without a word that points, all are ranked",
    ),
]
COUNTED_AGAIN: list[Row] = [
    (
        "Bộ Kế hoạch và Đầu tư chủ trì 2 việc, vậy phối hợp mấy việc?",
        "III.1 III.12",
        "Có **2 nhiệm vụ** có Bộ Kế hoạch và Đầu tư phối hợp",
        "of the other role alone",
    ),
    (
        "Mục III có 6 việc do Bộ Lao động chủ trì, còn mục V thì mấy việc?",
        "V.1 V.3 V.4",
        "Có **3 nhiệm vụ** do Bộ Lao động",
        "of the other section, whoever leads",
    ),
    (
        "Bộ Nội vụ chủ trì hai việc, còn Bộ Tư pháp mấy việc?",
        "III.3",
        "Có **1 nhiệm vụ** do Bộ Tư pháp chủ trì",
        "of the other body, in the same role",
    ),
    (
        "Bộ Lao động chủ trì 13 việc, có mấy việc hằng năm?",
        "I.3",
        "Có **1 nhiệm vụ** do Bộ Lao động",
        "contrary: a part of those that were told",
    ),
]
EACH_WITH_ITS_OWN: list[Row] = [
    (
        "UBND tỉnh chủ trì mấy việc hằng năm, mấy việc ở mục II?",
        "I.1 I.2 II.1 II.2",
        "chủ trì, thuộc mục II của Phụ lục",
        "two counts of one body, a time and a section",
    ),
    (
        "Mục V có mấy việc do một bộ chủ trì và mấy việc do từ hai bộ chủ trì?",
        "V.2 V.3 V.1 V.4",
        "**Ý 2.** Có **2 nhiệm vụ** có ít nhất 2 bộ",
        "two counts in one section, by how many lead",
    ),
    (
        "Bộ Nội vụ chủ trì những việc nào ở mục V, những việc nào cùng bộ khác?",
        None,
        "V.1",
        "two lists of one body",
    ),
    (
        "Bộ Lao động chủ trì mấy việc, mấy việc ở mục V?",
        "V.1 V.3 V.4",
        "Có **3 nhiệm vụ**",
        "contrary: a part of all that were counted",
    ),
]
WHAT_REMAINS: list[Row] = [
    (
        "Chị Hạnh làm mục III, anh Tú làm mục I, II, mình nhận phần còn lại. Mình có mấy việc?",
        "IV V.1 V.2 V.3 V.4",
        "Có **5 nhiệm vụ**",
        "what the others leave is counted",
    ),
    (
        "Tổ một phụ trách mục III. Tổ hai phụ trách mục I. Phần còn lại gồm những việc nào?",
        "II.1 II.2 IV V.1 V.2 V.3 V.4",
        "không thuộc mục I của Phụ lục",
        "nobody is said to take it",
    ),
    (
        "Anh Bình lo mục II, chị Thu lo mục V. Anh Bình có những việc gì?",
        "II.1 II.2",
        "thuộc mục II của Phụ lục",
        "one of those who were told takes just these",
    ),
    (
        "Mục I tôi chép xong rồi, mục IV tôi chưa có. Gửi tôi phần còn thiếu nhé.",
        "IV",
        "Có **1 nhiệm vụ** thuộc mục IV",
        "what lacks stands in the sentence of what is had",
    ),
    (
        "Em soạn mục II, mục IV. Mục V có mấy việc?",
        "V.1 V.2 V.3 V.4",
        "Có **4 nhiệm vụ** thuộc mục V",
        "contrary: another section is asked about",
    ),
]
BESIDES_IT: list[Row] = [
    (
        "V.4 do những bộ nào chủ trì? || Trừ việc đó thì hai bộ ấy còn cùng chủ trì việc nào?",
        "I.3 I.4 III.15",
        "cùng chủ trì, trừ nhiệm vụ V.4",
        "the pronoun behind what is set aside is one for both",
    ),
    (
        "V.1 do những bộ nào chủ trì? || Ngoài việc này, cả hai bộ đó còn một mình chủ trì việc nào?",
        "III.1 III.2 III.8 IV V.2 V.3",
        "do một mình",
        "each of them alone",
    ),
    (
        "III.10 do bộ nào chủ trì? || Ngoài việc đó ra bộ ấy còn chủ trì việc nào?",
        "III.15",
        "do Bộ Xây dựng chủ trì, trừ nhiệm vụ III.10",
        "contrary: one body was read before",
    ),
]
NUMBERS_OF_BOTH: list[Row] = [
    (
        "Những việc nào do đúng hai bộ chủ trì và một bộ phối hợp?",
        "",
        "không có nhiệm vụ nào chỉ ghi đúng 2 bộ chủ trì, chỉ ghi đúng 1 bộ phối hợp",
        "neither number is left unread, though none fits",
    ),
    (
        "Việc nào do đúng hai bộ chủ trì?",
        "I.3 I.4 V.1 V.4",
        "chỉ ghi đúng 2 bộ chủ trì",
        "contrary: one number alone",
    ),
]
ROWS = [
    *AMONG_THOSE,
    *COUNTED_AGAIN,
    *EACH_WITH_ITS_OWN,
    *WHAT_REMAINS,
    *BESIDES_IT,
    *NUMBERS_OF_BOTH,
]


@pytest.mark.parametrize(("turns", "tasks", "said", "reason"), ROWS, ids=[r[0] for r in ROWS])
def test_what_is_told(
    assistant: Assistant, turns: str, tasks: str | None, said: str, reason: str
) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert tasks is None or " ".join(answer.tasks) == tasks, reason
    assert said in answer.answer, reason
