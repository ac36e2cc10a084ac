"""What a message states of all tasks of a kind, of one body alone, or of when a paper was issued, asking nothing.

'Mọi nhiệm vụ mục I đều hằng năm?', 'Chỉ Bộ A có việc hạn 2022?', 'Nghị quyết ban hành năm 2022?': to be confirmed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.grammar import folded, phrasing
from assistant.readings.claims import OPEN, is_particle, says, vocabulary
from assistant.readings.document_claims import parts_claimed
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, parted

# What is spoken of, and what may be said of it.
TASKS = (SlotKind.TASK, SlotKind.SECTION)
TIMES = (SlotKind.YEAR, SlotKind.PERIOD, SlotKind.WHEN)
VALUES = (*TIMES, SlotKind.AGENCY)
# What asks otherwise.
ASKS = (
    *(SlotKind.YES_NO, SlotKind.WHO, SlotKind.ASKED, SlotKind.COMPARE, SlotKind.FOLLOW),
    *(SlotKind.ORDER, SlotKind.CELL, SlotKind.EXCLUDED, SlotKind.TASK_REF, SlotKind.NODE),
)
# 'tất cả', 'toàn bộ'; 'mục I | có Bộ A tham gia', '| do Bộ A chủ trì'; 'nghị quyết | ban hành năm | 2022'
ALL, SAID_OF = folded("claims_all"), phrasing("stated_of_all_said")
ISSUED = phrasing("stated_of_all_issued")
# 'phụ lục | gồm | 29 nhiệm vụ'
HOLDING = folded("document_claims_holding")
LETS = "duoc"
# How far behind 'chỉ' the body may stand: 'chỉ | có mỗi | Bộ A'.
NEAR = 2


def states_of_all(slots: Slots, words: Sequence[Word], marked: bool) -> bool:
    """Whether something is stated of all tasks of a kind, or of one body alone; `marked` with a question mark."""
    if slots.of(*ASKS) or any(says(word, OPEN) for word in words) or _asks_for(slots, words):
        return False
    told: tuple[Callable[[Slots, Sequence[Word]], bool], ...] = (_each, _does_all, _one_alone)
    return any(one(slots, words) for one in told) or (marked and _marked(slots, words))


def _marked(slots: Slots, words: Sequence[Word]) -> bool:
    return any(one(slots, words) for one in (_all_are, _dated, _parts_told))


def _asks_for(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a list or a number is asked for, otherwise than by 'tất cả'."""
    return not all(
        _everything(s, words) or words[s.first].folded in HOLDING
        for s in slots.of(SlotKind.QUANTITY)
        if s.end
    )


def _everything(slot: Slot, words: Sequence[Word]) -> bool:
    return " ".join(word.folded for word in words[slot.first : slot.last]) in ALL


def _each(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'đều' stands between tasks and what is said of them: 'các việc mục V | đều | do Bộ A chủ trì'."""
    for place, word in enumerate(words):
        if (
            _free(place, words)
            and word.folded in vocabulary()["all"]
            and word.marked in (None, "đều")
        ):
            subject = any(s.end and s.last <= place for s in slots.of(*TASKS))
            return subject and any(s.end and s.first > place for s in slots.of(*VALUES))
    return False


def _free(place: int, words: Sequence[Word]) -> bool:
    """Whether a word is none of 'một mình hay chung | đều | được, …', which says how and nothing of all."""
    end = place + 2
    lets = end <= len(words) and words[place + 1].folded == LETS
    return not (lets and (end == len(words) or parted(words, end)))


def _does_all(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether a body is said to do all tasks of a kind: 'Bộ A chủ trì | tất cả | các việc ở mục V'."""
    place = _all_place(slots, words)
    if place is None or not place:
        return False
    bodies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    roles = [s for s in slots.of(SlotKind.ROLE) if s.end]
    done = len(bodies) == 1 == len(roles) and bodies[0].last <= roles[0].first < place
    behind = (SlotKind.SECTION, *TIMES)
    return done and any(s.end and s.first > place for s in slots.of(*behind))


def _all_place(slots: Slots, words: Sequence[Word]) -> int | None:
    """Return where 'tất cả', 'mọi' stands, be it within the noun for tasks: 'mọi nhiệm vụ'."""
    said = [s.first for s in slots.of(SlotKind.QUANTITY) if s.end and _everything(s, words)]
    nouns = [s.first for s in slots.of(SlotKind.TASK) if s.end and words[s.first].folded in ALL]
    return min([*said, *nouns], default=None)


def _all_are(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether all tasks of a section are said to be of a time or a body: 'mọi việc mục I | có Bộ A tham gia'."""
    sections = [s for s in slots.of(SlotKind.SECTION) if s.end]
    if len(sections) != 1 or _all_place(slots, words) != 0:
        return False
    behind = sections[0].last
    if any(s.end and s.first < behind for s in slots.of(*VALUES)):
        return False
    valued = any(s.end and s.first >= behind for s in slots.of(*VALUES))
    return valued and SAID_OF.opens(words[behind:]) is not None


def _one_alone(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether 'chỉ' opens what is said of a body: 'chỉ (có) | Bộ A | có việc hạn 2022'."""
    bodies = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    if not bodies or not words or not is_particle(words[0], "alone"):
        return False
    near = 0 < bodies[0].first <= 1 + NEAR
    kinds = (*TASKS, *TIMES)
    return near and any(s.end and s.first >= bodies[0].last for s in slots.of(*kinds))


def _dated(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is stated when a paper was issued: 'nghị quyết | ban hành năm | 2022'."""
    return ISSUED.search(words) is not None


def _parts_told(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is stated how many parts a paper has: 'phụ lục | có | 6 mục'."""
    asked = Slot(SlotKind.YES_NO, "ask", 0, 0, 0, 0)
    told = parts_claimed(slots.plus([asked]), words).of(SlotKind.FACET)
    return bool(told) and told[-1].last == len(words)
