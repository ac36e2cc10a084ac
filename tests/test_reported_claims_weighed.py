"""Claims that somebody reports and that are asked about at the end: whose they are, what of them is weighed."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.pipeline import Assistant

YES, NO = "**Đúng.**", "**Không đúng.**"


def told(assistant: Assistant, turns: str) -> Answer:
    return assistant.answer([turn.strip() for turn in turns.split("||")])


def verdict(text: str) -> str:
    return "yes" if text.startswith(YES) else "no" if text.startswith(NO) else ""


HOUSES = "Anh Nam bảo chính sách nhà ở do Bộ Xây dựng chủ trì, còn chị Hoa thì bảo Bộ Tài chính."
DATA = (
    "Dự thảo ghi việc xây dựng cơ sở dữ liệu về giảm nghèo do Bộ Lao động - Thương binh và Xã hội chủ trì. "
    "Phòng công nghệ lại bảo Bộ Thông tin và Truyền thông."
)
DATES = "Anh Nam bảo chính sách nhà ở hạn 2022. Chị Hoa bảo chính sách nhà ở hạn 2030."
CREDIT = (
    "Tác giả viết tín dụng ưu đãi do Ngân hàng Nhà nước chủ trì. "
    "Biên tập viên thì cho rằng Bộ Tài chính chủ trì."
)
REPORTS = (
    "Trưởng phòng bảo định kỳ tỉnh phải sơ kết, tổng kết rồi gửi kết quả về Bộ Lao động - Thương binh và Xã "
    "hội để bộ tổng hợp báo cáo Chính phủ, còn chị văn thư lại nói gửi Văn phòng Chính phủ."
)
REMEMBERED = "Tôi cứ tưởng chính sách nhà ở hộ nghèo kéo dài tới 2030. Đồng nghiệp nói rằng thời gian ghi 2022."

# What several say, of whom it is asked, the verdict, and why.
WHOSE = [
    (f"{DATA} Dự thảo ghi như vậy có đúng không?", "yes", "a paper may say it, too"),
    (f"{DATA} Phòng công nghệ nói có đúng không?", "no", "the other's value, of the same matter"),
    (f"{HOUSES} Lời của anh Nam có đúng không?", "yes", "his words, by a noun for them"),
    (f"{HOUSES} Chị Hoa nói vậy có đúng không?", "no", "the other in the same sentence"),
    (f"{HOUSES} Ý kiến thứ nhất có đúng không?", "yes", "by its place"),
    (f"{HOUSES} Ý kiến thứ hai có đúng không?", "no", "by its place"),
    (f"{DATES} Anh Nam nói vậy có đúng không?", "yes", "a time"),
    (f"{DATES} Chị Hoa nói vậy có đúng không?", "no", "a time"),
    (f"{CREDIT} Câu của tác giả có đúng không?", "yes", "no teller's word but a noun"),
    ("tac gia viet nha o do Bo Xay dung chu tri. bien tap vien cho rang Bo Tai chinh. "
     "cau cua tac gia co dung khong?", "yes", "without marks"),
    (f"{REPORTS} Trưởng phòng nói như thế có đúng không ạ?", "yes", "up to where another says"),
    (f"{REPORTS} Chị văn thư nói vậy có đúng không?", "no", "what is sent is told by the first"),
    (f"{REMEMBERED} Nhờ xác nhận lời của đồng nghiệp có đúng không?", "yes", "not what I thought"),
    (f"{REMEMBERED} Mắt tôi kém, nhờ xác nhận hộ lời đồng nghiệp đúng không.", "yes", "why I ask"),
    # Whoever is named with a pronoun is the one who spoke last.
    ("Sếp bảo nhà ở hạn 2022. Chị Lan bảo nhà ở hạn 2030. Chị ấy nói đúng không?", "no", "the last"),
]  # fmt: skip

MATTER = "Vụ tôi vừa nhận góp ý về chính sách tín dụng ưu đãi."
# A claim that names but a body or a time is of the matter told before it.
OF_MATTER = [
    (
        f"{MATTER} Đồng nghiệp bảo việc này chẳng dính gì tới Bộ Tài chính. Tôi thì nhớ bảng ghi Bộ Tài chính "
        "ở cột phối hợp của việc này. Tôi nhớ vậy đúng không?",
        "yes",
        "III.12",
    ),
    (
        f"{MATTER} Tôi thì nhớ bảng ghi Bộ Y tế ở cột phối hợp của việc này. Tôi nhớ vậy đúng không?",
        "no",
        "III.12",
    ),
]

DUTY = "Phần trách nhiệm của UBND tỉnh có quy định như vậy không?"
SPECIAL = (
    "Em tôi bảo tỉnh được ban hành chính sách giảm nghèo đặc thù phù hợp với điều kiện thực tế."
)
# What a part of the text is asked to say, and other ways to ask.
SAID = [
    (f"{SPECIAL} Đoạn giao cho UBND tỉnh có ghi vậy thật không?", "yes", "it stands there"),
    ("Em tôi bảo tỉnh được ban hành chính sách thuế riêng. Đoạn giao cho UBND tỉnh có ghi vậy không?",
     "", "it stands nowhere"),
    (f"Cơ quan tôi ghi nơi nhận báo cáo sơ kết là Bộ Tài chính. {DUTY}", "", "that there is such a part"),
    ("Dự thảo ghi báo cáo sơ kết của tỉnh gửi về Bộ Nội vụ. Trong phần giao cho UBND tỉnh có quy định đúng "
     "như thế không?", "no", "another ministry"),
    ('Chị phó bảo: "Kế hoạch yêu cầu việc nghiên cứu, quán triệt phải thiết thực, hiệu quả, mà xã mình tổ '
     'chức kiểu đó là chưa đạt". Kế hoạch có yêu cầu vậy thật không?', "yes", "what he says of others"),
    ("Cán bộ ở tỉnh nọ bảo Nghị quyết 160 không đòi tỉnh phải xây dựng kế hoạch cụ thể riêng. Tỉnh nói như "
     "vậy có đúng không?", "no", "the province is who says it"),
    ("Nghị quyết đòi tỉnh phải xây dựng kế hoạch cụ thể của riêng mình, đúng không?", "yes", "'đòi'"),
    ("Nghị quyết không đòi tỉnh phải mua bảo hiểm riêng cho hộ nghèo, đúng không?", "", "unsaid"),
    ("Chị trưởng phòng em khăng khăng là các tỉnh gửi báo cáo sơ kết về Bộ Kế hoạch và Đầu tư. Chị ấy nói "
     "vậy đúng không?", "no", "'khăng khăng' denies nothing"),
    ("Tôi nghĩ trong nội dung nhiệm vụ di dời có cả khu vực rừng đặc dụng, đúng không ạ?", "yes", "my view"),
    ("Tôi nghĩ trong nội dung nhiệm vụ di dời có cả khu đô thị, đúng không ạ?", "", "my view, unsaid"),
    ("theo tôi hiểu thì nghị quyết yêu cầu giảm chính sách cho không, tăng hỗ trợ có điều kiện. đúng vậy "
     "không ạ?", "yes", "other words for it"),
    ("Theo mục nguồn lực của Kế hoạch thì ngoài Chương trình mục tiêu quốc gia giảm nghèo bền vững, Chương "
     "trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi cũng được "
     "ưu tiên nguồn lực, đúng không?", "yes", "besides, behind where it stands"),
    ("Kế hoạch không nói rằng các bộ phải bố trí đủ nguồn lực, đúng không?", "", "a frame that denies"),
    ("Các bộ phải sửa pháp luật để bớt cho không, chuyển sang hỗ trợ kèm điều kiện, đúng không?", "yes", ""),
    ("Các bộ phải sửa pháp luật để bớt hỗ trợ có điều kiện, chuyển sang cho không, đúng không?", "no", ""),
]  # fmt: skip

ALONE = [
    ("Trợ giúp pháp lý chỉ dành cho hộ nghèo thôi phải không", "no", "two more are listed"),
    ("tro giup phap ly chi danh cho ho ngheo thoi phai khong", "no", "without marks"),
    (
        "Chính sách trợ giúp pháp lý chỉ dành cho hộ nghèo và hộ cận nghèo, đúng không?",
        "no",
        "one more",
    ),
    ("Tín dụng ưu đãi cho hộ nghèo thôi đúng không?", "no", "'thôi' alone"),
    ("Chính sách nước sinh hoạt hợp vệ sinh chỉ làm ở hải đảo thôi à?", "no", "places"),
    (
        "Chính sách nhà ở chỉ dành cho hộ nghèo, hộ cận nghèo, đúng không?",
        "",
        "no others are listed",
    ),
    (
        "Bảo trợ xã hội chỉ dành cho hộ nghèo không có khả năng lao động phải không?",
        "",
        "no others",
    ),
    ("Trợ giúp pháp lý không chỉ dành cho hộ nghèo đúng không?", "", "not alone"),
    ("Trợ giúp pháp lý chỉ dành cho phụ nữ thôi phải không?", "", "nobody listed"),
    ("Trợ giúp pháp lý dành cho hộ nghèo phải không?", "yes", "not said to be alone"),
]

RICE, BOTH = (
    "Bộ NN chủ trì mấy việc || phối hợp mấy việc",
    "III.12 phối hợp gồm ai || đổi sang III.1",
)
TURNS = [
    (f"{RICE} || vậy tổng 5 việc hả", "yes", "both turns added up"),
    (f"{RICE} || vậy tổng 6 việc hả", "no", "both turns added up"),
    (f"{RICE} || tính ra tổng cộng là 5 việc phải không", "yes", ""),
    ("mục I có mấy việc || mục II mấy việc || tổng 8 việc đúng không", "yes", "sections"),
    ("Bộ NN chủ trì mấy việc || vậy 3 việc hả", "yes", "one number was told"),
    (f"{BOTH} || Bộ KHĐT có ở cả hai đúng không", "yes", "two tasks told one by one"),
    (f"{BOTH} || Bộ Tài chính có ở cả hai không", "no", "in one of them"),
    ("nhiệm vụ mục II || cái thứ hai hạn khi nào || cái đầu cũng vậy à", "no", "by its place"),
    ("nhiệm vụ mục II || cái đầu ai chủ trì || cái thứ hai cũng vậy à", "yes", "by its place"),
    ("mục V có những việc gì || việc thứ ba hạn khi nào || việc thứ tư cũng vậy hả", "yes", ""),
    (
        "Việc III.9 ai chủ trì? || Việc liền trước đó cũng xong năm 2022 à?",
        "no",
        "of the task before it",
    ),
    (
        "Việc III.9 ai chủ trì? || Việc kế tiếp do Bộ Xây dựng chủ trì đúng không?",
        "yes",
        "of the next task",
    ),
    ("Việc III.10 ai chủ trì? || Việc ngay sau nó cũng xong năm 2022 à?", "no", "of the next task"),
    ("Việc III.9 ai chủ trì? || Việc đó cũng xong năm 2022 à?", "yes", "of that task itself"),
    ("Mục III gồm những việc nào? || Trong đó có cả việc V.3", "no", "stated without asking"),
    ("Mục III gồm những việc nào? || Trong đó có việc III.3", "yes", "stated without asking"),
    ("Mục III gồm những việc nào? || Trong đó việc III.3 do ai chủ trì", "", "nothing is claimed"),
]


@pytest.mark.parametrize(("turns", "expected", "why"), [*WHOSE, *SAID, *ALONE, *TURNS])
def test_what_is_asked_about_is_weighed(
    assistant: Assistant, turns: str, expected: str, why: str
) -> None:
    assert verdict(told(assistant, turns).answer) == expected, why


@pytest.mark.parametrize(("turns", "expected", "task"), OF_MATTER)
def test_a_body_is_claimed_of_the_matter_before(
    assistant: Assistant, turns: str, expected: str, task: str
) -> None:
    answer = told(assistant, turns)
    assert (verdict(answer.answer), answer.tasks) == (expected, (task,))


def test_a_total_claimed_tells_the_total(assistant: Assistant) -> None:
    answer = told(assistant, f"{RICE} || vậy tổng 6 việc hả")
    assert answer.count == 5


BANNER = 'Xã in pa nô ghi "Chỉ thị số 05-CT/TW của Bộ Chính trị về công tác giảm nghèo bền vững".'
SECRETARIAT = "Slide ghi Chỉ thị 05-CT/TW của Ban Bí thư."
# What a paper writes of another paper, what is asked of it, the verdict, and why.
OF_PAPERS = [
    (f"{BANNER} Chị Hoa xem xong nói hình như ghi sai cơ quan ban hành. Ghi Bộ Chính trị có đúng không?", "no",
     "that something is wrong is no claim"),
    (f"{SECRETARIAT} Chị em bảo phải là Bộ Chính trị. Ghi Bộ Chính trị có đúng không?", "no", "the other's word"),
    ("Tài liệu ghi Chỉ thị 05-CT/TW của Ban Bí thư. Ghi Ban Bí thư có đúng không?", "yes",
     "'thư có' is no product"),
    ("Băng rôn ghi Chỉ thị 05 của Ban Bí thư, ghi Ban Bí thư có đúng không?", "yes", "in one sentence"),
    ("Chỉ thị 05 ban hành ngày 23/6/2021. Ngày ban hành như vậy có đúng không?", "yes", "of the directive"),
    ("Chỉ thị 05 ban hành ngày 22/6/2021. Ngày ban hành ghi vậy có đúng không?", "no", "a wrong day"),
    ("Chỉ thị 05 do Ban Bí thư ban hành. Nghị quyết do Quốc hội ban hành đúng không?", "no", "named: its own"),
    ("Chỉ thị 05 ban hành ngày 23/6/2021. Nghị quyết 160 ban hành ngày 23/6/2021, đúng không?", "no", "its day"),
    ("Báo cáo dẫn Chỉ thị 05-CT/TW. Số hiệu nghị quyết là 160/NQ-CP đúng không?", "yes", "its own number"),
    ("Hiến pháp có là căn cứ của nghị quyết không?", "no", "no ground of it"),
    ("Giấy mời ghi Nghị quyết 160 của Quốc hội. Ghi Quốc hội có đúng không?", "no", "the document itself"),
    ("Dự thảo ghi nghị quyết 160 do Bộ Lao động ban hành. Trưởng phòng bảo sai cơ quan ban hành. "
     "Ghi Bộ Lao động có đúng không?", "no", "not the tasks of that ministry"),
    ("Bảng ghi việc nhà ở do Bộ Xây dựng chủ trì. Trưởng phòng nói sai cơ quan chủ trì. Ghi vậy có đúng không?",
     "yes", "a task"),
    ("Bảng ghi việc nhà ở do Bộ Tư pháp chủ trì. Ghi Bộ Tư pháp có đúng không?", "no", "a task"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "reason"), OF_PAPERS)
def test_what_a_paper_writes_of_another(
    assistant: Assistant, text: str, expected: str, reason: str
) -> None:
    assert verdict(told(assistant, text).answer) == expected, reason


LED = "Nhiệm vụ III.10 do Bộ Xây dựng chủ trì."
AGAINST = "Có người bảo Bộ Y tế không chủ trì."
# What is claimed, how its verdict begins, the tasks it is on, and why.
WHOLE = [
    ("Anh Nam nghĩ việc nhà ở là do Bộ Y tế chủ trì. Anh ấy nghĩ vậy có đúng không?",
     *(NO, ["III.10"]), "'việc nhà ở là' is what is said of, and no 'nghĩ là'"),
    ("Chị Hoa nhớ hạn việc nhà ở là năm 2025. Chị nhớ thế có đúng không?",
     *(NO, ["III.10"]), "a column of a task, and no list of the year"),
    ("Sếp tôi tin nhiệm vụ III.10 là của Bộ Y tế chủ trì. Sếp tin vậy đúng không?",
     *(NO, ["III.10"]), "a task by its number"),
    ("Anh ấy trả lời tôi là Bộ Xây dựng chủ trì việc nhà ở. Trả lời thế có đúng không?",
     *(YES, ["III.10"]), "'trả lời tôi là' reports"),
    (f"Anh Nam bảo Bộ Y tế chủ trì việc nhà ở. {AGAINST} Vậy anh Nam nói có đúng không?",
     *(NO, ["III.10"]), "what others hold is not claimed"),
    ("Một đồng chí phát biểu rằng Mặt trận là cơ quan chủ trì việc đổi mới phong trào thi đua. "
     "Có người đồng tình, có người bảo Mặt trận chỉ phối hợp. Nhờ xem và trả lời đồng chí ấy nói có đúng không.",
     *(NO, ["I.6"]), "whose words are asked about, pointed to, behind what is wanted"),
    ("Anh Nam bảo Bộ Y tế chủ trì việc nhà ở. Chị Hoa bảo Bộ Y tế không chủ trì. Vậy ai nói đúng?",
     *("**Nhiệm vụ III.10**", ["III.10"]), "who leads is asked, of one body claimed and denied"),
    (f"{LED} Hạn ghi năm 2025. Ghi vậy có đúng không?", NO, ["III.10"], "a column 'ghi', nobody"),
    (f"{LED} Hạn ghi năm 2022. Ghi vậy có đúng không?", YES, ["III.10"], "the right year"),
    (f"{LED} Sản phẩm là đề án. Ghi vậy có đúng không?", NO, ["III.10"], "the product, too"),
    (f"{LED} Việc này hạn 2025. Ghi vậy có đúng không?", NO, ["III.10"], "pointed to"),
    (f"Nhiệm vụ III.3 do Bộ Tài chính chủ trì. {LED} Ghi vậy có đúng không?",
     *(f"{NO} Trong 2 ý nêu ra, không đúng ở ý 1.", ["III.3", "III.10"]), "each of two by itself"),
    ("Việc trợ giúp pháp lý do Bộ Tài chính chủ trì. Việc nhà ở do Bộ Xây dựng chủ trì. Ghi vậy có đúng không?",
     *(f"{NO} Trong 2 ý nêu ra, không đúng ở ý 1.", ["III.3", "III.10"]), "none of two is left unread"),
    (f"Dự thảo ghi nhiệm vụ III.3 do Bộ Tài chính chủ trì. {LED} Ghi vậy đúng không?",
     *(f"{NO} Trong 2 ý nêu ra, không đúng ở ý 1.", ["III.3", "III.10"]), "a paper that goes on"),
    ("Nghị quyết ban hành ngày 01/12/2022. Phụ lục có 29 nhiệm vụ. Ghi vậy có đúng không?",
     *(f"{NO} Trong 2 ý nêu ra, không đúng ở ý 1.", None), "a fact of the document"),
    ("Tôi đang viết báo cáo về nhà ở cho Bộ Xây dựng. Việc nhà ở do Bộ Xây dựng chủ trì. Ghi vậy có đúng không?",
     *(YES, ["III.10"]), "what the writer does is no claim"),
    ("Anh Nam bảo nhà ở do Bộ Y tế chủ trì. Tôi nhớ nhà ở do Bộ Xây dựng chủ trì. Tôi nhớ vậy đúng không?",
     *(YES, ["III.10"]), "two tellers, one of whom is asked about"),
]  # fmt: skip

DATABASE = "chủ trì việc xây dựng cơ sở dữ liệu về giảm nghèo, còn"
# Quoted, or with others beside who leads: what is weighed, as above.
QUOTED = [
    ("“Việc nhà ở do Bộ Y tế chủ trì” - viết thế đúng không", NO, ["III.10"], "a task in quotation marks"),
    ("“Việc nhà ở do Bộ Xây dựng chủ trì” viết vậy có đúng không", YES, ["III.10"], "the right body"),
    ("“Phụ lục gồm 6 mục, 30 nhiệm vụ” - viết thế đúng không", NO, None, "both numbers"),
    ('"Phụ lục có 5 mục và 29 nhiệm vụ", câu này đúng chưa?', YES, None, "both right"),
    ("“Nhà nước giữ vai trò chủ đạo trong việc bảo đảm nguồn lực” - viết thế đúng không?",
     *(YES, []), "a wording of the plan stays one"),
    ("Câu “Bộ Y tế chủ trì việc nhà ở” có trong kế hoạch không?",
     *(NO, None), "whether a sentence stands there is asked of its words"),
    (f"Bộ Lao động {DATABASE} các bộ, ngành và UBND các tỉnh phối hợp, đúng không?",
     *(YES, ["V.3"]), "each of two has the role behind them"),
    (f"Bộ Lao động {DATABASE} các bộ, ngành và UBND các tỉnh cùng chủ trì, đúng không?",
     *(NO, ["V.3"]), "the other role"),
    (f"Bộ Lao động {DATABASE} Bộ Tài chính và Bộ Y tế phối hợp, đúng không?",
     *("Nhiệm vụ V.3", ["V.3"]), "not by name: neither right nor wrong"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "begins", "tasks", "reason"), [*WHOLE, *QUOTED])
def test_all_that_is_claimed_is_weighed(
    assistant: Assistant, message: str, begins: str, tasks: list[str] | None, reason: str
) -> None:
    answer = told(assistant, message)
    assert answer.answer.startswith(begins), reason
    assert tasks is None or list(answer.tasks) == tasks, reason


@pytest.mark.parametrize(
    ("question", "tasks", "why"),
    [
        (
            "Tổ em bàn chuyện cơ sở dữ liệu. Người này bảo Bộ Thông tin, người kia bảo Bộ Lao động. Ai chủ trì?",
            ["V.3"],
            "whom people name against each other is no condition",
        ),
        (
            "Có hai ý kiến về chính sách nhà ở: một bên nói Bộ Y tế, một bên nói Bộ Xây dựng. Ai chủ trì?",
            ["III.10"],
            "the matter stands before the colon",
        ),
        (
            "Chị Lan nói tín dụng là của Bộ Tài chính, anh Tú bảo Ngân hàng Nhà nước. Ai chủ trì việc tín dụng?",
            ["III.12"],
            "people with their names, and the matter told once more",
        ),
        (
            "Bên em nói Bộ Y tế, bên kia nói Bộ Tư pháp. Bộ Xây dựng chủ trì việc nào?",
            ["III.10", "III.15"],
            "contrary: the question itself names whom it is about",
        ),
    ],
)
def test_disputes_are_no_conditions(
    assistant: Assistant, question: str, tasks: list[str], why: str
) -> None:
    assert list(assistant.answer((question,)).tasks) == tasks, why
