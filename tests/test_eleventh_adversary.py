"""What an eleventh adversary found of conditions and claims: roles left, bodies apart, beginnings, 'một mình'."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


HELPED_BY_LABOUR = "I.1 I.2 II.1 II.2 III.3 III.6 III.10 III.11 III.16 V.2"
NOT_BY_PROVINCES = (
    "I.3 I.4 I.5 I.6 III.1 III.2 III.3 III.4 III.5 III.7 III.8 III.9 III.10 III.11 III.12"
    " III.13 III.14 III.15 IV V.1 V.2 V.3 V.4"
)

# Questions, and the tasks told: who takes part without one of the roles has the other.
OTHER_ROLE = [
    ("Bộ Lao động góp mặt mà không cầm trịch ở những việc nào", HELPED_BY_LABOUR),
    ("nhung viec bo lao dong co dinh toi nhung khong chu tri", HELPED_BY_LABOUR),
    ("Liệt kê nhiệm vụ giao cho Bộ Nông nghiệp mà bộ này không chủ trì", "III.6 III.16"),
    ("Trong các việc Bộ Nông nghiệp góp mặt, việc nào không do bộ này chủ trì", "III.6 III.16"),
    ("Bộ KH&ĐT liên quan những việc nào mà không phải chủ trì", "III.1 III.12"),
    ("Bộ Nông nghiệp có mấy việc tham gia nhưng không chủ trì", "III.6 III.16"),
    ("Những việc Bộ Nông nghiệp có tham gia nhưng do bộ khác chủ trì", "III.6 III.16"),
    ("Những việc Bộ Nông nghiệp có tên mà chủ trì là cơ quan khác", "III.6 III.16"),
    ("Which tasks does the Ministry of Agriculture take part in but not lead?", "III.6 III.16"),
    # It leads all that it takes part in.
    ("việc nào có mặt Bộ Y tế nhưng không do bộ này chủ trì", ""),
    # Others than the one that takes part are denied, or nobody takes part.
    (
        "Việc nào có Bộ Nông nghiệp tham gia mà không do Bộ Lao động chủ trì",
        "III.6 III.11 III.14 III.16",
    ),
    ("việc nào Bộ Nông nghiệp vừa tham gia vừa chủ trì", "III.11 III.14 III.15"),
    ("Bộ Nông nghiệp được giao chủ trì việc nào", "III.11 III.14 III.15"),
]

# ... who is set against whom is not to have the role.
NOT_BUT = [
    ("Việc nào không do bộ mà do tỉnh chủ trì?", "III.16"),
    ("viec nao khong do bo ma do dia phuong chu tri", "III.16"),
    ("Việc nào do tỉnh chủ trì chứ không do bộ nào", "III.16"),
    ("Việc nào không giao cho bộ mà giao cho tỉnh chủ trì", "III.16"),
    ("Việc nào không do bộ, ngành mà do UBND tỉnh chủ trì", "III.16"),
    ("Việc nào không do bộ mà do tỉnh phối hợp", "I.5 III.4 III.5 III.13 III.15 V.1 V.4"),
    ("Việc nào không phải Bộ Lao động mà là Bộ Nội vụ chủ trì?", "V.2"),
    ("Việc nào ở mục I không do Bộ Thông tin mà do Bộ Lao động chủ trì", "I.6"),
    (
        "Việc nào không do Bộ Y tế, Bộ Thông tin mà do Bộ Lao động chủ trì",
        "I.6 III.1 III.2 III.5 III.7 III.8 IV V.1 V.3",
    ),
    # The other way round.
    ("Việc nào không do tỉnh mà do bộ chủ trì", NOT_BY_PROVINCES),
    ("Việc nào do bộ chứ không phải tỉnh chủ trì", NOT_BY_PROVINCES),
    # What is put right is no condition.
    ("không phải Bộ Y tế mà là Bộ Nội vụ chủ trì những việc nào", "V.1 V.2"),
    ("Bộ Xây dựng chủ trì việc gì? || à không phải Bộ Xây dựng mà là Bộ Nội vụ", "V.1 V.2"),
]

# ... work begins in a year, and ends by another.
BEGINNINGS = [
    ("Năm 2026 Bộ Lao động có việc nào bắt đầu?", "III.1"),
    ("Năm 2026 có những nhiệm vụ nào khởi động?", "III.1"),
    ("Đến năm 2026 việc nào bắt đầu", "III.1"),
    ("năm 2026 việc nào mới bắt đầu và xong năm 2030", "III.1"),
    ("năm 2022 Bộ Giáo dục bắt đầu việc gì", "III.9"),
    ("Năm 2025 Bộ Y tế bắt đầu việc nào", ""),
    ("Việc nào bắt đầu từ 2021 mà xong trước 2030?", ""),
    ("Việc nào bắt đầu trước 2026 và kết thúc trước 2030", "III.9 III.10"),
    ("Nhiệm vụ bắt đầu sau 2021 và xong trước 2030", "III.9 III.10"),
    ("Việc nào bắt đầu năm 2022, xong trước năm 2025", "III.9 III.10"),
    # What begins is no task; no end is told.
    ("Năm 2026 bắt đầu rồi, Bộ Y tế chủ trì việc nào", "III.15"),
    ("Những việc nào bắt đầu từ năm 2022", "III.1 III.9 III.10"),
]

# ... those of one body but for the one told; one role, and not the other.
BESIDES = [
    ("Ai chủ trì III.10? || Có bao nhiêu việc như vậy nữa của bộ này?", "III.15"),
    ("Việc nhà ở ai chủ trì? || Bộ đó còn mấy việc kiểu đó nữa?", "III.15"),
    ("Ai chủ trì III.10? || Có bao nhiêu việc như vậy của bộ này?", "III.10 III.15"),
    ("Bộ Tài chính có chủ trì việc nào không hay chỉ phối hợp thôi?", "III.12"),
    ("Bộ Nông nghiệp có chủ trì gì không hay là chỉ phối hợp", "III.6 III.11 III.14 III.15 III.16"),
]


@pytest.mark.parametrize(("turns", "tasks"), [*OTHER_ROLE, *NOT_BUT, *BEGINNINGS, *BESIDES])
def test_those_tasks_are_told(assistant: Assistant, turns: str, tasks: str) -> None:
    assert set(told(assistant, turns).tasks) == set(tasks.split())


# Questions of who else has a role, who they are, and who is none of them.
OTHERS = [
    ("Ngoài Bộ Lao động ra còn ai chủ trì ở mục V?", "Bộ Nội vụ|V.1, V.2|Truyền thông: 1", "V.3"),
    (
        "ngoai bo lao dong thi nhung co quan nao con chu tri o muc I",
        "Ban Thi đua Khen thưởng Trung ương: 1|I.3, I.4, I.5|Ủy ban nhân dân|“các bộ, ngành”",
        "Xã hội:",
    ),
    (
        "Ngoài UBND và Bộ Lao động còn ai chủ trì trong mục III nữa?",
        "Bộ Quốc phòng|13 cơ",
        "- Ủy ban nhân",
    ),
    ("Ngoài Bộ Thông tin còn bộ nào chủ trì việc hằng năm?", "1 bộ|I.3|I.1, I.2", "I.5"),
    ("còn ai chủ trì ở mục V ngoài Bộ Nội vụ nữa", "V.1, V.3, V.4", "V.2"),
    ("Ngoài Bộ Lao động còn ai chủ trì ở mục IV không", "không còn cơ quan nào", "IV)"),
    # Of one task its own cell is told; tasks are asked for.
    ("Ngoài Bộ Lao động còn ai chủ trì III.7", "còn lại: **Bộ Quốc phòng; Bộ Công an**", "mục III"),
    ("Ngoài việc Bộ Lao động chủ trì, mục V còn việc nào", "V.2", "V.4"),
]


@pytest.mark.parametrize(("turns", "said", "unsaid"), OTHERS)
def test_others_with_the_role_are_told(
    assistant: Assistant, turns: str, said: str, unsaid: str
) -> None:
    text = told(assistant, turns).answer
    assert all(part in text for part in said.split("|"))
    assert unsaid not in text


# Claims, and their verdicts ('' for none).
ALONE = [
    ("Bộ Lao động không chủ trì một mình việc nào ở mục I đúng không?", "yes"),
    ("Bộ Lao động không chủ trì một mình việc nào ở mục III đúng không?", "no"),
    ("Bộ Y tế không tự mình chủ trì việc nào đúng không?", "yes"),
    ("bo tu phap khong chu tri mot minh viec nao dung khong", "no"),
    ("Bộ Quốc phòng không đứng một mình chủ trì việc gì, đúng chứ?", "yes"),
    ("Bộ Tư pháp không chủ trì chung với bộ khác nhiệm vụ nào, đúng không", "yes"),
    ("Chẳng việc nào ở mục I do một mình Bộ Lao động chủ trì, đúng không", "yes"),
    # Which they are is asked.
    ("Bộ Lao động không chủ trì một mình việc nào?", ""),
]
MORE = [
    ("Bộ Xây dựng chủ trì gì? || Nghe nói còn việc nước sạch nữa phải không?", "no"),
    ("Bộ Xây dựng chủ trì gì? || Còn việc đất ở nữa phải không?", "yes"),
    ("Bộ Nông nghiệp chủ trì gì? || nghe đâu còn cả chuyện di dời dân nữa hả", "yes"),
    ("Bộ Lao động phối hợp việc gì? || nghe nói còn cả việc nhà ở nữa đúng không", "yes"),
    # Of the resolution, and of another body.
    ("Bộ Xây dựng chủ trì gì? || Nghị quyết còn việc nước sạch nữa phải không?", ""),
    ("Bộ Xây dựng chủ trì gì? || Còn việc nước sạch của Bộ Nông nghiệp nữa phải không?", "yes"),
]
HAS_ONLY = [
    ("Bộ Xây dựng chỉ có III.10, đúng không?", "no"),
    ("Bộ Tài chính chỉ có nhiệm vụ III.12, đúng không?", "yes"),
    ("Bộ Kế hoạch và Đầu tư chỉ có III.6 và III.13, đúng không?", "no"),
    ("Ủy ban Dân tộc chỉ có III.15 phải không", "no"),
    ("Mặt trận chỉ có I.6, phải không?", "yes"),
    ("bo tu phap chi co viec tro giup phap ly dung khong", "yes"),
    ("Bộ Nông nghiệp chỉ có nhiệm vụ nước sạch, đúng không?", "no"),
    ("Bộ Tư pháp không có nhiệm vụ nào khác ngoài III.3, đúng không?", "yes"),
    ("Bộ Xây dựng không có việc nào khác ngoài nhà ở phải không?", "no"),
    # It is not in the task that is set aside, nor in any other.
    ("Bộ Ngoại giao không có nhiệm vụ nào khác ngoài III.10, đúng không?", ""),
    # Of those of a year it is the only one; it alone leads, and others coordinate.
    ("Bộ Xây dựng chỉ có nhiệm vụ III.10 là hạn 2022, đúng không?", "yes"),
    ("Nhiệm vụ III.10 chỉ có Bộ Xây dựng, đúng không?", ""),
    ("Nhiệm vụ III.10 chỉ có Bộ Xây dựng chủ trì, đúng không?", "yes"),
]
PARTNERS = [
    ("Bộ Lao động phải phối hợp với Ban Tuyên giáo Trung ương, đúng không?", "yes"),
    ("bo lao dong co phoi hop voi ban tuyen giao khong", "yes"),
    ("Bộ Lao động không phải phối hợp với Ban Tuyên giáo, đúng không?", "no"),
    ("Bộ Lao động phối hợp với Bộ Tư pháp đúng không?", "yes"),
]
# What is right of the provinces' committees is not confirmed of their offices.
OFFICES = [
    ("Sở Lao động chủ trì III.16 đúng không?", ""),
    ("Sở Lao động chủ trì 6 việc đúng không?", ""),
    ("UBND tỉnh chủ trì III.16 đúng không?", "yes"),
    ("Sở Nội vụ tôi đang soạn đề án. V.2 do Bộ Nội vụ chủ trì đúng không?", "yes"),
]


@pytest.mark.parametrize(("turns", "expected"), [*ALONE, *MORE, *HAS_ONLY, *PARTNERS, *OFFICES])
def test_claims_get_their_verdict(assistant: Assistant, turns: str, expected: str) -> None:
    assert verdict(told(assistant, turns).answer) == expected


# Questions, what is told, and what is not.
TOLD = [
    (
        "Sở Lao động tỉnh Quảng Trị phải làm những gì?",
        "không giao nhiệm vụ nào cho các Sở",
        "cho cả",
    ),
    ("Sở Xây dựng Hà Nội có việc gì không?", "không giao nhiệm vụ nào cho các Sở", "cho cả Sở"),
    ("so noi vu phoi hop viec nao o muc V", "không giao nhiệm vụ nào cho các Sở|V.3", "V.2 |"),
    ("UBND tỉnh Quảng Trị phải làm những gì?", "áp dụng cho cả Quảng Trị", "các Sở"),
    ("Sở Lao động hỏi UBND tỉnh chủ trì việc nào", "III.16", "các Sở"),
    ("Ai được giao phối hợp với Ban Tuyên giáo Trung ương?", "mục III.3, gạch", "không có"),
    ("Ban Tuyên giáo Trung ương phối hợp với cơ quan nào?", "mục III.3, gạch", "không có"),
    ("Những ai phải lập kế hoạch cụ thể?", "mục III.1, gạch|mục III.4, gạch", "Bạn đang nói đến"),
    ("Kiểm toán nhà nước phối hợp với bộ nào?", "không có nhiệm vụ nào", "mục III.3, gạch"),
    (
        "Bộ Thông tin phải phối hợp với Ban Tuyên giáo đúng không?",
        "không nêu Bộ Thông tin",
        "Đúng.",
    ),
    (
        "Bộ Tài chính có chủ trì việc nào không hay chỉ phối hợp thôi?",
        "vai trò chủ trì|phối hợp 1 nhiệm vụ",
        "không có Bộ Tài chính",
    ),
    (
        "Không việc nào ở mục II do riêng Bộ Lao động chủ trì phải không?",
        "cùng cơ quan khác 8 nhiệm vụ",
        "13 nhiệm vụ",
    ),
]


@pytest.mark.parametrize(("turns", "said", "unsaid"), TOLD)
def test_that_is_told(assistant: Assistant, turns: str, said: str, unsaid: str) -> None:
    text = told(assistant, turns).answer
    assert all(part in text for part in said.split("|"))
    assert unsaid not in text
