"""What somebody has or knows already, and what he wants now: said in one sentence or in several."""

from __future__ import annotations

import pytest

from assistant.pipeline import Assistant

PROVINCE_LEADS = ["I.1", "I.2", "II.1", "II.2", "III.6", "III.16"]
PROVINCE_SUPPORTS = [
    *("I.3", "I.5", "I.6", "III.4", "III.5", "III.7", "III.13", "III.14", "III.15", "IV"),
    *("V.1", "V.3", "V.4"),
]
AGRICULTURE = ["III.6", "III.16"]
YEARLY = ["I.1", "I.2", "I.3", "I.5"]
BY_WORDING = ["I.1", "I.2", "II.1", "II.2", "III.4", "III.5", "III.6", "III.13"]
TASKS = [
    (
        [
            "Tôi đã có danh sách việc tỉnh chủ trì rồi, bây giờ cần thêm danh sách việc tỉnh phối hợp."
        ],
        PROVINCE_SUPPORTS,
        "'bây giờ' is no time of a task, and what he has is not asked for",
    ),
    (
        ["Việc Bộ Tài chính chủ trì tôi nắm rồi, nay cần việc Bộ Tài chính phối hợp"],
        ["III.12"],
        "parted by a comma alone",
    ),
    (["Mục I tôi làm xong rồi, giờ cho tôi danh sách mục II"], ["II.1", "II.2"], "two sections"),
    (
        ["Việc năm 2022 thì tôi đã nắm, cần thêm việc hằng năm"],
        ["I.1", "I.2", "I.3", "I.5"],
        "two times",
    ),
    (
        ["Phần chủ trì của Bộ Nông nghiệp em có rồi, giờ cần phần phối hợp"],
        AGRICULTURE,
        "the other part of one body",
    ),
    (
        ["Phần chủ trì của Bộ Nông nghiệp em có rồi. Giờ cần phần phối hợp"],
        AGRICULTURE,
        "in two sentences",
    ),
    (
        ["Phần chủ trì của Bộ Nông nghiệp em có rồi, cho em phần phối hợp"],
        AGRICULTURE,
        "without 'giờ'",
    ),
    (
        ["Việc Bộ Nông nghiệp chủ trì em có rồi, cho em việc phối hợp"],
        AGRICULTURE,
        "tasks, and no part",
    ),
    (
        ["Danh sách Bộ Nông nghiệp chủ trì em có rồi, giờ em cần danh sách phối hợp"],
        AGRICULTURE,
        "lists: what is had names whose",
    ),
    (["Cột chủ trì của Bộ Nông nghiệp em đã có, cần cột phối hợp"], AGRICULTURE, "columns"),
    (
        ["phan chu tri cua bo nong nghiep em co roi, gio can phan phoi hop"],
        AGRICULTURE,
        "without marks",
    ),
    (
        ["Mảng chủ trì của Bộ Nông nghiệp thì xong rồi, còn mảng phối hợp gồm việc nào?"],
        AGRICULTURE,
        "asked for",
    ),
    (
        ["Việc Bộ Nông nghiệp chủ trì thì xong rồi, còn phối hợp những việc nào?"],
        AGRICULTURE,
        "the role opens the question",
    ),
    (
        ["danh sach cu chi co viec nha o, Bo Xay dung con chu tri viec nao nua"],
        ["III.15"],
        "what the old list holds, before a comma, without marks",
    ),
    (
        ["danh sách cũ chỉ có việc nhà ở, Bộ Xây dựng còn chủ trì việc nào nữa"],
        ["III.15"],
        "with marks",
    ),
    (
        ["Danh sách cũ của phòng chỉ ghi III.10, Bộ Xây dựng còn chủ trì việc nào khác?"],
        ["III.15"],
        "a task's number",
    ),
    (
        ["Bảng cũ của em chỉ có việc hạn 2022. Giờ em cần thêm những việc hằng năm"],
        YEARLY,
        "what is wanted now is no story",
    ),
    (
        ["Bảng cũ của em chỉ có việc hạn 2022. Giờ em cần những việc hằng năm"],
        YEARLY,
        "without 'thêm'",
    ),
    (
        ["Bảng trước chỉ có việc mục I, giờ cần thêm việc mục V"],
        ["V.1", "V.2", "V.3", "V.4"],
        "sections",
    ),
    (
        ["Danh sách cũ của em mới có việc của Bộ Y tế. Giờ em cần thêm việc của Bộ Nội vụ"],
        ["V.1", "V.2"],
        "bodies",
    ),
    (
        ["Bản nháp lần trước chỉ có việc hằng năm, Bộ Nội vụ chủ trì những việc nào?"],
        ["V.1", "V.2"],
        "nothing more is asked for: all of them",
    ),
    (
        ["Việc nào hạn 2022? Em cần các số liệu này trước thứ sáu."],
        ["III.9", "III.10"],
        "when it is needed",
    ),
    (
        ["Danh sách Bộ Nông nghiệp chủ trì em có rồi. Bộ Nội vụ chủ trì việc nào?"],
        ["V.1", "V.2"],
        "another body",
    ),
    (
        ["Việc Bộ Nông nghiệp chủ trì thì xong rồi, còn chủ trì việc nước sạch là ai?"],
        ["III.11"],
        "it is asked who",
    ),
    (
        ["Em cần phần chủ trì và phần phối hợp của Bộ Nông nghiệp"],
        ["III.6", "III.11", "III.14", "III.15", "III.16"],
        "nothing is had, both are wanted",
    ),
    (
        ["Em ở Sở Tư pháp, cho em hỏi Bộ Nội vụ chủ trì những gì"],
        ["V.1", "V.2"],
        "'cho em' asks; it is not 'chỗ em', of which the office before it would be the owner",
    ),
    (
        ["Em ở UBND tỉnh, cho em hỏi Bộ Tư pháp chủ trì những gì"],
        ["III.3"],
        "where somebody works is no condition",
    ),
    (["Chỗ em là UBND tỉnh, chỗ em chủ trì việc nào?"], PROVINCE_LEADS, "one's own place"),
    (
        [
            'Bộ Ngoại giao không được nêu tên, vậy những nhiệm vụ nào giao chung cho "các bộ, ngành" chủ trì?'
        ],
        BY_WORDING,
        "that a body is named nowhere is told, not asked",
    ),
    (
        ["Bộ Ngoại giao không được nêu tên, vậy nhiệm vụ nào do Bộ Y tế chủ trì?"],
        ["III.15"],
        "another body is asked about",
    ),
    (
        [
            "Em ở Bộ Kế hoạch và Đầu tư. Vụ trưởng hỏi thêm, ngoài những việc chủ trì, "
            "Bộ còn phối hợp những nhiệm vụ nào?"
        ],
        ["III.1", "III.12"],
        "whose question it is stands before the exception",
    ),
    (
        ["Sếp hỏi, ngoài các việc mục III thì Bộ Nội vụ chủ trì việc nào"],
        ["V.1", "V.2"],
        "an exception behind a superior",
    ),
    (
        ["Nhiệm vụ nào chủ trì chung với bộ khác thì vẫn tính. Bộ Y tế chủ trì việc nào?"],
        ["III.15"],
        "what is taken in is not set aside",
    ),
    (
        [
            "Việc nào ghi thêm bộ khác cùng chủ trì thì vẫn lấy. "
            "Bộ Y tế và Bộ Xây dựng cùng chủ trì việc nào?"
        ],
        ["III.15"],
        "further leads may stand beside two",
    ),
    (
        ["Nhiệm vụ nào chủ trì chung với bộ khác thì không tính. Bộ Xây dựng chủ trì việc nào?"],
        ["III.10"],
        "what is not counted is set aside",
    ),
    (
        ["Bộ Tư pháp chủ trì việc gì và hạn lúc nào để tỉnh phối hợp"],
        ["III.3"],
        "what the answer is wanted for is no condition",
    ),
    (
        [
            "UBND tỉnh phối hợp những nhiệm vụ nào?",
            "Danh sách đó tôi gửi rồi. UBND tỉnh chủ trì bao nhiêu nhiệm vụ, kể cả việc chủ trì cùng các bộ?",
        ],
        PROVINCE_LEADS,
        "a role that the turn asks for itself is not taken in beside the one before",
    ),
    (["Liệt kê việc hằng năm", "bỏ mục I ra", "còn mấy việc?"], [], "all were set aside"),
    (
        ["Liệt kê việc hằng năm", "bỏ mục II ra", "còn mấy việc?"],
        ["I.1", "I.2", "I.3", "I.5"],
        "none was set aside",
    ),
    (
        ["nhiem vu nao hang nam?", "trong so do bo ldtbxh chu tri viec nao"],
        ["I.3"],
        "'trong số đó' without marks, not 'do Bộ'",
    ),
    (
        ["viec nao nam 2022", "trong so do tinh phoi hop viec nao"],
        [],
        "the same of the provinces",
    ),
    (
        ["bo nong nghiep chu tri viec nao, roi phoi hop viec nao nua"],
        ["III.6", "III.11", "III.14", "III.15", "III.16"],
        "'rồi' goes on with the same body",
    ),
    (
        ["Bộ Xây dựng chủ trì việc nào, cả riêng và chung với nơi khác?"],
        ["III.10", "III.15"],
        "both sides of a choice take everything in",
    ),
    (["Sản phẩm nào phải ra dưới dạng thông tư?"], [], "no product is of this kind"),
    (["Sản phẩm nào là nghị định?"], ["III.1"], "a product by its kind"),
    (["Đầu ra nào là đề án?"], ["II.2", "III.6", "III.8", "IV"], "another word for it"),
    (
        [
            "Bộ Nội vụ chủ trì những việc gì?",
            "Bây giờ đến Bộ Y tế, cũng lấy việc Bộ chủ trì như vừa rồi.",
        ],
        ["III.15"],
        "'bây giờ' says what is asked next, and 'như vừa rồi' no time",
    ),
    (
        ["Bây giờ cho tôi các việc Bộ Tài chính phải phối hợp."],
        ["III.12"],
        "so does it before a request, whatever must be done",
    ),
    (["Bộ Nội vụ chủ trì những việc gì?", "Giờ đến lượt Bộ Y tế."], ["III.15"], "whose turn it is"),
    (["Bộ Nội vụ chủ trì những việc gì?", "Bay gio toi Bo Y te."], ["III.15"], "without marks"),
    (
        [
            "Bộ Xây dựng phối hợp việc gì?",
            "Cho tôi việc Bộ chủ trì, kể cả chủ trì chung với bộ khác.",
        ],
        ["III.10", "III.15"],
        "'kể cả' of the role just asked for adds to no list told",
    ),
    (
        ["Tôi cần việc Bộ Tài chính phối hợp, việc chủ trì tôi đã có."],
        ["III.12"],
        "a role that he has already, behind a comma",
    ),
    (
        ["Cho tôi việc Bộ Y tế chủ trì, còn phần phối hợp tôi hỏi sau."],
        ["III.15"],
        "a role that he puts off",
    ),
    (
        ["Bộ Tư pháp chủ trì những việc gì?", "Tôi cần phần phối hợp. Bạn liệt kê giúp nhé."],
        [],
        "a role wanted, and the list asked for once more: not what was told",
    ),
    (
        ["Bộ Tài chính chủ trì việc gì?", "Giờ tôi cần phần phối hợp của Bộ để hoàn thiện bảng."],
        ["III.12"],
        "whose part it is, and what for",
    ),
    (
        [
            "Tôi là đầu mối phối hợp giữa Bộ Lao động và Bộ Thông tin và Truyền thông."
            " Nhiệm vụ có thêm bộ thứ ba thì bỏ. Cho tôi việc mà chỉ có đúng hai bộ này cùng chủ trì."
        ],
        ["I.3", "I.4", "V.4"],
        "the writer's post tells no role of theirs, and 'bộ thứ ba' are three",
    ),
    (
        [
            "Kế hoạch đề nghị Mặt trận Tổ quốc Việt Nam làm những việc gì. Mong bạn nêu đầy đủ giúp tôi."
        ],
        [],
        "the plan's part is asked for; to ask for the list once more makes no list of tasks of it",
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "reason"), TASKS)
def test_what_is_wanted_now_is_answered(
    assistant: Assistant, turns: list[str], tasks: list[str], reason: str
) -> None:
    assert sorted(assistant.answer(turns).to_dict()["tasks"]) == sorted(tasks), reason


