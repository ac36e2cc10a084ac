"""A sentence that is quoted and asked about claims what it says.

'Sếp gạch câu "…". Hai anh em cãi mãi. Câu đó có thật trong kế hoạch không?': who wrote it, and what was said of it
in between, are no part of the claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.quoted_talk import QUOTATION
from assistant.message.sentences import sentences_of
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# With fewer words it is a name or a wording.
LEAST = 5
# 'câu' before a quotation, and 'câu đó' after it; so many words before it may name it.
NAMED, POINTS, NEAR = phrasing("quoted_claim_named"), phrasing("quoted_claim_points"), 4
# 'có trong kế hoạch không', 'có đúng không': what is asked of it.
ASKED = phrasing("quoted_claim_asked")


def with_quoted_claim(message: str, words: Sequence[Word], build: Build) -> tuple[Word, ...]:
    """Return the words of the one sentence quoted and of what is asked about it; all where it is none."""
    quoted = [run for run in _quoted(message, words) if _is_sentence(run, build)]
    if len(quoted) != 1:
        return tuple(words)
    said = quoted[0]
    before = [word for word in words if word.end <= said[0].start]
    asked = _asked(message, [word for word in words if word.start >= said[-1].end], build)
    points = POINTS.opens(asked)
    if not asked or not (points or NAMED.search(before[-NEAR:])):
        return tuple(words)
    rest = asked[points.last if points else 0 :]
    closed = (replace(word, opens=False, starts=False) for word in rest)
    return opened((*said, *closed)) if rest else tuple(words)


def _is_sentence(words: Words, build: Build) -> bool:
    """Whether words say something beside the names of agencies."""
    if len(words) < LEAST:
        return False
    names = build(words).slots.of(SlotKind.AGENCY)
    return len(words) - sum(s.last - s.first for s in names) >= LEAST


def _quoted(message: str, words: Sequence[Word]) -> list[Words]:
    """Return the words in each pair of quotation marks."""
    spans = [found.span(1) for found in QUOTATION.finditer(message)]
    return [[w for w in words if start <= w.start and w.end <= end] for start, end in spans]


def _asked(message: str, after: Sequence[Word], build: Build) -> Words:
    """Return the one sentence after a quotation that asks whether it is right; () where more is asked."""
    sentences = sentences_of(message, after) if after else []
    asking = [s for s in sentences if ASKED.search(s.words)]
    other = [s for s in sentences if s not in asking and (s.ends or asks(s.words))]
    if len(asking) != 1 or any(s.ends for s in other):
        return ()
    query = build(asking[0].words)
    named = query.agencies or query.times or query.task_refs or query.fields or query.roles
    return () if named or query.topic or not query.yes_no else asking[0].words
