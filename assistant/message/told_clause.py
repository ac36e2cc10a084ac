"""One clause beside a question, weighed for how much it sounds like what people tell of themselves.

It is left out only where it shows the writer, or names nothing of the document, and where it steers nothing of
what is asked: it keeps to no tasks and sets none aside, claims nothing of a body, and is no part of the question.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from functools import cached_property

from assistant.grammar import folded, phrasing
from assistant.message.background import sounds_told
from assistant.message.sentences import WANTED
from assistant.message.tally_numbers import says_number
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
# After a question, in fewer, if nobody tells them of himself: '…, kết quả'.
LEAST_LISTED = 3
# What names a place of the document, and what keeps to some of the tasks told or points to them.
PLACES = frozenset({SlotKind.SECTION, SlotKind.TASK_REF, SlotKind.CELL})
PLACED = frozenset({SlotKind.ORDINAL, SlotKind.CHILD, SlotKind.NEIGHBOUR})
POINTERS = frozenset({"that", "that_agency", "those", "correction", "switch"})
# A later turn points to what was told before it, whatever clause says so; these change what it asks.
CHANGES = frozenset({"those", "correction", "switch"})
# 'câu này', 'ở đây', 'xin lỗi vì …', 'không phải để …' point to no task and change nothing.
IDLE_POINTS = phrasing("surroundings_idle_points")
ASKED_FOR = frozenset({SlotKind.TASK, SlotKind.QUANTITY})
OR = folded("either_or")
# 'bỏ điều kiện', 'không nhất thiết'
DROPS = phrasing("dropped_condition")
# 'tôi không lấy …', '… thì bỏ ra'
LIMITED = phrasing("afterwords_limit")
# 'Mục nâng cao hiệu lực | , hiệu quả …': a name of the text that goes on behind the comma.
OF_TEXT = phrasing("surroundings_of_text")
# 'Bộ Y tế gọi | em | suốt': told of the writer, and not of the body alone.
SELVES = phrasing("openings_self")
# 'Tác giả ghi | : "…"', 'gộp hai bộ cũ | (…; …)': what follows is a part of the clause.
QUOTES = re.compile(r":\s*[\"“«‘']")
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
        self,
        message: str,
        words: Sequence[Word],
        slots: Slots,
        span: Span,
        english: Signs,
        later: bool = False,
    ) -> None:
        start, end = span
        self.later = later
        self.start = start
        self.words = tuple(words[start:end])
        self.slots = slots_within(slots, span)
        # What is told may be what is to be confirmed.
        self.weighed = slots.has(SlotKind.YES_NO)
        self.english = is_english(self.words, english)
        # 'thôi để tôi thử xem sao: …'
        between = message[words[end - 1].end : words[end].start] if end < len(words) else ""
        self.goes_on = "(" in between or QUOTES.search(between) is not None
        self.frames = ":" in between and FRAMES.search(self.words) is not None
        bodies = [
            range(s.first - start, s.last - start) for s in self.slots if s.kind is SlotKind.AGENCY
        ]
        self.said = [w for n, w in enumerate(self.words) if not any(n in body for body in bodies)]
        self.owned = OWNED.opens(self.words) is not None
        # 'cuộc họp do phó giám đốc chủ trì', not '(trong họp nghe nói) Bộ A chủ trì'.
        idle = [range(found.first, found.last) for found in NO_ROLES.each(self.words)]
        self.firm = any(map(is_firm, self.slots)) and not any(
            not any({*run} & {*body} for body in bodies) for run in idle
        )
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

    @cached_property
    def idle(self) -> frozenset[int]:
        """The places of words that seem to point or to correct, and do not."""
        idle = IDLE_POINTS.each(self.words) if self.slots else ()
        return frozenset(self.start + n for said in idle for n in range(said.first, said.last))

    @property
    def steers(self) -> bool:
        """Whether it keeps to some tasks, sets some aside or adds some, wherever it stands."""
        return self._steers(True) or KEPT.search(self.words) is not None

    def lacks(self, closing: bool) -> float:
        """Return by how much it sounds less like that than it must, for what it names."""
        if self._steers(closing):
            return math.inf
        if SIGNED.opens(self.words):
            return 0 if closing else math.inf
        if len(self.said) < LEAST_TOLD or KEPT.search(self.words) or NAMED.opens(self.words):
            return math.inf
        if not self.writer and (self.english or self._belongs(closing)):
            return math.inf
        return self.least - sum(sounds_told(self.said)) / len(self.said) - OF_WRITER * self.writer

    def _steers(self, closing: bool) -> bool:
        """Whether it keeps to some tasks, sets some aside or adds some: 'cái thứ hai', 'mục I em làm rồi'."""
        kinds = {s.kind for s in self.slots if s.first not in self.idle}
        points = self._points()
        limits = (closing or self._names(LOOSE)) and LIMITED.search(self.words) is not None
        # 'bảng cũ chỉ có việc hạn 2022. | Giờ em cần thêm những việc hằng năm'
        limits |= closing and self._names(LOOSE) and WANTED.opens(self.words) is not None
        placed = kinds & PLACED or (kinds & PLACES and not self.owned)
        said = self._claims() or self._numbers()
        return bool(points or limits or placed or said or DROPS.search(self.words))

    def _points(self) -> bool:
        """Whether it points to what was told before, or changes what was asked."""
        pointers = CHANGES if self.later else POINTERS
        return any(s.value in pointers and s.first not in self.idle for s in self.slots)

    def _numbers(self) -> bool:
        """Whether it says how many tasks there are of a time: 'năm 2022 có hai việc', not 'tôi có hai việc'."""
        timed = self._names((SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN))
        return self.weighed and timed and not self.writer and says_number(self.words)

    def _claims(self) -> bool:
        """Whether it says or asks of a body or of a place what tasks it has: 'thêm việc Bộ Y tế chủ trì'."""
        kinds = {s.kind for s in self.slots}
        firm = self.firm
        asked = kinds & ASKED_FOR and not (self.writer and DENIES.search(self.words))
        body = SlotKind.AGENCY in kinds
        return bool((body and (firm or asked)) or (firm and asked))

    def _belongs(self, closing: bool) -> bool:
        """Whether it is a part of what stands beside it, and nobody tells it of himself.

        So are a condition, a body of which something is said, one more of a list, and the other of two choices.
        """
        kinds = {s.kind for s in self.slots}
        opens = bool(self.words) and self.words[0].folded in OR and self.start > 0
        lists = closing and (
            self._names(set(LOOSE) - set(PASSING)) or len(self.said) < LEAST_LISTED
        )
        listed = lists and not DENIES.search(self.words)
        placed = SlotKind.SHARE in kinds or self._is_time() or OF_TEXT.opens(self.words) is not None
        return opens or listed or placed or self.goes_on or self._of_body()

    def _names(self, kinds: Collection[SlotKind]) -> bool:
        """Whether something of some kinds is named."""
        return any(s.kind in kinds for s in self.slots)

    def _is_time(self) -> bool:
        """Whether it gives a span of time, or has no words but those of a condition: 'Từ năm 2024 trở đi'."""
        covered = {n for s in self.slots for n in range(s.first, s.last)}
        whens = {s.last for s in self.slots if s.kind is SlotKind.WHEN}
        years = any(s.kind is SlotKind.YEAR and s.first in whens for s in self.slots)
        alone = self._names(LOOSE) and len(covered) >= len(self.words)
        return years or alone or self._names((SlotKind.PERIOD,))

    def _of_body(self) -> bool:
        """Whether it begins with a body, and says nothing of the writer: 'Bộ Y tế vắng bóng'."""
        bodies = [s.first for s in self.slots if s.kind is SlotKind.AGENCY]
        return bodies[:1] == [self.start] and not SELVES.search(self.words)

    def _least(self) -> float:
        """Return how much it must sound like a story, for what it names."""
        firm = not self.owned and self.firm
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
