"""Messages that tell of tasks in several descriptions: `python -m eval.frames [--split dev]`.

Frames of many people are filled with wordings of conditions. A frame says by its placeholders what each
description is to the question: 'Tôi cần việc {keep}, còn việc {drop} thì thôi' (`composed/frames/*.yaml`).
Which tasks are right follows from the printed table.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import Any

from assistant.message.descriptions.standing import Standing
from eval.composed import (
    FOLDER,
    SEED,
    Author,
    Range,
    authors,
    failures,
    load,
    ranges,
    scored,
    shares,
    worded,
)
from eval.systems import assistant_system
from eval.variants import strip_marks

# Whose frames are never read, only scored.
TEST_FRAMES = frozenset({"z"})
TURN = " || "
PLACE = re.compile(r"\{([a-z]+)\d?\}")
STANDINGS = {
    "keep": Standing.WANTED,
    "or": Standing.EITHER,
    "drop": Standing.OUT,
    "ignore": Standing.TALK,
}
# How the frames of `eval.composed` read in these terms.
SHAPES: Mapping[str, Mapping[str, str]] = {
    "one": {"a": "keep"},
    "many": {"a": "keep"},
    "two": {"a": "keep", "b": "keep2"},
    "without": {"a": "keep", "b": "drop"},
    "either": {"a": "or", "b": "or2"},
}
# So many times wordings are drawn until each of them changes what is asked for.
TRIES = 400


@dataclass(frozen=True, slots=True)
class Described:
    """A description in a message: its characters [start, end), what it is, and the condition told."""

    start: int
    end: int
    standing: Standing
    condition: str


@dataclass(frozen=True, slots=True)
class Told:
    """A message with its descriptions."""

    frame: str
    text: str
    described: tuple[Described, ...]

    @property
    def turns(self) -> tuple[str, ...]:
        """The turns of the message."""
        return tuple(self.text.split(TURN))

    @property
    def shape(self) -> str:
        """What the message is counted with: those of one turn, or of two."""
        return "turns" if len(self.turns) > 1 else "one"

    def right(self, answer: Mapping[str, Any]) -> bool:
        """Whether an answer tells exactly the tasks asked for."""
        found = frozenset(answer["tasks"])
        within = self.gold.least <= found <= self.gold.most
        return answer["status"] == "answered" and within

    @property
    def gold(self) -> Range:
        """The tasks that a right answer has."""
        return gold([(one.standing, ranges()[one.condition]) for one in self.described])

    @property
    def sensible(self) -> bool:
        """Whether somebody would ask it: something is left, and nothing is told in vain."""
        told = [(one.standing, ranges()[one.condition]) for one in self.described]
        if not self.gold.least or len({one.condition for one in self.described}) < len(told):
            return False
        rests = [told[:i] + told[i + 1 :] for i, (one, _) in enumerate(told) if one != "talk"]
        return all(gold(rest).least != self.gold.least for rest in rests if _any_wanted(rest))


Parts = Sequence[tuple[Standing, Range]]


def _any_wanted(told: Parts) -> bool:
    return any(one in (Standing.WANTED, Standing.EITHER) for one, _ in told)


def gold(told: Parts) -> Range:
    """Return the tasks of which all that is wanted holds, one of the alternatives, and nothing set aside."""
    wanted = [tasks for one, tasks in told if one is Standing.WANTED]
    if either := [tasks for one, tasks in told if one is Standing.EITHER]:
        wanted.append(reduce(Range.either, either))
    out = [tasks for one, tasks in told if one is Standing.OUT]
    return reduce(Range.without, out, reduce(Range.both, wanted))


def frames(split: str) -> dict[str, list[str]]:
    """Return the frames of each author of a split: 'dev' or 'test'."""
    paths = sorted((FOLDER / "frames").glob("*.yaml"))
    kept = [path for path in paths if (path.stem in TEST_FRAMES) == (split == "test")]
    return {path.stem: [" ".join(one.split()) for one in load(path)["frames"]] for path in kept}


def plain_frames(author: Author) -> list[str]:
    """Return the frames of an author of `eval.composed` with the placeholders of this module."""
    return [
        frame.format(**{name: f"{{{meant}}}" for name, meant in SHAPES[shape].items()})
        for shape in SHAPES
        for frame in author.frames[shape]
    ]


def fill(frame: str, wordings: Sequence[tuple[str, str]], chance: random.Random) -> Told:
    """Return a frame with wordings drawn at random; who types without diacritics does so throughout."""
    bare = strip_marks(frame) == frame
    text, done, described = "", 0, []
    for place in PLACE.finditer(frame):
        condition, words = chance.choice(wordings)
        text += frame[done : place.start()]
        start, done = len(text), place.end()
        text += strip_marks(words) if bare else words
        described.append(Described(start, len(text), STANDINGS[place[1]], condition))
    return Told(frame, text + frame[done:], tuple(described))


def surrounded(message: Told, chance: random.Random) -> Told:
    """Return a message with sentences before and after it that say nothing of what is wanted."""
    lines = load(FOLDER / "background.yaml")
    before = chance.sample(lines["sentences"], chance.choice((0, 0, 1, 1, 2)))
    after = chance.sample(lines["tails"], chance.choice((0, 0, 0, 1)))
    opening = "".join(f"{line} " for line in before)
    text = opening + message.text + "".join(f" {line}" for line in after)
    moved = [
        replace(one, start=one.start + len(opening), end=one.end + len(opening))
        for one in message.described
    ]
    return Told(message.frame, text, tuple(moved))


def told(
    written: Sequence[str], authors: Sequence[Author], each: int, seed: int, sensible: bool = True
) -> Iterator[Told]:
    """Yield every frame with `each` draws of wordings; `sensible` ones alone when they are to be scored."""
    chance = random.Random(seed)
    wordings = [pair for author in authors for pair in worded(author)]
    for frame in written:
        drawn = (fill(frame, wordings, chance) for _ in range(TRIES if sensible else each))
        kept = (one for one in drawn if not sensible or one.sensible)
        yield from (one for one, _ in zip(kept, range(each), strict=False))


def main(arguments: Sequence[str] | None = None) -> None:
    """Score every frame of a split once; list the failures of the dev authors only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--failures", type=Path, help="where the failures are written (dev only)")
    options = parser.parse_args(arguments)
    written = [frame for some in frames(options.split).values() for frame in some]
    results = scored(told(written, authors(options.split), 1, SEED), assistant_system())
    print(shares(results))
    if options.failures and options.split == "dev":
        options.failures.write_text("\n".join(failures(results)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
