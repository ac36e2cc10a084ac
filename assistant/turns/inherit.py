"""Ellipsis: what a turn leaves out is taken from the one before, slot by slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.grammar import folded, phrasing
from assistant.query import AgencyRef, CellRef, Query
from assistant.readings.kinds import MINISTRIES, asks_ministries
from assistant.slots import Slot, SlotKind, Slots
from assistant.turns.conditions_beside import columns_kept, conditions_beside
from assistant.turns.jointly import both_together, pair_again
from assistant.turns.roles_said import denies_role, either_role, in_any_role, unnamed
from assistant.turns.years import times_meant
from assistant.words import Word, words_typed
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

# A turn with at most this many topic words may still hang on the turn before.
SHORT_TOPIC = 1
# Kinds of slots that say what is wanted, not what about.
WANTED = (SlotKind.FIELD, SlotKind.WHO, SlotKind.QUANTITY, SlotKind.SHARE, SlotKind.ASKED)

# 'còn mấy cơ quan': other bodies than those of the turn before.
BODIES = phrasing("bodies_any")
# 'mục', 'phần': nouns for a part of the appendix.
PARTS = folded("section_nouns")


def inherit(query: Query, before: Query) -> Query:
    """Fill what `query` leaves out from the query `before` it, slot by slot."""
    if query.nodes and before.facets and OF_DOCUMENT.issuperset(before.facets):
        # 'Thế mục đích gồm những gì?' after a fact of the document as a whole
        return query
    # 'còn phần cuối, phần X' names a section; the noun alone is no topic.
    own = tuple(w for w in query.topic if not (query.sections and w.folded in PARTS))
    # nor is that of 'mấy bộ'
    counted = query.counts_agencies and len(own) <= SHORT_TOPIC
    matter = len(own) > SHORT_TOPIC or _named_matter(query, own)
    topic = own if matter or not (before.topic or counted) else ()
    return replace(
        query,
        slots=wanted(query, before),
        agencies=_agencies(query, before),
        roles=query.roles or _roles_unless_new(query, before),
        fields=query.fields or columns_kept(query, before),
        # 'trong toàn phụ lục việc nào bắt đầu muộn nhất', after those of one year
        times=query.times if query.superlative and widens(query) else times_meant(query, before),
        sections=query.sections or _sections(query, before),
        task_refs=query.task_refs or (() if topic or _other_tasks(query) else before.task_refs),
        facets=query.facets or (before.facets if not _names_subject(query) else ()),
        nodes=_nodes(query, before),
        cells=query.cells or _cells(query, before, topic),
        topic=topic or (() if query.task_refs or _other_list(query, before) else _topic(before)),
        within=before.within,
        limits=query.limits or conditions_beside(before.limits, query, topic),
        aside=query.aside or conditions_beside(before.aside, query, topic),
        carried=("slots",),
    )


# 'and the one on credit', 'and the credit one': a word of English that tells a matter alone.
MATTER = phrasing("inherit_matter")


def _named_matter(query: Query, topic: Sequence[Word]) -> bool:
    found = MATTER.search(query.words) if query.english and topic else None
    return found is not None and topic[0] in query.words[found.first : found.last]


# 'and what does the ministry lead'.
WHAT = folded("inherit_what")


def _other_list(query: Query, before: Query) -> bool:
    """Whether an agency's tasks are asked for after one task: 'thế Bộ A phối hợp ở việc nào' is of all of them."""
    what = query.english and any(word.folded in WHAT for word in query.words)
    tasks = query.lists or query.counts or query.which_tasks or what
    asked = before.lists or before.counts or before.which_tasks
    return bool(tasks and query.agencies and query.roles) and not asked


def _topic(before: Query) -> tuple[Word, ...]:
    """Return the topic of the turn before; one word of no known meaning beside an agency's role is none."""
    known = before.slots.has(SlotKind.TOPIC) or len(before.topic) > SHORT_TOPIC
    described = before.agencies and before.roles and (before.lists or before.counts)
    return before.topic if known or not described else ()


def _cells(query: Query, before: Query, topic: tuple[Word, ...]) -> tuple[CellRef, ...]:
    """Return the conditions on cells of a list that a turn narrows: 'việc nào có đề án? Còn ở mục V?'"""
    listed = before.lists or before.counts
    # 'những việc có thời hạn đến 2030' names the column of its condition, and asks for none.
    fields = {*query.fields} - ({"deadline"} if query.times else set())
    asks = query.who or fields or query.task_refs or topic
    conditions = query.agencies or query.sections or query.times or query.roles
    narrows = bool(conditions) or (query.lists and "appendix" in query.parts)
    return before.cells if listed and narrows and not asks else ()


