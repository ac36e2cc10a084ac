"""Lay weighted matches side by side: weighted interval scheduling over the words of a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.slots import Slot

Weighed = tuple[float, Slot]


def free(found: Iterable[Weighed], blocked: Sequence[bool]) -> list[Weighed]:
    """Return the matches that touch no blocked word."""
    if True not in blocked:
        return list(found)
    return [(w, slot) for w, slot in found if True not in blocked[slot.first : slot.last]]


def overlap(one: Slot, other: Slot) -> bool:
    """Whether two slots share a word."""
    return one.first < other.last and other.first < one.last


def best_cover(found: Sequence[Weighed], size: int) -> list[Slot]:
    """Return the slots side by side whose weights sum highest (weighted interval scheduling)."""
    by_end: dict[int, list[Weighed]] = {}
    for weight, slot in found:
        by_end.setdefault(slot.last, []).append((weight, slot))
    best: list[tuple[float, Slot | None]] = [(0.0, None)]
    for end in range(1, size + 1):
        most, last = best[end - 1][0], None
        for weight, slot in by_end.get(end, ()):
            total = best[slot.first][0] + weight
            if total > most:
                most, last = total, slot
        best.append((most, last))
    return _walk_back(best)


def _walk_back(best: Sequence[tuple[float, Slot | None]]) -> list[Slot]:
    chosen: list[Slot] = []
    end = len(best) - 1
    while end > 0:
        slot = best[end][1]
        if slot is not None:
            chosen.append(slot)
        end = slot.first if slot is not None else end - 1
    return chosen[::-1]
