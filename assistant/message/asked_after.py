"""A question led to by why it is asked: 'Tôi đếm ra hai số nên đành hỏi: phụ lục có 30 việc, đúng không?'

What says by itself what it is about is asked alone; why it is asked, which names nothing that it may be about,
is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.completed import stands_alone
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# What the question may be about: 'việc nhà ở do Bộ A lo nên tôi phải hỏi: …'.
SUBJECTS = (
    SlotKind.AGENCY,
    SlotKind.TASK_REF,
    SlotKind.SECTION,
    SlotKind.NODE,
    SlotKind.TOPIC,
    SlotKind.FACET,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.ROLE,
    SlotKind.SHARE,
    SlotKind.NEGATION,
)
# '… nên đành hỏi: |'
ASKING = phrasing("asked_after")


# '(tôi chỉ cần việc A), | vì các việc còn lại …'
REST = phrasing("asked_after_rest")


def without_rest(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words without why, in a sentence, the rest of the tasks is not wanted: they set nothing aside."""
    found = REST.search(words)
    if found is None or not found.first or words[found.first].starts:
        return words
    end = next((n for n in range(found.last, len(words)) if words[n].starts), len(words))
    return words if asks(words[found.first : end]) else (*words[: found.first], *words[end:])


def without_reason(words: Sequence[Word], build: Build) -> Sequence[Word]:
    """Return the words without what leads, in a sentence, to a question that stands alone behind a colon."""
    places = [n for n in range(1, len(words)) if words[n].opens and not words[n].starts]
    place = next((n for n in places if ASKING.search(words[:n])), None)
    if place is None:
        return words
    query = build(words[place:])
    if not (query.yes_no or asks(words[place:])) or not stands_alone(query):
        return words
    start = max((n for n in range(place) if words[n].starts), default=0)
    if build(words[start:place]).slots.of(*SUBJECTS):
        return words
    return (*words[:start], *opened(words[place:]))