@pytest.mark.parametrize(
    ("message", "count", "reason"),
    [
        (
            "Phụ lục có bao nhiêu nhiệm vụ? Mục IV không đánh số nhưng tôi coi là một nhiệm vụ. Cho tôi con số.",
            29,
            "what counts as one task is no part to be counted",
        ),
        ("Mục IV có mấy nhiệm vụ? Cho em con số ạ.", 1, "the part itself"),
        ("Mục V có mấy nhiệm vụ, riêng mục IV tôi tính một việc?", 4, "in a clause of its own"),
    ],
)
def test_how_many_are_counted(assistant: Assistant, message: str, count: int, reason: str) -> None:
    assert assistant.answer([message]).count == count, reason


def test_whose_duties_are_asked_stays_asked(assistant: Assistant) -> None:
    """A remark on what is not needed makes no list of a section of the question for duties."""
    told = assistant.answer(
        [
            "Trách nhiệm của UBND tỉnh và của Mặt trận thì không cần. Em hỏi phần III giao chung cho"
            " các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ những trách nhiệm gì?"
        ]
    )
    assert "mục III.1" in told.answer
    assert not told.tasks


def test_what_goes_on_now_is_still_asked_for(assistant: Assistant) -> None:
    told = assistant.answer(["Bây giờ cho tôi biết việc nào của Bộ Y tế còn phải làm."])
    assert "2026" in told.answer
