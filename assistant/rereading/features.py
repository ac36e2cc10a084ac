"""What tells whether a message is read better without some words: features of these and of both readings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from assistant.join import join
from assistant.message.background import sounds_told
from assistant.message.sentences import may_ask
from assistant.model.told import Told
from assistant.query import Query
from assistant.read.base import Draft, load_messages
from assistant.rereading.omissions import Omission
from assistant.rereading.uses import Hints
from assistant.slots import Slot
from assistant.words import Word

Features = dict[str, float]
# Larger numbers are no further evidence.
MOST_SLOTS, MOST_CONDITIONS, MOST_TOPIC, MOST_PARTS = 3, 6, 12, 3
LONG, LONG_KEPT = 100, 40
MOST_TOLD = 20.0
# What is not named can be called idle least of all.
NEVER_IDLE = -5.0
# The number of the first reading's outcome.
FIRST = 0
# Tasks of an answer are counted up to these, and beyond.
FEW, ALL = 5, 29
# What a query tells beside its slots.
TELLS = (
    "which_tasks",
    "fields",
    "facets",
    "about_tasks",
    "carried",
    "limits",
    "aside",
    "also",
    "nodes",
    "task_refs",
    "superlative",
)


@dataclass(frozen=True)
class Outcome:
    """The questions of a message as read and drafted."""

    parts: tuple[Told, ...]

    @cached_property
    def draft(self) -> Draft:
        """The answer to all parts."""
        return join(self.parts)

    @property
    def queries(self) -> tuple[Query, ...]:
        """The queries of the parts."""
        return tuple(part.query for part in self.parts)

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of all parts."""
        return tuple(slot for query in self.queries for slot in query.slots.items)

    @cached_property
    def topic(self) -> tuple[int, ...]:
        """Where in the message the words stand that no slot explains."""
        return tuple(word.start for query in self.queries for word in query.topic)

    @cached_property
    def used(self) -> frozenset[int]:
        """Where in the message the words stand that were read."""
        return frozenset(word.start for query in self.queries for word in query.words)

    @property
    def conditions(self) -> int:
        """How many conditions the last part has."""
        q = self.queries[-1]
        return sum(map(len, (q.agencies, q.times, q.sections, q.cells, q.roles)))

    @cached_property
    def told_first(self) -> tuple[tuple[str, float], ...]:
        """The features of this reading as the first: the same, whatever is left unread."""
        return tuple(_of_outcome("first", self))

    def same(self, other: Outcome) -> bool:
        """Whether another reading is answered the same."""
        return self._told == other._told

    @property
    def _told(self) -> tuple[object, ...]:
        draft = self.draft
        return draft.status, draft.tasks, draft.collective, draft.count, draft.text


