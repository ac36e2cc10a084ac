"""The matters of one question: its topic cut where a joining word, or one that compares, stands."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.grammar import folded, phrasing
from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word, parted

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


# 'nhà ở cùng nước sạch', 'nhà ở + nước sạch'
TOGETHER = folded("matters_together")
# 'tôi', 'muốn'
PERSONS = folded("matters_persons")
# Words of these slots are none for persons: 'chủ trì' has no 'chú', 'cơ sở dữ liệu' no 'cô'.
NAMES = (SlotKind.AGENCY, SlotKind.YES_NO, SlotKind.ROLE, SlotKind.TOPIC)
# Words of a longer question tell a story.
MOST_WORDS = 40


def listed(query: Query) -> list[tuple[Word, ...]]:
    """Cut the topic of a short question where 'và', 'với' or a comma joins what it asks about alike."""
    words = query.words
    if len(words) > MOST_WORDS:
        return []
    inside = {i for slot in query.slots.items for i in range(slot.first + 1, slot.last)}
    joins = [i for i, word in enumerate(words) if word.folded in JOINING | TOGETHER]
    commas = [i for i in range(1, len(words)) if parted(words, i)]
    cuts = sorted({*joins, *commas} - inside)
    bounds = list(pairwise([0, *cuts, len(words)]))
    if any(_tells(query, a, b) for a, b in bounds if {a, b} & set(commas)):
        return []
    topic = {word.start for word in query.topic}
    parts = [tuple(word for word in words[a:b] if word.start in topic) for a, b in bounds]
    return [part for part in parts if len(part) > 1]


def _tells(query: Query, first: int, last: int) -> bool:
    """Whether words between commas tell of their writer, as in 'nhà tôi dột, muốn vay vốn thì ai lo'."""
    asks = any(first <= slot.first < last for slot in query.slots.of(SlotKind.WHO, SlotKind.FIELD))
    known = query.slots.of(*NAMES)
    inside = {i for slot in known for i in range(slot.first, slot.last)}
    said = {query.words[i].folded for i in range(first, last) if i not in inside}
    return not asks and bool(said & PERSONS)
