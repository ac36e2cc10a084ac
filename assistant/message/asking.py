"""The sentence of a message that asks for tasks, and how it is tied to what the others tell.

It is open when it says no more of the tasks than that they are those told of: 'Xin liệt kê', 'Còn lại bao
nhiêu?', 'Những việc nào thỏa cả hai điều?'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.grammar import folded
from assistant.message.described import begins_with_noun, describes, says_something
from assistant.message.describer import OPENING
from assistant.message.joined import Joiner
from assistant.message.parts import Part, Parts
from assistant.message.sentences import Sentence
from assistant.message.wanted import (
    LISTING,
    NOISE,
    asks_for_tasks,
    is_bare,
    is_structured,
    wants_tasks,
)
from assistant.query import Query
from assistant.readings.tellings import (
    FIRST,
    NEED_REACH,
    NEEDS,
    Words,
    asks,
    is_row,
    noun_at,
    only_at,
)
from assistant.slots import Slot, SlotKind
from assistant.words import Word, opened

# Words that take up tasks described before.
THOSE = folded("asking_those")
# 'việc nào đáp ứng', 'thỏa cả ba điều đó'
MEETING = folded("asking_meeting")
# 'tách riêng hai nhóm này': what was described is not put together.
GROUPS = folded("asking_groups")
# What the writer does with the tasks: 'phần | tôi | còn phải | gõ'.
# What tasks are put in stands within so many words of the start, before 'gồm'.
COLLECTION, HOLDING = 5, folded("asking_holding")
DOING, SHARE = folded("asking_doing"), folded("asking_share")
# Marks by which a sentence takes up the tasks, or the part of the table, told of before.
LINKS = frozenset({"narrow", "part"})


@dataclass(frozen=True)
class Asking:
    """Tells how a sentence asks for tasks."""

    joiner: Joiner

    def place(self, sentences: Sequence[Sentence]) -> int | None:
        """Return the place of the last sentence that asks for tasks, with but courtesy after it."""
        hanging = False
        for place in reversed(range(len(sentences))):
            words = sentences[place].words
            query = self.joiner.build(words)
            if GROUPS & {word.folded for word in words}:
                return None
            if self.is_open(words):
                return place
            if not asks(words) and not sentences[place].ends and self._sets_apart(sentences[place]):
                hanging = True
                continue
            if self._narrows(words):
                return place
            if query.lists and query.about_tasks and len(query.topic) > 1 and not asks(words):
                # 'Kể cho em các việc tô xanh': a matter of its own, whatever it is.
                return None
            if asks(words) or sentences[place].ends or says_something(query):
                # 'Tôi muốn xem việc hằng năm. Đừng đưa vào …': what is told last hangs on it.
                wanted = asks_for_tasks(query) or (hanging and wants_tasks(query))
                return place if wanted else None
        return None

    def _narrows(self, words: Words) -> bool:
        """Whether words say which of the tasks told of before are wanted, though they may not ask.

        'Xin xem các việc A. Trong số ấy, đề nghị nêu rõ những việc B.'
        """
        opening = any(mark.first <= OPENING for mark in self.links(words))
        return opening and describes(self.without_links(words), self.joiner.build)

    def _sets_apart(self, sentence: Sentence) -> bool:
        """Whether a sentence does but add tasks or set some aside, after what is asked."""
        told = [part for part, _ in Parts(self.joiner).told(sentence)]
        return bool(told) and not {Part.TASKS, Part.TALK} & set(told)

    def is_open(self, words: Words) -> bool:
        """Whether words ask for tasks, and say of them no more than that they are those told of."""
        query = self.joiner.build(self.without_meeting(words))
        other = query.roles or query.fields or query.facets or query.task_refs or query.nodes
        told = says_something(query) or other or query.slots.has(SlotKind.ASKED) or query.who
        wanted = query.which_tasks or query.counts or query.lists or query.about_tasks
        wanted = wanted or _points(query)
        # 'Đoạn đó yêu cầu những gì' asks for no tasks; 'đề nghị nêu đầy đủ' may.
        rows = query.about_tasks or query.counts or "gi" not in {w.folded for w in query.words}
        empty = _of_writer(query.words) | _of_collection(query.words)
        noise = [word for word in query.topic if word not in empty]
        plain = is_bare(replace(query, topic=tuple(noise))) and len(noise) <= _noise(query)
        return bool(rows and wanted and plain and not told)

    def is_bare(self, words: Words) -> bool:
        """Whether what remains of the tasks told of is asked for: 'Kết quả còn lại những nhiệm vụ nào?'."""
        query = self.joiner.build(words)
        rest = any(mark.value == "rest" for mark in self.joiner.marks(words))
        plain = is_bare(query) and query.about_tasks and not says_something(query)
        return plain and (rest or not query.topic)

    def without_meeting(self, words: Words) -> tuple[Word, ...]:
        """Return the words of a question without 'thỏa cả ba điều đó', 'sau khi bỏ'."""
        asked, _ = self.joiner.without_frame(_without_purpose(words))
        marks = (m for m in self.joiner.marks(asked) if m.value == "out")
        bare = [m for m in marks if not begins_with_noun(asked[m.last :])]
        inside = {i for mark in bare for i in range(mark.first, mark.last)}
        return tuple(w for i, w in enumerate(asked) if i not in inside and w.folded not in MEETING)

    def links(self, words: Words) -> list[Slot]:
        """Return the marks that tie a question to the tasks told of before: 'trong đó việc nào …'."""
        return [mark for mark in self.joiner.marks(words) if mark.value in LINKS]

    def keeps(self, words: Words) -> bool:
        """Whether words say that only the tasks they describe are wanted."""
        if only_at(words) is not None or self.links(words):
            return True
        noun = noun_at(words) or 0
        before = {word.folded for word in words[max(0, noun - NEED_REACH) : noun]}
        return bool(NEEDS & before and FIRST & before) and not asks(words)

    def without_links(self, words: Words) -> tuple[Word, ...]:
        """Return the words of a question without those that tie it to the tasks told of before."""
        if links := self.links(words):
            return opened((*words[: links[0].first], *words[links[0].last :]))
        # 'Kết quả | còn lại những nhiệm vụ nào'; 'Mục I có những nhiệm vụ nào' is of that section.
        rest = (m.first for m in self.joiner.marks(words) if m.value == "rest")
        first = next((i for i in rest if i <= OPENING), 0)
        return tuple(words if is_structured(self.joiner.build(words[:first])) else words[first:])

    def pointer(self, words: Words) -> Words:
        """Return the words of a sentence by which it takes up what was spoken of before: 'vẫn mục ấy'."""
        found = (m for m in self.links(words) if words[m.last - 1].folded in THOSE)
        return next((words[mark.first : mark.last] for mark in found), ())


def _points(query: Query) -> bool:
    """Whether tasks told of before are named again: 'tìm giúp các nhiệm vụ như vậy'."""
    slots = (s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those")
    return any(is_row(word) for slot in slots for word in query.words[slot.first : slot.last])


def _of_writer(words: Words) -> set[Word]:
    """Return the words for what the writer does with the tasks: 'phần | tôi phải gõ', 'em còn phải theo'."""
    found: set[Word] = set()
    for place, word in enumerate(words):
        if word.folded in FIRST:
            last = place + 1
            while last < len(words) and words[last].folded in DOING:
                last += 1
            before = words[max(0, place - 1) : place]
            found |= {w for w in before if w.folded in SHARE} | {*words[last : last + 1]}
    return found


def _of_collection(words: Words) -> set[Word]:
    """Return the words for what the tasks are put in: 'tờ trình | gồm những việc nào'."""
    places = range(1, min(COLLECTION, len(words)))
    place = next((i for i in places if words[i].folded in HOLDING and asks(words[i + 1 :])), 0)
    return {*words[:place]}


def _without_purpose(words: Words) -> Words:
    """Return the words of a question without what its answer is for: '… để lên lịch'."""
    place = next(
        (i for i, w in enumerate(words) if w.marked == "để" and asks(words[:i])), len(words)
    )
    return words[:place]


def _noise(query: Query) -> int:
    """Return how many words that no slot explains an open question may hold."""
    listing = LISTING & {word.folded for word in query.words}
    listed = listing or query.slots.has(SlotKind.FOLLOW, "those")
    return (NOISE if listed else 1) if query.about_tasks else 0
