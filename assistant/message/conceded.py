"""What a message grants before it says what it is about: 'Nhiều dòng ghi tên bộ, riêng có một dòng …'.

What is granted is told of other tasks, and is no condition of those that are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.message.described import as_tasks, describes
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# 'có những nhiệm vụ …', 'trong phụ lục nhiều dòng …'
SOME = phrasing("conceded_some")
# ', nhưng | tôi chỉ quan tâm đến những nhiệm vụ', '; riêng | có một dòng duy nhất'
BUT = phrasing("conceded_but")

# 'nhiều dòng ghi các bộ, ngành kèm UBND các tỉnh' names nobody of whom more is told.
GROUPS = frozenset({COLLECTIVE_GROUP, PROVINCIAL})


def without_conceded(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words of a message without what it but grants, and without bodies named as an example.

    'Có loại việc tỉnh làm một mình, có loại thì ngược lại. …'; '…, như mấy việc của Bộ A hay Bộ B'.
    """
    return _without_others(_without_examples(_without_kinds(words, build), build), build)


# 'có loại việc …, có loại việc …'; 'loại thứ hai' is one of these.
KINDS, OF_THEM = phrasing("conceded_kinds"), phrasing("conceded_of_them")
EACH, KINDS_TOLD = phrasing("conceded_each"), 2


def _without_kinds(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without a sentence that but tells which kinds of tasks there are."""
    found = next((f for f in KINDS.each(words) if not f.first or words[f.first].starts), None)
    if found is None:
        return words
    end = next((n for n in range(found.last, len(words)) if words[n].starts), len(words))
    told, rest = words[found.first : end], (*words[: found.first], *words[end:])
    points = OF_THEM.search(words[end:])
    if points and (chosen := _chosen(told, points, build)):
        said = words[end:]
        # The kind stands where the words point to it.
        start, last = said[points.first].start, said[points.last - 1].end
        kind = (replace(w, start=start, end=last, opens=False, starts=False) for w in chosen)
        return opened((*words[: found.first], *said[: points.first], *kind, *said[points.last :]))
    wanted = build(rest) if rest and not asks(told) else None
    if wanted is None or points or not (wanted.agencies or wanted.times or wanted.sections):
        return words
    return opened(rest) if not found.first else rest


def _chosen(told: Sequence[Word], points: Found, build: Build) -> Sequence[Word]:
    """Return the words of the one of two kinds that is pointed to by its place: 'loại thứ nhất'; () if none is."""
    place = 0 if points["first"] else 1 if points["second"] else None
    starts = list(EACH.each(told))
    if place is None or len(starts) != KINDS_TOLD:
        return ()
    bounds = (*(found.first for found in starts), len(told))
    kind = told[starts[place].last : bounds[place + 1]]
    return as_tasks(kind) if kind and describes(kind, build) else ()


# ', như mấy việc của | Bộ A hay Bộ B'
EXAMPLE, OR = phrasing("conceded_example"), folded("conceded_or")


def _without_examples(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without bodies whose tasks are named as an example of those that are told of."""
    for found in EXAMPLE.each(words):
        if not found.first or words[found.first].starts or not parted(words, found.first):
            continue
        slots = build(tuple(words[found.first :])).slots
        last = found.last
        for name in slots.of(SlotKind.AGENCY):
            place = found.first + name.first
            last = place + name.last - name.first if _goes_on(words[last:place]) else last
        closed = last == len(words) or parted(words, last)
        if last > found.last and closed:
            return (*words[: found.first], *words[last:])
    return words


def _goes_on(words: Sequence[Word]) -> bool:
    """Whether nothing but 'hay', 'và' stands among words."""
    return all(word.folded in OR for word in words)


def _without_others(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words from 'nhưng', 'riêng' on, where what stands before only grants that there are others.

    'Có những nhiệm vụ Bộ A chủ trì nhưng tỉnh phối hợp' tells of the same tasks, and is kept whole.
    """
    found = SOME.search(words)
    if found is None or (found.first and not words[found.first].starts):
        return words
    end = next((n for n in range(found.last, len(words)) if words[n].starts), len(words))
    for place in range(found.last, end):
        said = BUT.opens(words[place:]) if parted(words, place) else None
        if said is None:
            continue
        rest = opened(words[place + said.start("about") :])
        told, wanted = words[found.first : place], build(rest)
        if _names_more(build(told), wanted):
            # 'Nhiều việc của Bộ A hằng năm, nhưng có một việc đến 2030' is of Bộ A as well.
            return words
        if asks(told) or not (wanted.who or wanted.fields or wanted.about_tasks):
            return words
        return (*words[: found.first], *rest)
    return words


def _names_more(told: Query, wanted: Query) -> bool:
    """Whether an agency, or a section, is named only in what is granted."""
    bodies = any(a.agency not in GROUPS for a in told.agencies) and not wanted.agencies
    return bodies or (bool(told.sections) and not wanted.sections)
