"""Claims told in other words: why something is so, who is sent what, how binding it is, numbers, two facts."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# Why something is so takes it for known.
LOADED = [
    (
        "Ủa sao chuyện dời dân khỏi chỗ sạt lở lại giao cho Bộ Tài nguyên và Môi trường chủ trì?",
        False,
        "another ministry leads",
    ),
    ("Sao nhà ở cho hộ nghèo lại để Bộ Tài chính chủ trì?", False, "'sao … lại để'"),
    ("không hiểu sao việc nước sạch nông thôn lại giao cho bộ y tế", False, "no word for a role"),
    ("Mắc gì bắt tỉnh chủ trì trợ giúp pháp lý cho hộ nghèo?", False, "'mắc gì'"),
    ("Sao lại giao Bộ Giáo dục làm nhà ở cho hộ nghèo?", False, "without 'cho'"),
    ("Sao nhà ở của hộ nghèo mà Bộ Xây dựng chỉ đứng phối hợp thôi vậy?", False, "the wrong role"),
    (
        "Tại sao các bộ lại phải gửi báo cáo tổng kết cho Bộ Kế hoạch và Đầu tư?",
        False,
        "the wrong recipient",
    ),
    ("Sao lại bắt doanh nghiệp phải giúp xã nghèo?", False, "the text but urges"),
    ("Bộ Xây dựng thì sao, phải làm gì?", None, "asks for tasks"),
    ("Sao kế hoạch này lại ra đời?", None, "nothing is claimed of anybody"),
]
# Who is sent reports, and who gathers them.
SENT = [
    (
        "báo cáo sơ kết của tỉnh thì nộp thẳng lên văn phòng chính phủ phải không",
        False,
        "an office",
    ),
    (
        "Các bộ gửi báo cáo tổng kết trực tiếp cho Thủ tướng, đúng không?",
        False,
        "a person in office",
    ),
    ("Kết quả đánh giá của các bộ gửi sang Bộ Tài chính hả?", False, "'sang'"),
    (
        "Đầu mối nhận báo cáo sơ kết tổng kết là Văn phòng Chính phủ, đúng không?",
        False,
        "who receives, told before",
    ),
    (
        "Bộ Tài chính là đơn vị tổng hợp báo cáo Chính phủ về kết quả giảm nghèo, đúng không?",
        False,
        "who gathers",
    ),
    ("Nơi nhận báo cáo sơ kết của các tỉnh là Bộ Lao động, đúng chứ?", True, "who receives"),
    ("Bộ Lao động là nơi tổng hợp báo cáo Chính phủ, đúng không?", True, "who gathers"),
    ("Tỉnh gửi báo cáo sơ kết về đâu?", None, "asks"),
]
# How binding something is said to be.
STRENGTH = [
    (
        "Doanh nghiệp có nghĩa vụ phải giúp đỡ các huyện nghèo, xã nghèo, đúng không?",
        False,
        "urged only",
    ),
    ("Doanh nghiệp nào cũng bị ép phải giúp đỡ xã nghèo, có đúng vậy không?", False, "every one"),
    (
        "theo nq 160 thi doanh nghiep phai giup do huyen ngheo dung khong",
        False,
        "'phải' behind whom it binds",
    ),
    (
        "Doanh nghiệp chỉ được khuyến khích giúp huyện nghèo chứ không bắt buộc, đúng không?",
        True,
        "urged",
    ),
    ("Hộ khá giả chỉ được vận động chứ không bị ép giúp hộ nghèo, đúng không?", True, "urged"),
    ("Việc xây dựng kế hoạch cụ thể của tỉnh là tự nguyện, đúng không?", False, "a duty"),
    ("UBND tỉnh bắt buộc phải xây dựng kế hoạch cụ thể, phải không?", True, "a duty"),
    (
        "Mặt trận Tổ quốc bắt buộc phải giám sát công tác giảm nghèo, đúng không?",
        False,
        "is asked to",
    ),
    (
        "Mặt trận Tổ quốc chỉ được đề nghị giám sát chứ không bắt buộc, đúng không?",
        True,
        "is asked to",
    ),
    (
        "Cơ sở đào tạo bắt buộc phải chuyển giao mô hình sinh kế cho hộ nghèo, đúng không?",
        False,
        "a task that urges",
    ),
    ("Doanh nghiệp có phải đóng bảo hiểm xã hội bắt buộc không?", None, "another matter"),
    ("Hộ nghèo có bắt buộc phải học nghề không?", None, "nobody is urged to"),
]
# By whom and whose a document is, beside a date that is right.
DOCUMENT = [
    (
        "Nghị quyết này do ông Phạm Minh Chính ký ngày 22/12/2021, phải không?",
        False,
        "another name",
    ),
    ("Nghị quyết 160 được Quốc hội ban hành ngày 22/12/2021, đúng không?", False, "another issuer"),
    ("Nghị quyết 160 là của Quốc hội, ban hành năm 2021, đúng không?", False, "another's"),
    ("Nghị quyết 160 là của Chính phủ, ban hành năm 2021, đúng không?", True, "the issuer"),
    (
        "Nghị quyết 160 do Phó Thủ tướng Phạm Bình Minh ký ngày 22/12/2021, đúng không?",
        True,
        "who signed",
    ),
    (
        "Nghị quyết yêu cầu cơ sở 5 năm một lần mới cụ thể hóa thành kế hoạch thực hiện Chỉ thị 05, đúng không?",
        False,
        "plans of others are made every year",
    ),
    (
        "Nghị quyết này ban hành kế hoạch thực hiện Chỉ thị 40, đúng không?",
        False,
        "another paper is carried out",
    ),
]
# Where something was heard, and doubt about it, are no part of it.
FRAMED = [
    (
        "o co quan nghe noi uy ban cac tinh phai xay dung ke hoach cu the, co dung vay khong",
        True,
        "where it was heard",
    ),
    (
        "Hôm qua họp huyện, tôi nghe nói UBND tỉnh phải vận động đảng viên, cán bộ giúp đỡ hộ nghèo, đúng không?",
        True,
        "when",
    ),
    (
        "Trưởng thôn bảo tỉnh phải ban hành chính sách giảm nghèo đặc thù, tôi không biết có đúng không.",
        True,
        "doubt behind it",
    ),
    (
        "Nghị quyết có câu nào nói giảm nghèo góp phần tạo động lực cho phát triển bền vững không, tôi nhớ là có",
        True,
        "said anywhere",
    ),
    (
        "Các bộ ngành phải bố trí đủ nguồn lực cho việc thực hiện chính sách giảm nghèo, đúng không?",
        True,
        "'cho việc' denies nothing",
    ),
    (
        "Bộ máy quản lý giảm nghèo được kiện toàn theo hướng thống nhất đầu mối, đúng không?",
        True,
        "'đầu mối' is no role there",
    ),
    ("Giảm nghèo bền vững chỉ là nhiệm vụ trước mắt thôi, phải không?", False, "the opposite"),
    ("Có việc nào làm hằng năm không, cho tôi biết", None, "asks for tasks"),
]
# Numbers of tasks, and what is said of each.
NUMBERED = [
    (
        "Mục IV chỉ có 1 nhiệm vụ và nhiệm vụ đó do Bộ LĐTBXH chủ trì, đúng không ạ?",
        True,
        "both hold",
    ),
    (
        "Mục IV có hai nhiệm vụ và đều do Bộ LĐTBXH chủ trì, đúng không?",
        False,
        "the number is wrong",
    ),
    ("Mục III chỉ có một nhiệm vụ, do Bộ Tư pháp chủ trì, phải vậy không?", False, "one of many"),
    ("Mục V có 4 nhiệm vụ và cả 4 đều do Bộ Lao động chủ trì, đúng không?", False, "not each"),
    (
        "Có 2 nhiệm vụ hạn năm 2022 và cả hai đều thuộc mục III, đúng không?",
        True,
        "a time before it",
    ),
    (
        "Duy nhất một nhiệm vụ ghi thời gian thực hiện là năm 2022, phải không?",
        False,
        "there are two",
    ),
    (
        "Duy nhất một nhiệm vụ do Bộ Tư pháp chủ trì, phải không?",
        True,
        "counts tasks, not agencies",
    ),
    ("Bộ Công an chỉ có mỗi 1 việc, phải không?", True, "'chỉ có mỗi'"),
    (
        "Bộ Y tế được chủ trì một mình một việc trong phụ lục, đúng không?",
        False,
        "'một mình' is said of the ministry",
    ),
    (
        "Bộ TTTT toàn chủ trì thôi chứ không có việc nào ghi tên bộ này ở cột phối hợp, phải không?",
        True,
        "the role behind",
    ),
    (
        "bộ nông nghiệp toàn đứng chủ trì thôi chứ không có việc nào phối hợp, phải không",
        False,
        "the role behind",
    ),
    (
        "Bộ Tài chính chỉ có tên ở một nhiệm vụ với vai trò phối hợp, đúng chứ?",
        True,
        "'chỉ có tên ở một'",
    ),
]
# Two facts in one sentence.
APART = [
    ("III.10 hạn 2022 còn III.11 tới 2030, đúng không?", True, "each its own time"),
    ("V.2 hạn 2022 còn III.10 hạn 2030, đúng không?", False, "turned round"),
    ("Cả III.9 và III.10 đều phải xong trong 2022, đúng không?", True, "one time of both"),
    (
        "III.10 do Bộ Xây dựng chủ trì, III.9 do Bộ Khoa học và Công nghệ chủ trì, đúng không?",
        False,
        "one is wrong",
    ),
    (
        "Cuộc thi báo chí 2 năm một lần, sản phẩm là các nghị quyết, đúng không?",
        False,
        "a kind of paper",
    ),
    (
        "UBND tỉnh chỉ phối hợp ở việc kết nối vùng phát triển với vùng khó khăn, đúng không?",
        True,
        "does not lead it",
    ),
    (
        "Bộ Quốc phòng chỉ phối hợp trong việc hỗ trợ mô hình giảm nghèo gắn quốc phòng an ninh, đúng không?",
        False,
        "leads it",
    ),
]
VERDICTS = {True: "**Đúng", False: "**Không", None: ""}


@pytest.mark.parametrize(
    ("question", "borne", "reason"),
    [*LOADED, *SENT, *STRENGTH, *DOCUMENT, *FRAMED, *NUMBERED, *APART],
    ids=lambda value: str(value)[:60],
)
def test_verdict(assistant: Assistant, question: str, borne: bool | None, reason: str) -> None:
    text = assistant.answer([question]).answer
    told = next((one for one, said in VERDICTS.items() if said and text.startswith(said)), None)
    assert told is borne, reason
