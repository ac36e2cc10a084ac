"""How much words sound like what people tell of themselves and their errand, and how much like what they ask.

Log-odds of naive Bayes over words and pairs of neighbours (Manning, Raghavan and Schütze 2008, 13.2), counted by
`python -m eval.reread_cases odds` from sentences of people's stories and from questions.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.words import Word
from corpus.data import damaged, read_text

PATH = Path(__file__).with_name("background.json")


@lru_cache(maxsize=1)
def load_odds() -> Mapping[str, float]:
    """Return for each word and pair of words how much likelier a story says it than a question (natural log).

    Raises AssistantError when the file is damaged.
    """
    try:
        return {str(gram): float(odds) for gram, odds in json.loads(read_text(PATH)).items()}
    except (AttributeError, ValueError, TypeError) as error:
        raise damaged(PATH) from error


def grams(words: Sequence[Word]) -> Iterator[str]:
    """Yield the words, folded, and the pairs of those that stand side by side in one clause."""
    yield from [word.folded for word in words]
    yield from [f"{one.folded} {two.folded}" for one, two in pairwise(words) if not two.opens]


def sounds_told(words: Sequence[Word]) -> list[float]:
    """Return the log-odds of each word and pair; 0 of those that nobody has said."""
    known = load_odds().get
    return [known(gram, 0.0) for gram in grams(words)]
