"""Claims put the other way round: what is denied as a whole, and one value set against another."""

from __future__ import annotations

import pytest

from assistant.message.contrary import plainly
from assistant.pipeline import Assistant
from assistant.words import split_words

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
VALUES = [
    ("Mục I có 6 chứ không phải 7 nhiệm vụ đúng không?", True, "the noun behind both"),
    ("Mục I có 7 chứ không phải 6 nhiệm vụ đúng không?", False, "the noun behind both"),
    ("Mục I có sáu nhiệm vụ chứ không phải bảy nhiệm vụ phải không?", True, "the noun twice"),
    ("Bộ Tư pháp chủ trì 2 chứ không phải 1 nhiệm vụ phải không?", False, "of an agency"),
    ("bo noi vu chu tri 2 chu khong phai 3 nhiem vu phai khong", True, "without marks"),
    ("Nghị quyết gồm 2 chứ không phải 3 điều đúng không?", False, "of something else"),
    ("Mục II không phải 3 nhiệm vụ mà là 2 đúng không?", True, "the right one last"),
    ("Mục II không phải có 2 mà có 3 nhiệm vụ đúng không?", False, "the wrong one last"),
    ("III.9 không phải năm 2025 mà là năm 2022 đúng không?", True, "of a time"),
    ("Không phải 2022 mà là 2025 mới là hạn của III.9 đúng không?", False, "of a time, first"),
    ("Không phải hai năm một lần mà hằng năm mới làm I.2 phải không?", True, "how often"),
    ("III.12 do 2 chứ không phải 3 cơ quan chủ trì phải không?", True, "of agencies"),
    ("Bộ Tư pháp chứ không phải Bộ Nội vụ chủ trì III.3 phải không?", True, "agencies, as before"),
    ("Nghị quyết ký ngày 22/12/2021 chứ không phải 24/12/2021 đúng không?", True, "of a day"),
    (
        "Họ bảo nghị quyết có hiệu lực sau 45 ngày, ghi sớm là không ổn. Ý kiến này đúng không?",
        False,
        "what follows is no part of the claim",
    ),
    ("Nghị quyết ký ngày 22/12/2021 nên làm ngay là không kịp, đúng không?", True, "nor is this"),
    ("Nghị quyết không có hiệu lực ngay từ ngày ký, đúng không?", False, "a denial"),
    ("Ra theo đề nghị của ông Bộ trưởng Bộ Lao động, phải thế không?", True, "with a title"),
    ("Ra theo đề nghị của đồng chí Bộ trưởng Bộ Tài chính, đúng không?", False, "with a title"),
]
WHOLE = [
    ("Không phải Bộ Công an chủ trì trợ giúp pháp lý đúng không?", True, "before the claim"),
    ("Không phải Bộ Tư pháp chủ trì trợ giúp pháp lý đúng không?", False, "before the claim"),
    ("Không có chuyện III.10 kéo dài đến năm 2030 phải không?", True, "of a time"),
    ("Không đúng là mục V có 4 nhiệm vụ phải không?", False, "of a number"),
    ("Sai khi nói Bộ Nội vụ chủ trì V.2 phải không?", False, "in other words"),
    ("Bảo rằng Bộ Y tế chủ trì V.2 là nhầm, đúng không?", True, "behind the claim"),
    ("Thông tin Bộ Nội vụ chủ trì V.2 là không đúng, phải không?", False, "behind the claim"),
    ("Sếp bảo Bộ Y tế chủ trì V.2. Nói vậy là sai đúng không?", True, "of what was told"),
    ("Sếp bảo Bộ Nội vụ chủ trì V.2. Nói vậy là sai đúng không?", False, "of what was told"),
    ("Bộ Nội vụ chủ trì V.2 là thông tin sai, đúng không?", False, "with a noun"),
    ("noi III.9 xong nam 2022 la sai phai khong", False, "without marks"),
    ("Nói Bộ Nội vụ không chủ trì V.2 là sai đúng không?", True, "a denial denied"),
    ("Nói mục V không có 4 nhiệm vụ là sai đúng không?", True, "a number denied, denied"),
    ("Mục V không có 5 nhiệm vụ đúng không?", True, "a number denied"),
    ("Mục V không có 4 nhiệm vụ đúng không?", False, "a number denied"),
    ("V.2 không phải là việc của Bộ Y tế đúng không?", True, "whose it is"),
    ("Không phải nhiệm vụ nào cũng do Bộ Lao động chủ trì đúng không?", True, "of all"),
    ("Ai chủ trì V.2? || Không phải Bộ Y tế đúng không?", True, "of what was told"),
    ("Ai chủ trì V.2? || Không phải Bộ Nội vụ đúng không?", False, "of what was told"),
    ("It is not true that the Ministry of Health leads V.2, right?", True, "in English"),
    ("Is it wrong to say that the Ministry of Home Affairs leads V.2?", False, "in English"),
    ("Bộ Tài chính đâu có trong III.15, đúng không?", True, "a place in a task"),
    ("Bộ Giáo dục không có mặt trong III.15, đúng không?", False, "a place in a task"),
    ("Các cơ quan chủ trì III.15 || Bộ Công an không nằm trong đó nhỉ?", True, "told before"),
    ("Những việc ở mục V || vậy Bộ Y tế không có tên trong đó đúng không?", True, "a list told"),
    ("Những việc ở mục V || vậy Bộ Thông tin không có trong đó à?", False, "a list told"),
    ("Những việc ở mục V || việc nào không có Bộ Nội vụ", None, "a list is asked for"),
    ("Bộ Công an không có tên ở mục I, phải không?", True, "a place in a section"),
    ("Bộ Nội vụ không nằm trong mục V, đúng không?", False, "a place in a section"),
    ("Bộ Xây dựng chủ trì việc nào không nằm trong mục III?", None, "a section is set aside"),
    ("Ủy ban Dân tộc không phối hợp mà chỉ chủ trì, đúng không?", False, "it has both roles"),
    (
        "Bộ Xây dựng chỉ chủ trì, không phối hợp, đúng không?",
        True,
        "the one role and not the other",
    ),
    ("Mục II và mục V mục nào nhiều việc hơn? || vậy mục V hơn 2 việc đúng không?", True, "weighs"),
    ("Mục II và mục V mục nào ít việc hơn? || vậy mục V ít hơn đúng không?", False, "weighs"),
    ("Bộ Quốc phòng và Bộ Công an có việc chung đúng không?", True, "work in common"),
    ("Bộ Tư pháp và Bộ Y tế có nhiệm vụ chung phải không?", False, "no work in common"),
    ("Bộ Tư pháp và Bộ Y tế không có việc chung, đúng không?", True, "no work in common, denied"),
    ("Bộ Tư pháp và Bộ Y tế có việc chung không?", None, "asked, and not claimed"),
    (
        "Ai chủ trì III.10? || vậy Bộ Lao động không còn việc nào khác đúng không?",
        False,
        "its others",
    ),
    ("Ai chủ trì III.9? || vậy Bộ Giáo dục không làm gì thêm nữa đúng không?", False, "its others"),
    ("Ai chủ trì III.3? || Bộ Tư pháp không phải làm gì nữa đúng không?", True, "no others"),
    ("Ai chủ trì III.3? || Bộ Lao động còn phải làm gì nữa không?", None, "asked, and not claimed"),
    (
        "UBND tỉnh có trách nhiệm gì? || vậy là phải xem xét trách nhiệm tổ chức vi phạm đúng không?",
        True,
        "of it",
    ),
    (
        "Bộ Thông tin có trách nhiệm gì theo kế hoạch? || vậy là phải khen thưởng cá nhân xuất sắc đúng không?",
        False,
        "of it",
    ),
    (
        "Sản phẩm của III.1 là gì? || vậy là phải ban hành nghị định đúng không?",
        True,
        "of the task told",
    ),
    ("III.4 không ghi tên cơ quan nào chủ trì, đúng không?", True, "nobody is named"),
    ("III.9 không nêu tên bộ nào chủ trì, đúng không?", False, "one is named"),
    ("Việc nào không nêu tên cơ quan nào chủ trì?", None, "a list is asked for"),
    (
        "III.7 do ai chủ trì? || vậy tất cả có 3 cơ quan đúng không?",
        True,
        "how many have the role asked",
    ),
    ("III.12 do ai chủ trì? || vậy tổng cộng có 3 cơ quan đúng không?", False, "how many have it"),
    ("Không đúng là III.4 do Bộ Tư pháp chủ trì phải không?", None, "'các bộ' may be meant"),
]
# What is said of a part alone, or asked without leaning either way, is read as before.
APART = [
    (
        "Không phải Bộ Y tế mà là Bộ Nội vụ chủ trì V.2 đúng không?",
        True,
        "an agency set against one",
    ),
    ("Không phải chỉ Bộ Y tế chủ trì III.15 đúng không?", True, "others too"),
    ("Nói Bộ Nội vụ chủ trì V.2 có đúng không?", True, "asked openly"),
    ("V.2 không do Bộ Y tế chủ trì, đúng không?", True, "within the claim"),
    ("Bộ Tài chính không chủ trì nhiệm vụ nào, đúng không?", True, "none"),
    ("III.4 không có bộ nào chủ trì đích danh, phải không?", True, "nobody by name"),
    ("III.10 không có bộ nào chủ trì đích danh, phải không?", False, "somebody by name"),
]
VERDICTS = {True: ("**Đúng", "**Yes"), False: ("**Không", "**No")}


