"""Which questions are worded like those that such a text answers, and what is refused for a word alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.evidence.wording import load_wording, runs
from assistant.pipeline import Assistant
from assistant.words import split_words
from corpus.errors import AssistantError
from eval.wording import fit_wording


def test_runs_of_words_hide_numbers() -> None:
    assert "< nam #" in runs(split_words("Năm 2022"))


def test_a_fitted_wording_tells_its_own_questions() -> None:
    asked = [split_words(f"ai chủ trì việc {n}") for n in "abcdef"]
    beyond = [split_words(f"bao nhiêu tiền cho việc {n}") for n in "abcdef"]
    labels = np.array([1.0] * 6 + [0.0] * 6)
    model = fit_wording([*asked, *beyond], labels, np.ones(12))
    assert model.score(asked[0]) > 0 > model.score(beyond[0])


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "wording.json"
    path.write_text("{", "utf-8")
    with pytest.raises(AssistantError):
        load_wording(path)


STATUSES = [
    ("Chính sách tín dụng ưu đãi cho hộ nghèo do ngân hàng nào chủ trì?", "answered"),
    ("Hộ nghèo được vay với lãi suất bao nhiêu?", "not_in_document"),
    ("việc hướng dẫn xã phường dựng mô hình hợp tác xã, tổ tự quản thì ai chủ trì", "answered"),
    ("Toàn tỉnh có mấy xã lập được hợp tác xã?", "not_in_document"),
    ("Chậm nhất ngày nào các bộ phải ban hành kế hoạch riêng?", "not_in_document"),
    ("Tỉnh phải ra kế hoạch trong vòng bao nhiêu ngày?", "not_in_document"),
    ("Vùng thường xuyên bị thiên tai gồm các tỉnh nào?", "not_in_document"),
    ("Chỉ thị 05 do ai ký?", "not_in_document"),
    ("Nghị quyết thực hiện Chỉ thị 05 này ai ký vậy?", "answered"),
    ("Who put their name at the bottom of the resolution?", "answered"),
]


@pytest.mark.parametrize(("question", "status"), STATUSES)
def test_what_is_refused(assistant: Assistant, question: str, status: str) -> None:
    assert assistant.answer([question]).status == status
