"""One agency or section of the list told before put in the place of another: 'thay Bộ A bằng Bộ B'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import OF_PLACE, Slot, SlotKind, Slots
from assistant.turns.state import State

# '| thay | Bộ A bằng Bộ B', 'bây | giờ đến | Bộ B'
SWAPS = phrasing("swaps_verbs")
# 'Bộ B (thì) giữ nguyên': so near a name stand words that keep it.
KEEPS, KEEP_REACH = folded("swaps_keeps"), 3
PARTS = {SlotKind.AGENCY, SlotKind.SECTION}
# So many words may stand before what swaps: 'thế thì đổi thành Bộ B'.
OPENING = 2


def swapped(whole: Query, state: State) -> Query | None:
    """Return the query before with one agency, or section, in the place of another; None when none is."""
    before = state.query
    listed = before.lists or before.counts or before.about_tasks
    listed = listed or bool(before.roles or before.sections)
    compares = whole.slots.has(SlotKind.COMPARE)
    if not listed or before.within or compares or SWAPS.search(whole.words) is None:
        return None
    for kind in (SlotKind.AGENCY, SlotKind.SECTION):
        pair = _pair(whole, set(_named(before, kind)), kind)
        if pair is not None:
            return _with(before, *pair, question=whole.question)
    return None


def _pair(whole: Query, before: set[str], kind: SlotKind) -> tuple[str, str] | None:
    """Return what is replaced and by what: of the things named, one of the list told and one new."""
    slots = whole.slots.of(kind)
    kept = {_value(s) for s in slots if _is_kept(s, slots, whole)}
    named = dict.fromkeys(_value(s) for s in slots)
    old = [value for value in named if value in before - kept]
    new = [value for value in named if value not in before]
    # 'bỏ bộ đó, lấy Bộ B thế vào'
    pointed = kept or whole.slots.has(SlotKind.FOLLOW, "that_agency")
    alone = _opens_with_swap(whole) and not whole.slots.has(SlotKind.ROLE)
    if not old and (pointed or alone) and len(before - kept) == 1:
        old = list(before - kept)
    return (old[0], new[0]) if len(old) == len(new) == 1 and kept <= before else None


def _opens_with_swap(whole: Query) -> bool:
    """Whether 'thay bằng Bộ B' names but what is put in the place of the only one before."""
    found = SWAPS.search(whole.words)
    tasks = whole.slots.has(SlotKind.TASK) or whole.slots.of(SlotKind.NEGATION)
    return found is not None and found.first <= OPENING and not tasks


def _is_kept(slot: Slot, slots: Iterable[Slot], query: Query) -> bool:
    """Whether 'giữ nguyên', 'như cũ' stands beside a name, nearer to it than the next name."""
    end = min((s.first for s in slots if s.first >= slot.last), default=len(query.words))
    after = query.words[slot.last : min(end, slot.last + KEEP_REACH)]
    before = query.words[max(0, slot.first - 2) : slot.first]
    return any(w.folded in KEEPS for w in (*before, *after))


def _value(slot: Slot) -> str:
    return slot.value.partition(OF_PLACE)[0]


def _named(query: Query, kind: SlotKind) -> Iterable[str]:
    """Yield the agencies or sections by which a query and what it joins describe tasks."""
    for one in (query, *query.limits, *query.also):
        yield from (
            (a.agency for a in one.agencies if not a.negated)
            if (kind is SlotKind.AGENCY)
            else one.sections
        )


def _with(query: Query, old: str, new: str, question: str) -> Query:
    """Return a query with `new` for `old`; its slots have no place in the message that says so."""

    def slot(one: Slot) -> Slot:
        value = new if one.kind in PARTS and _value(one) == old else one.value
        return replace(one, value=value, start=0, end=0)

    joined = {
        name: tuple(_with(one, old, new, question) for one in getattr(query, name))
        for name in ("limits", "also")
    }
    agencies = (
        replace(a, agency=new, place=None) if a.agency == old else a for a in query.agencies
    )
    sections = tuple(new if section == old else section for section in query.sections)
    return replace(
        query,
        question=question,
        slots=Slots(tuple(map(slot, query.slots.items))),
        agencies=tuple(agencies),
        sections=sections,
        carried=("edited", "swapped"),
        limits=joined["limits"],
        also=joined["also"],
    )
