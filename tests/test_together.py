"""Tests of corpus.together: who waits is served by the next piece of work, each with its own."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from assistant.pipeline import build_assistant
from corpus.embedding import SentenceEmbedder, Vectors
from corpus.search import SearchIndex
from corpus.together import Together
from eval.questions import Kind, load_questions


def test_those_who_wait_are_served_together() -> None:
    started, go_on = threading.Event(), threading.Event()
    batches: list[list[str]] = []

    def work(texts: Sequence[str]) -> list[str]:
        batches.append(list(texts))
        started.set()
        assert go_on.wait(20)
        return [text.upper() for text in texts]

    together = Together(work)
    with ThreadPoolExecutor(6) as pool:
        first = pool.submit(together, "a")
        assert started.wait(20)
        # a text that two ask for is worked on once
        others = [pool.submit(together, text) for text in "bcdb"]
        while len(together._waiting) < 3:
            time.sleep(0.001)
        go_on.set()
        assert first.result() == "A"
        assert [other.result() for other in others] == ["B", "C", "D", "B"]
    assert batches[0] == ["a"]
    assert sorted(batches[1]) == ["b", "c", "d"]


def test_a_failure_reaches_all_and_ends_nothing() -> None:
    fails = [True, False]

    def work(texts: Sequence[str]) -> list[str]:
        if fails.pop(0):
            raise ValueError(texts)
        return list(texts)

    together = Together(work)
    with pytest.raises(ValueError, match="a"):
        together("a")
    assert together("a") == "a"


def test_many_threads_each_get_their_own() -> None:
    together = Together(lambda texts: [int(text) for text in texts])
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(together, map(str, range(2000)))) == list(range(2000))


def test_what_is_found_is_the_same_whoever_asks_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Padding changes the last digits of a vector, and must change nothing that is found."""
    single = [q.turns[0] for q in load_questions() if q.kind is Kind.NARRATIVE][:24]
    sizes: list[int] = []
    embed = SentenceEmbedder._embed_questions

    def counted(self: SentenceEmbedder, texts: Sequence[str]) -> list[Vectors]:
        sizes.append(len(texts))
        return embed(self, texts)

    monkeypatch.setattr(SentenceEmbedder, "_embed_questions", counted)
    alone, crowd = (build_assistant().library.search for _ in range(2))
    expected = [found(alone, question) for question in single]
    assert set(sizes) == {1}
    with ThreadPoolExecutor(12) as pool:
        assert list(pool.map(partial(found, crowd), single)) == expected
    assert max(sizes) > 1


def found(search: SearchIndex, question: str) -> list[str]:
    return [hit.passage.key for hit in search.search(question, 20)]
