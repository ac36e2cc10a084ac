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
    edge = [EDGE] * REACH
    words = [*edge, *[token.text for token in text.tokens], *edge]
    slots = [*edge, *[token.slot for token in text.tokens], *edge]
    window = 2 * REACH + 1
    return [
        ["bias", *_beside(words[i : i + window], slots[i : i + window]), *_flags(text, i)]
        for i in range(len(text.tokens))
    ]


def _beside(words: Sequence[str], slots: Sequence[str]) -> list[str]:
    """Return the features of a word by the words and slots around it, of which it is the middle one."""
    v3, v2, v1, v0, w1, w2, w3 = words
    r3, r2, r1, r0, s1, s2, s3 = slots
    # Some thousand are made for a message: written out, they take half the time.
    return [
        *(f"w-3={v3}", f"s-3={r3}", f"w-2={v2}", f"s-2={r2}", f"w-1={v1}", f"s-1={r1}"),
        *(f"w0={v0}", f"s0={r0}"),
        *(f"w1={w1}", f"s1={s1}", f"w2={w2}", f"s2={s2}", f"w3={w3}", f"s3={s3}"),
        *(f"w-2,={v2}_{v1}", f"w-1,={v1}_{v0}", f"w0,={v0}_{w1}", f"w1,={w1}_{w2}"),
        *(f"s-1,={r1}_{r0}", f"s0,={r0}_{s1}"),
        *(f"s-2,,={r2}_{r1}_{r0}", f"s0,,={r0}_{s1}_{s2}"),
        f"sw={r0}_{v1}",
    ]


def _flags(text: Text, place: int) -> Iterator[str]:
    tokens, word, slot = text.tokens, text.tokens[place].text, text.tokens[place].slot
    for by in (-2, -1, 0, 1):
        if 0 <= place + by < len(tokens) and tokens[place + by].noun:
            yield f"noun{by}"
    if tokens[place].pause:
        yield from ("pause", f"pause_w={word}", f"pause_s={slot}")
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
