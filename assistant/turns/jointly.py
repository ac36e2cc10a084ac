"""Agencies that share a role, over two turns: 'A cùng B chủ trì việc nào? Còn C thì sao?'."""

from __future__ import annotations

from dataclasses import replace

from assistant.grammar import folded
from assistant.query import AgencyRef, Query
from assistant.slots import SlotKind

# 'không có Bộ A cùng chủ trì', 'không chung với Bộ A': beside the agency of the list.
TOGETHER = folded("narrow_together")


def shared_by_words(query: Query) -> bool:
    """Whether a role or share is said to be shared: 'cùng đứng chủ trì', 'chung với'."""
    slots = query.slots.of(SlotKind.ROLE, SlotKind.SHARE)
    words = (word.folded for s in slots for word in query.words[s.first : s.last])
    return not TOGETHER.isdisjoint(words)


def both_together(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return both agencies where 'trong đó việc nào có Bộ B cùng chủ trì' is asked of the whole appendix."""
    those = query.slots.has(SlotKind.FOLLOW, "those")
    pair = (*before.agencies, *query.agencies)
    if not those or not shared_by_words(query) or len({a.agency for a in pair}) != len(pair):
        return ()
    role = query.roles[0] if len(query.roles) == 1 else None
    told = not any(a.negated for a in pair) and len(query.agencies) == len(before.agencies) == 1
    return tuple(replace(a, role=role or a.role, slot=None) for a in pair) if told else ()


PAIR = 2


def pair_again(query: Query, before: Query) -> tuple[AgencyRef, ...]:
    """Return the first of two that share a role, with the one named in the place of the second."""
    shared = before.slots.has(SlotKind.SHARE, "together") or shared_by_words(before)
    pair = [a for a in before.agencies if not a.negated]
    own = (
        query.roles or query.who or query.topic or query.times or query.slots.has(SlotKind.COMPARE)
    )
    if not shared or own or len(pair) != PAIR or len(query.agencies) != 1:
        return ()
    new = query.agencies[0]
    if new.negated or new.agency in {a.agency for a in pair} or before.slots.has(SlotKind.COMPARE):
        return ()
    return (replace(pair[0], slot=None), replace(pair[1], agency=new.agency, slot=new.slot))
