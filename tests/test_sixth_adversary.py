"""What a sixth adversary found said falsely, or of another question: of lists, conversations, double questions."""

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
        "Trong các việc Bộ Lao động chủ trì thì việc nào không làm cùng ai cả?",
        "III.1 III.2 III.8 IV V.3",
        "nobody leads it beside the ministry",
    ),
    ("Bộ Nội vụ chủ trì việc nào không làm cùng ai?", "V.2", "V.1 has two who lead it"),
    ("bo xay dung chu tri viec nao khong phai lam chung voi ai", "III.10", "without marks"),
    ("UBND tỉnh chủ trì việc gì mà không thực hiện cùng cơ quan nào khác?", "III.16", "no agency"),
    ("Bộ Xây dựng chủ trì việc nào? || Việc nào không làm cùng ai?", "III.10", "of that ministry"),
    (
        "Bộ Nông nghiệp chủ trì việc nào không làm chung với tỉnh?",
        "III.11",
        "one agency is left out, in whatever role",
    ),
    ("Bộ Lao động chủ trì việc nào làm cùng Bộ Nội vụ?", "V.1", "and not left out"),
    ("Có nhiệm vụ nào vừa giao cho Bộ Tư pháp vừa giao cho Bộ Công an không?", "", "both or none"),
    ("Có nhiệm vụ nào giao cho cả Bộ Tư pháp và Bộ Xây dựng không?", "", "both or none"),
    ("viec nao phan cong cho ca bo y te lan bo quoc phong", "", "without marks"),
    ("Nhiệm vụ nào có mặt cả Bộ Công an và Bộ Nội vụ?", "", "both are there"),
    ("Nhiệm vụ nào có cả Bộ Công an và Bộ Quốc phòng?", "III.7", "both are there"),
    ("Liệt kê nhiệm vụ của cả Bộ Tư pháp và Bộ Công an", "III.3 III.7", "the tasks of either"),
    ("Nhiệm vụ giao cho Bộ Tư pháp và Bộ Công an", "III.3 III.7", "the tasks of either"),
    (
        "Nhiệm vụ 12 mục III sản phẩm là gì? || Thế nhiệm vụ 13? || Cái nào có Bộ Kế hoạch chủ trì?",
        "III.13",
        "of the two told one a turn",
    ),
    (
        "Việc cơ sở dữ liệu ai chủ trì? || Việc kết nối thị trường lao động? || Cái nào có Bộ Thông tin chủ trì?",
        "V.4",
        "of two that were described",
    ),
    ("III.12 ai chủ trì? || Thế còn III.5? || Cái nào UBND tỉnh phối hợp?", "III.5", "a partner"),
    (
        "Nhà ở ai chủ trì? || nước sạch thì sao || the III.15 || cai nao co bo nong nghiep chu tri",
        "III.11 III.15",
        "of three, without marks",
    ),
    ("III.10 ai làm? || Thế III.3? || Cái nào hạn 2022?", "III.10", "told by its time"),
    ("III.10 ai chủ trì? || Còn III.11? || Cái nào Bộ Y tế chủ trì?", "", "neither"),
    (
        "III.10 ai chủ trì? || Còn III.11? || Nhiệm vụ nào do Bộ Xây dựng chủ trì?",
        "III.10 III.15",
        "all tasks are asked for",
    ),
    (
        "III.10 ai chủ trì? || Còn III.11? || Cái nào khác do Bộ Xây dựng chủ trì?",
        "III.10 III.15",
        "others are asked for",
    ),
    ("Bộ Xây dựng chủ trì việc nào? || Còn việc nào nữa ngoài nhà ở?", "III.15", "set aside"),
    (
        "Bộ Nội vụ chủ trì việc nào? || Còn việc nào khác ngoài kiện toàn bộ máy?",
        "V.2",
        "another matter",
    ),
    ("bo tu phap chu tri viec gi || con viec nao khac ngoai tro giup phap ly", "", "that was all"),
    (
        "Hôm nay họp giao ban, chủ tịch hỏi tỉnh mình phải phối hợp bao nhiêu việc trong Phụ lục mà tôi "
        "không nhớ, cho tôi con số.",
        "I.3 I.5 I.6 III.4 III.5 III.7 III.13 III.14 III.15 IV V.1 V.3 V.4",
        "who asks is no matter",
    ),
    ("Chủ tịch xã vừa nhắc tôi tra ở mục II có mấy việc", "II.1 II.2", "nor who has it asked"),
    (
        "giao ban chu tich hoi tinh minh chu tri viec gi",
        "I.1 I.2 II.1 II.2 III.6 III.16",
        "without marks",
    ),
    ("Phó giám đốc sở muốn biết UBND tỉnh phối hợp việc nào ở mục V.", "V.1 V.3 V.4", "another"),
    ("Nhiệm vụ nào kéo dài tới 2030 mà bắt đầu không phải 2021?", "III.1", "it begins in a year"),
    ("Việc nào của mục III không bắt đầu năm 2021?", "III.1 III.9 III.10", "three begin later"),
    (
        "Trong các việc Bộ Lao động chủ trì, việc nào có cơ quan khác cùng chủ trì và UBND tỉnh phối hợp?",
        "I.3 I.6 III.5 III.7 III.15 V.1 V.4",
        "the last role is told of the provinces alone",
    ),
    ("Việc nào có cơ quan khác cùng chủ trì và Bộ Tư pháp phối hợp?", "", "it joins none"),
    (
        "Chuẩn nghèo đa chiều ai làm? || Giai đoạn nào? || Sản phẩm là nghị định hay nghị quyết?",
        "III.1",
        "which of the two it is, of that task",
    ),
    ("III.2 ai chủ trì? || Sản phẩm là báo cáo hay nghị định?", "III.2", "of that task"),
    ("chinh sach nha o ai lam || san pham la nghi dinh hay thong tu", "III.10", "neither it is"),
    (
        "III.16 ai chủ trì? || Nhiệm vụ nào có sản phẩm là nghị định hay nghị quyết?",
        "II.1 II.2 III.1",
        "tasks are asked for",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TOLD)
