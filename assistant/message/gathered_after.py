"""Bodies told to be taken together in the next sentence: '… chủ trì việc nào? Gộp chung cả hai bộ giúp tôi'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.message.sentences import Sentence
from assistant.readings.gathered import GATHERED, PAIR
from assistant.readings.tellings import Build
from assistant.slots import SlotKind
from assistant.words import Word

# So far from its beginning a request says that they are taken together: 'anh chị gộp lại giúp em'.
REACH = 4
# What makes a sentence more than such a request.
OWN = (
    *(SlotKind.AGENCY, SlotKind.ROLE, SlotKind.SECTION, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.TASK_REF, SlotKind.NEGATION, SlotKind.FIELD, SlotKind.WHO, SlotKind.NODE),
)


def with_gathering(sentences: Sequence[Sentence], build: Build) -> list[Sentence]:
    """Return the sentences with a request to take bodies together joined to the sentence that names them."""
    told: list[Sentence] = []
    for sentence in sentences:
        if told and gathers(told[-1].words, sentence.words, build):
            told[-1] = replace(told[-1], words=(*told[-1].words, *sentence.words))
        else:
            told.append(sentence)
    return told


def gathers(asked: Sequence[Word], words: Sequence[Word], build: Build) -> bool:
    """Whether `words` but say that the bodies named in `asked`, the sentence before, are taken together."""
    found = GATHERED.search(words)
    if found is None or found.first >= REACH or build(tuple(words)).slots.of(*OWN):
        return False
    return len({reference.agency for reference in build(tuple(asked)).agencies}) >= PAIR
