"""A message put together: the question that it ends with, about the tasks that its other sentences tell of.

'Bộ A phải ở cột chủ trì. Việc hằng năm thì phòng khác lo. Xin liệt kê.': an open question is about what all
the sentences before it describe together; one with conditions of its own keeps to those of them that say
so ('tôi chỉ cần …', 'trong đó …'). What sentences set aside or add holds for either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded, phrasing
from assistant.message.asking import Asking
from assistant.message.described import as_question, says_something
from assistant.message.joined import Joiner
from assistant.message.parts import Part, Parts, Told, says_no_more, settled
from assistant.message.sentences import Sentence
from assistant.message.wanted import Scope, asks_of_plan, in_role_of, scope_of_pieces
from assistant.query import Query
from assistant.readings.tellings import NEEDS, Words, remains
from assistant.slots import SlotKind
from assistant.words import Word

# 'đó là những nhiệm vụ nào, thời gian hằng năm ấy'
POINTS = phrasing("composition_points")
# 'phải bám các việc hằng năm'
WANTED = NEEDS | folded("composition_wanted")
# 'tỉnh tôi | đã làm xong các việc | hằng năm'
DONE = phrasing("composition_done")
Composed = tuple[Scope, list[Sentence]]


@dataclass(frozen=True)
class Message:
    """The sentences of a message, and how their words are read."""

    sentences: Sequence[Sentence]
    joiner: Joiner

    @property
    def asking(self) -> Asking:
        """How its sentences ask."""
        return Asking(self.joiner)

    def composed(self) -> Composed | None:
        """Return what the sentences tell of the tasks that the last of them asks for, and that question."""
        place = self.asking.place(self.sentences)
        if place is None or any(sentence.ends for sentence in self.sentences[:place]):
            return None
        asked, before = (
            self.sentences[place],
            [*self.sentences[:place], *self.sentences[place + 1 :]],
        )
        return self._opened(asked, before) if self._is_open(asked) else self._closed(asked, before)

    def _is_open(self, asked: Sentence) -> bool:
        return self.asking.is_open(asked.words)

    def _opened(self, asked: Sentence, before: Sequence[Sentence]) -> Composed | None:
        scope, pointer = self._scope(asked, before, everything=True), self._pointer(before)
        words = (*pointer, *self.asking.without_meeting(asked.words))
        told = scope.limits or (scope.aside and pointer)
        return (scope, [replace(asked, words=words)]) if told else None

    def _closed(self, asked: Sentence, before: Sequence[Sentence]) -> Composed | None:
        query = self.joiner.build(asked.words)
        if _compares(query) or asks_of_plan(query):
            return None
        if not (query.about_tasks or says_something(query)):
            return None
        linked = self.asking.links(asked.words) or self.asking.is_bare(asked.words)
        linked = linked or POINTS.search(asked.words) is not None
        scope = self._scope(asked, before, everything=bool(linked))
        if not scope.any:
            return None
        question = replace(asked, words=self._without_links(asked.words, scope))
        main, *others = self.joiner.pieces(question)
        whole = scope.with_(scope_of_pieces(others, self.joiner))
        words = as_question(main.words) if others else main.words
        return whole, [replace(asked, words=(*self._pointer(before), *words))]

    def _without_links(self, words: Words, scope: Scope) -> tuple[Word, ...]:
        """Return the words of a question without those that tie it to the tasks told of in the same message.

        'Việc của Bộ A thì tổ 1 làm. Nhiệm vụ nào | ở mục này | …' is of a part that turns before told of, and
        so is '| Trong số đó, |' where all that the message tells of tasks sets some aside.
        """
        links = {link.value for link in self.asking.links(words)}
        part = "part" in links and not any(limit.sections for limit in scope.limits)
        elsewhere = part or (links and not (scope.limits or scope.also))
        return tuple(words) if elsewhere else self.asking.without_links(words)

    def _scope(self, asked: Sentence, before: Sequence[Sentence], everything: bool) -> Scope:
        """Return what the sentences describe, of which those count that are asked for or say so."""
        query = self.joiner.build(asked.words)
        told = [
            one
            for sentence in before
            for one in self._told(sentence, asked)
            if everything
            or one[0] is not Part.TASKS
            or self.asking.keeps(sentence.words)
            or (_restates(query, one[1]) and WANTED & {w.folded for w in sentence.words})
        ]
        tasks = settled([_beyond(query, one) for part, one in told if part is Part.TASKS])
        aside = [one for part, one in told if part is Part.ASIDE]
        aside = [in_role_of(one, (query, *tasks)) for one in aside]
        left = (one for one in aside if not any(says_no_more(one, w) for w in (query, *tasks)))
        added = (one for part, one in told if part is Part.ADDED)
        return Scope(tuple(left), tuple(tasks), tuple(added))

    def _told(self, sentence: Sentence, asked: Sentence) -> list[Told]:
        """Return what a sentence tells of tasks; where some are left to ask for, those done are set aside.

        'Tỉnh tôi đã làm xong các việc hằng năm. Tỉnh còn chủ trì những việc nào?'
        """
        told = list(Parts(self.joiner).told(sentence))
        # 'Trong đó việc nào còn kéo dài đến 2030?' is asked of those.
        left = remains(asked.words) and not self.asking.links(asked.words)
        done = left and DONE.search(sentence.words) is not None
        return [(Part.ASIDE if done and part is Part.TASKS else part, one) for part, one in told]

    def _pointer(self, before: Sequence[Sentence]) -> Words:
        """Return the words by which the message takes up what was spoken of before it: 'vẫn mục ấy, …'."""
        for sentence in before:
            if pointer := self.asking.pointer(sentence.words):
                return pointer
            if any(part is Part.TASKS for part, _ in Parts(self.joiner).told(sentence)):
                break
        return ()


def _restates(asked: Query, told: Query) -> bool:
    """Whether a question says again the time of tasks that were told of with their agency, and names none.

    'Phải bám các việc hằng năm do Bộ A chủ trì. Vậy những việc nào hằng năm?'
    """
    again = bool(asked.times) and set(asked.times) == set(told.times)
    return again and bool(told.agencies) and not (asked.agencies or asked.roles or asked.sections)


def _beyond(asked: Query, told: Query) -> Query:
    """Return a description without the time that the question says again."""
    again = bool(told.agencies) and set(asked.times) == set(told.times)
    return replace(told, times=()) if again else told


def _compares(query: Query) -> bool:
    """Whether an extreme or a comparison is asked for, of which a message is told sentence by sentence."""
    return bool(query.superlative or query.slots.has(SlotKind.COMPARE))
