"""One of the bodies told, by its place among them: 'trong hai bộ ấy, bộ kể sau', 'ngân hàng ghi trước'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.grammar import meanings, phrasing
from assistant.grammar.phrasing import Found
from assistant.message.pointers import PAIR, Pointer
from assistant.words import Word

# 'trong hai bộ ấy, | bộ kể sau', 'bộ thứ hai trong hai bộ đó'; 'bộ kể sau' by itself.
PLACED = phrasing("placed_body")
# 'sau' is the second of two; 'cuối' the last of any.
PLACES, COUNTS = meanings("placed_body_places"), meanings("placed_body_counts")
LAST, LATER = "last", "later"


@dataclass(frozen=True)
class Placed:
    """A pronoun for one of the bodies told: its `place` among them, and their number as said (0 unsaid)."""

    pointer: Pointer
    place: int | str
    count: int

    def of(self, told: Sequence[str]) -> list[str]:
        """Return the one meant of those `told`, in their order; none where it is not clear which."""
        if len(told) < PAIR or (self.count and self.count != len(told)):
            return []
        if self.place == LAST or (self.place == LATER and len(told) == PAIR):
            return [told[-1]]
        place = self.place if isinstance(self.place, int) else len(told) + 1
        return [told[place - 1]] if place <= len(told) else []


def placed_in(words: Sequence[Word]) -> Iterator[Placed]:
    """Yield the pronouns for one body by its place: 'bộ kể sau', 'bộ thứ hai trong ba bộ đó'."""
    return map(_placed, PLACED.each(words))


def _placed(found: Found) -> Placed:
    noun = found["noun"].split()[-1]
    pointer = Pointer(found.first, found.last, noun=noun)
    return Placed(pointer, PLACES[found["place"]], COUNTS.get(found["n"], 0))
