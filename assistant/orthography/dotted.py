"""Names of ministries with a dot for what is left out: 'b. tài chính', 'b.lao động', 'bộ l.động'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.words import Word
from corpus.normalize import Token, syllables
from structured.agencies import load_agencies

NOUN, ITEM = "bo", "a"
# 'bỏ V.1' is no name of a ministry.
NOUNS = ("bộ", "b")
Name = tuple[Token, ...]


@lru_cache(maxsize=1)
def _names() -> tuple[Name, ...]:
    """Return the words of each name of a ministry, the longest first."""
    texts = {
        name
        for agency in load_agencies().values()
        for name in (agency.name, *agency.names, *agency.short)
    }
    names = (tuple(syllables(text)) for text in texts)
    ministries = (name for name in names if len(name) > 1 and name[0].folded == NOUN)
    return tuple(sorted(ministries, key=lambda name: (-len(name), [w.folded for w in name])))


def undotted(message: str, words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, those of a ministry's name with what a dot stands for in them."""
    # 'a. nhà ở b. xây dựng …' numbers items.
    listed = any(word.folded == ITEM and _is_dotted(message, word) for word in words)
    if listed:
        yield from words
        return
    place = 0
    while place < len(words):
        name = _name(message, words[place : place + len(_names()[0])])
        for word, token in zip(words[place:], name or (), strict=False):
            inner = word is not words[place]
            whole = replace(word, folded=token.folded, marked=_marks(token))
            yield replace(whole, opens=False, starts=False) if inner else whole
        if not name:
            yield words[place]
        place += max(len(name), 1)


def _name(message: str, words: Sequence[Word]) -> Name:
    """Return the name that words begin with, one of them dotted at least; () for none."""
    if words[0].folded[0] != NOUN[0] or words[0].marked not in (None, *NOUNS):
        return ()
    dotted = [_is_dotted(message, word) for word in words]
    fits = (name for name in _names() if any(dotted[: len(name)]) and _fits(name, words, dotted))
    return next(fits, ())


def _is_dotted(message: str, word: Word) -> bool:
    """Whether a word is one letter with a dot behind it, and no number of a task: 'V.1'."""
    behind = message[word.end : word.end + 2]
    numbers = behind[1:].isdigit()
    return len(word.folded) == 1 and word.folded.isalpha() and behind[:1] == "." and not numbers


def _fits(name: Name, words: Sequence[Word], dotted: Sequence[bool]) -> bool:
    """Whether each word of a name stands there, or its first letter and a dot."""
    return len(words) >= len(name) and all(
        token.folded.startswith(word.folded) if short else token.folded == word.folded
        for token, word, short in zip(name, words, dotted, strict=False)
    )


def _marks(token: Token) -> str | None:
    lowered = token.text.lower()
    return lowered if lowered != token.folded else None
