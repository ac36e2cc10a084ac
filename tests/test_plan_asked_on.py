"""What is asked of the resolution's and the plan's own text, and further after it was told."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Status
from assistant.pipeline import Assistant

AMENDED, ORGANIC = "22 tháng 11 năm 2019", "19 tháng 6 năm 2015"
OWN = "22 tháng 12 năm 2021"
YES, NO = "**Đúng.**", "**Không đúng.**"
NO_INTERVAL = "không nêu bao lâu một lần"
RECIPIENTS = "Nơi nhận của Nghị quyết gồm"
DUTIES = "Các bộ phải làm những gì?"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def passages(answer: Answer) -> set[str]:
    return {citation.passage for citation in answer.citations}


# Turns, what the answer holds, what it does not, and the reason.
HELD = [
    ("Luật sửa đổi ra ngày bao nhiêu?", AMENDED, OWN, "the law's day, not the resolution's"),
    ("luật ban hành năm 2019 là ngày mấy", AMENDED, ORGANIC, "a law by its year"),
    ("Luật Tổ chức Chính phủ có từ bao giờ?", ORGANIC, AMENDED, "a law by its name"),
    ("luat to chuc chinh phu ra nam nao", ORGANIC, AMENDED, "without marks"),
    ("Luật Tổ chức chính quyền địa phương ngày nào?", AMENDED, ORGANIC, "within another's name"),
    ("căn cứ luật nào để ban hành? || luật ấy ra năm nào", AMENDED, OWN, "laws just told"),
    ("căn cứ pháp lý gồm gì || Luật thứ nhất ngày mấy?", ORGANIC, AMENDED, "by its place"),
    (
        "căn cứ pháp lý gồm gì || Văn bản thứ ba của ai ban hành?",
        "Ban Bí thư",
        "Luật",
        "by its place",
    ),
    ("Nghị quyết ban hành ngày nào?", OWN, AMENDED, "contrary: the resolution's own day"),
    ("Nghị quyết dựa vào luật nào?", ORGANIC, OWN, "contrary: what it is based on"),
    ("Phó Thủ tướng ký thay cho ai vậy?", "ký thay Thủ tướng (KT.)", "Văn bản không", "for whom"),
    ("nghị quyết ký TM hay KT", "thay mặt Chính phủ (TM.)", "Văn bản không", "both forms"),
    ("Ai ký nghị quyết?", "Phạm Bình Minh", "Văn bản không", "contrary: who signed is told"),
    (f"{DUTIES} || Báo cáo gửi cho ai?", "gửi về Bộ Lao động", RECIPIENTS, "reports"),
    (f"{DUTIES} || kết quả gửi về đâu", "gửi về Bộ Lao động", RECIPIENTS, "results"),
    ("Báo cáo gửi ai?", "gửi về Bộ Lao động", RECIPIENTS, "nothing before it"),
    ("Sơ kết xong thì gửi đến đâu?", "gửi về Bộ Lao động", RECIPIENTS, "a review is sent"),
    ("Kết quả sơ kết gửi đến đâu?", "gửi về Bộ Lao động", RECIPIENTS, "no progress is asked"),
    (
        "Bộ Lao động có trách nhiệm gì trong tổ chức thực hiện? || báo cáo gửi ai?",
        "báo cáo Chính phủ kết quả",
        RECIPIENTS,
        "the ministry's own duty",
    ),
    ("III.10 là gì? || Báo cáo gửi ai?", "gửi về Bộ Lao động", "không nêu", "no report as product"),
    (
        "Trách nhiệm của Bộ Tài chính ở phần tổ chức thực hiện?",
        "không nêu riêng Bộ Tài chính",
        "Bộ Y tế",
        "what every ministry has to do",
    ),
    ("nghị quyết gửi ai", RECIPIENTS, "Định kỳ sơ kết", "contrary: the resolution is sent"),
    (f"{DUTIES} || nghị quyết gửi ai", RECIPIENTS, "Định kỳ sơ kết", "contrary, after duties"),
    (f"{DUTIES} || Báo cáo gửi ai? || Bao lâu một lần?", NO_INTERVAL, RECIPIENTS, "how often"),
    ("Các bộ sơ kết bao lâu một lần?", NO_INTERVAL, "Văn bản không nêu số", "no interval"),
    ("mấy tháng phải báo cáo một lần", NO_INTERVAL, "số liệu thống kê", "no number is asked"),
    ("cuộc thi báo chí bao lâu một lần", "Định kỳ 02 năm", NO_INTERVAL, "contrary: one is given"),
    (
        "Kế hoạch gồm nội dung chính gì?",
        "2. Bộ Thông tin và Truyền thông",
        "Điều 1",
        "all five items",
    ),
    ("kinh phí thực hiện kế hoạch lấy từ nguồn nào", "lồng ghép nguồn vốn", "Điều 1", "sources"),
    ("lấy tiền ở đâu để làm", "nguồn lực của địa phương", "Điều 1", "the same in plain words"),
    ("Where does the money come from?", "lồng ghép nguồn vốn", "Điều 1", "in English"),
    ("Kiểm toán nhà nước phải làm gì?", "chỉ nêu tên ở phần nơi nhận", YES, "a recipient alone"),
    ("Tòa án tối cao có nhận nghị quyết không?", "Tòa án nhân dân tối cao", "19 dòng", "its line"),
    (
        "tóm tắt phần tổ chức thực hiện",
        "Kiểm tra, giám sát, khen thưởng",
        "Điều 1",
        "what each has to do",
    ),
    (
        "ai lo nghiên cứu cơ chế lồng ghép nguồn vốn",
        "không nêu cơ quan nào",
        "III.6",
        "nobody is named",
    ),
    (
        "Ai kiện toàn tổ chức bộ máy?",
        "Bộ Nội vụ",
        "không nêu cơ quan nào",
        "contrary: a task names them",
    ),
    ("Mặt trận có trách nhiệm gì?", "mục III.5 đề nghị", "giao trách nhiệm", "the Front is asked"),
]


@pytest.mark.parametrize(("turns", "held", "lacking", "reason"), HELD)
def test_the_text_says_so(
    assistant: Assistant, turns: str, held: str, lacking: str, reason: str
) -> None:
    answer = told(assistant, turns)
    assert answer.status is Status.ANSWERED, reason
    assert held in answer.answer, reason
    assert lacking not in answer.answer, reason


REFUSED = [
    (
        "III.2 có sản phẩm gì? || Báo cáo gửi ai?",
        "a report that is a task's product, not the plan's",
    ),
    ("bảo trợ xã hội do ai chủ trì || Báo cáo đó nộp về đâu?", "the same, otherwise said"),
    ("Thủ tướng khi ban hành nghị quyết là ai?", "Phó Thủ tướng signed, the other is not named"),
    ("lúc đó ai làm thủ tướng", "the office before or after"),
    ("Who was the Prime Minister then?", "in English"),
    ("Luật Tổ chức Chính phủ do ai ký?", "who signed a law is not said"),
    ("căn cứ pháp lý gồm gì || văn bản thứ hai do ai ban hành", "nor who issued it"),
    ("Luật Đất đai ban hành năm nào?", "a law that is not named"),
    ("Nội dung chính của Chỉ thị 40 là gì?", "what stands in another paper"),
    ("tóm tắt Kết luận 06", "the same, as a summary"),
    ("Nội dung chính của Luật Tổ chức Chính phủ là gì", "nor in a law"),
    ("Tổng kinh phí bao nhiêu tỷ, lấy từ nguồn nào?", "an amount"),
    ("kinh phí xây nhà cho hộ nghèo lấy từ đâu", "the money of one matter"),
]


@pytest.mark.parametrize(("turns", "reason"), REFUSED)
def test_the_text_does_not_say(assistant: Assistant, turns: str, reason: str) -> None:
    answer = told(assistant, turns)
    assert answer.status is Status.NOT_IN_DOCUMENT, reason
    assert f"tại Hà Nội, ngày {OWN}" not in answer.answer, reason


FOURTH, FIFTH = "Nhóm giải pháp thứ tư nói gì?", "Nhóm giải pháp 5 gồm những gì?"
# Turns, the tasks of the last answer, and the reason.
IN_APPENDIX = [
    (
        "Nhóm giải pháp 1 có mấy ý? || Phần đó trong phụ lục có mấy việc?",
        "I.1 I.2 I.3 I.4 I.5 I.6",
        "a count",
    ),
    (f"{FOURTH} || Phụ lục có những việc gì tương ứng?", "IV", "what goes with it"),
    (f"{FOURTH} || Nhóm đó trong phụ lục có việc nào? || Ai chủ trì?", "IV", "asked on"),
    (f"{FIFTH} || Ai chủ trì các việc của nhóm này trong phụ lục?", "V.1 V.2 V.3 V.4", "who leads"),
    (f"{FIFTH} || Thế trong phụ lục?", "V.1 V.2 V.3 V.4", "nothing but the part is named"),
    ("Phụ lục có mấy việc thuộc nhóm giải pháp thứ tư?", "IV", "in one turn"),
    (f"{FIFTH} || Bộ Tư pháp làm gì trong phụ lục?", "III.3", "contrary: a body is named"),
    (f"{FIFTH} || Trong phụ lục việc nào về trợ giúp pháp lý?", "III.3", "contrary: a matter"),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), IN_APPENDIX)
def test_a_group_has_its_section(assistant: Assistant, turns: str, tasks: str, reason: str) -> None:
    assert " ".join(told(assistant, turns).tasks) == tasks, reason


# Turns, passages that are cited, and the reason.
CITED = [
    (
        "Trách nhiệm của tỉnh là gì? || Báo cáo gửi về đâu?",
        "ke-hoach/III/4/gach-5",
        "the province's own",
    ),
    ("ai giám sát công tác giảm nghèo", "ke-hoach/III/1/gach-3", "the ministries too"),
    ("ai giám sát công tác giảm nghèo", "ke-hoach/III/4/gach-4", "the provinces too"),
    ("Việc nhân rộng mô hình tốt là của ai?", "ke-hoach/III/5/gach-2", "whose duty it is"),
    ("cấp nào phải xây dựng kế hoạch hằng năm", "ke-hoach/I/2/c", "a plan for each year"),
    ("Nghị quyết có đề cập Quốc hội không?", "nghi-quyet/noi-nhan/9", "within another's name"),
]


@pytest.mark.parametrize(("turns", "passage", "reason"), CITED)
def test_the_passage_is_shown(assistant: Assistant, turns: str, passage: str, reason: str) -> None:
    assert passage in passages(told(assistant, turns)), reason


def test_only_the_own_line_is_told_of_reports(assistant: Assistant) -> None:
    answer = told(assistant, "Trách nhiệm của tỉnh là gì? || Báo cáo gửi về đâu?")
    assert passages(answer) == {"ke-hoach/III/4/gach-5"}


BRIEFLY = [
    "Mục đích của kế hoạch là gì? || nói gọn thôi",
    "Mục đích của kế hoạch là gì? || Tóm tắt lại giúp mình với",
    "Trách nhiệm của Mặt trận là gì? || rút gọn lại đi",
    "Bộ Xây dựng chủ trì việc gì? || ngắn gọn hơn được không",
]


@pytest.mark.parametrize("turns", BRIEFLY)
def test_the_same_is_told_in_short(assistant: Assistant, turns: str) -> None:
    before, after = told(assistant, turns.split("||")[0]), told(assistant, turns)
    assert after.answer.startswith("Nói ngắn gọn")
    assert passages(after) <= passages(before)
    assert len(after.answer) < len(before.answer)


def test_no_translation_is_made(assistant: Assistant) -> None:
    answer = told(assistant, "III.6 là gì? || dịch giúp tôi sang tiếng Anh")
    assert answer.status is Status.NOT_IN_DOCUMENT
    assert "không dịch" in answer.answer


WHOLE = ["tóm tắt nghị quyết này", "Mục đích của kế hoạch là gì? || tóm tắt nghị quyết này"]


@pytest.mark.parametrize("turns", WHOLE)
def test_the_whole_is_still_summed_up(assistant: Assistant, turns: str) -> None:
    assert told(assistant, turns).explanation["route"] == "overview"


def test_a_name_that_opens_a_turn_is_no_removal(assistant: Assistant) -> None:
    turns = "chuẩn nghèo đa chiều do ai lo? || Rồi, Bộ Lao động. Sản phẩm của nhiệm vụ ấy là Thông tư à?"
    assert told(assistant, turns).tasks == ("III.1",)


def test_yearly_tasks_stay_tasks(assistant: Assistant) -> None:
    answer = told(assistant, "việc hằng năm do ai chủ trì")
    assert answer.tasks == ("I.1", "I.2", "I.3", "I.5")
