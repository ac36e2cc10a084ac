"""What each date of a text is the date of: told of something else, a date that stands there is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.model.facts import Fact, document_numbers, full_dates
from assistant.model.text import plain, tokens

# A thing that a text dates, in whatever form, with its date.
Dating = tuple[object, Fact]
# So many words before a date tell what it is the date of ('06-KL/TW ngày …').
DATED_BY = 3
# A law of that date, or the one that changed it.
AMENDED = "sửa đổi"


def dated(text: str) -> frozenset[Dating]:
    """Return each full date with what it is the date of: words, a document, an amendment."""
    text = plain(text)
    amended = set(_amendments(text))
    named = (pair for pair in _by_words(text) if pair[1] not in amended)
    numbered = _by_document(text)
    return frozenset((*named, *numbered, *((AMENDED, date) for date in amended)))


def misdated(sentence: str, passages: Iterable[str]) -> bool:
    """Whether the passages give something that the sentence dates another date only."""
    said = dated(sentence)
    known = [pair for text in passages for pair in dated(text)] if said else []
    for thing, when in said:
        dates = {date for other, date in known if other == thing}
        if dates and when not in dates:
            return True
    return False


def _by_words(text: str) -> Iterable[Dating]:
    for start, _, fact in full_dates(text):
        words = [w.text.lstrip("0") for w in tokens(text[:start]) if w.text != "ngày"]
        if len(words) >= DATED_BY:
            yield tuple(words[-DATED_BY:]), fact


def _by_document(text: str) -> Iterable[Dating]:
    """Yield each date with the number of the document named nearest before it, or else first."""
    numbers = document_numbers(text)
    for start, _, fact in full_dates(text) if numbers else ():
        before = [number for place, number in numbers if place < start]
        yield (before[-1] if before else numbers[0][1]), fact


def _amendments(text: str) -> Iterable[Fact]:
    """Yield each date between which and the date before it an amendment is named."""
    done = 0
    for start, end, fact in full_dates(text):
        if AMENDED in text[done:start].lower():
            yield fact
        done = end
