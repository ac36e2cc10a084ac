"""The metrics, each against a table of small cases worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from eval.answers import (
    Place,
    covers,
    find_places,
    markers,
    overlap,
    read_answer,
    read_citation,
    says,
)
from eval.appendix import read_appendix, task_places
from eval.metrics import (
    REQUIRED,
    Gold,
    citation_precision,
    citation_recall,
    collective_exact,
    count_accuracy,
    evidence_recall,
    fact_recall,
    false_answer,
    false_refusal,
    field_accuracy,
    gold_of,
    marker_validity,
    missed,
    quote_validity,
    score,
    statements,
    status_accuracy,
    task_exact,
    task_precision,
    task_recall,
)
from eval.questions import Kind
from tests.eval_factories import DOCUMENT, TEXT, TEXTS, answer, citation, question

IN_FORCE = "Nghị quyết này có hiệu lực từ ngày ký ban hành"
ROWS = task_places(TEXTS)


@pytest.mark.parametrize(
    ("text", "variant", "expected"),
    [
        ("Năm **2022** [1].", "nam 2022", True),  # case, diacritics, Markdown
        ("giai đoạn 2021\u20132030", "2021 - 2030", True),  # any dash, with or without spaces
        ("Có 3 điều.", "3", True),
        ("Có 13 điều [3].", "3", False),  # inside a number, inside a marker
        ("Bộ Y tế", "Bộ Y", True),
        ("Bộ Yên", "Bộ Y", False),  # inside a word
        ("số 160/NQ-CP.", "160/NQ-CP", True),
        ("**Đúng.** Bộ Y tế phối hợp.", "Đúng", True),
        ("Không đúng. Bộ Y tế phối hợp.", "Đúng", False),  # denied
        (
            "Mục III gồm 5 nội dung.",
            "Đúng",
            False,
        ),  # no verdict, though folded 'nội dung' has the word
        ("Ý 1. Không. …\nÝ 2. Đúng. …", "Đúng", True),  # a verdict for each part
        ("Yes. The Ministry leads it.", "Đúng", True),
        ("Đúng. Không có cơ quan nào khác.", "Không", False),  # confirmed
        ("Phụ lục không có nhiệm vụ nào.", "Không", True),  # denied without a verdict
        ("No. Bộ Y tế leads it.", "Không đúng", True),  # denied in English
    ],
)
def test_says(text: str, variant: str, expected: bool) -> None:
    assert says(text, variant) is expected


def test_markers_reads_single_and_grouped_numbers() -> None:
    assert markers("một [1], hai [2, 3] và [4][5], không phải [sic]") == {1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], 0),
        ([(0, 10)], 0),  # ends where the place starts
        ([(5, 15)], 5),
        ([(0, 40)], 10),
        ([(10, 14), (12, 16)], 6),  # what two spans share is counted once
        ([(18, 30), (10, 12)], 4),  # in any order
    ],
)
def test_overlap(spans: list[tuple[int, int]], expected: int) -> None:
    assert overlap(spans, 10, 20) == expected


@pytest.mark.parametrize(
    ("spans", "document", "expected"),
    [
        ([[0, 80]], "d", True),  # exactly 80 of 100 characters
        ([[0, 79]], "d", False),
        ([[0, 40], [60, 100]], "d", True),  # several spans together
        ([[0, 100]], "other", False),  # same offsets, another document
    ],
)
def test_covers(spans: list[list[int]], document: str, expected: bool) -> None:
    raw = {"n": 1, "document": document, "passage": "p", "quote": "", "spans": spans}
    assert covers(read_citation(raw), Place("d", 0, 100)) is expected


def test_find_places_returns_every_occurrence() -> None:
    places = find_places(IN_FORCE, TEXTS)
    assert [TEXT[p.start : p.end] for p in places] == [IN_FORCE, IN_FORCE]
    assert find_places("không có", TEXTS) == ()


def test_appendix_joins_rows_split_by_a_page_break_and_names_unnumbered_ones() -> None:
    tasks = {task.id: task for task in read_appendix(DOCUMENT, TEXT)}
    assert list(tasks) == ["I.1", "I.2", "II"]
    assert tasks["I.2"].cells["content"] == "Nhà ở cho hộ nghèo"
    assert tasks["I.2"].cells["lead"] == "Bộ B và Bộ C"
    assert [len(task.places) for task in tasks.values()] == [1, 2, 1]


@pytest.mark.parametrize(
    ("gold", "given", "expected"),
    [
        ("answered", "answered", (1, 0, None)),
        ("answered", "not_in_document", (0, 1, None)),
        ("answered", "error", (0, 1, None)),
        ("not_in_document", "answered", (0, None, 1)),
        ("not_in_document", "not_in_document", (1, None, 0)),
        ("not_in_document", "unavailable", (0, None, 0)),  # wrong, but nothing was made up
        ("chitchat", "answered", (0, None, None)),
    ],
)
def test_status_metrics(gold: str, given: str, expected: tuple[float | None, ...]) -> None:
    asked, got = question(status=gold), read_answer(answer(status=given))
    metrics = (status_accuracy, false_refusal, false_answer)
    assert tuple(metric(asked, got) for metric in metrics) == expected


@pytest.mark.parametrize(
    ("gold", "allowed", "given", "expected"),
    [
        (["I.1", "I.2"], [], ["I.2", "I.1"], (1, 1, 1)),
        (["I.1", "I.2"], [], ["I.1"], (0, 1, 0.5)),
        (["I.1"], [], ["I.1", "II"], (0, 0.5, 1)),
        (["I.1"], ["II"], ["I.1", "II"], (1, 1, 1)),  # allowed is tolerated
        (["I.1"], ["II"], ["II"], (0, 1, 0)),  # allowed is no substitute
        ([], [], [], (1, None, None)),
        ([], [], ["II"], (0, 0, None)),
        (None, [], ["II"], (None, None, None)),  # not judged
    ],
)
def test_task_metrics(
    gold: list[str] | None, allowed: list[str], given: list[str], expected: tuple[float | None, ...]
) -> None:
    asked, got = question(tasks=gold, allowed_tasks=allowed), read_answer(answer(tasks=given))
    metrics = (task_exact, task_precision, task_recall)
    assert tuple(metric(asked, got) for metric in metrics) == expected


@pytest.mark.parametrize(
    ("metric", "gold", "given", "expected"),
    [
        (collective_exact, {"collective_tasks": ["II"]}, {"collective_tasks": ["II"]}, 1),
        (collective_exact, {"collective_tasks": ["II"]}, {}, 0),
        (collective_exact, {}, {"collective_tasks": ["II"]}, None),
        (count_accuracy, {"count": 3}, {"count": 3}, 1),
        (count_accuracy, {"count": 3}, {"count": None}, 0),
        (count_accuracy, {}, {"count": 3}, None),
        (fact_recall, {"facts": [["Bộ A"], ["2022", "2023"]]}, {"answer": "bo a, 2023"}, 1),
        (fact_recall, {"facts": [["Bộ A"], ["2022"]]}, {"answer": "Bộ A"}, 0.5),
        (fact_recall, {}, {"answer": "Bộ A"}, None),
        (field_accuracy, {"kind": "field", "facts": [["a"], ["b"]]}, {"answer": "a"}, 0),
        (field_accuracy, {"kind": "narrative", "facts": [["a"]]}, {"answer": "a"}, None),
    ],
)
def test_value_metrics(
    metric: Any, gold: dict[str, Any], given: dict[str, Any], expected: float | None
) -> None:
    assert metric(question(**gold), read_answer(answer() | given)) == expected


def test_evidence_counts_any_occurrence_of_a_snippet() -> None:
    gold = Gold((find_places(IN_FORCE, TEXTS), find_places("Hằng năm", TEXTS)))
    second = TEXT.index(IN_FORCE, 20)
    elsewhere = citation(IN_FORCE, spans=[[second, second + len(IN_FORCE)]])
    assert evidence_recall(gold, read_answer(answer("", elsewhere))) == 0.5
    assert evidence_recall(gold, read_answer(answer())) == 0
    assert evidence_recall(Gold(), read_answer(answer("", elsewhere))) is None


def test_a_snippet_of_many_rows_must_be_cited_in_a_row_of_the_gold_tasks() -> None:
    both = find_places("Bộ B", TEXTS)
    assert len(both) == 2
    assert gold_of(question(snippets=["Bộ B"]), TEXTS, ROWS).snippets == (both,)
    assert gold_of(question(snippets=["Bộ B"], tasks=["I.2"]), TEXTS, ROWS).snippets == (both[1:],)
    # A snippet that stands in no gold row keeps its places.
    assert gold_of(question(snippets=["Bộ B"], tasks=["II"]), TEXTS, ROWS).snippets == (both,)


def test_citation_precision_and_recall_are_decided_by_spans() -> None:
    asked = question(snippets=[IN_FORCE], tasks=["I.1"])
    gold = gold_of(asked, TEXTS, ROWS)
    cites = [citation(IN_FORCE), citation("Bộ A", n=2), citation("Đề án", n=3)]
    text = (
        "Gồm:\n- Có hiệu lực từ ngày ký [1]. Bộ A viết báo [2].\n- Đề án khác [3]\n- Không nguồn."
    )
    given = read_answer(answer(text, *cites))
    assert citation_precision(gold, given) == pytest.approx(2 / 3)  # II is no gold task
    assert citation_recall(gold, given) == 0.5  # two of four statements; 'Gồm:' states nothing
    assert citation_precision(gold, read_answer(answer("Không rõ."))) is None
    assert citation_recall(gold, read_answer(answer("Không rõ."))) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một hai. Ba bốn [1]. [2]", ["Một hai.", "Ba bốn [1]. [2]"]),
        ("Có hiệu lực. [1] Bộ A viết.", ["Có hiệu lực. [1]", "Bộ A viết."]),
        ("theo khoản 1. a và b", ["theo khoản 1. a và b"]),  # no capital follows
        ("Các nhiệm vụ:\n1. Viết báo [1]", ["Viết báo [1]"]),
        ("## Tiêu đề lớn\n| cột một | cột hai |\n|---|:--|", ["| cột một | cột hai |"]),
    ],
)
def test_statements(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, 1),
        ({"quote": IN_FORCE.upper()}, 0),  # not the characters of the text
        ({"spans": [[0, 5]]}, 0),  # other characters of the text
        ({"document": "2/NQ-CP"}, 0),  # no such document
        ({"quote": "", "spans": []}, 0),  # nothing quoted
    ],
)
def test_quote_validity(change: dict[str, Any], expected: float) -> None:
    given = read_answer(answer("", citation(IN_FORCE, **change)))
    assert quote_validity(given, TEXTS) == expected


@pytest.mark.parametrize(
    ("text", "numbers", "expected"),
    [
        ("a [1] b [2]", [1, 2], 1),
        ("a [1]", [1, 2], 0),  # a citation that nothing points to
        ("a [1] b [2]", [1], 0),  # a marker without citation
        ("a [1]", [1, 1], 0),  # a number used twice
        ("a", [], None),
    ],
)
def test_marker_validity(text: str, numbers: list[int], expected: float | None) -> None:
    given = read_answer(answer(text, *(citation("Bộ A", n=n) for n in numbers)))
    assert marker_validity(given) == expected


GOOD = answer("Từ ngày ký [1].", citation(IN_FORCE), tasks=["I.1"], count=2)


@pytest.mark.parametrize(
    ("gold", "given", "expected"),
    [
        ({"kind": "list", "tasks": ["I.1"]}, GOOD, ()),
        ({"kind": "list", "tasks": ["I.2"]}, GOOD, ("task_exact",)),
        ({"kind": "list", "tasks": ["I.1"], "facts": [["x"]]}, GOOD, ()),  # facts do not decide
        (
            {"kind": "list", "tasks": ["I.1"], "collective_tasks": ["II"]},
            GOOD,
            ("collective_exact",),
        ),
        ({"kind": "count", "count": 2}, GOOD, ()),
        ({"kind": "count", "count": 3}, GOOD, ("count_accuracy",)),
        ({"kind": "field", "facts": [["ngày ký"]], "snippets": [IN_FORCE]}, GOOD, ()),
        ({"kind": "field", "facts": [["ngày ký"]], "tasks": ["II"]}, GOOD, ("task_exact",)),
        ({"kind": "narrative", "snippets": [IN_FORCE], "tasks": ["II"]}, GOOD, ()),
        ({"kind": "narrative", "snippets": ["Hằng năm"]}, GOOD, ("evidence_recall",)),
        ({"kind": "premise", "facts": [["không"]]}, GOOD, ("fact_recall",)),
        ({"kind": "comparison", "tasks": ["I.1"], "count": 2}, GOOD, ()),
        ({"kind": "not_in_document", "status": "not_in_document"}, GOOD, ("status_accuracy",)),
        ({"kind": "chitchat", "status": "chitchat"}, answer(status="chitchat"), ()),
    ],
)
def test_what_makes_an_answer_correct(
    gold: dict[str, Any], given: dict[str, Any], expected: tuple[str, ...]
) -> None:
    asked = question(**gold)
    scores = score(asked, gold_of(asked, TEXTS, ROWS), read_answer(given), TEXTS)
    assert missed(asked, scores) == expected
    assert scores["correct"] == float(not expected)


def test_follow_up_accuracy_is_judged_on_follow_ups_only() -> None:
    gold = Gold()
    one, two = question(), question(turns=["Điều 1?", "Còn Điều 2?"])
    given = read_answer(GOOD)
    assert score(one, gold, given, TEXTS)["follow_up_accuracy"] is None
    assert score(two, gold, given, TEXTS)["follow_up_accuracy"] == 1


def test_every_kind_has_a_verdict() -> None:
    assert set(REQUIRED) == set(Kind)
