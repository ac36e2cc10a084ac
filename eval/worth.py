"""What each function of understanding is worth: `python -m eval.worth [--most 40] [--limit N]`.

Every function of the packages below gives, for one run each, a neutral result in the place of its own (what it
was given, False, None, nothing), and the questions that it touched before are asked again. Printed, by function:
lost less won, its name, the questions touched, lost and won of dev and of test (numbers only). Functions that
touch more than `--most` questions are not tried: they earn their place. It takes about 40 minutes on one core.
A function that gives back its own parameter after binding it anew is not seen to do anything.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

import assistant
from eval.questions import Question, load_questions, select
from eval.runner import Case, Judge, answer_case, warm_up
from eval.systems import System, assistant_system, document_texts

PACKAGES = tuple(
    f"assistant.{name}"
    for name in (
        "readings",
        "message",
        "turns",
        "routes",
        "read",
        "evidence",
        "orthography",
        "join",
    )
)
SEQUENCES = ("tuple", "Sequence", "Iterable", "list")


@dataclass(frozen=True)
class Candidate:
    """A function, the parameter that is its neutral result, or else that result as it is written."""

    name: str
    code: CodeType
    owner: Callable[..., Any]
    given: str | None
    neutral: str

    def changes(self, frame: FrameType, result: object) -> bool:
        """Whether a result differs from the neutral one."""
        if self.given is None:
            return bool(result)
        before = frame.f_locals.get(self.given)
        if self.neutral != self.given:
            return tuple(result or ()) != tuple(before or ())  # type: ignore[arg-type]
        return result is not before and result != before

    def silenced(self) -> CodeType:
        """Return the code that gives the neutral result for the same parameters."""
        signature = inspect.signature(self.owner)
        bare = [
            p.replace(annotation=p.empty, default=p.empty) for p in signature.parameters.values()
        ]
        names = signature.replace(parameters=bare, return_annotation=signature.empty)
        made: dict[str, Callable[..., Any]] = {}
        exec(f"def silent{names}:\n    return {self.neutral}", made)  # the source is our own
        return made["silent"].__code__


def neutral_of(function: Callable[..., Any]) -> tuple[str | None, str] | None:
    """Return the parameter that a function would give back unchanged, and its neutral result; None for others."""
    returns = str(function.__annotations__.get("return", ""))
    kinds = {p.name: str(p.annotation) for p in inspect.signature(function).parameters.values()}
    if inspect.isgeneratorfunction(function):
        return None, "iter(())"
    if returns == "bool" or returns.endswith("| None"):
        return None, "False" if returns == "bool" else "None"
    same = next((name for name, kind in kinds.items() if kind == returns and kind != "int"), None)
    if same:
        return same, same
    if not returns.startswith(SEQUENCES):
        return None
    held = returns.partition("[")[2].partition(",")[0].rstrip("]")
    like = (n for n, k in kinds.items() if k.startswith(SEQUENCES) and f"[{held}" in k)
    made = "list" if returns.startswith("list") else "tuple"
    given = next(like, None)
    return given, f"{made}({given or ''})"


def candidates() -> Iterator[Candidate]:
    """Yield the functions and methods of the packages that have a neutral result."""
    for found in pkgutil.walk_packages(assistant.__path__, "assistant."):
        if not found.name.startswith(PACKAGES):
            continue
        module = importlib.import_module(found.name)
        owners = [
            ("", module),
            *((f"{n}.", c) for n, c in vars(module).items() if inspect.isclass(c)),
        ]
        for prefix, owner in owners:
            for name, held in vars(owner).items():
                function = inspect.unwrap(held) if callable(held) else held
                own = inspect.isfunction(function) and function.__module__ == found.name
                if not own or name.startswith("__") or function.__code__.co_freevars:
                    continue
                if (neutral := neutral_of(function)) is not None:
                    whole = f"{found.name.removeprefix('assistant.')}.{prefix}{name}"
                    yield Candidate(whole, function.__code__, function, *neutral)


def touched(
    system: System, question: Question, judge: Judge, known: Mapping[CodeType, Candidate]
) -> tuple[bool, set[str]]:
    """Return whether a question is answered rightly, and the functions that changed something on the way."""
    names: set[str] = set()

    def seen(frame: FrameType, event: str, result: object) -> None:
        one = known.get(frame.f_code) if event == "return" else None
        if one is not None and one.name not in names and one.changes(frame, result):
            names.add(one.name)

    sys.setprofile(seen)
    try:
        right = answer_case(system, Case(question), judge).correct
    finally:
        sys.setprofile(None)
    return right, names


def tried(
    one: Candidate, asked: Sequence[tuple[Question, bool]], system: System, judge: Judge
) -> tuple[list[Question], list[Question]]:
    """Return the questions lost and won while a function gives its neutral result."""
    lost: list[Question] = []
    won: list[Question] = []
    one.owner.__code__ = one.silenced()
    try:
        for question, before in asked:
            right = answer_case(system, Case(question), judge).correct
            if right != before:
                (won if right else lost).append(question)
    finally:
        one.owner.__code__ = one.code
    return lost, won


def by_split(questions: Sequence[Question]) -> tuple[int, int]:
    """Return how many of the questions are of dev and of test."""
    dev = sum(question.split == "dev" for question in questions)
    return dev, len(questions) - dev


def main(arguments: Sequence[str] | None = None) -> None:
    """Record which functions touch which questions, then try each function that touches few."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=40, help="questions that a function may touch")
    parser.add_argument("--limit", type=int, help="only so many questions, chosen by hash")
    options = parser.parse_args(arguments)
    judge, system = Judge.of(document_texts()), assistant_system()
    warm_up(system)
    known = {one.code: one for one in candidates()}
    asked: dict[str, list[tuple[Question, bool]]] = {one.name: [] for one in known.values()}
    for question in select(load_questions(), "all", options.limit):
        right, names = touched(system, question, judge, known)
        for name in names:
            asked[name].append((question, right))
    for one in known.values():
        if len(asked[one.name]) <= options.most:
            lost, won = tried(one, asked[one.name], system, judge)
            number = len(asked[one.name])
            print(len(lost) - len(won), one.name, number, by_split(lost), by_split(won), flush=True)


if __name__ == "__main__":
    main()
