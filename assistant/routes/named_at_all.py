"""The route for claims that the text speaks of somebody at all: 'Bộ A không được nhắc đến trong nghị quyết'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Status
from assistant.evidence.find import Evidence
from assistant.grammar import phrasing
from assistant.model.evidence import evidence_of
from assistant.query import Query
from assistant.read import narrative
from assistant.read.base import Draft, Reading
from assistant.read.bodies import plain
from assistant.read.collective import with_collective
from assistant.read.enumerated import UNION
from assistant.slots import SlotKind
from corpus.normalize import fold
from corpus.types import Passage
from structured.agencies import UNIONS
from structured.filters import involves_any

SAID = phrasing("named_at_all")
# So many passages that name somebody are shown.
MOST = 5


def named_at_all(reading: Reading) -> Draft | None:
    """Whether the text names the one agency of which that is claimed, or the contrary."""
    query = reading.query
    said = SAID.search(query.words) if _claims(query) else None
    if said is None:
        return None
    agency, denied = query.agencies[0].agency, bool(said["denied"])
    meant = set(reading.library.agencies.meant(agency))
    found = [p for p in reading.library.passages if _names(reading, p, meant)]
    if not denied and any(map(involves_any(tuple(meant)), reading.library.tasks)):
        # Its tasks tell more than that it is named.
        return None
    if found:
        told = _shown(reading, found)
        return replace(told, text=f"{reading.say('no' if denied else 'yes')} {told.text}")
    text = reading.say("not_named_at_all", agency=reading.name(agency))
    if UNION.match(agency):
        told = _shown(reading, [p for p in reading.library.passages if _of_unions(p)])
        return replace(told, text=f"{text}\n\n{told.text}", agencies=(agency,), open=True)
    if reading.library.agencies.reached_collectively(agency):
        plain = replace(reading, query=_plain(query))
        return with_collective(plain, Draft(Status.ANSWERED, text, agencies=(agency,), open=True))
    verdict = reading.say("yes" if denied else "no")
    return Draft(Status.ANSWERED, f"{verdict} {text}", agencies=(agency,))


def _names(reading: Reading, passage: Passage, meant: set[str]) -> bool:
    """Whether a passage names one of those meant, be it within another name: 'các Ủy ban của | Quốc hội'."""
    if meant & evidence_of(passage, reading.library).names:
        return True
    text = plain(passage.text)
    return any(re.search(rf"\b{re.escape(plain(reading.name(a)))}\b", text) for a in meant)


def _claims(query: Query) -> bool:
    """Whether something is claimed of one agency, and nothing narrows it."""
    narrower = query.times or query.sections or query.task_refs or query.within or query.topic
    asks = query.who or query.lists or query.counts or query.facets or query.nodes or query.parts
    named = bool(query.yes_no) and len(query.agencies) == 1 and not query.roles
    return named and not narrower and not asks


def _plain(query: Query) -> Query:
    """Return the query for the tasks of the agency, whatever is claimed of it."""
    slots = query.slots.without(*query.slots.of(SlotKind.NEGATION, SlotKind.CLAIM))
    return replace(
        query, slots=slots, agencies=tuple(replace(a, negated=False) for a in query.agencies)
    )


def _shown(reading: Reading, passages: Sequence[Passage]) -> Draft:
    shown = [Evidence(passage, 1.0, 1.0, 1.0) for passage in passages[:MOST]]
    return narrative.read_narrative(reading, shown)


def _of_unions(passage: Passage) -> bool:
    """Whether a passage speaks of all unions, by its words or by what stands over it."""
    own = fold(" ".join(passage.value.split()))
    unions = fold(UNIONS)
    return unions in own or any(unions in fold(title) for title in passage.headings)
