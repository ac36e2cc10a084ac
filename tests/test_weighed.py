"""A claim is held against what is cited: confirmed or denied when that is proved, else left without a verdict."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

CLAIMS = [
    # facts of the document, also where its article is named
    ("Theo Điều 2 thì nghị quyết có hiệu lực từ 01/03/2022, phải không?", False, "another date"),
    ("Điều 2 quy định Nghị quyết có hiệu lực kể từ ngày ký, đúng không ạ?", True, "its words"),
    ("Người ký là Thủ tướng chứ đâu phải Phó Thủ tướng, đúng không?", False, "contrast set aside"),
    ("Phó Thủ tướng ký thay Thủ tướng, phải không?", True, "on whose behalf is no claim"),
    ("Bà Nguyễn Thị Kim Ngân ký nghị quyết này, đúng không?", False, "another person"),
    # lists given in full: absence proves
    ("Nghị quyết này căn cứ vào Luật Đầu tư công, đúng không?", False, "no such basis"),
    ("phần căn cứ có dẫn Hiến pháp 2013 hả?", False, "no such kind"),
    ("Nghị quyết không căn cứ vào Luật Đất đai, phải không?", True, "a denial that holds"),
    ("Văn bản này dựa trên Luật Tổ chức Chính phủ năm 2015, có đúng không?", True, "a basis"),
    ("Nghị quyết được ban hành theo đề nghị của Bộ trưởng Bộ Nội vụ, phải không?", False, "other"),
    ("Ngân hàng Phát triển Việt Nam không được gửi nghị quyết này, phải không?", False, "listed"),
    ("Ngân hàng Thế giới có trong phần nơi nhận phải không?", False, "not listed"),
    ("Hội Nông dân Việt Nam có trong phần nơi nhận phải không?", None, "maybe of 'các đoàn thể'"),
    ("Bộ Công an không nằm trong nơi nhận của nghị quyết, đúng không?", False, "'các bộ' mean it"),
    ("Mặt trận chủ động giám sát giảm nghèo, đúng không?", True, "'công tác này' points back"),
    # negations
    ("Mặt trận chẳng có quyền giám sát công tác giảm nghèo, nói vậy đúng không?", False, "denied"),
    ("Đoàn thể với Mặt trận chỉ vận động thôi chứ có được giám sát gì đâu, đúng không?", False, ""),
    ("Tỉnh không cần bố trí nguồn lực của địa phương, phải vậy không?", False, "denied duty"),
    ("Người nghèo được khuyến khích trông chờ vào sự giúp đỡ của Nhà nước, phải không?", False, ""),
    ("Nhà nước không còn giữ vai trò chủ đạo về nguồn lực nữa, phải không?", False, "denied role"),
    # opposites, another actor, another subject
    ("Bộ máy giảm nghèo được kiện toàn theo hướng phân tán, phải không?", False, "tập trung"),
    ("Doanh nghiệp giữ vai trò chủ đạo trong việc bảo đảm nguồn lực, phải vậy không?", False, ""),
    (
        "Theo Kế hoạch, tăng trưởng kinh tế là trung tâm của sự phát triển, đúng chứ?",
        False,
        "con người",
    ),
    ("Hộ nghèo được vận động giúp đỡ hộ khá giả, đúng không?", False, "sides change places"),
    # borne out in the text's words or in others
    ("co phai nha nuoc dong vai tro chu dao trong bao dam nguon luc khong", True, ""),
    ("Chính sách hỗ trợ có điều kiện được tăng cường, phải không ạ?", True, "no threshold asked"),
    ("Kế hoạch nói hộ khá giả được vận động giúp đỡ hộ nghèo, đúng không?", True, ""),
    (
        "Bộ Lao động phối hợp với Ban Tuyên giáo Trung ương tuyên truyền Chỉ thị, đúng không?",
        True,
        "",
    ),
    (
        "KH có yêu cầu các bộ tăng chính sách gắn với điều kiện không?",
        True,
        "'có' before who says it",
    ),
    (
        "Các bộ phải bố trí đủ nguồn lực. Phải rứa không?",
        True,
        "asked as in the middle of the country",
    ),
    ("Mặt trận được chủ động giám sát công tác giảm nghèo luôn hả", True, "'hả' asks to confirm"),
    # what a task is to bring about
    ("Chuẩn nghèo đa chiều ban hành bằng quyết định của Bộ, đúng không?", False, "a decree"),
    ("Chuẩn nghèo đa chiều được ban hành bằng nghị định phải không", True, "its product"),
    (
        "Kế hoạch bắt doanh nghiệp phải đóng góp nguồn lực cho giảm nghèo, đúng không?",
        False,
        "urged",
    ),
    (
        "Bộ Lao động phối hợp với Ban Tổ chức Trung ương tuyên truyền Chỉ thị, đúng không?",
        False,
        "no task names that committee",
    ),
    (
        'Với Mặt trận, phần III chỉ dùng chữ "đề nghị" chứ không giao như với các bộ, đúng không?',
        None,
        "what is denied is only framing",
    ),
    # a list: by name, or only meant by 'các bộ'
    ("Nơi nhận có nêu đích danh Bộ Y tế không?", False, "only 'các bộ'"),
    ("Nơi nhận có Bộ Y tế không?", True, "'các bộ' mean it where no name is asked for"),
    ("Kiểm toán nhà nước có được ghi riêng một dòng ở nơi nhận không?", True, "it has its line"),
    # two things set against each other
    (
        "Ngân hàng Phát triển Việt Nam được gửi văn bản song không được giao nhiệm vụ nào, đúng chứ?",
        True,
        "both hold",
    ),
    (
        "Ngân hàng Chính sách xã hội được gửi văn bản nhưng không có tên trong phụ lục, đúng chứ?",
        False,
        "a task names it",
    ),
    # the number of another paper; the plan speaks of its own directive without one
    ("Tín dụng ưu đãi theo tinh thần Chỉ thị 41, đúng không?", False, "40"),
    (
        "Bộ Lao động phối hợp với Ban Tuyên giáo Trung ương tuyên truyền Chỉ thị 05, phải không?",
        True,
        "'Chỉ thị'",
    ),
    (
        "Phần III kế hoạch giao Bộ Lao động phối hợp với Ban Tuyên giáo Trung ương tuyên truyền "
        "việc triển khai Chỉ thị 40, đúng chứ?",
        None,
        "no number there",
    ),
    # where a task stands
    ("Nhiệm vụ trợ giúp pháp lý được xếp vào mục III, phải không?", True, ""),
    ("Việc lập cơ sở dữ liệu về giảm nghèo nằm trong mục IV chứ đâu, đúng không?", False, "V"),
    ("Cuộc thi báo chí được xếp vào mục II, đúng không ạ?", None, "mục II of the plan holds it"),
    # how many tasks there are in all
    ("Cộng cả bảng được 28 nhiệm vụ, số này khớp chưa anh?", False, ""),
    # another name; other campaigns may have it
    ("Trọng tâm các cuộc vận động của Mặt trận là “Uống nước nhớ nguồn”, phải không?", False, ""),
    ("Mặt trận tổ chức các cuộc vận động như “Uống nước nhớ nguồn”, phải không?", None, ""),
    # one before the other, where the text has both together; why the text says what it denies
    ("Kế hoạch cho rằng phát triển kinh tế trước rồi mới tính công bằng xã hội sau à?", False, ""),
    ("Tại sao kế hoạch lại ghi doanh nghiệp giữ vai trò chủ đạo bảo đảm nguồn lực?", False, ""),
    ("Vì sao kế hoạch yêu cầu giảm chính sách cho không?", None, "it does; why is not told"),
    # told in advance, with what it is for after the question
    ("Kế hoạch dặn quán triệt phải tránh hình thức, có thật không để tôi ghi?", True, ""),
    # several sentences, a reason before the claim
    (
        "Đơn vị tôi làm nhà ở cho hộ nghèo. Trưởng phòng bảo việc này được làm tới tận 2030. "
        "Trưởng phòng nói vậy có đúng không?",
        False,
        "the matter stands before the report",
    ),
    ("Vì truyền thông làm hằng năm nên cuộc thi báo chí cũng mở hằng năm, đúng chứ?", False, ""),
]


@pytest.mark.parametrize(("question", "verdict", "reason"), CLAIMS, ids=lambda v: str(v)[:60])
def test_verdict(assistant: Assistant, question: str, verdict: bool | None, reason: str) -> None:
    text = assistant.answer([question]).answer
    told = True if text.startswith("**Đúng") else False if text.startswith("**Không đúng") else None
    assert told is verdict, reason


FOLLOWED = [
    (
        "Bộ Nội vụ chủ trì việc gì?",
        "Hai việc này việc nào cũng có UBND các tỉnh phối hợp, phải không?",
        False,
    ),
    (
        "Bộ Xây dựng chủ trì những nhiệm vụ nào?",
        "Cả hai đều do một mình Bộ Xây dựng chủ trì, phải không?",
        False,
    ),
    ("Việc nào hạn năm 2022?", "Cả hai việc ấy đều có các bộ, ngành phối hợp phải không?", True),
    ("Bộ Y tế chủ trì nhiệm vụ nào?", "Việc đó chỉ mình Bộ Y tế chủ trì, phải không?", False),
]


@pytest.mark.parametrize(("before", "claim", "holds"), FOLLOWED)
def test_claims_of_tasks_listed_before(
    assistant: Assistant, before: str, claim: str, holds: bool
) -> None:
    text = assistant.answer([before, claim]).answer
    assert text.startswith("**Đúng" if holds else "**Không đúng")
