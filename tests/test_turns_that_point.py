"""Later turns: pronouns beside another body, those of an earlier clause, what points to nothing told before."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

SECTION_V = "mục V gồm những việc nào?"
ONE_TASK = "Sản phẩm của nhiệm vụ V.3 là gì?"
SAME = "III.9 III.11 III.13 III.15"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


# Turns, the tasks of the last answer, why.
TASKS = [
    (
        "Bộ Tài chính chủ trì việc nào? || Còn cột phối hợp, việc nào có cả bộ ấy và Bộ Kế hoạch và Đầu tư?",
        "III.12",
        "beside another body the pronoun is one of two",
    ),
    (
        f"{SECTION_V} || Bộ Nội vụ chủ trì việc nào? || Trở lại mục V, loại việc của bộ ấy ra thì còn gì?",
        "V.3 V.4",
        "what is set aside is told by a pronoun",
    ),
    (
        f"{SECTION_V} || Bộ Nội vụ chủ trì việc nào? || Mục V bỏ những việc của Bộ Nội vụ ra còn việc nào?",
        "V.3 V.4",
        "who is set aside is not taken over from the turn before",
    ),
    (
        "Bộ Nông nghiệp và PTNT chủ trì ở đâu? || bỏ dòng nào bộ ấy làm chung với bộ khác, chỉ giữ dòng một mình",
        "III.11 III.14",
        "what its body does is set aside, not its body",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào? || còn Bộ Tư pháp, nhưng chỉ việc bộ này chủ trì một mình",
        "III.3",
        "an earlier clause of the sentence names whom the pronoun stands for",
    ),
    (
        "Việc nào hạn năm 2022? || Bộ Xây dựng xong rồi nên trong số đó chỉ nêu việc không do bộ này chủ trì",
        "III.9",
        "also behind 'nên'",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào? || so với Bộ Y tế thì bộ này có thêm việc nào",
        None,
        "who is compared is another one",
    ),
    (
        "Ủy ban Dân tộc làm gì? || Bộ Tư pháp chủ trì gì? || Về Ủy ban Dân tộc: cơ quan này phối hợp ở đâu?",
        "III.6",
        "no name begins so: whoever is named right before it",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || Sang Bộ Công an, đơn vị này chủ trì việc nào?",
        "III.7",
        "also after a comma",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || Còn Ngân hàng Nhà nước - cơ quan này chủ trì việc gì?",
        "III.12",
        "also after a dash",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || So với Bộ Tài chính, cơ quan này chủ trì nhiều hơn hay ít hơn?",
        "III.3",
        "with whom it is compared is another one",
    ),
    (
        "o muc V Bo Noi vu chu tri viec nao || con lai viec nao o muc V Bo Noi vu khong chu tri",
        "V.3 V.4",
        "what is left is told again as what its body does not lead",
    ),
    (
        f"{SECTION_V} || Còn lại việc nào Bộ Nội vụ không chủ trì?",
        "V.3 V.4",
        "of all that were told, of which none was that body's alone",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? || Chỉ mục III. || Bỏ các việc chủ trì chung với bộ, ngành khác thì còn gì?",
        "III.1 III.2 III.8",
        "'bộ, ngành khác' is not cut at its comma",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? || Trừ việc cùng chủ trì với bộ, ngành khác, còn việc nào?",
        "III.1 III.2 III.8 IV V.3",
        "nor here, and names nobody",
    ),
    (
        "Bộ Tư pháp chủ trì việc nào? || thế còn BNV, theo đúng tên trong nghị quyết năm 2021",
        "V.1 V.2",
        "the year of the resolution says no more than its name",
    ),
    (
        "Bộ Nội vụ và Bộ Tư pháp mỗi bộ chủ trì mấy việc? || Cộng lại giúp tôi.",
        "III.3 V.1 V.2",
        "two numbers of one turn are added up",
    ),
    (
        "Mục I có mấy việc? || Mục II có mấy việc? || Cộng lại giúp tôi.",
        "I.1 I.2 I.3 I.4 I.5 I.6 II.1 II.2",
        "and those of two sections",
    ),
    (
        "Không kể việc hằng năm, mục I còn việc nào? || Ai chủ trì?",
        "I.4 I.6",
        "a column is asked of those that were told, without those set aside",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào, trừ mục III? || Hạn khi nào?",
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
        "also where a section is set aside",
    ),
    (
        "Việc nào có tỉnh phối hợp mà Bộ LĐTBXH không chủ trì? || Ở mục III có mấy việc?",
        "III.4 III.13 III.14",
        "both conditions hold in the section",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào, trừ việc hằng năm? || Ở mục I thì sao?",
        "I.4 I.6",
        "and so does what was set aside",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào, trừ mục III? || Còn mục III?",
        "III.1 III.2 III.5 III.7 III.8 III.15",
        "unless just that is asked for",
    ),
    (
        f"{ONE_TASK} || Bộ Y tế nêu tên ở việc nào? || cũng câu vừa rồi nhưng với Bộ Tư pháp",
        "III.3",
        "same question",
    ),
    (
        "Sản phẩm của III.11 là gì? || tất cả các việc ghi sản phẩm như thế là việc nào?",
        SAME,
        "all of them",
    ),
    (
        "Sản phẩm của III.11 là gì? || còn việc nào khác có sản phẩm như thế?",
        "III.9 III.13 III.15",
        "the others",
    ),
    (
        "việc nào ghi sản phẩm đúng là “Cơ chế, chính sách được hoàn thiện” || thế hạn của từng việc đó? "
        "|| trong đó việc nào có Bộ Nông nghiệp chủ trì",
        "III.11 III.15",
        "each of those is all of those",
    ),
    (
        "Bộ Thông tin Truyền thông chủ trì gì || việc đầu tiên ai phối hợp? || quay lại cả danh sách lúc nãy "
        "|| tất cả là mấy việc?",
        "I.3 I.4 I.5 III.15 V.4",
        "back to the list",
    ),
    (
        "Bộ Xây dựng chủ trì gì? || Còn Bộ Giáo dục chưa rõ. Nêu các việc bộ này chủ trì, chỉ lấy hạn 2022",
        "III.9",
        "'chỉ lấy' of a list of its own",
    ),
    (
        "III.12 ai chủ trì? || Bộ Kế hoạch và Đầu tư cũng phối hợp việc đó. Vậy bộ này chủ trì những việc nào?",
        "III.6 III.13",
        "who is named in an earlier sentence",
    ),
    (
        "Bộ Thông tin Truyền thông chủ trì mấy việc? || Kém Bộ Lao động - Thương binh và Xã hội mấy việc?",
        "I.3 I.4 I.5 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4",
        "one side of a comparison stands in the turn before",
    ),
    # A long turn that points to what it tells itself asks anew …
    (
        f"{ONE_TASK} || Cơ quan tôi có anh kế toán sợ họp đông người. Để thuyết phục anh ấy cho tôi biết việc "
        "nào trong phụ lục nêu tên nhiều cơ quan phối hợp nhất",
        "III.6",
        "'anh ấy' is of the message",
    ),
    # … one that points to what was told does not.
    (
        "Bộ Lao động - Thương binh và Xã hội chủ trì việc nào? || Tôi phải làm biểu cho phòng tài chính vì họ cần "
        "con số trước thứ sáu tuần này. Trong các việc vừa kể việc nào ở mục V?",
        "V.1 V.3 V.4",
        "'vừa kể' is of the conversation",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_tasks_of_the_last_turn(
    assistant: Assistant, turns: str, tasks: str | None, reason: str
) -> None:
    answer = told(assistant, turns)
    if tasks is None:
        assert "Bộ Xây dựng" in answer.answer.split("\n")[0], reason
    else:
        assert set(answer.tasks) == set(tasks.split()), reason


# Turns after which nobody knows which body is meant.
NOBODY = [
    f"{SECTION_V} || Bộ đó chủ trì những nhiệm vụ nào?",
    f"{SECTION_V} || Những bộ đó còn chủ trì việc nào nữa?",
    "Việc nào hạn năm 2022? || Bộ đó chủ trì những nhiệm vụ nào?",
    "Mục đích của kế hoạch là gì? || Cơ quan đó chủ trì việc gì?",
    "Phụ lục có bao nhiêu nhiệm vụ? || Bộ đó chủ trì những nhiệm vụ nào?",
    "Bộ đó chủ trì những nhiệm vụ nào?",
]


@pytest.mark.parametrize("turns", NOBODY)
def test_it_is_asked_back_which_body(assistant: Assistant, turns: str) -> None:
    assert told(assistant, turns).status is Status.CLARIFY


# Turns, how the last answer opens, why.
VERDICTS = [
    (
        "Tỉnh chủ trì những việc nào? || Mục V thì tỉnh không chủ trì việc nào. Tôi hiểu như vậy có đúng không?",
        "**Đúng.**",
        "that none is claimed is no list that finds nothing",
    ),
    (
        "Tỉnh chủ trì những việc nào? || Mục I thì tỉnh không chủ trì việc nào. Tôi hiểu như vậy có đúng không?",
        "**Không đúng.**",
        "I.1 and I.2",
    ),
    (
        "việc kiện toàn bộ máy thì Bộ Nội vụ đứng chung với Bộ Lao động phải không",
        "**Đúng.**",
        "V.1",
    ),
    (
        "ở việc nhà ở Bộ Xây dựng đứng cùng Bộ Tài chính đúng không",
        "**Không đúng.**",
        "III.10 has no Bộ Tài chính",
    ),
    (
        "việc kiện toàn bộ máy thì Bộ Nội vụ đứng một mình phải không",
        "**Không đúng.**",
        "V.1 is led by two",
    ),
    (
        "việc nhà ở cho hộ nghèo có phải Bộ Xây dựng làm chung với Bộ Lao động không",
        "**Đúng.**",
        "it coordinates",
    ),
]


@pytest.mark.parametrize(("turns", "opens", "reason"), VERDICTS)
def test_verdict_of_the_last_turn(
    assistant: Assistant, turns: str, opens: str, reason: str
) -> None:
    assert told(assistant, turns).answer.startswith(opens), reason


# What two readers of the day's changes found: turns, how the last answer opens, why.
FOUND = [
    (
        "Bộ Nội vụ chủ trì nhiều hơn Bộ Tư pháp, chứ không ít hơn, đúng không?",
        "**Đúng.**",
        "says it again, and denies nothing",
    ),
    (
        "Bộ Tư pháp chủ trì nhiều hơn Bộ Nội vụ, chứ không ít hơn, đúng không?",
        "**Không đúng.**",
        "nor does it turn what is false",
    ),
    ("Mục I với mục V cộng lại thì bằng 10 việc đúng không", "**Đúng.**", "a sum, no comparison"),
    (
        "Mục I, II, IV, V cộng hết vào cũng chưa bằng mục III, đúng không?",
        "Mục III",
        "'chưa bằng' gets no verdict",
    ),
    (
        "Bộ Kế hoạch và Đầu tư chủ trì việc nào? || chỉ phối hợp hai việc đó thôi phải không?",
        "**2 nhiệm vụ** đang nói đến",
        "another role than that of the tasks told: no verdict",
    ),
    (
        "Bộ Kế hoạch và Đầu tư chủ trì việc nào? || không chỉ hai việc đó thôi phải không?",
        "**2 nhiệm vụ** đang nói đến",
        "denied: no verdict",
    ),
    ("Việc nào được miễn tỉnh phối hợp?", "Có **16 nhiệm vụ** không có", "'được miễn' lets off"),
    (
        "Việc gì cũng được, miễn tỉnh có tên ở cột phối hợp",
        "Có **13 nhiệm vụ** có",
        "after a pause 'miễn' is 'miễn là'",
    ),
    (
        "Mỗi tỉnh chỉ có một việc là III.16 đúng không?",
        "**Không đúng.**",
        "of no role it is said that this is the only one",
    ),
    (
        "Bộ Nội vụ chủ trì việc nào? || Thế còn Bộ Y tế thì bộ này chủ trì việc nào",
        "Có **1 nhiệm vụ** do Bộ Y tế",
        "'thì' ends the clause that names it",
    ),
    (
        "Việc chuẩn nghèo đa chiều thực hiện giai đoạn 2026 - 2030, chớ không phải từ 2021, đúng không?",
        "**Đúng.**",
        "'chớ' is 'chứ' behind a pause, too",
    ),
    (
        "Bộ Xây dựng chủ trì việc nào? || Mục I và mục V cộng lại có nhiều hơn mục III không?",
        "**Không đúng.** Mục III có số nhiệm vụ do Bộ Xây dựng chủ trì nhiều hơn",
        "of whose tasks sections are added up is said as beside one section",
    ),
    (
        "Bộ Lao động chủ trì những việc nào? || Quá nửa số đó là đúng hay sai?",
        "**13 nhiệm vụ** đang nói đến",
        "a part of which nothing is claimed",
    ),
    (
        "Có bảy việc mà sản phẩm là cơ chế, chính sách được hoàn thiện đúng không?",
        "Có **7 nhiệm vụ**",
        "not every cell holds all its words: no verdict",
    ),
]


@pytest.mark.parametrize(("turns", "opens", "reason"), FOUND)
def test_what_readers_found(assistant: Assistant, turns: str, opens: str, reason: str) -> None:
    assert told(assistant, turns).answer.startswith(opens), reason
