"""What the sentences of a message tell of tasks: which they describe, set aside or add.

'Bộ A phải ở cột chủ trì.' describes tasks, 'Việc hằng năm thì phòng khác lo.' sets some aside, 'Việc Bộ A
phối hợp cũng tính.' adds some. A sentence about its writer, or about the talk itself, tells of none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from assistant.grammar import folded
from assistant.message.aside import told_of
from assistant.message.described import as_tasks, is_collective, says_something
from assistant.message.describer import OPENING, Describer
from assistant.message.joined import Joiner
from assistant.message.listed_out import each_apart
from assistant.message.own import belongs
from assistant.message.sentences import Sentence
from assistant.message.side_by_side import AND, OR, OUT
from assistant.message.units import units_of
from assistant.message.wanted import is_structured
from assistant.message.wordings_apart import GENERAL
from assistant.query import Query
from assistant.readings.tellings import (
    AFTERWORDS,
    THEN,
    Words,
    asks,
    is_row,
    limiting,
    noun_at,
    only_at,
    until,
)
from assistant.slots import SlotKind, Slots

# Words of the table, by which a sentence without a noun for tasks speaks of its rows.
CELLS = folded("parts_cells")
# Words before what is set aside: 'nhưng nhiệm vụ A thì bên khác lo, đừng tính'.
BUT = folded("parts_but")
# Columns whose words describe a task.
WORDED = frozenset({"product", "content"})
# So few words after those that set aside are but a closing one.
AT_END = 1


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
    """Takes the sentences of a message apart."""

    joiner: Joiner

    def told(self, sentence: Sentence) -> Iterator[Told]:
        """Yield what the pieces of a sentence tell of tasks."""
        for words in units_of(sentence, self.joiner.build):
            piece = replace(sentence, words=tuple(words))
            found = self._aside(piece) or self._added(piece) or self._tasks(piece)
            aside = found is not None and found[0] is Part.ASIDE
            if found is not None and (
                not is_collective(found[1]) or (aside and _in_column(found[1]))
            ):
                apart = each_apart(found[1], self.joiner.build) if aside else [found[1]]
                yield from ((found[0], query) for query in apart)

    def _aside(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece sets aside, the surest wordings first."""
        narrows = [m for m in self.joiner.marks(piece.words) if m.value == "narrow" and not m.first]
        # 'Trong số ấy | việc nào A thì tôi gạt đi.'
        rest = piece.words[narrows[0].last :] if narrows else piece.words
        said = self.joiner.apart(piece) or self._dropped(rest) or self._closed(piece.words)
        if said:
            return Part.ASIDE, self.joiner.build(as_tasks(said))
        # 'Trong đó việc nào A thì em kể ra' leaves nothing to others.
        wanted = narrows or self._takes(piece.words)
        told = None if wanted else told_of(piece.words, self.joiner.build, True, True)
        if told is None or not told[1] or belongs(told[0]):
            return None
        return Part.ASIDE, told[0]

    def _takes(self, words: Words) -> bool:
        """Whether words take what they describe: 'việc nào A thì đưa vào tờ trình'."""
        marks = self.joiner.marks(words)
        taken = any(m.value == "take" and words[m.first].folded in THEN for m in marks)
        return taken and not any(m.value in ("out", "drop") for m in marks)

    def _dropped(self, words: Words) -> Words:
        """Return the tasks that words describe and set aside at their end: 'việc A thì bỏ ra giúp em'."""
        noun = noun_at(words)
        drops = [m for m in self.joiner.marks(words) if m.value == "drop" and m.first]
        if not drops or noun is None or noun > OPENING or asks(words[drops[-1].last :]):
            return ()
        said = until(words[noun : drops[-1].first], THEN)
        return said if says_something(self.joiner.build(said)) else ()

    def _closed(self, words: Words) -> Words:
        """Return the matter with which words begin that set it aside at their end.

        'Phong trào A thì bên khác lo rồi, xin đừng tính.'
        """
        last = next(
            (i for i in range(len(words), 0, -1) if words[i - 1].folded not in AFTERWORDS), 0
        )
        marks = [m for m in self.joiner.marks(words) if m.value == "out" and m.first]
        if asks(words) or not any(m.last >= last - AT_END for m in marks):
            return ()
        told = until(words, THEN)
        said = told[1:] if told and told[0].folded in BUT else told
        described = self.joiner.build(said)
        whole = len(told) == len(words)
        return () if whole or says_something(described) or len(described.topic) < 2 else said

    def _added(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece adds; 'việc hằng năm cũng tính' but says what a time means."""
        if added := self.joiner.added(piece):
            return Part.ADDED, self.joiner.build(as_tasks(added))
        if counted := Describer(self.joiner).counted_in(piece):
            query = self.joiner.build(counted)
            return (Part.ADDED if query.agencies else Part.TALK), query
        return None

    def _tasks(self, piece: Sentence) -> Told | None:
        """Return the tasks that a piece describes."""
        whole = self.joiner.build(piece.words)
        from_noun = _of_part(piece.words, whole) or Describer(self.joiner).described(piece)
        if not from_noun and "product" in whole.fields:
            # 'Cột sản phẩm phải ghi đề án.'
            whole = self.joiner.build(as_tasks(piece.words))
        query = self.joiner.build(as_tasks(from_noun)) if from_noun else whole
        query = _as_told(replace(query, sections=query.sections or whole.sections))
        query = _of_body_before(query, whole)
        if belongs(whole) and not whole.roles:
            # 'Tôi ở Bộ A, soạn báo cáo về hai mục đầu': the office is no condition.
            query = replace(query, agencies=())
        named = noun_at(piece.words) is not None or CELLS & {w.folded for w in piece.words}
        # 'Nội dung phải mở đầu bằng chữ "Nghiên cứu".'
        rows = bool(named or whole.cells)
        # 'Chúng tôi chỉ gắn với Bộ A.'
        role = query.agencies and (query.roles or only_at(piece.words) is not None)
        if not says_something(query) or not (rows or role or query.sections) or _deals(whole):
            return None
        topic = query.topic if _is_matter(query, from_noun) else ()
        return Part.TASKS, replace(query, topic=topic, nodes=())


def _in_column(query: Query) -> bool:
    """Whether wording for all ministries is told of one column: 'việc ghi “các bộ, ngành” ở cột phối hợp'.

    'Việc ghi chung “các bộ, ngành”' is how a body is reached that is not named.
    """
    return len(query.roles) == 1 and GENERAL.search(query.words) is None


def _deals(query: Query) -> bool:
    """Whether but a body is named that deals with tasks told of before: 'tỉnh tôi sẽ đưa các việc này vào …'."""
    those = (s for s in query.slots.of(SlotKind.FOLLOW) if s.value == "those")
    rows = any(is_row(word) for slot in those for word in query.words[slot.first : slot.last])
    more = query.roles or query.times or query.sections or query.cells
    return rows and not more and not query.slots.has(SlotKind.SHARE)


def _of_body_before(query: Query, whole: Query) -> Query:
    """Return a description with the one body that its sentence names before it and it points to.

    'Bộ A lập kế hoạch cho | các việc do Bộ chủ trì một mình'.
    """
    points = query.slots.has(SlotKind.FOLLOW, "that_agency") and not query.agencies
    one = points and len(whole.agencies) == 1
    return replace(query, agencies=whole.agencies) if one else query


def _of_part(words: Words, query: Query) -> Words:
    """Return the words of 'phần tỉnh phối hợp thì chỉ cần các việc mục V', both sides of which describe."""
    only = only_at(words) or 0
    return limiting(words, query, True) if only and words[only - 1].folded in THEN else ()


def _as_told(query: Query) -> Query:
    """Return a description without 'chủ trì riêng có, chủ trì chung cũng có', which keeps to nothing.

    Nor does what is told ask for a confirmation: 'những việc mà cả hai cột đều không'.
    """
    shares = set(query.slots.values(SlotKind.SHARE))
    both = "alone" in shares and shares & {"together", "others"}
    dropped = {SlotKind.YES_NO} | ({SlotKind.SHARE} if both else set())
    return replace(query, slots=Slots(tuple(s for s in query.slots.items if s.kind not in dropped)))


def _is_matter(query: Query, from_noun: Words) -> bool:
    """Whether the words that no slot explains describe the tasks, too, and are no background."""
    announced = bool(from_noun) and query.topic_announced and not is_structured(query)
    return bool(query.cells or WORDED & set(query.fields)) or announced


def settled(told: Sequence[Query]) -> list[Query]:
    """Return the descriptions without what a later one says otherwise: of the same agency, or of the time."""
    kept: list[Query] = []
    for query in reversed(told):
        later = {reference.agency for one in kept for reference in one.agencies}
        agencies = tuple(a for a in query.agencies if a.agency not in later)
        times = () if any(one.times for one in kept) else query.times
        left = replace(query, agencies=agencies, times=times)
        kept += [left] if says_something(left) else []
    return kept[::-1]


def says_no_more(aside: Query, wanted: Query) -> bool:
    """Whether what is set aside would be all that is wanted: it was no setting aside."""
    if aside.topic or not (aside.sections or aside.times or aside.agencies):
        return False
    if aside.agencies and _named(aside) != _named(wanted):
        return False
    return set(aside.sections) <= set(wanted.sections) and set(aside.times) <= set(wanted.times)


def _named(query: Query) -> set[tuple[object, ...]]:
    return {(a.agency, a.role, a.negated) for a in query.agencies}
