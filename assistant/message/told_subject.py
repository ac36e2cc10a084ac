"""Whether two clauses each say a condition of what one of them asks."""

from __future__ import annotations

from assistant.grammar import phrasing
from assistant.message.sentences import INTERROGATIVE, may_ask
from assistant.query import Query
from assistant.slots import SlotKind

# 'mấy việc | Bộ A cầm trịch còn Bộ B phối hợp | là mấy việc nào'
SEVERAL, ENDS_ASKING = phrasing("told_subject_several"), phrasing("told_subject_end")
# '… còn Bộ B cũng chủ trì': the same tasks.
ALSO = phrasing("told_subject_also")


def tells_subject(first: Query, second: Query) -> bool:
    """Whether one question is asked at one end of two clauses that each say a condition of it.

    '(Mấy việc mà) A chủ trì còn B phối hợp là những việc nào', 'bao nhiêu việc A chủ trì còn B phối hợp'.
    """
    if not _each_in_its_role(first, second):
        return False
    if interrogative(first) and not _opens_with_tasks(first):
        return second.words[0].folded == "con" and not interrogative(second)
    return ENDS_ASKING.search(second.words) is not None


def _each_in_its_role(first: Query, second: Query) -> bool:
    """Whether two bodies do different things: 'A chủ trì còn B chủ trì là những việc nào' asks of either."""
    apart = set(first.roles).isdisjoint(second.roles) or ALSO.search(second.words)
    named = first.agencies and second.agencies and first.roles and second.roles
    body = next((s.first for s in second.slots.of(SlotKind.AGENCY)), 0)
    return bool(named and apart) and SEVERAL.search(second.words[:body]) is None


def interrogative(query: Query) -> bool:
    """Whether a clause has a word that asks: 'việc nào của tỉnh'."""
    words = query.words
    return any(w.folded in INTERROGATIVE and may_ask(words, i) for i, w in enumerate(words))


def _opens_with_tasks(clause: Query) -> bool:
    """Whether nothing but the 'mấy' of the tasks told of may ask: 'mấy việc Bộ A cầm trịch'."""
    words = clause.words
    asks = [i for i, w in enumerate(words) if w.folded in INTERROGATIVE and may_ask(words, i)]
    named = next((agency.first for agency in clause.slots.of(SlotKind.AGENCY)), 0)
    several = SEVERAL.search(words[:named])
    return several is not None and asks == [several.first]
