"""Sentences that say what is taken, each put as a condition: 'Bộ A chủ trì thì mới ghi vào', 'mà phải là việc B'.

'Việc nào A thì lấy, còn B thì thôi.' takes A and leaves B; 'Phụ lục có những việc A. Lọc giúp tôi việc nào B.'
looks for B among A. In the words of other modules: 'chỉ lấy những việc A', 'những việc B thì bỏ', 'trong đó …'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import as_tasks, describes
from assistant.message.sentences import Sentence
from assistant.message.taken_back import clauses
from assistant.readings.tellings import Build, Words, asks, is_row
from assistant.words import Word, opened

ONLY = (Word("chi", "chỉ", 0, 0), Word("lay", "lấy", 0, 0))
LEFT = (Word("thi", "thì", 0, 0), Word("bo", "bỏ", 0, 0))
AMONG = (Word("trong", "trong", 0, 0), Word("do", "đó", 0, 0))
TAKEN, LEAVES, MUST = (phrasing(f"filtered_{name}") for name in ("taken", "left", "must"))
BOTH = phrasing("filtered_both")
NAMED = (Word("nhung", "những", 0, 0), Word("viec", "việc", 0, 0), Word("co", "có", 0, 0))
SET, PICKED = phrasing("filtered_set"), phrasing("filtered_picked")


def with_filters(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences of a message, those that say what is taken put as conditions."""
    if len(sentences) < 2:
        return list(sentences)
    told: list[Sentence] = []
    for place, sentence in enumerate(sentences):
        sentence = _of_both_roles(sentence, build)
        told += _taking(sentence, build) or (_required(sentence, build) if place else [sentence])
    return _among(told, build)


def _taking(sentence: Sentence, build: Build) -> list[Sentence]:
    """Return 'A thì lấy, còn B thì thôi', 'A thì mới ghi' as what is taken, and what is left."""
    first, *others = clauses(sentence)
    found = TAKEN.search(first)
    said = _described(first[: found.first], build) if found else ()
    if found is None or not said or sentence.ends:
        return []
    left = [_left(words, build) for words in others]
    if not (found["only"] or left) or not all(left):
        return []
    return [replace(sentence, words=tuple(words)) for words in (_typed(ONLY, said), *left)]


def _left(words: Words, build: Build) -> Words:
    """Return 'còn B thì thôi' as 'những việc B thì bỏ'; () when a clause says no such thing."""
    found = LEAVES.search(words)
    said = (
        _described(words[found.match.string.startswith("con ") : found.first], build)
        if found
        else ()
    )
    return (*said, *_after(LEFT, said[-1])) if said else ()


def _of_both_roles(sentence: Sentence, build: Build) -> Sentence:
    """Return 'có việc Bộ A chủ trì, có việc phối hợp, tôi gộp cả hai' as 'chỉ lấy những việc có Bộ A'."""
    slots = [a.slot for a in build(sentence.words).agencies if a.slot is not None]
    if asks(sentence.words) or not slots or not BOTH.search(sentence.words):
        return sentence
    name = sentence.words[slots[0].first : slots[0].last]
    return replace(sentence, words=_typed((*ONLY, *NAMED), name))


def _required(sentence: Sentence, build: Build) -> list[Sentence]:
    """Return 'mà phải là việc A' as 'chỉ lấy những việc A'."""
    found = MUST.opens(sentence.words)
    rest = sentence.words[found.last :] if found else ()
    said = _described(rest, build) if rest and not asks(rest) else ()
    return [replace(sentence, words=_typed(ONLY, said))] if said else [sentence]


def _among(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with 'lọc giúp tôi việc nào B' as 'trong đó việc nào B' after a set was told of."""
    told: list[Sentence] = []
    among = False
    for sentence in sentences:
        picked = PICKED.opens(sentence.words) if among else None
        if picked is not None and describes(rest := sentence.words[picked.last :], build):
            sentence = replace(sentence, words=_typed(AMONG, rest))
        among = among or bool(SET.opens(sentence.words) and describes(sentence.words, build))
        told.append(sentence)
    return told


def _described(words: Words, build: Build) -> Words:
    """Return words that tell a condition on tasks as said of several: 'việc nào A' → 'những việc A'."""
    said = tuple(
        word
        for before, word in zip((None, *words), words, strict=False)
        if not (word.folded in ("nao", "gi") and before is not None and is_row(before))
    )
    return as_tasks(said) if said and describes(said, build) else ()


def _typed(said: Sequence[Word], words: Words) -> tuple[Word, ...]:
    """Return words after others that nobody typed, which begin the sentence."""
    start = words[0].start
    return opened((*(replace(word, start=start, end=start) for word in said), *_joined(words)))


def _joined(words: Words) -> Words:
    return (replace(words[0], opens=False, starts=False), *words[1:])


def _after(said: Sequence[Word], last: Word) -> Words:
    return tuple(replace(word, start=last.end, end=last.end) for word in said)
