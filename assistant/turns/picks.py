"""One thing of several: of a list told, of the tasks offered, or by its number."""

from __future__ import annotations

from dataclasses import replace

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.turns.state import State
from assistant.turns.turn import POINTED_TOPIC, Turn, asks_list

# What is said of a task offered must hold at least this much of it.
LEAST_HELD = 0.5
# A choice is made in few words.
MOST_WORDS = 4


def offered(turn: Turn) -> Query | None:
    """The answer to 'which of these do you mean': by place, number, section or words."""
    state, query = turn.state, turn.query
    if state is None or not state.options or query.agencies:
        return None
    picked = _by_id(query, state) or _by_place(query, state) or _by_words(turn, state)
    if picked is None:
        return None
    before = state.query
    meant = turn.about("option", task_refs=(picked,), nodes=())
    if before.yes_no:
        return replace(meant, agencies=before.agencies, times=before.times)
    return meant


def _by_id(query: Query, state: State) -> str | None:
    """Return the task offered whose id or section is said ('III', 'ở mục V')."""
    said = {*query.task_refs, *query.sections}
    if len(query.words) <= MOST_WORDS:
        said |= {word.folded.upper() for word in query.words}
    fitting = [task for task in state.options if said & {task, task.partition(".")[0]}]
    return fitting[0] if len(fitting) == 1 else None


def _by_place(query: Query, state: State) -> str | None:
    numbers = [*query.slots.values(SlotKind.ORDINAL), *query.slots.values(SlotKind.CHILD)]
    if len(query.words) <= MOST_WORDS:
        numbers += [word.folded for word in query.words]
    places = [int(number) for number in numbers if number.lstrip("-").isdigit()]
    if len(places) != 1 or not -1 <= places[0] <= len(state.options) or places[0] == 0:
        return None
    return state.options[places[0] - 1 if places[0] > 0 else places[0]]


def _by_words(turn: Turn, state: State) -> str | None:
    """Return the task offered that holds more of what is said than any other."""
    if not turn.query.topic or asks_list(turn.query) or turn.query.slots.has(SlotKind.ASKED):
        return None
    topics = turn.library.topics
    units = topics.units(turn.query.topic)
    held = {
        task: topics.coverage(units, turn.library.task_by_id[task].key) for task in state.options
    }
    best, *rest = sorted(held.values(), reverse=True)
    if best < LEAST_HELD or best in rest:
        return None
    return max(held, key=lambda task: held[task])


def listed_item(turn: Turn) -> Query | None:
    """'cái thứ hai', 'việc cuối cùng': an item of the last list told."""
    query, state = turn.query, turn.state
    numbers = [*query.slots.values(SlotKind.ORDINAL), *query.slots.values(SlotKind.CHILD)]
    numbers += [
        ref for ref in query.task_refs if ref.isdigit() and query.slots.has(SlotKind.FOLLOW)
    ]
    places = [int(number) for number in numbers if number.lstrip("-").isdigit()]
    named = any(not ref.isdigit() for ref in query.task_refs)
    if state is None or len(places) != 1 or len(query.topic) > POINTED_TOPIC or named:
        return None
    place = places[0] - 1 if places[0] > 0 else places[0]
    least = max(places[0], 2)
    if len(state.listed_passages) >= least:
        return replace(query, topic=(), carried=("ordinal",), nodes=(state.listed_passages[place],))
    if len(state.listed) >= least:
        return replace(query, topic=(), carried=("ordinal",), task_refs=(state.listed[place],))
    return _of_section(turn, places[0])


def _of_section(turn: Turn, number: int) -> Query | None:
    """Return the task that bears `number` in the section of the one spoken of: 'à nhầm, số 11'."""
    figures = {word.folded for word in turn.query.words}
    if turn.subject is None or str(number) not in figures:
        return None
    task = f"{turn.subject.partition('.')[0]}.{number}"
    return turn.about("numbered", task_refs=(task,)) if task in turn.library.task_by_id else None
