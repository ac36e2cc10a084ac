"""Who of several people has which tasks: 'Anh A giữ việc mục I, tôi giữ việc mục V. Phần tôi …?'

Where a message tells what the writer has beside what others have, the others' part is background, and
'phần tôi', 'mục của em' stand for the writer's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import folded, marked
from assistant.message.described import as_tasks, begins_with_noun, says_something
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.tellings import FIRST, Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened, split_words

# 'anh Nam', 'bạn em', 'tổ chị Hoa', 'đồng nghiệp': people who are not the writer.
OTHERS = marked("shared_out_others")
# What one does with one's part: 'giữ', 'nhận', 'theo'.
HOLDS = marked("shared_out_holds")
# 'phân cho em', 'giao tôi'
GIVES = marked("shared_out_gives")
# 'phần (của) tôi', 'mục của em'
PARTS = folded("shared_out_parts")
# So many words may stand before the verb, and after 'do'.
REACH = 5
BY, OF = {"do": "do"}, "cua"
# Takes up what was told before.
THERE = tuple(split_words("trong số đó"))


@dataclass(frozen=True)
class _Held:
    """Words that tell of tasks, and whether the writer has them."""

    words: Words
    own: bool


def shared_out(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with but the writer's part of what is shared out among several."""
    told = [list(_held(sentence, build)) for sentence in sentences]
    everything = [held for one in told for held in one]
    if not (any(h.own for h in everything) and any(not h.own for h in everything)):
        return list(sentences)
    kept: list[Sentence] = []
    for sentence, found in zip(sentences, told, strict=True):
        own = [held.words for held in found if held.own]
        if not found:
            words = _pointed(sentence.words) if kept else sentence.words
            kept.append(replace(sentence, words=words))
        kept += [replace(sentence, words=opened(words)) for words in own]
    return kept


def _held(sentence: Sentence, build: Build) -> Iterator[_Held]:
    """Yield what the clauses of a sentence tell that somebody has."""
    if asks(sentence.words):
        return
    for clause in _clauses(sentence):
        found = _by(clause) or _holding(clause) or _given(clause)
        if found is not None and _describes(found.words, build):
            yield found


def _clauses(sentence: Sentence) -> Iterator[Words]:
    words = sentence.words
    places = [
        i for i in range(1, len(words)) if words[i].opens or words[i - 1].end in sentence.pauses
    ]
    return (words[a:b] for a, b in pairwise([0, *places, len(words)]))


def _by(words: Words) -> _Held | None:
    """Return what stands before 'do anh Nam phụ trách'."""
    for place, word in enumerate(words):
        who = words[place + 1 : place + 1 + REACH]
        if place and _is(word, BY) and _holds(who) and (own := _is_own(who)) is not None:
            return _Held(words[:place], own)
    return None


def _holding(words: Words) -> _Held | None:
    """Return what stands after 'anh Nam giữ'."""
    for place, word in enumerate(words[: REACH + 1]):
        own = _is_own(words[:place])
        if place and _is(word, HOLDS) and own is not None:
            return _Held(_from_noun(words[place + 1 :]), own)
    return None


def _given(words: Words) -> _Held | None:
    """Return what stands after 'phân cho em', and in a list of such after 'bạn em'."""
    given = [i for i, word in enumerate(words) if _is(word, GIVES)]
    first = given[0] + 1 if given else 0
    for place in range(first, min(first + REACH, len(words))):
        own = _is_own(words[first : place + 1])
        rest = words[place + 1 :]
        if own is not None and rest and rest[0].folded in PARTS:
            return _Held(rest, own)
    return None


def _from_noun(words: Words) -> Words:
    return words if words and (begins_with_noun(words) or words[0].folded in PARTS) else ()


def _holds(words: Words) -> bool:
    return any(_is(word, HOLDS) for word in words)


def _is_own(words: Words) -> bool | None:
    """Whether words name the writer, not somebody else; None when they name nobody."""
    if any(_is(word, OTHERS) for word in words):
        return False
    return True if any(word.folded in FIRST for word in words) else None


def _is(word: Word, written: dict[str, str]) -> bool:
    """Whether a word is one of `written`, as typed: 'có' is no 'cô'."""
    return (word.marked or word.folded) == written.get(word.folded)


def _describes(words: Words, build: Build) -> bool:
    query = build(as_tasks(words)) if words else None
    return query is not None and says_something(query) and not _is_talk(query)


def _is_talk(query: Query) -> bool:
    return query.slots.has(SlotKind.YES_NO)


def _pointed(words: Words) -> tuple[Word, ...]:
    """Return words with 'phần của tôi' as what takes up the tasks told of before."""
    for place, word in enumerate(words):
        last = place + 1 + (_folded(words, place + 1) == OF)
        if word.folded in PARTS and _folded(words, last) in FIRST:
            said = [replace(w, start=word.start, end=word.end) for w in THERE]
            said[0] = replace(said[0], opens=word.opens, starts=word.starts)
            said[1:] = [replace(w, opens=False, starts=False) for w in said[1:]]
            first = place - (place > 0 and words[place - 1].folded in ("o", "trong"))
            start = replace(said[0], opens=words[first].opens, starts=words[first].starts)
            return (*words[:first], start, *said[1:], *words[last + 1 :])
    return tuple(words)


def _folded(words: Words, place: int) -> str:
    return words[place].folded if place < len(words) else ""
