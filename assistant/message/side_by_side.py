"""Descriptions that stand side by side in a sentence, joined by 'hoặc', 'mà', 'với' or told twice by 'vừa'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.message.described import (
    as_tasks,
    begins_with_noun,
    is_collective,
    says_something,
    tells_matter,
)
from assistant.message.joint_sides import (
    asks_which,
    both_whole,
    holds,
    is_empty_at,
    of_one_kind,
    paused_places,
    roles_alike,
)
from assistant.message.joint_words import says_more
from assistant.query import Query
from assistant.readings.tellings import Build, Words, asks
from assistant.slots import Slot, SlotKind
from assistant.words import Word
from structured.agencies import PROVINCIAL

# What a piece is to the others of its sentence: their question, a further condition, set aside, or
# an alternative.
MAIN, AND, OUT, OR = "", "and", "out", "or"
# A word between two lists, which joins nothing else: 'các việc A với các việc B'.
LIST = "list"
# Slots of names and times, inside which a word joins nothing: 'Bộ Giáo dục | và | Đào tạo'.
NAMES = (
    SlotKind.AGENCY,
    SlotKind.SECTION,
    SlotKind.NODE,
    SlotKind.TOPIC,
    SlotKind.ROLE,
    SlotKind.WHEN,
)


PAIR = 2


# 'chủ trì | chung hay một mình' asks which of the two, and joins no tasks.
SHARED_OR_NOT = phrasing("which_shared")


@dataclass(frozen=True)
class Piece:
    """Words of a sentence that describe tasks, or ask for some, and what joins them to the others."""

    words: Words
    join: str = MAIN


@dataclass(frozen=True)
class Sides:
    """Takes words apart at what joins descriptions that stand side by side."""

    marks: Callable[[Words], Sequence[Slot]]
    build: Build

    def pieces(self, words: tuple[Word, ...], pauses: frozenset[int], frame: str) -> list[Piece]:
        """Return the pieces that 'hoặc', 'mà', 'vừa … vừa' join."""
        marks = self.marks(words)
        twice = [mark for mark in marks if mark.value == "both"]
        if len(twice) > 1:
            one, two = twice[:2]
            first = (*words[: one.first], *words[one.last : two.first])
            return self.joined(first, words[two.last :], AND)
        if found := self._either_or(words, [mark for mark in marks if mark.value == OR]):
            return found
        whole = self.build(words)
        # '(một mình hay cùng bộ khác đều kể)' joins nothing either.
        inclusive = [s for s in whole.slots.of(SlotKind.FILLER) if s.value == "inclusive"]
        # 'không nêu một bộ hay cơ quan nào' is one condition.
        unnamed = [s for s in whole.slots.of(SlotKind.SHARE) if s.value == "unnamed"]
        names = [*whole.slots.of(*NAMES), *inclusive, *unnamed]
        joining = [mark for mark in marks if mark.value in (AND, OR, LIST)]
        joints = [
            mark
            for mark in joining
            if begins_with_noun(words[mark.last :]) or not any(holds(name, mark) for name in names)
        ]
        # What begins with a noun of its own is surely told apart.
        for mark in sorted(joints, key=lambda m: not begins_with_noun(words[m.last :])):
            if found := self._at(words, mark, frame, whole, pauses):
                return found
        return []

    def _either_or(self, words: tuple[Word, ...], marks: Sequence[Slot]) -> list[Piece]:
        """Return the pieces of 'hoặc là A, hoặc là B', before which nothing is described."""
        if len(marks) < PAIR or says_something(self.build(words[: marks[0].first])):
            return []
        one, *others = marks
        opening = words[one.first].folded
        two = next((mark for mark in others if words[mark.first].folded == opening), None)
        if two is None:
            return []
        first = (*words[: one.first], *words[one.last : two.first])
        return self.joined(first, words[two.last :], OR, apart=True)

    def _at(
        self, words: Words, mark: Slot, frame: str, whole: Query, pauses: frozenset[int]
    ) -> list[Piece]:
        """Return the pieces on both sides of `mark` when it joins two descriptions."""
        first, second = words[: mark.first], words[mark.last :]
        anew = begins_with_noun(second)
        if PARTNER.opens(second) or _includes(words, mark, self.build) or _shared(words, mark):
            return []
        join = self._join_of(words, mark, frame, whole)
        if not join:
            return []
        paused = mark.first in paused_places(words, pauses)
        if not anew and of_one_kind(whole, mark, paused):
            return []
        if not anew and not says_more(words, mark) and not self._opens_with_condition(second):
            # 'trừ nhóm tuyên truyền và quản lý nhà nước': a name goes on.
            return []
        # '… một trong hai điều kiện: A; hoặc B' tells apart what a comma may not.
        listed = join == OR != mark.value or (paused and words[mark.first].opens)
        return self.joined(first, second, join, anew or listed)

    def _join_of(self, words: Words, mark: Slot, frame: str, whole: Query) -> str:
        """Return how `mark` joins; a plain 'và', 'với' as its `frame` says, else two lists, else conditions."""
        first, second = words[: mark.first], words[mark.last :]
        if mark.value == AND and _asks_tasks(first) and _asks_tasks(second):
            # 'Việc nào A chủ trì | mà | hạn 2022 và việc nào B chủ trì' asks twice.
            return MAIN
        if mark.value == OR or (mark.value == AND and says_more(words, mark)):
            return mark.value
        anew = begins_with_noun(second)
        if frame and (anew or mark.value == AND):
            return frame
        if anew:
            # 'Bộ A chủ trì việc nào và những việc nào do Bộ B phối hợp', 'việc Bộ A và việc Bộ B' ask twice.
            apart = all(self.build(side).agencies for side in (first, second))
            apart = apart or (asks(first) and asks(second))
            twice = asks(second) or (apart and mark.value == AND)
            return "" if twice or whole.slots.has(SlotKind.COMPARE) else OR
        twice = asks(first) and asks(second)
        return AND if mark.value == AND and not twice else MAIN

    def _opens_with_condition(self, words: Words) -> bool:
        """Whether the first word that says something is one of a condition, not of a name or a matter."""
        slots = self.build(words).slots.items
        opening = next((i for i in range(len(words)) if not is_empty_at(i, slots)), len(words))
        return any(slot.first <= opening < slot.last for slot in slots)

    def joined(self, first: Words, second: Words, join: str, apart: bool = False) -> list[Piece]:
        """Return two pieces, the one that asks first, when both describe tasks by themselves."""
        if not first or not second:
            return []
        one, two = self.build(as_tasks(first)), self.build(as_tasks(second))
        # Where a frame lists them, a bare matter is a condition, too: 'hoặc nếu không thì nói tới X'.
        if not all(says_something(q) or (apart and tells_matter(q)) for q in (one, two)):
            return []
        if any(is_collective(q) and not q.roles for q in (one, two)) or _names_on(one, two):
            # 'không tính UBND tỉnh và | các bộ, ngành' goes on.
            return []
        if (not apart and not both_whole(one, two)) or (join == OR and roles_alike(one, two)):
            return []
        if asks(second) and not asks(first):
            first, second = second, first
        opened = (replace(second[0], opens=True), *second[1:])
        return [Piece(first), Piece(opened, join)]


# 'chủ trì cùng với | ít nhất một bộ khác': who works along, and no further list.
PARTNER = phrasing("side_partner")
# '… chủ trì | mấy việc'
HOW_MANY = phrasing("side_how_many")
# 'hay', 'hoặc'
CHOICES = folded("side_choices")


def _asks_tasks(words: Words) -> bool:
    """Whether words ask which tasks, or at their end how many: 'mấy việc A chủ trì' may but tell of them."""
    return asks_which(words) or HOW_MANY.search(words) is not None


def _includes(words: Words, mark: Slot, build: Build) -> bool:
    """Whether what follows only says that shared work counts, too: '…, tính luôn mấy việc làm chung với ai khác'.

    It is work of the agency whose lead is told before, and adds none of others.
    """
    if mark.value != OR or words[mark.first].folded in CHOICES:
        return False
    one, two = build(as_tasks(words[: mark.first])), build(as_tasks(words[mark.last :]))
    shares = set(two.slots.values(SlotKind.SHARE))
    named = two.agencies or two.times or two.sections or two.cells or two.task_refs
    leads = bool(one.agencies) and {role.value for role in one.roles} == {"lead"}
    plain = all(role.value == "lead" for role in two.roles)
    return leads and plain and bool(shares) and shares <= SHARED and not named


# How work is shared.
SHARED = frozenset({"together", "others"})


def _names_on(one: Query, two: Query) -> bool:
    """Whether the provinces alone are named after a number of agencies: who counts, and no condition."""
    numbers = (v for v in one.slots.values(SlotKind.SHARE) if v.removeprefix(">=")[:1].isdigit())
    provinces = {a.agency for a in two.agencies} == {PROVINCIAL}
    return provinces and not (two.roles or two.times or two.sections) and any(numbers)


def _shared(words: Words, mark: Slot) -> bool:
    """Whether a mark stands in a choice of how work is shared: 'một mình | hay | chung với bộ khác'."""
    found = SHARED_OR_NOT.search(words)
    return found is not None and found.first < mark.first < found.last
