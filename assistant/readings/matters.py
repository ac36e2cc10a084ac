"""The matters of one question: its topic cut where a joining word, or one that compares, stands."""

from __future__ import annotations

import re

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word

APART = re.compile(r";|\.(?=\s)")
JOINING, EACH = folded("matters_joining"), phrasing("matters_each")
# 'the same as for …'; a matter is named by one word in English ('the database task').
ENGLISH = folded("matters_joining_english")


def matters(query: Query) -> list[tuple[Word, ...]]:
    """Cut the topic where a joining word, or one that compares, stands between its words."""
    joining = JOINING | ENGLISH if query.english else JOINING
    places = [i for i, word in enumerate(query.words) if word.folded in joining]
    # 'một việc nhà ở, một việc nước sạch'
    places += [found.first for found in EACH.each(query.words)]
    places += [slot.first for slot in query.slots.of(SlotKind.COMPARE) if slot.end]
    # 'ai chủ trì việc nước sạch, ai chủ trì việc nhà ở'
    asked = [slot.first for slot in query.slots.of(SlotKind.WHO) if slot.end]
    places += asked if len(asked) > 1 else []
    parts: dict[tuple[int, int], list[Word]] = {}
    for word in query.topic:
        joined = sum(query.words[p].start < word.start for p in places)
        # 'Một việc là nước sạch; một việc là di dời dân cư': so does what parts clauses.
        clause = len(APART.findall(query.question[: word.start]))
        parts.setdefault((joined, clause), []).append(word)
    least = 1 if query.english else 2
    return [tuple(part) for part in parts.values() if len(part) >= least]
