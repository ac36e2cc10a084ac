"""What one body leads together with others: 'Bộ A đồng chủ trì những việc nào', 'việc Bộ A chủ trì chung'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.grammar.phrasing import Found
from assistant.readings.included_shares import INCLUDED_REACH, INCLUDING, taken_in
from assistant.readings.needs import needs
from assistant.readings.read_as import read_as
from assistant.slots import INCLUDED, SlotKind, Slots
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

JOINTLY, OR_ELSE = phrasing("joint_lead"), folded("joint_lead_or")
# 'cùng chủ trì' is said beside whom an earlier turn named; 'chia sẻ vai trò chủ trì' is whole by itself.
BESIDE = folded("shares_jointly")
# Typed without marks it may be 'cũng' as well.
ALSO_UNMARKED, JOINT = "cung", "cùng"
WORK = "viec"


@needs(SlotKind.AGENCY, SlotKind.ROLE)
def leads_jointly(slots: Slots, words: Sequence[Word]) -> Slots:
    """Read the one body's 'đồng chủ trì', 'chủ trì chung', 'làm chung' as a lead held with others (`others`).

    'Chủ trì hoặc đồng chủ trì' asks for all that it leads, and of a task that is told who leads it is asked.
    Where nobody is named, 'những việc đồng chủ trì' are those of which more than one is in the lead.
    """
    found = JOINTLY.search(words) if _asked_of_one(slots, words) else None
    if found is None or _either_way(found, words) or not _said_of_it(found, slots, words):
        return slots
    # 'Bộ Lao | đông chủ trì', typed without a mark; 'mấy bộ | cùng chủ trì việc này' counts bodies.
    pointed = slots.has(SlotKind.FOLLOW, "that")
    taken = slots.of(*((SlotKind.AGENCY, SlotKind.QUANTITY) if pointed else (SlotKind.AGENCY,)))
    if any(s.first < found.last and found.first < s.last for s in taken):
        return slots
    # ', cả việc | chủ trì chung': what is taken in limits nothing.
    included = taken_in(words, max(0, found.first - INCLUDED_REACH), found.first) is not None
    if included or (words[found.first].folded in BESIDE and _beside_another(slots)):
        return slots
    # 'chủ trì việc nào | chung': what is asked for stands between.
    first = found.first if found.start("joint") == found.last else found.start("joint")
    again = [s for s in slots.of(SlotKind.ROLE) if first <= s.first < found.last]
    lead = [s for s in again if s.value == "lead"]
    share = read_as(slots, words, (first, found.last), SlotKind.SHARE, "others")
    return share.plus(lead)


def _set_aside(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether tasks are set aside: 'không tính | việc | đồng chủ trì', whose 'việc' is but a word."""
    out = [s.last for s in slots.of(SlotKind.NEGATION) if s.value == "except" and s.end]
    fillers = {s.first for s in slots.of(SlotKind.FILLER)}
    return any(n in fillers and words[n].folded == WORK for n in out)


def _asked_of_one(slots: Slots, words: Sequence[Word]) -> bool:
    """Whether tasks of one body, named or not, are asked for, and nothing but 'together' says who else leads."""
    bodies = {s.agency for s in slots.of(SlotKind.AGENCY)}
    tasks = slots.has(SlotKind.QUANTITY, "list") or slots.has(SlotKind.QUANTITY, "count")
    # 'Bộ A đồng chủ trì hai nhiệm vụ, đúng không', and not 'nhiệm vụ ấy', 'nhiệm vụ về nhà ở'.
    listed = slots.of(SlotKind.TASK) or _set_aside(slots, words)
    listed = listed and not slots.of(SlotKind.FOLLOW, SlotKind.TOPIC)
    told = slots.of(SlotKind.WHO, SlotKind.COMPARE)
    # 'việc V.2 do Bộ A đồng chủ trì à' is weighed with who leads it.
    references = slots.of(SlotKind.TASK_REF)
    weighed = len(bodies) == len(references) == 1 and not slots.of(SlotKind.QUANTITY)
    shares = set(slots.values(SlotKind.SHARE)) - {"together"}
    one = len(bodies) == 1 and COLLECTIVE_GROUP not in bodies
    one = one or not (bodies or shares or slots.of(SlotKind.SHARE))
    included = slots.has(SlotKind.FILLER, INCLUDED)
    plain = one and not (told or shares or included)
    return plain and (weighed if references else bool(tasks or listed))


def _beside_another(slots: Slots) -> bool:
    """Whether tasks are asked for that a body has with whom was spoken of: '| việc nào | Bộ A cùng chủ trì'."""
    asked = {s.last for s in slots.of(SlotKind.QUANTITY) if s.value == "list" and s.end}
    return any(s.first in asked for s in slots.of(SlotKind.AGENCY))


def _either_way(found: Found, words: Sequence[Word]) -> bool:
    """Whether it is one of two that will both do: 'chủ trì | hoặc | đồng chủ trì', 'kể cả việc | đồng chủ trì'."""
    if INCLUDING.search(words[max(0, found.first - INCLUDED_REACH) : found.first]):
        return True
    beside = (*words[max(0, found.first - 1) : found.first], *words[found.last : found.last + 1])
    return any(word.folded in OR_ELSE for word in beside)


def _said_of_it(found: Found, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is said, and not denied: 'cung' without marks may be 'cũng', 'không cùng chủ trì' is no lead."""
    # 'không | cùng chủ trì', 'không có | Bộ A | cùng chủ trì'
    starts = {found.first, *(s.first for s in slots.of(SlotKind.AGENCY) if s.last == found.first)}
    # 'việc V.1 không do Bộ A đồng chủ trì' is weighed as a denial.
    weighed = slots.has(SlotKind.TASK_REF)
    # 'không tính việc đồng chủ trì' denies nobody anything.
    denying = [s for s in slots.of(SlotKind.NEGATION) if s.value != "except"]
    denials = () if weighed else {s.last for s in denying}
    denied = any(start in denials or start - 1 in denials for start in starts)
    first = words[found.first]
    also = first.folded == ALSO_UNMARKED and first.marked != JOINT
    return not denied and not also
