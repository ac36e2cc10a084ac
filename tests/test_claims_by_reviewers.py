"""Claims that reviewers put: what is only included, who signed, which row is meant, halves of an entry."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

VERDICTS = {"**Đúng.**": "yes", "**Yes.**": "yes", "**Không đúng.**": "no", "**No.**": "no"}


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    text = text.removeprefix("**Ý 1.** ")
    return next((value for said, value in VERDICTS.items() if text.startswith(said)), "")


LABOUR = "Bộ LĐTBXH chủ trì {} nhiệm vụ"
SHARED = "kể cả những dòng chủ trì chung với"
# Text, the verdict ('' for none) and the number that is told.
INCLUDED = [
    # Those named are examples of shared work, and no condition.
    (f"{LABOUR.format(13)}, {SHARED} Bộ TTTT, Bộ Nội vụ hay các bộ khác, đúng không?", "yes", 13),
    (f"{LABOUR.format(12)}, {SHARED} Bộ TTTT, Bộ Nội vụ hay các bộ khác, đúng không?", "no", 13),
    (
        f"{LABOUR.format(13)}, tính cả việc làm chung với Bộ Nội vụ, Bộ Công an, đúng không?",
        "yes",
        13,
    ),
    (f"{LABOUR.format(13)}, cả riêng lẫn chung với Bộ Nội vụ, Bộ TTTT, đúng không?", "yes", 13),
    (
        "Tôi dò cột chủ trì thấy Bộ Lao động đứng tên 13 dòng, kể cả các dòng chủ trì chung với Bộ Nội vụ, "
        "Bộ Công an hay bộ khác. Con số 13 nhiệm vụ chủ trì có đúng không?",
        "yes",
        13,
    ),
    (
        "Tôi dò cột chủ trì thấy Bộ Lao động đứng tên 14 dòng, kể cả các dòng chủ trì chung với Bộ Nội vụ, "
        "Bộ Công an hay bộ khác. Con số 14 nhiệm vụ chủ trì có đúng không?",
        "no",
        13,
    ),
    (
        "Bộ LĐTBXH chủ trì bao nhiêu nhiệm vụ, gồm cả những việc cùng chủ trì với Bộ TTTT, Bộ Nội vụ?",
        "",
        13,
    ),
    (
        "Bộ LĐTBXH leads 13 tasks, including those led jointly with the Ministry of Home Affairs "
        "or other ministries, right?",
        "yes",
        13,
    ),
    ("Bộ Y tế chủ trì mấy việc, tính cả việc làm một mình lẫn việc đứng chung với bộ khác?", "", 1),
    # With one of those named it shares none: no verdict is led by the number alone.
    (f"{LABOUR.format(13)}, kể cả việc chung với Bộ Nội vụ và UBND các tỉnh, đúng không?", "", 13),
    # What they lead together is a condition.
    ("Bộ LĐTBXH chủ trì mấy việc chung với Bộ TTTT, Bộ Nội vụ?", "", 0),
    ("Bộ LĐTBXH chủ trì 4 nhiệm vụ chung với Bộ TTTT, đúng không?", "yes", 4),
    # Whoever does something himself is none of those named before.
    (
        "Bộ TTTT chủ trì mấy việc, tính cả việc chung với Bộ LĐTBXH, Bộ Nội vụ chủ trì mấy việc?",
        "",
        5,
    ),
]


@pytest.mark.parametrize(("text", "expected", "number"), INCLUDED)
def test_shared_work_that_is_included_limits_nothing(
    assistant: Assistant, text: str, expected: str, number: int
) -> None:
    answer = told(assistant, text)
    assert (verdict(answer.answer), answer.count) == (expected, number)


PRIME = "the Prime Minister"
# Text, the verdict ('' for none).
SIGNED = [
    (f"A memo says Resolution 160 was signed by {PRIME} himself, not a deputy. Is that so?", "no"),
    (f"Resolution 160 was signed by {PRIME} and not by a deputy, right?", "no"),
    (f"The resolution bears the signature of {PRIME} rather than of a deputy, correct?", "no"),
    (f"Resolution 160 was signed by a deputy, not {PRIME} himself, right?", "yes"),
    (f"Resolution 160 was signed by a Deputy Prime Minister, not by {PRIME}. Correct?", "yes"),
    ("Resolution 160 was signed by Pham Binh Minh, not by Pham Minh Chinh, right?", "yes"),
    # What stands behind a verb denies.
    (f"Resolution 160 was not signed by {PRIME}, right?", "yes"),
    ("Resolution 160 was not signed by a deputy, right?", "no"),
    # A deputy of somebody else is another office.
    ("Was Resolution 160 signed by a deputy minister?", ""),
    ("Resolution 160 was issued by the National Assembly, not the Government, right?", "no"),
    ("Resolution 160 was dated 22 December 2021, not 22 December 2020, correct?", "yes"),
    # A name that a claim is only set against is not claimed.
    (
        "Nghị quyết 160 là ông Phạm Bình Minh ký chứ không phải ông Phạm Minh Chính, đúng không?",
        "yes",
    ),
    (
        "Nghị quyết 160 là ông Phạm Minh Chính ký chứ không phải ông Phạm Bình Minh, đúng không?",
        "no",
    ),
    ("Người ký là Phạm Bình Minh, không phải Thủ tướng Phạm Minh Chính, đúng không?", "yes"),
    ("Nghị quyết 160 do Thủ tướng ký, không phải cấp phó, đúng không?", "no"),
    ("Nghị quyết 160 do đích thân Thủ tướng ký chứ không phải phó, có đúng không?", "no"),
    ("Nghị quyết 160 do một vị phó ký chứ không phải Thủ tướng, phải không?", "yes"),
    ("nghi quyet 160 do thu tuong ky chu khong phai pho dung khong", "no"),
    ("Người ký không phải một vị phó, đúng không?", "no"),
    ("Nghị quyết 160 do phó bộ trưởng ký, đúng không?", "no"),
    # The choice asks, whatever mark closes it.
    (
        "Đề ghi: Nghị quyết 160 do Thủ tướng Phạm Minh Chính ký, đúng hay sai. Nhờ xem giúp ai ký ạ.",
        "no",
    ),
    (
        "Đề ghi: Nghị quyết 160 do Phó Thủ tướng ký, đúng hay không đúng. Nhờ xem giúp ai ký ạ.",
        "yes",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_who_signed_is_judged_without_what_it_is_set_against(
    assistant: Assistant, text: str, expected: str
) -> None:
    answer = told(assistant, text)
    assert verdict(answer.answer) == expected
    assert answer.status == "answered"


MEETING = "Chúng tôi phải cử cán bộ đi họp. "
PRESS_PART = "gồm ba nhiệm vụ truyền thông và một nhiệm vụ cung cấp thông tin kết nối thị trường"
NO_LEAD = "“không chủ trì nhiệm vụ nào”"
DRAFT = (
    "Dự thảo ghi: “Trong phụ lục của Nghị quyết 160, {} chỉ giữ vai trò phối hợp, không chủ trì nhiệm vụ nào, "
    "do đó không phải lập kế hoạch riêng”. "
)
# Turns, the verdict ('' for none), and what the answer says.
MEANT = [
    # The sentence that says the same tells which row is meant, not the one between.
    (
        "Công văn có đoạn “theo phụ lục, nhiệm vụ hướng dẫn các xã, phường, thị trấn xây dựng mô hình hợp tác xã "
        f"có Ủy ban Dân tộc được ghi tên ở cột phối hợp”. {MEETING}"
        "Ủy ban Dân tộc có được ghi tên ở cột phối hợp của việc đó không?",
        "no",
        "III.16",
    ),
    (
        f"Giấy mời ghi “nhiệm vụ trợ giúp pháp lý cho hộ nghèo do Bộ Tư pháp chủ trì”. {MEETING}"
        "Bộ Tư pháp có chủ trì việc đó không?",
        "yes",
        "III.3",
    ),
    (
        f"Tôi đọc về trợ giúp pháp lý cho hộ nghèo. {MEETING}Bộ Tư pháp có chủ trì việc đó không?",
        "yes",
        "III.3",
    ),
    # What the writer asks about is a matter.
    (
        "Hôm qua bàn chuyện viện phí. Tôi hỏi về nhà ở cho hộ nghèo. Bộ Tư pháp chủ trì việc đó à?",
        "no",
        "III.10",
    ),
    # Whom it may be else is no part of the claim.
    (
        "Rà soát, kiện toàn bộ máy QLNN về giảm nghèo: CQ phối hợp là các bộ, ngành, đúng ko hay là UBND tỉnh?",
        "no",
        "UBND các tỉnh",
    ),
    (
        "Nhà ở cho hộ nghèo do Bộ Xây dựng chủ trì, đúng không hay là Bộ Nội vụ?",
        "yes",
        "Bộ Xây dựng",
    ),
    ("Nhà ở cho hộ nghèo do Bộ Nội vụ chủ trì, đúng không hay Bộ Xây dựng?", "no", "Bộ Xây dựng"),
    ("III.10 do Bộ Y tế chủ trì, phải không hay là Bộ Xây dựng?", "no", "Bộ Xây dựng"),
    # Nor is what is to be told where it is wrong, of the same body.
    (
        "Tỉnh không chủ trì việc nào có đúng không, nếu sai thì tỉnh chủ trì mấy việc?",
        "no",
        "6 nhiệm",
    ),
    ("Tỉnh chủ trì 6 nhiệm vụ có đúng không, nếu sai thì tỉnh chủ trì mấy việc?", "yes", "6 nhiệm"),
    ("Bộ TTTT chủ trì 4 nhiệm vụ có đúng không, thiếu thì đúng phải là mấy?", "no", "5 nhiệm"),
    ("Bộ TTTT chủ trì 5 nhiệm vụ có đúng không, sai thì bao nhiêu?", "yes", "5 nhiệm"),
    # A part quoted again is said of the one of whom the whole is.
    (
        f"{DRAFT.format('Ủy ban nhân dân cấp tỉnh')}Câu {NO_LEAD} có đúng không, nếu sai thì mấy việc?",
        "no",
        "6 nhiệm",
    ),
    (
        f"{DRAFT.format('Bộ Tài chính')}Câu {NO_LEAD} có đúng không, nếu sai thì mấy việc?",
        "yes",
        "Bộ Tài chính",
    ),
    # The number asked about is that of the clause that holds it.
    (
        f"Ta viết “Bộ TTTT chủ trì 04 nhiệm vụ tại phụ lục, {PRESS_PART}”. Họ trả lại, ghi “đếm thiếu”, "
        "không nói thiếu cái nào. Nhờ phân xử: con số 04 có đúng không, thiếu thì đúng phải là mấy?",
        "no",
        "5 nhiệm",
    ),
    (
        "Ta viết “Bộ TTTT chủ trì 05 nhiệm vụ tại phụ lục”. Con số 05 có đúng không?",
        "yes",
        "5 nhiệm",
    ),
    ("Ta viết “Bộ Nội vụ chủ trì 2 nhiệm vụ”. Con số 2 có đúng không?", "yes", "2 nhiệm"),
    # 'BC' is a report; those of the press are not.
    (
        "UBND tỉnh có phải định kỳ sơ kết không? || BC đó gửi Bộ KHĐT để tổng hợp BC Chính phủ, đúng ko?",
        "no",
        "Bộ Lao động",
    ),
    ("UBND tỉnh gửi BC sơ kết về Bộ Tài chính, đúng ko?", "no", "Bộ Lao động"),
]


@pytest.mark.parametrize(("turns", "expected", "says"), MEANT)
def test_what_is_claimed_is_what_the_draft_says(
    assistant: Assistant, turns: str, expected: str, says: str
) -> None:
    text = told(assistant, turns).answer
    assert verdict(text) == expected
    assert says in text


JOBS, POOR = (
    "kết nối người nghèo với thị trường lao động bộ nào lo",
    "chuẩn nghèo đa chiều bộ nào làm",
)
PARTS = "phụ lục có những mục nào"
COUNTED = "Tôi đếm mãi ra hai số khác nhau nên đành hỏi: "
# Turns, the verdict ('' for none), and what the answer says.
SPOKEN_OF = [
    # What comes of it is claimed of the task told, and of no other.
    (f"{JOBS} || ra nghị định đúng không", "no", "V.4"),
    (f"{JOBS} || vậy ra cái ứng dụng công nghệ thông tin đúng không", "yes", "V.4"),
    (f"{POOR} || ra nghị định đúng không", "yes", "III.1"),
    (f"{POOR} || ra thông tư hả", "no", "III.1"),
    ("III.2 ai chủ trì || ra báo cáo nghiên cứu đúng không", "yes", "III.2"),
    # A task that is named itself is meant.
    (f"{JOBS} || việc chuẩn nghèo đa chiều thì ra nghị định đúng không", "yes", "III.1"),
    # A section is named by its matter behind its place.
    (
        f"{PARTS} || mục cuối cùng là quản lý nhà nước nhỉ || mục đó có 3 nhiệm vụ thôi đúng không",
        "no",
        "mục V",
    ),
    (
        f"{PARTS} || muc cuoi la ve quan ly nha nuoc nhi || muc do co 4 nhiem vu phai khong",
        "yes",
        "mục V",
    ),
    (
        f"{PARTS} || mục đầu tiên là tuyên truyền hả || mục đó có 5 nhiệm vụ phải không",
        "no",
        "mục I",
    ),
    ("mục thứ hai là quản lý nhà nước, đúng không?", "no", "5 nội dung"),
    # Whoever is spoken to may be named behind what asks.
    (
        "nhà ở cho hộ nghèo, mấy ông huyện bảo tới 2025 mới xong lận, có thiệt vậy không chú",
        "no",
        "2022",
    ),
    (
        "nhà ở cho hộ nghèo, huyện bảo tới 2022 xong, có thiệt vậy không bác",
        "yes",
        "2022",
    ),
    # Why it is asked is no part of a question that stands alone.
    (
        f"{COUNTED}nói phụ lục có 30 nhiệm vụ có đúng không, nếu không thì bao nhiêu?",
        "no",
        "29 nhiệm",
    ),
    (f"{COUNTED}phụ lục có 29 nhiệm vụ đúng không?", "yes", "29 nhiệm"),
    ("Tôi quan tâm nhà ở cho hộ nghèo nên muốn hỏi: bộ nào chủ trì?", "", "III.10"),
    ("Tôi ở Bộ Y tế nên xin hỏi: bộ tôi chủ trì việc gì?", "", "III.15"),
]


@pytest.mark.parametrize(("turns", "expected", "says"), SPOKEN_OF)
def test_claims_are_of_what_was_spoken_of(
    assistant: Assistant, turns: str, expected: str, says: str
) -> None:
    text = told(assistant, turns).answer
    assert verdict(text) == expected
    assert says in text
