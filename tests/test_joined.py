"""Descriptions of tasks put together in one message: set aside, alternatives, further conditions."""

import pytest

from assistant.lexicon.entries import Entry, load_entries
from assistant.pipeline import Assistant
from assistant.understand import JOINS
from assistant.words import split_words

LEAD_HOME = "V.1 V.2"
CASES = [
    # (question, tasks, reason)
    (
        "Những nhiệm vụ nào hằng năm, trừ các việc UBND các tỉnh chủ trì?",
        "I.3 I.5",
        "what 'trừ các việc' describes is a set of its own",
    ),
    (
        "Ngoài các việc hằng năm ra, UBND các tỉnh còn chủ trì những việc nào?",
        "II.1 II.2 III.6 III.16",
        "set aside before the question",
    ),
    (
        "Lọc giúp tôi các việc ở mục V, bỏ hết những việc không có UBND tỉnh phối hợp đi",
        "V.1 V.3 V.4",
        "a negation inside what is set aside stays there",
    ),
    (
        "Nhiệm vụ nào hạn năm 2022 hoặc do Bộ Nội vụ chủ trì?",
        f"III.9 III.10 {LEAD_HOME}",
        "alternatives of two kinds are united",
    ),
    (
        "Cho tôi các việc Bộ Nội vụ chủ trì, hoặc những việc có hạn 2022, một trong hai là được",
        f"III.9 III.10 {LEAD_HOME}",
        "a frame that says any will do is no condition",
    ),
    (
        "Nhiệm vụ nào do Bộ Nội vụ hoặc Bộ Tư pháp chủ trì?",
        f"III.3 {LEAD_HOME}",
        "one role of two agencies stays one description",
    ),
    (
        "Nhiệm vụ nào vừa do Bộ Nội vụ chủ trì, vừa có UBND các tỉnh phối hợp?",
        "V.1",
        "'vừa … vừa' asks for both",
    ),
    (
        "Tìm việc thỏa cả hai điều kiện, một là do UBND các tỉnh chủ trì, hai là hằng năm.",
        "I.1 I.2",
        "conditions listed as items",
    ),
    (
        "Tôi cần các việc hằng năm. Trong số đó việc nào UBND tỉnh chủ trì?",
        "I.1 I.2",
        "the second sentence narrows the first",
    ),
    (
        "Cho em các việc hằng năm. Việc nào UBND tỉnh chủ trì thì bỏ ra giúp em.",
        "I.3 I.5",
        "the second sentence drops some of the first",
    ),
    (
        "Tôi lo mảng quản lý nhà nước về giảm nghèo. Trong mảng ấy UBND tỉnh phối hợp việc nào?",
        "V.1 V.3 V.4",
        "a part of the table named before",
    ),
    (
        "Việc hằng năm thì liệt kê hết, riêng việc UBND tỉnh chủ trì thì thôi.",
        "I.3 I.5",
        "clauses say at their end what is wanted and what is not",
    ),
    (
        "Việc hằng năm tôi cũng lấy mà việc Bộ Nội vụ chủ trì tôi cũng lấy.",
        f"I.1 I.2 I.3 I.5 {LEAD_HOME}",
        "what is wanted twice is united",
    ),
    (
        "Tôi viết về việc hằng năm. Những việc UBND tỉnh chủ trì tôi đã có bài rồi nên khỏi nêu lại.",
        "I.3 I.5",
        "why something is set aside is no part of its description",
    ),
    (
        "Tôi không cần các việc UBND tỉnh chủ trì. Ngoài chúng, nhiệm vụ nào hằng năm?",
        "I.3 I.5",
        "set aside in the first sentence, before those that are wanted",
    ),
    (
        "Gạch những việc UBND tỉnh chủ trì trong các việc hằng năm",
        "I.3 I.5",
        "'trong các việc' after what is set aside says from which",
    ),
    (
        "Các nhiệm vụ hằng năm, ngoại trừ nhiệm vụ UBND tỉnh chủ trì, gồm những nhiệm vụ nào?",
        "I.3 I.5",
        "the tail of a question ends what is set aside",
    ),
    (
        "cho em hết mấy việc hằng năm với mấy việc Bộ Nội vụ chủ trì luôn ạ",
        f"I.1 I.2 I.3 I.5 {LEAD_HOME}",
        "'với' between two nouns for tasks joins two lists",
    ),
    (
        "Cho tôi việc Bộ Nội vụ chủ trì hoặc việc có sản phẩm là nghị quyết.",
        f"II.1 II.2 {LEAD_HOME}",
        "a noun for one task describes as one for several does",
    ),
    (
        "Xin nêu các nhiệm vụ không thuộc Mục III, trừ các nhiệm vụ UBND tỉnh chủ trì.",
        "I.3 I.4 I.5 I.6 IV V.1 V.2 V.3 V.4",
        "a description that does not ask keeps its negation",
    ),
    (
        "Lãnh đạo muốn tách riêng nhóm việc Bộ Nội vụ chủ trì. Anh chị liệt kê hộ những nhiệm vụ đó.",
        LEAD_HOME,
        "'tách riêng' selects where nothing else is described",
    ),
    (
        "Các mục II, III và V có việc nào Bộ Nội vụ chủ trì?",
        LEAD_HOME,
        "'và' between sections joins no descriptions",
    ),
    (
        "Trừ hai nhóm tuyên truyền và quản lý nhà nước, Bộ Xây dựng còn chủ trì việc nào?",
        "III.10 III.15",
        "'và' between titles joins no descriptions",
    ),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), CASES, ids=[case[0] for case in CASES])
def test_what_is_put_together(assistant: Assistant, question: str, tasks: str, reason: str) -> None:
    assert list(assistant.answer([question]).tasks) == tasks.split(), reason


@pytest.mark.parametrize("entry", load_entries(JOINS), ids=lambda entry: entry.value)
def test_each_example_holds_its_join(assistant: Assistant, entry: Entry) -> None:
    assert entry.examples
    for example in entry.examples:
        found = assistant.library.understanding.joins.find(split_words(example))
        assert entry.value in {slot.value for slot in found}, example