def test_tasks(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert list(asked(assistant, turns).tasks) == tasks.split(), reason


# A double question, what each of its parts is told, and the reason.
DOUBLES = [
    (
        "Ủy ban Dân tộc chủ trì bao nhiêu việc ở mục III, phối hợp bao nhiêu?",
        ("**1 nhiệm vụ** do Ủy ban Dân tộc chủ trì", "**1 nhiệm vụ** có Ủy ban Dân tộc phối hợp"),
        "the other role counted as well",
    ),
    (
        "bo tu phap chu tri may viec, phoi hop may viec",
        ("**1 nhiệm vụ** do Bộ Tư pháp", "không có nhiệm vụ nào nêu đích danh Bộ Tư pháp"),
        "without marks",
    ),
    (
        "UBND tỉnh phối hợp mấy việc ở mục I, chủ trì mấy việc?",
        ("**3 nhiệm vụ**", "**2 nhiệm vụ**"),
        "of the same section",
    ),
    (
        "Bộ Nội vụ chủ trì mấy việc, việc nào chủ trì một mình?",
        ("**2 nhiệm vụ** do Bộ Nội vụ", "**1 nhiệm vụ** do một mình Bộ Nội vụ"),
        "some of those counted",
    ),
    (
        "Mục V có mấy nhiệm vụ, nhiệm vụ nào không có Bộ Lao động chủ trì?",
        ("**4 nhiệm vụ** thuộc mục V", "**1 nhiệm vụ** không do Bộ Lao động"),
        "some of a section",
    ),
    (
        "Mục II có bao nhiêu nhiệm vụ, việc nào UBND tỉnh phối hợp?",
        ("**2 nhiệm vụ** thuộc mục II", "không có nhiệm vụ nào có Ủy ban nhân dân"),
        "none of that section",
    ),
    (
        "Bộ Lao động chủ trì mấy nhiệm vụ và nhiệm vụ nào hạn 2022?",
        ("**13 nhiệm vụ**", "không có nhiệm vụ nào do Bộ Lao động"),
        "joined by 'và'",
    ),
    (
        "Cái nghị định chuẩn nghèo thì ai soạn, ai phối hợp, giai đoạn nào?",
        ("Cơ quan chủ trì: **Bộ Lao động", "Cơ quan phối hợp: **Bộ Kế hoạch", "2026 - 2030"),
        "who does it is asked, and who helps",
    ),
    (
        "nước sạch thì ai làm, ai phối hợp, hạn lúc nào",
        ("Cơ quan chủ trì: **Bộ Nông nghiệp", "Cơ quan phối hợp: **Bộ Lao động", "2021 - 2030"),
        "three columns",
    ),
]


@pytest.mark.parametrize(("turns", "parts", "reason"), DOUBLES)
def test_doubles(assistant: Assistant, turns: str, parts: tuple[str, ...], reason: str) -> None:
    text = asked(assistant, turns).answer
    places = [text.find(part) for part in parts]
    assert -1 not in places, reason
    assert places == sorted(places), reason


# What is asked but once, however it is begun.
ONCE = [
    "Mấy việc Bộ Nội vụ chủ trì, việc nào hạn 2030?",
    "Trong mấy việc Bộ Lao động chủ trì, việc nào không có UBND tỉnh phối hợp?",
    "Nước sạch ai phối hợp, hạn nào?",
]


@pytest.mark.parametrize("turns", ONCE)
def test_once(assistant: Assistant, turns: str) -> None:
    text = asked(assistant, turns).answer
    assert "Ý 1" not in text
    assert "Cơ quan chủ trì:" not in text


# Turns, how the answer begins ("" for no verdict), and the reason.
VERDICTS = [
    (
        "Các bộ phải bố trí đủ nguồn lực, kiểm tra, giám sát và UBND tỉnh cũng phải kiểm tra, "
        "giám sát, đúng không?",
        "",
        "of two who do it each has a passage of his own",
    ),
    ("Cả Bộ Tư pháp và Bộ Công an đều chỉ chủ trì một nhiệm vụ, đúng không?", YES, "each its own"),
    ("Cả Bộ Xây dựng và Bộ Tư pháp đều chủ trì hai nhiệm vụ, đúng không?", NO, "one leads but one"),
    ("ca bo y te lan bo quoc phong deu chi chu tri 1 viec dung khong", YES, "without marks"),
    (
        "Bộ Nông nghiệp và Bộ Giáo dục đều chỉ chủ trì 2 nhiệm vụ, phải không?",
        NO,
        "one leads three",
    ),
    (
        "Cả Bộ Xây dựng, Bộ Nội vụ và Bộ Kế hoạch đều chủ trì hai nhiệm vụ, phải không?",
        YES,
        "three",
    ),
    ("Cả Bộ Lao động và Bộ Nội vụ đều chủ trì V.1, đúng không?", YES, "one task, led by both"),
    (
        "Bộ Kế hoạch và Đầu tư vừa chủ trì vừa phối hợp, mỗi vai hai nhiệm vụ, đúng không?",
        YES,
        "each",
    ),
    ("Ủy ban Dân tộc có hai vai, mỗi vai một nhiệm vụ, đúng không?", YES, "one is a number, too"),
    ("Ủy ban Dân tộc chủ trì và phối hợp, mỗi vai hai việc, phải không?", NO, "not two in all"),
    ("bo ke hoach va dau tu moi vai 2 viec dung khong", YES, "without marks"),
    ("Bộ Lao động làm gì? || Bộ này mỗi vai 13 việc, đúng không?", NO, "in one role only"),
    (
        "Bộ Nông nghiệp có 3 việc chủ trì, 2 việc phối hợp, cộng lại 5 việc, phải không?",
        YES,
        "a sum",
    ),
    ("Bộ Nông nghiệp chủ trì 3 việc, phối hợp 2 việc, tổng cộng 6 việc, phải không?", NO, "no sum"),
    ("Bộ Nông nghiệp có 3 việc chủ trì, 1 việc phối hợp, phải không?", NO, "the second is wrong"),
    ("Có nhiệm vụ không ghi cơ quan phối hợp, đúng không?", NO, "each names one"),
    ("Vẫn có việc bỏ trống cột chủ trì, phải không?", NO, "nor does any lack who leads it"),
    ("co nhiem vu thieu thoi gian thuc hien dung khong", NO, "without marks"),
    ("Không nhiệm vụ nào thiếu cơ quan phối hợp, đúng không?", YES, "the contrary"),
]


@pytest.mark.parametrize(("turns", "verdict", "reason"), VERDICTS)
def test_verdicts(assistant: Assistant, turns: str, verdict: str, reason: str) -> None:
    text = asked(assistant, turns).answer
    assert text.startswith(verdict) if verdict else not text.startswith((YES, NO)), reason


# What each is told to lead, where a number is claimed of each.
def test_each_is_told(assistant: Assistant) -> None:
    answer = asked(
        assistant, "Cả Bộ Y tế và Bộ Quốc phòng đều chỉ chủ trì một nhiệm vụ, đúng không?"
    )
    assert list(answer.tasks) == ["III.7", "III.15"]
    assert "Bộ Y tế: 1 nhiệm vụ; Bộ Quốc phòng: 1 nhiệm vụ" in answer.answer


# Turns, what the answer says, and the reason.
SAID = [
    (
        "III.10 ai chủ trì? || Bộ Xây dựng còn làm việc gì khác nữa không?",
        "chủ trì 1 nhiệm vụ, trừ nhiệm vụ III.10",
        "a number that leaves one out says so",
    ),
    (
        "III.6 ai chủ trì? || Bộ Kế hoạch và Đầu tư còn làm gì khác nữa?",
        "chủ trì 1 nhiệm vụ, trừ nhiệm vụ III.6",
        "another ministry",
    ),
    (
        "Trừ Bộ Công an ra ai chủ trì III.7?",
        "còn lại: **Bộ Quốc phòng; Bộ Lao động - Thương binh và Xã hội**",
        "who is left",
    ),
    (
        "Không tính UBND tỉnh thì ai phối hợp việc di dời dân cư?",
        "còn lại: **Các bộ, ngành có liên quan**",
        "wording for several is left",
    ),
    (
        "ngoai ubnd tinh thi con ai phoi hop v.4",
        "không còn cơ quan nào phối hợp",
        "nobody is left",
    ),
    (
        "Ngoài Bộ Xây dựng thì còn ai chủ trì III.10?",
        "không còn cơ quan nào chủ trì",
        "it leads it alone",
    ),
]


@pytest.mark.parametrize(("turns", "said", "reason"), SAID)
def test_said(assistant: Assistant, turns: str, said: str, reason: str) -> None:
    assert said in asked(assistant, turns).answer, reason
