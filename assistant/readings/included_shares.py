"""Work done with others that is but included: 'Bộ A chủ trì mấy việc, tính luôn việc làm chung với bộ khác'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, marked, phrasing
from assistant.query import Query
from assistant.readings.needs import needs
from assistant.slots import INCLUDED, Slot, SlotKind, Slots
from assistant.words import Word, parted, paused
from structured.agencies import COLLECTIVE_GROUP

# 'kể cả việc làm chung', 'tính luôn việc cùng chủ trì': what is included limits nothing.
INCLUDING = phrasing("shares_including")
# '(| cả | chủ trì chung)'
TAKEN_IN_BARE = phrasing("shares_taken_in_bare")
# '(,) | cả những việc', and what sets aside before it.
TAKEN_IN, SETS_ASIDE = phrasing("shares_taken_in"), marked("shares_sets_aside")
# 'chung', 'cùng'
SHARED = folded("narrow_together")
MINISTRY = "bo"
NOT, THERE, OF, THEN = "khong", "co", "cua", "thi"
# How far (in words) a share may stand from the word that includes it.
INCLUDED_REACH, BARE_REACH = 8, 3
# What may follow an included share: 'làm chung với bộ khác'.
OTHERS = folded("shares_others")
BESIDES = OTHERS | folded("aggregate_or")
# '… | hay các bộ khác'
OR_OTHERS = phrasing("shares_or_others")
# 'lẫn (cả) việc (đứng) | chung'
AS_WELL = folded("shares_as_well")


@needs(SlotKind.SHARE)
def included_shares(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'tính luôn việc làm chung với bộ khác' as one phrase that limits nothing."""
    for share in slots.of(SlotKind.SHARE):
        first = _including(share, words)
        named = _named_with(share, slots, words)
        last = named[-1].last if named else share.last
        # Those named are but examples, whoever's work it is: 'chung với Bộ B, Bộ C hay bộ khác'.
        others = OR_OTHERS.opens(words[last:]) if named else None
        if first is None or not (others or _whose(first, named, slots)):
            continue
        if {share.first, share.last} <= _section_ends(slots):
            # 'cộng cả mục I với mục II'
            continue
        last += others.last if others else 0
        while last < len(words) and words[last].folded in BESIDES and not words[last].opens:
            last += 1
        last = _past_others(last, slots, words)
        kept = [s for s in slots.items if s.last <= first or s.first >= last]
        place = (first, last, words[first].start, words[last - 1].end)
        filler = Slot(SlotKind.FILLER, INCLUDED, *place)
        return included_shares(Slots(tuple(kept)).plus([filler]), words)
    return slots


def included(slots: Slots) -> tuple[Slot, ...]:
    """Return the phrases that include shared work: 'kể cả việc làm chung với Bộ A'."""
    return tuple(s for s in slots.of(SlotKind.FILLER) if s.value == INCLUDED)


def includes_shared(query: Query) -> bool:
    """Whether work done with others is to count, too: 'kể cả việc chung với bộ khác'."""
    taken_in = (s for s in query.slots.of(SlotKind.FILLER) if s.value in (INCLUDED, "inclusive"))
    return any(w.folded in SHARED for s in taken_in for w in query.words[s.first : s.last])


def _section_ends(slots: Slots) -> set[int]:
    """Return where sections begin and end."""
    return {place for s in slots.of(SlotKind.SECTION) for place in (s.first, s.last)}


def _past_others(place: int, slots: Slots, words: Sequence[Word]) -> int:
    """Return `place`, or the one after another share beside: 'tính cả việc làm một mình | lẫn việc làm chung'."""
    after = [s for s in slots.of(SlotKind.SHARE) if s.first >= place]
    between = words[place : after[0].first] if after else ()
    beside = bool(between) and all(word.folded in AS_WELL for word in between)
    named = beside and any(not parted(words, a.first) for a in _named_with(after[0], slots, words))
    return after[0].last if beside and not named else place


