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
from assistant.described import begins_with_noun, is_collective, says_something
from assistant.grammar import folded
from assistant.joined import AND, OR, OUT, Joiner
from assistant.narrowed import OPENING, THOSE, Narrower
from assistant.own import belongs
from assistant.query import Query
from assistant.sentences import Sentence
from assistant.slots import SlotKind, Slots
from assistant.tellings import AFTERWORDS, FIRST, NEED_REACH, NEEDS, THEN, Words, asks, noun_at, only_at, until
from assistant.units import units_of
from assistant.wanted import LISTING, NOISE, Scope, asks_for_tasks, is_bare, is_structured
from assistant.words import Word

# Words of the table, by which a sentence without a noun for tasks speaks of its rows.
CELLS = folded("parts_cells")
# 'việc nào đáp ứng', 'thỏa cả ba điều đó'
MEETING = folded("collected_meeting")
# Marks by which a sentence takes up the tasks, or the part of the table, told of before.
LINKS = frozenset({"narrow", "part"})
# 'tách riêng hai nhóm này': what was described is not put together.
GROUPS = folded("parts_groups")
BUT = frozenset({"nhung", "rieng", "con"})
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
        """Return what the sentences tell of the tasks that the last of them asks for, and that question."""
        place = self._question(sentences)
        if not place or any(s.ends for s in sentences[:place]):
            return None
        asked = sentences[place]
        opened = self._open(asked)
        query = self.joiner.build(asked.words)
        rest = any(m.value == "rest" for m in self.joiner.marks(asked.words))
        bare = is_bare(query) and query.about_tasks and not says_something(query)
        bare = bare and (rest or not query.topic)
        if GROUPS & {word.folded for s in sentences[place:] for word in s.words}:
            return None
        if not opened and (_compares(query) or not (query.about_tasks or says_something(query))):
            return None
        linked = [self._links(asked) or opened or bare or self._keeps(s) for s in sentences[:place]]
        told = [
            one
            for sentence, keeps in zip(sentences[:place], linked, strict=True)
            for one in self.told(sentence)
            if keeps or one[0] is not Part.TASKS
        ]
        tasks, aside, added = (
            [query for part, query in told if part is wanted]
            for wanted in (Part.TASKS, Part.ASIDE, Part.ADDED)
        )
        tasks = _settled(tasks)
        aside = [q for q in aside if not any(_says_no_more(q, one) for one in (query, *tasks))]
        pointer = self._pointer(sentences[:place])
        if opened:
            asked = replace(asked, words=(*pointer, *self._without_meeting(asked)))
            told_any = tasks or (aside and pointer)
            return (Scope(tuple(aside), tuple(tasks), tuple(added)), [asked]) if told_any else None
        if not tasks and not aside:
            return None
        main, *others = self.joiner.pieces(replace(asked, words=self._narrowing(asked)))
        joined = {join: [self.joiner.build(p.words) for p in others if p.join == join] for join in (AND, OUT, OR)}
        scope = Scope((*aside, *joined[OUT]), (*tasks, *joined[AND]), (*added, *joined[OR]))
        return scope, [replace(asked, words=(*pointer, *main.words))]

    def _pointer(self, sentences: Sequence[Sentence]) -> tuple[Word, ...]:
        """Return the words by which a message takes up what was spoken of before it: 'vẫn mục ấy, …'."""
        for sentence in sentences:
            words = sentence.words
            for mark in self.joiner.marks(words):
                if mark.value in LINKS and words[mark.last - 1].folded in THOSE:
                    return words[mark.first : mark.last]
            if any(part is Part.TASKS for part, _ in self.told(sentence)):
                break
        return ()

    def _links(self, sentence: Sentence) -> bool:
        """Whether a question is asked among the tasks told of before: 'trong đó việc nào …'."""
        return any(m.value in LINKS for m in self.joiner.marks(sentence.words))

    def _keeps(self, sentence: Sentence) -> bool:
        """Whether a sentence says that only the tasks it describes are wanted."""
        if only_at(sentence.words) is not None or self._links(sentence):
            return True
        noun = noun_at(sentence.words) or 0
        before = {word.folded for word in sentence.words[max(0, noun - NEED_REACH) : noun]}
        return bool(NEEDS & before and FIRST & before) and not asks(sentence.words)

    def _narrowing(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the words of a question without those that link it to the tasks told of before."""
        words = sentence.words
        found = self.joiner.marks(words)
        marks = [m for m in found if m.value in LINKS]
        if not marks:
            # 'Kết quả | còn lại những nhiệm vụ nào'
            return words[next((m.first for m in found if m.value == "rest" and m.first <= OPENING), 0) :]
        left = (*words[: marks[0].first], *words[marks[0].last :])
        return (replace(left[0], opens=True, starts=True), *left[1:]) if left else words

    def _question(self, sentences: Sequence[Sentence]) -> int | None:
        """Return the place of the last sentence that asks for tasks, with but courtesy after it."""
        for place in reversed(range(len(sentences))):
            query = self.joiner.build(sentences[place].words)
            if self._open(sentences[place]):
                return place
            if asks(sentences[place].words) or sentences[place].ends or says_something(query):
                return place if asks_for_tasks(query) else None
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
        if refused := self._refused(piece.words):
            return Part.ASIDE, self.joiner.build(refused)
        if (dropped := Narrower(self.joiner).dropped(piece)) and dropped[1]:
            return Part.ASIDE, self.joiner.build(dropped[1])
        if closed := self._closed(piece):
            query = self.joiner.build(closed)
            return Part.ASIDE, query
        told = told_of(piece.words, self.joiner.build, True, True)
        if told is None or not told[1] or belongs(told[0]):
            return None
        return Part.ASIDE, told[0]

    def _closed(self, piece: Sentence) -> Words:
        """Return what a piece begins with that its last words set aside: 'việc A thì bên khác lo, xin đừng tính'."""
        words = piece.words
        last = len(words)
        while last and words[last - 1].folded in AFTERWORDS:
            last -= 1
        marks = [m for m in self.joiner.marks(words) if m.value == "out"]
        if asks(words) or not any(m.last >= last - 1 and m.first for m in marks):
            return ()
        said = until(words, THEN)
        said = said[1:] if said and said[0].folded in BUT else said
        described = self.joiner.build(said)
        if len(said) == len(words) - 1 or len(said) == len(words) or says_something(described):
            return ()
        return said if len(described.topic) > 1 else ()

    def _refused(self, words: Words) -> Words:
        """Return the tasks of 'tôi không lấy những việc …'."""
        marks = (m for m in self.joiner.marks(words) if m.value == "drop" and m.first <= OPENING)
        said = next((words[mark.last :] for mark in marks), ())
        return said if said and begins_with_noun(said) and not asks(words) else ()

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
        shares = set(query.slots.values(SlotKind.SHARE))
        if "alone" in shares and shares & {"together", "others"}:
            # 'chủ trì riêng có, chủ trì chung cũng có, tôi lấy cả hai'
            query = replace(query, slots=Slots(tuple(s for s in query.slots.items if s.kind is not SlotKind.SHARE)))
        role = query.agencies and query.roles
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
        # 'Đoạn đó yêu cầu những gì' asks for no tasks; 'đề nghị nêu đầy đủ' may.
        rows = query.about_tasks or query.counts or "gi" not in {w.folded for w in query.words}
        listed = query.slots.has(SlotKind.FOLLOW, "those") or LISTING & {w.folded for w in query.words}
        noise = (NOISE if listed else 1) if query.about_tasks else 0
        matter = len(query.topic) > noise or query.nodes or query.who
        return bool(rows and wanted and is_bare(query) and not (told or matter))

    def _without_meeting(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the words of a question without 'thỏa cả ba điều đó'."""
        asked, _ = self.joiner.without_frame(sentence.words)
        # 'sau khi | bỏ | thì còn lại bao nhiêu'
        bare = {
            i
            for mark in self.joiner.marks(asked)
            if mark.value == "out" and not begins_with_noun(asked[mark.last :])
            for i in range(mark.first, mark.last)
        }
        return tuple(w for i, w in enumerate(asked) if i not in bare and w.folded not in MEETING)


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


def _compares(query: Query) -> bool:
    """Whether an extreme or a comparison is asked for, of which a message is told sentence by sentence."""
    return bool(query.superlative or query.slots.has(SlotKind.COMPARE))


def _says_no_more(aside: Query, wanted: Query) -> bool:
    """Whether what is set aside would be all that is wanted: it was no setting aside."""
    if aside.agencies or aside.topic or not (aside.sections or aside.times):
        return False
    return set(aside.sections) <= set(wanted.sections) and set(aside.times) <= set(wanted.times)
