"""A matter that is set aside without a word for its tasks: 'việc hai giai đoạn, không kể phong trào thi đua'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.sentences import Sentence
from assistant.query import Query
from assistant.slots import Slot, SlotKind
from assistant.words import Word

Build = Callable[[Sequence[Word]], Query]

# How such an exclusion begins; 'ngoài', 'sau' also place and date.
OPENERS = folded("matters_apart_openers")
# A matter takes so many words.
LEAST = 2
TASK = Word("viec", "việc", 0, 0)
BESIDES = (Word("tru", "trừ", 0, 0), TASK)
# 'chỗ nào có chữ nhà ở thì khỏi ghi'
PLACES = phrasing("matters_apart_places")


def with_matters_apart(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences that ask for tasks with 'trừ việc …' where they set a bare matter aside."""
    told = [_of_tasks(sentence) for sentence in sentences]
    return [_told(sentence, build(sentence.words)) for sentence in told]


def _of_tasks(sentence: Sentence) -> Sentence:
    """Return 'chỗ nào có chữ nhà ở thì khỏi ghi' as said of tasks."""
    found = PLACES.opens(sentence.words)
    if found is None:
        return sentence
    first, *rest = sentence.words
    noun = replace(TASK, start=first.start, end=first.end, opens=first.opens, starts=first.starts)
    return replace(sentence, words=(noun, *rest))


def _told(sentence: Sentence, query: Query) -> Sentence:
    asks = (query.lists or query.counts) and not (query.who or query.counts_agencies)
    out = next((s for s in query.slots.of(SlotKind.NEGATION) if _sets_aside(s, query)), None)
    if not asks or out is None:
        return sentence
    words = sentence.words
    first, last = words[out.first], words[out.last - 1]
    besides = (replace(w, start=first.start, end=last.end, opens=first.opens) for w in BESIDES)
    return replace(sentence, words=(*words[: out.first], *besides, *words[out.last :]))


def _sets_aside(slot: Slot, query: Query) -> bool:
    """Whether a clause begins with an exclusion, right after which words of a matter stand."""
    words = query.words
    if slot.value != "except" or not slot.end or words[slot.first].folded not in OPENERS:
        return False
    topic = {word.start for word in query.topic}
    matter = words[slot.last : slot.last + LEAST]
    paused = slot.first > 0 and words[slot.first].start - words[slot.first - 1].end > 1
    begins = slot.first == 0 or words[slot.first].opens or paused
    return begins and len(matter) == LEAST and all(word.start in topic for word in matter)
