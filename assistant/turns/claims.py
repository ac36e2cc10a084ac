"""What a turn says or asks of the one task, or of the agencies, just spoken of."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.pointers import MINISTRY, PAIR, TWO, named_so, names_both, pointers_in
from assistant.message.statements import told_from
from assistant.query import TASK_NOUNS, AgencyRef, Query
from assistant.readings.shares import jointly_led
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.confined import asked_alike, of_the_one
from assistant.turns.inherit import SHORT_TOPIC, denies, inherit, points
from assistant.turns.jointly import shared_by_words
from assistant.turns.other_matter import HELD, other_matter
from assistant.turns.product_claimed import claims_product, its_product
from assistant.turns.set_aside import sets_aside
from assistant.turns.turn import Turn, asks_any, asks_list, opens_with_follow, said
from assistant.words import Word
from structured.types import Role

# 'các cơ quan đó', 'họ': all of them.
ALL = folded("pointing_all")
# 'việc nào khác', 'what else': but for the one told.
OTHERS = phrasing("context_others")
# 'các bộ còn lại', 'the other ministries': bodies, no tasks.
OTHER_BODIES = phrasing("claims_other_bodies")
# 'kể tên các cơ quan đó', 'kể tên ra'.
NAME_BODIES = phrasing("claims_name_bodies")
# Ranks of tasks by how many bodies they have.
BY_BODIES = frozenset({"most_agencies", "least_agencies", "most", "least"})
NAMING = (
    *(SlotKind.QUANTITY, SlotKind.FOLLOW, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.SHARE),
    *(SlotKind.WHO, SlotKind.ROLE),
)


def told_more(turn: Turn) -> Query | None:
    """'nói rõ hơn': everything about the one task or passage just spoken of."""
    query, state = turn.query, turn.state
    if not query.slots.has(SlotKind.FOLLOW, "more") or state is None or _names(query):
        return None
    if turn.several and points(query):
        # 'nêu rõ từng nhiệm vụ đó ra': the list told, whatever it was described by.
        everything = Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)
        plain = replace(query, slots=Slots((everything,)), topic=(), nodes=())
        return replace(plain, within=turn.several, carried=("within",))
    if turn.subject:
        return replace(query, task_refs=(turn.subject,), topic=(), carried=("subject",))
    if len(state.passages) == 1:
        return replace(query, nodes=state.passages, topic=(), carried=("part",))
    return None


def _names(query: Query) -> bool:
    return bool(query.agencies or query.task_refs or query.nodes or query.fields or query.roles)


def that_agency(turn: Turn) -> Query | None:
    """'bộ đó còn làm gì', 'hai bộ này cùng chủ trì việc nào': agencies spoken of before."""
    query, state = turn.query, turn.state
    both = both_bodies(query)
    query = replace(query, topic=()) if both else query
    pointed = both or query.slots.has(SlotKind.FOLLOW, "that_agency") or _implied(turn)
    if not pointed or query.agencies or state is None or not state.agencies:
        return None
    if turn.several and sets_aside(query) and query.roles:
        # 'bỏ việc bộ chủ trì ra': of the tasks just listed.
        return None
    if turn.subject and _asks_of_task(query):
        return turn.about("subject", task_refs=(turn.subject,))
    spoken = meant_agencies(turn)
    if not spoken:
        return None
    other = bool(turn.subject) and query.yes_no and other_matter(turn)
    if other and not query.roles and len(state.query.roles) == 1:
        # 'nước sạch cũng bộ đó luôn à'
        query = replace(query, roles=state.query.roles)
    slots = _asking(query, turn)
    slots = jointly_led(slots, query.words) if len(spoken) > 1 else slots
    meant = replace(query, slots=slots, agencies=in_role(spoken, query), carried=("agency",))
    if query.task_refs and query.roles:
        # 'III.10 cũng do bộ ấy chủ trì à': another task than the one told.
        return meant
    if turn.subject and _of_the_task(query) and not other:
        agencies = meant.agencies if query.roles else ()
        fields = query.fields or (() if query.roles else ("lead",))
        return replace(meant, task_refs=(turn.subject,), agencies=agencies, fields=fields, topic=())
    if query.roles or query.nodes or query.topic or query.fields:
        return meant
    return replace(inherit(meant, state.query), topic=(), task_refs=(), within=())


def _asks_of_task(query: Query) -> bool:
    """Whether 'những bộ nào phối hợp với họ', 'ngoài bộ đó còn ai' asks of the task that is theirs."""
    asks = (query.roles or query.slots.has(SlotKind.NEGATION)) and not _what_work(query)
    who = (query.who and asks) or query.slots.has(SlotKind.ASKED)
    return bool(who) or _field_of_it(query)


def _what_work(query: Query) -> bool:
    """Whether tasks are asked for by their noun: 'trong hai bộ đó bộ nào chủ trì việc gì'."""
    return any(TASK_NOUNS & said(query, slot) for slot in query.slots.of(SlotKind.QUANTITY))


def other_bodies(turn: Turn) -> Query | None:
    """'Kể tên các bộ còn lại', '… các cơ quan đó' of one task: its agencies in the role spoken of."""
    query, state = turn.query, turn.state
    named = query.agencies or query.task_refs or query.sections or query.times or query.topic
    if state is None or turn.subject is None or named or query.yes_no:
        return None
    if not (OTHER_BODIES.search(query.words) or _names_them(query, state.query)):
        return None
    before = state.query
    roles = tuple(role.value for role in query.roles or before.roles)
    columns = roles or tuple(f for f in before.fields if f in {r.value for r in Role})
    slots = Slots(tuple(s for s in query.slots.items if s.kind is not SlotKind.QUANTITY))
    fields = columns or tuple(role.value for role in Role)
    plain = replace(query, slots=slots, roles=(), fields=fields)
    return replace(plain, task_refs=(turn.subject,), carried=("subject",))


def _names_them(query: Query, before: Query) -> bool:
    """Whether no more is asked than that the bodies told of by their number, or by a rank, be named."""
    numbered = before.counts_agencies or before.superlative in BY_BODIES
    plain = all(slot.kind in NAMING for slot in query.slots.items)
    if query.about_tasks or not plain:
        return False
    found = NAME_BODIES.opens(query.words)
    return found is not None and (bool(found["body"]) or numbered)


def partner_of_it(turn: Turn) -> Query | None:
    """'Vậy bộ nào phối hợp với tỉnh?' after a task that the provinces lead: who coordinates in that task."""
    query = turn.query
    partners = bool(query.agencies) and all(a.partner and not a.any_role for a in query.agencies)
    named = query.topic or query.task_refs or query.sections or query.times or asks_list(query)
    if turn.subject is None or named or not (query.who and partners and opens_with_follow(query)):
        return None
    task = turn.library.task_by_id[turn.subject]
    lead = {mention.agency for mention in task.mentions(Role.LEAD)}
    if not all(lead & set(turn.library.agencies.meant(a.agency)) for a in query.agencies):
        return None
    return replace(turn.about("subject", task_refs=(turn.subject,)), agencies=())


def _implied(turn: Turn) -> bool:
    """Whether 'thế có phối hợp việc nào không' asks for tasks, and leaves out whose."""
    query, state = turn.query, turn.state
    pointed = query.slots.has(SlotKind.FOLLOW, "that") or query.slots.has(SlotKind.FOLLOW, "those")
    named = query.topic or query.times or query.sections or query.cells or query.task_refs
    told = state is not None and len(state.agencies) == 1 and turn.subject is not None
    others = OTHERS.search(query.words) is not None
    one_role = len(query.roles) == 1 or (others and query.english and pointed and not query.roles)
    asks = (asks_list(query) or others) and one_role and not query.who
    # 'còn phối hợp có mấy cơ quan' counts those of the task told.
    asks = asks and not query.counts_agencies
    # 'does it coordinate any other task': the task told leads no other.
    return bool(asks and told and not (named or (pointed and not others) or query.superlative))


def _asking(query: Query, turn: Turn) -> Slots:
    """Return the slots, of 'bộ đó còn chủ trì việc gì khác không' as of a list without the one told."""
    if turn.subject is None or not OTHERS.search(query.words):
        return query.slots
    kept = (s for s in query.slots.items if s.kind is not SlotKind.YES_NO)
    more = [Slot(SlotKind.EXCLUDED, turn.subject, 0, 0, 0, 0)]
    more += [] if asks_list(query) else [Slot(SlotKind.QUANTITY, "list", 0, 0, 0, 0)]
    return Slots(tuple(kept)).plus(more)


def _of_the_task(query: Query) -> bool:
    """Whether the agency's part in the task is asked about ('bộ ấy làm một mình phải không')."""
    said = query.roles or query.times or query.slots.has(SlotKind.SHARE)
    claims = query.yes_no and said and not query.topic_announced
    return bool(claims) and not (asks_list(query) or OTHERS.search(query.words))


