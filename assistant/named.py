"""Readings of what a cell holds: nobody's name, the name of one ministry, names of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.amounts import line_of
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP, PROVINCIAL

# Values of a share: only wording for the provinces or for all ministries; what is counted as a name.
UNNAMED, MINISTRIES, COUNTED = "unnamed", ":ministries", ":named"
_BODY = r"(?:co quan|bo nganh|bo|don vi|nganh|ten)"
# 'không gọi tên ai cả', 'không ghi tên cơ quan trung ương nào', 'chẳng nêu bộ nào'.
NOBODY = re.compile(
    r"\b(?:khong|chang|cha|chua)(?: (?:he|co|goi|ghi|neu|nhac|kem|chi|them|den|dich danh|ro|dung)){1,4}"
    rf"(?: ten)?(?: (?:cua )?(?:bat ky )?(?:mot )?)? ?(?:ai|(?:{_BODY} (?:hay|hoac|va) )?{_BODY}(?: rieng)?"
    r"(?: o)?(?: trung uong)?(?: cu the)?(?: rieng)? nao)\b(?: (?:ca|het|khac|cu the))*"
)
MINISTRY_NOUN, ONLY = re.compile(r"\bbo(?: cu the)? nao\b"), re.compile(r"\b(?:chi|moi|doc)\b")
# 'chỉ có mỗi cách ghi chung ấy': wording for all ministries, told before.
WORDING = re.compile(
    r"\b(?:cach|kieu|loi|cum) (?:ghi|goi|viet|tu)? ?chung(?: chung)?(?: (?:ay|do|nay|tren))?\b"
)
# 'vỏn vẹn một bộ', 'đúng 1 bộ', 'chỉ có mỗi một bộ'.
ONE_MINISTRY = re.compile(
    r"\b(?:chi|dung|von ven|ven ven|duy nhat|moi) (?:\w+ ){0,2}?(?:mot|1) bo\b"
)
# 'không do bộ chủ trì', 'không có bộ nào đứng tên chủ trì'.
NO_MINISTRY = re.compile(
    r"\bkhong (?:phai |he |co )?(?:do |la )?(?:mot )?bo(?: nao)?"
    r" (?:dung ten |duoc |dung |lam )*(?P<role>chu tri|phoi hop)\b"
)
ROLES = {"chu tri": "lead", "phoi hop": "coordinate"}
# Nouns of bodies that are no ministries, set aside: 'ngân hàng, ủy ban không tính'.
OTHER_BODIES = re.compile(r"\b(?:ngan hang|uy ban(?! nhan dan)|ban)\b")
NOT_COUNTED = re.compile(r"\b(?:khong|ko|chang|dung) (?:duoc )?(?:tinh|ke|dem|gom)\b")


def nobody_named(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read 'chỉ ghi chung các bộ, ngành, không gọi tên ai' as a cell with that wording alone."""
    if not slots.has(SlotKind.ROLE) or slots.of(SlotKind.TASK_REF):
        return slots
    named = {slot.value for slot in slots.of(SlotKind.AGENCY)}
    line, places = line_of(words)
    if not named and slots.has(SlotKind.SHARE, "alone"):
        return _wording(slots, words, WORDING.search(line), places)
    match = NOBODY.search(line)
    if match is None or not {COLLECTIVE_GROUP} <= named <= {COLLECTIVE_GROUP, PROVINCIAL}:
        return slots
    first, last = places[match.start()], places[match.end() - 1] + 1
    value = "alone" if named == {COLLECTIVE_GROUP} else UNNAMED
    if value == "alone" and MINISTRY_NOUN.search(match[0]) and not ONLY.search(line):
        # 'ghi "các bộ, ngành", không nêu tên bộ nào': the provinces may stand beside it.
        value = f"0{MINISTRIES}"
    said = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    kept = [s for s in kept if s.kind is not SlotKind.SHARE]
    if value == UNNAMED:
        kept = [replace(s, kind=SlotKind.FILLER) if s.kind is SlotKind.AGENCY else s for s in kept]
    return Slots(tuple(kept)).plus([said])


def _wording(
    slots: Slots, words: Sequence[Word], match: re.Match[str] | None, places: Sequence[int]
) -> Slots:
    """Return the slots with 'cách ghi chung ấy' as the wording for all ministries."""
    if match is None:
        return slots
    first, last = places[match.start()], places[match.end() - 1] + 1
    kept = [s for s in slots.items if s.last <= first or last <= s.first]
    said = Slot(
        SlotKind.AGENCY, COLLECTIVE_GROUP, first, last, words[first].start, words[last - 1].end
    )
    return Slots(tuple(kept)).plus([said])


def counted_names(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read which names count where agencies of a cell are counted: 'từ hai bộ (ngân hàng không tính)'."""
    line, places = line_of(words)
    none = NO_MINISTRY.search(line)
    if none and not slots.of(SlotKind.AGENCY, SlotKind.TASK_REF):
        slots = _ministries(slots, words, f"0{MINISTRIES}", (places, none))
        said = next(s for s in slots.items if s.value == f"0{MINISTRIES}")
        return slots.plus([replace(said, kind=SlotKind.ROLE, value=ROLES[none["role"]])])
    if not slots.has(SlotKind.ROLE) or slots.of(SlotKind.TASK_REF):
        return slots
    one = ONE_MINISTRY.search(line)
    wording = (PROVINCIAL, COLLECTIVE_GROUP)
    named = [slot for slot in slots.of(SlotKind.AGENCY) if slot.value not in wording]
    if one and not slots.of(SlotKind.AGENCY) and not slots.has(SlotKind.WHO, "which"):
        return _ministries(slots, words, f"1{MINISTRIES}", (places, one))
    number = next((s for s in slots.of(SlotKind.SHARE) if _size(s)[-1:].isdigit()), None)
    if number is None or named or not NOT_COUNTED.search(line):
        return slots
    nouns = {word.folded for word in words[number.first : number.last]}
    only = "bo" in nouns and bool(OTHER_BODIES.search(line))
    meant = replace(number, value=_size(number) + (MINISTRIES if only else COUNTED))
    out = (SlotKind.AGENCY, SlotKind.NEGATION)
    kept = (replace(s, kind=SlotKind.FILLER) if s.kind in out else s for s in slots.items)
    return Slots(tuple(meant if s == number else s for s in kept))


def _size(share: Slot) -> str:
    """Return how many agencies a share tells, without the kind that is counted."""
    return share.value.partition(":")[0]


def _ministries(
    slots: Slots, words: Sequence[Word], value: str, found: tuple[Sequence[int], re.Match[str]]
) -> Slots:
    """Return the slots with 'vỏn vẹn một bộ, chẳng kèm ai' as how many ministries a cell names."""
    places, match = found
    first, last = places[match.start()], places[match.end() - 1] + 1
    said = Slot(SlotKind.SHARE, value, first, last, words[first].start, words[last - 1].end)
    again = (SlotKind.SHARE, SlotKind.NEGATION, SlotKind.WHO, SlotKind.FOLLOW)
    kept = [
        replace(s, kind=SlotKind.FILLER) if s.kind in again else s
        for s in slots.items
        if s.kind is SlotKind.ROLE or s.last <= first or last <= s.first
    ]
    return Slots(tuple(kept)).plus([said])


# In the order in which they are made.
NAMED = (nobody_named, counted_names)
