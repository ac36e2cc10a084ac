"""Descriptions of tasks that one sentence puts together: 'A, trừ các việc B', 'A hoặc B', 'vừa A vừa B'.

Each is read alone, so that a role or a negation of one is never taken for the other's; the sets of
tasks are then put together. A word joins two descriptions only where both sides describe tasks by
themselves: 'Bộ A hoặc Bộ B phối hợp' stays one description.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.grammar import folded
from assistant.message.described import (
    GROUPS,
    about_matter,
    begins_with_noun,
    describes,
    matter_of,
    says_something,
)
from assistant.message.joint_sides import (
    asks_which,
    claims_of_each,
    closed,
    goes_on,
    matters,
    opens_sentence,
    past_reason,
    paused_places,
    without_last,
)
from assistant.message.joint_words import (
    ASIDE,
    AT_END,
    closes,
    frame_places,
    is_bare,
    is_of_noun,
    past_alone,
    taken_in,
    that_join,
)
from assistant.message.listed_out import lists_apart, section_apart, set_aside_again
from assistant.message.pointers import pointers_in
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import AND, MAIN, OR, OUT, Piece, Sides
from assistant.message.units import after_its_verb
from assistant.readings.tellings import (
    ASKS,
    PLURALS,
    REASONS,
    Build,
    Words,
    asks,
    thens,
    until,
)
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# Before a noun for tasks, words that say among which tasks others are asked for.
AMONG = folded("joined_among")
# What may stand after them, before what is asked: 'trong các việc A | thì | việc nào B'.
THEN = folded("joined_then")
# 'những | nhiệm vụ nào': so many words tell that tasks are asked for.
WHICH = 4
# A shorter sentence holds no two descriptions, and a much longer one is no sentence.
LEAST, MOST = 6, 120
# 'không tính A, | và | cột phối hợp có B'
AND_WORD, GOES_ON = "va", folded("joined_goes_on")
TOLD = frozenset({OR, "one_of", "take", "any_will_do"})
MINISTRY, LEAST_MATTER = "bo", 2


@dataclass(frozen=True)
class Joiner:
    """Takes sentences apart at the words that put descriptions of tasks together; `known` are the marks found."""

    joins: Callable[[Words], Sequence[Slot]]
    build: Build
    known: dict[tuple[Word, ...], Sequence[Slot]] = field(default_factory=dict, compare=False)

    @property
    def _sides(self) -> Sides:
        return Sides(self.marks, self.build)

    def pieces(self, sentence: Sentence) -> list[Piece]:
        """Return the pieces of a sentence; one when it describes no tasks apart."""
        words, frame = self.without_frame(sentence.words)
        if not LEAST <= len(words) <= MOST or claims_of_each(words, self.build):
            return [Piece(sentence.words)]
        found = self._apart(words, sentence.pauses, frame)
        return found if len(found) > 1 else [Piece(sentence.words)]

    def marks(self, words: Words) -> Sequence[Slot]:
        """Return the marks in `words`, looked for but once; 'nhung viec' is 'những việc', not 'nhưng việc'."""
        stretch = tuple(words)
        if stretch not in self.known:
            self.known[stretch] = self._found(stretch)
        return self.known[stretch]

    def _found(self, words: Words) -> Sequence[Slot]:
        """Return the marks in `words`."""
        found = that_join(self.joins(words), words)
        if any(is_bare(mark, words) for mark in found):
            found = that_join(self.joins(self._named(words)), words)
        marks = [past_alone(mark, words) for mark in found]
        told = any(mark.value in TOLD for mark in marks)
        inside = taken_in(self.build(words).slots) if told else frozenset()
        return [mark for mark in marks if mark.value not in TOLD or mark.first not in inside]

    def _named(self, words: Words) -> Words:
        """Return the words with the 'bo' of a ministry, typed without marks, as 'bộ': 'va co | bo lao dong'."""
        starts = {s.first for s in self.build(words).slots.of(SlotKind.AGENCY)}
        bare = {i for i in starts if (words[i].folded, words[i].marked) == (MINISTRY, None)}
        return tuple(replace(w, marked="bộ") if i in bare else w for i, w in enumerate(words))

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
        slots = self.build(words).slots if ends else Slots(())
        roles = {slot.last for slot in slots.of(SlotKind.ROLE)}
        # '…, ai chủ trì ai phối hợp cũng được' takes both roles in.
        roles |= {i for s in slots.items if s.value == "inclusive" for i in range(s.first, s.last)}
        frames = [s for s in marks if s.value in ("one_of", "all_of") and not is_of_noun(s, words)]
        return frames + [s for s in ends if s.first not in roles]

    def _apart(self, words: tuple[Word, ...], pauses: frozenset[int], frame: str) -> list[Piece]:
        for mark in self.marks(words):
            found = self._set_aside(words, mark, pauses) if mark.value in ASIDE else None
            if found and found[0]:
                rest, aside = found
                out = [Piece(words, OUT) for words in self.several(aside, pauses)]
                return [*self._apart(rest, pauses, frame), *out]
        return (
            self._within(words, pauses)
            or self._listed(words, pauses, frame)
            or self._sides.pieces(words, pauses, frame)
            or [Piece(words)]
        )

    def several(self, words: Words, pauses: frozenset[int]) -> list[Words]:
        """Return the descriptions of which words list several: 'các việc A và các việc B'."""
        if not (begins_with_noun(words) or describes(words, self.build)):
            # 'không tính tín dụng hay nhà ở'
            return [about_matter(matter_of(part)) for part in matters(words)]
        if apart := section_apart(words, self.build) or lists_apart(words, self.build):
            return [one for part in apart for one in self.several(part, pauses)]
        parts = self._sides.pieces(tuple(words), pauses, MAIN)
        listed = len(parts) > 1 and all(part.join in (MAIN, OR) for part in parts)
        return [part.words for part in parts] if listed else [words]

    def _within(self, words: tuple[Word, ...], pauses: frozenset[int]) -> list[Piece]:
        """Return the pieces of 'trong các việc A có việc nào B'."""
        places = range(1, len(words))
        nouns = [i for i in places if words[i - 1].folded in AMONG and begins_with_noun(words[i:])]
        # 'trong nhóm nhiệm vụ tuyên truyền' names a part of the table.
        nouns = [i for i in nouns if words[i].folded not in GROUPS]
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
        said = all(describes(part, self.build) for part in (among, asking))
        return [Piece(asking), Piece(among, AND)] if said else []

    def _listed(self, words: tuple[Word, ...], pauses: frozenset[int], frame: str) -> list[Piece]:
        """Return the pieces of what a frame lists: '… một trong hai điều kiện: A; B', 'A, các việc B'."""
        places = paused_places(words, pauses) if frame else ()
        for place in places:
            if words[place].opens or (frame == OR and begins_with_noun(words[place:])):
                joints = (m.last for m in self.marks(words) if m.first == place and m.value == OR)
                second = words[next(joints, place) :]
                if found := self._sides.joined(words[:place], second, frame, apart=True):
                    return found
        return []

    def _set_aside(
        self, words: Words, mark: Slot, pauses: frozenset[int]
    ) -> tuple[tuple[Word, ...], Words] | None:
        """Return the words of the question and those for the tasks that it sets aside, if it does."""
        # 'bỏ mấy | vụ hằng năm', typed without marks, is one mark; its plural is the noun's.
        plural = words[mark.last - 1].folded in PLURALS
        first = self._past_between(words, mark.last - plural)
        said = words[first:]
        last = first + self._end(said, pauses, opens_sentence(words, mark))
        after = past_reason(words, self._past_between(words, last), pauses)
        aside, rest = words[first:last], (*words[: mark.first], *words[after:])
        if self._names_section(words, mark) or asks_which(aside):
            return None
        listed = begins_with_noun(said) or section_apart(said, self.build)
        if listed and describes(aside, self.build):
            return rest, aside
        told = [self._matter_aside(rest, part) for part in matters(aside)]
        # 'trừ A và B' sets two matters aside, not what is about both.
        several = all(told) and all(word.folded != AND_WORD for word in aside)
        return told[0] if len(told) == 1 else (rest, aside) if several else None

    def _matter_aside(
        self, rest: tuple[Word, ...], aside: Words
    ) -> tuple[tuple[Word, ...], Words] | None:
        """Return a question for tasks and the matter that it sets aside: '…, trừ cái tín dụng ra'."""
        matter = matter_of(aside)
        asked = self.build(rest)
        wanted = asked.lists or asked.counts or asked.which_tasks
        about = asked.agencies or (asked.sections and asked.about_tasks)
        if not matter or not wanted or not about or any(w.folded in ASKS for w in matter):
            return None
        described = about_matter(matter)
        query = self.build(described)
        told = says_something(replace(query, topic=())) or query.roles or query.fields
        return None if told or len(query.topic) < LEAST_MATTER else (rest, described)

    def _names_section(self, words: Words, mark: Slot) -> bool:
        """Whether a mark ends inside the name of a section: 'không thuộc nhóm | nhiệm vụ số III'."""
        sections = self.build(words).slots.of(SlotKind.SECTION) if mark.value == "except" else ()
        return any(s.first < mark.last < s.last for s in sections)

    def _past_between(self, words: Words, place: int) -> int:
        """Return `place`, or the one after words there that say for whom: 'bỏ ra | hộ tôi | việc …'."""
        for mark in self.marks(words):
            if mark.value in ("between", "after", "from") and mark.first == place:
                place = mark.last
        return place

    def apart(self, sentence: Sentence) -> Words:
        """Return the tasks that a sentence does nothing but set aside: 'Đừng đưa vào những việc …'."""
        for mark in self.marks(sentence.words):
            if mark.value in ASIDE and (
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
            if begins_with_noun(said) and not asks(words) and describes(said, self.build):
                return said
        return ()

    def _end(self, words: Words, pauses: frozenset[int], opening: bool) -> int:
        """Return where the description ends that `words` begin with."""
        marks = self.marks(words)
        after = [
            s.first
            for s in marks
            if s.value in ("rest", "from")
            or (s.value in ASIDE and begins_with_noun(words[s.last :]))
        ]
        among = [
            i for i, w in enumerate(words) if w.folded in AMONG and begins_with_noun(words[i + 1 :])
        ]
        paused = paused_places(words, pauses)
        nouns = [i for i in paused if begins_with_noun(words[i:])]
        anew = [i for i in nouns if not after_its_verb(words, i, paused, self.build)]
        again = set_aside_again(words, self.build(words), paused, marks)
        out = [i for i in paused if opening and closed(words, i) and asks(words[i:])]
        # Where the question comes after, a pause may stand in the description: 'chính sách, cơ chế'.
        asked = opening and paused and asks(words[paused[0] :])
        then = thens(words) if opening else ()
        # 'không tính tín dụng, | và cột phối hợp có Bộ A'
        joined = (i for i in paused if words[i].folded in GOES_ON)
        on = [i for i in joined if goes_on(words[i + 1 :], self.build)]
        # 'không lấy việc mục I | vì bên tôi làm rồi'
        why = [len(said)] if 0 < len(said := until(words, REASONS)) < len(words) else ()
        # 'không kể việc Bộ A chủ trì, | bộ này còn có tên ở việc nào'
        he = [one.first for one in pointers_in(words) if opening and one.first in paused]
        return min(
            [*after, *among, *anew, *again, *then, *on, *why, *out, *he],
            default=paused[0] if asked else len(words),
        )
