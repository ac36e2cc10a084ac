"""Long messages: sentences that set tasks aside or limit a question, pronouns, sections by nickname."""

from __future__ import annotations

import pytest

from assistant.message.aside import asks_for_tasks, scope_of
from assistant.message.sentences import sentences_of
from assistant.pipeline import Assistant
from assistant.readings.tellings import asks, noun_at, only_at, remains
from assistant.words import split_words

LISTS = [
    # what is set aside by 'đã', where some is left
    (
        "Tỉnh chúng tôi đang rà soát nhiệm vụ. Các việc phải làm hằng năm thì đã giao Sở lo rồi. "
        "Trong phụ lục còn những việc nào UBND tỉnh chủ trì?",
        "II.1 II.2 III.6 III.16",
    ),
    # a section by two telling words of its title, set aside in a sentence of its own
    (
        "Bỏ qua nhóm cơ chế chính sách. Vậy Bộ Lao động chủ trì những việc nào?",
        "I.3 I.4 I.6 IV V.1 V.3 V.4",
    ),
    # a sentence that limits
    (
        "Tôi chỉ quan tâm mảng tuyên truyền. Bộ TT&TT chủ trì việc nào trong đó?",
        "I.3 I.4 I.5",
    ),
    # two sentences, one condition each, the question bare
    (
        "Tôi chỉ lấy những việc UBND tỉnh phối hợp. Việc thuộc mục III thì để riêng. "
        "Xin cho danh sách những nhiệm vụ còn lại.",
        "I.3 I.5 I.6 IV V.1 V.3 V.4",
    ),
    # two asides, each a sentence that begins with its verb
    (
        "Tôi ở Vụ Pháp chế. Loại các nhiệm vụ làm hằng năm ra. Loại cả các nhiệm vụ thuộc mục III. "
        "Bộ Lao động chủ trì những việc nào còn lại?",
        "I.4 I.6 IV V.1 V.3 V.4",
    ),
    # the aside after the question
    (
        "Em cần những nhiệm vụ chia hai giai đoạn, mà phải có tỉnh phối hợp. "
        "Mấy việc thuộc nhóm tuyên truyền thì thôi ạ.",
        "III.5 V.1",
    ),
    # 'hai bộ này' of the sentence before
    ("Bộ Nội vụ và Bộ Lao động hay làm chung. Hai bộ này cùng chủ trì nhiệm vụ nào?", "V.1"),
    # several sections under one noun, set aside
    (
        "Trừ hai nhóm tuyên truyền và quản lý nhà nước, Bộ Lao động còn chủ trì những việc nào?",
        "III.1 III.2 III.5 III.7 III.8 III.15 IV",
    ),
    # a section by its place
    ("Nhóm đầu tiên trong phụ lục có những việc nào không phải hằng năm?", "I.4 I.6"),
    ("Trong hai mục cuối, việc nào do một mình một cơ quan chủ trì?", "IV V.2 V.3"),
    # numbers after one noun
    ("Các mục II, III và V có việc nào Bộ Nội vụ chủ trì?", "V.1 V.2"),
    # a role denied beside the other
    ("Bộ Kế hoạch phối hợp chứ không chủ trì những việc nào?", "III.1 III.12"),
    # with others, who are not named
    ("Bộ Xây dựng chủ trì chung với bộ khác những việc nào?", "III.15"),
    # the role inside a share
    (
        "Bên phối hợp duy nhất là UBND các tỉnh ở những việc nào?",
        "I.5 III.4 III.5 III.13 III.15 V.1 V.4",
    ),
    # letters for roles
    ("Liệt kê việc tỉnh CT, Bộ LĐTBXH PH", "I.1 I.2 II.1 II.2 III.6 III.16"),
    # work not yet begun
    ("Đến năm 2024, nhiệm vụ nào vẫn chưa tới kỳ thực hiện?", "III.1"),
    # a ministry without its title
    ("Việc nào bên Tư pháp chủ trì?", "III.3"),
    # 'bộ' without a name is the writer's own ministry, whichever was named last
    (
        "Em mới về văn phòng Bộ Nội vụ. Việc hạn hai giai đoạn cùng Bộ Lao động thì đã có người theo rồi. "
        "Vậy bộ còn chủ trì việc nào nữa?",
        "V.2",
    ),
    # a role that names nobody is the writer's
    (
        "Tôi ở Ủy ban Dân tộc. Việc chủ trì thì tôi rõ. Việc phối hợp là việc nào?",
        "III.6",
    ),
    # 'thành phố' is the city whose office writes
    (
        "Văn phòng UBND thành phố Cần Thơ đang soạn công văn gửi Bộ Lao động. Chúng tôi chỉ nêu "
        "những việc thành phố đứng ở cột chủ trì, đồng thời Bộ đứng ở cột phối hợp. Đó là việc nào?",
        "I.1 I.2 II.1 II.2 III.6 III.16",
    ),
    # what others do, one sentence each
    (
        "Cơ quan tôi là Bộ Lao động; các việc mục V đã có Cục Việc làm lo; các việc mục I có Vụ "
        "Truyền thông lo. Phần còn lại bộ chủ trì những nhiệm vụ gì?",
        "III.1 III.2 III.5 III.7 III.8 III.15 IV",
    ),
    # conditions a sentence each, to which the question points
    (
        "Bộ Lao động phải có mặt ở cột chủ trì. Các tỉnh, thành phố thì ở cột phối hợp. Và thời gian "
        "chỉ ghi một giai đoạn 2021 - 2030. Lọc giúp tôi các nhiệm vụ thỏa cả ba điều đó.",
        "III.7 III.15 IV V.3 V.4",
    ),
    # a limit after what it limits
    (
        "Khỏi kể việc tỉnh chủ trì. Phần tỉnh phối hợp thì chỉ cần các việc nằm ở mục quản lý "
        "nhà nước. Liệt kê giúp tôi.",
        "V.1 V.3 V.4",
    ),
    # a background that limits nothing
    (
        "Tôi đang đọc mục III của phụ lục cho biết. Cơ quan tôi ở gần Bộ Y tế. "
        "Bộ Tư pháp chủ trì việc nào?",
        "III.3",
    ),
]


