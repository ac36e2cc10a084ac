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
from assistant.grammar import phrasing
from assistant.message.completed import counts_all
from assistant.message.pointers import pointers_in
from assistant.message.statements import own_from
from assistant.model.told import Told
from assistant.query import Query
from assistant.read.confirming import confirming
from assistant.read.matter_claimed import matter
from assistant.reader import Exhausted
from assistant.rereading.asks import Asks, load_asks
from assistant.rereading.features import Outcome, Unread, agreement, features, numbered, verdict_of
from assistant.rereading.mentions import Uses, load_uses
from assistant.rereading.omissions import JOINED, omissions, runs
from assistant.rereading.trees import Trees, load_trees
from assistant.rereading.uses import Hints, mentions
from assistant.slots import SlotKind, Slots
from assistant.words import Word

FOLDER = Path(__file__).parent
HOPE, JUDGE = FOLDER / "hope.json", FOLDER / "judge.json"
# An omission is tried that is at least so likely to mend a reading, at most so many of a message.
LEAST_HOPE, MOST_TRIED = 0.02, 4
# No more is tried once so many words were read for a message: a long one is read piece by piece, and its
# answer is not to wait (eight hundred take some 80 ms on a plain CPU).
MOST_READ = 800
# One is taken that is judged to be at least so likely better than the first reading; to answer where that refuses,
# three times as likely as not, since a false answer costs more than a refusal. On dev, of authors held out.
LEAST_BETTER, LEAST_ANSWER = 0.65, 0.75

# Routes of questions that relate numbers to each other: without a word of those nothing of them is left.
RELATED = ("measured", "portions")
# The route of claims on a task that is described.
CLAIMED = "claimed"

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
    if first[0][-1].route in RELATED or _of_all(first[0][-1]):
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
        if number and not (
            _splits(hopeful[n], outcome, outcomes[n])
            or _claims_other(words, outcome, outcomes[n])
            or _claims_less(hopeful[n], outcome, outcomes[n])
            or _claims_anywhere(hopeful[n], outcome, outcomes[n])
            or _loses_whom(hopeful[n], outcome, outcomes[n])
            or _turns_role(hopeful[n], outcome, outcomes[n])
            or _confirms_open(hopeful[n], outcome, outcomes[n])
        ):
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


def _tried(
    read: Callable[[Sequence[Word]], Read[Rest]], one: Unread, words: Sequence[Word]
) -> Read[Rest] | None:
    """Return a message read without some of its words; None where that is more work than it is worth."""
    try:
        return read(one.omission.read(words))
    except Exhausted:
        return None


