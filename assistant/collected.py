"""Conditions told over several sentences, to which the question only points: 'việc nào đáp ứng'.

'Bộ A phải ở cột chủ trì. Các tỉnh thì ở cột phối hợp. Lọc giúp tôi các nhiệm vụ thỏa cả hai điều đó.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.aside import sets_aside
from assistant.described import is_collective, says_something
from assistant.grammar import folded
from assistant.joined import Joiner
from assistant.narrowed import Narrower
from assistant.own import belongs
from assistant.sentences import Sentence
from assistant.slots import Slot, SlotKind
from assistant.tellings import NEEDS, PLURALS, ROWS, asks, noun_at, remains
from assistant.wanted import Scope, is_bare
from assistant.words import Word

# What a sentence says of a row: in which column, or that it must be so, or is wanted.
COLUMNS = folded("collected_columns") | NEEDS
# Words of the table, by which a sentence without an agency speaks of its rows.
CELLS = folded("collected_cells")
# 'việc nào đáp ứng', 'các nhiệm vụ thỏa cả ba điều đó', 'bị như vậy'
MEETING = folded("collected_meeting")


def collected(sentences: Sequence[Sentence], joiner: Joiner) -> tuple[Scope, list[Sentence]] | None:
    """Return what the sentences before a bare question say of the tasks it points to, and the rest."""
    place = next(
        (i for i in reversed(range(len(sentences))) if _points(sentences[i], joiner)), None
    )
    # What remains is asked of the tasks told of before by name, not by what they must meet.
    if not place or remains(sentences[place].words) or any(s.ends for s in sentences[:place]):
        return None
    conditions = [s for s in sentences[:place] if _is_condition(s, joiner)]
    told = [s for s in conditions if COLUMNS & {word.folded for word in s.words}] or conditions[-1:]
    if not told:
        return None
    aside = [s for s in sentences[:place] if s not in told and sets_aside(s, joiner.build)]
    described = [Narrower(joiner).described(s) or s.words for s in told]
    limits = tuple(replace(joiner.build(words), topic=(), nodes=()) for words in described)
    bare = replace(sentences[place], words=_without_meeting(sentences[place], joiner))
    return Scope(limits=limits), [*aside, bare]


def _without_meeting(sentence: Sentence, joiner: Joiner) -> tuple[Word, ...]:
    """Return the words of a question without 'thỏa cả ba điều đó'."""
    asked, _ = joiner.without_frame(sentence.words)
    return tuple(word for word in asked if word.folded not in MEETING)


def _points(sentence: Sentence, joiner: Joiner) -> bool:
    """Whether a sentence asks for tasks, and says of them no more than that they fit."""
    query = joiner.build(_without_meeting(sentence, joiner))
    other = query.roles or query.fields or query.facets or query.task_refs
    told = says_something(query) or other or query.slots.has(SlotKind.ASKED)
    wanted = query.which_tasks or query.counts or query.lists or query.about_tasks
    matter = len(query.topic) > (1 if query.about_tasks else 0) or query.nodes or query.who
    return wanted and is_bare(query) and not (told or matter)


def _is_condition(sentence: Sentence, joiner: Joiner) -> bool:
    query = joiner.build(sentence.words)
    told = says_something(query) and bool(query.roles or query.times or query.fields)
    folded = {word.folded for word in sentence.words}
    of_tasks = noun_at(sentence.words) is not None or bool(CELLS & folded)
    told = told and (of_tasks or any(reference.role for reference in query.agencies))
    office = belongs(query) and not query.roles
    return (
        told
        and not is_collective(query)
        and not (office or asks(sentence.words) or sets_aside(sentence, joiner.build))
    )


def with_tasks(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences with 'những việc ấy' put in words where something is asked of these tasks.

    'Báo cáo nói về các việc hạn 2022. Cơ quan nào chủ trì những việc ấy?'
    """
    narrower = Narrower(joiner)
    described: Sequence[Word] = ()
    told = []
    for sentence in sentences:
        query = joiner.build(sentence.words)
        pointers = [s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those"]
        noun = pointers and any(w.folded in ROWS for w in sentence.words[: pointers[0].last])
        if described and noun and query.who and not says_something(query):
            first, last = _of_noun(sentence.words, pointers[0])
            words = (*sentence.words[:first], *described, *sentence.words[last:])
            sentence = replace(sentence, words=words)
        described = narrower.described(sentence) or described
        told.append(sentence)
    return told


def _of_noun(words: Sequence[Word], pointer: Slot) -> tuple[int, int]:
    """Return where 'những việc ấy' begins and ends, of which `pointer` may be but the end."""
    first = pointer.first
    while first and (
        words[first].folded not in ROWS or words[first - 1].folded in PLURALS | {"nhiem"}
    ):
        if words[first - 1].folded not in ROWS | PLURALS | {"nhiem"}:
            break
        first -= 1
    return first, pointer.last