@dataclass(frozen=True)
class Unread:
    """Words of a message left unread, the message as first read with them, and what its words hint at."""

    words: Sequence[Word]
    omission: Omission
    first: Outcome
    hints: Hints

    @cached_property
    def left(self) -> tuple[int, ...]:
        """The places of the words left unread."""
        return self.omission.unread(self.words)

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where in the message they stand."""
        return frozenset(self.words[n].start for n in self.left)

    @cached_property
    def features(self) -> Features:
        """What is known before the rest is read again."""
        told = ((f"asks:{what}", likely) for what, likely in self.hints.asks.items())
        return dict(
            chain(_of_words(self), _of_slots(self), self.first.told_first, told, _of_named(self))
        )


def features(unread: Unread, again: Outcome) -> Features:
    """Return the features of a message read `again`, but for its further readings."""
    first = unread.first
    return unread.features | dict(
        chain(
            _of_new(unread, again),
            _of_outcome("again", again),
            _of_both(first, again),
            _of_uses(unread, again),
            _of_verdicts(unread, again),
        )
    )


def agreement(outcome: int, others: Sequence[int]) -> Features:
    """Return how many of the `others` come to the same as the first reading, outcome 0, or as this one."""
    found = {"readings": float(len(others))}
    for name, one in (("first", FIRST), ("again", outcome)):
        agree = others.count(one)
        found[f"agree with {name}"] = float(agree)
        found[f"share that agrees with {name}"] = agree / max(1, len(others))
    return found


def numbered(first: Outcome, again: Sequence[Outcome]) -> list[int]:
    """Return a number for each reading: the same where they are answered the same, 0 as at first."""
    known = [first, *again]
    return [next(n for n, one in enumerate(known) if one.same(reached)) for reached in again]


def _of_words(unread: Unread) -> Iterator[tuple[str, float]]:
    """Yield how many words are left unread, where, and how many of them were read at first."""
    gone, kept, first = unread.left, unread.omission.kept, unread.first
    count = len(unread.words)
    yield f"left:{unread.omission.left}", 1.0
    yield "share left", len(gone) / count
    yield "kept", min(len(kept), LONG_KEPT) / LONG_KEPT
    yield "words", min(count, LONG) / LONG
    yield "left at start", float(gone == tuple(range(len(gone))))
    yield "left at end", float(gone == tuple(range(count - len(gone), count)))
    yield "left asks", float(any(may_ask(unread.words, n) for n in gone))
    yield "kept asks", float(any(may_ask(unread.words, n) for n in kept))
    told = sounds_told([unread.words[n] for n in gone])
    yield "told left", max(-MOST_TOLD, min(MOST_TOLD, sum(told, 0.0)))
    yield "told left on average", sum(told) / max(1, len(told))
    read = sounds_told([unread.words[n] for n in kept])
    yield "told kept on average", sum(read) / max(1, len(read))
    yield "share of read left", len(unread.starts & first.used) / max(1, len(first.used))
    yield "topic", _topic(first.topic)
    yield "topic left", _topic([n for n in first.topic if n in unread.starts])


def _of_slots(unread: Unread) -> Iterator[tuple[str, float]]:
    """Yield how many slots of the first reading are left unread, and how many kept."""
    told = Counter(
        f"{'left' if slot.start in unread.starts else 'kept'} slot:{slot.kind}"
        for slot in unread.first.slots
    )
    yield from ((name, float(min(count, MOST_SLOTS))) for name, count in told.items())


def _of_new(unread: Unread, again: Outcome) -> Iterator[tuple[str, float]]:
    """Yield what is read now and was not at first."""
    first = unread.first
    yield "share newly read", len(again.used - first.used) / max(1, len(unread.words))
    yield "topic again", _topic(again.topic)
    known = {(slot.kind, slot.start) for slot in first.slots}
    new = {slot.kind for slot in again.slots if (slot.kind, slot.start) not in known}
    yield from ((f"new slot:{kind}", 1.0) for kind in new)


def _of_named(unread: Unread) -> Iterator[tuple[str, float]]:
    """Yield how likely what is left unread, and what is kept, is named for nothing."""
    hints = unread.hints
    left = [one for one in hints.first if unread.words[one.first].start in unread.starts]
    kept = [one for one in hints.first if one not in left]
    yield "mentions left", float(len(left))
    yield "least idle left", min(map(hints.unused, left), default=0.0)
    yield "idlest kept", max(map(hints.unused, kept), default=NEVER_IDLE)
    yield from hints.weighed("first", unread.first.queries, hints.first).items()


def _of_uses(unread: Unread, again: Outcome) -> Iterator[tuple[str, float]]:
    """Yield how likely the uses are that both readings make of what they name."""
    named = unread.hints.together(again.queries)
    first = unread.hints.weighed("first", unread.first.queries, named)
    now = unread.hints.weighed("again", again.queries, named)
    yield from (first | now).items()
    for (name, one), other in zip(first.items(), now.values(), strict=True):
        yield f"gain:{name.removeprefix('first ')}", other - one


def _topic(words: Sequence[int]) -> float:
    return min(len(words), MOST_TOPIC) / MOST_TOPIC


def _of_outcome(name: str, outcome: Outcome) -> Iterator[tuple[str, float]]:
    """Yield what a reading has found and how it was answered."""
    draft = outcome.draft
    yield f"{name} route:{outcome.parts[-1].route}", 1.0
    yield f"{name} status:{draft.status}", 1.0
    yield f"{name} tasks:{_several(len(draft.tasks))}", 1.0
    yield f"{name} collective", float(bool(draft.collective))
    yield f"{name} conditions", float(min(outcome.conditions, MOST_CONDITIONS))
    yield f"{name} parts", float(min(len(outcome.parts), MOST_PARTS))
    for query in outcome.queries:
        yield from ((f"{name} tells:{what}", 1.0) for what in TELLS if getattr(query, what))
        yield from ((f"{name} asks:{what.split(':')[0]}", 1.0) for what in query.quantities)
    yield from ((f"{name} slot:{slot.kind}", 1.0) for slot in outcome.slots)
    refused = str(outcome.parts[-1].draft.why.get("refused", "")).split(" ")[0]
    if refused:
        yield f"{name} refused:{refused}", 1.0


def _of_both(first: Outcome, again: Outcome) -> Iterator[tuple[str, float]]:
    """Yield how the two answers stand to each other."""
    routes = (first.parts[-1].route, again.parts[-1].route)
    yield f"routes:{' > '.join(routes)}", 1.0
    yield f"statuses:{first.draft.status} > {again.draft.status}", 1.0
    yield f"tasks:{_compared(first.draft.tasks, again.draft.tasks)}", 1.0


# So likely a message claims something, by its words alone: of others no verdict is wanted.
CLAIMS = 0.5


def _of_verdicts(unread: Unread, again: Outcome) -> Iterator[tuple[str, float]]:
    """Yield whether each reading of a claim confirms or denies it."""
    if unread.hints.asks["premise"] > CLAIMS:
        verdicts = [verdict_of(outcome.draft) for outcome in (unread.first, again)]
        yield f"verdicts:{' > '.join(verdicts)}", 1.0


@lru_cache(maxsize=1)
def _verdicts() -> dict[str, str]:
    """Return which word opens a draft that confirms or denies, in each language."""
    texts = load_messages().values()
    return {messages[verdict]: verdict for messages in texts for verdict in ("yes", "no")}


def verdict_of(draft: Draft) -> str:
    """Return 'yes' or 'no' where a draft confirms or denies what is claimed, else ''."""
    return next((v for word, v in _verdicts().items() if draft.text.startswith(word)), "")


def _several(count: int) -> str:
    if count <= 1:
        return str(count)
    return "few" if count <= FEW else "many" if count < ALL else "all"


def _compared(first: Iterable[str], again: Iterable[str]) -> str:
    one, two = set(first), set(again)
    if not one and not two:
        return "none"
    if one == two:
        return "same"
    if not one & two:
        return "others"
    return "fewer" if two < one else "more" if one < two else "overlap"
