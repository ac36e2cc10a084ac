"""'Những việc ấy' put in words: the tasks that a sentence before describes, of which something is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.message.described import says_something
from assistant.message.describer import Describer
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.readings.tellings import PLURALS, ROWS
from assistant.slots import Slot, SlotKind
from assistant.words import Word


def with_tasks(sentences: Sequence[Sentence], joiner: Joiner) -> list[Sentence]:
    """Return the sentences with 'những việc ấy' put in words where something is asked of these tasks.

    'Báo cáo nói về các việc hạn 2022. Cơ quan nào chủ trì những việc ấy?'
    """
    describer = Describer(joiner)
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
        described = describer.described(sentence) or described
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
