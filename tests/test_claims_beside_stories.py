"""Claims beside a story that holds other days, names and opinions, and claims of a few words after a fact."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

# The turns, joined by '||', whether the last is borne out (None: no verdict is due), and why.
DAYS = [
    (
        "Hôm 3/4 em gọi hỏi rồi, nghị quyết ký ngày 22/12/2021 đúng không?",
        True,
        "the day of the call is none of it",
    ),
    (
        "Hôm 22/12 em gọi hỏi rồi, nghị quyết ký ngày 3/4/2021 đúng không?",
        False,
        "nor does it prove the claim",
    ),
    (
        "Mai 7/9 tôi nộp bài. Chỉ thị 05 ban hành ngày 23/6/2021 phải không?",
        True,
        "of another paper",
    ),
    (
        "Mai 7/9 tôi nộp bài. Chỉ thị 05 ban hành ngày 25/6/2021 phải không?",
        False,
        "whose day is another",
    ),
    ("Ngày 22/12/2021, nghị quyết 160 được ban hành, đúng không?", True, "a day of its own clause"),
    ("Ngày 20/12/2021, nghị quyết 160 được ban hành, đúng không?", False, "which is wrong"),
    (
        "Chỉ thị 05 ngày 23/6/2021, còn nghị quyết 160 ngày 22/12/2021, đúng không?",
        True,
        "both papers",
    ),
    (
        "Chỉ thị 05 ngày 22/12/2021, còn nghị quyết 160 ngày 23/6/2021, đúng không?",
        False,
        "turned about",
    ),
    ("Số của nghị quyết là 160/NQ-CP phải không?", True, "its number"),
    ("Số của nghị quyết là 61/NQ-CP phải không?", False, "another number"),
]
NAMES = [
    ("nghị quyết do phó thủ tướng vũ đức đam ký phải không", False, "in small letters"),
    ("nguyễn xuân phúc ký nghị quyết này hả", False, "without an office"),
    ("nghị quyết do phó thủ tướng phạm bình minh ký phải không", True, "the one who signed"),
    ("người ký nghị quyết là phạm bình minh phải không", True, "his last name is no particle"),
    ("Ai ký nghị quyết?||Thủ tướng hả?", False, "an office alone, after the fact"),
    ("Ai ký nghị quyết?||Phạm Bình Minh à?", True, "a name alone"),
    ("Ai ký nghị quyết?||Lê Văn Thành hả?", False, "another's"),
    (
        "Nghị quyết ban hành theo đề nghị của ai?||Bộ trưởng Bộ Tài chính chứ gì?",
        False,
        "who proposed it",
    ),
    ("Nghị quyết ban hành theo đề nghị của ai?||Bộ Lao động hả?", True, "who did"),
    ("nghị quyết ban hành ngày nào||20/12/2021 hả", False, "a day alone"),
    ("nghị quyết ban hành ngày nào||22/12/2021 phải không", True, "its day"),
]
VIEWS = [
    (
        "Có người nói tỉnh không được ban hành chính sách đặc thù. Theo tôi thì kế hoạch "
        "giao UBND cấp tỉnh rà soát, "
        "ban hành các chính sách giảm nghèo đặc thù. Hiểu vậy có đúng không?",
        True,
        "the writer's view, not the other's",
    ),
    (
        "Chú Năm nói xã không phải lập kế hoạch hàng năm. Theo tôi thì cấp ủy, chính "
        "quyền các cấp cụ thể hóa thành "
        "kế hoạch hàng năm để thực hiện Chỉ thị 05. Tôi hiểu vậy đúng chứ?",
        True,
        "nor is it denied by what another denies",
    ),
    (
        "Phó phòng bảo giảm nghèo là việc lâu dài. Còn tôi nhớ kế hoạch xác định đó là "
        "nhiệm vụ chính trị ngắn hạn. "
        "Nhớ vậy có đúng không?",
        False,
        "or confirmed by what another is right in",
    ),
    (
        "Dự thảo viết Mặt trận là cơ quan chủ trì phong trào thi đua Cả nước chung tay vì "
        "người nghèo. Tôi ngờ ngợ, "
        "vì hình như Mặt trận chỉ phối hợp. Câu trong dự thảo có đúng không?",
        False,
        "the sentence of the draft is asked about",
    ),
    (
        'Trọng tâm các cuộc vận động của Mặt trận là cuộc vận động "Vì người nghèo", kế hoạch ghi rứa đúng không?',
        True,
        "what names the text claims nothing",
    ),
    (
        'Phía Mặt trận thì trọng tâm là cuộc vận động "Vì người nghèo", kế hoạch ghi rứa đúng không?',
        True,
        "'thì'",
    ),
    (
        "Kiện toàn bộ máy theo hướng nhiều đầu mối quản lý, kế hoạch ghi thế đúng không?",
        False,
        "the opposite",
    ),
    (
        "Theo trí nhớ của tôi thì nghị quyết này ban hành kế hoạch thực hiện Chỉ thị số "
        "40-CT/TW. Nhưng con tôi bảo "
        "bố nhớ lầm. Xin hỏi tôi nhớ vậy có đúng không?",
        False,
        "his own memory, told before the other's",
    ),
]
TASKS = [
    (
        "Nhiệm vụ chuẩn nghèo đa chiều có sản phẩm là nghị định của Chính phủ, em nói trúng hông?",
        True,
        "'nói trúng'",
    ),
    (
        "Nhiệm vụ chuẩn nghèo đa chiều có sản phẩm là thông tư, em nói trúng hông?",
        False,
        "another product",
    ),
    (
        "Sản phẩm của việc bảo trợ xã hội cho hộ nghèo không có khả năng lao động là nghị định, đúng không?",
        False,
        "the 'không' of the work denies nothing",
    ),
    (
        "Phong trào thi đua cả nước chung tay vì người nghèo có sản phẩm là kế hoạch tổ "
        "chức thực hiện, đúng không?",
        True,
        "its product bears the name of a part",
    ),
    (
        "Bộ Nội vụ đứng chủ trì ở cả hai nhiệm vụ đầu tiên của mục V, đúng không?",
        True,
        "tasks in a place",
    ),
    (
        "Bộ Nội vụ đứng chủ trì ở cả hai nhiệm vụ cuối cùng của mục V, đúng không?",
        False,
        "in another",
    ),
    ("Chỉ Bộ Tư pháp có việc hạn 2022, đúng không?", False, "others have"),
    (
        "Chỉ Bộ Xây dựng và Bộ Giáo dục chủ trì việc hạn năm 2022, đúng không?",
        True,
        "these two alone",
    ),
    (
        "Chỉ Bộ Xây dựng và Bộ Giáo dục có việc hạn năm 2022, đúng không?",
        None,
        "another one coordinates",
    ),
    ("Mục V chỉ Bộ Nội vụ chủ trì, đúng không?", False, "of a section"),
    ("thời hạn kéo dài suốt 2021 - 2030 nên cứ thong thả, đúng không", None, "no task is named"),
    ("cuôc thi viết báo về giảm nghèo năm nao cung tổ chưc dung k", False, "typed with slips"),
    ("Theo phụ lục thì cuộc thi này làm hằng năm thiệt hả?", None, "no contest was told of"),
    (
        "Ông anh bảo cuộc thi báo chí viết về giảm nghèo là năm nào cũng phải tổ chức. Em "
        "thấy oan quá. Theo Phụ lục "
        "thì cuộc thi này làm hằng năm thiệt hả?",
        False,
        "the contest told of before",
    ),
]

# What comes of the answer, told behind the claim, is no part of it.
OUTCOMES = [
    (
        "Theo tôi hiểu, UBND tỉnh định kỳ sơ kết, tổng kết rồi gửi về Bộ Lao động để tổng hợp báo cáo Chính phủ. "
        "Tôi hiểu thế có đúng không? Nếu đúng thì tôi để Bộ Lao động ở nơi nhận, còn không thì phải sửa.",
        True,
        "where a body goes in a letter",
    ),
    (
        "Nhiệm vụ nhà ở do Bộ Xây dựng chủ trì, đúng không? Nếu đúng thì mời Bộ Xây dựng, sai thì mời Bộ Y tế.",
        True,
        "who would be asked to come",
    ),
    (
        "Mục III có 15 nhiệm vụ, đúng không? Nếu lệch thì tôi phải đếm lại từ đầu.",
        False,
        "the writer counts, and keeps to no tasks",
    ),
    (
        "Nghị quyết 160 do Thủ tướng ký đúng không? Nếu không đúng thì nhờ anh chị cho biết ai ký.",
        False,
        "what is right is told anyhow",
    ),
    (
        "Phòng tôi đang lập chương trình công tác. Về việc hoàn thiện chuẩn nghèo đa chiều, bản thảo trước ghi "
        "sản phẩm là Quyết định của Thủ tướng. Tôi nghi bản thảo ghi nhầm. Sản phẩm của nhiệm vụ này có phải là "
        "Quyết định của Thủ tướng không? Nếu nhầm thì nói rõ loại văn bản để chúng tôi sửa.",
        False,
        "a product claimed of a task told before, with more told",
    ),
    (
        "Cơ quan tôi mới nhập về. Sếp giao rà nhiệm vụ trợ giúp pháp lý cho hộ nghèo. Sản phẩm của nhiệm vụ này "
        "có phải là chính sách được ban hành không?",
        True,
        "the product of the one told of",
    ),
]


def test_another_question_behind_a_claim_is_asked(assistant: Assistant) -> None:
    asked = "Nghị quyết 160 do Thủ tướng ký đúng không? Nếu sai thì Bộ Y tế chủ trì việc nào?"
    assert assistant.answer([asked]).tasks == ("III.15",)


def verdict_of(text: str) -> bool | None:
    return {"**Đúng": True, "**Khôn": False}.get(text[:6])


@pytest.mark.parametrize(("turns", "borne", "why"), [*DAYS, *NAMES, *VIEWS, *TASKS, *OUTCOMES])
def test_claims_are_weighed_apart_from_stories(
    assistant: Assistant, turns: str, borne: bool | None, why: str
) -> None:
    text = assistant.answer(turns.split("||")).answer
    assert verdict_of(text) is borne, f"{why}: {text[:300]}"
