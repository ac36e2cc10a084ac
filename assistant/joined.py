"""Descriptions of tasks that one sentence puts together: 'A, trừ các việc B', 'A hoặc B', 'vừa A vừa B'.

Each is read alone, so that a role or a negation of one is never taken for the other's; the sets of
tasks are then put together. A word joins two descriptions only where both sides describe tasks by
themselves: 'Bộ A hoặc Bộ B phối hợp' stays one description.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.described import begins_with_noun, says_something, tells_matter
from assistant.joint_sides import (
    asks_which,
    both_whole,
    goes_on,
    holds,
    is_empty_at,
    noun_of,
    noun_soon,
    of_one_kind,
    paused_places,
    without_last,
)
from assistant.joint_words import (
    AT_END,
    closes,
    frame_places,
    is_of_noun,
    is_plural,
    says_more,
    spelt,
)
from assistant.query import Query
from assistant.sentences import Sentence
from assistant.slots import Slot, SlotKind
from assistant.tellings import Build, Words, asks
from assistant.words import Word

# What a piece is to the others of its sentence: their question, a further condition, set aside, or
# an alternative.
MAIN, AND, OUT, OR = "", "and", "out", "or"
# Words that end what was set aside: 'ngoài các việc hằng năm ra', '… thì còn việc nào'.
CLOSING = frozenset({"ra", "thi"})
# Slots of names, inside which a word joins nothing: 'Bộ Giáo dục | và | Đào tạo'.
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.NODE, SlotKind.TOPIC, SlotKind.ROLE)
# Before a noun for tasks, words that say among which tasks others are asked for.
AMONG = frozenset({"trong", "so", "voi"})
# What may stand after them, before what is asked: 'trong các việc A | thì | việc nào B'.
THEN = frozenset({"thi", "co"})
# 'những | nhiệm vụ nào': so many words tell that tasks are asked for.
WHICH = 4
# A shorter sentence holds no two descriptions.
LEAST = 6


@dataclass(frozen=True)
class Piece:
    """Words of a sentence that describe tasks, or ask for some, and what joins them to the others."""

    words: Words
    join: str = MAIN


@dataclass(frozen=True)
class Joiner:
    """Takes sentences apart at the words that put descriptions of tasks together."""

    joins: Callable[[Words], Sequence[Slot]]
    build: Build

    def pieces(self, sentence: Sentence) -> list[Piece]:
        """Return the pieces of a sentence; one when it describes no tasks apart."""
        words, frame = self.without_frame(sentence.words)
        if len(words) < LEAST:
            return [Piece(sentence.words)]
        found = self._apart(words, sentence.pauses, frame)
        return found if len(found) > 1 else [Piece(sentence.words)]

    def marks(self, words: Words) -> Sequence[Slot]:
        """Return the marks in `words`; 'nhung viec' is 'những việc', not 'nhưng việc'."""
        return [s for s in self.joins(words) if not is_plural(s, words)]

    def without_frame(self, words: Words) -> tuple[tuple[Word, ...], str]:
        """Return the words without 'một trong hai là được', and how such words join what is listed."""
        frames = self._frames(words)
        inside = {i for s in frames for i in frame_places(s, words)}
        kept = tuple(word for i, word in enumerate(words) if i not in inside)
        joins = {AND if s.value == "all_of" else OR for s in frames}
        return kept, OR if OR in joins else AND if joins else MAIN

    def _frames(self, words: Words) -> list[Slot]:
        """Return the marks that say how much of what is listed must hold: all of it, or one."""
        marks = self.marks(words)
        ends = [s for s in marks if s.value == "any_will_do" and closes(s, words)]
        roles = {slot.last for slot in self.build(words).slots.of(SlotKind.ROLE)} if ends else ()
        frames = [s for s in marks if s.value in ("one_of", "all_of") and not is_of_noun(s, words)]
        return frames + [s for s in ends if s.first not in roles]

    def _apart(self, words: tuple[Word, ...], pauses: frozenset[int], frame: str) -> list[Piece]:
        for mark in self.marks(words):
            found = self._set_aside(words, mark, pauses) if mark.value == "out" else None
            if found and found[0]:
                rest, aside = found
                return [*self._apart(rest, pauses, frame), Piece(aside, OUT)]
        return (
            self._within(words, pauses)
            or self._listed(words, pauses, frame)
            or self._side_by_side(words, pauses, frame == OR)
            or [Piece(words)]
        )

    def _within(self, words: tuple[Word, ...], pauses: frozenset[int]) -> list[Piece]:
        """Return the pieces of 'trong các việc A có việc nào B'."""
        places = range(1, len(words))
        nouns = [i for i in places if words[i - 1].folded in AMONG and begins_with_noun(words[i:])]
        if not nouns:
            return []
        begun = [i for i in paused_places(words, pauses) if i < nouns[0]]
        # Of a background before a comma nothing is meant: 'tôi ở tỉnh A, nhờ chỉ giùm trong các việc …'.
        ours = not begun or words[0].folded in AMONG
        if ours and says_something(self.build(words[: nouns[0]])):
            return []
        asked = (
            i
            for i in places
            if i > nouns[0] + 1 and begins_with_noun(words[i:]) and asks_which(words[i : i + WHICH])
        )
        place = next(asked, None)
        if place is None:
            return []
        among = without_last(words[nouns[0] : place], THEN)
        opening = words[begun[-1] if begun else 0 : nouns[0] - 1]
        asking = (*without_last(opening, AMONG), *words[place:])
        said = all(says_something(self.build(part)) for part in (among, asking))
        return [Piece(asking), Piece(among, AND)] if said else []

    def _listed(self, words: tuple[Word, ...], pauses: frozenset[int], frame: str) -> list[Piece]:
        """Return the pieces of what a frame lists: '… một trong hai điều kiện: A; B', 'A, các việc B'."""
        places = paused_places(words, pauses) if frame else ()
        for place in places:
            if words[place].opens or (frame == OR and begins_with_noun(words[place:])):
                joints = (m.last for m in self.marks(words) if m.first == place and m.value == OR)
                second = words[next(joints, place) :]
                if found := self._joined(words[:place], second, frame, apart=True):
                    return found
        return []

    def _set_aside(
        self, words: Words, mark: Slot, pauses: frozenset[int]
    ) -> tuple[tuple[Word, ...], Words] | None:
        """Return the words of the question and those for the tasks that it sets aside, if it does."""
        first = self._past_between(words, mark.last)
        said = words[first:]
        if not begins_with_noun(said):
            return None
        last = first + self._end(said, pauses, opening=mark.first == 0)
        aside, rest = words[first:last], (*words[: mark.first], *words[last:])
        if asks_which(aside) or not says_something(self.build(aside)):
            return None
        return rest, aside

    def _past_between(self, words: Words, place: int) -> int:
        """Return `place`, or the one after words there that say for whom: 'bỏ ra | hộ tôi | việc …'."""
        between = (s for s in self.marks(words) if s.value == "between" and s.first == place)
        return next((s.last for s in between), place)

    def apart(self, sentence: Sentence) -> Words:
        """Return the tasks that a sentence does nothing but set aside: 'Đừng đưa vào những việc …'."""
        for mark in self.marks(sentence.words):
            if mark.value == "out" and (
                found := self._set_aside(sentence.words, mark, sentence.pauses)
            ):
                rest, aside = found
                return () if asks(rest) or says_something(self.build(rest)) else aside
        return ()

    def added(self, sentence: Sentence) -> Words:
        """Return the tasks that a sentence adds to those before it: 'Thêm vào đó là những việc …'."""
        words = sentence.words
        opening = [m for m in self.marks(words) if m.value in ("add", OR) and m.first < AT_END]
        for mark in opening:
            said = words[self._past_between(words, mark.last) :]
            if begins_with_noun(said) and not asks(words) and says_something(self.build(said)):
                return said
        return ()

    def _end(self, words: Words, pauses: frozenset[int], opening: bool) -> int:
        """Return where the description ends that `words` begin with."""
        after = [
            s.first
            for s in self.marks(words)
            if s.value == "rest" or (s.value == "out" and begins_with_noun(words[s.last :]))
        ]
        paused = paused_places(words, pauses)
        anew = [i for i in paused if noun_soon(words[i:]) if opening or begins_with_noun(words[i:])]
        closed = [i for i, w in enumerate(words) if w.folded in CLOSING and i > 1]
        # Where the question comes after, a pause may stand in the description: 'chính sách, cơ chế'.
        return min(
            [*after, *anew, *closed], default=paused[0] if opening and paused else len(words)
        )

    def _side_by_side(
        self, words: tuple[Word, ...], pauses: frozenset[int], either: bool
    ) -> list[Piece]:
        """Return the pieces that 'hoặc', 'mà', 'vừa … vừa' join."""
        marks = self.marks(words)
        twice = [mark for mark in marks if mark.value == "both"]
        if len(twice) > 1:
            one, two = twice[:2]
            first = (*words[: one.first], *words[one.last : two.first])
            return self._joined(first, words[two.last :], AND)
        if found := self._either_or(words):
            return found
        whole = self.build(words)
        # '(một mình hay cùng bộ khác đều kể)' joins nothing either.
        inclusive = [s for s in whole.slots.of(SlotKind.FILLER) if s.value == "inclusive"]
        names = [*whole.slots.of(*NAMES), *inclusive]
        joints = [m for m in marks if m.value in (AND, OR) and not any(holds(n, m) for n in names)]
        # What begins with a noun of its own is surely told apart.
        for mark in sorted(joints, key=lambda m: not begins_with_noun(words[m.last :])):
            join = OR if either and not says_more(words, mark) else mark.value
            if found := self._at(words, mark, join, whole, pauses):
                return found
        return []

    def _either_or(self, words: tuple[Word, ...]) -> list[Piece]:
        """Return the pieces of 'hoặc là A, hoặc là B', before which nothing is described."""
        marks = [mark for mark in self.marks(words) if mark.value == OR]
        if len(marks) < 2 or says_something(self.build(words[: marks[0].first])):
            return []
        first, *others = marks
        opening = spelt(words, first)
        for mark in others:
            if spelt(words, mark) == opening:
                one = (*words[: first.first], *words[first.last : mark.first])
                if found := self._joined(one, words[mark.last :], OR, apart=True):
                    return found
        return []

    def _at(
        self, words: Words, mark: Slot, join: str, whole: Query, pauses: frozenset[int]
    ) -> list[Piece]:
        """Return the pieces on both sides of `mark` when it joins two descriptions."""
        first, second = words[: mark.first], words[mark.last :]
        anew = begins_with_noun(second)
        twice = anew or (asks(first) and asks(second))
        if twice and join == AND and not says_more(words, mark):
            # 'Bộ A chủ trì việc nào và những việc nào do Bộ B phối hợp' asks twice.
            return []
        paused = mark.first in paused_places(words, pauses)
        if not anew and (of_one_kind(whole, mark, paused) or goes_on(second, pauses)):
            return []
        if not anew and not says_more(words, mark) and not self._opens_with_condition(second):
            # 'trừ nhóm tuyên truyền và quản lý nhà nước': a name goes on.
            return []
        # '… một trong hai điều kiện: A; hoặc B' tells apart what a comma may not.
        listed = join == OR != mark.value or (paused and words[mark.first].opens)
        return self._joined(first, second, join, anew or listed)

    def _opens_with_condition(self, words: Words) -> bool:
        """Whether the first word that says something is one of a condition, not of a name or a matter."""
        slots = self.build(words).slots.items
        opening = next((i for i in range(len(words)) if not is_empty_at(i, slots)), len(words))
        return any(slot.first <= opening < slot.last for slot in slots)

    def _joined(self, first: Words, second: Words, join: str, apart: bool = False) -> list[Piece]:
        """Return two pieces, the one that asks first, when both describe tasks by themselves."""
        if not first or not second:
            return []
        if not says_something(self.build(second)):
            # 'những nhiệm vụ A hoặc có nội dung về X': of tasks is the second told, too.
            second = (*noun_of(first), *second)
        one, two = self.build(first), self.build(second)
        # Where a frame lists them, a bare matter is a condition, too: 'hoặc nếu không thì nói tới X'.
        if not all(says_something(q) or (apart and tells_matter(q)) for q in (one, two)):
            return []
        if not apart and not both_whole(one, two):
            return []
        if asks(second) and not asks(first):
            first, second = second, first
        opened = (replace(second[0], opens=True), *second[1:])
        return [Piece(first), Piece(opened, join)]
