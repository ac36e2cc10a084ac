"""What a yes/no question claims: bounds on a number, that there is none. Each: Slots -> Slots."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.grammar import folded, marked, phrasing
from assistant.query import Query
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused
from corpus.data import read_yaml
from corpus.normalize import fold

FILE = Path(__file__).with_name("claims.yaml")
HOLDS: dict[str, Callable[[int, int], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "": operator.eq,
}
# A number as claimed: '12', '>10', '<=3'.
CLAIM = re.compile(r"([<>]=?|)(\d+)")
# How many words a bound has at most.
BOUND_WORDS = 5
# 'ít nhất cũng phải hai việc': words between a bound and its number.
BETWEEN = folded("claims_between")


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Any]:
    """Return the words of claims, folded."""
    found: dict[str, Any] = read_yaml(FILE)
    return {key: _folded(value) for key, value in found.items()}


def _folded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _folded(words) for key, words in value.items()}
    if value and isinstance(value[0], list):
        return tuple(map(tuple, value))
    return frozenset(map(fold, value))


@lru_cache(maxsize=4)
def _written(key: str) -> frozenset[str]:
    return frozenset(read_yaml(FILE)[key])


def is_particle(word: Word, key: str) -> bool:
    """Whether a word is one of `key`, with the marks that it is written with: 'thôi', not 'thời'."""
    return word.folded in vocabulary()[key] and word.marked in (None, *_written(key))


def holds(claim: str, number: int) -> bool:
    """Whether `number` is as claimed: 12 bears '12', '>10' and '<=12'."""
    found = CLAIM.fullmatch(claim)
    return found is not None and HOLDS[found[1]](number, int(found[2]))


def numbers(query: Query) -> tuple[Slot, ...]:
    """Return the numbers of tasks that the question claims."""
    return tuple(s for s in query.slots.of(SlotKind.CLAIM) if CLAIM.fullmatch(s.value))


def bounded_number(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'ít nhất 5 nhiệm vụ', 'hơn 10', '3 nhiệm vụ trở lên' as a bound on a claimed number."""
    for claim in slots.of(SlotKind.CLAIM):
        bounded = _before(claim, words) or _after(claim, words)
        if bounded:
            inside = [s for s in slots.items if s.first < bounded.last and bounded.first < s.last]
            slots = Slots(tuple(s for s in slots.items if s not in inside)).plus([bounded])
    return slots


def _before(claim: Slot, words: Sequence[Word]) -> Slot | None:
    for count in range(BOUND_WORDS, 0, -1):
        first = claim.first - count
        near = words[max(first, 0) : claim.first]
        said = " ".join(w.folded for w in near)
        core = " ".join(w.folded for w in near if w.folded not in BETWEEN)
        for bound, phrases in vocabulary()["bounds"].items():
            if first >= 0 and (said in phrases or (core in phrases and near[0].folded in core)):
                value = f"{bound}{claim.value}"
                return replace(claim, value=value, first=first, start=words[first].start)
    return None


def _after(claim: Slot, words: Sequence[Word]) -> Slot | None:
    following = " ".join(w.folded for w in words[claim.last : claim.last + 4])
    for bound, phrases in vocabulary()["after"].items():
        if any(re.search(rf"\b{phrase}\b", following) for phrase in phrases):
            return replace(claim, value=f"{bound}{claim.value}")
    return None


def places(slots: Sequence[Slot]) -> set[int]:
    return {place for slot in slots for place in range(slot.first, slot.last)}


