"""Clauses that say of tasks, after describing them, whether they are wanted: 'việc A thì lấy, việc B thì bỏ'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded
from assistant.message.described import begins_with_noun, describes
from assistant.message.sentences import Sentence
from assistant.message.units import KEPT
from assistant.readings.tellings import Build, Words, asks, thens
from assistant.slots import Slot
from assistant.words import Word

# Marks that set aside what stands before them, and that take it.
OUT, IN = frozenset({"out", "drop"}), frozenset({"take", "any_will_do"})
# Words at which a clause may end or begin without a comma.
TURNS = folded("sifted_turns")
BUT = "nhưng"
# So many words may stand before the noun that a clause begins with: 'nhưng | mấy việc'.
OPENING = 2
# 'kể | cả việc định kỳ', 'gồm | cả việc hằng năm' go on with a description.
INCLUDING = folded("sifted_including")


@dataclass(frozen=True)
class Told:
    """The words that describe tasks, where their clause begins and ends, and whether they are wanted."""

    words: Words
    first: int
    last: int
    wanted: bool


@dataclass(frozen=True)
class Sifter:
    """Finds the clauses of a sentence that tell at their end what is wanted."""

    marks: Callable[[Words], Sequence[Slot]]
    build: Build

    def told(self, sentence: Sentence) -> list[Told]:
        """Return the clauses that set aside or take what they describe, in order."""
        found: list[Told] = []
        marks = self.marks(sentence.words)
        telling = [m for m in marks if m.value in IN | OUT and not _of_rest(sentence.words, m)]
        for mark in telling:
            done = found[-1].last if found else 0
            wanted = mark.value in IN
            if mark.first > done and not _of_one(sentence.words, mark, telling):
                last = self._end(sentence, mark, marks)
                if last and (one := self._clause(sentence, done, mark, bool(found))):
                    found.append(replace(one, last=last, wanted=wanted))
        return found

    def _end(self, sentence: Sentence, mark: Slot, marks: Sequence[Slot]) -> int:
        """Return where the clause ends that a mark closes, past politeness: 'bỏ ra | giúp em | ạ'; 0 if none."""
        last, closed = mark.last, 0
        for other in (mark, *(m for m in marks if m.value in ("after", "between"))):
            if other is mark or other.first == last:
                last = other.last
                closed = last if self._closes(sentence, last, mark.value in IN) else closed
        return closed

    def _closes(self, sentence: Sentence, last: int, wanted: bool) -> bool:
        """Whether a clause ends at a place."""
        words = sentence.words
        if last >= len(words) or _paused(sentence, last):
            return True
        return _turns(words[last]) or (wanted and begins_with_noun(words[last:]))

    def _clause(self, sentence: Sentence, done: int, mark: Slot, others: bool) -> Told | None:
        """Return the clause that ends with a mark, from the nearest place that it may begin at."""
        words = sentence.words
        stops = [i for i in range(done + 1, mark.first) if words[i].opens]
        for first in reversed(range(stops[-1] if stops else done, mark.first)):
            # 'dòng A | và dòng B thì loại' sets both aside.
            turn = first > done and _turns(words[first - 1]) and words[first - 1].folded != "va"
            if not (first == done or turn or _paused(sentence, first)):
                continue
            noun = next(
                (i for i in _places(words, first, mark) if begins_with_noun(words[i:])), None
            )
            if noun is None or _goes_on(words, noun):
                continue
            if (
                first > done
                and not words[first].opens
                and not self._begun(words[done:first], others)
            ):
                continue
            described = self._without_reason(words[noun : mark.first])
            if describes(described, self.build):
                return Told(described, first, mark.last, True)
        return None

    def _begun(self, before: Words, others: bool) -> bool:
        """Whether a clause may begin in a sentence: after another, or after words that describe none."""
        noun = any(begins_with_noun(before[i:]) for i in range(len(before)))
        return others or not noun or describes(before, self.build)

    def _without_reason(self, words: Words) -> Words:
        """Return a description without why it is set aside: '| tôi đã có bài riêng rồi nên'."""
        reasons = (m.first for m in self.marks(words) if m.value == "known" and m.first > 1)
        last = min((*reasons, *thens(words)), default=len(words))
        while last and _turns(words[last - 1]):
            last -= 1
        return words[:last]


def _turns(word: Word) -> bool:
    """Whether a word turns to something else; 'nhung' typed without marks may be 'những'."""
    return word.folded in TURNS or word.marked == BUT


def _of_rest(words: Words, mark: Slot) -> bool:
    """Whether a mark says nothing of what stands before it: 'còn lại | bỏ qua', the 'bo' of 'can bo'."""
    before = [word.folded for word in words[max(0, mark.first - 2) : mark.first]]
    bare = mark.last - mark.first == 1 and words[mark.first].marked in (
        None,
        words[mark.first].folded,
    )
    return bare or before == ["con", "lai"]


def _of_one(words: Words, mark: Slot, telling: Sequence[Slot]) -> bool:
    """Whether what is wanted is said of parts of one description: 'chủ trì cũng lấy mà phối hợp cũng lấy'."""
    following = next((other for other in telling if other.first >= mark.last), None)
    if mark.value not in IN or following is None:
        return False
    between = range(mark.last, following.first)
    return not any(begins_with_noun(words[i:]) for i in between)


def _places(words: Words, first: int, mark: Slot) -> range:
    return range(first, min(first + OPENING + 1, mark.first))


def _paused(sentence: Sentence, place: int) -> bool:
    """Whether a comma or a stop stands before a place."""
    words = sentence.words
    return place > 0 and (words[place].opens or words[place - 1].end in sentence.pauses)


def _goes_on(words: Words, noun: int) -> bool:
    before = [word.folded for word in words[max(0, noun - 2) : noun]]
    return before[-1:] == ["ca"] and before[0] in INCLUDING


def without(sentence: Sentence, clauses: Sequence[Told]) -> tuple[Word, ...]:
    """Return the words of a sentence outside the clauses.

    Those after the first stay only where they ask, or say which tasks are kept to.
    """
    words = sentence.words
    inside = {i for one in clauses for i in range(one.first, one.last)}
    opening = words[: clauses[0].first]
    rest = tuple(w for i, w in enumerate(words) if i not in inside and i >= clauses[0].first)
    return (*opening, *(rest if asks(rest) or KEPT.opens(rest) else ()))
