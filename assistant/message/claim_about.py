"""What a claim is about that names but an agency or a time: the matter told in a sentence before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.message.fact_joints import ENOUGH_TOPIC
from assistant.message.reported import words_of
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word


def of_matter_before(claim: Query, before: Sequence[Query]) -> Query:
    """Return a claim that names but an agency or a time with the matter told before it.

    'Phòng tôi lo chuẩn nghèo đa chiều. Bộ A phối hợp việc này.' claims it of that matter.
    """
    named = claim.topic or claim.task_refs or claim.nodes or claim.facets or claim.lists
    inside = {word.start for word in claim.words}
    if own := _before_claim(inside, before):
        return replace(claim, topic=own) if not named and (claim.agencies or claim.times) else claim
    others = (q for q in before if not inside & {word.start for word in q.words})
    told = [q for q in others if len(q.topic) >= ENOUGH_TOPIC]
    # What the text itself has words for is likelier meant than whoever tells of it.
    terms = [words for q in told if (words := _terms(q))]
    topics = terms or [q.topic for q in told]
    valued = claim.agencies or claim.times
    return replace(claim, topic=topics[-1]) if topics and valued and not named else claim


def _before_claim(claimed: set[int], before: Sequence[Query]) -> tuple[Word, ...]:
    """Return the term before a claim in its sentence: '| chuẩn nghèo đa chiều | em ghi giai đoạn …'."""
    first = min(claimed, default=0)
    held = (q for q in before if claimed & {word.start for word in q.words})
    terms = ((q, tuple(word for word in _terms(q) if word.start < first)) for q in held)
    return next(
        (said for q, said in terms if len(said) >= ENOUGH_TOPIC and not _tells(q, said)), ()
    )


def _tells(query: Query, term: Sequence[Word]) -> bool:
    """Whether a term is but the name of who says it: 'phòng | công nghệ | lại bảo …'."""
    place = next(n for n, word in enumerate(query.words) if word.start == term[0].start)
    return place > 0 and query.words[place - 1].folded in words_of("teller")


def _terms(query: Query) -> tuple[Word, ...]:
    """Return the words of a topic for which the text has a term of its own: 'chuẩn nghèo đa chiều'."""
    slots = query.slots.of(SlotKind.TOPIC)
    inside = {word.start for s in slots for word in query.words[s.first : s.last]}
    words = tuple(word for word in query.topic if word.start in inside)
    return words if len(words) >= ENOUGH_TOPIC else ()
