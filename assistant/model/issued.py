"""Whose a document is: told to be somebody else's, whom a passage names for another document is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from assistant.model.coverage import load_wording
from assistant.model.facts import document_numbers
from assistant.model.names import Name, find_names
from assistant.model.roles import MARKERS
from assistant.model.text import Token, plain, tokens
from corpus.types import Document

# 'khóa XIII'.
TERM = re.compile(r"\bkh(?:óa|oá)\s+([ivxlc]+|\d+)\b", re.IGNORECASE)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

LONGEST = max(map(len, MARKERS))

# A document's number and whose it is.
Owned = tuple[int, str]


def misissued(sentence: str, passages: Iterable[str]) -> bool:
    """Whether a document is said to be somebody else's than the passages say, or of another term."""
    texts = [plain(text) for text in passages]
    said = set(_owned(plain(sentence), near=True))
    known = {pair for text in texts for pair in _owned(text)} if said else set()
    numbers = {number for number, _ in known}
    if any(number in numbers and (number, name) not in known for number, name in said):
        return True
    terms = {term for text in texts for term in _terms(text)}
    return bool(terms) and not _terms(plain(sentence)) <= terms


def own_title(document: Document) -> str:
    """Return a document's number and whose it is, as other documents name it."""
    return f"{document.id} của {document.issuer}"


def _terms(text: str) -> set[int]:
    return {_number(match[1].lower()) for match in TERM.finditer(text)}


def _number(term: str) -> int:
    """Return the value of a number, which may be Roman."""
    if term.isdigit():
        return int(term)
    values = [ROMAN[letter] for letter in term]
    return sum(-v if v < after else v for v, after in pairwise([*values, 0]))


def _owned(text: str, near: bool = False) -> Iterator[Owned]:
    """Yield each document with the first behind it whose it may be; `near`, only beside what names it."""
    words = tokens(text)
    owners = [
        n
        for n in find_names(words)
        if n.first and words[n.first - 1].text in load_wording().of and not _has_role(words, n)
    ]
    for start, number in document_numbers(text):
        after = (n for n in owners if words[n.first].start > start)
        owner = next(after, None)
        if owner and (not near or _beside(text[start : words[owner.first - 1].start])):
            yield number, owner.id


def _has_role(words: Sequence[Token], name: Name) -> bool:
    """Whether a name is that of who leads or coordinates something: '(nghị quyết 160) do A chủ trì'."""
    behind = tuple(word.text for word in words[name.last : name.last + LONGEST])
    return any(behind[: len(marker)] == marker for marker in MARKERS)


def _beside(between: str) -> bool:
    """Whether nothing stands between a document's name and its owner but its code and date."""
    rest = [word.text for word in tokens(between)][2:]
    free = load_wording().issued
    return all(word in free or word.isdigit() for word in rest)
