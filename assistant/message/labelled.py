"""Names that a message gives to a kind of tasks, with what they were given to put in their place.

'Loại 2 là việc hằng năm. Loại 2 có mấy việc?', 'Việc nào từ ba cơ quan chủ trì thì đánh dấu đỏ. Việc nào bị đánh
dấu đỏ?': the question asks for what the other sentence describes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.message.described import begins_with_noun, describes, with_noun
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.readings.tellings import PLURALS, Build, Words, asks, is_row, noun_at
from assistant.words import Word, opened

# 'loại 2 | là', 'việc … thì tôi | gọi là | việc nóng', 'thì | đánh dấu đỏ'
DEFINED, GIVEN = phrasing("labelled_defined"), phrasing("labelled_given")
# What joins one definition to the next, at its end: '…, còn (loại 2 là)'.
JOINING = folded("labelled_joining")
# Before a label and after it, where it is used: 'những việc nào | bị | đánh dấu đỏ', 'loại 2 | đó'.
BEFORE, AFTER = folded("labelled_before"), folded("labelled_after")
# After a noun, what belongs to it, and what a question asks with.
RELATIVE, ASKED = folded("labelled_relative"), folded("labelled_asked")
COUNTING = folded("labelled_counting")
# A label of more words is no name.
MOST_LABEL = 5


@dataclass(frozen=True)
class _Label:
    """The words of a label, and of what it was given to, in the sentence at `place`."""

    name: tuple[str, ...]
    given_to: Words
    place: int


def with_labels(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with a label in the last, or in the last that asks, as what was given it before."""
    sentences = [part for sentence in sentences for part in _parted(sentence)]
    last = len(sentences) - 1
    asking = next((i for i in range(last, 0, -1) if asks(sentences[i].words)), last)
    for place in dict.fromkeys((asking, last)):
        labels = [one for i in range(place) for one in _labels(sentences[i], i)]
        for label in sorted(labels, key=lambda one: -len(one.name)):
            first = _at(sentences[place].words, label.name)
            if first is not None and describes(label.given_to, build):
                words = _put(sentences[place].words, first, label)
                told = {one.place for one in labels}
                meant = {place: replace(sentences[place], words=words)}
                return [meant.get(i, s) for i, s in enumerate(sentences) if i not in told]
    return list(sentences)


def _parted(sentence: Sentence) -> list[Sentence]:
    """Return a sentence in two where a label that it has defined is used: 'loại A là …, loại A có mấy việc'."""
    words = sentence.words
    defined = [(one.first, one.start("link")) for one in DEFINED.each(words)]
    for first, last in defined:
        after = max(start for start, _ in defined) + 1
        place = _at(words[after:], _folded(words[first:last]))
        if place is not None:
            one, two = words[: after + place], words[after + place :]
            return [replace(sentence, words=one, ends=False), replace(sentence, words=opened(two))]
    return [sentence]


def _labels(sentence: Sentence, place: int) -> Iterator[_Label]:
    """Yield the labels that a sentence gives."""
    words = sentence.words
    found = list(DEFINED.each(words))
    ends = [*(one.first for one in found[1:]), len(words)]
    for one, end in zip(found, ends, strict=False):
        said = words[one.last : end]
        while said and said[-1].folded in JOINING:
            said = said[:-1]
        yield _Label(_folded(words[one.first : one.start("link")]), said, place)
    for given in GIVEN.each(words):
        noun = noun_at(words[: given.first])
        pauses = (i for i in paused_places(words, sentence.pauses) if i >= given.last)
        end = next(pauses, len(words))
        if noun is not None and end - given.last <= MOST_LABEL:
            said = words[noun : given.first]
            # 'đánh dấu đỏ' with its verb, 'việc nóng' without
            yield _Label(_folded(words[given.start("verb") : end]), said, place)
            yield _Label(_folded(words[given.last : end]), said, place)


def _folded(words: Words) -> tuple[str, ...]:
    return tuple(word.folded for word in words)


def _at(words: Words, name: tuple[str, ...]) -> int | None:
    """Return where a label stands among words; None for one that is no more than a word."""
    size = len(name)
    places = range(len(words) - size + 1) if size > 1 else ()
    return next((i for i in places if _folded(words[i : i + size]) == name), None)


def _put(words: Words, first: int, label: _Label) -> tuple[Word, ...]:
    """Return the words of a question with those that a label was given to in the place of the label."""
    last = first + len(label.name)
    while first and words[first - 1].folded in BEFORE:
        first -= 1
    while last < len(words) and words[last].folded in AFTER:
        last += 1
    before = words[first - 1] if first else None
    said = _without_noun(label.given_to)
    if before is None or not (is_row(before) or before.folded in ASKED):
        # 'có mấy | việc nóng': the noun alone
        said = with_noun(said)[before is not None and before.folded in COUNTING :]
    start, end = words[first].start, words[last - 1].end
    meant = [replace(w, start=start, end=end, opens=False, starts=False) for w in said]
    return (*words[:first], *meant, *words[last:])


def _without_noun(words: Words) -> Words:
    """Return a description without the noun that it begins with: '(việc nào) | từ ba cơ quan chủ trì'."""
    if not begins_with_noun(words):
        return words
    place = next(i for i, word in enumerate(words) if is_row(word)) + 1
    rest = words[place:]
    while rest and rest[0].folded in PLURALS | RELATIVE:
        rest = rest[1:]
    return rest
