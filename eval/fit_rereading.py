"""Fit when words of a message are left unread: `python -m eval.fit_rereading odds`, `collect`, `fit --write`.

Every dev question is read as it is and without each of the stretches of words that `assistant.rereading` knows to
leave out; so are dev questions with sentences of other people around them. What each reading is worth follows
from the gold. On these cases boosted trees are fitted (scikit-learn's GradientBoostingClassifier), whose splits
the assistant reads as data.

Printed is what the models do to dev questions of authors that they have not seen. No test question is read.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from assistant.pipeline import Assistant, Opened, answer_of
from assistant.rereading import background, choice
from assistant.rereading.background import grams
from assistant.rereading.features import (
    Features,
    Outcome,
    Unread,
    agreement,
    features,
    numbered,
    prior_features,
)
from assistant.rereading.omissions import omissions
from assistant.rereading.trees import Tree, Trees
from assistant.understand import Understanding
from eval.composed import FOLDER, load
from eval.questions import Kind, Question, load_questions
from eval.runner import Case, Judge
from eval.systems import dated_assistant, document_texts
from eval.variants import strip_marks

CASES = Path(".cache/rereading.jsonl")
SEED = 160
# Questions of at most so many words are put among other people's sentences, one in so many of them.
SHORT, EVERY = 28, 4
# Rules were mended by the dev questions of other authors than these, so that they look safer there than they
# are: a case of theirs counts for less.
UNMENDED = frozenset(["zo", "zp", "zq", "zr", "zs", "zt", "zu", "zv", "zw", "ka", "kb", "kc", "kd"])
MENDED_WEIGHT = 0.3
# An answer in the place of a right refusal costs so many times as much as another mistake.
REFUSED = 3.0
# Authors are known by the letters before the number of a question.
FOLDS = 4
LEAST_SEEN = 8
SMOOTHING = 0.5
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
LEARNING_RATE = 0.06
# Both models: how many trees, how fast they learn, how large they grow (scikit-learn's names).
TREES = {
    "n_estimators": 200,
    "learning_rate": LEARNING_RATE,
    "max_leaf_nodes": 12,
    "max_depth": None,
    "min_samples_leaf": 15,
    "max_features": 0.3,
    "subsample": 0.7,
    "random_state": 0,
}


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
    """A question with all readings of its last message; `right` says that the first is answered right."""

    id: str
    right: bool
    readings: tuple[Again, ...]

    @property
    def author(self) -> str:
        """Who wrote the question."""
        return self.id.partition("-")[0]

    @property
    def weight(self) -> float:
        """How much the case counts."""
        return 1.0 if self.author in UNMENDED else MENDED_WEIGHT


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


def dev_questions() -> list[Question]:
    """Return the dev questions, and some of them among other people's sentences."""
    chance = random.Random(SEED)
    asked = [q for q in load_questions() if q.split == "dev"]
    return asked + [surrounded(q, chance) for q in [*filter(_is_short, asked)][::EVERY]]


@lru_cache(maxsize=1)
def _known() -> tuple[Assistant, Judge]:
    return dated_assistant(), Judge.of(document_texts())


def reread(question: Question) -> Reread:
    """Return a question with all readings of its last message."""
    assistant, judge = _known()
    opened = assistant.opened(question.turns)

    def right(outcome: Outcome) -> bool:
        answer = answer_of(question.turns[-1], outcome.parts).to_dict()
        return judge.record(Case(question), dict(answer), 0.0, None).correct

    first = Outcome(tuple(opened.first[0]))
    ok = right(first)
    return Reread(question.id, ok, tuple(_readings(opened, first, ok, right)))


def _readings(
    opened: Opened, first: Outcome, ok: bool, right: Callable[[Outcome], bool]
) -> Iterator[Again]:
    ways = omissions(opened.message, opened.words, first.queries)
    read = [opened.read([opened.words[n] for n in way.kept]) for way in ways]
    outcomes = [Outcome(tuple(parts)) for parts, _ in read]
    for way, outcome, number in zip(ways, outcomes, numbered(first, outcomes), strict=True):
        unread = Unread(opened.words, way, first)
        answered = right(outcome) if number else ok
        yield Again(prior_features(unread), features(unread, outcome), number, answered)


def collect(workers: int) -> None:
    """Read all dev questions anew and keep what came of it."""
    from tqdm import tqdm

    asked = dev_questions()
    CASES.parent.mkdir(exist_ok=True)
    with ProcessPoolExecutor(workers) as pool, CASES.open("w", encoding="utf-8") as file:
        for one in tqdm(pool.map(reread, asked, chunksize=8), total=len(asked)):
            file.write(json.dumps(asdict(one)) + "\n")


