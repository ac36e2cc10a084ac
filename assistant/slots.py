"""The typed slots that a question is read into."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

# Between an office and the province or city whose office it is, in an agency's value: 'ubnd-tinh@Hà Nội'.
OF_PLACE = "@"
# The filler of a turn that claims as many tasks as were told, and none beside them.
TOLD_ALONE = "told alone"
# The filler of work done with others that is but included: 'kể cả việc làm chung với Bộ A'.
INCLUDED = "included"


class SlotKind(StrEnum):
    """What a stretch of a question says."""

    # That of the string, which it equals: an enumeration's own is no match for one in C, asked a million times.
    __hash__ = str.__hash__

    AGENCY = "agency"
    ROLE = "role"
    FIELD = "field"
    QUANTITY = "quantity"
    CLAIM = "claim"
    WHO = "who"
    TASK = "task"
    TASK_REF = "task_ref"
    EXCLUDED = "excluded"
    SECTION = "section"
    NODE = "node"
    FACET = "facet"
    YEAR = "year"
    PERIOD = "period"
    WHEN = "when"
    NEGATION = "negation"
    SHARE = "share"
    BOUND = "bound"
    COMPARE = "compare"
    YES_NO = "yes_no"
    ASKED = "asked"
    SOCIAL = "social"
    FOLLOW = "follow"
    ORDINAL = "ordinal"
    CHILD = "child"
    NEIGHBOUR = "neighbour"
    ORDER = "order"
    CELL = "cell"
    TOPIC = "topic"
    PART = "part"
    PURPOSE = "purpose"
    SCOPE = "scope"
    JOIN = "join"
    FILLER = "filler"


@dataclass(slots=True)
class Slot:
    """A typed stretch of a question: words [first, last) at characters [start, end); it is never changed."""

    # Final, and not a frozen class, which takes four times as long to make.
    kind: Final[SlotKind]
    value: Final[str]
    first: Final[int]
    last: Final[int]
    start: Final[int]
    end: Final[int]

    def __hash__(self) -> int:
        return hash((self.kind, self.first, self.last))

    def before(self, other: Slot) -> bool:
        """Whether this slot ends where `other` starts or earlier."""
        return self.last <= other.first

    @property
    def agency(self) -> str:
        """The agency that an agency's slot names, without the province or city whose office it is."""
        return self.value.partition(OF_PLACE)[0]

    @property
    def place(self) -> str:
        """The province or city whose office an agency's slot names; empty for any other agency."""
        return self.value.partition(OF_PLACE)[2]


@dataclass(frozen=True)
class Slots:
    """The slots of one question in its order."""

    items: tuple[Slot, ...] = ()

    @cached_property
    def _by_kind(self) -> dict[SlotKind, tuple[Slot, ...]]:
        """The slots of each kind: a question's slots are asked for a hundred times and seldom change."""
        found: dict[SlotKind, list[Slot]] = {}
        for slot in self.items:
            found.setdefault(slot.kind, []).append(slot)
        return {kind: tuple(slots) for kind, slots in found.items()}

    def of(self, *kinds: SlotKind) -> tuple[Slot, ...]:
        """Return the slots of `kinds`."""
        known = self._by_kind
        if len(kinds) == 1:
            return known.get(kinds[0], ())
        held = [known[kind] for kind in kinds if kind in known]
        if len(held) < 2:
            return held[0] if held else ()
        return tuple([slot for slot in self.items if slot.kind in kinds])

    @property
    def kinds(self) -> Collection[SlotKind]:
        """The kinds of which there is a slot."""
        return self._by_kind.keys()

    def lacks(self, kinds: frozenset[SlotKind]) -> bool:
        """Whether there is no slot of any of `kinds`."""
        return kinds.isdisjoint(self._by_kind)

    def values(self, kind: SlotKind) -> tuple[str, ...]:
        """Return the distinct values of one kind, in order."""
        return tuple(dict.fromkeys([slot.value for slot in self._by_kind.get(kind, ())]))

    def has(self, kind: SlotKind, value: str | None = None) -> bool:
        """Whether there is a slot of `kind` (with `value`)."""
        held = self._by_kind.get(kind, ())
        return bool(held) if value is None else any(slot.value == value for slot in held)

    def without(self, *slots: Slot) -> Slots:
        """Return these slots without some of them."""
        return Slots(tuple(slot for slot in self.items if slot not in slots))

    def plus(self, more: Iterable[Slot]) -> Slots:
        """Return these slots and `more`, in the order of the question."""
        return Slots(tuple(sorted((*self.items, *more), key=lambda slot: slot.first)))
