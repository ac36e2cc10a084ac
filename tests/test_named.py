"""Tests of the names of tasks: which stretch of a message names one, whatever its words mean elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Status
from assistant.evidence.naive_bayes import NaiveBayes
from assistant.evidence.named import Names, Told, best_run
from assistant.library import Library
from assistant.pipeline import Assistant

# What words say alone and with the word before; the sum and the bounds of the best run; the reason.
RUNS: list[tuple[list[Told], tuple[float, int, int], str]] = [
    ([], (0.0, 0, 0), "no words, no name"),
    ([(-1.0, 0.0)], (0.0, 0, 0), "what speaks against is none"),
    ([(2.0, 0.0), (-1.0, 0.0), (3.0, 0.0)], (4.0, 0, 3), "a weak word is bridged"),
    ([(1.0, 0.0), (-2.0, 0.0), (3.0, 0.0)], (3.0, 2, 3), "too weak a word is not"),
    ([(1.0, 9.0), (1.0, 2.0)], (4.0, 0, 2), "the first word has no word before it in the run"),
    ([(2.0, 0.0), (3.0, float("-inf"))], (3.0, 1, 2), "no run goes over the end of a sentence"),
]


@pytest.mark.parametrize(("said", "expected", "reason"), RUNS)
def test_best_run(said: list[Told], expected: tuple[float, int, int], reason: str) -> None:
    assert best_run(said) == pytest.approx(expected), reason


NUMBERS = st.floats(-4, 4)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=12))
def test_no_run_says_more_than_the_best(said: list[Told]) -> None:
    best, first, last = best_run(said)
    runs = [
        sum(alone for alone, _ in said[a:b]) + sum(pair for _, pair in said[a + 1 : b])
        for a in range(len(said))
        for b in range(a + 1, len(said) + 1)
    ]
    assert best == pytest.approx(max([0.0, *runs]))
    assert 0 <= first <= last <= len(said)


def test_naive_bayes_tells_what_each_passage_is_asked_for_with() -> None:
    asked = NaiveBayes.of(
        {"a": ["nhà ở cho hộ nghèo", "nhà ở"], "b": ["vốn vay", "vốn cho hộ nghèo"]}
    )
    likelier = {gram: asked.logs[place] for gram, place in asked.places.items()}
    assert likelier["nha",][0] > likelier["nha",][1]
    assert likelier["nha", "o"][0] > likelier["nha", "o"][1], "a pair of neighbours counts"
    assert likelier["von",][1] > likelier["von",][0]
    assert ("ngheo", "nha") not in likelier, "no pair goes over two questions"


# A message, the task and the words that name it; the reason.
NAMES = [
    (
        "Việc giúp bà con nghèo biết chỗ nào cần người làm, giá bao nhiêu là do ai phụ trách?",
        "V.4",
        "viec giup",
        "'chỗ nào', 'bao nhiêu' ask nothing inside a name",
    ),
    (
        "cho hoi chuyen dua ho ngheo trong rung dac dung ra noi o moi thi ai lo",
        "III.14",
        "chuyen dua",
        "typed without marks",
    ),
]


@pytest.mark.parametrize(("message", "task", "opening", "reason"), NAMES)
def test_finds_the_name(
    assistant: Assistant, message: str, task: str, opening: str, reason: str
) -> None:
    library = assistant.library
    words, _ = library.understanding.said(message)
    name = names_of(library).find(words, library.understanding.slots(message, words))
    assert name is not None, reason
    assert name.task == task, reason
    assert " ".join(w.folded for w in words[name.first : name.last]).startswith(opening), reason
    assert [w.folded for w in name.replaced(words)][name.first :][:2] == ["nhiem", "vu"]


def names_of(library: Library) -> Names:
    assert library.names is not None
    return library.names


# Messages in which no single task is named; the reason.
NAMELESS = [
    ("Việc miễn học phí cho con hộ cận nghèo ai chủ trì", "what people get elsewhere, by its name"),
    ("Việc cấp sách giáo khoa cho con hộ nghèo ai chủ trì", "another such thing"),
    ("Bộ Xây dựng chủ trì những nhiệm vụ nào trong năm 2022?", "conditions are no name"),
    ("Nhà ở cho hộ nghèo và trợ giúp pháp lý, việc nào xong trước?", "two are named"),
    ("xin chào", "no words of a task"),
]


@pytest.mark.parametrize(("message", "reason"), NAMELESS)
def test_names_no_task(assistant: Assistant, message: str, reason: str) -> None:
    library = assistant.library
    words, _ = library.understanding.said(message)
    slots = library.understanding.slots(message, words)
    assert names_of(library).find(words, slots) is None, reason


# Questions and the task that is told; the reason.
TOLD = [
    (
        "Việc giúp bà con nghèo biết chỗ nào cần người làm, giá bao nhiêu là do cơ quan nào chủ trì?",
        "V.4",
        "the question inside the name is not asked",
    ),
    (
        "Nhiệm vụ đưa các hộ sống trong rừng đặc dụng ra nơi ở mới có sản phẩm là gì?",
        "III.14",
        "a name that no cell holds in these words",
    ),
]


@pytest.mark.parametrize(("question", "task", "reason"), TOLD)
def test_tells_the_named_task(assistant: Assistant, question: str, task: str, reason: str) -> None:
    assert assistant.answer([question]).tasks == (task,), reason


# Questions in which a task is named, but something else is asked; the status; the reason.
OTHERWISE = [
    (
        "Chỉ thị số 40-CT/TW ban hành ngày nào?",
        Status.ANSWERED,
        "the date of a document is in the plan",
    ),
    ("Việc nào nói tới quốc phòng, an ninh?", Status.ANSWERED, "which tasks there are is asked"),
]


@pytest.mark.parametrize(("question", "status", "reason"), OTHERWISE)
def test_a_name_changes_no_other_question(
    assistant: Assistant, question: str, status: Status, reason: str
) -> None:
    answer = assistant.answer([question])
    assert answer.status is status, reason
    assert answer.explanation["route"] != "reference", reason


# Whom a measure is for is not its matter; the reason.
FOR_WHOM = [
    ("Chữa răng miễn phí cho hộ cận nghèo do ai chủ trì?", (), "no task is about the matter"),
    (
        "Khám mắt miễn phí cho con hộ mới thoát nghèo ai chủ trì?",
        (),
        "the same of a family's children",
    ),
    ("Tư vấn luật miễn phí cho hộ cận nghèo ai lo?", ("III.3",), "contrary: the matter names it"),
    ("Kiếm việc cho người nghèo là bộ nào lo?", ("III.8",), "contrary: a matter of few words"),
]


@pytest.mark.parametrize(("question", "tasks", "reason"), FOR_WHOM)
def test_whom_it_is_for_names_no_task(
    assistant: Assistant, question: str, tasks: tuple[str, ...], reason: str
) -> None:
    assert assistant.answer((question,)).tasks == tasks, reason
