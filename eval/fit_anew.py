"""Fit which turns ask anew (`assistant.turns.anew`).

usage: python -m eval.fit_anew [--write]

Turns that hang on are the last ones of dev conversations that are answered right after the turns before them, and
not alone. Turns that ask anew are dev questions of one turn, each put after another one by chance. Printed is, for
authors that were not seen, how many of both are taken for turns that ask anew.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from assistant.pipeline import Assistant, build_assistant
from assistant.turns.anew import PATH, features, hangs_plainly
from assistant.words import MOST_WORDS, split_words
from eval.questions import Question, load_questions
from eval.runner import Judge, answer_all, cases_of
from eval.systems import assistant_system, document_texts

# Questions put after another one.
PAIRS = 3000
# Features of fewer turns are left out; scikit-learn's inverse strength of the L1 penalty.
LEAST_SAID, STRENGTH = 4, 0.5
FOLDS, SEED = 6, 160
# A first turn is no story.
LONGEST_FIRST = 160
# What people say before the next question, and how often.
LEADS = (
    "à",
    "thế",
    "vậy",
    "ừ mà",
    "rồi,",
    "ok,",
    "thế cho hỏi",
    "à thế",
    "cho hỏi",
    "vậy cho em hỏi",
    "và",
)
LEADING = 0.4


@dataclass(frozen=True)
class Said:
    """A turn as features, who wrote it, and whether it asks anew; `plain` that rules tell it hangs on."""

    features: frozenset[str]
    author: str
    anew: bool
    plain: bool


def hanging(questions: Sequence[Question]) -> list[Question]:
    """Return the conversations that are answered right, but whose last turn alone is not."""
    conversations = [q for q in questions if len(q.turns) > 1]
    alone = [replace(q, turns=q.turns[-1:]) for q in conversations]
    judge, system = Judge.of(document_texts()), assistant_system(None)

    def right(asked: Sequence[Question]) -> set[str]:
        return {r.id for r in answer_all(system, cases_of(asked, ()), judge) if r.correct}

    left = right(conversations) - right(alone)
    return [q for q in conversations if q.id in left]


def switched(questions: Sequence[Question]) -> Iterator[Question]:
    """Yield questions of one turn, each put after another one."""
    chance = random.Random(SEED)
    single = [q for q in questions if len(q.turns) == 1 and q.kind != "chitchat"]
    firsts = [q.turns[0] for q in single if len(q.turns[0]) < LONGEST_FIRST]
    for question in chance.sample(single, min(PAIRS, len(single))):
        asked = question.turns[0]
        if chance.random() < LEADING:
            asked = f"{chance.choice(LEADS)} {_within(asked)}"
        yield replace(question, turns=(chance.choice(firsts), asked))


def _within(text: str) -> str:
    """Return a question as it stands behind other words; abbreviations stay."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def said(questions: Sequence[Question], anew: bool, assistant: Assistant) -> Iterator[Said]:
    """Yield the last turns as features."""
    understanding = assistant.library.understanding
    for question in questions:
        before = split_words(question.turns[-2], MOST_WORDS)
        words = understanding.said(question.turns[-1])[0]
        slots = understanding.slots(question.turns[-1], words)
        found = frozenset(features(words, slots, before))
        author = question.id.partition("-")[0]
        yield Said(found, author, anew, hangs_plainly(words, slots))


def fit(turns: Sequence[Said]) -> tuple[float, dict[str, float]]:
    """Return the bias and the weights of features; those that rules tell to hang on teach nothing."""
    turns = [turn for turn in turns if not turn.plain]
    counts = Counter(one for turn in turns for one in turn.features)
    vectors = DictVectorizer(dtype=np.float32, sparse=False)
    rows = vectors.fit_transform(
        [{one: 1 for one in turn.features if counts[one] >= LEAST_SAID} for turn in turns]
    )
    model = LogisticRegression(l1_ratio=1, solver="liblinear", C=STRENGTH, random_state=SEED)
    model.fit(rows, [turn.anew for turn in turns])
    weights = dict(zip(vectors.feature_names_, map(float, model.coef_[0]), strict=True))
    return float(model.intercept_[0]), {one: round(w, 3) for one, w in weights.items() if w}


def report(turns: Sequence[Said]) -> None:
    """Print how many turns of unseen authors are taken for turns that ask anew."""
    authors = sorted({turn.author for turn in turns})
    random.Random(SEED).shuffle(authors)
    place = {author: n % FOLDS for n, author in enumerate(authors)}
    taken: Counter[tuple[bool, float]] = Counter()
    for fold in range(FOLDS):
        bias, weights = fit([turn for turn in turns if place[turn.author] != fold])
        for turn in turns:
            if place[turn.author] == fold and not turn.plain:
                odds = bias + sum(weights.get(one, 0.0) for one in turn.features)
                taken.update(
                    (turn.anew, sure)
                    for sure in (0.9, 0.95, 0.97, 0.98, 0.99)
                    if _chance(odds) >= sure
                )
    whole = Counter(turn.anew for turn in turns)
    for anew, sure in sorted(taken):
        name = "asking anew" if anew else "hanging on"
        print(f"at {sure}: {taken[anew, sure]} of {whole[anew]} {name}")
    plain = Counter(turn.anew for turn in turns if turn.plain)
    print(f"told by rules to hang on: {plain[False]} hanging on, {plain[True]} asking anew")


def _chance(odds: float) -> float:
    return float(1 / (1 + np.exp(-odds)))


def main() -> None:
    """Fit, print, and with --write store the model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--write", action="store_true", help=f"write {PATH.name}")
    write = parser.parse_args().write
    assistant = build_assistant()
    questions = [q for q in load_questions() if q.split == "dev"]
    turns = [
        *said(hanging(questions), False, assistant),
        *said(list(switched(questions)), True, assistant),
    ]
    report(turns)
    if write:
        bias, weights = fit(turns)
        lines = ",\n".join(
            f"{json.dumps(one, ensure_ascii=False)}: {w}" for one, w in weights.items()
        )
        PATH.write_text(f'{{"bias": {round(bias, 3)}, "weights": {{\n{lines}\n}}}}\n', "utf-8")
        print(f"{len(weights)} weights written")


if __name__ == "__main__":
    main()
