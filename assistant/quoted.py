"""Names and wordings in quotation marks: what stands in them is no grammar, and is not cut."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from assistant.words import Word
from corpus.normalize import syllables

# A quoted name or wording (a longer one is somebody's message): of two, one in the other, the inner.
QUOTED = re.compile(r"[\"“”«](?=\S)([^\"“”«»]+)(?<=\S)[\"“”»]")
MOST_QUOTED = 15
SENTENCE_END = re.compile(r"[?!\n]|\.(?=\s)")


def quoted_words(question: str, words: Sequence[Word]) -> frozenset[int]:
    """Return the places of words inside short quotation marks: a name or wording, not grammar."""
    starts = [word.start for word in words]
    quoted: set[int] = set()
    for opening, closing in _quotations_in(question, words):
        first, last = bisect_left(starts, opening), bisect_left(starts, closing)
        inside = {i for i in range(first, last) if words[i].end <= closing}
        if len(inside) >= 2:
            quoted |= inside
    return frozenset(quoted)


def _quotations_in(question: str, words: Sequence[Word]) -> Iterable[tuple[int, int]]:
    """Return the places of the quotations that touch the stretch of `words`."""
    if not words:
        return ()
    spans = _quotations(question)
    first = bisect_right(spans, words[0].start, key=itemgetter(1))
    return spans[first : bisect_left(spans, words[-1].end, key=itemgetter(0))]


# A message is read sentence by sentence, each of which asks for the quotations of the whole.
@lru_cache(maxsize=8)
def _quotations(question: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span(1) for match in QUOTED.finditer(question) if _is_name(match[1]))


def _is_name(quotation: str) -> bool:
    """Whether a quotation is a name or a wording: short, and no sentence of somebody's message."""
    return not SENTENCE_END.search(quotation) and len(syllables(quotation)) <= MOST_QUOTED
