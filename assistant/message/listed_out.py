"""Several things set aside one after another: 'trừ việc hằng năm, bỏ luôn mục III', 'trừ mục III và việc …'.

Each is set aside for itself; what is told of one limits none of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.grammar import folded, phrasing, runs
from assistant.message.described import as_tasks, begins_with_noun, describes, says_something
from assistant.message.joint_words import ASIDE
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks, noun_at
from assistant.slots import Slot, SlotKind
from assistant.words import Word, parted

# 'ngoài ra', 'sau đó'
BESIDES = runs("listed_besides")
# So near the start of a list its noun stands.
NEAR = 3
# What joins two things that are set aside together, and may stand before the word that sets aside again.
JOINING, ALSO = folded("listed_joining"), folded("listed_also")
# 'không kể', 'trừ' at the head of a list of what is set aside, and what closes it: 'ra thì'.
HEADS, CLOSES, AGAIN = phrasing("listed_heads"), folded("listed_closes"), "ca"
# '…, | còn | việc nào'
RESTS = folded("listed_rests")
AND = Word("va", "và", 0, 0)


def with_each_set_aside(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return 'trừ mục III, mục V và việc hằng năm, còn việc nào' with 'trừ' before each thing.

    Sections alone stay together: 'ngoài mục I, mục II, mục nào nhiều việc nhất'.
    """
    for head in HEADS.each(words):
        if head.first and not parted(words, head.first):
            continue
        end = _end_of_list(words, head.last)
        listed = _listed(words, head.last, end)
        if _are_bodies(words, listed, build):
            return (*words[: head.last], *_together(listed), *words[end:])
        first, *others = listed or [()]
        if others and all(_is_one(one, build) for one in (first, *others)):
            if all(_is_section(one, build) for one in (first, *others)):
                return (*words[: head.last], *_together((first, *others)), *words[end:])
            again = words[head.first : head.last]
            each = [word for one in others for word in _again(again, one)]
            return (*words[: head.last], *first, *each, *words[end:])
    return words


def _end_of_list(words: Sequence[Word], first: int) -> int:
    """Return where the question begins behind a list, or the list ends with the words."""
    closing = (i for i in range(first, len(words)) if words[i].folded in CLOSES)
    places = [next(closing, 0), *(i for i in range(first, len(words)) if parted(words, i))]
    asking = [i for i in places if i and asks(words[i:])]
    return min(asking[:1] if asking and asking[0] == places[0] else asking[-1:], default=len(words))


def _listed(words: Sequence[Word], first: int, end: int) -> list[Words]:
    """Return the things that commas and 'và' part."""
    cuts = [first]
    cuts += [
        i
        for i in range(first + 1, end)
        if (parted(words, i) or words[i].folded in JOINING) and words[i - 1].folded not in JOINING
    ]
    parts = [words[a:b] for a, b in zip(cuts, [*cuts[1:], end], strict=True)]
    return [past for part in parts if (past := _past_joining(part))]


def _past_joining(words: Words) -> Words:
    joining = JOINING | {AGAIN}
    return words[next((i for i, w in enumerate(words) if w.folded not in joining), len(words)) :]


def _are_bodies(words: Words, listed: Sequence[Words], build: Build) -> bool:
    """Whether bodies are listed, of which the first alone has the noun and the last the role.

    'Không kể | việc Bộ A, cả Bộ B chủ trì, còn việc nào' sets aside what either leads.
    """
    if len(listed) < PAIR or not begins_with_noun(listed[0]):
        return False
    told = [build(one) for one in listed]
    names = [one.slots.of(SlotKind.AGENCY) for one in told]
    if any(len(one) != 1 for one in names):
        return False
    bare = not any(one[0].first for one in names[1:])
    roles = [one.slots.of(SlotKind.ROLE) for one in told]
    behind = not any(roles[:-1]) and len(roles[-1]) == 1 and roles[-1][0].first >= names[-1][0].last
    alone = all({*one.slots.kinds} <= BODIES for one in told)
    return alone and bare and behind and _goes_on(words, listed)


PAIR = 2
# What names whose tasks are set aside, and no more.
BODIES = frozenset({SlotKind.AGENCY, SlotKind.ROLE, SlotKind.TASK, SlotKind.FILLER})


