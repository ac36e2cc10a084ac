"""The typed slots that a question is read into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class SlotKind(StrEnum):
    """What a stretch of a question says."""

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


@dataclass(frozen=True, slots=True)
class Slot:
    """A typed stretch of a question: words [first, last) at characters [start, end)."""

    kind: SlotKind
    value: str
    first: int
    last: int
    start: int
    end: int

    def before(self, other: Slot) -> bool:
        """Whether this slot ends where `other` starts or earlier."""
        return self.last <= other.first


@dataclass(frozen=True)
class Slots:
    """The slots of one question in its order."""

    items: tuple[Slot, ...] = ()

    def of(self, *kinds: SlotKind) -> tuple[Slot, ...]:
        """Return the slots of `kinds`."""
        return tuple([slot for slot in self.items if slot.kind in kinds])

    def values(self, kind: SlotKind) -> tuple[str, ...]:
        """Return the distinct values of one kind, in order."""
        return tuple(dict.fromkeys(slot.value for slot in self.of(kind)))

    def has(self, kind: SlotKind, value: str | None = None) -> bool:
        """Whether there is a slot of `kind` (with `value`)."""
        return any(slot.kind is kind and value in (None, slot.value) for slot in self.items)

    def plus(self, more: Iterable[Slot]) -> Slots:
        """Return these slots and `more`, in the order of the question."""
        return Slots(tuple(sorted((*self.items, *more), key=lambda slot: slot.first)))
