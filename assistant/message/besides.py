"""Tasks told of in one sentence that the next one sets aside: 'Mô hình A xã tôi làm rồi. Ngoài việc ấy ra, …'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.grammar import folded, phrasing
from assistant.message.described import with_noun
from assistant.message.sentences import Sentence
from assistant.readings.tellings import Words, asks, noun_at, until
from assistant.words import Word, opened, split_words

# What is told of the tasks before they are set aside: '… thì xã tôi làm rồi'.
PREDICATES = folded("tellings_predicates")
ASIDE = split_words("thì thôi")
# Words of a sentence that tells of less describe nothing.
LEAST = 2


def with_besides(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences, of those that begin with 'ngoài việc ấy ra' the tasks meant set aside plainly."""
    told: list[Sentence] = []
    for sentence in sentences:
        found = phrasing("besides_that").opens(sentence.words)
        rest = sentence.words[found.last :] if found else ()
        if told and rest and asks(rest) and (said := _told(told[-1])):
            told[-1] = replace(told[-1], words=said)
            sentence = replace(sentence, words=opened(rest))
        told.append(sentence)
    return told


def _told(sentence: Sentence) -> tuple[Word, ...]:
    """Return what a sentence tells of, with words that set it aside; () when it asks or tells too little."""
    # 'Chúng tôi đã lo xong | mảng tuyên truyền'
    words = sentence.words[noun_at(sentence.words) or 0 :]
    said = until(words, PREDICATES)
    if asks(sentence.words) or len(said) < LEAST:
        return ()
    return _set_aside(with_noun(said))


def _set_aside(words: Words) -> tuple[Word, ...]:
    end = words[-1].end
    added = (replace(word, start=end, end=end, opens=False, starts=False) for word in ASIDE)
    return (*words, *added)
