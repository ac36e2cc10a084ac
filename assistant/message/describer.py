"""What the words of a sentence say of tasks: which it describes, counts in, drops, or lists as conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.grammar import folded
from assistant.message.described import begins_with_noun, describes, says_something
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import AND, OR, Piece
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import SlotKind
from assistant.words import Word

# So many words may stand before those that take up the sentence before.
OPENING = 2


# So many words end a sentence with 'cũng tính vào đây luôn'.
ADDING = 5


COUNTS = folded("describer_counts")


def _counts_in(word: Word, following: Word) -> bool:
    return word.folded in ("cung", "van") and following.folded in COUNTS


@dataclass(frozen=True)
class Describer:
    """Finds the words by which a sentence describes tasks."""

    joiner: Joiner

    @property
    def build(self) -> Build:
        """How words are read."""
        return self.joiner.build

    def described(self, sentence: Sentence) -> Words:
        """Return the words of a sentence from its noun for tasks on, when they describe some."""
        words = sentence.words
        names = self.build(words).slots.of(SlotKind.AGENCY)
        # The 'vụ' of 'Bộ Nội vụ' is none.
        free = (i for i in range(len(words)) if not any(s.first < i < s.last for s in names))
        place = next((i for i in free if begins_with_noun(words[i:])), None)
        said = () if place is None else words[place:]
        return said if said and describes(said, self.build) else ()

    def counted_in(self, sentence: Sentence) -> Words:
        """Return the words for the tasks that a sentence counts in: 'việc định kỳ cũng tính vào'."""
        words = sentence.words
        place = next((i for i, pair in enumerate(pairwise(words)) if _counts_in(*pair)), 0)
        near = place and len(words) - place <= ADDING
        # 'Mục IV có một việc, tôi vẫn tính.'
        named = begins_with_noun(words) or any(
            slot.first == 0 for slot in self.build(words).slots.of(SlotKind.SECTION)
        )
        said = words[:place] if near and named else ()
        return said if said and says_something(self.build(said)) else ()

    def listed(self, sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Piece]]:
        """Return the sentences without the conditions listed in them, and these apart.

        'Tìm việc thỏa cả hai điều kiện: một là …; hai là …'
        """
        for place, sentence in enumerate(sentences):
            frames = [
                m for m in self.joiner.marks(sentence.words) if m.value in ("all_of", "one_of")
            ]
            items = sentences[place + 1 :]
            # What all of them describe is only worth reading where a frame announces them.
            if (
                frames
                and len(items) > 1
                and all(not asks(i.words) and describes(i.words, self.build) for i in items)
            ):
                join = OR if frames[0].value == "one_of" else AND
                header, _ = self.joiner.without_frame(sentence.words)
                main = replace(sentence, words=header, ends=True)
                return [*sentences[:place], main], [Piece(i.words, join) for i in items]
        return list(sentences), []
