"""Descriptions of tasks that one sentence puts together: 'A, trừ các việc B', 'A hoặc B', 'vừa A vừa B'.

Each is read alone, so that a role or a negation of one is never taken for the other's; the sets of
tasks are then put together. A word joins two descriptions only where both sides describe tasks by
themselves: 'Bộ A hoặc Bộ B phối hợp' stays one description.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.described import begins_with_noun, says_something
from assistant.query import Query
from assistant.sentences import Sentence
from assistant.slots import Slot, SlotKind
from assistant.tellings import ROWS, Build, Words, asks
from assistant.words import Word

# What a piece is to the others of its sentence: their question, a further condition, set aside, or
# an alternative.
MAIN, AND, OUT, OR = "", "and", "out", "or"
# Words that end what was set aside: 'ngoài các việc hằng năm ra', '… thì còn việc nào'.
CLOSING = frozenset({"ra", "thi"})
# Slots that say nothing of tasks by themselves.
EMPTY = (SlotKind.FILLER, SlotKind.TASK, SlotKind.QUANTITY, SlotKind.FOLLOW, SlotKind.SOCIAL)
# Slots of names, inside which a word joins nothing: 'Bộ Giáo dục | và | Đào tạo'.
NAMES = (SlotKind.AGENCY, SlotKind.SECTION, SlotKind.NODE, SlotKind.TOPIC, SlotKind.ROLE)
# Within so many words of its end, 'cũng được' is said of the whole sentence.
AT_END = 2
# A shorter sentence holds no two descriptions.
LEAST = 6
# Kinds of names that one role, or one noun, is said of together.
TIMES = frozenset({SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN})
ALIKE = (frozenset({SlotKind.AGENCY}), frozenset({SlotKind.SECTION}), TIMES)
# What one side of a joint must say about itself, in words of the table.
BODIES = frozenset({"quan", "bo", "noi", "vi", "ben"})


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
        words, either = self.without_frame(sentence.words)
        if len(words) < LEAST:
            return [Piece(sentence.words)]
        found = self._apart(words, sentence.pauses, either)
        return found if len(found) > 1 else [Piece(sentence.words)]

    def marks(self, words: Words) -> Sequence[Slot]:
        """Return the words that may put descriptions together."""
        return self.joins(words)

    def without_frame(self, words: Words) -> tuple[tuple[Word, ...], bool]:
        """Return the words without 'một trong hai là được', and whether such words stood among them."""
        marks = self.marks(words)
        ends = [s for s in marks if s.value == "any_will_do" and s.last >= len(words) - AT_END]
        roles = {slot.last for slot in self.build(words).slots.of(SlotKind.ROLE)} if ends else ()
        frames = [s for s in marks if s.value in ("one_of", "all_of")]
        frames += [s for s in ends if s.first not in roles]
        inside = {i for s in frames for i in range(s.first, s.last)}
        kept = tuple(word for i, word in enumerate(words) if i not in inside)
        return kept, any(s.value != "all_of" for s in frames)

    def _apart(self, words: tuple[Word, ...], pauses: frozenset[int], either: bool) -> list[Piece]:
        for mark in self.marks(words):
            if mark.value == "out" and (found := self._set_aside(words, mark, pauses)):
                rest, aside = found
                return [*self._apart(rest, pauses, either), Piece(aside, OUT)]
        return self._side_by_side(words, pauses, either)

    def _set_aside(
        self, words: Words, mark: Slot, pauses: frozenset[int]
    ) -> tuple[tuple[Word, ...], Words] | None:
        """Return the words of the question and those for the tasks that it sets aside, if it does."""
        said = words[mark.last :]
        if not begins_with_noun(said):
            return None
        last = mark.last + self._end(said, pauses, opening=mark.first == 0)
        aside, rest = words[mark.last : last], (*words[: mark.first], *words[last:])
        if not rest or _which(aside) or not says_something(self.build(aside)):
            return None
        return rest, aside

    def _end(self, words: Words, pauses: frozenset[int], opening: bool) -> int:
        """Return where the description ends that `words` begin with."""
        after = [
            s.first
            for s in self.marks(words)
            if s.value == "rest" or (s.value == "out" and begins_with_noun(words[s.last :]))
        ]
        for place, (word, following) in enumerate(pairwise(words), start=1):
            pause = word.end in pauses or following.opens
            goes_on = opening or begins_with_noun(words[place:])
            if (pause and goes_on) or (following.folded in CLOSING and place > 1):
                after.append(place)
        return min(after, default=len(words))

    def _side_by_side(
        self, words: tuple[Word, ...], pauses: frozenset[int], either: bool
    ) -> list[Piece]:
        """Return the pieces that 'hoặc', 'mà', 'vừa … vừa' join."""
        marks = self.marks(words)
        twice = [mark for mark in marks if mark.value == "both"]
        if len(twice) > 1:
            one, two = twice[:2]
            first = (*words[: one.first], *words[one.last : two.first])
            return self._joined(first, words[two.last :], AND) or [Piece(words)]
        whole = self.build(words)
        names = whole.slots.of(*NAMES)
        joints = [m for m in marks if m.value in (AND, OR) and not any(_holds(n, m) for n in names)]
        # What begins with a noun of its own is surely told apart.
        for mark in sorted(joints, key=lambda m: not begins_with_noun(words[m.last :])):
            join = OR if either and not _adds(words, mark) else mark.value
            if found := self._at(words, mark, join, whole, pauses):
                return found
        return [Piece(words)]

    def _at(
        self, words: Words, mark: Slot, join: str, whole: Query, pauses: frozenset[int]
    ) -> list[Piece]:
        """Return the pieces on both sides of `mark` when it joins two descriptions."""
        first, second = words[: mark.first], words[mark.last :]
        anew = begins_with_noun(second)
        twice = anew or (asks(first) and asks(second))
        if twice and join == AND and not _adds(words, mark):
            # 'Bộ A chủ trì việc nào và những việc nào do Bộ B phối hợp' asks twice.
            return []
        if not anew and (_alike(whole, mark) or _goes_on(second, pauses)):
            return []
        if not anew and not _adds(words, mark) and not self._opens_with_condition(second):
            # 'trừ nhóm tuyên truyền và quản lý nhà nước': a name goes on.
            return []
        return self._joined(first, second, join, anew)

    def _opens_with_condition(self, words: Words) -> bool:
        """Whether the first word that says something is one of a condition, not of a name or a matter."""
        slots = self.build(words).slots.items
        opening = next((i for i in range(len(words)) if not _empty_at(i, slots)), len(words))
        return any(slot.first <= opening < slot.last for slot in slots)

    def _joined(self, first: Words, second: Words, join: str, anew: bool = False) -> list[Piece]:
        """Return two pieces, the one that asks first, when both describe tasks by themselves."""
        if not first or not second:
            return []
        one, two = self.build(first), self.build(second)
        if not (says_something(one) and says_something(two)):
            return []
        if not anew and not _whole(one, two):
            return []
        if asks(second) and not asks(first):
            first, second = second, first
        opened = (replace(second[0], opens=True), *second[1:])
        return [Piece(first), Piece(opened, join)]


def _adds(words: Words, mark: Slot) -> bool:
    """Whether a joint says more than 'và': 'và cũng là việc', 'mà', 'đồng thời'."""
    return mark.last - mark.first > 1 or words[mark.first].folded not in ("va", "and")


def _which(words: Words) -> bool:
    """Whether a description asks: 'những việc nào'; 'ở cột nào cũng được' does not."""
    return any(
        word.folded in ROWS and following.folded in ("nao", "gi", "mo")
        for word, following in pairwise(words)
    )


def _whole(one: Query, two: Query) -> bool:
    """Whether neither side leaves its role or its agency to the other."""
    if one.agencies and two.agencies:
        return _has_role(one) == _has_role(two)
    return all(bool(query.agencies) or _alone(query) for query in (one, two))


def _has_role(query: Query) -> bool:
    return query.slots.has(SlotKind.ROLE)


def _alone(query: Query) -> bool:
    """Whether a side without an agency says no role that is another's: 'mà cùng chủ trì'."""
    bodies = any(word.folded in BODIES for word in query.words)
    return not query.roles or (query.slots.has(SlotKind.SHARE) and bodies)


