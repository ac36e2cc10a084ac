"""What of a turn is to be read: not what it tells after asking, nor the noun of what was spoken of."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import phrases, phrasing
from assistant.message.described import says_something
from assistant.query import Query
from assistant.slots import SlotKind, Slots
from assistant.turns.state import State
from assistant.turns.turn import Turn
from assistant.words import split_words
from structured.agencies import PROVINCIAL

# 'bỏ yêu cầu đó đi', 'coi như tôi chưa hỏi', 'làm lại từ đầu'.
WITHDRAWN = phrasing("heard_withdrawn")
# 'việc nào thành phố phối hợp' after the tasks of a city.
PLACES = {plain for plain, _ in phrases("heard_places")}
# Slots that ask nothing: with nothing else after 'còn X thì sao', what follows tells of the asker.
TELLING = (SlotKind.TOPIC, SlotKind.FILLER, SlotKind.PURPOSE, SlotKind.PART, SlotKind.SOCIAL)
# A shorter rest may be a part of the question.
LEAST_TOLD = 3
NAMED = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.TASK_REF)


def heard(query: Query, state: State) -> Query:
    """Return a turn without what is no part of its question."""
    return _of_place(_asked_first(query), state)


def _asked_first(query: Query) -> Query:
    """Return 'còn Bộ A thì sao' without what is told after it: '…, chỗ tôi đang chờ để đưa vào kế hoạch'."""
    ends = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "then_what"]
    if len(ends) != 1 or len(query.words) - ends[0].last < LEAST_TOLD:
        return query
    end = ends[0]
    asked = tuple(s for s in query.slots.items if s.first <= end.first)
    told = [s for s in query.slots.items if s.first > end.first]
    named = [s for s in asked if s.kind in NAMED and s.last <= end.first]
    # 'đơn vị cháu' is the asker's, too.
    if not named or any(s.kind not in TELLING and s.value != "that_agency" for s in told):
        return query
    last = query.words[end.last - 1].end
    topic = tuple(word for word in query.topic if word.end <= last)
    return replace(query, slots=Slots(asked), topic=topic)


def _of_place(query: Query, state: State) -> Query:
    """Return a turn that calls the province or city spoken of by its noun without that noun as a topic."""
    spoken = any(a.agency == PROVINCIAL for a in state.agencies)
    noun = tuple(word.folded for word in query.topic) in PLACES
    return replace(query, topic=()) if spoken and noun and not query.agencies else query


def withdrawn(turn: Turn) -> Query | None:
    """'Bỏ câu đó đi, tôi cần việc …': what was asked before is taken back, so nothing of it is meant."""
    query = turn.query
    if turn.state is None or not (says_something(query) or query.limits or query.also):
        return None
    back = WITHDRAWN.search(split_words(query.question))
    return replace(query, carried=("anew",)) if back else None
