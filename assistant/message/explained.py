"""A figure of speech that its own sentence explains.

'Việc nào nhiều "thuyền trưởng" nhất, nghĩa là có nhiều cơ quan chủ trì nhất' asks for what the second half says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import says_something
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]

# 'nhiệm vụ nào', 'những việc nào' at the start; 'tức là', 'nghĩa là' after a pause.
ASKED, MEANS = phrasing("explained_asked"), phrasing("explained_means")


def with_meanings(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences that explain a figure of speech with its meaning alone."""
    return [_told(sentence, build) for sentence in sentences]


def _told(sentence: Sentence, build: Build) -> Sentence:
    words = sentence.words
    asked, means = ASKED.search(words), MEANS.search(words)
    if asked is None or means is None or not asked.last < means.first:
        return sentence
    figure, meaning = words[asked.last : means.first], words[means.last :]
    if not meaning or not build(figure).topic or says_something(build(figure)):
        return sentence
    told = (*words[: asked.last], *meaning)
    query = build(told)
    clear = says_something(query) or bool(query.superlative and query.roles)
    return replace(sentence, words=told) if clear and not query.topic else sentence
