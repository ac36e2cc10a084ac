"""What a comparison compares when the sentences before the question say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, meanings, phrasing
from assistant.message.completed import only_points
from assistant.message.fact_joints import asks
from assistant.query import AgencyRef, Query
from assistant.readings.bounds import asks_agencies, denied
from assistant.readings.matters import JOINING, matters
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted
from structured.agencies import COLLECTIVE_GROUP
from structured.types import Role

PAIR = 2
# Nouns that point to what was named: 'bộ nào', 'bên nào', 'hai đơn vị'.
POINTING = folded("compared_pointing")


def with_compared(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return a comparison, or an extreme, with what the sentences before say of it.

    'Tôi ở Bộ A, đang so với Bộ B. Bộ nào chủ trì nhiều hơn?' `asked` is the question as it stands.
    """
    if _bare_who(asked):
        return _ranked(query, asked, before)
    if asked.superlative and asked.who and not (asked.sections or asked.agencies):
        return _of_rank(query, asked, before)
    if says_each(asked) and len(asked.topic) < PAIR:
        return replace(query, background=tuple(part for q in before for part in _listed(q)))
    if only_points(asked) and not asked.slots.has(SlotKind.COMPARE):
        # 'Cột sản phẩm của nhiệm vụ đó ghi gì?' is about one matter, whatever the story compares.
        return query
    told = [*before, asked]
    by_section = EACH_SECTION.search(asked.words) and not (asked.agencies or asked.times)
    if by_section and asked.counts and len(sections := _sections(told)) >= PAIR:
        return _by_section(query, sections, asked.slots)
    query = _with_matters(query, asked, before)
    references = tuple(dict.fromkeys(ref for q in told for ref in q.task_refs))
    if asked.slots.has(SlotKind.COMPARE) and len(references) >= PAIR and not asked.agencies:
        return replace(query, task_refs=references, background=())
    if not any(q.slots.has(SlotKind.COMPARE) for q in told) or _says_itself(asked):
        return query
    of_sections = "section" in asked.fields or OF_SECTIONS.search(asked.words)
    if of_sections and len(sections := _sections(before)) >= PAIR:
        return _by_section(query, sections, asked.slots)
    return _by_agency(query, asked, before)


