"""Messages that are passed on: quotation marks and signs around the whole question."""

from __future__ import annotations

import pytest

from assistant.message.bounded import _unwrapped


@pytest.mark.parametrize(
    ("typed", "read", "reason"),
    [
        ('>>> "Ai ký?" <<< ...', "Ai ký?", "signs and quotation marks around it"),
        ("“Ai ký nghị quyết?”", "Ai ký nghị quyết?", "quotation marks alone"),
        ('"SP ghi "Báo cáo" là gì"', 'SP ghi "Báo cáo" là gì', "another quotation inside"),
        ('"SP ghi là "Báo cáo"."', 'SP ghi là "Báo cáo".', "another one at its end"),
        ('"Đề án" và "Báo cáo"', None, "two quotations"),
        ('Việc "Báo cáo" do ai?', None, "words outside"),
        ('"', None, "one mark"),
        ("", None, "nothing"),
    ],
)
def test_what_stands_around_a_message_is_left_out(
    typed: str, read: str | None, reason: str
) -> None:
    assert _unwrapped(typed) == (typed if read is None else read), reason
