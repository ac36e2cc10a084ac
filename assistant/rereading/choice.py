"""Whether a message is read without some of its words: the omission that is likeliest to be what is meant.

Two models of boosted trees are fitted by `python -m eval.fit_rereading` on the dev questions: one tells from the
words left out and the first reading which omissions are worth a try, the other judges what they come to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from assistant.answer import Status
from assistant.message.completed import counts_all
from assistant.message.sorted_apart import SORTED
from assistant.model.told import Told
from assistant.query import Query
from assistant.reader import Exhausted
from assistant.rereading.asks import Asks, load_asks
from assistant.rereading.features import Outcome, Unread, agreement, features, numbered
from assistant.rereading.mentions import Uses, load_uses
from assistant.rereading.omissions import omissions, runs
from assistant.rereading.trees import Trees, load_trees
from assistant.rereading.uses import Hints, mentions
from assistant.rereading.vetoes import vetoed
from assistant.slots import SlotKind, Slots
from assistant.words import Word

FOLDER = Path(__file__).parent
HOPE, JUDGE = FOLDER / "hope.json", FOLDER / "judge.json"
# An omission is tried that is at least so likely to mend a reading, at most so many of a message.
LEAST_HOPE, MOST_TRIED = 0.05, 4
# No more is tried once so many words were read for a message: a long one is read piece by piece, and its
# answer is not to wait (eight hundred take some 80 ms on a plain CPU).
MOST_READ = 800
# One is taken that is judged to be at least so likely better than the first reading; to answer where that refuses,
# three times as likely as not, since a false answer costs more than a refusal. On dev, of authors held out.
LEAST_BETTER, LEAST_ANSWER = 0.65, 0.75

# Routes of questions that relate numbers to each other: without a word of those nothing of them is left.
RELATED = ("measured", "portions", "tallies")

Rest = TypeVar("Rest")
# The questions of a message as drafted, with what is left to the next turn.
Read = tuple[list[Told], Rest]


@lru_cache(maxsize=2)
def model(path: Path) -> Trees:
    """Return one of the two models."""
    return load_trees(path)


def reread(
    message: str,
    words: Sequence[Word],
    slots: Slots,
    first: Read[Rest],
    read: Callable[[Sequence[Word]], Read[Rest]],
    spent: Callable[[], int] = lambda: 0,
) -> Read[Rest]:
    """Return the message `read` without some of its words where that is likely better, else as read at `first`.

    `slots` are those of all its words together; `spent` tells how many words have been read for it so far.
    """
    if first[0][-1].route in RELATED or _of_all(first[0][-1]) or _of_kinds(first[0][-1]):
        return first
    outcome = Outcome(tuple(first[0]))
    hints = hints_of(words, slots, outcome.queries, load_asks(), load_uses())
    ways = omissions(message, words, outcome.queries)
    tried = [
        (one, again)
        for one in hopes([Unread(words, way, outcome, hints) for way in ways])
        if spent() <= MOST_READ and (again := _tried(read, one, words))
    ]
    hopeful, read_again = [one for one, _ in tried], [again for _, again in tried]
    outcomes = [Outcome(tuple(parts)) for parts, _ in read_again]
    numbers = numbered(outcome, outcomes)
    best, chosen = 0.0, first
    for n, number in enumerate(numbers):
        if number and not vetoed(hopeful[n], outcome, outcomes[n]):
            told = features(hopeful[n], outcomes[n])
            told |= agreement(number, [*numbers[:n], *numbers[n + 1 :]])
            likely = model(JUDGE).probability(told)
            if likely >= max(best, least_likely(outcome, outcomes[n])):
                best, chosen = likely, _noted(read_again[n], message, hopeful[n])
    return chosen


def _of_all(part: Told) -> bool:
    """Whether the number of all tasks is asked for in so many words, and told."""
    query = part.query
    bare = not (query.topic or query.agencies or query.sections or query.limits or query.aside)
    return bare and "appendix" in query.parts and counts_all(query) and bool(part.draft.count)


def _of_kinds(part: Told) -> bool:
    """Whether tasks were asked for by the kinds that the message sorts them by: each of its words is one's."""
    return part.query.slots.has(SlotKind.FILLER, SORTED)


def _tried(
    read: Callable[[Sequence[Word]], Read[Rest]], one: Unread, words: Sequence[Word]
) -> Read[Rest] | None:
    """Return a message read without some of its words; None where that is more work than it is worth."""
    try:
        return read(one.omission.read(words))
    except Exhausted:
        return None


def hints_of(
    words: Sequence[Word], slots: Slots, queries: Sequence[Query], asks: Asks, model: Uses
) -> Hints:
    """Return what the words of a message, all with their `slots`, hint at that was first read as `queries`."""
    return Hints(words, asks.probabilities(words), model, mentions(words, queries, slots))


def least_likely(first: Outcome, again: Outcome) -> float:
    """Return how likely a reading must be better than the first to be taken."""
    refuses, again_refuses = (one.draft.status is Status.NOT_IN_DOCUMENT for one in (first, again))
    return LEAST_ANSWER if refuses and not again_refuses else LEAST_BETTER


def _noted(read: Read[Rest], message: str, left: Unread) -> Read[Rest]:
    """Return a reading whose last draft says in its explanation which words were left unread."""
    parts, rest = read
    if not left.left:
        return read
    spans = [(left.words[run[0]].start, left.words[run[-1]].end) for run in runs(left.left)]
    unread = [{"typed": message[start:end], "span": [start, end]} for start, end in spans]
    draft = parts[-1].draft
    noted = replace(draft, why={**draft.why, "unread": unread})
    return [*parts[:-1], parts[-1]._replace(draft=noted)], rest


def hopes(ways: Sequence[Unread]) -> list[Unread]:
    """Return what is worth a try to leave unread, the most hopeful first."""
    return [ways[n] for n in tried([model(HOPE).probability(way.features) for way in ways])]


def tried(hopes: Sequence[float]) -> list[int]:
    """Return the places of those that are worth a try, the most hopeful first."""
    places = [n for n, hope in enumerate(hopes) if hope >= LEAST_HOPE]
    return sorted(places, key=lambda n: -hopes[n])[:MOST_TRIED]
