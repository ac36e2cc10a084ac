"""Dev questions read again without some of their words, and what each reading is worth.

`python -m eval.reread_cases odds` counts how stories sound and how questions do. `… collect` reads dev questions
as they are and without each of the stretches of words that `assistant.rereading` knows to leave out; so are some
with sentences of other people around them. `eval.fit_rereading` learns from what is kept. No test question is ever
read.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from assistant.join import answer_of
from assistant.message import background
from assistant.message.background import grams
from assistant.pipeline import Assistant, Opened
from assistant.rereading.asks import load_asks
from assistant.rereading.choice import hints_of
from assistant.rereading.features import (
    Features,
    Outcome,
    Unread,
    features,
    numbered,
)
from assistant.rereading.mentions import load_uses
from assistant.rereading.omissions import omissions
from assistant.rereading.uses import Hints
from assistant.understand import Understanding
from eval.composed import FOLDER, load
from eval.fit_asks import author_of
from eval.questions import Kind, Question, load_questions
from eval.runner import Case, Judge
from eval.systems import dated_assistant, document_texts
from eval.variants import strip_marks

CASES = Path(".cache/rereading.jsonl")
SEED = 160
# Questions of at most so many words are put among other people's sentences, one in so many of them.
SHORT, EVERY = 28, 8
# The models of what is asked and what is named were fitted before this author wrote: by them, questions from his
# on are read as strangers' are.
NEW_FROM = "na"
# Of the questions that are read right at first one in so many is read again, and counts for as many: omissions can
# mend only the others.
# (No multiple of 3: the split goes by the same hash.)
RIGHT_EVERY = 11
# Added to each count, so that no word is impossible.
SMOOTHING = 0.5


@dataclass(frozen=True, slots=True)
class Again:
    """A message read without some words: what is known before and after, and whether it is answered right.

    Readings with the same `outcome` are answered the same; 0 is that of the first.
    """

    before: Features
    after: Features
    outcome: int
    right: bool


@dataclass(frozen=True, slots=True)
class Reread:
    """A question with all readings of its last message; `right` says that the first is answered right.

    It stands for `stands_for` questions.
    """

    id: str
    right: bool
    readings: tuple[Again, ...]
    stands_for: int

    @property
    def author(self) -> str:
        """Who wrote the question."""
        return author_of(self.id)


def stories(part: int) -> tuple[list[str], list[str]]:
    """Return every second of the sentences that people tell before a question, and after one.

    Those of one `part`, 0 or 1, are counted, those of the other put around questions.
    """
    lines = load(FOLDER / "background.yaml")
    return lines["sentences"][part::2], lines["tails"][part::2]


def odds(understanding: Understanding) -> dict[str, float]:
    """Return how much likelier a story says a word or a pair than a question does (natural logarithm)."""
    asked = [q.turns[-1] for q in load_questions() if q.split == "dev" and _is_short(q)]
    told = [Counter(_grams(texts, understanding)) for texts in (chain(*stories(0)), asked)]
    known = set().union(*told)
    story, question = ({g: one[g] + SMOOTHING for g in known} for one in told)
    every = math.log(sum(question.values())) - math.log(sum(story.values()))
    found = {g: every + math.log(story[g]) - math.log(question[g]) for g in known}
    return {g: round(found[g], 2) for g in sorted(known) if sum(one[g] for one in told) > 1}


def _grams(texts: Iterable[str], understanding: Understanding) -> Iterator[str]:
    """Yield the grams of texts, each but once of a text."""
    for text in texts:
        yield from set(grams(understanding.typed(text)))


def _is_short(question: Question) -> bool:
    return question.kind is not Kind.CHITCHAT and len(question.turns[-1].split()) <= SHORT


def surrounded(question: Question, chance: random.Random) -> Question:
    """Return a question whose last message has sentences around it that say nothing of what is asked."""
    sentences, tails = stories(1)
    text = question.turns[-1].strip()
    before = chance.sample(sentences, chance.choice((0, 1, 1, 2, 2, 3)))
    after = chance.sample(tails, chance.choice((0, 0, 1, 1)))
    if chance.random() < 0.25:
        before = [f"{line.rstrip('.!')}," for line in before]
    closed = text if text[-1:] in ".?!" or not after else f"{text}{chance.choice('.?,')}"
    whole = " ".join([*before, closed, *after])
    return question.asked(
        (*question.turns[:-1], strip_marks(whole) if strip_marks(text) == text else whole)
    )


def new_questions() -> list[Question]:
    """Return the dev questions of new authors, and some of them among other people's sentences."""
    chance = random.Random(SEED)
    every = load_questions()
    start = next(n for n, q in enumerate(every) if author_of(q.id) == NEW_FROM)
    dev = [q for q in every[start:] if q.split == "dev"]
    return [*dev, *(surrounded(q, chance) for q in [*filter(_is_short, dev)][::EVERY])]


@lru_cache(maxsize=1)
def _known() -> tuple[Assistant, Judge]:
    return dated_assistant(), Judge.of(document_texts())


def reread(question: Question) -> Reread | None:
    """Return a question with all readings of its last message; None of most that are read right at first."""
    assistant, judge = _known()
    opened = assistant.opened(question.turns)

    def right(outcome: Outcome) -> bool:
        answer = answer_of(question.turns[-1], outcome.parts).to_dict()
        return judge.record(Case(question), dict(answer), 0.0, None).correct

    first = Outcome(tuple(opened.first[0]))
    ok = right(first)
    if ok and question.digest % RIGHT_EVERY:
        return None
    hints = hints_of(opened.words, opened.slots, first.queries, load_asks(), load_uses())
    readings = tuple(_readings(opened, hints, first, ok, right))
    return Reread(question.id, ok, readings, RIGHT_EVERY if ok else 1)


def _readings(
    opened: Opened,
    hints: Hints,
    first: Outcome,
    ok: bool,
    right: Callable[[Outcome], bool],
) -> Iterator[Again]:
    ways = omissions(opened.message, opened.words, first.queries)
    read = [opened.read(way.read(opened.words)) for way in ways]
    outcomes = [Outcome(tuple(parts)) for parts, _ in read]
    for way, outcome, number in zip(ways, outcomes, numbered(first, outcomes), strict=True):
        unread = Unread(opened.words, way, first, hints)
        answered = right(outcome) if number else ok
        yield Again(unread.features, features(unread, outcome), number, answered)


def collect(workers: int) -> None:
    """Read the new dev questions again and keep what came of it."""
    from tqdm import tqdm

    asked = new_questions()
    CASES.parent.mkdir(exist_ok=True)
    with ProcessPoolExecutor(workers) as pool, CASES.open("w", encoding="utf-8") as file:
        for one in tqdm(pool.map(reread, asked, chunksize=8), total=len(asked)):
            if one:
                file.write(json.dumps(asdict(one)) + "\n")


def cases() -> list[Reread]:
    """Return what `collect` kept."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [
        Reread(**(row | {"readings": tuple(Again(**one) for one in row["readings"])}))
        for row in rows
    ]


def main() -> None:
    """Count how stories and questions sound; or read all dev questions anew and keep what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("odds", "collect"))
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    if options.step == "collect":
        collect(options.workers)
        return
    found = odds(_known()[0].library.understanding)
    background.PATH.write_text(json.dumps(found, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
