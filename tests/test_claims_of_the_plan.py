"""Claims on the plan's own text in other dress: who acts named last, other papers, what is denied."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"
RESOURCES = "vai trò chủ đạo trong việc bảo đảm nguồn lực"
PRESS = "chỉ đạo các cơ quan báo chí, xuất bản đẩy mạnh tuyên truyền về giảm nghèo"
SPECIAL = "rà soát, ban hành các chính sách giảm nghèo đặc thù"
PURPOSE = "cụ thể hóa các mục tiêu, nhiệm vụ, giải pháp trong"
SPREAD = "tổ chức tuyên truyền việc triển khai thực hiện Chỉ thị"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


# Claims, the verdict, and why.
STRESSED = [
    (f"Nghị quyết ghi doanh nghiệp mới giữ {RESOURCES}, đúng không ta?", "no", "the State does"),
    (f"Nghị quyết ghi Nhà nước mới giữ {RESOURCES}, đúng không ta?", "yes", "'mới' but stresses"),
    (f"Văn bản ghi doanh nghiệp mới là bên giữ {RESOURCES}, phải không?", "no", "'mới là bên'"),
    (f"Văn bản ghi Nhà nước mới là bên giữ {RESOURCES}, phải không?", "yes", "'mới là bên'"),
    (f"Nghị quyết ghi chính doanh nghiệp giữ {RESOURCES}, phải không?", "no", "'chính'"),
    (f"Nghị quyết ghi chính Nhà nước giữ {RESOURCES}, phải không?", "yes", "'chính'"),
    (f"Kế hoạch ghi Bộ Công Thương mới phải {PRESS}, đúng không?", "no", "another has to"),
    (
        "Kế hoạch ghi UBND tỉnh mới phải định kỳ sơ kết, tổng kết gửi về Bộ Lao động, đúng không?",
        "",
        "the ministries have to, too",
    ),
    (
        "Chính sách tín dụng ưu đãi dành cho hộ mới thoát nghèo, đúng không?",
        "yes",
        "'mới' of a name",
    ),
]
CLEFT = [
    (
        "Trong phần tổ chức thực hiện, bộ phải chỉ đạo các cơ quan báo chí, xuất bản tuyên truyền là "
        "Bộ Thông tin và Truyền thông chứ không phải Bộ Nội vụ, đúng chứ?",
        "yes",
        "named last",
    ),
    (
        "Trong phần tổ chức thực hiện, bộ phải chỉ đạo các cơ quan báo chí, xuất bản tuyên truyền là "
        "Bộ Nội vụ chứ không phải Bộ Thông tin và Truyền thông, đúng chứ?",
        "no",
        "another one",
    ),
    (
        "Cơ quan chỉ đạo các cơ quan báo chí, xuất bản tuyên truyền về giảm nghèo theo phần III là "
        "Bộ Thông tin và Truyền thông, đúng không?",
        "yes",
        "no press is directed to direct",
    ),
    (
        "Theo Kế hoạch, đơn vị theo dõi, kiểm tra, đôn đốc, báo cáo Chính phủ kết quả thực hiện Kế hoạch này "
        "là Bộ Lao động - Thương binh và Xã hội, đúng không?",
        "yes",
        "behind where it stands",
    ),
    (
        "Theo Kế hoạch, đơn vị theo dõi, kiểm tra, đôn đốc, báo cáo Chính phủ kết quả thực hiện Kế hoạch này "
        "là Bộ Tài chính, đúng không?",
        "no",
        "another one",
    ),
    (
        "Bên chủ động giám sát công tác giảm nghèo là Mặt trận và các đoàn thể, đúng không?",
        "yes",
        "two named last",
    ),
    ("Bên chủ động giám sát công tác giảm nghèo là Bộ Nội vụ, đúng không?", "no", "another one"),
    (f"Ngành giữ {RESOURCES} là doanh nghiệp, phải không?", "no", "no agency"),
    ("Cơ quan chủ trì nhiệm vụ V.2 là Bộ Nội vụ, đúng không?", "yes", "a role, not a deed"),
    ("Cơ quan chủ trì nhiệm vụ V.2 là Bộ Y tế, đúng không?", "no", "a role, not a deed"),
]
DUTIES = [
    (f"Nghị quyết giao hẳn cho Mặt trận Tổ quốc nhiệm vụ {SPECIAL}, đúng không?", "no", "given"),
    (f"Nghị quyết giao hẳn cho UBND các tỉnh nhiệm vụ {SPECIAL}, đúng không?", "yes", "given"),
    (f"Mặt trận có nhiệm vụ {SPECIAL}, đúng không?", "no", "'có nhiệm vụ' asks for no list"),
    (f"UBND tỉnh có nhiệm vụ {SPECIAL}, đúng không?", "yes", "'có nhiệm vụ' asks for no list"),
    (
        "Bộ Lao động có nhiệm vụ phối hợp với Ban Tuyên giáo Trung ương tuyên truyền việc triển khai "
        "Chỉ thị, đúng không?",
        "yes",
        "the plan, not the row on the directive",
    ),
    (
        "Bộ Lao động có nhiệm vụ phối hợp với Ban Nội chính Trung ương tuyên truyền việc triển khai "
        "Chỉ thị, đúng không?",
        "no",
        "another partner",
    ),
    (
        "Nghị quyết giao cho Bộ Y tế nhiệm vụ khuyến khích cán bộ, công chức về công tác tại vùng nghèo, "
        "đúng không?",
        "no",
        "a task of the appendix",
    ),
    (
        "Nghị quyết giao cho Bộ Nội vụ nhiệm vụ khuyến khích cán bộ, công chức về công tác tại vùng nghèo, "
        "đúng không?",
        "yes",
        "a task of the appendix",
    ),
    (
        f"Nghị quyết giao cho Mặt trận nhiệm vụ {SPECIAL}. Lời phê bình ấy có đúng với văn bản không?",
        "no",
        "what was said is called a reproach",
    ),
    (
        f"Nghị quyết giao cho UBND các tỉnh nhiệm vụ {SPECIAL}. Lời phê bình ấy có đúng với văn bản không?",
        "yes",
        "what was said is called a reproach",
    ),
    (
        f"Nghị quyết giao cho UBND các tỉnh nhiệm vụ {SPECIAL}. Góp ý đó có đúng với nghị quyết không?",
        "yes",
        "what was said is called advice",
    ),
]
PAPERS = [
    (f"Mục đích của Kế hoạch là {PURPOSE} Nghị quyết số 76/2014/QH13, đúng không?", "no", "other"),
    (f"Mục đích của Kế hoạch là {PURPOSE} Chỉ thị số 05-CT/TW, đúng không?", "yes", "the paper"),
    (
        f"Slide đầu ghi mục đích thứ nhất của Kế hoạch là {PURPOSE} Nghị quyết số 80/NQ-CP. "
        "Tôi viết vậy đúng chưa?",
        "no",
        "a part told in full is claimed",
    ),
    (
        f"Mục đích thứ nhất của Kế hoạch là {PURPOSE} Chỉ thị số 05-CT/TW. Tôi viết vậy đúng chưa?",
        "yes",
        "a part told in full is claimed",
    ),
    ("Điểm a mục đích có nói vậy không?", "", "nothing was told"),
    (
        "Chính sách tín dụng ưu đãi triển khai theo tinh thần chỉ đạo tại Nghị định số 78/2002/NĐ-CP, "
        "đúng không?",
        "no",
        "two other papers are named",
    ),
    (
        "Chính sách tín dụng ưu đãi triển khai theo tinh thần chỉ đạo tại Chỉ thị số 40-CT/TW, đúng không?",
        "yes",
        "one of the two",
    ),
    (
        "Bộ Lao động phối hợp với Ban Tuyên giáo Trung ương tổ chức tuyên truyền việc triển khai "
        "Nghị quyết số 24/2021/QH15, đúng không?",
        "",
        "who is right, but the paper is none of the text",
    ),
]
ASKED = [
    (f"Bộ LĐTBXH phối hợp với Ban Dân vận Trung ương {SPREAD}, có sai không", "no", "'có sai'"),
    (f"Bộ LĐTBXH phối hợp với Ban Tuyên giáo Trung ương {SPREAD}, có sai không", "yes", "'có sai'"),
    ("Bộ Y tế chủ trì chính sách nhà ở, nói vậy có sai không?", "no", "'có sai' of a row"),
    ("Bộ Xây dựng chủ trì chính sách nhà ở, nói vậy có sai không?", "yes", "'có sai' of a row"),
    (
        "Kế hoạch không yêu cầu UBND các tỉnh xây dựng kế hoạch cụ thể mà chỉ yêu cầu các bộ, phải không?",
        "no",
        "what is denied is told",
    ),
    (
        "Nghị quyết không đề nghị Mặt trận giám sát công tác giảm nghèo mà chỉ đề nghị vận động nhân dân "
        "tham gia, đúng không?",
        "no",
        "what is denied is told",
    ),
    (
        "Kế hoạch không yêu cầu hộ nghèo xây dựng kế hoạch cụ thể mà chỉ yêu cầu các bộ, phải không?",
        "",
        "the first half is right",
    ),
    (
        f"Kế hoạch không giao Bộ Tài chính {SPECIAL} mà chỉ giao UBND các tỉnh, đúng không?",
        "",
        "the first half is right",
    ),
    (
        "Kế hoạch không chỉ yêu cầu các bộ mà còn yêu cầu UBND các tỉnh xây dựng kế hoạch cụ thể, đúng không?",
        "yes",
        "both are told",
    ),
    ("ke hoach de nghi mat tran chu dong giam sat cong tac giam ngheo, dung khong", "yes", "chủ"),
    ("ke hoach giao bo y te chu dong giam sat cong tac giam ngheo, dung khong", "no", "chủ"),
    (
        "trong phần giải pháp tuyên truyền có câu vận động người nghèo chủ động vươn lên, không trông chờ, "
        "ỷ lại vào sự giúp đỡ của Nhà nước, đúng không thầy",
        "yes",
        "'có câu' is no part of it",
    ),
    (
        "trong phần giải pháp tuyên truyền có câu vận động người nghèo trông chờ, ỷ lại vào sự giúp đỡ của "
        "Nhà nước, đúng không thầy",
        "no",
        "the contrary of it",
    ),
]


@pytest.mark.parametrize(
    ("turns", "right", "reason"), [*STRESSED, *CLEFT, *DUTIES, *PAPERS, *ASKED]
)
def test_a_claim_on_the_plan(assistant: Assistant, turns: str, right: str, reason: str) -> None:
    text = told(assistant, turns).answer
    assert verdict(text) == right, f"{reason}: {text[:200]}"
