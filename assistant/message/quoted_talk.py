"""What others said, told word for word before a question that needs nothing of it.

'Sếp nhắn: "việc tỉnh chủ trì thì thôi". Xin liệt kê các nhiệm vụ Bộ A phối hợp.' asks for the tasks of its last
sentence, whatever was said before by whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence, sentences_of
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks, remains
from assistant.slots import SlotKind
from assistant.words import Word, opened

# With fewer words it is a name or a wording.
LEAST = 7
# 'sếp | nhắn tôi', 'công văn | ghi': so many words before a quotation tell that somebody says it.
SAYS, SAID = phrasing("quoted_talk_says"), 12
# So many signs stand between the word before and a quotation.
NEAR = 4
# How a question hangs on what was said before it.
BACK = frozenset({"that", "that_agency", "those", "then_what", "more"})
QUOTATION = re.compile(r"[\"“«](?=\S)([^\"“”«»]+)[\"”»]")
# 'câu ấy', 'như vậy', 'vừa nêu': what the quotation says is asked about.
POINTS, POINTS_BACK = phrasing("quoted_again"), phrasing("quoted_talk_points")


def without_quoted_talk(message: str, words: Sequence[Word], build: Build) -> tuple[Word, ...]:
    """Return the words without what others said, where the question after it stands on its own."""
    said = [run for run in _quoted(message, words) if len(run) >= LEAST and _is_told(words, run)]
    inside = {word.start for run in said for word in run}
    rest = tuple(word for word in words if word.start not in inside)
    if not said or not rest:
        return tuple(words)
    sentences = sentences_of(message, rest)
    asked = _asked(sentences, build)
    if asked is None or not all(run[-1].end <= asked.words[0].start for run in said):
        return tuple(words)
    if not _stands_alone(asked, build):
        return tuple(words)
    starts = {run[0].start for run in said}
    told = [s for s in sentences if not (s is not asked and _introduces(message, s, starts))]
    return opened(tuple(word for sentence in told for word in sentence.words))


def _is_told(words: Sequence[Word], run: Words) -> bool:
    """Whether somebody is told to have said the words of a quotation."""
    return SAYS.search([word for word in words if word.end <= run[0].start][-SAID:]) is not None


def _introduces(message: str, sentence: Sentence, starts: set[int]) -> bool:
    """Whether a sentence ends where a quotation starts: 'Sếp nhắn tôi: | "…"'."""
    last = sentence.words[-1].end
    return any(0 <= start - last <= NEAR for start in starts) and not asks(sentence.words)


def _quoted(message: str, words: Sequence[Word]) -> Iterator[Words]:
    """Yield the words in each pair of quotation marks."""
    for found in QUOTATION.finditer(message):
        start, end = found.span(1)
        yield [word for word in words if start <= word.start and word.end <= end]


def _asked(sentences: Sequence[Sentence], build: Build) -> Sentence | None:
    """Return the last sentence that asks."""
    asking = (s for s in reversed(sentences) if s.words and _asks(s, build(s.words)))
    return next(asking, None)


def _asks(sentence: Sentence, query: Query) -> bool:
    return bool(sentence.ends or asks(sentence.words) or query.lists or query.counts)


def _stands_alone(sentence: Sentence, build: Build) -> bool:
    """Whether a sentence says itself what it asks for, and points to nothing said before."""
    query = build(sentence.words)
    points = POINTS.search(sentence.words) or POINTS_BACK.search(sentence.words)
    follows = BACK & set(query.slots.values(SlotKind.FOLLOW))
    if points or query.yes_no or follows or remains(sentence.words):
        return False
    named = query.agencies or query.task_refs or query.nodes or query.sections or query.cells
    described = named or query.times or query.slots.has(SlotKind.SHARE)
    return bool(described)