def denied(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'không phải' within a claim as its negation, not as a correction of what was said."""
    corrections = [s for s in slots.of(SlotKind.FOLLOW) if s.value == "correction"]
    if not slots.has(SlotKind.YES_NO) or not corrections:
        return slots
    inside = [
        s
        for s in corrections
        if words[s.first].folded == "khong"
        and ((s.first and not words[s.first].opens) or _contrasts(s, slots, words))
    ]
    changed = {s: replace(s, kind=SlotKind.NEGATION, value="not") for s in inside}
    return Slots(tuple(changed.get(slot, slot) for slot in slots.items))


def _contrasts(slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'không phải' stands before an agency to which another is opposed: '… A mà (là) B'."""
    agencies = [a for a in slots.of(SlotKind.AGENCY) if slot.before(a)]
    if not agencies or agencies[0].first != slot.last:
        return False
    return any(word.folded == "ma" for word in words[agencies[0].last :])


# 'có chủ trì việc nào không | hay chỉ phối hợp thôi'
OR_ONLY = phrasing("claims_or_only")
# Words that ask otherwise than to confirm.
OPEN = marked("claims_open")
# 'chủ trì thì không, phối hợp cũng không': words before one that denies.
DENIED_AFTER = folded("claims_denied_after")


def or_not(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Bộ A có phối hợp không hay chỉ đứng ngoài' as whether it does; the other way goes without saying.

    Where tasks are asked for those of the other role are, too: 'có chủ trì việc nào không hay chỉ phối hợp'.
    So is 'Bộ A có phối hợp không, tôi cần gấp', where the sentence goes on after a pause.
    """
    for negation in slots.of(SlotKind.NEGATION):
        first, place = negation.first, negation.last
        whether, only = _has(words[:first]), OR_ONLY.opens(words[place:])
        if words[first].folded != "khong" or place - first > 1 or not (whether or only):
            continue
        # Where tasks are asked for there is nothing to confirm.
        kind = SlotKind.YES_NO if whether else SlotKind.FILLER
        asked = replace(negation, kind=kind, value="ask")
        if place < len(words) and words[place].folded == "hay":
            told = Slots(tuple(s for s in slots.items if s.before(negation))).plus([asked])
            return told.plus(_other_way(place, () if whether else slots.of(SlotKind.ROLE), words))
        if paused(words, place) and words[first - 1].folded not in DENIED_AFTER:
            kept = tuple(asked if s is negation else s for s in slots.items)
            return Slots(kept)
    return slots


def _other_way(place: int, roles: Sequence[Slot], words: Sequence[Word]) -> Iterator[Slot]:
    """Yield what stands from a place on: the role that one may have instead, and words that say no more."""
    kept = next((role for role in roles if place <= role.first and role.end), None)
    ends = (place, kept.first, kept.last, len(words)) if kept else (place, len(words))
    for first, last in zip(ends[::2], ends[1::2], strict=True):
        if first < last:
            start, end = words[first].start, words[last - 1].end
            yield Slot(SlotKind.FILLER, "other way", first, last, start, end)
    yield from () if kept is None else (kept,)


def _has(words: Sequence[Word]) -> bool:
    """Whether 'có' stands in the clause that ends here, and nothing open after it: 'có yêu cầu gì … không'."""
    start = max((n for n, word in enumerate(words) if word.opens), default=0)
    place = next((n for n in range(start, len(words)) if words[n].folded == "co"), None)
    if place is None:
        return False
    said = SOMEWHERE.search(words[place:])
    rest = words[place + said.last :] if said else words[place:]
    return not any(says(word, OPEN) for word in rest)


# 'có | câu nào nói (giảm nghèo …) không': whether it is said anywhere.
SOMEWHERE = phrasing("claims_somewhere")


def says(word: Word, said: Mapping[str, str]) -> bool:
    """Whether a word is one of a list, with the marks that it is written with."""
    return word.folded in said and word.marked in (None, said[word.folded])


# In the order in which they are made.
CLAIMED = (bounded_number, or_not)


def entitled(query: Query) -> bool:
    """Whether somebody's entitlement is asked about: 'hộ cận nghèo có được vay vốn không'."""
    line = " ".join(word.folded for word in query.words)
    said = any(re.search(rf"\b{words}\b", line) for words in vocabulary()["entitled"])
    return said and query.yes_no


# The longest of the words by which others are claimed too.
MOST_ALSO = 4


def others_too(query: Query, place: int) -> bool:
    """Whether 'không chỉ (có) …' stands right before the word at `place`."""
    before = [word.folded for word in query.words[max(place - MOST_ALSO, 0) : place]]
    said = (" ".join(before[start:]) for start in range(len(before)))
    return any(words in vocabulary()["also"] for words in said)


def alone_beside(query: Query, place: int) -> bool:
    """Whether 'chỉ (có, do, mỗi …)', 'only (the)' stands right before the word at `place`."""
    if others_too(query, place):
        return False
    words = query.words[:place]
    while words and words[-1].folded in vocabulary()["only"]:
        words = words[:-1]
    return bool(words) and is_particle(words[-1], "alone")