def cases() -> list[Reread]:
    """Return what `collect` kept."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [
        Reread(row["id"], row["right"], tuple(Again(**one) for one in row["readings"]))
        for row in rows
    ]


def _positive(case: Reread, again: Again) -> bool:
    return again.right and not case.right


def fit(
    rows: Sequence[Features], labels: Sequence[bool], weights: Sequence[float] | None = None
) -> Trees:
    """Return boosted trees for features, labels and weights; rare features are left out."""
    import numpy as np
    from sklearn.ensemble import GradientBoostingClassifier
    from sklearn.feature_extraction import DictVectorizer

    vectors = DictVectorizer(sparse=False)
    held = vectors.fit_transform(rows)
    kept = (held != 0).sum(axis=0) >= LEAST_SEEN
    names = [str(name) for name in vectors.get_feature_names_out()[kept]]
    model = GradientBoostingClassifier(**TREES)
    model.fit(held[:, kept].astype(np.float32), labels, sample_weight=weights)
    share = float(np.average(labels, weights=weights))
    trees = (_exported(one.tree_, names) for one in model.estimators_[:, 0])
    return Trees(math.log(share / (1 - share)), tuple(trees))


def _exported(tree: Any, names: Sequence[str], node: int = 0) -> Tree:
    """Return a scikit-learn tree from a node on as its splits, the learning rate in its leaves."""
    low, high = tree.children_left[node], tree.children_right[node]
    if low == high:
        return round(float(tree.value[node].item()) * LEARNING_RATE, 4)
    feature, threshold = names[tree.feature[node]], round(float(tree.threshold[node]), 4)
    return feature, threshold, _exported(tree, names, low), _exported(tree, names, high)


def models(known: Sequence[Reread]) -> tuple[Trees, Trees]:
    """Return the model of which omissions are hopeful, and the one that judges what they come to.

    The second learns from readings of which just one is right.
    """
    every = [(case, one) for case in known for one in case.readings]
    hope = fit(
        [one.before for _, one in every],
        [_positive(*pair) for pair in every],
        [case.weight for case, _ in every],
    )
    told = [(case, one) for case, one in every if one.outcome and one.right != case.right]
    after = [_after(one, case.readings) for case, one in told]
    weights = [case.weight * (REFUSED if _refused(case, one) else 1.0) for case, one in told]
    return hope, fit(after, [one.right for _, one in told], weights)


def _refused(case: Reread, again: Again) -> bool:
    """Whether a question is rightly refused at first."""
    return case.right and "first status:not_in_document" in again.before


def _after(again: Again, tried: Sequence[Again]) -> Features:
    """Return the features of a reading among those tried with it."""
    others = [one.outcome for one in tried if one is not again]
    return again.after | agreement(again.outcome, others)


def chosen(case: Reread, hope: Trees, judge: Trees) -> tuple[float, Again | None]:
    """Return the reading that is judged best of those that are hopeful, and how likely it is better."""
    told = sorted(
        ((hope.probability(one.before), n) for n, one in enumerate(case.readings)), reverse=True
    )
    tried = [case.readings[n] for p, n in told[: choice.MOST_TRIED] if p >= choice.LEAST_HOPE]
    others = [one for one in tried if one.outcome]
    judged = [(judge.probability(_after(one, tried)), n) for n, one in enumerate(others)]
    best, place = max(judged, default=(0.0, -1))
    return best, others[place] if judged else None


def report(known: Sequence[Reread]) -> None:
    """Print what models do to questions of authors that they have not seen, by threshold."""
    authors = sorted({case.author for case in known})
    chance = random.Random(SEED)
    chance.shuffle(authors)
    found: list[tuple[Reread, float, Again | None]] = []
    for fold in range(FOLDS):
        held = set(authors[fold::FOLDS])
        hope, judge = models([case for case in known if case.author not in held])
        found += [(case, *chosen(case, hope, judge)) for case in known if case.author in held]
    for name, of in (("mended", False), ("unmended", True)):
        _print_taken(name, [one for one in found if (one[0].author in UNMENDED) == of])


def _print_taken(name: str, found: Sequence[tuple[Reread, float, Again | None]]) -> None:
    right = sum(case.right for case, *_ in found)
    print(f"{name}: {len(found)} questions, {right} right at first")
    for least in THRESHOLDS:
        taken = [(case, one) for case, likely, one in found if one and likely >= least]
        won = sum(_positive(case, one) for case, one in taken)
        lost = sum(case.right and not one.right for case, one in taken)
        print(f"  taken from {least}: {len(taken)}, won {won}, lost {lost}")


def write(trees: Trees, path: Path) -> None:
    """Write a model, a tree a line."""
    lines = ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in trees.trees)
    path.write_text(f'{{"prior": {trees.prior:.4f}, "trees": [\n{lines}\n]}}\n', encoding="utf-8")


def main() -> None:
    """Collect the readings; or fit, print what is gained, and write the models with '--write'."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("odds", "collect", "fit"))
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--quick", action="store_true", help="fit only, without the report")
    parser.add_argument("--write", action="store_true", help="write the models")
    options = parser.parse_args()
    if options.step == "odds":
        found = odds(_known()[0].library.understanding)
        background.PATH.write_text(json.dumps(found, ensure_ascii=False, indent=0) + "\n", "utf-8")
        return
    if options.step == "collect":
        collect(options.workers)
        return
    known = cases()
    if not options.quick:
        report(known)
    if options.write:
        hope, judge = models(known)
        write(hope, choice.HOPE)
        write(judge, choice.JUDGE)


if __name__ == "__main__":
    main()
