"""What a turn concludes from the one task told: 'tức là năm nào cũng làm', 'vậy là không có ai phối hợp à'."""

from __future__ import annotations

from dataclasses import replace

from assistant.evidence.scope import names_other_document
from assistant.grammar import phrasing
from assistant.query import Query
from assistant.read.agencies_numbered import NUMBERED, nobody_claimed
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.claims import claim_of_subject
from assistant.turns.other_matter import HELD
from assistant.turns.turn import POINTED_TOPIC, Turn, asks_list
from assistant.words import Word
from structured.types import Role

# 'tức (là)', 'nghĩa là', 'vậy là', 'hóa ra' at the start.
OPENING = phrasing("concluded_opening")
ROLES = {role.value: role for role in Role}
# Slots whose words say nothing of a product that is claimed.
BESIDE = (SlotKind.YES_NO, SlotKind.FOLLOW, SlotKind.SOCIAL)
# Words of a claim that stand for the task itself.
ABOUT = 2


def concluded(turn: Turn) -> Query | None:
    """Return a claim on what was told of one task as a claim on that task, whatever its words are like."""
    query, state = turn.query, turn.state
    if state is None or _of_other(query):
        return None
    if turn.subject is None:
        return _of_passages(turn)
    if not query.yes_no or asks_list(query):
        # 'vậy tất cả có 8 cơ quan, đúng không' asks for no list.
        return _nobody(turn) or (_numbered(turn) if query.yes_no else None)
    return _nobody(turn) or _claimed(turn)


def _of_other(query: Query) -> bool:
    return bool(query.task_refs or query.sections or query.nodes or query.facets or query.english)


def _of_passages(turn: Turn) -> Query | None:
    """'Tức là gửi về Bộ A, không gửi thẳng Chính phủ, đúng không' after passages of the plan were told."""
    query, state = turn.query, turn.state
    if state is None or state.subjects or not (query.yes_no and OPENING.search(query.words)):
        return None
    if asks_list(query) or query.who or query.roles or len(query.topic) > POINTED_TOPIC:
        return None
    if state.query.facets:
        timed = query.times and len(query.topic) <= ABOUT
        return replace(query, facets=state.query.facets, carried=("slots",)) if timed else None
    nodes = state.passages
    return (
        replace(query, nodes=nodes, topic=state.query.topic, carried=("part",)) if nodes else None
    )


def _claimed(turn: Turn) -> Query | None:
    if (numbered := _numbered(turn)) is not None:
        return numbered
    opening = OPENING.search(turn.query.words)
    if opening is None:
        return None
    said = turn.query.words[opening.first : opening.last]
    topic = tuple(word for word in turn.query.topic if word not in said)
    plain = replace(turn, query=replace(turn.query, topic=topic))
    if turn.query.agencies:
        return claim_of_subject(plain) if topic != turn.query.topic else None
    rest = turn.query.words[opening.last :]
    found = _timed(plain) if turn.query.times else _product(plain, rest)
    return found or _left_open(plain)


def _nobody(turn: Turn) -> Query | None:
    """'Vậy là Bộ A không có ai phối hợp à' after Bộ A was told to lead a task: that nobody does in it."""
    query = turn.query
    if query.times or not nobody_claimed(query):
        return None
    task = turn.library.task_by_id[turn.subject or ""]
    others = [role for role in Role if role is not query.roles[0]]
    own = {mention.agency for role in others for mention in task.mentions(role)}
    if not all(own & set(_meant(turn, a.agency)) for a in query.agencies):
        return None
    if not (query.agencies or OPENING.search(query.words)):
        return None
    asked = () if query.yes_no else (Slot(SlotKind.YES_NO, "ask", 0, 0, 0, 0),)
    slots = query.slots.plus(asked)
    return turn_about(turn, replace(query, slots=slots, agencies=()))


def _meant(turn: Turn, agency: str) -> tuple[str, ...]:
    return tuple(turn.library.agencies.meant(agency))


def _numbered(turn: Turn) -> Query | None:
    """'Tức (là) hai ngân hàng, đúng không' after who has a role in a task: so many have it."""
    query = turn.query
    said = NUMBERED.search(query.words)
    roles = query.roles or _asked_before(turn)
    if said is None or query.agencies or query.times or len(roles) != 1:
        return None
    number = set(query.words[said.first : said.last])
    if query.who or not set(query.topic) <= number:
        return None
    return turn_about(turn, replace(query, roles=roles, fields=()))


def _asked_before(turn: Turn) -> tuple[Role, ...]:
    """Return the roles that the turn before asked for."""
    if turn.state is None:
        return ()
    before = turn.state.query
    return before.roles or tuple(ROLES[one] for one in before.fields if one in ROLES)


def _timed(turn: Turn) -> Query | None:
    """'Nghĩa là năm nào cũng tổ chức phải không': the time claimed is that of the task told."""
    query = turn.query
    meant = replace(query, fields=query.fields or ("deadline",))
    return turn_about(turn, meant) if _held(turn) else None


def _product(turn: Turn, rest: tuple[Word, ...]) -> Query | None:
    """'Tức là một nghị định của Thủ tướng, đúng không' after what the product of a task is."""
    query, state = turn.query, turn.state
    if (
        state is None
        or state.query.fields != ("product",)
        or query.fields not in ((), ("product",))
    ):
        return None
    if query.roles or query.slots.has(SlotKind.FOLLOW, "that_agency"):
        # 'tức là bộ đó chủ trì một mình': who does it, and not what comes of it.
        return None
    said = {i for s in query.slots.of(*BESIDE) for i in range(s.first, s.last)}
    start = len(query.words) - len(rest)
    topic = tuple(w for i, w in enumerate(query.words) if i >= start and i not in said)
    return replace(turn_about(turn, replace(query, fields=("product",))), topic=topic)


def _held(turn: Turn) -> bool:
    """Whether the row of the task told holds what the turn is about."""
    topic, topics = turn.query.topic, turn.library.topics
    key = turn.library.task_by_id[turn.subject or ""].key
    return not topic or topics.coverage(topics.units(topic), key, verbatim=True) >= HELD


def _left_open(turn: Turn) -> Query | None:
    """Return the task told without a verdict, where a few words conclude what its row does not speak of.

    No other task that holds these words is meant: 'tức là lo nhà ở, đúng không' after another's matter.
    """
    query = turn.query
    if query.about_tasks or _held(turn) or len(query.topic) > POINTED_TOPIC:
        return None
    asked = (s for s in query.slots.items if s.kind is not SlotKind.YES_NO)
    return turn_about(turn, replace(query, slots=Slots(tuple(asked)), roles=(), times=()))


def turn_about(turn: Turn, query: Query) -> Query:
    """Return a query put to the task told."""
    return replace(query, task_refs=(turn.subject or "",), topic=(), carried=("subject",))


# 'có hiệu lực luôn từ hôm đó': the day just told.
THAT_DAY = phrasing("stated_from_that_day")
OF_THE_DAY = frozenset({"date", "signatory", "effect"})


def from_that_day(turn: Turn) -> Query | None:
    """'Vậy có hiệu lực từ ngày đó luôn à' after when the document was signed: from that day."""
    query, before = turn.query, turn.state.query if turn.state else None
    if before is None or names_other_document(before) or query.slots.has(SlotKind.NEGATION):
        return None
    told = bool(OF_THE_DAY & {*before.facets})
    claims = query.yes_no and query.facets == ("effect",) and not query.times
    said = claims and told and THAT_DAY.search(query.words) is not None
    return replace(query, carried=("date",)) if said else None
