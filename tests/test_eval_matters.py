"""Names of tasks and questions on provisions: whole, of the text, and scored as they say."""

from collections.abc import Mapping
from typing import Any

import pytest

from assistant.pipeline import build_assistant
from eval.composed import scored
from eval.matters import Matter, authors, failures, matters

COLUMNS = {"lead", "coordinators", "product", "deadline"}
EVERY = [*authors("dev"), *authors("test")]


@pytest.fixture(scope="module")
def known() -> tuple[set[str], set[str]]:
    library = build_assistant().library
    return {task.id for task in library.tasks}, {passage.id for passage in library.passages}


@pytest.mark.parametrize("author", EVERY)
def test_each_author_names_every_task(
    author: Mapping[str, Any], known: tuple[set[str], set[str]]
) -> None:
    tasks, passages = known
    assert set(author["tasks"]) == tasks
    assert set(author["provisions"]) <= passages
    assert set(author["frames"]) == COLUMNS
    for frames in author["frames"].values():
        assert all(frame.count("{x}") == 1 for frame in frames)


def test_test_authors_are_kept_apart() -> None:
    once, again = matters("dev"), matters("dev")
    assert once == again
    assert not {m.turns for m in once} & {m.turns for m in matters("test")}


@pytest.mark.parametrize(
    ("shape", "answer", "right"),
    [
        ("lead", {"status": "answered", "tasks": ["I.1"], "citations": []}, True),
        ("lead", {"status": "answered", "tasks": ["I.1", "I.2"], "citations": []}, False),
        ("lead", {"status": "clarify", "tasks": [], "citations": []}, False),
        ("provision", {"status": "answered", "tasks": [], "citations": [{"passage": "I.1"}]}, True),
        ("provision", {"status": "answered", "tasks": ["I.1"], "citations": []}, False),
    ],
)
def test_an_answer_is_right_when_it_tells_what_is_meant(
    shape: str, answer: dict[str, Any], right: bool
) -> None:
    results = scored([Matter(shape, ("Ai?",), "I.1")], lambda turns: answer)
    assert [one[1] for one in results] == [right]
    assert list(failures(results)) == (
        [] if right else [f"{shape}: Ai?\n   I.1, not {answer['tasks']}"]
    )
