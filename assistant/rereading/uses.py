"""Which use a reading makes of the agencies, sections and times of a message, and how likely that is.

A use is 'lead', 'coordinate' or 'either' for an agency, 'meant' for a section or a time, each with 'not ' before
it where it is set aside; what a reading makes no use of is 'unused'.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.query import AgencyRef, Query
from assistant.rereading.mentions import Mention, Uses, signs
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

AGENCY, SECTION, TIME = KINDS = ("agency", "section", "time")
UNUSED, MEANT, EITHER, NOT = "unused", "meant", "either", "not "
# Words for times that are times themselves; the others, 'before' and 'by', only relate to one.
TIMES = frozenset(
    [
        *("annual", "recurring", "every", "this_year", "next_year", "overdue", "two_periods"),
        *("one_year", "one_period", "running", "not_started"),
    ]
)
# No use is held for less likely.
LEAST_LIKELY = 0.01

NO_SLOTS = Slots()

# Which agency, section or time: its kind and value.
Named = tuple[str, str]


def described(queries: Iterable[Query], aside: bool = False) -> Iterator[tuple[Query, bool]]:
    """Yield queries with those that describe tasks for them, and whether these set them aside."""
    for query in queries:
        yield query, aside
        yield from described((*query.limits, *query.also), aside)
        yield from described(query.aside, not aside)


def mentions(
    words: Sequence[Word], queries: Iterable[Query], slots: Slots = NO_SLOTS
) -> tuple[Mention, ...]:
    """Return what a message names, in the order of its words: by its `slots` and in queries read from it.

    Of mentions over one another only the first is kept.
    """
    read = (named for query, _ in described(queries) for named in _named(query))
    spans = {
        (slot.start, slot.end): (kind, value)
        for kind, value, slot in (*_of_slots(slots), *read)
        if slot.end > slot.start
    }
    found: list[Mention] = []
    for (start, end), (kind, value) in sorted(spans.items()):
        said = [n for n, word in enumerate(words) if word.start < end and word.end > start]
        if said and (not found or said[0] >= found[-1].last):
            found.append(Mention(kind, value, said[0], said[-1] + 1))
    return tuple(found)


def _named(query: Query) -> Iterator[tuple[str, str, Slot]]:
    yield from (named for named in _of_slots(query.slots) if named[0] != AGENCY)
    for agency in query.agencies:
        if agency.slot is not None:
            yield AGENCY, agency.agency, agency.slot


def _of_slots(slots: Slots) -> Iterator[tuple[str, str, Slot]]:
    for slot in slots.items:
        if slot.kind is SlotKind.AGENCY:
            # 'ubnd-tỉnh@Lai Châu'
            yield AGENCY, slot.agency, slot
        elif slot.kind is SlotKind.SECTION:
            yield SECTION, slot.value, slot
        elif is_time(slot):
            yield TIME, slot.value, slot


def is_time(slot: Slot) -> bool:
    """Whether a slot is a year, a period or another time of its own."""
    if slot.kind is SlotKind.WHEN:
        return slot.value in TIMES
    return slot.kind in (SlotKind.YEAR, SlotKind.PERIOD)


def uses(queries: Iterable[Query]) -> dict[Named, set[str]]:
    """Return the uses that queries make of what they name."""
    found: dict[Named, set[str]] = {}
    for query, aside in described(queries):
        for kind, value, use, negated in _used(query):
            found.setdefault((kind, value), set()).add(NOT * (negated != aside) + use)
    return found


def _used(query: Query) -> Iterator[tuple[str, str, str, bool]]:
    for agency in query.agencies:
        yield AGENCY, agency.agency, _role(agency, query), agency.negated
    for section in query.sections:
        yield SECTION, section, MEANT, False
    negated = {
        value: time.negated
        for time in query.times
        for value in (str(time.start), f"{time.start}-{time.end}", time.relation)
    }
    for slot in query.slots.items:
        if is_time(slot) and slot.value in negated:
            yield TIME, slot.value, MEANT, negated[slot.value]


def _role(agency: AgencyRef, query: Query) -> str:
    role = agency.role or (query.roles[0] if len(query.roles) == 1 else None)
    return role.value if role else EITHER


@dataclass(frozen=True)
class Hints:
    """What the words of a message tell beside how they are read.

    `asks` is how likely the message asks for each kind of answer and of condition, `model` what its mentions are
    likely used for; `first` are the mentions that were known before it was read again.
    """

    words: Sequence[Word]
    asks: Mapping[str, float]
    model: Uses
    first: tuple[Mention, ...]
    _known: dict[Mention, dict[str, float]] = field(default_factory=dict)

    def likely(self, one: Mention) -> Mapping[str, float]:
        """Return how likely each use of a mention is."""
        if one not in self._known:
            others = [other for other in self.first if not _overlap(one, other)]
            said = signs(self.words, one, others)
            self._known[one] = self.model.probabilities(one.kind, said)
        return self._known[one]

    def unused(self, one: Mention) -> float:
        """Return the logarithm of how likely a mention has no use."""
        return _log(self.likely(one).get(UNUSED, 0.0))

    def together(self, queries: Iterable[Query]) -> tuple[Mention, ...]:
        """Return the mentions of the first reading and those of another reading."""
        new = mentions(self.words, queries)
        return (
            *self.first,
            *(one for one in new if not any(_overlap(one, other) for other in self.first)),
        )

    def weighed(
        self, name: str, queries: Iterable[Query], named: Iterable[Mention]
    ) -> dict[str, float]:
        """Return by kind how likely the uses are that queries make of what is `named`, as logarithms.

        Of several mentions of one thing that counts which is likeliest used.
        """
        made, best = uses(queries), dict[Named, Mention]()
        for one in sorted(named, key=self.unused, reverse=True):
            best[one.kind, one.value] = one
        told = {f"{name} {kind} {what}": 0.0 for kind in KINDS for what in WEIGHED}
        for thing, one in best.items():
            _weigh(told, f"{name} {one.kind}", self.likely(one), made.get(thing))
        return told


# All uses together, the least likely one, and what is least likely used or unused as it is.
WEIGHED = ("uses", "least use", "least read", "least unread")


def _weigh(
    told: dict[str, float], name: str, likely: Mapping[str, float], made: set[str] | None
) -> None:
    use = _log(max(likely.get(one, 0.0) for one in made or {UNUSED}))
    told[f"{name} uses"] += use
    told[f"{name} least use"] = min(told[f"{name} least use"], use)
    part = f"{name} least read" if made else f"{name} least unread"
    told[part] = min(told[part], _log(1 - likely.get(UNUSED, 0.0)) if made else use)


def _log(likely: float) -> float:
    return math.log(max(likely, LEAST_LIKELY))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.first < other.last and other.first < one.last
