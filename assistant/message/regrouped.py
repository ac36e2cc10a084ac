"""Sentences of a message put right before it is composed: what clauses set aside or add is taken out of them.

'Việc A thì lấy, riêng việc B thì bỏ ra.', 'Việc A cũng được, việc B cũng được, kể hết cho tôi.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.message.described import is_collective, says_something
from assistant.message.describer import Describer
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import OR, OUT, Piece
from assistant.message.sifted import Sifter, without
from assistant.readings.tellings import Words, asks


@dataclass(frozen=True)
class Regrouper:
    """Takes out of sentences what their clauses set aside or add."""

    joiner: Joiner

    def regrouped(self, sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Piece]]:
        """Return the sentences, and the pieces taken out of them."""
        kept: list[Sentence] = []
        told: list[Piece] = []
        for place, sentence in enumerate(sentences):
            if sifted := self._sifted(sentence):
                rest, apart = sifted
                told += apart
                kept += [rest] if rest.words else []
            elif not kept and (aside := self._first(sentence, sentences[place + 1 :])):
                told.append(Piece(aside, OUT))
            else:
                kept.append(sentence)
        return kept, told

    def _first(self, sentence: Sentence, others: Sequence[Sentence]) -> Words:
        """Return the tasks that a message begins with setting aside, before those that it wants."""
        links = any(m.value in ("part", "narrow") for m in self.joiner.marks(sentence.words))
        return self.joiner.apart(sentence) if self._described(others) and not links else ()

    def _described(self, sentences: Sequence[Sentence]) -> bool:
        return any(Describer(self.joiner).described(sentence) for sentence in sentences)

    def _sifted(self, sentence: Sentence) -> tuple[Sentence, list[Piece]] | None:
        """Return what is left of a sentence, and what it sets aside or adds: '… thì bỏ ra giúp em'."""
        clauses = Sifter(self.joiner.marks, self.joiner.build).told(sentence)
        if len(clauses) < 2 and all(one.wanted for one in clauses):
            return None
        told = [
            (w, one) for one in clauses for w in self.joiner.several(one.words, sentence.pauses)
        ]
        wanted = [Piece(words, OR) for words, one in told if one.wanted]
        # 'Những dòng ghi chung các bộ, ngành thì bỏ' sets aside what no list holds anyway.
        out = [words for words, one in told if not one.wanted]
        aside = [Piece(w, OUT) for w in out if not is_collective(self.joiner.build(w))]
        rest = without(sentence, clauses)
        if wanted and not says_something(self.joiner.build(rest)):
            first, *wanted = wanted
            rest = (*first.words, *(rest if asks(rest) else ()))
        return replace(sentence, words=rest), [*wanted, *aside]
