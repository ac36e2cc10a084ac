"""A message taken apart: what each of its sentences is to the question that it ends with.

'Bộ A phải ở cột chủ trì. Việc hằng năm thì phòng khác lo. Xin liệt kê.': the first sentence describes the
tasks asked for, the second sets some aside, the last one asks. Where the question itself says no more of the
tasks than that they are those told of, it is about what all the sentences before it describe together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from assistant.aside import told_of
from assistant.described import is_collective, says_something
from assistant.grammar import folded
from assistant.joined import AND, OR, OUT, Joiner
from assistant.narrowed import Narrower
from assistant.own import belongs
from assistant.query import Query
from assistant.sentences import Sentence
from assistant.slots import SlotKind
from assistant.tellings import Words, asks, noun_at
from assistant.units import units_of
from assistant.wanted import Scope, is_bare, is_structured
from assistant.words import Word

# Words of the table, by which a sentence without a noun for tasks speaks of its rows.
CELLS = folded("parts_cells")
# 'việc nào đáp ứng', 'thỏa cả ba điều đó'
MEETING = folded("collected_meeting")
# Columns whose words describe a task.
WORDED = frozenset({"product", "content"})


class Part(Enum):
    """What a piece of a message is to its question."""

    TASKS = AND
    ASIDE = OUT
    ADDED = OR
    TALK = ""


# What a piece tells, and the tasks that it describes.
Told = tuple[Part, Query]


@dataclass(frozen=True)
class Parts:
    """Takes a message apart."""

    joiner: Joiner

    def read(self, sentences: Sequence[Sentence]) -> tuple[Scope, list[Sentence]] | None:
        """Return what the sentences tell of the tasks to which the question only points, and the question."""
        place = self._question(sentences)
        if not place or any(s.ends for s in sentences[:place]):
            return None
        told = [one for sentence in sentences[:place] for one in self.told(sentence)]
        tasks = _settled([query for part, query in told if part is Part.TASKS])
        if not tasks:
            return None
        aside, added = (
            tuple(q for part, q in told if part is wanted) for wanted in (Part.ASIDE, Part.ADDED)
        )
        asked = replace(sentences[place], words=self._without_meeting(sentences[place]))
        return Scope(aside, tuple(tasks), added), [asked]

    def _question(self, sentences: Sequence[Sentence]) -> int | None:
        """Return the place of the question when it is open and only courtesy follows it."""
        for place in reversed(range(len(sentences))):
            if self._open(sentences[place]):
                return place
            if asks(sentences[place].words) or sentences[place].ends:
                return None
            if says_something(self.joiner.build(sentences[place].words)):
                return None
        return None

    def told(self, sentence: Sentence) -> Iterator[Told]:
        """Yield what the pieces of a sentence tell of tasks."""
        for words in units_of(sentence):
            piece = replace(sentence, words=tuple(words))
            found = self._aside(piece) or self._added(piece) or self._tasks(piece)
            if found is not None and not is_collective(found[1]):
                yield found

    def _aside(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece sets aside."""
        if apart := self.joiner.apart(piece):
            return Part.ASIDE, self.joiner.build(apart)
        if (dropped := Narrower(self.joiner).dropped(piece)) and dropped[1]:
            return Part.ASIDE, self.joiner.build(dropped[1])
        told = told_of(piece.words, self.joiner.build, True, True)
        return (Part.ASIDE, told[0]) if told is not None and told[1] else None

    def _added(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece adds; 'việc hằng năm cũng tính' but says what a time means."""
        if added := self.joiner.added(piece):
            return Part.ADDED, self.joiner.build(added)
        if counted := Narrower(self.joiner).counted_in(piece):
            query = self.joiner.build(counted)
            return (Part.ADDED if query.agencies else Part.TALK), query
        return None

    def _tasks(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece describes."""
        whole = self.joiner.build(piece.words)
        from_noun = Narrower(self.joiner).described(piece)
        query = self.joiner.build(from_noun) if from_noun else whole
        query = replace(query, sections=query.sections or whole.sections)
        if belongs(whole) and not whole.roles:
            # 'Tôi ở Bộ A, soạn báo cáo về hai mục đầu': the office is no condition.
            query = replace(query, agencies=())
        rows = noun_at(piece.words) is not None or CELLS & {w.folded for w in piece.words}
        role = any(reference.role for reference in query.agencies)
        if not says_something(query) or not (rows or role or query.sections):
            return None
        matter = query.cells or WORDED & set(query.fields)
        matter = matter or (from_noun and query.topic_announced and not is_structured(query))
        return Part.TASKS, replace(query, topic=query.topic if matter else (), nodes=())

    def _open(self, sentence: Sentence) -> bool:
        """Whether a sentence asks for tasks, and says of them no more than that they are those told of."""
        query = self.joiner.build(self._without_meeting(sentence))
        other = query.roles or query.fields or query.facets or query.task_refs
        told = says_something(query) or other or query.slots.has(SlotKind.ASKED)
        wanted = query.which_tasks or query.counts or query.lists or query.about_tasks
        matter = len(query.topic) > (1 if query.about_tasks else 0) or query.nodes or query.who
        return bool(wanted and is_bare(query) and not (told or matter))

    def _without_meeting(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the words of a question without 'thỏa cả ba điều đó'."""
        asked, _ = self.joiner.without_frame(sentence.words)
        return tuple(word for word in asked if word.folded not in MEETING)


def _settled(told: Sequence[Query]) -> list[Query]:
    """Return the descriptions without what a later one says otherwise: of the same agency, or of the time."""
    kept: list[Query] = []
    for query in reversed(told):
        later = {reference.agency for one in kept for reference in one.agencies}
        agencies = tuple(a for a in query.agencies if a.agency not in later)
        times = () if any(one.times for one in kept) else query.times
        left = replace(query, agencies=agencies, times=times)
        kept += [left] if says_something(left) else []
    return kept[::-1]
