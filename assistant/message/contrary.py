"""Claims put the other way round: 'Nói S là sai, đúng không', 'Không phải S, đúng không', '4 chứ không phải 5'.

What is denied as a whole is read as it would be said without the denial, and its verdict turned round; of a value
set against another but the one that is claimed is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.message.sentences import sentences_of
from assistant.words import Word, opened
from corpus.normalize import fold

# 'không phải S | đúng không', 'không đúng là S | phải không'; 'nói S | là sai | đúng không'.
BEFORE, AFTER, TAG = (phrasing(f"contrary_{name}") for name in ("before", "after", "tag"))
TELLS = phrasing("contrary_tells")
# '(nói) vậy | là sai': of what was said before.
POINTS = phrasing("contrary_points")
# '(mục V) | không phải | có 5 nhiệm vụ'
WITHIN = phrasing("contrary_within")
# What says by itself that something else than the whole is denied: 'không phải A mà là B', 'không phải chỉ A'.
PARTLY = phrasing("contrary_partly")
# '4 | chứ không phải 5', 'không phải 5 | mà là | 4'.
INSTEAD, NOT_BUT = phrasing("contrary_instead"), phrasing("contrary_not_but")
# 'is it | false | that S'
IS_IT, TRUE = phrasing("contrary_is_it"), "true"
# What is said of a value: 'mục V | có | 4 nhiệm vụ'.
HAS = "có"
# With fewer words nothing is claimed; so often a claim may be turned.
LEAST, MOST = 2, 3


def plainly(message: str, words: Sequence[Word]) -> tuple[tuple[Word, ...], bool]:
    """Return the words of a claim as it is said plainly, and whether that is denied."""
    return without_denial(message, without_contrast(words))


def without_contrast(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with but the one of two values that is claimed: '4 chứ không phải 5 nhiệm vụ'."""
    if found := INSTEAD.search(words):
        first, last = found.start("instead"), _repeated(words, found)
        return (*words[:first], *words[last:])
    if found := NOT_BUT.search(words):
        return _but(words, found)
    return tuple(words)


def _repeated(words: Sequence[Word], found: Found) -> int:
    """Return where 'chứ không phải 15 (nhiệm vụ)' ends, its noun said before or not at all."""
    noun = words[found.start("noun") : found.start("instead")]
    after = words[found.last : found.last + len(noun)]
    again = [word.folded for word in noun] == [word.folded for word in after]
    return found.last + len(noun) * again


def _but(words: Sequence[Word], found: Found) -> tuple[Word, ...]:
    """Return the words with the second of two values in the place of the first: '(mục V) | có 4 nhiệm vụ'."""
    right, but = found.start("right"), found.start("but")
    noun = words[found.start("noun") : but]
    behind = [word.folded for word in words[found.last : found.last + len(noun)]]
    said = [] if behind == [word.folded for word in noun] else noun
    value = [_at(word, words[found.start("wrong")]) for word in words[right : found.last]]
    # 'mà | là', 'mà | có': what is said of the value, where anything stands before.
    has = [replace(words[found.first], folded=fold(HAS), marked=HAS)] if found.first else []
    after = (*has, *value, *said, *words[found.last :])
    return (*words[: found.first], *after) if has else opened(after)


def _at(word: Word, place: Word) -> Word:
    return replace(word, start=place.start, end=place.end)


def without_denial(message: str, words: Sequence[Word]) -> tuple[tuple[Word, ...], bool]:
    """Return the words without what denies the whole of a claim, and whether it is denied: twice is not at all."""
    said, denied = tuple(words), False
    for _ in range(MOST):
        sentences = sentences_of(message, said)
        plain = [_undenied(sentence.words) for sentence in sentences]
        if not any(plain):
            break
        parts = (p or s.words for p, s in zip(plain, sentences, strict=True))
        said, denied = tuple(word for part in parts for word in part), not denied
    return said, denied


def _asked_rightly(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return 'is it false that S' as 'is it true that S'; () where it is not so asked."""
    found = IS_IT.opens(words)
    if found is None:
        return ()
    place = found.start("false")
    return (*words[:place], replace(words[place], folded=TRUE, marked=None), *words[place + 1 :])


def _undenied(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return what is denied as a whole, with the words that ask to confirm it; () where nothing is."""
    if asked := _asked_rightly(words):
        return asked
    tag = TAG.search(words)
    if tag is None or PARTLY.search(words):
        return ()
    if found := BEFORE.opens(words):
        return opened(words[found.last :]) if tag.first - found.last >= LEAST else ()
    found, told = AFTER.search(words), TELLS.opens(words)
    points = found is not None and POINTS.search(words[: found.first]) is not None
    start = told.last if told and not points else 0
    if found and found.last == tag.first and found.first - start >= LEAST:
        return opened((*words[start : found.first], *words[tag.first :]))
    within = WITHIN.search(words)
    return (*words[: within.start("not")], *words[within.start("kept") :]) if within else ()
