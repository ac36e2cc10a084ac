"""One clause beside a question, weighed for how much it sounds like what people tell of themselves.

It is left out only where it shows the writer, or names nothing of the document, and where it steers nothing of
what is asked: it keeps to no tasks and sets none aside, claims nothing of a body, and is no part of the question.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.message.background import sounds_told
from assistant.orthography.english import is_english
from assistant.readings.tellings import asks
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word

# 'em | đang làm báo cáo', 'sếp em | giục quá', 'hôm nay | trời mưa', 'my boss | wants to know'
TELLS = phrasing("openings_tell")
# '…, | tô thiếu là bị la', '…, | sai là chết'
WARNS = phrasing("openings_warn")
# What is told of nobody: 'em nghe nói …', 'sếp bảo …' may state what is to be confirmed.
STATES = phrasing("openings_state")
# 'báo cáo của em', 'mục 3 trong bài của em': what is named is the writer's own.
OWNED = phrasing("openings_owned")
# 'em chỉ cần …', 'tôi lọc riêng …' limits what is asked.
LIMITS = phrasing("openings_limit")
# 'cuộc họp do phó giám đốc chủ trì', 'cảm ơn đã phối hợp': no roles of a task.
NO_ROLES = phrasing("surroundings_no_roles")
# 'chưa ăn gì', 'chẳng ai chịu ai' ask nothing.
DENIES = phrasing("surroundings_deny")
# 'Nhờ xác nhận giúp: …', 'trả lời có hoặc không: …' makes a claim of what follows.
KEPT = phrasing("surroundings_kept")
# '…, tôi xin hỏi | :', '… câu hỏi như sau | :'
FRAMES = phrasing("openings_frames")
# 'không có nhiều thời gian', 'không có mục đích gì khác': words of columns and parts that name none.
IDLE = phrasing("surroundings_idle")
# 'Ông Phạm Minh Chính, …' may be of whom something is claimed.
NAMED = phrasing("surroundings_named")
# 'Nơi nhận: như trên', 'TM. tổ thư ký': the end of a letter.
SIGNED = phrasing("surroundings_signed")
# What is seldom said but of the document, and what often is.
FIRM = (
    *(SlotKind.TASK_REF, SlotKind.SECTION, SlotKind.FACET, SlotKind.PART, SlotKind.CELL),
    *(SlotKind.CLAIM, SlotKind.YES_NO, SlotKind.COMPARE, SlotKind.SCOPE),
)
FIRM_ROLES = ("lead", "coordinate")
LOOSE = (
    *(SlotKind.AGENCY, SlotKind.TOPIC, SlotKind.QUANTITY, SlotKind.YEAR, SlotKind.PERIOD),
    *(SlotKind.WHEN, SlotKind.NODE, SlotKind.FIELD, SlotKind.WHO, SlotKind.ROLE, SlotKind.TASK),
)
# What of that stands after a question in no condition of it.
PASSING = (SlotKind.AGENCY, SlotKind.YEAR, SlotKind.WHEN)
# How much a clause must sound like a story, the more the more it names; and what speaks for it beforehand.
LEAST_BARE, LEAST_LOOSE, LEAST_ASKING, LEAST_MATTER, LEAST_FIRM = -1.9, -1.1, -0.6, -0.5, -0.2
OF_WRITER, OF_STORY = 1.0, 0.5
# In fewer words, names of agencies aside, nothing is told.
LEAST_TOLD = 2
# What keeps to some of the tasks told, or of those of a time.
PLACED = frozenset({SlotKind.ORDINAL, SlotKind.CHILD, SlotKind.NEIGHBOUR})
POINTERS = frozenset({"that", "that_agency", "those"})
ASKED_FOR = frozenset({SlotKind.TASK, SlotKind.QUANTITY})
TIMES = frozenset({SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN})
OR = folded("either_or")
# 'bỏ điều kiện', 'không nhất thiết'
DROPS = phrasing("dropped_condition")
# What stands in 'đúng không ạ', and in no 'tôi nói vậy có đúng không'.
TAG = (SlotKind.YES_NO, SlotKind.FILLER, SlotKind.SOCIAL, SlotKind.NEGATION)

Span = tuple[int, int]
Signs = frozenset[str]


def slots_within(slots: Slots, span: Span) -> list[Slot]:
    """Return the slots between two places."""
    return [s for s in slots.items if s.end and span[0] <= s.first < span[1]]


class ToldClause:
    """A clause of a message, weighed for how much it sounds like what people tell of themselves."""

    def __init__(
        self, message: str, words: Sequence[Word], slots: Slots, span: Span, english: Signs
    ) -> None:
        start, end = span
        self.words = tuple(words[start:end])
        self.slots = slots_within(slots, span)
        self.english = is_english(self.words, english)
        # 'thôi để tôi thử xem sao: …'
        colon = end < len(words) and ":" in message[words[end - 1].end : words[end].start]
        self.frames = colon and FRAMES.search(self.words) is not None
        bodies = [
            range(s.first - start, s.last - start) for s in self.slots if s.kind is SlotKind.AGENCY
        ]
        self.said = [w for n, w in enumerate(self.words) if not any(n in body for body in bodies)]
        self.owned = OWNED.opens(self.words) is not None
        self.asks = not self.frames and self._asks()
        self.writer = not self.asks and (
            self.owned
            or self.frames
            or TELLS.opens(self.words) is not None
            or WARNS.opens(self.words) is not None
        )
        self.least = self._least()

    @property
    def is_tag(self) -> bool:
        """Whether it is no more than 'đúng không ạ'."""
        covered = sum(s.last - s.first for s in self.slots if s.kind in TAG)
        return covered >= len(self.words) and any(s.kind is SlotKind.YES_NO for s in self.slots)

    def lacks(self, closing: bool) -> float:
        """Return by how much it sounds less like that than it must, for what it names."""
        if SIGNED.opens(self.words) and not self._narrows():
            return 0 if closing else math.inf
        names = any(s.kind in LOOSE and s.kind not in PASSING for s in self.slots)
        condition = closing and names and not self.writer and not DENIES.search(self.words)
        if condition or len(self.said) < LEAST_TOLD or KEPT.search(self.words) or self._narrows():
            return math.inf
        if (self.english and not self.writer) or NAMED.opens(self.words):
            return math.inf
        return self.least - sum(sounds_told(self.said)) / len(self.said) - OF_WRITER * self.writer

    def _narrows(self) -> bool:
        """Whether it keeps to some tasks or sets some aside: 'cái thứ hai', 'ngoài việc đó', 'bỏ hạn 2022 đi'."""
        kinds = {s.kind for s in self.slots}
        points = any(s.kind is SlotKind.FOLLOW and s.value in POINTERS for s in self.slots)
        tasks = kinds & ASKED_FOR and (SlotKind.AGENCY in kinds or any(map(is_firm, self.slots)))
        timed = not self.writer and SlotKind.PERIOD in kinds
        joined = bool(self.words) and self.words[0].folded in OR and bool(kinds & TIMES)
        return bool(
            points or kinds & PLACED or tasks or timed or joined or DROPS.search(self.words)
        )

    def _least(self) -> float:
        """Return how much it must sound like a story, for what it names."""
        firm = not self.owned and any(map(is_firm, self.slots)) and not NO_ROLES.search(self.words)
        matter = any(s.kind is SlotKind.TOPIC for s in self.slots)
        limits = LIMITS.search(self.words) is not None
        if (firm or matter) and (STATES.search(self.words) or (limits and not self.writer)):
            return math.inf
        if firm or matter:
            return LEAST_FIRM if firm or limits else LEAST_MATTER
        if self.asks:
            return LEAST_ASKING
        idle = IDLE.search(self.words)
        return LEAST_LOOSE if any(s.kind in LOOSE for s in self.slots) and not idle else LEAST_BARE

    def _asks(self) -> bool:
        """Whether it asks something: 'chưa ăn gì', 'không ai biết' do not."""
        counts = any(s.kind in (SlotKind.QUANTITY, SlotKind.WHO) for s in self.slots)
        return (asks(self.words) or counts) and not DENIES.search(self.words)


def is_firm(slot: Slot) -> bool:
    """Whether a slot is seldom said but of the document."""
    return slot.kind in FIRM or (slot.kind is SlotKind.ROLE and slot.value in FIRM_ROLES)
