"""What the answer need not hold: 'không cần nêu tên từng việc', 'chứ cơ quan nào làm thì em biết rồi'.

Such words ask for nothing and set no tasks aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.joint_sides import paused_places
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.words import Word, opened

# 'không cần nêu tên từng việc', 'danh sách nhiệm vụ tôi không cần', 'chỉ cần con số'
FORM = phrasing("form_apart_form")
# 'cơ quan nào làm thì em biết rồi', 'ai làm đầu mối chúng tôi tự bàn'
KNOWN = phrasing("form_apart_known")


def without_form(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without those that only say what the answer need not hold."""
    kept = [replace(s, words=_kept(s, build)) for s in sentences]
    left = [sentence for sentence in kept if sentence.words]
    whole = any(asks(s.words) or s.ends for s in left) or _describes(build(_joined(left)))
    return left if whole else list(sentences)


def is_form(words: Words, build: Build) -> bool:
    """Whether words say no more than what the answer need not hold."""
    return bool(words) and _is_form(words, build)


def _kept(sentence: Sentence, build: Build) -> tuple[Word, ...]:
    """Return the words of a sentence without the clauses at its end that say so, or none of them."""
    words = sentence.words
    cuts = (0, *paused_places(words, sentence.pauses), len(words))
    clauses = [words[a:b] for a, b in pairwise(cuts)]
    while len(clauses) > 1 and _is_known(clauses[-1], build):
        clauses.pop()
    if all(_is_form(clause, build) or _is_known(clause, build) for clause in clauses):
        return ()
    return tuple(word for clause in clauses for word in clause)


def _is_form(clause: Words, build: Build) -> bool:
    found = FORM.opens(clause)
    return found is not None and found.last == len(clause) and not _describes(build(clause))


def _is_known(clause: Words, build: Build) -> bool:
    """Whether a clause says of what it asks that the writer knows, or decides, it."""
    found = KNOWN.opens(clause)
    return found is not None and found.last == len(clause) and not _describes(build(clause))


def _describes(query: Query) -> bool:
    return bool(query.agencies or query.sections or query.times or query.task_refs)


def _joined(sentences: Sequence[Sentence]) -> Words:
    return opened([word for sentence in sentences for word in sentence.words])
