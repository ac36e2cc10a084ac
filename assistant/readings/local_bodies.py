"""Bodies beside or below the provincial committee that are asked about: 'Công an tỉnh có việc gì'.

The text names none of them. Of one that is somebody's workplace, 'tôi làm ở công an xã', nothing is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import marked, phrasing
from assistant.readings.needs import needs_word
from assistant.readings.read_as import read_as
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused
from structured.agencies import LOCAL, PROVINCIAL

# How each is called, and its entry in the registry; what is below the province is told last, as it is shortest.
KINDS = tuple(
    (phrasing(f"local_{name}"), agency)
    for name, agency in (
        ("police", "công-an-tỉnh"),
        ("police_below", "công-an-cơ-sở"),
        ("guards", "biên-phòng"),
        ("minorities", "ban-dân-tộc"),
        ("front", "mttq-địa-phương"),
        ("party", "cấp-ủy-địa-phương"),
        ("hamlets", "thôn-bản"),
        ("enterprises", "dnnn"),
        ("committees", LOCAL),
    )
)
LOCAL_BODIES = frozenset(agency for _, agency in KINDS)
# Behind one that is asked about: 'có nhiệm vụ gì'; before it: 'việc nào do'.
ASKED, OF = phrasing("local_asked"), phrasing("local_of")
# What no name of a place has: 'huyện | nghèo'.
NO_PLACE, LONGEST, BEFORE = marked("local_no_place"), 4, 6


@needs_word(
    *("an", "phong", "toc", "tran", "uy", "thon", "ban", "ap", "nha"),
    *("huyen", "xa", "phuong", "quan", "khu", "pho"),
)
def local_bodies(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'Công an tỉnh Hà Giang', 'UBND huyện Mường Tè' as one body, where its tasks are asked about."""
    for kind, agency in KINDS:
        for found in kind.each(words):
            last = _asked(slots, words, found.first, found.last)
            # Without its name 'UBND huyện' is found as it is, and 'thành phố' is the provincial one.
            last = last if agency != LOCAL or last > found.last else 0
            if last and not _within_other(slots, found.first, last, agency):
                slots = read_as(slots, words, (found.first, last), SlotKind.AGENCY, agency)
    return slots


def _asked(slots: Slots, words: Sequence[Word], first: int, last: int) -> int:
    """Return the end of a body's name with its place, where it is asked about; else 0."""
    last = _after_provinces(slots, last, words)
    for end in range(last, min(last + LONGEST, len(words)) + 1):
        if end > last and not _names(slots, end - 1, words):
            return 0
        if ASKED.opens(words[end:]):
            return end
        if OF.search(words[max(0, first - BEFORE) : first]) and end in (last, len(words)):
            return end
    return 0


def _after_provinces(slots: Slots, place: int, words: Sequence[Word]) -> int:
    """Return the place behind the province that a body is of: 'Công an | tỉnh Hà Giang'."""
    for slot in slots.of(SlotKind.AGENCY):
        if slot.first <= place < slot.last and _province(slot) and not paused(words, slot.first):
            place = slot.last
    return place


def _province(slot: Slot) -> bool:
    return slot.agency == PROVINCIAL and bool(slot.end)


def _names(slots: Slots, place: int, words: Sequence[Word]) -> bool:
    """Whether a word may be one of a place's name: 'Mường Tè', '1'."""
    known = any(s.first <= place < s.last for s in slots.items if s.kind is not SlotKind.FILLER)
    word = words[place]
    other = word.folded in NO_PLACE and word.marked in (None, NO_PLACE[word.folded])
    return not (known or paused(words, place) or (other and not word.repaired))


def _within_other(slots: Slots, first: int, last: int, agency: str) -> bool:
    """Whether the words are some of a longer name, or tell a body's level: 'Kho bạc | huyện'."""
    named = [s for s in slots.of(SlotKind.AGENCY) if s.end]
    over = [s for s in named if s.first < last and first < s.last]
    level = agency == LOCAL and any(s.last == first for s in named)
    # 'thành phố Hồ Chí Minh', 'thành phố tôi' is a province.
    level = level or (agency == LOCAL and any(s.place or s.last >= last for s in over))
    return level or any(s.first < first or s.last > last for s in over)
