"""Narratives: which passage is told, and when a whole part of the plan is."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant
from assistant.slots import SlotKind

PASSAGES = [
    # 'chủ trương gì' asks what is said, and 'trương' is no 'trường': marks tell words apart
    ("Có chủ trương gì cho người lao động sang nước khác làm việc?", {"ke-hoach/II/3/gach-3"}),
    # what is asked has no word of the text; the sentences before it have
    (
        "Tôi ở vùng hay bị thiên tai. Huyện tính di dời dân cư cả bản. "
        "Kế hoạch có chủ trương nào về chuyện như vậy?",
        {"ke-hoach/II/3/gach-7"},
    ),
    # another document that a matter has to follow, not the one that is carried out
    ("Cho hộ nghèo vay ưu đãi phải theo kết luận, chỉ thị nào?", {"ke-hoach/II/3/gach-5"}),
    # how often something is done is no document's date
    ("Cấp xã phải làm kế hoạch thực hiện Chỉ thị 05 bao lâu một lần?", {"ke-hoach/I/2/c"}),
    # one passage says it, whatever group stands near
    ("Kế hoạch đòi làm rõ vai trò của những ai trong giảm nghèo?", {"ke-hoach/I/2/a"}),
    # a duty of every year in the plan, where nobody asks for tasks
    ("Chi bộ xã mỗi năm phải lập ra cái gì từ Chỉ thị 05?", {"ke-hoach/I/2/c"}),
    ("chinh quyen cap xa tung nam phai lam gi de dua chi thi vao cuoc song", {"ke-hoach/I/2/c"}),
    # ministries and provinces in the plan's purpose are no page of one agency's tasks
    ("Trên nền kế hoạch này các bộ và các tỉnh sẽ phải soạn ra những gì?", {"ke-hoach/I/1/c"}),
    # 'với' beside an agency joins no leads
    (
        "Lúc tuyên truyền chỉ thị thì bên Bộ Lao động bắt tay với ban nào của Đảng?",
        {"ke-hoach/III/3/gach-1"},
    ),
    # 'mấy … nào' asks for no number
    (
        "Hộ cận nghèo muốn vay ưu đãi thì dựa theo mấy kết luận nào của Đảng?",
        {"ke-hoach/II/3/gach-5"},
    ),
    # all that a part says
    (
        "Phần yêu cầu nêu những điều gì?",
        {"ke-hoach/I/2/a", "ke-hoach/I/2/b", "ke-hoach/I/2/c"},
    ),
    # a part by whom its title addresses
    (
        "Các đoàn thể được đề nghị làm những việc nào?",
        {"ke-hoach/III/5/gach-1", "ke-hoach/III/5/gach-2", "ke-hoach/III/5/gach-3"},
    ),
    # a part within the one that is named
    (
        "Phần tổ chức thực hiện yêu cầu các bộ, cơ quan ngang bộ làm gì?",
        {"ke-hoach/III/1/gach-1", "ke-hoach/III/1/gach-2", "ke-hoach/III/1/gach-3"},
    ),
    # every ministry, however it is said
    ("Theo phần tổ chức thực hiện thì bất cứ bộ nào cũng phải làm gì?", {"ke-hoach/III/1/gach-1"}),
    # of two agencies the one to which the part gives something
    (
        "Báo của địa phương chúng tôi cần: phần tổ chức thực hiện giao Bộ Thông tin và Truyền thông gì?",
        {"ke-hoach/III/2"},
    ),
    # the part that is for somebody
    (
        "Trong đoạn dành riêng cho Mặt trận, Kế hoạch viết những gì?",
        {"ke-hoach/III/5/gach-1", "ke-hoach/III/5/gach-2", "ke-hoach/III/5/gach-3"},
    ),
    # two parts named together, and what stands in either
    (
        "Phần mục đích, yêu cầu của Kế hoạch đòi cấp cơ sở làm gì với Chỉ thị 05?",
        {"ke-hoach/I/2/c"},
    ),
    # who issued it is told, not asked
    (
        "Chính phủ ban hành kế hoạch này nhằm những mục đích nào?",
        {"ke-hoach/I/1/a", "ke-hoach/I/1/b", "ke-hoach/I/1/c"},
    ),
    # the whole of a plan is no ministry of planning; what is one for all of it is no shared lead
    (
        "Ai theo dõi, đôn đốc rồi báo cáo Chính phủ về toàn bộ kế hoạch?",
        {"ke-hoach/III/3/gach-2"},
    ),
    # what is asked is how the directive is studied, not what it says
    ("Xã sắp học tập Chỉ thị 05, yêu cầu của việc quán triệt là gì?", {"ke-hoach/I/2/b"}),
    # where it stands is asked of what was to be confirmed; 'không' before the comma denies nothing
    (
        "UBND xã có phải lập kế hoạch hằng năm để triển khai Chỉ thị 05 không, đoạn nào nói vậy?",
        {"ke-hoach/I/2/c"},
    ),
    # a body that no row names
    (
        "Khi tuyên truyền chỉ thị, Bộ Lao động phối hợp ban nào của Trung ương?",
        {"ke-hoach/III/3/gach-1"},
    ),
]


@pytest.mark.parametrize(("question", "passages"), PASSAGES)
def test_the_passages_that_say_it_are_cited(
    assistant: Assistant, question: str, passages: set[str]
) -> None:
    answer = assistant.answer([question])
    assert answer.status == "answered"
    assert passages <= {citation.passage for citation in answer.citations}


TASKS = [
    # 'với' that joins two matters is not said of agencies
    ("Ai lo nhà ở cho hộ nghèo với hộ cận nghèo?", "III.10", "Bộ Xây dựng"),
    # two are asked for, the first without the name of its column
    ("Vụ tiền lương cho người lên vùng nghèo thì giao ai, ai phối hợp?", "V.2", "Bộ Nội vụ"),
    # 'mấy trường' asks for no number beside a time
    ("Chuyện mấy trường nghề chuyển giao mô hình sinh kế thì hạn tới năm nào?", "III.9", "2022"),
    # a word for something to be reached by, within the name of what is made
    (
        "Ai làm app điện thoại giúp người nghèo kiếm việc với bán hàng?",
        "V.4",
        "Bộ Thông tin và Truyền thông",
    ),
    # who else beside those set aside, of the matter told before
    (
        "Tôi quan tâm việc cho hộ nghèo vay ưu đãi. Ngoài các bộ, ngành liên quan, bộ nào phối hợp?",
        "III.12",
        "Bộ Kế hoạch và Đầu tư",
    ),
    # 'v bn' is no number of an appendix
    ("trợ giúp pháp lý cho hộ nghèo do ai chủ trì trong phụ lục v bn", "III.3", "Bộ Tư pháp"),
    # who helps the one that leads
    (
        "Việc nước sạch nông thôn thì bên nào hỗ trợ bộ chủ trì?",
        "III.11",
        "Bộ Lao động - Thương binh và Xã hội",
    ),
]


@pytest.mark.parametrize(("question", "task", "said"), TASKS)
def test_a_described_task_is_told(
    assistant: Assistant, question: str, task: str, said: str
) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == (task,)
    assert said in answer.answer


REFUSED = [
    # 'ký' is a weight here, no signature
    ("Nhà tôi được miễn học phí bao nhiêu và mấy ký gạo một tháng?",),
    # how often something is done is said, no particular occasion of it
    ("Cuộc thi viết báo về giảm nghèo lần tới tổ chức vào năm nào?",),
    ("Ai tổ chức cuộc thi báo chí?", "Đợt gần nhất diễn ra hôm nào?"),
    ("Bao giờ hết hạn nộp bài cho cuộc thi báo chí về giảm nghèo?",),
    # a matter that no row holds, of a ministry that none names
    ("Bộ Văn hóa, Thể thao và Du lịch được giao việc gì về bảo tồn di tích?",),
    # whether something is done by now
    ("Nhiệm vụ hoàn thiện chính sách nhà ở đến nay làm xong chưa?",),
    # what people get, though the turn before told of a task of theirs
    ("Uỷ ban Dân tộc lo việc gì?", "Đồng bào có được cấp trâu bò theo nghị quyết này không?"),
]


@pytest.mark.parametrize("turns", REFUSED)
def test_what_no_text_says_is_refused(assistant: Assistant, turns: tuple[str, ...]) -> None:
    assert assistant.answer(list(turns)).status == "not_in_document"


VERDICTS = [
    # what is claimed of a part is held against the passage that is meant, not told beside all else
    (
        "UBND tỉnh sơ kết, tổng kết xong gửi về Bộ Lao động - Thương binh và Xã hội tổng hợp",
        "**Đúng.**",
    ),
    ("các bộ sơ kết, tổng kết đánh giá xong thì gửi về Bộ Tài chính tổng hợp", "**Không đúng.**"),
]


@pytest.mark.parametrize(("claim", "verdict"), VERDICTS)
def test_what_a_part_is_claimed_to_say(assistant: Assistant, claim: str, verdict: str) -> None:
    asked = f"Theo phần tổ chức thực hiện thì {claim}, có phải không?"
    assert assistant.answer([asked]).answer.startswith(verdict)


PLACES = [
    # which ones are asked for
    ("Những huyện nào thuộc diện nghèo?", True),
    ("Thế thì tỉnh nào được chọn làm điểm?", True),
]


@pytest.mark.parametrize(("question", "asked"), PLACES)
def test_which_places_are_asked_for(assistant: Assistant, question: str, asked: bool) -> None:
    query = assistant.library.understanding.read(question)[-1]
    assert query.slots.has(SlotKind.ASKED, "named_places") is asked