@pytest.mark.parametrize(("message", "tasks"), LISTS)
def test_lists_of_whole_messages(assistant: Assistant, message: str, tasks: str) -> None:
    assert set(assistant.answer([message]).tasks) == set(tasks.split())


TURNS = [
    # a limit in a turn of its own keeps what was asked
    (["Bộ Nội vụ chủ trì mấy việc?", "Nếu chỉ tính nhóm quản lý nhà nước?"], "V.1 V.2", 2),
    # the agency spoken of, not named
    (
        ["Bộ Lao động có tên trong bao nhiêu nhiệm vụ?", "Thế bao nhiêu nhiệm vụ không có tên?"],
        "I.5 III.4 III.9 III.12 III.13 III.14",
        6,
    ),
    # set aside at the end of the sentence
    (
        ["Bộ Giáo dục chủ trì những việc nào?", "Việc nào có bộ khác đứng chung thì bỏ ra."],
        "III.9",
        None,
    ),
    # 'lấy' keeps what 'không lấy' would set aside
    (
        [
            "Tỉnh phối hợp những việc nào trong mục III?",
            "Lọc lại, chỉ lấy việc do Bộ Kế hoạch chủ trì",
        ],
        "III.13",
        None,
    ),
    # but for the one task just told
    (
        [
            "Việc hoàn thiện chính sách nhà ở do ai chủ trì?",
            "Ngoài nó ra, Bộ Xây dựng còn những việc nào?",
        ],
        "III.15",
        None,
    ),
]


@pytest.mark.parametrize(("turns", "tasks", "count"), TURNS)
def test_turns_that_narrow(
    assistant: Assistant, turns: list[str], tasks: str, count: int | None
) -> None:
    answer = assistant.answer(turns)
    assert (set(answer.tasks), answer.count) == (set(tasks.split()), count)


@pytest.mark.parametrize(
    ("message", "verdict"),
    [
        # the time of the claim stands in the sentence before the one that asks
        (
            "Đồng nghiệp tôi viết việc xây dựng cơ sở dữ liệu giảm nghèo phải xong năm 2022. "
            "Thời hạn ghi như vậy có đúng không?",
            "Không",
        ),
        (
            "Sếp bảo chính sách trợ giúp pháp lý làm trong giai đoạn 2021 - 2030. "
            "Nói về thời gian như thế đúng chưa?",
            "Đúng",
        ),
    ],
)
def test_a_claim_told_before_it_is_asked_about(
    assistant: Assistant, message: str, verdict: str
) -> None:
    assert assistant.answer([message]).answer.lstrip("*").startswith(verdict)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # a relative clause, a denial and 'nào cũng' ask nothing
        ("việc nào hằng năm thì thôi", False),
        ("không chung với bộ nào", False),
        ("cơ quan nào cũng phải làm", False),
        ("Bộ Y tế chủ trì việc nào", True),
    ],
)
def test_what_asks(sentence: str, found: bool) -> None:
    assert asks(split_words(sentence)) is found


@pytest.mark.parametrize(
    ("sentence", "noun", "only", "left"),
    [
        # 'chỉ' before a noun limits; inside 'chỉ đạo' and 'chi cục' it does not
        ("tôi chỉ lấy việc này", True, True, False),
        ("nhóm lãnh đạo, chỉ đạo", True, False, False),
        ("phần chi cục đã làm", True, False, False),
        ("còn những dòng khác", True, False, True),
        ("cho tôi hỏi", False, False, False),
    ],
)
def test_words_that_tell(sentence: str, noun: bool, only: bool, left: bool) -> None:
    words = split_words(sentence)
    told = (noun_at(words) is not None, only_at(words) is not None, remains(words))
    assert told == (noun, only, left)


def test_a_scope_is_read_from_sentences_that_do_not_ask(assistant: Assistant) -> None:
    understanding = assistant.library.understanding
    message = "Việc hằng năm thì bỏ qua. Tôi chỉ lấy việc mục III. Bộ Y tế chủ trì việc nào?"
    words = split_words(message)

    def build(part):  # type: ignore[no-untyped-def]
        return understanding._query(message, part, False)

    scope, rest = scope_of(sentences_of(message, words), build)
    assert [q.times[0].relation for q in scope.aside] == ["annual"]
    assert [q.sections for q in scope.limits] == [("III",)]
    assert [" ".join(word.folded for word in one.words) for one in rest] == [
        "bo y te chu tri viec nao"
    ]
    assert asks_for_tasks(build(rest[0].words))


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        # with and without words after the ending
        (
            "Việc hằng năm không cần. Bộ Thông tin và Truyền thông chủ trì việc nào?",
            "I.4 III.15 V.4",
        ),
        (
            "Việc hằng năm không cần nữa ạ. Bộ Thông tin và Truyền thông chủ trì việc nào?",
            "I.4 III.15 V.4",
        ),
    ],
)
def test_endings_set_aside(assistant: Assistant, message: str, tasks: str) -> None:
    assert set(assistant.answer([message]).tasks) == set(tasks.split())
