"""Questions composed of wordings of conditions: `python -m eval.composed [--split dev]`.

Several authors word the same conditions on tasks, and frames that put one or two of them into a
question (`composed/*.yaml`). Each is tried alone and in random pairs; which tasks are right follows
from the printed table. So a misread wording, or two that are only misread together, shows itself.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

from corpus.data import read_yaml
from eval.conditions import rows_of
from eval.systems import System, assistant_system
from eval.variants import strip_marks

FOLDER = Path(__file__).with_name("composed")
# Files that are no author's.
OTHERS = frozenset({"conditions", "background"})
# Whose wordings are never read, only scored.
TEST_AUTHORS = frozenset({"c", "g", "j", "l"})
SEED = 160
SHAPES = ("one", "many", "two", "without", "either", "follow")

Tasks = frozenset[str]


@dataclass(frozen=True, slots=True)
class Range:
    """The tasks that a right answer has at least, and those that it has at most."""

    least: Tasks
    most: Tasks

    def both(self, other: Range) -> Range:
        """Return the tasks of which both conditions hold."""
        return Range(self.least & other.least, self.most & other.most)

    def either(self, other: Range) -> Range:
        """Return the tasks of which one condition holds, or both."""
        return Range(self.least | other.least, self.most | other.most)

    def without(self, other: Range) -> Range:
        """Return the tasks of which the first condition holds and not the second."""
        return Range(self.least - other.most, self.most - other.least)


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed question: its turns, what it was made of, and which tasks are right."""

    shape: str
    turns: tuple[str, ...]
    frame: str
    phrases: tuple[str, ...]
    gold: Range

    def right(self, answer: Mapping[str, Any]) -> bool:
        """Whether an answer tells exactly these tasks, or their number where it is asked."""
        if self.shape == "many":
            return answer["count"] in {len(self.gold.least), len(self.gold.most)}
        found = frozenset(answer["tasks"])
        return answer["status"] == "answered" and self.gold.least <= found <= self.gold.most


@dataclass(frozen=True, slots=True)
class Author:
    """What one author wrote: wordings by condition, frames by shape."""

    name: str
    phrases: Mapping[str, Sequence[str]]
    frames: Mapping[str, Sequence[Any]]


def load(path: Path) -> dict[str, Any]:
    """Return a YAML file of the folder."""
    loaded: dict[str, Any] = read_yaml(path)
    return loaded


@lru_cache(maxsize=1)
def ranges() -> Mapping[str, Range]:
    """Return the right tasks of each condition."""
    stated = load(FOLDER / "conditions.yaml")

    def tasks(condition: Mapping[str, Any]) -> Tasks:
        return frozenset(row.task.id for row in rows_of(condition))

    wider = {name: tasks(condition) for name, condition in stated["allowed"].items()}
    least = {name: tasks(condition) for name, condition in stated["conditions"].items()}
    return {name: Range(found, wider.get(name, found)) for name, found in least.items()}


def authors(split: str) -> list[Author]:
    """Return the authors of a split: 'dev' or 'test'."""
    paths = sorted(p for p in FOLDER.glob("*.yaml") if p.stem not in OTHERS)
    return [
        Author(path.stem, **load(path))
        for path in paths
        if (path.stem in TEST_AUTHORS) == (split == "test")
    ]


def worded(author: Author) -> list[tuple[str, str]]:
    """Return every wording with the condition that it words."""
    known = ranges()
    return [
        (name, words) for name in author.phrases if name in known for words in author.phrases[name]
    ]


def filled_in(frame: str, **phrases: str) -> str:
    """Return a frame with its phrases; who types without diacritics does so throughout."""
    text = frame.format(**phrases)
    return strip_marks(text) if strip_marks(frame) == frame else text


def alone(author: Author, chance: random.Random, shape: str) -> Iterator[Composed]:
    """Put every wording into some frame of one condition."""
    for name, words in worded(author):
        frame = chance.choice(author.frames[shape])
        yield Composed(shape, (filled_in(frame, a=words),), frame, (words,), ranges()[name])