def _sections(query: Query, before: Query) -> tuple[str, ...]:
    """Return the sections of the turn before, unless this one widens, counts sections or says its own."""
    named = any(limit.sections for limit in query.limits) or "sections" in query.facets
    return () if named or widens(query) or _of_text(before) else before.sections


def _nodes(query: Query, before: Query) -> tuple[str, ...]:
    """Return the parts of the text meant; a title is one of the appendix after a section of it."""
    if query.sections and before.sections and not before.nodes and not query.parts:
        return ()
    tasks = query.roles and (query.counts or query.about_tasks)
    anew = _new_matter(query) or _of_document(query) or tasks
    return query.nodes or (() if anew else before.nodes)


# Facts that a document has as a whole, whichever of its parts was spoken of.
OF_DOCUMENT = frozenset(
    (
        *("number", "date", "signatory", "effect", "basis", "proposer"),
        *("recipients", "executors", "issuer", "attached"),
    )
)


def _of_document(query: Query) -> bool:
    """Whether a fact about the document is asked for: 'ai chịu trách nhiệm thi hành' after an article."""
    return bool(OF_DOCUMENT & set(query.facets))


def fact_of_document(query: Query) -> bool:
    """Whether a fact is asked of the document by that name: 'còn cả Nghị quyết này thì ai thi hành'."""
    of_document = query.facets and query.slots.has(SlotKind.FILLER, "document")
    named = query.fields or query.roles or query.agencies or query.task_refs or query.topic
    return bool(of_document) and not named


def _of_text(query: Query) -> bool:
    """Whether a section named was one of the plan: 'ở phần I, mục đích là gì', 'phần II của kế hoạch'."""
    plan = bool(query.nodes) or "plan" in query.parts
    return plan and not (query.about_tasks or query.roles or query.agencies)


def widens(query: Query) -> bool:
    """Whether the whole appendix is meant, after a part of it: 'tính cả phụ lục thì sao', 'mục nào nhiều nhất'."""
    of_sections = "section" in query.fields and query.superlative is not None
    return of_sections or of_whole(query)


def of_whole(query: Query) -> bool:
    """Whether it is said that the whole appendix is meant: 'trong đó việc nào …, tính cả phụ lục'."""
    return WHOLE.search(words_typed(query.question)) is not None


# Anywhere in the message: 'mở rộng ra cả phụ lục'.
WHOLE = phrasing("inherit_whole")


def wanted(query: Query, before: Query) -> Slots:
    """Return the turn's slots with the wanted kinds of the turn before when it has none of its own."""
    # 'Thế A với B?' after a comparison names two more, not tasks that they share.
    compared = before.slots.has(SlotKind.COMPARE)
    own = [k for k in (*WANTED, SlotKind.YES_NO) if not (compared and k is SlotKind.SHARE)]
    if query.slots.has(SlotKind.FOLLOW, "then_what"):
        # 'còn chủ trì thì sao, cũng mục III thôi ạ?' asks what was asked before, and not whether.
        own.remove(SlotKind.YES_NO)
        asked = (s for s in query.slots.items if s.kind is not SlotKind.YES_NO)
        query = replace(query, slots=Slots(tuple(asked)))
    if any(query.slots.has(kind) for kind in own):
        return query.slots.plus(_of_bodies(query, before))
    kept = before.slots.of(*WANTED, SlotKind.TASK, SlotKind.COMPARE, SlotKind.BOUND)
    # Slots of another turn have no place in this one.
    carried = [replace(slot, first=0, last=0, start=0, end=0) for slot in kept]
    return Slots((*query.slots.items, *carried, *_of_ministries(query, before)))


def _of_bodies(query: Query, before: Query) -> list[Slot]:
    """Return what tells that bodies are counted again: 'Mấy cơ quan phối hợp? Vậy chủ trì là mấy?'"""
    again = before.counts_agencies and query.counts and bool(query.roles) and not query.topic
    named = query.counts_agencies or query.about_tasks or query.agencies or query.task_refs
    return [Slot(SlotKind.QUANTITY, "count_agencies", 0, 0, 0, 0)] if again and not named else []


def _of_ministries(query: Query, before: Query) -> list[Slot]:
    """Return what tells that ministries alone are counted: 'mấy bộ ở cột chủ trì? Còn cột phối hợp?'"""
    named = BODIES.search(query.words) is not None
    meant = before.counts_agencies and asks_ministries(before.words) and not named
    return [Slot(SlotKind.QUANTITY, MINISTRIES, 0, 0, 0, 0)] if meant else []


def points(query: Query) -> bool:
    """Whether something spoken of before is meant: 'việc đó', 'bộ này'."""
    has = query.slots.has
    return has(SlotKind.FOLLOW, "that") or has(SlotKind.FOLLOW, "that_agency")


def _other_tasks(query: Query) -> bool:
    """Whether the turn names tasks in another way than by their ids."""
    return bool(query.agencies or query.sections)


