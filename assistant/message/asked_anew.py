"""Questions of one message that are put apart in so many words: 'A? Ngoài ra cho em hỏi B?'

Each says by itself what it is about, so that none is read in the light of the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import phrasing
from assistant.message.completed import stands_alone
from assistant.message.sentences import Sentence, is_item
from assistant.query import Query
from assistant.readings.tellings import Build, asks
from assistant.slots import SlotKind
from assistant.words import Word, opened

# 'Ngoài ra cho em hỏi', 'Câu thứ hai:', 'Tiện thể hỏi thêm'
NEXT = phrasing("asked_anew_next")
# 'cho hỏi hai ý: A? | Và | B?'
SEVERAL, AND = phrasing("asked_anew_several"), phrasing("asked_anew_and")
# In fewer words nothing is asked.
LEAST = 3
# How many have a part in a task; and what points to those told before.
NUMBERS = (SlotKind.SHARE, SlotKind.BOUND)
POINTS = frozenset({"that", "those", "that_agency"})


def parts_asked_anew(
    message: str, sentences: Sequence[Sentence], build: Build
) -> list[list[Sentence]]:
    """Return the sentences of each question that is put apart, without the words that put it apart.

    [] where fewer than two are, or one hangs on another.
    """
    parts: list[list[Sentence]] = [[]]
    announced = False
    for sentence in sentences:
        rest = _apart(message, sentence, announced) if parts[-1] else ()
        announced |= SEVERAL.search(sentence.words) is not None
        if len(rest) >= LEAST and (sentence.ends or asks(rest)):
            parts.append([Sentence(rest, sentence.ends, sentence.pauses)])
        else:
            parts[-1].append(sentence)
    whole = len(parts) > 1 and all(_stands(part, build) for part in parts)
    return parts if whole else []


def _apart(message: str, sentence: Sentence, announced: bool) -> tuple[Word, ...]:
    """Return a sentence without what puts it apart; () where nothing does.

    Where several questions are `announced`, a mere 'và' does.
    """
    words = sentence.words
    if sentence.ends and is_item(message, words[0]):
        return words
    found = NEXT.opens(words) or (AND.opens(words) if announced else None)
    return opened(words[found.last :]) if found else ()


def _stands(part: Sequence[Sentence], build: Build) -> bool:
    """Whether a part asks, and one of its sentences says by itself what it is about."""
    asked = any(one.ends or asks(one.words) for one in part)
    return asked and any(_is_whole(build(one.words)) for one in part)


def _is_whole(query: Query) -> bool:
    """Whether a question stands alone, or asks for tasks by what any may be: 'việc nào có ba bộ chủ trì'."""
    follows = set(query.slots.values(SlotKind.FOLLOW))
    described = query.times or query.cells or query.superlative or query.slots.of(*NUMBERS)
    return stands_alone(query) or bool(query.about_tasks and described and not follows & POINTS)
