"""How much is read of a message: the same stretch once, and no more than its answer can wait for."""

import math
import random
from collections.abc import Sequence

import pytest

from assistant.pipeline import Assistant
from assistant.query import Query
from assistant.reader import STRETCH, TELLING, WEIGHING, Exhausted, Reader
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, split_words
from eval.questions import load_questions


def read(words: tuple[Word, ...]) -> Query:
    return Query(" ".join(word.folded for word in words), words)


def test_a_stretch_is_read_and_counted_once() -> None:
    reader, words = Reader(read), split_words("việc nào của Bộ Y tế")
    assert reader(words) is reader(words)
    assert reader.spent == STRETCH + len(words)
    assert not reader.exhausted


def test_no_new_stretch_is_read_beyond_the_most() -> None:
    words = split_words("việc nào của Bộ Y tế")
    reader = Reader(read, most=STRETCH + len(words))
    known = reader(words)
    with pytest.raises(Exhausted):
        reader(words[1:])
    assert reader.exhausted
    assert reader(words) is known
    assert reader.alone(words[1:]).words == tuple(words[1:])
    reader.release(math.inf)
    assert reader(words[1:]).words == tuple(words[1:])
    assert reader.words == 2 * len(words) - 1


def test_an_answer_told_is_counted_and_a_claim_weighed_for_it() -> None:
    reader, asked = Reader(read), (Slot(SlotKind.YES_NO, "yes_no", 0, 1, 0, 2),)
    reader.told(Query("ai"))
    assert reader.spent == TELLING
    reader.told(Query("có", slots=Slots(asked)))
    assert reader.spent == 2 * TELLING + WEIGHING


def shuffled(rng: random.Random, questions: Sequence[str]) -> str:
    words = [word for text in rng.sample(questions, 3) for word in text.split()]
    rng.shuffle(words)
    return ", ".join(words)


def test_words_in_no_order_are_read_no_further_and_answered(assistant: Assistant) -> None:
    """Whatever was read till then, the message is read as one question, and every time the same."""
    rng = random.Random(7)
    long = [q.turns[0] for q in load_questions() if len(q.turns[0].split()) > 40]
    for _ in range(4):
        message = shuffled(rng, long)
        answers = [assistant.answer([message]).to_dict() for _ in range(2)]
        assert answers[0] | {"elapsed_ms": 0} == answers[1] | {"elapsed_ms": 0}


def test_what_is_exhausted_at_once_is_still_answered(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.pipeline.MOST_FIRST", 0)
    assert assistant.answer(["Việc nào Bộ Y tế chủ trì?"]).tasks
    assert (
        assistant.answer(["Việc nào Bộ Y tế chủ trì?", "Bộ Nội vụ thì sao?"]).status == "answered"
    )