def _names_subject(query: Query) -> bool:
    """Whether the turn says what it is about; 'còn Chỉ thị 40?' only puts another thing in the old place."""
    if query.counts and query.slots.has(SlotKind.TASK):
        return True
    if query.agencies or query.task_refs or query.times or query.sections:
        return True
    substitutes = query.slots.has(SlotKind.FOLLOW, "what_about") and not _asks(query)
    return len(query.topic) > SHORT_TOPIC and not substitutes


def _asks(query: Query) -> bool:
    return any(query.slots.has(kind) for kind in (*WANTED, SlotKind.YES_NO, SlotKind.ROLE))


def _new_matter(query: Query) -> bool:
    """Whether the turn names a matter other than an agency, so that the part spoken of is left."""
    return bool(query.task_refs or query.times or query.sections or len(query.topic) > SHORT_TOPIC)


def _roles_unless_new(query: Query, before: Query) -> tuple[Role, ...]:
    return () if query.fields or either_role(query) else before.roles


# 'còn với Bộ B', 'cho Bộ B thì sao': another partner of the same agency.
WITH = folded("inherit_with")


def _beside(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the agency whose partner a turn names anew: 'còn với Bộ B thì sao'; () when it names none."""
    # One named in another sentence has no place in this one.
    slots = [a.slot for a in query.agencies if a.slot is not None and a.slot in query.slots.items]
    word = query.words[slots[0].first - 1].folded if slots and slots[0].first else ""
    compared = query.slots.has(SlotKind.COMPARE) or before.slots.has(SlotKind.COMPARE)
    if word not in WITH or query.roles or query.who or compared:
        return ()
    partners = [a for a in before.agencies if a.partner]
    others = tuple(a for a in before.agencies if not a.partner)
    named = {a.agency for a in query.agencies}
    fresh = not any(a.negated for a in query.agencies) and not named & {a.agency for a in others}
    return others if partners and len(others) == 1 and fresh else ()


def _named_beside(query: Query, before: Query) -> bool:
    """Whether other words of the turn name its agencies: 'Chỉ cần chỗ tỉnh phối hợp. Danh sách gồm gì?'

    Or deny the one of the turn before: 'đảo lại: vẫn mục V, nhưng không có tỉnh'.
    """
    known = {a.agency for a in before.agencies}
    named = (a for limit in query.limits for a in limit.agencies if a.slot)
    return any(not a.negated or a.agency in known for a in named)


def denies(query: Query, negation: Slot) -> bool:
    """Whether a negation may be of whoever is pointed to: 'ngoài mục I' is of that part."""
    parts = query.slots.of(SlotKind.SECTION)
    return not any(0 <= part.first - negation.last <= 1 for part in parts)


def _agencies(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the agencies: new ones in the old role, or old ones in the new role."""
    if widens(query) and (both := both_together(query, before)):
        return both
    if query.agencies and (kept := _beside(query, before)):
        return (*kept, *(replace(a, role=None, partner=True) for a in query.agencies))
    if pair := pair_again(query, before):
        return pair
    if query.agencies:
        role = next((a.role for a in before.agencies if a.role), None)
        fresh = query.roles or query.who or query.fields or either_role(query)
        return tuple(replace(a, role=a.role or (None if fresh else role)) for a in query.agencies)
    if len(query.topic) > SHORT_TOPIC or query.task_refs or _named_beside(query, before):
        return ()
    if query.who and query.roles and query.sections and before.sections != query.sections:
        # 'mục IV ai chủ trì': whoever was asked about before.
        return ()
    if any(v == "unnamed" or v.startswith("0") for v in query.slots.values(SlotKind.SHARE)):
        # 'còn việc mà cột chủ trì không nêu tên cơ quan nào': nor that of the turn before.
        return ()
    shared = query.slots.has(SlotKind.SHARE)
    if shared and {a.agency for a in before.agencies} == {COLLECTIVE_GROUP}:
        return ()
    # 'Bộ A chủ trì việc nào? Ai phối hợp?' asks who does with it, not what it does in that role.
    role = query.roles[0] if len(query.roles) == 1 and not query.who else None
    in_any = not query.roles and in_any_role(query)
    denied = points(query) or unnamed(query) or denies_role(query)
    negated = any(map(partial(denies, query), query.slots.of(SlotKind.NEGATION))) and denied
    negated = negated and not any(time.negated for time in query.times)
    return tuple(
        replace(
            a,
            role=None if len(query.roles) > 1 or in_any else role or a.role,
            partner=a.partner and not (role or in_any),
            negated=a.negated or negated,
        )
        for a in before.agencies
        # 'mục V bỏ việc của Bộ A ra' asks for none of Bộ A.
        if not any(a.agency == b.agency for aside in query.aside for b in aside.agencies)
    )
