"""What a turn claims of the fact of the document just told: 'Bộ trưởng Bộ A chứ gì?' after who proposed it."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.scope import names_other_document
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.bodies import bodies_in, plain
from assistant.read.dates import dates_in
from assistant.slots import SlotKind
from assistant.turns.turn import Turn, asks_list

# The facts whose value a few words may name.
OF_PERSONS, OF_DAYS = frozenset({"signatory", "proposer", "issuer"}), frozenset({"date", "effect"})
# A turn that but names a value has no more words.
MOST = 14
# 'ông Phạm Minh Chính', 'Thủ tướng', 'người ký'
PERSON = phrasing("fact_claimed_person")
OTHERS = (
    SlotKind.ROLE,
    SlotKind.TASK,
    SlotKind.TASK_REF,
    SlotKind.NODE,
    SlotKind.SECTION,
    SlotKind.FIELD,
)


def fact_claimed(turn: Turn) -> Query | None:
    """Return 'Thủ tướng hả?', '20/12 đúng không' after a fact of the document as a claim on that fact."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or query.facets or names_other_document(before) or turn.subject:
        return None
    if not query.yes_no or asks_list(query) or query.who or query.slots.of(*OTHERS):
        return None
    if len(query.words) > MOST or not _names_value(query, frozenset(before.facets)):
        return None
    return replace(query, facets=before.facets, topic=(), times=(), carried=("fact",))


def _names_value(query: Query, facets: frozenset[str]) -> bool:
    """Whether a turn names a day or a person, of whichever the fact told is."""
    line = " ".join(word.folded for word in query.words)
    if facets & OF_PERSONS:
        named = query.agencies or PERSON.search(query.words) or bodies_in(line)
        return bool(named)
    return bool(facets & OF_DAYS and dates_in(plain(query.question), years=True))