@pytest.mark.parametrize(("turns", "borne", "why"), [*VALUES, *WHOLE, *APART])
def test_verdict(assistant: Assistant, turns: str, borne: bool | None, why: str) -> None:
    text = assistant.answer([turn.strip() for turn in turns.split("||")]).answer
    told = [holds for holds, words in VERDICTS.items() if text.startswith(words)]
    assert told == ([] if borne is None else [borne]), why


# What is read of a message, and whether its claim is denied.
LEFT = [
    ("Có 4 chứ không phải 5 việc", "co 4 viec", False, "one value"),
    ("Có 4 việc chứ không phải 5 việc", "co 4 viec", False, "its noun again"),
    ("Mục V không phải 5 việc mà là 4", "muc v co 4 viec", False, "in the place of the first"),
    ("Nói V.2 xong rồi là sai đúng không", "v 2 xong roi dung khong", True, "told"),
    ("Tôi không phải người Hà Nội", "toi khong phai nguoi ha noi", False, "nothing to confirm"),
    ("Không phải đúng không", "khong phai dung khong", False, "nothing claimed"),
]


@pytest.mark.parametrize(("message", "left", "denied", "why"), LEFT)
def test_left(message: str, left: str, denied: bool, why: str) -> None:
    words, is_denied = plainly(message, split_words(message))
    assert (" ".join(word.folded for word in words), is_denied) == (left, denied), why
