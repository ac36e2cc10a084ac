"""By how much one of two has more: the number where it is asked for, and whether it is the one claimed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.readings.claims import HOLDS, holds, numbers
from assistant.slots import Slot, SlotKind
from assistant.words import parted
from structured.tally import Group

PAIR = 2
# 'hơn mấy việc', 'chênh nhau bao nhiêu', 'how many more'.
RATIO = phrasing("differences_ratio")
BY_HOW_MANY = phrasing("differences_number")
# 'hơn | việc B | bao nhiêu cơ quan'
BODIES = phrasing("differences_bodies")
# Words between 'hơn' and a number by which it is no difference: 'nhiều hơn thì mỗi bên mấy việc'.
OF_EACH = phrasing("differences_of_each")
# 'A nhiều hơn | B | mấy việc', 'nhiều hơn | số việc hạn 2022 | bao nhiêu': what may stand between.
BETWEEN = folded("differences_between")
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
BESIDE = (
    *NAMES, SlotKind.ROLE, SlotKind.TASK, SlotKind.FIELD, SlotKind.FILLER, SlotKind.PART, SlotKind.SHARE,
)  # fmt: skip
MORE, ASKING = ("more", "difference"), folded("differences_asking")


def difference(query: Query, groups: Sequence[Group]) -> int | None:
    """Return by how many two groups differ, where that is asked; None where it is not, or of more groups.

    'Mục III nhiều hơn mục V bao nhiêu nhiệm vụ' asks for 12, 'mục III hay mục V nhiều hơn' for none.
    """
    if len(groups) != PAIR or not asks_difference(query):
        return None
    return abs(groups[0].size - groups[1].size)


def difference_of_bodies(query: Query, groups: Sequence[Group]) -> int | None:
    """Return by how many agencies two tasks differ, where that is asked: 'việc A hơn việc B bao nhiêu cơ quan'."""
    found = BODIES.search(query.words)
    each = found and OF_EACH.search(query.words[found.first : found.last])
    if len(groups) != PAIR or not ((found and not each) or asks_difference(query)):
        return None
    return abs(groups[0].size - groups[1].size)


def asks_difference(query: Query) -> bool:
    """Whether it is asked by how much one has more: 'hơn mấy việc', 'nhiều hơn Bộ B bao nhiêu'."""
    if RATIO.search(query.words):
        # 'nhiều hơn mấy lần'
        return False
    said = (f for f in BY_HOW_MANY.each(query.words) if not _broken(query, f.first, f.last))
    counts = [s for s in query.slots.of(SlotKind.QUANTITY) if _asks_number(query, s)]
    behind = (more for more in _mores(query) for count in counts if _leads_to(query, more, count))
    return any(True for _ in said) or any(True for _ in behind)


def _asks_number(query: Query, slot: Slot) -> bool:
    """Whether a quantity asks how many: 'mấy việc', and not the 'số việc' that is compared."""
    said = {word.folded for word in query.words[slot.first : slot.last]}
    return slot.value in ("count", "count_agencies") and bool(said & ASKING)


def claims_difference(query: Query) -> bool:
    """Whether a number is claimed by which two differ: 'hai mục chênh nhau 12 việc, đúng không'."""
    return any(_of_difference(query, claim) for claim in numbers(query))


def claims_borne(query: Query, groups: Sequence[Group]) -> bool | None:
    """Whether the numbers claimed are the groups' own, or their difference; None where one is neither told.

    'Bộ A chủ trì nhiều hơn Bộ B 8 việc, đúng không' claims a difference of 8.
    """
    gap = abs(groups[0].size - groups[1].size)
    claimed = numbers(query)
    apart = [claim for claim in claimed if _of_difference(query, claim)]
    if not all(holds(_bare(query, claim), gap) for claim in apart):
        return False
    rest = [claim for claim in claimed if claim not in apart]
    return True if all(any(holds(c.value, g.size) for g in groups) for c in rest) else None


def _of_difference(query: Query, claim: Slot) -> bool:
    return _opens_with_more(query, claim) or any(_leads_to(query, m, claim) for m in _mores(query))


def _opens_with_more(query: Query, claim: Slot) -> bool:
    """Whether 'hơn' is read as a bound of the number: 'mục III so với mục V | hơn 12 nhiệm vụ'."""
    said = query.words[claim.first : claim.last]
    return claim.value.startswith(">") and any(word.folded == "hon" for word in said[:2])


def _bare(query: Query, claim: Slot) -> str:
    """Return what is claimed of a difference, to which 'hơn' is no bound."""
    return claim.value.lstrip("".join(HOLDS)) if _opens_with_more(query, claim) else claim.value


def _mores(query: Query) -> Iterator[Slot]:
    return (s for s in query.slots.of(SlotKind.COMPARE) if s.value in MORE and s.end)


def _leads_to(query: Query, more: Slot, number: Slot) -> bool:
    """Whether nothing but names stands between 'nhiều hơn' and a number."""
    between = range(more.last, number.first)
    if not number.end or number.first < more.last or _broken(query, more.first, number.first + 1):
        return False
    names = {n for s in query.slots.of(*NAMES) for n in range(s.first, s.last)}
    # The 'và' of 'Bộ Lao động - Thương binh và Xã hội' joins nothing.
    said = [query.words[n] for n in range(more.last, number.last) if n not in names]
    if OF_EACH.search(said):
        return False
    held = {n for s in query.slots.of(*BESIDE) for n in range(s.first, s.last)}
    return all(place in held or query.words[place].folded in BETWEEN for place in between)


def _broken(query: Query, first: int, last: int) -> bool:
    """Whether a comma or the like stands within a stretch of words: 'bên nào nhiều hơn, mấy việc'.

    One inside a name parts nothing: 'kém Bộ Lao động - Thương binh và Xã hội mấy nhiệm vụ'.
    """
    inside = {n for s in query.slots.of(*NAMES) for n in range(s.first + 1, s.last)}
    return any(parted(query.words, n) for n in range(first + 1, last) if n not in inside)
