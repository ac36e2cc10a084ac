"""Parts of the table that a turn points to: 'mục đó', 'mục khác', 'cột ấy'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.pointers import TWO
from assistant.query import CellRef, Query
from assistant.readings.sections_again import ELSEWHERE, elsewhere
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.inherit import PARTS, inherit
from assistant.turns.pairs import PAIR
from assistant.turns.ranks import ENDS
from assistant.turns.state import State
from assistant.turns.turn import Turn, asks_list, one_of_them, opens_with_follow, said


def of_section(query: Query, state: State | None) -> Query:
    """Return a query for tasks with 'mục đó' as the section asked about before: 'ngoài mục đó ra …'."""
    pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if said(query, s) & PARTS]
    asked = asks_list(query) and (query.agencies or query.times or query.about_tasks)
    asked = (
        asked or bool(query.superlative and query.who) or bool(query.roles and query.about_tasks)
    )
    if state is None or not state.sections or len(pointers) != 1 or query.sections or not asked:
        return query
    # 'hai mục này chênh nhau mấy việc'
    number = PAIR if TWO & said(query, pointers[0]) else 1
    values = state.sections[-number:]
    sections = [replace(pointers[0], kind=SlotKind.SECTION, value=one) for one in values]
    kept = Slots(tuple(s for s in query.slots.items if s is not pointers[0])).plus(sections)
    return replace(query, slots=kept, sections=values)


def of_other_section(query: Query, state: State) -> Query:
    """Return a turn with 'thế ở mục khác thì sao' as all sections but the one asked about before."""
    found = ELSEWHERE.search(query.words)
    told = state.query.sections
    asks_other = query.sections or query.nodes or query.facets or query.slots.has(SlotKind.COMPARE)
    if found is None or len(told) != 1 or asks_other or state.query.slots.has(SlotKind.NEGATION):
        return query
    section = Slot(SlotKind.SECTION, told[0], 0, 0, 0, 0)
    slots = elsewhere(query.slots, query.words, found, section).plus([section])
    return replace(query, slots=slots, sections=told)


# 'ở cột đó', 'trong cột ấy'.
THAT_COLUMN = phrasing("context_that_column")


def of_column(query: Query, state: State) -> Query:
    """Return a query with 'cột đó' as the role whose column was spoken of before."""
    roles = state.query.roles
    if query.roles or len(roles) != 1 or not THAT_COLUMN.search(query.words):
        return query
    role = Slot(SlotKind.ROLE, roles[0].value, 0, 0, 0, 0)
    return replace(query, roles=roles, slots=query.slots.plus([role]))


def cells_of_column(query: Query, before: Query) -> Query:
    """Return a query with words looked for 'trong cột ấy' in the column where words were looked for before.

    So for what it sets aside and adds: 'loại tiếp các dòng có chữ X trong cột ấy'.
    """
    columns = {cell.column for cell in before.cells}
    if len(columns) != 1:
        return query
    column = columns.pop()

    def placed(one: Query) -> Query:
        return replace(one, cells=_in_column(one, column))

    aside, also = tuple(map(placed, query.aside)), tuple(map(placed, query.also))
    return replace(placed(query), aside=aside, also=also)


def _in_column(query: Query, column: str) -> tuple[CellRef, ...]:
    pointed = query.cells and THAT_COLUMN.search(query.words)
    return tuple(replace(c, column=column) for c in query.cells) if pointed else query.cells


def bare_section(turn: Turn) -> Query | None:
    """'thế IV thì sao': a section of the appendix by its number alone, in the place of the one before."""
    query, state = turn.query, turn.state
    section = query.topic[0].folded.upper() if len(query.topic) == 1 else ""
    told = state is not None and (state.subjects or state.sections)
    if not told or section not in turn.library.sections or not opens_with_follow(query):
        return None
    plain = replace(query, sections=(section,), topic=())
    return inherit(plain, state.query) if state else None


def section_of_them(turn: Turn) -> Query | None:
    """'Cái nào ít nhiệm vụ nhất?' after the sections of the appendix: which section."""
    query, state = turn.query, turn.state
    told = state is not None and "sections" in state.query.facets and not state.subjects
    named = query.agencies or query.sections or query.times or query.fields or query.who
    if not told or named or query.superlative not in ENDS or not one_of_them(query):
        return None
    section = Slot(SlotKind.FIELD, "section", 0, 0, 0, 0)
    slots = query.slots.plus([section])
    return replace(query, slots=slots, fields=("section",), carried=("slots",))
