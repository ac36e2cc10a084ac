"""What is to be told where a claim is wrong: '… đúng không, nếu không thì ai ký?'.

The answer to a claim tells how it is anyhow. Read as words of the claim, the 'không' would deny it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.tellings import Build, asks, noun_at
from assistant.slots import SlotKind
from assistant.words import Word, opened, parted

# 'nếu không thì | ai ký'
OTHERWISE = phrasing("otherwise_if_not")
# 'do Bộ A chủ trì, đúng không | hay là | Bộ B'
RATHER, MOST_OTHER = phrasing("otherwise_rather"), 12
# 'hay là của cả Bộ B', 'hay còn Bộ B': beside the first, not in its place.
ALSO = phrasing("otherwise_also")
# 'có việc nào không, | nếu có thì | kể ra giúp em'
SO = phrasing("otherwise_if_so")
# What asks for the right one of its kind, and no more than that.
PLAIN = frozenset(
    (
        *(SlotKind.WHO, SlotKind.ROLE, SlotKind.FIELD, SlotKind.FACET, SlotKind.QUANTITY),
        *(SlotKind.FILLER, SlotKind.TASK, SlotKind.FOLLOW, SlotKind.NODE, SlotKind.PART),
    )
)
# 'nếu sai thì phụ lục ghi | năm nào': by what time it is done is asked, too.
MOST_MATTER, SOME_TIME = 1, frozenset({"by"})


def without_otherwise(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without what asks, after a claim, for the right one where it is wrong.

    Of a question of its own after 'nếu không thì', those words alone are left out.
    """
    words = _without_outcome(words, build)
    words = _without_other(_without_courtesy(words, build), build)
    found = OTHERWISE.search(words)
    claim = build(words[: found.first]) if found and found.last < len(words) else None
    if found is None or claim is None or not claim.yes_no:
        return words
    end = next((n for n in range(found.last + 1, len(words)) if parted(words, n)), len(words))
    asked = build(words[found.last : end])
    known = {a.agency for a in claim.agencies}
    when = {s for s in asked.slots.of(SlotKind.WHEN) if s.value in SOME_TIME}
    plain = all(s.kind in PLAIN or s.value in known or s in when for s in asked.slots.items)
    if plain and len(asked.topic) <= MOST_MATTER:
        return (*words[: found.first], *words[end:])
    starts = words[found.first].starts
    rest = opened(words[found.last :]) if starts else words[found.last :]
    return (*words[: found.first], *rest)


# 'Nếu đúng thì | tôi giữ nguyên', 'Nếu nhầm thì | nói rõ …'; what of the tasks would be kept or left.
OUTCOME, LIMITED = phrasing("otherwise_outcome"), phrasing("afterwords_limit")
# What a request behind it may not name: it would be another question.
OTHERS = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.YEAR, SlotKind.PERIOD)


def _without_outcome(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without sentences, behind a question, on what comes of its answer for the writer."""
    for place in range(1, len(words)):
        found = OUTCOME.opens(words[place:]) if words[place].starts else None
        if found is None:
            continue
        end = next((n for n in range(place + 1, len(words)) if words[n].starts), len(words))
        said, before = words[place:end], build(words[:place])
        if (before.yes_no or before.who) and _of_writer(said, found, build):
            return _without_outcome((*words[:place], *words[end:]), build)
    return words


def _of_writer(words: Sequence[Word], found: Found, build: Build) -> bool:
    """Whether words tell what the writer would do, or ask for what is right, and keep to no tasks."""
    if asks(words) or noun_at(words[: found.start("comes")]) is not None:
        # 'nếu việc nào ghi chung thì tôi bỏ qua'
        return False
    named = bool(build(opened(words)).slots.of(*OTHERS))
    if LIMITED.search(words):
        return not named and noun_at(words) is None
    return bool(found["writer"]) or not named


def _without_other(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without whom it may be else, behind what asks: '… Bộ A, đúng không (hay là Bộ B)'.

    The answer to what is claimed of the first tells who it is.
    """
    found = RATHER.search(words)
    if found is None or not found.first or len(words) - found.last > MOST_OTHER:
        return words
    other = build(words[found.last :])
    named = all(s.kind is SlotKind.AGENCY or s.kind in PLAIN for s in other.slots.items)
    asks = other.agencies and named and not other.topic and not ALSO.search(other.words)
    # '…, hay là tỉnh phối hợp' claims something else.
    asks = asks and not (set(other.roles) - set(build(words[: found.first]).roles))
    place = found.start("rather")
    return words[:place] if asks and build(words[:place]).yes_no else words


def _without_courtesy(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without the request, at their end, to be told what there is: 'có thì chỉ giùm chị'."""
    found = next((f for f in SO.each(words) if f.first and parted(words, f.first)), None)
    if found is None or not build(words[: found.first]).yes_no:
        return words
    asked = build(words[found.last :])
    plain = all(slot.kind in PLAIN for slot in asked.slots.items)
    return words[: found.first] if plain and len(asked.topic) <= MOST_MATTER else words
