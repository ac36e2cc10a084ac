"""Wording for all ministries beside names: a condition of its own, or no more than how cells are worded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.grammar import folded
from assistant.query import AgencyRef
from assistant.readings.partners import PARTNER_WORDS
from assistant.readings.wording_denied import DENIED
from assistant.words import Word
from structured.agencies import COLLECTIVE_GROUP

# '(ghi chung các bộ, ngành) | và có cả | UBND các tỉnh'
JOINED = folded("relations_joined")
# '| chỉ | ghi chung là | các bộ, ngành'
ONLY, ONLY_REACH = folded("named_only"), 4


def conditions(references: Sequence[AgencyRef], words: Sequence[Word]) -> Iterator[AgencyRef]:
    """Yield the agencies; 'các bộ, ngành' without a role of its own is no condition beside a named one.

    'Việc nêu tên UBND tỉnh, bỏ việc chỉ ghi chung các bộ, ngành' asks for the named one; so does
    '(ghi chung các bộ, ngành cũng tính)'. 'Bộ A chủ trì mà không ghi "các bộ, ngành"' is one; so is
    'chỉ ghi chung các bộ, ngành, không có UBND', where nobody is named but who shall not stand there.
    """
    denied = {said.last for said in DENIED.each(words)}
    named = any(reference.agency != COLLECTIVE_GROUP for reference in references)
    for reference in references:
        first = reference.slot.first if reference.slot else 0
        before = [word.folded for word in words[max(0, first - 2) : first]]
        # 'ghi chung (cho) các bộ, ngành'; 'chung với các bộ, ngành' is together with them.
        alike = "chung" in before and before[-1] not in PARTNER_WORDS
        alike = alike and not _joined_to_next(reference, references, words)
        told = (
            (reference.role and not alike)
            or first in denied
            or _alone(reference, references, words)
        )
        if not named or reference.agency != COLLECTIVE_GROUP or told:
            yield reference


def _alone(reference: AgencyRef, references: Sequence[AgencyRef], words: Sequence[Word]) -> bool:
    """Whether a cell is to hold this wording alone, and the others named are those that it is to lack."""
    first = reference.slot.first if reference.slot else 0
    only = any(word.folded in ONLY for word in words[max(0, first - ONLY_REACH) : first])
    lacked = all(one.negated for one in references if one is not reference)
    return only and lacked and not reference.negated


def _joined_to_next(
    reference: AgencyRef, references: Sequence[AgencyRef], words: Sequence[Word]
) -> bool:
    """Whether another agency, that is not denied, stands right behind one, but for words that join the two."""
    slots = [a.slot for a in references if a.slot and not a.negated]
    last = reference.slot.last if reference.slot else len(words)
    following = min((s.first for s in slots if s.first >= last), default=len(words))
    between = [word.folded for word in words[last:following]]
    return following < len(words) and bool(between) and JOINED.issuperset(between)
