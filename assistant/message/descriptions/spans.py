"""Where a message describes tasks: each word begins a description, goes on with it, or is of none.

Tagging of stretches by their first and further words (Ramshaw and Marcus 1995), each word judged by itself
and the likeliest sequence taken (Viterbi), as no description goes on that was not begun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.message.descriptions.linear import Linear, load_linear
from assistant.message.descriptions.text import Text

MODEL = Path(__file__).with_name("spans.json")
BEGINS, GOES_ON, OUTSIDE = "B", "I", "O"
# Words before and after one by which it is judged, and how far before it the nearest noun is sought.
REACH, NOUN_REACH = 3, 9
EDGE = "^"
# Marks of words that join descriptions, and are of none.
JOINING = frozenset({"or", "and", "list", "both"})

# A description: its words [first, last) of the message.
Span = tuple[int, int]


def word_features(text: Text) -> list[list[str]]:
    """Return for each word the features by which it is judged."""
    return [
        ["bias", *_near(text, i), *_runs(text, i), *_flags(text, i)]
        for i in range(len(text.tokens))
    ]


def _word(text: Text, place: int) -> str:
    return text.tokens[place].text if 0 <= place < len(text.tokens) else EDGE


def _slot(text: Text, place: int) -> str:
    return text.tokens[place].slot if 0 <= place < len(text.tokens) else EDGE


def _near(text: Text, place: int) -> Iterator[str]:
    for by in range(-REACH, REACH + 1):
        yield f"w{by}={_word(text, place + by)}"
        yield f"s{by}={_slot(text, place + by)}"


def _runs(text: Text, place: int) -> Iterator[str]:
    for by in range(-2, 2):
        yield f"w{by},={_word(text, place + by)}_{_word(text, place + by + 1)}"
    for by in (-1, 0):
        yield f"s{by},={_slot(text, place + by)}_{_slot(text, place + by + 1)}"
    for by in (-2, 0):
        yield f"s{by},,=" + "_".join(_slot(text, place + by + more) for more in range(3))
    yield f"sw={_slot(text, place)}_{_word(text, place - 1)}"


def _flags(text: Text, place: int) -> Iterator[str]:
    tokens = text.tokens
    for by in (-2, -1, 0, 1):
        if 0 <= place + by < len(tokens) and tokens[place + by].noun:
            yield f"noun{by}"
    if tokens[place].pause:
        yield from ("pause", f"pause_w={_word(text, place)}", f"pause_s={_slot(text, place)}")
    if place + 1 < len(tokens) and tokens[place + 1].pause:
        yield "pause1"
    if text.starts(place):
        yield "starts"
    if text.ends(place):
        yield "ends"
    yield f"mark={tokens[place].mark}"
    yield f"mark-1={tokens[place - 1].mark if place else EDGE}"
    yield f"noun_by={_noun_by(text, place)}"


def _noun_by(text: Text, place: int) -> int:
    """Return how many words before one the nearest noun for tasks of its sentence stands."""
    for by in range(NOUN_REACH):
        if place < by or text.tokens[place - by].sentence != text.tokens[place].sentence:
            break
        if text.tokens[place - by].noun:
            return by
    return NOUN_REACH


@lru_cache(maxsize=1)
def load_model() -> Linear:
    """Return the fitted tagger."""
    return load_linear(MODEL)


def spans(text: Text, model: Linear | None = None) -> list[Span]:
    """Return the descriptions of a message in their order."""
    model = model or load_model()
    tags = _likeliest([model.logs(features) for features in word_features(text)], model.classes)
    begun = [i for i, tag in enumerate(tags) if tag == BEGINS]
    found = []
    for first, following in pairwise([*begun, len(tags)]):
        outside = (i for i in range(first, following) if tags[i] == OUTSIDE)
        found.append(_trimmed(text, first, next(outside, following)))
    return found


def _trimmed(text: Text, first: int, last: int) -> Span:
    """Return a description within its sentence, without the words at its ends that join it to another."""
    last = next((i for i in range(first + 1, last) if text.starts(i)), last)
    while last - first > 1 and text.tokens[last - 1].mark in JOINING:
        last -= 1
    while last - first > 1 and text.tokens[first].mark in JOINING:
        first += 1
    return first, last


def _likeliest(logs: Sequence[Sequence[float]], classes: Sequence[str]) -> list[str]:
    """Return the likeliest sequence of tags in which nothing goes on that was not begun."""
    if not logs:
        return []
    best = {tag: (log, [tag]) for tag, log in zip(classes, logs[0], strict=True) if tag != GOES_ON}
    steps = []
    for judged in logs[1:]:
        step, following = {}, {}
        for tag, log in zip(classes, judged, strict=True):
            before = [b for b in best if not (tag == GOES_ON and b == OUTSIDE)]
            step[tag] = max(before, key=lambda b: best[b][0])
            following[tag] = (best[step[tag]][0] + log, [tag])
        best = following
        steps.append(step)
    tag = max(best, key=lambda t: best[t][0])
    tags = [tag]
    for step in reversed(steps):
        tag = step[tag]
        tags.append(tag)
    return tags[::-1]
