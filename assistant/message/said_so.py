"""What somebody said, put in the place of the words that point to it: 'Sếp bảo …. Kế hoạch có nói vậy không?'

The part of the text that is asked about is named with the pointer, so that nothing is confirmed but what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.message.statements import claim_before
from assistant.readings.tellings import Build
from assistant.words import Word

# 'kế hoạch có nói | như vậy | thật không'
SAYS_SO = phrasing("said_so")


def with_claim_said(sentences: Sequence[Sentence], build: Build) -> tuple[Word, ...]:
    """Return the words of the last sentence with what was stated before it for its 'vậy'; () where none does."""
    *before, last = sentences or [Sentence((), False)]
    found = SAYS_SO.search(last.words)
    if found is None or not before or any(sentence.ends for sentence in before):
        return ()
    query = build(last.words)
    # Of the text as a whole it is weighed what was stated, wherever that stands.
    if not (query.nodes or query.sections or query.parts):
        return ()
    if query.agencies or query.counts or query.who or query.which_tasks or query.task_refs:
        return ()
    claim = claim_before([sentence.words for sentence in before], build, last.words)
    first = found.start("pointer")
    end = first + len(found["pointer"].split())
    start, stop = last.words[first].start, last.words[end - 1].end
    said = (replace(w, start=start, end=stop, opens=False, starts=False) for w in claim)
    return (*last.words[:first], *said, *last.words[end:]) if claim else ()
