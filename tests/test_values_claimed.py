"""A value that stands in a passage proves nothing of something else there: whose date, issuer, rhythm it is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

CLAIMS = [
    # each of two documents of one passage has its own date
    ("Kết luận số 06-KL/TW ra đời năm 2014, phải không?", False, "the date of the directive"),
    ("ket luan 06 la tu nam 2014 dung k", False, "without marks"),
    ("Chỉ thị 40-CT/TW là của tháng 6 năm 2021 hả?", False, "the date of the conclusion"),
    ("Chỉ thị 40 có từ năm 2014, phải hông?", True, "its own"),
    ("Kết luận số 06 ban hành năm 2021, phải không bạn?", True, "'ban hành' is said of a date"),
    ("Kết luận số 06 ban hành năm 2014, phải không bạn?", False, "the date of the directive"),
    ("chỉ thị 40 là của ban bí thư đk ad", True, "'đk' that closes a claim"),
    ("chỉ thị 40 là của thủ tướng chứ không phải của ban bí thư đk ạ", False, ""),
    ("hộ nghèo vay vốn ưu đãi đk không", None, "'đk không' asks whether they may"),
    ("Nghị quyết dựa trên Luật Tổ chức Chính phủ ban hành năm 2019, đúng chứ?", False, "amended"),
    ("Luật TCCP ngày 19/6/2015 là một căn cứ của nghị quyết, đúng ko đ/c?", True, "its own"),
    # whose a document is, and of which term
    ("Chỉ thị 40-CT/TW do Thủ tướng ban hành, đúng không?", False, "named for other papers there"),
    ("Chỉ thị 05-CT/TW là của Ban Bí thư khóa XII, phải không?", False, "khóa XIII"),
    ("Chỉ thị 05-CT/TW là của Ban Bí thư khóa XIII, phải không?", True, ""),
    ("Nghị quyết 160/NQ-CP là của Ban Bí thư, đúng không?", False, "its own head"),
    # a right date beside what does not stand there
    ("Chỉ thị 05-CT/TW năm 2021 là về phòng chống tham nhũng, đúng không?", None, "other matter"),
    ("Tín dụng cho hộ giàu theo Kết luận 06 ngày 10/6/2021, đúng không?", None, "other people"),
    ("Nghị quyết 160 ký ngày 22/12/2021 ở TP Hồ Chí Minh, đúng không?", None, "another place"),
    ("Nghị quyết 160 ký ngày 22/12/2021 ở Hà Nội, đúng không?", True, "its place"),
    ("Nghị quyết có hiệu lực từ 22/12/2021 đến 2025, đúng không?", None, "no end is told"),
    ("nghi quyet co hieu luc tu 1/3/2022 phai k ban", False, "who is addressed, in chat"),
    # to whom something goes, how often
    ("Các bộ gửi báo cáo đánh giá về Chính phủ để Bộ Lao động tổng hợp, đúng không?", False, ""),
    ("UBND tỉnh sơ kết hằng năm rồi gửi Bộ Lao động, đúng không?", None, "'định kỳ' only"),
    (
        "Tỉnh làm sơ kết thì gửi về Bộ Lao động để tổng hợp trình Chính phủ, đúng chứ?",
        True,
        "'trình' for 'báo cáo'",
    ),
    (
        "Tỉnh sơ kết, tổng kết gửi về Bộ Lao động để tổng hợp trình Thủ tướng, đúng chứ?",
        False,
        "it goes on to the Government",
    ),
    (
        "Tỉnh sơ kết, tổng kết gửi về Chính phủ để Bộ Lao động tổng hợp, phải không?",
        False,
        "turned about",
    ),
    ("Cấp ủy cơ sở cụ thể hóa Chỉ thị 05 thành kế hoạch ba năm một lần, đúng không?", False, ""),
    ("Cấp ủy cơ sở cụ thể hóa Chỉ thị 05 thành kế hoạch hằng năm, đúng không?", True, ""),
    ("cuoc thi bao chi ve giam ngheo 4 nam 1 lan phai k", False, "an interval no task has"),
    ("Cuộc thi báo chí về giảm nghèo hai năm một lần, phải không bạn?", True, ""),
    ("Cấp ủy các cấp phải kiểm tra mỗi quý, đúng không?", None, "the passage says no such rhythm"),
    ("Bộ Lao động phải kiểm tra, đôn đốc thực hiện kế hoạch, đúng không?", True, "its duty"),
    ("Không có nhiệm vụ nào hạn 2024, đúng không?", True, "that year is the end of none"),
    # products
    (
        "Trợ giúp pháp lý do Bộ Tư pháp làm, sản phẩm là cơ chế được hoàn thiện, đúng không?",
        False,
        "",
    ),
    (
        'dau ra viec nha o la "co che, chinh sach ho tro nha o duoc hoan thien", a noi dung k',
        True,
        "",
    ),
    # who does it, without a word for a role
    ("cơ sở dữ liệu giảm nghèo là việc của Bộ Thông tin hả?", False, "another leads"),
    ("trợ giúp pháp lý là việc của bộ tư pháp phải không", True, "the lead"),
    ("dạy nghề là việc của Bộ Giáo dục phải không", None, "no such task"),
    # who issued or signed it
    ("Nghị quyết này của Bộ Lao động ban hành phải không?", False, "proposed, not issued"),
    ("nghi quyet 160 do bo lao dong ban hanh dung khong", False, "without marks"),
    ("Bộ Tài chính ban hành nghị quyết này, đúng không?", False, "the doer first"),
    ("Nghị quyết này là của Chính phủ ban hành, đúng không?", True, "its issuer"),
    ("Bộ Tài chính có được ban hành nghị quyết này không?", None, "a body of the list it goes to"),
    (
        "Tôi báo cáo Bộ Nội vụ là Chỉ thị 40-CT/TW do Ban Bí thư ban hành, đúng chứ?",
        True,
        "told to",
    ),
    # from when, until when
    ("Nghị quyết có hiệu lực ngay, không phải chờ 45 ngày đúng không?", True, "a term denied"),
    ("Nghị quyết có hiệu lực sau khi chờ 45 ngày đúng không?", False, ""),
    ("Nhiệm vụ V.3 thì hạn của nó là 2025 đúng không?", False, "its end is 2030"),
    ("Nhiệm vụ V.3 có thời gian thực hiện gồm năm 2023 đúng không?", True, "no end is told"),
    # what is there, and what is not
    ("Bộ Tài nguyên và Môi trường không có tên trong phụ lục đúng không?", False, "III.15"),
    ("bo y te co ten trong phu luc dung khong", True, "without marks"),
    ("Bộ Khoa học và Công nghệ không được nhắc tới trong phụ lục, phải không?", True, "nowhere"),
    ("Nhiệm vụ III.2 không có cơ quan phối hợp, phải không?", False, "a collective one"),
    ("việc nào không có cơ quan phối hợp", None, "asks for tasks"),
    ("Nhiệm vụ I.6 do Ban Thi đua Khen thưởng Trung ương chủ trì đúng không?", True, "one lead"),
    # of how many parts a part of the plan is made up
    ("phan nhiem vu giai phap chia thanh 5 nhom dung k", True, "II.1 to II.5"),
    ("Phần II của kế hoạch chia làm bốn nhóm, phải không?", False, "five"),
    ("Phần tổ chức thực hiện có 5 mục, đúng không bạn?", True, "III.1 to III.5"),
    ("Trong năm nhóm nhiệm vụ, giải pháp, nhóm 4 nói về nguồn lực, đúng không?", None, "which"),
    ("Phần tổ chức thực hiện chia ra 6 mục, mỗi mục giao cho một bên, đúng không?", False, "five"),
    ("Mục đích của kế hoạch nêu thành 3 điểm a, b, c, đúng không?", True, "lettered points"),
    ("Phần yêu cầu của Kế hoạch gồm bốn điểm, phải không?", False, "three"),
    ("Mục III.4 của Kế hoạch có 5 gạch đầu dòng, đúng không?", True, "bullets"),
    ("Phần II có 3 nhóm giao cho Bộ Lao động chủ trì, đúng không?", None, "groups of a kind"),
    # which of them stands where
    ("Phần II kế hoạch khép lại bằng nhóm quản lý nhà nước, đúng không?", True, "the last"),
    ("Phần II của Kế hoạch bắt đầu bằng nhóm huy động nguồn lực, đúng không?", False, "II.4"),
    ("Nhóm giải pháp thứ hai của Kế hoạch là hoàn thiện cơ chế, phải không?", False, "II.3"),
    ("Nhóm giải pháp thứ tư của Kế hoạch là huy động nguồn lực, phải không?", True, ""),
    ("Nhóm 3 của phần II kế hoạch nói về nhà ở, đúng không?", None, "no group's title"),
    (
        "Kế hoạch chia nhiệm vụ, giải pháp thành 5 nhóm, mở đầu là nhóm huy động nguồn lực. Em ghi vậy đúng chưa?",
        False,
        "the number is right, the order is not",
    ),
    # an article named by its number
    ("Điều 3 của Nghị quyết quy định hiệu lực thi hành, đúng không?", False, "Điều 2"),
    ("Điều 2 quy định hiệu lực thi hành, phải không?", True, ""),
    ("Nghị quyết gồm 4 điều, điều 2 nói về hiệu lực, đúng không?", False, "three articles"),
    # numbers told in one sentence and asked about in the next
    ("Bộ Xây dựng chủ trì 4 nhiệm vụ. Con số đó có đúng không anh?", False, "two"),
    ("Bộ Nội vụ chủ trì 2 nhiệm vụ. Số liệu này có chuẩn không?", True, ""),
    ("Chỉ có hai nhiệm vụ hạn năm 2022. Tôi đếm vậy có đúng không?", True, ""),
    ("Phụ lục chia làm 6 mục lớn. Tôi viết vậy đúng chưa?", False, "five"),
    # of all tasks, so many
    ("Trong số 29 nhiệm vụ thì có 4 nhiệm vụ hằng năm, đúng không?", True, "29 is the whole"),
    ("Trong 29 nhiệm vụ thì có 3 do Bộ Nội vụ chủ trì, đúng không?", False, "two"),
    ("Trong 31 nhiệm vụ, có 4 nhiệm vụ hằng năm, đúng không?", False, "no such whole"),
    ("Of the 29 tasks, four are annual, is that right?", True, "without a noun"),
    ("Trong 29 nhiệm vụ có bao nhiêu việc hằng năm?", None, "asks"),
    # several numbers, each of its own
    ("Mục II có 2 nhiệm vụ, mục V có 4 nhiệm vụ, đúng không?", True, "each is right"),
    ("Mục II có 3 nhiệm vụ, mục V có 3 nhiệm vụ, đúng không?", False, "their sum is right"),
    ("Bộ Tư pháp chủ trì 1 việc, Bộ Nội vụ chủ trì 2 việc. Số liệu này đúng không?", True, ""),
    ("Bộ Tư pháp chủ trì 2 việc, Bộ Nội vụ chủ trì 1 việc. Số liệu này đúng không?", False, ""),
    # a section with most tasks
    ("Mục III nhiều nhiệm vụ nhất trong phụ lục, đúng không?", True, ""),
    ("Mục có nhiều việc nhất trong phụ lục là mục V phải không?", False, ""),
    ("Mục IV ít nhiệm vụ nhất trong phụ lục, đúng không?", True, ""),
    # who asks says that he asks
    (
        "UBND tỉnh được rà soát, ban hành các chính sách giảm nghèo đặc thù, cho em hỏi điều này có đúng không",
        True,
        "III.4",
    ),
    (
        "Nhà nước giữ vai trò chủ đạo, cho em hỏi doanh nghiệp quyết định nguồn lực có đúng không?",
        None,
        "something else is asked",
    ),
    # how often a part named by its title says
    (
        "Phần yêu cầu của Kế hoạch buộc cấp ủy cơ sở xây dựng kế hoạch từng tháng để làm Chỉ thị 05, đúng không?",
        False,
        "hàng năm",
    ),
    # roles
    ("Ủy ban Dân tộc vừa có việc chủ trì vừa có việc phối hợp, đúng không?", True, "both"),
    ("Bộ Tư pháp lúc thì chủ trì, lúc thì phối hợp, phải không?", False, "it leads only"),
    ("Bộ Nông nghiệp ko chủ trì việc nào cả, toàn phối hợp thôi nhỉ", False, "it leads three"),
    ("Bộ Tài chính không chủ trì việc nào, toàn phối hợp thôi nhỉ", True, ""),
    ("Bộ Xây dựng chỉ phối hợp, đúng không?", False, "it leads two"),
    ("Bộ Xây dựng chỉ chủ trì một nhiệm vụ, đúng không?", False, "two"),
    ("Ủy ban Dân tộc chỉ có một việc chủ trì, đúng không?", True, "one"),
    # near misses that ask, and claim nothing
    ("nhiệm vụ nào không có Bộ Y tế nhỉ", None, "a list is asked for"),
    ("Bộ Y tế vừa chủ trì việc nào vừa phối hợp việc nào", None, "asks for both"),
]


@pytest.mark.parametrize(("question", "holds", "why"), CLAIMS)
def test_claim_is_judged(assistant: Assistant, question: str, holds: bool | None, why: str) -> None:
    text = assistant.answer([question]).answer
    yes, no = text.startswith(("**Đúng", "**Yes")), text.startswith(("**Không", "**No"))
    found = True if yes else False if no else None
    assert found is holds, why
