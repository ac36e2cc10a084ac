"""What a question is about: the words of it that no slot explains."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.grammar import folded
from assistant.orthography.english import says_nothing
from assistant.readings.titles import Setting
from assistant.slots import SlotKind, Slots
from assistant.words import LINKS, Word

# Words that belong to a time, whatever stands beside them.
TIME_NOUNS = folded("interpret_time_nouns")


def topic_words(
    slots: Slots, words: Sequence[Word], setting: Setting, english: bool
) -> tuple[Word, ...]:
    """Return the topic; the words that a cell is said to hold when there are such."""
    held = slots.of(SlotKind.CELL)
    if held:
        return tuple(word for slot in held for word in words[slot.first : slot.last])
    topic = _topic(slots, words, setting.adjacent, english)
    topic = _without_numbers(topic, slots)
    return _without_names(topic, slots, words)


def _without_numbers(topic: tuple[Word, ...], slots: Slots) -> tuple[Word, ...]:
    """Drop bare numbers from the topic of a question on time: they belong to the time."""
    if not slots.of(SlotKind.WHEN, SlotKind.YEAR, SlotKind.PERIOD):
        return topic
    return tuple(w for w in topic if not w.folded.isdigit() and w.folded not in TIME_NOUNS)


def _without_names(
    topic: tuple[Word, ...], slots: Slots, words: Sequence[Word]
) -> tuple[Word, ...]:
    """Drop a topic that only says an agency's name again: 'ngành nội vụ' beside 'Bộ Nội vụ'."""
    agencies = slots.of(SlotKind.AGENCY)
    named = {word.folded for slot in agencies for word in words[slot.first : slot.last]}
    again = agencies and all(word.folded in named | {"nganh"} for word in topic)
    return () if again else topic


def _topic(
    slots: Slots, words: Sequence[Word], adjacent: Callable[[Word, Word], bool], english: bool
) -> tuple[Word, ...]:
    """Return the words that no slot explains, with the function words that belong to them ('nhà ở').

    English ones belong to none.
    """
    explained = [slot for slot in slots.items if slot.kind is not SlotKind.TOPIC]
    covered = {index for slot in explained for index in range(slot.first, slot.last)}
    soft = {s.first for s in slots.of(SlotKind.FILLER) if s.last - s.first == 1 and not english}
    topic = {index for index in range(len(words)) if index not in covered}
    for index in (*sorted(soft), *sorted(soft, reverse=True)):
        before = index - 1 in topic and adjacent(words[index - 1], words[index])
        after = index + 1 in topic and adjacent(words[index], words[index + 1])
        if (before or after) and words[index].folded not in LINKS:
            topic.add(index)
    if english:
        terms = {i for s in slots.of(SlotKind.TOPIC) for i in range(s.first, s.last)}
        topic = {i for i in topic if i in terms or not says_nothing(words[i].folded)}
    return tuple(words[index] for index in sorted(topic))