def _field_of_it(query: Query) -> bool:
    """Whether 'họ phải nộp sản phẩm gì', 'bao giờ họ xong' asks for a column of the task that is theirs."""
    several = (
        query.which_tasks or query.counts or query.superlative or query.slots.has(SlotKind.TASK)
    )
    named = query.roles or query.agencies or query.times or query.sections
    # 'sản phẩm họ phải nộp là gì'
    matter = len(query.topic) > SHORT_TOPIC
    return bool(query.fields) and not (several or named or matter)


def meant_agencies(turn: Turn) -> tuple[AgencyRef, ...]:
    """Return the agencies that are pointed to: two, all, or the first of those spoken of last."""
    state = turn.state
    if state is None:
        return ()
    pointing = [s for s in turn.query.slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    words = {word for slot in pointing for word in said(turn.query, slot)}
    if words & TWO or both_bodies(turn.query):
        return state.agencies if len(state.agencies) == 2 else state.named[-2:]
    fitting = state.agencies
    if begins := named_so(words):
        spoken = (state.agencies, tuple(reversed(state.named)))
        named = (_named_so(begins, turn, agencies) for agencies in spoken)
        fitting = next(filter(None, named), fitting if begins == MINISTRY else ())
    # 'ba bộ ấy', all of whom must be known.
    several = max((pointer.number for pointer in pointers_in(turn.query.words)), default=0)
    if several > PAIR:
        return fitting if len(fitting) == several else ()
    return fitting if words & ALL or state.query.agencies else fitting[:1]


def both_bodies(query: Query) -> bool:
    """Whether two agencies spoken of are meant to do something together."""
    together = query.slots.has(SlotKind.SHARE, "together") or shared_by_words(query)
    return together and not query.agencies and names_both(query.words)


def _named_so(begins: str, turn: Turn, agencies: tuple[AgencyRef, ...]) -> tuple[AgencyRef, ...]:
    """Return those whose names begin so; 'bộ' is said of any ministry, the State Bank among them."""
    told = ((one, turn.library.agencies[one.agency]) for one in agencies)
    return tuple(
        one
        for one, agency in told
        if (agency.kind == "ministry" if begins == MINISTRY else agency.name.startswith(begins))
    )


def in_role(agencies: tuple[AgencyRef, ...], query: Query) -> tuple[AgencyRef, ...]:
    """Return agencies spoken of before in the role of this turn, if it names one."""
    role = query.roles[0] if len(query.roles) == 1 else None
    alone = query.slots.has(SlotKind.SHARE, "alone")
    # 'việc bộ ấy chủ trì mà thời gian không phải 2021 - 2030' denies the agency nothing.
    dated = any(time.negated for time in query.times)
    denied = any(denies(query, negation) for negation in query.slots.of(SlotKind.NEGATION))
    negated = denied and not (alone or dated)
    if _works_with(query):
        return tuple(
            replace(a, role=None, negated=negated, partner=True, slot=None) for a in agencies
        )
    return tuple(replace(a, role=role, negated=negated, partner=False, slot=None) for a in agencies)


def _works_with(query: Query) -> bool:
    """Whether it is asked who works with the agency: 'cơ quan nào phối hợp với bộ này'."""
    pointing = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "that_agency"]
    roles = query.slots.of(SlotKind.ROLE)
    near = any(0 <= one.first - role.last <= 1 for one in pointing for role in roles)
    return query.who and near and not query.yes_no