def _goes_on(words: Words, listed: Sequence[Words]) -> bool:
    """Whether bodies behind a comma go on with what is set aside: '…, | cả | Bộ B chủ trì', '…, | còn | việc nào'.

    'Không kể việc Bộ A, Bộ B chủ trì, Bộ C phối hợp việc nào' may keep to those of B.
    """
    places = {word.start: n for n, word in enumerate(words)}
    starts, end = [places[one[0].start] for one in listed[1:]], places[listed[-1][-1].start] + 1
    paused = any(parted(words, n) or parted(words, n - 1) for n in starts)
    joined = words[starts[-1] - 1].folded in JOINING | {AGAIN}
    return paused and (joined or any(word.folded in RESTS for word in words[end : end + 1]))


def _is_one(words: Words, build: Build) -> bool:
    """Whether words are but a section, or describe tasks by their noun."""
    described = begins_with_noun(words) and describes(words, build) and not asks(words)
    return described or _is_section(words, build)


def _is_section(words: Words, build: Build) -> bool:
    sections = build(words).slots.of(SlotKind.SECTION)
    return any((s.first, s.last) == (0, len(words)) for s in sections)


def _together(listed: Sequence[Words]) -> Iterator[Word]:
    """Yield what is listed with 'và' between, where nothing pauses any more."""
    *before, last = listed
    for one, two in zip(before, listed[1:], strict=True):
        place = two[0].start - 1
        yield from one[:-1]
        yield replace(one[-1], end=place)
        yield replace(AND, start=place, end=place)
    yield from last


def _again(head: Words, one: Words) -> Iterator[Word]:
    """Yield a thing that is set aside with 'và' and the words that do so before it."""
    place = one[0].start
    for word in (AND, *head):
        yield replace(word, start=place, end=place, opens=False, starts=False)
    yield from one


def set_aside_again(
    words: Words, query: Query, paused: Sequence[int], marks: Sequence[Slot] = ()
) -> Iterator[int]:
    """Yield the places at which something else is set aside: after a pause or a 'và'."""
    excluded = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "except" and s.end]
    asides = [m for m in marks if m.value in ASIDE]
    starts = {s.first for s in (*excluded, *asides) if s.first}
    # 'ngoài ra không ghi thêm ai' sets nothing aside.
    starts -= {i for i, (w, v) in enumerate(pairwise(words)) if (w.folded, v.folded) in BESIDES}
    for start in sorted(starts):
        place = start
        while place and words[place - 1].folded in ALSO | JOINING:
            place -= 1
        joined = any(word.folded in JOINING for word in words[place:start])
        if place and (joined or {*range(place, start + 1)} & {*paused}):
            yield place


def section_apart(words: Words, build: Build) -> tuple[Words, Words] | None:
    """Return a section and what is listed beside it: 'việc hằng năm | và mục III'."""
    for section in build(words).slots.of(SlotKind.SECTION):
        before = section.first
        while before and words[before - 1].folded in JOINING | ALSO:
            before -= 1
        one, two = words[:before], words[section.first :]
        if before < section.first and one and _alone(one, build):
            return one, two
        after = section.last
        while after < len(words) and words[after].folded in JOINING | ALSO:
            after += 1
        listed = words[after:] if not section.first and after > section.last else ()
        # English describes before the noun: 'section III and annual tasks'.
        if noun_at(listed[:NEAR]) is not None and _alone(listed, build):
            return words[: section.last], listed
    return None


def lists_apart(words: Words, build: Build) -> tuple[Words, Words] | None:
    """Return two lists that are set aside together: 'việc tỉnh chủ trì | và việc Bộ A chủ trì'."""
    for place in range(1, len(words) - 1):
        one, two = words[:place], words[place + 1 :]
        both = words[place].folded in JOINING and begins_with_noun(one) and begins_with_noun(two)
        if both and describes(one, build) and describes(two, build):
            return one, two
    return None


def each_apart(query: Query, build: Build) -> list[Query]:
    """Return what a description of tasks that are set aside lists, each for itself."""
    apart = _parted(query) or section_apart(query.words, build) or lists_apart(query.words, build)
    if apart is None:
        return [query]
    return [one for words in apart for one in each_apart(build(as_tasks(words)), build)]


def _parted(query: Query) -> tuple[Words, Words] | None:
    """Return what stands before and after another word that sets aside: 'mục I, | gạt luôn | mục V'."""
    words = query.words
    paused = [i for i in range(1, len(words)) if words[i].start - words[i - 1].end > 1]
    for place in set_aside_again(words, query, paused):
        after = max(s.last for s in query.slots.of(SlotKind.NEGATION) if s.first <= place + 1)
        while after < len(words) and words[after].folded in ALSO:
            after += 1
        if after < len(words):
            return words[:place], words[after:]
    return None


def _alone(words: Words, build: Build) -> bool:
    """Whether words describe tasks by something else than their section."""
    query = build(as_tasks(words))
    return not query.sections and says_something(query)
