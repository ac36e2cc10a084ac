"""Messages as a whole: several questions, parts of the document, other documents, expected questions."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.evidence.probe import load_probe
from assistant.pipeline import Assistant
from corpus.documents import load_documents


@pytest.mark.parametrize(
    ("message", "tasks", "parts"),
    [
        # two question marks ask twice
        (
            "Bộ Tư pháp chủ trì nhiệm vụ nào? Ngân hàng Nhà nước chủ trì nhiệm vụ nào?",
            {"III.3", "III.12"},
            2,
        ),
        # 'còn' joins two look-ups, each with its agency, role and noun
        ("Bộ Tài chính phối hợp việc gì, còn Bộ Tư pháp chủ trì việc gì", {"III.12", "III.3"}, 2),
        # two lists asked for in one sentence
        (
            "Nêu việc Bộ Tư pháp chủ trì và việc Ngân hàng Nhà nước chủ trì",
            {"III.3", "III.12"},
            2,
        ),
        # one condition with two agencies asks once
        ("Nhiệm vụ nào Bộ Xây dựng chủ trì và Bộ Lao động phối hợp?", {"III.10"}, 1),
        # a request for leave to ask is no question of its own
        ("Cho em hỏi chút được không? Bộ Tư pháp chủ trì nhiệm vụ nào?", {"III.3"}, 1),
        # each clause with its own words that ask and its own subject
        ("Việc xây chuẩn nghèo ai làm, còn cơ sở dữ liệu thì ai làm?", {"III.1", "V.3"}, 2),
        (
            "Nhiệm vụ hạn 2022 là việc nào, và nhiệm vụ hai năm một lần là việc nào?",
            {"III.9", "III.10", "I.4"},
            2,
        ),
        # one agency in two roles
        ("Bộ Tài chính chủ trì việc nào và phối hợp việc nào?", {"III.12"}, 2),
        # items of a list
        ("a) Bộ Tư pháp chủ trì việc nào? b) Bộ Quốc phòng chủ trì gì?", {"III.3", "III.7"}, 2),
        ("Em hỏi:\n- Ai chủ trì chuẩn nghèo\n- Ai lo nhà ở cho hộ nghèo", {"III.1", "III.10"}, 2),
        (
            "Hai câu. Một là Bộ Tư pháp chủ trì việc gì. Hai là Bộ Công an chủ trì việc gì.",
            {"III.3", "III.7"},
            2,
        ),
        # a comma joins two questions only when both ask who does a thing of its own
        ("Ai chủ trì nhà ở hộ nghèo, ai chủ trì nước sạch nông thôn?", {"III.10", "III.11"}, 2),
        # a fact of the document beside tasks, joined by a word or a comma
        ("Nghị quyết do ai ký và Bộ Tư pháp chủ trì việc gì?", {"III.3"}, 2),
        ("Nghị quyết do ai ký, mục II có bao nhiêu nhiệm vụ?", {"II.1", "II.2"}, 2),
        # what is done, and who does it
        ("Cán bộ về vùng nghèo được khuyến khích bằng gì, ai lo?", {"V.2"}, 2),
        # two questions on one task are told once
        ("Ai lo nhà ở cho hộ nghèo? Bao giờ xong?", {"III.10"}, 1),
        # what no task says is told apart
        ("Nhiệm vụ III.12 do ai chủ trì, kinh phí bao nhiêu?", {"III.12"}, 2),
        # somebody's message in quotation marks is the question
        (
            "Dân hỏi: “Nhà tôi bị sạt lở từ năm 2020. Bộ nào lo di dời dân khỏi vùng thiên tai?” "
            "Nhờ trả lời giúp.",
            {"III.14"},
            1,
        ),
        ('Bạn đọc viết: "Bộ nào lo nước sạch nông thôn?"', {"III.11"}, 1),
        # 'một mình' of the sentence before; collective wording set aside
        (
            "Tỉnh cần rà những việc UBND tỉnh tự chủ trì một mình. Xin cho biết là nhiệm vụ nào?",
            {"III.16"},
            1,
        ),
        (
            "Cho biết việc Bộ Tư pháp chủ trì; những việc chỉ ghi chung các bộ, ngành thì bỏ ra.",
            {"III.3"},
            1,
        ),
        # the sentence before a question is its background, and names the agency
        ("Tôi làm ở Bộ Tư pháp. Bộ tôi chủ trì những nhiệm vụ nào?", {"III.3"}, 1),
    ],
)
def test_each_question_is_answered(
    assistant: Assistant, message: str, tasks: set[str], parts: int
) -> None:
    answer = assistant.answer([message])
    assert set(answer.tasks) == tasks
    assert len(answer.explanation.get("before", [])) == parts - 1
    assert ("**Ý 2.**" in answer.answer) is (parts > 1)
    assert not set(answer.tasks) & set(answer.collective_tasks)


@pytest.mark.parametrize(
    ("question", "cited", "absent"),
    [
        # the plan and its appendix, joined
        (
            "Chính sách nhà ở cho hộ nghèo: kế hoạch nêu gì, phụ lục giao bộ nào chủ trì?",
            {"ke-hoach/II/3/gach-4", "phu-luc/III/10"},
            set(),
        ),
        # the appendix shut out
        (
            "Không tính phụ lục, kế hoạch nêu gì về nhà ở của hộ nghèo?",
            {"ke-hoach/II/3/gach-4"},
            {"phu-luc/III/10"},
        ),
        # a group of measures as a whole
        (
            "Kế hoạch nêu những giải pháp gì về huy động, sử dụng nguồn lực? Nêu đủ các gạch.",
            {"ke-hoach/II/4/gach-1", "ke-hoach/II/4/gach-2", "ke-hoach/II/4/gach-3"},
            set(),
        ),
        # the part on implementation, by its number in the plan
        (
            "Phần III của kế hoạch giao Bộ Thông tin và Truyền thông làm gì?",
            {"ke-hoach/III/2"},
            set(),
        ),
    ],
)
def test_the_part_spoken_of_answers(
    assistant: Assistant, question: str, cited: set[str], absent: set[str]
) -> None:
    passages = {citation.passage for citation in assistant.answer([question]).citations}
    assert cited <= passages
    assert not absent & passages


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        # what the text says of another document
        ("Chỉ thị 40 của Ban Bí thư ban hành ngày nào?", "answered", "22 tháng 11 năm 2014"),
        ("ket luan 06 cua ban bi thu la ngay bao nhieu", "answered", "10 tháng 6 năm 2021"),
        # what stands in it only
        ("Chỉ thị 40-CT/TW yêu cầu cấp ủy những việc gì?", "not_in_document", "không nêu"),
        ("Chỉ thị 05 do đồng chí nào ký?", "not_in_document", "không nêu"),
        # an end of effect, which the text does not give
        ("Nghị quyết 160 hết hiệu lực khi nào?", "not_in_document", "không nêu"),
    ],
)
def test_other_documents(assistant: Assistant, question: str, status: str, said: str) -> None:
    answer = assistant.answer([question])
    assert answer.status == status
    assert said in answer.answer


@pytest.mark.parametrize(
    ("turns", "tasks"),
    [
        # both agencies named before
        (
            [
                "Bộ Xây dựng chủ trì nhiệm vụ nào?",
                "Còn Bộ Y tế?",
                "2 bộ này cùng chủ trì việc nào?",
            ],
            {"III.15"},
        ),
        # both tasks told of before, one a turn
        (
            [
                "Nhiệm vụ III.10 do ai chủ trì?",
                "Nhiệm vụ III.3 do ai chủ trì?",
                "Trong hai nhiệm vụ đó, nhiệm vụ nào do Bộ Tư pháp chủ trì?",
            ],
            {"III.3"},
        ),
    ],
)
def test_two_things_of_earlier_turns(
    assistant: Assistant, turns: list[str], tasks: set[str]
) -> None:
    assert set(assistant.answer(turns).tasks) == tasks


def test_expected_questions_belong_to_passages_and_are_never_shown(assistant: Assistant) -> None:
    (document,) = load_documents()
    asked = {p.id: p.queries for p in document.passages if p.queries}
    # every passage that can answer, and the groups of the plan, have some
    assert len(asked) > 100
    answer = assistant.answer(["xóa nhà tạm, sửa nhà cho hộ cận nghèo thì bộ nào lo?"])
    assert "xóa nhà tạm" in " ".join(q for lines in asked.values() for q in lines)
    assert "III.10" in answer.tasks
    assert "xóa nhà tạm" not in answer.answer


def test_the_probe_is_fitted_to_the_carried_model(assistant: Assistant) -> None:
    probe = load_probe()
    assert probe.model == assistant.library.search.model
    assert probe.weights.shape == (384,)
    # linear: the score of a vector moves by the weights
    base = np.zeros(384, dtype=np.float32)
    step = base.copy()
    step[0] = 1.0
    assert probe.score(step) - probe.score(base) == pytest.approx(float(probe.weights[0]))
