"""Sentences of a message that describe the tasks its question is about, or those that it is not about.

'Việc hằng năm thì đã có kế hoạch riêng. Tỉnh còn chủ trì những việc nào?' asks for the tasks that
remain; 'Tôi chỉ lấy việc tỉnh phối hợp. Đó là những việc nào?' for those described. Each such sentence
is read as a query of its own, whose tasks are kept or left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import phrasing
from assistant.message.described import of_section
from assistant.message.form_apart import declines
from assistant.message.listed_out import each_apart
from assistant.message.sentences import Sentence
from assistant.message.taken import outside, taken
from assistant.message.units import units_of
from assistant.message.wanted import (
    Scope,
    asks_for_tasks,
    compares_bodies,
    compares_parts,
    is_structured,
)
from assistant.query import Query
from assistant.readings.tellings import (
    Build,
    Words,
    asks,
    is_done,
    limiting,
    noun_at,
    only_at,
    remains,
    setting_aside,
)
from assistant.slots import SlotKind
from assistant.words import opened, paused
from structured.agencies import COLLECTIVE_GROUP

# What closes a sentence that takes tasks in and sets none aside.
TAKES_IN = phrasing("afterwords_takes_in")
# '…, | còn | lại'
LEFT = "con"


def scope_of(
    sentences: Sequence[Sentence], build: Build, left: bool = False
) -> tuple[Scope, list[Sentence]]:
    """Return the scope that sentences set, and what of them asks or tells something else.

    Some tasks may be `left` after what the question itself sets aside.
    """
    units = [units_of(sentence, build) for sentence in sentences]
    everything = [words for unit in units for words in unit]
    left = (
        left
        or any(map(_leaves, everything))
        or any(told_of(words, build, False, False) is not None for words in everything)
    )
    final = max((i for i, unit in enumerate(units) if any(map(asks, unit))), default=len(units))
    found = [
        [told_of(words, build, left, place < final and not sentences[place].ends) for words in unit]
        for place, unit in enumerate(units)
    ]
    rest = [_unread(*one) for one in zip(sentences, units, found, strict=True)]
    told = [one for unit in found for one in unit if one is not None]
    limits = [query for query, out in told if not out]
    apart = [one for query, out in told if out for one in each_apart(query, build)]
    aside = [part for query in apart for part in _apart(query)]
    kept = [sentence for sentence in rest if sentence.words]
    # 'Tôi cũng không cần các nhiệm vụ Bộ chỉ phối hợp' asks for none of them.
    kept = [s for s in kept if s.ends or not declines(s.words)] or kept
    asked = build(kept[-1].words) if kept else None
    if asked is not None and asks_for_tasks(asked):
        # What is asked is of the tasks described; other sentences are about something else.
        compared = compares_parts(asked) or compares_bodies(asked)
        kept = kept[-1:] if limits and not compared else kept
    elif limits and final == len(units):
        # 'Em cần những việc tỉnh phối hợp.' asks, though no word of it does.
        limits, kept = limits[1:], [_sentence_of(limits[0], sentences)]
    return Scope(tuple(aside), tuple(limits)), kept


def _sentence_of(query: Query, sentences: Sequence[Sentence]) -> Sentence:
    """Return the sentence in which `query` stands, from the words that it was read from on."""
    start = query.words[0].start
    sentence = next(s for s in sentences if any(word.start == start for word in s.words))
    return replace(sentence, words=query.words)


def _unread(
    sentence: Sentence, units: Sequence[Words], found: Sequence[tuple[Query, bool] | None]
) -> Sentence:
    """Return a sentence without its pieces that describe tasks; the first word of what is left opens it."""
    words = [word for unit, told in zip(units, found, strict=True) if told is None for word in unit]
    return replace(sentence, words=opened(words))


def _apart(query: Query) -> Sequence[Query]:
    """Return a description apart for each of its times: no task has two, and each is set aside."""
    if len(query.times) < 2 or query.agencies:
        return [query]
    return [replace(query, times=(time,)) for time in query.times]


def _leaves(words: Words) -> bool:
    """Whether something is left over or looked at alone: 'còn việc nào', 'tôi chỉ cần …'."""
    return remains(words) or only_at(words) is not None


def told_of(words: Words, build: Build, left: bool, before: bool) -> tuple[Query, bool] | None:
    """Return the tasks that a sentence describes, and whether it sets them aside.

    One that asks describes none, unless it stands `before` the question: 'tôi đang rà xem việc nào …'; nor does
    one that takes more in: 'việc nào chủ trì chung thì vẫn tính'.
    """
    if not words or (asks(words) and not before) or TAKES_IN.search(words):
        return None
    query = build(words)
    for said, out in (
        (outside(words, query) or setting_aside(words, query, left) or taken(words, query), True),
        (limiting(words, query, left), False),
    ):
        described = build(said) if said and not (out and _of_the_rest(said)) else None
        if described is None or not _says_something(described, is_done(words) or not out):
            continue
        if described.nodes and not (described.sections or described.about_tasks):
            # 'Tôi chỉ trình bày đoạn trong phần tổ chức thực hiện nói về Bộ A': no tasks.
            continue
        # Beside an agency, words that no slot explains are background unless a matter is announced.
        noise = not out and not described.topic_announced and is_structured(described)
        nodes = () if described.sections else described.nodes
        # 'cột sản phẩm: những dòng có chữ …'
        fields = described.fields or tuple(f for f in query.fields if f == "product")
        # 'phần truyền thông': the noun for tasks is no word of their matter.
        topic = () if noise else tuple(w for w in described.topic if noun_at([w]) is None)
        described = replace(described, nodes=nodes, topic=topic, fields=fields)
        if _says_something(described, matter=True):
            return (of_section(described) if out else described), out
    return None


def _of_the_rest(said: Words) -> bool:
    """Whether what is told is told of what is left: 'tôi biết việc A, còn lại | thì không nhớ'."""
    place = next((n for n in range(len(said) - 1, 0, -1) if paused(said, n)), 0)
    return bool(place) and said[place].folded == LEFT and remains(said[place:])


def _says_something(query: Query, matter: bool) -> bool:
    """Whether tasks are described: by a condition, or by a `matter` alone where that will do."""
    named = query.sections or query.times or query.agencies or query.task_refs
    if named and {a.agency for a in query.agencies} == {COLLECTIVE_GROUP}:
        return False
    role = query.slots.has(SlotKind.ROLE, "lead") or query.slots.has(SlotKind.ROLE, "coordinate")
    shared = query.slots.has(SlotKind.SHARE) and role
    return bool(named or shared) or (matter and len(query.topic) > 1)
