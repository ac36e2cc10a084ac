"""What became of ministries, told in a message beside what it asks: 'Bộ A cũ (nay nhập về Bộ B)'.

The text knows the ministries by their old names. What one became is no second agency of a question; of two
that became one, or that a new one is made up of, the tasks of either are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL, load_agencies

Build = Callable[[Sequence[Word]], Query]
Words = tuple[Word, ...]

# Between two names: what the first became, was, or took over; that it is made up of the next two; these.
INTO, FROM = phrasing("reorganised_into"), phrasing("reorganised_from")
TAKEN = phrasing("reorganised_taken")
DEFINED, AND = phrasing("reorganised_defined"), phrasing("reorganised_and")
# After two names, and before them: that both count as one.
MERGED, GATHERED = phrasing("reorganised_merged"), phrasing("reorganised_gathered")
EITHER = phrasing("reorganised_either")
OLD, OURS = phrasing("reorganised_old"), phrasing("reorganised_ours")
# Before the one of two that another took over, or became: 'sau khi nhập | Bộ A, Bộ B', 'tính cả | Bộ A, Bộ B'.
OPENED, BESIDE = phrasing("reorganised_opened"), phrasing("reorganised_beside")
# Of a body and the one whose work it took over since: 'Bộ B | cộng cả phần | Bộ A'.
INCLUDED = phrasing("reorganised_included")
TRAILING = phrasing("reorganised_trailing")
# 'từ ngày | Bộ A | về | Bộ B'
INTO_THEN = phrasing("reorganised_into_then")
# 'hiện nay | Bộ B làm luôn phần của Bộ A': no year is asked for.
NOW = phrasing("reorganised_now")
# Before a name: 'sau khi | Bộ A'; what stands for the new ministry where both old ones are known.
SINCE, NEW = phrasing("reorganised_since"), phrasing("reorganised_new")
OR = Word("hoac", "hoặc", 0, 0)
# 'gộp cả hai | Bộ A'
BEFORE = 5
PAIR = 2


@dataclass(frozen=True)
class _Told:
    """Words [first, last) of a sentence that tell what became of whom.

    `kept` is the name by which the text knows the one that is spoken of; `pair` are the two that are one
    now, and `united` says that the tasks of either are meant, whatever else is said.
    """

    first: int
    last: int
    kept: Words
    pair: tuple[Words, Words]
    united: bool


def reorganised(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences without what they tell of a re-organisation, either of two put in words."""
    told = [_told(sentence.words, build) for sentence in sentences]
    found = [one for one in told if one is not None]
    if not found or not any(_asks(build(sentence.words)) for sentence in sentences):
        return list(sentences)
    either = any(EITHER.search(sentence.words) for sentence in sentences)
    pairs = [one.pair for one in found if one.united or either]
    if pairs:
        return list(_united(sentences, told, pairs[-1], build))
    return [
        replace(s, words=_spliced(s.words, t, t.kept)) if t else s
        for s, t in zip(sentences, told, strict=True)
    ]


def _asks(query: Query) -> bool:
    asked = query.roles or query.quantities or query.fields or query.slots.has(SlotKind.ROLE)
    return bool(asked) or query.who or query.about_tasks


def _united(
    sentences: Sequence[Sentence],
    told: Sequence[_Told | None],
    pair: tuple[Words, Words],
    build: Build,
) -> Iterator[Sentence]:
    """Yield the sentences, the last of them about either of a pair; none that tells no more than the pair."""
    names = _either(pair)
    for place, (sentence, one) in enumerate(zip(sentences, told, strict=True)):
        words = _spliced(sentence.words, one, names) if one else sentence.words
        if place == len(sentences) - 1:
            yield replace(sentence, words=_pointed(words, names, named=one is not None))
        elif _asks(build(words)) if one or EITHER.search(words) else True:
            yield replace(sentence, words=words)


def _pointed(words: Words, names: Words, named: bool) -> Words:
    """Return the words of a question with what stands for both of a pair as its names, once."""
    found = EITHER.search(words) or NEW.search(words)
    first, last = (found.first, found.last) if found else (0, 0)
    return _replaced(words, first, last, () if named else names)


def _spliced(words: Words, told: _Told, names: Words) -> Words:
    """Return the words of a sentence with `names` where it tells of them."""
    return _replaced(words, told.first, told.last, names)


def _replaced(words: Words, first: int, last: int, names: Words) -> Words:
    """Return the words with `names` in the place of those in [first, last)."""
    at = words[first] if first < len(words) else words[-1]
    end = words[last - 1].end if last > first else at.start
    named = tuple(
        replace(word, start=at.start, end=end, opens=at.opens and not i, starts=at.starts and not i)
        for i, word in enumerate(names)
    )
    return (*words[:first], *named, *words[last:])


def _told(words: Words, build: Build) -> _Told | None:
    """Return what a sentence tells of ministries, if it does."""
    named = build(words).slots.of(SlotKind.AGENCY) if words else ()
    names = [s for s in named if s.agency not in (COLLECTIVE_GROUP, PROVINCIAL)]
    for three in zip(names, names[1:], names[2:], strict=False):
        if found := _defined(words, *three) or _known(words, three, build):
            return found
    for one, two in pairwise(names):
        if _moved(words, one, two):
            continue
        if found := _opened(words, one, two):
            return found
        if found := _became(words, one, two) or _gathered(words, one, two):
            return _asked_of(_since(words, found), one, two, names)
    return None


