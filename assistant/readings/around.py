"""Readings of what stands around a request for tasks: who asks, what for, and how it is to be answered.

'Phóng viên muốn biết nhiệm vụ nào A', 'Để điền vào biểu mẫu, tôi cần số các việc A', 'Có mấy việc A, bạn
phân xử giúp?': such words are no matter that the tasks must be about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from assistant.grammar import folded
from assistant.query import TASK_NOUNS
from assistant.readings.cell_words import any_says
from assistant.readings.tellings import PLURALS
from assistant.readings.titles import Setting
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

NOUNS = (SlotKind.TASK, SlotKind.QUANTITY)
CONDITIONS = (
    SlotKind.AGENCY,
    SlotKind.SECTION,
    SlotKind.CELL,
    SlotKind.WHEN,
    SlotKind.YEAR,
    SlotKind.PERIOD,
    SlotKind.SHARE,
)
# Words after which a matter is named: 'về nhà ở, …', 'mảng báo chí, …'.
ANNOUNCES = folded("around_announces")
# What a person does who asks, after the words for the person: 'phóng viên | muốn biết', 'khách | hỏi'.
ASKING = folded("around_asking")
# What may stand there and ask nothing: 'ai rành cho hỏi', 'gọi tổng đài hỏi', 'cơ quan tôi cần'.
BESIDE = (SlotKind.ASKED, SlotKind.FOLLOW, SlotKind.WHO)
ENGLISH = frozenset({"task", "tasks"})
COUNTS = folded("around_counts")
# So near before a matter stands the word that announces it: 'liên quan | đến | chuyện | nhà ở'.
NEAR = 2
# A matter of one word may be any word that is not known.
LEAST = 2


@dataclass(frozen=True)
class _Around:
    """The words of a request for tasks: those before its noun, and those after what it describes."""

    slots: Slots
    words: Sequence[Word]
    setting: Setting

    def before(self) -> int:
        """Return the place of the noun whose tasks are described; 0 when none is, or one task alone."""
        if not self._several():
            return 0
        told = [s.first for s in self.slots.items if self._tells(s)]
        nouns = [s for s in self.slots.of(*NOUNS) if s.end and self._is_noun(s)]
        described = [s for s in nouns if not told or s.last <= told[0]]
        if not described or not (told or self._free(described[0].last, len(self.words))):
            return 0
        return described[-1 if told else 0].first

    def _several(self) -> bool:
        """Whether tasks are asked for, and neither one by itself nor how two differ."""
        listed = any(self.slots.has(SlotKind.QUANTITY, value) for value in ("list", "count"))
        tasks = self.slots.of(SlotKind.TASK)
        plural = (self.words[max(0, s.first - 1) : s.last] for s in tasks)
        told = any(PLURALS & {word.folded for word in words} for words in plural)
        return (listed or told) and not self.slots.of(SlotKind.COMPARE, SlotKind.TASK_REF)

    def after(self, noun: int) -> int:
        """Return the place from which but the manner of the answer is told: '…, bạn phân xử giúp?'."""
        told = [s.last for s in self.slots.items if self._tells(s)]
        matter = self._free(noun, len(self.words)) if not told else []
        described = max(told, default=matter[0].stop if matter else noun)
        following = range(described, len(self.words))
        return next((i for i in following if self._pauses(i)), len(self.words))

    def said(self, first: int, last: int) -> Iterator[range]:
        """Yield the runs of words that no slot explains and that name no matter."""
        for run in self._free(first, last):
            stop = run.stop
            # 'cần biết | số | nhiệm vụ' asks how many.
            while stop == last and stop > run.start and self.words[stop - 1].folded in COUNTS:
                stop, last = stop - 1, last - 1
            if stop > run.start and not self._is_matter(range(run.start, stop)):
                yield range(run.start, stop)

    def beside(self, last: int) -> Iterator[Slot]:
        """Yield the slots before the noun that tell what for or where it is asked: 'trong biểu mẫu, tôi cần'."""
        for slot in self.slots.items:
            if slot.last <= last and slot.kind in BESIDE:
                asks = {self.words[i].folded for i in range(slot.last, last)} & ASKING
                bare = slot.kind is SlotKind.WHO or slot.value == "that_agency"
                if asks and (bare or self._parted(slot, last)):
                    yield slot

    def _parted(self, slot: Slot, last: int) -> bool:
        following = range(slot.last, last)
        verb = next((i for i in following if self.words[i].folded in ASKING), last)
        return slot.kind is SlotKind.ASKED and (
            verb == slot.last or any(self._pauses(i) for i in following)
        )

    def _tells(self, slot: Slot) -> bool:
        """Whether a slot is a condition on tasks."""
        role = slot.kind is SlotKind.ROLE and slot.value != "any"
        return slot.kind in CONDITIONS or role

    def _is_noun(self, slot: Slot) -> bool:
        # English describes before the noun: 'the credit policy task'.
        return bool(
            (TASK_NOUNS - ENGLISH) & {word.folded for word in self.words[slot.first : slot.last]}
        )

    def _free(self, first: int, last: int) -> list[range]:
        """Return the runs of words that no slot explains, none over a pause."""
        plain = [s for s in self.slots.items if s.kind is not SlotKind.TOPIC]
        taken = {i for s in plain for i in range(s.first, s.last)}
        free = [i for i in range(first, last) if i not in taken]
        pauses = list(accumulate(map(self._pauses, range(last))))
        grouped = groupby(enumerate(free), key=lambda pair: (pair[1] - pair[0], pauses[pair[1]]))
        runs = [[place for _, place in group] for _, group in grouped]
        return [range(run[0], run[-1] + 1) for run in runs]

    def _is_matter(self, run: range) -> bool:
        """Whether words name what the tasks are about: announced as such, or found in the table."""
        before = [word.folded for word in self.words[max(0, run.start - NEAR) : run.start]]
        if ANNOUNCES & {*before}:
            return True
        after = [word.folded for word in self.words[run.stop : run.stop + NEAR]]
        person = self._pauses(run.start) and bool(ASKING & {*after}) and not self._pauses(run.stop)
        if len(run) < LEAST or person:
            return False
        said = tuple(self.words[i].folded for i in run)
        return any_says("content", self.setting.cells["content"], said)

    def _pauses(self, place: int) -> bool:
        """Whether a clause starts at a place, or a comma stands before it."""
        if place in (0, len(self.words)):
            return True
        return self.words[place].opens or self.words[place].start - self.words[place - 1].end > 1


def told_around(slots: Slots, words: Sequence[Word], setting: Setting) -> Slots:
    """Read the words around a request for tasks as words that say nothing of the tasks."""
    around = _Around(slots, words, setting)
    noun = around.before()
    if not noun:
        return slots
    beside = tuple(around.beside(noun))
    plain = [replace(s, kind=SlotKind.FILLER) if s in beside else s for s in slots.items]
    runs = [*around.said(0, noun), *around.said(around.after(noun), len(words))]
    said = [
        Slot(
            SlotKind.FILLER, "around", r.start, r.stop, words[r.start].start, words[r.stop - 1].end
        )
        for r in runs
    ]
    topics = [
        s for s in plain if not (s.kind is SlotKind.TOPIC and any(s.first in r for r in runs))
    ]
    return Slots(tuple(topics)).plus(said)
