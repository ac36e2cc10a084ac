"""What each date of a text is the date of: told of something else, a date that stands there is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.model.facts import Fact, document_numbers, full_dates
from assistant.model.text import plain, tokens

# A thing that a text dates, in whatever form, with its date.
Dating = tuple[object, Fact]
# So many words before a date tell what it is the date of ('06-KL/TW ngày …').
DATED_BY = 3
# Words between a thing and its date ('được ký ban hành ngày …').
SIGNING = frozenset({"ngày", "được", "ký", "ban", "hành", "thông", "qua", "vào", "đã", "từ", "có"})
# What a period of so many years is the length of.
LONG_THINGS = ("kế hoạch", "chiến lược", "chương trình", "đề án", "quy hoạch", "nghị quyết")
LENGTH = re.compile(rf"\b({'|'.join(LONG_THINGS)})\b[^,;.]*?\b(\d{{1,2}})\s+năm\b", re.IGNORECASE)
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


def mismeasured(sentence: str, passages: Iterable[str]) -> bool:
    """Whether a plan or a strategy is given another length than the passages give it."""
    said = _lengths(sentence)
    known = [pair for text in passages for pair in _lengths(text)] if said else []
    things = {thing for thing, _ in known}
    return any(thing in things and (thing, years) not in known for thing, years in said)


def _lengths(text: str) -> list[tuple[str, int]]:
    """Return what lasts how many years; the name nearest before the number counts."""
    found = []
    for match in LENGTH.finditer(plain(text)):
        named = re.findall("|".join(LONG_THINGS), match[0].lower())
        found.append((named[-1], int(match[2])))
    return found


def _by_words(text: str) -> Iterable[Dating]:
    for start, _, fact in full_dates(text):
        words = [w.text.lstrip("0") for w in tokens(text[:start]) if w.text not in SIGNING]
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
