"""The verdict of a comparison in a sentence: which is more and by how much, that they are equal, their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from assistant.grammar import meanings, phrasing
from assistant.query import Query
from assistant.read.base import Reading
from assistant.read.differences import claims_borne, claims_difference
from assistant.read.groups import joined
from assistant.readings.amounts import number_said
from assistant.readings.claims import holds as holds_claim
from assistant.readings.claims import numbers
from assistant.slots import Slot, SlotKind
from assistant.words import Word, parted
from structured.tally import Group, at_place, ordered

Label = Callable[[Group], str]
PAIR = 2
LESS, AGAINST = phrasing("verdicts_less"), phrasing("verdicts_against")
DENIED = phrasing("verdicts_denied")
# 'gấp đôi', 'hơn | gấp ba', 'bằng | một nửa'; 'gần gấp đôi'
TIMES, TIMES_NEAR = phrasing("verdicts_times"), phrasing("verdicts_times_near")
HALF, MULTIPLES = Fraction(1, 2), meanings("verdicts_multiples")
NAMED = (SlotKind.AGENCY, SlotKind.SECTION)


def verdict(reading: Reading, groups: Sequence[Group], label: Label, what: str, unit: str) -> str:
    """Return which of the groups is larger and by how much, that they are equal, or their order."""
    largest, *rest = ordered(groups)
    values = {"what": what, "unit": reading.say(unit)}
    if all(group.size == largest.size for group in rest):
        names = joined(reading, map(label, groups))
        if not largest.size:
            return reading.say("tally_none", names=names, **values)
        return reading.say("tally_equal", names=names, n=largest.size, **values)
    if len(groups) > PAIR:
        return _order(reading, groups, label, values)
    second = rest[0]
    text = reading.say(
        "tally_more",
        name=label(largest),
        other=label(second),
        n=largest.size,
        m=second.size,
        d=largest.size - second.size,
        **values,
    )
    return f"{text} {_times(reading, largest.size, second.size)}".strip()


def cited(told: str, marks: str) -> str:
    """Return a sentence with its marks before the full stop."""
    return f"{told.rstrip('.')} {marks}."


def _order(reading: Reading, groups: Sequence[Group], label: Label, values: dict[str, str]) -> str:
    sized = (
        reading.say("tally_item", name=label(g), n=g.size, unit=values["unit"])
        for g in ordered(groups)
    )
    least = reading.query.superlative == "least"
    extreme = at_place(groups, 1, least)
    return reading.say(
        "tally_order_least" if least else "tally_order",
        names=joined(reading, map(label, extreme)),
        n=extreme[0].size,
        order="; ".join(sized),
        **values,
    )


def _times(reading: Reading, more: int, less: int) -> str:
    """Return how many times as many, when that is asked for."""
    if not less or not reading.query.slots.has(SlotKind.COMPARE, "times"):
        return ""
    ratio = more / less
    exact = ratio == round(ratio, 1)
    shown = (
        f"{ratio:.0f}" if ratio == int(ratio) else f"{ratio:.1f}".replace(".", reading.say("comma"))
    )
    return reading.say("tally_times" if exact else "tally_times_about", x=shown)


def borne_out(reading: Reading, groups: Sequence[Group]) -> str:
    """Return 'Đúng.' or 'Không đúng.' where it is asked whether the first has more, or both the same."""
    query = reading.query
    if not query.yes_no or len(groups) != PAIR or query.who or "section" in query.fields:
        return ""
    holds = _borne(query, *_claimed_order(query, groups))
    return "" if holds is None else reading.say("yes" if holds else "no") + " "


def _borne(query: Query, first: Group, second: Group) -> bool | None:
    """Whether the first has more, or as many, as claimed, by the number claimed; None where code can't tell."""
    denied = _denied(query)
    if query.slots.has(SlotKind.COMPARE, "times"):
        return multiple_borne(query, first.size, second.size)
    if query.slots.has(SlotKind.COMPARE, "equal"):
        # 'không nhiều bằng' is fewer, 'không bằng nhau' either; '…, đều 4 việc': each has to have as many.
        claimed = all(holds_claim(claim.value, first.size) for claim in numbers(query))
        return None if denied else first.size == second.size and claimed
    apart = claims_borne(query, (first, second))
    if query.slots.has(SlotKind.COMPARE, "more"):
        less = LESS.search(_claiming(query))
        holds = (first.size < second.size if less else first.size > second.size) != denied
        # '… không nhiều hơn Bộ B 8 việc' denies the number, or that it is more.
        return holds if not numbers(query) else None if denied else holds and apart
    return apart if claims_difference(query) else None


def _claiming(query: Query) -> Sequence[Word]:
    """Return the words up to the clause that says who has more: '… nhiều hơn B không, | kém mấy việc'."""
    mores = (s for s in query.slots.of(SlotKind.COMPARE) if s.value == "more" and s.end)
    more = next((s.last for s in mores), len(query.words))
    inside = {n for s in query.slots.of(*NAMED) for n in range(s.first + 1, s.last)}
    ends = (n for n in range(more + 1, len(query.words)) if n not in inside)
    return query.words[: next((n for n in ends if parted(query.words, n)), None)]


def _denied(query: Query) -> bool:
    """Whether it is denied that one has more; the 'không' of '… nhiều hơn không, hơn mấy việc' asks."""
    asks = {n for s in query.slots.of(SlotKind.YES_NO) for n in range(s.first, s.last)}
    return any(
        found.first not in asks
        and not any(parted(query.words, n) for n in range(found.first + 1, found.last))
        # '…, chứ không ít hơn' says it again.
        for found in DENIED.each(_claiming(query))
    )


def _claimed_order(query: Query, groups: Sequence[Group]) -> tuple[Group, Group]:
    """Return the two groups, that first of which it is claimed: 'giữa mục I và II, | mục II | nhiều hơn'."""
    one, two = groups
    keys = (one.key, two.key)
    named = [s for s in query.slots.of(*NAMED) if s.end and s.value in keys]
    times = [sum(_mentions(s, query) for s in named if s.value == key) for key in keys]
    if sorted(times) == [1, PAIR]:
        # The one that is named again is spoken of.
        return (one, two) if times[0] == PAIR else (two, one)
    if sorted(times) == [0, 1]:
        # 'nhiều hơn | Bộ A |': of the other, that was told before.
        more = query.slots.of(SlotKind.COMPARE)
        opens = bool(more) and named[0].before(more[0])
        return (one, two) if bool(times[0]) is opens else (two, one)
    # 'so với A thì B nhiều hơn'
    return (two, one) if AGAINST.opens(query.words) else (one, two)


def _mentions(slot: Slot, query: Query) -> int:
    """Return how often a slot names what it names: 'mục V, mục V' is one slot, and names it twice."""
    said = [word.folded for word in query.words[slot.first : slot.last]]
    half = len(said) // 2
    return PAIR if half and said[:half] == said[half:] else 1


def multiple_borne(query: Query, first: int, second: int) -> bool | None:
    """Whether one number is so many times another, as is claimed; None where but nearly, or code can't tell."""
    found = TIMES.search(query.words)
    if found is None or not (first and second) or TIMES_NEAR.search(query.words):
        return None
    half = bool(found["half"])
    ratio = HALF if half else Fraction(MULTIPLES.get(found["n"]) or number_said(found["n"]))
    if not any(s.end for s in query.slots.of(*NAMED)):
        # 'vậy là gấp đôi': it is not said which of the two.
        first, second = (min if half else max)(first, second), (max if half else min)(first, second)
    return first > ratio * second if found["over"] else first == ratio * second