def _with_matters(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return a bare comparison with the matters told before: 'Việc một là … Việc hai là … Việc nào xong trước?'"""
    alone = len(asked.topic) < PAIR or _of_those(asked, before)
    if not asked.slots.has(SlotKind.COMPARE) or not alone:
        return query
    found = tuple(part for q in before for part in matters(q))
    return replace(query, background=found) if len(found) >= PAIR else query


def _by_section(query: Query, sections: tuple[str, ...], slots: Slots) -> Query:
    return replace(query, sections=sections, slots=_comparing(slots), topic=())


def _by_agency(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return a comparison of the agencies named, in the role that is asked about or was told; else as it is."""
    agencies = _named([*before, asked])
    if len(agencies) < PAIR:
        return query
    roles = asked.roles or next((q.roles for q in reversed(before) if len(q.roles) == 1), ())
    return replace(
        query,
        agencies=tuple(_in_role(a, roles) for a in agencies),
        roles=roles,
        slots=_comparing(asked.slots),
        topic=(),
        background=(),
        carried=("agency",),
    )


def _sections(told: Sequence[Query]) -> tuple[str, ...]:
    """Return the sections that queries name, each once."""
    return tuple(dict.fromkeys(s for q in told for s in q.sections))


# 'hai mục chênh nhau bao nhiêu', 'mỗi mục có mấy việc'
OF_SECTIONS, EACH_SECTION = phrasing("compared_sections"), phrasing("compared_each_section")
# 'với mỗi dòng', 'hai việc đó': what is asked is asked of each matter that was told of
EACH, SEVERAL = phrasing("compared_each"), phrasing("compared_several")
NUMBERS = meanings("sentences_places")


def says_each(asked: Query) -> bool:
    """Whether columns of each of several tasks are asked for that were told of before."""
    named = asked.agencies or asked.sections or asked.task_refs or asked.times or asked.yes_no
    other = asked.slots.has(SlotKind.COMPARE) or asked.counts or asked.superlative
    return bool(asked.asks_fields and EACH.search(asked.words)) and not (named or other)


def of_each(asked: Query, before: Sequence[Query]) -> bool:
    """Whether something is asked of the tasks told of `before`, of each or which of them comes first.

    'Một là nhà ở, hai là nước sạch. Trong hai việc này, việc nào xong sớm hơn?'
    """
    return says_each(asked) or (asked.slots.has(SlotKind.COMPARE) and _of_those(asked, before))


def _of_those(asked: Query, before: Sequence[Query]) -> bool:
    """Whether the question points to several that were told of by their matters alone: 'hai việc này'."""
    named = asked.agencies or asked.sections or asked.task_refs or any(q.agencies for q in before)
    return asked.slots.has(SlotKind.FOLLOW, "those") and not named


def _listed(before: Query) -> Sequence[tuple[Word, ...]]:
    """Return the matters of a sentence: those that it lists as 'hai việc: A và B', else one."""
    found = SEVERAL.search(before.words)
    parts = _named_after(before, found.last) if found else []
    if found is None or len(parts) != NUMBERS.get(found["n"]):
        parts = matters(before) if found else []
    return parts if len(parts) >= PAIR else [before.topic] if len(before.topic) >= PAIR else []


def _named_after(query: Query, place: int) -> list[tuple[Word, ...]]:
    """Return the topic from a place on, cut at commas and joining words."""
    words = query.words
    parts: list[list[Word]] = [[]]
    for n in range(place, len(words)):
        if words[n].folded in JOINING or parted(words, n):
            parts.append([])
        if words[n] in query.topic and words[n].folded not in JOINING:
            parts[-1].append(words[n])
    return [tuple(part) for part in parts if part]


def _bare_who(asked: Query) -> bool:
    """Whether nothing but 'cơ quan nào?', 'gồm những ai' is asked."""
    plain = (SlotKind.WHO, SlotKind.FILLER, SlotKind.QUANTITY, SlotKind.FOLLOW)
    bare = asked.who and all(slot.kind in plain for slot in asked.slots.items)
    return bare and not asked.topic and asked.superlative is None


def _ranked(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return 'cơ quan nào?' with the extreme, or the roles, that a sentence before says of agencies."""
    told = next((q for q in reversed(before) if _ranks(q)), None)
    if told is None:
        return query
    sections = _sections(before)
    slots = told.slots.plus([Slot(SlotKind.WHO, "who", 0, 0, 0, 0)])
    return replace(told, slots=slots, sections=sections, topic=(), nodes=(), background=())


def _of_rank(query: Query, asked: Query, before: Sequence[Query]) -> Query:
    """Return 'bộ nào dẫn đầu?' with the role and the sections that the sentences before speak of."""
    sections = _sections(before)
    stated = [tuple(role for role in q.roles if not denied(q, role)) for q in before]
    earlier = next((roles for roles in reversed(stated) if len(roles) == 1), query.roles)
    roles = asked.roles or earlier
    topic = () if roles and not query.times else query.topic
    return replace(query, roles=roles, sections=sections or query.sections, topic=topic)


def _ranks(query: Query) -> bool:
    """Whether a sentence speaks of agencies by how much they do, or in which role they never are."""
    if query.superlative is not None:
        return bool(query.roles)
    who = replace(query, slots=query.slots.plus([Slot(SlotKind.WHO, "who", 0, 0, 0, 0)]))
    return not query.agencies and asks_agencies(who)


def _says_itself(asked: Query) -> bool:
    """Whether the question names what it compares, or is about a matter."""
    matter = [word for word in asked.topic if word.folded not in POINTING]
    named = len({a.agency for a in asked.agencies}) >= PAIR or asked.task_refs or asked.nodes
    wanted = asked.who or asked.counts or asked.lists or asked.slots.has(SlotKind.COMPARE)
    return bool(named or asked.sections or asked.facets or not wanted) or len(matter) >= PAIR


def _named(told: Sequence[Query]) -> list[AgencyRef]:
    """Return the agencies named over all sentences, each once; wording for all ministries is none."""
    found = {a.agency: a for q in told for a in q.agencies if a.agency != COLLECTIVE_GROUP}
    return list(found.values())


def _in_role(reference: AgencyRef, roles: Sequence[Role]) -> AgencyRef:
    role = roles[0] if len(roles) == 1 else None
    return replace(reference, role=role, negated=False, partner=False, slot=None)


def _comparing(slots: Slots) -> Slots:
    if slots.has(SlotKind.COMPARE):
        return slots
    return slots.plus([Slot(SlotKind.COMPARE, "compare", 0, 0, 0, 0)])


def only_names(query: Query, each: bool) -> bool:
    """Whether an item but names an agency: 'Một là Bộ A, hai là Bộ B. Hai bộ này …'.

    Or a matter, where something is asked of `each`: 'Một là nhà ở, hai là tín dụng. Mỗi việc do ai chủ trì?'
    """
    # 'Bộ A làm gì?' asks.
    if asks(query) or query.slots.has(SlotKind.ROLE, "any"):
        return False
    return each or (bool(query.agencies) and not (query.roles or query.topic))
