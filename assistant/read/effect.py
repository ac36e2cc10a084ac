"""From when a document is in effect, as a question claims it."""

from __future__ import annotations

import re

from assistant.grammar import phrasing
from assistant.read.base import Reading

# 'sau 45 ngày', 'chờ 15 ngày', '2 tháng sau khi ký': the text knows no such term.
TERM, FROM_SIGNING = phrasing("stated_term"), phrasing("stated_from_signing")
# 'khỏi chờ 45 ngày'
NO_TERM = phrasing("stated_no_term")
# 'sau 45 ngày kể từ ngày ký': a term that begins with the signing.
TERM_FROM = phrasing("stated_term_from")
# 'giữa năm 2022', 'từ 2022': the year in which it is claimed to begin.
BEGINS = re.compile(r"\b(20\d\d)\b")


def denies_term(reading: Reading) -> bool:
    """Whether it is claimed that nothing has to be waited for."""
    return NO_TERM.search(reading.query.words) is not None


def in_effect(reading: Reading, signed: str, dated: bool | None, line: str) -> bool | None:
    """Return whether a document is in effect from when it is claimed to be; None when code can't tell.

    `signed` is its day, `dated` whether the dates claimed are that day, `line` what is claimed, folded.
    """
    words = reading.query.words
    if TERM.search(words):
        return False
    if "date" in reading.query.carried:
        return True
    if FROM_SIGNING.search(words):
        # Of '… sau 45 ngày kể từ ngày ký' the last words alone may be left.
        typed = reading.library.understanding.typed(reading.query.question)
        return None if TERM_FROM.search(typed) else True
    years = set(BEGINS.findall(line))
    return years <= set(BEGINS.findall(signed)) if dated is None and years else dated
