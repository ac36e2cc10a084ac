"""What each description of a message is to its question, judged by the words around it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from pathlib import Path

from assistant.message.descriptions.linear import Linear, load_linear
from assistant.message.descriptions.skeleton import STOP, Skeleton, skeleton
from assistant.message.descriptions.spans import Span
from assistant.message.descriptions.text import NOTHING, Text

MODEL = Path(__file__).with_name("standing.json")
# So many signs before and after a description are looked at closely.
REACH = 9
RAW_RUN, CLASSED_RUN = 3, 4
# Of a message with more descriptions each is judged alone.
MOST_TOGETHER = 6
# How many descriptions, or which of them, are told apart.
MOST_COUNTED = 4


class Standing(StrEnum):
    """What a description is to the question: all WANTED ones hold, one of the EITHER, none of the OUT."""

    WANTED = "wanted"
    EITHER = "either"
    OUT = "out"
    TALK = "talk"


@dataclass(frozen=True)
class Judged:
    """What the descriptions of a message are, and how likely it is that they are all that."""

    standings: tuple[Standing, ...]
    probability: float


def span_features(text: Text, spans: Sequence[Span]) -> list[set[str]]:
    """Return for each description the features by which it is judged."""
    raw = skeleton(text, spans)
    classed = raw.classed
    return [
        {"bias", *_raw(raw, i), *_classed(classed, i), *_marks(text, spans, i)}
        for i in range(len(spans))
    ]


def _runs(signs: Sequence[str], longest: int, shortest: int = 1) -> Iterator[str]:
    for length in range(shortest, longest + 1):
        for i in range(len(signs) - length + 1):
            yield " ".join(signs[i : i + length])


def _raw(whole: Skeleton, one: int) -> Iterator[str]:
    """Yield the runs of words beside a description, up to the next one, and all words of the message."""
    signs, places = whole.signs, whole.places
    place, count = places[one], len(places)
    first = places[one - 1] + 1 if one else 0
    last = places[one + 1] if one + 1 < count else len(signs)
    before = signs[max(first, place - REACH) : place]
    after = signs[place + 1 : min(last, place + 1 + REACH)]
    yield from (f"before:{run}" for run in _runs(before, RAW_RUN))
    yield from (f"after:{run}" for run in _runs(after, RAW_RUN))
    for length in range(1, RAW_RUN + 1):
        yield "just before:" + " ".join(before[-length:])
        yield "just after:" + " ".join(after[:length])
    yield from (f"message:{sign}" for i, sign in enumerate(signs) if i not in places)
    yield f"nth:{min(one, MOST_COUNTED)}"
    yield f"of:{min(count, MOST_COUNTED)}"
    yield f"is last:{one == count - 1}"


def _classed(whole: Skeleton, one: int) -> Iterator[str]:
    """Yield runs of classes that hold a description, and those of its sentence and the ones beside it."""
    signs, place = whole.seen_from(one)
    for length in range(2, CLASSED_RUN + 1):
        for i in range(max(0, place - length + 1), place + 1):
            if i + length <= len(signs):
                yield "run:" + " ".join(signs[i : i + length])
    first, last = _sentence(signs, place)
    parts = {
        "left": signs[first:place],
        "right": signs[place + 1 : last],
        "next": signs[last + 1 : _sentence(signs, last + 1)[1]][: REACH + 1],
        "previous": signs[_sentence(signs, first - 2)[0] : first - 1] if first > 1 else [],
    }
    for name, part in parts.items():
        yield from (f"{name}:{run}" for run in _runs(part, 2))
    sentence = sum(sign == STOP for sign in signs[:place])
    yield f"sentence:{min(sentence, MOST_COUNTED)}"
    yield f"in last sentence:{STOP not in signs[place:]}"
    others = sum(first <= other < last for other in whole.places)
    yield f"in sentence:{min(others, MOST_COUNTED)}"


def _sentence(signs: Sequence[str], place: int) -> tuple[int, int]:
    """Return where the sentence [first, last) begins and ends that holds a place."""
    first = next((i + 1 for i in range(min(place, len(signs)) - 1, -1, -1) if signs[i] == STOP), 0)
    last = next((i for i in range(place, len(signs)) if signs[i] == STOP), len(signs))
    return first, last


def _marks(text: Text, spans: Sequence[Span], one: int) -> Iterator[str]:
    """Yield the marks of joining and setting aside beside a description."""
    first, last = spans[one]
    least = spans[one - 1][1] if one else 0
    most = spans[one + 1][0] if one + 1 < len(spans) else len(text.tokens)
    for name, part in (
        ("mark before", range(max(least, first - REACH), first)),
        ("mark after", range(last, min(most, last + REACH))),
    ):
        yield from (f"{name}:{m}" for i in part if (m := text.tokens[i].mark) != NOTHING)


@lru_cache(maxsize=1)
def load_model() -> Linear:
    """Return the fitted model."""
    return load_linear(MODEL)


def judge(text: Text, spans: Sequence[Span], model: Linear | None = None) -> Judged:
    """Return what the descriptions of a message are, taken together."""
    model = model or load_model()
    logs = [
        dict(zip(map(Standing, model.classes), model.logs(features), strict=True))
        for features in span_features(text, spans)
    ]
    known = [one for one in Standing if one in model.classes]
    if len(logs) > MOST_TOGETHER:
        best = tuple(max(log, key=lambda one: log[one]) for log in logs)
    else:
        ways = filter(_holds, product(known, repeat=len(logs)))
        best = max(ways, key=lambda way: _sum(way, logs), default=())
    return Judged(best, math.exp(_sum(best, logs)))


def _sum(way: Sequence[Standing], logs: Sequence[dict[Standing, float]]) -> float:
    return sum(log[one] for one, log in zip(way, logs, strict=True))


def _holds(way: Sequence[Standing]) -> bool:
    """Whether something is wanted, and no alternative stands alone."""
    either = sum(one is Standing.EITHER for one in way)
    return either != 1 and (either > 0 or Standing.WANTED in way)
