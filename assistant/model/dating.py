"""What each date of a text is the date of: told of something else, a date that stands there is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.model.facts import Fact, document_numbers, full_dates, stands
from assistant.model.partial_dates import partial_dates
from assistant.model.text import plain, tokens

# A thing that a text dates, in whatever form, with its date.
Dating = tuple[object, Fact]
# Where dates stand in a text, and what they are.
Dates = Sequence[tuple[int, int, Fact]]
# So many words before a date tell what it is the date of ('06-KL/TW ngày …').
DATED_BY = 3
# Words between a thing and its date ('được ký ban hành ngày …').
SIGNING = frozenset({"ngày", "được", "ký", "ban", "hành", "thông", "qua", "vào", "đã", "từ", "có"})
# What a period of so many years is the length of.
LONG_THINGS = ("kế hoạch", "chiến lược", "chương trình", "đề án", "quy hoạch", "nghị quyết")
LENGTH = re.compile(rf"\b({'|'.join(LONG_THINGS)})\b[^,;.]*?\b(\d{{1,2}})\s+năm\b", re.IGNORECASE)
# So many words from the name of a document to a month or a year that may be its own.
MOST_BETWEEN = 24
# Where something else is told of before the year.
APART = re.compile(r"[;:.?!]|\b(?:đến|giai đoạn|thực hiện|hoàn thành|xong)\b", re.IGNORECASE)
LAW = re.compile(r"\bluật (?=tổ chức|sửa đổi)", re.IGNORECASE)
# A law of that date, or the one that changed it.
AMENDED = "sửa đổi"


@lru_cache(maxsize=1024)
def dated(text: str) -> frozenset[Dating]:
    """Return each full date with what it is the date of: words, a document, an amendment."""
    text = plain(text)
    return _dated(text, full_dates(text))


def _dated(text: str, dates: Dates) -> frozenset[Dating]:
    amended = set(_amendments(text, dates))
    named = (pair for pair in _by_words(text, dates) if pair[1] not in amended)
    return frozenset((*named, *_by_document(text, dates), *((AMENDED, date) for date in amended)))


@lru_cache(maxsize=256)
def _partly(text: str) -> frozenset[Dating]:
    """Return each month and year that stands near after what it is said of: 'Kết luận 06 là văn bản năm 2014'."""
    text = plain(text)
    dates, heads = partial_dates(text), [start for start, _ in document_numbers(text)]
    heads += [match.start() for match in LAW.finditer(text)]
    near = [d for d in dates if any(h < d[0] and _within(text[h : d[0]]) for h in heads)]
    return _dated(text, near)


def _within(between: str) -> bool:
    return len(tokens(between)) <= MOST_BETWEEN and not APART.search(between)


def misdated(sentence: str, passages: Iterable[str]) -> bool:
    """Whether the passages give something that the sentence dates another date only."""
    said = dated(sentence) | _partly(sentence)
    known = [pair for text in passages for pair in dated(text)] if said else []
    for thing, when in said:
        dates = {date for other, date in known if other == thing}
        if dates and not stands(when, dates):
            return True
    return False


def mismeasured(sentence: str, passages: Iterable[str]) -> bool:
    """Whether a plan or a strategy is given another length than the passages give it."""
    said = _lengths(sentence)
    known = [pair for text in passages for pair in _lengths(text)] if said else []
    things = {thing for thing, _ in known}
    return any(thing in things and (thing, years) not in known for thing, years in said)


@lru_cache(maxsize=1024)
def _lengths(text: str) -> Sequence[tuple[str, int]]:
    """Return what lasts how many years; the name nearest before the number counts."""
    found = []
    for match in LENGTH.finditer(plain(text)):
        named = re.findall("|".join(LONG_THINGS), match[0].lower())
        found.append((named[-1], int(match[2])))
    return found


def _by_words(text: str, dates: Dates) -> Iterable[Dating]:
    for start, _, fact in dates:
        words = [w.text.lstrip("0") for w in tokens(text[:start]) if w.text not in SIGNING]
        if len(words) >= DATED_BY:
            yield tuple(words[-DATED_BY:]), fact


def _by_document(text: str, dates: Dates) -> Iterable[Dating]:
    """Yield each date with the number of the document named nearest before it, or else first (0: a law)."""
    numbers = sorted([*document_numbers(text), *((m.start(), 0) for m in LAW.finditer(text))])
    for start, _, fact in dates if numbers else ():
        before = [number for place, number in numbers if place < start]
        yield (before[-1] if before else numbers[0][1]), fact


def _amendments(text: str, dates: Dates) -> Iterable[Fact]:
    """Yield each date between which and the date before it an amendment is named."""
    done = 0
    for start, end, fact in dates:
        if AMENDED in text[done:start].lower():
            yield fact
        done = end
