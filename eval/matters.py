"""Tasks and provisions named in other people's words: `python -m eval.matters [--split dev]`.

Several authors name each task in ways of their own, ask for one of its columns, and put questions whose
answer is one provision (`matters/*.yaml`). Every name of a task is put into a frame of each column. So it
shows whether the task, or the provision, is found that a stranger means.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.composed import SEED, Scored, filled_in, load, scored, shares
from eval.systems import assistant_system

FOLDER = Path(__file__).with_name("matters")
# Whose words are never read, only scored.
TEST_AUTHORS = frozenset({"c", "d", "g"})
# Whose words have become expected questions, so that they check nothing any more.
LEARNT_FROM = frozenset({"a"})
FRAMES = "frames"


@dataclass(frozen=True, slots=True)
class Matter:
    """A question on one thing: the column asked of a task, or 'provision'; the task or the passage meant."""

    shape: str
    turns: tuple[str, ...]
    meant: str

    def right(self, answer: Mapping[str, Any]) -> bool:
        """Whether the answer tells of the task alone, or cites the provision."""
        if self.shape == "provision":
            return self.meant in {citation["passage"] for citation in answer["citations"]}
        return answer["status"] == "answered" and list(answer["tasks"]) == [self.meant]


def authors(split: str) -> list[Mapping[str, Any]]:
    """Return what the authors of a split wrote: 'dev' or 'test'."""
    paths = [path for path in sorted(FOLDER.glob("*.yaml")) if path.stem not in LEARNT_FROM]
    return [load(path) for path in paths if (path.stem in TEST_AUTHORS) == (split == "test")]


def matters(split: str) -> list[Matter]:
    """Return every name of a task in a frame of each column, and every question on a provision.

    What an author kept unread asks just as one who is read does is left out.
    """
    read = {matter.turns for matter in _matters("dev")} if split == "test" else set()
    return [matter for matter in _matters(split) if matter.turns not in read]


def _matters(split: str) -> Iterator[Matter]:
    for author in authors(split):
        chance = random.Random(SEED)
        for task, names in author["tasks"].items():
            for name in names:
                for column, frames in author[FRAMES].items():
                    yield Matter(column, (filled_in(chance.choice(frames), x=name),), task)
        for passage, asked in author["provisions"].items():
            yield from (Matter("provision", (question,), passage) for question in asked)


def failures(results: Scored[Matter]) -> Iterator[str]:
    """Yield each wrongly answered question, with what was meant and the tasks told."""
    for question, right, found in results:
        if not right:
            yield f"{question.shape}: {question.turns[0]}\n   {question.meant}, not {sorted(found)}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the questions; list failures of the dev authors only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--failures", type=Path, help="where the failures are written (dev only)")
    options = parser.parse_args(arguments)
    results = scored(matters(options.split), assistant_system())
    print(shares(results))
    if options.failures and options.split == "dev":
        options.failures.write_text("\n".join(failures(results)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
