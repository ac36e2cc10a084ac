"""Sentences that narrow the tasks which another describes: 'Trong đó việc nào …?', '… thì bỏ ra'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.described import begins_with_noun, is_collective, says_something
from assistant.grammar import folded
from assistant.joined import AND, OR, OUT, Joiner, Piece
from assistant.sentences import Sentence
from assistant.slots import SlotKind
from assistant.taken import taken
from assistant.tellings import Build, Words, asks
from assistant.words import Word

# So many words may stand before those that take up the sentence before.
OPENING = 2


# So many words end a sentence with 'cũng tính vào đây luôn'.
ADDING = 5
# Words that take up tasks described before, wherever they stand in a question.
THOSE = folded("narrowed_those")


# 'họ nói rằng ở nhiệm vụ nào trong số này Bộ A cũng …' asks for none.
CLAIMS = folded("narrowed_claims")


# A bare question is about what one of so many sentences before it describes.
BARE_REACH = 3


# So many words that no slot explains are a matter.
LEAST_TOPIC = 2


def _until_then(words: Words) -> Words:
    """Return the words before 'thì', where what is told of the tasks begins."""
    return words[: next((i for i, word in enumerate(words) if word.folded == "thi"), len(words))]


def _without_purpose(words: Words, pauses: frozenset[int]) -> Words:
    """Return the words before ', để còn báo cáo …', which is no condition."""
    place = next(
        (
            i
            for i, (word, following) in enumerate(pairwise(words), start=1)
            if following.folded == "de"
            and following.marked in (None, "để")
            and (following.opens or word.end in pauses)
        ),
        len(words),
    )
    return words[:place]


COUNTS = folded("narrowed_counts")


def _counts_in(word: Word, following: Word) -> bool:
    return word.folded in ("cung", "van") and following.folded in COUNTS


def _noun_within(words: Words, reach: int) -> bool:
    return any(begins_with_noun(words[i:]) for i in range(reach + 1))


@dataclass(frozen=True)
class Narrower:
    """Takes out of a message the sentences that narrow what another of them describes."""

    joiner: Joiner

    @property
    def build(self) -> Build:
        """How words are read."""
        return self.joiner.build

    def followed(
        self, sentences: Sequence[Sentence], barely: bool
    ) -> tuple[list[Sentence], list[Piece]]:
        """Return the sentences without those that narrow what another describes, and these apart.

        `barely`, a question that describes no tasks is about those described before it.

        'Tôi cần việc hằng năm. Trong đó việc nào tỉnh chủ trì?', '… Việc nào hạn 2022 thì bỏ ra.'
        """
        kept: list[Sentence] = []
        sentences, told = self._listed(sentences)
        for sentence in sentences:
            if counted := self.counted_in(sentence):
                # 'việc hằng năm cũng tính' but says what a time means; 'việc phối hợp cũng tính' adds some.
                told += [Piece(counted, OR)] if self.build(counted).agencies else []
            elif dropped := self.dropped(sentence):
                rest, aside = dropped
                told += [Piece(aside, OUT)] if aside else []
                kept += [rest] if rest.words else []
            elif kept and (apart := self.joiner.apart(sentence)):
                told.append(Piece(apart, OUT))
            elif added := self._added(kept, sentence):
                told.append(Piece(added, OR))
            elif found := self._narrowed(kept, sentence) or (
                self._pointing(kept, sentence) if barely else None
            ):
                kept, narrowing = found
                told.append(Piece(narrowing, AND))
            else:
                kept.append(sentence)
        return kept, told

    def _added(self, before: Sequence[Sentence], sentence: Sentence) -> Words:
        """Return the tasks that a sentence adds to those of the one before it."""
        if not before or before[-1].ends or not self.described(before[-1]):
            return ()
        return self.joiner.added(sentence)

    def _narrowed(
        self, before: Sequence[Sentence], sentence: Sentence
    ) -> tuple[list[Sentence], Words] | None:
        """Return the sentences with this one, and what is a condition on the tasks that they describe."""
        last = before[-1] if before else None
        narrowing = self._narrowing(sentence)
        if last is not None and narrowing and not last.ends:
            described = self.described(last) or self._part(last, sentence)
            if not described and not asks(narrowing) and self._lists(last):
                return list(before), narrowing
            if described and (asks(narrowing) or not asks(last.words)):
                return [*before[:-1], replace(sentence, words=narrowing)], described
            if described:
                return list(before), narrowing
        return None

    def _lists(self, sentence: Sentence) -> bool:
        """Whether tasks under a condition are asked for: 'tôi muốn biết Bộ A làm những việc nào'."""
        return asks(sentence.words) and says_something(self.build(sentence.words))

    def _pointing(
        self, before: Sequence[Sentence], sentence: Sentence
    ) -> tuple[list[Sentence], Words] | None:
        """Return the sentences with a bare question, and what it is about: 'Đó là những việc nào?'."""
        if self.asks_barely(sentence):
            for place in reversed(range(max(0, len(before) - BARE_REACH), len(before))):
                said = before[place].words
                if before[place].ends or taken(said, self.build(said)):
                    continue
                if described := self.described(before[place]):
                    return [*before[:place], *before[place + 1 :], sentence], described
        return None

    def asks_barely(self, sentence: Sentence) -> bool:
        """Whether a sentence asks for tasks that it does not describe."""
        query = self.build(sentence.words)
        wanted = query.which_tasks or query.counts or query.lists
        other = query.roles or query.fields or query.facets or query.superlative or query.task_refs
        plain = not (says_something(query) or other or query.slots.has(SlotKind.ASKED))
        return wanted and plain and len(query.topic) < LEAST_TOPIC

    def _part(self, before: Sentence, sentence: Sentence) -> Words:
        """Return the words of the sentence before that name the part that 'trong mảng ấy' points to."""
        marks = [m for m in self.joiner.marks(sentence.words) if m.value == "part"]
        sections = self.build(before.words).slots.of(SlotKind.SECTION) if marks else ()
        return before.words[sections[-1].first : sections[-1].last] if sections else ()

    def _listed(self, sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Piece]]:
        """Return the sentences without the conditions listed in them, and these apart.

        'Tìm việc thỏa cả hai điều kiện: một là …; hai là …'
        """
        for place, sentence in enumerate(sentences):
            frames = [
                m for m in self.joiner.marks(sentence.words) if m.value in ("all_of", "one_of")
            ]
            items = sentences[place + 1 :]
            listed = len(items) > 1 and all(says_something(self.build(i.words)) for i in items)
            if frames and listed:
                join = OR if frames[0].value == "one_of" else AND
                header, _ = self.joiner.without_frame(sentence.words)
                main = replace(sentence, words=header, ends=True)
                return [*sentences[:place], main], [Piece(i.words, join) for i in items]
        return list(sentences), []

    def described(self, sentence: Sentence) -> Words:
        """Return the words of a sentence from its noun for tasks on, when they describe some."""
        words = sentence.words
        names = self.build(words).slots.of(SlotKind.AGENCY)
        # The 'vụ' of 'Bộ Nội vụ' is none.
        free = (i for i in range(len(words)) if not any(s.first < i < s.last for s in names))
        place = next((i for i in free if begins_with_noun(words[i:])), None)
        said = () if place is None else _without_purpose(words[place:], sentence.pauses)
        return said if said and says_something(self.build(said)) else ()

    def counted_in(self, sentence: Sentence) -> Words:
        """Return the words for the tasks that a sentence counts in: 'việc định kỳ cũng tính vào'."""
        words = sentence.words
        place = next((i for i, pair in enumerate(pairwise(words)) if _counts_in(*pair)), 0)
        near = place and len(words) - place <= ADDING
        said = words[:place] if near and begins_with_noun(words) else ()
        return said if said and says_something(self.build(said)) else ()

    def dropped(self, sentence: Sentence) -> tuple[Sentence, Words] | None:
        """Return what is left of a sentence, and what it sets aside at its end: '… thì bỏ ra giúp em'."""
        words = sentence.words
        drops = [
            mark
            for mark in self.joiner.marks(words)
            # 'việc làm một | mình không cần': 'một mình' is no 'mình'.
            if mark.value == "drop" and mark.first and words[mark.first - 1].folded != "mot"
        ]
        if not drops:
            return None
        # 'việc A thì lấy, việc B thì thôi'
        twice = _noun_within(words, OPENING)
        starts = [
            i
            for i in range(drops[-1].first)
            if i == 0 or words[i].opens or (twice and words[i - 1].end in sentence.pauses)
        ]
        place = next((i for i in reversed(starts) if _noun_within(words[i:], OPENING)), None)
        if place is None:
            return None
        after = words[drops[-1].last :]
        paused = bool(after) and (
            after[0].opens or words[drops[-1].last - 1].end in sentence.pauses
        )
        if asks(after) and not paused:
            # '… thì loại nào nhiều hơn' sets nothing aside.
            return None
        place += next(i for i in range(OPENING + 1) if begins_with_noun(words[place + i :]))
        told = _until_then(words[place : drops[-1].first])
        if not says_something(query := self.build(told)):
            return None
        # '…, còn nhiệm vụ nào?' asks on.
        rest = replace(sentence, words=(*words[:place], *(after if asks(after) else ())))
        # 'Những dòng ghi chung các bộ, ngành thì bỏ' sets aside what no list holds anyway.
        return rest, () if is_collective(query) else told

    def _narrowing(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the words of a sentence that narrows the tasks told of before, without those that say so."""
        words = sentence.words
        narrows = ("narrow", "part")
        found = [m for m in self.joiner.marks(words) if m.value in narrows]
        marks = [m for m in found if m.first <= OPENING]
        within = [m for m in found if m.value == "narrow" and words[m.last - 1].folded in THOSE]
        if marks:
            said = words[marks[0].last :]
        elif within and asks(words) and not CLAIMS & {word.folded for word in words}:
            # 'Em muốn biết trong đó việc nào …', 'Việc nào hạn 2022 trong số ấy?'
            said = (*words[: within[0].first], *words[within[0].last :])
        else:
            return ()
        if not said or not says_something(self.build(said)):
            return ()
        return (replace(said[0], opens=True, starts=True), *said[1:])
