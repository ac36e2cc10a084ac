"""Conditions of a list or a count told in another sentence than the question, and conditions on roles."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

WORDED_LEADS = "III.4 III.5 III.6 III.13"
ALL_WORDED_LEADS = "I.1 I.2 II.1 II.2 " + WORDED_LEADS
LABOUR_ALONE = "III.1 III.2 III.8 IV V.3"
LABOUR_JOINTLY = "I.3 I.4 I.6 III.5 III.7 III.15 V.1 V.4"
LABOUR = "I.3 I.4 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4"
YEARLY_BESIDE = "I.3 I.5"
PROVINCES_LATER = "II.1 II.2 III.6 III.16"

# Turns, the tasks of the answer, why.
ROWS = [
    # How a column calls all ministries, taken up from a sentence before.
    (
        "Cột chủ trì của một số việc ghi chung 'các bộ, ngành'. Việc nào ở mục III ghi như vậy?",
        WORDED_LEADS,
        "'ghi như vậy' is the wording, in the column told before",
    ),
    (
        "Phụ lục hay ghi 'các bộ, ngành' ở cột chủ trì. Bao nhiêu nhiệm vụ ghi như thế?",
        ALL_WORDED_LEADS,
        "counted",
    ),
    (
        "Có việc cột phối hợp chỉ ghi 'các bộ, ngành'. Những việc nào ghi kiểu đó?",
        "III.2 III.8 III.9",
        "that nothing else stands there is told before, too",
    ),
    (
        "Có việc cột phối hợp chỉ ghi 'các bộ, ngành'. Những việc nào có cách ghi như vậy?",
        "III.2 III.8 III.9",
        "the same",
    ),
    (
        "Bộ Y tế thấy nhiều việc ghi 'các bộ, ngành' ở cột phối hợp. Việc nào ở mục III có cách ghi đó?",
        "III.1 III.2 III.3 III.6 III.7 III.8 III.9 III.10 III.11 III.12 III.14 III.16",
        "who saw the wording is no condition",
    ),
    (
        "những việc nào ở cột chủ trì ghi các bộ, ngành, kể cả khi bên cạnh còn nêu tên cơ quan khác",
        ALL_WORDED_LEADS,
        "who else stands there keeps to nothing",
    ),
    (
        "Việc nào UBND tỉnh chủ trì, kể cả khi ghi thêm bộ khác bên cạnh?",
        "I.1 I.2 II.1 II.2 III.6 III.16",
        "the same of a province",
    ),
    # 'cả việc …' behind a comma takes in; behind a verb it goes on with that.
    (
        "Cho tôi danh sách việc Bộ Xây dựng chủ trì, cả những việc chủ trì chung với bộ khác",
        "III.10 III.15",
        "taken in",
    ),
    (
        "cho em các việc Bộ Giáo dục và Đào tạo chủ trì, cả chỗ đứng tên cùng cơ quan khác",
        "III.9 III.15",
        "taken in",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào, loại cả việc chủ trì chung với bộ khác",
        LABOUR_ALONE,
        "set aside",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào, không tính cả việc chủ trì chung với bộ khác",
        LABOUR_ALONE,
        "set aside",
    ),
    (
        "Tất cả việc Bộ Xây dựng chủ trì chung với bộ khác là việc nào?",
        "III.15",
        "'tất cả việc' takes nothing in",
    ),
    (
        "Có mấy việc UBND tỉnh phối hợp, cả việc hằng năm?",
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "a time taken in",
    ),
    ("Liệt kê việc mục I, cả những việc hằng năm", "I.1 I.2 I.3 I.4 I.5 I.6", "the same"),
    (
        "Cho tôi việc hằng năm, cả việc định kỳ",
        "I.1 I.2 I.3 I.4 I.5",
        "of two times, the second too",
    ),
    ("Mục I có việc nào hằng năm, cả việc định kỳ?", "I.1 I.2 I.3 I.4 I.5", "in a section"),
    # 'Trong đó việc nào còn …' is asked of the work told of, though that is done.
    (
        "Phòng đã báo cáo các việc của Bộ Nội vụ. Nhiệm vụ nào trong đó còn kéo dài đến 2030?",
        "V.1 V.2",
        "still",
    ),
    (
        "Tỉnh đã triển khai các nhiệm vụ hằng năm. Trong đó nhiệm vụ nào Bộ Lao động còn phải phối hợp?",
        "I.1 I.2",
        "with a body",
    ),
    (
        "Đã nắm các việc do UBND tỉnh chủ trì. Trong các việc này còn việc nào hằng năm?",
        "I.1 I.2",
        "'trong các việc này'",
    ),
    ("Bộ Nội vụ chủ trì việc nào, cả khi đứng cùng Bộ LĐTBXH?", "V.1 V.2", "a body taken in"),
    ("Bộ LĐTBXH chủ trì mấy việc, cả việc chung với Bộ Nội vụ?", LABOUR, "the same, counted"),
    # A lead that is shared, or is not.
    ("Bộ LĐTBXH phải chia sẻ vai trò chủ trì ở bao nhiêu việc?", LABOUR_JOINTLY, "with anybody"),
    ("Ở những nhiệm vụ nào Bộ Nội vụ phải chia sẻ quyền chủ trì?", "V.1", "told after the noun"),
    ("Chia nhiệm vụ chủ trì cho các bộ như thế nào?", "", "work that is given out"),
    ("Bộ LĐTBXH và Bộ Nội vụ chia sẻ vai trò chủ trì ở việc nào", "V.1", "with each other"),
    ("Bộ LĐTBXH không phải chia sẻ vai trò chủ trì ở bao nhiêu việc?", LABOUR_ALONE, "denied"),
    ("Bộ Quốc phòng không phải chia sẻ vai trò chủ trì ở việc nào?", "", "denied, and none"),
    # The body that a description points to is named before it.
    (
        "Bộ LĐTBXH lập kế hoạch cho các việc do Bộ chủ trì một mình. Chỉ đưa vào những việc có thời gian là giai"
        " đoạn 2021 - 2030. Có mấy việc đạt cả hai điều kiện?",
        "III.2 III.8 IV V.3",
        "in the same sentence",
    ),
    (
        "Sếp muốn tách riêng việc của Bộ LĐTBXH. Tức là những nhiệm vụ mà cột chủ trì chỉ có một mình Bộ, không"
        " kèm bộ nào khác. Liệt kê các nhiệm vụ đó.",
        LABOUR_ALONE,
        "a bare 'Bộ' that stands alone in a column",
    ),
    (
        "Bộ Nội vụ cần rà lại. Những việc nào cột chủ trì chỉ có một mình Bộ?",
        "V.2",
        "at the end of the question",
    ),
    # 'trong số đó' is of the list before where the message but sets some aside.
    (
        "Những việc nào thời gian ghi 'Hằng năm'? || Việc nào tỉnh chủ trì thì đã có kinh phí rồi. Trong số đó,"
        " việc nào UBND tỉnh phối hợp?",
        YEARLY_BESIDE,
        "of the yearly tasks",
    ),
    (
        "Những việc nào thời gian ghi 'Hằng năm'? || Cảm ơn, tỉnh tôi sẽ đưa các việc này vào lịch. Trong số đó,"
        " việc nào UBND tỉnh phối hợp?",
        YEARLY_BESIDE,
        "what is done with the list describes no tasks",
    ),
    (
        "Bộ LĐTBXH chủ trì những việc nào? || Việc hằng năm thì khỏi tính. Trong số đó việc nào Bộ chủ trì"
        " một mình?",
        LABOUR_ALONE,
        "beside what is set aside",
    ),
    # What is done is set aside where some is left to ask for, and else what is asked about.
    (
        "Tỉnh tôi đã làm xong các việc hằng năm. Còn những việc nào UBND tỉnh chủ trì?",
        PROVINCES_LATER,
        "'còn'",
    ),
    (
        "Tỉnh tôi đã làm xong các việc hằng năm. Những việc còn lại mà UBND tỉnh chủ trì là gì?",
        PROVINCES_LATER,
        "'còn lại'",
    ),
    (
        "Bộ Xây dựng vừa hoàn thành việc năm 2022. Bộ còn chủ trì việc nào?",
        "III.15",
        "'còn' behind who does it",
    ),
    (
        "Phòng tôi đã rà xong các việc hằng năm. Trong số đó UBND tỉnh chủ trì việc nào?",
        "I.1 I.2",
        "of those that are done",
    ),
    # Shared work without a role is in the role asked about.
    (
        "Tôi cần số việc do UBND tỉnh chủ trì. Không tính việc có bộ khác đứng cùng. Có mấy việc?",
        "III.16",
        "between two sentences that ask",
    ),
    (
        "Việc UBND tỉnh chủ trì, không tính việc có cơ quan khác đứng cùng, là những việc nào?",
        "III.16",
        "inside the question",
    ),
    (
        "Bộ LĐTBXH chủ trì việc nào? Những việc có bộ khác đứng cùng thì không lấy.",
        LABOUR_ALONE,
        "behind the question",
    ),
    # Wording for all ministries in a column is set aside; how a body is reached by it is not.
    (
        "Cần danh sách việc Bộ LĐTBXH phối hợp. Việc có ghi 'các bộ, ngành' ở cột phối hợp thì không lấy.",
        "I.1 I.2 II.1 II.2 V.2",
        "told of the column",
    ),
    (
        "Cho tôi các việc Bộ LĐTBXH phối hợp. Việc nào cột phối hợp ghi 'các bộ, ngành' thì bỏ ra.",
        "I.1 I.2 II.1 II.2 V.2",
        "the column first",
    ),
    (
        "Bộ LĐTBXH phối hợp bao nhiêu việc? Việc ghi chung 'các bộ, ngành' thì không tính.",
        "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2",
        "only by name",
    ),
    # Whoever asks is no condition on what others do.
    ("Thanh tra tỉnh cần danh sách việc Bộ Y tế chủ trì", "III.15", "an office of the province"),
    (
        "Đoàn kiểm tra của tỉnh yêu cầu cung cấp danh sách việc Bộ Xây dựng chủ trì",
        "III.10 III.15",
        "'của' between",
    ),
    ("Kiểm toán nhà nước cần danh sách việc Bộ Tài chính phối hợp", "III.12", "a body of its own"),
    ("UBND tỉnh muốn biết Bộ Nội vụ chủ trì những việc nào", "V.1 V.2", "'muốn biết'"),
    (
        "UBND tỉnh cần danh sách việc do Bộ LĐTBXH chủ trì và tỉnh phối hợp",
        "I.3 I.6 III.5 III.7 III.15 IV V.1 V.3 V.4",
        "a condition where it is named again",
    ),
    (
        "Bộ Nội vụ muốn biết cùng Bộ LĐTBXH chủ trì việc nào",
        "V.1",
        "a condition where work is shared with it",
    ),
    (
        "UBND tỉnh cần danh sách việc phối hợp",
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "its own where nobody else is named",
    ),
    # Two ministries: those spoken of, or any two.
    ("hai bộ cùng chủ trì việc nào", "I.3 I.4 V.1 V.4", "any two"),
    ("Những việc nào hai bộ cùng chủ trì?", "I.3 I.4 V.1 V.4", "behind the noun"),
    ("Việc nào hai bộ cùng chủ trì trong mục V?", "V.1 V.4", "in a section"),
    (
        "Hai cơ quan cùng phối hợp những việc nào?",
        "I.6 III.6 III.12 III.16",
        "beside 'các bộ, ngành'",
    ),
    ("Việc nào có hai cơ quan cùng phối hợp?", "I.6 III.6 III.12 III.16", "behind the noun"),
    (
        "Việc nào ghi “các bộ, ngành” chủ trì? || Bộ Xây dựng chủ trì việc nào ghi kiểu đó?",
        "III.10 III.15",
        "a body of its own",
    ),
    (
        "Bộ Xây dựng và Bộ Y tế chủ trì việc gì? || Những việc nào hai bộ cùng chủ trì?",
        "III.15",
        "the two of the turn before",
    ),
    (
        "Bộ Nội vụ chủ trì việc gì? Bộ LĐTBXH chủ trì việc gì? || Hai bộ cùng chủ trì việc nào?",
        "V.1",
        "the two of two questions",
    ),
    (
        "Bộ LĐTBXH chủ trì những việc nào? || Trong đó việc nào hai bộ cùng chủ trì?",
        "I.3 I.4 V.1 V.4",
        "any two, of the list before",
    ),
    # Beside two who are named another is a third.
    (
        "Bộ Thông tin và Truyền thông chủ trì chung với Bộ LĐTBXH việc nào? Không tính việc có thêm bộ khác.",
        "I.3 I.4 V.4",
        "behind the question",
    ),
    (
        "Bộ Thông tin và Truyền thông và Bộ LĐTBXH cùng chủ trì việc nào, không tính việc có bộ khác đứng cùng?",
        "I.3 I.4 V.4",
        "inside it",
    ),
    (
        "Bộ TT&TT chủ trì chung với Bộ LĐTBXH bao nhiêu việc? Không tính việc có thêm bộ thứ ba.",
        "I.3 I.4 V.4",
        "counted",
    ),
    (
        "Việc có Bộ KHĐT ở cột nào cũng được, miễn là việc đó có UBND tỉnh. Có bao nhiêu việc như vậy?",
        "III.6 III.13",
        "'miễn là' adds a condition",
    ),
    # A kind of bodies to whom work is given.
    ("nhiệm vụ nào giao riêng cho ngân hàng", "III.12", "banks, of whatever role"),
    ("Những việc nào được giao cho hai ngân hàng?", "III.12", "both of them"),
    ("Việc nào giao cho ngân hàng, không giao cho bộ?", "III.12", "and not to a ministry"),
    ("nhiệm vụ nào giao cho ngân hàng thương mại", "", "banks that the text does not name"),
    # Who is first, told before and asked for once more.
    (
        "Một câu đố là bộ nào phối hợp nhiều việc nhất trong mục III. Vậy đó là bộ nào?",
        "III.3 III.6 III.10 III.11 III.16",
        "a body",
    ),
    (
        "Câu hỏi thi là cơ quan nào được nêu tên chủ trì nhiều việc nhất, tính cả đồng chủ trì. Xin cho biết đó là"
        " cơ quan nào và số việc là bao nhiêu.",
        "I.3 I.4 I.6 III.1 III.2 III.5 III.7 III.8 III.15 IV V.1 V.3 V.4",
        "with its number",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), ROWS)
def test_the_tasks_of_all_conditions_are_listed(
    assistant: Assistant, turns: str, tasks: str, reason: str
) -> None:
    answer = assistant.answer([turn.strip() for turn in turns.split("||")])
    assert " ".join(answer.tasks) == tasks, reason


# A claim, how its answer opens, why.
CLAIMS = [
    (
        "Bộ Y tế và Bộ Tư pháp không cùng chủ trì việc nào, đúng không?",
        "**Đúng.**",
        "none together",
    ),
    ("Bộ Y tế và Bộ Tư pháp đều không cùng chủ trì việc nào, đúng không?", "**Đúng.**", "'đều'"),
    ("Bộ LĐTBXH và Bộ Nội vụ không cùng chủ trì việc nào, đúng không?", "**Không đúng.**", "V.1"),
    (
        "Có phải Bộ Quốc phòng và Bộ Công an không cùng chủ trì việc nào?",
        "**Không đúng.**",
        "III.7",
    ),
    ("Bộ Xây dựng và Bộ Y tế không cùng phối hợp việc nào, đúng không?", "**Đúng.**", "a role"),
    ("Bộ Y tế và Bộ Tư pháp không chủ trì việc nào, đúng không?", "**Không đúng.**", "either"),
]


@pytest.mark.parametrize(("claim", "verdict", "reason"), CLAIMS)
def test_what_two_are_claimed_not_to_do_together_is_weighed(
    assistant: Assistant, claim: str, verdict: str, reason: str
) -> None:
    assert assistant.answer([claim]).answer.startswith(verdict), reason
