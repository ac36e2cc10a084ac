"""What a yes/no question claims is confirmed or corrected, all of it by one verdict."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

CLAIMS = [
    # negation
    ("Bộ Công an không tham gia nhiệm vụ III.7, đúng không?", False),
    ("Bộ Y tế không chủ trì nhiệm vụ III.10 phải không?", True),
    ("có phải Bộ Nội vụ không phối hợp nhiệm vụ V.2", True),
    ("bo xay dung khong chu tri III.10 dung ko", False),
    ("Nhiệm vụ V.3 không do Bộ Nội vụ chủ trì, đúng không?", True),
    ("Nhiệm vụ III.9 không phải thực hiện trong năm 2022, đúng không?", False),
    ("Ngân hàng Nhà nước không phụ trách nhiệm vụ III.12 đúng chứ?", False),
    ("có đúng là Bộ Quốc phòng không phối hợp III.16 không", True),
    ("Nhiệm vụ I.5 không do Bộ Lao động chủ trì phải không?", True),
    ("III.10 không phải do Bộ Xây dựng chủ trì, đúng không?", False),
    ("Có phải III.10 không do Bộ Y tế phụ trách không?", True),
    ("Bộ Y tế không phải là cơ quan chủ trì nhiệm vụ III.15, đúng không?", False),
    (
        "Việc hoàn thiện chính sách nhà ở cho hộ nghèo không do Bộ Xây dựng chủ trì, đúng không?",
        False,
    ),
    ("Bộ Xây dựng có chủ trì nhiệm vụ III.10 không?", True),
    ("Bộ Y tế có phối hợp nhiệm vụ III.10 hay không?", False),
    ("Tôi không nhớ rõ lắm, Bộ Xây dựng chủ trì III.10 đúng không?", True),
    # exclusive
    ("Chỉ có Bộ Lao động chủ trì nhiệm vụ III.7 đúng không?", False),
    ("Nhiệm vụ III.10 chỉ do Bộ Xây dựng chủ trì phải không?", True),
    ("chi moi bo noi vu chu tri V.1 dung khong", False),
    ("Chỉ mình Bộ Tư pháp chủ trì nhiệm vụ III.3, đúng không?", True),
    ("Nhiệm vụ III.12 chỉ do Ngân hàng Nhà nước chủ trì thôi phải không?", False),
    ("V.2 chỉ có Bộ Nội vụ chủ trì phải không?", True),
    ("chỉ mỗi Bộ Thông tin và Truyền thông chủ trì I.4 đúng không?", False),
    ("Bộ Lao động là cơ quan duy nhất chủ trì III.7 phải không?", False),
    ("Chỉ Bộ Quốc phòng, Bộ Lao động và Bộ Công an chủ trì III.7, phải không?", True),
    ("Chính sách trợ giúp pháp lý chỉ do Bộ Tư pháp chủ trì đúng không?", True),
    ("Chính sách tín dụng ưu đãi chỉ có Ngân hàng Chính sách xã hội chủ trì đúng không?", False),
    # end of the time
    ("Nhiệm vụ III.15 hoàn thành trong năm 2022, đúng không?", False),
    ("Nhiệm vụ III.5 thực hiện đến năm 2025 phải không?", False),
    ("Nhiệm vụ III.1 kết thúc năm 2030 đúng không?", True),
    ("nhiem vu III.9 phai xong trong nam 2022 dung khong", True),
    ("Thời hạn của nhiệm vụ I.6 là giai đoạn 2021 - 2025, đúng không?", False),
    ("Thời hạn của nhiệm vụ III.2 là 2021-2030 phải không?", True),
    ("Nhiệm vụ V.1 có hạn đến năm 2030 đúng không?", True),
    ("Thời hạn nhiệm vụ I.4 là hằng năm phải không?", False),
    ("III.13 phải xong năm 2025 đúng không", False),
    ("Thời hạn của V.1 là giai đoạn 2026 - 2030 phải không?", False),
    ("I.6 kéo dài đến hết năm 2030 đúng không?", True),
    ("Nhiệm vụ về di dời dân cư phải xong trong năm 2025 đúng không?", False),
    ("Chính sách nhà ở hộ nghèo hoàn thành trong năm 2022 đúng không?", True),
    ("Chính sách tín dụng ưu đãi phải hoàn thiện trong năm 2022, đúng không?", False),
    ("Chính sách nhà ở hộ nghèo phải hoàn thiện trong năm 2022, đúng không?", True),
    ("V.3 kết thúc trước năm 2025 phải không", False),
    ("Nhiệm vụ III.1 chỉ bắt đầu từ năm 2026 đúng không?", True),
    ("Thời gian thực hiện III.5 là giai đoạn 2021-2025 và giai đoạn 2026-2030 đúng không?", True),
    ("Nhiệm vụ III.2 không hoàn thành trong năm 2025, đúng không?", True),
    # below the province
    ("UBND huyện chủ trì nhiệm vụ III.16 phải không?", False),
    ("UBND xã chủ trì nhiệm vụ III.16, đúng không?", False),
    ("Chính quyền cấp xã chủ trì việc xây dựng mô hình hợp tác xã phải không?", False),
    ("ủy ban nhân dân phường phối hợp nhiệm vụ V.1 đúng không", False),
    ("UBND tỉnh chủ trì nhiệm vụ III.16 đúng không?", True),
    ("UBND cấp huyện phối hợp thực hiện nhiệm vụ III.4 đúng không?", False),
    ("ubnd xa chu tri nhiem vu II.1 phai khong", False),
    ("UBND phường không chủ trì nhiệm vụ nào, đúng không?", True),
    # compound
    ("Nhiệm vụ III.10 do Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính, đúng không?", False),
    ("Nhiệm vụ III.10 do Bộ Xây dựng chủ trì, Bộ Lao động phối hợp, đúng không?", True),
    ("V.2 do Bộ Nội vụ chủ trì và hoàn thành năm 2025, đúng không?", False),
    ("Bộ Tư pháp và Bộ Tài chính cùng chủ trì III.3 phải không?", False),
    ("Bộ Nội vụ chủ trì V.1 và V.3 đúng không?", False),
    ("Nhiệm vụ III.11 do Bộ Nông nghiệp chủ trì và Bộ Tài chính phối hợp, phải không?", False),
    ("Bộ Kế hoạch và Đầu tư chủ trì III.13, thời hạn 2021-2030 đúng không?", True),
    ("Bộ Tư pháp chủ trì III.3, Bộ Lao động phối hợp và thời hạn 2021-2030, đúng không?", True),
    ("Chính sách nhà ở do Bộ Xây dựng chủ trì, Bộ Tài chính phối hợp đúng không?", False),
    ("III.10 do Bộ Xây dựng chủ trì, sản phẩm là nghị định đúng không?", False),
    ("III.12 do Ngân hàng Nhà nước và Ngân hàng Chính sách xã hội cùng chủ trì đúng không?", True),
    # bound
    ("Bộ Nội vụ chủ trì ít nhất 5 nhiệm vụ phải không?", False),
    ("Bộ Xây dựng chủ trì tối đa 2 nhiệm vụ đúng không?", True),
    ("Có dưới 30 nhiệm vụ trong phụ lục, đúng không?", True),
    ("mục III có không quá 15 nhiệm vụ phải không", False),
    ("Bộ Tư pháp chủ trì trên 3 nhiệm vụ đúng ko", False),
    ("Bộ TT&TT chủ trì ít nhất 3 nhiệm vụ đúng không?", True),
    ("Bộ Công an chủ trì nhiều hơn 2 nhiệm vụ phải không?", False),
    ("Mục V có tối thiểu 4 nhiệm vụ phải không?", True),
    ("Bộ Tài chính chủ trì ít nhất 1 nhiệm vụ đúng không?", False),
    ("Mục III có hơn 15 nhiệm vụ đúng không?", True),
    ("Bộ Lao động chủ trì 13 nhiệm vụ trở lên đúng không?", True),
    ("Có trên 5 nhiệm vụ thực hiện hằng năm phải không?", False),
    ("Bộ Xây dựng chủ trì 3 nhiệm vụ đúng không?", False),
    # none and each
    ("Bộ Nội vụ không chủ trì nhiệm vụ nào, đúng không?", False),
    ("Bộ Tài chính không chủ trì nhiệm vụ nào đúng không?", True),
    ("Tất cả nhiệm vụ mục III đều thực hiện giai đoạn 2021-2030 đúng không?", False),
    ("Mọi nhiệm vụ hằng năm đều do Bộ Lao động chủ trì phải không?", False),
    ("Các nhiệm vụ mục V đều do Bộ Lao động chủ trì, đúng không?", False),
    ("Nhiệm vụ nào trong mục II cũng thực hiện hằng năm phải không?", False),
    ("Toàn bộ nhiệm vụ mục II đều có Bộ Lao động phối hợp, đúng không?", True),
    ("Không có nhiệm vụ nào kết thúc năm 2022 phải không?", False),
    ("Không nhiệm vụ nào do Bộ Y tế một mình chủ trì, đúng không?", True),
    ("Mọi nhiệm vụ ở mục I đều thực hiện hằng năm đúng không?", False),
    ("Tất cả các nhiệm vụ mục II đều do UBND tỉnh chủ trì phải không?", True),
    ("Không có nhiệm vụ nào của mục V do Bộ Nội vụ chủ trì đúng không?", False),
    ("Không có nhiệm vụ nào do một mình Bộ Xây dựng chủ trì đúng không?", False),
    ("Không nhiệm vụ nào thực hiện hằng năm, đúng không?", False),
    ("Mọi nhiệm vụ của mục V đều đến năm 2030, phải không?", True),
    ("tat ca nhiem vu muc V deu do bo noi vu chu tri dung khong", False),
    ("Tất cả các nhiệm vụ đều hoàn thành năm 2030 đúng không?", False),
    ("Mọi nhiệm vụ Bộ Nội vụ chủ trì đều thuộc mục V, đúng không?", True),
    ("Các nhiệm vụ hạn năm 2022 đều không do Bộ Lao động chủ trì phải không?", True),
    # stated value
    ("Sản phẩm của III.1 là nghị định phải không?", True),
    ("Sản phẩm của nhiệm vụ III.1 là thông tư, đúng không?", False),
    ("Cuộc thi báo chí tổ chức hằng năm đúng không?", False),
    ("Chỉ thị 05 do Bộ Chính trị ban hành đúng không?", False),
    ("Nghị quyết ký ngày 25/12/2021 đúng không?", False),
    ("Nghị quyết 160 ký ngày 22/12/2021 phải không?", True),
    ("Báo cáo gửi về Bộ Kế hoạch và Đầu tư phải không?", False),
    ("Báo cáo sơ kết gửi về Bộ Lao động đúng không?", True),
    ("Người ký nghị quyết là Phạm Minh Chính phải không?", False),
    ("nghi quyet do Pham Binh Minh ky dung khong", True),
    ("Nghị quyết có 5 điều, đúng không?", False),
    ("Sản phẩm nhiệm vụ V.3 là cơ sở dữ liệu về giảm nghèo, đúng không?", True),
    ("Chỉ thị 05 ban hành ngày 23/6/2021 đúng không?", True),
    ("Nghị quyết do Quốc hội ban hành phải không?", False),
    ("Sản phẩm của V.2 là nghị định, đúng không?", False),
    ("Sản phẩm của I.4 là các tác phẩm truyền thông, báo chí phải không?", True),
    ("Nghị quyết 160 được ban hành ngày 22/11/2021 phải không?", False),
    ("Chỉ thị 05 do Ban Bí thư ban hành phải không?", True),
    ("Kết quả sơ kết được gửi về Bộ Tài chính đúng không?", False),
    ("Cuộc thi báo chí tổ chức định kỳ 2 năm phải không?", True),
    ("Nghị quyết gồm 3 điều phải không?", True),
    ("Đầu ra của V.1 là báo cáo đúng không?", False),
    ("Kết quả sơ kết gửi về Bộ Nội vụ, đúng không?", False),
    ("Người ký nghị quyết là Thủ tướng Phạm Minh Chính phải không?", False),
    ("Nghị quyết do Phó Thủ tướng ký phải không?", True),
    ("chi thi 05 ban hanh ngay 23/6/2020 dung khong", False),
    ("Luật Tổ chức Chính phủ ban hành ngày 19/6/2015 đúng không?", True),
    ("Nghị quyết ban hành ngày 22 tháng 12 năm 2021 đúng không?", True),
    # a date in part, a term, a number of parts
    ("Nghị quyết ban hành tháng 12 năm 2021 phải không?", True),
    ("NQ 160 ban hanh vao nam 2020 dung khong", False),
    ("Chỉ thị 05 ban hành tháng 5 năm 2021 đúng không?", False),
    ("Nghị quyết có hiệu lực sau 45 ngày kể từ ngày ký, đúng không?", False),
    ("Nghị quyết có hiệu lực từ ngày ký phải không?", True),
    ("Phụ lục có 6 mục đúng không", False),
    ("Kế hoạch chia thành 3 phần lớn phải không ạ?", True),
    # contrasts
    ("Không chỉ có Bộ Nội vụ chủ trì kiện toàn bộ máy giảm nghèo phải không?", True),
    ("Không chỉ Bộ Tư pháp chủ trì trợ giúp pháp lý, đúng không?", False),
    ("Không phải Bộ Y tế mà Bộ Nông nghiệp chủ trì nước sạch, phải không?", True),
    ("Không phải Bộ Nội vụ mà Bộ Tài chính chủ trì thu hút cán bộ về vùng nghèo à?", False),
    ("Bộ Tư pháp đâu có chủ trì chuẩn nghèo đa chiều, đúng không?", True),
    ("Bộ Xây dựng làm chính sách nhà ở cho hộ nghèo tới 2030 nhỉ?", False),
    # told as somebody's words
    ("Có người bảo Bộ Tài chính chủ trì chuẩn nghèo đa chiều. Cần kiểm chứng giúp.", False),
    ("Trên mạng viết rằng Bộ Công an chủ trì mô hình gắn quốc phòng. Tôi cần xác minh.", True),
    ("Anh bạn tôi bảo cuộc thi báo chí về giảm nghèo mỗi năm một lần. Anh nhớ đúng chứ?", False),
    ("Sếp bảo Bộ Xây dựng phải xong chính sách nhà ở trước 2023. Sếp nhầm không?", True),
    (
        "Trưởng phòng tôi nghĩ việc xây dựng cơ sở dữ liệu giảm nghèo là của hai bộ. Một anh bảo không phải, mỗi "
        "Bộ Lao động chủ trì, tỉnh chỉ phối hợp. Anh ấy nói đúng chứ?",
        True,
    ),
]

ENTITLED = [
    "Hộ cận nghèo có được vay tín dụng ưu đãi không?",
    "Hộ mới thoát nghèo có được trợ giúp pháp lý không?",
    "hộ cận nghèo có được trợ giúp pháp lý ko",
]


@pytest.mark.parametrize(("question", "borne"), CLAIMS)
def test_verdict(assistant: Assistant, question: str, borne: bool) -> None:
    text = assistant.answer([question]).answer
    assert text.startswith("**Đúng.**" if borne else "**Không đúng.**")
    assert text.count("Đúng.") + text.count("Không đúng.") == 1


@pytest.mark.parametrize("question", ENTITLED)
def test_an_entitlement_is_told_without_a_verdict(assistant: Assistant, question: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert not answer.answer.startswith(("**Đúng", "**Không"))
