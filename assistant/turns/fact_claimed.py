"""What a turn claims of the fact of the document just told: 'Bộ trưởng Bộ A chứ gì?' after who proposed it."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.scope import names_other_document
from assistant.grammar import folded, phrasing
from assistant.message.fact_joints import HIS_TASKS, OF_BODIES
from assistant.query import Query
from assistant.read.bodies import bodies_in, plain
from assistant.read.confirming import confirming
from assistant.read.dates import dates_in
from assistant.readings.other_bodies import who_is_named
from assistant.slots import Slot, SlotKind
from assistant.turns.turn import Turn, asks_list

# The facts whose value a few words may name.
OF_PERSONS, OF_DAYS = frozenset({"signatory", "proposer", "issuer"}), frozenset({"date", "effect"})
# A turn that but names a value has no more words.
MOST = 18
# 'ông Phạm Minh Chính', 'Thủ tướng', 'người ký'
PERSON = phrasing("fact_claimed_person")
# 'thế có | nêu | giá vàng không'
SAYS = phrasing("fact_claimed_says")
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
    if OF_DAYS & set(before.facets) and _speaks_of_another(query):
        return None
    return replace(query, facets=before.facets, topic=(), times=(), carried=("fact",))


def _names_value(query: Query, facets: frozenset[str]) -> bool:
    """Whether a turn names a day or a person, of whichever the fact told is."""
    line = " ".join(word.folded for word in query.words)
    if facets & (OF_PERSONS | OF_BODIES):
        named = query.agencies or PERSON.search(query.words) or bodies_in(line)
        return bool(named)
    return bool(facets & OF_DAYS and dates_in(plain(query.question), years=True))


def _speaks_of_another(query: Query) -> bool:
    """Whether a turn asks if the text says something of its own: 'thế có nêu giá vàng năm 2021 không'."""
    own = any(not word.folded.isdigit() for word in query.topic)
    return own and not confirming(query) and SAYS.search(query.words) is not None


def body_on_list(turn: Turn) -> Query | None:
    """Return 'Còn Quốc hội thì sao?' after a claim that somebody is on a list as the same claim on another."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or not (before.yes_no and OF_BODIES & set(before.facets)) or query.facets:
        return None
    again = query.slots.has(SlotKind.FOLLOW, "then_what")
    more = asks_list(query) or query.who or query.slots.of(*OTHERS) or query.times
    if not again or more or not who_is_named(query):
        return None
    follows = query.slots.of(SlotKind.FOLLOW)
    slots = query.slots.without(*follows).plus([Slot(SlotKind.YES_NO, "ask", 0, 0, 0, 0)])
    return replace(query, slots=slots, facets=before.facets, topic=(), carried=("fact",))


def tasks_of_body(turn: Turn) -> Query | None:
    """Return 'Và có nhiệm vụ gì không?' after a claim that somebody is on a list as asking for his tasks."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or not (before.agencies and OF_BODIES & set(before.facets)):
        return None
    named = query.agencies or query.facets or query.task_refs or query.sections
    if named or query.who or query.nodes or HIS_TASKS.search(query.words) is None:
        return None
    roles = query.roles[0] if len(query.roles) == 1 else None
    whose = tuple(replace(a, role=roles, slot=None, negated=False) for a in before.agencies)
    return replace(query, agencies=whose, carried=("agency",))


def listed_too(turn: Turn) -> Query | None:
    """Return 'Và có trong nơi nhận không?' after the tasks of one agency as a claim that it is on that list."""
    query, state = turn.query, turn.state
    before = state.query if state else None
    if before is None or not query.yes_no or not OF_BODIES & set(query.facets):
        return None
    named = [a for a in before.agencies if not a.negated]
    if len(named) != 1 or query.topic or query.who or who_is_named(query) or query.lists:
        return None
    return replace(query, agencies=(replace(named[0], role=None, slot=None),), carried=("agency",))


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
