"""A message typed without any punctuation, as if spoken: a sentence begins where its writer turns to himself.

'bộ nào phối hợp việc nhà ở | mình chưa biết trả lời sao' asks in its first words; what is told after them, or
before 'sếp hỏi …', is the story around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.words import Word, opened

# In fewer words nobody tells a story.
LEAST = 22
# So many words stand at least between two of the places.
APART = 3
PUNCTUATION = re.compile(r"[.,;:?!…\n()\"“”]")
# '| mình chưa biết trả lời sao', '| con gái đi học rồi': where a story begins
TELLS = phrasing("run_on_tells")
# 'cấp trên hỏi | …', '| cả phụ lục có …': where a question does
ASKS = phrasing("run_on_asks")


def with_sentences(message: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, of a message without punctuation as those of several sentences."""
    if len(words) < LEAST or PUNCTUATION.search(message.strip().rstrip(".?!…")):
        return tuple(words)
    row = tuple(words)
    kept, last = [], 0
    for place in sorted({*_places(row)}):
        if place - last >= APART and len(row) - place >= APART:
            kept.append(row[last:place])
            last = place
    return (*_first(kept), *(opened(row[last:]) if last else row))


def _first(parts: Sequence[Sequence[Word]]) -> Iterator[Word]:
    for n, part in enumerate(parts):
        yield from opened(part) if n else part


def _places(words: Sequence[Word]) -> Iterator[int]:
    for found in TELLS.each(words):
        yield found.first
    for found in ASKS.each(words):
        yield found.start("asked")