COMBINE: Mapping[str, Callable[[Range, Range], Range]] = {
    "two": Range.both,
    "follow": Range.both,
    "without": Range.without,
    "either": Range.either,
}


def sensible(first: Range, second: Range, shape: str) -> bool:
    """Whether somebody would put the two together: each changes what is asked for."""
    common = first.least & second.least
    if shape == "either":
        return bool(first.least - second.most and second.least - first.most)
    return bool(common and first.least - second.most)


def paired(author: Author, chance: random.Random, shape: str) -> Iterator[Composed]:
    """Put random pairs of wordings into some frame of two conditions, without end."""
    every = worded(author)
    while True:
        (one, a), (two, b) = chance.sample(every, 2)
        first, second = ranges()[one], ranges()[two]
        if one.split("-")[0] != two.split("-")[0] and sensible(first, second, shape):
            frame = chance.choice(author.frames[shape])
            turns = frame if isinstance(frame, list) else [frame]
            filled = tuple(filled_in(turn, a=a, b=b) for turn in turns)
            yield Composed(shape, filled, " || ".join(turns), (a, b), COMBINE[shape](first, second))


def composed(split: str, pairs: int, only: str | None = None) -> list[Composed]:
    """Return every wording alone, asked for as a list and as a number, and `pairs` of each shape.

    `only` names one author of the split.
    """
    found: list[Composed] = []
    for author in (a for a in authors(split) if only in (None, a.name)):
        chance = random.Random(SEED)
        for shape in SHAPES:
            made = alone if shape in {"one", "many"} else paired
            found += islice(made(author, chance, shape), None if made is alone else pairs)
    return found


class Asked(Protocol):
    """A question put together by code, as it is scored."""

    @property
    def shape(self) -> str:
        """What it is counted with."""

    @property
    def turns(self) -> tuple[str, ...]:
        """What is asked, turn by turn."""

    def right(self, answer: Mapping[str, Any]) -> bool:
        """Whether an answer is right."""


class AskedForTasks(Asked, Protocol):
    """A question for all tasks that conditions keep to."""

    @property
    def gold(self) -> Range:
        """The tasks that a right answer has."""


A = TypeVar("A", bound=Asked)
T = TypeVar("T", bound=AskedForTasks)
Scored = Sequence[tuple[A, bool, Tasks]]


def scored(questions: Iterable[A], system: System) -> Scored[A]:
    """Return for each question whether the answer is right, and the tasks that it told."""
    answers = ((question, system(list(question.turns))) for question in questions)
    return [(q, q.right(answer), frozenset(answer["tasks"])) for q, answer in answers]


def shares(results: Scored[A]) -> str:
    """Return the share of right answers by shape, as lines."""
    by_shape: dict[str, list[bool]] = defaultdict(list)
    for question, right, _ in results:
        by_shape[question.shape].append(right)
        by_shape["all"].append(right)
    return "\n".join(f"{n:8} {sum(r) / len(r):6.1%} of {len(r):,}" for n, r in by_shape.items())


def failures(results: Scored[T]) -> Iterator[str]:
    """Yield each wrongly answered question, with the tasks missed and those too many."""
    for question, right, found in results:
        if not right:
            missed, extra = question.gold.least - found, found - question.gold.most
            yield f"{question.shape}: {' || '.join(question.turns)}\n   -{sorted(missed)} +{sorted(extra)}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the composed questions; list failures of the dev authors only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--pairs", type=int, default=150, help="pairs of each shape and author")
    parser.add_argument("--failures", type=Path, help="where the failures are written (dev only)")
    parser.add_argument("--author", help="one author of the split alone")
    options = parser.parse_args(arguments)
    questions = composed(options.split, options.pairs, options.author)
    results = scored(questions, assistant_system())
    print(shares(results))
    if options.failures and options.split == "dev":
        options.failures.write_text("\n".join(failures(results)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
