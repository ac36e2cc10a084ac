"""Pronouns of a message that stand for what its earlier sentences name: 'hai bộ này', 'nhóm đó'.

They are put in words before anything else is read, so that a role, a negation or a share beside a
pronoun is read as it is beside the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.readings.bare import is_bare
from assistant.readings.tellings import thens
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

Build = Callable[[Sequence[Word]], Query]
Name = tuple[Word, ...]

AND = Word("va", "và", 0, 0)
PAIR = 2
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})
TWO = folded("coreference_two")
# 'bộ này', 'cơ quan đó', 'nhóm trên': the noun, and the word that points back.
BODIES = folded("pointing_bodies")
PARTS = folded("pointing_parts")
POINTING = folded("pointing_words")
# Of the words that point, what a word typed with marks must be: 'bộ do' is no 'bộ đó'.
MARKED = frozenset({None, "này", "đó", "ấy", "trên"})
# After 'cả hai' and 'hai bộ': another thing is counted or asked for ('cả hai vai', 'hai bộ nào').
NO_PAIR = folded("pointing_no_pair")


@dataclass(frozen=True)
class _Pointer:
    """Words [first, last) that point back to `number` agencies (0: a part of the document, -2: two).

    `bare` says that no word points, so that the ministry of an earlier turn may be meant: 'việc bộ cùng
    chủ trì', 'bộ tôi'.
    """

    first: int
    last: int
    number: int
    bare: bool = False


def referred(
    sentences: Sequence[Sentence], build: Build, spoken: Sequence[Name] = (), office: Name = ()
) -> list[Sentence]:
    """Return the sentences of a message with the pronouns that stand for names of earlier ones put in words.

    `spoken` are ministries named in earlier turns, the latest last; in a message of several sentences
    a bare 'bộ' is the last of them, or the writer's own `office` where that is a ministry.
    """
    sentences = [_with_pair_apart(sentence, build) for sentence in sentences]
    ministry = office if office and office[0].folded == "bo" else ()
    later = (
        # What an earlier turn named may stand anywhere; else only what comes after a name.
        *(s.words if spoken else s.words[next(thens(s.words), 0) :] for s in sentences[:1]),
        *(s.words for s in sentences[1:]),
    )
    if not any(map(_pointers, later)):
        return list(sentences)
    bodies: dict[str, Name] = {}
    pair: list[Name] = []
    parts: list[Name] = []
    told = []
    for sentence in sentences:
        # 'bộ mình' is no province, whichever was named last.
        central = [name for agency, name in bodies.items() if agency not in GROUPS]
        own = [ministry] if ministry else (central or list(spoken))
        sentence, pair = _without_pair_told(sentence, build, pair)
        words = _named(sentence.words, (list(bodies.values()), pair), (central, own), parts)
        meant = replace(sentence, words=words)
        told.append(meant)
        query = build(meant.words)
        named = [(one.agency, one.slot) for one in query.agencies if one.slot is not None]
        # What a pronoun stands for stays what is spoken of, whoever is named beside it.
        placed = [(_is_placed(sentence, query, slot), agency, slot) for agency, slot in named]
        for _, agency, slot in sorted(placed, key=lambda one: one[0]):
            bodies.pop(agency, None)
            bodies[agency] = _said(query, slot)
        pair = _pair_told(sentence, [_said(query, slot) for _, slot in named]) or pair
        sections = query.slots.of(SlotKind.SECTION) or query.slots.of(SlotKind.NODE)
        parts = [_said(query, section) for section in sections] or parts
    return told


def _pair_told(sentence: Sentence, names: list[Name]) -> list[Name]:
    """Return the two agencies that a sentence tells of as 'hai bộ: A, B', whichever is named after them."""
    pairs = ((a.folded, b.folded) for a, b in pairwise(sentence.words))
    told = any(number in TWO and body in BODIES for number, body in pairs)
    return names if told and len(names) == PAIR else []


def _without_pair_told(
    sentence: Sentence, build: Build, before: list[Name]
) -> tuple[Sentence, list[Name]]:
    """Return what follows 'chỉ tính hai bộ là A và B thì', where 'hai bộ' stands for A and B, with the two."""
    words = sentence.words
    place = next(thens(words), 0)
    query = (
        build(words[:place]) if any(p.number == PAIR for p in _pointers(words[place:])) else None
    )
    if query is None or query.roles or len(query.agencies) != PAIR:
        return sentence, before
    names = [_said(query, one.slot) for one in query.agencies if one.slot is not None]
    return replace(sentence, words=opened(words[place + 1 :])), names


# 'Bộ A hoặc Bộ B chủ trì, trừ việc | cả hai bộ cùng đứng tên'
SETS_APART = phrasing("coreference_sets_apart")


def _with_pair_apart(sentence: Sentence, build: Build) -> Sentence:
    """Return a sentence with 'cả hai bộ' after 'trừ' as the two that it names before."""
    words = sentence.words
    found = SETS_APART.search(words)
    place = found.first if found else 0
    pointers = [p for p in _pointers(words[place:]) if p.number == PAIR] if place else []
    query = build(words[:place]) if pointers else None
    if query is None or len(query.agencies) != PAIR:
        return sentence
    names = [_said(query, one.slot) for one in query.agencies if one.slot is not None]
    meant = _named(words[place:], (names, names), ((), ()), ())
    return replace(sentence, words=(*words[:place], *meant))


def _is_placed(sentence: Sentence, query: Query, slot: Slot) -> bool:
    """Whether a name stands where the sentence has a pronoun."""
    start = query.words[slot.first].start
    pointers = [p for p in _pointers(sentence.words) if p.number == 1]
    return any(sentence.words[p.first].start == start for p in pointers)


def _said(query: Query, slot: Slot) -> Name:
    """Return the words of a name, with 'bộ' before those of a ministry that was told of without it."""
    name = query.words[slot.first : slot.last]
    bare = slot.kind is SlotKind.AGENCY and is_bare(name)
    return (replace(name[0], folded="bo", marked="bộ"), *name) if bare else name


def _named(
    words: Sequence[Word],
    named: tuple[Sequence[Name], Sequence[Name]],
    ministries: tuple[Sequence[Name], Sequence[Name]],
    parts: Sequence[Name],
) -> tuple[Word, ...]:
    """Return `words` with each pointer as the words of what it stands for, where that is known.

    Those `named` come as they were, and the two that were told of as a pair.
    """
    kept: list[Word] = []
    place = 0
    for pointer in _pointers(words):
        ministry = pointer.number == 1 and words[pointer.first].folded == "bo"
        bodies = named[1] if pointer.number == PAIR and named[1] else named[0]
        name = _meant(pointer, ministries[pointer.bare] if ministry else bodies, parts)
        if name:
            kept += words[place : pointer.first]
            kept += _placed(name, words, pointer)
            place = pointer.last
    return (*kept, *words[place:])


def _meant(pointer: _Pointer, bodies: Sequence[Name], parts: Sequence[Name]) -> Name:
    if pointer.number == 0:
        return parts[-1] if parts else ()
    named, number = (bodies, pointer.number) if pointer.number > 0 else (parts, -pointer.number)
    if len(named) < number:
        return ()
    meant = named[-number:]
    return _together(meant)


def _together(names: Sequence[Name]) -> Name:
    """Return the words of several names, 'và' between them."""
    first, *rest = names
    return (*first, *(word for name in rest for word in (AND, *name)))


def _placed(name: Name, words: Sequence[Word], pointer: _Pointer) -> Iterator[Word]:
    """Yield the words of a name as typed where the pronoun stands."""
    start, end = words[pointer.first].start, words[pointer.last - 1].end
    for index, word in enumerate(name):
        opens, starts = words[pointer.first].opens, words[pointer.first].starts
        first = index == 0
        yield replace(word, start=start, end=end, opens=opens and first, starts=starts and first)


def _pointers(words: Sequence[Word]) -> list[_Pointer]:
    """Return the pronouns among `words`, in their order."""
    found: list[_Pointer] = []
    for place in range(len(words)):
        if not found or place >= found[-1].last:
            pointer = _pair(words, place) or _single(words, place)
            pointer = pointer or _english(words, place)
            found += [pointer] if pointer else []
    return found


def _pair(words: Sequence[Word], place: int) -> _Pointer | None:
    """Return 'cả hai', 'hai bộ này', 'cả hai bên' at `place`."""
    first = place
    both = words[place].folded == "ca"
    place += both
    if place >= len(words) or words[place].folded not in TWO:
        return None
    if _is(words, place + 1, PARTS) and (_points(words, place + 2) or place + 2 == len(words)):
        # 'trong hai mục ấy', 'đếm giúp số việc của hai mục.'
        return _Pointer(first, min(place + 3, len(words)), -PAIR)
    noun = next((i for i in (place + 1, place + 2) if _is(words, i, BODIES)), None)
    last = (noun if noun is not None else place) + 1
    pointing = noun is not None and _points(words, last)
    if not (both or pointing or noun is not None) or _is(words, last, NO_PAIR):
        return None
    return _Pointer(first, last + pointing, PAIR)


def _single(words: Sequence[Word], place: int) -> _Pointer | None:
    """Return 'bộ này', 'cơ quan đó', 'nhóm trên' at `place`, or a bare 'bộ' with what it does."""
    before = words[place - 1].folded if place else ""
    if words[place].folded == "bo" and words[place].marked not in (None, "bộ"):
        # 'bỏ chủ trì chung'
        return None
    does = place + 1
    while _is(words, does, ADVERBS):
        does += 1
    if words[place].folded == "bo" and _is(words, does, DOES) and before not in SEVERAL:
        return _Pointer(place, place + 1, 1, bare=True)
    in_cell = _is(words, place + 1, AT) and _is(words, place + 2, CELL)
    named = before in NAMING and _is(words, place + 1, AT)
    if words[place].folded == "bo" and (named or in_cell) and before not in SEVERAL:
        return _Pointer(place, place + 1, 1, bare=True)
    if words[place].folded == "bo" and _is(words, place + 1, OWN):
        return _Pointer(place, place + 2, 1, bare=True)
    if words[place].folded == "bo" and (mine := OWN_SAID.opens(words[place + 1 :])):
        return _Pointer(place, place + 1 + mine.last, 1, bare=True)
    if not _points(words, place + 1):
        return None
    if words[place].folded in PARTS:
        return _Pointer(place, place + 2, 0)
    compound = _is(words, place, COMPOUND) and place > 0
    if words[place].folded != "bo" and not compound:
        return None
    return _Pointer(place - compound, place + 2, 1)


# 'this ministry', 'tasks where it leads', 'which name it': English words for the agency named last.
ENGLISH, ENGLISH_OPENS = phrasing("coreference_english"), frozenset({"it", "this", "that", "the"})
ENGLISH_POINTS, ENGLISH_PARTS = frozenset({"this", "that"}), frozenset({"section", "block"})
ENGLISH_AFTER = folded("coreference_english_after")


def _english(words: Sequence[Word], place: int) -> _Pointer | None:
    if words[place].folded not in ENGLISH_OPENS:
        return None
    if words[place].folded in ENGLISH_POINTS and _is(words, place + 1, ENGLISH_PARTS):
        # 'leaving that section aside'
        return _Pointer(place, place + 2, 0)
    if found := ENGLISH.opens(words[place:]):
        return _Pointer(place, place + found.last, 1)
    named = words[place].folded == "it" and place and words[place - 1].folded in ENGLISH_AFTER
    return _Pointer(place, place + 1, 1) if named else None


# 'Bộ là bên chủ trì', 'việc bộ chủ trì': what the ministry named before does.
DOES = folded("pointing_does")
# 'bộ còn chủ trì', 'bộ cùng phối hợp'
ADVERBS = folded("coreference_adverbs")
# 'ghi đích danh bộ ở cột phối hợp', 'nêu tên bộ trong nhóm'
NAMING, AT = folded("coreference_naming"), folded("coreference_at")
# 'việc bộ ở vai phối hợp'
CELL = folded("coreference_cell")
# 'bộ mình', 'bộ tôi'
OWN = folded("pointing_own")
# 'bộ | của em', 'bộ | của nhóm chúng tôi'
OWN_SAID = phrasing("pointing_own_said")
SEVERAL = folded("pointing_several")
# The last words of nouns of two: 'cơ quan', 'đơn vị', 'ngân hàng'.
COMPOUND = folded("coreference_compound")


def _points(words: Sequence[Word], place: int) -> bool:
    return _is(words, place, POINTING) and words[place].marked in MARKED


def _is(words: Sequence[Word], place: int, folded: frozenset[str]) -> bool:
    return place < len(words) and words[place].folded in folded
