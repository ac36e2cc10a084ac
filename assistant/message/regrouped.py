"""Sentences of a message put right before it is composed: what clauses set aside or add is taken out of them.

'Việc A thì lấy, riêng việc B thì bỏ ra.', 'Tôi cần A hoặc B. Một điều kiện đúng là đủ.', 'A trừ B. Kể tên.'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.message.described import is_collective, says_something
from assistant.message.describer import OPENING, Describer
from assistant.message.joined import Joiner
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import OR, OUT, Piece
from assistant.message.sifted import Sifter, without
from assistant.readings.tellings import Words, asks
from assistant.slots import SlotKind

# So many words that no slot explains are a matter.
LEAST_TOPIC = 2


@dataclass(frozen=True)
class Regrouper:
    """Takes out of sentences what their clauses set aside or add."""

    joiner: Joiner

    def regrouped(self, sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Piece]]:
        """Return the sentences, those that belong together as one, and the pieces taken out of them."""
        kept: list[Sentence] = []
        told: list[Piece] = []
        whole = self._framed(sentences)
        for place, sentence in enumerate(whole):
            if sifted := self._sifted(sentence):
                rest, apart = sifted
                told += apart
                kept += [rest] if rest.words else []
            elif not kept and (aside := self._first(sentence, whole[place + 1 :])):
                told.append(Piece(aside, OUT))
            elif kept and self._is_bare_request(kept[-1], sentence, told):
                kept[-1] = replace(kept[-1], words=(*kept[-1].words, *sentence.words))
            else:
                kept.append(sentence)
        return kept, told

    def _first(self, sentence: Sentence, others: Sequence[Sentence]) -> Words:
        """Return the tasks that a message begins with setting aside, before those that it wants."""
        links = any(m.value in ("part", "narrow") for m in self.joiner.marks(sentence.words))
        return self.joiner.apart(sentence) if self._described(others) and not links else ()

    def _described(self, sentences: Sequence[Sentence]) -> bool:
        return any(Describer(self.joiner).described(sentence) for sentence in sentences)

    def _framed(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Return the sentences, each with what follows it and but says how much must hold: 'Một là đủ.'"""
        found: list[Sentence] = []
        for sentence in sentences:
            words, frame = self.joiner.without_frame(sentence.words)
            rest = replace(sentence, words=words)
            silent = len(words) <= OPENING and not asks(words)
            bare = bool(found) and not found[-1].ends and self._described(found[-1:])
            if found and frame and (silent or (frame == OR and bare and self._asks_barely(rest))):
                found[-1] = replace(found[-1], words=(*found[-1].words, *sentence.words))
            else:
                found.append(sentence)
        return found

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

    def _is_bare_request(self, before: Sentence, sentence: Sentence, told: Sequence[Piece]) -> bool:
        """Whether a sentence but asks for what was told before it to be wanted: '… Liệt kê giúp.'"""
        # 'Việc nào thỏa cả ba điều trên?' asks by what several sentences say.
        if before.ends or self.joiner.without_frame(sentence.words)[1]:
            return False
        # 'Việc A, việc B: loại nào cũng lấy. Kể tên.', 'Lấy việc A trừ việc B. Liệt kê giúp.'
        listed = bool(told) and told[-1].join == OR
        listed = listed or any(piece.join in (OR, OUT) for piece in self.joiner.pieces(before))
        return listed and not asks(before.words) and self._asks_barely(sentence)

    def _asks_barely(self, sentence: Sentence) -> bool:
        """Whether a sentence asks for tasks that it does not describe."""
        query = self.joiner.build(sentence.words)
        wanted = query.which_tasks or query.counts or query.lists
        other = query.roles or query.fields or query.facets or query.superlative or query.task_refs
        plain = not (says_something(query) or other or query.slots.has(SlotKind.ASKED))
        return wanted and plain and len(query.topic) < LEAST_TOPIC