def _alike(whole: Query, mark: Slot) -> bool:
    """Whether what stands before and after a joint is of one kind: 'Bộ A | Bộ B', 'hạn 2022 | 2025'."""
    before = [s for s in whole.slots.items if s.kind not in EMPTY and s.last <= mark.first]
    after = [s for s in whole.slots.items if s.kind not in EMPTY and s.first >= mark.last]
    if not before or not after:
        return False
    kinds = {before[-1].kind, after[0].kind}
    # 'chủ trì hoặc phối hợp', 'chung hay riêng'; 'phải làm' is no role of that kind.
    side_by_side = before[-1].last == mark.first and after[0].first == mark.last
    side_by_side = side_by_side and after[0].value != "any"
    return any(kinds <= alike for alike in ALIKE) or (side_by_side and len(kinds) == 1)


def _empty_at(place: int, slots: Sequence[Slot]) -> bool:
    return any(s.kind is SlotKind.FILLER and s.first <= place < s.last for s in slots)


def _holds(name: Slot, mark: Slot) -> bool:
    return name.first <= mark.first and mark.last <= name.last and name.first < mark.first


def _goes_on(words: Words, pauses: frozenset[int]) -> bool:
    """Whether a clause about tasks begins inside `words`: '… (chung hay riêng), việc nào …'."""
    return any(
        (following.opens or word.end in pauses) and begins_with_noun(words[place:])
        for place, (word, following) in enumerate(pairwise(words), start=1)
    )
