"""A message as the models of this folder read it: its words, and what the lexicon says of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.message.described import begins_with_noun
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.slots import SlotKind
from assistant.words import Word

# How a number and what no slot or mark explains are written in features.
NUMBER, NOTHING = "0", "-"
# Slots of which a part says nothing.
NAMES = (
    SlotKind.AGENCY,
    SlotKind.ROLE,
    SlotKind.SECTION,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.WHEN,
    SlotKind.FIELD,
)


@dataclass(frozen=True)
class Token:
    """A word, the kinds of slot and of mark that it stands in, what begins at it and what goes on."""

    word: Word
    text: str
    sentence: int
    slot: str
    mark: str
    noun: bool
    pause: bool
    goes_on: bool


@dataclass(frozen=True)
class Text:
    """The words of a message in sentences."""

    sentences: Sequence[Sentence]
    joiner: Joiner

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every word of the message."""
        return tuple(t for i, one in enumerate(self.sentences) for t in self._tokens(one, i))

    def _tokens(self, sentence: Sentence, place: int) -> Iterator[Token]:
        words = sentence.words
        slots, marks = [NOTHING] * len(words), [NOTHING] * len(words)
        found = [slot for slot in self.joiner.build(words).slots.items if slot.end]
        for slot in found:
            slots[slot.first : slot.last] = [slot.kind.value] * (slot.last - slot.first)
        inside = {i for s in found if s.kind in NAMES for i in range(s.first + 1, s.last)}
        for mark in self.joiner.marks(words):
            marks[mark.first : mark.last] = [mark.value] * (mark.last - mark.first)
        for i, word in enumerate(words):
            yield Token(
                word,
                NUMBER if word.folded.isdigit() else word.folded,
                place,
                slots[i],
                marks[i],
                begins_with_noun(words[i:]),
                bool(i) and (word.opens or words[i - 1].end in sentence.pauses),
                i in inside,
            )

    def starts(self, place: int) -> bool:
        """Whether a sentence starts with the word at `place`."""
        tokens = self.tokens
        return not place or tokens[place].sentence != tokens[place - 1].sentence

    def ends(self, place: int) -> bool:
        """Whether a sentence ends with the word at `place`."""
        return place + 1 == len(self.tokens) or self.starts(place + 1)