# 'trước tôi ở | Bộ A, nay ở Bộ B': who moved is the writer.
WRITER = phrasing("reorganised_writer")


def _moved(words: Words, one: Slot, two: Slot) -> bool:
    """Whether the writer works in one body no more and in the other now, of which neither became the other."""
    took_over = load_agencies().took_over
    known = took_over(two.value, one.value) or took_over(one.value, two.value)
    return not known and WRITER.search(words[: one.first]) is not None


def _opened(words: Words, one: Slot, two: Slot) -> _Told | None:
    """Return 'sau khi nhập Bộ A, Bộ B', of either where B is known to have taken over A; else of B alone."""
    opened = OPENED.search(words[max(0, one.first - BEFORE) : one.first])
    between = _between(words, one, two)
    if not opened or (between and not BESIDE.search(between)):
        return None
    first = one.first - (opened.last - opened.first)
    found = _pair(words, first, one, two, united=False)
    if load_agencies().took_over(two.value, one.value):
        return replace(found, kept=_either(found.pair))
    # 'sau khi về Bộ B, | việc của Bộ A'
    return (
        replace(found, last=one.last, kept=())
        if load_agencies().took_over(one.value, two.value)
        else None
    )


def _asked_of(told: _Told, one: Slot, two: Slot, names: Sequence[Slot]) -> _Told:
    """Return what is told of 'Bộ A đã nhập vào Bộ B, vậy Bộ B làm gì', which asks for the tasks of either."""
    after = [slot for slot in names if slot.first >= told.last]
    again = [slot for slot in after if slot.value == two.value]
    if len(again) != 1 or len(after) != 1 or not load_agencies().took_over(two.value, one.value):
        return told
    return replace(told, last=again[0].last, kept=_either(told.pair))


def _either(pair: tuple[Words, Words]) -> Words:
    return (*pair[0], OR, *pair[1])


def _defined(words: Words, new: Slot, one: Slot, two: Slot) -> _Told | None:
    """Return 'Bộ X mới gồm Bộ A cũ và Bộ B'."""
    made_up = DEFINED.search(_between(words, new, one)) and AND.search(_between(words, one, two))
    return _pair(words, new.first, one, two, united=True) if made_up else None


def _known(words: Words, three: Sequence[Slot], build: Build) -> _Told | None:
    """Return a ministry beside the two that it is known to be made up of, whatever tells so."""
    olds = {slot.value: slot for slot in three}
    for slot in three:
        made_of = load_agencies()[slot.value].successor_of if slot.value in olds else ()
        if len(made_of) == PAIR and olds.keys() == {slot.value, *made_of}:
            first, last = three[0], three[-1]
            between = build(words[first.last : last.first])
            apart = between.roles or between.quantities or between.who
            found = _pair(words, first.first, *(olds[old] for old in made_of), united=True)
            old = OLD.search(words[last.last :])
            end = last.last + (old.last if old else 0)
            return None if apart else _since(words, replace(found, last=end))
    return None


def _since(words: Words, told: _Told) -> _Told:
    """Return what is told together with the 'sau khi' before it."""
    found = SINCE.search(words[max(0, told.first - BEFORE) : told.first])
    size = found.last - found.first if found else 0
    return replace(told, first=told.first - size)


def _became(words: Words, one: Slot, two: Slot) -> _Told | None:
    """Return 'Bộ A nay thuộc Bộ B', 'Bộ B, trước đây là Bộ A', 'Bộ B nay nhận phần của Bộ A'."""
    between = _between(words, one, two)
    found = _pair(words, one.first, one, two, united=False)
    if load_agencies().took_over(one.value, two.value):
        if TAKEN.search(between) or INCLUDED.search(between):
            return replace(_from_now(words, found), kept=_either(found.pair))
        # 'Bộ B làm những gì, | kể cả phần của | Bộ A'
        if trailing := TRAILING.search(between):
            return replace(found, kept=(*_either(found.pair), *between[: trailing.first]))
    since = SINCE.search(words[max(0, one.first - BEFORE) : one.first])
    if since and INTO_THEN.search(between):
        return found
    if INTO.search(between):
        ours = OURS.search(words[found.last :])
        return replace(found, last=found.last + ours.last) if ours else found
    if TAKEN.search(between):
        return replace(found, kept=_either(found.pair))
    return replace(found, kept=found.pair[1]) if FROM.search(between) else None


def _from_now(words: Words, told: _Told) -> _Told:
    """Return what is told together with the 'hiện nay' before it."""
    found = NOW.search(words[max(0, told.first - BEFORE) : told.first])
    return replace(told, first=told.first - (found.last - found.first)) if found else told


def _gathered(words: Words, one: Slot, two: Slot) -> _Told | None:
    """Return 'gộp cả Bộ A với Bộ B', 'Bộ A và Bộ B đã hợp nhất'."""
    if not AND.search(_between(words, one, two)):
        return None
    before = GATHERED.search(words[max(0, one.first - BEFORE) : one.first])
    found = _pair(words, one.first, one, two, united=True)
    merged = MERGED.search(words[found.last :])
    if merged:
        return replace(found, last=found.last + merged.last)
    return found if before else None


def _pair(words: Words, first: int, one: Slot, two: Slot, *, united: bool) -> _Told:
    names = (words[one.first : one.last], words[two.first : two.last])
    old = OLD.search(words[two.last :])
    return _Told(first, two.last + (old.last if old else 0), names[0], names, united)


def _between(words: Words, one: Slot, two: Slot) -> Words:
    return words[one.last : two.first]
