"""With whom an agency works: 'Bộ A phối hợp với Bộ B', 'tỉnh phối hợp Bộ B'."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.grammar import folded, phrasing
from assistant.slots import Slot
from assistant.words import Word, paused

PARTNER_WORDS = folded("relations_partner")
# After a role, words after which the one stands whom the work is done with: 'phối hợp cho tỉnh'.
BESIDE, BESIDE_REACH = PARTNER_WORDS | folded("relations_beside"), 3
# 'phân vai phối hợp cho Bộ A', 'giao phần chủ trì cho Bộ B'.
GIVING = folded("relations_giving")
# 'trách | nhiệm phối hợp của Bộ A'
DUTY = "trach"


def works_with(role: Slot, slot: Slot, words: Sequence[Word]) -> bool:
    """Whether the agency stands after 'phối hợp với': the partner, not the one who coordinates."""
    between = [word.folded for word in words[role.last : slot.first]]
    inside = [word.folded for word in words[role.first : role.last]]
    given = GIVING & {word.folded for word in words[max(0, role.first - 2) : role.first]}
    # 'phân vai phối hợp cho Bộ A', 'trách nhiệm phối hợp đối với Bộ A': A has it.
    if (given and between == ["cho"]) or words[role.first].folded == DUTY:
        return False
    return len(between) <= 2 and bool(BESIDE & {*between, *inside[-1:]})


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
