"""Fit where messages describe tasks and what each description is: `python -m eval.fit_descriptions [--write]`.

Both are multinomial logistic regressions over the features of `assistant.message.descriptions`, learned from the
frames of the dev authors filled with wordings of conditions. What is printed is out of fold: the frames of
each author are judged by models that have not seen them.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.message.descriptions import spans as tagging
from assistant.message.descriptions import standing as judging
from assistant.message.descriptions.linear import Linear
from assistant.message.descriptions.spans import (
    BEGINS,
    GOES_ON,
    OUTSIDE,
    Span,
    spans,
    word_features,
)
from assistant.message.descriptions.standing import judge, span_features
from assistant.message.descriptions.text import Text
from assistant.pipeline import build_assistant
from assistant.understand import Understanding
from eval.composed import Author, authors
from eval.frames import TURN, Told, frames, plain_frames, surrounded, told

# How often each frame is filled: the frames of many shapes, those of single conditions, those out of fold.
FILLS, PLAIN_FILLS, HELD_FILLS = 3, 2, 1
SEED = 160
# How rare a feature may be, and below which size a weight is taken for nothing.
LEAST_SEEN = {"spans": 4, "standing": 3}
LEAST_WEIGHT = {"spans": 0.08, "standing": 0.04}
STRENGTH = 0.3
# Ends of a description may be off by so many words.
NEAR = 2


@dataclass(frozen=True)
class Example:
    """A message with the descriptions that it truly holds, as words."""

    text: Text
    spans: tuple[Span, ...]
    standings: tuple[str, ...]

    @property
    def tags(self) -> list[str]:
        """What each word is: first of a description, further one, outside of any."""
        tags = [OUTSIDE] * len(self.text.tokens)
        for first, last in self.spans:
            tags[first:last] = [BEGINS, *[GOES_ON] * (last - first - 1)]
        return tags


def example(message: Told, understanding: Understanding) -> Example:
    """Return a message as the models read it."""
    text = understanding.text(message.text)
    found = []
    for one in message.described:
        words = [t.word for t in text.tokens]
        inside = [i for i, w in enumerate(words) if w.start < one.end and w.end > one.start]
        if inside:
            found.append(((inside[0], inside[-1] + 1), one.standing.value))
    return Example(text, tuple(span for span, _ in found), tuple(value for _, value in found))


def examples(
    written: Iterable[str], people: Sequence[Author], fills: int, understanding: Understanding
) -> list[Example]:
    """Return frames of one turn, each filled some times."""
    single = [frame for frame in written if TURN not in frame]
    chance = random.Random(SEED)
    filled = told(single, people, fills, SEED, sensible=False)
    return [example(surrounded(message, chance), understanding) for message in filled]


def fit(rows: Sequence[Iterable[str]], labels: Sequence[str], kind: str) -> Linear:
    """Return the model of rows of features with their labels; rare features and small weights are left out."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(feature for row in rows for feature in row)
    kept = {feature for feature, times in seen.items() if times >= LEAST_SEEN[kind]}
    vectors = DictVectorizer()
    held = vectors.fit_transform([dict.fromkeys(kept & set(row), 1.0) for row in rows])
    weighed = "balanced" if kind == "standing" else None
    found = LogisticRegression(
        C=STRENGTH, max_iter=300, class_weight=weighed, fit_intercept=False
    ).fit(held, labels)
    weights = np.where(np.abs(found.coef_) < LEAST_WEIGHT[kind], 0.0, found.coef_).round(2)
    used = np.flatnonzero(np.abs(weights).sum(axis=0))
    names = vectors.get_feature_names_out()
    return Linear(tuple(map(str, found.classes_)), {names[i]: weights[:, i].tolist() for i in used})


def fit_spans(known: Sequence[Example]) -> Linear:
    """Return the tagger of words."""
    rows = [row for one in known for row in word_features(one.text)]
    return fit(rows, [tag for one in known for tag in one.tags], "spans")


def fit_standing(known: Sequence[Example]) -> Linear:
    """Return the model of what descriptions are."""
    rows = [row for one in known for row in span_features(one.text, one.spans)]
    return fit(rows, [value for one in known for value in one.standings], "standing")


def _near(one: Sequence[Span], two: Sequence[Span]) -> bool:
    pairs = zip(one, two, strict=False)
    return len(one) == len(two) and all(
        abs(a - c) <= NEAR and abs(b - d) <= NEAR for (a, b), (c, d) in pairs
    )


def _same(found: Sequence[str], true: Sequence[str]) -> bool:
    """Whether standings are right; one alternative alone is wanted."""
    alone = true.count("either") == 1
    return list(found) == ["wanted" if alone and one == "either" else one for one in true]


def shares(held: Sequence[Example], tagger: Linear, judged: Linear) -> str:
    """Return how many messages have all their descriptions found, and all standings right."""
    found = [spans(one.text, tagger) for one in held]
    near = [_near(f, one.spans) for f, one in zip(found, held, strict=True)]
    right = [_same(judge(one.text, one.spans, judged).standings, one.standings) for one in held]
    both = [
        ok and _same(judge(one.text, f, judged).standings, one.standings)
        for ok, f, one in zip(near, found, held, strict=True)
    ]
    return ", ".join(
        f"{name} {sum(some) / len(some):.1%}"
        for name, some in (("found", near), ("judged", right), ("both", both))
    )


def write(model: Linear, path: Path) -> None:
    """Write a model, a feature a line."""
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(list(weights))}"
        for name, weights in sorted(model.weights.items())
    )
    classes = json.dumps(list(model.classes))
    path.write_text(f'{{"classes": {classes}, "weights": {{\n{lines}\n}}}}\n', encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Fit; print what unseen authors' frames give unless '--quick'; write with '--write'."""
    understanding = build_assistant().library.understanding
    people = authors("dev")
    known = {
        name: examples(written, people, FILLS, understanding)
        for name, written in frames("dev").items()
    }
    plain = [
        one
        for author in people
        for one in examples(plain_frames(author), people, PLAIN_FILLS, understanding)
    ]
    for held in () if "--quick" in arguments else known:
        others = plain + [one for name in known if name != held for one in known[name]]
        print(
            held, shares(known[held][::FILLS], fit_spans(others), fit_standing(others)), flush=True
        )
    if "--write" in arguments:
        everything = plain + [one for some in known.values() for one in some]
        write(fit_spans(everything), tagging.MODEL)
        write(fit_standing(everything), judging.MODEL)


if __name__ == "__main__":
    main(sys.argv[1:])