def _splits(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether sentences that are read as one ask more questions than they did apart: they were none.

    'một là …; hai là …. Cả hai ý đúng không?' claims as much.
    """
    if first.queries and first.queries[-1].yes_no:
        return False
    return again.omission.left in JOINED and len(outcome.queries) > len(first.queries)


def _claims_other(words: Sequence[Word], first: Outcome, outcome: Outcome) -> bool:
    """Whether the verdict turns from that on the writer's own view to one on what others said before it."""
    if not own_from(words) or {verdict_of(first.draft), verdict_of(outcome.draft)} != {"yes", "no"}:
        return False
    claimed = {word.start for query in first.queries for word in query.words}
    return any(word.start not in claimed for word in outcome.queries[-1].words)


def _claims_less(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether what somebody is claimed to do is confirmed only without words of it: 'A chủ trì (xóa nợ) …'."""
    query = first.queries[-1] if first.queries else None
    if query is None or not (query.yes_no and query.agencies):
        return False
    unread = {again.words[place].start for place in again.left}
    told = {word.start for word in matter(query)}
    named = {a.slot.start for a in query.agencies if a.slot}
    asking = bool(unread & _starts(query, SlotKind.YES_NO)) and confirming(query)
    if verdict_of(first.draft) and asking and not outcome.queries[-1].yes_no:
        # Without 'phải không' nothing is claimed.
        return True
    if _denied(query) & unread and verdict_of(outcome.draft) == "yes":
        return True
    verdicts = {verdict_of(first.draft), verdict_of(outcome.draft)}
    if verdicts == {"yes", "no"} and _starts(query, SlotKind.ROLE) & unread:
        # '… chủ trì, không có việc nào (ở cột phối hợp)' denies something else.
        return True
    if named and named <= unread and query.slots.has(SlotKind.CLAIM, "0"):
        # 'Bộ A không phải làm gì' without Bộ A is said of everybody.
        return True
    if query.times and (named <= unread or told & unread):
        # 'Bộ A làm xong việc X năm 2022, đúng không' without anybody, or without X, claims something else.
        return True
    if verdict_of(outcome.draft) != "yes" or verdict_of(first.draft):
        return False
    # Of a task no word is left out; of whatever else not all: 'A chủ trì (nhà ở xã hội cho công nhân)'.
    of_task = query.roles and outcome.parts[-1].route == CLAIMED
    return bool(told & unread if of_task else told and told <= unread)


# 'trong | phần mục đích': where something is claimed to stand.
INSIDE = phrasing("choice_inside")


def _claims_anywhere(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without the part where it is said to stand: 'trong phần mục đích'."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = {again.words[place].start for place in again.left}
    nodes = (slot for slot in query.slots.of(SlotKind.NODE) if slot.end and slot.start in unread)
    return any(INSIDE.search(query.words[: slot.first]) for slot in nodes)


# 'các bộ | không phải'; an agency's name and what denies it something stand so near each other.
BODIES_DENIED, NEAR = phrasing("choice_bodies_denied"), 1


def _denied(query: Query) -> set[int]:
    """Return where the words start by which a body is claimed not to do something: 'Bộ A không phải báo cáo'."""
    ends = [a.slot.last for a in query.agencies if a.slot]
    ends += [found.start("not") for found in BODIES_DENIED.each(query.words)]
    said = [s for s in query.slots.of(SlotKind.NEGATION) if s.value == "not" and s.end]
    near = (s for s in said if any(0 <= s.first - end <= NEAR for end in ends))
    return {query.words[s.first].start for s in near}


def _turns_role(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether the role asked for is left unread, and the one of the turn before stands in its place."""
    one, two = (read.queries[-1] if read.queries else None for read in (first, outcome))
    if one is None or two is None or not (one.carried and two.carried):
        return False
    unread = {again.words[place].start for place in again.left}
    roles = {role for a in two.agencies if (role := a.role)} | {*two.roles}
    turned = bool(roles) and roles.isdisjoint(one.roles)
    return bool(one.roles) and turned and bool(_starts(one, SlotKind.ROLE) & unread)


def _starts(query: Query, kind: SlotKind) -> set[int]:
    """Return where the words of a query's slots of a kind start in its message."""
    slots = (s for s in query.slots.of(kind) if s.end)
    return {word.start for s in slots for word in query.words[s.first : s.last]}


def _confirms_open(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether a claim is confirmed only without what of it nothing proves, or without all who are to do it."""
    query = first.queries[-1] if first.queries else None
    if query is None or verdict_of(outcome.draft) != "yes" or verdict_of(first.draft) == "yes":
        return False
    unread = {again.words[place].start for place in again.left}
    named = {a.slot.start for a in query.agencies if a.slot and a.slot.end}
    one = not any(word.starts for word in query.words[1:])
    return first.draft.open or bool(one and named and named <= unread)


def _loses_whom(again: Unread, first: Outcome, outcome: Outcome) -> bool:
    """Whether 'bộ mình', 'bộ này' is left of a message whose words for that ministry are unread."""
    left = frozenset(again.left)
    kept = [word for place, word in enumerate(again.words) if place not in left]
    points = any(pointer.number == 1 for pointer in pointers_in(kept))
    return points and _names(first.queries) and not _names(outcome.queries)


def _names(queries: Sequence[Query]) -> bool:
    """Whether an agency is named, in a question or beside one."""
    return any(q.agencies or _names((*q.limits, *q.aside, *q.also)) for q in queries)


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