def _including(share: Slot, words: Sequence[Word]) -> int | None:
    """Return where the phrase begins that includes a share: 'kể cả …'."""
    start = max(0, share.first - INCLUDED_REACH)
    found = INCLUDING.search(words[start : share.first])
    if found is None:
        # 'cả | cùng | Bộ A' goes on.
        ends = share.last >= len(words) or parted(words, share.last)
        bare = range(max(1, share.first - BARE_REACH), share.first) if ends else ()
        own = (n for n in bare if parted(words, n) and TAKEN_IN_BARE.opens(words[n : share.first]))
        place = taken_in(words, start, share.first)
        return place if place is not None else next(own, None)
    if _denied(start + found.first, words):
        return None
    between = range(start + found.last, share.first)
    return None if any(parted(words, n) for n in between) else start + found.first


def taken_in(words: Sequence[Word], start: int, end: int) -> int | None:
    """Return where a clause begins that takes in what stands at `end`: 'Bộ A chủ trì việc nào, | cả việc | chung'.

    Behind what is set aside it sets aside, too: 'trừ việc Bộ A phối hợp, cả việc hằng năm'.
    """
    place = _taking_in(words, start, end)
    aside = place is not None and any(map(_sets_aside, words[:place]))
    return None if aside else place


def aside_too(slots: Slots, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether such a clause stands right behind one that sets aside: 'trừ việc phối hợp, cả việc hằng năm'."""
    place = _taking_in(words, start, end)
    if place is None:
        return False
    before = next((n for n in range(place - 1, 0, -1) if parted(words, n)), 0)
    out = (s for s in slots.of(SlotKind.NEGATION) if s.value == "except")
    return any(before <= s.first <= before + 1 for s in out)


def _taking_in(words: Sequence[Word], start: int, end: int) -> int | None:
    places = (n for n in range(start, end) if parted(words, n) and TAKEN_IN.opens(words[n:end]))
    return next(places, None)


def _sets_aside(word: Word) -> bool:
    """Whether a word sets aside; the 'bo' of a ministry, typed without its mark, does not."""
    said = SETS_ASIDE.get(word.folded)
    return said is not None and word.marked in (said, None if word.folded != MINISTRY else said)


def _denied(place: int, words: Sequence[Word]) -> bool:
    """Whether what is said at `place` is denied; the 'không' of 'có việc gì không, kể cả việc chung' asks."""
    if not place or words[place - 1].folded != NOT or paused(words, place):
        return False
    asked = any(word.folded == THERE for word in words[: place - 1])
    return parted(words, place - 1) or not asked


def _whose(first: int, named: Sequence[Slot], slots: Slots) -> bool:
    """Whether it is told before whose work it is: 'Bộ A chủ trì …, tính cả việc chung với Bộ B hay ai khác'.

    'Tính cả việc chỉ ghi chung các bộ, ngành thì …' is of nobody's work; a column may hold just that.
    """
    before = [s for s in slots.items if s.last <= first]
    known = {agency.value for agency in named}
    other = any(s.kind is SlotKind.AGENCY and s.value not in known for s in before)
    led = any(s.kind is SlotKind.ROLE and s.value == "lead" for s in before)
    column = any(s.kind is SlotKind.ROLE for s in before)
    wording = all(agency.value == COLLECTIVE_GROUP for agency in named) and not column
    return wording or other or led


def _named_with(share: Slot, slots: Slots, words: Sequence[Word]) -> list[Slot]:
    """Return the agencies after a share, one beside the other: 'làm chung với Bộ A, Bộ B và Bộ C'.

    'cả việc chủ trì riêng lẫn chủ trì chung | của Bộ A' says whose work it is, '… | thì Bộ A' of whom is asked.
    """
    named: list[Slot] = []
    last = share.last
    for agency in slots.of(SlotKind.AGENCY):
        near = 0 <= agency.first - last <= 1 and words[agency.first - 1].folded not in (OF, THEN)
        if not near or (named and _does(agency, slots, words)):
            continue
        named.append(agency)
        last = agency.last
    return named


def _does(agency: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is told of an agency what it does: 'Bộ C (thì) chủ trì', and it is named with nobody before."""
    after = [s for s in slots.items if s.first >= agency.last and s.kind is not SlotKind.FILLER]
    told = bool(after) and after[0].kind is SlotKind.ROLE and after[0].first - agency.last <= 1
    return told and not parted(words, after[0].first)
