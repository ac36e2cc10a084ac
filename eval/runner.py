"""Put questions to a system one by one and keep what came back, with its scores."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from corpus.kept import keep_loaded
from eval.answers import GivenAnswer, Place, read_answer
from eval.appendix import task_places
from eval.metrics import Scores, gold_of, missed, score
from eval.questions import Question
from eval.systems import System
from eval.variants import CLEAN, vary

# Makes a system load all that it loads on first use.
WARM_UP = "Kế hoạch yêu cầu gì về chính sách tín dụng ưu đãi cho hộ nghèo?"
# What a kept record holds of a right answer and of its citations; of a wrong one, everything.
KEPT = ("status", "tasks", "collective_tasks", "count", "citations")


@dataclass(frozen=True, slots=True)
class Case:
    """A question as asked in one variant."""

    question: Question
    variant: str = CLEAN


@dataclass(frozen=True, slots=True)
class Record:
    """What happened to one case. `answer` is None when the system crashed."""

    id: str
    variant: str
    turns: tuple[str, ...]
    elapsed_ms: float
    scores: Scores
    missed: tuple[str, ...]
    answer: Mapping[str, Any] | None = None
    error: str | None = None

    @property
    def correct(self) -> bool:
        """Whether nothing that the question's kind needs was missed."""
        return self.scores["correct"] == 1.0

    def to_dict(self) -> dict[str, Any]:
        """Return the record as one JSON object, without the metrics that don't judge it."""
        scores = {name: value for name, value in self.scores.items() if value is not None}
        return {**asdict(self), "scores": scores}

    def compact(self) -> dict[str, Any]:
        """Return the record without the text of a right answer; its citations as passage ids."""
        whole = self.to_dict()
        if self.correct and self.answer is not None:
            answer = {name: self.answer[name] for name in KEPT}
            answer["citations"] = [citation["passage"] for citation in answer["citations"]]
            whole["answer"] = answer
        return whole


@dataclass(frozen=True)
class Judge:
    """Scores answers against the documents as stored."""

    texts: Mapping[str, str]
    rows: Mapping[str, Sequence[Place]]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Judge:
        """Return a judge that knows the documents and where their appendix tasks stand."""
        return cls(texts, task_places(texts))

    def record(
        self, case: Case, answer: dict[str, Any] | None, elapsed_ms: float, error: str | None
    ) -> Record:
        """Score one answer; an answer that breaks the contract is a failure like a crash."""
        question = case.question
        try:
            given = read_answer(answer) if answer is not None else GivenAnswer("error")
        except (KeyError, TypeError, ValueError) as problem:
            given = GivenAnswer("error")
            error = f"breaks the answer contract: {problem!r}"
        scores = score(question, gold_of(question, self.texts, self.rows), given, self.texts)
        failed = missed(question, scores)
        return Record(
            question.id, case.variant, question.turns, elapsed_ms, scores, failed, answer, error
        )


def cases_of(questions: Sequence[Question], variants: Sequence[str]) -> list[Case]:
    """Return the clean form of every question, then each variant that differs from it."""
    return [
        Case(typed, name)
        for name in (CLEAN, *variants)
        for question in questions
        if (typed := vary(question, name))
    ]


def answer_case(system: System, case: Case, judge: Judge) -> Record:
    """Ask one case; a crash is this case's failure, not the run's."""
    answer, error = None, None
    started = time.perf_counter()
    try:
        answer = system(case.question.turns)
    except Exception as problem:  # the run goes on, whatever a system under test raises
        error = f"{type(problem).__name__}: {problem}"
    elapsed_ms = (time.perf_counter() - started) * 1000
    return judge.record(case, answer, round(elapsed_ms, 3), error)


def warm_up(system: System) -> None:
    """Ask one question that is not counted, and settle as a server does; a crash will come again where it is."""
    with suppress(Exception):
        system((WARM_UP,))
    keep_loaded()


def answer_all(system: System, cases: Sequence[Case], judge: Judge) -> Iterator[Record]:
    """Ask all cases in turn with a progress bar."""
    from tqdm import tqdm

    for case in tqdm(cases, desc="questions", unit="q", mininterval=1.0):
        yield answer_case(system, case, judge)
