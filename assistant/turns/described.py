"""One task of those spoken of, meant by what is said of it: 'việc hạn 2022 ấy', 'cái trước', 'ngoài Bộ A'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import begins_with_noun
from assistant.query import Query
from assistant.slots import SlotKind, Slots
from assistant.turns.lists import holding
from assistant.turns.turn import Turn, asks_list
from structured.filters import involves

PLAIN = (SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.FOLLOW)
# 'ngay trước', 'liền trước': in the order of the text, not of the talk.
ADJOINING = folded("described_adjoining")
# 'cái trước', 'việc trước đó'.
EARLIER = phrasing("described_earlier")


def one_of_list(turn: Turn) -> Query | None:
    """'Việc hạn 2022 ấy ai phối hợp?', 'việc của Bộ A ra gì?' after a list: the one of it that is so."""
    query = turn.query
    described = query.times or query.agencies
    asks = query.who or query.fields
    if not (turn.several and described and asks and _of_a_task(query)):
        return None
    if any(a.negated for a in query.agencies) or query.task_refs or query.sections or query.yes_no:
        return None
    agencies = tuple(replace(a, role=None, partner=False) for a in query.agencies)
    plain = replace(query, agencies=agencies, slots=Slots(), cells=())
    known = turn.library.task_by_id
    found = holding(plain, [known[task] for task in turn.several if task in known], turn.library)
    if len(found) != 1:
        return None
    return replace(turn.about("subject", task_refs=(found[0].id,)), agencies=(), times=())


def _of_a_task(query: Query) -> bool:
    """Whether a turn begins with a task that it describes: 'việc …', not 'việc nào …'."""
    covered = {
        i for s in query.slots.of(SlotKind.SOCIAL, SlotKind.FOLLOW) for i in range(s.first, s.last)
    }
    words = tuple(word for i, word in enumerate(query.words) if i not in covered)
    named = begins_with_noun(words) and not (query.which_tasks or query.counts or query.superlative)
    return named and not asks_list(query) and len(query.topic) <= 1


def earlier_one(turn: Turn) -> Query | None:
    """'Cái trước thời hạn thế nào?' after two tasks told one by one: the first of them."""
    query, state = turn.query, turn.state
    told = state.recent[-2:] if state else ()
    if turn.subject is None or len(told) != 2 or told[-1] != turn.subject or query.topic:
        return None
    named = query.task_refs or query.agencies or query.sections or query.times
    adjoining = ADJOINING & {word.folded for word in query.words}
    if named or adjoining or not EARLIER.search(query.words):
        return None
    return turn.about("ordinal", task_refs=told[:1])


def besides_its_agency(turn: Turn) -> Query | None:
    """'Ngoài Bộ A ra còn ai chủ trì?' after a task of Bộ A: of that task."""
    query = turn.query
    asks = query.who and query.slots.has(SlotKind.NEGATION, "except") and not asks_list(query)
    if turn.subject is None or not asks or not query.agencies or query.topic or query.times:
        return None
    task = turn.library.task_by_id[turn.subject]
    if not all(a.negated and involves(a.agency)(task) for a in query.agencies):
        return None
    return replace(turn.about("subject", task_refs=(turn.subject,)), agencies=())
