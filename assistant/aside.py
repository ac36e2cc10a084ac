"""Sentences of a message that limit its question: what they set aside, and what alone they look at.

'Việc hằng năm thì đã có kế hoạch riêng. Tỉnh còn chủ trì những việc nào?' asks for the tasks that
remain; 'Tôi chỉ quan tâm nhóm tuyên truyền. Bộ A chủ trì việc nào?' for those of a group.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.query import Query
from assistant.slots import SlotKind
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]
Words = Sequence[Word]

# What a sentence that sets tasks aside speaks of; what it says of something else sets none aside.
TASKS = frozenset(
    {"viec", "vu", "nv", "nhom", "muc", "phan", "mang", "khoan", "loai", "dong", "khoi"}
)
# Words that ask, so that a sentence with one limits nothing by itself.
ASKS = frozenset({"nao", "gi", "ai", "sao", "dau", "nhieu", "which", "what", "who", "how"})
# Where what is told of the tasks begins: 'việc hạn 2022 | đã báo cáo', 'nhóm ấy | thì bỏ qua'.
PREDICATES = frozenset({"thi", "da", "se", "dang", "duoc"})
MARKS = {"thi": "thì", "da": "đã", "se": "sẽ", "dang": "đang", "duoc": "được"}
# Verbs that set aside what follows them, at the start of a sentence.
VERBS = {"loai": (None, "loại"), "bo": (None, "bỏ"), "tru": (None, "trừ"), "gat": (None, "gạt")}
# Where a reason begins: 'bỏ qua nhóm ấy, vì ở đó ai cũng phải làm'.
REASONS = frozenset({"vi", "boi"})
# Words that say that done work is set aside: 'còn những việc nào'.
REMAINS = frozenset({None, "còn"})
# So many words may a sentence begin with that names what is already done: 'hai đầu việc …'.
HEAD = 3
# Slots without a matter of their own, which may stand before the word that sets aside.
PLAIN = (SlotKind.FILLER, SlotKind.FOLLOW, SlotKind.SOCIAL)


@dataclass(frozen=True)
class Scope:
    """What the sentences beside a question set aside, each a description of tasks, and what they look at."""

    aside: tuple[Query, ...] = ()
    within: tuple[Query, ...] = ()

    def of(self, query: Query) -> Query:
        """Return `query` within this scope; a condition that it names itself stays as it is."""
        for limit in self.within:
            query = replace(
                query,
                sections=query.sections or limit.sections,
                times=query.times or limit.times,
                agencies=query.agencies or limit.agencies,
            )
        return replace(query, aside=self.aside)


def scope_of(sentences: Sequence[Words], build: Build) -> tuple[Scope, list[int]]:
    """Return the scope that `sentences` set, and the places of those that ask or tell something else."""
    remains = any(_remains(words) for words in sentences)
    aside: list[Query] = []
    within: list[Query] = []
    rest: list[int] = []
    for place, words in enumerate(sentences):
        limit = _limit(words, build)
        described = None if limit else _set_aside(words, build, remains)
        if limit is not None:
            within.append(limit)
        elif described is not None:
            aside.append(described)
        else:
            rest.append(place)
    return Scope(tuple(aside), tuple(within)), rest


def asks_for_tasks(query: Query) -> bool:
    """Whether tasks are asked for, by a list, a number or an extreme, and no passage or fact."""
    wanted = query.lists or query.counts or query.which_tasks or query.superlative
    told = query.facets or query.slots.has(SlotKind.ASKED) or query.task_refs
    named = query.about_tasks and (query.agencies or query.times or query.sections)
    return bool(wanted or named) and not told


def _limit(words: Words, build: Build) -> Query | None:
    """Return what a sentence limits the question to: 'chỉ quan tâm mảng tuyên truyền'."""
    if _asks(words):
        return None
    query = build(words)
    looks = query.slots.has(SlotKind.SCOPE, "in") or _keeps(query)
    if not looks or not (query.sections or query.times or query.agencies):
        return None
    return query


def _keeps(query: Query) -> bool:
    """Whether 'chỉ tính …', 'chỉ xét …' is said, which in a turn narrows the list before it."""
    return any(
        slot.value == "those" and query.words[slot.first].folded == "chi"
        for slot in query.slots.of(SlotKind.FOLLOW)
    )


def _set_aside(words: Words, build: Build, remains: bool) -> Query | None:
    """Return the description of the tasks that a sentence sets aside; done work only where some remains."""
    query = build(words)
    marker = _marker(words, query)
    said = _described(words, marker, query)
    opening = _opening(words, query)
    done = remains and len(said) < len(words) and _names_tasks(words[opening : opening + HEAD])
    if query.slots.has(SlotKind.SCOPE, "in") or (marker is None and not done):
        return None
    if _asks(said) or not _names_tasks(said):
        return None
    described = build(said)
    described = replace(described, nodes=() if described.sections else described.nodes)
    return described if _says_something(described) else None


def _marker(words: Words, query: Query) -> tuple[int, int] | None:
    """Return the place [first, last) of the words that set aside: 'bỏ qua', 'thì thôi', 'loại … ra'."""
    for slot in query.slots.of(SlotKind.SCOPE, SlotKind.NEGATION):
        if slot.value in ("out", "except"):
            return slot.first, slot.last
    opening = _opening(words, query)
    verb = opening < len(words) and words[opening].marked in VERBS.get(words[opening].folded, ())
    return (opening, opening + 1) if verb else None


def _opening(words: Words, query: Query) -> int:
    """Return the place of the first word that is more than politeness."""
    plain = {i for s in query.slots.of(*PLAIN) for i in range(s.first, s.last)}
    told = (i for i, word in enumerate(words) if i not in plain or word.folded in VERBS)
    return next(told, len(words))


def _described(words: Words, marker: tuple[int, int] | None, query: Query) -> Words:
    """Return the words of a sentence that describe what it sets aside."""
    if marker is not None and marker[0] <= _opening(words, query):
        return _until(words[marker[1] :], REASONS)
    return _until(words[: marker[0]] if marker else words, PREDICATES)


def _until(words: Words, stops: frozenset[str]) -> Words:
    """Return the words before the first of `stops`."""
    place = next(
        (i for i, word in enumerate(words) if word.folded in stops and _is_marked(word)),
        len(words),
    )
    return words[:place]


def _is_marked(word: Word) -> bool:
    """Whether a word is typed bare or with the marks of the word meant: 'da' and 'đã', not 'da' and 'dạ'."""
    return word.marked in (None, MARKS.get(word.folded, word.marked))


def _names_tasks(words: Words) -> bool:
    return any(word.folded in TASKS for word in words)


def _says_something(query: Query) -> bool:
    return bool(query.sections or query.times or query.agencies or query.topic or query.task_refs)


def _remains(words: Words) -> bool:
    return any(word.folded == "con" and word.marked in REMAINS for word in words)


def _asks(words: Words) -> bool:
    return any(word.folded in ASKS for word in words)
