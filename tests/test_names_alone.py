"""An agency's name alone, however short, is its whole page: its wording tells nothing."""

import pytest

from assistant.pipeline import Assistant


@pytest.mark.parametrize(
    ("typed", "tasks", "reason"),
    [
        ("bxd", ("III.10", "III.15"), "a short form in small letters"),
        ("dạ Bộ NV ạ", ("V.1", "V.2"), "polite words ask for nothing"),
        ("UBDT?", ("III.6", "III.15"), "both roles"),
        ("BCT", (), "named nowhere: the page says so"),
    ],
)
def test_a_name_alone_is_its_page(
    assistant: Assistant, typed: str, tasks: tuple[str, ...], reason: str
) -> None:
    answer = assistant.answer([typed])
    assert answer.status == "answered", reason
    assert answer.tasks == tasks, reason


def test_a_body_that_nobody_knows_stays_refused(assistant: Assistant) -> None:
    assert assistant.answer(["ngân hàng agribank"]).status == "not_in_document"
