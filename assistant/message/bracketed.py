"""What a message tells of tasks in brackets: 'các việc Bộ A phối hợp (việc Bộ A chủ trì thì không cần)'.

Only what begins with a noun for tasks, or sets some aside, is a sentence of its own; '(kể cả phối hợp)' belongs
where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.asides_said import names_thing
from assistant.message.described import begins_with_noun
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Words, asks
from assistant.words import opened

BRACKETED = re.compile(r"\(([^()\n]+)\)")
# 'còn | việc do Bộ A chủ trì', 'riêng | các việc hằng năm'
BEFORE = folded("bracketed_before")
# '(định kỳ 02 năm | thì không tính)'
CLOSED, PARTS = phrasing("bracketed_closed"), folded("section_nouns")
# With fewer words nothing is told of tasks: '(việc 3)', '(nhiệm vụ III.9)'.
LEAST = 4


def with_brackets_apart(question: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences, after each what it tells of tasks in brackets as a sentence of its own."""
    spans = [match.span(1) for match in BRACKETED.finditer(question)]
    return [part for sentence in sentences for part in _parted(sentence, spans)]


def _parted(sentence: Sentence, spans: Sequence[tuple[int, int]]) -> Iterator[Sentence]:
    """Yield a sentence without what it tells in brackets, and then that."""
    words = sentence.words
    inside = [tuple(w for w in words if start <= w.start and w.end <= end) for start, end in spans]
    told = [some for some in inside if len(some) < len(words) and _tells(some)]
    taken = {word.start for some in told for word in some}
    kept = tuple(word for word in words if word.start not in taken)
    yield replace(sentence, words=opened(kept) if told else words)
    for some in told:
        yield replace(sentence, words=opened(_of_tasks(some)), ends=False)


def _of_tasks(words: Words) -> Words:
    """Return words that set tasks aside with a noun for them: '(việc) định kỳ 02 năm thì không tính'."""
    if not _sets_aside(words) or begins_with_noun(words) or words[0].folded in PARTS:
        return words
    return (replace(words[0], folded="viec", marked="việc", end=words[0].start), *words)


def _sets_aside(words: Words) -> bool:
    """Whether words in brackets end by setting aside what they begin with: '(hằng năm thì khỏi kể)'."""
    found = CLOSED.search(words)
    return found is not None and found.first > 0 and not asks(words)


def _tells(words: Words) -> bool:
    if _sets_aside(words):
        return True
    first = next((i for i, word in enumerate(words) if word.folded not in BEFORE), len(words))
    told = begins_with_noun(words[first:]) or names_thing(words[first:])
    return len(words) - first >= LEAST and told
