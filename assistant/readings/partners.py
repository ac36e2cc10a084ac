"""With whom an agency works: 'Bộ A phối hợp với Bộ B', 'tỉnh phối hợp Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.slots import Slot, SlotKind, Slots
from assistant.words import Word, paused

PARTNER_WORDS = folded("relations_partner")
# After a role, words after which the one stands whom the work is done with: 'phối hợp cho tỉnh'.
BESIDE, BESIDE_REACH = PARTNER_WORDS | folded("relations_beside"), 3
# 'phối hợp | nhiều nhất | cho tỉnh'
OFTEN = folded("relations_often")
# 'phân vai phối hợp cho Bộ A', 'giao phần chủ trì cho Bộ B'.
GIVING = folded("relations_giving")
# 'trách | nhiệm phối hợp của Bộ A'
DUTY = "trach"


def works_with(role: Slot, slot: Slot, words: Sequence[Word]) -> bool:
    """Whether the agency stands after 'phối hợp với': the partner, not the one who coordinates."""
    between = [w.folded for w in words[role.last : slot.first] if w.folded not in OFTEN]
    inside = [word.folded for word in words[role.first : role.last]]
    given = GIVING & {word.folded for word in words[max(0, role.first - 2) : role.first]}
    # 'phân vai phối hợp cho Bộ A', 'trách nhiệm phối hợp đối với Bộ A': A has it.
    if (given and between == ["cho"]) or words[role.first].folded == DUTY:
        return False
    return len(between) <= 2 and bool(BESIDE & {*between, *inside[-1:]})


# 'ai phối hợp | (thực hiện) các việc của | Bộ A', 'các cơ quan phối hợp | của | Bộ A'
WHOSE_TASKS, OFFICES = phrasing("relations_whose_tasks"), folded("relations_offices")


def helps_tasks_of(role: Slot, slot: Slot, slots: Slots, words: Sequence[Word]) -> bool:
    """Whether it is asked who coordinates in an agency's tasks: it leads them, and others are asked for."""
    asked = any(who.first <= role.first for who in slots.of(SlotKind.WHO))
    return (asked or words[role.first].folded in OFFICES) and bool(
        WHOSE_TASKS.search(words[role.last : slot.first])
    )


# 'tỉnh | sẽ cùng | phối hợp Bộ B'
ADVERBS, ASKED_WHO = folded("relations_adverbs"), phrasing("relations_who")


def right_after(
    role: Slot, slot: Slot, agencies: Sequence[Slot], roles: Sequence[Slot], words: Sequence[Word]
) -> bool:
    """Whether 'A phối hợp B' leaves out the 'với': B stands right after the role that A has."""
    before = [s for s in (*agencies, *roles) if s.last <= role.first and s.end]
    subject = max(before, key=lambda s: s.last, default=None)
    if ASKED_WHO.search(words[: role.first]) and slot.first == role.last:
        # 'bộ nào phối hợp Bộ B'
        return slot.start - role.end == 1
    if subject not in agencies or slot.first != role.last or slot.start - role.end > 1:
        return False
    if subject is None or paused(words, role.first):
        return False
    return all(word.folded in ADVERBS for word in words[subject.last : role.first])


# 'UBND tỉnh | được ai | phối hợp'; '(việc của) Bộ A | do ai | phối hợp', where no other is named.
HELPED, WHOSE = phrasing("relations_helped"), phrasing("relations_whose")


def asks_who_helps(slot: Slot, agencies: Sequence[Slot], role: Slot, words: Sequence[Word]) -> bool:
    """Whether it is asked who helps an agency: 'A được ai phối hợp', 'việc của A do ai phối hợp'."""
    ways = (HELPED, WHOSE) if len(agencies) == 1 else (HELPED,)
    said = (way.opens(words[slot.last : role.last + BESIDE_REACH]) for way in ways)
    helped = any(found and found.last == role.first - slot.last for found in said)
    return helped and role.value == "coordinate"


WHICH_BODY = frozenset({("co", "quan", "nao"), ("don", "vi", "nao"), ("bo", "nganh", "nao")})


def asks_partner(role: Slot, words: Sequence[Word]) -> bool:
    """Whether 'với ai', 'cùng bộ nào' follows a role, or ends it."""
    inside = words[role.last - 1].folded
    following = [word.folded for word in words[role.last : role.last + 4]]
    rest = following if inside in PARTNER_WORDS else following[1:]
    joined = inside in PARTNER_WORDS or bool(following and following[0] in PARTNER_WORDS)
    asked = bool(rest) and (
        rest[0] in ("ai", "nhung") or rest[1:2] == ["nao"] or (*rest[:3],) in WHICH_BODY
    )
    return role.value == "coordinate" and joined and asked
