"""What is claimed is held against the text without who says it, where it is said to stand, and what follows it."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
VERDICTS = [
    # who says it, and the text that is said to say it
    (
        "Trong bài có đoạn Kế hoạch kèm Nghị quyết 160 của Chính phủ yêu cầu khuyến khích các doanh nghiệp "
        "giúp đỡ các huyện nghèo, xã nghèo. Viết vậy có đúng không?",
        YES,
    ),
    ("Nghị quyết này nói Nhà nước giữ vai trò chủ đạo trong bảo đảm nguồn lực, phải không ạ?", YES),
    (
        "Xin hỏi: Kế hoạch chủ trương nâng cao hiệu quả hoạt động đưa người lao động đi nước ngoài, đúng không?",
        YES,
    ),
    # a last clause that only points to the claim
    (
        "Chị ấy bảo Kế hoạch có đề nghị các đoàn thể chủ động giám sát công tác giảm nghèo; "
        "chị nói thế có căn cứ không?",
        YES,
    ),
    # what follows 'đúng không' is no part of it
    (
        "Sản phẩm của việc giúp người nghèo kết nối thị trường lao động là ứng dụng công nghệ thông tin đúng "
        "không em, anh đang chờ để in",
        YES,
    ),
    # 'chính sách cho không' asks nothing: less of it is meant, not more
    ("Kế hoạch yêu cầu giảm chính sách cho không, phải không?", YES),
    ("co phai ke hoach muon giam chinh sach cho khong", YES),
    ("Các bộ phải tăng chính sách cho không, đúng không?", NO),
    ("Kế hoạch đòi tăng chính sách cho không để bà con đỡ khổ, đúng không?", NO),
    # a second clause that the text does not bear out is not dropped
    (
        "Nhà nước giữ vai trò chủ đạo trong bảo đảm nguồn lực, mỗi hộ được hai mươi triệu, đúng không?",
        None,
    ),
    # what a household may do is told, not granted
    ("hộ mới thoát nghèo có được vay ưu đãi không", None),
    # the document that the plan carries out, with its number, date and issuer
    ("Kế hoạch này để triển khai Chỉ thị 40 phải không?", NO),
    ("Nghị quyết 160 là để thực hiện Chỉ thị số 05-CT/TW đúng không?", YES),
    ("Nghị quyết 160 thực hiện Chỉ thị 05 ban hành năm 2019 phải không?", NO),
    ("Is the plan meant to implement Directive 40?", "**No.**"),
    # a plan that others make is not this one
    ("Xã tôi phải lập kế hoạch để thực hiện Chỉ thị 40 à?", None),
    # 'có … gì không' asks what
    ("Kế hoạch có yêu cầu gì về nghiên cứu, quán triệt không, hay để mặc các nơi?", None),
    # one who signs for another
    ("Ông ấy ký nghị quyết thay Thủ tướng đúng không?", YES),
    ("Có phải Bộ trưởng Bộ Tài chính ký nghị quyết này thay Thủ tướng?", NO),
    # a list of which something is claimed, and why it is asked
    ("toa an nhan dan toi cao co trong noi nhan khong, em can truoc 5h", YES),
    # no row at all, however the rows are called; why it is so takes it for known
    ("Bộ Xây dựng không có tên ở cột chủ trì của bất kỳ dòng nào, nói vậy có đúng không?", NO),
    ("Bộ Ngoại giao không đứng chủ trì ở bất cứ dòng nào, đúng không?", YES),
    # how many agencies share a role
    ("Nhiệm vụ III.12 có ba cơ quan đứng chủ trì, con số này đúng không?", NO),
    ("Nhiệm vụ III.12 có hai cơ quan đứng chủ trì, phải không?", YES),
    ("Kiện toàn bộ máy giảm nghèo là Bộ Nội vụ chủ trì một mình, phải không?", NO),
    # another in whose place an agency is claimed to stand has the same role in mind
    (
        "Trợ giúp pháp lý cho hộ nghèo do Bộ Tư pháp chủ trì, không phải Bộ Lao động, đúng không?",
        YES,
    ),
    (
        "Trợ giúp pháp lý cho hộ nghèo do Bộ Lao động chủ trì, không phải Bộ Tư pháp, đúng không?",
        NO,
    ),
    # to whom something goes
    (
        "Đồng nghiệp dặn các tỉnh gửi báo cáo tổng kết về Bộ Nội vụ để tổng hợp. Nói vậy có đúng không?",
        NO,
    ),
    # 'không hay chỉ' asks whether
    (
        "Tín dụng ưu đãi cho hộ nghèo Bộ Kế hoạch và Đầu tư có phối hợp không hay chỉ ngân hàng?",
        YES,
    ),
    ("Chính sách nhà ở cho hộ nghèo tỉnh có chủ trì không hay đứng ngoài?", NO),
    # 'có phải là … không' stands around what is claimed, which is all weighed
    ("Sản phẩm của nhiệm vụ III.1 có phải là Quyết định của Thủ tướng không?", NO),
    (
        "Về việc hoàn thiện chuẩn nghèo đa chiều, sản phẩm của nhiệm vụ này trong phụ lục có phải là "
        "Quyết định của Thủ tướng không?",
        NO,
    ),
    ("Việc trợ giúp pháp lý, sản phẩm có phải là Nghị định của Chính phủ không?", NO),
    ("Sản phẩm của nhiệm vụ III.12 có phải là thông tư không ạ?", NO),
    ("Sản phẩm của nhiệm vụ III.1 có phải là Nghị định của Chính phủ không?", YES),
    ("Sản phẩm của III.3 có đúng là chính sách được ban hành không?", YES),
    ("Kế hoạch có phải yêu cầu tăng chính sách cho không hay không?", NO),
    # a term after the signing, told with it
    ("Có bạn viết nghị quyết có hiệu lực sau 30 ngày kể từ ngày ký ban hành, đúng không?", NO),
]


@pytest.mark.parametrize(("question", "verdict"), VERDICTS)
def test_verdict_of_what_is_claimed(
    assistant: Assistant, question: str, verdict: str | None
) -> None:
    text = assistant.answer([question]).answer
    given = next((word for word in (YES, NO, "**No.**") if text.startswith(word)), None)
    assert given == verdict


ASKED_BACK = [
    # a value is claimed after the column's name
    ("Các bộ có phải sơ kết, tổng kết không?", "Báo cáo đó gửi về Bộ Xây dựng à?", NO),
    ("Nhiệm vụ III.9 ai làm?", "thời hạn tới 2025 à?", NO),
]


@pytest.mark.parametrize(("before", "question", "verdict"), ASKED_BACK)
def test_a_closing_particle_asks_to_confirm(
    assistant: Assistant, before: str, question: str, verdict: str
) -> None:
    assert assistant.answer([before, question]).answer.startswith(verdict)


def test_why_something_is_so_takes_it_for_known(assistant: Assistant) -> None:
    answer = assistant.answer(["Sao Bộ Xây dựng lại không được chủ trì việc nào vậy?"])
    assert set(answer.tasks) == {"III.10", "III.15"}
