"""Agencies asked for by a name that they have borne since 2025."""

from __future__ import annotations

import pytest

from assistant.library import build_library
from assistant.pipeline import Assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(build_library())


@pytest.mark.parametrize(
    ("question", "tasks", "said"),
    [
        # one predecessor: its tasks, under the name that the text uses
        ("Bộ Dân tộc và Tôn giáo phối hợp nhiệm vụ nào?", ("III.6",), "Ủy ban Dân tộc"),
        # two predecessors: the tasks of either
        (
            "bo nong nghiep va moi truong chu tri nhung nhiem vu nao",
            ("III.11", "III.14", "III.15"),
            "Bộ Nông nghiệp và Phát triển nông thôn, Bộ Tài nguyên và Môi trường",
        ),
        # a name that stayed: only what the text gives it; the rest is a note
        ("Bộ Tài chính phối hợp nhiệm vụ nào?", ("III.12",), "Bộ Kế hoạch và Đầu tư"),
        # an old name: where it went, and a matter that went elsewhere than the name
        (
            "Bộ Lao động - Thương binh và Xã hội chủ trì nhiệm vụ nào ở mục V?",
            ("V.1", "V.3", "V.4"),
            "giảm nghèo của Bộ Lao động - Thương binh và Xã hội chuyển về Bộ Nông nghiệp và Môi trường",
        ),
    ],
)
def test_new_names(assistant: Assistant, question: str, tasks: tuple[str, ...], said: str) -> None:
    answer = assistant.answer([question])
    assert answer.tasks == tasks
    assert said in answer.answer
    assert "Lưu ý (ngoài văn bản)" in answer.answer
    assert "176/2025/QH15" in answer.answer
