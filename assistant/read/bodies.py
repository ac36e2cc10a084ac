"""Bodies beside the registry of agencies, as a folded line names them."""

from __future__ import annotations

import re

from assistant.grammar import folded
from assistant.query import Query
from assistant.readings.included_shares import included
from assistant.readings.other_bodies import spellings
from assistant.slots import SlotKind
from corpus.normalize import fold


def plain(text: str) -> str:
    """Return a text on one folded line."""
    return fold(" ".join(text.split()))


def bodies_in(line: str) -> frozenset[str]:
    """Return the bodies that a folded line names; within a longer name no shorter one counts."""
    found = set()
    for spelling, body in spellings():
        line, count = re.subn(rf"\b{re.escape(spelling)}\b", "|", line)
        if count:
            found.add(body)
    return frozenset(found)


# Words that open a body's name.
HEADS = folded("bodies_heads")
# Words before a body that is said to do something; so far before its role they may stand.
DOERS, DOER_REACH = folded("bodies_doers"), 7


def other_body(query: Query, text: str) -> bool:
    """Whether a body is said to have a role that `text` does not name: 'do Hội Nhà báo chủ trì'."""
    roles = query.slots.of(SlotKind.ROLE)
    agencies = {i for s in query.slots.of(SlotKind.AGENCY) for i in range(s.first, s.last)}
    for role in roles:
        near = range(max(0, role.first - DOER_REACH), role.first)
        by = next((i for i in reversed(near) if query.words[i].folded in DOERS), role.first)
        name = [w.folded for w in query.words[by + 1 : role.first]]
        named = len(name) > 1 and name[0] in HEADS and by + 1 not in agencies
        if named and " ".join(name) not in plain(text):
            return True
    return False


def unknown_body(query: Query) -> bool:
    """Whether a body is named by its capitals that neither the registry nor the bodies know."""
    names = (SlotKind.AGENCY, SlotKind.NODE, SlotKind.SECTION, SlotKind.TOPIC)
    told = (*query.slots.of(*names), *included(query.slots))
    known = {i for s in told for i in range(s.first, s.last)}
    typed = [query.question[word.start : word.end] for word in query.words]
    for place, word in enumerate(query.words[:-1]):
        two = typed[place][:1].isupper() and typed[place + 1][:1].isupper()
        # 'So MOLISA coordinates it' is no 'Sở'.
        two = two and not (query.english and word.starts and word.marked is None)
        if word.folded in HEADS and two and place not in known:
            line = " ".join(w.folded for w in query.words[place : place + 8])
            if not any(line.startswith(spelling) for spelling, _ in spellings()):
                return True
    return False