def claim_of_subject(turn: Turn) -> Query | None:
    """A yes/no question on the one task just spoken of: an agency's role in it, or what it covers."""
    query = of_the_one(turn)
    if turn.subject is None or not query.yes_no or asks_list(query) or _refers(query):
        return None
    topic = query.topic if claims_product(query) else ()
    of_task = replace(query, task_refs=(turn.subject,), topic=topic, carried=("subject",))
    if query.agencies and not query.topic:
        return None if asked_alike(query, turn) else _role_claimed(of_task, turn)
    if query.times:
        return replace(of_task, fields=query.fields or ("deadline",))
    return of_task if _held(turn) or its_product(query) else None


def _role_claimed(query: Query, turn: Turn) -> Query:
    """Return a claim about an agency in the role asked about before, when it names none itself."""
    if query.slots.has(SlotKind.SHARE, "alone") and not any(a.slot for a in query.agencies):
        return replace(query, agencies=(), fields=("lead",))
    before = turn.state.query.roles if turn.state else ()
    # 'có tỉnh tham gia không': in whichever role.
    told = query.roles or query.slots.has(SlotKind.ROLE, "any")
    return query if told else replace(query, roles=before or (Role.LEAD,))


def _refers(query: Query) -> bool:
    timed = query.times and (query.topic or query.sections)
    return bool(query.task_refs or query.nodes or query.facets or timed or asks_any(query))


def _held(turn: Turn) -> bool:
    """Whether the task's row holds the words of a turn that names nothing else."""
    query = turn.query
    topic = _told_of_it(query)
    if query.agencies or query.roles or query.slots.has(SlotKind.ASKED) or not topic:
        return False
    topics = turn.library.topics
    task = turn.library.task_by_id[turn.subject or ""]
    return topics.coverage(topics.units(topic), task.key, verbatim=True) >= HELD


def _told_of_it(query: Query) -> tuple[Word, ...]:
    """Return the matter of a turn without who tells it of the task: '(slide em ghi) việc này cho hộ nghèo'."""
    start = told_from(query.words) if query.slots.has(SlotKind.FOLLOW, "that") else 0
    place = query.words[start].start if 0 < start < len(query.words) else 0
    return tuple(word for word in query.topic if word.start >= place)
