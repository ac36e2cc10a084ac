"""Follow-ups: each is on the subject, has an answer, and shows what was not shown."""

import pytest

from assistant.answer import Answer, Status
from assistant.page.offers import follow_ups, told_spans
from assistant.pipeline import Assistant


def shown(answer: Answer, assistant: Assistant) -> set[int]:
    """The characters that an answer tells; of a row that it cites whole, those of the cells that it states."""
    spans = [span for c in answer.citations for span in told_spans(c, answer, assistant.library)]
    return {offset for start, end in spans for offset in range(start, end)}


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        # the agency's other role; its tasks are in the table already
        ("Bộ Xây dựng chủ trì những nhiệm vụ nào?", "Bộ Xây dựng phối hợp những nhiệm vụ nào?"),
        # the agency in another wording is the same question
        (
            "UBND các tỉnh phối hợp những nhiệm vụ nào?",
            "Ủy ban nhân dân các tỉnh, thành phố chủ trì những nhiệm vụ nào?",
        ),
        # the one task's lead
        ("Nhiệm vụ III.10", "Bộ Xây dựng chủ trì những nhiệm vụ nào?"),
        # the next group of the plan
        ("Mục đích của Kế hoạch là gì?", "Mục I.2 của Kế hoạch gồm những nội dung nào?"),
        # the groups below the one that was listed
        (
            "Mục II của Kế hoạch gồm những nội dung nào?",
            "Mục II.1 của Kế hoạch gồm những nội dung nào?",
        ),
        # what the text does not say: from its nearest provision
        ("Mức chuẩn nghèo hiện nay là bao nhiêu tiền?", "Sản phẩm của nhiệm vụ III.1 là gì?"),
        ("xin chào", "Mục đích của Kế hoạch là gì?"),
    ],
)
def test_follow_ups_are_answered_and_show_more(
    assistant: Assistant, question: str, offered: str
) -> None:
    answer = assistant.answer([question])
    found = follow_ups(assistant, answer)
    assert offered in found
    assert len(found) <= 3
    seen = set() if answer.status is Status.NOT_IN_DOCUMENT else shown(answer, assistant)
    for other in (assistant.answer([follow_up]) for follow_up in found):
        assert other.status is Status.ANSWERED
        assert shown(other, assistant) - seen
        seen |= shown(other, assistant)


def test_of_a_row_cited_whole_only_what_is_stated_is_told(assistant: Assistant) -> None:
    answer = assistant.answer(["Nhiệm vụ III.10 do cơ quan nào chủ trì?"])
    (citation,) = answer.citations
    text = assistant.library.documents[citation.document].text
    told = " ".join(text[s:e] for s, e in told_spans(citation, answer, assistant.library))
    assert "Bộ Xây dựng" in told
    assert "Năm 2022" not in told
    assert "Năm 2022" in citation.quote


def test_an_unclear_question_has_options_instead(assistant: Assistant) -> None:
    answer = assistant.answer(["nhiệm vụ số 3 do ai chủ trì?"])
    assert answer.status is Status.CLARIFY
    assert follow_ups(assistant, answer) == []
