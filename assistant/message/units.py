"""The pieces of a sentence that each tell of tasks of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.described import says_something
from assistant.message.listed_out import set_aside_again
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.included_shares import INCLUDING
from assistant.readings.tellings import HEAD, PLURALS, THEN, Build, Words, asks, noun_at, thens
from assistant.slots import SlotKind

# 'Nếu bỏ … thì còn việc nào'.
IF = folded("unit_if")


def units_of(sentence: Sentence, build: Build) -> list[Words]:
    """Return the pieces of a sentence that each tell of tasks of their own, cut before a noun for them.

    'Nếu bỏ các việc hằng năm thì còn việc nào' is cut before what it asks; 'Bỏ việc hằng năm, bỏ luôn
    mục III' before what it sets aside as well.
    """
    words = sentence.words
    noun = noun_at(words)
    other = any(word.folded == "khac" for word in words[:noun])
    if other and not asks(words):
        return [words]
    pauses = [i + 1 for i, word in enumerate(words[:-1]) if word.end in sentence.pauses]
    pauses += [i for i, word in enumerate(words) if i and word.opens]
    starts = {i for i in pauses if _begins(words[i:]) or _keeps_after(words, i)}
    starts -= {i for i in starts if after_its_verb(words, i, sorted(pauses), build)}
    cut = _then(words)
    if words and words[0].folded in IF and not asks(words[:cut]):
        starts.add(cut)
    starts |= {*_left_behind(words, build, (cut, *pauses))}
    if not asks(words):
        starts |= _set_aside(words, build(words), pauses)
    cuts = sorted({0, *starts, len(words)})
    return [words[a:b] for a, b in pairwise(cuts)]


def _set_aside(words: Words, query: Query, pauses: Sequence[int]) -> set[int]:
    """Return the places where a sentence that begins with setting aside sets something else aside."""
    first = next((s.first for s in query.slots.of(SlotKind.NEGATION) if s.value == "except"), HEAD)
    return {*set_aside_again(words, query, pauses)} if first < HEAD else set()


def _left_behind(words: Words, build: Build, cuts: Sequence[int]) -> Iterator[int]:
    """Yield where a question begins after a matter is set aside: 'trừ việc X | thì …', '…, | Bộ A …'."""
    slots = build(words).slots
    opens = any(s.value == "except" and s.first <= 1 for s in slots.of(SlotKind.NEGATION))
    named = {slot.first for slot in slots.of(SlotKind.AGENCY)}
    for cut in cuts if opens else ():
        begins = cut < len(words) and (words[cut].folded in THEN or cut in named)
        if begins and _tells_matter(words[:cut], build) and asks(words[cut + 1 :]):
            yield cut
            return


def _tells_matter(words: Words, build: Build) -> bool:
    """Whether tasks are described by their matter alone; a condition is read within the question."""
    query = build(words)
    pointed = query.slots.has(SlotKind.FOLLOW)
    plain = not (pointed or asks(words) or query.task_refs or says_something(query))
    return plain and bool(query.topic) and noun_at(words) is not None


def _then(words: Words) -> int:
    """Return the place of the 'thì' after which the rest of a sentence follows; its end when there is none."""
    return next((i for i in thens(words) if i), len(words))


def after_its_verb(words: Words, place: int, pauses: Sequence[int], build: Build) -> bool:
    """Whether but what is taken in parts a verb from its tasks: 'trừ mục I, Bộ A chủ trì, kể cả …, | việc nào'."""
    before = [n for n in pauses if n < place]
    if len(before) < PAIR or not INCLUDING.opens(words[before[-1] : place]):
        return False
    doer, taken_in = before[-PAIR:]
    return any(s.first == 0 for s in build(words[doer:taken_in]).slots.of(SlotKind.AGENCY))


PAIR = 2


# 'những việc hằng năm thì để sau, | trước mắt chỉ quan tâm những việc …'
KEPT, LEFT = phrasing("unit_kept"), phrasing("unit_left")


def _keeps_after(words: Words, place: int) -> bool:
    """Whether words keep to some tasks, right after others are set aside."""
    return KEPT.opens(words[place:]) is not None and LEFT.search(words[:place]) is not None


def _begins(words: Words) -> bool:
    """Whether a noun for tasks stands at the start, after no more than 'còn những'."""
    place = next((i for i, w in enumerate(words) if w.folded not in PLURALS), 0)
    return noun_at(words[place : place + 2]) is not None
