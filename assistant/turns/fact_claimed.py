"""What a turn claims of the fact of the document just told: 'Bộ trưởng Bộ A chứ gì?' after who proposed it."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.scope import names_other_document
from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.read.bodies import bodies_in, plain
from assistant.read.dates import dates_in
from assistant.slots import SlotKind
from assistant.turns.turn import Turn, asks_list

# The facts whose value a few words may name.
OF_PERSONS, OF_DAYS = frozenset({"signatory", "proposer", "issuer"}), frozenset({"date", "effect"})
# Facts that list bodies, each of which a turn may claim to be there.
OF_BODIES = frozenset({"recipients", "executors"})
# A turn that but names a value has no more words.
MOST = 18
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
    if facets & (OF_PERSONS | OF_BODIES):
        named = query.agencies or PERSON.search(query.words) or bodies_in(line)
        return bool(named)
    return bool(facets & OF_DAYS and dates_in(plain(query.question), years=True))


# 'sản phẩm | là nghị định': so many words may stand before the column.
BEFORE, IS = 2, folded("fact_claimed_is")


# 'nghị định | hay | nghị quyết'
EITHER = folded("aggregate_or")


def product_chosen(turn: Turn) -> Query | None:
    """Return 'Sản phẩm là nghị định hay nghị quyết?' after one task as a question for the product of that."""
    query = turn.query
    cells = [cell for cell in query.cells if cell.column == "product" and not cell.negated]
    said = [s for s in query.slots.of(SlotKind.CELL) if s.end]
    if turn.subject is None or len(cells) != 1 or len(said) != 1 or _of_tasks(query):
        return None
    # The column comes first, and then each of what it may say.
    opens = said[0].first <= BEFORE + 1
    among = {word.folded for word in query.words[said[0].first : said[0].last + 1]}
    if not opens or EITHER.isdisjoint(among):
        return None
    asked = replace(query, cells=(), slots=query.slots.without(*query.slots.items))
    carried = ("subject", "chosen")
    return replace(asked, task_refs=(turn.subject,), fields=("product",), topic=(), carried=carried)


def _of_tasks(query: Query) -> bool:
    """Whether tasks are asked for outright, or something else of them is said."""
    asked = (s for s in query.slots.of(SlotKind.QUANTITY, SlotKind.TASK) if s.end)
    named = query.agencies or query.task_refs or query.sections or query.times or query.who
    return any(asked) or bool(named)


def product_claimed(turn: Turn) -> Query | None:
    """Return 'Sản phẩm là nghị định đúng không?' after one task as a claim on the product of that."""
    query = turn.query
    columns = [s for s in query.slots.of(SlotKind.FIELD) if s.value == "product" and s.end]
    if turn.subject is None or not query.yes_no or len(columns) != 1 or asks_list(query):
        return None
    named = query.agencies or query.task_refs or query.sections or query.times or query.roles
    after = query.words[columns[0].last : columns[0].last + 1]
    told = columns[0].first <= BEFORE and bool(after) and after[0].folded in IS
    if named or query.who or not told or query.fields != ("product",):
        return None
    return replace(query, task_refs=(turn.subject,), carried=("subject",))
